"""A sentence that claims a right says where the right stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import cards
from tests.checks.examples import said
from tests.guides import append

CARDS, TEXTS = "docs/_data/cards.yml", "docs/_data/nl/cards.yml"
SOURCE = "  sources:\n    - {title: A, url: 'https://a.be', publisher: A, official: true, seen: 2026-11-21}\n"


def problems(folder: Path, card: str, text: str) -> list[str]:
    changes = {
        CARDS: append(f"new:\n  group: talk\n{card}"),
        TEXTS: append(f"  new:\n    text: {text}\n"),
    }
    return said(folder, cards, changes)


@pytest.mark.parametrize(
    ("text", "word"),
    [("Ik heb recht op een tolk.", "recht"), ("Mijn kind mag naar school.", "mag"), ("De tolk is Gratis.", "gratis")],
)  # fmt: skip
def test_a_claim_without_a_source_is_a_problem(tmp_path: Path, text: str, word: str) -> None:
    assert problems(tmp_path, "", text) == [
        f"docs/_data/cards.yml:14: new: add 'sources': the sentence claims something with '{word}' [cards]"
    ]


def test_a_claim_with_a_source_is_none(tmp_path: Path) -> None:
    assert problems(tmp_path, SOURCE, "Ik heb recht op een tolk.") == []


def test_a_question_claims_nothing(tmp_path: Path) -> None:
    assert problems(tmp_path, "", "Kunt u het opschrijven?") == []


@pytest.mark.parametrize("field", ["speaks: ti", "own: ትግርኛ"])
def test_a_language_and_its_own_name_stand_together(tmp_path: Path, field: str) -> None:
    assert problems(tmp_path, f"  {field}\n", "Ik spreek Tigrinya.") == [
        "docs/_data/cards.yml:14: new: write 'speaks' and 'own' together: a language and its own name [cards]"
    ]


def test_a_language_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path, "  speaks: xx\n  own: X\n", "Ik spreek X.") == [
        "docs/_data/cards.yml:16: new: 'xx' is no language tag; write nl, fr, ar … [cards]"
    ]
