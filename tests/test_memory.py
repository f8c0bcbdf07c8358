"""What was read the last time, and when it must be read again."""

from pathlib import Path

import pytest

from guide.checks import problems
from guide.load import load
from guide.memory import PLACE, Memory
from tests.guides import BASE, edit, guide


def remembered(path: Path, text: str) -> tuple[str, bool]:
    """What a memory says of ``text``, and whether it had to be made."""
    made = []
    memory = Memory(path)
    value = memory.recall(("upper", text), lambda: made.append(text) or text.upper())
    memory.keep()
    return value, bool(made)


def test_a_text_is_read_once_until_it_changes(tmp_path: Path) -> None:
    place = tmp_path / PLACE
    assert remembered(place, "one") == ("ONE", True)
    assert remembered(place, "one") == ("ONE", False)
    assert remembered(place, "two") == ("TWO", True)
    # What the last run did not use is forgotten: the file does not grow.
    assert remembered(place, "one") == ("ONE", True)


def test_half_a_file_or_that_of_other_code_is_not_used(tmp_path: Path) -> None:
    place = tmp_path / PLACE
    remembered(place, "one")
    whole = place.read_bytes()
    place.write_bytes(whole[: len(whole) // 2])
    assert remembered(place, "one") == ("ONE", True)
    other = Memory(place)
    other.code = "of another version"
    other.recall(("upper", "one"), lambda: "by other code")
    other.used["new"] = True
    other.keep()
    assert remembered(place, "one") == ("ONE", True)


def test_without_a_place_nothing_is_written(tmp_path: Path) -> None:
    memory = Memory()
    assert memory.recall(("upper", "one"), lambda: "ONE") == "ONE"
    assert memory.recall(("upper", "one"), lambda: "made again") == "made again"
    memory.keep()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert remembered(tmp_path / "file" / "guide.pickle", "one") == ("ONE", True)


NL, FR = "docs/nl/asylum/appeal.md", "docs/fr/asylum/appeal.md"
CHANGES = {
    "a page": {FR: edit("statuses: []", "statuses: [unknown-one]")},
    "a page that a translation follows": {
        NL: edit("U vraagt hulp aan een advocaat.", "Wacht 40 weken."),
    },
    "a term": {
        "docs/_data/glossary.yml": edit("- text: asielant*", "- text: advocaat*"),
    },
    "a text of the interface": {
        "docs/_data/fr/ui.yml": edit("text: Asile\n", "text: TODO\n"),
    },
    "a page that is gone": {FR: None},
}


@pytest.mark.parametrize("what", CHANGES)
def test_the_report_is_the_same_with_a_memory_and_without(tmp_path: Path, what: str) -> None:
    """First of the guide as it was, then after one change: nothing old is said, nothing new is missed."""
    place = tmp_path / PLACE
    memory = Memory(place)
    before = problems(load(BASE, memory))
    memory.keep()
    assert before == problems(load(BASE)) == problems(load(BASE, Memory(place)))
    root = guide(tmp_path / "guide", CHANGES[what])
    after = problems(load(root))
    assert after == problems(load(root, Memory(place)))
    assert after != before
