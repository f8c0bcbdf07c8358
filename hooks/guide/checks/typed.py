"""A number that may change is a fact: it is not typed in a page.

A period typed on ten pages is changed on nine. Numbers with a unit, dates, large numbers and phone
numbers come from the data; a small number in words ('twee getuigen', 'vijf jaar') may be typed, and
so may the date that is the name of a law.

Bad:
    U hebt 30 dagen. Bel binnen een week.
Good:
    U hebt [[fact:appeal.ordinary.deadline]]. Bel zo snel als u kunt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from guide import passages, quantities
from guide.model import Page, Site
from guide.passages import Passage
from guide.problems import Problem
from guide.quantities import Number

NAME = "typed"

_LAW = re.compile(
    r"\b(?:wet|wetten|\w*wet|decreet|ordonnantie|besluit|kb|verordening|richtlijn|verdrag|conventie|omzendbrief|arrest|vonnis)"
    r"\b(?:(?! dat | die |[.;:!?]).){0,50}\bvan[ \u00a0]$",
    re.IGNORECASE,
)
"""'de wet van 15 december 1980': the date is the name of the law, and never changes."""
_TITLE = re.compile(r"(?:\b[A-Z]{2,6}[ \u00a0]|\d{4}/)$")
"""'EN 301 549', 'ISO 9001', 'verordening 2024/1351': the number is the name of a standard or a law."""
_AT = re.compile(
    r"\b(?:om|vanaf|van|tot|tussen|rond|omstreeks)[ \u00a0](?:\d{1,2}(?: uur)? en )?$",
    re.IGNORECASE,
)
"""What stands before an hour of the day; 'binnen 24 uur' is a period."""
_LAST_HOUR = 24
_AGO = re.compile(r"[ \u00a0](?:geleden|oud|oude|later|terug|na elkaar)\b", re.IGNORECASE)
"""What follows months and years that are no rule: 'vijf jaar geleden'."""
_STREET = re.compile(
    r"\b(?:(?:Lange|Korte|Grote|Kleine|Oude|Nieuwe|Hoge|Lage)[ \u00a0])?"
    r"[A-Z][\w'-]*(?:straat|laan|plein|steenweg|vest|dreef|kaai|lei|singel)[ \u00a0]\d{1,4}[A-Za-z]?\b(?![.,]\d)"
)
_SHARE = re.compile(
    r"\b(?:\d{1,3}|een|één|twee|drie|vier) op (?:de |elke )?(?:\d{1,4}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|honderd)\b",
    re.IGNORECASE,
)
"""'Een op de vijf' is twenty percent."""


def check(site: Site) -> Iterator[Problem]:
    """The source language alone: a translation must quote the same facts (check 'numbers')."""
    phones = {one.phone: name for name, one in site.services.entries.items() if one.phone}
    facts_of = cache(partial(quantities.of_facts, site))

    def look(page: Page | None, found: Iterable[Passage]) -> Iterator[Problem]:
        reader, facts = quantities.reader(site, site.source.tag), facts_of()
        for passage in found:
            for start, sentence in _words(site, passage.text):
                yield Problem(passage.path, passage.line_at(start), sentence, NAME)
            for number in reader.numbers(passage.text):
                sentence = _sentence(site, page, passage, number, facts, phones)
                if sentence:
                    yield Problem(passage.path, passage.line_at(number.start), sentence, NAME)

    for page in site.all_pages():
        if page.language == site.source.tag:
            found = passages.of_page(page)
            yield from site.remembered(NAME, page, partial(look, page, found))
    every = (
        one
        for texts in site.texts[site.source.tag].values()
        for name, _, one in passages.of_texts(texts)
        if name != quantities.NUMERALS
    )
    yield from site.remembered_data(NAME, partial(look, None, every))


def _words(site: Site, text: str) -> Iterator[tuple[int, str]]:
    """Addresses and shares, which are more than a number: where they begin, and what to write."""
    for match in _STREET.finditer(text):
        if "[[" in text[max(0, match.start() - 6) : match.start()]:
            continue  # [[nl:…]], the name of a place
        entries = site.services.entries.items()
        street = match[0].replace("\u00a0", " ")
        name = next(
            (
                name
                for name, one in entries
                if one.address and f" {street} " in f" {one.address.street} "
            ),
            "…",
        )
        add = "" if name != "…" else f"add this address to {site.services.path} and "
        yield match.start(), f"{add}write [[service:{name} address]] instead of '{match[0]}'"
    for match in _SHARE.finditer(text):
        yield (
            match.start(),
            f"make '{match[0]}' a fact in {site.facts.path} and quote it: [[fact:…]]",
        )


def _sentence(
    site: Site,
    page: Page | None,
    passage: Passage,
    number: Number,
    facts: dict[tuple[str, str], list[str]],
    phones: dict[str, str],
) -> str:
    if number.unit == "phone" or (number.value in phones and not number.unit):
        service = phones.get(number.value)
        if service is None:
            return f"add {number.shown} to {site.services.path} and write [[service:… phone]] here"
        return f"write [[service:{service} phone]] instead of {number.shown}"
    if not quantities.may_change(number) and not _known_period(passage.text, number, facts):
        return ""
    before = passage.text[max(0, number.start - 80) : number.start].rpartition("\n")[2]
    if number.unit == "date" and _LAW.search(before):
        return ""
    if not number.unit and _TITLE.search(before):
        return ""
    if number.unit == "clock" or (_hour(number) and _AT.search(before)):
        return (
            f"leave '{number.shown}' out, or write it in the field 'hours' of the service in "
            f"{site.services.path}: an hour of the day is no fact"
        )
    fact = quantities.likely(site, page, number, facts) if page else ""
    if passage.what == "head":
        return f"leave '{number.shown}' out here: a title or summary quotes no facts"
    if fact:
        return f"write {fact} instead of '{number.shown}'"
    near = quantities.only(site, number, facts)
    guess = f" Did you mean '{near}'?" if near else ""
    return f"make '{number.shown}' a fact in {site.facts.path} and quote it: [[fact:…]].{guess}"


def _known_period(text: str, number: Number, facts: dict[tuple[str, str], list[str]]) -> bool:
    """Whether months or years in words are as long as a period of the data, and not how long ago it was."""
    return (
        number.spelled
        and number.unit in ("month", "year")
        and number.value not in ("1", "")
        and (number.value, number.unit) in facts
        and not _AGO.match(text[number.start + len(number.shown) :])
    )


def _hour(number: Number) -> bool:
    return number.unit == "hour" and number.value.isdigit() and int(number.value) <= _LAST_HOUR
