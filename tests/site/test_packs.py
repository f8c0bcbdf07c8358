"""What a reader can save: the lists that the build writes agree with the files it writes."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from guide import addresses, packs
from tests.built import Built, guide, nothing

pytestmark = pytest.mark.build

TAGS = [language.tag for language in guide().languages]


def listing(built: Built, tag: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(built.text(f"{tag}/{packs.LIST}"))
    return found


def path(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") or not url else url


def test_every_listed_file_is_there_with_this_content(anywhere: Built) -> None:
    wrong = []
    for tag in TAGS:
        for url, digest, size, _ in listing(anywhere, tag)["files"]:
            content = (anywhere.folder / path(url)).read_bytes()
            if base64.b64decode(digest) != hashlib.sha256(content).digest() or len(content) != size:
                wrong.append((tag, url))
    nothing(wrong)


def test_a_pack_has_every_page_that_is_written_in_its_language(built: Built) -> None:
    wrong = []
    for tag in TAGS:
        saved = {url for url, *_ in listing(built, tag)["files"]}
        for key in guide().pages[guide().source.tag]:
            written = guide().page(tag, key) is not None
            if (addresses.url(tag, key) in saved) != written:
                wrong.append((tag, key, written))
    nothing(wrong)


def test_what_a_saved_page_loads_is_saved_too(built: Built) -> None:
    """Sheets, modules and what those import, pictures, search: nothing is missing in airplane mode.

    But the code in the corner of a printed sheet: a hundred drawings that no screen shows.
    """
    missing = []
    for tag in TAGS:
        saved = {url for url, *_ in listing(built, tag)["files"]}
        for url in saved:
            if path(url).endswith(".html"):
                page = built.pages[url]
                asked = [one[name] for one in page.elements for name in ("src", "data-search") if name in one.attributes and not one.has_class("g-code")]  # fmt: skip
                asked += [one["href"] for one in page.all("link") if one.get("rel") in ("stylesheet", "manifest")]  # fmt: skip
            elif url.endswith(".mjs"):
                asked = re.findall(r"""(?:from|import\()\s*["'](\.[^"']+)["']""", built.text(url))
            else:
                continue
            places = (built.place(url, one) for one in asked if not one.startswith("data:"))
            missing += [(tag, url, one) for one in places if one not in saved]
        for name in ("search-more.json", "listen.json"):
            if f"{tag}/{name}" not in saved:
                missing.append((tag, name, ""))
    nothing(missing)


def test_every_way_in_a_pack_leads_to_a_page_of_the_language(built: Built) -> None:
    wrong = []
    for tag in TAGS:
        ways = listing(built, tag)["ways"]
        assert ways["go/beroep/"] == addresses.url(tag, "asylum/appeal")
        for here, to in ways.items():
            if path(to) not in built.files or not to.startswith(f"{tag}/"):
                wrong.append((tag, here, to))
    nothing(wrong)


def test_only_the_page_for_saving_names_the_web_app_manifest(anywhere: Built) -> None:
    """Some browsers fetch it wherever it is named, and a first visit has no bytes to spare."""
    naming = {
        at
        for at, page in anywhere.pages.items()
        if any(one.get("rel") == "manifest" for one in page.all("link"))
    }
    assert naming == {addresses.url(tag, "about/offline") for tag in TAGS}


def test_the_web_app_manifests_name_files_that_exist(anywhere: Built) -> None:
    wrong = []
    for language in guide().languages:
        name = f"{language.tag}/app.webmanifest"
        told = json.loads(anywhere.text(name))
        assert told["lang"] == language.tag
        assert language.site_name in told["name"]
        assert anywhere.place(name, told["start_url"]) == f"{language.tag}/"
        assert anywhere.place(name, told["scope"]) == ""
        for icon in told["icons"]:
            if anywhere.dead(name, icon["src"]):
                wrong.append((name, icon["src"]))
    nothing(wrong)
