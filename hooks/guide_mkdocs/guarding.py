"""The last look at what is published: a strict build stops at a page that holds what it may not."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from guide import built

log = logging.getLogger("mkdocs.hooks.guide")


def look(config: MkDocsConfig, name: str, text: str) -> str:
    """``text`` as it is; in a strict build, which counts warnings, with a warning for each fault."""
    if config.strict and name.endswith(".html"):
        for sentence in built.check_html(text):
            log.warning(f"{name}: {sentence} [security]")
    return text


def write(config: MkDocsConfig, name: str, text: str) -> None:
    """Publish a file beside the pages."""
    path = Path(config.site_dir, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(look(config, name, text), encoding="utf-8")
