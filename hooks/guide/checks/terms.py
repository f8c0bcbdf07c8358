"""Words are right and the same in every language: no avoided names, no status in place of another.

Some names hurt people, some name another status with other rights. A section names the same
statuses in every language.

Bad:
    U krijgt gesubsidieerde bescherming.
Good:
    U krijgt [[term:subsidiary-protection]].
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide import terms
from guide.markdown import Section
from guide.model import Page, Site
from guide.problems import Problem
from guide.shortcodes import PATTERN
from guide.terms import Found, Matcher

NAME = "terms"


@dataclass(frozen=True, slots=True)
class _Named:
    """A status named in a section: where first, and with which words."""

    line: int
    words: str


def check(site: Site) -> Iterator[Problem]:
    statuses = {name for name, term in site.terms.entries.items() if term.kind == "status"}
    matchers = {one.tag: terms.matcher(site, one.tag) for one in site.languages}
    named: dict[tuple[str, str], dict[str, dict[str, _Named]]] = {}
    for page in site.all_pages():
        matcher = matchers[page.language]
        yield from _head(page, matcher)
        found = named.setdefault((page.language, page.key), {})
        for section in page.document.sections:
            found[section.id] = {}
            yield from _section(page, section, matcher, statuses, found[section.id])
        original = site.original(page)
        if original:
            theirs = named.get((site.source.tag, page.key), {})
            yield from _parity(site, page, found, original, theirs)


def _head(page: Page, matcher: Matcher) -> Iterator[Problem]:
    if page.front is None:
        return
    for name in ("title", "summary"):
        text = getattr(page.front, name)
        for match in matcher.find(text):
            yield from _avoided(page, page.line(name), text, match)


def _section(
    page: Page, section: Section, matcher: Matcher, statuses: set[str], found: dict[str, _Named]
) -> Iterator[Problem]:
    for one in section.shortcodes:
        if one.kind == "term" and one.id in statuses:
            found.setdefault(one.id, _Named(one.line, one.source))
    for prose in section.prose:
        # Official Dutch names ([[nl:…]]) and quotations keep their words.
        text = PATTERN.sub(
            lambda match: (match[3] or "") if match[1] == "term" else " . ", prose.text
        )
        for match in matcher.find(text):
            if match.name.avoided:
                yield from _avoided(page, prose.line, text, match)
            elif match.name.term in statuses:
                found.setdefault(match.name.term, _Named(prose.line, match.text))


_QUOTES = (("“", "”"), ("„", "”"), ("«", "»"), ('"', '"'))


def _avoided(page: Page, line: int, text: str, match: Found) -> Iterator[Problem]:
    if match.name.avoided and not _quoted(text, match.start, match.end):
        sentence = f"write '{match.name.write}' instead of '{match.text}'"
        yield Problem(page.path, line, sentence, NAME)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether the words stand between quotation marks: an official name, or the words of another."""
    for opening, closing in _QUOTES:
        before = text.rfind(opening, 0, start)
        if before < 0:
            continue
        if opening == closing:
            if text.count(opening, 0, start) % 2 and closing in text[end:]:
                return True
        elif text.find(closing, before + 1, start) < 0 and closing in text[end:]:
            return True
    return False


def _parity(
    site: Site,
    page: Page,
    ours: dict[str, dict[str, _Named]],
    original: Page,
    theirs: dict[str, dict[str, _Named]],
) -> Iterator[Problem]:
    for section in page.document.sections:
        if section.id not in theirs:
            continue
        here, there = ours[section.id], theirs[section.id]
        extra = [name for name in here if name not in there]
        missing = [name for name in there if name not in here]
        for number, name in enumerate(extra):
            sentence = f"'{here[name].words}' names the status '{name}', which this section of {original.path} does not"
            if number < len(missing):
                other = missing[number]
                sentence += f"; it names '{other}' (line {there[other].line}): write '{_name(site, other, page.language)}'"
            yield Problem(page.path, here[name].line, sentence, NAME)
        for name in missing[len(extra) :]:
            yield Problem(
                page.path,
                section.line,
                f"name the status '{name}' ('{_name(site, name, page.language)}') in this section, as in {original.path}:{there[name].line}",
                NAME,
            )


def _name(site: Site, term: str, tag: str) -> str:
    own = site.terms.entries[term].names.get(tag)
    return own.name if own else term
