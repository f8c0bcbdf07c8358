"""What web servers are told: the policy, the redirects, and the files of ``deploy/`` filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.load import load
from guide.serving import PERMISSIONS, configuration, header, policy, redirects
from scripts import deploy_config
from tests.guides import BASE, Change, edit, site_of

SITE = load(BASE)
URL = "https://guide.example/"
CSS = "body{margin:0}"
MOVED: dict[str, Change] = {
    "docs/_data/addresses.yml": edit("moved: {}", "moved:\n  asylum/old: asylum/appeal")
}
ROOT = Path(deploy_config.ROOT)
TEMPLATES = {name: (ROOT / "deploy" / name).read_text("utf-8") for name in deploy_config.TEMPLATES}


def filled(url: str = URL) -> dict[str, str]:
    return configuration(SITE, url, CSS, TEMPLATES, "5f0c93ab")


def test_a_short_address_that_names_its_language_leads_to_the_page() -> None:
    found = dict(redirects(SITE, URL))
    assert found["/go/beroep/ar/"] == "/ar/asylum/appeal/"
    assert "/go/beroep/" not in found  # asks the language
    assert len(found) == len(SITE.ledger.addresses) * len(SITE.languages)


def test_the_old_address_of_a_moved_page_leads_to_the_new_one(tmp_path: Path) -> None:
    found = dict(redirects(site_of(tmp_path, MOVED), URL))
    assert found["/fr/asylum/old/"] == "/fr/asylum/appeal/"


def test_below_a_folder_every_address_begins_with_it() -> None:
    found = dict(redirects(SITE, "https://example.org/gids/"))
    assert found["/gids/go/beroep/ar/"] == "/gids/ar/asylum/appeal/"
    files = filled("https://example.org/gids/")
    assert "error_page 403 404 =404 /gids/404.html;" in files["nginx.conf"]
    assert "RewriteRule ^go/beroep/ar/?$ /gids/ar/asylum/appeal/ [R=301,L]" in files[".htaccess"]


def test_the_redirects_in_the_form_of_each_server() -> None:
    files = filled()
    assert "location = /go/beroep/ar { return 301 /ar/asylum/appeal/; }" in files["redirects.conf"]
    assert "\t\t/go/beroep/ar/ /ar/asylum/appeal/\n" in files["Caddyfile"]
    assert "RewriteRule ^go/beroep/ar/?$ /ar/asylum/appeal/ [R=301,L]\n" in files[".htaccess"]
    assert "/go/beroep/ar/ /ar/asylum/appeal/ 301\n" in files["_redirects"]


@pytest.mark.parametrize("name", deploy_config.TEMPLATES)
def test_every_server_sends_the_same_headers(name: str) -> None:
    text = filled()[name]
    assert not re.search(r"@[a-z_]+@", text)
    values = [
        header(SITE, CSS, URL),
        PERMISSIONS,
        "max-age=31536000",
        "nosniff",
        "no-referrer",
        "DENY",
    ]
    for value in [*values, "public, max-age=31536000, immutable"]:
        assert value in text, value
    assert not re.search("includeSubDomains|preload|unsafe(?<!'wasm-unsafe)", text, re.IGNORECASE)


def test_the_header_adds_to_the_policy_of_the_page_what_only_a_header_can_say() -> None:
    assert header(SITE, CSS, URL) == f"{policy(SITE, CSS, URL)}; frame-ancestors 'none'"
    assert header(SITE, CSS, "http://127.0.0.1:8000/") == "frame-ancestors 'none'"


def test_sound_is_allowed_once_there_is_a_recording(tmp_path: Path) -> None:
    assert "media-src" not in header(SITE, CSS, URL)
    entry = "{recorded: 2026-11-21, voice: team, text: 'v1:00000000'}"
    heard = site_of(
        tmp_path, {"docs/_data/fr/recordings.yml": f"pages:\n  asylum/appeal: {entry}\n"}
    )
    assert "; media-src 'self'; " in header(heard, CSS, URL)


def test_the_files_are_written_for_the_address_of_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://wegwijzer.example")
    assert deploy_config.main([str(tmp_path)]) == 0
    names = {*deploy_config.TEMPLATES, "redirects.conf", "_redirects"}
    assert {path.name for path in tmp_path.iterdir()} == names
    assert "server_name wegwijzer.example;" in (tmp_path / "nginx.conf").read_text("utf-8")
