"""A page's body becomes blocks, links, words and sections, each with its line."""

from __future__ import annotations

import time

import pytest

from guide.markdown import Block, Link, Outside, Prose, parse


def shapes(text: str) -> list[tuple[int, str]]:
    """Line and shape of every block, inner ones included, but for items and cells."""
    return [
        (one.line, one.shape)
        for block in parse(text).blocks
        for one in block.walk()
        if one.kind not in ("item", "cell")
    ]


def outside(text: str) -> list[tuple[int, str, str]]:
    return [(one.line, one.what, one.text) for one in parse(text).outside]


# --- blocks ------------------------------------------------------------------------------------


def test_a_paragraph_keeps_its_lines() -> None:
    assert parse("Een.\nTwee.\n\nDrie.").blocks == (
        Block("paragraph", "paragraph", 1, "Een.\nTwee."),
        Block("paragraph", "paragraph", 4, "Drie."),
    )


def test_a_heading_has_a_level_a_text_and_an_id() -> None:
    assert parse("# Titel\n\n## Wie? {#who}\n\n### Hoe? {: #how }").blocks == (
        Block("heading", "heading of level 1", 1, "Titel", 1),
        Block("heading", "heading of level 2", 3, "Wie?", 2, "who"),
        Block("heading", "heading of level 3", 5, "Hoe?", 3, "how"),
    )


def test_a_list_says_how_many_items_it_has() -> None:
    assert shapes("- een\n- twee\n    - diep\n\nTekst.\n\n1. een") == [
        (1, "list of 2"), (1, "paragraph"), (2, "paragraph"), (3, "list of 1"), (3, "paragraph"),
        (5, "paragraph"), (7, "numbered list of 1"), (7, "paragraph"),
    ]  # fmt: skip


def test_a_table_says_how_many_rows_and_columns_it_has() -> None:
    text = "| a | b |\n| --- | --- |\n| c | d |\n| e | f |"
    assert shapes(text) == [(1, "table of 3 rows and 2 columns")]
    assert [(one.line, one.text) for one in parse(text).blocks[0].children] == [
        (1, "a"), (1, "b"), (3, "c"), (3, "d"), (4, "e"), (4, "f"),
    ]  # fmt: skip


def test_a_bar_inside_a_shortcode_does_not_cut_a_cell() -> None:
    text = "| a | b |\n| --- | --- |\n| [[term:refugee|vluchteling]] | c |"
    assert shapes(text) == [(1, "table of 2 rows and 2 columns")]
    assert parse(text).blocks[0].children[2].text == "[[term:refugee|vluchteling]]"


def test_a_box_holds_its_blocks_on_their_own_lines() -> None:
    text = "Vooraf.\n\n!!! deadline\n    Een zin.\n\n    - a\n    - b\n\nDaarna."
    assert shapes(text) == [
        (1, "paragraph"), (3, "deadline box"), (4, "paragraph"), (6, "list of 2"), (6, "paragraph"),
        (7, "paragraph"), (9, "paragraph"),
    ]  # fmt: skip


def test_lines_count_from_the_line_the_body_begins_on() -> None:
    document = parse("Een.\n\n!!! do\n    Twee.", first_line=8)
    assert [one.line for block in document.blocks for one in block.walk()] == [8, 10, 11]


def test_an_empty_body_has_no_blocks_and_an_empty_intro() -> None:
    document = parse("")
    assert (document.blocks, document.links, document.outside, document.prose) == ((), (), (), ())
    assert [(one.id, one.source) for one in document.sections] == [("intro", "")]


# --- links and words ---------------------------------------------------------------------------


def test_links_and_pictures_are_found_as_written() -> None:
    text = "Lees [in beroep\ngaan](../asylum/appeal.md#now) en\n![kaart](kaart.svg).\n\n- [web](https://x.be/a?b=c)"
    assert parse(text).links == (
        Link(1, "in beroep gaan", "../asylum/appeal.md#now"),
        Link(3, "kaart", "kaart.svg", image=True),
        Link(5, "web", "https://x.be/a?b=c"),
    )


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "a b.md", "عربي.md"])
def test_a_link_keeps_its_address_however_strange(target: str) -> None:
    assert parse(f"[x](<{target}>)").links == (Link(1, "x", target),)


def test_the_words_of_each_line_are_kept_without_markup() -> None:
    text = "# Titel\n\n**Bel** [nu](a.md)\neen _advocaat_ [[fact:a|b]].\n\n| x | y |\n| --- | --- |\n| z | 1 |"
    assert parse(text).prose == (
        Prose(1, "Titel"),
        Prose(3, "Bel nu"),
        Prose(4, "een advocaat [[fact:a|b]]."),
        Prose(6, "x"),
        Prose(6, "y"),
        Prose(8, "z"),
        Prose(8, "1"),
    )


def test_the_words_of_a_heading_leave_its_id_out() -> None:
    assert parse("## Wie? {#who}").prose == (Prose(1, "Wie?"),)


def test_a_comment_has_no_words_and_is_no_fault() -> None:
    document = parse("<!-- nakijken -->\n\nEen <!-- echt? --> zin.")
    assert document.prose == (Prose(3, "Een  zin."),)
    assert document.outside == ()


# --- sections ------------------------------------------------------------------------------------


SECTIONS = """\
# Titel

Inleiding.

## Wie? {#who}

U [[fact:a]].

### Deel {#part}

Meer.

## Hoe? {#how}

!!! do
    Bel [[service:b]].
"""


def test_a_section_runs_to_the_next_heading_of_level_2() -> None:
    sections = parse(SECTIONS, first_line=10).sections
    assert [(one.id, one.title, one.line) for one in sections] == [
        ("intro", "", 10), ("who", "Wie?", 14), ("how", "Hoe?", 22),
    ]  # fmt: skip


def test_the_sources_of_the_sections_together_are_the_body() -> None:
    assert "\n".join(one.source for one in parse(SECTIONS).sections) == SECTIONS


def test_a_section_has_its_own_blocks_words_and_shortcodes() -> None:
    intro, who, how = parse(SECTIONS).sections
    assert [block.shape for block in who.blocks] == [
        "heading of level 2", "paragraph", "heading of level 3", "paragraph",
    ]  # fmt: skip
    assert [one.text for one in who.prose] == ["Wie?", "U [[fact:a]].", "Deel", "Meer."]
    assert [(one.line, one.source) for one in who.shortcodes] == [(7, "[[fact:a]]")]
    assert [(one.line, one.source) for one in how.shortcodes] == [(16, "[[service:b]]")]
    assert intro.shortcodes == ()


# --- outside the dialect -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<div>x</div>", [(1, "html", "<div>x</div>")]),
        ("Een <b>woord</b>.", [(1, "html", "<b>"), (1, "html", "</b>")]),
        ("Een `woord`.", [(1, "code", "woord")]),
        ("```\nx\n```", [(1, "code", "x")]),
        ("```\nx", [(1, "open code", "```")]),
        ("Tekst.\n\n    code", [(3, "indented code", "code")]),
        ("> Citaat.", [(1, "quotation", "> Citaat.")]),
        ("***", [(1, "rule", "***")]),
        ("Titel\n=====", [(1, "underlined heading", "Titel")]),
        ("## Wie? {.x}", [(1, "attribute", "{.x}")]),
        ("## Wie? {#a .b}", [(1, "attribute", "{#a .b}")]),
        ("Een  \ntwee", [(1, "line break", "")]),
        ("Een\\\ntwee", [(1, "line break", "")]),
        ("<https://x.be>", [(1, "bare address", "https://x.be")]),
        ("[a]: b.md", [(1, "definition", "[a]: b.md")]),
        ("U hebt nodig:\n- een pas", [(2, "blank line", "- een pas")]),
        ("!!! note\n    x", [(1, "box", "note")]),
        ("!!!\n    x", [(1, "box", "")]),
        ("!!!do\n    x", [(1, "box-mark", "do")]),
        ("!!!  do\n    x", [(1, "box-mark", "do")]),
        ('!!! do "Titel"\n    x', [(1, "box-title", '"Titel"')]),
        ("!!! do\n\nx", [(1, "empty-box", "do")]),
        ("!!! do\n    ## Wie? {#who}", [(2, "nested heading", "Wie?")]),
        ("!!! do\n    !!! careful\n        x", [(2, "nested box", "!!! careful")]),
        ("!!! do\n\ttekst", [(2, "tab", "tekst")]),
    ],
)  # fmt: skip
def test_this_is_outside_the_dialect(text: str, found: list[tuple[int, str, str]]) -> None:
    assert outside(text) == found


def test_the_lines_of_code_are_named_once() -> None:
    assert outside("```\n* een\n  - twee\n```") == [(1, "code", "* een")]


def test_outside_says_the_line_of_the_file() -> None:
    assert parse("Tekst.\n\n***", first_line=20).outside == (Outside(22, "rule", "***"),)


# --- size ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "[x](" * 10_000,
        "[" * 10_000,
        "*" * 10_000,
        "> " * 5_000 + "x",
        "\n".join(f"{'    ' * (at % 40)}- x" for at in range(5_000)),
        "[[fact:" * 10_000,
        "| " * 10_000 + "\n" + "| - " * 10_000,
        "!!! do\n    x\n" * 3_000,
        "<!--" * 10_000,
        "{#" * 10_000,
        "[x](y.md) " * 10_000,
        "[[fact:a]]\n\n" * 3_000,
    ],
    ids=lambda text: str(text[:12]),
)
def test_a_hostile_text_is_read_in_time(text: str) -> None:
    start = time.process_time()
    parse(text)
    assert time.process_time() - start < 5
