"""A link to a page of the guide, by its title: in the reader's language, or marked as Dutch."""

from __future__ import annotations

import posixpath
import re

from guide import addresses, html
from guide.html import escape
from guide.model import Page, Site

_LINK = re.compile(r"(?<!!)\[[^\[\]\n]*\]\((?P<path>[^()\s#:]+)\.md(?:#[^()\s]*)?\)")


def marked(site: Site, page: Page, text: str) -> str:
    """The Markdown ``text`` of ``page``; a link to a page that is not translated says so, to readers and programs."""

    def label(match: re.Match[str]) -> str:
        key = posixpath.normpath(posixpath.join(posixpath.dirname(page.key), match["path"]))
        shown = site.shown(page.language, key)
        if shown is None or shown.language == page.language:
            return match[0]
        return f"{match[0]}{{hreflang={shown.language}}} {_note(site, page.language)}"

    return _LINK.sub(label, text)


def link(
    site: Site,
    tag: str,
    here: Page,
    key: str,
    section: str | None = None,
    *,
    css: str = "",
    words: str = "",
    noted: bool = True,
) -> str:
    """The title of the page ``key`` as a link from the page ``here``; '' for a page that does not exist.

    ``css`` is the class of the link, ``words`` stands in the place of the title; ``noted``: a page that is
    not translated says so beside its title.
    """
    shown = site.shown(tag, key)
    if shown is None:
        return ""
    target = addresses.between(tag, here.key, key) + (f"#{section}" if section else "")
    known = f' class="{css}"' if css else ""
    if shown.language == tag:
        return f'<a{known} href="{target}">{escape(words or shown.title)}</a>'
    title = escape(words) if words else html.dutch(shown.title)
    found = f'<a{known} href="{target}" hreflang="{shown.language}">{title}</a>'
    return f"{found} {_note(site, tag)}" if noted else found


def _note(site: Site, tag: str) -> str:
    return f'<span class="g-index__note">({escape(site.ui(tag, "link.dutch-only"))})</span>'
