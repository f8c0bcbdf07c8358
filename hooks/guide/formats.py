"""Numbers, periods, amounts and dates as a reader of a language expects them.

Western digits everywhere, as on the letters. Numbers and months come from Babel (CLDR); unit words
from ``ui.yml`` by CLDR plural category, always with a digit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import phonenumbers
from babel.dates import format_date, get_day_names, get_month_names
from babel.numbers import format_decimal

from guide.languages import locale
from guide.model import Site
from guide.schema import Fact, RuleSpan, Source

NUMERIC_DATE = ("ar", "fa", "ps", "ti")
"""Languages whose readers also know the date as it stands on a Belgian letter: dd/mm/yyyy."""


def number(value: float | int, tag: str, decimals: bool | None = None) -> str:
    """'3.000' in Dutch, '3,000' in English; decimals only where there are any."""
    exact = Decimal(str(value))
    whole = exact == exact.to_integral_value() if decimals is None else not decimals
    pattern = "#,##0" if whole else ("#,##0.00" if decimals else "#,##0.###")
    return format_decimal(exact, pattern, locale=locale(tag))


def plural(site: Site, tag: str, key: str, count: float | int, shown: str) -> str:
    """``key`` of ui.yml in the plural category of ``count``, with ``{n}`` as ``shown``.

    A noun may have one form, 'other', for every number.
    """
    for language in (tag, site.source.tag):
        texts = site.texts.get(language, {}).get("ui")
        forms = texts.entries.get(key, {}) if texts else {}
        category = locale(language).plural_form(Decimal(str(count)))
        text = forms.get(category) or forms.get("other")
        if text:
            return text.replace("{n}", shown)
    return shown


def day(value: date, tag: str) -> str:
    """'12 juni 2026'; in Arabic both month names; in some languages dd/mm/yyyy beside it."""
    if tag == "ar":
        eastern = get_month_names("wide", "format", "ar_LB")[value.month]
        western = get_month_names("wide", "format", "ar")[value.month]
        names = western if eastern == western else f"{western} ({eastern})"
        text = f"{value.day} {names} {value.year}"
    else:
        text = format_date(value, "d MMMM y", locale=locale(tag))
        if tag == "fr" and value.day == 1:
            text = text.replace("1", "1er", 1)  # CLDR has no pattern for it
    return f"{text} ({value:%d/%m/%Y})" if tag in NUMERIC_DATE else text


def for_scripts(tag: str) -> dict[str, str]:
    """What ``docs/assets/written.mjs`` needs to write a day as ``day`` does, with its weekday before it."""
    weekdays = get_day_names("wide", "format", locale(tag))
    return {
        "weekdays": "|".join(weekdays[number] for number in (6, 0, 1, 2, 3, 4, 5)),
        "months": "|".join(_day_patterns(tag)),
        "first-of-month": "1er" if tag == "fr" else "1",
    }


def _day_patterns(tag: str) -> Iterator[str]:
    """How a day of each month is written: '{d} januari {y}'."""
    for month in range(1, 13):
        sample = date(2034, month, 28)  # 28 and 34 stand nowhere else in it
        text = day(sample, tag).replace(f"{sample:%d/%m/%Y}", "{dd}/{mm}/{y}")
        yield text.replace("2034", "{y}").replace("28", "{d}")


_AT_HOME = (
    phonenumbers.PhoneNumberType.TOLL_FREE,  # 0800
    phonenumbers.PhoneNumberType.PREMIUM_RATE,  # 070, 090x
    phonenumbers.PhoneNumberType.SHARED_COST,
)
"""Numbers that work within a country: a caller from abroad is not connected."""


def phone(value: str) -> str:
    """A number as people write it: '+32 15 12 34 56'; '0800 20 800' and '070 24 52 45' (free and paid
    numbers do not work from abroad); short numbers as they are.
    """
    if not value.startswith("+"):
        return value
    parsed = phonenumbers.parse(value, None)
    home = phonenumbers.number_type(parsed) in _AT_HOME
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, style.NATIONAL if home else style.INTERNATIONAL)


def rule(fact: Fact, on: str) -> RuleSpan | None:
    """The rule of ``fact`` in force on an ISO date, or None."""
    try:
        when = date.fromisoformat(on)
    except ValueError:
        return None
    for one in getattr(fact, "rules", ()):
        if (one.from_ is None or one.from_ <= when) and (one.until is None or when <= one.until):
            return one  # type: ignore[no-any-return]
    return None


def printable(fact: Fact, on: str = "") -> bool:
    """Whether a value may be printed at all: it exists and is not of low confidence."""
    value = rule(fact, on) if on else fact
    if fact.confidence == "low" or value is None:
        return False
    return getattr(value, "value", None) is not None or getattr(value, "min", None) is not None


def unread(site: Site, source: Source, tag: str) -> str:
    """What is said behind a source that nobody of us could open: ' (niet zelf gelezen)', else nothing."""
    return "" if source.read else f" ({site.ui(tag, 'foot.unread')})"


def bare(site: Site, fact: Fact, tag: str, on: str = "") -> str:
    """The number alone: '30', '5 tot 10', '3.000'."""
    return _number(site, rule(fact, on) if on else fact, fact.type, tag)


def year(fact: Fact, on: str = "") -> str:
    """The year of a figure, or of the day an amount held: '2025'."""
    value = rule(fact, on) if on else fact
    exact = getattr(value, "value", None)
    as_of = getattr(value, "as_of", None) or (exact if isinstance(exact, date) else None)
    return str(getattr(value, "year", None) or (as_of.year if as_of else ""))


def _number(site: Site, value: object, kind: str, tag: str) -> str:
    def one(amount: float | int) -> str:
        cents = kind == "money" and Decimal(str(amount)) % 1 != 0
        if kind == "age" or (kind == "count" and isinstance(amount, int) and amount < 10_000):
            return str(amount) if amount < 1000 else number(amount, tag)
        return number(amount, tag, True if cents else None)

    exact = getattr(value, "value", None)
    if isinstance(exact, date):
        return day(exact, tag)
    if exact is not None:
        return one(exact)
    least, most = getattr(value, "min", None), getattr(value, "max", None)
    if least is not None and most is not None:
        return site.ui(tag, "unit.range", min=one(least), max=one(most))
    return one(least) if least is not None else (one(most) if most is not None else "")


def fact(site: Site, one: Fact, tag: str, on: str = "") -> str:
    """The value with its unit: '30 dagen', '3.000 euro', '47,2%', '12 juni 2026', '18 jaar'."""
    value = rule(one, on) if on else one
    shown = _number(site, value, one.type, tag)
    last = getattr(value, "value", None)
    if last is None:
        last = getattr(value, "max", None) or getattr(value, "min", None) or 0
    if one.type == "date" or isinstance(last, date):
        return shown
    if one.type == "period":
        days = getattr(value, "days", None)
        unit = getattr(value, "unit", "day")
        key = "unit.working-day" if unit == "day" and days == "working" else f"unit.{unit}"
        return plural(site, tag, key, last, shown)
    if one.type == "money":
        return plural(site, tag, "unit.euro", last, shown)
    if one.type == "share":
        return _percent(shown, tag)
    if one.type == "age":
        return plural(site, tag, "unit.year-old", last, shown)
    if getattr(value, "scale", "one") == "million":
        return plural(site, tag, "unit.million", last, shown)
    return shown


def _percent(shown: str, tag: str) -> str:
    """The number in the language's percent pattern, which places sign and space."""
    pattern = locale(tag).percent_formats[None]
    before, after = pattern.prefix[0], pattern.suffix[0]
    return f"{before}{shown}{after}"
