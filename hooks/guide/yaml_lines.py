"""YAML with line numbers, read safely: no aliases, no tags, no duplicate keys, no deep nesting.

Built on PyYAML's event stream, so nothing is constructed that the file does not spell out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import yaml

from guide.problems import Problem

DEEPEST = 20
"""Levels of nesting; the deepest data file has seven."""

Path = tuple[str | int, ...]
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALARS = yaml.SafeLoader("")


@dataclass(frozen=True, slots=True)
class Yaml:
    """A file's data, and the line (from 1) on which each key and item stands."""

    path: str
    data: Any
    lines: dict[Path, int]

    def line(self, where: Path) -> int:
        """The line of ``where``, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read."""

    value: Any
    path: Path
    key: str | None = None
    keys: set[str] = field(default_factory=set)


class _Refused(Exception):
    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line, self.sentence = line, sentence


def parse(
    path: str, text: str, first_line: int = 1, check: str = "yaml", tags: tuple[str, ...] = ()
) -> Yaml | Problem:
    """Read one YAML document.

    ``first_line`` is the line of the file on which ``text`` begins; ``tags`` are the tags that may
    stand in it (their value is read as if they did not). Returns the data with its
    lines, or the one problem that makes the file unreadable.
    """
    tab = text.find("\t")
    if tab >= 0:
        line = text.count("\n", 0, tab) + first_line
        return Problem(path, line, "use spaces, not a tab, before or between words", check)
    try:
        return _build(path, text, first_line, tags)
    except _Refused as refused:
        return Problem(path, refused.line + first_line - 1, refused.sentence, check)
    except yaml.YAMLError as error:
        return _syntax(path, text, first_line, error, check)
    except (ValueError, OverflowError, RecursionError, UnicodeError):
        return Problem(path, first_line, "write this file as plain YAML: it cannot be read", check)


def _syntax(path: str, text: str, first: int, error: yaml.YAMLError, check: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    if "expected ':'" in str(getattr(error, "problem", "")):
        # The parser notices on the next line; the word without a colon stands before it.
        mark = getattr(error, "context_mark", None) or mark
    number = (mark.line if mark else 0) + 1
    lines = text.split("\n")
    number = max(1, min(number, len(lines)))
    if number == 2 and lines[0].strip() and ":" not in lines[0] and lines[0][0] not in "#-":
        number = 1  # a first field without its colon is read as words that go on
    context = getattr(error, "context_mark", None)
    if "quoted scalar" in str(getattr(error, "context", "")) and context:
        number = context.line + 1
    elif number > 1 and _SPECIAL.search(lines[number - 2]):
        number -= 1  # what looks like a space is none: the parser stumbles on the next line
    elif number > 1 and _indent(lines[number - 2]) and not _indent(lines[number - 1]):
        if not any(line.strip() for line in lines[: number - 2]):
            number -= 1  # the first field is indented, so the second one seems to stand wrong
    elif number > 1 and _NO_SPACE.match(lines[number - 2]) and ":" in lines[number - 1]:
        number -= 1  # a field whose colon has no space is read as words that go on
    return Problem(path, number + first - 1, _remedy(lines, number, error), check)


_NO_DASH = re.compile(r"\s*-[^\W\d]")
"""An item of a list whose dash has no space is read as words; -5 is a number."""
_NO_SPACE = re.compile(r"\s*[\w-]+:[^\s/:]")
_SPECIAL = re.compile("[\u00a0\u2000-\u200b\u202f\u3000]")


def _remedy(lines: list[str], number: int, error: yaml.YAMLError) -> str:
    """What to do about the line on which YAML stops making sense."""
    line = lines[number - 1]
    offending, shown = line.strip(), _short(line.strip())
    above = lines[number - 2] if number > 1 else ""
    if _SPECIAL.search(line):
        return f"use ordinary spaces in: {shown}"
    if _indent(line) and not any(one.strip() for one in lines[: number - 1]):
        return f"remove the spaces before: {shown}"
    if "quoted scalar" in str(getattr(error, "context", "")):
        return f"close the quote opened here: {shown}"
    if _NO_DASH.match(line):
        return _space_after_dash(line)
    if _NO_SPACE.match(line) and ": " not in line:
        return f"write a space after the colon: {shown}"
    if offending.startswith("- ") and ":" not in offending:
        return f"line this '-' up with the others of its list: {shown}"
    if ":" not in offending and offending:
        return f"put a colon after the field's name, or quotes around the text: {shown}"
    if offending.count(": ") > 1 and not offending.startswith(("'", '"')):
        return f"put the text after the first colon between quotes: {shown}"
    if not offending and number > 1:
        return f"close the quote or bracket opened before this line: {_short(above.strip())}"
    if ": " in above and _indent(above) < _indent(line) and "mapping values" in str(error):
        return f"line this field up with the one above it: {shown}"
    begins = _BEGINS.search(offending)
    if begins:
        return f"put the text after the colon between quotes, for it begins with '{begins[1]}': {shown}"
    if _AFTER_QUOTE.search(offending):
        return f"put the whole text between quotes, not a part of it: {shown}"
    return f"this is not YAML: {shown}; look for a missing quote, colon or space"


def _space_after_dash(line: str) -> str:
    return f"write a space after the dash: {_short(line.strip())}"


_BEGINS = re.compile(r"^[\w-]+: +([\[\]{}@%|`>,*&!?])(?![\s|>+-]*$)")
_AFTER_QUOTE = re.compile(r""":[ ]+(?:'[^']*'|"[^"]*")[ ]*[^\s#]""")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _build(path: str, text: str, first_line: int, tags: tuple[str, ...]) -> Yaml:
    lines: dict[Path, int] = {}
    stack: list[_Open] = []
    result: Any = None
    documents = 0
    typed = text.split("\n")
    for event in yaml.parse(text, Loader=_PARSER):
        line = (event.start_mark.line if event.start_mark else 0) + 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(line, "remove the line '---': a data file is one document")
            continue
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(
                line,
                f"put the text between quotes, for it begins with a star: '*{event.anchor} …'; "
                "an alias is not read",
            )
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()
            continue
        if not isinstance(
            event, (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)
        ):
            continue
        _refuse_decoration(event, line, tags)
        if isinstance(event, yaml.ScalarEvent) and event.implicit[0] and "-" in event.value:
            _refuse_dash(event, typed)
        parent = stack[-1] if stack else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            parent.key = _key(event, line, parent, lines)
            lines[(*parent.path, parent.key)] = line + first_line - 1
            continue
        value, where = _value(event, line), _place(parent)
        lines.setdefault(where, line + first_line - 1)
        if parent is None:
            result = value
        else:
            _put(parent, value)
        if not isinstance(event, yaml.ScalarEvent):
            if len(stack) == DEEPEST:
                raise _Refused(line, f"nest less deeply: more than {DEEPEST} levels")
            stack.append(_Open(value, where))
    return Yaml(path, result, lines)


def _refuse_decoration(event: Any, line: int, tags: tuple[str, ...]) -> None:
    if event.anchor is not None:
        raise _Refused(
            line,
            f"put the text between quotes, for it begins with '&': '&{event.anchor} …'; an anchor is "
            "not read",
        )
    if event.tag is not None and event.tag not in ("!", *tags):
        raise _Refused(
            line,
            f"put the text between quotes, for it begins with '!': '{event.tag} …'; a tag is not read",
        )


def _refuse_dash(event: Any, typed: list[str]) -> None:
    """A word that begins a line with a dash is an item that its list would swallow, or lose."""
    first, last = event.start_mark, event.end_mark
    for at in range(first.line, min(last.line + 1, len(typed))):
        begins = at > first.line or first.column == _indent(typed[at])
        if begins and _NO_DASH.match(typed[at]):
            raise _Refused(at + 1, _space_after_dash(typed[at]))


def _key(event: Any, line: int, parent: _Open, lines: dict[Path, int]) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise _Refused(line, "write a plain word before the colon")
    if event.value == "<<":
        raise _Refused(line, "write the values out instead of the merge key '<<'")
    key = str(event.value)
    if key in parent.keys:
        first = lines[(*parent.path, key)]
        raise _Refused(line, f"'{key}' also stands in line {first}; keep one")
    parent.keys.add(key)
    return key


def _place(parent: _Open | None) -> Path:
    if parent is None:
        return ()
    if isinstance(parent.value, dict):
        assert parent.key is not None
        return (*parent.path, parent.key)
    return (*parent.path, len(parent.value))


def _put(parent: _Open, value: Any) -> None:
    if isinstance(parent.value, dict):
        parent.value[parent.key] = value
        parent.key = None
    else:
        parent.value.append(value)


_THOUSANDS = re.compile(r"[-+]?\d{1,3}\.\d{3}")
_PLAIN = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?|[-+]?\.(?:inf|nan)", re.IGNORECASE)


def _refuse_number(typed: str, value: float, line: int) -> None:
    """YAML has more ways to write a number than people: 030 is 24, 1:30 is 90, 1.500 is one and a half."""
    if _THOUSANDS.fullmatch(typed):
        plain = typed.replace(".", "")
        raise _Refused(
            line, f"write {plain} without a point, or {value:g}: '{typed}' is read as {value:g}"
        )
    if not _PLAIN.fullmatch(typed):
        sentence = (
            f"write the number in plain figures, or put it between quotes when it is text: "
            f"'{_short(typed)}' is read as {value:g}"
        )
        raise _Refused(line, sentence)


def _value(event: Any, line: int) -> Any:
    if isinstance(event, yaml.MappingStartEvent):
        return {}
    if isinstance(event, yaml.SequenceStartEvent):
        return []
    if not event.implicit[0]:
        return event.value
    tag = _SCALARS.resolve(yaml.ScalarNode, event.value, (True, False))  # type: ignore[no-untyped-call]
    try:
        value = _SCALARS.construct_object(yaml.ScalarNode(tag, event.value))
    except (ValueError, yaml.YAMLError):
        raise _Refused(line, f"'{_short(event.value)}' is no date or number that exists") from None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        _refuse_number(event.value, value, line)
    if isinstance(value, datetime):
        raise _Refused(line, f"write the date alone, without a time: '{_short(event.value)}'")
    return value if isinstance(value, (str, int, float, bool, date, type(None))) else event.value
