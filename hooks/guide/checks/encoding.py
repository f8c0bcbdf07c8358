"""A text file is plain: UTF-8, ordinary line ends, no character that nobody can see.

What cannot be seen splits a word for search, moves a phone number to the wrong side of a line, or
hides what a file really says.

Bad:
    a zero-width space inside 'beroep', a direction override, an é made of two characters
Good:
    letters, digits, punctuation and spaces
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from guide.files import Text
from guide.model import Site
from guide.problems import Problem, notice
from guide.web import shown

NAME = "encoding"

_NAMES = {
    "\u00ad": "soft hyphen",
    "\u034f": "grapheme joiner",
    "\u115f": "Hangul filler",
    "\u1160": "Hangul filler",
    "\u180e": "Mongolian separator",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u202a": "direction embedding",
    "\u202b": "direction embedding",
    "\u202c": "end of a direction",
    "\u202d": "direction override",
    "\u202e": "direction override",
    "\u2060": "word joiner",
    "\u2066": "direction isolate",
    "\u2067": "direction isolate",
    "\u2068": "direction isolate",
    "\u2069": "end of a direction",
    "\u2800": "empty Braille cell",
    "\u3164": "Hangul filler",
    "\ufeff": "byte-order mark",
    "\uffa0": "Hangul filler",
}
_DIRECTION = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_JOINED = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\u0900-\u0dff]")
"""Arabic and Indian letters, which a (non-)joiner may stand beside: Persian and Pashto need it."""
_PICTOGRAM = re.compile("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_AROUND = 12
"""Characters shown on each side."""


def check(site: Site) -> Iterator[Problem]:
    for file in site.files:
        if file.mark:
            yield Problem(file.path, 1, "save this file as UTF-8 without a byte-order mark", NAME)
        if file.returns:
            sentence = "save this file with the line ends of Unix (LF), not of Windows (CRLF)"
            yield Problem(file.path, file.returns, sentence, NAME)
        yield from _unseen(file)
        yield from _composed(file)
        yield from _ends(file)


def _unseen(file: Text) -> Iterator[Problem]:
    text, line, at = file.text, 1, 0
    said: set[tuple[int, str]] = set()
    for match in _UNSEEN.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        if (line, match[0]) not in said and not _belongs(text, at):
            said.add((line, match[0]))
            yield Problem(file.path, line, _sentence(text, at), NAME)


def _belongs(text: str, at: int) -> bool:
    """Whether a joiner or non-joiner stands where the writing of a language needs it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "\u200c":
        return bool(_JOINED.match(before) or _JOINED.match(after)) and not after.isspace()
    if text[at] == "\u200d":
        joined = _JOINED.match(before) or _JOINED.match(after)
        return bool(joined or (_PICTOGRAM.match(before) and _PICTOGRAM.match(after)))
    return False


def _sentence(text: str, at: int) -> str:
    one = text[at]
    kind = _NAMES.get(one, "private character" if unicodedata.category(one) == "Co" else "")
    name = f"{kind or 'control character'} (U+{ord(one):04X})"
    before = _UNSEEN.sub("", text[max(at - _AROUND, 0) : at]).rpartition("\n")[2]
    after = _UNSEEN.sub("", text[at + 1 : at + 1 + _AROUND]).partition("\n")[0]
    where = f" in '{shown(before)}·{shown(after)}'" if before.strip() or after.strip() else ""
    if one in _DIRECTION:
        return f"remove the {name}{where}: the build sets the direction"
    return f"remove the {name}{where}"


def _composed(file: Text) -> Iterator[Problem]:
    """Each letter is one character together with its accent (Unicode form NFC)."""
    if file.text.isascii() or unicodedata.is_normalized("NFC", file.text):
        return
    for number, line in enumerate(file.text.split("\n"), 1):
        if line.isascii() or unicodedata.is_normalized("NFC", line):
            continue
        for word in line.split():
            right = unicodedata.normalize("NFC", word)
            if right != word:
                sentence = f"type '{shown(right)}' again: its letters and accents are apart (Unicode form NFC)"
                yield Problem(file.path, number, sentence, NAME)
                break


def _ends(file: Text) -> Iterator[Problem]:
    """A space at the end of a line is seen by nobody and changed by every editor."""
    if " \n" not in file.text and "\t\n" not in file.text:
        return
    for number, line in enumerate(file.text.split("\n"), 1):
        if line != line.rstrip(" \t"):
            yield notice(file.path, number, "remove the space at the end of this line", NAME)
