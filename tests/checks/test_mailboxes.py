"""A mailbox is that of a desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import mailboxes
from guide.checks.mailboxes import is_person
from tests.checks.examples import said
from tests.guides import Change, edit

PAGE = "docs/nl/asylum/apply.md"
SERVICES = "docs/_data/services.yml"


def changed(words: str) -> dict[str, Change]:
    return {PAGE: edit("[in beroep gaan](appeal.md)", words)}


@pytest.mark.parametrize(
    "words",
    [
        "[schrijven](mailto:onthaal@mechelen.be)",
        "[onthaal@mechelen.be](mailto:onthaal@mechelen.be)",
        "[schrijven](mailto:onthaal@mechelen.be?subject=Asiel)",
        "[mechelen.be](mailto:onthaal@mechelen.be)",
        "schrijven naar voogdij@just.fgov.be",
    ],
)
def test_the_mailbox_of_a_desk_passes(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, mailboxes, changed(words)) == []


@pytest.mark.parametrize(
    "name",
    [
        "info", "onthaal", "sociale.dienst", "asiel.migratie", "sociaal-huis", "info.asiel", "dienst_voogdij",
        "jeugd.welzijn", "secretariaat.mechelen", "dvz.gezinshereniging", "ocmw.brugge", "guardianship.service",
        "opvang2800", "no-reply", "a.s.b.l", "bxl.north", "caw.boommechelenlier",
    ],
)  # fmt: skip
def test_names_of_desks_are_no_persons(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    "name",
    ["jan.peeters", "f.peeters", "jan_peeters", "fatima.el-idrissi", "an.van.den.berg", "jan.peeters2", "j.peeters+asiel"],
)  # fmt: skip
def test_a_first_name_and_a_surname_are_a_person(name: str) -> None:
    assert is_person(name)


def test_the_name_of_the_organisation_is_no_surname() -> None:
    assert not is_person("antenne.payoke", "payoke.be")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("[Jan](mailto:jan.peeters@mechelen.be)", "write the mailbox of a desk: 'jan.peeters@mechelen.be' is that of a person"),
        ("mail Jan.Peeters@mechelen.be", "write the mailbox of a desk: 'Jan.Peeters@mechelen.be' is that of a person"),
        ("[bericht](https://wa.me/32470000000)", "quote the phone of the service instead, [[service:… phone]]: https://wa.me/32470000000 opens a chat on somebody's telephone"),
        ("[mail](mailto:onthaal2800@gmail.com)", "write the mailbox of a desk: 'onthaal2800@gmail.com' is a private one"),
        ("[mail](mailto:onthaal.mechelen.be)", "write the whole mailbox in this link: mailto:name@example.be, not 'mailto:onthaal.mechelen.be'"),
        ("[mail](mailto:)", "write the whole mailbox in this link: mailto:name@example.be, not 'mailto:'"),
        ("[mail](mailto:onthaal@mechelen)", "write the whole mailbox in this link: mailto:name@example.be, not 'mailto:onthaal@mechelen'"),
        ("[onthaal@mechelen.be](mailto:info@mechelen.be)", "the words show onthaal@mechelen.be, the link writes to info@mechelen.be: make them the same"),
        ("[mechelen.be](mailto:info@example.com)", "the words show mechelen.be, the link writes to info@example.com: make them the same"),
    ],
)  # fmt: skip
def test_the_mailbox_of_a_person_and_a_wrong_one_are_named(
    tmp_path: Path, words: str, sentence: str
) -> None:
    assert said(tmp_path, mailboxes, changed(words)) == [f"{PAGE}:17: {sentence} [mailboxes]"]


def test_the_mailbox_of_a_service_is_that_of_its_desk(tmp_path: Path) -> None:
    email = "phone: '112'\n  email: jan.peeters@example.be"
    assert said(tmp_path, mailboxes, {SERVICES: edit("phone: '112'", email)}) == [
        f"{SERVICES}:8: write the mailbox of a desk: 'jan.peeters@example.be' is that of a person [mailboxes]"
    ]
