"""A text file is plain: no character that nobody can see."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import encoding
from tests.checks.examples import said
from tests.guides import BASE, Change, edit

PAGE = "docs/nl/asylum/apply.md"
AR = "docs/ar/asylum/apply.md"
UI = "docs/_data/nl/ui.yml"
BYTES = (BASE / PAGE).read_bytes()


def changed(words: str) -> dict[str, Change]:
    return {PAGE: edit("U vraagt asiel bij de", words)}


@pytest.mark.parametrize(
    "words",
    [
        "U vraagt één café – “nu”, ’s morgens,\u00a0€\u202f5,",
        "Українська, العربية, ትግርኛ, Türkçe, Español,",
        "Een gezin 👨\u200d👩\u200d👧 met ❤\ufe0f en",
        "In het Perzisch: می\u200cخواهم, CGVS\u200cها, ۲\u200cام,",
    ],
)
def test_letters_and_signs_of_every_language_pass(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, encoding, changed(words)) == []


def test_bytes_that_windows_adds_are_named(tmp_path: Path) -> None:
    changes: dict[str, Change] = {PAGE: b"\xef\xbb\xbf" + BYTES}
    assert said(tmp_path / "mark", encoding, changes) == [
        f"{PAGE}:1: save this file as UTF-8 without a byte-order mark [encoding]"
    ]
    changes = {PAGE: BYTES.replace(b"\n", b"\r\n")}
    assert said(tmp_path / "ends", encoding, changes) == [
        f"{PAGE}:1: save this file with the line ends of Unix (LF), not of Windows (CRLF) [encoding]"
    ]


def test_one_line_that_was_pasted_from_windows_is_named(tmp_path: Path) -> None:
    changes: dict[str, Change] = {PAGE: BYTES.replace(b"asiel bij de", b"asiel\r\nbij de")}
    assert said(tmp_path, encoding, changes) == [
        f"{PAGE}:12: save this file with the line ends of Unix (LF), not of Windows (CRLF) [encoding]"
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("U vraagt asi\u200bel", "remove the zero-width space (U+200B) in 'U vraagt asi·el.'"),
        ("U vraagt asi\u200cel", "remove the zero-width non-joiner (U+200C) in 'U vraagt asi·el.'"),
        ("U vraagt asi\u200del", "remove the zero-width joiner (U+200D) in 'U vraagt asi·el.'"),
        ("U vraagt asi\u2060el", "remove the word joiner (U+2060) in 'U vraagt asi·el.'"),
        ("U vraagt \ufeffasiel", "remove the byte-order mark (U+FEFF) in 'U vraagt·asiel.'"),
        ("U vraagt asi\u00adel", "remove the soft hyphen (U+00AD) in 'U vraagt asi·el.'"),
        ("U vraagt asi\x07el", "remove the control character (U+0007) in 'U vraagt asi·el.'"),
        ("U vraagt asi\x7fel", "remove the control character (U+007F) in 'U vraagt asi·el.'"),
        ("U vraagt asi\x92el", "remove the control character (U+0092) in 'U vraagt asi·el.'"),
        ("U vraagt\u2028asiel", "remove the line separator (U+2028) in 'U vraagt·asiel.'"),
        ("U vraagt \ue000asiel", "remove the private character (U+E000) in 'U vraagt·asiel.'"),
        ("U vraagt \U000e0041asiel", "remove the control character (U+E0041) in 'U vraagt·asiel.'"),
        ("U vraagt \u202easiel", "remove the direction override (U+202E) in 'U vraagt·asiel.': the build sets the direction"),
        ("U vraagt \u202basiel", "remove the direction embedding (U+202B) in 'U vraagt·asiel.': the build sets the direction"),
        ("U vraagt \u2067asiel", "remove the direction isolate (U+2067) in 'U vraagt·asiel.': the build sets the direction"),
        ("U vraagt asie\u0308l", "type 'asiël.' again: its letters and accents are apart (Unicode form NFC)"),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_named(tmp_path: Path, words: str, sentence: str) -> None:
    changes: dict[str, Change] = {PAGE: edit("U vraagt asiel bij de [[term:dvz]].", f"{words}.")}
    assert said(tmp_path, encoding, changes) == [f"{PAGE}:12: {sentence} [encoding]"]


def test_the_head_of_a_page_and_data_are_looked_at_too(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        PAGE: edit("title: Asiel vragen", "title: Asiel vra\u200bgen"),
        UI: edit("text: Termijn", "text: Ter\u202dmijn"),
    }
    assert said(tmp_path, encoding, changes) == [
        f"{UI}:8: remove the direction override (U+202D) in 'text: Ter·mijn': the build sets the direction [encoding]",
        f"{PAGE}:2: remove the zero-width space (U+200B) in 'e: Asiel vra·gen' [encoding]",
    ]


def test_a_joiner_at_the_end_of_a_persian_word_does_nothing(tmp_path: Path) -> None:
    assert said(tmp_path, encoding, {AR: edit("يمكنك لاحقًا", "يمكنك\u200c لاحقًا")}) == [
        f"{AR}:23: remove the zero-width non-joiner (U+200C) in 'يمكنك·لاحقًا [الط' [encoding]"
    ]


def test_the_same_character_is_named_once_a_line(tmp_path: Path) -> None:
    words = "U\u200b vraagt\u200b asiel\u200b bij de"
    assert len(said(tmp_path, encoding, changed(words))) == 1


def test_a_space_at_the_end_of_a_line_is_a_notice(tmp_path: Path) -> None:
    assert said(tmp_path, encoding, {UI: edit("text: Termijn", "text: Termijn ")}) == [
        f"{UI}:8: remove the space at the end of this line [encoding] (notice)"
    ]
