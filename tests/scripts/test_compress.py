"""``compress.py`` writes the small copies that a server sends, always the same."""

from __future__ import annotations

import base64
import gzip
import hashlib
from pathlib import Path

import brotli
import pytest
import zstandard

from scripts import compress

TEXT = b"Hebt u een brief? Lees hem. " * 20


def compressed(folder: Path, name: str, data: bytes) -> dict[str, bytes]:
    """What stands beside a file after compressing the folder, by what its name ends in."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    assert compress.main([str(folder)]) == 0
    assert path.read_bytes() == data
    beside = [one for one in path.parent.iterdir() if one.name.startswith(path.name)]
    return {one.name.removeprefix(path.name): one.read_bytes() for one in beside if one != path}


@pytest.mark.parametrize("ending", ["html", "css", "mjs", "json", "svg", "xml", "txt"])
def test_a_text_file_gets_two_copies_that_hold_the_same(tmp_path: Path, ending: str) -> None:
    copies = compressed(tmp_path, f"nl/page.{ending}", TEXT)
    assert copies.keys() == {".gz", ".br"}
    assert gzip.decompress(copies[".gz"]) == brotli.decompress(copies[".br"]) == TEXT


def test_the_copies_hold_no_time_and_come_out_the_same(tmp_path: Path) -> None:
    first = compressed(tmp_path / "one", "index.html", TEXT)
    assert compressed(tmp_path / "two", "index.html", TEXT) == first
    assert first[".gz"][4:8] == bytes(4)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("small.html", TEXT[:199]),
        ("photo.jpg", TEXT),
        ("noise.txt", hashlib.shake_256(b"noise").digest(300)),
    ],
)
def test_a_file_that_would_not_win_is_left_alone(tmp_path: Path, name: str, data: bytes) -> None:
    assert compressed(tmp_path, name, data) == {}


def test_a_copy_of_older_text_does_not_stay(tmp_path: Path) -> None:
    before = compressed(tmp_path, "index.html", TEXT)
    assert compressed(tmp_path, "index.html", TEXT.upper()) != before
    assert compressed(tmp_path, "index.html", TEXT[:100]) == {}


def test_a_page_is_kept_as_what_it_adds_to_the_home_page_of_its_language(tmp_path: Path) -> None:
    """RFC 9842, section 5: eight bytes, the hash of the dictionary, and a Zstandard frame."""
    home, page = TEXT + b"<p>Begin hier.</p>", TEXT + b"<p>In beroep gaan.</p>"
    for name, data in {
        "nl/search.json": b"{}",
        "nl/index.html": home,
        "nl/asylum/appeal/index.html": page,
        "nl/glossary/index.html": page,
        "go/beroep/index.html": page,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert compress.main([str(tmp_path)]) == 0

    digest = hashlib.sha256(home).digest()
    folder = tmp_path / "deltas" / compress.release(tmp_path) / base64.b64encode(digest).decode()
    kept = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*.dcz")}
    assert kept.keys() == {"nl/asylum/appeal/index.html.dcz", "nl/glossary/index.html.dcz"}
    assert len(list((tmp_path / "deltas").rglob("*.dcz"))) == len(kept)
    delta = kept["nl/asylum/appeal/index.html.dcz"].read_bytes()
    assert delta[:40] == bytes.fromhex("5e2a4d1820000000") + digest
    known = zstandard.ZstdCompressionDict(home, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    assert zstandard.ZstdDecompressor(dict_data=known).decompress(delta[40:]) == page
    assert len(delta) < len((tmp_path / "nl/asylum/appeal/index.html.br").read_bytes()) + 40


def test_the_deltas_of_another_release_have_another_name_and_do_not_stay(tmp_path: Path) -> None:
    """Whoever copies a release over the old one hands out no page of the old one."""
    for name in ("nl/search.json", "nl/index.html", "nl/glossary/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)
    before = compress.release(tmp_path)
    assert compress.main([str(tmp_path)]) == 0
    (tmp_path / "nl/glossary/index.html").write_bytes(TEXT.upper())
    after = compress.release(tmp_path)
    assert after != before
    assert compress.main([str(tmp_path)]) == 0
    assert [one.name for one in (tmp_path / "deltas").iterdir()] == [after]


def test_without_a_site_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compress.main([str(tmp_path / "none")]) == 2
    assert "make site" in capsys.readouterr().err
