"""The part that knows mkdocs: between its events and the pure package ``guide``."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from guide.model import Page


def guide_page(page: MkDocsPage, config: MkDocsConfig) -> Page:
    """The guide's page behind a page of mkdocs (which may stand in for a missing translation)."""
    tag, _, rest = page.file.src_uri.partition("/")
    found: Page = config.extra["guide"].pages[tag][rest.removesuffix(".md")]
    return found
