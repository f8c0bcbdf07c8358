"""pydantic's findings as sentences for people: what to do, the offending text, a guess."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from guide.problems import Problem, guess
from guide.yaml_lines import Path, Yaml

_Say = Callable[[str, ErrorDetails], str]


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
        try:
            good[name] = _adapter(model).validate_python(data)
        except ValidationError as error:
            problems += _problems(yaml, error.errors(), model, check, before=(name,))
    return good, problems


def _problems(
    yaml: Yaml, errors: list[ErrorDetails], model: Any, check: str, before: Path = ()
) -> Iterator[Problem]:
    for error in errors:
        where = (*before, *_place(yaml.data, before, error["loc"]))
        name = str(where[-1]) if where else "this file"
        sentence = _sentence(name, error, model)
        if before and len(where) > 1:
            sentence = f"{before[0]}: {sentence}"
        yield Problem(yaml.path, yaml.line(where), sentence, check)


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
        elif isinstance(data, dict) and part == loc[-1] and isinstance(part, str):
            where.append(part)
    return tuple(where)


def _sentence(name: str, error: ErrorDetails, model: Any) -> str:
    say = _SENTENCES.get(error["type"])
    if say:
        return say(name, error) if error["type"] != "extra_forbidden" else _unknown(name, model)
    wanted = _WANTED.get(error["type"])
    if wanted:
        return f"write {wanted} for '{name}', not {_shown(error['input'])}"
    return f"check '{name}': {_shown(error['input'])} does not fit here"


def _unknown(name: str, model: Any) -> str:
    return f"remove '{name}': this place has no such field.{guess(name, _fields(model))}"


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
    near = guess(str(error["input"]), words) if isinstance(error["input"], str) else ""
    return f"{_shown(error['input'])} is no known '{name}'; use one of: {', '.join(words)}.{near}"


def _pattern(name: str, error: ErrorDetails) -> str:
    return f"write '{name}' as {_PATTERNS.get(name, 'small letters, digits, dots and hyphens')}, not {_shown(error['input'])}"


_PATTERNS = {
    "url": "a full address that begins with https://",
    "phone": "+32 and the number without spaces, or a short number such as 112",
    "email": "a mailbox: name@example.be",
    "page": "the key of a page, such as asylum/appeal",
    "address": "at most 20 small letters, digits and hyphens",
}

_SENTENCES: dict[str, _Say] = {
    "extra_forbidden": lambda name, error: name,
    "missing": lambda name, error: f"add '{name}': it is missing",
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda name, error: f"fill in '{name}': it is empty",
    "union_tag_invalid": lambda name, error: (
        "write 'type' as one of: period, money, share, count, date, age"
    ),
    "union_tag_not_found": lambda name, error: (
        "add 'type': period, money, share, count, date or age"
    ),
}

_WANTED = {
    "string_type": "text (between quotes when it looks like a number, a date, yes or no)",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "date_type": "a date as 2026-11-21, without quotes",
    "date_from_datetime_inexact": "a date as 2026-11-21",
    "list_type": "a list (each item on a line of its own after '- ')",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}
