"""Our scripts, sheets and pages as they are published: without the comments, the indentation and the
space between blocks that a reader's phone would load for nothing. The code itself stays as it was
written, so that an error names a real line of code."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*(?:(?!\*/)[\s\S])*\*/[ \t]*)\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def script(text: str) -> str:
    """``text`` without comments that have a line to themselves, indentation and empty lines.

    A text in backticks stays on one line: ``tests/test_lean.py`` watches over that.

    >>> script("// why\\nlet a = 1; // kept\\n\\n  /** what */\\n  a++;\\n")
    'let a = 1; // kept\\na++;\\n'
    """
    return re.sub(r"\n{2,}", "\n", _INDENT.sub("", _COMMENT.sub("", text))).lstrip("\n")


_SPACE = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*[\s\S]*?\*/|\s+")
_AROUND = re.compile(r" ?([{};,>]) ?")


def sheet(text: str) -> str:
    """A style sheet without comments and without the space that only we read; its strings stay.

    >>> sheet("/* why */\\na > b, i {\\n  color: red;\\n  content: \"a > b\";\\n}\\n")
    'a>b,i{color:red;content:"a > b"}'
    """
    text = _SPACE.sub(lambda match: match[1] or ("" if match[0][0] == "/" else " "), text)
    parts = re.split(r"(\"[^\"]*\"|'[^']*')", text)
    for at in range(0, len(parts), 2):
        parts[at] = _AROUND.sub(r"\1", parts[at]).replace(": ", ":").replace(";}", "}")
    return "".join(parts).strip()


_BLOCKS = (
    "html|head|body|meta|link|title|style|header|footer|main|nav|section|article|div|p|ul|ol|li|dl|dt|dd|table|thead"
    "|tbody|tr|th|td|h[1-6]|details|summary|figure|figcaption"
)
_BEFORE = re.compile(rf"\s+(?=</?(?:{_BLOCKS})\b)")
_AFTER = re.compile(rf"(</?(?:{_BLOCKS})\b[^<>]*>)\s+")
_KEPT = re.compile(r"(<(pre|style|script|textarea)\b.*?</\2>)", re.DOTALL)


def page(text: str) -> str:
    """An HTML page without the space around its blocks, which no reader sees.

    Between words and inline elements every space stays, as a line break where it was one; so does
    all that stands in <pre>, and in <style>, whose fingerprint is in the policy of the page.

    >>> page("<ul>\\n  <li>a <b>b</b>\\n<i>c</i></li>\\n</ul>\\n")
    '<ul><li>a <b>b</b>\\n<i>c</i></li></ul>'
    """
    parts = _KEPT.split(text)
    for at in range(0, len(parts), 3):
        parts[at] = _AFTER.sub(r"\1", _BEFORE.sub("", parts[at]))
    del parts[2::3]  # the names of what is kept
    return "".join(parts)
