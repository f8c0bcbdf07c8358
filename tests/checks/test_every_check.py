"""Every check explains itself, has its tests, and speaks like a person."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from guide.checks import CHECKS
from tests.built import ROOT

HERE = Path(__file__).parent
GUIDE = ROOT / "hooks" / "guide"

UNFRIENDLY = r"invalid|please|forbidden|illegal|you forgot|sorry|oops"
"""What an author is never told: they did nothing wrong, and a request is a sentence without 'please'."""
TECHNICAL = r"None|NoneType|True|False|dict|tuple|str|traceback|exception|regex|null|KeyError|ValueError|pydantic"
"""Words of a programmer."""
WORDS = re.compile(rf"\b(?:{UNFRIENDLY})\b", re.IGNORECASE)
PYTHON = re.compile(rf"\b(?:{TECHNICAL})\b")


def name(check: ModuleType) -> str:
    return check.__name__.rpartition(".")[2]


def test_every_module_is_in_the_tuple_once() -> None:
    files = sorted(path.stem for path in (GUIDE / "checks").glob("*.py") if path.stem != "__init__")
    assert sorted(map(name, CHECKS)) == files


def test_every_test_is_of_a_check() -> None:
    tests = {path.stem.removeprefix("test_") for path in HERE.glob("test_*.py")}
    assert tests - {name(check) for check in CHECKS} == {"every_check"}


@pytest.mark.parametrize("check", CHECKS, ids=name)
def test_a_check_has_a_file_of_tests(check: ModuleType) -> None:
    text = (HERE / f"test_{name(check)}.py").read_text(encoding="utf-8")
    assert f"[{name(check)}]" in text, "messages are asserted in full, with the name of the check"
    assert text.count("def test_") >= 2, "one example that fails, and one that passes"


@pytest.mark.parametrize("check", CHECKS, ids=name)
def test_its_name_is_that_of_its_file(check: ModuleType) -> None:
    assert check.NAME == name(check)


@pytest.mark.parametrize("check", CHECKS, ids=name)
def test_its_docstring_says_why_with_a_bad_and_a_good_example(check: ModuleType) -> None:
    words = check.__doc__ or ""
    why, bad, rest = words.partition("\nBad:\n")
    example, good, remedy = rest.partition("\nGood:\n")
    assert re.match(r"[^\n]+[.:]", why), "a sentence first"
    assert bad
    assert good
    assert example.strip()
    assert remedy.strip()


# --- words -----------------------------------------------------------------------------------------------


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Every text of a module that may stand in a message: docstrings and patterns left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))  # a docstring, or one of a constant
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            left_out |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.AnnAssign):
            left_out |= {id(part) for part in ast.walk(node.annotation)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in left_out
        ):
            yield node.lineno, node.value


SENTENCES = [
    (path.relative_to(ROOT).as_posix(), line, text)
    for path in sorted([*GUIDE.rglob("*.py"), *(ROOT / "scripts").glob("*.py")])
    for line, text in texts(path)
    if " " in text.strip()
]


def test_there_are_sentences_to_read() -> None:
    assert len(SENTENCES) > 300


def test_no_message_blames_or_begs() -> None:
    assert [one for one in SENTENCES if WORDS.search(one[2])] == []


def test_no_message_speaks_python() -> None:
    assert [one for one in SENTENCES if PYTHON.search(one[2])] == []
