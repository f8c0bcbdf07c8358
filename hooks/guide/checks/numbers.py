"""A translation has the same numbers as the Dutch, whatever its digits, and quotes the same facts.

One wrong digit in a period is a missed period.

Bad:
    لديك 10 أيام   (where the Dutch has 30)
Good:
    لديك [[fact:appeal.ordinary.deadline]]
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from guide.markdown import Section
from guide.model import Page, Site
from guide.problems import Problem
from guide.shortcodes import PATTERN, Shortcode

NAME = "numbers"

_NUMBER = re.compile(r"\d+(?:[.,٬٫\u00a0\u202f ]\d+)*")
_NEXT = re.compile(r"[\s\u00a0\u202f]*([^\W\d_]+|%|€)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, and as compared."""

    line: int
    shown: str
    value: str


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        original = site.original(page)
        if original is None:
            continue
        theirs = {one.id: one for one in original.document.sections}
        for section in page.document.sections:
            if section.id in theirs:
                yield from _quotes(site, page, section, original, theirs[section.id])
                yield from _numbers(page, section, original, theirs[section.id])


def digits(text: str) -> str:
    """The text with the digits of every script as 0-9."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(one)) if one.isdigit() and not one.isascii() else one for one in text
    )


def numbers(section: Section) -> Iterator[Number]:
    """The numbers typed in a section, without those that shortcodes print."""
    for prose in section.prose:
        text = digits(PATTERN.sub(lambda match: match[3] or " ", prose.text))
        for match in _NUMBER.finditer(text):
            noun = _NEXT.match(text, match.end())
            word = f" {noun[1]}" if noun and noun[1] else ""
            yield Number(prose.line, f"{match[0]}{word}", _plain(match[0]))


def _plain(number: str) -> str:
    """'3.000', '3,000' and '3 000' are one number; '47,2' and '47.2' another."""
    number = re.sub(r"[\u00a0\u202f ٬]", "", number).replace("٫", ".")
    number = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number)
    return number.replace(",", ".")


def _numbers(page: Page, ours: Section, original: Page, theirs: Section) -> Iterator[Problem]:
    here, there = list(numbers(ours)), list(numbers(theirs))
    extra = _left(here, Counter(one.value for one in there))
    missing = _left(there, Counter(one.value for one in here))
    for number, one in enumerate(extra):
        if number < len(missing):
            other = missing[number]
            sentence = f"{one.shown} here, {other.shown} in {original.path}:{other.line}; write the same number"
        else:
            sentence = (
                f"{one.shown} is not in this section of {original.path}; write the same numbers"
            )
        yield Problem(page.path, one.line, sentence, NAME)
    for other in missing[len(extra) :]:
        sentence = f"{other.shown} of {original.path}:{other.line} is missing in this section"
        yield Problem(page.path, ours.line, sentence, NAME)


def _left(found: list[Number], known: Counter[str]) -> list[Number]:
    """What ``found`` has more than ``known``."""
    rest = Counter(known)
    left = []
    for one in found:
        if rest[one.value]:
            rest[one.value] -= 1
        else:
            left.append(one)
    return left


def _quotes(
    site: Site, page: Page, ours: Section, original: Page, theirs: Section
) -> Iterator[Problem]:
    """The same facts, letters, services and terms (of statuses the check 'terms' speaks)."""
    here = [one for one in ours.shortcodes if _compared(site, one)]
    there = [one for one in theirs.shortcodes if _compared(site, one)]
    extra, missing = _unmatched(here, there), _unmatched(there, here)
    for number, one in enumerate(extra):
        other = next((item for item in missing[number:] if item.kind == one.kind), None)
        if other:
            sentence = f"{one.source} here, {other.source} in {original.path}:{other.line}; use {other.source} in both"
        else:
            sentence = f"{one.source} is not in this section of {original.path}; quote the same there and here"
        yield Problem(page.path, one.line, sentence, NAME)
    for other in missing:
        if not any(one.kind == other.kind for one in extra):
            sentence = f"{other.source} of {original.path}:{other.line} is missing in this section"
            yield Problem(page.path, ours.line, sentence, NAME)


def _compared(site: Site, one: Shortcode) -> bool:
    if one.kind == "term":
        term = site.terms.entries.get(one.id)
        return term is None or term.kind != "status"
    return one.kind != "nl"


def _unmatched(found: list[Shortcode], known: list[Shortcode]) -> list[Shortcode]:
    rest = Counter(one.meaning for one in known)
    left = []
    for one in found:
        if rest[one.meaning]:
            rest[one.meaning] -= 1
        else:
            left.append(one)
    return left
