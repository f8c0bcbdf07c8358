"""Files are text, or one sentence says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import files
from guide.files import Text, decode, read, write


def said(data: bytes) -> str:
    return str(decode("docs/nl/index.md", data))


def test_windows_and_old_mac_line_ends_become_plain_ones() -> None:
    assert decode("a.md", b"a\r\nb\rc\n") == Text("a.md", "a\nb\nc\n")


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode("a.md", b"\xef\xbb\xbf---\n") == Text("a.md", "---\n")


def test_letters_of_every_script_stay() -> None:
    assert decode("a.md", "één لجوء".encode()) == Text("a.md", "één لجوء")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_in_utf16_is_named_as_such(encoding: str) -> None:
    data = "\ufefftitle: Beroep".encode(encoding)
    assert said(data) == "docs/nl/index.md:1: save this file as UTF-8: it is UTF-16 [files]"


def test_a_nul_character_is_reported_on_its_line() -> None:
    assert said(b"one\ntwo\n\x00") == (
        "docs/nl/index.md:3: remove the NUL character: this is not a text file [files]"
    )


def test_a_file_saved_as_latin_1_is_reported_at_its_first_wrong_byte() -> None:
    assert said("title: x\nsummary: één".encode("latin-1")) == (
        "docs/nl/index.md:2: save this file as UTF-8 (most editors ask for the encoding under 'Save as'): byte 0xe9 is no UTF-8 text [files]"
    )


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "index.md").symlink_to(tmp_path / "secret")
    assert str(read(tmp_path / "index.md", tmp_path)) == (
        "index.md:1: replace this symbolic link by the file itself [files]"
    )


def test_a_symbolic_link_to_nowhere_is_the_same_problem(tmp_path: Path) -> None:
    (tmp_path / "index.md").symlink_to(tmp_path / "nowhere")
    assert str(read(tmp_path / "index.md", tmp_path)) == (
        "index.md:1: replace this symbolic link by the file itself [files]"
    )


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes(b"a" * (files.LARGEST + 1))
    assert str(read(tmp_path / "index.md", tmp_path)) == (
        "index.md:1: split this file: it has 2,000,001 bytes, the most is 2,000,000 [files]"
    )


def test_a_folder_with_the_name_of_a_page_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "index.md").mkdir()
    assert str(read(tmp_path / "index.md", tmp_path)) == (
        "index.md:1: make this file readable (is a directory) [files]"
    )


def test_a_file_that_disappeared_is_a_problem(tmp_path: Path) -> None:
    assert str(read(tmp_path / "index.md", tmp_path)) == (
        "index.md:1: make this file readable (no such file or directory) [files]"
    )


def test_a_path_is_named_from_the_project_folder(tmp_path: Path) -> None:
    assert files.relative(tmp_path / "docs" / "nl" / "index.md", tmp_path) == "docs/nl/index.md"


def test_a_file_is_written_with_plain_line_ends_and_leaves_nothing_beside_it(
    tmp_path: Path,
) -> None:
    write(tmp_path / "facts.yml", "één\nتwee\n")
    assert (tmp_path / "facts.yml").read_bytes() == "één\nتwee\n".encode()
    assert [one.name for one in tmp_path.iterdir()] == ["facts.yml"]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "facts.yml").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "facts.yml", "new \ud800")
    assert (tmp_path / "facts.yml").read_text() == "old"
