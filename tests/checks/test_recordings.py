"""A recording belongs to a page, and says what the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.load import load
from scripts import recordings
from tests.guides import SOUND, Change, append, edit, guide, problems_of

DATA = "docs/_data/fr/recordings.yml"
FILE = "docs/assets/recordings/fr/asylum/appeal.mp3"
PAGE = "docs/fr/asylum/appeal.md"
FACTS = "docs/_data/facts.yml"


@pytest.fixture(scope="module")
def entry(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The data file of a page that was read aloud, as the script writes it."""
    root = guide(tmp_path_factory.mktemp("heard"), {"heard.mp3": SOUND})
    asked = ["add", "fr", "asylum/appeal", str(root / "heard.mp3"), "--voice", "interpreter"]
    assert recordings.main(["--root", str(root), *asked, "--day", "2026-11-21"]) == 0
    return (root / DATA).read_text(encoding="utf-8")


def said(folder: Path, changes: dict[str, Change]) -> list[str]:
    return problems_of(folder, changes, check="recordings", notices=True)


def test_a_recording_of_the_page_as_it_stands_passes(tmp_path: Path, entry: str) -> None:
    assert said(tmp_path, {DATA: entry, FILE: SOUND}) == []


def test_a_page_that_says_something_else_is_to_be_recorded_again(
    tmp_path: Path, entry: str
) -> None:
    sentence = (
        f"{DATA}:4: record 'asylum/appeal' again: the page says something else since 2026-11-21, "
        "and readers are not offered the recording [recordings]"
    )
    changed: dict[str, Change] = {DATA: entry, FILE: SOUND}
    assert said(tmp_path, {**changed, PAGE: append("\nUne phrase de plus.\n")}) == [sentence]
    assert said(tmp_path, {**changed, FACTS: edit("value: 30", "value: 15")}) == [sentence]
    changed[PAGE] = append("\nUne phrase de plus.\n")
    assert problems_of(tmp_path, changed, check="recordings") == []  # a notice stops no build


def test_a_recording_that_is_not_there_is_a_problem(tmp_path: Path, entry: str) -> None:
    assert said(tmp_path, {DATA: entry}) == [
        f"{DATA}:4: bring {FILE} back, or remove 'asylum/appeal': the recording is not there [recordings]"
    ]


def test_a_recording_of_no_page_is_a_problem(tmp_path: Path, entry: str) -> None:
    changed: dict[str, Change] = {DATA: entry.replace("asylum/appeal", "asylum/apeal"), FILE: SOUND}
    assert said(tmp_path, changed) == [
        f"{DATA}:4: name a page of docs/fr, not 'asylum/apeal'. Did you mean 'asylum/appeal'? [recordings]",
        f"{FILE}:1: add this recording with scripts/recordings.py, or delete it: no page has it [recordings]",
    ]


def test_a_file_that_is_no_sound_or_tells_who_spoke_is_a_problem(tmp_path: Path) -> None:
    tagged = b"ID3\x04\x00\x00\x00\x00\x00\x05names" + SOUND
    for data, sentence in (
        (b"RIFF....WAVE", "save this recording as .mp3: it is none"),
        (tagged, "save this recording without its tags: they may tell who spoke; scripts/recordings.py does so"),
    ):  # fmt: skip
        found = problems_of(tmp_path, {FILE: data}, check="files")
        assert found == [f"{FILE}:1: {sentence} [files]"]


def test_a_misspelt_field_is_a_problem(tmp_path: Path, entry: str) -> None:
    found = said(tmp_path, {DATA: entry.replace("voice: interpreter", "voice: Anna"), FILE: SOUND})
    assert found[0] == (
        f"{DATA}:6: 'Anna' is no known 'voice'. Use one of: team, interpreter, volunteer, teacher [recordings]"
    )


def test_the_small_guide_has_no_recordings(tmp_path: Path) -> None:
    assert load(guide(tmp_path, {})).recordings == {}
