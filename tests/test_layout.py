"""A line that two readers of Markdown would take for different blocks is named."""

from __future__ import annotations

import pytest

from guide.layout import faults


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U hebt nodig:\n- een pas", [(1, "blank line", "- een pas")]),
        ("- een\n1. twee", [(1, "blank line", "1. twee")]),
        ("- een\n\n    Meer.\n- twee", [(3, "blank line", "- twee")]),
        ("- een\n\n    Meer.\nTekst.", [(3, "blank line", "Tekst.")]),
        ("- een\n\n    Meer.\n    - diep", [(3, "blank line", "- diep")]),
        ("Tekst:\n| a | b |\n| --- | --- |\n| c | d |", [(1, "blank line", "| a | b |")]),
        ("- een\n  - diep", [(1, "indent", "- diep")]),
        ("- een\n\n   Meer.", [(2, "indent", "Meer.")]),
        ("- een\n\t- diep", [(1, "indent", "- diep")]),
        ("Tekst.\n    Meer.", [(1, "indent", "Meer.")]),
        ("- een\n        - te diep", [(1, "indent", "- te diep")]),
        ("  ## Wie? {#who}", [(0, "indent", "## Wie? {#who}")]),
        ("* een", [(0, "list mark", "* een")]),
        ("1) een", [(0, "list mark", "1) een")]),
        ("-  een", [(0, "list mark", "-  een")]),
        ("- een\n-", [(1, "empty item", "-")]),
        ("- - een", [(0, "item start", "- - een")]),
        ("- # een", [(0, "item start", "- # een")]),
        ("- een\n\n    ## Wie? {#who}", [(2, "nested heading", "## Wie? {#who}")]),
        ("- een\n\n    !!! do", [(2, "nested box", "!!! do")]),
        ("- een\n---", [(1, "rule", "---")]),
        ("a | b\n--- | ---\nc | d", [(1, "table", "--- | ---")]),
        ("| a | b |\n| --- | --- |", [(1, "table", "| --- | --- |")]),
        ("[a]: b.md", [(0, "definition", "[a]: b.md")]),
        ("[bel](a.md){ .button }", [(0, "braces", "[bel](a.md){ .button }")]),
        ("Tekst. {#id}", [(0, "braces", "Tekst. {#id}")]),
        ("Tekst.\n{ .note }", [(1, "braces", "{ .note }")]),
    ],
)  # fmt: skip
def test_this_line_lies_wrong(text: str, found: list[tuple[int, str, str]]) -> None:
    assert list(faults(text.split("\n"))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Een zin.\nNog een zin.",
        "U hebt nodig:\n\n- een pas\n- twee foto's",
        "- een\n    - diep\n        - dieper\n    - weer minder diep\n- twee",
        "- een\n    en nog een zin",
        "1. een\n\n    Meer.\n\n2. twee",
        "10. tien\n11. elf",
        "- een\n\n1. twee",
        "## Wie? {#who}\n- een",
        "- een\n## Wie? {#who}",
        "Tekst:\n\n| a | b |\n| --- | --- |\n| c | d |",
        "| a |\n|---|\n| b |",
        "-een, 5 - 10 dagen, #woord, 3*4",
        "Vul {naam} in.",
    ],
)
def test_these_lines_lie_well(text: str) -> None:
    assert list(faults(text.split("\n"))) == []
