"""What a reader saves on a phone: which files, with which hashes, and what is told of them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from guide import packs
from guide.load import load
from guide.model import Site
from tests.guides import BASE, Change, edit, site_of

SITE = load(BASE)
URL = "https://guide.example/"
ASSETS = f"assets/{SITE.assets_version}"
PUBLISHED = {
    "index.html": b"picker",
    "404.html": b"missing",
    "offline/index.html": b"calm",
    "sw.js": b"worker",
    "sitemap.xml": b"<urlset/>",
    "go/beroep/index.html": b"door",
    "go/beroep/ar/index.html": b"door",
    "ar/index.html": b"home",
    "ar/asylum/appeal/index.html": b"appeal",
    "ar/search.json": b"{}",
    "ar/app.webmanifest": b"{}",
    "ar/pack.json": b"an earlier list",
    "fr/index.html": b"accueil",
    f"{ASSETS}/guide.css": b"css",
    f"{ASSETS}/map.svg": b"<svg/>",
    f"{ASSETS}/vendor/LICENSE.txt": b"licence",
    "assets/0ld/guide.css": b"of another build",
}


def of(tag: str, site: Site = SITE, published: Mapping[str, bytes] = PUBLISHED) -> packs.Pack:
    return packs.pack(site, URL, tag, published)


def urls(one: packs.Pack) -> list[str]:
    return [file.url for file in one.files]


# --- which files ---------------------------------------------------------------------------------


def test_a_pack_has_the_pages_of_its_language_and_what_they_all_need() -> None:
    assert urls(of("ar")) == [
        "ar/app.webmanifest", "ar/asylum/appeal/", "ar/", "ar/search.json",
        f"{ASSETS}/guide.css", f"{ASSETS}/map.svg", "", "offline/",
    ]  # fmt: skip


def test_a_pack_has_the_full_text_of_its_language_and_what_reads_it() -> None:
    entry = b'{"languages": {"ar": {"wasm": "ar"}, "fr": {"wasm": null}}}'
    texts = "pagefind.js wasm.ar.pagefind wasm.unknown.pagefind pagefind.ar_1.pf_meta index/ar_2.pf_index fragment/ar_3.pf_fragment fragment/fr_4.pf_fragment index/arc_5.pf_index"  # fmt: skip
    published = PUBLISHED | {f"fulltext/{name}": b"text" for name in texts.split()}
    published |= {"fulltext/pagefind-entry.json": entry}
    of_texts = [url for url in urls(of("ar", published=published)) if url.startswith("fulltext/")]
    assert of_texts == [
        "fulltext/fragment/ar_3.pf_fragment", "fulltext/index/ar_2.pf_index",
        "fulltext/pagefind-entry.json", "fulltext/pagefind.ar_1.pf_meta",
        "fulltext/pagefind.js", "fulltext/wasm.ar.pagefind",
    ]  # fmt: skip
    assert "fulltext/wasm.unknown.pagefind" in urls(of("fr", published=published))


def test_the_dutch_page_that_stands_in_for_a_translation_is_left_out(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/ar/asylum/appeal.md": None})
    assert "ar/asylum/appeal/" not in urls(of("ar", site))
    assert "ar/" in urls(of("ar", site))


def test_a_moved_page_is_found_by_its_old_address_and_takes_no_room(tmp_path: Path) -> None:
    moved: dict[str, Change] = {
        "docs/_data/addresses.yml": edit("moved: {}", "moved: {old/appeal: asylum/appeal}")
    }
    published = PUBLISHED | {"ar/old/appeal/index.html": b"door"}
    one = of("ar", site_of(tmp_path, moved), published)
    assert "ar/old/appeal/" not in urls(one)
    assert one.ways["ar/old/appeal/"] == "ar/asylum/appeal/"


def test_short_addresses_lead_to_the_page_in_the_language_of_the_pack() -> None:
    ways = of("ar").ways
    assert ways["go/beroep/"] == ways["go/beroep/ar/"] == "ar/asylum/appeal/"
    assert not [here for here in ways if here.endswith(("/nl/", "/fr/"))]


def test_what_hands_a_page_on_is_kept_for_the_pages_of_the_language_alone() -> None:
    part = '<section id="share"><details lang="ar"></details></section>'
    doors = {
        "go/beroep/": f"<main>{part}</main>",
        "go/beroep/ar/": "<main></main>",  # a language is chosen: it only leads on
        "go/elders/": f"<main>{part}</main>",  # of no page in Arabic
    }
    assert json.loads(packs.shares(SITE, "ar", doors)) == {"go/beroep/": part}


# --- hashes and sizes ----------------------------------------------------------------------------


def test_every_file_is_listed_with_the_hash_of_its_content_and_what_it_weighs() -> None:
    (page,) = [file for file in of("ar").files if file.url == "ar/asylum/appeal/"]
    assert base64.b64decode(page.digest) == hashlib.sha256(b"appeal").digest()
    assert page.size == 6
    large = of("ar", published=PUBLISHED | {"ar/index.html": b"<p>word</p>" * 10_000})
    (home,) = [file for file in large.files if file.url == "ar/"]
    assert packs.HEADERS < home.wire < home.size / 10  # compressed, and its headers


def test_a_pack_has_another_version_as_soon_as_one_of_its_files_differs() -> None:
    same = of("ar", published=dict(reversed(PUBLISHED.items())))
    changed = of("ar", published=PUBLISHED | {"ar/asylum/appeal/index.html": b"appeal."})
    assert of("ar").version == same.version != changed.version


def test_what_another_language_says_does_not_make_a_pack_new() -> None:
    other = PUBLISHED | {"fr/index.html": b"bienvenue", "404.html": b"not here"}
    assert of("ar", published=other).version == of("ar").version


# --- what a reader is told -----------------------------------------------------------------------


def test_the_day_of_the_text_is_the_newest_day_on_which_a_page_was_compared(
    tmp_path: Path,
) -> None:
    page = "docs/fr/asylum/appeal.md"
    site = site_of(tmp_path, {page: edit("compared: 2026-11-21", "compared: 2026-12-01")})
    told = json.loads(packs.catalogue(site, [of("fr", site), of("ar", site)]))["packs"]
    assert told[0]["days"]["nl"] == "1 december 2026"
    assert told[0]["days"]["fr"] == "1er décembre 2026"
    assert told[1]["days"]["nl"] == "21 november 2026"


def test_the_catalogue_tells_the_sizes_without_the_files() -> None:
    one = of("ar")
    (told,) = json.loads(packs.catalogue(SITE, [one]))["packs"]
    assert (told["language"], told["name"], told["version"]) == ("ar", "العربية", one.version)
    assert told["count"] == len(one.files)
    assert told["size"] == sum(file.size for file in one.files)
    assert told["wire"] == sum(file.wire for file in one.files)
    assert "files" not in told


def test_the_list_tells_what_the_catalogue_does_and_every_file() -> None:
    one = of("ar")
    told = json.loads(packs.listing(SITE, one))
    assert told.items() >= json.loads(packs.catalogue(SITE, [one]))["packs"][0].items()
    assert told["files"] == [[file.url, file.digest, file.size, file.wire] for file in one.files]
    assert told["ways"] == one.ways
    assert told["notice"].startswith('<p class="g-meta" lang="ar" dir="rtl">')


def test_words_of_the_notice_are_never_read_as_html(tmp_path: Path) -> None:
    texts = "docs/_data/nl/ui.yml"
    site = site_of(
        tmp_path, {texts: lambda text: text + "  offline.reading:\n    text: <b>{date}\n"}
    )
    assert "&lt;b&gt;" in of("nl", site).notice


# --- on the home screen --------------------------------------------------------------------------


def test_each_language_has_its_own_name_on_the_home_screen() -> None:
    told = json.loads(packs.app(SITE, SITE.language("ar")))
    language = SITE.language("ar")
    assert (told["short_name"], told["lang"], told["dir"]) == (language.site_name, "ar", "rtl")
    assert (told["start_url"], told["scope"]) == ("./", "../")  # from /ar/, below any folder
    assert {one["src"] for one in told["icons"]} == {
        f"../{ASSETS}/icon-192.png",
        f"../{ASSETS}/icon-512.png",
    }
