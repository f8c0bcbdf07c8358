"""A word is written in the letters of one alphabet, a number in digits.

A Cyrillic 'а' in a Dutch word looks right and is found by nobody; '3O dagen' is not thirty days.

Bad:
    аsiel (with a Cyrillic а), 3O dagen (with the letter O), ﬁets (copied from a PDF)
Good:
    asiel, 30 dagen, fiets
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from guide import lookalikes, tongues
from guide.files import Text
from guide.model import Page, Site
from guide.problems import Problem
from guide.shortcodes import PATTERN
from guide.web import shown

NAME = "alphabets"

_CYRILLIC = ("uk", "ru", "bg", "be", "sr", "mk", "kk", "ky", "mn", "tg")
"""Languages whose own letters are Cyrillic."""

_DOTLESS = ("tr", "az", "kk", "crh", "tt")
"""Languages that have an ı without a dot."""
KEYBOARDS = {
    "ar": {"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ے": "ي", "ۀ": "ة"},
    "fa": {"ي": "ی", "ك": "ک", "ہ": "ه", "ھ": "ه", "ے": "ی"},
}
"""Letters that the keyboard of another language gives, and those of this one."""
ARABIC_MARKS = {"؟": "?", "،": ",", "؛": ";"}
_ARABIC_MARK = re.compile(r"(?<![\u0600-\u06ff][»”\"])(?<![\u0600-\u06ff])[؟،؛]")
"""After an Arabic word, a name for example, it may stand."""
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"https?://\S+")


def check(site: Site) -> Iterator[Problem]:
    for file in site.files:
        if not file.text.isascii():
            yield from site.remembered_file(NAME, file, partial(_file, file))
    names = {word for one in site.languages for word in _WORD.findall(one.name)}
    for page in site.all_pages():
        yield from site.remembered(NAME, page, partial(_page, page, names))


def _file(file: Text) -> Iterator[Problem]:
    if not lookalikes.may_hold(file.text):
        return
    own = _alphabet(file.path)
    for number, line in enumerate(file.text.split("\n"), 1):
        if not line.isascii():
            for sentence in _line(_ADDRESS.sub(" ", line), own):
                yield Problem(file.path, number, sentence, NAME)


def _page(page: Page, names: set[str]) -> Iterator[Problem]:
    for prose in page.document.prose:
        text = PATTERN.sub(" ", prose.text)
        for sentence in _prose(page, text, names):
            yield Problem(page.path, prose.line, sentence, NAME)


def _alphabet(path: str) -> str:
    """The alphabet of the language that a page or a file of texts is written in; '' for shared data."""
    folder = re.match(r"docs/(?:_data/)?([a-z]{2,3})(?:-[A-Za-z]+)?/", path)
    return tongues.script_of(folder[1]).capitalize() if folder else ""


def _line(line: str, own: str) -> Iterator[str]:
    for word, letter, right, meant in lookalikes.mixed(line, own):
        if meant and own == lookalikes.script(right):
            alphabet = lookalikes.script(letter)
            yield f"write '{meant}' in {own} letters: its '{letter}' is {alphabet} (U+{ord(letter):04X})"
            continue
        instead = f"'{right}' instead of " if right else "the right letter instead of "
        yield f"write {instead}the {lookalikes.about(letter)} in '{shown(word)}'"
    for letters, plain in lookalikes.forms(line):
        yield f"write '{shown(plain)}' in ordinary letters instead of '{shown(letters)}'"


def _prose(page: Page, text: str, names: set[str]) -> Iterator[str]:
    language = page.language.split("-")[0]
    if language not in _CYRILLIC:
        for word, plain in lookalikes.disguised(text):
            yield f"write '{plain}' in Latin letters: '{word}' is Cyrillic or Greek"
    if tongues.script_of(language) == "LATIN" and language not in _DOTLESS:
        for word, plain in lookalikes.dotless(text):
            yield f"write '{plain}' instead of '{word}': its ı has no dot (U+0131)"
    for word, plain in lookalikes.stretched(text):
        yield f"write '{plain}' instead of '{word}', which is drawn out (U+0640)"
    for typed, meant in lookalikes.numbers(text):
        yield f"write {meant} in digits instead of '{typed}', which holds a letter"
    if tongues.script_of(language) != "ARABIC" and not text.isascii():
        for mark in _ARABIC_MARK.findall(text):
            yield f"write '{ARABIC_MARKS[mark]}' instead of the Arabic '{mark}'"
    wrong = KEYBOARDS.get(language, {})
    if not wrong or text.isascii() or not any(one in text for one in wrong):
        return
    for match in _WORD.finditer(text):
        strange = next((one for one in match[0] if one in wrong), "")
        if strange and match[0] not in names:
            right = "".join(wrong.get(one, one) for one in match[0])
            yield f"write '{right}' instead of '{match[0]}': its {strange} is of another language's keyboard"
