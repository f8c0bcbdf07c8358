"""Every fact has a value of its type, a public source and dates; an unsure one prints no value.

A period without a source cannot be checked again; a doubtful one printed as sure does harm.

Bad:
    appeal.ordinary.deadline: {type: period, value: 30, unit: day, sources: []}
Good:
    appeal.ordinary.deadline with a source (an official page, https), compared, review_by, owner
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from guide import formats, passages, shortcodes
from guide.markdown import Block
from guide.model import Page, Site
from guide.problems import Problem, guess
from guide.schema import Fact, Researched, RuleSpan
from guide.shortcodes import Shortcode

NAME = "facts"

LONGEST = {"hour": 2000, "day": 4000, "week": 600, "month": 600, "year": 150}
"""More than this is a slip of the finger: the longest real period is a few years."""
MOST_SHARE = 150
"""Percent: an income may have to be 120 % of another."""
MOST = 10_000_000
"""Euro."""
FIRST_YEAR = 1990
"""Figures of before this say nothing about today's asylum."""


def check(site: Site) -> Iterator[Problem]:
    for name, fact in site.facts.entries.items():
        yield from _fact(site, name, fact)
    for page in site.all_pages():
        boxes = _unknown_boxes(page)
        for section in page.document.sections:
            for one in section.shortcodes:
                if one.kind == "fact" and one.id in site.facts.entries:
                    yield from _quoted(site, page.path, one, boxes)
    for files in site.texts.values():
        for texts in files.values():
            for _, _, passage in passages.of_texts(texts):
                for one in shortcodes.find(passage.text):
                    if one.kind == "fact" and one.id in site.facts.entries:
                        yield from _quoted(site, texts.path, replace(one, line=passage.line), [])
    yield from _others(site)


def _fact(site: Site, name: str, fact: Fact) -> Iterator[Problem]:
    path = site.facts.path

    def problem(sentence: str, *where: str | int) -> Problem:
        return Problem(path, site.facts.line(name, *where), f"{name}: {sentence}", NAME)

    if fact.confidence == "high" and fact.sources and not any(one.read for one in fact.sources):
        yield problem(
            "set confidence: medium, for none of us could read a source of it", "confidence"
        )
    if not fact.sources:
        yield problem("name at least one source: a public page a reader can open", "sources")
    if fact.review_by <= fact.compared:
        yield problem(f"choose a review date after the day compared, {fact.compared}", "review_by")
    for sentence in _rules(fact):
        yield problem(sentence, "rules")
    for number, value in enumerate(getattr(fact, "rules", (fact,))):
        where = ("rules", number) if hasattr(fact, "rules") else ()
        for field, sentence in _value(fact, value):
            yield problem(sentence, *where, field)


def _rules(fact: Fact) -> Iterator[str]:
    """Each rule says when it holds; no two hold on the same day, and no day is left out."""
    rules: list[RuleSpan] = list(getattr(fact, "rules", ()))
    if hasattr(fact, "rules") and not rules:
        yield "write at least one rule, or the value itself"
    for one in rules:
        if one.from_ is None and one.until is None:
            yield "say of each rule from which day ('from') or until which day ('until') it holds"
            return
        if one.from_ and one.until and one.until < one.from_:
            yield f"the rule from {one.from_} ends before it begins, on {one.until}"
            return
    dated = sorted(rules, key=lambda one: one.from_ or date.min)
    for before, after in pairwise(dated):
        if before.decided_by != after.decided_by:
            continue
        end = before.until or date.max
        if after.from_ is None or after.from_ <= end:
            day = after.from_ or min(end, after.until or date.max)
            yield f"two rules hold on {day}; let the one end the day before the other begins"
        elif after.from_ > end + timedelta(days=1):
            yield f"no rule holds on {end + timedelta(days=1)}; let one begin the day after the other ends"


def _value(fact: Fact, value: object) -> Iterator[tuple[str, str]]:
    """(field, what to do)"""
    exact = getattr(value, "value", None)
    least, most = getattr(value, "min", None), getattr(value, "max", None)
    if exact is not None and (least is not None or most is not None):
        yield "value", "write either value, or min and max"
    if (least is None) != (most is None):
        yield ("max" if least is None else "min"), "write both min and max, or one value"
    if least is not None and most is not None and least >= most:
        yield "min", f"min ({least}) is to be smaller than max ({most})"
    if exact is None and least is None and most is None and fact.confidence != "low":
        yield "value", "write a value, or set confidence: low"
    unit = getattr(value, "unit", None)
    if fact.type == "period" and getattr(value, "days", None) and unit not in ("day", "hour"):
        yield "days", f"remove 'days': it says which days count, and the unit is {unit}"
    numbers = [one for one in (exact, least, most) if isinstance(one, (int, float))]
    at = "value" if exact is not None else "max"
    if any(one < 0 for one in numbers):
        yield at, "a value is never negative"
    if fact.type == "period" and any(one > LONGEST.get(str(unit), MOST) for one in numbers):
        yield at, f"{max(numbers)} {unit}s is longer than any period here; count the digits"
    if fact.type == "money" and any(one > MOST for one in numbers):
        yield at, f"{max(numbers)} euro is more than any amount here; count the digits"
    if fact.type == "money" and any(round(one, 2) != one for one in numbers):
        yield at, "an amount has at most two decimals"
    if fact.type == "count" and getattr(value, "scale", "one") == "one":
        if any(one != int(one) for one in numbers):
            yield at, "a number of people is whole; write 'scale: million' for 117.8 million"
    if isinstance(exact, date) and not FIRST_YEAR <= exact.year <= fact.compared.year + 20:
        yield "value", f"{exact} is no date of today's rules; check the year"
    year = getattr(value, "year", None)
    if year is not None and not FIRST_YEAR <= year <= fact.compared.year:
        yield (
            "year",
            f"'year: {year}' lies outside {FIRST_YEAR} to {fact.compared.year}, the year compared",
        )
    if fact.type == "share" and any(one > MOST_SHARE for one in numbers):
        yield at, "a share is a percentage: write 47.2 for 47,2 %"
    if fact.type == "age" and any(one > 130 for one in numbers):
        yield at, "an age is at most 130 years"


def _quoted(
    site: Site, path: str, one: Shortcode, boxes: list[tuple[int, int]]
) -> Iterator[Problem]:
    fact = site.facts.entries[one.id]
    rules = getattr(fact, "rules", ())

    def problem(sentence: str) -> Problem:
        return Problem(path, one.line, sentence, NAME)

    if rules and not one.date:
        which = " or ".join(_choices(site, one.id, fact))
        yield problem(f"'{one.id}' has several rules; say which: {which}")
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


def _choices(site: Site, name: str, fact: Fact) -> Iterator[str]:
    """How each rule is quoted, with its value, the newest first: the first one is what people copy."""
    rules: list[RuleSpan] = list(getattr(fact, "rules", ()))
    for rule in sorted(rules, key=lambda one: one.from_ or date.min, reverse=True):
        day = str(rule.from_ or rule.until)
        if formats.rule(fact, day) is not rule:
            continue  # another rule of the same day is quoted
        known = formats.printable(fact, day)
        value = formats.fact(site, fact, site.source.tag, day) if known else ""
        yield f"[[fact:{name}@{day}]]" + (f" ({value})" if value else "")


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
