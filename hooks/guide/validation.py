"""pydantic's findings as sentences for people: what to do, the offending text, a guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from guide.problems import Problem, guess
from guide.yaml_lines import Path, Yaml

_Say = Callable[[str, ErrorDetails], str]


FEW = 12
"""Fields that a message names all."""
ADDRESS = 12
"""Characters of a short address: it is read out on the phone."""
_ENTRY = re.compile(r"[a-z0-9]+([./-][a-z0-9]+)*")
"""Names of entries stand in addresses and shortcodes."""


@lru_cache(maxsize=64)
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def validate(yaml: Yaml, model: Any, check: str) -> tuple[Any | None, list[Problem]]:
    """The data as ``model`` and no problem, or None and every problem found."""
    try:
        return _adapter(model).validate_python(yaml.data), []
    except ValidationError as error:
        return None, list(_problems(yaml, error.errors(), model, check))


def entries(yaml: Yaml, model: Any, check: str) -> tuple[dict[str, Any], list[Problem]]:
    """A mapping read entry by entry, so that one faulty entry does not hide the others."""
    if yaml.data is None:
        return {}, []
    if not isinstance(yaml.data, dict):
        return {}, [Problem(yaml.path, 1, "begin each entry with its id and a colon", check)]
    good: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, data in yaml.data.items():
        if not _ENTRY.fullmatch(name):
            sentence = f"write the name {_shown(name)} in small letters, digits, dots and hyphens"
            problems.append(Problem(yaml.path, yaml.line((name,)), sentence, check))
            continue
        try:
            good[name] = _adapter(model).validate_python(data)
        except ValidationError as error:
            problems += _problems(yaml, error.errors(), model, check, before=(name,))
    return good, problems


def _problems(
    yaml: Yaml, errors: list[ErrorDetails], model: Any, check: str, before: Path = ()
) -> Iterator[Problem]:
    missing = [str(one["loc"][-1]) for one in errors if one["type"] == "missing"]
    found: dict[Path, Problem] = {}  # of a value that may be of two types, one sentence is enough
    for error in errors:
        where = (*before, *_place(yaml.data, before, error["loc"]))
        if error["type"] == "union_tag_invalid":
            where = (*where, "type")
        name = next((part for part in reversed(where) if isinstance(part, str)), "this file")
        if error["type"] == "extra_forbidden":
            sentence = _unknown(name, missing, model)
        else:
            sentence = _sentence(name, error)
        if before and len(where) > 1:
            sentence = f"{before[0]}: {sentence}"
        found.setdefault(where, Problem(yaml.path, yaml.line(where), sentence, check))
    yield from found.values()


_KEY = "[key]"
"""How pydantic marks that the name of an entry is at fault, not what stands under it."""


def _place(data: Any, before: Path, loc: tuple[int | str, ...]) -> Path:
    """pydantic's location without the tags of unions and the marks of mapping keys."""
    for key in before:
        data = data[key]
    where: list[str | int] = []
    for part in loc:
        if isinstance(data, dict) and part in data:
            data = data[part]
            where.append(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
            where.append(part)
        elif isinstance(data, dict) and part == loc[-1] and part != _KEY and isinstance(part, str):
            where.append(part)
    return tuple(where)


def _sentence(name: str, error: ErrorDetails) -> str:
    say = _SENTENCES.get(error["type"])
    if say:
        return say(name, error)
    wanted = _WANTED.get(error["type"])
    if wanted:
        return f"write {wanted} for '{name}', not {_shown(error['input'])}"
    return f"check '{name}': {_shown(error['input'])} does not fit here"


def _unknown(name: str, missing: list[str], model: Any) -> str:
    """The best guess is a field that is missing; a name that fits elsewhere is no misspelling."""
    fields = _fields(model)
    near = guess(name, missing) or ("" if name in fields else guess(name, fields))
    if not near and isinstance(model, type) and issubclass(model, BaseModel):
        own = [one.alias or field for field, one in model.model_fields.items()]
        near = f" Its fields are: {', '.join(own)}." if len(own) <= FEW else ""
    return f"remove '{name}': this place has no such field.{near}"


def _fields(model: Any) -> list[str]:
    """Every field name of a model and of the models inside it, for the guess."""
    found: list[str] = []
    for part in _models(model, set()):
        found += [one.alias or name for name, one in part.model_fields.items()]
    return found


def _models(model: Any, seen: set[Any]) -> Iterator[type[BaseModel]]:
    if isinstance(model, type) and issubclass(model, BaseModel):
        if model not in seen:
            seen.add(model)
            yield model
            for one in model.model_fields.values():
                yield from _models(one.annotation, seen)
        return
    for part in getattr(model, "__args__", ()):
        yield from _models(part, seen)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return f"{'yes' if value else 'no'} without quotes (YAML reads it as true or false)"
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, date):
        return f"the date {value.isoformat()}"
    text = str(value)
    return f"'{text if len(text) <= 60 else text[:59] + '…'}'"


def _choice(name: str, error: ErrorDetails) -> str:
    expected = str(error.get("ctx", {}).get("expected", ""))
    words = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    if len(words) == 1:
        only = {"True": "true", "False": "false"}.get(words[0], words[0])
        instead = "" if isinstance(error["input"], bool) else f", not {_shown(error['input'])}"
        return f"write '{name}: {only}'{instead}"
    near = guess(str(error["input"]), words) if isinstance(error["input"], str) else ""
    return f"{_shown(error['input'])} is no known '{name}'.{near} Use one of: {', '.join(words)}"


_TYPES = ("period", "money", "share", "count", "date", "age")


def _no_type(name: str, error: ErrorDetails) -> str:
    if not isinstance(error["input"], dict):
        return f"write a group of fields for '{name}', not {_shown(error['input'])}"
    return f"{name}: add 'type': {', '.join(_TYPES)}"


def _wrong_type(name: str, error: ErrorDetails) -> str:
    wrong = error["input"]["type"]
    near = guess(wrong, _TYPES) if isinstance(wrong, str) else ""
    return f"{_shown(wrong)} is no known '{name}'.{near} Use one of: {', '.join(_TYPES)}"


def _pattern(name: str, error: ErrorDetails) -> str:
    if error["loc"][-1:] == (_KEY,) and len(str(error["input"])) > ADDRESS:
        most = f"{len(str(error['input']))} characters, the most is {ADDRESS}"
        return f"shorten the name {_shown(name)}: it has {most}"
    if error["loc"][-1:] == (_KEY,):
        return f"write the name {_shown(name)} in small letters, digits and hyphens"
    if error["loc"][-2:-1] == ("of",):
        return f"let scripts/translations.py write '{name}': {_shown(error['input'])} is no fingerprint"
    if error["loc"][-2:-1] == ("moved",):
        return f"write the key of a page, such as asylum/appeal, for '{name}', not {_shown(error['input'])}"
    return f"write '{name}' as {_PATTERNS.get(name, 'small letters, digits, dots and hyphens')}, not {_shown(error['input'])}"


def _no_text(name: str, error: ErrorDetails) -> str:
    value = error["input"]
    if error["loc"][-2:-1] == ("of",):
        return f"let scripts/translations.py write '{name}': {_shown(value)} is no fingerprint"
    if value is None:
        return f"fill in '{name}': it is empty"
    if isinstance(value, dict) and len(value) == 1:
        before, after = next(iter(value.items()))
        if isinstance(after, (str, int, float)):
            return f"put quotes around this text, for it has a colon: '{before}: {after}'"
    wanted = "text (between quotes when it looks like a number, a date, yes or no)"
    return f"write {wanted} for '{name}', not {_shown(value)}"


def _too_long(name: str, error: ErrorDetails) -> str:
    most = error.get("ctx", {}).get("max_length", 0)
    return f"shorten '{name}': it has {len(error['input']):,} characters, the most is {most}"


_PATTERNS = {
    "url": "a full address that begins with https://",
    "phone": "+32 and the number without spaces, or a short number such as 112",
    "email": "a mailbox: name@example.be",
    "published": "keys of pages, such as asylum/appeal",
    "postcode": "the four figures of a Belgian postcode, between quotes",
    "page": "the key of a page, such as asylum/appeal",
    "address": "at most 12 small letters, digits and hyphens",
}

_SENTENCES: dict[str, _Say] = {
    "string_type": _no_text,
    "missing": lambda name, error: f"add '{name}': it is missing",
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "string_too_short": lambda name, error: f"fill in '{name}': it is empty",
    "union_tag_invalid": _wrong_type,
    "union_tag_not_found": _no_type,
}

_WANTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number such as 186.50 (a point before the cents, no comma, no €)",
    "bool_type": "true or false",
    "finite_number": "a number",
    "date_type": "a date without quotes, such as 2026-11-21,",
    "list_type": "a list (each item on a line of its own after '- ')",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}
