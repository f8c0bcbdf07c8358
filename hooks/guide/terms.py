"""Finding terms in a text: names, accepted forms and stems, and names to avoid.

Words are compared folded (the search's folding), one by one; where a language writes small words
onto the next one (Arabic و ف ب ك ل ال), they are taken off first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from guide.folding import spans, tokens
from guide.model import Site

WORD_EDGES: dict[str, tuple[tuple[str, ...], ...]] = {
    # Each group may be taken off once, in this order: conjunctions, prepositions, the article.
    "ar": (("و", "ف"), ("ب", "ك", "ل", "س"), ("ال", "ل")),
    "ti": (("ን", "ብ", "ካብ", "ናይ"),),
}
"""Proclitics per language, written onto the word that follows."""

_SHORTEST_REST = 2
_PLURAL = re.compile("['’]?s$")


@dataclass(frozen=True, slots=True)
class Name:
    """One way a term is, or must not be, written."""

    term: str
    words: tuple[str, ...]
    write: str
    """What to write instead; '' for an accepted name."""
    capitals: bool = False
    """An abbreviation: 'LOI' is not 'loi'."""

    @property
    def avoided(self) -> bool:
        return bool(self.write)


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text, from ``start`` to ``end``."""

    name: Name
    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Node:
    """One step of the tree of names: what may follow, and which name ends here."""

    words: dict[str, _Node] = field(default_factory=dict)
    stems: dict[str, _Node] = field(default_factory=dict)
    name: Name | None = None


class Matcher:
    """All names of a language; finds them in a text, the longest first."""

    def __init__(self, names: Iterator[Name], tag: str) -> None:
        self.edges = WORD_EDGES.get(tag, ())
        self.root = _Node()
        self.known: dict[str, tuple[str, ...]] = {}
        """Readings of words seen before: a guide repeats its words."""
        self.first: dict[str, tuple[_Node, ...]] = {}
        """Where the tree leads from its root, for words seen before: mostly nowhere."""
        for name in names:
            self._add(name)

    def _add(self, name: Name) -> None:
        node = self.root
        for word in name.words:
            stem = word.endswith("*")
            table = node.stems if stem else node.words
            key = word.rstrip("*") if stem else self._bare(word)
            node = table.setdefault(key, _Node())
        # The first name wins: a check reports two terms that claim the same words.
        if node.name is None:
            node.name = name

    def find(self, text: str) -> Iterator[Found]:
        """Every name in ``text``, in order; a word belongs to one name, the longest."""
        words = tokens(text)
        hyphens = "-" in text
        at = 0
        while at < len(words):
            word = words[at][2]
            nodes = self.first.get(word)
            if nodes is None:
                nodes = self.first[word] = tuple(_steps(self.root, self._readings(word)))
            name, length = self._longest(words, at, nodes) if nodes else (None, 0)
            if hyphens and length < 2 and text[words[at][1] : words[at][1] + 1] == "-":
                whole = self._hyphened(text, words, at)
                name, length = (whole, 2) if whole else (name, length)
            if name is None:
                at += 1
                continue
            start, end = words[at][0], words[at + length - 1][1]
            if not (name.capitals and text[start:end].islower()):
                yield Found(name, start, end, text[start:end])
            at += length

    def _hyphened(self, text: str, words: tuple[tuple[int, int, str], ...], at: int) -> Name | None:
        """'asiel-shopper' is 'asielshopper'."""
        if at + 1 < len(words) and text[words[at][1] : words[at + 1][0]] == "-":
            whole = (words[at][2] + words[at + 1][2],)
            for node in _steps(self.root, whole):
                if node.name:
                    return node.name
        return None

    def _longest(
        self, words: tuple[tuple[int, int, str], ...], at: int, nodes: tuple[_Node, ...]
    ) -> tuple[Name | None, int]:
        """The longest name that begins with the word at ``at``, which leads to ``nodes``."""
        best: tuple[Name | None, int] = (None, 0)
        length = 0
        while nodes:
            length += 1
            ended = next((node.name for node in nodes if node.name), None)
            if ended:
                best = ended, length
            if at + length == len(words):
                break
            readings = self._readings(words[at + length][2])
            nodes = tuple(step for node in nodes for step in _steps(node, readings))
        return best

    def _bare(self, word: str) -> str:
        """A word without its article, as names are kept."""
        if self.edges:
            for edge in self.edges[-1]:
                if (
                    len(edge) > 1
                    and word.startswith(edge)
                    and len(word) - len(edge) >= _SHORTEST_REST
                ):
                    return word[len(edge) :]
        return word

    def _readings(self, word: str) -> tuple[str, ...]:
        """The word, and what is left when small words are taken off its beginning."""
        if word in self.known:
            return self.known[word]
        found = [word]
        for group in self.edges:
            for known in list(found):
                for edge in group:
                    rest = known[len(edge) :]
                    if known.startswith(edge) and len(rest) >= _SHORTEST_REST and rest not in found:
                        found.append(rest)
        self.known[word] = tuple(found)
        return self.known[word]


def _steps(node: _Node, readings: tuple[str, ...]) -> Iterator[_Node]:
    for reading in readings:
        if reading in node.words:
            yield node.words[reading]
        if node.stems:
            for length in range(len(reading), 0, -1):
                step = node.stems.get(reading[:length])
                if step:
                    yield step
                    break


def is_abbreviation(text: str) -> bool:
    """'LOI', 'NBMV's': found only in capitals, for 'loi' is another word."""
    return _PLURAL.sub("", text).isupper()


def edges(word: str, tag: str) -> str:
    """A folded word without the small words written onto its beginning, as far as they go."""
    for group in WORD_EDGES.get(tag, ()):
        for edge in group:
            if len(edge) > 1 and word.startswith(edge) and len(word) - len(edge) > _SHORTEST_REST:
                word = word[len(edge) :]
                break
    return word


def words(text: str) -> tuple[str, ...]:
    """A name as folded words; a ``*`` at the end of a word stays."""
    return tuple(word + ("*" if text[end : end + 1] == "*" else "") for _, end, word in spans(text))


def names(site: Site, tag: str) -> Iterator[Name]:
    """Every name, form, stem and avoided name of every term in a language."""
    for term_id, term in site.terms.entries.items():
        own = term.names.get(tag)
        if own is None:
            continue
        for text in (own.name, *own.forms, *own.stems):
            yield Name(term_id, words(text), "", is_abbreviation(text))
        for avoided in own.avoid:
            yield Name(term_id, words(avoided.text), avoided.write)


def matcher(site: Site, tag: str) -> Matcher:
    """The matcher of a language."""
    return Matcher((name for name in names(site, tag) if name.words), tag)


def is_form(site: Site, term: str, tag: str, text: str) -> bool:
    """Whether ``text`` is exactly a name, form or stem of ``term`` (one form, from end to end)."""
    own = site.terms.entries[term].names.get(tag)
    if own is None:
        return True
    accepted = (Name(term, words(one), "") for one in (own.name, *own.forms, *own.stems))
    found = list(Matcher((one for one in accepted if one.words), tag).find(text))
    whole = list(spans(text))
    return bool(found) and (found[0].start, found[0].end) == (whole[0][0], whole[-1][1])
