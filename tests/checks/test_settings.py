"""mkdocs.yml holds the options this guide uses, rightly spelt, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import BASE, Change, edit, problems_of

CONFIG = "mkdocs.yml"
TEXT = "text (between quotes when it looks like a number, a date, yes or no)"

OURS = "nothing may be loaded that is not in overrides/ or docs/assets, for no request may leave the site"


def said(folder: Path, change: Change, **more: Change) -> list[str]:
    return problems_of(folder, {CONFIG: change, **more}, check="settings")


def line(words: str) -> int:
    """The line of the small guide's mkdocs.yml on which ``words`` stand."""
    text = (BASE / CONFIG).read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


OPTIONS = """\
hooks: []
docs_dir: docs
use_directory_urls: true
exclude_docs: |
  /_data/
extra:
  publisher: Stad Mechelen
theme:
  name: material
  custom_dir: overrides
  font: false
markdown_extensions:
  - admonition
  - attr_list
  - sane_lists
  - tables:
      use_align_attribute: true
  - pymdownx.betterem
  - pymdownx.saneheaders
validation:
  nav:
    omitted_files: warn
    not_found: warn
    absolute_links: warn
  links:
    not_found: warn
    anchors: warn
    absolute_links: warn
    unrecognized_links: warn
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hooks: []", "hooks: []"),
        ("hooks: []\n", OPTIONS),
        ("https://guide.example/", "!ENV [SITE_URL, 'https://guide.example/gids/']"),
        ("site_name: Boussole", "site_name: Boussole\n          build: false"),
        ("default: true", "default: yes"),
    ],
)
def test_the_options_of_the_guide_pass(tmp_path: Path, old: str, new: str) -> None:
    assert said(tmp_path, edit(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "sentence"),
    [
        ("hooks: []", "extra_javascript: [a.js]\nhooks: []", 0, f"remove 'extra_javascript': {OURS}"),
        ("hooks: []", "hooks: []\nextra_css:\n  - https://fonts.example/a.css", 1, f"remove 'extra_css': {OURS}"),
        ("hooks: []", "hooks: []\ntheme:\n  name: material\n  custom_dir: overrides\n  font: {text: Roboto}", 4, f"write 'font: false': {OURS}"),
        ("hooks: []", "hooks: []\ntheme:\n  name: material\n  custom_dir: overrides\n  font: false\n  logo: https://x.example/a.svg", 5, f"remove 'logo': {OURS}"),
        ("hooks: []", "hooks: []\nextra:\n  analytics:\n    provider: google", 2, f"remove 'analytics': {OURS}"),
        ("hooks: []", "hooks: []\nstrict: true", 1, "remove 'strict': this guide does not use this option"),
        ("hooks: []", "hooks: []\nsite_author: Stad", 1, "remove 'site_author': this guide does not use this option"),
        ("hooks: []", "hooks:", 0, "write a list (each item on a line of its own after '- ') for 'hooks', not nothing"),
        ("hooks: []", "hooks: []\nuse_directory_urls: false", 1, "write 'use_directory_urls: true'"),
        ("hooks: []", "hooks: []\ndocs_dir: pages", 1, "write 'docs_dir: docs', not 'pages'"),
        ("hooks: []", "hooks: []\ntheme: material", 1, "write a group of fields for 'theme', not 'material'"),
        ("hooks: []", "hooks: []\nextra:\n  publsher: Stad", 2, "remove 'publsher': this place has no such field. Did you mean 'publisher'?"),
        ("hooks: []", "hooks: []\nexclude_docs: |\n  /drafts/", 1, "keep '/_data/' in 'exclude_docs': it is no page"),
        ("hooks: []", "hooks: []\nmarkdown_extensions:\n  - admonitions", 2, "remove 'admonitions': it is no extension of this guide. Did you mean 'admonition'?"),
        ("hooks: []", "hooks: []\nmarkdown_extensions:\n  - footnotes", 2, "remove 'footnotes': it is no extension of this guide."),
        ("hooks: []", "hooks: []\nmarkdown_extensions:\n  - tables\n  - tables", 3, "remove 'tables': it stands in 'markdown_extensions' twice"),
        ("hooks: []", "hooks: []\nmarkdown_extensions:\n  - attr_list:\n      a: 1", 2, "remove the options of 'attr_list': it takes none"),
        ("hooks: []", "hooks: []\nmarkdown_extensions:\n  - tables:\n      use_align: true", 3, "remove 'use_align': this place has no such field. Did you mean 'use_align_attribute'?"),
        ("site_url: https://guide.example/", "site_url: https://guide.example", 0, "write 'site_url' as a full address that begins with https:// and ends with a slash, not 'https://guide.example'"),
        ("site_url: https://guide.example/", "site_url: guide.example/", 0, "write 'site_url' as a full address that begins with https:// and ends with a slash, not 'guide.example/'"),
        ("docs_structure: folder", "docs_structure: suffix", 0, "write 'docs_structure: folder', not 'suffix'"),
        ("docs_structure: folder", "docs_structure: folder\n      fallback_to_defualt: true", 1, "remove 'fallback_to_defualt': this place has no such field. Did you mean 'fallback_to_default'?"),
        ("default: true", "default: 'true'", 0, "write true or false for 'default', not 'true'"),
        ("site_name: Boussole", "site_name: Boussole\n          default: true", 1, "remove 'default' from 'fr': 'nl' is the language written first"),
        ("          default: true\n", "", -4, "write 'default: true' for the language written first"),
        ("          name: Français\n", "", -1, "add 'name': it is missing"),
        ("- locale: ar", "- locale: fr", 0, "remove 'fr': this language stands here twice"),
    ],
)  # fmt: skip
def test_an_option_that_is_not_right_is_named(
    tmp_path: Path, old: str, new: str, at: int, sentence: str
) -> None:
    assert f"mkdocs.yml:{line(old) + at}: {sentence} [settings]" in said(tmp_path, edit(old, new))


def test_an_option_that_is_not_used_is_said_once(tmp_path: Path) -> None:
    fonts = "hooks: []\ntheme:\n  name: material\n  custom_dir: overrides\n  font: Roboto\nextra_css: [a.css]"
    assert said(tmp_path, edit("hooks: []", fonts)) == [
        f"mkdocs.yml:{line('hooks: []') + 4}: write 'font: false': {OURS} [settings]",
        f"mkdocs.yml:{line('hooks: []') + 5}: remove 'extra_css': {OURS} [settings]",
    ]


@pytest.mark.parametrize(
    ("old", "new", "known"),
    [
        ("site_name: Wegwijzer\nsite_url", "site_nmae: Wegwijzer\nsite_url", "site_name"),
        ("plugins:", "plugin:", "plugins"),
        ("nav:", "navi:", "nav"),
    ],
)
def test_a_misspelt_option_is_guessed(tmp_path: Path, old: str, new: str, known: str) -> None:
    wrong = new.split(":")[0]
    assert said(tmp_path, edit(old, new)) == [
        f"mkdocs.yml:{line('site_name: Wegwijzer')}: add '{known}': it is missing [settings]",
        f"mkdocs.yml:{line(old)}: remove '{wrong}': this place has no such field. "
        f"Did you mean '{known}'? [settings]",
    ]


def test_a_misspelt_plugin_is_said_without_noise_about_every_term(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {CONFIG: edit("- i18n:", "- i18:")}) == [
        "mkdocs.yml:1: list at least one language under plugins: i18n [languages]",
        f"mkdocs.yml:{line('- i18n:')}: remove 'i18': it is no plugin of this guide. "
        "Did you mean 'i18n'? [settings]",
    ]


def test_a_net_of_mkdocs_that_is_taken_away_is_named(tmp_path: Path) -> None:
    at = line("hooks: []")
    net = OPTIONS.replace("    anchors: warn\n", "").replace(
        "omitted_files: warn", "omitted_files: ignore"
    )
    assert said(tmp_path, edit("hooks: []\n", net)) == [
        f"mkdocs.yml:{at + 21}: write 'omitted_files: warn', not 'ignore' [settings]",
        f"mkdocs.yml:{at + 24}: add 'anchors': it is missing [settings]",
    ]


def test_a_hook_that_is_left_out_or_does_not_exist_is_named(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        CONFIG: edit(
            "hooks: []", "hooks:\n  - hooks/valdate.py\n  - hooks/place.py\n  - hooks/place.py"
        ),
        "hooks/validate.py": "",
        "hooks/place.py": "",
    }
    at = line("hooks: []")
    assert problems_of(tmp_path, changes, check="settings") == [
        f"mkdocs.yml:{at}: add 'hooks/validate.py' to 'hooks': the build leaves it out [settings]",
        f"mkdocs.yml:{at + 1}: no hook 'hooks/valdate.py'. Did you mean 'hooks/validate.py'? [settings]",
        f"mkdocs.yml:{at + 3}: remove 'hooks/place.py': it stands in 'hooks' twice [settings]",
    ]


@pytest.mark.parametrize("text", ["- a\n", "mkdocs\n"])
def test_a_file_without_options_is_named(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == [
        "mkdocs.yml:1: write mkdocs.yml as options, for example 'site_name: …' [settings]"
    ]


def test_an_extension_the_pages_need_is_missed(tmp_path: Path) -> None:
    change = edit("hooks: []\n", OPTIONS.replace("  - attr_list\n", ""))
    assert [one.partition(": ")[2] for one in said(tmp_path, change)] == [
        "add attr_list to 'markdown_extensions': the pages need it [settings]"
    ]
