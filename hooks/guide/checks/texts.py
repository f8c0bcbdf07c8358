"""The texts in docs/_data/<language>/ name what exists, and every language has those it needs.

A missing interface text would show Dutch words in an Arabic page.

Bad:
    a text for 'letters: annex-62' (there is no such letter)
Good:
    a text for every entry; placeholders such as {n} kept
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from babel import Locale

from guide import diagrams, quantities, regimes
from guide.folding import words
from guide.languages import locale
from guide.model import Site, Texts
from guide.problems import Problem, guess, notice

NAME = "texts"
_FINGERPRINT = re.compile(r"v1:[0-9a-f]{8}")
_PLACE = re.compile(r"\{[a-z]+\}")
_PLURALS = ("zero", "one", "two", "few", "many", "other")
FIELDS = {
    "ui": ("text", *_PLURALS),
    "glossary": ("definition", "school"),
    "letters": ("name", "meaning", "today"),
    "services": ("what_for", "who"),
    "diagrams": ("title", "text"),
    "changes": ("title", "text"),
    "regimes": ("title", "question", "text"),
    "situations": ("title", "question"),
    "cards": ("text",),
}
"""The fields an entry of each file may have; 'of' is written by scripts/translations.py."""


def check(site: Site) -> Iterator[Problem]:
    agreed = {name: _agreed(site, name) for name in site.texts[site.source.tag]}
    for tag, files in site.texts.items():
        for name, texts in files.items():
            yield from _known(site, name, texts)
            source = site.texts[site.source.tag].get(name)
            if source and tag != site.source.tag:
                yield from _complete(source, texts, name)
                yield from _places(source, texts, agreed[name])
            elif source:
                yield from _own_places(source, agreed[name])
            if source:
                yield from _distinct(source, texts, name)
            if name == "ui":
                yield from _plurals(texts, locale(tag))
                yield from _units(texts, tag)
    yield from _described(site)


def _known(site: Site, name: str, texts: Texts) -> Iterator[Problem]:
    tables: dict[str, tuple[object, Mapping[str, object]]] = {
        "glossary": (site.terms.yaml, site.terms.raw()),
        "letters": (site.letters.yaml, site.letters.raw()),
        "services": (site.services.yaml, site.services.raw()),
        "diagrams": (site.diagrams.yaml, dict.fromkeys(diagrams.texts(site))),
        "changes": (site.changes.yaml, site.changes.raw()),
        "regimes": (site.regimes.yaml, dict.fromkeys(regimes.texts(site))),
        "situations": (site.situations.yaml, site.situations.raw()),
        "cards": (site.cards.yaml, site.cards.raw()),
    }
    # A file that cannot be read is reported once, not at every text of its entries.
    read, entries = tables.get(name, (None, {}))
    known = entries if read else None
    for entry, fields in texts.entries.items():
        line = texts.line(entry)
        if known is not None and entry not in known:
            yield Problem(
                texts.path,
                line,
                f"remove '{entry}': {name}.yml has no such entry.{guess(entry, known)}",
                NAME,
            )
        for field, text in fields.items():
            if field == "of":
                continue
            if field not in FIELDS[name]:
                yield Problem(
                    texts.path,
                    texts.line(entry, field),
                    f"remove '{field}'; use {', '.join(FIELDS[name])}",
                    NAME,
                )
            elif not text.strip():
                yield Problem(
                    texts.path,
                    texts.line(entry, field),
                    f"write the text of '{entry}', or remove '{field}'",
                    NAME,
                )


def _complete(source: Texts, texts: Texts, name: str) -> Iterator[Problem]:
    for entry, fields in source.entries.items():
        own = texts.entries.get(entry)
        if own is None:
            sentence = f"add '{entry}': it stands in {source.path}:{source.line(entry)}"
            if name == "ui":
                yield Problem(texts.path, 1, sentence, NAME)
            else:
                yield notice(texts.path, 1, sentence, NAME)
            continue
        where = f"as in {source.path}:{source.line(entry)}"
        for field in fields:
            if field not in own and field not in _PLURALS and field != "of":
                sentence = f"add '{field}' to '{entry}', {where}"
                line = texts.line(entry)
                kind = Problem if name == "ui" and not set(own) & set(_PLURALS) else notice
                yield kind(texts.path, line, sentence, NAME)
        if "of" in own and not _FINGERPRINT.fullmatch(own["of"]):
            sentence = f"let scripts/translations.py write 'of' of '{entry}': '{own['of']}' is no fingerprint"
            yield Problem(texts.path, texts.line(entry, "of"), sentence, NAME)
    for entry in texts.entries:
        if entry not in source.entries and name == "ui":
            yield Problem(
                texts.path,
                texts.line(entry),
                f"remove '{entry}': {source.path} has no such text.{guess(entry, source.entries)}",
                NAME,
            )


Agreed = dict[tuple[str, str], frozenset[str]]
"""The placeholders of an entry's field that all translations have alike."""


def _places(source: Texts, texts: Texts, agreed: Agreed) -> Iterator[Problem]:
    """A translation has the placeholders of the Dutch."""
    for entry, fields in source.entries.items():
        where = f"as in {source.path}:{source.line(entry)}"
        for field, text in texts.entries.get(entry, {}).items():
            theirs = fields.get(field, fields.get("other")) if field != "of" else None
            if theirs is None:
                continue
            wanted, kept = _found(theirs), _found(text)
            if field in fields and agreed.get((entry, field), wanted) != wanted:
                continue  # said of the Dutch
            for place in sorted(wanted ^ kept):
                verb = "keep" if place in wanted else "remove"
                sentence = f"{verb} {place} in '{entry}', {where}"
                yield Problem(texts.path, texts.line(entry, field), sentence, NAME)


def _own_places(source: Texts, agreed: Agreed) -> Iterator[Problem]:
    """The Dutch has those that all its translations have: where it alone differs, it was changed by mistake."""
    for entry, fields in source.entries.items():
        for field, text in fields.items():
            own = _found(text)
            theirs = agreed.get((entry, field), own)
            for place in sorted(own ^ theirs):
                verb = "remove" if place in own else "put back"
                sentence = f"{verb} {place} in '{entry}': every translation says so"
                yield Problem(source.path, source.line(entry, field), sentence, NAME)


def _agreed(site: Site, name: str) -> Agreed:
    """What the translations of a file agree on; one alone, or two that differ, agree on nothing."""
    every: dict[tuple[str, str], list[frozenset[str]]] = {}
    for language in site.translations():
        texts = site.texts[language.tag].get(name)
        for entry, fields in texts.entries.items() if texts else ():
            for field, text in fields.items():
                every.setdefault((entry, field), []).append(_found(text))
    return {where: one[0] for where, one in every.items() if len(one) > 1 and len({*one}) == 1}


def _found(text: str) -> frozenset[str]:
    return frozenset(_PLACE.findall(text))


def _distinct(source: Texts, texts: Texts, name: str) -> Iterator[Problem]:
    """What the Dutch tells apart is told apart: two boxes, two papers, two units."""
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for entry, fields in texts.entries.items():
        for field, text in fields.items():
            group = _group(name, entry, field)
            if not group:
                continue
            dutch_fields = source.entries.get(entry, {})
            theirs = dutch_fields.get(field, dutch_fields.get("other", ""))
            first, dutch = seen.setdefault((group, text.strip().lower()), (entry, theirs))
            if first != entry and dutch != theirs:
                sentence = f"'{entry}' and '{first}' have the same text: '{text}'; correct one"
                yield Problem(texts.path, texts.line(entry, field), sentence, NAME)


def _group(name: str, entry: str, field: str) -> str:
    """Texts that differ from each other; '' for a text that may be like any other."""
    if name == "ui" and field != "of":
        group = entry.partition(".")[0]
        return group if group in ("box", "unit", "area", "kind", "confidence") else ""
    return (
        f"{name}.{field}"
        if (name, field) in (("letters", "name"), ("glossary", "definition"))
        else ""
    )


def _units(texts: Texts, tag: str) -> Iterator[Problem]:
    """The words for day, week, month are not those of another unit: 'unit.week: {n} mois'."""
    known = quantities.cldr_units(tag)
    for unit in quantities.UNITS:
        for field, text in texts.entries.get(f"unit.{unit}", {}).items():
            other = known.get(tuple(words(text.replace("{n}", "")))) if field != "of" else None
            if other and other != unit:
                sentence = f"'{text}' of 'unit.{unit}' says {other}; write the word for {unit}"
                yield Problem(texts.path, texts.line(f"unit.{unit}", field), sentence, NAME)


def _plurals(texts: Texts, language: Locale) -> Iterator[Problem]:
    """A text that counts has a form for each plural category of its language (CLDR)."""
    # A category that only 0 or a million takes is never printed; a noun may have one form for all.
    categories = {language.plural_form(number) for number in range(1, 200)} | {"other"}
    for entry, fields in texts.entries.items():
        if not set(fields) & set(_PLURALS) or set(fields) - {"of"} == {"other"}:
            continue
        for category in sorted(categories - set(fields)):
            yield Problem(
                texts.path,
                texts.line(entry),
                f"add '{category}' to '{entry}': the language needs this plural form",
                NAME,
            )


def _described(site: Site) -> Iterator[Problem]:
    """Every term, letter, service, step, change and card has its words in Dutch."""
    wanted = (
        ("glossary", "definition", site.terms.path, site.terms.entries, site.terms.line),
        ("letters", "meaning", site.letters.path, site.letters.entries, site.letters.line),
        ("services", "what_for", site.services.path, site.services.entries, site.services.line),
        ("diagrams", "title", site.diagrams.path, diagrams.texts(site), site.diagrams.line),
        ("changes", "title", site.changes.path, site.changes.entries, site.changes.line),
        ("regimes", "title", site.regimes.path, regimes.texts(site), site.regimes.line),
        (
            "situations",
            "title",
            site.situations.path,
            site.situations.entries,
            site.situations.line,
        ),
        ("cards", "text", site.cards.path, site.cards.entries, site.cards.line),
    )
    for name, field, path, entries, line in wanted:
        texts = site.texts[site.source.tag].get(name)
        if texts is None:
            continue
        for entry in entries:
            if field not in texts.entries.get(entry, {}):
                where = f"{path}:{line(entry.partition('/')[0])}"
                sentence = f"add '{entry}' with its '{field}': it stands in {where}"
                yield Problem(texts.path, 1, sentence, NAME)
