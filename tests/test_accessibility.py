"""What the accessibility statement is made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guide import formats, lists, regimes, shortcodes, tasks
from guide.accessibility import PAGE, TEMPLATES
from guide.load import load
from guide.model import Page, Site
from guide.schema import LIMITS, TRIALS, Accessibility, Count, Evaluated, Failure, Limit, Run
from tests.built import guide, nothing
from tests.guides import guide as made_guide
from tests.verdicts import AXE, VERDICT, Statement, Verdict, run_of, statement


def ways(page: Page) -> set[str]:
    """How a page is made up: the lists and steps the build writes into it; those of one look are one way."""
    used = [one for one in shortcodes.find(page.body) if one.kind in ("list", "steps")]
    looks = lists.SHEETS | dict.fromkeys(regimes.LISTS, "rules")
    found = {looks.get(one.id, one.id) if one.kind == "list" else "steps" for one in used}
    return found | {"tasks"} if tasks.any_in(page) else found


def test_every_way_a_page_is_made_up_is_among_the_templates() -> None:
    dutch = guide().pages["nl"]
    tried = set().union(*(ways(dutch[key]) for key in TEMPLATES.values()))
    missing = {way: key for key, page in dutch.items() for way in ways(page) - tried}
    nothing(f"{way}, as on {key}, is on none of the templates" for way, key in missing.items())
    assert {"steps", "tasks", "glossary", "contacts.css"} <= tried


# --- the statement, in every language -----------------------------------------------------------

RUN = Run(
    date=date(2026, 11, 22),
    browser="Chromium 156",
    axe="4.14.1",
    pages={one.tag: 3 for one in guide().languages},
    templates={name: [one.tag for one in guide().languages] for name in TEMPLATES},
    trials={"axe": Count(passed=12, failed=0), "axe-dark": Count(passed=11, failed=1)},
    failures=[Failure(trial="axe-dark", page="nl/glossary/", what="color-contrast: [[x]] <b>")],
)
TAGS = pytest.mark.parametrize("tag", [one.tag for one in guide().languages])


def told(site: Site, tag: str, name: str) -> str:
    page = site.shown(tag, PAGE)
    assert page
    return lists.build(name, site, tag, page)


def made(**changes: object) -> Site:
    """The guide with this in its statement."""
    return replace(guide(), accessibility=Accessibility.model_validate(changes))


@TAGS
def test_the_table_says_what_was_tried_with_what_and_when(tag: str) -> None:
    site = made(run=RUN)
    text = told(site, tag, "accessibility-tests")
    assert formats.day(RUN.date, tag) in text
    assert "Chromium 156" in text
    assert "4.14.1" in text
    assert site.ui(tag, "accessibility.trial.axe-dark") in text
    assert "<td>11</td><td>1</td>" in text
    root = "../../../" if tag else ""
    assert f'<a href="{root}nl/glossary/">' in text
    assert "&#91;&#91;x&#93;&#93; &lt;b&gt;" in text
    assert "{" not in text


@TAGS
def test_every_word_of_the_statement_is_in_every_language(tag: str) -> None:
    texts = guide().texts[tag]["ui"].entries
    keys = [f"accessibility.trial.{one}" for one in TRIALS]
    keys += [f"accessibility.limit.{one}" for one in LIMITS]
    nothing(key for key in keys if key not in texts)


@TAGS
def test_without_a_run_it_says_that_nothing_was_tested(tag: str) -> None:
    none = guide().ui(tag, "accessibility.none")
    assert told(made(), tag, "accessibility-tests") == none
    assert f"- {none}" in told(made(), tag, "accessibility-limits")


def test_a_site_with_a_fault_keeps_to_the_standard_in_part() -> None:
    text = told(made(run=RUN), "nl", "accessibility-limits")
    assert "- Fouten die de automatische tests vonden: 1." in text
    assert "gedeeltelijk" in told(made(run=RUN), "nl", "accessibility-status")


def test_a_template_that_was_not_tested_is_named_by_its_title() -> None:
    run = RUN.model_copy(update={"templates": {**RUN.templates, "glossary": ["nl"]}})
    text = told(made(run=run), "nl", "accessibility-limits")
    page = guide().page("nl", "glossary")
    assert page
    assert f"- Deze pagina's zijn nog niet getest: {page.title}." in text


def whole() -> Site:
    """A guide in Dutch alone, without a fault, judged by others: nothing is left to say."""
    run = RUN.model_copy(update={"trials": {"axe": Count(passed=12, failed=0)}, "failures": []})
    judged = Evaluated(by="third-party", on=date(2026, 12, 1))
    site = replace(guide(), accessibility=Accessibility(run=run, evaluated=judged))
    return replace(site, languages=site.languages[:1], pages={"nl": site.pages["nl"]})


def test_only_a_site_without_any_reason_keeps_to_the_whole_standard() -> None:
    text = told(whole(), "nl", "accessibility-status")
    assert "voldoet volledig" in text
    assert "Een andere organisatie beoordeelde de site op 1 december 2026." in text
    assert told(whole(), "nl", "accessibility-limits") == ""


@pytest.mark.parametrize("limit", LIMITS)
def test_one_limit_is_reason_enough_to_say_in_part(limit: Limit) -> None:
    known = whole().accessibility.model_copy(update={"limits": [limit]})
    text = told(replace(whole(), accessibility=known), "nl", "accessibility-status")
    assert "voldoet gedeeltelijk" in text


def test_the_mailbox_is_the_way_back_and_while_there_is_none_that_is_said() -> None:
    with_one = told(replace(guide(), mailbox="gids@example.be"), "nl", "accessibility-feedback")
    assert 'href="mailto:gids@example.be"' in with_one
    assert told(guide(), "nl", "accessibility-feedback").startswith(
        "!!! unknown\n    Een mailadres"
    )


# --- what the tests write -----------------------------------------------------------------------


def test_a_run_is_written_and_what_people_wrote_stays(tmp_path: Path) -> None:
    file = made_guide(tmp_path, {}) / "docs/_data/accessibility.yml"
    file.write_text("# What it is.\nlimits:\n  - people\n", encoding="utf-8")
    verdicts = [
        Verdict("axe", "nl/", ()),
        Verdict("axe", "fr/", ()),
        Verdict("axe-dark", "nl/", ("a fault\n  of two lines", "another")),
    ]
    file.write_text(statement(file, verdicts, "Chromium 156"), encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# What it is.\nlimits:\n  - people\nrun:\n")
    run = load(file.parents[2]).accessibility.run
    assert run
    assert run.templates["home"] == ["nl", "fr"]
    assert run.templates["glossary"] == []
    assert run.pages == {"nl": 1, "fr": 1, "ar": 0}
    assert run.trials["axe"] == Count(passed=2, failed=0)
    assert run.trials["axe-dark"] == Count(passed=0, failed=1)
    assert run.failures == [Failure(trial="axe-dark", page="nl/", what="a fault of two lines")]


class Report:
    """What pytest hands to a plugin."""

    when = "call"
    nodeid = "test_x"

    def __init__(self, failed: bool, *verdicts: Verdict) -> None:
        self.failed = failed
        self.user_properties = [(VERDICT, one.written()) for one in verdicts]


@pytest.mark.parametrize(
    ("report", "broken"),
    [
        (Report(False, Verdict("axe", "nl/", ())), []),
        (Report(True, Verdict("axe", "nl/", ("a fault",))), []),
        (Report(True), ["test_x"]),
        (Report(True, Verdict("axe", "nl/", ())), ["test_x"]),
    ],
)
def test_a_test_that_ended_without_a_verdict_is_known(report: Any, broken: list[str]) -> None:
    gathered = Statement(Path("x.yml"))
    gathered.pytest_runtest_logreport(report)
    assert gathered.broken == broken


def test_the_version_of_axe_is_the_one_that_is_used() -> None:
    readme = (AXE.parent / "README.md").read_text(encoding="utf-8")
    run = RUN.model_validate(run_of([Verdict("axe", "nl/", ())], "Chromium 156", ["nl"]))
    assert f"| {run.axe} | MPL-2.0" in readme
