"""A translation has the same numbers as the Dutch, whatever its digits, and quotes the same facts.

One wrong digit in a period is a missed period. Numbers, units, dates, hours and phone numbers are
compared paragraph by paragraph and cell by cell, in figures and in words; so are days of the week,
months and the letters of cards. Facts stand in the sentence in which the Dutch quotes them.

Bad:
    لديك 10 أيام   (where the Dutch has 30)
Good:
    لديك [[fact:appeal.ordinary.deadline]]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from guide import card_letters, formats, passages, quantities, shortcodes
from guide.model import Page, Site
from guide.passages import Pair, Passage
from guide.problems import Problem, notice
from guide.quantities import Number, Reader
from guide.shortcodes import Shortcode

NAME = "numbers"
MOST = 50
"""Differences reported of one paragraph: more of them are one mistake."""


Facts = Callable[[], dict[tuple[str, str], list[str]]]
"""Which facts have a value; looked up when a message names one."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A number and where it stands."""

    path: str
    line: int
    number: Number

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"


def check(site: Site) -> Iterator[Problem]:
    facts = cache(partial(quantities.of_facts, site))
    for page in site.all_pages():
        original = site.original(page)
        if original:
            pairs = passages.pairs(page, original)
            look = partial(_pairs, site, page.language, pairs, original, facts)
            yield from site.remembered(NAME, page, look)
    yield from site.remembered_data(NAME, partial(_data, site, facts))


def _data(site: Site, facts: Facts) -> Iterator[Problem]:
    for one in site.translations():
        found = passages.texts_pairs(site, one.tag)
        pairs = (pair for _, entry, pair in found if entry != quantities.NUMERALS)
        yield from _pairs(site, one.tag, pairs, None, facts)


def _pairs(
    site: Site, tag: str, pairs: Iterable[Pair], original: Page | None, facts: Facts
) -> Iterator[Problem]:
    reader, source = quantities.reader(site, tag), quantities.reader(site, site.source.tag)
    for pair in pairs:
        quotes = _Quotes(site, pair, reader, source)
        yield from quotes.problems()
        yield from _numbers(site, pair, quotes.ours, quotes.theirs, original, facts)
        yield from _names(pair, reader, source)


# --- numbers -------------------------------------------------------------------------------


def _placed(found: Iterable[Passage], reader: Reader) -> list[_Placed]:
    return [
        _Placed(one.path, one.line_at(number.start), number)
        for one in found
        for number in reader.numbers(one.text)
    ]


def _numbers(
    site: Site,
    pair: Pair,
    ours: list[_Placed],
    theirs: list[_Placed],
    original: Page | None,
    facts: Facts,
) -> Iterator[Problem]:
    matched, extra, missing = _matched(ours, theirs)
    for here, there in matched:
        if here.number.unit and there.number.unit and here.number.unit != there.number.unit:
            sentence = f"{here.number.shown} here, {there.number.shown} in {there.place}; write the same unit"
            yield Problem(here.path, here.line, sentence, NAME)
    known = {one.number.value for one in theirs if one.number.unit == "date"}
    for here in extra:
        other = _counterpart(here, missing)
        if other:
            missing.remove(other)
            yield Problem(here.path, here.line, _differs(site, here, other, original, facts), NAME)
        elif _counts(here.number) and here.number.value not in known:
            where = theirs[0].path if theirs else pair.theirs[0].path
            sentence = f"{here.number.shown} is not in this part of {where}:{pair.theirs[0].line}; write the same numbers"
            yield Problem(here.path, here.line, sentence, NAME)
    for there in missing:
        if _counts(there.number):
            sentence = f"{there.number.shown} of {there.place} is missing here"
            yield Problem(pair.ours[0].path, pair.line, sentence, NAME)


def _counts(number: Number) -> bool:
    """Whether a number without its like is a fault: 'one of the two' in words is none."""
    return not number.spelled or quantities.may_change(number)


def _matched(
    ours: list[_Placed], theirs: list[_Placed]
) -> tuple[list[tuple[_Placed, _Placed]], list[_Placed], list[_Placed]]:
    """Pairs of the same value, and what is left on each side."""
    waiting: dict[str, list[_Placed]] = {}
    for there in theirs:
        waiting.setdefault(there.number.value, []).append(there)
    matched, extra = [], []
    for here in ours:
        same = waiting.get(here.number.value)
        if not same:
            extra.append(here)
            continue
        at = next((at for at, one in enumerate(same) if one.number.unit == here.number.unit), 0)
        matched.append((here, same.pop(at)))
    left = {id(one) for some in waiting.values() for one in some}
    return matched, extra[:MOST], [one for one in theirs if id(one) in left][:MOST]


def _counterpart(here: _Placed, missing: list[_Placed]) -> _Placed | None:
    """What a number most likely stands for: one of the same unit, else the first of its sort."""
    for there in missing:
        if there.number.unit == here.number.unit:
            return there
    if here.number.spelled:
        return None
    return next((one for one in missing if not one.number.spelled), None)


def _differs(site: Site, here: _Placed, there: _Placed, original: Page | None, facts: Facts) -> str:
    fact = quantities.likely(site, original, there.number, facts()) if original else ""
    what = "date" if there.number.unit == "date" else "number"
    remedy = f"use {fact} in both" if fact else f"write the same {what}"
    return f"{here.number.shown} here, {there.number.shown} in {there.place}; {remedy}"


# --- days, months and cards by their names ----------------------------------------------------


def _names(pair: Pair, reader: Reader, source: Reader) -> Iterator[Problem]:
    """One day of the week, month or card where the Dutch names another.

    What one language names and the other does not is no fault: 'werkdagen' is 'du lundi au vendredi'.
    """
    here, there = _by_name(pair.ours, reader), {}
    if here:
        there = _by_name(pair.theirs, source)
    for kind, what in (("weekday", "day"), ("month", "month"), ("card", "letter")):
        extra = [one for name, one in here.items() if name[0] == kind and name not in there]
        missing = [one for name, one in there.items() if name[0] == kind and name not in here]
        for one, other in zip(extra, missing, strict=False):
            sentence = f"{one.number.shown} here, {other.number.shown} in {other.place}; write the same {what}"
            yield Problem(one.path, one.line, sentence, NAME)


def _by_name(found: Iterable[Passage], reader: Reader) -> dict[tuple[str, str], _Placed]:
    """The days, months and cards that passages name, each where it stands first."""
    names: dict[tuple[str, str], _Placed] = {}
    for one in found:
        cards_ = (
            Number(card.start, card.shown, card.letter, "card")
            for card in card_letters.named(one.text, reader.tag)
        )
        for number in (*reader.named(one.text), *cards_):
            place = _Placed(one.path, one.line_at(number.start), number)
            names.setdefault((number.unit, number.value), place)
    return names


# --- what is quoted ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Quote:
    path: str
    line: int
    sentence: int
    """Which line of its passage: one sentence stands on a line."""
    code: Shortcode

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"


class _Quotes:
    """The same facts, letters, services and terms (of statuses the check 'terms' speaks).

    ``ours`` and ``theirs`` are the typed numbers that no message has named yet.
    """

    def __init__(self, site: Site, pair: Pair, reader: Reader, source: Reader) -> None:
        self.site, self.pair = site, pair
        self.ours = _placed(pair.ours, reader)
        self.theirs = _placed(pair.theirs, source)

    def problems(self) -> Iterator[Problem]:
        here, there = _quoted(self.site, self.pair.ours), _quoted(self.site, self.pair.theirs)
        extra, missing = _unmatched(here, there), _unmatched(there, here)
        # An id that does not exist is named by the check 'shortcodes', not copied into translations.
        _drop_misspelt(self.site, extra, missing)
        _drop_misspelt(self.site, missing, extra)
        for one in extra:
            other = next((item for item in missing if item.code.kind == one.code.kind), None)
            if other:
                missing.remove(other)
                sentence = f"{one.code.source} here, {other.code.source} in {other.place}; use {other.code.named} in both"
            else:
                sentence = self._extra(one)
            yield Problem(one.path, one.line, sentence, NAME)
        for other in missing:
            yield self._missing(other)
        if sorted(one.code.meaning for one in here) == sorted(one.code.meaning for one in there):
            yield from self._moved(here, there)

    def _moved(self, here: list[_Quote], there: list[_Quote]) -> Iterator[Problem]:
        """The same facts in another sentence, or (a notice) in another order within it.

        One sentence stands on a line, so the lines of a translation are those of the Dutch.
        """
        if len(here) < 2 or len(self.pair.ours) + len(self.pair.theirs) != 2:
            return
        ours, theirs = self.pair.ours[0], self.pair.theirs[0]
        if ours.text.count("\n") == theirs.text.count("\n") and ours.what == "text":
            own, dutch = _at(here, ours.line), _at(there, theirs.line)
            apart = [one for at, one in own if (at, one.code.meaning) not in _places(dutch)]
            if apart:
                one = apart[0]
                place = next(other for other in there if other.code.meaning == one.code.meaning)
                sentence = f"{one.code.source} stands in another sentence than in {place.place}; quote it where the Dutch does"
                yield Problem(one.path, one.line, sentence, NAME)
                return
        for unit in dict.fromkeys(_unit(self.site, one.code) for one in here):
            mine = [one for one in here if _unit(self.site, one.code) == unit]
            other = [one for one in there if _unit(self.site, one.code) == unit]
            for one, two in zip(mine, other, strict=True) if unit else ():
                if one.code.meaning != two.code.meaning:
                    sentence = f"look whether {one.code.source} stands in the right place: {two.place} has {two.code.source} first"
                    yield notice(one.path, one.line, sentence, NAME)
                    break

    def _extra(self, one: _Quote) -> str:
        """A quote the Dutch has not; it may have typed the number."""
        code, first = one.code, self.pair.theirs[0]
        typed = self._typed(code, self.theirs, self.ours)
        if typed:
            self.theirs.remove(typed)
            return f"{code.source} here, {typed.number.shown} in {typed.place}; use {code.source} in both"
        return f"{code.source} is not in {first.path}:{first.line}; quote the same there and here"

    def _missing(self, other: _Quote) -> Problem:
        code = other.code
        typed = self._typed(code, self.ours, self.theirs)
        if typed:
            self.ours.remove(typed)
            printed = _printed(self.site, code)
            sentence = f"{typed.number.shown} here, {code.source}{printed} in {other.place}; write {code.source} here"
            return Problem(typed.path, typed.line, sentence, NAME)
        sentence = f"{code.source} of {other.place} is missing here"
        return Problem(self.pair.ours[0].path, self.pair.line, sentence, NAME)

    def _typed(
        self, code: Shortcode, typed: list[_Placed], others: list[_Placed]
    ) -> _Placed | None:
        """The number somebody typed where the other language quotes a fact or a phone number."""
        known = {one.number.value for one in others}
        if code.kind not in ("fact", "service"):
            return None
        return next((one for one in typed if one.number.value not in known), None)


def _at(found: list[_Quote], first: int) -> list[tuple[int, _Quote]]:
    """The facts, services and letters of a passage, each with the line of the passage it stands on."""
    kinds = ("fact", "service", "letter")
    return [(one.line - first, one) for one in found if one.code.kind in kinds]


def _places(found: list[tuple[int, _Quote]]) -> set[tuple[int, tuple[str, str, str, str]]]:
    return {(at, one.code.meaning) for at, one in found}


def _unit(site: Site, one: Shortcode) -> str:
    """What can take the place of what: facts of one unit, services of one part; '' for others."""
    fact = site.facts.entries.get(one.id) if one.kind == "fact" else None
    if fact is None:
        return f"service {one.part}" if one.kind == "service" else ""
    return quantities.unit_of(fact.type, getattr(fact, "rules", (fact,))[0]) or fact.type


def _printed(site: Site, one: Shortcode) -> str:
    fact = site.facts.entries.get(one.id) if one.kind == "fact" else None
    if fact is None or not formats.printable(fact, one.date):
        return ""
    if one.part == "year":
        return f" ({formats.year(fact, one.date)})"
    write = formats.bare if one.part == "number" else formats.fact
    return f" ({write(site, fact, site.source.tag, one.date)})"


def _quoted(site: Site, found: Iterable[Passage]) -> list[_Quote]:
    return [
        _Quote(passage.path, one.line, one.line - passage.line, one)
        for passage in found
        for one in shortcodes.find(passage.text, passage.line)
        if _compared(site, one)
    ]


def _compared(site: Site, one: Shortcode) -> bool:
    if one.kind == "term":
        term = site.terms.entries.get(one.id)
        return term is None or term.kind != "status"
    return one.kind != "nl"


def _drop_misspelt(site: Site, found: list[_Quote], others: list[_Quote]) -> None:
    """Take out quotes of what does not exist, each with the one it most likely stands for."""
    tables = {
        "fact": site.facts.raw(),
        "term": site.terms.raw(),
        "letter": site.letters.raw(),
        "service": site.services.raw(),
    }
    for one in list(found):
        kind = one.code.kind
        if kind in tables and one.code.id in tables[kind]:
            continue
        if kind not in tables and kind in shortcodes.KINDS:
            continue
        found.remove(one)
        same = [other for other in others if other.code.kind == kind or kind not in tables]
        if same:
            others.remove(same[0])


def _unmatched(found: list[_Quote], known: list[_Quote]) -> list[_Quote]:
    """Those of ``found`` that ``known`` lacks: of two alike, the one in the sentence that has it stays."""
    rest = Counter((one.sentence, one.code.meaning) for one in known)
    elsewhere = []
    for one in found:
        if rest[one.sentence, one.code.meaning]:
            rest[one.sentence, one.code.meaning] -= 1
        else:
            elsewhere.append(one)
    more: Counter[tuple[str, str, str, str]] = Counter()
    for (_, meaning), number in rest.items():
        more[meaning] += number
    left = []
    for one in elsewhere:
        if more[one.code.meaning]:
            more[one.code.meaning] -= 1
        else:
            left.append(one)
    return left
