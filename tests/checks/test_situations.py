"""Every way through the situation finder ends, soon, with something to read and somebody who helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import situations
from tests.checks.examples import said
from tests.guides import Change, append, edit

DATA, DUTCH, ARABIC = (
    f"docs/_data/{name}.yml" for name in ("situations", "nl/situations", "ar/situations")
)
END = "pages:\n    - asylum/apply\n  service: emergency.112\n"


def ways(length: int) -> str:
    """One question after the other; the first answer of each is an end."""
    first = f"q0:\n  answers:\n    - end0\n    - q1\nend0:\n  {END}"
    more = "".join(f"q{n}:\n  answers:\n    - end0\n    - q{n + 1}\n" for n in range(1, length))
    return f"{first}{more}q{length}:\n  {END}"


BAD: dict[str, tuple[Change, list[str]]] = {
    "an answer that leads nowhere": (
        edit("    - new\n", "    - now\n"),
        ["3: start: no question or end 'now'. Did you mean 'new'?", "10: new: no answer leads here; name it in the answers of a question, 'start' for example"],
    ),
    "an answer twice": (edit("    - refused\n", "    - refused\n    - refused\n"), ["3: start: name each answer once"]),
    "a question with one answer": (
        edit("    - refused\n", ""),
        ["3: start: give it from 2 to 8 answers, not 1", "5: refused: no answer leads here; name it in the answers of a question, 'start' for example"],
    ),
    "an end without a page": (edit("  pages:\n    - asylum/appeal\n", "  pages: []\n"), ["7: refused: end with 1 to 3 pages, not 0"]),
    "an end that is a question too": (
        edit("refused:\n", "refused:\n  answers:\n    - new\n    - new\n"),
        ["7: refused: give it answers, or pages and who helps, not both", "7: refused: name each answer once"],
    ),
    "an end without somebody who helps": (
        lambda text: text.replace("    - asylum/appeal\n  service: emergency.112\n", "    - asylum/appeal\n"),
        ["6: refused: say who helps: service"],
    ),
    "a page that does not exist": (edit("asylum/appeal", "asylum/appeel"), ["7: refused: no page 'asylum/appeel'. Did you mean 'asylum/appeal'?"]),
    "a service that does not exist": (
        lambda text: text.replace("emergency.112", "emergency.113", 1),
        ["9: refused: no service 'emergency.113'. Did you mean 'emergency.112'?"],
    ),
    "a circle": (
        edit("  pages:\n    - asylum/apply\n  service: emergency.112\n", "  answers:\n    - refused\n    - start\n"),
        ["10: new: lead on to an end: its answer 'start' leads back to a question of before"],
    ),
    "an end nobody finds": (append(f"lost:\n  {END}"), ["14: lost: no answer leads here; name it in the answers of a question, 'start' for example"]),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    change, sentences = BAD[rule]
    found = [one for one in said(tmp_path, situations, {DATA: change}) if one.startswith(DATA)]
    assert found == [f"{DATA}:{one} [situations]" for one in sentences]


def test_a_way_of_seven_taps_is_too_long_and_one_of_six_is_not(tmp_path: Path) -> None:
    def of_length(taps: int) -> list[str]:
        found = said(tmp_path / str(taps), situations, {DATA: ways(taps)})
        return [one.partition(": ")[2] for one in found if one.startswith(DATA)]

    assert of_length(6) == []
    assert of_length(7) == [
        f"{end}: shorten the way: it takes 7 taps, 6 at most [situations]" for end in ("end0", "q7")
    ]


def test_all_of_it_is_in_every_language(tmp_path: Path) -> None:
    question = edit("    question: ما الذي يناسبك؟\n", "")
    assert said(tmp_path / "question", situations, {ARABIC: question}) == [
        f"{ARABIC}:4: add the 'question' of 'start': its answers are waiting for it [situations]"
    ]
    end = edit("  new:\n    title: أنا جديد\n", "  newer:\n    title: أنا جديد\n")
    assert said(tmp_path / "end", situations, {ARABIC: end}) == [
        f"{ARABIC}:1: translate 'new': all of the finder is in every language [situations]"
    ]


def test_an_end_asks_nothing(tmp_path: Path) -> None:
    asked = edit("    title: Ik ben nieuw\n", "    title: Ik ben nieuw\n    question: Echt?\n")
    assert said(tmp_path, situations, {DUTCH: asked}) == [
        f"{DUTCH}:10: remove the 'question' of 'new': it is an end [situations]"
    ]


def test_this_is_fine(tmp_path: Path) -> None:
    assert said(tmp_path, situations, {}) == []
