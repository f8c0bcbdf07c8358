"""One cause, one line: where one check names the cause, those that see only its effects are silent.

A page with the marks of a merge has two versions in it, and its headings tell nothing; a sentence in
Persian is no seven Arabic words with wrong letters. What is left out is said again, if it is still
true, when the cause is mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from guide.problems import Problem

MERGE = "finish the merge"
"""How the check 'leftovers' begins what it says of a page with two versions in it."""
ENCODING = "save this file again as UTF-8"
"""How the check 'mojibake' begins what it says of a whole file in the wrong encoding."""
RENAMED = "put back"
"""How the check 'headings' begins what it says of an id that the Dutch page alone has changed."""
UNTRANSLATED = "translate this page into"
"""How the check 'language' begins what it says of a page that is in another language for the most part."""
COPY = "delete this copy"
"""How the check 'files' begins what it says of a page that was left behind beside the page itself."""
ROW = ("give this row", "write '|")
"""How the check 'tables' begins what it says of a row, or of the line under the header, that lost a bar."""

LEVELS = "write the same number of # in both:"
"""How the check 'structure' begins what it says of a heading that is a section in one language alone."""

_WHOLE = {"leftovers": MERGE, "mojibake": ENCODING, "language": UNTRANSLATED, "files": COPY}
"""What makes everything else that is said of a file, or of its translations, untrue."""
_ABOUT_BYTES = ("files", "leftovers", "mojibake")
DAMAGED = "complete this shortcode"
"""How the check 'shortcodes' begins what it says of one that lost a bracket or has a space too many."""
SHARED = re.compile(r"names both '([\w-]+)' and '([\w-]+)' in '([\w-]+)'")
"""What the check 'glossary' says of a name that two terms have in a language: nobody can tell which is meant."""
_LESSER: dict[str, tuple[str | tuple[str, ...], tuple[str, ...]]] = {
    "mojibake": (
        "",
        ("encoding", "alphabets", "language", "direction", "terms", "typed", "numbers"),
    ),
    "tables": (
        ROW,
        ("language", "numbers", "omissions", "plain", "structure", "terms", "typed"),
    ),
    "language": ("", ("alphabets", "direction", "terms", "plain")),
    "shortcodes": (
        DAMAGED,
        ("direction", "link_form", "links", "numbers", "security", "terms", "typed"),
    ),
}
"""Who is silent on a line of which the check on the left says what begins so."""


_PLACE = re.compile(r"(docs/[\w/-]+\.md)(:\d+)?")


def causes(
    problems: Iterable[Problem], translations: Mapping[str, int] | None = None
) -> list[Problem]:
    """The problems without those that are only the effect of another one.

    ``translations`` tells of how many translations a page of the source language has, by its path.
    """
    found = _of_source(list(problems), translations or {})
    broken = {one.path for one in found if _is_whole(one)}
    lines: dict[tuple[str, int], set[str]] = {}
    for one in found:
        begin, silent = _LESSER.get(one.check, ("", ()))
        if one.sentence.startswith(begin):
            lines.setdefault((one.path, one.line), set()).update(silent)
    uneven = {
        (one.path, path)
        for one in found
        if one.sentence.startswith(LEVELS)
        for path, _ in _PLACE.findall(one.sentence)
    }
    shared = [match.groups() for one in found if (match := SHARED.search(one.sentence))]
    return [
        one
        for one in found
        if one.check not in lines.get((one.path, one.line), ())
        and not _of_broken(one, broken)
        and not _of_levels(one, uneven)
        and not any(_of_shared(one, *pair) for pair in shared)
    ]


def _of_source(found: list[Problem], translations: Mapping[str, int]) -> list[Problem]:
    """What every translation has otherwise than a Dutch page with a fault is that page's, not theirs.

    Where only some of them differ, the fault may be theirs: that is said.
    """
    faults = {one.path for one in found if not one.notice}
    renamed = {
        one.path
        for one in found
        if one.check == "headings" and one.sentence.startswith(RENAMED) and one.path in translations
    }
    seen: dict[tuple[str, str], set[str]] = {}
    for one in found:
        if not one.notice:
            for about in _about(one):
                seen.setdefault(about, set()).add(one.path)
    silent = {
        (path, about)
        for (path, about), pages in seen.items()
        if path in faults and 1 < translations.get(path, 0) == len(pages - translations.keys())
    }

    def is_effect(one: Problem) -> bool:
        if any(path in one.sentence for path in renamed if path != one.path):
            return True
        of_page = one.path in translations or one.notice
        return not of_page and any(about in silent for about in _about(one))

    return [one for one in found if not is_effect(one)]


def _about(one: Problem) -> Iterator[tuple[str, str]]:
    """The pages a problem compares with, each with the line, or where it names none with all it says."""
    for path, line in _PLACE.findall(one.sentence):
        yield path, line or one.sentence


def _is_whole(one: Problem) -> bool:
    begin = _WHOLE.get(one.check)
    return begin is not None and one.sentence.startswith(begin)


def _of_levels(one: Problem, uneven: set[tuple[str, str]]) -> bool:
    """Whether a problem compares two pages of which one has a section that the other has as a part."""
    if one.sentence.startswith(LEVELS):
        return False
    return any(
        {one.path, other} == set(pair)
        for other, _ in _PLACE.findall(one.sentence)
        for pair in uneven
    )


def _of_shared(one: Problem, term: str, other: str, tag: str) -> bool:
    """Whether a problem is about one of two terms that have the same name in a language."""
    own = one.path.startswith((f"docs/{tag}/", f"docs/_data/{tag}/"))
    names = f"'{term}'" in one.sentence or f"'{other}'" in one.sentence
    return own and names and one.check in ("terms", "shortcodes")


def _of_broken(one: Problem, broken: set[str]) -> bool:
    """Whether a problem is about a file that must be mended first, or compares with one."""
    if one.path in broken:
        return not _is_whole(one) and one.check not in _ABOUT_BYTES
    return any(path in one.sentence for path in broken if path.endswith(".md"))
