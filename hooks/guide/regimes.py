"""Old and new rules: a date decides which set holds. Without a script all sets stand there with their
dates; ``docs/assets/rules.mjs`` marks the one that fits the reader's date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from guide import formats, html
from guide.html import escape
from guide.model import Page, Site
from guide.schema import DateFact, Regime, RegimeSpan

GROUPS = ("asylum", "family")


def texts(site: Site) -> list[str]:
    """The ids of all texts the regimes need: 'appeal' (title and question), 'appeal/old', …"""
    found = []
    for name, regime in site.regimes.entries.items():
        found.append(name)
        found += [f"{name}/{span.id}" for span in regime.spans]
    return found


def edge(site: Site, fact: str | None) -> date | None:
    """The day a date fact gives; None for no fact or another kind (a check reports it)."""
    found = site.facts.entries.get(fact or "")
    return found.value if isinstance(found, DateFact) else None


def cards(group: str, site: Site, tag: str, page: Page) -> Iterator[str]:
    """The regimes of a group, each with its question and its sets of rules, the newest last."""
    found = "".join(
        _card(site, tag, name, one)
        for name, one in site.regimes.entries.items()
        if one.group == group
    )
    yield f"<div{html.data(formats.for_scripts(tag))}>{found}</div>"


def _card(site: Site, tag: str, name: str, regime: Regime) -> str:
    def words(field: str) -> str:
        return escape(site.field(tag, "regimes", name, field))

    spans = "".join(_span(site, tag, name, one) for one in regime.spans)
    return (
        f'<div class="g-regime" data-regime><p><b>{words("title")}</b></p>'
        f'<p><label for="rules-{name}">{words("question")}</label> '
        f'<span data-tool="rules" hidden><input type="date" id="rules-{name}" autocomplete="off" '
        f'placeholder="{escape(site.ui(tag, "finder.date.order"))}"> <span data-read></span></span></p>'
        f"<ul>{spans}</ul>"
        f"<p data-near hidden>{escape(site.ui(tag, 'rule.near'))}</p>"
        f'<p class="g-sr" role="status"></p></div>'
    )


def _span(site: Site, tag: str, name: str, span: RegimeSpan) -> str:
    entry = f"{name}/{span.id}"
    edges = {"from": span.from_, "before": span.before, "ends": span.ends}
    days = {key: on for key, fact in edges.items() if (on := edge(site, fact))}
    comma = site.ui(tag, "letter.comma")
    when = comma.join(
        site.ui(tag, f"rule.{key}", day=formats.day(on, tag))
        for key, on in days.items()
        if key != "ends"
    )
    data = html.data({key: on.isoformat() for key, on in days.items()})
    return (
        f"<li{data}><span data-mark hidden>{escape(site.ui(tag, 'rule.yours'))}</span>"
        f"<b>{escape(site.field(tag, 'regimes', entry, 'title'))}</b>{escape(comma)}{escape(when)}: "
        f"{escape(site.field(tag, 'regimes', entry, 'text'))}</li>"
    )


LISTS = {f"rules-{group}": partial(cards, group) for group in GROUPS}
