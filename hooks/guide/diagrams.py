"""Procedures as step diagrams: a line of steps, with the outcomes a step can have.

Plain HTML, so the words are real text: read aloud, translated, mirrored, readable at 320 px.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import addresses
from guide.html import escape
from guide.model import Page, Site
from guide.schema import Outcome, Step


def texts(site: Site) -> list[str]:
    """The ids of all texts the diagrams need: 'asylum' (the title), 'asylum/apply', …"""
    found = []
    for name, diagram in site.diagrams.entries.items():
        found.append(name)
        for step in diagram.steps:
            found.append(f"{name}/{step.id}")
            found += [f"{name}/{outcome.id}" for outcome in step.outcomes]
    return found


def build(name: str, site: Site, tag: str, page: Page) -> str:
    """The diagram as one block of HTML; '' for an unknown name (a check reports it)."""
    diagram = site.diagrams.entries.get(name)
    if diagram is None:
        return ""
    title = escape(site.field(tag, "diagrams", name, "title"))
    steps = "".join(_step(site, tag, page, name, step) for step in diagram.steps)
    return f'<ol class="g-steps" aria-label="{title}">{steps}</ol>'


def _step(site: Site, tag: str, page: Page, name: str, step: Step) -> str:
    outcomes = "".join(_outcome(site, tag, page, name, one) for one in step.outcomes)
    if outcomes:
        outcomes = f'<ul class="g-steps__outcomes">{outcomes}</ul>'
    who = "".join(_who(site, tag, step))
    words = _words(site, tag, page, f"{name}/{step.id}", step.page)
    return f'<li class="g-steps__step">{words}{who}{outcomes}</li>'


def _who(site: Site, tag: str, step: Step) -> Iterator[str]:
    term = site.terms.entries.get(step.who or "")
    if term:
        own = term.names.get(tag) or term.names[site.source.tag]
        yield f'<span class="g-steps__who">{escape(own.name)}</span>'


def _outcome(site: Site, tag: str, page: Page, name: str, one: Outcome) -> str:
    words = _words(site, tag, page, f"{name}/{one.id}", one.page)
    return f'<li class="g-steps__outcome g-steps__outcome--{one.kind}">{words}</li>'


def _words(site: Site, tag: str, page: Page, entry: str, target: str | None) -> str:
    title = escape(site.field(tag, "diagrams", entry, "title"))
    text = site.field(tag, "diagrams", entry, "text")
    if target and target != page.key and site.shown(tag, target):
        title = f'<a href="{addresses.between(tag, page.key, target)}">{title}</a>'
    more = f" <span>{escape(text)}</span>" if text else ""
    return f"<b>{title}</b>{more}"
