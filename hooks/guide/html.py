"""Small pieces of HTML, escaped; and the isolation of Latin runs in right-to-left pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape as _escape
from html import unescape


def escape(text: str) -> str:
    """Text for an element or a quoted attribute."""
    return _escape(text, quote=True)


_MARKS = "[]!{}\n"


def verbatim(text: str) -> str:
    """Text that nothing changes any more: no shortcode, box or Markdown is found in it."""
    return "".join(f"&#{ord(one)};" if one in _MARKS else one for one in escape(text))


def dutch(text: str) -> str:
    """Dutch words inside a text of another language."""
    return f'<bdi lang="nl" dir="ltr">{escape(text)}</bdi>'


def data(values: Mapping[str, str]) -> str:
    """What a script reads from an element: ' data-name="value"' for each."""
    return "".join(f' data-{name}="{escape(value)}"' for name, value in values.items())


def outside_link(url: str, text: str) -> str:
    """A link to another site, which is told nothing about ours: the head of each page says so for all."""
    return f'<a href="{escape(url)}">{escape(text)}</a>'


_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_WORD = r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'’_@%./:#-]*"
_RUN = re.compile(rf"\+?(?:\(?{_WORD}\)?)(?:[ \u00a0\u202f,+–-]{{0,2}}\(?{_WORD}\)?)*")
_PLAIN = re.compile(r"^[0-9]+(?:[.,\u00a0\u202f][0-9]+)*$")
"""A number alone: it needs no isolation, the bidirectional algorithm places it. (Groups with ordinary
spaces between them, as in a phone number, would stand in the opposite order.)"""

_OPAQUE = ("bdi", "script", "style", "code", "svg", "option")
"""What is isolated already, or can hold no element."""


def map_text(html: str, change: Callable[[str], str]) -> str:
    """``html`` with ``change`` applied to its text, but not inside what is isolated already."""
    parts = _TAG.split(html)
    depth = 0
    for at, part in enumerate(parts):
        if at % 2:
            name = part.strip("</> \n").split(" ", 1)[0].split("\n", 1)[0].lower()
            if name in _OPAQUE and not part.endswith("/>"):
                depth += -1 if part.startswith("</") else 1
        elif depth <= 0 and part.strip():
            parts[at] = change(part)
    return "".join(parts)


def isolate(html: str) -> str:
    """A right-to-left page with each Latin run, phone number and date in a ``<bdi dir="ltr">``."""
    return map_text(html, _isolate_text)


def _isolate_text(text: str) -> str:
    """Text between tags: entities are read first, so that none is cut in two."""
    plain, found, last = unescape(text), [], 0
    for match in _RUN.finditer(plain):
        found += [_escape(plain[last : match.start()], quote=False), _isolated(match)]
        last = match.end()
    return "".join([*found, _escape(plain[last:], quote=False)])


def _isolated(match: re.Match[str]) -> str:
    text = _escape(match[0], quote=False)
    if _PLAIN.match(match[0]):
        return text
    end = match[0].rstrip(" ,.:;-–'’/")
    tail = match[0][len(end) :]
    if end.count("(") < end.count(")"):
        end, tail = end[:-1], end[-1] + tail
    if not end or _PLAIN.match(end):
        return text
    return f'<bdi dir="ltr">{_escape(end, quote=False)}</bdi>{_escape(tail, quote=False)}'


_TITLE_ID = re.compile(r'<h1 id="[^"]*">')
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)


def finish(html: str, right_to_left: bool) -> str:
    """A rendered body ready for readers.

    Wide tables scroll alone, Latin runs are isolated; the title loses the id that is made of its
    words ('_1' in Arabic), which no link uses.
    """
    html = _TITLE_ID.sub("<h1>", html, count=1)
    html = _TABLE.sub(
        lambda match: f'<div class="g-table" tabindex="0" role="group">{match[0]}</div>', html
    )
    return isolate(html) if right_to_left else html
