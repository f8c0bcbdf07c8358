"""Files beside the pages: sitemap, short addresses, robots, and how a browser adds our search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guide import addresses
from guide.html import escape
from guide.model import Language, Site
from guide.sharing import Share, shares


@dataclass(frozen=True, slots=True)
class Door:
    """A short address: ``/go/beroep/`` (asks the language) or ``/go/beroep/ar/``."""

    path: str
    """The file from the site's root: 'go/beroep/index.html'."""
    language: Language | None
    title: str
    target: str | None
    """The relative link to the page; None when the language is to be chosen."""
    choices: tuple[tuple[Language, str, bool], ...]
    """Per language: the relative link to the page, and whether it is translated."""
    canonical: str
    shares: tuple[Share, ...] = ()
    """What the short address of a page offers to hand on, where no language is chosen yet."""


def doors(site: Site, site_url: str) -> Iterator[Door]:
    """Every short address, and every address a moved page had."""
    for name, entry in sorted(site.ledger.addresses.items()):
        key = addresses.resolve(site, entry.page)
        if site.page(site.source.tag, key):
            yield from _doors(site, site_url, f"go/{name}", key)
    for old in sorted(site.ledger.moved):
        key = addresses.resolve(site, old)
        for language in site.languages:
            if site.shown(language.tag, key) and not site.shown(language.tag, old):
                yield _door(site, site_url, addresses.url(language.tag, old), key, language)


def _doors(site: Site, site_url: str, base: str, key: str) -> Iterator[Door]:
    here = f"{base}/"
    ways = tuple(shares(site, site_url, here, key))
    yield replace(_door(site, site_url, here, key, None), shares=ways)
    for language in site.languages:
        yield _door(site, site_url, f"{base}/{language.tag}/", key, language)


def _door(site: Site, site_url: str, here: str, key: str, language: Language | None) -> Door:
    choices = tuple(
        (
            one,
            addresses.relative(here, addresses.url(one.tag, key)),
            site.page(one.tag, key) is not None,
        )
        for one in site.languages
    )
    tag = language.tag if language else site.source.tag
    shown = site.shown(tag, key)
    written_in = tag if site.page(tag, key) else site.source.tag
    target = addresses.relative(here, addresses.url(tag, key)) if language else None
    return Door(
        path=f"{here}index.html",
        language=language,
        title=shown.title if shown else key,
        target=target,
        choices=choices,
        canonical=site_url + addresses.url(written_in, key),
    )


def names(site: Site) -> str:
    """What a wrong address is compared with: the short addresses, and in each language the pages' titles.

    {"addresses": {"beroep": "asylum/appeal"}, "titles": {"nl": {"asylum/appeal": "In beroep gaan"}}}
    """
    source = site.pages[site.source.tag]
    short = {name: addresses.resolve(site, one.page) for name, one in site.ledger.addresses.items()}
    known = {
        "addresses": {name: key for name, key in sorted(short.items()) if key in source},
        "titles": {
            one.tag: {key: page.title for key, page in sorted(site.pages[one.tag].items())}
            for one in site.languages
        },
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def sitemap(site: Site, site_url: str) -> str:
    """sitemap.xml: each page that exists in a language, with its other languages (hreflang)."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for language in site.languages:
        for key, page in sorted(site.pages[language.tag].items()):
            lines.append(f"<url><loc>{escape(site_url + addresses.url(language.tag, key))}</loc>")
            if page.front:
                lines.append(f"<lastmod>{page.front.compared.isoformat()}</lastmod>")
            for other in site.languages:
                if site.page(other.tag, key):
                    url = escape(site_url + addresses.url(other.tag, key))
                    lines.append(
                        f'<xhtml:link rel="alternate" hreflang="{other.tag}" href="{url}"/>'
                    )
            lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


SHORT = 16
"""Letters that browsers show of a search engine's name (OpenSearch 1.1)."""


def opensearch(site: Site, site_url: str, tag: str) -> str:
    """opensearch.xml: with it a browser can search the guide from its address bar.

    What is typed stands behind the '#', which a browser keeps to itself.
    """
    name = site.language(tag).site_name
    home = escape(site_url + addresses.url(tag, "index"))
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
            f"<ShortName>{escape(name[:SHORT])}</ShortName>",
            f"<Description>{escape(site.ui(tag, 'search.about'))}</Description>",
            f"<Language>{tag}</Language>",
            "<InputEncoding>UTF-8</InputEncoding>",
            f'<Url type="text/html" template="{home}#q={{searchTerms}}"/>',
            "</OpenSearchDescription>",
            "",
        ]
    )


def robots(site_url: str) -> str:
    """robots.txt: everything may be read; where the sitemap is."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
