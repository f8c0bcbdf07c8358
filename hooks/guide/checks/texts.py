"""The texts in docs/_data/<language>/ name what exists, and every language has those it needs.

A missing interface text would show Dutch words in an Arabic page.

Bad:
    a text for 'letters: annex-62' (there is no such letter)
Good:
    a text for every entry; placeholders such as {n} kept
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale

from guide import diagrams
from guide.languages import locale
from guide.model import Site, Texts
from guide.problems import Problem, guess, notice

NAME = "texts"
_PLACE = re.compile(r"\{[a-z]+\}")
_PLURALS = ("zero", "one", "two", "few", "many", "other")
FIELDS = {
    "ui": ("text", *_PLURALS),
    "glossary": ("definition", "school"),
    "letters": ("name", "meaning", "today"),
    "services": ("what_for", "who"),
    "diagrams": ("title", "text"),
    "changes": ("title", "text"),
}
"""The fields an entry of each file may have; 'of' is written by scripts/translations.py."""


def check(site: Site) -> Iterator[Problem]:
    for tag, files in site.texts.items():
        for name, texts in files.items():
            yield from _known(site, name, texts)
            source = site.texts[site.source.tag].get(name)
            if source and tag != site.source.tag:
                yield from _complete(source, texts, name)
            if name == "ui":
                yield from _plurals(texts, locale(tag))
    yield from _described(site)


def _known(site: Site, name: str, texts: Texts) -> Iterator[Problem]:
    tables = {
        "glossary": site.terms.raw(),
        "letters": site.letters.raw(),
        "services": site.services.raw(),
        "diagrams": dict.fromkeys(diagrams.texts(site)),
        "changes": site.changes.raw(),
    }
    known = tables.get(name)
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
        wanted = set(_PLACE.findall(" ".join(fields.values())))
        kept = set(_PLACE.findall(" ".join(own.values())))
        for place in sorted(wanted ^ kept):
            verb = "keep" if place in wanted else "remove"
            yield Problem(
                texts.path,
                texts.line(entry),
                f"{verb} {place} in '{entry}', as in {source.path}:{source.line(entry)}",
                NAME,
            )
    for entry in texts.entries:
        if entry not in source.entries and name == "ui":
            yield Problem(
                texts.path,
                texts.line(entry),
                f"remove '{entry}': {source.path} has no such text.{guess(entry, source.entries)}",
                NAME,
            )


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
    """Every term, letter, service, step and change is explained in Dutch."""
    wanted = (
        ("glossary", "definition", site.terms.path, site.terms.entries, site.terms.line),
        ("letters", "meaning", site.letters.path, site.letters.entries, site.letters.line),
        ("services", "what_for", site.services.path, site.services.entries, site.services.line),
        ("diagrams", "title", site.diagrams.path, diagrams.texts(site), site.diagrams.line),
        ("changes", "title", site.changes.path, site.changes.entries, site.changes.line),
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
