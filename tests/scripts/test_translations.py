"""What is to be translated is listed, and what was done is written down: never by saving alone."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import translations
from tests.guides import guide

NL, FR, AR = (f"docs/{tag}/asylum/appeal.md" for tag in ("nl", "fr", "ar"))
NL_UI, FR_UI = "docs/_data/nl/ui.yml", "docs/_data/fr/ui.yml"

Run = Callable[..., tuple[int, list[str]]]


class Repository:
    """The small guide under git."""

    def __init__(self, folder: Path) -> None:
        self.root = guide(folder, {})
        self.git("init", "--quiet")
        self.commit()

    def git(self, *words: str) -> None:
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        subprocess.run(["git", "-C", str(self.root), *who, *words], check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change the guide", "--no-gpg-sign")

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        assert self.text(name).count(old) == 1
        (self.root / name).write_text(self.text(name).replace(old, new), encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.fixture
def run(repository: Repository, capsys: pytest.CaptureFixture[str]) -> Run:
    """``run("stamp", "fr")`` gives the exit code and what was printed."""

    def running(*arguments: str) -> tuple[int, list[str]]:
        code = translations.main(["--root", str(repository.root), *arguments])
        return code, capsys.readouterr().out.splitlines()

    return running


REFUSED = (
    f"{FR}: section 'short' still has the words of its last stamp, and the Dutch changed; "
    "translate it, or run: python scripts/translations.py same asylum/appeal#short"
)


# --- status ------------------------------------------------------------------------------------------


def test_nothing_is_to_do_in_the_small_guide(run: Run) -> None:
    assert run("status") == (0, ["0 to do."])


def test_what_is_older_than_the_dutch_is_to_do(repository: Repository, run: Run) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    repository.change(NL_UI, "text: Doe dit", "text: Doe dit nu")
    assert run("status") == (
        0,
        [
            "docs/_data/ar/ui.yml:13: 'box.do' is older than its Dutch text in docs/_data/nl/ui.yml:9 [translation]",
            "docs/_data/fr/ui.yml:13: 'box.do' is older than its Dutch text in docs/_data/nl/ui.yml:9 [translation]",
            f"{AR}:22: section 'short' is older than the Dutch in {NL}:14 [translation]",
            f"{FR}:22: section 'short' is older than the Dutch in {NL}:14 [translation]",
            "4 to do.",
        ],
    )


def test_one_language_can_be_asked_for(repository: Repository, run: Run) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    (repository.root / "docs/fr/glossary.md").unlink()
    (repository.root / "docs/ar/index.md").unlink()
    assert run("status", "fr")[1] == [
        f"{FR}:22: section 'short' is older than the Dutch in {NL}:14 [translation]",
        "docs/nl/glossary.md:1: not translated yet into fr [translation]",
        "2 to do.",
    ]
    assert run("status", "ti")[1] == ["0 to do."]


# --- stamp -------------------------------------------------------------------------------------------


def test_stamping_what_follows_the_dutch_changes_no_page(repository: Repository, run: Run) -> None:
    before = repository.text(FR)
    assert run("stamp", "fr", "asylum/appeal") == (0, [])
    assert repository.text(FR) == before


def test_a_section_whose_own_words_did_not_change_is_refused(
    repository: Repository, run: Run
) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    before = repository.text(FR)
    assert run("stamp", "fr", "asylum/appeal") == (1, [REFUSED])
    assert repository.text(FR) == before


def test_it_is_refused_after_other_commits_too(repository: Repository, run: Run) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    repository.commit()
    repository.change(FR, "2. Appelez un avocat.", "2. Téléphonez à un avocat.")
    repository.commit()
    assert run("stamp", "fr", "asylum/appeal") == (1, [REFUSED])


def test_a_section_whose_own_words_changed_is_stamped(repository: Repository, run: Run) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    repository.change(FR, "Vous demandez l’aide", "Vous cherchez l’aide")
    before = repository.text(FR)
    assert run("stamp", "fr", "asylum/appeal") == (0, [])
    assert repository.text(FR) == before.replace("short: v1:1c782d0f", "short: v1:22d39836")
    assert run("status", "fr")[1] == ["0 to do."]


def test_one_refused_section_does_not_hold_up_the_others(repository: Repository, run: Run) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    repository.change(NL, "U kreeg een weigering.", "U kreeg een brief.")
    repository.change(FR, "Vous avez reçu un refus.", "Vous avez reçu une lettre.")
    assert run("stamp", "fr", "asylum/appeal") == (1, [REFUSED])
    assert run("status", "fr")[1] == [
        f"{FR}:22: section 'short' is older than the Dutch in {NL}:14 [translation]",
        "1 to do.",
    ]


def test_a_new_translation_is_stamped_as_made_by_a_machine(
    repository: Repository, run: Run
) -> None:
    text = repository.text(FR)
    front = text[text.index("translation:") : text.index("---\n# ")]
    repository.change(FR, front, "")
    assert run("stamp", "fr", "asylum/appeal") == (0, [])
    assert repository.text(FR) == text


def test_a_whole_language_is_stamped_with_its_texts(repository: Repository, run: Run) -> None:
    repository.change(NL_UI, "text: Doe dit", "text: Doe dit nu")
    repository.change(FR_UI, "text: À faire", "text: À faire maintenant")
    assert run("stamp", "fr") == (0, [])
    assert run("status", "fr")[1] == ["0 to do."]


def test_a_text_that_did_not_change_is_refused(repository: Repository, run: Run) -> None:
    repository.change(NL_UI, "text: Doe dit", "text: Doe dit nu")
    assert run("stamp", "fr") == (
        1,
        [f"{FR_UI}: 'box.do' still has the words of its last stamp, and the Dutch changed; translate it"],
    )  # fmt: skip
    assert run("status", "fr")[1][-1] == "1 to do."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("stamp", "nl"), "'nl' is no language that is translated; see mkdocs.yml"),
        (("stamp", "xx"), "'xx' is no language that is translated; see mkdocs.yml"),
        (("stamp", "fr", "asylum/nothing"), "no page docs/fr/asylum/nothing.md."),
        (
            ("same", "asylum/appeal#nothing"),
            "no section 'nothing' in docs/nl/asylum/appeal.md; write one of: intro, short, now, difference",
        ),
        (("same", "asylum/nothing#x"), "no page docs/nl/asylum/nothing.md."),
        (
            ("same", "asylum/appeal"),
            "no section '' in docs/nl/asylum/appeal.md; write one of: intro, short, now, difference",
        ),
    ],
)
def test_what_does_not_exist_is_named(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    assert run(*arguments) == (1, [sentence])


def test_a_page_without_front_matter_is_named(repository: Repository, run: Run) -> None:
    (repository.root / FR).write_text("# Faire appel\n")
    assert run("stamp", "fr")[1] == [f"mend the front matter of {FR} first; make check says how"]


# --- same --------------------------------------------------------------------------------------------


def test_an_edit_that_keeps_the_meaning_is_recorded_in_every_language(
    repository: Repository, run: Run
) -> None:
    repository.change(NL, "U vraagt hulp aan een advocaat.", "Vraag een advocaat om hulp.")
    assert run("same", "asylum/appeal#short") == (
        0,
        ["asylum/appeal#short: 2 translations marked as following the Dutch."],
    )
    assert run("status")[1] == ["0 to do."]


def test_it_is_recorded_after_the_edit_was_committed_too(repository: Repository, run: Run) -> None:
    repository.change(NL, "U vraagt hulp", "U zoekt hulp")
    repository.commit()
    repository.change(NL, "U zoekt hulp", "Zoek hulp")
    repository.commit()
    assert run("same", "asylum/appeal#short")[0] == 0


def test_nothing_is_recorded_when_nothing_is_stale(run: Run) -> None:
    assert run("same", "asylum/appeal#short") == (
        0,
        ["asylum/appeal#short: 0 translations marked as following the Dutch."],
    )


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ("U vraagt binnen 5 dagen hulp", "a number"),
        ("U vraagt geen hulp", "'niet', 'geen', 'nooit' or 'zonder'"),
        ("U vraagt [hulp](apply.md)", "a link"),
        ("U vraagt [[nl:hulp]]", "a shortcode"),
    ],
)
def test_an_edit_that_may_change_the_meaning_is_refused(
    repository: Repository, run: Run, new: str, what: str
) -> None:
    repository.change(NL, "U vraagt hulp", new)
    before = repository.text(FR)
    assert run("same", "asylum/appeal#short") == (
        1,
        [f"{FR}: {what} changed in the Dutch section 'short'; translate it instead"],
    )
    assert repository.text(FR) == before


def test_a_dutch_text_that_git_does_not_have_is_refused(repository: Repository, run: Run) -> None:
    repository.change(FR, "short: v1:1c782d0f", "short: v1:00000000")
    assert run("same", "asylum/appeal#short") == (
        1,
        [f"{FR}: git does not have the Dutch it was made from; translate it instead"],
    )
