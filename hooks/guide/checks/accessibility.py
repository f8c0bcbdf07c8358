"""The accessibility statement says what was tested, and when: so it was tested, and not long ago.

What a test found half a year ago says little of today's pages. Notices, for a guide that nobody
touched stays publishable; a run that names what is not in this guide was changed by hand.

Bad:
    templates:
      hoem: [nl]
Good:
    templates:
      home: [nl]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from guide import ageing
from guide.accessibility import PAGE, TEMPLATES, untested
from guide.model import Site
from guide.problems import Problem, guess, notice

NAME = "accessibility"
FILE = "docs/_data/accessibility.yml"
MONTHS = 6
"""A run takes minutes; the page of the statement is compared as often."""


def _line(site: Site, *where: str) -> int:
    return site.accessibility_yaml.line(("run", *where)) if site.accessibility_yaml else 1


def check(site: Site) -> Iterator[Problem]:
    run = site.accessibility.run
    if run is None:
        page = site.page(site.source.tag, PAGE)
        if page:
            sentence = "run 'make accessibility': this page says that nothing was tested"
            yield notice(page.path, 1, sentence, NAME)
        return
    for name in run.templates:
        if name not in TEMPLATES:
            sentence = f"run 'make accessibility' again: this guide has no template '{name}'."
            yield Problem(
                FILE, _line(site, "templates", name), sentence + guess(name, TEMPLATES), NAME
            )
    last = run.date + timedelta(days=MONTHS * 30)
    if last < ageing.today():
        sentence = f"run 'make accessibility' again: the last run of {run.date} is older than {MONTHS} months"
        yield notice(FILE, _line(site, "date"), sentence, NAME)
    missing: dict[str, list[str]] = {}
    for key, tag in untested(site):
        missing.setdefault(key, []).append(tag)
    for key, tags in missing.items():
        sentence = (
            f"run 'make accessibility': nothing looked at the page '{key}' in {', '.join(tags)}"
        )
        yield notice(FILE, _line(site, "templates"), sentence, NAME)
    for trial, count in run.trials.items():
        if count.failed:
            sentence = f"mend what 'failures' names for the trial '{trial}' ({count.failed}): the statement says so"
            yield notice(FILE, _line(site, "trials", trial), sentence, NAME)
