"""Our JavaScript as it is published: without the comments and the indentation that a reader's phone
would load for nothing. The code itself stays as it was written, so that an error names a real line
of code."""

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
