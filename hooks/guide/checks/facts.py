"""Every fact has a value of its type, a public source and dates; an unsure one prints no value.

A period without a source cannot be checked again; a doubtful one printed as sure does harm.

Bad:
    appeal.ordinary.deadline: {type: period, value: 30, unit: day, sources: []}
Good:
    appeal.ordinary.deadline with a source (an official page, https), compared, review_by, owner
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from guide import formats
from guide.markdown import Block
from guide.model import Page, Site
from guide.problems import Problem, guess
from guide.schema import Fact, Researched, Source
from guide.shortcodes import Shortcode

NAME = "facts"

MIRRORS = (
    "github.com",
    "githubusercontent.com",
    "gitlab.com",
    "cloudfront.net",
    "f2w",
    "infinity-dt",
    "archive.org",
)
"""Copies and private repositories: a reader cannot trust them; link the official page."""


def check(site: Site) -> Iterator[Problem]:
    for name, fact in site.facts.entries.items():
        yield from _fact(site, name, fact)
    for page in site.all_pages():
        boxes = _unknown_boxes(page)
        for section in page.document.sections:
            for one in section.shortcodes:
                if one.kind == "fact" and one.id in site.facts.entries:
                    yield from _quoted(site, page, one, boxes)
    yield from _others(site)


def _fact(site: Site, name: str, fact: Fact) -> Iterator[Problem]:
    path = site.facts.path

    def problem(sentence: str, *where: str | int) -> Problem:
        return Problem(path, site.facts.line(name, *where), f"{name}: {sentence}", NAME)

    if not fact.sources:
        yield problem("name at least one source: a public page a reader can open", "sources")
    for number, source in enumerate(fact.sources):
        mirror = _mirror(source)
        if mirror and fact.confidence != "low":
            yield problem(
                f"link the official page instead of the copy at {mirror}, or set confidence: low",
                "sources",
                number,
                "url",
            )
    if fact.review_by <= fact.compared:
        yield problem(f"choose a review date after the day compared, {fact.compared}", "review_by")
    for number, value in enumerate(getattr(fact, "rules", (fact,))):
        where = ("rules", number) if hasattr(fact, "rules") else ()
        for sentence in _value(fact, value):
            yield problem(sentence, *where)


def _mirror(source: Source) -> str:
    host = urlsplit(source.url).hostname or ""
    return next((host for one in MIRRORS if one in host), "")


def _value(fact: Fact, value: object) -> Iterator[str]:
    exact = getattr(value, "value", None)
    least, most = getattr(value, "min", None), getattr(value, "max", None)
    if exact is not None and (least is not None or most is not None):
        yield "write either value, or min and max"
    if (least is None) != (most is None):
        yield "write both min and max, or one value"
    if least is not None and most is not None and least >= most:
        yield f"min ({least}) is to be smaller than max ({most})"
    if exact is None and least is None and most is None and fact.confidence != "low":
        yield "write a value, or set confidence: low"
    unit = getattr(value, "unit", None)
    if fact.type == "period" and getattr(value, "days", None) and unit not in ("day", "hour"):
        yield f"remove 'days': it says which days count, and the unit is {unit}"
    numbers = [one for one in (exact, least, most) if isinstance(one, (int, float))]
    if any(one < 0 for one in numbers):
        yield "a value is never negative"
    if fact.type == "share" and any(one > 1000 for one in numbers):
        yield "a share is a percentage: write 47.2 for 47,2 %"
    if fact.type == "age" and any(one > 130 for one in numbers):
        yield "an age is at most 130 years"


def _quoted(
    site: Site, page: Page, one: Shortcode, boxes: list[tuple[int, int]]
) -> Iterator[Problem]:
    fact = site.facts.entries[one.id]
    rules = getattr(fact, "rules", ())

    def problem(sentence: str) -> Problem:
        return Problem(page.path, one.line, sentence, NAME)

    if rules and not one.date:
        first = next((rule.from_ or rule.until for rule in rules if rule.from_ or rule.until), None)
        yield problem(f"'{one.id}' has several rules; say which: [[fact:{one.id}@{first}]]")
        return
    if one.date and not rules:
        yield problem(f"remove '@{one.date}': '{one.id}' has one rule")
        return
    if one.date and formats.rule(fact, one.date) is None:
        dates = [str(rule.from_ or rule.until) for rule in rules]
        yield problem(
            f"no rule of '{one.id}' holds on '{one.date}'; use one of: {', '.join(dates)}.{guess(one.date, dates)}"
        )
        return
    inside = any(start <= one.line <= end for start, end in boxes)
    if not formats.printable(fact, one.date) and not inside:
        yield problem(
            f"'{one.id}' is not sure enough to print: put the sentence in a box '!!! unknown' that says who knows"
        )


def _unknown_boxes(page: Page) -> list[tuple[int, int]]:
    """First and last line of each box '!!! unknown'."""
    return [
        (box.line, _last_line(box)) for box in page.document.blocks if box.shape == "unknown box"
    ]


def _last_line(box: Block) -> int:
    return max(one.line + one.text.count("\n") for one in box.walk())


def _others(site: Site) -> Iterator[Problem]:
    """Letters and services are researched as facts are."""
    for path, lines, entries in (
        (site.letters.path, site.letters.line, dict[str, Researched](site.letters.entries)),
        (site.services.path, site.services.line, dict[str, Researched](site.services.entries)),
    ):
        for name, entry in entries.items():
            if entry.confidence == "low":
                continue
            if not entry.sources:
                yield Problem(
                    path,
                    lines(name, "sources"),
                    f"{name}: name at least one source, or set confidence: low",
                    NAME,
                )
            for number, source in enumerate(entry.sources):
                if mirror := _mirror(source):
                    sentence = f"{name}: link the official page instead of the copy at {mirror}, or set confidence: low"
                    yield Problem(path, lines(name, "sources", number, "url"), sentence, NAME)
