"""Search words are what readers type and a title does not say, and each leads to one page.

A reader types an everyday phrase, a misspelling or the word on the letter. The title is found
anyway; a word twice on a page finds nothing more; a word on two pages finds the wrong one half of
the time. Every page has some, an essential page at least eight. What people type in a language for
pages that it does not have yet stands in docs/_data/<language>/search.yml, and so do words that mean
the same, one meaning a line.

Bad:
    search_words:
      - in beroep gaan         on the page 'In beroep gaan'
Good:
    search_words:
      - niet akkoord met mijn negatief
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from guide import folding, search_data, search_forms
from guide.model import Page, Site
from guide.problems import Problem, guess

NAME = "search_words"

ENOUGH = 8
"""What an essential page has at least."""

Words = tuple[str, ...]


def check(site: Site) -> Iterator[Problem]:
    dutch = [*_heads(site, site.source.tag)]
    for language in site.languages:
        key = f"{NAME} {language.tag}", site.data, *dutch, *_heads(site, language.tag)
        yield from site.memory.recall(key, partial(_language, site, language.tag))


def _heads(site: Site, tag: str) -> Iterator[str]:
    """What is said here hangs on: the front matter of every page, and the data."""
    for _, page in sorted(site.pages[tag].items()):
        yield f"{page.path} {page.generated} {page.text.removesuffix(page.body)}"


def _language(site: Site, tag: str) -> list[Problem]:
    found = [*_pages(site, tag), *_lacking(site, tag)]
    if tag in site.searched:
        found += _same(site, tag, set(search_forms.forms(search_data.leading(site, tag), tag)))
    return found


def _pages(site: Site, tag: str) -> Iterator[Problem]:
    owners: dict[Words, tuple[Page, int]] = {}
    for _, page in sorted(site.pages[tag].items()):
        if page.front is None or page.generated:
            continue
        yield from _number(site, page)
        title = folding.words(page.title)
        seen: dict[Words, str] = {}
        for at, text in enumerate(page.front.search_words):
            words = tuple(folding.words(text))
            line = page.line("search_words", at)
            sentence, known = "", False
            if set(title).issuperset(words):
                known = len(words) < len(title)  # a part of the title: useless, but not wrong
                sentence = f"write what readers type instead of '{text}': the title says it"
            elif words in seen:
                sentence = f"leave out '{text}': '{seen[words]}' above is the same to search"
            elif words in owners:
                other, place = owners[words]
                known = True
                sentence = f"keep '{text}' on one page: {other.path}:{place} has it too"
            if sentence:
                yield Problem(page.path, line, sentence, NAME, known)
            seen.setdefault(words, text)
            owners.setdefault(words, (page, line))


def _lacking(site: Site, tag: str) -> Iterator[Problem]:
    """The words for pages that the language lacks: each page exists, in Dutch only."""
    if tag not in site.searched:
        return
    file = site.searched[tag]
    pages = site.pages[site.source.tag]
    for key, texts in file.pages.items():
        page = site.page(tag, key)
        if key not in pages:
            sentence = f"name a page of docs/{site.source.tag}, not '{key}'.{guess(key, pages)}"
            yield Problem(file.path, file.line("pages", key), sentence, NAME)
        elif page and not page.generated:
            sentence = f"move the words of '{key}' to 'search_words' in {page.path}: the page has a text now"
            yield Problem(file.path, file.line("pages", key), sentence, NAME, notice=True)
        seen: dict[Words, str] = {}
        for at, text in enumerate(texts):
            words = tuple(folding.words(text))
            if words in seen:
                sentence = f"leave out '{text}': '{seen[words]}' above is the same to search"
                yield Problem(file.path, file.line("pages", key, at), sentence, NAME)
            seen.setdefault(words, text)


def _same(site: Site, tag: str, known: set[str]) -> Iterator[Problem]:
    """Words that mean the same: at least two, each once, and a page has one of them."""
    file, little = site.searched[tag], search_forms.little(tag)
    for at, text in enumerate(file.same):
        words = folding.words(text)
        line = file.line("same", at)
        for word in dict.fromkeys(words):
            if word in little:
                sentence = f"leave out '{word}': search does not look for such a little word"
                yield Problem(file.path, line, sentence, NAME)
            elif words.count(word) > 1:
                sentence = f"leave out one '{word}': it stands there twice"
                yield Problem(file.path, line, sentence, NAME)
        if len(words) < 2:
            sentence = f"write another word beside '{text}' that means the same, or leave it out"
            yield Problem(file.path, line, sentence, NAME)
        elif known.isdisjoint(search_forms.forms([text], tag)):
            sentence = f"add a word that a page has to '{text}': none of these leads to a page"
            yield Problem(file.path, line, sentence, NAME, notice=True)


def _number(site: Site, page: Page) -> Iterator[Problem]:
    entry = site.entries.entries.get(page.key)
    assert page.front is not None
    words = len(page.front.search_words)
    essential = entry is not None and entry.tier == "essential"
    if not words or (essential and words < ENOUGH):
        more = f"{ENOUGH - words} more search words" if essential else "search words"
        sentence = f"write {more}: everyday phrases, misspellings, the word on the letter"
        yield Problem(page.path, page.line("search_words"), sentence, NAME, notice=True)
