"""Every way through the situation finder ends, soon, with something to read and somebody who helps.

Somebody lost taps on it; a circle or an answer that leads nowhere would lose them again.

Bad:
    refused: {answers: [appeal, refused]}
Good:
    refused: {answers: [appeal, order]}
    appeal: {pages: [asylum/appeal], service: mechelen.bjb}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide.model import Site, Texts
from guide.problems import Problem, guess
from guide.schema import Situation

NAME = "situations"

TAPS = 6
"""More questions than this, and people give up."""
ANSWERS = 8
"""More than this does not fit on the screen of a phone."""
PAGES = 3


def check(site: Site) -> Iterator[Problem]:
    table = site.situations
    for name, one in table.entries.items():
        for field, sentence in _sentences(site, one):
            yield Problem(table.path, table.line(name, field), f"{name}: {sentence}", NAME)
    for name, sentence in _ways(table.entries):
        yield Problem(table.path, table.line(name), f"{name}: {sentence}", NAME)
    for files in site.texts.values():
        if texts := files.get("situations"):
            yield from _worded(site, texts)


def _worded(site: Site, texts: Texts) -> Iterator[Problem]:
    """Half a finder in a language would stop somebody on the way."""
    for name, one in site.situations.entries.items():
        found = texts.entries.get(name)
        if found is None:
            if texts.language != site.source.tag:  # of the source, the check 'texts' says it
                sentence = f"translate '{name}': all of the finder is in every language"
                yield Problem(texts.path, 1, sentence, NAME)
        elif one.answers and "question" not in found:
            sentence = f"add the 'question' of '{name}': its answers are waiting for it"
            yield Problem(texts.path, texts.line(name), sentence, NAME)
        elif not one.answers and "question" in found:
            sentence = f"remove the 'question' of '{name}': it is an end"
            yield Problem(texts.path, texts.line(name, "question"), sentence, NAME)


def _sentences(site: Site, one: Situation) -> Iterator[tuple[str, str]]:
    """(field, what to do)"""
    entries = site.situations.raw()
    for to in one.answers:
        if to not in entries:
            yield "answers", f"no question or end '{to}'.{guess(to, entries)}"
    if len(set(one.answers)) < len(one.answers):
        yield "answers", "name each answer once"
    if one.answers and (one.pages or one.service):
        yield "answers", "give it answers, or pages and who helps, not both"
    elif one.answers and not 2 <= len(one.answers) <= ANSWERS:
        yield "answers", f"give it from 2 to {ANSWERS} answers, not {len(one.answers)}"
    elif not one.answers and not 1 <= len(one.pages) <= PAGES:
        yield "pages", f"end with 1 to {PAGES} pages, not {len(one.pages)}"
    if not one.answers and one.service is None:
        yield "service", "say who helps: service"
    pages = site.pages[site.source.tag]
    for key in one.pages:
        if key not in pages:
            yield "pages", f"no page '{key}'.{guess(key, pages)}"
    services = site.services.raw()
    if one.service and services and one.service not in services:
        yield "service", f"no service '{one.service}'.{guess(one.service, services)}"


def _ways(entries: Mapping[str, Situation]) -> Iterator[tuple[str, str]]:
    """(where, what to do) for circles, ways that are too long, and what no answer leads to."""
    graph = {name: one.answers for name, one in entries.items()}
    first = next(iter(graph), None)
    if first is None:
        return
    reached = {first: 0}
    ways: list[tuple[str, tuple[str, ...]]] = [(first, (first,))]
    while ways:
        here, way = ways.pop()
        for to in graph.get(here, ()):
            if to in way:
                yield (
                    here,
                    f"lead on to an end: its answer '{to}' leads back to a question of before",
                )
            elif to in graph and reached.get(to, 0) < len(way) <= TAPS + 1:
                reached[to] = len(way)
                ways.append((to, (*way, to)))
    for name in graph:
        if name not in reached:
            yield (
                name,
                f"no answer leads here; name it in the answers of a question, '{first}' for example",
            )
        elif reached[name] > TAPS and not graph[name]:
            yield name, f"shorten the way: it takes {reached[name]} taps, {TAPS} at most"
