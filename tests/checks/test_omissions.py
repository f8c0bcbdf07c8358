"""A translation leaves nothing out."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of

NL, FR = "docs/nl/asylum/appeal.md", "docs/fr/asylum/appeal.md"
WORDS, MOTS = "U vraagt hulp aan een advocaat.", "Vous demandez l’aide d’un avocat."


def test_a_sentence_that_a_translation_adds_is_named(tmp_path: Path) -> None:
    more = {FR: edit(MOTS, f"{MOTS}\nGardez bien la lettre et l’enveloppe.")}
    assert problems_of(tmp_path, more, check="omissions") == [
        f"{FR}:24: 2 sentences here, 1 in {NL}:16; translate each, and add none [omissions]"
    ]


def test_a_paragraph_without_words_is_named(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {FR: edit(MOTS, "…")}, check="omissions") == [
        f"{FR}:24: translate {NL}:16: '{WORDS}' has no words here [omissions]"
    ]


def test_a_new_dutch_sentence_waits_for_its_translators(tmp_path: Path) -> None:
    new = {NL: edit(WORDS, f"{WORDS}\nBewaar de brief en de omslag goed.")}
    assert problems_of(tmp_path, new, check="omissions", notices=True) == []


def test_one_sentence_for_one_sentence_passes(tmp_path: Path) -> None:
    words = {FR: edit(MOTS, "Demandez l’aide d’un avocat.")}
    assert problems_of(tmp_path, words, check="omissions") == []
