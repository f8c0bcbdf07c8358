"""What is read aloud is said as people say it: abbreviations, endings, hours, in docs/_data/<language>/listen.yml.

A voice says 'CGVS' as a word that nobody knows, and who cannot read has nothing else to go by.

Bad:
    letters: [CGVS, CGVS]; hours: van {from} tot
Good:
    letters: [CGVS, RvV]; hours: van {from} tot {to}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.model import Site, Spoken
from guide.problems import Problem, notice
from guide.schema import Phrases

NAME = "listen"
_PLACE = re.compile(r"\{[a-z]+\}")
_LATIN = re.compile(r"[A-Za-z]")
_ABBREVIATION = re.compile(r"(?<![\w/.@-])(?!\w*[a-z]{2})[A-Z][a-z]?[A-Z][A-Za-z]*(?![\w@/-])")
"""CGVS, RvV, AgII; not a name such as MyMinfin, nor a part of an address."""
PLACES = {name: _PLACE.findall(field.default) for name, field in Phrases.model_fields.items()}
"""What each phrase fills in."""


def check(site: Site) -> Iterator[Problem]:
    source = site.spoken.get(site.source.tag)
    for tag, own in site.spoken.items():
        for where, sentence in (*_twice(own), *_phrases(own), *_alphabet(own)):
            yield Problem(own.path, own.line(*where), sentence, NAME)
        if source and own is not source:
            yield from _endings(source, own)
        yield from _unknown(site, tag, own)


_Found = Iterator[tuple[tuple[str | int, ...], str]]
"""(place in the file, what to do)"""


def _twice(own: Spoken) -> _Found:
    """A word is said in one way."""
    rules = own.rules
    groups = (("letters", "words", "before_numbers"), ("endings",), ("alphabet",))
    for group in groups:
        seen: dict[str, str] = {}
        for name in group:
            entries = getattr(rules, name)
            for at, one in enumerate(entries):
                text = one if isinstance(one, str) else one.text
                if text in seen:
                    yield (name, at), f"say '{text}' in one way: it stands in '{seen[text]}' too"
                seen.setdefault(text, name)


def _phrases(own: Spoken) -> _Found:
    for name, wanted in PLACES.items():
        text = getattr(own.rules.phrases, name)
        found = _PLACE.findall(text)
        for place in wanted:
            if place not in found:
                yield ("phrases", name), f"keep {place} in '{name}': '{text}' lost it"
        for place in found:
            if place not in wanted:
                yield ("phrases", name), f"remove {place} from '{name}': nothing fills it in"


def _alphabet(own: Spoken) -> _Found:
    """A language that names Latin letters names all that it needs."""
    names = {one.text for one in own.rules.alphabet}
    if not names:
        return
    for at, word in enumerate(own.rules.letters):
        for letter in dict.fromkeys(_LATIN.findall(word.upper())):
            if letter not in names:
                yield ("letters", at), f"add '{letter}' to 'alphabet': '{word}' needs it"


def _endings(source: Spoken, own: Spoken) -> Iterator[Problem]:
    have = {one.text for one in own.rules.endings}
    for at, one in enumerate(source.rules.endings):
        if one.text not in have:
            where = f"{source.path}:{source.line('endings', at)}"
            sentence = f"add '{one.text}' to 'endings': it stands in {where}"
            yield Problem(own.path, own.line("endings"), sentence, NAME)


def _unknown(site: Site, tag: str, own: Spoken) -> Iterator[Problem]:
    """Abbreviations of the pages that nobody decided on, each once, with the page where it first stands."""
    rules = own.rules
    known = {*rules.letters, *(one.text for one in rules.words)}
    for _, page in sorted(site.pages[tag].items()):
        if not page.readable or page.generated:
            continue
        for prose in page.document.prose:
            for word in _ABBREVIATION.findall(prose.text):
                if word in known:
                    continue
                known.add(word)
                where = f"{page.path}:{prose.line}"
                sentence = f"say how '{word}' is read aloud, under 'letters' or 'words': {where}"
                yield notice(own.path, own.line("letters"), sentence, NAME)
