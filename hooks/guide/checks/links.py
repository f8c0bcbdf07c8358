"""Every link leads somewhere: to a page of the same language, to a heading that exists, by https.

A dead link on a page about a deadline costs somebody the deadline. A translation links, in each
paragraph, the pages that the Dutch links there.

Bad:
    [Beroep](../asylum/appeall.md)
Good:
    [Beroep](../asylum/appeal.md#deadline)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from guide import addresses, lists, passages, services, web
from guide.markdown import Link
from guide.model import Page, Site
from guide.problems import Problem, guess, notice
from guide.web import shown

NAME = "links"

_SCHEME = re.compile(
    r"(?:h{0,2}t{1,3}p{1,2}s{0,2}|h?tt?s?p)(?::/{0,3}|;//|/{2,3}|\.//)", re.IGNORECASE
)
"""What a hurried hand makes of https://."""
_NUMBER = re.compile(r"\+?[0-9][0-9 ./()-]{1,20}")
_ID = re.compile(r'\bid="([^"]+)"|\{#([^{}]+)\}')
_PREVIEW = ("localhost", "127.0.0.1", "0.0.0.0", "::1")
"""Where `make serve` shows the guide."""


def check(site: Site) -> Iterator[Problem]:
    ours, ids = web.host(site.site_url), _Ids(site)
    for page in site.all_pages():
        for link in page.document.links:
            if not link.image:
                yield from _link(site, page, link, ours, ids)
        original = site.original(page)
        if original:
            yield from _same(site, page, original)


def _link(site: Site, page: Page, link: Link, ours: str, ids: _Ids) -> Iterator[Problem]:
    def problem(sentence: str) -> Problem:
        return Problem(page.path, link.line, sentence, NAME)

    target = link.target.strip()
    if not any(one.isalnum() for one in link.text):
        yield problem(f"write words in this link: [what it is]({shown(target)})")
    if target in ("", "#"):
        yield problem(f"write an address in this link: [{shown(link.text)}](page.md)")
        return
    if any(one.isspace() or not one.isprintable() for one in target) or "%20" in target:
        right = re.sub(r"(?:\s|%20)+", "-" if ".md" in target else "", target)
        yield problem(
            f"write the address without spaces: '{shown(target)}'.{_near(site, page, right)}"
        )
        return
    if "\\" in target and not re.match(r"[a-z]:", target, re.I):
        right = target.replace("\\", "/")
        yield problem(f"write / instead of \\ in '{shown(target)}'.{_near(site, page, right)}")
        return
    parts = web.split(target)
    if parts is None:
        yield problem(f"look at this address again: '{shown(target)}'")
    elif (
        parts.hostname and parts.scheme in ("", "http", "https") and _is_ours(parts.hostname, ours)
    ):
        yield from _absolute(site, page, link, target)
    elif parts.scheme in ("https", "mailto", "tel"):
        return  # the checks 'websites', 'mailboxes' and 'phones' look at these
    elif parts.scheme == "http":
        yield problem(f"write https:// instead of http:// in '{shown(target)}'")
    elif sentence := _foreign(target, parts.scheme):
        yield problem(sentence)
    else:
        yield from _internal(
            site, page, link, unquote(parts.path), unquote(parts.fragment), parts.query, ids
        )


def _foreign(target: str, scheme: str) -> str:
    """What to write instead of an address that is neither a page nor https; '' for a page."""
    if match := _SCHEME.match(target):
        right = "https://" + target[match.end() :].lstrip(":/")
        return f"write https:// in full: '{shown(right)}' instead of '{shown(target)}'"
    if scheme or target.startswith("//"):
        return f"link a page (.md) or an address that begins with https://, not '{shown(target)}'"
    first = target.split("/")[0]
    if "@" in first and "." in first:
        return f"begin a mailbox with mailto: (mailto:{shown(target)})"
    if _NUMBER.fullmatch(target):
        return f"begin a phone number with tel: and the country, such as tel:+3215261142, not '{shown(target)}'"
    if web.is_like_address(target):
        return f"begin the address with https://: 'https://{shown(target)}'"
    return ""


# --- our own site, by its address ------------------------------------------------------------


def _is_ours(host: str, ours: str) -> bool:
    return host in _PREVIEW or bool(ours and host.removeprefix("www.") == ours.removeprefix("www."))


def _absolute(site: Site, page: Page, link: Link, target: str) -> Iterator[Problem]:
    """An absolute address of our own site: a notice where it leads to the page one can link."""
    parts = urlsplit(target)
    base = urlsplit(site.site_url).path.rstrip("/")
    found = _published(site, unquote(parts.path.removeprefix(base)))
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    if found is None:
        sentence = (
            f"link a page (.md), not an address of our own site that is none: '{shown(target)}'"
        )
        yield Problem(page.path, link.line, sentence, NAME)
        return
    tag, key = found
    right = f"{_relative(page, key + '.md')}{fragment}"
    sentence = f"link the page itself: '{right}' instead of '{shown(target)}'"
    if (tag or page.language) != page.language:
        sentence = f"link the page of this language, not of '{tag}': {right}"
        yield Problem(page.path, link.line, sentence, NAME)
    elif parts.hostname in _PREVIEW:
        yield Problem(page.path, link.line, sentence, NAME)
    else:
        yield notice(page.path, link.line, sentence, NAME)


def _published(site: Site, path: str) -> tuple[str, str] | None:
    """The language ('' for any) and key behind an address of the built site."""
    path = path.removesuffix("index.html").removesuffix(".html").strip("/")
    if not path:
        return "", "index"
    first, _, rest = path.partition("/")
    if first == "go":
        name, _, tag = rest.partition("/")
        entry = site.ledger.addresses.get(name)
        return (tag, addresses.resolve(site, entry.page)) if entry else None
    if any(first == one.tag for one in site.languages):
        keys = (rest or "index", f"{rest}/index")
        key = next((one for one in keys if site.shown(first, one)), None)
        return (first, key) if key else None
    return None


# --- pages of the guide ----------------------------------------------------------------------


def _internal(
    site: Site, page: Page, link: Link, path: str, fragment: str, query: str, ids: _Ids
) -> Iterator[Problem]:
    def problem(sentence: str) -> Problem:
        return Problem(page.path, link.line, sentence, NAME)

    whole = f"{path}#{fragment}" if fragment else path
    if path.startswith("/"):
        yield problem(
            f"write the link relative to this page, not from the root: '{shown(path)}'{_near(site, page, whole, '.')}"
        )
        return
    if query:
        yield problem(f"remove '?{shown(query)}': a page takes no question mark")
    here = posixpath.dirname(f"{page.language}/{page.key}")
    full = (
        posixpath.normpath(posixpath.join(here, path)) if path else f"{page.language}/{page.key}.md"
    )
    if full.startswith(".."):
        yield problem(f"'{shown(path)}' leads out of the guide; link a page of this language")
        return
    if full in site.assets:
        return
    tag, _, rest = full.partition("/")
    if tag == "_data":
        yield problem(f"link a page (.md): '{shown(path)}' is data, which is not published")
        return
    if not rest.endswith(".md"):
        if posixpath.splitext(rest)[1] in (
            ".pdf",
            ".png",
            ".jpg",
            ".jpeg",
            ".webp",
            ".svg",
            ".txt",
        ):
            near = guess(full, site.assets)
            yield problem(f"no file '{shown(path)}' in the guide.{near}")
            return
        yield problem(
            f"link the file of the page, such as 'appeal.md', not '{shown(path)}'{_near(site, page, whole, '.')}"
        )
        return
    if tag != page.language:
        known = any(tag == one.tag for one in site.languages)
        if known:
            yield problem(
                f"link the page of this language, not of '{tag}': {_relative(page, rest)}"
            )
        else:
            yield problem(f"'{shown(path)}' is no page of this language.{_near(site, page, whole)}")
        return
    key = rest.removesuffix(".md")
    target = site.shown(tag, key)
    if target is None:
        yield problem(
            f"no page '{shown(path)}'.{_elsewhere(site, key) or _near(site, page, whole)}"
        )
        return
    if target.language != tag:
        yield notice(
            page.path,
            link.line,
            f"'{path}' is not translated yet; readers get the Dutch page, marked as Dutch",
            NAME,
        )
    if link.target.endswith("#"):
        yield problem(f"write the id of a heading after '#', or remove it: '{shown(link.target)}'")
    yield from _anchor(page, link, target, fragment, ids)


def _same(site: Site, page: Page, original: Page) -> Iterator[Problem]:
    """A translation links the pages that the Dutch links, paragraph by paragraph, in any order."""
    here, there = _targets(site, page), _targets(site, original)
    if [where for _, where in here] == [where for _, where in there]:
        return
    for mine, theirs in passages.lines(page, original):
        ours = [(link, where) for link, where in here if link.line in mine]
        dutch = [(link, where) for link, where in there if link.line in theirs]
        for one in list(ours):
            same = next((other for other in dutch if other[1] == one[1]), None)
            if same:
                ours.remove(one)
                dutch.remove(same)
        for (link, where), (other, there_) in zip(ours, dutch, strict=False):
            if where and there_:  # of a link that leads nowhere is spoken already
                place = f"{original.path}:{other.line}"
                sentence = f"'{shown(link.target)}' here, '{shown(other.target)}' in {place}; link the same page"
                yield Problem(page.path, link.line, sentence, NAME)


def _targets(site: Site, page: Page) -> list[tuple[Link, str]]:
    """The links of a page to others of the guide, each with where it goes; '' for nowhere."""
    found = []
    for link in page.document.links:
        parts = web.split(link.target)
        if link.image or parts is None or parts.scheme or parts.netloc:
            continue
        folder = posixpath.dirname(page.key)
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        key = path.removesuffix(".md") if parts.path else page.key
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        found.append((link, f"{key}{fragment}" if site.shown(page.language, key) else ""))
    return found


def _elsewhere(site: Site, key: str) -> str:
    """The languages that have the page although the source language has none."""
    tags = [one.tag for one in site.translations() if site.page(one.tag, key)]
    return f" It exists only in {', '.join(tags)}" if tags else ""


class _Ids:
    """The ids a link may name, per page: those of its headings, and those of the lists the build writes."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.pages: dict[tuple[str, str], frozenset[str]] = {}

    def has(self, page: Page, fragment: str) -> bool:
        """Lists are built only for an id that is no heading's: that takes longer than all other links."""
        return any(one.id == fragment for one in page.document.headings()) or (
            fragment in self.of(page)
        )

    def of(self, page: Page) -> frozenset[str]:
        where = page.language, page.key
        if where not in self.pages:
            self.pages[where] = frozenset(self._find(page))
        return self.pages[where]

    def _find(self, page: Page) -> Iterator[str]:
        for heading in page.document.headings():
            yield heading.id
        for section in page.document.sections:
            for one in section.shortcodes:
                if one.kind == "list":
                    text = lists.build(one.id, self.site, page.language, page)
                    yield from (match[1] or match[2] for match in _ID.finditer(text))
                elif one.kind == "service" and page.key == "mechelen/contacts":
                    yield services.anchor(one.id)


def _anchor(page: Page, link: Link, target: Page, fragment: str, ids: _Ids) -> Iterator[Problem]:
    if not fragment or not target.readable or ids.has(target, fragment):
        return
    sentence = f"no heading '#{shown(fragment)}' in {target.path}."
    yield Problem(
        page.path, link.line, sentence + guess(fragment, sorted(ids.of(target) - {""})), NAME
    )


def _near(site: Site, page: Page, path: str, stop: str = "") -> str:
    """' Did you mean …?' for a path that leads nowhere."""
    target, mark, fragment = path.partition("#")
    words = [one for one in target.split("/") if one not in ("", ".", "..", "docs")]
    if words and any(words[0] == one.tag for one in site.languages):
        words = words[1:]
    rest = "/".join(words)
    for end in (".html", ".htm", ".md", ".markdown", ".MD"):
        rest = rest.removesuffix(end)
    rest = rest.removesuffix("/index") if rest != "index" else rest
    key = _key(site, page, rest.lower())
    return f"{stop} Did you mean '{_relative(page, key + '.md')}{mark}{fragment}'?" if key else ""


def _key(site: Site, page: Page, wrong: str) -> str:
    """The key that was meant: the page itself or where it moved, one of this folder, of that name, near it."""
    keys = site.pages[site.source.tag]
    folder = posixpath.dirname(page.key)
    for one in (wrong, f"{folder}/{wrong}" if folder else wrong, f"{wrong}/index"):
        moved = addresses.resolve(site, one)
        if moved in keys:
            return moved
    names: dict[str, list[str]] = {}
    for key in keys:
        names.setdefault(posixpath.basename(key), []).append(key)
    name = posixpath.basename(wrong)
    short = site.ledger.addresses.get(name)
    if short and short.page in keys:
        return short.page
    if name not in names:
        near = guess(name, names)
        if not near:
            return ""
        name = near.split("'")[1]
    here = [key for key in names[name] if posixpath.dirname(key) == folder]
    return (here or names[name])[0]


def _relative(page: Page, rest: str) -> str:
    return posixpath.relpath(rest, posixpath.dirname(page.key) or ".")
