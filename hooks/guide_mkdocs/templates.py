"""What the templates in ``overrides/`` are given, and the files they make beside the pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from guide import addresses, publishing, search_data
from guide.model import Page, Site
from guide.serving import policy
from guide.view import view


def page_context(config: MkDocsConfig, page: Page, tag: str) -> dict[str, Any]:
    """The context of ``main.html`` for a reader of ``tag``."""
    site: Site = config.extra["guide"]
    return _shared(config, site) | {
        "guide": view(site, config.site_url or "", tag, page),
        "ui": partial(site.ui, tag),
    }


def _shared(config: MkDocsConfig, site: Site) -> dict[str, Any]:
    css = Path(config.theme.custom_dir or "", "critical.css").read_text(encoding="utf-8").strip()
    return {"ui_in": site.ui, "critical_css": css, "csp": policy(css, config.site_url or "")}


def files(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Every file beside the pages: its place from the site's root, its text."""
    site: Site = config.extra["guide"]
    url = config.site_url or ""
    shared = _shared(config, site) | {"site": site, "languages": site.languages}
    env = config.theme.get_env()
    env.trim_blocks = env.lstrip_blocks = True
    folder = addresses.assets(site)

    def render(template: str, here: str, **context: Any) -> str:
        here_assets = addresses.relative(here, f"{folder}/").rstrip("/")
        return str(env.get_template(template).render(shared | {"assets": here_assets} | context))

    yield "index.html", render("picker.html", "")
    base = urlsplit(url).path or "/"
    yield "404.html", render("404.html", "", base=base, assets=f"{base}{folder}")
    for door in publishing.doors(site, url):
        yield door.path, render("go.html", door.path.removesuffix("index.html"), door=door)
    for language in site.languages:
        yield f"{language.tag}/search.json", search_data.first(site, language.tag)
        yield f"{language.tag}/search-more.json", search_data.second(site, language.tag)
    yield "sitemap.xml", publishing.sitemap(site, url)
    yield "robots.txt", publishing.robots(url)
