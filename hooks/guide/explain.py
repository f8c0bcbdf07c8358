"""What a check is for: the why, the Bad and the Good of its docstring, for ``--explain`` and for staff."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from guide import canonical
from guide.checks import CHECKS
from guide.model import TEXTS

# What is found while the guide is read has no module of its own among the checks.
_DATA = """What a data file may hold is fixed: each field has a name, a type and a reason in hooks/guide/schema.py.

A misspelt field would be ignored in silence, and a reader would miss what stands in it.

Bad:
    reveiw_by: 21/02/2027
Good:
    review_by: 2027-02-21
"""
_READING = {
    "files": """Pages and data are UTF-8 text in ordinary files, no larger than a page can be.

What cannot be read cannot be checked, and would be missing from the guide.

Bad:
    a page saved as UTF-16; a symbolic link; a page of three megabytes
Good:
    a text file saved as UTF-8
""",
    "yaml": """Data files are plain YAML: every value is written out where it stands, once.

Tabs, aliases, tags and fields written twice are read differently by different programs.

Bad:
    phone: 112
    phone: 113
Good:
    phone: '112'
""",
    "languages": """The languages of the guide stand in one place: the list of the i18n plugin in mkdocs.yml.

Bad:
    - lokale: tr
Good:
    - locale: tr
      name: Türkçe
      site_name: Rehber
""",
    "nav": """The navigation is a list of pages, and of sections named by their folder.

Bad:
    - Asiel: asylum/apply.md
Good:
    - asylum:
        - asylum/index.md
        - asylum/apply.md
""",
    **dict.fromkeys((*canonical.MODELS, *canonical.OWN, *TEXTS), _DATA),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A check's name, why it exists, and an example of each kind."""

    name: str
    why: str
    bad: str
    good: str

    def __str__(self) -> str:
        bad, good = textwrap.indent(self.bad, "    "), textwrap.indent(self.good, "    ")
        return f"[{self.name}]\n\n{self.why}\n\nBad:\n{bad}\nGood:\n{good}"


def explanations() -> list[Explanation]:
    """Every check in reading order, then what is found while the guide is read."""
    texts = {check.__name__.rpartition(".")[2]: check.__doc__ or "" for check in CHECKS}
    return [_explanation(name, text) for name, text in {**texts, **_only_reading(texts)}.items()]


def _only_reading(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in _READING.items() if name not in texts}


def _explanation(name: str, text: str) -> Explanation:
    why, _, examples = text.partition("\nBad:\n")
    bad, _, good = examples.partition("\nGood:\n")
    return Explanation(name, why.strip(), _dedented(bad), _dedented(good))


def _dedented(text: str) -> str:
    return textwrap.dedent(text).strip("\n")
