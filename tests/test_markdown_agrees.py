"""guide.markdown and Python-Markdown, which renders the pages, see the same blocks.

The two read Markdown by different rules. What they read differently is outside the dialect, so an
author hears of it; whatever is inside must be the same list of blocks for both.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from markdown import Markdown

from guide import shortcodes, yaml_lines
from guide.load import load
from guide.markdown import Block, parse
from guide.model import Page
from guide.yaml_lines import Yaml
from tests.built import ROOT, guide
from tests.guides import BASE

PAGES = [page for site in (guide(), load(BASE)) for page in site.all_pages()]


# --- what Python-Markdown sees ---------------------------------------------------------------


@cache
def python_markdown() -> Markdown:
    """Python-Markdown as mkdocs.yml configures it; mkdocs itself adds the first three."""
    path = ROOT / "mkdocs.yml"
    config = yaml_lines.parse(path.name, path.read_text(encoding="utf-8"), tags=("!ENV",))
    assert isinstance(config, Yaml)
    options: dict[str, Any] = {}
    for one in ("toc", "tables", "fenced_code", *config.data["markdown_extensions"]):
        options |= one if isinstance(one, dict) else {one: {}}
    options["toc"] = {"slugify": lambda title, separator: "none"}
    return Markdown(extensions=list(options), extension_configs=options)


class Rendered(HTMLParser):
    """The blocks of a page's HTML, one line each, indented by what they stand in."""

    HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
    INLINE = (
        "a",
        "strong",
        "em",
        "code",
        "img",
        "bdi",
        "br",
        "b",
        "i",
        "span",
        "del",
        "sub",
        "sup",
    )

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.open: list[str] = []
        self.lists: list[tuple[int, int]] = []  # the line of each open list, and its items so far
        self.in_words = self.in_title = False
        self.rows = self.columns = self.cells = 0
        self.feed(html)

    def add(self, text: str) -> None:
        self.lines.append("  " * len(self.open) + text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag in self.INLINE:
            self.words()
            return
        self.in_words = False
        if tag in self.HEADINGS:
            mark = "" if re.fullmatch(r"none(_\d+)?", given["id"] or "") else f" #{given['id']}"
            self.add(f"heading of level {tag[1]}{mark}")
            self.in_words = True
        elif tag == "p":
            self.in_title = "admonition-title" in (given.get("class") or "")
            if not self.in_title:
                self.add("paragraph")
            self.in_words = True
        elif tag in ("ul", "ol"):
            self.lists.append((len(self.lines), 0))
            self.add("list" if tag == "ul" else "numbered list")
            self.open.append(tag)
        elif tag == "li":
            line, items = self.lists.pop()
            self.lists.append((line, items + 1))
            self.open.append("li")
        elif tag == "div" and "admonition" in (given.get("class") or ""):
            kind = (given["class"] or "").split()[1]
            self.add(f"{kind} box")
            self.open.append("div")
        elif tag == "table":
            self.rows = self.columns = 0
            self.add("table")
        elif tag == "tr":
            self.rows, self.cells = self.rows + 1, 0
        elif tag in ("th", "td"):
            self.cells += 1
            self.columns = max(self.columns, self.cells)
            self.in_words = True
        elif tag in ("thead", "tbody"):
            pass
        else:
            self.add(f"<{tag}>")
            self.in_words = True

    def handle_endtag(self, tag: str) -> None:
        if tag in self.INLINE:
            return
        self.in_words = False
        if tag in ("ul", "ol", "li", "div") and self.open:
            self.open.pop()
        if tag in ("ul", "ol"):
            line, items = self.lists.pop()
            self.lines[line] += f" of {items}"
        if tag == "table":
            self.lines[-1] += f" of {self.rows} rows and {self.columns} columns"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words()

    def words(self) -> None:
        """Words that stand in a list item or a box without a paragraph of their own are one."""
        if not self.in_words:
            self.add("paragraph")
            self.in_words = True


def theirs(text: str) -> list[str]:
    html = python_markdown().reset().convert(plain(text))
    return Rendered(html).lines


# --- what guide.markdown sees ----------------------------------------------------------------


def ours(text: str) -> list[str]:
    return [line for block in parse(text).blocks for line in lines(block, 0)]


def lines(block: Block, depth: int) -> Iterator[str]:
    if block.kind not in ("item", "cell"):
        shape = block.shape.replace("checklist", "list")  # its boxes are made after the rendering
        yield "  " * depth + shape + (f" #{block.id}" if block.id else "")
    if block.kind != "table":
        for child in block.children:
            yield from lines(child, depth + 1)


def plain(text: str) -> str:
    """Shortcodes as one word each: what they print is no business of blocks."""
    return shortcodes.replace(text, lambda _: "word")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.path}")
def test_a_page_has_the_same_blocks_for_both(page: Page) -> None:
    assert ours(page.body) == theirs(page.body)


# --- what is inside the dialect ----------------------------------------------------------------

TRICKY = {
    "two lists with a paragraph between": (
        "- een\n- twee\n\nTekst.\n\n1. een\n2. twee\n3. drie",
        ["list of 2", "    paragraph", "    paragraph", "paragraph",
         "numbered list of 3", "    paragraph", "    paragraph", "    paragraph"],
    ),
    "lists of two kinds that follow each other": (
        "- een\n\n1. twee",
        ["list of 1", "    paragraph", "numbered list of 1", "    paragraph"],
    ),
    "a list in a list": (
        "- een\n    - a\n    - b\n- twee",
        ["list of 2", "    paragraph", "    list of 2", "        paragraph", "        paragraph",
         "    paragraph"],
    ),
    "an item of two paragraphs": (
        "1. een\n\n    Meer.\n\n2. twee",
        ["numbered list of 2", "    paragraph", "    paragraph", "    paragraph"],
    ),
    "an item of two lines": (
        "- een\n    en nog een zin\n- twee",
        ["list of 2", "    paragraph", "    paragraph"],
    ),
    "a numbered list that goes on after a box": (
        "1. een\n\n!!! do\n    Bel.\n\n2. twee",
        ["numbered list of 1", "    paragraph", "do box", "  paragraph",
         "numbered list of 1", "    paragraph"],
    ),
    "a box with everything in it": (
        "!!! deadline\n    Een zin.\n    Nog een.\n\n    - a\n    - b\n\n    | x | y |\n    | --- | --- |\n    | 1 | 2 |\n\nNa de doos.",
        ["deadline box", "  paragraph", "  list of 2", "      paragraph", "      paragraph",
         "  table of 2 rows and 2 columns", "paragraph"],
    ),
    "two boxes without a blank line between": (
        "!!! do\n    Een.\n!!! careful\n    Twee.",
        ["do box", "  paragraph", "careful box", "  paragraph"],
    ),
    "a box right under a paragraph, and text right under a box": (
        "Een.\n!!! good\n    Twee.\nDrie.",
        ["paragraph", "good box", "  paragraph", "paragraph"],
    ),
    "a table whose cell holds a shortcode with a bar": (
        "| Wie | Wat |\n| --- | --- |\n| [[term:refugee|vluchteling]] | x |",
        ["table of 2 rows and 2 columns"],
    ),
    "a table with a bar that is no edge": (
        "| a \\| b | c |\n| --- | --- |\n| d | e |",
        ["table of 2 rows and 2 columns"],
    ),
    "a heading right above a list, and a heading right under it": (
        "## Wie? {#who}\n- een\n- twee\n## Wat? {#what}",
        ["heading of level 2 #who", "list of 2", "    paragraph", "    paragraph",
         "heading of level 2 #what"],
    ),
    "a heading between two lines of text": (
        "Een.\n## Wie? {#who}\nTwee.",
        ["paragraph", "heading of level 2 #who", "paragraph"],
    ),
    "a number at the start of a line that is no list": ("2026. Dat jaar.", ["numbered list of 1", "    paragraph"]),
    "a hyphen and a hash without a space": ("-een\n#twee", ["paragraph"]),
    "stars, underscores and links in a line": (
        "**Let op**: [bel](a.md) *nu* en _altijd_ 3*4.",
        ["paragraph"],
    ),
    "a comment": ("Een.\n\n<!-- nakijken\nmorgen -->\n\nTwee.", ["paragraph", "paragraph"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TRICKY)
def test_a_tricky_text_is_read_alike(name: str) -> None:
    text, blocks = TRICKY[name]
    assert parse(text).outside == ()
    assert (ours(text), theirs(text)) == (blocks, blocks)


# --- what is outside it ------------------------------------------------------------------------

LINES = (
    "Tekst.", "Nog een zin.", "- een", "- twee", "1. een", "2. twee", "10. tien", "* ster", "+ plus",
    "5) vijf", "1.een", "-een", "-\tx", "- ", "- # kop", "- - x", "- [ ] taak", "    - diep",
    "    1. diep", "        - dieper", "    vervolg", "  twee spaties", "   - drie", "\ttab", "", "", "",
    "# T", "## Wie? {#who}", "### X {#x}", "## H ##", "  ## H {#h}", "    ## H {#h}", "#geen",
    "!!! do", "!!! deadline", "!!!do", "    !!! do", "    in de doos", "| a | b |", "| --- | --- |",
    "| c | d |", "a | b", "--- | ---", "| c |", "---", "===", "***", "{#x}", "{ .c }", "[a](b.md)",
    "[x]: y", "[^1]: noot", "*[x]: y", "Term\n: uitleg", "- een\n\n    tekst", "`c`", "<b>", "> q",
    "~~~", "a\\",
)  # fmt: skip


def test_what_is_read_differently_is_outside_the_dialect() -> None:
    chance = random.Random(2026)
    inside = 0
    for _ in range(2500):
        text = "\n".join(chance.choices(LINES, k=chance.randint(1, 7)))
        document = parse(text)
        if document.outside or not all(one.text for one in document.headings()):
            continue
        inside += 1
        assert ours(text) == theirs(text), text
    assert inside > 200
