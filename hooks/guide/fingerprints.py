"""Fingerprints of source sections: they tell which translated sections are older than the Dutch."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping

VERSION = "v1"

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*\}")
_LIST_MARK = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[ \][ \t]+)?", re.MULTILINE)
_SPACE = re.compile(r"\s+")


def normalise(text: str) -> str:
    """The text without what carries no meaning.

    NFC; comments and ``{…}`` out; list marks and line breaks one space; shortcodes and link
    targets stay.
    """
    text = unicodedata.normalize("NFC", text)
    text = _ATTRIBUTES.sub(" ", _COMMENT.sub(" ", text))
    return _SPACE.sub(" ", _LIST_MARK.sub(" ", text)).strip()


def fingerprint(text: str) -> str:
    """``v1:`` and the first 8 hex digits of the sha256 of the normalised text."""
    digest = hashlib.sha256(normalise(text).encode("utf-8")).hexdigest()
    return f"{VERSION}:{digest[:8]}"


def of_entry(fields: Mapping[str, str]) -> str:
    """The fingerprint of an entry of texts: its fields by name, without ``of``."""
    return fingerprint(
        "\n".join(f"{name}: {fields[name]}" for name in sorted(fields) if name != "of")
    )
