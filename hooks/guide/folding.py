"""Folding: one form for the many ways people write the same word.

Case, accents, tashkeel and tatweel, forms of alef, hamza, ya, kaf and ta-marbuta, Persian, Pashto and
Kurdish letters, ZWNJ, dotless i, Ukrainian apostrophes, Ethiopic letters with the same sound, and the
digits of every script become one. Used to compare words: by the glossary check and by search.
``docs/assets/fold.mjs`` does the same in the reader's browser; ``tests/data/folding.yml`` and
``tests/test_folding.py`` prove that the two agree, so change both together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Combining marks, as ranges and not as a Unicode category: Python and a browser may know different
# versions of Unicode, and these do not change.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u135d-\u135f\u1ab0-\u1abe"
    "\u1dc0-\u1df9\u1dfb-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Nothing a reader would miss: soft hyphen, tatweel, ZWNJ and ZWJ, direction marks, word joiner, letter
# apostrophes and half rings, and the hamza that stands alone (many leave it out).
_IGNORED = "\u00ad\u0640\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u02b9\u02bb\u02bc\u02be\u02bf\u0621"

_DROP = re.compile(f"[{_MARKS}{_IGNORED}]")
# What keyboards give for the Ukrainian apostrophe; the acute accent alone comes apart in NFKD.
_CYRILLIC_APOSTROPHE = re.compile("['’‘`´′](?=[\u0400-\u04ff])")
_RUN = rf"(?:[^\W_]++|[{_MARKS}{_IGNORED}]++)++"
_WORD = re.compile(f"{_RUN}(?:['’‘`´′](?=[\u0400-\u04ff]){_RUN})*+")
_NO_LETTER = re.compile(r"[\W_]+")

_LETTERS = {
    # Arabic script: what Persian, Pashto and Kurdish keyboards write, and the dotless ya
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ێ": "ي",
    "ک": "ك", "ڪ": "ك", "ګ": "گ",
    "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه",
    "ٱ": "ا", "ۆ": "و", "ڵ": "ل", "ڕ": "ر", "ڤ": "ف",
    # Latin letters that do not come apart into a letter and an accent
    "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h",
    # Cyrillic, Greek
    "ґ": "г", "ς": "σ",
}  # fmt: skip
# Ethiopic rows that Tigrinya or Amharic speak alike: the row on the left is written as the row on the
# right. Gutturals have one sound in the first and in the fourth order, and people write either.
_ROWS = ((0x1220, 0x1230), (0x1340, 0x1338), (0x1200, 0x1210), (0x1280, 0x1210))
_GUTTURALS = (0x1210, 0x12A0, 0x12D0)
for _row, _as in (*_ROWS, *((_row, _row) for _row in _GUTTURALS)):
    for _vowel in range(8):
        _LETTERS[chr(_row + _vowel)] = chr(_as + (_vowel or 3 * (_as in _GUTTURALS)))
_TABLE = str.maketrans(_LETTERS)


def fold(text: str) -> str:
    """``text`` in its folded form; punctuation and spaces stay.

    >>> fold("Égalité: ۲۵")
    'egalite: 25'
    """
    text = unicodedata.normalize("NFKD", _CYRILLIC_APOSTROPHE.sub("", text))
    text = _DROP.sub("", text).lower().translate(_TABLE)
    return "".join(str(unicodedata.decimal(one, one)) for one in text)


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word of ``text``: where it starts, where it ends, and its folded form."""
    yield from tokens(text)


@lru_cache(maxsize=1 << 14)  # several checks read the same paragraphs
def tokens(text: str) -> tuple[tuple[int, int, str], ...]:
    """What ``spans`` gives, all at once."""
    return tuple(
        (match.start(), match.end(), folded)
        for match in _WORD.finditer(text)
        if (folded := _folded_word(match[0]))
    )


@lru_cache(maxsize=1 << 16)  # a guide repeats its words
def _folded_word(word: str) -> str:
    if word.isascii():
        return word.lower()
    return _NO_LETTER.sub("", fold(word))


def words(text: str) -> list[str]:
    """The folded words of ``text`` in order: what two texts must share to say the same.

    >>> words("L’asile — сім'я, gezins-hereniging")
    ['l', 'asile', 'сімя', 'gezins', 'hereniging']
    """
    return [folded for _, _, folded in spans(text)]
