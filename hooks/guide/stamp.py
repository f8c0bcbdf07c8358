"""Writing down which Dutch text a translation was made from.

``of`` values are only written here. A section is stamped when it is new, or when the translation's
own words changed since its last stamp; saving a file again clears nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guide import stale
from guide.fingerprints import normalise, of_entry
from guide.markdown import Section
from guide.model import Page, Site, Texts
from guide.shortcodes import PATTERN

_BLOCK = re.compile(r"^translation:.*\n(?:[ ]+.*\n)*", re.MULTILINE)
_KEPT = (
    ("a shortcode", PATTERN),
    ("a number", re.compile(r"\d+")),
    ("a link", re.compile(r"\]\([^)\s]*\)")),
    (
        "'niet', 'geen', 'nooit' or 'zonder'",
        re.compile(r"\b(?:niet|geen|nooit|zonder)\b", re.IGNORECASE),
    ),
)
"""What an edit that keeps the meaning never changes."""

Earlier = Callable[[str], Page | None]
"""Gives the translation as it was when a fingerprint was written into it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The new ``of`` of a translation, and the sections that could not be stamped."""

    of: Mapping[str, str]
    refused: tuple[str, ...]


def stamp(site: Site, page: Page, earlier: Earlier) -> Stamp:
    """The fingerprints to write into a translation.

    A stale section whose own words are those of the day it was stamped is refused: the Dutch
    changed and the translation did not.
    """
    original = site.page(site.source.tag, page.key)
    now = stale.fingerprints(original) if original else {}
    made = page.front.translation.of if page.front and page.front.translation else {}
    of, refused = {}, []
    for name, fingerprint in now.items():
        old = made.get(name)
        if old is None or old == fingerprint:
            of[name] = fingerprint
            continue
        before = earlier(f"{name}: {old}")
        if before is not None and words(before, name) == words(page, name):
            of[name] = old
            refused.append(name)
        else:
            of[name] = fingerprint
    return Stamp(of, tuple(refused))


def words(page: Page, name: str) -> str:
    """The normalised words of a section, or of the head."""
    if name == "head":
        return normalise(f"{page.front.title}\n{page.front.summary}") if page.front else ""
    return next((normalise(one.source) for one in page.document.sections if one.id == name), "")


def written(page: Page, of: Mapping[str, str]) -> str:
    """The page's text with its ``translation`` block set to ``of``; nothing else changes."""
    made = page.front.translation if page.front else None
    lines = ["translation:", f"  by: {made.by if made else 'machine'}"]
    if made and made.checked:
        lines.append(f"  checked: {made.checked.isoformat()}")
    lines += ["  of:", *(f"    {name}: {value}" for name, value in of.items())]
    text = page.text.split("\n")
    end = page.body_line - 2  # the line '---' that closes the front matter
    kept = _BLOCK.sub("", "\n".join(text[:end]) + "\n")
    return kept + "\n".join([*lines, *text[end:]])


def meaning_changed(before: Section | None, now: Section | None) -> str:
    """'' when an edit of a Dutch section may have kept its meaning, else what changed in it."""
    if before is None or now is None:
        return "the section"
    for what, pattern in _KEPT:
        if _all(pattern, before.source) != _all(pattern, now.source):
            return what
    return ""


def _all(pattern: re.Pattern[str], text: str) -> list[str]:
    return sorted(match[0].lower() for match in pattern.finditer(text))


def stamp_texts(
    source: Texts, translated: Texts, earlier: Callable[[str, str], Mapping[str, str] | None]
) -> tuple[dict[str, dict[str, str]], list[str]]:
    """The entries of a file of texts with their ``of``, and the ids that were refused."""
    result: dict[str, dict[str, str]] = {}
    refused = []
    for name, fields in translated.entries.items():
        own = {key: value for key, value in fields.items() if key != "of"}
        old = fields.get("of")
        if name in source.entries:
            now = of_entry(source.entries[name])
            before = earlier(name, old) if old and old != now else None
            if before is not None and own == {
                key: value for key, value in before.items() if key != "of"
            }:
                refused.append(name)
                now = str(old)
            own["of"] = now
        result[name] = own
    return result, refused
