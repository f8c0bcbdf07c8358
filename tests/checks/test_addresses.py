"""Short addresses and page keys are promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import addresses
from tests.checks.examples import NL, edits, page, said
from tests.guides import Change, append, edit, problems_of

LEDGER, PAGES, CONFIG = "docs/_data/addresses.yml", "docs/_data/pages.yml", "mkdocs.yml"
ENTRY = "asylum/appeal:\n  tier: essential\n  audience:\n    - newcomer\n  task: A question\n  address: beroep\n  owner: legal\n"

BAD: dict[str, tuple[dict[str, Change], list[str]]] = {
    "a page without an entry": (
        {PAGES: edit(ENTRY, "")},
        [
            f"{NL}:1: add 'asylum/appeal' to {PAGES}: tier, audience, task, owner, address. Did you mean 'asylum/apply'?",
        ],
    ),
    "an entry without a page": (
        {PAGES: append(ENTRY.replace("asylum/appeal", "asylum/appeel").replace("beroep", "asiel"))},
        [
            f"{PAGES}:30: 'asylum/appeel' is no page: write docs/nl/asylum/appeel.md, or remove this entry; a page with a new name goes under 'moved' in docs/_data/addresses.yml. Did you mean 'asylum/appeal'?",
            f"{PAGES}:35: choose another address for asylum/appeel: 'asiel' leads to asylum/apply (see {LEDGER})",
        ],
    ),
    "an address that the ledger does not have": (
        {PAGES: edit("address: beroep", "address: beroepen")},
        [f"{PAGES}:14: add 'beroepen' for asylum/appeal to {LEDGER}. Did you mean 'beroep'?"],
    ),
    "an address of another page": (
        {PAGES: edit("address: beroep", "address: asiel")},
        [f"{PAGES}:14: choose another address for asylum/appeal: 'asiel' leads to asylum/apply (see {LEDGER})"],
    ),
    "an address that leads nowhere": (
        {LEDGER: edit("moved: {}", "  oud:\n    page: asylum/appeel\n    since: 2026-11-21\nmoved: {}")},
        [f"{LEDGER}:16: 'oud' leads to 'asylum/appeel', which is no page. Did you mean 'asylum/appeal'?"],
    ),
    "a published page that disappeared": (
        {LEDGER: edit("published: []", "published:\n  - index\n  - asylum/old")},
        [f"{LEDGER}:18: 'asylum/old' was published: bring the page back, or add it under 'moved' with its new key"],
    ),
    "an address handed out that is gone": (
        {LEDGER: edit("published: []", "published: []\nhanded_out: {beroep: asylum/appeal, hoger: asylum/appeal}")},
        [f"{LEDGER}:17: bring the address 'hoger' of asylum/appeal back: it was handed out, and stands on paper"],
    ),
    "an address handed out for another page": (
        {LEDGER: edit("published: []", "published: []\nhanded_out: {asiel: asylum/appeal}")},
        [
            f"{LEDGER}:10: let 'asiel' lead to asylum/appeal again and choose another address for asylum/apply: "
            "it was handed out, and stands on paper",
        ],
    ),
    "an address handed out that was given to another page": (
        {LEDGER: edits(("page: asylum/appeal", "page: asylum/apply"), ("published: []", "published: []\nhanded_out: {beroep: asylum/appeal}"))},
        [
            f"{LEDGER}:7: let 'beroep' lead to asylum/appeal again and choose another address for asylum/apply: "
            "it was handed out, and stands on paper",
        ],
    ),
    "a published page with a new name": (
        {LEDGER: edits(("page: asylum/appeal", "page: asylum/beroep"), ("published: []", "published:\n  - asylum/beroep"))},
        [f"{LEDGER}:17: 'asylum/beroep' was published: bring the page back, or add it under 'moved' with its new key"],
    ),
    "a page with a new name that was not published": (
        {LEDGER: edit("page: asylum/appeal", "page: asylum/appeals")},
        [f"{LEDGER}:7: 'beroep' leads to 'asylum/appeals', which is no page. Did you mean 'asylum/appeal'?"],
    ),
    "a move of a page that is there": (
        {LEDGER: edit("moved: {}", "moved:\n  asylum/apply: asylum/appeal")},
        [f"{LEDGER}:16: remove 'asylum/apply' from 'moved': the page exists"],
    ),
    "a move to nowhere": (
        {LEDGER: edit("moved: {}", "moved:\n  asylum/old: asylum/appeel")},
        [f"{LEDGER}:16: 'asylum/old' moves to 'asylum/appeel', which is no page. Did you mean 'asylum/appeal'?"],
    ),
    "a move in a circle": (
        {LEDGER: edit("moved: {}", "moved:\n  asylum/a: asylum/b\n  asylum/b: asylum/a")},
        [
            f"{LEDGER}:16: 'asylum/a' moves in a circle; let it end at a page",
            f"{LEDGER}:17: 'asylum/b' moves in a circle; let it end at a page",
        ],
    ),
    "a page that is not in the navigation": (
        {CONFIG: edit("  - glossary.md\n", "")}, ["docs/nl/glossary.md:1: add 'glossary.md' to 'nav' in mkdocs.yml"],
    ),
    "a page twice in the navigation": (
        {CONFIG: append("  - glossary.md\n")}, ["mkdocs.yml:26: remove 'glossary.md': it stands in the navigation twice"],
    ),
    "a page in the navigation that does not exist": (
        {CONFIG: append("  - glosary.md\n")},
        ["mkdocs.yml:26: the navigation names 'glosary.md', which is no page. Did you mean 'glossary'?"],
    ),
}  # fmt: skip

GOOD: dict[str, dict[str, Change]] = {
    "the small guide": {},
    "an address handed out for a page that moved": {
        LEDGER: edit("moved: {}\npublished: []", "moved: {asylum/a: asylum/appeal}\npublished: []\nhanded_out: {beroep: asylum/a}")
    },
    "an old address that still leads to its page": {
        LEDGER: edit("moved: {}", "  oud:\n    page: asylum/appeal\n    since: 2026-11-21\nmoved: {}")
    },
    "the address of a page that moved": {
        LEDGER: edits(("page: asylum/appeal", "page: asylum/a"), ("moved: {}", "moved: {asylum/a: asylum/appeal}"))
    },
    "moves that end at a page": {
        LEDGER: edit("moved: {}", "moved:\n  asylum/a: asylum/b\n  asylum/b: asylum/appeal")
    },
    "a published page that moved": {
        LEDGER: edit("moved: {}\npublished: []", "moved: {asylum/a: asylum/appeal}\npublished: [asylum/a, index]")
    },
    "an index page that an author wrote": {
        "docs/nl/asylum/index.md": page("Tekst.", title="Asiel"),
        PAGES: append(ENTRY.replace("asylum/appeal", "asylum/index").replace("beroep", "asielindex")),
        LEDGER: edit("moved: {}", "  asielindex:\n    page: asylum/index\n    since: 2026-11-21\nmoved: {}"),
    },
    "a configuration without navigation": {
        CONFIG: lambda text: text[: text.index("nav:")]
    },
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    changes, sentences = BAD[rule]
    assert said(tmp_path, addresses, changes) == [f"{one} [addresses]" for one in sentences]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, addresses, GOOD[rule]) == []


def test_a_list_of_pages_that_cannot_be_read_is_not_reported_at_every_page(tmp_path: Path) -> None:
    assert said(tmp_path, addresses, {PAGES: "a: *b"}) == []


def test_a_ledger_that_cannot_be_read_is_said_once(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {LEDGER: edit("moved: {}", "moved: []")}) == [
        f"{LEDGER}:15: write a group of fields for 'moved', not a list [addresses]"
    ]
