"""A report is printed for people, for programs, and beside the line in a forge."""

from __future__ import annotations

import json

from guide import report
from guide.problems import Problem, notice

PAGE = "docs/fr/asylum/appeal.md"
WRONG = Problem(PAGE, 31, "10 jours here, 30 dagen there", "numbers")
KNOWN = notice(PAGE, 4, "'appel.md' is not translated yet", "links")
OLD = notice("docs/nl/index.md", 1, "not translated yet into fr", "translation")


def test_people_read_problems_and_how_many_notices_there_are() -> None:
    assert report.text([KNOWN, WRONG, OLD, OLD], notices=False).split("\n") == [
        "docs/fr/asylum/appeal.md:31: 10 jours here, 30 dagen there [numbers]",
        "3 notices: 2 translation, 1 links; --notices lists them",
        "1 problem in 1 file.",
    ]


def test_one_notice_is_singular_and_thousands_are_grouped() -> None:
    assert report.text([KNOWN], notices=False).startswith("1 notice: 1 links;")
    assert report.text([OLD] * 1109, notices=False).startswith("1,109 notices: 1,109 translation;")


def test_people_read_notices_when_they_ask_for_them() -> None:
    assert report.text([KNOWN, WRONG], notices=True).split("\n") == [
        "docs/fr/asylum/appeal.md:4: 'appel.md' is not translated yet [links] (notice)",
        "docs/fr/asylum/appeal.md:31: 10 jours here, 30 dagen there [numbers]",
        "1 problem in 1 file, 1 notice.",
    ]


def test_json_has_both_lists() -> None:
    assert json.loads(report.as_json([KNOWN, WRONG], notices=False)) == {
        "problems": [
            {"path": PAGE, "line": 31, "check": "numbers", "message": "10 jours here, 30 dagen there"}
        ],
        "notices": [
            {"path": PAGE, "line": 4, "check": "links", "message": "'appel.md' is not translated yet"}
        ],
    }  # fmt: skip


def test_json_keeps_the_letters_of_every_script() -> None:
    assert "أيام" in report.as_json([Problem(PAGE, 1, "10 أيام", "numbers")], notices=False)


def test_a_forge_gets_a_command_for_each_problem() -> None:
    assert report.github([KNOWN, WRONG], notices=False).split("\n") == [
        "::error file=docs/fr/asylum/appeal.md,line=31,title=numbers::10 jours here, 30 dagen there",
        "1 problem in 1 file, 1 notice.",
    ]
    assert report.github([KNOWN], notices=True).startswith(
        "::notice file=docs/fr/asylum/appeal.md,line=4,"
    )


def test_what_means_something_to_the_forge_is_written_otherwise() -> None:
    odd = Problem("docs/a,b:c.md", 1, "100% sure,\nor not", "numbers")
    assert report.github([odd], notices=False).split("\n")[0] == (
        "::error file=docs/a%2Cb%3Ac.md,line=1,title=numbers::100%25 sure,%0Aor not"
    )


def test_sarif_names_the_place_the_level_and_the_rule() -> None:
    log = json.loads(report.sarif([KNOWN, WRONG], notices=False))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert [one["level"] for one in run["results"]] == ["note", "error"]
    wrong = run["results"][1]
    assert wrong["message"] == {"text": "10 jours here, 30 dagen there"}
    assert wrong["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": PAGE, "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 31},
    }
    rule = run["tool"]["driver"]["rules"][wrong["ruleIndex"]]
    assert rule["id"] == wrong["ruleId"] == "numbers"
    assert "Good:" in rule["help"]["text"]


def test_sarif_knows_the_name_of_every_finding() -> None:
    run = json.loads(report.sarif([Problem("a b.md", 0, "x", "unheard-of")], notices=False))[
        "runs"
    ][0]
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]] == {"id": "unheard-of"}
    place = result["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("a%20b.md", 1)
