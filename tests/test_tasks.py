"""Lists with boxes to tick."""

from __future__ import annotations

import re
from pathlib import Path

from guide import fingerprints, markdown, tasks
from guide.model import Page, Site
from tests.built import guide
from tests.checks.examples import FR, NL, page
from tests.guides import site_of

DUTCH = "## Neem mee {#now}\n\n- [ ] uw kaart\n- [ ] uw brief\n"
FRENCH = "## Apportez {#now}\n\n- [ ] votre carte\n- [ ] votre lettre\n"
HTML = "<ul>\n<li>[ ] votre carte</li>\n<li>[ ] votre lettre</li>\n</ul>\n<p>x</p>"


def small(folder: Path) -> Site:
    return site_of(folder, {NL: page(DUTCH), FR: page(FRENCH)})


def found(site: Site, tag: str) -> Page:
    one = site.page(tag, "asylum/appeal")
    assert one
    return one


def test_a_list_of_tasks_is_a_checklist_and_its_words_have_no_signs() -> None:
    (section,) = [one for one in markdown.parse(DUTCH).sections if one.id == "now"]
    assert [block.shape for block in section.blocks] == ["heading of level 2", "checklist of 2"]
    assert [one.text for one in section.prose] == ["Neem mee", "uw kaart", "uw brief"]


def test_a_list_that_is_half_a_checklist_is_named() -> None:
    outside = markdown.parse("- [ ] uw kaart\n- uw brief\n").outside
    assert [(one.line, one.what, one.text) for one in outside] == [(2, "task", "- uw brief")]


def test_a_list_that_becomes_a_checklist_makes_no_translation_older() -> None:
    assert fingerprints.fingerprint("- [ ] a\n- [ ] b") == fingerprints.fingerprint("- a\n- b")


def test_a_task_has_the_name_of_its_dutch_words_in_every_language(tmp_path: Path) -> None:
    site = small(tmp_path)
    dutch, french = found(site, "nl"), found(site, "fr")
    names = tasks.names(dutch)
    assert len(set(names)) == 2
    assert re.findall(r'id="([^"]+)"', tasks.boxes(HTML, french, site)) == names
    assert tasks.names(french) != names


def test_a_box_is_there_without_a_script_and_says_which_task_it_is(tmp_path: Path) -> None:
    site = small(tmp_path)
    name = tasks.names(found(site, "nl"))[0]
    text = tasks.boxes(HTML, found(site, "fr"), site)
    assert text.startswith(
        f'<ul class="g-tasks">\n<li class="g-task" id="{name}"><label class="g-task__box">'
        f'<input type="checkbox" aria-labelledby="{name}"></label>votre carte</li>'
    )
    assert '</ul><div class="g-tasks__tools" hidden data-key="asylum/appeal"' in text
    assert text.endswith("</div>\n<p>x</p>")


def test_a_page_without_tasks_stays_as_it_is(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    assert tasks.boxes("<ul><li>a</li></ul>", found(site, "nl"), site) == "<ul><li>a</li></ul>"


def test_the_same_task_twice_has_two_names() -> None:
    site = guide()
    for one in site.all_pages():
        names = tasks.names(one)
        assert len(names) == len(set(names)), one.path
    assert any(tasks.any_in(one) for one in site.all_pages())
