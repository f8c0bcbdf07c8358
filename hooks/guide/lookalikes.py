"""Letters that look like others: a Cyrillic 'а' in a Latin word, the letter O in a number.

A reader sees no difference; search, screen readers and the domain name system do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_PAIRS = (
    # Cyrillic
    "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ѵv ӏl ґr гr кk мm нh тt вb пn ьb ѐe ёe ӑa ӓa ӧo ӱy ҙ3 з3 "
    "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԚQ ԜW ҮY ӀI "
    # Greek
    "αa εe ηn ιi κk νv οo ρp τt υu χx ωw γy ςs ϲc ϳj "
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "
    # Armenian, Latin letters of phonetics, Roman numerals
    "օo սu ոn հh զq ցg յj ɑa ɡg ıi ɩi ʟl ⅰi ⅴv ⅹx ⅼl ⅽc ⅾd ⅿm ⅠI ⅤV ⅩX ⅬL ⅭC ⅮD ⅯM"
)
_LATIN = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""A letter of another alphabet, and the Latin letter a reader sees."""

_SCRIPTS = (
    ("Latin", "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"),
    ("Greek", "\u0370-\u0373\u0376-\u03ff\u1f00-\u1fff"),
    ("Cyrillic", "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"),
    ("Armenian", "\u0531-\u0587"),
    ("Cherokee", "\u13a0-\u13ff\uab70-\uabbf"),
)
_LETTER = {name: re.compile(f"[{letters}]") for name, letters in _SCRIPTS}
_OTHER = re.compile("[" + "".join(letters for name, letters in _SCRIPTS if name != "Latin") + "]")
_WORD = re.compile(r"[^\W\d_]+")
_FORMS = re.compile(
    "[\ufb00-\ufb4f\ufb50-\ufd3d\ufd50-\ufdf1\ufe70-\ufefc\uff01-\uff5e\U0001d400-\U0001d7ff]+"
)
"""Forms of letters that only old fonts and PDF files use: 'ﬁ' for fi, a letter per place in a word."""
_STRETCHED = re.compile(r"[^\W\d_]*[^\W\d_ـ]ـ+(?=[^\W\d_ـ])[^\W\d_]*")
_NEAR_DIGIT = re.compile("[0-9][OΟОоolI]|[lI][0-9]")
_NUMBER = re.compile(r"(?<![\w.:/#-])(?:\d+[OОΟо]+\d*|\d+o\d+|\d+[lI]\d+|[lI]\d*0)(?![\w:/])")


def script(letter: str) -> str:
    """The alphabet of a letter, of those that look alike; '' for others."""
    for name, pattern in _LETTER.items():
        if pattern.match(letter):
            return name
    return ""


def latin(text: str) -> str:
    """What a reader takes ``text`` for, in plain Latin letters."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(_LATIN.get(one, one) for one in plain if not unicodedata.combining(one))


def about(letter: str) -> str:
    """A letter as messages name it: 'Cyrillic а (U+0430)'."""
    return f"{script(letter) or 'letter'} {letter} (U+{ord(letter):04X})"


def mixed(text: str, own: str = "") -> Iterator[tuple[str, str, str, str]]:
    """(word, the letter that does not belong, what it is to be, the word as meant) for words of two alphabets.

    ``own`` is the alphabet of the text, where it has one: 'Latin'. The word as meant is '' when unknown.
    """
    if text.isascii() or not _OTHER.search(text) or not _LETTER["Latin"].search(text):
        return
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii() or not _OTHER.search(word):
            continue
        scripts = [script(one) for one in word]
        known = [one for one in scripts if one]
        if len(set(known)) < 2:
            continue
        main = max(sorted(set(known)), key=known.count)
        if own in known and all(
            one == own or _as(letter, own) for letter, one in zip(word, scripts, strict=True) if one
        ):
            main = own
        at = next(at for at, one in enumerate(scripts) if one and one != main)
        letters = [
            letter if one in ("", main) else _as(letter, main)
            for letter, one in zip(word, scripts, strict=True)
        ]
        yield word, word[at], _as(word[at], main), "".join(letters) if all(letters) else ""


def disguised(text: str) -> Iterator[tuple[str, str]]:
    """(word, what it looks like) for words of another alphabet that can be read as Latin ones."""
    if text.isascii() or not _OTHER.search(text):
        return
    words = [match[0] for match in _WORD.finditer(text)]
    if sum(1 for one in words if _OTHER.search(one)) > 1:
        return  # a sentence in that alphabet
    for word in words:
        if _OTHER.search(word) and all(one in _LATIN for one in word):
            yield word, latin(word)


def dotless(text: str) -> Iterator[tuple[str, str]]:
    """(word, the word with i) for words with the Turkish ı; a name may have it."""
    for match in _WORD.finditer(text) if "ı" in text else ():
        if "ı" in match[0] and match[0].islower():
            yield match[0], match[0].replace("ı", "i")


def stretched(text: str) -> Iterator[tuple[str, str]]:
    """(word, the word without) for Arabic words drawn out with tatweel: 'مكتـــوب'."""
    for match in _STRETCHED.finditer(text) if "ـ" in text else ():
        yield match[0], match[0].replace("ـ", "")


def forms(text: str) -> Iterator[tuple[str, str]]:
    """(letters, the ordinary ones) for ligatures, full-width letters and letters cut from a PDF."""
    if text.isascii():
        return
    for match in _FORMS.finditer(text):
        yield match[0], unicodedata.normalize("NFKC", match[0])


def may_hold(text: str) -> bool:
    """Whether a text has letters that may be taken for others at all: for most it ends here."""
    return bool(_OTHER.search(text) or _FORMS.search(text))


def numbers(text: str) -> Iterator[tuple[str, str]]:
    """(as typed, as meant) for numbers that hold a letter: '3O', 'l0'."""
    if not _NEAR_DIGIT.search(text):
        return
    for match in _NUMBER.finditer(text):
        meant = re.sub("[OОΟоo]", "0", match[0])
        yield match[0], re.sub("[lI]", "1", meant)


def _as(letter: str, wanted: str) -> str:
    """The letter of the alphabet ``wanted`` that looks like ``letter``, '' when unknown."""
    if wanted == "Latin":
        return _LATIN.get(letter, "")
    return next(
        (one for one, as_latin in _LATIN.items() if as_latin == letter and script(one) == wanted),
        "",
    )


def deceit(domain: str) -> str:
    """Why a domain may be taken for another, as a sentence; '' when it cannot."""
    shown = readable(domain)
    if shown.isascii():
        return ""
    scripts = {script(one) for one in shown if one.isalpha()}
    strange = next((one for one in shown if one.isalpha() and script(one) != "Latin"), "")
    end = shown.rpartition(".")[2]
    as_typed = f" ('{domain}')" if domain != shown else ""
    if strange and (end.isascii() or len(scripts) > 1):
        return (
            f"type the domain '{latin(shown)}' again in Latin letters: "
            f"'{shown}'{as_typed} holds the {about(strange)}"
        )
    odd = next((one for one in shown if one in _LATIN and script(one) == "Latin"), "")
    if odd:
        return f"type the domain '{latin(shown)}' again: '{shown}'{as_typed} holds the {about(odd)}"
    if domain != shown:
        return f"write the domain as people read it: '{shown}' instead of '{domain}'"
    return ""


@lru_cache(maxsize=4096)
def readable(domain: str) -> str:
    """A domain with 'xn--…' written out in its letters."""
    labels = []
    for label in domain.split("."):
        if label.startswith("xn--"):
            try:
                label = label[4:].encode("ascii").decode("punycode")
            except (UnicodeError, ValueError):
                pass
        labels.append(label)
    return ".".join(labels)


def skeleton(domain: str) -> str:
    """A form that domains share when a hurried reader takes one for the other: 'ced0ca', 'cedoca'."""
    text = latin(readable(domain)).lower().removeprefix("www.")
    for group, one in (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l")):
        text = text.replace(group, one)
    return text.replace("-", "")


TWINS = frozenset(("cgra.be", "cgrs.be", "cgvs.be"))
"""Real sites whose names differ in a letter: one office, in three languages."""
_RARE = 2
"""So often, a domain may be a slip of the hand."""
_LEAST_NAME = 4
"""In shorter names any two are alike."""


def doubles(domains: Iterable[str]) -> dict[str, str]:
    """Each domain that looks like another one named more often, and that other one."""
    counts: dict[str, int] = {}
    for one in domains:
        name = one.removeprefix("www.")
        counts[name] = counts.get(name, 0) + 1
    alike: dict[str, list[str]] = {}
    for name in counts:
        alike.setdefault(skeleton(name), []).append(name)
    found = {}
    for names in alike.values():
        best = max(sorted(names), key=lambda name: (counts[name], name.isascii()))
        found.update({name: best for name in names if name != best and counts[name] < counts[best]})
    near: dict[str, list[str]] = {}
    for name in counts:
        for hole in _holes(name):
            near.setdefault(hole, []).append(name)
    for name in (one for one, number in counts.items() if number <= _RARE and one not in found):
        better = {one for hole in _holes(name) for one in near[hole] if counts[one] > counts[name]}
        meant = [one for one in sorted(better) if _one_slip(name, one)]
        if meant and name not in TWINS:
            found[name] = max(meant, key=lambda one: counts[one])
    return found


def _holes(domain: str) -> set[str]:
    """A name without its ending, whole and with each letter left out: of near names some are the same."""
    name = domain.rpartition(".")[0]
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter too many, too few, changed or swapped with its neighbour makes one of the other; or another ending."""
    name, _, ending = one.rpartition(".")
    there, _, other_ending = other.rpartition(".")
    if name == there:
        return ending != other_ending
    at = next(
        (at for at, pair in enumerate(zip(name, there, strict=False)) if len({*pair}) > 1),
        min(len(name), len(there)),
    )
    mine, theirs = name[at:], there[at:]
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    same = mine[1:] == theirs[1:] or mine == theirs[1:] or mine[1:] == theirs
    return ending == other_ending and len(name) >= _LEAST_NAME and (same or swapped)
