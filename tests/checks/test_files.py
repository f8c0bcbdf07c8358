"""docs/ holds pages, data and assets, under plain names, and nothing else."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from guide.checks import files
from guide.files import PAGE
from guide.load import load
from tests.checks.examples import said
from tests.guides import Change, append, guide, site_of

PNG = b"\x89PNG\r\n\x1a\n"
JPG = b"\xff\xd8\xff\xe0"
COORDINATES = b"Exif\x00\x00II*\x00" + struct.pack("<IHHHII", 8, 1, 0x8825, 4, 1, 26)
ASSETS = (
    ".css, .mjs, .json, .webmanifest, .txt, .ico, .png, .jpg, .jpeg, .webp, .avif, .svg, .pdf, .mp3"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'


def test_pages_data_and_assets_pass(tmp_path: Path) -> None:
    drawing = f'<?xml version="1.0"?>{SVG}<style>.a{{fill:url(#b)}}</style><path d="M0 0h8"/></svg>'
    changes: dict[str, Change] = {
        "docs/nl/asylum/new-rules-2026.md": "# Nieuw\n",
        "docs/assets/map.png": PNG,
        "docs/assets/photo.jpg": JPG,
        "docs/assets/sign.svg": drawing,
        "docs/assets/guide.css": "a{background:url(sign.svg)}@media print{a{color:red}}",
        "docs/assets/guide.mjs": 'import { fold } from "./fold.mjs"; export const x = 1;',
        "docs/assets/vendor/minisearch.mjs": 'fetch("https://example.com")',
        "docs/assets/vendor/LICENSE.minisearch.txt": "MIT",
        "docs/assets/lesson.pdf": b"%PDF-1.7",
        "docs/nl/.gitkeep": "",
    }
    assert said(tmp_path, files, changes) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        # names
        ("docs/nl/asylum/Beroep.md", "name this in small letters: 'beroep.md'"),
        ("docs/nl/asylum/README.md", "name this in small letters: 'readme.md'"),
        ("docs/nl/asylum/mijn pagina.md", "name this without spaces: 'mijn-pagina.md'"),
        ("docs/nl/asylum/appeal .md", "name this without spaces: 'appeal.md'"),
        ("docs/nl/asylum/new_rules.md", "name this with small letters a to z, digits and hyphens: 'new-rules.md'"),
        ("docs/nl/asylum/procédure.md", "name this with small letters a to z, digits and hyphens: 'procedure.md'"),
        ("docs/nl/asylum/لجوء.md", "name this with small letters a to z, digits and hyphens"),
        ("docs/nl/asylum/appeal (1).md", "delete this copy, or give it a name of its own: 'appeal (1).md'"),
        ("docs/nl/asylum/appeal (kopie).md", "delete this copy, or give it a name of its own: 'appeal (kopie).md'"),
        ("docs/nl/asylum/appeal - Copy.md", "delete this copy, or give it a name of its own: 'appeal - Copy.md'"),
        ("docs/nl/asylum/appeal_old.md", "delete this copy, or give it a name of its own: 'appeal_old.md'"),
        ("docs/nl/asylum/appeal - kopie.md", "delete this copy, or give it a name of its own: 'appeal - kopie.md'"),
        ("docs/nl/asylum/con.md", "choose another name: Windows keeps 'con' for itself"),
        ("docs/assets/Kaart Station.png", "name this with small letters a to z, digits and hyphens, without spaces: 'kaart-station.png'"),
        # other types
        ("docs/nl/asylum/work.txt", "a page ends in .md: rename this to 'work.md', or delete it"),
        ("docs/nl/asylum/work.docx", "a page ends in .md: rename this to 'work.md', or delete it"),
        ("docs/nl/asylum/work.MD", "a page ends in .md: rename this to 'work.md', or delete it"),
        ("docs/nl/asylum/work.md.txt", "a page ends in .md: rename this to 'work.md', or delete it"),
        ("docs/nl/asylum/work", "a page ends in .md: rename this to 'work.md', or delete it"),
        ("docs/nl/asylum/map.png", "move this file to docs/assets/: a language folder holds pages (.md)"),
        ("docs/nl/facts.yml", "move this file to docs/_data/, or delete it: a language folder holds pages (.md)"),
        ("docs/nl/film.mp4", "delete this file: a language folder holds pages (.md), not '.mp4'"),
        ("docs/notes.txt", "move or delete this file: docs/ holds a folder per language, _data and assets"),
        ("docs/README.md", "move or delete this file: docs/ holds a folder per language, _data and assets"),
        ("docs/assets/form.docx", f"delete this file: docs/assets holds {ASSETS}, not '.docx'"),
        ("docs/assets/page.html", f"delete this file: docs/assets holds {ASSETS}, not '.html'"),
        ("docs/assets/font", f"delete this file: docs/assets holds {ASSETS}, not a file without an ending"),
        # what programs leave behind
        ("docs/nl/asylum/appeal.md~", "delete this file: a program left it behind"),
        ("docs/nl/asylum/.appeal.md.swp", "delete this file: a program left it behind"),
        ("docs/nl/asylum/~$appeal.docx", "delete this file: a program left it behind"),
        ("docs/nl/asylum/appeal.md.orig", "delete this file: a program left it behind"),
        ("docs/nl/.DS_Store", "delete this file: a program left it behind"),
        ("docs/assets/Thumbs.db", "delete this file: a program left it behind"),
        ("docs/_data/facts.yml.bak", "delete this file: a program left it behind"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_belong_there_is_named(
    tmp_path: Path, name: str, sentence: str
) -> None:
    assert said(tmp_path, files, {name: b"x" if not name.endswith(".png") else PNG}) == [
        f"{name}:1: {sentence} [files]"
    ]


@pytest.mark.parametrize(
    ("name", "place", "sentence"),
    [
        ("docs/de/index.md", "docs/de", "add 'de' to the languages in mkdocs.yml, or delete this folder: docs/ holds a folder per language, _data and assets."),
        ("docs/asets/map.png", "docs/asets", "add 'asets' to the languages in mkdocs.yml, or delete this folder: docs/ holds a folder per language, _data and assets. Did you mean 'assets'?"),
        ("docs/_data/de/ui.yml", "docs/_data/de", "delete this folder, or add 'de' to the languages in mkdocs.yml: _data holds a folder per language"),
        ("docs/nl/Work/pay.md", "docs/nl/Work", "name this in small letters: 'work'"),
        ("docs/nl/my work/pay.md", "docs/nl/my work", "name this without spaces: 'my-work'"),
        ("docs/nl/__pycache__/x.pyc", "docs/nl/__pycache__", "delete this folder: a program left it behind"),
    ],
)  # fmt: skip
def test_a_folder_that_does_not_belong_there_is_named_once(
    tmp_path: Path, name: str, place: str, sentence: str
) -> None:
    assert said(tmp_path, files, {name: PNG}) == [f"{place}:1: {sentence} [files]"]


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("fact.yml", "facts.yml"),
        ("facts.yaml", "facts.yml"),
        ("glossaries.yml", "glossary.yml"),
        ("nl/glosary.yml", "glossary.yml"),
    ],
)
def test_a_data_file_that_nobody_reads_is_named(tmp_path: Path, name: str, guess: str) -> None:
    [sentence] = said(tmp_path, files, {f"docs/_data/{name}": "a: 1\n"})
    assert sentence.startswith(f"docs/_data/{name}:1: rename or delete this file: docs/_data")
    assert sentence.endswith(f". Did you mean '{guess}'? [files]")


def test_names_that_differ_only_by_case_are_one_name_elsewhere(tmp_path: Path) -> None:
    assert said(tmp_path, files, {"docs/nl/asylum/Appeal.md": "# x\n"}) == [
        "docs/nl/asylum/Appeal.md:1: name this in small letters: 'appeal.md' [files]",
        "docs/nl/asylum/Appeal.md:1: rename this: on Windows and macOS it is the same name as 'appeal.md' [files]",
    ]


def test_a_page_and_a_folder_with_the_same_address_are_named(tmp_path: Path) -> None:
    assert said(tmp_path, files, {"docs/nl/asylum/appeal/index.md": "# x\n"}) == [
        "docs/nl/asylum/appeal.md:1: keep one of this page and 'appeal/index.md': they have the same address [files]"
    ]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("photo.jpg", JPG + COORDINATES, "save this photo without its location: it tells where it was taken"),
        ("photo.png", PNG + b"eXIf" + COORDINATES[6:], "save this photo without its location: it tells where it was taken"),
        ("photo.jpg", JPG + b"<x exif:GPSLatitude='51'/>", "save this photo without its location: it tells where it was taken"),
        ("photo.png", JPG, "save this picture as .png: it is .jpg"),
        ("photo.jpg", b"\x00\x00\x00\x18ftypheic", "save this picture as .jpg: it is .heic"),
        ("photo.jpg", b"<html>", "save this picture as .jpg: it is .html"),
        ("photo.jpg", b"hello", "save this picture as .jpg: it is none"),
        ("lesson.pdf", b"PK\x03\x04", "save this file as .pdf: it is .zip"),
        ("photo.jpg", b"", "fill this file or delete it: it is empty"),
        ("photo.jpg", JPG + b"x" * 400_000, "make this file smaller: it has 400,004 bytes, the most for .jpg is 300,000"),
        ("sign.svg", f"{SVG}<script>alert(1)</script></svg>", "save this drawing without <script>"),
        ("sign.svg", f"{SVG}<path onclick='alert(1)'/></svg>", "save this drawing without onclick: it runs a script"),
        ("sign.svg", f"{SVG}<use href='https://example.com/a.svg#b'/></svg>", "save this drawing without the address 'https://example.com/a.svg#b'"),
        ("sign.svg", f"{SVG}<foreignObject/></svg>", "save this drawing without <foreignobject>"),
        ("sign.svg", f"{SVG}<rect fill='url(https://example.com)'/></svg>", "save this drawing without 'url(https://example.com)' in fill"),
        ("sign.svg", f"{SVG}<style>@import 'https://example.com';</style></svg>", "save this drawing without a style that loads another file"),
        ("sign.svg", f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG}</svg>", "save this drawing without <!ENTITY …>"),
        ("guide.css", "@import url('https://fonts.example.com/x.css');", "keep a copy in docs/assets/ instead of loading from another site: @import url('https://fonts.example.com/x.css"),
        ("guide.css", "a{background:url(//example.com/a.png)}", "keep a copy in docs/assets/ instead of loading from another site: url(//example.com/a.png"),
        ("guide.mjs", 'import x from "https://cdn.example.com/x.mjs";', 'keep a copy in docs/assets/ instead of loading from another site: from "https://cdn.example.com/x.mjs'),
        ("guide.mjs", "eval(location.hash)", "do not run text as a program: eval(…)"),
    ],
)  # fmt: skip
def test_an_asset_that_tells_loads_or_runs_is_named(
    tmp_path: Path, name: str, data: str | bytes, sentence: str
) -> None:
    assert said(tmp_path, files, {f"docs/assets/{name}": data}) == [
        f"docs/assets/{name}:1: {sentence} [files]"
    ]


def test_links_pipes_and_names_without_letters_are_named(tmp_path: Path) -> None:
    root = guide(tmp_path, {})
    (root / "docs/nl/more").symlink_to(root / "docs/nl/asylum")
    (root / "docs/assets").mkdir()
    (root / "docs/assets/logo.png").symlink_to("/etc/passwd")
    os.mkfifo(root / "docs/nl/pipe.md")
    (root / "docs/nl/bad\udcff.md").write_text("# x\n")
    site = load(root)
    found = sorted({*files.check(site), *(one for one in site.loading if one.check == "files")})
    assert [str(one) for one in found] == [
        "docs/assets/logo.png:1: replace this symbolic link by the file itself [files]",
        r"docs/nl/bad\udcff.md:1: name this with small letters a to z, digits and hyphens: 'bad.md' [files]",
        "docs/nl/more:1: replace this symbolic link by the file itself [files]",
        "docs/nl/pipe.md:1: remove this: it is no ordinary file [files]",
    ]


def test_a_page_that_nobody_reads_to_the_end_is_named_and_not_read(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/nl/asylum/apply.md": append("Een zin.\n" * 30_000)})
    [problem] = [one for one in site.loading if one.check == "files"]
    assert str(problem) == (
        f"docs/nl/asylum/apply.md:1: split this page: it has 270,293 characters, the most is {PAGE:,} [files]"
    )
