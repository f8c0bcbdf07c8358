"""Pages use a small, closed Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import dialect
from tests.checks.examples import NL, page, said

BOXES = "deadline, do, careful, good, unknown"

BAD = {
    "a block of HTML": ("<div>Let op</div>", "write this without HTML: <div>Let op</div>"),
    "a tag in a sentence": ("Let <b>op.", "write this without HTML: <b>"),
    "code in a sentence": ("Let `op`.", "write this as plain words, not as code: op"),
    "a block of code": ("```\nop\n```", "write this as plain words, not as code: op"),
    "code that is not closed": ("```\nop", "close or remove the code mark ```"),
    "indented text": ("    op", "indent this by less than four spaces, or put it under a list item: op"),
    "a quotation": ("> op", "write this as a paragraph, not as a quotation: > op"),
    "a line of dashes": ("---", "remove the line of dashes; use a heading instead"),
    "a heading that is underlined": ("Op\n===", "begin the heading with '## ' instead of underlining it: Op"),
    "an address on a line of its own": ("[a]: b.md", "write the address in the link itself, [words](address), not on a line of its own: [a]: b.md"),
    "a class on a heading": ("## Wie? {.x}", "write the heading's id as {#word} with small letters and hyphens, not {.x}"),
    "a line break": ("Let  \nop", "end the line without spaces or backslash; begin a new paragraph where needed"),
    "an address without words": ("<https://x.be>", "give this address words: [what it is](https://x.be)"),
    "a list right under a sentence": ("U hebt nodig:\n- een pas", "10: leave a blank line above this line: - een pas"),
    "a list that is indented by two spaces": ("- een\n  - diep", "10: begin this line at the margin, or indent it by four spaces for each list it stands in: - diep"),
    "a star for a list": ("* een", "begin each item with '- ' or '1. ': * een"),
    "an item without words": ("- een\n-", "10: write words after the mark of this item, or remove it: -"),
    "an item in an item": ("- - een", "begin this item with words: - - een"),
    "a table without bars at its ends": ("a | b\n--- | ---\nc | d", "10: write the table with a bar at both ends of each line, and at least one row: --- | ---"),
    "a class on a link": ("[bel](a.md){ .x }", "remove the braces: only a heading has an id: [bel](a.md){ .x }"),
    "a box in a list": ("- een\n\n    !!! do", "11: write this box at the margin, outside lists and other boxes: !!! do"),
    "a heading in a box": ("!!! do\n    ## Wie? {#who}", "10: write this heading outside lists and boxes: Wie?"),
    "a box of another kind": ("!!! cerful\n    x", f"'cerful' is no box; use one of: {BOXES}. Did you mean 'careful'?"),
    "a box without a kind": ("!!!\n    x", f"write the kind of the box: '!!! ' and one of: {BOXES}"),
    "a box without a space": ("!!!do\n    x", "write '!!! do' with one space"),
    "a box with a title": ('!!! do "Nu"\n    x', "remove the title after the box's kind: \"Nu\"; the build writes it"),
    "a line without end": ("woord " * 999 + "einde", "write one sentence on each line: this line has 5,999 characters"),
    "signs without end": ("\n".join(["[" * 1_000] * 16), "7: remove the signs '[' that are no words: this page has more than fifteen thousand"),
    "a no-break space after the signs of a heading": ("##\u00a0Wie? {#who}", "type an ordinary space after '##': the one that stands there makes no heading"),
    "a narrow one, and a space": ("## \u202fWie? {#who}", "type an ordinary space after '##': the one that stands there makes no heading"),
    "a tab in a box": ("!!! unknown\n\tDe wet zegt dit niet.", "10: write four spaces instead of the tab before: De wet zegt dit niet."),
    "a tab under four spaces in a box": ("!!! do\n    Bel.\n\tOf mail.", "11: write four spaces instead of the tab before: Of mail."),
    "an empty box": ("!!! do\n\nx", "write the box's text under '!!! do', indented by four spaces"),
}  # fmt: skip

GOOD = {
    "everything a page may have": (
        "Een **woord** en een [link](a.md).\n\n## Wie? {#who}\n\n- een\n    - diep\n\n1. een\n\n"
        "| a | b |\n| --- | --- |\n| c | d |\n\n!!! do\n    Bel.\n\n<!-- een opmerking -->"
    ),
    "two paragraphs in a box": "!!! do\n    Een.\n\n    Twee.",
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    text, sentence = BAD[rule]
    line, _, rest = sentence.partition(": ")
    sentence = sentence if line.isdigit() else f"9: {sentence}"
    assert said(tmp_path, dialect, {NL: page(text)}) == [f"{NL}:{sentence} [dialect]"]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, dialect, {NL: page(GOOD[rule])}) == []


def test_a_long_text_is_shown_in_part(tmp_path: Path) -> None:
    assert said(tmp_path, dialect, {NL: page(f"`{'a' * 80}`")}) == [
        f"{NL}:9: write this as plain words, not as code: {'a' * 59}… [dialect]"
    ]


def test_everything_outside_the_dialect_has_a_remedy() -> None:
    import guide.layout
    import guide.markdown

    sources = [Path(module.__file__ or "").read_text() for module in (guide.layout, guide.markdown)]
    for what in dialect._REMEDY:
        assert any(f'"{what}"' in source for source in sources), what
