"""What a check says: a place, a sentence, the name of the check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an author must fix (or, as a notice, should know), and where.

    ``path`` is relative to the project's folder, ``line`` counts from 1.
    """

    path: str
    line: int
    sentence: str
    check: str
    notice: bool = False

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}: {self.sentence} [{self.check}]"
        # What an author wrote may break a line, or talk to the terminal; a report does neither.
        return text if text.isprintable() else " ".join("".join(map(_visible, text)).split())


def _visible(one: str) -> str:
    return one if one.isprintable() else " "


def notice(path: str, line: int, sentence: str, check: str) -> Problem:
    """Something to know that never stops a build."""
    return Problem(path, line, sentence, check, notice=True)


def guess(wrong: str, known: Iterable[str]) -> str:
    """' Did you mean X?' when one of ``known`` is near to ``wrong``, else ''."""
    near = [
        one for one in get_close_matches(wrong, list(known), n=3, cutoff=0.6) if _like(wrong, one)
    ]
    return f" Did you mean '{near[0]}'?" if near else ""


def _like(wrong: str, known: str) -> bool:
    """Two pages are not alike because they are in one folder: their own names must be."""
    last, other = wrong.rpartition("/")[2], known.rpartition("/")[2]
    return SequenceMatcher(None, last, other).ratio() >= 0.6 or last == other


def counted(number: int, noun: str) -> str:
    """'1 problem', '4 problems'."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summary(problems: Iterable[Problem]) -> str:
    """The last line of a report: '4 problems in 3 files, 2 notices.'"""
    found = list(problems)
    real = [one for one in found if not one.notice]
    files = len({one.path for one in real})
    text = counted(len(real), "problem")
    if real:
        text += f" in {counted(files, 'file')}"
    notices = len(found) - len(real)
    return f"{text}, {counted(notices, 'notice')}." if notices else f"{text}."
