"""What is safe to mend is mended: bytes nobody sees, and ids that the Dutch page has."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import repair
from guide.checks import problems
from guide.load import load
from guide.repair import Repair
from tests.guides import BASE, Change, edit, guide

NL, FR = "docs/nl/asylum/appeal.md", "docs/fr/asylum/appeal.md"
CLEAN = (BASE / FR).read_text(encoding="utf-8")


def repaired(folder: Path, changes: dict[str, Change]) -> tuple[Path, list[Repair]]:
    """The small guide, changed and mended."""
    root = guide(folder, changes)
    site = load(root)
    done = list(repair.repairs(site))
    for one in done:
        repair.write(site, one)
    return root, done


def test_a_faultless_guide_stays_as_it_is(tmp_path: Path) -> None:
    assert repaired(tmp_path, {})[1] == []


@pytest.mark.parametrize(
    ("data", "done"),
    [
        (b"\xef\xbb\xbf" + CLEAN.encode(), "byte-order mark removed"),
        (CLEAN.replace("\n", "\r\n").encode(), "line ends made plain"),
        (CLEAN.replace("\n", "\r").encode(), "line ends made plain"),
        (CLEAN.replace("ç", "c\u0327").encode(), "letters and accents put together (NFC)"),
        (CLEAN.replace("refus.\n", "refus.  \n").encode(), "spaces at line ends removed"),
        (CLEAN.replace("refus.\n", "refus. \t\n").encode(), "spaces at line ends removed"),
        (CLEAN.replace("## Que", "##\u00a0Que").encode(), "ordinary space after the # of a heading"),
        (CLEAN.replace("## Que", "## \u202fQue").encode(), "ordinary space after the # of a heading"),
        (CLEAN.rstrip("\n").encode(), "line end added at the end"),
        (CLEAN.replace(" {#now}", "").encode(), "ids of headings copied from the Dutch"),
        (CLEAN.replace(" {#now}", "").replace(" {#difference}", "").encode(), "ids of headings copied from the Dutch"),
    ],
)  # fmt: skip
def test_each_is_mended_and_the_page_is_as_it_was(tmp_path: Path, data: bytes, done: str) -> None:
    root, found = repaired(tmp_path, {FR: data})
    assert [(one.path, one.done) for one in found] == [(FR, (done,))]
    assert (root / FR).read_bytes() == CLEAN.encode()
    assert problems(load(root)) == problems(load(BASE))


def test_everything_at_once(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + CLEAN.replace(" {#now}", "").replace("\n", " \r\n").encode()
    root, found = repaired(tmp_path, {FR: data})
    assert found[0].done == (
        "byte-order mark removed",
        "line ends made plain",
        "spaces at line ends removed",
        "ids of headings copied from the Dutch",
    )
    assert (root / FR).read_bytes() == CLEAN.encode()


def test_data_files_and_the_configuration_are_mended_too(tmp_path: Path) -> None:
    text = (BASE / "mkdocs.yml").read_text(encoding="utf-8")
    _, found = repaired(
        tmp_path, {"mkdocs.yml": text.replace("\n", "\r\n").encode(), "docs/_data/nl/ui.yml": edit("Termijn", "Termijn ")}
    )  # fmt: skip
    assert [one.path for one in found] == ["docs/_data/nl/ui.yml", "mkdocs.yml"]


def test_ids_are_copied_only_when_all_headings_stand_in_the_same_place(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        FR: lambda text: text.replace(" {#now}", "") + "\n## Encore\n\nOui.\n"
    }
    assert repaired(tmp_path, changes)[1] == []


def test_the_dutch_page_gets_no_ids(tmp_path: Path) -> None:
    assert repaired(tmp_path, {NL: edit(" {#now}", "")})[1] == []


def test_what_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    changes: dict[str, Change] = {FR: b"\xff\xfe\x00 \r\n", NL: b"a\x00b \r\n"}
    root, found = repaired(tmp_path, changes)
    assert found == []
    assert (root / FR).read_bytes() == b"\xff\xfe\x00 \r\n"


def test_the_diff_shows_a_space_that_is_none(tmp_path: Path) -> None:
    _, (one,) = repaired(tmp_path, {FR: edit("## Que faire", "##\u00a0Que faire")})
    assert "-##<SPACE>Que faire ? {#now}\n+## Que faire ? {#now}" in one.diff()


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    root = guide(tmp_path, {})
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"a \r\n")
    (root / "docs" / "nl" / "link.md").symlink_to(outside)
    assert list(repair.repairs(load(root))) == []


def test_the_diff_shows_what_nobody_sees(tmp_path: Path) -> None:
    data = (
        b"\xef\xbb\xbf"
        + CLEAN.replace("refus.\n", "refus. \t\n", 1).replace(" {#now}", "").encode()
    )
    _, found = repaired(tmp_path, {FR: data})
    lines = CLEAN.split("\n")
    refus, now = (
        lines.index("Vous avez reçu un refus.") + 1,
        lines.index("## Que faire ? {#now}") + 1,
    )
    assert found[0].diff().split("\n") == [
        f"--- {FR}",
        f"+++ {FR}",
        "# byte-order mark removed, spaces at line ends removed, ids of headings copied from the Dutch",
        "@@ -1 +1 @@",
        "-<BOM>---",
        "+---",
        f"@@ -{refus} +{refus} @@",
        "-Vous avez reçu un refus.·→",
        "+Vous avez reçu un refus.",
        f"@@ -{now} +{now} @@",
        "-## Que faire ?",
        "+## Que faire ? {#now}",
    ]
