"""The finder can count every deadline of a letter, and says in words what it is for.

It asks for one day, so all deadlines of a letter count from the same event; what nobody knows is left
out, and the finder then takes the earlier reading. A deadline that it cannot count would leave a reader
without a day.

Bad:
    annex-26: {deadlines: [appeal.fee]}
Good:
    annex-26: {deadlines: [ai.issue]}, a period with a value and counts_from, and in ui.yml the text
    'for.ai.issue'
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import letters
from guide.model import Site
from guide.problems import Problem
from guide.schema import Fact

NAME = "deadlines"


def check(site: Site) -> Iterator[Problem]:
    for name, letter in site.letters.entries.items():
        events: dict[str, str] = {}
        for number, fact in enumerate(letter.deadlines):
            found = site.facts.entries.get(fact)
            if found is None:
                continue  # the check 'references' names it
            line = site.letters.line(name, "deadlines", number)
            for sentence in _sentences(site, fact, found):
                yield Problem(site.letters.path, line, f"{name}: {sentence}", NAME)
            if found.type == "period":
                events.setdefault(letters.event(found), fact)
        if len(events) > 1:
            (first, one), (second, other), *_ = events.items()
            sentence = (
                f"{name}: '{one}' counts from {first} and '{other}' from {second}; the finder asks "
                "for one day: move one of them to 'facts'"
            )
            line = site.letters.line(name, "deadlines")
            yield Problem(site.letters.path, line, sentence, NAME)


def _sentences(site: Site, name: str, fact: Fact) -> Iterator[str]:
    if fact.type != "period":
        yield f"'{name}' is no period; move it to 'facts'"
        return
    if fact.confidence == "low":
        yield f"'{name}' is not sure enough to count a day with (confidence: low); move it to 'facts'"
    event = letters.event(fact)
    for span in letters.counted(fact):
        if span["least"] is None:
            yield f"'{name}' has no value to count; move it to 'facts'"
        if "back" in span and span["days"] == "working":
            yield f"'{name}' runs up to a day: the finder counts that in calendar days only; move it to 'facts'"
        decided = span.get("decided_by")
        if decided and letters.OWN_EVENT.get(str(decided)) != event:
            yield from _worded(site, name, f"decided.{decided}.question", "asks which rule")
    if event == "unknown":
        yield f"write in '{name}' from which event it counts (counts_from), or move it to 'facts'"
    else:
        yield from _worded(site, name, f"finder.date.{event}", "asks for the first day")
        yield from _worded(site, name, f"from.{event}", "says the first day")
    yield from _worded(site, name, f"for.{name}", "says the purpose")


def _worded(site: Site, name: str, key: str, what: str) -> Iterator[str]:
    tag = site.source.tag
    if not site.ui(tag, key):
        yield f"add '{key}' to docs/_data/{tag}/ui.yml: it {what} of '{name}'"
