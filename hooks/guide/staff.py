"""What colleagues look up: every figure with its source, as a table and as a file for a spreadsheet;
and every short address. Complete without a script; ``docs/assets/table.mjs`` sorts and filters.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from guide import addresses, formats, html
from guide.html import escape
from guide.model import Page, Site
from guide.schema import Fact

PAGE = "staff/deadlines-and-sources"
"""The page of the table; the file stands beside it."""
FILE = "facts.csv"

_DAYS = {"hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}  # fmt: skip
"""How long a unit is, near enough to put periods in order."""


# --- the table -----------------------------------------------------------------------------


def facts(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Every fact as a row, with what a script needs to choose among them."""
    columns = ("what", "value", "source", "compared", "review", "confidence")
    kinds = [(kind, site.ui(tag, f"facts.type-{kind}")) for kind in _kinds(site)]
    sure = [(one, site.ui(tag, f"confidence.{one}")) for one in ("high", "medium", "low")]
    owners: list[str] = sorted({one.owner for one in site.facts.entries.values()})
    roles = [(one, site.ui(tag, f"facts.owner-{one}")) for one in owners]
    # From the top, so that the link is right where this page stands in for a translation too.
    file = addresses.relative(addresses.url(tag, page.key), "") + addresses.url(tag, PAGE) + FILE
    yield _tools(site, tag, {"type": kinds, "sure": sure, "owner": roles})
    yield ""
    yield f'<p><a class="g-go" href="{file}" download>{escape(site.ui(tag, "facts.csv"))}</a></p>'
    yield ""
    rows = (_fact_row(site, tag, name) for name in site.facts.entries)
    yield _table(site, tag, "g-facts", [site.ui(tag, f"facts.{key}") for key in columns], rows)


def _kinds(site: Site) -> list[str]:
    return sorted({one.type for one in site.facts.entries.values()})


def _tools(site: Site, tag: str, choices: dict[str, list[tuple[str, str]]]) -> str:
    """The fields that choose among rows, hidden until a script can read them."""

    def text(key: str) -> str:
        return escape(site.ui(tag, key))

    fields = "".join(
        f'<p><label for="rows-{name}">{text(f"facts.{name}")}</label><select id="rows-{name}" data-field="{name}">'
        f'<option value="">{text("find.any")}</option>'
        + "".join(f'<option value="{value}">{escape(shown)}</option>' for value, shown in options)
        + "</select></p>"
        for name, options in choices.items()
    )
    return (
        f'<div class="g-rows" hidden role="search" aria-label="{text("facts.tools")}" data-count="{text("facts.count")}">'
        f'<p><label for="rows-words">{text("facts.words")}</label>'
        f'<input id="rows-words" type="text" inputmode="search" autocomplete="off" dir="auto"></p>{fields}'
        f'<p role="status"></p><button class="g-go" type="button">{text("facts.print")}</button></div>'
    )


def _table(site: Site, tag: str, name: str, columns: list[str], rows: Iterator[str]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in columns)
    body = "".join(rows)
    return f'<table class="{name}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _dates(fact: Fact) -> list[str]:
    """A day inside each of the rules of a fact; [''] for a fact that has one value."""
    rules = getattr(fact, "rules", ())
    return [(one.from_ or one.until).isoformat() for one in rules if one.from_ or one.until] or [""]


def _value(site: Site, fact: Fact, tag: str, on: str) -> str:
    if not formats.printable(fact, on):
        return site.ui(tag, "fact.unknown")
    return formats.fact(site, fact, tag, on)


def _fact_row(site: Site, tag: str, name: str) -> str:
    fact = site.facts.entries[name]
    values = "<br>".join(
        escape(_value(site, fact, tag, on)) + (f" ({on})" if on else "") for on in _dates(fact)
    )
    sources = "<br>".join(
        html.outside_link(one.url, one.publisher)
        + (f", {_day(one.published)}" if one.published else "")
        + escape(formats.unread(site, one, tag))
        for one in fact.sources
    )  # fmt: skip
    remarks = "".join(f"<br><small>{escape(one)}</small>" for one in (fact.basis, fact.note) if one)
    sure = escape(site.ui(tag, f"confidence.{fact.confidence}"))
    order = ("high", "medium", "low").index(fact.confidence)
    return (
        f'<tr id="{escape(name)}" data-type="{fact.type}" data-sure="{fact.confidence}" data-owner="{fact.owner}">'
        f'<th scope="row">{escape(fact.title)}<br><small><bdi dir="ltr">{escape(name)}</bdi></small></th>'
        f'<td data-order="{_size(fact)}">{values}</td><td>{sources}{remarks}</td>'
        f'<td data-order="{fact.compared}">{_day(fact.compared)}</td>'
        f'<td data-order="{fact.review_by}">{_day(fact.review_by)}</td>'
        f'<td data-order="{order}">{sure}</td></tr>'
    )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _size(fact: Fact) -> str:
    """What puts values in order: by kind, then by size, a period by its length.

    >>> from types import SimpleNamespace as Fact
    >>> _size(Fact(type="period", value=2, unit="week"))
    'period 0000000000014.00'
    >>> _size(Fact(type="money", value=None, min=10.5, max=20))
    'money 0000000000010.50'
    """
    spans = getattr(fact, "rules", None) or [fact]
    exact = getattr(spans[-1], "value", None)
    amount = exact if exact is not None else getattr(spans[-1], "min", None)
    if isinstance(amount, date):
        return f"{fact.type} {amount.isoformat()}"
    size = Decimal(str(amount or 0)) * _DAYS.get(getattr(spans[-1], "unit", "day"), Decimal(1))
    if getattr(spans[-1], "scale", "one") == "million":
        size *= 1_000_000
    return f"{fact.type} {size:016.2f}"


# --- the file ------------------------------------------------------------------------------

COLUMNS = (
    "id", "title", "type", "value", "on", "confidence", "basis", "sources", "publishers", "official",
    "compared", "review_by", "owner", "note",
)  # fmt: skip
"""English, as the fields in the data: the file is read by programs too. ``on``: a day in the rule."""
_MARK = "\ufeff"
"""Tells a spreadsheet that the letters are UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t")


def files(site: Site, tag: str) -> Iterator[tuple[str, str]]:
    """The file of the table, beside the page, in a language that has the page."""
    if site.page(tag, PAGE):
        yield addresses.url(tag, PAGE) + FILE, table(site, tag)


def table(site: Site, tag: str) -> str:
    """Every value of every fact as CSV; semicolons between, as a Belgian spreadsheet expects."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for name, fact in site.facts.entries.items():
        for on in _dates(fact):
            writer.writerow([_harmless(one) for one in _cells(site, tag, name, fact, on)])
    return _MARK + text.getvalue()


def _cells(site: Site, tag: str, name: str, fact: Fact, on: str) -> Iterator[str]:
    yield from (name, fact.title, fact.type, _value(site, fact, tag, on), on, fact.confidence)
    yield fact.basis or ""
    yield " ".join(one.url for one in fact.sources)
    yield ", ".join(one.publisher for one in fact.sources)
    yield "yes" if any(one.official for one in fact.sources) else "no"
    yield from (fact.compared.isoformat(), fact.review_by.isoformat(), fact.owner, fact.note or "")


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for words, whatever it begins with."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


# --- short addresses -----------------------------------------------------------------------


def short_addresses(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Every short address, the page it opens, and the languages that page exists in."""
    yield _tools(site, tag, {})
    yield ""
    columns = [site.ui(tag, f"addresses.{key}") for key in ("short", "page", "languages")]
    rows = (_address_row(site, tag, page, name) for name in sorted(site.ledger.addresses))
    yield _table(site, tag, "g-addresses", columns, (row for row in rows if row))


def _address_row(site: Site, tag: str, page: Page, name: str) -> str:
    key = addresses.resolve(site, site.ledger.addresses[name].page)
    shown = site.shown(tag, key)
    if shown is None:
        return ""
    root = addresses.relative(addresses.url(tag, page.key), "")
    here = addresses.url(tag, page.key)
    links = ", ".join(
        f'<a href="{root}go/{name}/{one.tag}/" hreflang="{one.tag}">{one.tag}</a>'
        for one in site.languages
        if site.page(one.tag, key)
    )
    target = addresses.relative(here, addresses.url(tag, key))
    return (
        f'<tr><th scope="row"><a href="{root}go/{name}/"><bdi dir="ltr">go/{name}</bdi></a></th>'
        f'<td><a href="{target}">{escape(shown.title)}</a></td><td>{links}</td></tr>'
    )
