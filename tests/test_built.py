"""A built page holds only what it may."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.built import check_code, check_html, check_svg

PAGE = """<!doctype html>
<html lang="nl" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link rel="icon" href="data:image/svg+xml,%3Csvg/%3E"><style>a{color:red}</style>
<title>Beroep</title><link rel="canonical" href="https://guide.example/nl/asylum/appeal/"></head>
<body class="g-page" data-search="../search.json">
<button popovertarget="menu" hidden>Menu</button><nav id="menu" popover aria-label="Menu"></nav>
<main id="content" tabindex="-1">
<h1 id="x">Beroep</h1>
<p>Bel <a href="tel:+3215261142"><bdi dir="ltr">+32 15 26 11 42</bdi></a>,
<a href="../apply/#next" hreflang="nl">lees</a>, <a href="mailto:a@example.be">mail</a>,
<a href="https://www.cgvs.be" rel="noreferrer">CGVS</a></p>
<table><thead><tr><th scope="col" align="left">a</th></tr></thead></table>
<img src="../../assets/map.png" alt="Kaart" width="10" height="10">
<svg viewBox="0 0 8 8" aria-hidden="true"><path d="M0 0h8"/><use href="#x"/></svg>
</main>
<link rel="stylesheet" href="../../assets/1a2b/guide.css">
<script type="module" src="../../assets/1a2b/guide.mjs"></script>
</body></html>
"""


def test_a_page_of_ours_passes() -> None:
    assert list(check_html(PAGE)) == []


@pytest.mark.parametrize(
    ("html", "sentences"),
    [
        ("<iframe src='/x'></iframe>", ["remove <iframe>: a page holds no such element", "remove src from <iframe>: a page holds no such attribute"]),
        ("<form><input></form>", ["remove <form>: a page holds no such element"]),
        ("<object></object>", ["remove <object>: a page holds no such element"]),
        ("<base href='/'>", ["remove <base>: a page holds no such element", "remove href from <base>: a page holds no such attribute"]),
        ("<p onclick='x'>", ["remove onclick from <p>: a page holds no such attribute"]),
        ("<P ONCLICK='x'>", ["remove onclick from <p>: a page holds no such attribute"]),
        ("<p style='position:fixed'>", ["remove style from <p>: a page holds no such attribute"]),
        ("<a href='x' target='_blank'>", ["remove target from <a>: a page holds no such attribute"]),
        ("<button formaction='x'>", ["remove formaction from <button>: a page holds no such attribute"]),
        ("<script>alert(1)</script>", ["move the script of this page to a file in docs/assets/: <script> holds none"]),
        ("<main><script src='a.mjs'></script></main>", ["remove <script> from the text of the page"]),
        ("<main><style>a{}</style></main>", ["remove <style> from the text of the page"]),
        ("<script src='https://example.com/a.js'></script>", ["<script> may only load a file of this site, not 'https://example.com/a.js'"]),
        ("<script src='//example.com/a.js'></script>", ["<script> may only load a file of this site, not '//example.com/a.js'"]),
        ("<img src='https://example.com/a.png' alt='x'>", ["<img> may only load a file of this site, not 'https://example.com/a.png'"]),
        ("<img srcset='a.png 1x, https://example.com/a.png 2x'>", ["<img> may only load a file of this site, not 'https://example.com/a.png'"]),
        ("<link rel='stylesheet' href='https://example.com/a.css'>", ["<link> may only load a file of this site, not 'https://example.com/a.css'"]),
        ("<link rel='stylesheet icon' href='https://example.com/a'>", ["<link> may only load a file of this site, not 'https://example.com/a'"]),
        ("<a href='javascript:alert(1)'>", ["link a page or an address that begins with https://, not 'javascript:alert(1)'"]),
        ("<a href='java&#9;script:alert(1)'>", ["link a page or an address that begins with https://, not 'java script:alert(1)'"]),
        ("<a href=' JAVASCRIPT:alert(1)'>", ["link a page or an address that begins with https://, not 'JAVASCRIPT:alert(1)'"]),
        ("<a href='facetime:x'>", ["link a page or an address that begins with https://, not 'facetime:x'"]),
        ("<a href='http://example.com'>", ["link a page or an address that begins with https://, not 'http://example.com'"]),
        ("<a href='//example.com'>", ["link a page or an address that begins with https://, not '//example.com'"]),
        ("<a href='\\\\example.com'>", ["link a page or an address that begins with https://, not '\\\\example.com'"]),
        ("<a href='data:text/html,x'>", ["link a page or an address that begins with https://, not 'data:text/html,x'"]),
        ("<meta http-equiv='refresh' content='0; url=https://example.com'>", ["a page may only lead on to this site, not to 'https://example.com'"]),
        ("<style>@import 'https://example.com/a.css'</style>", ["keep a copy in docs/assets/ instead of loading from another site: @import 'https://example.com/a.css"]),
        ("<svg><use href='https://example.com/a.svg'/></svg>", ["<use> may only use a part of the same drawing, not 'https://example.com/a.svg'"]),
        ("<svg><animate attributeName='href'/></svg>", ["remove <animate>: a page holds no such element", "remove attributename from <animate>: a page holds no such attribute"]),
    ],
)  # fmt: skip
def test_what_a_page_may_not_hold_is_named(html: str, sentences: list[str]) -> None:
    assert list(check_html(html)) == sentences


def test_a_message_may_be_begun_and_a_list_be_opened_one_at_a_time() -> None:
    assert (
        list(check_html("<details name='share'><a href='sms:?&amp;body=x'>sms</a></details>")) == []
    )


@pytest.mark.parametrize(
    "html", ["", "<", "<!--", "<a", "<a href=", "</main>", "&#x110000;", "<![CDATA[", "\x00"]
)
def test_half_a_page_makes_no_traceback(html: str) -> None:
    assert isinstance(list(check_html(html)), list)
    assert isinstance(list(check_svg(html)), list)
    assert list(check_code(html)) == []


def test_a_remark_is_not_published(tmp_path: Path) -> None:
    from guide.expand import expand
    from tests.guides import edit, site_of

    page = "docs/nl/asylum/apply.md"
    site = site_of(tmp_path, {page: edit("U krijgt een", "<!-- na te kijken -->U krijgt een")})
    ours = site.pages["nl"]["asylum/apply"]
    assert "na te kijken" not in expand(ours.body, site, "nl", ours)
