"""Every letter is the letter that was meant: no text was saved or pasted in the wrong encoding.

'prÃ©fÃ©rÃ©' is 'préféré' read as Windows-1252, '�' a letter that is lost; neither can be found by search
or read out loud.

Bad:
    une dÃ©cision, l�asile, dossier incompl?t
Good:
    une décision, l'asile, dossier incomplet
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from guide.causes import ENCODING
from guide.files import Text
from guide.model import Site
from guide.problems import Problem

NAME = "mojibake"

_HIGH = {bytes([code]).decode("cp1252", "replace"): code for code in range(0x80, 0x100)}
_HIGH.pop("\ufffd", None)
_HIGH |= {chr(code): code for code in range(0x80, 0x100)}  # read as Latin-1
_TAIL = "".join(re.escape(one) for one, code in _HIGH.items() if 0x80 <= code < 0xC0)
_RUN = re.compile(
    f"(?:[\u00c2-\u00c5\u00d0-\u00d3\u00d8-\u00db][{_TAIL}]|\u00e2[{_TAIL}]{{2}}|\u00e1[{_TAIL}]{{2}}|\u00ef[{_TAIL}]{{2}}|\u00f0[{_TAIL}]{{3}})+"
)
"""Letters that are the bytes of one UTF-8 letter: 'Ã©', 'Ø§Ù„', 'â€™'."""
_STRAY = re.compile("Ã(?![\u0080-\u00bf])|Â(?=[\\s\\d,.:;!?)]|$)|[À-ÖØ-öø-ÿ]{5,}")
"""'Ã ' was 'à', 'Â' stood before a hard space; five accents in a row were Arabic or Cyrillic."""
_ACCENTS = re.compile("[À-ÖØ-öø-ÿ]{5}")
_BEGIN = re.compile(f"[\u00c2-\u00c5\u00d0-\u00d3\u00d8-\u00db\u00e1\u00e2\u00ef\u00f0][{_TAIL}]")
"""How every run begins: much quicker to look for."""
_LOST = re.compile("\ufffd+")
_QUESTION = re.compile(r"(?<![\w/?&=.-])[^\W\d_]+\?[^\W\d_A-ZÀ-Þ][^\W\d_]*(?![\w=&?/])")
"""'d?cision': a question mark where a letter with an accent stood."""
_INSIDE = re.compile(r"\?[^\W\d_]")
_ADDRESS = re.compile(r"https?://\S+|\]\([^)\s]{0,500}\)")
_AROUND = 15
_MANY = 8
"""Lines from which a whole file is in the wrong encoding: that is said once."""


def check(site: Site) -> Iterator[Problem]:
    for file in site.files:
        yield from site.remembered_file(NAME, file, partial(_file, file))


def _file(file: Text) -> Iterator[Problem]:
    text = file.text
    if not text.isascii() and _suspect(text):
        found = [
            (number, sentence)
            for number, line in enumerate(text.split("\n"), 1)
            for sentence in _garbled(line)
        ]
        lines = list(dict.fromkeys(number for number, _ in found))
        if len(lines) >= _MANY:
            right = next((one for _, one in found if one.startswith("write '")), found[0][1])
            sentence = f"{ENCODING}: {len(lines)} lines were saved in another encoding; {right.partition(':')[0]}"
            found = [(lines[0], sentence)]
        for number, sentence in found:
            yield Problem(file.path, number, sentence, NAME)
    if _INSIDE.search(text) and _QUESTION.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            for match in _QUESTION.finditer(_ADDRESS.sub(" ", line)):
                sentence = f"write the letter that is lost in '{match[0]}'"
                yield Problem(file.path, number, sentence, NAME)


def _suspect(text: str) -> bool:
    """Whether a text may hold garbled letters at all: for most it ends here."""
    if any(one in text for one in "\ufffdÃÂ"):
        return True
    return bool(_BEGIN.search(text) or _ACCENTS.search(text))


def _garbled(line: str) -> Iterator[str]:
    if line.isascii():
        return
    for match in _STRAY.finditer(line):
        yield f"write the letter that is meant by '{_around(line, match.start(), match.end())}': this text was saved in the wrong encoding"
    for match in _LOST.finditer(line):
        yield f"write the letter that is lost in '{_around(line, match.start(), match.end())}'"
    for match in _RUN.finditer(line):
        right = _meant(match[0])
        if right:
            yield f"write '{right}' instead of '{match[0]}': this text was saved in the wrong encoding"
            return


def _meant(text: str) -> str:
    """What was meant by letters that are the bytes of others; '' when they are just letters."""
    try:
        right = bytes(_HIGH[one] for one in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""
    single = len(right) == 1 and "\u0100" <= right < "\u2000"
    return "" if single and not right.isalpha() else right


def _around(line: str, start: int, end: int) -> str:
    """The word around a place."""
    before = line[max(0, start - _AROUND) : start].rpartition(" ")[2]
    return f"{before}{line[start:end]}{line[end : end + _AROUND].partition(' ')[0]}"
