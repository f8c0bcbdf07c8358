"""What building does, with good and with bad input: the small guide of the tests, with our hooks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import recordings
from tests.built import Built, nothing
from tests.conftest import BANNERS_OFF, ROOT, Build
from tests.guides import BASE, SOUND, Change, append, edit, guide

pytestmark = pytest.mark.build

APPEAL = "docs/nl/asylum/appeal.md"


class Options(yaml.SafeLoader):
    """Reads mkdocs.yml; of ``!ENV [NAME, default]`` the default."""


Options.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def options(small: Mapping[str, Any], *more: dict[str, str]) -> dict[str, Any]:
    """The real mkdocs.yml, with the languages (and ``more``) and the pages of the small guide."""
    real: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Options)
    (i18n,) = [one["i18n"] for one in real["plugins"]]
    i18n["languages"] = [*small["plugins"][0]["i18n"]["languages"], *more]
    return real | {"nav": small["nav"], "site_url": small["site_url"]}


def small_guide(
    folder: Path, changes: Mapping[str, Change] | None = None, *languages: dict[str, str]
) -> Path:
    """The small guide, changed, with all that a build needs."""
    root = guide(folder, changes or {})
    for name in ("hooks", "overrides"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    small = yaml.safe_load((BASE / "mkdocs.yml").read_text("utf-8"))
    text = yaml.safe_dump(options(small, *languages), allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


def read_aloud(root: Path, tag: str, key: str) -> None:
    """Adds a recording of the page, as an editor does."""
    (root / "heard.mp3").write_bytes(SOUND)
    asked = ["--root", str(root), "add", tag, key, str(root / "heard.mp3"), "--voice", "volunteer"]
    assert recordings.main(asked) == 0


def said(result: subprocess.CompletedProcess[str]) -> list[str]:
    """What a build says of pages and data, line by line."""
    lines = (result.stdout + result.stderr).splitlines()
    found = (re.fullmatch(r"(?:WARNING|ERROR  ) -  (\S+:\d+: .*)", line) for line in lines)
    return [one[1] for one in found if one]


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Built:
    """The small guide, faultless, with a page that was moved and two that were read aloud; built once."""
    folder = tmp_path_factory.mktemp("small")
    moved = {"docs/_data/addresses.yml": edit("moved: {}", "moved:\n  asylum/old: asylum/appeal")}
    root = small_guide(folder, moved)
    read_aloud(root, "nl", "asylum/appeal")
    read_aloud(root, "fr", "asylum/appeal")
    french = root / "docs" / "fr" / "asylum" / "appeal.md"  # and changed afterwards
    french.write_text(
        french.read_text("utf-8").replace("title: ", "title: Ah, ").replace("\n# ", "\n# Ah, "),
        "utf-8",
    )
    result = build(root, folder / "site")
    assert (result.returncode, said(result)) == (0, []), result.stdout + result.stderr
    return Built(folder / "site", "https://guide.example/")


# --- a good guide --------------------------------------------------------------------------------


def test_a_small_guide_has_the_pages_of_every_language(small_site: Built) -> None:
    keys = ["", "asylum/", "asylum/appeal/", "asylum/apply/", "glossary/"]
    pages = {at for at in small_site.pages if at[:3] in ("nl/", "fr/", "ar/")}
    moved = {f"{tag}/asylum/old/" for tag in ("nl", "fr", "ar")}
    assert pages - moved == {f"{tag}/{key}" for tag in ("nl", "fr", "ar") for key in keys}


def test_the_old_address_of_a_moved_page_leads_to_the_new_one(small_site: Built) -> None:
    for tag in ("nl", "fr", "ar"):
        page = small_site.pages[f"{tag}/asylum/old/"]
        (link,) = [one["href"] for one in page.all("a") if "data-go" in one.attributes]
        assert small_site.place(page.path, link) == f"{tag}/asylum/appeal/"
        assert page.canonical == f"https://guide.example/{tag}/asylum/appeal/"
        assert page.noindex


def test_a_recording_is_offered_while_it_says_what_the_page_says(small_site: Built) -> None:
    for at, page in small_site.pages.items():
        offered = [one["data-listen"] for one in page.all("button") if one.get("data-listen")]
        places = [small_site.place(page.path, one).partition("/recordings/")[2] for one in offered]
        assert places == (["nl/asylum/appeal.mp3"] if at == "nl/asylum/appeal/" else [])
        assert not list(page.all("audio"))
    sound = [name for name in small_site.files if name.endswith("recordings/nl/asylum/appeal.mp3")]
    assert [small_site.bytes()[name] for name in sound] == [SOUND]
    assert "media-src 'self'" in small_site.pages["nl/asylum/appeal/"].source


def test_no_pack_holds_a_recording(small_site: Built) -> None:
    assert ".mp3" not in small_site.text("nl/pack.json")


def test_a_second_build_in_another_folder_gives_the_same_bytes(
    small_site: Built, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "2")  # the order of a set is another one
    guide_folder = small_site.folder.parent / "guide"
    shutil.copytree(guide_folder, tmp_path / "guide", symlinks=True)
    assert build(tmp_path / "guide", tmp_path / "site").returncode == 0
    assert Built(tmp_path / "site", small_site.url).bytes() == small_site.bytes()


def test_the_maintained_fork_of_mkdocs_builds_the_same_guide(
    site_dir: Path, tmp_path: Path, build: Build
) -> None:
    result = build(ROOT, tmp_path / "site", tool="properdocs")
    assert result.returncode == 0, result.stdout + result.stderr
    ours, theirs = Built(site_dir, "").bytes(), Built(tmp_path / "site", "").bytes()
    assert theirs.keys() == ours.keys()
    nothing(name for name in ours if ours[name] != theirs[name])


def named_as_in_french(glossary: str) -> str:
    terms = yaml.safe_load(glossary)
    for term in terms.values():
        term["names"]["tr"] = deepcopy(term["names"]["fr"])
    return str(yaml.safe_dump(terms, allow_unicode=True, sort_keys=False))


def test_a_new_language_begins_with_one_page_and_the_texts(tmp_path: Path, build: Build) -> None:
    """The rest of its pages are Dutch until somebody translates them."""
    french = {
        path.relative_to(BASE).as_posix(): path.read_text("utf-8")
        for path in [*(BASE / "docs/_data/fr").iterdir(), BASE / "docs/fr/index.md"]
    }
    turkish: dict[str, Change] = {n.replace("/fr/", "/tr/"): text for n, text in french.items()}
    turkish["docs/_data/glossary.yml"] = named_as_in_french
    language = {"locale": "tr", "name": "Türkçe", "site_name": "Rehber"}
    root = small_guide(tmp_path, turkish, language)
    # Not strict: the words are French here, and the check of languages says so.
    result = build(root, tmp_path / "site", strict=False)
    assert result.returncode == 0
    assert {one.rpartition(" ")[2] for one in said(result)} <= {"[language]", "[names]"}
    site = Built(tmp_path / "site", "https://guide.example/")

    assert site.pages["tr/"].canonical == "https://guide.example/tr/"
    assert site.pages["tr/asylum/appeal/"].canonical == "https://guide.example/nl/asylum/appeal/"
    assert site.pages["tr/asylum/appeal/"].html["lang"] == "tr"
    offered = [one.all("a")[0].text for one in site.pages[""].classed("admonition")]
    assert offered == ["Nederlands", "Français", "العربية", "Türkçe"]
    assert "https://guide.example/tr/</loc>" in site.text("sitemap.xml")
    assert "https://guide.example/tr/asylum/appeal/" not in site.text("sitemap.xml")


# --- bad input -----------------------------------------------------------------------------------

FRONT = "---\ntitle: Start\nsummary: Kies.\ncompared: 2026-11-21\nreview_by: 2027-02-21\n---\n"

FAULTS: dict[str, tuple[str, Change, str]] = {
    "a broken link": (
        "docs/nl/index.md",
        edit("asylum/appeal.md#now", "asylum/apeal.md#now"),
        ":17: no page 'asylum/apeal.md'. … [links]",
    ),
    "an anchor that is not there": (
        "docs/fr/index.md",
        edit("asylum/appeal.md#now", "asylum/appeal.md#later"),
        ":23: no heading '#later' in docs/fr/asylum/appeal.md. … [links]",
    ),
    "a mistyped fact": (
        "docs/nl/asylum/appeal.md",
        edit("[[fact:appeal.ordinary.deadline]]", "[[fact:appeal.ordinary.dedline]]"),
        ":19: no fact 'appeal.ordinary.dedline'. Did you mean 'appeal.ordinary.deadline'? [shortcodes]",
    ),
    "a number changed in a translation": (
        "docs/ar/asylum/appeal.md",
        edit("[[fact:appeal.urgent.deadline]]", "20 أيام"),
        ":28: … [numbers]",
    ),
    "a wrong word for a status": (
        "docs/nl/asylum/apply.md",
        edit("U vraagt asiel", "Een asielant vraagt asiel"),
        ":12: … [terms]",
    ),
    "an unknown shortcode": (
        "docs/ar/index.md",
        append("\n[[button:start]]\n"),
        ":25: 'button' in [[button:start]] is no shortcode. [shortcodes]",
    ),
    "YAML that is none": (
        "docs/_data/services.yml",
        append("emergency.113: [unclosed\n"),
        ":19: close the quote or bracket opened before this line: emergency.113: [unclosed [yaml]",
    ),
    "a key that stands twice": (
        "docs/nl/glossary.md",
        edit("---\ntitle:", "---\ntitle: Dubbel\ntitle:"),
        ":3: 'title' also stands in line 2; keep one [front_matter]",
    ),
    "a value of the wrong type": (
        "docs/_data/facts.yml",
        edit("  value: 30\n", "  value: dertig\n"),
        ":5: appeal.ordinary.deadline: write a whole number for 'value', not 'dertig' [facts]",
    ),
    "a page without front matter": (
        "docs/fr/asylum/apply.md",
        "# Demander l’asile\n",
        ":1: begin the page with its front matter: '---', then title, summary, compared and "
        "review_by, then '---' [front_matter]",
    ),
    "an empty page": ("docs/fr/glossary.md", "", ":1: begin the page with its front matter: …"),
    "a page that is not UTF-8": (
        "docs/ar/asylum/apply.md",
        (FRONT + "# Café\n").encode("latin-1"),
        ":7: save this file as UTF-8 (most editors ask for the encoding under 'Save as'): byte 0xe9 is no UTF-8 text [files]",
    ),
    "a page in UTF-16": (
        "docs/ar/glossary.md",
        (FRONT + "# Start\n").encode("utf-16"),
        ":1: save this file as UTF-8: it is UTF-16 [files]",
    ),
    "data that is not UTF-8": (
        "docs/_data/fr/letters.yml",
        "texts:\n  annex-26:\n    name: reçu\n".encode("latin-1"),
        ":3: save this file as UTF-8 (most editors ask for the encoding under 'Save as'): byte 0xe7 is no UTF-8 text [files]",
    ),
}
"""A fault, the file and the change that brings it in, and the end of the line that names it."""


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide with all these faults at once."""
    changes = {name: change for name, change, _ in FAULTS.values()}
    assert len(changes) == len(FAULTS), "two faults stand in one file"
    return small_guide(tmp_path_factory.mktemp("spoilt"), changes)


@pytest.fixture(scope="module")
def refused(spoilt: Path, build: Build) -> subprocess.CompletedProcess[str]:
    return build(spoilt, spoilt.parent / "site")


def test_a_strict_build_stops_at_what_an_author_must_mend(
    refused: subprocess.CompletedProcess[str], spoilt: Path
) -> None:
    """After it listed everything, and before it touched the site."""
    assert refused.returncode == 1
    assert "Traceback" not in refused.stdout + refused.stderr
    assert not (spoilt.parent / "site").exists()
    for line in said(refused):
        assert re.fullmatch(r"(docs/\S+|mkdocs\.yml):\d+: .+ \[[a-z_]+\]", line), line
    assert re.search(rf"ERROR   -  {len(said(refused))} problems in \d+ files", refused.stderr)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_sentence_with_its_file_and_line(
    refused: subprocess.CompletedProcess[str], fault: str
) -> None:
    file, _, expected = FAULTS[fault]
    begin, _, end = (file + expected).partition("…")
    there = [line for line in said(refused) if line.startswith(f"{file}:")]
    assert [one for one in there if one.startswith(begin.strip()) and one.endswith(end.strip())], (
        "\n".join(there)
    )


def test_a_build_that_is_not_strict_says_the_same_and_shows_the_guide(
    refused: subprocess.CompletedProcess[str], spoilt: Path, build: Build, tmp_path: Path
) -> None:
    """So an author who looks on with ``make serve`` sees the page and what is wrong with it."""
    result = build(spoilt, tmp_path / "site", strict=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert set(said(refused)) <= set(said(result))
    page = Built(tmp_path / "site", "https://guide.example/").pages["nl/asylum/apply/"]
    assert "Een asielant vraagt asiel" in page.only("article").text


# --- make site -----------------------------------------------------------------------------------


def make_site(root: Path) -> subprocess.CompletedProcess[str]:
    """``make site`` with the interpreter of the tests, as if .venv/ stood ready."""
    return subprocess.run(
        # The tests may themselves run under make, which would tell this one so.
        ["make", "--no-print-directory", "site", f"venv={sys.executable}"],
        cwd=root,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        | BANNERS_OFF,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_after_a_broken_link_make_site_leaves_the_last_good_site(tmp_path: Path) -> None:
    root = small_guide(tmp_path)
    shutil.copy(ROOT / "Makefile", root)
    shutil.copytree(ROOT / "requirements", root / "requirements")
    (root / "scripts").symlink_to(ROOT / "scripts")
    (root / ".venv").mkdir()
    (root / ".venv" / "build.stamp").touch()
    made = make_site(root)
    assert made.returncode == 0, made.stdout + made.stderr
    assert made.stdout.endswith("site/ is new.\n")
    good = Built(root / "site", "").bytes()
    assert (root / "site" / "nl" / "index.html.br").is_file()
    assert (root / "server" / "nginx.conf").is_file()

    page = root / "docs" / "nl" / "index.md"
    page.write_text(page.read_text("utf-8").replace("appeal.md", "apeal.md"), encoding="utf-8")
    failed = make_site(root)
    assert failed.returncode == 2  # make's own code for: a command exited 1
    (line,) = said(failed)
    assert line.startswith("docs/nl/index.md:17: no page 'asylum/apeal.md'.")
    assert "site/ stays as it was" in failed.stderr
    assert Built(root / "site", "").bytes() == good
    assert list(root.glob(".site.*")) == []
