"""A text is in the language of its page."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="language", notices=True)


def test_a_dutch_sentence_left_in_a_french_page_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/fr/asylum/appeal.md",
        "Vous demandez l’aide d’un avocat.",
        "Vous demandez l’aide d’un avocat.\nU moet meteen een advocaat bellen, want de termijn is heel kort.",
    ) == [
        "docs/fr/asylum/appeal.md:25: translate this into French: 'U moet meteen een advocaat bellen, want de termijn is heel …' looks Dutch [language]"
    ]


def test_an_english_sentence_in_a_dutch_page_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/nl/asylum/appeal.md",
        "U vraagt hulp aan een advocaat.",
        "U vraagt hulp aan een advocaat.\nYou must call a lawyer at once because the time limit is very short.",
    ) == [
        "docs/nl/asylum/appeal.md:17: write this in Dutch: 'You must call a lawyer at once because the time limit' looks English [language]"
    ]


def test_a_french_sentence_in_an_arabic_page_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/ar/asylum/appeal.md",
        "اطلب مساعدة محام.",
        "اطلب مساعدة محام.\nVous devez appeler un avocat tout de suite, car le délai est très court.",
    ) == [
        "docs/ar/asylum/appeal.md:25: translate this into Arabic: 'Vous devez appeler un avocat tout de suite, car le délai es…' looks French [language]"
    ]


def test_a_dutch_word_kept_for_the_reader_passes(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/fr/asylum/appeal.md",
            "Vous demandez l’aide d’un avocat.",
            "Vous demandez l’aide d’un avocat ([[nl:advocaat]]).",
        )
        == []
    )


def test_a_quotation_in_another_language_passes(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/fr/asylum/appeal.md",
            "Vous demandez l’aide d’un avocat.",
            "Dites : « U moet meteen een advocaat bellen, want de termijn is kort ».",
        )
        == []
    )
