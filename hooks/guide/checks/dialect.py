"""Pages use a small, closed Markdown: what is outside it renders differently, or not at all.

Paragraphs, lists, tables, five boxes, links, emphasis, heading ids and shortcodes. No HTML, so
that no page can carry a script, a form or somebody else's picture.

Bad:
    <div class="note">Let op</div>
Good:
    !!! careful
        Let op.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.markdown import BOXES, Outside
from guide.model import Site
from guide.problems import Problem, guess

NAME = "dialect"

_REMEDY = {
    "html": "write this without HTML: {text}",
    "long line": "write one sentence on each line: this line has {text} characters",
    "signs": "remove the signs '{text}' that are no words: this page has more than fifteen thousand",
    "code": "write this as plain words, not as code: {text}",
    "indented code": "indent this by less than four spaces, or put it under a list item: {text}",
    "open code": "close or remove the code mark {text}",
    "quotation": "write this as a paragraph, not as a quotation: {text}",
    "rule": "remove the line of dashes; use a heading instead",
    "definition": "write the address in the link itself, [words](address), not on a line of its own: {text}",
    "underlined heading": "begin the heading with '## ' instead of underlining it: {text}",
    "attribute": "write the heading's id as {{#word}} with small letters and hyphens, not {text}",
    "line break": "end the line without spaces or backslash; begin a new paragraph where needed",
    "bare address": "give this address words: [what it is]({text})",
    "indent": "begin this line at the margin, or indent it by four spaces for each list it stands in: {text}",
    "blank line": "leave a blank line above this line: {text}",
    "list mark": "begin each item with '- ' or '1. ': {text}",
    "empty item": "write words after the mark of this item, or remove it: {text}",
    "item start": "begin this item with words: {text}",
    "task": "begin each item of a checklist with '- [ ] ': {text}",
    "table": "write the table with a bar at both ends of each line, and at least one row: {text}",
    "braces": "remove the braces: only a heading has an id: {text}",
    "nested box": "write this box at the margin, outside lists and other boxes: {text}",
    "odd space": "type an ordinary space after '{text}': the one that stands there makes no heading",
    "nested heading": "write this heading outside lists and boxes: {text}",
    "box-mark": "write '!!! {text}' with one space",
    "box-title": "remove the title after the box's kind: {text}; the build writes it",
    "tab": "write four spaces instead of the tab before: {text}",
    "empty-box": "write the box's text under '!!! {text}', indented by four spaces",
}


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        for one in page.document.outside:
            yield Problem(page.path, one.line, _sentence(one), NAME)


def _sentence(one: Outside) -> str:
    text = one.text if len(one.text) <= 60 else one.text[:59] + "…"
    if one.what == "box" and not text:
        return f"write the kind of the box: '!!! ' and one of: {', '.join(BOXES)}"
    if one.what == "box":
        return f"'{text}' is no box; use one of: {', '.join(BOXES)}.{guess(text, BOXES)}"
    return _REMEDY[one.what].format(text=text)
