"""The languages of the guide, from ``mkdocs.yml``: the only list of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError

from guide.model import Language, Nav
from guide.problems import Problem
from guide.yaml_lines import Yaml

CONFIG = "mkdocs.yml"


def locale(tag: str) -> Locale:
    """Babel's locale of a language tag."""
    return Locale.parse(tag, sep="-")


def known(tag: str) -> bool:
    """Whether ``tag`` is a language tag that Unicode knows."""
    try:
        return bool(locale(tag))
    except (UnknownLocaleError, ValueError):
        return False


def plugin(config: Yaml) -> tuple[int, dict[str, Any]]:
    """Where the i18n plugin stands in ``plugins``, and its options."""
    for number, one in enumerate(config.data.get("plugins") or []):
        if isinstance(one, dict) and isinstance(one.get("i18n"), dict):
            return number, one["i18n"]
    return 0, {}


def languages(config: Yaml) -> Iterator[Language | Problem]:
    """The languages that are built, the source language (``default: true``) first."""
    number, options = plugin(config)
    listed = options.get("languages") or []
    ordered = sorted(
        enumerate(listed), key=lambda one: not (isinstance(one[1], dict) and one[1].get("default"))
    )
    for index, one in ordered:
        line = config.line(("plugins", number, "i18n", "languages", index))
        tag = one.get("locale") if isinstance(one, dict) else None
        if not isinstance(tag, str):
            yield Problem(
                CONFIG, line, "add 'locale' to this language: a tag such as 'so'", "languages"
            )
            continue
        if one.get("build") is False:
            continue
        try:
            direction = locale(tag).text_direction
        except (UnknownLocaleError, ValueError):
            yield Problem(
                CONFIG, line, f"'{tag}' is no language tag that Unicode knows", "languages"
            )
            continue
        yield Language(tag, str(one.get("name", tag)), direction, str(one.get("site_name", tag)))


def navigation(config: Yaml) -> Iterator[Nav | Problem]:
    """The entries of ``nav``: pages, and sections named by their folder."""
    listed = config.data.get("nav")
    for number, one in enumerate(listed if isinstance(listed, list) else []):
        line = config.line(("nav", number))
        if isinstance(one, str):
            yield Nav(one.removesuffix(".md"), (), line)
        elif isinstance(one, dict) and len(one) == 1:
            folder, pages = next(iter(one.items()))
            if isinstance(pages, list) and all(isinstance(page, str) for page in pages):
                lines = tuple(config.line(("nav", number, folder, at)) for at in range(len(pages)))
                yield Nav(
                    str(folder), tuple(page.removesuffix(".md") for page in pages), line, lines
                )
            else:
                yield Problem(
                    CONFIG, line, f"list the pages of '{folder}' as '- folder/page.md'", "nav"
                )
        else:
            yield Problem(
                CONFIG, line, "write a page ('index.md') or a section with its pages", "nav"
            )
