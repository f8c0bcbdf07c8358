"""What ``mkdocs.yml`` may hold: the options we use, each with its type, and no others.

mkdocs itself lets many misspelt options pass in silence.
"""

from __future__ import annotations

from typing import Any, Literal

from guide.schema import Entry, Mailbox, Text

Warn = Literal["warn"]
"""A build warns, and a strict build stops; anything less would let a fault pass."""


class Theme(Entry):
    name: Literal["material"]
    """The theme we configure; readers get our own shell."""
    custom_dir: Literal["overrides"]
    font: Literal[False]
    """No fonts from other sites."""


class Extra(Entry):
    publisher: str = ""
    """Who publishes the guide; empty while it is a draft."""
    mailbox: Mailbox | Literal[""] = ""
    """Where readers report errors; empty while the team has no mailbox for it."""


class Language(Entry):
    locale: Text
    """Its tag, such as 'so'."""
    name: Text
    """Its own name in its own script."""
    site_name: Text
    """What the guide is called in it."""
    default: bool = False
    """True for the language written first."""
    build: bool = True
    """False while a language is being prepared."""


class I18n(Entry):
    docs_structure: Literal["folder"]
    fallback_to_default: bool = True
    """The Dutch page is shown where a translation is missing."""
    reconfigure_material: Literal[False] = False
    reconfigure_search: Literal[False] = False
    languages: list[Language]


class NavValidation(Entry):
    omitted_files: Warn
    not_found: Warn
    absolute_links: Warn


class LinkValidation(Entry):
    not_found: Warn
    anchors: Warn
    absolute_links: Warn
    unrecognized_links: Warn


class Validation(Entry):
    nav: NavValidation
    links: LinkValidation


class Settings(Entry):
    site_name: Text
    """The guide's name in the language written first."""
    site_url: Any
    """Where it is published; it ends with a slash. Or ``!ENV [NAME, default]``."""
    docs_dir: Literal["docs"] = "docs"
    site_dir: Literal["site"] = "site"
    use_directory_urls: Literal[True] = True
    """Pages are folders: /nl/asylum/appeal/."""
    exclude_docs: str = ""
    """What is never published as a file: /_data/."""
    extra: Extra = Extra()
    theme: Theme | None = None
    hooks: list[Text] = []
    """Our own steps of the build, in this order."""
    plugins: list[Any]
    """One: i18n, with the list of languages."""
    markdown_extensions: list[Any] = []
    """What Python-Markdown may read besides plain Markdown."""
    validation: Validation | None = None
    """mkdocs' own net, under ours."""
    nav: list[Any]
    """The pages in their order."""


PLUGINS: dict[str, Any] = {"i18n": I18n}


class Tables(Entry):
    use_align_attribute: Literal[True] = True
    """No inline styles: the site's policy refuses them."""


EXTENSIONS: dict[str, Any] = {
    "admonition": None,
    "attr_list": None,
    "sane_lists": None,
    "tables": Tables,
    "pymdownx.betterem": None,
    "pymdownx.saneheaders": None,
}
"""The extensions we use and the model of their options; None for those without options."""


LOADING = ("extra_css", "extra_javascript", "extra_templates")
THEME_LOADING = ("logo", "favicon", "static_templates")
EXTRA_LOADING = ("analytics", "disqus", "consent")
"""Options of mkdocs and its theme that make a page load something."""
UNUSED = (
    "INHERIT",
    "copyright",
    "dev_addr",
    "draft_docs",
    "edit_uri",
    "edit_uri_template",
    "mdx_configs",
    "not_in_nav",
    "remote_branch",
    "remote_name",
    "repo_name",
    "repo_url",
    "site_author",
    "site_description",
    "strict",
    "watch",
)
THEME_UNUSED = ("direction", "features", "icon", "language", "locale", "palette")
"""Other options that they know, and this guide has no use for."""
