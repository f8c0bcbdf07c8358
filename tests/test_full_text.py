"""The full text index: of which pages, in any language, and always the same bytes."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from guide import full_text
from guide.load import load
from tests.guides import BASE

TEXTS = {
    "ti": "ዑቕባ ሕቶ መወዳእታ መዓልቲ",
    "fa": "درخواست پناهندگی و مهلت اعتراض",
    "uk": "Притулок і строк оскарження",
    "so": "Codsiga magangalyada",
    "nl": "Een aanvraag en haar termijn",
}


def built(folder: Path) -> list[str]:
    """A small built site in languages that Pagefind knows and does not know."""
    pages = []
    for tag, text in TEXTS.items():
        for name in ("", "second/"):
            page = f"{tag}/{name}"
            (folder / page).mkdir(parents=True, exist_ok=True)
            html = (
                f'<html lang="{tag}"><body><nav>menu</nav><article><h1>{text}</h1>'
                f'<p class="g-meta">label</p><dl><dt>{text}</dt><dd>{name}1</dd></dl></article></body></html>'
            )
            (folder / page / "index.html").write_text(html, encoding="utf-8")
            pages.append(page)
    return pages


def files(folder: Path) -> dict[str, bytes]:
    found = folder / full_text.FOLDER
    return {
        path.relative_to(found).as_posix(): path.read_bytes()
        for path in sorted(found.rglob("*"))
        if path.is_file()
    }


def test_every_language_has_its_own_pieces_also_one_whose_endings_pagefind_does_not_know(
    tmp_path: Path,
) -> None:
    full_text.write(tmp_path, built(tmp_path))
    found = files(tmp_path)
    languages = json.loads(found[full_text.ENTRY])["languages"]
    assert {tag: one["page_count"] for tag, one in languages.items()} == dict.fromkeys(TEXTS, 2)
    for tag, text in TEXTS.items():
        pieces = [name for name in found if name.startswith(f"fragment/{tag}_")]
        assert len(pieces) == 2
        said = gzip.decompress(found[pieces[0]]).decode()
        assert text in said
        assert "menu" not in said
        assert "label" not in said
        assert f"{text}1" not in said  # a space between a name and its value
        published = {f"{full_text.FOLDER}/{name}": content for name, content in found.items()}
        needed = list(full_text.of(tag, published))
        assert len([name for name in needed if name.endswith(".pagefind")]) == 1
        assert set(needed) <= set(published)
    assert not [name for name in found if "ui" in name or "worker" in name]


def test_the_same_pages_give_the_same_bytes_and_a_page_that_is_gone_leaves_nothing(
    tmp_path: Path,
) -> None:
    pages = built(tmp_path)
    full_text.write(tmp_path, pages)
    first = files(tmp_path)
    full_text.write(tmp_path, pages)
    assert files(tmp_path) == first
    full_text.write(tmp_path, [*pages[1:], "nl/not-built/"])
    assert len([name for name in files(tmp_path) if "fragment" in name]) == len(pages) - 1


def test_pages_that_stand_in_and_lists_of_pages_are_not_read() -> None:
    found = list(full_text.written(load(BASE)))
    assert "nl/asylum/appeal/" in found
    assert "ar/asylum/appeal/" in found
    assert not [page for page in found if page.endswith("site-index/")]
