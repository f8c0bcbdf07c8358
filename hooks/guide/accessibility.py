"""What the accessibility statement is made from: which pages stand for all, and what is tried on them."""

from __future__ import annotations

TEMPLATES = {
    "home": "index",
    "page": "asylum/appeal",
    "section": "asylum/index",
    "steps": "regularisation/humanitarian-9bis",
    "comparison": "status/compare",
    "letters": "start/letters-and-deadlines",
    "situations": "start/which-situation",
    "cards": "start/cards",
    "bundle": "start/my-list",
    "rules": "family/after-protection",
    "contacts": "mechelen/contacts",
    "glossary": "glossary",
    "site-index": "site-index",
    "saving": "about/offline",
    "changes": "news/index",
    "facts": "staff/deadlines-and-sources",
    "addresses": "staff/work-with-this-site",
    "checks": "staff/checks",
}
"""Every way a page is made up, and the key of a page that is made up so."""

BESIDE = {
    "picker": "",
    "missing": "404.html",
    "short-address": "go/beroep/#share",
    "no-network": "offline/",
}
"""The pages beside the languages, and their addresses."""
