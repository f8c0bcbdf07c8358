"""A translation leaves nothing out and says no other thing: as many sentences in each paragraph, none
half as long, and 'yes' where the Dutch says 'ja'.

A sentence that is lost is a right or a danger that the reader never hears of. Sections that are older
than the Dutch are left alone: 'translation' names them, and readers are told.

Bad:
    Vous avez [[fact:appeal.ordinary.deadline]].   (where the Dutch goes on: 'Bel vandaag een advocaat.')
Good:
    Vous avez [[fact:appeal.ordinary.deadline]].
    Appelez un avocat aujourd'hui.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from guide import passages, stale
from guide.model import Page, Site
from guide.passages import Passage
from guide.problems import Problem, counted
from guide.quantities import NUMERALS
from guide.shortcodes import PATTERN

NAME = "omissions"

ANSWERS = {
    "nl": ("ja", "nee neen"),
    "fr": ("oui", "non"),
    "en": ("yes", "no"),
    "ar": ("نعم", "لا كلا"),
    "fa": ("بله بلی", "نه خیر"),
    "ps": ("هو", "نه"),
    "ti": ("እወ", "ኣይፋልን ኣይኮነን"),
    "am": ("አዎ", "አይ አይደለም"),
    "so": ("haa", "maya"),
    "tr": ("evet", "hayır"),
    "uk": ("так", "ні"),
    "ru": ("да", "нет"),
    "es": ("sí", "no"),
    "sq": ("po", "jo"),
}
"""Yes and no, in the languages that have words for them."""
_FIRST = re.compile(r"[\s*_|]*([^\W\d_]+)(?=\s*(?:[,.;:!?،؛()*_|]|$))")
"""The first word, when it is a sentence or a part of one by itself."""

_END = re.compile(r"[.!?…؟。።۔]+[»”\"')\]*]*(?=\s|$)|\n")
_LETTER = re.compile(r"[^\W\d_]")
_LONG = 80
"""Letters from which the length of a translation tells something."""
_LEAST, _MOST = 0.35, 3.0
"""The shortest and longest translation, by letters: Arabic takes about 0.6 of the Dutch."""


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        original = site.original(page)
        if original:
            yield from site.remembered(NAME, page, partial(_page, site, page, original))
    yield from site.remembered_data(NAME, partial(_data, site))


def _page(site: Site, page: Page, original: Page) -> Iterator[Problem]:
    older = set(stale.sections(site, page))
    for pair in passages.pairs(page, original):
        if len(pair.ours) == len(pair.theirs) == 1 and pair.section not in older:
            yield from _turned(site, page.language, pair.ours[0], pair.theirs[0])
            yield from _pair(pair.ours[0], pair.theirs[0])


def _data(site: Site) -> Iterator[Problem]:
    for language in site.translations():
        known = {("ui", NUMERALS), *_older(site, language.tag)}
        for name, entry, pair in passages.texts_pairs(site, language.tag):
            if len(pair.ours) == len(pair.theirs) and (name, entry) not in known:
                for ours, theirs in zip(pair.ours, pair.theirs, strict=True):
                    yield from _pair(ours, theirs)


def _older(site: Site, tag: str) -> Iterator[tuple[str, str]]:
    """The texts of the data that are older than the Dutch: their file and entry."""
    for name, texts in site.texts[tag].items():
        source = site.texts[site.source.tag].get(name)
        for entry in stale.entries(source.entries, texts.entries) if source else ():
            yield name, entry


def _turned(site: Site, tag: str, ours: Passage, theirs: Passage) -> Iterator[Problem]:
    """'Oui' where the Dutch says 'nee'."""
    here, there = _answer(ours.text, tag), _answer(theirs.text, site.source.tag)
    if here and there and here[0] != there[0]:
        sentence = f"'{here[1]}' here, '{there[1]}' in {theirs.path}:{theirs.line}; say the same"
        yield Problem(ours.path, ours.line, sentence, NAME)


def _answer(text: str, tag: str) -> tuple[bool, str] | None:
    """Whether a text begins with yes, and the word for it; None when it begins with neither."""
    first = _FIRST.match(text)
    for yes, words in zip((True, False), ANSWERS.get(tag, ()), strict=False):
        if first and first[1].lower() in words.split():
            return yes, first[1]
    return None


def _pair(ours: Passage, theirs: Passage) -> Iterator[Problem]:
    if _plainly_whole(ours.text, theirs.text):
        return
    here, there = _letters(ours.text), _letters(theirs.text)
    place = f"{theirs.path}:{theirs.line}"
    if there > 2 and not here and "[[" not in ours.text:
        sentence = f"translate {place}: '{_short(theirs.text)}' has no words here"
        yield Problem(ours.path, ours.line, sentence, NAME)
    elif there >= _LONG and here < there * _LEAST:
        sentence = f"translate all of {place}: this is {here} letters long, the Dutch {there}"
        yield Problem(ours.path, ours.line, sentence, NAME)
    elif here >= _LONG and there and here > there * _MOST:
        sentence = (
            f"leave out what {place} does not say: this is {here} letters long, the Dutch {there}"
        )
        yield Problem(ours.path, ours.line, sentence, NAME)
    elif ours.text.count("\n") == theirs.text.count("\n"):
        lines = zip(ours.text.split("\n"), theirs.text.split("\n"), strict=True)
        for number, (mine, other) in enumerate(lines):
            if _letters(other) > 2 and not _letters(mine) and "[[" not in mine + other:
                sentence = f"translate {theirs.path}:{theirs.line + number}: '{_short(other)}' has no words here"
                yield Problem(ours.path, ours.line + number, sentence, NAME)
    else:
        told, meant = _sentences(ours.text), _sentences(theirs.text)
        if (told - meant) * (ours.text.count("\n") - theirs.text.count("\n")) > 0:
            sentence = f"{counted(told, 'sentence')} here, {meant} in {place}; translate each, and add none"
            yield Problem(ours.path, ours.line, sentence, NAME)


def _plainly_whole(ours: str, theirs: str) -> bool:
    """A quick look: about as long, and as many lines, none of them nearly empty."""
    if not 0.6 * len(theirs) <= len(ours) <= 2 * len(theirs) or len(ours) < 12 or "[[" in ours:
        return False
    if "\n" not in ours:
        return "\n" not in theirs
    return ours.count("\n") == theirs.count("\n") and min(map(len, ours.split("\n"))) > 12


def _letters(text: str) -> int:
    return len(_LETTER.findall(PATTERN.sub("", text)))


def _sentences(text: str) -> int:
    return sum(1 for one in _END.split(text) if one.strip(" *_"))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
