"""The letters people receive, as the page start/letters-and-deadlines shows them: a list that says
all without a script, and the form with which ``docs/assets/finder.mjs`` counts the last safe day.

The script reads its data from the list on the page, so there is nothing else to load or to keep.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from guide import addresses, formats, html, services, vcards, working_days
from guide.html import escape
from guide.linked import link
from guide.model import Page, Site
from guide.schema import Fact, Letter, PeriodRules

GROUPS = ("today", "appointments", "asylum", "cards")
"""The order on the page: what cannot wait comes first."""
BACKWARDS = ("expiry",)
"""Events that a period runs up to: a card must be renewed before it expires."""
OWN_EVENT = {"protection-granted": "protection", "decision-notified": "notification"}
"""What decides between two rules, and the event that is that same day: no second question then."""


# --- what is counted -----------------------------------------------------------------------


def spans(fact: Fact) -> tuple[object, ...]:
    """The values of a period: one, or one for each of its rules."""
    return tuple(fact.rules) if isinstance(fact, PeriodRules) else (fact,)


def event(fact: Fact) -> str:
    """The event a period counts from; 'unknown' when nobody found out."""
    found = {getattr(one, "counts_from", None) or "unknown" for one in spans(fact)}
    return found.pop() if len(found) == 1 else "unknown"


def counted(fact: Fact) -> list[dict[str, object]]:
    """A period as the script counts it. What is not known stays 'unknown': the script then takes
    the earlier reading."""
    backwards = event(fact) in BACKWARDS
    return [_span(one, backwards) for one in spans(fact)]


def _span(value: object, backwards: bool) -> dict[str, object]:
    least, most = getattr(value, "min", None), getattr(value, "max", None)
    exact = getattr(value, "value", None)
    found: dict[str, object] = {
        "least": least if exact is None else exact,
        "unit": getattr(value, "unit", "day"),
        "days": getattr(value, "days", None) or "unknown",
        "first": getattr(value, "first_day", None) or "unknown",
        "weekend": getattr(value, "weekend", None) or "unknown",
    }
    if backwards:
        found["back"] = True
        found["most"] = most if exact is None else exact
    for name in ("from_", "until", "decided_by"):
        given = getattr(value, name, None)
        if given is not None:
            found[name.rstrip("_")] = given.isoformat() if isinstance(given, date) else given
    return found


def anchor(name: str) -> str:
    """The id of a letter on the page. It stands inside what is folded: so a browser opens it for a link."""
    return f"letter-{name}"


def period_anchor(fact: str) -> str:
    """The id of a period's rule on the page."""
    return f"period-{fact.replace('.', '-')}"


# --- the list --------------------------------------------------------------------------------


def cards(group: str, site: Site, tag: str, page: Page) -> Iterator[str]:
    """The letters of one group, each folded: the name on the paper; then what it is, what to do today,
    how long."""
    found = (
        _card(site, tag, page, name, one)
        for name, one in site.letters.entries.items()
        if one.group == group
    )
    yield f'<ul class="g-cards g-letters">{"".join(found)}</ul>'


def _card(site: Site, tag: str, page: Page, name: str, letter: Letter) -> str:
    def row(key: str, value: str) -> str:
        return f"<p><b>{escape(site.ui(tag, key))}</b> {value}</p>" if value else ""

    paper = html.dutch(letter.paper) if tag != site.source.tag else escape(letter.paper)
    own = site.field(tag, "letters", name, "name")
    if own and own.lower() != letter.paper.lower():
        paper += f" ({escape(own)})"
    known = [one for one in letter.deadlines if one in site.facts.entries]
    data = (
        f' data-periods="{escape(" ".join(known))}" data-by="{escape(letter.given_by or "other")}"'
    )
    return (
        f'<li class="g-card"><details><summary><b class="g-card__name">{paper}</b></summary>'
        f'<div id="{anchor(name)}"{data} data-kind="{letter.kind}">'
        f"<p>{escape(site.field(tag, 'letters', name, 'meaning'))}</p>"
        + row("letter.today", escape(site.field(tag, "letters", name, "today")))
        + row("letter.period", _periods(site, tag, known))
        + row("letter.helps", _helps(site, tag, page, letter))
        + f"<p>{link(site, tag, page, letter.page, letter.section)}</p></div></details></li>"
    )


def _helps(site: Site, tag: str, page: Page, letter: Letter) -> str:
    """Who helps with this letter, each on a line, with a number one can tap when it has one."""
    found = []
    for name in letter.helps:
        service = site.services.entries.get(name)
        if service is not None:
            target = f"{addresses.between(tag, page.key, vcards.PAGE)}#{services.anchor(name)}"
            shown = f'<a href="{target}">{services.dutch_name(site, tag, service.name)}</a>'
            found.append(f"{shown} {services.phone(service)}" if service.phone else shown)
    return "<br>".join(found)


def _periods(site: Site, tag: str, known: Iterable[str]) -> str:
    """'beroep indienen bij de RvV: 30 dagen, 10 dagen, 5 dagen', each leading to its rule."""
    purposes: dict[str, list[str]] = {}
    for name in known:
        link = f'<a href="#{period_anchor(name)}">{_value(site, tag, site.facts.entries[name])}</a>'
        purposes.setdefault(site.ui(tag, f"for.{name}"), []).append(link)
    comma = site.ui(tag, "letter.comma")
    return "; ".join(f"{escape(why)}: {comma.join(all)}" for why, all in purposes.items())


def _value(site: Site, tag: str, fact: Fact) -> str:
    """'30 dagen'; with rules each: 'bescherming gekregen vanaf 18 augustus 2025: 6 maanden'.

    No brackets: an Arabic date has brackets of its own."""
    if not isinstance(fact, PeriodRules):
        return escape(formats.fact(site, fact, tag))
    parts = []
    for one in fact.rules:
        day = one.from_ or one.until
        if day is None:
            continue
        key = "rule.from" if one.from_ else "rule.until"
        when = site.ui(tag, key, day=formats.day(day, tag))
        decided = site.ui(tag, f"decided.{one.decided_by}")
        period = formats.fact(site, fact, tag, day.isoformat())
        parts.append(escape(f"{decided} {when}: {period}"))
    return "; ".join(parts)


def rules(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Every period a letter can start, folded: its rule, its law and its source."""
    names = dict.fromkeys(
        name
        for one in site.letters.entries.values()
        for name in one.deadlines
        if name in site.facts.entries
    )
    items = "".join(_rule(site, tag, name, site.facts.entries[name]) for name in names)
    title = escape(site.ui(tag, "letter.rules"))
    yield (
        f'<details class="g-card g-periods"><summary>{title}</summary><ul>{items}</ul></details>'
    )


def _rule(site: Site, tag: str, name: str, fact: Fact) -> str:
    start = site.ui(tag, f"from.{event(fact)}")
    comma = escape(site.ui(tag, "letter.comma"))
    sources = comma.join(
        html.outside_link(one.url, one.publisher) + escape(formats.unread(site, one, tag))
        for one in fact.sources
    )
    basis = ""
    if fact.basis:
        law = escape(fact.basis) if tag == site.source.tag else html.dutch(fact.basis)
        basis = f" {escape(site.ui(tag, 'glossary.basis'))} {law}."
    sure = "" if fact.confidence == "high" else comma + escape(site.ui(tag, "confidence.medium"))
    data = escape(json.dumps(counted(fact), separators=(",", ":")))
    return (
        f'<li id="{period_anchor(name)}" data-from="{event(fact)}" data-counts="{data}">'
        f"<b>{escape(site.ui(tag, f'for.{name}'))}</b>: "
        f"<span>{_value(site, tag, fact)}</span>{comma}{escape(start)}.{basis} "
        f"{escape(site.ui(tag, 'service.source'))}: {sources}{comma}"
        f"{escape(formats.day(fact.compared, tag))}{sure}.</li>"
    )


# --- the form --------------------------------------------------------------------------------


def form(site: Site, tag: str, page: Page) -> Iterator[str]:
    """The finder. Hidden until a script can run it; without one the list below says it all."""

    def ui(key: str) -> str:
        return escape(site.ui(tag, key))

    letters = site.letters.entries
    events = dict.fromkeys(
        event(site.facts.entries[one])
        for letter in letters.values()
        for one in letter.deadlines
        if one in site.facts.entries
    )
    asked = "".join(
        f'<span data-event="{one}" hidden>{ui(f"finder.date.{one}")}</span>' for one in events
    )
    yield (
        f'<p data-without="finder">{ui("finder.without")}</p>'
        f'<div class="g-finder" data-tool="finder" hidden{_data(site, tag)}>'
        f"{_choice(site, tag)}"
        f'<div data-when hidden><label for="finder-day">{asked}</label><p id="finder-help" data-help>{ui("finder.date.help")}</p>'
        f'<p class="g-finder__row"><input type="date" id="finder-day" placeholder="{ui("finder.date.order")}" '
        f'autocomplete="off" aria-describedby="finder-help finder-read">'
        f'<button type="button" class="g-go" data-today>{ui("finder.date.today")}</button></p>'
        f'<p id="finder-read" data-read></p>'
        f"<p data-unread hidden>{ui('finder.date.unread')}</p>"
        f"<p data-future hidden>{ui('finder.date.future')}</p></div>"
        f"{_second_questions(site, tag)}"
        f'<p class="g-sr" role="status"></p><div data-result></div>'
        f"<template>{_answer(site, tag, page)}</template></div>"
    )


def _data(site: Site, tag: str) -> str:
    """What the script cannot know: how a day is written, unit words, holidays."""
    first, last = working_days.years(site)
    off = " ".join(f"{one:%Y%m%d}" for one in working_days.days_off(first, last))
    texts = site.texts.get(tag, {}).get("ui") or site.texts[site.source.tag]["ui"]
    forms = {key: text for key, text in texts.entries.get("unit.day", {}).items() if key != "of"}
    values = {
        "forms": json.dumps(forms, ensure_ascii=False, separators=(",", ":")),
        "years": f"{first} {last}",
        "holidays": off,
    }
    return html.data(formats.for_scripts(tag) | values)


def _choice(site: Site, tag: str) -> str:
    """The paper by its name, or by who sent it and what it looks like."""

    def ui(key: str) -> str:
        return escape(site.ui(tag, key))

    letters = site.letters.entries
    groups = "".join(
        f'<optgroup label="{ui(f"finder.group.{group}")}">'
        + "".join(
            f'<option value="{name}">{_option(site, tag, name, one)}</option>'
            for name, one in letters.items()
            if one.group == group
        )
        + "</optgroup>"
        for group in GROUPS
    )
    senders = dict.fromkeys(one.given_by or "other" for one in letters.values())
    kinds = dict.fromkeys(one.kind for one in letters.values())
    by = "".join(f'<option value="{one}">{_sender(site, tag, one)}</option>' for one in senders)
    sorts = "".join(f'<option value="{one}">{ui(f"finder.kind.{one}")}</option>' for one in kinds)
    any_ = f'<option value="">{ui("finder.any")}</option>'
    return (
        f'<p><label for="finder-letter">{ui("finder.letter")}</label>'
        f'<select id="finder-letter" autocomplete="off"><option value="">{ui("finder.choose")}</option>'
        f"{groups}</select></p>"
        f"<details><summary>{ui('finder.unsure')}</summary>"
        f'<p><label for="finder-sender">{ui("finder.sender")}</label>'
        f'<select id="finder-sender" autocomplete="off">{any_}{by}</select></p>'
        f'<p><label for="finder-kind">{ui("finder.kind")}</label>'
        f'<select id="finder-kind" autocomplete="off">{any_}{sorts}</select></p>'
        f'<p role="status" data-fits="{ui("finder.fits")}" data-none="{ui("finder.none-fits")}"></p></details>'
    )


def _option(site: Site, tag: str, name: str, letter: Letter) -> str:
    """The name on the paper, then in the reader's language; an option holds no elements, so the
    Dutch is isolated by characters."""
    own = site.field(tag, "letters", name, "name")
    same = own.lower() == letter.paper.lower()
    paper = letter.paper if tag == site.source.tag else f"\u2068{letter.paper}\u2069"
    return escape(letter.paper if same else f"{paper} ({own})" if own else paper)


def _sender(site: Site, tag: str, name: str) -> str:
    term = site.terms.entries.get(name)
    if term is None:
        return escape(site.ui(tag, "finder.sender.other"))
    own = term.names.get(tag) or term.names[site.source.tag]
    return escape(own.name)


def _second_questions(site: Site, tag: str) -> str:
    """The date that decides between an old and a new rule, where it is not the day asked above."""
    asked = {
        str(one["decided_by"])
        for letter in site.letters.entries.values()
        for name in letter.deadlines
        if name in site.facts.entries
        for one in counted(site.facts.entries[name])
        if "decided_by" in one
        and OWN_EVENT.get(str(one["decided_by"])) != event(site.facts.entries[name])
    }
    return "".join(
        f'<p data-decided="{one}" hidden><label for="finder-{one}">'
        f"{escape(site.ui(tag, f'decided.{one}.question'))}</label>"
        f'<input type="date" id="finder-{one}" autocomplete="off"></p>'
        for one in sorted(asked)
    )


_BECAUSE = (
    "several",
    "rules",
    "first-day",
    "days",
    "working",
    "weekend",
    "weekend-unknown",
    "range",
)


def _answer(site: Site, tag: str, page: Page) -> str:
    """What the script fills in: every sentence is here, in the reader's language."""

    def ui(key: str) -> str:
        return escape(site.ui(tag, key)).replace("{day}", "<b data-day></b>")

    because = "".join(
        f'<li data-because="{one}">{ui(f"finder.because.{one}")}</li>' for one in _BECAUSE
    )
    call = link(site, tag, page, "asylum/lawyer", css="g-go", words=site.ui(tag, "finder.lawyer"))
    return (
        "<h3 data-name></h3>"
        '<div class="admonition deadline" data-deadline>'
        f'<p class="admonition-title" data-maybe="{ui("finder.maybe")}">{ui("finder.safe")}</p>'
        "<p data-for></p>"
        f'<p class="g-finder__day" data-safe></p><p data-left>{ui("finder.left")}</p>'
        f"<p data-now>{ui('finder.now')}</p>"
        f"<p data-past-safe>{ui('finder.past.safe')}</p>"
        f"<p data-past-some>{ui('finder.past.some')}</p>"
        f"<p data-past-all>{ui('finder.past.all')}</p>"
        f"<p><strong>{ui('finder.today')}</strong></p></div>"
        "<div data-about></div>"
        f"<p data-fixed>{ui('finder.no-period')}</p>"
        f"<div data-others><p>{ui('finder.others')}</p><ul></ul></div>"
        f"<details data-how><summary>{ui('finder.how')}</summary>"
        f"<p data-counted>{ui('finder.counted')}</p><p data-legal>{ui('finder.legal')}</p><p data-window>{ui('finder.window')}</p>"
        f"<ul data-because-list>{because}</ul>"
        f"<p><b>{ui('finder.rule')}</b></p><ul data-rule></ul></details>"
        f'<div class="g-finder__row" data-actions>{call}'
        f'<button type="button" class="g-go" data-calendar="{ui("finder.calendar.title")}">{ui("finder.calendar")}</button>'
        f'<button type="button" class="g-go" data-print>{ui("finder.print")}</button></div>'
        f"<p><small>{ui('finder.private')}</small></p>"
    )


LISTS = {"letter-finder": form, "letter-periods": rules} | {
    f"letters-{group}": partial(cards, group) for group in GROUPS
}
