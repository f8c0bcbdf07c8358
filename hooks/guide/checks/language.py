"""Every text is in the language of its page: nothing is left in Dutch or pasted from elsewhere.

A reader who meets a sentence in another language stops there. Names, quotations, words in brackets
and [[nl:…]] may stay as they are.

Bad:
    Vous demandez l'asile. U krijgt een brief.
Good:
    Vous demandez l'asile. Vous recevez une lettre ([[nl:brief]]).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, partial

from guide import passages, tongues
from guide.causes import UNTRANSLATED
from guide.model import Page, Site
from guide.passages import Pair, Passage
from guide.problems import Problem
from guide.quantities import NUMERALS
from guide.shortcodes import PATTERN
from guide.terms import Matcher, Name, words
from guide.tongues import Foreign

NAME = "language"

SHARED = {
    "fr": "menu code contact dossier minimum maximum dublin centre club normal national local important pages"
    " plus urgence type data dates route transport",
    "en": "menu code contact dossier minimum maximum dublin open website procedures week in per or of is for"
    " and we was on was type data test route transport centrum problem term",
}
"""Words that Dutch shares with another language: a text of these alone may be the same in both."""
_EVERYWHERE = "email mail website euro internet app gsm sms pdf qr online menu logo buddy visa info"
_LETTERS = re.compile(r"[^\W\d_]{3}")
_MOST = 60
"""Letters of an offending text that a message shows."""


def check(site: Site) -> Iterator[Problem]:
    names = _Names(site)
    for page in site.all_pages():
        yield from site.remembered(NAME, page, partial(_page, site, page, names))
    yield from site.remembered_data(NAME, partial(_data, site, names))


def _data(site: Site, names: _Names) -> Iterator[Problem]:
    for language in site.languages:
        for _, texts in site.texts[language.tag].items():
            for entry, _, passage in passages.of_texts(texts):
                if entry != NUMERALS:
                    yield from _foreign(site, passage, language.tag, names)
    for language in site.translations():
        for _, entry, pair in passages.texts_pairs(site, language.tag):
            if entry != NUMERALS:
                same = dict(_same(site, language.tag, pair, names))
                yield from same.values()
                for ours in pair.ours:
                    if ours not in same:
                        yield from _other_script(language.tag, ours, names)


def _page(site: Site, page: Page, names: _Names) -> Iterator[Problem]:
    found: dict[Passage, list[Problem]] = {}
    later: dict[Passage, list[Problem]] = {}
    whole = 0
    for passage in passages.of_page(page):
        whole += passage.text.count(" ") > 1
        problems = [
            *_foreign(site, passage, page.language, names),
            *_quoted(site, passage),
        ]
        if problems:
            found[passage] = problems
    original = site.original(page)
    if original:
        for pair in passages.pairs(page, original):
            for ours, problem in _same(site, page.language, pair, names):
                if ours not in found:
                    later.setdefault(ours, []).append(problem)
        found |= later
    if original and len(found) > 4 and len(found) > whole / 2:
        own = tongues.english(page.language)
        sentence = (
            f"{UNTRANSLATED} {own}, or remove it: most of it is in another language, "
            f"and without it readers get the Dutch page, marked as Dutch"
        )
        yield Problem(page.path, 1, sentence, NAME)
        return
    for problems in found.values():
        yield from problems


def _foreign(site: Site, passage: Passage, tag: str, names: _Names) -> Iterator[Problem]:
    if not any(tongues.foreign(passage.text, tag)):
        return
    said = set()
    for one in tongues.foreign(passage.text, tag, names.places(passage.text)):
        where = passage.line_at(one.start), one.tag
        if passage.what in ("head", "data") and where in said:
            continue  # a text on one line is translated at once
        said.add(where)
        yield Problem(passage.path, passage.line_at(one.start), _sentence(site, one, tag), NAME)


def _quoted(site: Site, passage: Passage) -> Iterator[Problem]:
    """What [[nl:…]] quotes is Dutch."""
    for match in PATTERN.finditer(passage.text) if "[[nl:" in passage.text else ():
        if match[1] == site.source.tag:
            for one in tongues.foreign(match[2], site.source.tag):
                sentence = (
                    f"write Dutch words in [[nl:…]]: '{_short(one.text)}' looks {one.language}"
                )
                yield Problem(passage.path, passage.line_at(match.start()), sentence, NAME)


def _sentence(site: Site, one: Foreign, tag: str) -> str:
    verb = "write" if tag == site.source.tag else "translate"
    into = "in" if verb == "write" else "into"
    sentence = (
        f"{verb} this {into} {tongues.english(tag)}: '{_short(one.text)}' looks {one.language}"
    )
    if one.tag == site.source.tag and len(one.text.split()) < 5:
        sentence += "; the word on a letter is written [[nl:…]]"
    return sentence


def _same(site: Site, tag: str, pair: Pair, names: _Names) -> Iterator[tuple[Passage, Problem]]:
    """The lines that are word for word the Dutch, and in which passage they stand."""
    known = {_plain(line) for one in pair.theirs for line in one.text.split("\n")}
    for ours in pair.ours:
        for number, line in enumerate(ours.text.split("\n")):
            dutch = _plain(line) in known and _tells(line, tag, names)
            if dutch and not list(tongues.foreign(line, site.source.tag)):
                sentence = f"translate this into {tongues.english(tag)}: '{_short(_plain(line))}' is the Dutch text"
                yield ours, Problem(ours.path, ours.line + number, sentence, NAME)


def _other_script(tag: str, ours: Passage, names: _Names) -> Iterator[Problem]:
    """A text of the interface without one letter of its language."""
    own = tongues.script_of(tag)
    if own != "LATIN" and not any(tongues.script(one) == own for one in ours.text if one.isalpha()):
        if _tells(ours.text, tag, names):
            sentence = f"write this in {tongues.english(tag)}: '{_short(_plain(ours.text))}'"
            yield Problem(ours.path, ours.line, sentence, NAME)


def _plain(line: str) -> str:
    return " ".join(PATTERN.sub(" ", line).split())


def _tells(line: str, tag: str, names: _Names) -> bool:
    """Whether a line has a word that is no name and not the same in both languages."""
    shared = {*SHARED.get(tag, "").split(), *_EVERYWHERE.split(), *names.words}
    plain = re.sub(r"\{[a-z]+\}|https?://\S+|\S+@\S+", " ", _plain(line))
    return any(
        _LETTERS.search(word) and word not in shared and not any(one.isdigit() for one in word)
        for part in plain.split()
        for word in words(part)
    )


class _Names:
    """Official names: they keep their language in every translation. Rarely asked for."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def matcher(self) -> Matcher:
        texts = [one.name for one in self.site.services.entries.values()]
        for letter in self.site.letters.entries.values():
            texts += [letter.paper, *letter.also]
        for term in self.site.terms.entries.values():
            if term.kind == "institution":
                for own in term.names.values():
                    texts += [own.name, *own.forms]
        found = [Name("", words(text), "") for text in texts]
        return Matcher((one for one in found if len(one.words) > 1), "")

    @cached_property
    def words(self) -> frozenset[str]:
        services = self.site.services.entries.values()
        texts = [one.name for one in services]
        texts += [one.paper for one in self.site.letters.entries.values()]
        texts += [one.address.town for one in services if one.address]
        return frozenset(word for text in texts for word in words(text))

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a name of several words stands."""
        for one in self.matcher.find(text):
            yield one.start, one.end


def _short(text: str) -> str:
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
