"""Every link leads somewhere: to a page of the same language, to a heading that exists, by https.

A dead link on a page about a deadline costs somebody the deadline.

Bad:
    [Beroep](../asylum/appeall.md)
Good:
    [Beroep](../asylum/appeal.md#deadline)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from guide.markdown import Link
from guide.model import Page, Site
from guide.problems import Problem, guess, notice

NAME = "links"


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        for link in page.document.links:
            yield from _link(site, page, link)


def _link(site: Site, page: Page, link: Link) -> Iterator[Problem]:
    def problem(sentence: str) -> Problem:
        return Problem(page.path, link.line, sentence, NAME)

    target = link.target.strip()
    if not link.text.strip():
        yield problem(
            f"write words in this {'picture' if link.image else 'link'}: [what it is]({target})"
        )
    if not target:
        yield problem(f"write an address in this link: [{link.text}](page.md)")
        return
    parts = urlsplit(target)
    if parts.scheme in ("https", "mailto", "tel"):
        return
    if parts.scheme == "http":
        yield problem(f"write https:// instead of http:// in '{target}'")
        return
    if parts.scheme or target.startswith("//"):
        yield problem(f"link a page (.md) or an address that begins with https://, not '{target}'")
        return
    yield from _internal(site, page, link, unquote(parts.path), unquote(parts.fragment))


def _internal(site: Site, page: Page, link: Link, path: str, fragment: str) -> Iterator[Problem]:
    def problem(sentence: str) -> Problem:
        return Problem(page.path, link.line, sentence, NAME)

    if path.startswith("/"):
        yield problem(f"write the link relative to this page, not from the root: '{path}'")
        return
    here = posixpath.dirname(f"{page.language}/{page.key}")
    full = (
        posixpath.normpath(posixpath.join(here, path)) if path else f"{page.language}/{page.key}.md"
    )
    if full.startswith(".."):
        yield problem(f"'{path}' leads out of the guide; link a page of this language")
        return
    if full in site.assets:
        return
    tag, _, rest = full.partition("/")
    if not rest.endswith(".md"):
        yield problem(
            f"link the file of the page, such as 'appeal.md', not '{path}'{_near_page(site, page, rest)}"
        )
        return
    if tag != page.language:
        known = any(tag == one.tag for one in site.languages)
        if known:
            yield problem(
                f"link the page of this language, not of '{tag}': {_relative(page, rest)}"
            )
        else:
            yield problem(f"'{path}' is no page of this language.{_near_page(site, page, rest)}")
        return
    key = rest.removesuffix(".md")
    shown = site.shown(tag, key)
    if shown is None:
        yield problem(f"no page '{path}'.{_near_page(site, page, rest)}")
        return
    if shown.language != tag:
        yield notice(
            page.path,
            link.line,
            f"'{path}' is not translated yet; readers get the Dutch page, marked as Dutch",
            NAME,
        )
    yield from _anchor(site, page, link, shown, fragment)


def _anchor(site: Site, page: Page, link: Link, shown: Page, fragment: str) -> Iterator[Problem]:
    if not fragment:
        return
    ids = [one.id for one in shown.document.headings() if one.id]
    if shown.key == "glossary":
        ids += list(site.terms.raw())
    if fragment not in ids and not (shown.generated or "[[list:" in shown.body):
        yield Problem(
            page.path,
            link.line,
            f"no heading '#{fragment}' in {shown.path}.{guess(fragment, ids)}",
            NAME,
        )


def _near_page(site: Site, page: Page, rest: str) -> str:
    keys = site.pages[site.source.tag]
    near = guess(rest.removesuffix(".md").rstrip("/"), keys)
    if not near:
        name = rest.removesuffix(".md").rsplit("/", 1)[-1]
        same = [key for key in keys if key.rsplit("/", 1)[-1] == name]
        return f" Did you mean '{_relative(page, same[0] + '.md')}'?" if same else ""
    key = near.split("'")[1]
    return f" Did you mean '{_relative(page, key + '.md')}'?"


def _relative(page: Page, rest: str) -> str:
    return posixpath.relpath(rest, posixpath.dirname(page.key) or ".")
