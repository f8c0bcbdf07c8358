"""What was read the last time, and when it must be read again."""

from pathlib import Path

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
    memory.keep()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert remembered(tmp_path / "file" / "guide.pickle", "one") == ("ONE", True)


def test_the_report_is_the_same_with_a_memory_and_without(tmp_path: Path) -> None:
    root = guide(
        tmp_path / "guide",
        {"docs/fr/asylum/appeal.md": edit("statuses: []", "statuses: [unknown-one]")},
    )
    place = tmp_path / PLACE
    fresh = [str(one) for one in problems(load(root))]
    first = [str(one) for one in problems(load(root, Memory(place)))]
    second = [str(one) for one in problems(load(root, Memory(place)))]
    assert fresh
    assert fresh == first == second
    assert place.exists()
    assert [one for one in problems(load(BASE, Memory(place))) if not one.notice] == []
