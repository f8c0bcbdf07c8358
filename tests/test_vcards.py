"""A service as a contact in the address book of a phone."""

from __future__ import annotations

from pathlib import Path

from guide import vcards
from tests.built import guide
from tests.guides import append, site_of

MORE = """\
caw:
  name: CAW; loket, één
  area: mechelen
  needs:
    - housing
  phone: '+3215297800'
  email: info@caw.be
  url: https://www.caw.be/a
  address:
    street: Markt 1
    postcode: '2800'
    town: Mechelen
  sources: []
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: team
  confidence: medium
"""


def test_a_contact_is_written_word_for_word(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            "docs/_data/services.yml": append(MORE),
            "docs/_data/nl/services.yml": append("  caw:\n    what_for: Wonen.\n"),
            "docs/_data/nl/ui.yml": append("  service.not-confirmed:\n    text: Niet bevestigd.\n"),
        },
    )
    assert vcards.card(site, "nl", "caw").split("\r\n") == [
        "BEGIN:VCARD", "VERSION:3.0", r"FN:CAW\; loket\, één", r"N:CAW\; loket\, één;;;;", r"ORG:CAW\; loket\, één",
        "TEL;TYPE=WORK,VOICE:+3215297800", "EMAIL;TYPE=INTERNET:info@caw.be", "URL:https://www.caw.be/a",
        "ADR;TYPE=WORK:;;Markt 1;Mechelen;;2800;BE",
        r"NOTE:Wonen.\n21 november 2026\nNiet bevestigd.", "END:VCARD", "",
    ]  # fmt: skip


def test_no_line_is_longer_than_phones_read_and_no_letter_is_cut() -> None:
    site = guide()
    for tag in ("nl", "ar"):
        for path, text in vcards.files(site, tag):
            lines = text.split("\r\n")
            assert max(len(line.encode()) for line in lines) <= 75, path
            assert "\ufffd" not in text
            whole = text.replace("\r\n ", "")
            assert whole.count("\r\nNOTE:") == 1


def test_only_a_service_that_one_can_reach_is_a_contact() -> None:
    site = guide()
    names = {path.rpartition("/")[2] for path, _ in vcards.files(site, "nl")}
    reachable = [name for name, one in site.services.entries.items() if one.phone or one.email]
    assert names == {vcards.file(name) for name in reachable}
    assert "emergency-112.vcf" in names


def test_a_language_without_the_page_has_no_contacts(tmp_path: Path) -> None:
    assert list(vcards.files(site_of(tmp_path), "fr")) == []
