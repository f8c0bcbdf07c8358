"""What the browser tests found on each page, gathered for the accessibility statement.

A test says ``verdict("reflow", "nl/glossary/", faults)``; a run with ``--accessibility FILE``, as
``make accessibility`` starts one, writes all verdicts in FILE. Without it they are only tested.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from guide import addresses, canonical
from guide.accessibility import TEMPLATES
from guide.load import load
from guide.schema import TRIALS, Accessibility, Trial

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
BROWSER = "browser"
VERDICT = "verdict"
"""The names under which a test reports them: reports travel between the processes of a run."""


class Verdict(NamedTuple):
    """What a trial found on a page; no faults when all is well."""

    trial: Trial
    page: str
    faults: tuple[str, ...]

    def written(self) -> str:
        return json.dumps(self)

    @classmethod
    def read(cls, text: str) -> Verdict:
        trial, page, faults = json.loads(text)
        return cls(trial, page, tuple(faults))


class Statement:
    """The pytest plugin that writes what was found when all tests are over."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.verdicts: list[Verdict] = []
        self.browser = ""
        self.broken: list[str] = []
        """Tests that ended before they had a verdict: nobody knows what they would have found."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "teardown":
            return
        properties = report.user_properties if report.when == "call" else []
        found = [Verdict.read(str(text)) for name, text in properties if name == VERDICT]
        self.verdicts += found
        self.browser = next((str(one) for name, one in properties if name == BROWSER), self.browser)
        if report.failed and not any(one.faults for one in found):
            self.broken.append(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.broken or not self.verdicts:
            terminalreporter.write_line(f"{self.file} stays as it was: tests ended too early.")
            return
        self.file.write_text(statement(self.file, self.verdicts, self.browser), "utf-8")
        terminalreporter.write_line(f"{self.file} is new.")


def statement(file: Path, verdicts: Iterable[Verdict], browser: str) -> str:
    """The text of ``docs/_data/accessibility.yml`` with a new run; the rest of it stays."""
    site = load(file.parents[2])
    kept = site.accessibility.model_dump(exclude_none=True, exclude={"run"})
    text = file.read_text("utf-8") if file.exists() else ""
    run = run_of(sorted(set(verdicts)), browser, [one.tag for one in site.languages])
    made = canonical.canonical(
        file.name, canonical.head(text) + canonical.dump({**kept, "run": run}), Accessibility
    )
    assert isinstance(made, str), made
    return made


def run_of(verdicts: list[Verdict], browser: str, tags: list[str]) -> dict[str, Any]:
    """What stands under ``run``."""
    axe = re.search(r"axe v([\d.]+)", AXE.read_text("utf-8")[:100])
    assert axe
    seen = {one.page for one in verdicts}
    looked = {one.page for one in verdicts if one.trial == "axe"}
    return {
        "date": date.today(),
        "browser": browser,
        "axe": axe[1],
        "pages": {tag: sum(page.startswith(f"{tag}/") for page in seen) for tag in tags},
        "templates": {
            name: [tag for tag in tags if addresses.url(tag, key) in looked]
            for name, key in TEMPLATES.items()
        },
        "trials": {
            trial: {
                "passed": sum(not one.faults for one in verdicts if one.trial == trial),
                "failed": sum(bool(one.faults) for one in verdicts if one.trial == trial),
            }
            for trial in TRIALS
        },
        "failures": [
            {"trial": one.trial, "page": one.page, "what": " ".join(one.faults[0].split())[:200]}
            for one in verdicts
            if one.faults
        ],
    }
