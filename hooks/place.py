"""Where files go: every language in a folder of its own, assets in a folder named by their content."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guide_mkdocs import placing


@event_priority(-150)  # after the i18n plugin has chosen each page's file
def on_files(files: Files, config: MkDocsConfig) -> Files:
    tag = config.plugins["i18n"].current_language
    return placing.place(files, config, config.extra["guide"], tag)
