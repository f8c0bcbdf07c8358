"""A date is a day that exists, and the day something was done lies in the past.

'31 juni' or a year typed wrongly makes a deadline or a review date that nobody can rely on.

Bad:
    compared: 2062-11-21, 'Sinds 31 juni 2026'
Good:
    compared: 2026-11-21
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from guide import ageing, passages, quantities
from guide.model import Site
from guide.passages import Passage
from guide.problems import Problem
from guide.yaml_lines import Path, Yaml

NAME = "dates"

DONE = ("compared", "seen", "checked", "on", "since")
"""Fields that tell on which day we did something: not in the future, not before the guide."""
FIRST = date(2024, 1, 1)
LONGEST = timedelta(days=366)
"""From the day compared to the review date: content.md asks for three to six months."""


def check(site: Site) -> Iterator[Problem]:
    """Only a day in the future depends on today, and time mends that: nothing begins to fail by itself."""
    today = ageing.today()
    for yaml in _files(site):
        yield from _done(yaml, today)
    yield from _written(site)


def _files(site: Site) -> Iterator[Yaml]:
    tables: tuple[Any, ...] = (
        site.facts,
        site.terms,
        site.letters,
        site.services,
        site.entries,
        site.changes,
    )
    yield from (one for one in [site.ledger_yaml] if one)
    yield from (one.yaml for one in tables if one.yaml)
    for files in site.texts.values():
        yield from (one.yaml for one in files.values() if one.yaml)
    yield from (page.yaml for page in site.all_pages() if page.yaml)


def _done(yaml: Yaml, today: date) -> Iterator[Problem]:
    for where, value in _dates(yaml.data, ()):
        name = where[-1]
        if name in DONE and value > today:
            yield _problem(
                yaml, where, f"'{name}: {value}' is in the future; write the day it was done"
            )
        elif name in DONE and value < FIRST:
            sentence = (
                f"'{name}: {value}' is before this guide was begun; write the day it was done"
            )
            yield _problem(yaml, where, sentence)
        elif name == "as_of" and value > today + LONGEST:
            sentence = (
                f"'as_of: {value}' is more than a year ahead; write since when the amount holds"
            )
            yield _problem(yaml, where, sentence)
        elif name == "review_by":
            compared = _beside(yaml.data, where)
            if isinstance(compared, date) and FIRST <= compared < value - LONGEST:
                latest = compared + LONGEST
                sentence = f"choose a review date before {latest}, a year after the day compared, not {value}"
                yield _problem(yaml, where, sentence)


def _dates(data: Any, where: Path) -> Iterator[tuple[Path, date]]:
    if isinstance(data, date):
        yield where, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _dates(value, (*where, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _dates(value, (*where, number))


def _beside(data: Any, where: Path) -> Any:
    """The day compared that stands beside a review date."""
    for part in where[:-1]:
        data = data[part]
    return data.get("compared")


def _problem(yaml: Yaml, where: Path, sentence: str) -> Problem:
    entry = f"{where[0]}: " if len(where) > 1 and isinstance(where[0], str) else ""
    return Problem(yaml.path, yaml.line(where), f"{entry}{sentence}", NAME)


def _written(site: Site) -> Iterator[Problem]:
    """Dates in the words of pages and of the data."""
    for language in site.languages:
        reader = quantities.reader(site, language.tag)
        for page in site.pages[language.tag].values():
            if page.readable and not page.generated:
                look = partial(_unreal, reader, passages.of_page(page))
                yield from site.remembered(NAME, page, look)
        for texts in site.texts[language.tag].values():
            look = partial(_unreal, reader, (one for _, _, one in passages.of_texts(texts)))
            yield from site.remembered_data(f"{NAME} {texts.path}", look)


def _unreal(reader: quantities.Reader, found: Iterable[Passage]) -> Iterator[Problem]:
    for passage in found:
        for number in reader.dates(passage.text):
            if not quantities.real(number.value):
                sentence = f"'{number.shown}' is no day that exists; correct it"
                yield Problem(passage.path, passage.line_at(number.start), sentence, NAME)
