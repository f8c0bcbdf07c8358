"""Every shortcode names something that exists, with words that mean it.

A misspelt id would print nothing at all where a period should stand.

Bad:
    U hebt [[fact:appeal.ordinary.deadlin]].
Good:
    U hebt [[fact:appeal.ordinary.deadline]].
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial

from guide import causes, passages, shortcodes, terms
from guide.lists import LISTS
from guide.model import Page, Site
from guide.problems import Problem, guess
from guide.shortcodes import Shortcode

NAME = "shortcodes"
_PARTS = {"fact": ("number", "year"), "service": ("phone", "address", "url")}
_SIGNS = re.compile(r"[\[\](){}<>«»【】［］]|[a-z]:[a-z0-9]")
_KINDS = "fact|term|letter|service|list|steps|feit|fait|brief|lettre|dienst|terme"
_OTHER = re.compile(
    rf"[\[({{<«【［]{{1,2}} ?(?i:{_KINDS}) ?[:;：؛] ?[a-z0-9][^\n\])}}>»】］]{{0,40}}[\])}}>»】］]{{0,2}}"
)
"""Other brackets, or one instead of two: [fact:appeal.fee], {{fact:appeal.fee}}."""
_THIRD = re.compile("\ue000\\](?!\\()")
"""A bracket too many after a shortcode."""
_BARE = re.compile(r"(?<![\w/.-])(?:fact|term|letter|service):[a-z0-9]+(?:[.-][a-z0-9]+)*")
_LINK = re.compile(r"\]\([^)\s]{0,500}\)")
_WORDS = re.compile(r"\[\[([^\[\]\n|:;]{2,60})\]\]")
"""Words between double brackets, as other programs mark a link."""
_COMPLETE = f"{causes.DAMAGED}, for example [[fact:appeal.ordinary.deadline]]:"
_BROKEN = re.compile(r"\[\[[^\n]{0,40}|[^\n\[]{0,40}\]\]")


def check(site: Site) -> Iterator[Problem]:
    tables: dict[str, Mapping[str, object] | None] = {"list": LISTS}
    for kind, table in (
        ("fact", site.facts),
        ("term", site.terms),
        ("letter", site.letters),
        ("service", site.services),
        ("steps", site.diagrams),
    ):
        # A file that cannot be read is reported once, not at every page that quotes it.
        tables[kind] = table.raw() if table.yaml else None
    for page in site.all_pages():
        yield from site.remembered(NAME, page, partial(_page, site, page, tables))
    for tag, files in site.texts.items():
        for texts in files.values():
            for _, _, passage in passages.of_texts(texts):
                if "[" not in passage.text and "{" not in passage.text:
                    continue
                for one in shortcodes.find(passage.text):
                    for sentence in _sentences(site, tag, one, tables):
                        yield Problem(texts.path, passage.line, sentence, NAME)
                yield from _broken(site, tag, texts.path, [passage.text], passage.line)


def _page(
    site: Site, page: Page, tables: Mapping[str, Mapping[str, object] | None]
) -> Iterator[Problem]:
    for one in shortcodes.find(page.body, page.body_line):
        for sentence in _sentences(site, page.language, one, tables):
            yield Problem(page.path, one.line, sentence, NAME)
    lines = page.body.split("\n")
    yield from _broken(site, page.language, page.path, lines, page.body_line)
    yield from _alone(page, lines)
    yield from _head(site, page)


def _sentences(
    site: Site, tag: str, one: Shortcode, tables: Mapping[str, Mapping[str, object] | None]
) -> Iterator[str]:
    if one.kind not in shortcodes.KINDS:
        yield f"'{one.kind}' in {one.source} is no shortcode.{guess(one.kind, shortcodes.KINDS)}"
        return
    if one.kind == "nl":
        if not one.id:
            yield f"write the Dutch words in {one.source}"
        return
    known_ids = tables[one.kind]
    if known_ids is not None and one.id not in known_ids:
        yield f"no {one.kind} '{one.id}'.{guess(one.id, known_ids)}"
        return
    if one.part and one.part not in _PARTS.get(one.kind, ()):
        known = _PARTS.get(one.kind, ())
        remedy = f"use {' or '.join(known)}" if known else "remove it"
        yield f"'{one.part}' in {one.source} is unknown; {remedy}.{guess(one.part, known)}"
    if one.text is not None and one.kind != "term":
        yield f"remove '|{one.text}' from {one.source}: only a term takes other words"
    if one.kind == "term" and one.text is not None:
        yield from _form(site, tag, one)


def _form(site: Site, tag: str, one: Shortcode) -> Iterator[str]:
    term = site.terms.entries.get(one.id)
    if term is None or terms.is_form(site, one.id, tag, one.text or ""):
        return
    own = term.names[tag]
    near = ", ".join([own.name, *own.forms][:4])
    yield (
        f"'{one.text}' is no name of the term '{one.id}'; write one of: {near}; "
        f"or add it to its forms in {site.terms.path}:{site.terms.line(one.id)}"
    )


def _broken(
    site: Site, tag: str, path: str, lines: list[str], first_line: int
) -> Iterator[Problem]:
    """Brackets that look like a shortcode but are none."""
    for number, line in enumerate(lines, first_line):
        if not _SIGNS.search(line):
            continue
        rest = _THIRD.sub("[[]]", shortcodes.PATTERN.sub("\ue000", line)).replace("\ue000", "")
        plain = _LINK.sub("]", rest)
        for words in _WORDS.finditer(rest):
            meant = _meant(site, tag, path, words[1].strip())
            remedy = f"{meant} instead of" if meant else _COMPLETE
            yield Problem(path, number, f"{remedy} {words[0]}", NAME)
        rest = _WORDS.sub("", rest)
        match = _BROKEN.search(rest) or _OTHER.search(plain) or _BARE.search(plain)
        if match and not _WORDS.search(match[0]):
            yield Problem(path, number, f"{_COMPLETE} {match[0].strip()}", NAME)


def _meant(site: Site, tag: str, path: str, text: str) -> str:
    """What to write for words between double brackets: a term by its name, an id without its kind, a page."""
    kinds = (("fact", site.facts), ("letter", site.letters), ("service", site.services))
    kind = next((kind for kind, table in kinds if text in table.entries), "")
    if kind:
        return f"write [[{kind}:{text}]]"
    key = text.removesuffix(".md")
    if key in site.pages[site.source.tag]:
        target = posixpath.relpath(f"docs/{tag}/{key}.md", posixpath.dirname(path))
        return f"write [what it is]({target})"
    for name in site.terms.entries:
        if terms.is_form(site, name, tag, text):
            return f"write [[term:{name}|{text}]]"
    return ""


def _alone(page: Page, lines: list[str]) -> Iterator[Problem]:
    """A list or a diagram is a whole part of the page: inside a sentence it prints nothing."""
    for number, line in enumerate(lines, page.body_line):
        for one in shortcodes.find(line, number) if "[[list:" in line or "[[steps:" in line else ():
            if one.kind in ("list", "steps") and line.rstrip() != one.source:
                sentence = (
                    f"put {one.source} on a line of its own, without words or spaces before it"
                )
                yield Problem(page.path, number, sentence, NAME)


def _head(site: Site, page: Page) -> Iterator[Problem]:
    """Title, summary and search words are printed as they are."""
    for field in ("title", "summary", "search_words"):
        value = getattr(page.front, field, None) if page.front else None
        for at, text in enumerate(value if isinstance(value, list) else [value or ""]):
            line = page.line(field, at) if isinstance(value, list) else page.line(field)
            for one in shortcodes.find(text, line):
                sentence = f"write words instead of {one.source}: '{field}' takes no shortcodes"
                yield Problem(page.path, line, sentence, NAME)
            rest = [shortcodes.PATTERN.sub("", text)]
            yield from _broken(site, page.language, page.path, rest, line)
