"""The one way a data file is written: saving it with any tool changes nothing but what was meant.

Fields in the order of the schema, block style, two spaces, no folding; comments only at the top.
"""

from __future__ import annotations

from typing import Any

import yaml
from pydantic import BaseModel

from guide import schema, validation, yaml_lines
from guide.problems import Problem

MODELS: dict[str, Any] = {
    "facts": dict[str, schema.Fact],
    "glossary": dict[str, schema.Term],
    "letters": dict[str, schema.Letter],
    "services": dict[str, schema.Service],
    "diagrams": dict[str, schema.Diagram],
    "changes": dict[str, schema.Change],
    "regimes": dict[str, schema.Regime],
    "situations": dict[str, schema.Situation],
    "cards": dict[str, schema.Card],
    "pages": dict[str, schema.PageEntry],
    "addresses": schema.Ledger,
    "accessibility": schema.Accessibility,
}
"""The model of each file of ``docs/_data``; the files of a language are ``TextsFile``."""

OWN: dict[str, Any] = {
    "plain": schema.Plain,
    "search": schema.SearchFile,
    "listen": schema.Listen,
    "recordings": schema.RecordingsFile,
}
"""Files that a language may have besides its texts."""

_FIRST = ("type", "title", "name", "kind")
_LAST = tuple(schema.Researched.model_fields)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def canonical(path: str, text: str, model: Any) -> str | list[Problem]:
    """``text`` in its canonical form, or the problems that stand in the way."""
    parsed = yaml_lines.parse(path, text)
    if isinstance(parsed, Problem):
        return [parsed]
    loose = _comment_inside(path, text)
    if loose:
        return [loose]
    value, problems = validation.validate(parsed, model, "format")
    if problems:
        return problems
    return head(text) + dump(_plain(value))


def dump(data: Any) -> str:
    """Plain data as canonical YAML."""
    return str(
        yaml.dump(
            data,
            Dumper=_Dumper,
            sort_keys=False,
            allow_unicode=True,
            width=10**9,
            default_flow_style=False,
        )
    )


def head(text: str) -> str:
    """The comment lines at the top of a file."""
    lines = text.split("\n")
    end = next(
        (at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")),
        len(lines),
    )
    kept = [line for line in lines[:end] if line.startswith("#")]
    return "".join(f"{line}\n" for line in kept)


def _comment_inside(path: str, text: str) -> Problem | None:
    started = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            started = True
        elif started and line.lstrip().startswith("#"):
            sentence = "move this comment to the top of the file, or write it as a 'note:' field"
            return Problem(path, number, sentence, "format")
    return None


def _plain(value: Any) -> Any:
    """A validated model as plain data, fields in the order of the schema, what is unset left out."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        names = [name for name in fields if name in value.model_fields_set]
        names.sort(key=_rank)
        return {fields[name].alias or name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


def _rank(name: str) -> int:
    if name in _FIRST:
        return _FIRST.index(name)
    return 200 + _LAST.index(name) if name in _LAST else 100
