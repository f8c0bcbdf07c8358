"""Checklists: lists whose items begin with '[ ]'. On the screen each has a box to tick, on paper an
empty one.

Every task has a name made of its Dutch words, the same in all languages: what was ticked in one
language is ticked in the other, and a task whose words changed is to be read and ticked again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from guide.fingerprints import normalise
from guide.html import escape
from guide.markdown import Block
from guide.model import Page, Site

_ITEM = re.compile(r"<li>(?P<start>\s*(?:<p>)?)\[ \] ")
_LIST = re.compile(r"<(?P<kind>[uo]l)>(?=\s*<li>\s*(?:<p>)?\[ \] )")


def any_in(page: Page) -> bool:
    """Whether the page has a checklist."""
    return any(True for _ in _lists(page))


def _lists(page: Page) -> Iterator[Block]:
    for block in page.document.blocks:
        for one in block.walk():
            if one.kind == "list" and one.shape.startswith("checklist"):
                yield one


def names(page: Page) -> list[str]:
    """The name of every task of a page, in order: 'task-3f2a9c'."""
    found: list[str] = []
    for block in _lists(page):
        for item in block.children:
            words = normalise("\n".join(one.text for one in item.walk()))
            name = f"task-{hashlib.sha256(words.encode()).hexdigest()[:6]}"
            found.append(name if name not in found else f"{name}-{len(found)}")
    return found


def boxes(content: str, page: Page, site: Site) -> str:
    """A rendered page with a box before each task, and the buttons that keep and clear the ticks.

    ``page`` may be a translation: its tasks have the names of the Dutch ones.
    """
    if "<li" not in content or not any_in(page):
        return content
    named = iter(names(site.original(page) or page))

    def box(match: re.Match[str]) -> str:
        name = next(named, "")
        return (
            f'<li class="g-task" id="{name}">{match["start"]}<label class="g-task__box">'
            f'<input type="checkbox" aria-labelledby="{name}"></label>'
        )

    def text(key: str) -> str:
        return escape(site.ui(page.language, f"tasks.{key}"))

    tools = (
        f'<div class="g-tasks__tools" hidden data-key="{page.key}" data-count="{text("count")}" data-kept="{text("kept")}" data-refused="{text("refused")}">'
        f'<p role="status"></p><button class="g-go" type="button" data-keep>{text("keep")}</button>'
        f'<button class="g-go" type="button" data-clear>{text("clear")}</button></div>'
    )
    content = _LIST.sub(r'<\g<kind> class="g-tasks">', content)
    content = _ITEM.sub(box, content)
    last = content.rindex('class="g-task"')
    end = re.compile(r"</[uo]l>").search(content, last)
    return content[: end.end()] + tools + content[end.end() :] if end else content
