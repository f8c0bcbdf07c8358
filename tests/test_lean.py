"""The JavaScript that is published is the JavaScript we wrote, without what only we read."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from guide import lean

ROOT = Path(__file__).resolve().parents[1]
OURS = sorted((ROOT / "docs/assets").glob("*.mjs"))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("// why\nlet a;\n", "let a;\n"),
        ("/** what */\nlet a;\n", "let a;\n"),
        ("/**\n * what\n * // and how\n */\nlet a;\n", "let a;\n"),
        ("let a; // here\n", "let a; // here\n"),
        ('let a = "// text";\n', 'let a = "// text";\n'),
        ('let a = "http://x";\n', 'let a = "http://x";\n'),
        ("if (a) {\n  b();\n\n  // why\n  c();\n}\n", "if (a) {\nb();\nc();\n}\n"),
        ("a /* x */ + b;\n", "a /* x */ + b;\n"),
        ("/* x */ a();\n", "/* x */ a();\n"),
    ],
)
def test_comments_of_their_own_line_and_indentation_go(written: str, published: str) -> None:
    assert lean.script(written) == published


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_text_in_backticks_spans_lines(path: Path) -> None:
    """Its indentation would be lost."""
    wrong = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.sub(r"\\`|\[[^]]*]", "", line).count("`") % 2  # not in [a class of letters]
    ]
    assert wrong == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_every_line_that_is_published_was_written(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    written = [line.strip() for line in text.splitlines()]
    published = lean.script(text).splitlines()
    assert set(published) <= set(written)
    code = [line for line in written if line and not re.match(r"//|/\*|\*", line)]
    assert code == published


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_what_is_published_is_read_by_a_machine(path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed; the tests in a browser load these files too")
    run = subprocess.run(
        [node, "--input-type=module", "--check"],
        input=lean.script(path.read_text(encoding="utf-8")),
        text=True,
        capture_output=True,
    )
    assert run.stderr == ""


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* why */\na > b, i {\n  color: red;\n}\n", "a>b,i{color:red}"),
        ('a::after { content: "x > y; z" / ""; }', 'a::after{content:"x > y; z" / ""}'),
        ("a { b: url(\"data:x,<svg d='M1 1, 2'/>\"); }", "a{b:url(\"data:x,<svg d='M1 1, 2'/>\")}"),
        ("a { inset: calc(1rem - 1px); }", "a{inset:calc(1rem - 1px)}"),
        ("main :is(a, b) + c { d: e f }", "main :is(a,b) + c{d:e f}"),
        ("@media (width: 1em) and (x) { a { b: c; } }", "@media (width:1em) and (x){a{b:c}}"),
    ],
)
def test_a_sheet_keeps_its_rules_and_its_strings(written: str, published: str) -> None:
    assert lean.sheet(written) == published


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("<ul>\n  <li>one</li>\n</ul>\n", "<ul><li>one</li></ul>"),
        ("<p>a <b>b</b>\n<i>c</i> d</p>", "<p>a <b>b</b>\n<i>c</i> d</p>"),
        ("<p>\n  a\n</p> b", "<p>a</p>b"),
        (
            "<div>\n<pre>\n a\n  <b>b</b>\n</pre>\n</div>",
            "<div><pre>\n a\n  <b>b</b>\n</pre></div>",
        ),
        ("<style>\na{}\n</style>", "<style>\na{}\n</style>"),
        ("<button>a</button>\n<button>b</button>", "<button>a</button>\n<button>b</button>"),
    ],
)
def test_a_page_keeps_the_space_between_its_words(written: str, published: str) -> None:
    assert lean.page(written) == published
