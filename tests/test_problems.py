"""A problem is a place, a sentence and the name of the check."""

from __future__ import annotations

import pytest

from guide.problems import Problem, counted, guess, notice, summary


def test_a_problem_reads_as_place_sentence_check() -> None:
    one = Problem("docs/fr/asylum/appeal.md", 6, "write words in this heading", "headings")
    assert str(one) == "docs/fr/asylum/appeal.md:6: write words in this heading [headings]"


def test_a_problem_is_one_line_whatever_an_author_wrote() -> None:
    one = Problem("docs/a\nb.md", 6, "write\n  words\x1b[31m\u202e here", "headings")
    assert str(one) == "docs/a b.md:6: write words [31m here [headings]"


def test_problems_sort_by_file_and_then_by_line_as_a_number() -> None:
    found = [
        Problem("b.md", 1, "x", "y"),
        Problem("a.md", 10, "x", "y"),
        Problem("a.md", 9, "x", "y"),
    ]
    assert [(one.path, one.line) for one in sorted(found)] == [
        ("a.md", 9),
        ("a.md", 10),
        ("b.md", 1),
    ]


def test_a_notice_is_a_problem_that_stops_nothing() -> None:
    assert notice("a.md", 1, "x", "y") == Problem("a.md", 1, "x", "y", notice=True)
    assert not Problem("a.md", 1, "x", "y").notice


def test_a_near_word_is_guessed() -> None:
    assert guess("appeel", ["appeal", "apply"]) == " Did you mean 'appeal'?"


def test_a_far_word_is_not_guessed() -> None:
    assert guess("xyz", ["appeal", "apply"]) == ""


def test_one_is_singular() -> None:
    assert [counted(number, "problem") for number in (0, 1, 2)] == [
        "0 problems", "1 problem", "2 problems",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([], "0 problems."),
        ([("a.md", False)], "1 problem in 1 file."),
        ([("a.md", False), ("a.md", False), ("b.md", False)], "3 problems in 2 files."),
        ([("a.md", False), ("b.md", True)], "1 problem in 1 file, 1 notice."),
        ([("a.md", True), ("b.md", True)], "0 problems, 2 notices."),
    ],
)
def test_a_report_ends_with_a_count(found: list[tuple[str, bool]], sentence: str) -> None:
    assert summary(Problem(path, 1, "x", "y", is_notice) for path, is_notice in found) == sentence
