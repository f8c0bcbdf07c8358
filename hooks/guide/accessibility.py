"""The accessibility statement, after the European model: made from what the tests found the last time.

``make accessibility`` tries every template in a browser and writes what came of it in
``docs/_data/accessibility.yml``. What no test sees stands there too, and is kept by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import addresses, formats, html
from guide.html import escape
from guide.model import Page, Site
from guide.schema import LIMITS, Failure, Run

PAGE = "about/accessibility"
"""The page of the statement."""

STANDARD = "EN 301 549"
"""The European standard for web sites of public bodies; it asks for WCAG, level AA."""

TEMPLATES = {
    "home": "index",
    "page": "asylum/appeal",
    "section": "asylum/index",
    "steps": "regularisation/humanitarian-9bis",
    "comparison": "status/compare",
    "letters": "start/letters-and-deadlines",
    "situations": "start/which-situation",
    "cards": "start/cards",
    "bundle": "start/my-list",
    "rules": "family/after-protection",
    "contacts": "mechelen/contacts",
    "glossary": "glossary",
    "site-index": "site-index",
    "saving": "about/offline",
    "changes": "news/index",
    "facts": "staff/deadlines-and-sources",
    "addresses": "staff/work-with-this-site",
    "checks": "staff/checks",
    "statement": "about/accessibility",
}
"""Every way a page is made up, and the key of a page that is made up so."""

BESIDE = {
    "picker": "",
    "missing": "404.html",
    "short-address": "go/beroep/#share",
    "no-network": "offline/",
}
"""The pages beside the languages, and their addresses."""


def untested(site: Site) -> Iterator[tuple[str, str]]:
    """The key and the language of every template that no run looked at."""
    run = site.accessibility.run
    for name, key in TEMPLATES.items():
        for language in site.languages:
            seen = run and language.tag in run.templates.get(name, ())
            if site.page(language.tag, key) and not seen:
                yield key, language.tag


def reasons(site: Site, tag: str) -> list[str]:
    """Why we do not say that the site keeps to the whole standard, in sentences; [] when it does."""
    run = site.accessibility.run
    found = []
    if run is None:
        found.append(site.ui(tag, "accessibility.none"))
    elif failed := sum(one.failed for one in run.trials.values()):
        found.append(site.ui(tag, "accessibility.reason.failed", n=failed))
    if run and (missing := list(dict.fromkeys(key for key, _ in untested(site)))):
        titles = (site.shown(tag, key) for key in missing)
        pages = site.ui(tag, "letter.comma").join(one.title for one in titles if one)
        found.append(site.ui(tag, "accessibility.reason.untested", pages=pages))
    if site.accessibility.evaluated is None:
        found.append(site.ui(tag, "accessibility.reason.evaluated"))
    return found + _limits(site, tag)


def _limits(site: Site, tag: str) -> list[str]:
    """What is not right and no test sees; what the guide knows of its own translations is counted."""
    known = [one for one in LIMITS if one in site.accessibility.limits]
    found = [site.ui(tag, f"accessibility.limit.{one}") for one in known]
    translated = [page.front.translation for page in site.all_pages() if page.front]
    if any(one and one.by == "machine" and not one.checked for one in translated):
        found.append(site.ui(tag, "accessibility.limit.machine"))
    dutch = site.pages[site.source.tag]
    if any(key not in site.pages[one.tag] for one in site.translations() for key in dutch):
        found.append(site.ui(tag, "accessibility.limit.missing"))
    return found


# --- what the page says --------------------------------------------------------------------------


def _status(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Whether the site keeps to the standard, who says so, and since when."""
    level = "partly" if reasons(site, tag) else "full"
    yield f"**{site.ui(tag, f'accessibility.{level}', standard=STANDARD)}**"
    yield ""
    judged = site.accessibility.evaluated
    if judged:
        day = formats.day(judged.on, tag)
        yield site.ui(tag, f"accessibility.evaluated.{judged.by}", date=day)


def _list(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Everything that is not right yet."""
    for reason in reasons(site, tag):
        yield f"- {reason}"


def _tests(site: Site, tag: str, page: Page) -> Iterator[str]:
    """The last run: its day, with what, on how many pages; what was tried, and every known fault."""
    run = site.accessibility.run
    if run is None:
        yield site.ui(tag, "accessibility.none")
        return
    day = formats.day(run.date, tag)
    yield site.ui(tag, "accessibility.run", date=day, browser=run.browser, version=run.axe)
    yield ""
    for language in site.languages:
        if count := run.pages.get(language.tag):
            pages = site.ui(tag, "accessibility.pages", n=count)
            yield f'- <bdi lang="{language.tag}">{escape(language.name)}</bdi>: {pages}'
    yield ""
    yield _table(site, tag, run)
    yield ""
    if run.failures:
        yield site.ui(tag, "accessibility.failures")
        yield ""
        items = "".join(f"<li>{_failure(site, tag, page, one)}</li>" for one in run.failures)
        yield f"<ul>{items}</ul>"


def _table(site: Site, tag: str, run: Run) -> str:
    columns = ("trial", "passed", "failed")
    head = "".join(f'<th scope="col">{_text(site, tag, one)}</th>' for one in columns)
    rows = "".join(
        f'<tr><th scope="row">{_text(site, tag, f"trial.{trial}")}</th>'
        f"<td>{count.passed}</td><td>{count.failed}</td></tr>"
        for trial, count in run.trials.items()
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _text(site: Site, tag: str, key: str) -> str:
    return escape(site.ui(tag, f"accessibility.{key}"))


def _failure(site: Site, tag: str, page: Page, failure: Failure) -> str:
    root = addresses.relative(addresses.url(tag, page.key), "")
    place = f'<a href="{root}{failure.page}"><bdi dir="ltr">/{failure.page}</bdi></a>'
    what = f'<code lang="en" dir="ltr">{html.verbatim(failure.what)}</code>'
    return f"{_text(site, tag, f'trial.{failure.trial}')}: {place} {what}"


def _feedback(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Where a reader reports what does not work, or that there is no mailbox for it yet."""
    if site.mailbox:
        address = escape(site.mailbox)
        link = f'<a href="mailto:{address}"><bdi dir="ltr">{address}</bdi></a>'
        yield f"<p>{_text(site, tag, 'mailbox')} {link}</p>"
    else:
        yield "!!! unknown"
        yield f"    {site.ui(tag, 'accessibility.no-mailbox')}"


LISTS = {
    "accessibility-status": _status,
    "accessibility-limits": _list,
    "accessibility-tests": _tests,
    "accessibility-feedback": _feedback,
}
