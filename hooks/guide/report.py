"""How a report is printed: for people, for programs, and beside the line in a forge."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from guide.explain import explanations
from guide.problems import Problem, counted, summary


def text(found: Sequence[Problem], notices: bool) -> str:
    """One line each; notices only as a count per check unless they are asked for."""
    real = [one for one in found if not one.notice]
    if notices:
        lines = [f"{one} (notice)" if one.notice else str(one) for one in found]
        return "\n".join([*lines, summary(found)])
    return "\n".join([*map(str, real), *_counts(found), summary(real)])


def _counts(found: Sequence[Problem]) -> list[str]:
    """'1,109 notices: 900 links, 209 translation; --notices lists them'."""
    names = Counter(one.check for one in found if one.notice)
    if not names:
        return []
    each = ", ".join(f"{number:,} {name}" for name, number in names.most_common())
    total = counted(names.total(), "notice").replace(str(names.total()), f"{names.total():,}")
    return [f"{total}: {each}; --notices lists them"]


def as_json(found: Sequence[Problem], notices: bool) -> str:
    """``{"problems": […], "notices": […]}``; each has path, line, check and message."""

    def listed(kind: bool) -> list[dict[str, Any]]:
        return [
            {"path": one.path, "line": one.line, "check": one.check, "message": one.sentence}
            for one in found
            if one.notice is kind
        ]

    data = {"problems": listed(False), "notices": listed(True)}
    return json.dumps(data, ensure_ascii=False, indent=2)


def github(found: Sequence[Problem], notices: bool) -> str:
    """Workflow commands: GitHub and Forgejo show them beside the line of the pull request."""
    lines = [
        f"::{'notice' if one.notice else 'error'} file={_property(one.path)},line={one.line},"
        f"title={_property(one.check)}::{_message(one.sentence)}"
        for one in found
        if notices or not one.notice
    ]
    return "\n".join([*lines, summary(found)])


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def sarif(found: Sequence[Problem], notices: bool) -> str:
    """SARIF 2.1.0, which forges and editors read; notices have the level 'note'."""
    known = {one.name: one for one in explanations()}
    names = list(dict.fromkeys([*known, *(one.check for one in found)]))
    rules = []
    for name in names:
        rule: dict[str, Any] = {"id": name}
        if name in known:
            rule["shortDescription"] = {"text": known[name].why.split("\n")[0]}
            rule["help"] = {"text": str(known[name])}
        rules.append(rule)
    places = {name: at for at, name in enumerate(names)}
    results = [
        {
            "ruleId": one.check,
            "ruleIndex": places[one.check],
            "level": "note" if one.notice else "error",
            "message": {"text": one.sentence},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(one.path), "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": max(1, one.line)},
                    }
                }
            ],
        }
        for one in found
    ]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "check.py", "rules": rules}}, "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Sequence[Problem], bool], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
