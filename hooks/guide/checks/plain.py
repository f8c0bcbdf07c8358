"""Short sentences in everyday words, that say who does what: many readers are learning the language.

What is hard, and what to write instead, stands in docs/_data/<language>/plain.yml. Only notices:
sometimes the hard word is the one on the letter.

Bad:
    Teneinde uw aanvraag te behandelen, wordt uw dossier door de DVZ onderzocht.
Good:
    De Dienst Vreemdelingenzaken (DVZ) onderzoekt uw aanvraag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from guide import passages, plain
from guide.model import Page, Site
from guide.passages import Passage
from guide.plain import Finder
from guide.problems import Problem, notice
from guide.shortcodes import PATTERN

NAME = "plain"


def check(site: Site) -> Iterator[Problem]:
    for language in site.languages:
        own = site.plain.get(language.tag)
        if own is None:
            continue
        finder = Finder(own)
        owners = plain.owners(site, language.tag)
        known = frozenset(own.abbreviations)
        for _, page in sorted(site.pages[language.tag].items()):
            if page.readable and not page.generated:
                look = partial(_page, site, page, finder, known, owners)
                yield from site.remembered(NAME, page, look)


def _page(
    site: Site, page: Page, finder: Finder, known: frozenset[str], owners: Mapping[str, str]
) -> Iterator[Problem]:
    for passage in passages.of_page(page):
        yield from _passage(site, page, passage, finder)
    yield from _short_words(page, known, owners)


def _passage(site: Site, page: Page, passage: Passage, finder: Finder) -> Iterator[Problem]:
    text = plain.readable(site, page.language, passage.text)

    def say(position: int, sentence: str) -> Problem:
        return notice(page.path, passage.line_at(min(position, len(passage.text))), sentence, NAME)

    words = plain.words(text)
    for hard in finder.hard(text, words):
        yield say(hard.start, f"'{hard.text}' is hard to read; write: {hard.write}")
    if passage.what == "heading":
        return
    for sentence in plain.sentences(text, words):
        start = sentence[0].start
        number = plain.count(sentence) if len(sentence) > finder.longest else 0
        if number > finder.longest:
            first = " ".join(text[start:].split()[:5])
            yield say(start, f"make two sentences of this one, it has {number} words: {first} …")
        verb = finder.unnamed(sentence)
        if verb:
            yield say(start, f"say who does it, instead of '{verb}'")


def _short_words(page: Page, known: frozenset[str], owners: Mapping[str, str]) -> Iterator[Problem]:
    """Each short word that nobody explains on the page, where it first stands."""
    seen: set[str] = set()
    introduced = {
        one.id
        for section in page.document.sections
        for one in section.shortcodes
        if one.kind == "term"
    }
    whole = "\n".join(prose.text for prose in page.document.prose)
    linked = " ".join(link.text for link in page.document.links)
    for prose in page.document.prose:
        for word in plain.short_words(PATTERN.sub(" ", prose.text), known):
            if word in seen:
                continue
            seen.add(word)
            term = owners.get(word)
            if term in introduced or plain.explained(word, whole) or word in linked:
                continue
            remedy = (
                f"write [[term:{term}]] where it first stands"
                if term
                else "write it out where it first stands"
            )
            yield notice(page.path, prose.line, f"explain '{word}' on this page: {remedy}", NAME)
