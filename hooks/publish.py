"""After and around the build: what templates see, and the files beside the pages."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guide import full_text, lean
from guide.serving import preview
from guide_mkdocs import guarding, guide_page, templates


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    tag = config.plugins["i18n"].current_language
    return context | templates.page_context(config, guide_page(page, config), tag)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return guarding.look(config, page.file.dest_uri, lean.page(output))


@event_priority(-200)  # after the i18n plugin has built every language
def on_post_build(config: MkDocsConfig) -> None:
    if config.plugins["i18n"].building:
        return
    for name, text in templates.files(config):
        guarding.write(config, name, text)
    if not preview(config.site_url or ""):  # it follows every change, and would wait for this
        full_text.write(Path(config.site_dir), full_text.written(config.extra["guide"]))
    for name, text in templates.offline(config):  # the packs last: they list all the others
        guarding.write(config, name, text)
