"""Reading a page aloud: what ``docs/assets/listen.mjs`` needs to know of a language.

The voice is one of the reader's own device; nothing that is said leaves it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from guide.model import Site
from guide.schema import Listen, Said

LABELS = (
    "play",
    "pause",
    "stop",
    "previous",
    "next",
    "back",
    "forward",
    "slower",
    "faster",
    "failed",
)
"""Texts of the controls, 'listen.NAME' in ui.yml."""


def data(site: Site, tag: str) -> str:
    """JSON: the controls in the reader's language, and how that language and, last, the source language are said.

    A page holds Dutch names of papers, and a page that is not translated is Dutch.
    """
    labels = {name: site.ui(tag, f"listen.{name}") for name in LABELS}
    tags = dict.fromkeys((tag, site.source.tag))
    known = {"labels": labels, "rules": {one: _rules(site, one) for one in tags}}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def _rules(site: Site, tag: str) -> dict[str, Any]:
    own = site.spoken[tag].rules if tag in site.spoken else Listen()
    return {
        "letters": own.letters,
        "words": _table(own.words),
        "before_numbers": _table(own.before_numbers),
        "endings": _table(own.endings),
        "alphabet": _table(own.alphabet),
        "phrases": own.phrases.model_dump(),
        "comma": site.ui(tag, "letter.comma"),
    }


def _table(entries: Iterable[Said]) -> dict[str, str]:
    return {one.text: one.say for one in entries}
