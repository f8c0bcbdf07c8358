"""What a script needs to read a page aloud."""

from __future__ import annotations

import json
from pathlib import Path

from guide import listening
from guide.schema import Listen
from tests.built import guide
from tests.guides import site_of

DUTCH = "letters:\n  - CGVS\nwords:\n  - text: nr.\n    say: nummer\nphrases:\n  hour: '{h} uur'\n"


def test_a_language_brings_its_own_way_of_speaking_and_that_of_the_dutch_papers(
    tmp_path: Path,
) -> None:
    site = site_of(tmp_path, {"docs/_data/nl/listen.yml": DUTCH})
    found = json.loads(listening.data(site, "ar"))
    assert list(found["rules"]) == ["ar", "nl"]  # the source language last
    assert found["rules"]["nl"]["letters"] == ["CGVS"]
    assert found["rules"]["nl"]["words"] == {"nr.": "nummer"}
    assert found["rules"]["nl"]["phrases"]["hour"] == "{h} uur"
    assert found["rules"]["ar"]["phrases"] == Listen().phrases.model_dump()
    assert found["rules"]["ar"]["comma"] == site.ui("ar", "letter.comma")
    assert list(json.loads(listening.data(site, "nl"))["rules"]) == ["nl"]


def test_the_controls_are_named_in_the_language_of_the_reader() -> None:
    labels = json.loads(listening.data(guide(), "fr"))["labels"]
    assert labels["pause"] == "Pause"
    assert sorted(labels) == sorted(listening.LABELS)
    assert all(labels.values())
