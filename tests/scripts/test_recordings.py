"""``recordings.py add`` puts a recording in its place, or says why not and writes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from guide.load import load
from guide.recordings import fingerprint, offered
from scripts import recordings
from tests.guides import SOUND, append, guide

PLACE = "docs/assets/recordings/fr/asylum/appeal.mp3"
PAGE = "docs/fr/asylum/appeal.md"
TAGGED = b"ID3\x04\x00\x00\x00\x00\x00\x05names" + SOUND + b"TAG" + bytes(125)


def add(root: Path, *more: str, data: bytes = TAGGED, key: str = "asylum/appeal") -> int:
    (root / "heard.mp3").write_bytes(data)
    asked = ["add", "fr", key, str(root / "heard.mp3"), "--voice", "volunteer", *more]
    return recordings.main(["--root", str(root), *asked])


def test_a_recording_is_copied_without_what_tells_who_spoke(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {})
    assert add(root, "--day", "2026-11-21") == 0
    assert capsys.readouterr().out.startswith(f"{PLACE}: added.")
    assert (root / PLACE).read_bytes() == SOUND
    site = load(root)
    page = site.pages["fr"]["asylum/appeal"]
    entry = site.recordings["fr"].pages["asylum/appeal"]
    assert (entry.recorded, entry.voice, entry.text) == (
        date(2026, 11, 21),
        "volunteer",
        fingerprint(site, page),
    )
    assert offered(site, page)
    assert not offered(site, site.pages["nl"]["asylum/appeal"])
    assert [str(one) for one in site.loading] == []


def test_adding_it_again_says_that_the_page_is_heard_as_it_stands(tmp_path: Path) -> None:
    root = guide(tmp_path, {})
    add(root)
    add(root, key="docs/fr/asylum/apply.md")
    (root / PAGE).write_text(append("\nUne phrase.\n")((root / PAGE).read_text("utf-8")), "utf-8")
    assert not offered(load(root), load(root).pages["fr"]["asylum/appeal"])
    add(root, data=(root / PLACE).read_bytes())
    site = load(root)
    assert offered(site, site.pages["fr"]["asylum/appeal"])
    assert list(site.recordings["fr"].pages) == ["asylum/appeal", "asylum/apply"]
    text = (root / "docs/_data/fr/recordings.yml").read_text(encoding="utf-8")
    assert text.startswith("# Pages that somebody read aloud")


def test_a_page_that_does_not_exist_or_a_file_that_is_no_sound_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {})
    assert add(root, key="asylum/apeal") == 1
    assert (
        capsys.readouterr().out
        == "no page docs/fr/asylum/apeal.md. Did you mean 'asylum/appeal'?\n"
    )
    assert add(root, data=b"RIFF....WAVE") == 1
    assert capsys.readouterr().out.endswith("is no MP3: export it as one, mono, 48 to 80 kbit/s\n")
    assert not (root / "docs" / "assets").exists()
