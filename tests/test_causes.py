"""One cause, one line: the effects of a fault are not reported beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.causes import causes
from guide.checks import problems
from guide.load import load
from guide.problems import Problem, notice
from tests.checks.examples import AR, FR, NL
from tests.guides import BASE, Change, edit, guide

BARS = "write the table with a bar at both ends of each line, and at least one row"


def report(folder: Path, changes: dict[str, Change]) -> list[str]:
    """All that is said of the changed guide by all checks, but for notices."""
    return [str(one) for one in problems(load(guide(folder, changes))) if not one.notice]


def test_a_page_with_two_versions_in_it_has_only_that_fault(tmp_path: Path) -> None:
    text = "<<<<<<< HEAD\n## Wie? {#who}\n\nU.\n=======\n## Wat? {#what}\n\nU.\n>>>>>>> other"
    merge = "finish the merge: keep one of the two versions and remove"
    assert report(tmp_path, {NL: edit("U vraagt hulp aan een advocaat.", text)}) == [
        f"{NL}:16: {merge} '<<<<<<< HEAD' [leftovers]",
        f"{NL}:20: {merge} '=======' [leftovers]",
        f"{NL}:24: {merge} '>>>>>>> other' [leftovers]",
    ]


def test_a_page_in_the_wrong_encoding_has_only_that_fault(tmp_path: Path) -> None:
    def garble(text: str) -> str:
        return "".join(bytes([one]).decode("latin-1") for one in text.encode())

    assert report(tmp_path, {AR: garble}) == [
        f"{AR}:2: save this file again as UTF-8: 18 lines were saved in another encoding; "
        "write 'الطعن' instead of 'Ø§Ù Ø·Ø¹Ù ' [mojibake]"
    ]


def test_a_copy_of_the_dutch_page_is_one_fault(tmp_path: Path) -> None:
    dutch = (BASE / NL).read_text(encoding="utf-8")
    assert report(tmp_path, {FR: dutch}) == [
        f"{FR}:1: translate this page into French, or remove it: most of it is in another language, "
        "and without it readers get the Dutch page, marked as Dutch [language]"
    ]


@pytest.mark.parametrize("page", [NL, FR])
@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("appeal (kopie).md", "'appeal (kopie).md'"),
        ("appeal - Copy.md", "'appeal - Copy.md'"),
        ("Copy of appeal.md", "'Copy of appeal.md'"),
        ("appeal_old.md", "'appeal_old.md'"),
        ("appeal-old.md", "'appeal.md' says the same"),
    ],
)
def test_a_copy_that_was_left_behind_is_one_fault(
    tmp_path: Path, page: str, name: str, end: str
) -> None:
    copy = page.replace("appeal.md", name)
    assert report(tmp_path, {copy: (BASE / page).read_text(encoding="utf-8")}) == [
        f"{copy}:1: delete this copy, or give it a name of its own: {end} [files]"
    ]


def test_a_persian_sentence_is_no_arabic_word_with_wrong_letters(tmp_path: Path) -> None:
    persian = "شما باید از یک وکیل کمک بگیرید."
    assert report(tmp_path, {AR: edit("اطلب مساعدة محام.", persian)}) == [
        f"{AR}:24: translate this into Arabic: '{persian[:-1]}' looks Persian [language]"
    ]


def test_an_untranslated_summary_is_one_fault(tmp_path: Path) -> None:
    dutch = "U bent een erkend vluchteling en u gaat in beroep. Wat moet u nu doen?"
    changes: dict[str, Change] = {FR: edit("Jusqu’à quel jour pouvez-vous faire appel ?", dutch)}
    assert report(tmp_path, changes) == [
        f"{FR}:3: translate this into French: 'U bent een erkend vluchteling en u gaat in beroep' looks Dutch [language]"
    ]


@pytest.mark.parametrize(
    "damaged",
    ["[fact:appeal.ordinary.deadline]", "{{fact:appeal.ordinary.deadline}}", "[[ fact : appeal.ordinary.deadline ]]"],
)  # fmt: skip
def test_a_shortcode_that_lost_a_bracket_is_one_fault(tmp_path: Path, damaged: str) -> None:
    (one,) = report(tmp_path, {AR: edit("[[fact:appeal.ordinary.deadline]]", damaged)})
    assert one.startswith(f"{AR}:27: complete this shortcode, for example [[fact:appeal")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " \u00a0"])
def test_a_space_that_makes_no_heading_is_one_fault(tmp_path: Path, space: str) -> None:
    assert report(tmp_path, {FR: edit("## Que faire", f"##{space}Que faire")}) == [
        f"{FR}:30: type an ordinary space after '##': the one that stands there makes no heading [dialect]"
    ]


@pytest.mark.parametrize("path", [NL, FR])
def test_a_heading_without_a_space_is_one_fault(tmp_path: Path, path: str) -> None:
    def glue(text: str) -> str:
        before, _, after = text.partition(" {#now}")
        above, _, title = before.rpartition("## ")
        return f"{above}##{title} {{#now}}{after}"

    (one,) = report(tmp_path, {path: glue})
    assert ": write a space after '##': ##" in one
    assert one.endswith(" {#now} [marks]")


@pytest.mark.parametrize(
    "link",
    [
        "[asielzoekers/apply.md](protection internationale)",
        "(protection internationale)[asielzoekers/apply.md]",
    ],
)
def test_a_link_the_wrong_way_round_is_one_fault(tmp_path: Path, link: str) -> None:
    """The words of an address are no Dutch text."""
    (one,) = report(tmp_path, {FR: edit("Vous avez reçu un refus.", f"Vous lisez {link}.")})
    assert "put the words in [ ] and the address in ( )" in one


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("| Avant | [[fact", "| Avant  [[fact", "41: give this row 2 cells, as many as the header has: it has 1 cell [tables]"),
        ("| Quand | Combien", "| Quand  Combien", "39: give this row 2 cells, as many as the rows under it have: it has 1 cell [tables]"),
        ("| --- | --- |", "| ---  --- |", "39: write '| --- | --- |' under the first line of this table [tables]"),
        ("| Quand |", " Quand |", f"40: {BARS}: | --- | --- | [dialect]"),
        ("| --- | --- |", " --- | --- |", f"40: {BARS}: --- | --- | [dialect]"),
        ("| Avant |", " Avant |", f"40: {BARS}: | --- | --- | [dialect]"),
    ],
)  # fmt: skip
def test_a_bar_that_a_table_lost_is_one_fault(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert report(tmp_path, {FR: edit(old, new)}) == [f"{FR}:{said}"]


def test_a_section_that_became_a_part_is_one_fault(tmp_path: Path) -> None:
    """Nobody is told to remove what stands there, one level lower."""
    found = report(tmp_path, {NL: edit("## Wat doet u nu? {#now}", "### Wat doet u nu? {#now}")})
    assert found == [
        f"{NL}:22: write the same number of # in both: {{#now}} has '###' here and '##' in {AR}:30 [structure]",
        f"{NL}:22: write the same number of # in both: {{#now}} has '###' here and '##' in {FR}:30 [structure]",
    ]


def test_one_name_of_two_terms_is_a_fault_of_the_glossary_alone() -> None:
    shared = Problem(
        "docs/_data/glossary.yml",
        9,
        "'statut' names both 'refugee' and 'subsidiary-protection' in 'fr'; keep it for one",
        "glossary",
    )
    effect = Problem(
        FR,
        9,
        "'statut' names the status 'refugee', docs/nl/x.md:3 names 'subsidiary-protection'",
        "terms",
    )
    other = Problem(
        AR, 9, "'x' names the status 'refugee', docs/nl/x.md:3 names 'applicant'", "terms"
    )
    assert causes([shared, effect, other]) == [shared, other]


def test_an_id_that_the_dutch_alone_changed_is_one_fault(tmp_path: Path) -> None:
    found = report(tmp_path, {NL: edit("{#now}", "{#nu}")})
    assert [one.partition(":")[0] for one in found] == [NL]
    assert found[0].endswith(
        "put back {#now} instead of {#nu}: every translation has it, and an id never changes [headings]"
    )


def test_a_fault_in_the_dutch_is_none_of_its_translations() -> None:
    fault = Problem("docs/nl/a.md", 6, "complete this shortcode", "shortcodes")
    effects = [
        Problem(f"docs/{tag}/a.md", 9, "30 days is not in docs/nl/a.md:7", "numbers")
        for tag in ("ar", "fr")
    ]
    assert causes([fault, *effects], {"docs/nl/a.md": 2}) == [fault]
    # Where only one of them differs, the fault may be its own.
    assert causes([fault, effects[0]], {"docs/nl/a.md": 2}) == [fault, effects[0]]
    assert causes(effects, {"docs/nl/a.md": 2}) == effects


@pytest.mark.parametrize("path", ["mkdocs.yml", "docs/_data/nl/ui.yml"])
def test_a_file_that_all_others_are_read_with_is_mended_first(tmp_path: Path, path: str) -> None:
    found = report(tmp_path, {path: lambda text: f"{text}\t- x\n"})
    assert len(found) == 1
    assert found[0].startswith(f"{path}:")


def test_an_empty_file_of_data_is_one_fault(tmp_path: Path) -> None:
    assert report(tmp_path, {"docs/_data/facts.yml": ""}) == [
        "docs/_data/facts.yml:1: bring the entries of this file back, from git for example: it is empty [facts]"
    ]


@pytest.mark.parametrize("name", ["services", "letters", "glossary"])
def test_a_name_that_cannot_be_read_is_no_word_left_in_dutch(tmp_path: Path, name: str) -> None:
    path = f"docs/_data/{name}.yml"
    changes: dict[str, Change] = {
        "docs/_data/nl/ui.yml": edit("text: Termijn", "text: Noodnummer"),
        "docs/_data/fr/ui.yml": edit("text: Délai", "text: Noodnummer"),
    }
    assert report(tmp_path / "a", changes) == []
    changes[path] = "one:\n  name: x\n   owner: legal\n"
    found = report(tmp_path / "b", changes)
    assert found == [f"{path}:3: line this field up with the one above it: owner: legal [yaml]"]


def test_what_is_said_of_other_lines_and_files_stays() -> None:
    kept = [
        Problem("docs/ar/a.md", 3, "translate this", "language"),
        Problem("docs/ar/a.md", 4, "write this", "alphabets"),
        notice("docs/ar/b.md", 3, "look", "plain"),
        Problem("mkdocs.yml", 1, "finish the merge: keep one", "leftovers"),
    ]
    effects = [
        Problem("docs/ar/a.md", 3, "write this", "alphabets"),
        Problem("mkdocs.yml", 9, "this is not YAML", "settings"),
    ]
    assert causes([*kept, *effects]) == kept
