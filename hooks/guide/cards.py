"""Sentences to show to somebody who speaks Dutch: the Dutch large, the reader's own language under it.

Each opens on the whole screen without a script (popover), and on paper all become a sheet of cards
for a wallet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from guide import html
from guide.html import escape
from guide.model import Page, Site
from guide.schema import CardGroup

GROUPS: tuple[str, ...] = get_args(CardGroup)


def listing(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Every card, by group."""
    for group in GROUPS:
        names = [name for name, one in site.cards.entries.items() if one.group == group]
        if names:
            yield f"## {site.ui(tag, f'cards.{group}')} {{#cards-{group}}}"
            yield ""
            yield f'<ul class="g-shows">{"".join(_card(site, tag, name) for name in names)}</ul>'
            yield ""


def _card(site: Site, tag: str, name: str) -> str:
    mark = f"card-{name.replace('.', '-')}"
    words = _words(site, tag, name)
    show, close = (escape(site.ui(tag, key)) for key in ("cards.show", "close"))
    sentence = escape(site.field(site.source.tag, "cards", name))
    return (
        f'<li class="g-show">{words}{_sources(site, tag, name)}'
        f'<button class="g-go" type="button" popovertarget="{mark}">{show}<span class="g-sr">: {sentence}</span></button>'
        f'<div class="g-show__full" id="{mark}" popover role="dialog" aria-label="{sentence}">{words}'
        f'<button class="g-close" type="button" popovertarget="{mark}" popovertargetaction="hide">{close}</button>'
        "</div></li>"
    )


def _words(site: Site, tag: str, name: str) -> str:
    """The name of the language one speaks, the Dutch, and the same in the reader's language."""
    card = site.cards.entries[name]
    own = ""
    if card.speaks and card.own:
        own = f'<p class="g-show__own"><bdi lang="{card.speaks}" dir="auto">{escape(card.own)}</bdi></p>'
    dutch = escape(site.field(site.source.tag, "cards", name))
    text = f'{own}<p class="g-show__dutch" lang="nl" dir="ltr"><bdi>{dutch}</bdi></p>'
    if tag != site.source.tag:
        text += f"<p>{escape(site.field(tag, 'cards', name))}</p>"
    return text


def _sources(site: Site, tag: str, name: str) -> str:
    links = ", ".join(
        html.outside_link(one.url, one.publisher) for one in site.cards.entries[name].sources
    )
    label = escape(site.ui(tag, "service.source"))
    return f'<p class="g-show__source">{label}: {links}</p>' if links else ""
