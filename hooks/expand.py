"""While a page is built: shortcodes become words, the home page gets its drawings, and Latin words are
isolated in right-to-left text."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guide import html, icons, tasks
from guide.expand import expand
from guide_mkdocs import guide_page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    ours = guide_page(page, config)
    return expand(ours.body, config.extra["guide"], ours.language, ours)


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    ours = guide_page(page, config)
    right_to_left = config.extra["guide"].language(ours.language).direction == "rtl"
    if ours.key == "index":
        content = icons.beside_headings(content, right_to_left)
    entry = config.extra["guide"].entries.entries.get(ours.key)
    if entry and entry.icon:
        content = icons.before_title(content, entry.icon, right_to_left)
    content = tasks.boxes(content, ours, config.extra["guide"])
    return html.finish(content, right_to_left)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    env.trim_blocks = env.lstrip_blocks = True
    return env
