"""Plain language: the sentences of a text, and what makes them hard to read.

What is hard stands in ``docs/_data/<language>/plain.yml``; here is only how it is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from guide.model import Site
from guide.schema import Avoided, Passive, Plain
from guide.shortcodes import PATTERN

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<![.!?…:;])[.!?…:;]+[\"”»’)]*(?=\s|$)")
_JOINS = "’'-.,"
"""Inside a word or number: l'asile, re-entry, 3.000."""
_QUOTED = re.compile(r"“[^“”]{0,200}”|„[^„”]{0,200}”|«[^«»]{0,200}»|\"[^\"]{0,200}\"")
_SHORT = re.compile(r"(?<![\w./@-])[A-Z][A-Za-z]{0,8}[A-Z](?![\w@-]| [A-Z][a-zà-ÿ])")
"""Not when a word with a capital follows: 'FOD Financiën' is a name."""
_FAR = 10
"""Words between a helper and its participle, at most."""
_NEAR = 2
"""… when the participle comes first."""


class Word(NamedTuple):
    """A word in small letters, where it begins and ends, and whether it is a part of the one before."""

    start: int
    end: int
    text: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Hard:
    """Words that are hard to read, where they stand, and what to write."""

    start: int
    text: str
    write: str


def readable(site: Site, tag: str, text: str) -> str:
    """``text`` as it is read: shortcodes as the words they print, what others said left out."""

    def shown(match: re.Match[str]) -> str:
        kind, name = match[1], match[2].strip()
        if match[3]:
            return match[3]
        if kind == "nl":
            return name
        if kind == "term" and name in site.terms.entries:
            names = site.terms.entries[name].names
            return names[tag].name if tag in names else name
        return {"fact": "30 x", "letter": "x 1"}.get(kind, "x")

    if "[[" in text:
        text = PATTERN.sub(shown, text)
    if text.isascii() and '"' not in text:
        return text
    return _QUOTED.sub(lambda match: "\n" * match[0].count("\n") + "x", text)


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    found: list[Word] = []
    end = -1
    for match in _WORD.finditer(text):
        start = match.start()
        joined = start == end + 1 and text[end] in _JOINS
        end = match.end()
        found.append(Word(start, end, match[0].lower(), joined))
    return found


def sentences(text: str, found: list[Word]) -> Iterator[list[Word]]:
    """The words of each sentence; a full stop, a question mark, a colon or a semicolon ends one."""
    at = 0
    for match in _END.finditer(text):
        first = at
        while at < len(found) and found[at].start < match.end():
            at += 1
        if at > first:
            yield found[first:at]
    if at < len(found):
        yield found[at:]


def count(sentence: Sequence[Word]) -> int:
    """How many words a reader counts: «l'asile» is one."""
    return sum(not one.joined for one in sentence)


class Finder:
    """What one language finds hard."""

    def __init__(self, plain: Plain) -> None:
        self.longest = plain.sentence
        self.by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.stems: list[tuple[tuple[str, ...], str]] = []
        for one in (*plain.words, *plain.nouns):
            self._add(one)
        self.starts = tuple(pattern[0][:-1] for pattern, _ in self.stems)
        self.passive = _Passive(plain.passive) if plain.passive else None

    def _add(self, one: Avoided) -> None:
        pattern = tuple(re.findall(r"[^\W_]+\*?", one.text.lower()))
        if pattern and pattern[0].endswith("*"):
            self.stems.append((pattern, one.write))
        elif pattern:
            self.by_first.setdefault(pattern[0], []).append((pattern, one.write))

    def hard(self, text: str, found: list[Word]) -> Iterator[Hard]:
        """Words of letters and laws, and nouns that stand for a verb; the longest first."""
        last = 0
        for at, one in enumerate(found):
            known = self.by_first.get(one.text)
            if at < last or not (known or one.text.startswith(self.starts)):
                continue
            stems = self.stems if one.text.startswith(self.starts) else ()
            fitting = [name for name in (*(known or ()), *stems) if _fits(name[0], found, at)]
            best = max(fitting, default=None, key=_length)
            if best is None:
                continue
            last = at + len(best[0])
            start, end = one.start, found[last - 1].end
            if not _in_name(text, start, end):
                yield Hard(start, " ".join(text[start:end].split()), best[1])

    def unnamed(self, sentence: Sequence[Word]) -> str:
        """'wordt … onderzocht' when a sentence says what is done and not who does it, else ''."""
        if self.passive is None or all(one.text not in self.passive.helpers for one in sentence):
            return ""
        return self.passive.find([one.text for one in sentence])


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether words with a capital stand on both sides: 'Commissie inzake Leerlingenrechten'."""
    before = re.search(r"(\w+)[ ]$", text[max(0, start - 40) : start])
    after = re.match(r"[ ](\w)", text[end : end + 2])
    return bool(before and before[1][0].isupper() and after and after[1].isupper())


def _length(one: tuple[tuple[str, ...], str]) -> int:
    return len(one[0])


def _fits(pattern: tuple[str, ...], found: list[Word], at: int) -> bool:
    if at + len(pattern) > len(found):
        return False
    for one, word in zip(pattern, found[at:], strict=False):
        if not (word.text.startswith(one[:-1]) if one.endswith("*") else word.text == one):
            return False
    return True


class _Passive:
    def __init__(self, passive: Passive) -> None:
        self.helpers = frozenset(passive.helpers)
        self.participle = _pattern(passive.participles)
        self.exception = _pattern(passive.except_)
        self.agent = passive.agent

    def find(self, words: list[str]) -> str:
        for at, word in enumerate(words):
            if word not in self.helpers:
                continue
            if self.agent and self.agent not in words[at + 1 : at + _FAR]:
                continue
            before = words[max(0, at - _NEAR) : at][::-1]
            for one in (*words[at + 1 : at + 1 + _FAR], *before):
                if self.participle.fullmatch(one) and not self.exception.fullmatch(one):
                    return f"{word} … {one}"
        return ""


def _pattern(patterns: list[str]) -> re.Pattern[str]:
    """'ge*d' as a pattern of one word; a ``*`` stands for two letters or more, at the end for any."""
    parts = []
    for one in patterns:
        inside = re.escape(one.rstrip("*")).replace(r"\*", r"\w{2,}")
        parts.append(inside + (r"\w*" if one.endswith("*") else ""))
    return re.compile("|".join(parts) or r"(?!)")


def short_words(text: str, known: frozenset[str]) -> Iterator[str]:
    """Short words in capitals (CGVS, RvV) that not every reader knows."""
    for word in _SHORT.findall(text):
        capitals = sum(map(str.isupper, word))
        if capitals > len(word) - capitals and word not in known:
            yield word


def explained(word: str, text: str) -> bool:
    """Whether a text says what a short word stands for: 'Raad … (RvV)', or 'RvV (Raad …)'."""
    own = re.escape(word)
    return bool(
        re.search(rf"\([^()]{{0,60}}(?<!\w){own}(?!\w)|(?<!\w){own} \([^()]{{0,200}}[a-z]", text)
    )


def owners(site: Site, tag: str) -> Mapping[str, str]:
    """Short word to the term that has it among its names."""
    found: dict[str, str] = {}
    for name, term in site.terms.entries.items():
        for own in (term.names.get(tag), term.names.get(site.source.tag)):
            for text in (own.name, *own.forms) if own else ():
                if " " not in text:
                    found.setdefault(text, name)
    return found
