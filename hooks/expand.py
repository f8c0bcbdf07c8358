"""While a page is built: shortcodes become words, and Latin words are isolated in right-to-left text."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guide import html
from guide.expand import expand
from guide_mkdocs import guide_page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    ours = guide_page(page, config)
    return expand(ours.body, config.extra["guide"], ours.language, ours)


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    ours = guide_page(page, config)
    language = config.extra["guide"].language(ours.language)
    return html.finish(content, language.direction == "rtl")


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    env.trim_blocks = env.lstrip_blocks = True
    return env
