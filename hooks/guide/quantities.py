"""The numbers of a text, in any digits or in words: 30 dagen, ٣٠ يومًا, trente jours, 12 juni 2026.

Names of units and months come from Babel (CLDR) and from ``ui.yml``; small numbers in words from the
text ``number.words`` of ``ui.yml`` ('2 twee, 3 drie, …'), so that a new language brings its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import phonenumbers
from babel.dates import get_day_names, get_month_names
from babel.numbers import get_currency_name
from babel.units import format_unit

from guide.folding import spans, words
from guide.languages import locale
from guide.model import Page, Site
from guide.shortcodes import PATTERN
from guide.terms import WORD_EDGES
from guide.tongues import blanked

NUMERALS = "number.words"
"""The text of ``ui.yml`` that says how a language writes small numbers: '2 twee, 3 drie'."""

UNITS = ("hour", "day", "working-day", "week", "month", "year", "euro", "percent")
"""What can be counted and changes: a number with one of these is a fact."""

_CLDR = {
    "hour": "duration-hour",
    "day": "duration-day",
    "week": "duration-week",
    "month": "duration-month",
    "year": "duration-year",
    "percent": "concentr-percent",
}
_SAMPLES = (3, 5, 11, 21, 100)
"""A number of each plural category of any language, but for 1 and 2: their forms may say the number."""
_ALSO: dict[str, dict[str, tuple[str, ...]]] = {
    "nl": {
        "day": ("kalenderdag", "kalenderdagen", "daags", "daagse", "d", "dgn"),
        "week": ("weeks", "weekse", "wk", "wkn"),
        "month": ("maands", "maandse", "mnd", "mnden"),
        "hour": ("uren", "u", "uurs"),
        "year": ("jaren", "jarig", "jarige"),
        "euro": ("EUR",),
        "percent": ("procent", "percent"),
    },
    "fr": {
        "day": ("jours calendrier", "j"),
        "working-day": ("jours ouvrés", "jour ouvré"),
        "hour": ("h",),
        "euro": ("EUR",),
        "year": ("année", "années"),
        "percent": ("pour cent", "pourcent"),
    },
    "en": {
        "day": ("calendar day", "calendar days"),
        "working-day": ("business day", "business days"),
        "hour": ("h",),
        "euro": ("EUR",),
        "percent": ("per cent",),
    },
    "ar": {
        "hour": ("2 ساعتان",),
        "day": ("2 يومان",),
        "working-day": ("2 يوما عمل",),
        "week": ("2 أسبوعان",),
        "month": ("شهور", "2 شهران"),
        "year": ("عام", "أعوام", "عامًا", "2 عامين", "2 عامان"),
        "percent": ("في المائة", "في المئة", "بالمئة"),
    },
}
"""Forms that neither CLDR nor ui.yml has; '2 يومان' says the number too."""
_WITHIN = {
    "nl": "binnen een, binnen de, binnen het, binnen een termijn van een",
    "fr": "dans un, dans une, dans le, dans la, dans l, endéans un, endéans une, endéans le, endéans la, endéans l,"
    " sous un, sous une, dans un délai d un, dans un délai d une, dans le délai d un, dans le délai d une",
    "en": "within a, within an, within one, within the, within a period of one, within a period of a",
    "ar": "خلال, في غضون, في خلال, خلال مدة, في مهلة",
}
"""What makes a period of a unit without a number: 'binnen een week' is one week, 'een week later' none."""
_LIMIT = {
    "nl": "binnen, binnen de, binnen maximaal, termijn van",
    "fr": "dans, dans les, sous, endéans, endéans les, délai de, délai maximal de",
    "en": "within, within the, within the next, period of",
    "ar": "خلال, في غضون, مهلة, خلال مدة, خلال مهلة",
}
"""What makes a number in words a period one must keep, however small: 'binnen twee maanden'."""
_SINGULAR = {
    tag: frozenset(words(text))
    for tag, text in {
        "nl": "uur dag werkdag kalenderdag week maand jaar",
        "fr": "heure jour semaine mois an année",
        "en": "hour day working business calendar week month year",
        "ar": "ساعة يوم أسبوع شهر سنة عام",
    }.items()
}
"""'Binnen de uren' and 'خلال أيام' are no one hour and no one day."""
_DURING = re.compile("dans l(?:a|['’])", re.IGNORECASE)
"""'Dans la semaine' is within the week or during it: it tells nothing that the Dutch does not."""
_NOT_WITHIN = {"ar": ("رمضان", "عمل", "العمل")}
"""What follows a unit that is no period: 'خلال شهر رمضان'."""
_EASTERN = ("ar_LB", "ar_DZ", "ar_MA", "ar_MR")
"""Arabic has several sets of month names."""
_SUFFIXES = frozenset(("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies"))
"""Part of the number of an article or a paper: 9bis is not 9ter."""
_ORDINALS = frozenset(("er", "ere", "e", "eme", "ste", "de", "st", "nd", "rd", "th"))
_GLUED = re.compile(r"^(\d+)(\D+)$")
_GROUPED = re.compile(r"^[.,٬'’\u00a0\u202f ]$")
_GAP = re.compile(r"^[\s\u00a0\u202f]*[-–]?[\s\u00a0\u202f]*$")
_PERCENT = re.compile(r"^[\s\u00a0\u202f]*[%٪]")
_IN_WORDS = ("hour", "day", "working-day", "week", "euro", "percent")
"""With these even a small number in words is a rule; months and years also tell how long ago."""
_SMALL = 12
_PAIR = 2
"""'Those two days' is no rule."""
_MOST_KNOWN = 100_000
_Units = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
_FIGURE = re.compile("[\\d\u1369-\u137c½¼¾]")
_FROM = re.compile(
    r"(?:€[\s\u00a0\u202f]*)?(?<![\w.,/])(\d{1,3}(?:[.,]?\d{1,3})?)[\s\u00a0\u202f]?(?:[-–]|tot|à|to|إلى)[\s\u00a0\u202f]?$"
)
"""The least of a range, before its most: '5-10 dagen' is shown whole."""
_EURO_AFTER = re.compile(r"^(?:[\s\u00a0\u202f]*€|,[-–—]+(?![\w-]))")
"""'200 €' and '200,-'."""
_EURO_BEFORE = re.compile(r"(?:€|\bEUR)[\s\u00a0\u202f]*$")
_NUMERIC_DATE = re.compile(
    r"(?<![\d/.-])(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d/]|[.-]\d)"
)
_CLOCK = re.compile(r"(?<![\d.,:])(\d{1,2})[ \u00a0]?[:hu][ \u00a0]?(\d{2})(?!\d)", re.IGNORECASE)
_POINT_CLOCK = re.compile(r"^\d{1,2}\.\d{2}$")
_HALF_DAY = re.compile(r"^[\s\u00a0\u202f]?([ap])\.?m\b", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.,/:-])(?:\+|\(0|0)[\d ()\u00a0./–-]{7,24}")
_NOUN = re.compile(r"[\s\u00a0\u202f]*([^\W\d_]+|%|€)?")
_COMPANY = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}")
"""A Belgian company number: 0123.456.789."""
_FRACTIONS = str.maketrans({"½": " 0,5", "¼": " 0,25", "¾": " 0,75"})
_ETHIOPIC = re.compile("[\u1369-\u137c]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, and as compared."""

    start: int
    shown: str
    """With the word that follows: '30 dagen'."""
    value: str
    """'30', '47.2', '9bis', '2026-06-12', '--06-12', '+3215297654'."""
    unit: str = ""
    """One of ``UNITS``, 'date', 'phone', 'clock' or ''."""
    spelled: bool = False
    """Written in words."""
    within: bool = False
    """A period one must keep, said without figures: 'binnen een week', the 'twee maanden' after 'binnen'."""
    least: str = ""
    """The least of a range of which this is the most: '5' of '5-10 dagen'."""


def reader(site: Site, tag: str) -> Reader:
    """The reader of a language: what it knows comes from the language's own ui.yml."""
    texts = site.texts.get(tag, {}).get("ui")
    own = texts.entries if texts else {}
    units = [(unit, tuple(own.get(f"unit.{unit}", {}).items())) for unit in UNITS]
    return _reader(tag, tuple(units), own.get(NUMERALS, {}).get("text", ""))


@lru_cache(maxsize=32)
def _reader(tag: str, units: _Units, numerals: str) -> Reader:
    return Reader(tag, units, numerals)


class Reader:
    """Finds the numbers of a text in one language; remembers the texts it has seen."""

    def __init__(self, tag: str, units: _Units, numerals: str) -> None:
        self.tag = tag
        self.edges = tuple(edge for group in WORD_EDGES.get(tag, ()) for edge in group)
        self.units: dict[tuple[str, ...], str] = {}
        self.duals: dict[tuple[str, ...], str] = {}
        """Forms that say the number too: 'يومان' is two days."""
        own = dict(units)
        for unit in UNITS:
            self._add_unit(unit, own.get(unit, ()))
        self.months = dict(_months(tag))
        self.within = {tuple(words(one)) for one in _WITHIN.get(tag, "").split(",")} - {()}
        self.calendar = Calendar(tag)
        self.numerals = dict(_numerals(numerals))
        self.longest = max((len(one) for one in (*self.units, *self.numerals)), default=1)
        self.limits = {tuple(words(one)) for one in _LIMIT.get(tag, "").split(",")} - {()}
        self.first = {name[0] for name in (*self.numerals, *self.duals, *self.months, *self.within)}
        self.begins: dict[str, bool] = {}
        """Words seen before: whether a number may begin with them. Most do not."""
        self.known: dict[str, list[Number]] = {}

    def _add_unit(self, unit: str, texts: tuple[tuple[str, str], ...]) -> None:
        for name, text in texts:
            if name == "of":
                continue
            if re.search(r"\(\{n\}\)", text):
                # '{n}' only repeats what the form says: 'يومين (2)' or 'يوم واحد (1)'
                found = tuple(words(text.replace("({n})", "")))
                if name == "two":
                    self.duals.setdefault(found, unit)
                continue
            self.units.setdefault(tuple(words(text.replace("{n}", ""))), unit)
        for text in _ALSO.get(self.tag, {}).get(unit, ()):
            table = self.duals if text.startswith("2 ") else self.units
            table.setdefault(tuple(words(text.removeprefix("2 "))), unit)
        for found, known in cldr_units(self.tag).items():
            if known == unit:
                self.units.setdefault(found, unit)
        self.units.pop((), None)

    def numbers(self, text: str) -> list[Number]:
        """Every number of a text, in order; what shortcodes print is not typed and not counted."""
        if text not in self.known:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            self.known[text] = self._read(text)
        return self.known[text]

    def _read(self, text: str) -> list[Number]:
        text = _blank(text)
        found: list[Number] = []
        plain = text
        if _FIGURE.search(text):
            text = _ethiopic(text.translate(_FRACTIONS))
            plain = self._taken(_digits(text), text, found)
        found += self._tokens(plain, text)
        return sorted(found, key=lambda one: one.start)

    def named(self, text: str) -> list[Number]:
        """Days of the week, and months that are no part of a date."""
        return self.calendar.find(text, self.dates(text)) if text else []

    def dates(self, text: str) -> list[Number]:
        """The dates alone; they have a figure, and most texts have none."""
        if not _FIGURE.search(text):
            return []
        return [one for one in self.numbers(text) if one.unit == "date"]

    def unit_after(self, text: str, end: int) -> tuple[str, str]:
        """The unit written right after ``end``, and how it is written; ('', '') for none."""
        rest = text[end : end + 60]
        for sign, unit in ((_PERCENT, "percent"), (_EURO_AFTER, "euro")):
            match = sign.match(rest)
            if match:
                return unit, match[0].strip()
        found = list(spans(rest))[: self.longest]
        if not found or not _GAP.match(rest[: found[0][0]]) or not found[0][0]:
            return "", ""
        unit, length = self._unit([word for _, _, word in found])
        return unit, rest[found[0][0] : found[length - 1][1]] if unit else ""

    def _taken(self, plain: str, text: str, found: list[Number]) -> str:
        """Dates in figures, hours and phone numbers; they are blanked for what comes after."""
        for match in _NUMERIC_DATE.finditer(plain):
            value = _numeric(match)
            if value:
                found.append(
                    Number(match.start(), text[match.start() : match.end()], value, "date")
                )
        for match in _CLOCK.finditer(plain):
            if int(match[1]) < 25 and int(match[2]) < 60:
                shown = text[match.start() : match.end()]
                unit = "clock" if int(match[2]) else "hour"
                found.append(Number(match.start(), shown, _clock(match[1], match[2]), unit))
        plain = _without(plain, found)
        phones = list(_phones(plain, text))
        found += phones
        return _without(plain, phones)

    def _tokens(self, plain: str, text: str) -> Iterator[Number]:
        tokens = list(spans(plain))
        at = 0
        while at < len(tokens):
            word = tokens[at][2]
            begins = self.begins.get(word)
            if begins is None:
                begins = self.begins[word] = self._begins(word)
            if not begins:
                at += 1
                continue
            number, after = self._number(tokens, at, plain, text)
            if number:
                yield number
            at = after

    def _begins(self, word: str) -> bool:
        if any(one.isdigit() for one in word):
            return True
        return any(one in self.first for one in self._readings(word))

    def _number(
        self, tokens: list[tuple[int, int, str]], at: int, plain: str, text: str
    ) -> tuple[Number | None, int]:
        start, end, word = tokens[at]
        if not any(one.isdigit() for one in word):
            return self._in_words(tokens, at, plain, text)
        glued = _GLUED.match(word)
        value, unit, last = word, "", at
        if word.isdigit():
            value, last = _grouped(tokens, at, plain)
            end = tokens[last][1]
        elif glued and glued[2] not in _SUFFIXES:
            value = glued[1]
            if (glued[2],) in self.units:
                unit = self.units[glued[2],]
            elif glued[2] not in _ORDINALS:
                value = word
        month = self._date(tokens, last, value, plain)
        if month:
            value, last = month
            end = tokens[last][1]
            return Number(start, text[start:end], value, "date"), last + 1
        if not unit:
            unit, last, end = self._unit_after(tokens, last, plain, end)
        if not unit and (sign := _EURO_BEFORE.search(plain, max(0, start - 6), start)):
            unit, start = "euro", sign.start()
        half = _HALF_DAY.match(plain[end : end + 5])
        if half and value.isdigit() and len(value) < 3:
            hour = int(value) % 12 + (12 if half[1].lower() == "p" else 0)
            return Number(start, text[start : end + half.end()], str(hour), "hour"), last + 2
        if unit == "hour" and _POINT_CLOCK.match(value):
            unit = "clock" if int(value.split(".")[1]) else "hour"
            return Number(start, text[start:end], _clock(*value.split(".")), unit), last + 1
        least = _FROM.search(plain, max(0, start - 20), start) if unit else None
        start = least.start() if least else start
        noun = _NOUN.match(text, end)
        shown = text[start:end]
        if not unit and word.isdigit() and noun and len(noun[1] or "") > 3 and not year(value):
            shown = f"{shown} {noun[1]}"
        shown = " ".join(shown.split())
        from_ = _plain(least[1]) if least else ""
        return Number(start, shown, _plain(value), unit, least=from_), last + 1

    def _unit_after(
        self, tokens: list[tuple[int, int, str]], last: int, plain: str, end: int
    ) -> tuple[str, int, int]:
        """The unit after a number: its name, its last token and where it ends."""
        for sign, unit in ((_PERCENT, "percent"), (_EURO_AFTER, "euro")):
            match = sign.match(plain[end : end + 4])
            if match:
                return unit, last, end + match.end()
        follow = tokens[last + 1 : last + 1 + self.longest]
        if not follow or not _GAP.match(plain[end : follow[0][0]]):
            return "", last, end
        unit, length = self._unit([word for _, _, word in follow])
        return (unit, last + length, follow[length - 1][1]) if unit else ("", last, end)

    def _unit(self, words_: list[str]) -> tuple[str, int]:
        for length in range(min(len(words_), self.longest), 0, -1):
            unit = self.units.get(tuple(words_[:length]))
            if unit:
                return unit, length
        return "", 0

    def _date(
        self, tokens: list[tuple[int, int, str]], last: int, value: str, plain: str
    ) -> tuple[str, int] | None:
        """'12 juni 2026', '12 juni', '12 يونيو (حزيران) 2026'; the number is tokens[last]."""
        day = value.removesuffix("er")
        if not day.isdigit() or not 0 < len(day) <= 2:
            return None
        first = last + 1
        month, at = self._month(tokens, first)
        if (
            not month
            and last + 1 < len(tokens)
            and tokens[last + 1][2] in ("de", "of", "van", "du")
        ):
            first = last + 2
            month, at = self._month(tokens, first)
        if not month or not _near(plain[tokens[last][1] : tokens[first][0]]):
            return None
        at = self._again(tokens, month, at)
        year = self._year(tokens, at, plain)
        if year:
            return f"{year}-{month:02}-{int(day):02}", at
        return f"--{month:02}-{int(day):02}", at - 1

    def _month(self, tokens: list[tuple[int, int, str]], at: int) -> tuple[int, int]:
        """The month named at ``at`` and the token after its name; 0 for none."""
        for length in (2, 1):
            name = tuple(word for _, _, word in tokens[at : at + length])
            if len(name) == length and name in self.months:
                return self.months[name], at + length
        return 0, at

    def _again(self, tokens: list[tuple[int, int, str]], month: int, at: int) -> int:
        """The token after the same month in another name: 'كانون الأول/ديسمبر', 'يونيو (حزيران)'."""
        again, further = self._month(tokens, at)
        return further if again == month else at

    def _year(self, tokens: list[tuple[int, int, str]], at: int, plain: str) -> str:
        if at >= len(tokens) or not _near(plain[tokens[at - 1][1] : tokens[at][0]]):
            return ""
        word = tokens[at][2]
        return word if len(word) == 4 and word.isdigit() else ""

    def _in_words(
        self, tokens: list[tuple[int, int, str]], at: int, plain: str, text: str
    ) -> tuple[Number | None, int]:
        """'trente jours', 'juin 2026', 'March 12, 2026', 'شهرين'; else nothing."""
        start = tokens[at][0]
        within = self._within(tokens, at, plain, text)
        if within:
            return within
        month, after = self._month(tokens, at)
        after = self._again(tokens, month, after) if month else after
        if month and after < len(tokens) and _near(plain[tokens[after - 1][1] : tokens[after][0]]):
            year = self._year(tokens, after, plain)
            if year:
                return Number(
                    start, text[start : tokens[after][1]], f"{year}-{month:02}", "date"
                ), after + 1
            day = _GLUED.sub(r"\1", tokens[after][2])
            year = self._year(tokens, after + 1, plain)
            if year and day.isdigit() and len(day) <= 2:
                value = f"{year}-{month:02}-{int(day):02}"
                return Number(start, text[start : tokens[after + 1][1]], value, "date"), after + 2
        dual = self._spelled(tokens, at, self.duals)
        if dual:
            unit, last = dual
            shown = text[start : tokens[last][1]]
            return Number(start, shown, "2", unit, True, self._limited(tokens, at, plain)), last + 1
        spelled = self._spelled(tokens, at, self.numerals)
        if spelled is None:
            return None, at + 1
        value, last = spelled
        value, last = self._tens(tokens, value, last, plain)
        unit, last, end = self._unit_after(tokens, last, plain, tokens[last][1])
        limit = bool(unit) and self._limited(tokens, at, plain)
        return Number(start, text[start:end], value, unit, True, limit), last + 1

    def _limited(self, tokens: list[tuple[int, int, str]], at: int, plain: str) -> bool:
        """Whether a period begins here that one must keep: 'binnen' stands before it."""
        for length in (1, 2, 3):
            before = tokens[max(0, at - length) : at]
            if tuple(word for _, _, word in before) in self.limits:
                return "." not in plain[before[0][0] : tokens[at][0]]
        return False

    def _within(
        self, tokens: list[tuple[int, int, str]], at: int, plain: str, text: str
    ) -> tuple[Number, int] | None:
        """'binnen een week', 'خلال شهر': one week, one month."""
        for length in range(min(5, len(tokens) - at - 1), 0, -1):
            if tuple(word for _, _, word in tokens[at : at + length]) not in self.within:
                continue
            follow = tokens[at + length : at + length + self.longest]
            unit, more = self._unit([word for _, _, word in follow])
            last = at + length + more
            if (
                not unit
                or unit in ("euro", "percent")
                or "." in plain[tokens[at][0] : follow[0][0]]
            ):
                continue
            if follow[0][2] not in _SINGULAR[self.tag]:
                return None
            after = tokens[last][2] if last < len(tokens) else ""
            if after in _NOT_WITHIN.get(self.tag, ()) or (after,) in self.months:
                return None
            start, end = tokens[at][0], follow[more - 1][1]
            return Number(start, text[start:end], "1", unit, True, True), last
        return None

    def _tens(
        self, tokens: list[tuple[int, int, str]], value: str, last: int, plain: str
    ) -> tuple[str, int]:
        """'twenty-five': a ten, a hyphen, a unit."""
        if last + 1 < len(tokens) and int(value) >= 20 and int(value) % 10 == 0:
            if plain[tokens[last][1] : tokens[last + 1][0]] == "-":
                more = self.numerals.get((tokens[last + 1][2],), "")
                if more and int(more) < 10:
                    return str(int(value) + int(more)), last + 1
        return value, last

    def _spelled(
        self, tokens: list[tuple[int, int, str]], at: int, table: dict[tuple[str, ...], str]
    ) -> tuple[str, int] | None:
        for length in range(min(self.longest, len(tokens) - at), 0, -1):
            name = tuple(word for _, _, word in tokens[at : at + length])
            for first in self._readings(name[0]):
                found = table.get((first, *name[1:]))
                if found:
                    return found, at + length - 1
        return None

    def _readings(self, word: str) -> Iterator[str]:
        yield word
        for edge in self.edges:
            if word.startswith(edge) and len(word) - len(edge) > 2:
                yield word[len(edge) :]


class Calendar:
    """Finds days of the week and months that stand alone, as a language writes them in full."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.names = dict(_alone(tag))
        self.first = {name[0] for name in self.names}
        self.begins: dict[str, bool] = {}
        """Whether a word seen before begins a name: mostly it does not."""
        self.plural = {"nl": "en", "fr": "s", "en": "s"}.get(tag, "")
        self.known: dict[str, list[Number]] = {}

    def find(self, text: str, dates: Iterable[Number]) -> list[Number]:
        """Each name once; ``dates`` are those of the text, whose months do not stand alone."""
        if text not in self.known:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            self.known[text] = list(self._find(text, dates))
        return self.known[text]

    def _find(self, text: str, dates: Iterable[Number]) -> Iterator[Number]:
        words_ = list(spans(_blank(text)))
        taken: list[tuple[int, int]] | None = None
        seen = set()
        for at, (start, _, word) in enumerate(words_):
            begins = self.begins.get(word)
            if begins is None:
                begins = word in self.first or bool(self._inflected(word))
                self.begins[word] = begins
            if not begins:
                continue
            name, last = self._name(words_, at, word)
            if not name or name in seen or not self._is_name(text, words_, at):
                continue
            if taken is None:
                taken = [(one.start, one.start + len(one.shown)) for one in dates]
            if any(first <= start < after for first, after in taken):
                continue
            seen.add(name)
            kind, _, _ = name.partition(":")
            yield Number(start, text[start : words_[last][1]], name, kind, True)

    def _name(self, tokens: list[tuple[int, int, str]], at: int, word: str) -> tuple[str, int]:
        for length in (2, 1):
            name = tuple(one for _, _, one in tokens[at : at + length])
            if len(name) == length and name in self.names:
                return self.names[name], at + length - 1
        return self._inflected(word), at

    def _inflected(self, word: str) -> str:
        """'maandagen', 'maandagavond', 'lundis'; the days alone."""
        if self.tag == "nl" and "dag" in word:
            found = self.names.get((word[: word.index("dag") + 3],), "")
        elif self.plural and word.endswith(self.plural):
            found = self.names.get((word.removesuffix(self.plural),), "")
        elif self.tag == "ar" and word[:1] in ("و", "ف"):
            found = self.names.get((word[1:],), "")
        else:
            return ""
        return found if found.startswith("weekday") else ""

    def _is_name(self, text: str, tokens: list[tuple[int, int, str]], at: int) -> bool:
        """'You may' and 'march' are no months in English."""
        start, _, word = tokens[at]
        if self.tag != "en" or word not in ("may", "march"):
            return True
        return text[start].isupper() and at > 0 and tokens[at - 1][2] in _BEFORE_MONTH


_BEFORE_MONTH = frozenset(
    "in of since until till from to by and or before after each every this last next early late mid end".split()
)


def _alone(tag: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The whole names of days and months of a language, folded: ('maandag',) is 'weekday:0'."""
    for own in (locale(tag), *(_EASTERN if tag == "ar" else ())):
        for context in ("format", "stand-alone"):
            for kind, names in (
                ("month", get_month_names("wide", context, own)),
                ("weekday", get_day_names("wide", context, own)),
            ):
                for number, name in names.items():
                    found = tuple(words(name))
                    # 'آب' is a month and, without its mark, 'father'.
                    if found and len("".join(found)) > 2 and not found[0][0].isdigit():
                        yield found, f"{kind}:{number}"


def year(value: str) -> bool:
    """Whether a number alone is most likely a year."""
    return len(value) == 4 and value.isdigit() and 1900 <= int(value) < 2100


def may_change(number: Number) -> bool:
    """Whether a typed number is most likely a rule or an amount, so something that may change."""
    if number.unit == "date":
        return number.value.count("-") != 1  # 'juni 2026' tells when, '12 juni 2026' is a rule
    if number.within:
        return not _DURING.match(number.shown)
    if number.spelled:
        least = _PAIR if number.unit in _IN_WORDS else _SMALL
        return bool(number.unit) and int(number.value) > least
    if number.unit in UNITS or number.unit == "clock":
        return True
    large = number.value.isdigit() and len(number.value) > 3
    return large and not year(number.value)


def real(value: str) -> bool:
    """Whether a date that was found is a day that exists."""
    year, month, day = (value.replace("--", "2024-").split("-") + ["1"])[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=64)
def cldr_units(tag: str) -> Mapping[tuple[str, ...], str]:
    """The words for units that Unicode knows in a language: ('dagen',) is a day."""
    known: dict[tuple[str, ...], str] = {}
    for unit in UNITS:
        for text in _cldr(unit, tag):
            found = tuple(one for one in words(text) if one.isalpha())
            # Where CLDR has no pattern of a length, Babel prints 'duration day'.
            if found and "duration" not in found and len(found[0]) > 1:
                known.setdefault(found, unit)
    return known


def _cldr(unit: str, tag: str) -> Iterator[str]:
    """'30 dagen', '30 uur' in every plural category but those of 1 and 2, which may have no figure."""
    if unit in _CLDR and "1" in (one := format_unit(1, _CLDR[unit], locale=locale(tag))):
        yield one
    for number in _SAMPLES:
        if unit == "euro":
            yield get_currency_name("EUR", number, locale=locale(tag))
        elif unit in _CLDR:
            yield format_unit(number, _CLDR[unit], length="long", locale=locale(tag))
            yield format_unit(number, _CLDR[unit], length="short", locale=locale(tag))


def _months(tag: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Names of months in a language: whole, as they stand alone, and short."""
    for own in (locale(tag), *(_EASTERN if tag == "ar" else ())):
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, name in get_month_names(width, context, own).items():
                    found = tuple(words(name))
                    if found and not found[0].isdigit() and not found[0][0].isdigit():
                        yield found, month


def _numerals(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """'2 twee, 3 drie' as {('twee',): '2', …}."""
    for one in re.split(r"[,،;]", text):
        number, *name = words(one)[:1], *words(one)[1:]
        if number and number[0].isdigit() and name:
            yield tuple(name), number[0]


def _blank(text: str) -> str:
    """The text with every shortcode as spaces; the words of ``[[term:id|…]]`` stay."""
    if "[[" not in text:
        return text
    return PATTERN.sub(lambda match: _same_length(match, text), text)


def _same_length(match: re.Match[str], text: str) -> str:
    if match[1] == "term" and match[3]:
        before = match.start(3) - match.start()
        return " " * before + match[3] + "  "
    return " |" + " " * (len(match[0]) - 2)


def _digits(text: str) -> str:
    """The text with the digits of every script as 0-9; as long as before."""
    return text if text.isascii() else "".join(map(_digit, text))


def _digit(one: str) -> str:
    if one.isascii() or not one.isdigit():
        return one
    return str(unicodedata.digit(one))


def _ethiopic(text: str) -> str:
    """Ethiopic numbers in figures: ፴ is 30."""
    if text.isascii():
        return text
    return _ETHIOPIC.sub(lambda match: str(_ethiopic_number(match[0])), text)


def _ethiopic_number(text: str) -> int:
    total = part = 0
    for one in text:
        value = int(unicodedata.numeric(one))
        if value < 100:
            part += value
        else:
            total, part = total + max(part, 1) * value, 0
    return total + part


def _numeric(match: re.Match[str]) -> str:
    """A date in figures as an ISO date, or ''. 13/31/2026 is kept: no day exists for it."""
    first, sign, second, third = match[1], match[2], match[3], match[4]
    if len(first) == 4:
        year, month, day = first, second, third
    elif len(third) == 4 or (sign == "/" and len(third) == 2):
        day, month, year = first, second, third if len(third) == 4 else f"20{third}"
    else:
        return ""
    if len(day) > 2 or (len(first) not in (1, 2, 4)):
        return ""
    return f"{year}-{int(month):02}-{int(day):02}"


def _phones(plain: str, text: str) -> Iterator[Number]:
    for match in _PHONE.finditer(plain):
        value = _phone(match[0].rstrip(" ()\u00a0./–-"))
        if value:
            end = match.start() + len(match[0].rstrip(" ()\u00a0./–-"))
            yield Number(match.start(), text[match.start() : end], value, "phone")


@lru_cache(maxsize=4096)
def _phone(typed: str) -> str:
    """A phone number as +32…, '' for other figures."""
    if _COMPANY.fullmatch(typed):
        return ""
    try:
        parsed = phonenumbers.parse(typed, "BE")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _without(text: str, found: list[Number]) -> str:
    places = sorted((one.start, one.start + len(one.shown)) for one in found)
    return blanked(text, places) if places else text


def _grouped(tokens: list[tuple[int, int, str]], at: int, plain: str) -> tuple[str, int]:
    """'3.000,50' or '3 000': the parts of one number; spaces only before three digits."""
    value, last = tokens[at][2], at
    while last + 1 < len(tokens):
        start, _, word = tokens[last + 1]
        sign = plain[tokens[last][1] : start]
        if not word.isdigit() or not _GROUPED.match(sign):
            break
        if sign in " \u00a0\u202f'’" and (len(word) != 3 or len(tokens[at][2]) > 3):
            break
        value += ("." if sign in "'’" else sign) + word
        last += 1
    return value, last


def _clock(hour: str, minute: str) -> str:
    """'9.30 uur' and '9h30' as '9:30', '14.00 uur' as '14'."""
    return f"{int(hour)}:{minute}" if int(minute) else str(int(hour))


def _plain(number: str) -> str:
    """'3.000', '3,000' and '3 000' are one number; '47,2' and '47.2' another."""
    number = re.sub(r"[\u00a0\u202f ٬]", "", number).replace("٫", ".")
    number = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number).replace(",", ".")
    if number.isdigit():
        return str(int(number)) if len(number) < 12 else number
    if re.fullmatch(r"\d+\.\d+", number):
        return number.rstrip("0").rstrip(".")
    return number


def _near(between: str) -> bool:
    """Whether only spaces, a comma, a bracket or a small word stand between two parts of a date."""
    return len(between) <= 6 and "\n" not in between and not re.search(r"[.;:!?|/]\s", between)


def of_facts(site: Site) -> dict[tuple[str, str], list[str]]:
    """Which facts have a value: ('30', 'day') to their ids."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, fact in site.facts.entries.items():
        for one in getattr(fact, "rules", (fact,)):
            unit = unit_of(fact.type, one)
            for field in ("value", "min", "max"):
                value = getattr(one, field, None)
                if value is not None:
                    key = value.isoformat() if isinstance(value, date) else _plain(str(value))
                    ids = found.setdefault((key, unit), [])
                    if name not in ids:
                        ids.append(name)
    return found


def unit_of(kind: str, value: object) -> str:
    """The unit of a fact's value: 'day', 'euro', 'percent'; '' for a plain number."""
    if kind == "period":
        unit = str(getattr(value, "unit", ""))
        return "working-day" if unit == "day" and getattr(value, "days", "") == "working" else unit
    return {"money": "euro", "share": "percent", "age": "year", "date": "date"}.get(kind, "")


def likely(site: Site, page: Page, number: Number, facts: dict[tuple[str, str], list[str]]) -> str:
    """The fact a typed number most likely stands for: '[[fact:appeal.ordinary.deadline]]', or ''."""
    ids = _having(number, facts)
    quoted = {one.id for section in page.document.sections for one in section.shortcodes}
    # 'nationality.appeal' is about nationality, whatever the page about appeals says.
    topic = set(re.split("[/-]", page.key))
    near = [one for one in ids if one in quoted] or [
        one for one in ids if one.split(".")[0] in topic
    ]
    return _code(site, near[0]) if near else ""


def _having(number: Number, facts: dict[tuple[str, str], list[str]]) -> list[str]:
    """The facts with the value of a number; of a range, those with both its ends."""
    ids = facts.get((number.value, number.unit), [])
    if not number.least:
        return ids
    return [one for one in facts.get((number.least, number.unit), []) if one in ids]


def only(site: Site, number: Number, facts: dict[tuple[str, str], list[str]]) -> str:
    """The one fact of the whole guide that has this value, or ''."""
    ids = _having(number, facts)
    return _code(site, ids[0]) if len(ids) == 1 else ""


def _code(site: Site, name: str) -> str:
    rules = getattr(site.facts.entries[name], "rules", ())
    day = next((one.from_ or one.until for one in rules if one.from_ or one.until), None)
    return f"[[fact:{name}{f'@{day}' if day else ''}]]"
