"""Marks of another Markdown stay in the text as they are: the reader sees stars, tildes and brackets.

Pages have bold (two stars), words that sound different (one star), links, lists and boxes; nothing else.

Bad:
    Dit is ~~oud~~ **nieuw.
Good:
    Dit is **nieuw**.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.markdown import BOXES
from guide.model import Page, Site
from guide.problems import Problem
from guide.shortcodes import PATTERN

NAME = "marks"

_COUNTED = re.compile(
    r"(?P<mark>\((?:[A-Za-zأ-ي]|[ivxIVX]{1,4}|\d{1,2})\)|(?:[A-Za-zأ-ي]|[ivxIVX]{2,4})[.)])[ \t\u00a0]+\S.*"
)
"""Items of a list in the margin of another program: 'a. een', '(1) een', 'ii) twee'."""
_LINES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<mark>#{1,6})[^#\s\d].*"), "write a space after '{mark}': {text}"),
    (re.compile(r"(?P<mark>[•·‣◦▪●■–—])[ \t\u00a0].*"), "begin each item with '- ', not with '{mark}': {text}"),
    (re.compile(r"(?P<mark>-)[^\W\d_].*"), "write a space after '{mark}': {text}"),
    (re.compile(r"(?P<mark>\d{1,2}[.)])[^\W\d_].*"), "write a space after '{mark}': {text}"),
    (re.compile(r"(?P<mark>!{1,2}|!{4,}|\?{3}\+?|:{3})[ \t]*(?:" + "|".join(BOXES) + r")\b.*", re.IGNORECASE),
     "begin a box with '!!! ', not with '{mark}': {text}"),
    (re.compile(r"(?P<mark>\?{3}\+?|:{3}).*"), "begin a box with '!!! ' and its kind, not with '{mark}': {text}"),
    (re.compile(r"(?P<mark>\[TOC\]|\[\[_TOC_\]\])", re.IGNORECASE), "remove '{mark}': the build writes what is on the page"),
    (re.compile(r"(?!- \[ \] \S)(?P<mark>(?:(?:[-*+]|\d+[.)])[ \t]+)?\[[ xX]?\])(?!\().*"), "begin a task of a checklist with '- [ ] ', not with '{mark}': {text}"),
    (_COUNTED, "begin each item with '- ' or '1. ', not with '{mark}': {text}"),
    (re.compile(r"(?P<mark>\*\[[^\]]+\]:).*"), "explain the short word in a sentence, not with '{mark}'"),
    (re.compile(r"(?P<mark>:)[ \t]+\S.*"), "write this as a sentence or a list item, without the colon before it: {text}"),
)  # fmt: skip
"""What may not stand at the beginning of a line."""

_WORDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("~~", re.compile(r"~~"), "remove '~~': words cannot be struck through; leave them out"),
    ("==", re.compile(r"==(?=\S)"), "write **words** instead of marking them with '=='"),
    ("++", re.compile(r"\+\+(?=\w)"), "write the words without '++'"),
    ("[^", re.compile(r"\[\^[^\]\s]{1,40}\]"), "write this note in a sentence: pages have no footnotes: {match}"),
    (":", re.compile(r"(?<![\w:/]):[a-z]+(?:[_-][a-z]+)*:(?![\w/])"), "write a word instead of the picture {match}"),
    ("$$", re.compile(r"\$\$"), "write this sum in words, without '$$'"),
    ("*", re.compile(r"\*+"), "put the stars directly before and after the words, in pairs: {around}"),
    ("_", re.compile(r"(?<!\w)__?(?=\w)|(?<=\w)__?(?!\w)"), "write *words* or **words**, without '_': {around}"),
)  # fmt: skip
"""What may not be left in a line when its markup is read."""

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        for line, sentence in _page(page):
            yield Problem(page.path, line, sentence, NAME)


def _page(page: Page) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        text = line.strip()
        if text[:1] and (text[0] in _FIRST or text[0].isdigit() or _COUNTED.match(text)):
            yield from ((number, one) for one in _begins(text))
        if "&" in line and (entity := _ENTITY.search(line)):
            yield number, f"write the character itself, not '{entity[0]}'"
    for prose in page.document.prose:
        found = PATTERN.sub("", prose.text)
        for sign, pattern, sentence in _WORDS:
            if sign in found and (match := pattern.search(found)):
                around = _around(found, match.start(), match.end())
                yield prose.line, sentence.format(match=match[0], around=around)


_FIRST = frozenset("#•·‣◦▪●■–—-!?:[*+")


def _begins(text: str) -> Iterator[str]:
    for pattern, sentence in _LINES:
        match = pattern.fullmatch(text)
        if match:
            yield sentence.format(mark=match["mark"], text=_short(text))
            return


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _around(text: str, start: int, end: int) -> str:
    """The mark with the words beside it."""
    before = text[max(0, start - 60) : start].split(" ")[-3:]
    after = text[end : end + 60].split(" ")[:4]
    return f"{' '.join(before)}{text[start:end]}{' '.join(after)}".strip()
