"""The letters of residence cards in a text: A-kaart, carte B, F+ card, بطاقة A.

A card with another letter gives another right: an A card ends, a B card does not. A letter counts only
beside the word for card, for 'A' and 'M' are also words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTER = r"(?:EU\+?|F\+|[A-NS])(?![\w+])"
_AND = r"(?:[ \u00a0]?[,/،-]|[ \u00a0](?:en|of|et|ou|and|or|و|أو))[ \u00a0]?"
_LIST = rf"[\"“«(‘']?(?P<after>{_LETTER}(?:{_AND}{_LETTER})*)"

_BESIDE = {
    "nl": (
        rf"(?<![\w+-])(?P<before>{_LETTER}(?:-?{_AND}{_LETTER})*)-?[ ]?kaart",
        rf"kaart(?:en)?[ \u00a0]{_LIST}",
    ),
    "fr": (
        rf"\b[Cc]artes?[ \u00a0](?:(?:de séjour|électroniques?|d['’]identité|d['’]étranger)[ \u00a0])?{_LIST}",
    ),
    "en": (
        # At the beginning of a sentence 'A card' is any card.
        rf"\b(?:an?|the|your|my|this|that|with|no|and|or|of|for)[ \u00a0](?P<before>{_LETTER}(?:{_AND}{_LETTER})*)[ -]cards?\b",
        rf"\b[Cc]ards?[ \u00a0]{_LIST}",
    ),
    "ar": (
        rf"(?:بطاقة|البطاقة|بطاقات|البطاقات)[ \u00a0](?:(?:الإقامة|إقامة|الهوية|الأجانب)[ \u00a0])?{_LIST}",
    ),
}
"""How each language names a card by its letter."""
_PATTERNS = {tag: tuple(map(re.compile, every)) for tag, every in _BESIDE.items()}
_WORD = {"nl": "kaart", "fr": "arte", "en": "ard", "ar": "طاق"}
"""A text without it names no card: for most it ends here."""
_ONE = re.compile(r"EU\+?|F\+|[A-NS]")


@dataclass(frozen=True, slots=True)
class Card:
    """A card named by its letter."""

    start: int
    shown: str
    """As written: 'carte B'."""
    letter: str


def named(text: str, tag: str) -> Iterator[Card]:
    """Every card of a text, in a language that ``_BESIDE`` knows."""
    if _WORD.get(tag, "\0") not in text:
        return
    for pattern in _PATTERNS[tag]:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            for letter in _ONE.findall(groups.get("before") or groups.get("after") or ""):
                yield Card(match.start(), " ".join(match[0].split()), letter)
