"""What the templates in ``overrides/`` are given, and the files they make beside the pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from guide import addresses, codes, lean, listening, packs, publishing, search_data, staff, vcards
from guide.model import Page, Site
from guide.serving import first_screen, policy
from guide.view import view


def page_context(config: MkDocsConfig, page: Page, tag: str) -> dict[str, Any]:
    """The context of ``main.html`` for a reader of ``tag``."""
    site: Site = config.extra["guide"]
    return _shared(config, site) | {
        "guide": view(site, config.site_url or "", tag, page),
        "ui": partial(site.ui, tag),
    }


def _shared(config: MkDocsConfig, site: Site) -> dict[str, Any]:
    css = first_screen(Path(config.theme.custom_dir or ""))
    return {"ui_in": site.ui, "critical_css": css, "csp": policy(site, css, config.site_url or "")}


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
        text = str(env.get_template(template).render(shared | {"assets": here_assets} | context))
        return lean.page(text)

    yield "index.html", render("picker.html", "")
    base = urlsplit(url).path or "/"
    rooted = {
        "base": base,
        "assets": f"{base}{folder}",
        "url": addresses.url,
    }  # they stand in the place of any address
    yield "404.html", render("404.html", "", **rooted)
    yield f"{packs.CALM}index.html", render("offline.html", "", **rooted)
    worker = Path(config.theme.custom_dir or "", "sw.js").read_text(encoding="utf-8")
    yield "sw.js", lean.script(worker)
    doors = {}
    for door in publishing.doors(site, url):
        here = door.path.removesuffix("index.html")
        doors[here] = render("go.html", here, door=door)
        yield door.path, doors[here]
    for language in site.languages:
        yield f"{language.tag}/{packs.SHARES}", packs.shares(site, language.tag, doors)
        yield f"{language.tag}/search.json", search_data.first(site, language.tag)
        yield f"{language.tag}/search-more.json", search_data.second(site, language.tag)
        yield f"{language.tag}/search-same.json", search_data.same(site, language.tag)
        yield f"{language.tag}/listen.json", listening.data(site, language.tag)
        yield f"{language.tag}/app.webmanifest", packs.app(site, language)
        yield f"{language.tag}/opensearch.xml", publishing.opensearch(site, url, language.tag)
        yield from vcards.files(site, language.tag)
        yield from staff.files(site, language.tag)
    yield from codes.codes(site, url)
    yield "sitemap.xml", publishing.sitemap(site, url)
    yield "names.json", publishing.names(site)
    yield "robots.txt", publishing.robots(url)


def offline(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """What a reader's browser saves, per language; made when every other file stands in the site's folder."""
    site: Site = config.extra["guide"]
    folder = Path(config.site_dir)
    published = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    url = config.site_url or ""
    made = [packs.pack(site, url, language.tag, published) for language in site.languages]
    for one in made:
        yield f"{one.language.tag}/{packs.LIST}", packs.listing(site, one)
    yield "packs.json", packs.catalogue(site, made)
