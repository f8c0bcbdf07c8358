"""Words are right and the same in every language: no avoided names, no status in place of another.

Some names hurt people, some name another status with other rights. A section names the same
statuses in every language, and each paragraph, item and cell the same one.

Bad:
    U krijgt gesubsidieerde bescherming.
Good:
    U krijgt [[term:subsidiary-protection]].
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from guide import passages, terms
from guide.model import Page, Site
from guide.passages import Pair, Passage
from guide.problems import Problem
from guide.shortcodes import PATTERN
from guide.terms import Found, Matcher, Name
from guide.tongues import english, frequent

NAME = "terms"

SAME = ("status", "institution", "decision", "paper")
"""Kinds of terms of which one never stands where the Dutch has another."""
_ALSO_WORDS = {
    "en": "arrest asylum visa opt land gift status",
    "fr": "visa asile centre",
    "nl": "visa status arrest",
}
"""Names of a term in another language that are ordinary words here."""
_SHORTEST = 5
"""Letters of a single word that can tell of another language."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A term named in a passage: where first, and with which words."""

    path: str
    line: int
    words: str


class _Language:
    """The names of a language: accepted, avoided, and those of other languages."""

    def __init__(self, site: Site, tag: str) -> None:
        self.tag = tag
        own = [one for one in terms.names(site, tag) if one.words]
        self.foreign = dict(_foreign(site, tag, {one.words for one in own if not one.avoided}))
        self.matcher = Matcher(iter([*own, *self.foreign]), tag)
        self.known: dict[str, list[Found]] = {}

    def find(self, text: str) -> list[Found]:
        """Every name in a text that went through ``_readable``; the same text is looked at once."""
        if text not in self.known:
            self.known[text] = list(self.matcher.find(text))
        return self.known[text]


def check(site: Site) -> Iterator[Problem]:
    languages = cache(partial(_Language, site))
    for page in site.all_pages():
        yield from site.remembered(NAME, page, partial(_page, site, page, languages))
    yield from site.remembered_data(NAME, partial(_data, site, languages))


def _data(site: Site, languages: Callable[[str], _Language]) -> Iterator[Problem]:
    for tag, files in site.texts.items():
        for texts in files.values():
            for _, _, passage in passages.of_texts(texts):
                yield from _words(site, passage, languages(tag))
    for one in site.translations():
        named = _Parity(site, languages(one.tag), languages(site.source.tag))
        for _, _, pair in passages.texts_pairs(site, one.tag):
            yield from named.swapped(pair)
    yield from _titles(site, languages(site.source.tag))


def _page(site: Site, page: Page, languages: Callable[[str], _Language]) -> Iterator[Problem]:
    language, source = languages(page.language), languages(site.source.tag)
    for passage in passages.of_page(page):
        yield from _words(site, passage, language)
        yield from _dutch(site, passage, source)
    original = site.original(page)
    if original:
        named = _Parity(site, language, source)
        for pair in passages.pairs(page, original):
            yield from named.swapped(pair)
        yield from named.missing(page, original)


def _titles(site: Site, source: _Language) -> Iterator[Problem]:
    """What facts are called, for the table of staff."""
    for name, fact in site.facts.entries.items():
        passage = Passage(site.facts.path, site.facts.line(name, "title"), fact.title, "data")
        yield from _words(site, passage, source)


# --- words to avoid ------------------------------------------------------------------------


_PATH = re.compile(r"[\w./-]*\w\.md\b(?:#[\w-]+)?")
"""The name of a page's file, where an address stands among the words."""


def _readable(text: str) -> str:
    """A text as long as before, without official Dutch names ([[nl:…]]), other shortcodes and paths."""
    if ".md" in text:
        text = _PATH.sub(lambda match: ".".center(len(match[0])), text)
    if "[[" not in text:
        return text
    return PATTERN.sub(
        lambda match: (
            f"{match[3]} ".rjust(len(match[0]))
            if match[1] == "term" and match[3]
            else ".".center(len(match[0]))
        ),
        text,
    )


def _words(site: Site, passage: Passage, language: _Language) -> Iterator[Problem]:
    text = _readable(passage.text)
    avoided = [match for match in language.find(text) if match.name.avoided]
    quotations = _quotations(text) if avoided else []
    for match in avoided:
        if _within(quotations, match):
            continue
        line = passage.line_at(match.start)
        tag, typed = language.foreign.get(match.name, ("", ""))
        if not tag:
            sentence = f"write '{match.name.write}' instead of '{_shown(match)}'"
            yield Problem(passage.path, line, sentence, NAME)
        elif _is_word(text, match, typed):
            sentence = f"write '{match.name.write}' instead of the {english(tag)} '{_shown(match)}'"
            if tag == site.source.tag:
                sentence += f", or [[nl:{_shown(match)}]] for the word on a letter"
            yield Problem(passage.path, line, sentence, NAME)


def _dutch(site: Site, passage: Passage, source: _Language) -> Iterator[Problem]:
    """[[nl:…]] holds the Dutch words of a paper, not those of another language."""
    for match in PATTERN.finditer(passage.text) if "[[nl:" in passage.text else ():
        words = match[2].strip()
        for found in source.find(words) if match[1] == source.tag else ():
            tag, _ = source.foreign.get(found.name, ("", ""))
            if tag and (found.start, found.end) == (0, len(words)):
                sentence = f"write Dutch words in {match[0]}: '{words}' is {english(tag)}, in Dutch '{found.name.write}'"
                yield Problem(passage.path, passage.line_at(match.start()), sentence, NAME)


def _shown(match: Found) -> str:
    return " ".join(match.text.split())


def _is_word(text: str, match: Found, typed: str) -> bool:
    """Whether a name of another language is just a word: not a name with capitals, not in brackets.

    A single word has its own accents: 'réception' is French, not the English 'reception'.
    """
    if len(match.name.words) == 1 and match.text.lower() != typed.lower():
        return False
    before = text[: match.start].rstrip(" *_")
    begins = not before or before[-1] in ".!?:\n|"
    inside = any(one.isupper() for one in match.text[1:] if one.isalpha())
    capital = match.text[:1].isupper() and not begins
    return not (inside or capital or before.endswith("(") or text[match.end : match.end + 1] == ")")


def _foreign(
    site: Site, tag: str, own: set[tuple[str, ...]]
) -> Iterator[tuple[Name, tuple[str, str]]]:
    """Names of terms in other languages, with what to write here; their language and how it writes them."""
    known = {*_ALSO_WORDS.get(tag, "").split(), *frequent(tag)}
    for term_id, term in site.terms.entries.items():
        mine = term.names.get(tag)
        if mine is None:
            continue
        for other, names in term.names.items():
            for text in (names.name, *names.forms) if other != tag else ():
                found = terms.words(text)
                single = len(found) == 1 and (len(found[0]) < _SHORTEST or found[0] in known)
                if found and found not in own and not single and not terms.is_abbreviation(text):
                    yield Name(term_id, found, mine.name), (other, text)


_QUOTED = re.compile('“[^“”]*”|„[^“”„]*[”“]|«[^«»]*»|"[^"\n]*"')


def _quotations(text: str) -> list[tuple[int, int]]:
    """Where an official name or the words of another stand between quotation marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


def _within(places: list[tuple[int, int]], match: Found) -> bool:
    at = bisect_right(places, (match.start, match.end)) - 1
    return at >= 0 and match.end < places[at][1]


# --- the same terms ------------------------------------------------------------------------


class _Parity:
    """The statuses named by a translation and by the Dutch, part by part."""

    def __init__(self, site: Site, ours: _Language, theirs: _Language) -> None:
        self.site, self.ours, self.theirs = site, ours, theirs
        self.here: dict[str, dict[str, _Named]] = {}
        self.there: dict[str, dict[str, _Named]] = {}

    def swapped(self, pair: Pair) -> Iterator[Problem]:
        """One term where the Dutch has another, in the same paragraph or cell."""
        here = self._named(pair.ours, self.ours)
        there = self._named(pair.theirs, self.theirs)
        for kind in SAME:
            extra = [name for name in here if name not in there and self._kind(name) == kind]
            missing = [name for name in there if name not in here and self._kind(name) == kind]
            for one, other in zip(extra, missing, strict=False):
                yield self._instead(here.pop(one), one, other, there.pop(other), kind)
        self._remember(self.here, pair.section, here)
        self._remember(self.there, pair.section, there)

    def missing(self, page: Page, original: Page) -> Iterator[Problem]:
        """A status that a whole section names in one language only."""
        lines = {section.id: section.line for section in page.document.sections}
        for section, there in self.there.items():
            here = self.here.get(section, {})
            extra = [name for name in here if name not in there]
            missing = [name for name in there if name not in here]
            for one, other in zip(extra, missing, strict=False):
                yield self._instead(here[one], one, other, there[other], "status")
            for one in extra[len(missing) :]:
                words = here[one].words
                sentence = f"'{words}' names the status '{one}', which this section of {original.path} does not"
                yield Problem(page.path, here[one].line, sentence, NAME)
            for other in missing[len(extra) :]:
                place = f"{there[other].path}:{there[other].line}"
                sentence = f"name the status '{other}' ('{self._name(other)}') in this section, as in {place}"
                yield Problem(page.path, lines.get(section, 1), sentence, NAME)

    def _instead(self, here: _Named, one: str, other: str, there: _Named, kind: str) -> Problem:
        sentence = (
            f"'{here.words}' names the {kind} '{one}', {there.path}:{there.line} names '{other}': "
            f"write '{self._name(other)}'"
        )
        return Problem(here.path, here.line, sentence, NAME)

    def _kind(self, name: str) -> str:
        return self.site.terms.entries[name].kind

    def _name(self, term: str) -> str:
        own = self.site.terms.entries[term].names.get(self.ours.tag)
        return own.name if own else term

    def _remember(
        self, where: dict[str, dict[str, _Named]], section: str, found: Mapping[str, _Named]
    ) -> None:
        known = where.setdefault(section, {})
        for name, one in found.items():
            if self._kind(name) == "status":
                known.setdefault(name, one)

    def _named(self, found: tuple[Passage, ...], language: _Language) -> dict[str, _Named]:
        named: dict[str, _Named] = {}
        for passage in found:
            for name, start, words in _terms(passage.text, language):
                if name in self.site.terms.entries and name not in named:
                    place = _Named(passage.path, passage.line_at(start), words)
                    named[name] = place
        return named


def _terms(text: str, language: _Language) -> Iterator[tuple[str, int, str]]:
    """Each term a text names, by a shortcode or in words: its id, where, and how."""
    for match in PATTERN.finditer(text):
        if match[1] == "term":
            yield match[2].strip(), match.start(), match[0]
    for found in language.find(_readable(text)):
        if not found.name.avoided:
            yield found.name.term, found.start, _shown(found)
