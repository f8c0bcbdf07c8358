"""Slips of the keyboard: a word that stands twice, a space too many or too few, two commas.

Who learns the language reads every letter: 'niet niet' may mean two things, and a voice that reads
the page aloud says both. In the languages of the guide some words do stand twice ('nous nous').

Bad:
    Bel vandaag vandaag een advocaat.Vraag ook een tolk .
Good:
    Bel vandaag een advocaat. Vraag ook een tolk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from guide import passages, quantities
from guide.model import Site
from guide.passages import Passage
from guide.problems import Problem
from guide.shortcodes import PATTERN

NAME = "slips"

TWICE = {
    "nl": frozenset(("dat", "die", "haar", "het", "hun", "is", "u", "zich", "zijn")),
    "fr": frozenset(("en", "nous", "vous")),
    "en": frozenset(("had", "her", "that")),
}
"""Words that a good sentence may have twice: 'als u u vergist', 'zoals het het CGVS bekijkt'. In other
languages many words may: to say a thing twice makes it stronger."""

_TWICE = re.compile(r"(?<![\w'’.-])([^\W\d_]+)[ \u00a0\n]+\1(?![\w'’-])", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<=[^\W\d_]{2})[.!?][»”\")]?(?=[^\W\d_a-zà-ÿа-я][^\W\d_.])"
    r"|(?<=[^\W\d_\u064b-\u0652])[\u064b-\u0652]?[,;،؛؟](?=[^\W\d_]{2})"
)
"""A sentence or a part of one that begins without a space; 'fedasil.be' and 'a.u.b.' are none."""
_APART = re.compile(r"[^\W_] +(?P<mark>[,،؟؛](?!\d)|\.(?![.\w]))")
_AGAIN = re.compile(r"(?P<mark>(?:(?<!\.)\.\.(?!\.))|,,+|;;+|،،+|؛؛+)")
_PLAIN = re.compile(r"https?://\S+|`[^`]*`|[\w.-]+@[\w.-]+")
"""What is read by machines."""


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        look = partial(_look, page.language, passages.of_page(page))
        yield from site.remembered(NAME, page, look)
    yield from site.remembered_data(NAME, partial(_data, site))


def _data(site: Site) -> Iterator[Problem]:
    for language in site.languages:
        for texts in site.texts[language.tag].values():
            found = passages.of_texts(texts)
            own = (one for entry, _, one in found if entry != quantities.NUMERALS)
            yield from _look(language.tag, own)


def _look(tag: str, found: Iterable[Passage]) -> Iterator[Problem]:
    for passage in found:
        text = PATTERN.sub(_blank, _PLAIN.sub(_blank, passage.text))
        for at, sentence in _slips(tag.split("-")[0], text, passage.text):
            yield Problem(passage.path, passage.line_at(at), sentence, NAME)


def _blank(match: re.Match[str]) -> str:
    """As long, so that what follows stays on its place; a digit, which begins and ends no word."""
    return "0" * len(match[0])


def _slips(tag: str, text: str, whole: str) -> Iterator[tuple[int, str]]:
    """(where it stands, what to do)."""
    if tag in TWICE:
        for match in _TWICE.finditer(text):
            if match[1].lower() not in TWICE[tag]:
                yield match.end(), f"write '{match[1]}' once: it stands twice"
    for match in _GLUED.finditer(text):
        around = _around(whole, match.end())
        yield match.end(), f"write a space after '{match[0]}' in '{around}'"
    for match in _APART.finditer(text):
        around = _around(whole, match.end())
        yield (
            match.start(),
            f"write '{match['mark']}' directly after the word before it: '{around}'",
        )
    for match in _AGAIN.finditer(text):
        yield match.start(), f"write '{match[0][0]}' once: '{_around(whole, match.end())}'"


def _around(text: str, at: int) -> str:
    """The words before and after a place."""
    before, after = text[max(0, at - 40) : at], text[at : at + 40]
    first = re.search(r"\S+\s*\S*$", before)
    last = re.match(r"\s?\S*", after)
    return " ".join(f"{first[0] if first else ''}{last[0] if last else ''}".split())
