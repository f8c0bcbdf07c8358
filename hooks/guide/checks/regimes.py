"""Every date falls in exactly one set of rules, and the days between them are facts.

A gap between two sets of rules, or two that overlap, would tell somebody the wrong law.

Bad:
    spans: [{id: old, before: appeal.new-law}, {id: new, from: pact.application-date}]
Good:
    spans: [{id: old, before: appeal.new-law}, {id: new, from: appeal.new-law}]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guide.model import Site
from guide.problems import Problem, guess
from guide.regimes import edge
from guide.schema import Regime

NAME = "regimes"


def check(site: Site) -> Iterator[Problem]:
    for name, regime in site.regimes.entries.items():
        for number, sentence in _sentences(site, regime):
            line = site.regimes.line(name, "spans", number)
            yield Problem(site.regimes.path, line, f"{name}: {sentence}", NAME)


def _sentences(site: Site, regime: Regime) -> Iterator[tuple[int, str]]:
    """(number of the span, what to do)"""
    facts = site.facts.raw()
    for number, span in enumerate(regime.spans):
        for fact in filter(None, (span.from_, span.before, span.ends)):
            if facts and fact not in facts:
                yield number, f"no fact '{fact}'.{guess(fact, facts)}"
            elif fact in site.facts.entries and edge(site, fact) is None:
                yield number, f"'{fact}' is no date; name a fact of the type date"
        first, stop = edge(site, span.from_), edge(site, span.before)
        if first and stop and first >= stop:
            yield number, f"'{span.id}' stops before it begins; change '{span.before}'"
    if len({span.id for span in regime.spans}) < len(regime.spans):
        yield 0, "give each span an id of its own"
    if len(regime.spans) < 2:
        yield 0, "name at least two spans, an old one and a new one"
        return
    if regime.spans[0].from_:
        yield 0, f"leave 'from' out of '{regime.spans[0].id}': earlier dates need an answer too"
    last = len(regime.spans) - 1
    if regime.spans[last].before:
        yield (
            last,
            f"leave 'before' out of '{regime.spans[last].id}': later dates need an answer too",
        )
    for number, (one, other) in enumerate(pairwise(regime.spans), 1):
        if one.before is None or one.before != other.from_:
            yield (
                number,
                f"begin '{other.id}' where '{one.id}' stops: 'from: {one.before or other.from_ or 'the fact of that day'}', "
                f"and 'before' the same in '{one.id}'",
            )
