"""Nothing an author writes runs, loads or includes anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import dialect, security
from tests.checks.examples import said
from tests.guides import Change, append, edit

PAGE = "docs/nl/asylum/apply.md"
TABLE = "docs/nl/asylum/appeal.md"
UI = "docs/_data/nl/ui.yml"
LEDGER = "docs/_data/addresses.yml"
ONLY = "pages and data are no templates, only [[…]] is filled in"


def test_words_with_signs_pass(tmp_path: Path) -> None:
    words = "Jan & Co vraagt (1 < 2, 3 > 2, 50 %, a/b) asiel bij de"
    changes: dict[str, Change] = {
        PAGE: edit("U vraagt asiel bij de", words),
        UI: edit("text: Termijn", "text: Termijn & kosten {n} voor {publisher}"),
    }
    assert said(tmp_path, security, changes) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("U {{ config.site_name }} asiel bij de", f"remove '{{{{ config.site_name }}}} asiel bij de [[term:dvz]].': {ONLY}"),
        ("U {% include 'x' %} asiel bij de", f"remove '{{% include 'x' %}} asiel bij de [[term:dvz]].': {ONLY}"),
        ("U ${7*7} asiel bij de", f"remove '${{7*7}} asiel bij de [[term:dvz]].': {ONLY}"),
        ('--8<-- "../../mkdocs.yml" bij de', "remove '--8<-- \"../../mkdocs.yml\" bij de [[term:dvz]].': a page includes no other file"),
        ("{!../../mkdocs.yml!} bij de", "remove '{!../../mkdocs.yml!} bij de [[term:dvz]].': a page includes no other file"),
        ("U vraagt *asiel*{onclick=alert(1)} bij de", "remove {onclick=alert(1)}: only a heading has something in braces, its id"),
        ("U vraagt *asiel*{: style='x' } bij de", "remove {: style='x' }: only a heading has something in braces, its id"),
        ("U \\<img src=x onerror=alert(1)> bij de", "write this without HTML: <img src=x onerror=alert(1)>"),
    ],
)  # fmt: skip
def test_what_would_be_filled_in_or_run_is_named(tmp_path: Path, words: str, sentence: str) -> None:
    changes: dict[str, Change] = {PAGE: edit("U vraagt asiel bij de", words)}
    assert said(tmp_path, security, changes) == [f"{PAGE}:12: {sentence} [security]"]


def test_attributes_in_a_cell_are_named(tmp_path: Path) -> None:
    cell = '| Vroeger { onclick="x" } |'
    assert said(tmp_path, security, {TABLE: edit("| Vroeger |", cell)}) == [
        f'{TABLE}:33: remove {{ onclick="x" }}: only a heading has something in braces, its id [security]'
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("title: Asiel vragen", "title: Asiel <b>vragen</b>", 2, "write this without HTML: <b>"),
        ("Waar vraagt u asiel?", "Waar <script>alert(1)</script>", 3, "write this without HTML: <script>"),
        ("Waar vraagt u asiel?", "Waar &lt;script&gt;?", 3, "write this without HTML: &lt;s"),
        ("Waar vraagt u asiel?", "Waar {{ x }}?", 3, f"remove '{{{{ x }}}}?': {ONLY}"),
    ],
)  # fmt: skip
def test_the_head_of_a_page_holds_words(
    tmp_path: Path, old: str, new: str, line: int, sentence: str
) -> None:
    assert said(tmp_path, security, {PAGE: edit(old, new)}) == [
        f"{PAGE}:{line}: {sentence} [security]"
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<img src=x onerror=alert(1)>", "write this without HTML: <img src=x onerror=alert(1)>"),
        (
            "'[klik](javascript:alert(1))'",
            "remove 'javascript:alert(1': an address begins with https://",
        ),
        ("data:text/html,x", "remove 'data:text/html,x': an address begins with https://"),
        ("'{{ 7*7 }}'", f"remove '{{{{ 7*7 }}}}'': {ONLY}"),
    ],
)
def test_texts_in_data_are_words(tmp_path: Path, text: str, sentence: str) -> None:
    assert said(tmp_path, security, {UI: edit("text: Termijn", f"text: {text}")}) == [
        f"{UI}:8: {sentence} [security]"
    ]


def test_an_address_leads_nowhere_but_into_the_site(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        LEDGER: lambda text: text.replace("  beroep:", "  ../../etc:").replace(
            "moved: {}", "moved:\n  ../../../tmp/x: index"
        )
    }
    assert said(tmp_path, security, changes) == [
        f"{LEDGER}:6: write the address '../../etc' in small letters, digits and hyphens [security]",
        f"{LEDGER}:16: write the address '../../../tmp/x' in small letters, digits and hyphens [security]",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<script\nsrc=//example.com>\n</script>",
        "<iframe src='https://example.com'></iframe>",
        "<form action='https://example.com'><input></form>",
        "<img src='https://example.com/a.png'>",
        "<link rel=stylesheet href='https://example.com/a.css'>",
        "<style>body{display:none}</style>",
        "<svg onload=alert(1)>",
        "<!-- --> <script>alert(1)</script> <!-- -->",
        "<!--> <script>alert(1)</script> -->",
        "<?php echo 1 ?>",
        "<!DOCTYPE html>",
        "Tekst met <b onclick=alert(1)>vet</b>.",
        "<details open ontoggle=alert(1)>",
        "<a href='javascript:alert(1)'>klik</a>",
        "<object data='x'></object>",
        "<meta http-equiv=refresh content='0;url=https://example.com'>",
        "<base href='https://example.com'>",
    ],
)
def test_html_in_a_page_is_named_by_the_check_of_the_dialect(tmp_path: Path, html: str) -> None:
    found = said(tmp_path, dialect, {PAGE: append(f"\n{html}\n")})
    first = html.split("\n")[0]
    assert any(one.startswith(f"{PAGE}:19: write this without HTML: ") for one in found), first


def test_a_remark_for_colleagues_may_stand_in_a_page(tmp_path: Path) -> None:
    remark = "\n<!-- nog na te kijken met de juridische dienst -->\n"
    assert said(tmp_path, dialect, {PAGE: append(remark)}) == []
