"""The closed Markdown dialect of the guide, read with line numbers.

markdown-it-py reads paragraphs, lists, tables, links; small rules of our own read the boxes
(``!!! deadline``) and the ids of headings (``{#who}``). What is outside the dialect is kept in
``Document.outside``, so that a check can name it. Python-Markdown renders the pages; a test
proves that both see the same blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from guide import layout, shortcodes
from guide.shortcodes import Shortcode

BOXES = ("deadline", "do", "careful", "good", "unknown")

_BOX = re.compile(r"^!!!(?P<space>[ \t]*)(?P<kind>[^\s\"]*)(?P<rest>.*)$")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*([^{}\n]*?)[ \t]*\}[ \t]*$")
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--).)*-->", re.DOTALL)
"""A remark for colleagues: it may stand in a page, and is not published."""
_ID = re.compile(r"^#([^\s#.]+)$")
_ODD = "\u00a0\u2000-\u200b\u202f\u3000"
ODD_SPACE = re.compile(f"^(?P<mark>#{{1,6}})(?=[ \\t]*[{_ODD}])[ \\t{_ODD}]+", re.MULTILINE)
"""Between the signs of a heading and its words: it looks like a space, and makes no heading."""
_GLUED = re.compile(r"^(?P<mark>#{1,6})(?=[^#\s\d].*\{#[^{}]*\}[ \t]*$)")
"""A heading with an id, without a space: the check 'marks' says so."""
_TASK = re.compile(r"^( *- )\[ \] (?=\S)", re.MULTILINE)
"""An item of a checklist: '- [ ] bring your card'."""
_BAR = "\ue000"
"""Stands for a bar inside a shortcode while tables are read."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list, table or box.

    ``shape`` says what a translation must have too: 'list of 3', 'table of 4 rows and 2 columns'.
    """

    kind: str
    shape: str
    line: int
    text: str = ""
    level: int = 0
    id: str = ""
    children: tuple[Block, ...] = ()

    def walk(self) -> Iterator[Block]:
        """This block and all blocks inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture as written."""

    line: int
    text: str
    target: str
    image: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one source line, without markup; shortcodes are still in it."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Outside:
    """Something the dialect does not have."""

    line: int
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a level-2 heading, its level-3 parts included.

    ``intro`` is what stands before the first such heading.
    """

    id: str
    title: str
    line: int
    source: str
    blocks: tuple[Block, ...]
    prose: tuple[Prose, ...]
    shortcodes: tuple[Shortcode, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A page's body."""

    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    outside: tuple[Outside, ...]
    prose: tuple[Prose, ...]
    sections: tuple[Section, ...]

    def headings(self) -> Iterator[Block]:
        """All headings in reading order."""
        for block in self.blocks:
            if block.kind == "heading":
                yield block

    def unlinked(self) -> Iterator[Prose]:
        """The prose without the words of links."""
        words: dict[int, list[str]] = {}
        for link in self.links:
            if link.text:
                words.setdefault(link.line, []).append(link.text)
        for prose in self.prose:
            if prose.line not in words:
                yield prose
                continue
            text = prose.text
            for one in words[prose.line]:
                text = text.replace(one, " ", 1)
            yield Prose(prose.line, text)


@dataclass(slots=True)
class _Reading:
    """What is collected while a body is read."""

    links: list[Link] = field(default_factory=list)
    outside: list[Outside] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)


class _Reader(MarkdownIt):
    """Keeps every link as written: a check says what is wrong with its address."""

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url


def _parser() -> MarkdownIt:
    return _Reader("commonmark", {"maxNesting": 20}).enable("table")


_MARKDOWN = _parser()
_SIGNS, _MOST_SIGNS, _LONGEST = "[*_`<", 15_000, 4_000
"""More of one of these signs, or more characters on a line, than any page has: a mistake, and slow to read."""


def parse(text: str, first_line: int = 1) -> Document:
    """Read a body; ``first_line`` is the line of the file on which it begins."""
    reading = _Reading()
    text = _readable(text, first_line, reading)
    blocks: list[Block] = []
    for start, box, lines in _chunks(text):
        line = first_line + start
        if box is None:
            blocks += _blocks(lines, line, reading)
        else:
            blocks.append(_box(box, lines, line, reading))
    sections = tuple(_sections(text, first_line, blocks, reading.prose))
    return Document(
        tuple(blocks), tuple(reading.links), tuple(reading.outside), tuple(reading.prose), sections
    )


def _readable(text: str, first_line: int, reading: _Reading) -> str:
    """The body without what would take minutes to read and helps nobody; each is named."""
    for sign in _SIGNS:
        if text.count(sign) > _MOST_SIGNS:
            reading.outside.append(Outside(first_line, "signs", sign))
            text = text.replace(sign, " ")
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if len(line) > _LONGEST:
            reading.outside.append(Outside(first_line + at, "long line", f"{len(line):,}"))
            lines[at] = ""
        elif line.startswith("#"):
            lines[at] = _heading_as_meant(line, first_line + at, reading)
    return "\n".join(lines)


def _heading_as_meant(line: str, number: int, reading: _Reading) -> str:
    """A heading that lacks its space is read as one: only that is said of it, and nothing of its section."""
    if odd := ODD_SPACE.match(line):
        reading.outside.append(Outside(number, "odd space", odd["mark"]))
        return f"{odd['mark']} {line[odd.end() :]}"
    return _GLUED.sub(r"\g<mark> ", line)


def _chunks(text: str) -> Iterator[tuple[int, re.Match[str] | None, list[str]]]:
    """Cut a body at its boxes: (offset of the first line, the box's own line or None, lines)."""
    lines = text.split("\n")
    start = at = 0
    while at < len(lines):
        match = _BOX.match(lines[at])
        if not match:
            at += 1
            continue
        if at > start:
            yield start, None, lines[start:at]
        end = at + 1
        while end < len(lines) and (
            not lines[end].strip() or lines[end].startswith(("    ", "\t"))
        ):
            end += 1
        yield at, match, [line.removeprefix("    ") for line in lines[at + 1 : end]]
        start = at = end
    if start < len(lines):
        yield start, None, lines[start:]


def _box(box: re.Match[str], body: list[str], line: int, reading: _Reading) -> Block:
    kind, rest = box["kind"], box["rest"].strip()
    if kind in BOXES and box["space"] != " ":
        reading.outside.append(Outside(line, "box-mark", kind))
    if kind not in BOXES:
        reading.outside.append(Outside(line, "box", kind))
    if rest:
        reading.outside.append(Outside(line, "box-title", rest))
    for at, one in enumerate(body):
        if one.startswith("\t") and one.strip():
            reading.outside.append(Outside(line + 1 + at, "tab", one.strip()))
            body[at] = one.removeprefix("\t")
    children = tuple(_blocks(body, line + 1, reading))
    if not children:
        reading.outside.append(Outside(line, "empty-box", kind))
    for child in children:
        if child.kind == "heading":
            reading.outside.append(Outside(child.line, "nested heading", child.text))
    return Block("box", f"{kind} box", line, children=children)


def _blocks(lines: list[str], first_line: int, reading: _Reading) -> list[Block]:
    source = _TASK.sub(r"\1", "\n".join(lines))
    source = shortcodes.PATTERN.sub(lambda match: match[0].replace("|", _BAR), source)
    tokens = _MARKDOWN.parse(source)
    foreign = [range(*token.map) for token in tokens if token.type in _FOREIGN and token.map]
    named = {at for lines_of_one in foreign for at in lines_of_one}
    for at, what, words in layout.faults(lines):
        if at not in named:
            reading.outside.append(Outside(first_line + at, what, words))
    return _Tree(tokens, first_line, lines, reading).blocks()


_FOREIGN = ("code_block", "fence", "html_block")
"""Named as a whole: how their lines lie is of no interest."""

_OUTSIDE = {
    "code_block": "indented code",
    "fence": "code",
    "blockquote_open": "quotation",
    "hr": "rule",
    "html_block": "html",
}


class _Tree:
    """markdown-it's flat tokens as nested blocks."""

    def __init__(
        self, tokens: list[Token], first_line: int, lines: list[str], reading: _Reading
    ) -> None:
        self.tokens, self.first, self.lines, self.reading = tokens, first_line, lines, reading
        self.at = 0

    def blocks(self, until: str = "") -> list[Block]:
        """All blocks up to the closing token ``until``."""
        found: list[Block] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == until:
                break
            block = self._block(token)
            if block:
                found.append(block)
        return found

    def _line(self, token: Token) -> int:
        return self.first + (token.map[0] if token.map else 0)

    def _block(self, token: Token) -> Block | None:
        line = self._line(token)
        if token.type in _OUTSIDE:
            return self._foreign(token, line)
        if token.type == "heading_open":
            return self._heading(token, line)
        if token.type == "paragraph_open":
            text = self._inline(self.tokens[self.at])
            self.at += 2
            return Block("paragraph", "paragraph", line, text)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            name = "list" if token.type == "bullet_list_open" else "numbered list"
            items = self.blocks(token.type.replace("_open", "_close"))
            name = "checklist" if self._tasks(items) else name
            return Block("list", f"{name} of {len(items)}", line, children=tuple(items))
        if token.type == "list_item_open":
            return Block("item", "item", line, children=tuple(self.blocks("list_item_close")))
        if token.type == "table_open":
            return self._table(line)
        return None

    def _tasks(self, items: list[Block]) -> bool:
        """Whether a list is a checklist: all its items are tasks. Those that are not are named."""
        raw = [(item.line, self.lines[item.line - self.first]) for item in items]
        tasks = [bool(_TASK.match(text)) for _, text in raw]
        for (line, text), task in zip(raw, tasks, strict=True):
            if any(tasks) and not task:
                self.reading.outside.append(Outside(line, "task", text.strip()))
        return all(tasks)

    def _foreign(self, token: Token, line: int) -> Block | None:
        text = token.content.strip()
        if token.type == "html_block" and not COMMENT.sub("", text).strip():
            return None
        if token.type in ("blockquote_open", "hr"):
            text = self.lines[token.map[0]].strip() if token.map else ""
        what = _OUTSIDE[token.type]
        if token.type == "fence" and token.map:
            closed = self.lines[token.map[1] - 1].strip().startswith(token.markup)
            what = "code" if closed and token.map[1] - token.map[0] > 1 else "open code"
            text = text if what == "code" else token.markup
        self.reading.outside.append(Outside(line, what, (text or token.markup).split("\n")[0]))
        if token.type == "blockquote_open":
            return Block(
                "quotation", "quotation", line, children=tuple(self.blocks("blockquote_close"))
            )
        return Block(what, what, line, text)

    def _heading(self, token: Token, line: int) -> Block:
        if token.markup in ("=", "-"):
            self.reading.outside.append(
                Outside(line, "underlined heading", self.tokens[self.at].content)
            )
        inline = self.tokens[self.at]
        raw = inline.content
        match = _ATTRIBUTES.search(raw)
        identifier = ""
        if match:
            found = _ID.match(match[1])
            identifier = found[1] if found else ""
            if not found:
                self.reading.outside.append(Outside(line, "attribute", match[0].strip()))
        text = self._inline(inline)
        self.at += 2
        level = int(token.tag[1])
        title = _ATTRIBUTES.sub("", text).strip()
        if match and self.reading.prose:
            self.reading.prose[-1] = Prose(line, title)
        return Block("heading", f"heading of level {level}", line, title, level, identifier)

    def _table(self, line: int) -> Block:
        rows = columns = cells = 0
        children: list[Block] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows, cells = rows + 1, 0
            elif token.type == "inline":
                cells += 1
                columns = max(columns, cells)
                children.append(Block("cell", "cell", self._line(token), self._inline(token)))
        shape = f"table of {rows} rows and {columns} columns"
        return Block("table", shape, line, children=tuple(children))

    def _inline(self, token: Token) -> str:
        """Collect words and links of a line of text; give its visible words."""
        line = self._line(token)
        reader = _Inline(line, self.reading)
        reader.read(token.children or [])
        return reader.text()


class _Inline:
    """Reads the inside of a paragraph, heading or cell."""

    def __init__(self, line: int, reading: _Reading) -> None:
        self.line, self.reading = line, reading
        self.words: list[str] = []
        self.current: list[str] = []
        self.link_line, self.link_target = line, ""
        self.link_words: list[str] = []
        """The words since the last link began."""
        self.picture = ""
        """The words of the picture inside the open link: they are what the link says."""

    def read(self, children: list[Token]) -> None:
        for child in children:
            self._child(child)
        self._end_of_line()

    def text(self) -> str:
        return "\n".join(self.words).strip()

    def _child(self, child: Token) -> None:
        if child.type == "text":
            self._add(child.content.replace(_BAR, "|"))
        elif child.type in ("softbreak", "hardbreak"):
            if child.type == "hardbreak":
                self._outside("line break", "")
            self._end_of_line()
            self.link_words.append(" ")
            self.line += 1
        elif child.type == "link_open":
            self.link_line, self.link_target = self.line, str(child.attrs.get("href", ""))
            self.link_words, self.picture = [], ""
            if child.markup == "autolink":
                self._outside("bare address", self.link_target)
        elif child.type == "link_close":
            words = "".join(self.link_words).strip() or self.picture
            self.reading.links.append(Link(self.link_line, words, self.link_target))
        elif child.type == "image":
            self.picture = child.content.strip()
            self.reading.links.append(
                Link(self.line, child.content, str(child.attrs.get("src", "")), True)
            )
        elif child.type == "code_inline":
            self._outside("code", child.content)
            self._add(child.content)
        elif child.type == "html_inline" and COMMENT.sub("", child.content):
            self._outside("html", child.content)

    def _add(self, text: str) -> None:
        self.current.append(text)
        self.link_words.append(text)

    def _outside(self, what: str, text: str) -> None:
        self.reading.outside.append(Outside(self.line, what, text.replace(_BAR, "|")))

    def _end_of_line(self) -> None:
        text = "".join(self.current)
        self.words.append(text)
        if text.strip():
            self.reading.prose.append(Prose(self.line, text))
        self.current = []


def _sections(
    text: str, first_line: int, blocks: list[Block], prose: list[Prose]
) -> Iterator[Section]:
    """Cut a body at its level-2 headings."""
    lines = text.split("\n")
    last = first_line + len(lines)
    starts = [("intro", "", first_line)]
    starts += [
        (block.id, block.text, block.line)
        for block in blocks
        if block.kind == "heading" and block.level == 2
    ]
    at_block = at_prose = 0
    prose = sorted(prose, key=lambda one: one.line)
    for number, (name, title, line) in enumerate(starts):
        end = starts[number + 1][2] if number + 1 < len(starts) else last
        from_block, from_prose = at_block, at_prose
        while at_block < len(blocks) and blocks[at_block].line < end:
            at_block += 1
        while at_prose < len(prose) and prose[at_prose].line < end:
            at_prose += 1
        source = "\n".join(lines[line - first_line : end - first_line])
        yield Section(
            name,
            title,
            line,
            source,
            tuple(blocks[from_block:at_block]),
            tuple(prose[from_prose:at_prose]),
            tuple(shortcodes.find(source, line)),
        )
