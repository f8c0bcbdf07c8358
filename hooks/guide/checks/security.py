"""Nothing an author writes runs, loads or includes anything: words stay words.

HTML belongs in the templates; a shortcode is the only thing a page fills in. ('dialect' names HTML
that Markdown sees; this names what hides from it, in pages, heads and data.)

Bad:
    summary: Bel <a href="…" onclick="…">ons</a>, {{ config.site_name }}, {onclick=alert(1)}
Good:
    summary: Bel ons
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from guide import shortcodes
from guide.files import Text
from guide.model import Page, Site
from guide.problems import Problem
from guide.web import shown

NAME = "security"

_TAG = re.compile(r"<(?:[A-Za-z/!?][^<>\n]{0,300}>?)")
_ENTITY = re.compile(r"&(?:lt|#0{0,6}60|#x0{0,6}3c);[a-z/!?]", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{[^\n]{0,60}|\{%[^\n]{0,60}|\$\{[^\n]{0,60}|<%[^\n]{0,60}")
_INCLUDE = re.compile(
    r"-{1,}8<-{1,}[^\n]{0,60}|\{!(?!\})[^\n]{0,60}|!!python[^\n]{0,60}|^\s*\.\. include::[^\n]{0,60}"
    r"|^\s*:::[ \t]*[\w.]+[^\n]{0,60}|@include[^\n]{0,60}"
)
_ATTRIBUTES = re.compile(r"\{[^{}\n]{0,300}=[^{}\n]{0,300}\}")
_SCRIPT = re.compile(
    r"(?:java|vb|live)script:[^\s)\]]{0,60}|data:[a-z]+/[a-z+.-]+[;,][^\s)\]]{0,60}", re.I
)
_ADDRESS = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*")


def check(site: Site) -> Iterator[Problem]:
    pages = {page.path: page for page in site.all_pages()}
    for file in site.files:
        if not file.path.startswith("docs/"):
            continue
        page = pages.get(file.path)
        look = partial(_file, file, page)
        if page:
            yield from site.remembered(NAME, page, look)
        else:
            yield from site.remembered_file(NAME, file, look)
    yield from _addresses(site)


def _file(file: Text, page: Page | None) -> Iterator[Problem]:
    first = page.body_line if page else 0
    if _is_plain(page.body if page else file.text, page is not None) and (
        page is None or _is_plain(file.text[: len(file.text) - len(page.body)], False)
    ):
        return
    for number, line in enumerate(file.text.split("\n"), 1):
        in_body = page is not None and number >= first
        for sentence in () if _is_plain(line, in_body) else _line(line, in_body):
            yield Problem(file.path, number, sentence, NAME)
    if page:
        yield from _prose(page)


_HEADING_ID = re.compile(r"\{#[a-z0-9-]+\}")
_SIGNS = ("<", "8<", "!!python", ":::", "@include", ".. include", "${", "{!")
_SIGNS_OF_DATA = ("&", "script:", "data:")


def _is_plain(text: str, in_body: bool) -> bool:
    """Whether nothing in a text needs a closer look: for most files it ends here."""
    if text.count("{") != len(_HEADING_ID.findall(text)):
        return False
    text = text.lower()
    return not any(one in text for one in (_SIGNS if in_body else _SIGNS + _SIGNS_OF_DATA))


def _line(line: str, in_body: bool) -> Iterator[str]:
    """A line of a page's body, or of a head or data file."""
    if match := _TEMPLATE.search(line):
        yield f"remove '{shown(match[0], 60)}': pages and data are no templates, only [[…]] is filled in"
    elif match := _INCLUDE.search(line):
        yield f"remove '{shown(match[0], 60)}': a page includes no other file"
    elif in_body and (match := _ATTRIBUTES.search(line)):
        yield f"remove {shown(match[0], 60)}: only a heading has something in braces, its id"
    if in_body or line.lstrip().startswith("#"):
        return
    if match := _TAG.search(line) or _ENTITY.search(line):
        yield f"write this without HTML: {shown(match[0], 60)}"
    if match := _SCRIPT.search(line):
        yield f"remove '{shown(match[0], 60)}': an address begins with https://"


def _prose(page: Page) -> Iterator[Problem]:
    """What Markdown's two readers do not see alike: a tag behind a backslash."""
    named = {one.line for one in page.document.outside if one.what in ("html", "bare address")}
    for prose in page.document.prose:
        if "<" not in prose.text or prose.line in named:
            continue
        if match := _TAG.search(shortcodes.remove(prose.text)):
            sentence = f"write this without HTML: {shown(match[0], 60)}"
            yield Problem(page.path, prose.line, sentence, NAME)


def _addresses(site: Site) -> Iterator[Problem]:
    """An address becomes a folder of the built site: it cannot lead out of it."""
    yaml = site.ledger_yaml
    data = yaml.data if yaml else None
    for part in ("addresses", "moved"):
        names = data.get(part) if isinstance(data, Mapping) else None
        for name in names if isinstance(names, Mapping) else ():
            if yaml and not _ADDRESS.fullmatch(name):
                sentence = (
                    f"write the address '{shown(name, 60)}' in small letters, digits and hyphens"
                )
                yield Problem(yaml.path, yaml.line((part, name)), sentence, NAME)
