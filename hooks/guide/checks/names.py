"""A term's names are in its language, its own, and written so that they can be found.

When the names of two statuses are swapped, every page gives a reader the rights of the other one.

Bad:
    refugee: {names: {fr: {name: protection subsidiaire, forms: [réfugié, réfugiés]}}}
Good:
    refugee: {names: {fr: {name: réfugié reconnu, forms: [réfugié, réfugiés]}}}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from guide import tongues
from guide.model import Site
from guide.problems import Problem
from guide.schema import TermName
from guide.terms import Matcher, edges, names, words

NAME = "names"

LONGEST = 80
"""Letters of a name that fits a sentence."""
_ODD = re.compile(r"\[\[|\]\]|\||https?:|[\n\t]|  |^[«“\"„]|[,;:.]$")
_STAR = re.compile(r"\*")
_LEAST = 3
"""Letters before a star: 'ill*' also catches 'illustratie'."""
_STEM = 4
"""Words that begin with the same letters are forms of one: réfugié, réfugiées."""
_ALIKE = 9
"""Words of so many letters that differ in one, and not at their end, are one word misspelt."""


def check(site: Site) -> Iterator[Problem]:
    yield from site.remembered_data(NAME, partial(_terms, site))


def _terms(site: Site) -> Iterator[Problem]:
    tags = [one.tag for one in site.languages]
    for name, term in site.terms.entries.items():
        for tag, own in term.names.items():
            if tag not in tags:
                continue  # the check 'glossary' says that it is no language of the guide
            for field, sentence in _form(tag, own):
                yield _problem(site, name, tag, field, sentence)
            if tag != site.source.tag:
                source = term.names.get(site.source.tag)
                if source and _untranslated(own.name, source.name, tag):
                    sentence = (
                        f"translate '{own.name}' into {tongues.english(tag)}: it is the Dutch name"
                    )
                    yield _problem(site, name, tag, "name", sentence)
    for language in site.languages:
        yield from _swapped(site, language.tag)
        yield from _alike(site, language.tag)
        yield from _patterns(site, language.tag)
    yield from _ids(site)


def _problem(site: Site, name: str, tag: str, field: str, sentence: str) -> Problem:
    line = site.terms.line(name, "names", tag, field)
    return Problem(site.terms.path, line, f"{name}: {sentence}", NAME)


def _form(tag: str, own: TermName) -> Iterator[tuple[str, str]]:
    """(field, what to do) for one term in one language."""
    script = tongues.script_of(tag)
    if not any(tongues.script(one) == script for one in own.name if one.isalpha()):
        yield "name", f"write '{own.name}' in {tongues.english(tag)} letters"
    for field, texts in (("name", [own.name]), ("forms", own.forms)):
        for text in texts:
            if "*" in text:
                yield field, f"move '{text}' to 'stems': only there a star stands for endings"
            elif _ODD.search(text):
                yield field, f"write words alone, as they stand in a sentence, not '{text}'"
            elif len(text) > LONGEST:
                yield field, f"write a shorter name than '{text[:40]}…': at most {LONGEST} letters"
    for text, number in Counter([own.name, *own.forms]).items():
        if number > 1:
            yield "forms", f"'{text}' stands here {number} times; keep one"
    for text, number in Counter(one.text for one in own.avoid).items():
        if number > 1:
            yield "avoid", f"'{text}' stands here {number} times; keep one"
    for text in (*own.stems, *(one.text for one in own.avoid)):
        field = "stems" if text in own.stems else "avoid"
        for sentence in _pattern(text):
            yield field, sentence
    for one in own.avoid:
        if words(one.text) == words(one.write):
            yield "avoid", f"say what to write instead of '{one.text}': it is the same word"


def _pattern(text: str) -> Iterator[str]:
    if not words(text):
        yield f"write letters in '{text}'"
    for match in _STAR.finditer(text):
        after = text[match.end() : match.end() + 1]
        if after and not after.isspace() and after not in "-'’":
            yield f"put the star at the end of a word in '{text}'"
        word = re.split(r"[\s'’-]", text[: match.start()])[-1]
        if len(word) < _LEAST:
            yield f"write at least {_LEAST} letters before the star in '{text}'"


def _untranslated(name: str, dutch: str, tag: str) -> bool:
    """Whether a name of several words is the Dutch one; names with capitals and codes stay."""
    plain = name == dutch and len(words(name)) > 1
    return plain and name.islower() and not any(one.isdigit() for one in name)


def _stems(text: str, tag: str) -> set[str]:
    """How the words of a name begin; small words and those in front of it left out."""
    small = tongues.frequent(tag)
    found = {edges(word, tag) for word in words(text) if word not in small}
    return {word[:_STEM] for word in found if len(word) >= _STEM}


def _swapped(site: Site, tag: str) -> Iterator[Problem]:
    """Two names that each fit the forms of the other term, or of the other language."""
    forms = {name: _forms(site, name, tag) for name in site.terms.entries}
    own = {
        name: _stems(term.names[tag].name, tag)
        for name, term in site.terms.entries.items()
        if tag in term.names and forms[name]
    }
    odd = [name for name, stems in own.items() if stems and not stems <= forms[name]]
    for name in odd:
        wrong = site.terms.entries[name].names[tag].name
        for other in odd:
            if other != name and own[name] <= forms[other] and own[other] <= forms[name]:
                sentence = (
                    f"'{wrong}' fits '{other}', whose name fits this term: the two are swapped"
                )
                yield _problem(site, name, tag, "name", sentence)
        for language, theirs in site.terms.entries[name].names.items():
            stems = _stems(theirs.name, language)
            there = _forms(site, name, language)
            if language == tag or stems <= there:
                continue
            if own[name] <= there and stems <= forms[name]:
                sentence = f"write the {tongues.english(tag)} name: '{wrong}' is {tongues.english(language)}"
                yield _problem(site, name, tag, "name", sentence)


def _forms(site: Site, name: str, tag: str) -> set[str]:
    own = site.terms.entries[name].names.get(tag)
    return {stem for text in own.forms for stem in _stems(text, tag)} if own else set()


def _alike(site: Site, tag: str) -> Iterator[Problem]:
    """Names of two terms that differ in one letter inside a long word."""
    seen: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, term in site.terms.entries.items():
        own = term.names.get(tag)
        for text in (own.name, *own.forms) if own else ():
            for key in _holes(words(text)):
                other, theirs = seen.setdefault(key, (name, text))
                if other != name and words(theirs) != words(text) and _misspelt(text, theirs):
                    sentence = f"'{text}' is nearly '{theirs}' of '{other}'; is it the same term, misspelt?"
                    yield _problem(site, name, tag, "name", sentence)


def _holes(found: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name with one letter left out of one long word, in every way: near names share one."""
    for at, word in enumerate(found):
        if len(word) >= _ALIKE:
            for hole in range(len(word) - 2):
                yield (*found[:at], word[:hole] + word[hole + 1 :], *found[at + 1 :])
            yield found


def _misspelt(one: str, other: str) -> bool:
    """Whether two names differ in one letter, not in an ending."""
    differing = [(a, b) for a, b in zip(words(one), words(other), strict=False) if a != b]
    if len(words(one)) != len(words(other)) or len(differing) != 1:
        return False
    a, b = differing[0]
    return min(len(a), len(b)) >= _ALIKE - 1 and a[-2:] == b[-2:] and abs(len(a) - len(b)) <= 1


def _patterns(site: Site, tag: str) -> Iterator[Problem]:
    """What is avoided is neither accepted elsewhere nor recommended."""
    avoided = Matcher((one for one in names(site, tag) if one.avoided and one.words), tag)
    for name, term in site.terms.entries.items():
        own = term.names.get(tag)
        if own is None:
            continue
        for text in (own.name, *own.forms):
            for match in avoided.find(text):
                if len(match.name.words) == len(words(text)) and match.name.words != words(text):
                    pattern = " ".join(match.name.words)
                    sentence = f"'{text}' is caught by '{pattern}', avoided for '{match.name.term}'; choose"
                    yield _problem(site, name, tag, "forms", sentence)
        for number, one in enumerate(own.avoid):
            for match in avoided.find(one.write):
                line = site.terms.line(name, "names", tag, "avoid", number, "write")
                sentence = f"{name}: write something else than '{one.write}': '{match.text}' is avoided itself"
                yield Problem(site.terms.path, line, sentence, NAME)


def _ids(site: Site) -> Iterator[Problem]:
    """Two entries whose ids differ in one letter are one, added twice."""
    by_hole: dict[str, str] = {}
    for name in site.terms.raw():
        keys = (
            {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}
            if len(name) > 5
            else set()
        )
        for other in sorted({by_hole[key] for key in keys if key in by_hole}):
            sentence = f"'{name}' is nearly '{other}'; keep one"
            yield Problem(site.terms.path, site.terms.line(name), sentence, NAME)
        for key in keys:
            by_hole.setdefault(key, name)
