"""The situation finder: questions one answers by tapping, until an end with pages and who helps.

One page of anchors: it needs no script, works offline, and prints as a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import addresses
from guide.html import escape
from guide.linked import link
from guide.model import Page, Site
from guide.schema import Situation


def anchor(name: str) -> str:
    """The id of a question or an end on the page."""
    return f"situation-{name}"


def build(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Every question and every end, in the order of the file."""
    first = next(iter(site.situations.entries), "")
    for name, one in site.situations.entries.items():
        yield "".join(_node(site, tag, page, name, one))
        yield ""
        if one.service:
            yield f"[[service:{one.service}]]"
            yield ""
        if name != first:
            again = escape(site.ui(tag, "situation.again"))
            yield f'<p class="g-situation__again"><a href="#{anchor(first)}">{again}</a></p>'
            yield ""


def _node(site: Site, tag: str, page: Page, name: str, one: Situation) -> Iterator[str]:
    title = escape(site.field(tag, "situations", name, "title"))
    yield f'<div class="g-situation" id="{anchor(name)}"><h3>{title}</h3>'
    if one.answers:
        yield f"<p>{escape(site.field(tag, 'situations', name, 'question'))}</p>"
        answers = (
            f'<a href="#{anchor(to)}">{escape(site.field(tag, "situations", to, "title"))}</a>'
            for to in one.answers
        )
        yield _rows(answers)
    else:
        yield f"<p>{escape(site.ui(tag, 'situation.read'))}</p>"
        yield _rows(link(site, tag, page, key) for key in one.pages)
        yield from _short(site, tag, page, one)
    yield "</div>"


def _rows(links: Iterator[str]) -> str:
    return f'<ul class="g-index">{"".join(f"<li>{one}</li>" for one in links if one)}</ul>'


def _short(site: Site, tag: str, page: Page, one: Situation) -> Iterator[str]:
    """The short address of the first page: to write down, or to say on the phone."""
    short = addresses.short(site, one.pages[0]) if one.pages else None
    if short:
        door = addresses.door(site, short, tag)
        target = addresses.relative(addresses.url(tag, page.key), door)
        yield (
            f"<p>{escape(site.ui(tag, 'situation.address'))} "
            f'<a href="{target}"><bdi dir="ltr">/{door}</bdi></a></p>'
        )


LISTS = {"situations": build}
