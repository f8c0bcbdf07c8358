"""Which recording a reader is offered, and what is kept of the file."""

from __future__ import annotations

from pathlib import Path

from guide.recordings import fingerprint, is_sound, without_tags
from guide.view import view
from tests.guides import SOUND, append, edit, site_of

URL = "https://guide.example/"


def heard(tag: str, site_folder: Path, text: str) -> str | None:
    """The recording that a reader of ``tag`` is offered, when the Dutch page was read aloud."""
    site = site_of(
        site_folder,
        {
            "docs/ar/asylum/appeal.md": None,
            "docs/assets/recordings/nl/asylum/appeal.mp3": SOUND,
            "docs/_data/nl/recordings.yml": "pages:\n  asylum/appeal:\n    recorded: 2026-11-21\n"
            f"    voice: team\n    text: {text}\n",
        },
    )
    page = site.shown(tag, "asylum/appeal")
    assert page
    found = view(site, URL, tag, page).recording
    return found.replace(site.assets_version, "HASH") if found else None


def test_a_page_in_dutch_for_want_of_a_translation_has_the_dutch_recording(tmp_path: Path) -> None:
    site = site_of(tmp_path / "read")
    text = fingerprint(site, site.pages["nl"]["asylum/appeal"])
    place = "../../../assets/HASH/recordings/nl/asylum/appeal.mp3"
    for tag, wanted in (("nl", place), ("ar", place), ("fr", None)):
        assert heard(tag, tmp_path / tag, text) == wanted
    assert heard("nl", tmp_path / "old", "v1:00000000") is None


def test_a_number_in_the_data_changes_what_is_heard(tmp_path: Path) -> None:
    site = site_of(tmp_path / "one")
    other = site_of(tmp_path / "other", {"docs/_data/facts.yml": edit("value: 30", "value: 15")})
    key = "asylum/appeal"
    assert fingerprint(site, site.pages["fr"][key]) != fingerprint(other, other.pages["fr"][key])


def test_where_a_link_leads_is_not_heard(tmp_path: Path) -> None:
    key, file = "asylum/appeal", "docs/nl/asylum/appeal.md"
    heard = {
        fingerprint(site, site.pages["nl"][key])
        for to in ("apply.md", "../glossary.md#refugee")
        for site in [site_of(tmp_path / to[:3], {file: append(f"\nLees [meer]({to}).\n")})]
    }
    assert len(heard) == 1


def test_what_programs_note_in_a_file_is_taken_out() -> None:
    tag = b"ID3\x03\x00\x00\x00\x00\x01\x00" + bytes(128)  # seven bits of a byte count: 128 bytes
    assert without_tags(tag + tag + SOUND + b"TAG" + bytes(125)) == SOUND
    assert without_tags(SOUND) == SOUND
    assert without_tags(b"ID3") == b"ID3"
    assert is_sound(SOUND)
    assert not is_sound(b"OggS")
    assert not is_sound(b"")
