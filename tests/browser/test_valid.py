"""Every page is valid HTML: what html-validate's rules for the standard find, read in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Judge
from tests.built import Built, guide, nothing
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VALIDATE = """(pages) => {
  const { HtmlValidate, StaticConfigLoader } = htmlvalidate;
  const judge = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"], root: true }));
  return Object.entries(pages).flatMap(([at, html]) =>
    judge.validateStringSync(html).results.flatMap((result) =>
      result.messages.map((one) => `${at}:${one.line}:${one.column}: ${one.message} [${one.ruleId}]`)));
}"""


@pytest.fixture(scope="module")
def judge(browser: Browser) -> Iterator[Page]:
    """An empty page with html-validate in it; see tests/vendor/README.md."""
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(content=(ROOT / "tests/vendor/html-validate.min.js").read_text("utf-8"))
    yield page
    context.close()


def faults(judge: Page, pages: dict[str, str]) -> list[str]:
    found: list[str] = judge.evaluate(VALIDATE, pages)
    return found


def test_the_judge_sees_a_fault(judge: Page) -> None:
    bad = "<!doctype html><html lang=nl><head><title>a</title></head><body><ul><p>x</p></ul></body></html>"
    (fault,) = faults(judge, {"bad": bad})
    assert fault.startswith("bad:1:")
    assert fault.endswith("[element-permitted-content]")


@pytest.mark.accessibility
@pytest.mark.parametrize("part", [*(f"{one.tag}/" for one in guide().languages), ""])
def test_every_page_is_valid_html(judge: Page, site_dir: Path, verdict: Judge, part: str) -> None:
    """The pages of a language; then those beside them, and the doors of one short address."""
    built = Built(site_dir, guide().site_url)
    names = [name for name in built.files if name.endswith(".html") and name.startswith(part)]
    if not part:
        names = [name for name in names if "/" not in name or name.startswith("go/beroep/")]
    assert names
    found = faults(judge, {name: built.text(name) for name in names})
    for name in names:
        own = [one for one in found if one.startswith(f"{name}:")]
        verdict("valid-html", name.removesuffix("index.html"), own)
    nothing(found)
