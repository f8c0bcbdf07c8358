"""Every check says why it exists, with a bad and a good example."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import CHECKS
from guide.explain import Explanation, explanations
from tests.guides import Change, problems_of

ALL = {one.name: one for one in explanations()}


@pytest.mark.parametrize("name", ALL)
def test_a_check_has_a_reason_and_both_examples(name: str) -> None:
    one = ALL[name]
    assert one.why.endswith((".", ")")), one.why
    assert one.bad.strip()
    assert one.good.strip()


def test_checks_come_in_reading_order_and_once() -> None:
    names = [check.__name__.rpartition(".")[2] for check in CHECKS]
    assert list(ALL)[: len(names)] == names
    assert len(explanations()) == len(ALL)


def test_the_name_of_a_check_is_the_name_of_its_file() -> None:
    assert [check.NAME for check in CHECKS] == [  # type: ignore[attr-defined]
        check.__name__.rpartition(".")[2] for check in CHECKS
    ]


def test_it_is_printed_on_one_screen() -> None:
    one = Explanation("links", "Every link leads somewhere.", "[x](y.md)", "[x](z.md)")
    assert str(one) == (
        "[links]\n\nEvery link leads somewhere.\n\nBad:\n    [x](y.md)\nGood:\n    [x](z.md)"
    )


BROKEN: dict[str, Change] = {
    "docs/_data/facts.yml": "a: {type: period}\n",
    "docs/_data/letters.yml": "a: 1\n",
    "docs/_data/services.yml": "a: 1\n",
    "docs/_data/pages.yml": "a: 1\n",
    "docs/_data/changes.yml": "a: 1\n",
    "docs/_data/diagrams.yml": "a: 1\n",
    "docs/_data/addresses.yml": "a: 1\n",
    "docs/_data/nl/ui.yml": "text: {}\n",
    "docs/_data/fr/plain.yml": "text: {}\n",
    "docs/_data/fr/glossary.yml": "a: *b\n",
    "docs/_data/glossary.yml": "A B: {}\n",
    "docs/nl/index.md": b"\xff\xfe",
}


def test_whatever_is_found_while_reading_can_be_explained(tmp_path: Path) -> None:
    said = problems_of(tmp_path / "data", BROKEN)
    said += problems_of(tmp_path / "config", {"mkdocs.yml": "plugins: [i18n]\nnav: [5]\n"})
    names = {line.rpartition("[")[2].rstrip("]") for line in said}
    assert {
        "facts",
        "letters",
        "pages",
        "ui",
        "yaml",
        "files",
        "nav",
        "languages",
        "plain",
    } <= names
    assert names <= set(ALL)
