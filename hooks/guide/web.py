"""Addresses of other sites: what can be wrong with one, as a sentence that says what to do.

Pure text: nothing is fetched. A reader of this guide is worth deceiving, so an address is what it
seems: the site it names, by https, without a detour and without a tail that follows the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qsl, urlsplit

from guide import lookalikes

SHORTENERS = frozenset({
    "adf.ly", "bit.do", "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "dlvr.it", "eepurl.com", "fb.me", "goo.gl",
    "is.gd", "kortelink.nl", "kutt.it", "lnkd.in", "ow.ly", "qr.ae", "qrco.de", "rb.gy", "rebrand.ly", "s.id",
    "short.gy", "shorturl.at", "snip.ly", "soo.gd", "t.co", "t.ly", "tiny.cc", "tiny.one", "tinyurl.com", "trib.al",
    "urlz.fr", "v.gd", "x.co",
})  # fmt: skip
"""Sites that hide where a link goes, and count who follows it."""

DETOURS = {
    "l.facebook.com": "u", "lm.facebook.com": "u", "l.instagram.com": "u", "l.messenger.com": "u",
    "www.google.com/url": "q", "www.google.be/url": "q", "google.com/url": "q", "out.reddit.com": "url",
    "safelinks.protection.outlook.com": "url", "www.linkedin.com/redir": "url", "www.youtube.com/redirect": "q",
    "urldefense.com": "u", "urldefense.proofpoint.com": "u", "slack-redir.net": "url", "href.li": "",
}  # fmt: skip
"""What mail programs and networks put before an address, and the parameter that holds the real one."""

_TRACKING = re.compile(
    r"(?:utm_|mtm_|piwik_|matomo_|hsa_|_hs|__hs|oly_|vero_)\w*|(?:pk|ga)_(?:campaign|kwd|keyword|source|medium)"
    r"|mc_[ce]id|fbclid|fb_action_ids|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id"
    r"|srsltid|mkt_tok|s_cid|icid|ref_src|cmpid|_ga|_gl|epik|wickedid|hsctatracking|sc_campaign|at_campaign"
    r"|at_medium|xtor|trk|trackingid",
    re.IGNORECASE,
)
"""Parameters that tell a site where a reader came from."""

_SESSION = re.compile(
    r"(?:jsessionid|phpsessid|aspsessionid\w*|cfid|cftoken|sessionid|session_id)", re.I
)
_HOST = re.compile(r"(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}")

_ENDINGS = frozenset(
    "amsterdam app be biz brussels com coop de edu es eu fr gent gov info int io it lu me ngo nl online org"
    " net pl site tr ua uk us vlaanderen".split()
)
"""Ends of domains that are read as an address in running text; 'o.a.' and 'brief.pdf' are none."""
_DOMAIN = re.compile(r"(?<![\w@.-])(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}([a-z]{2,10})(?![\w@-])")

_PATH = re.compile(r"/[^\s<>()\[\]“”«»\"']{0,300}")


def shown(text: str, most: int = 100) -> str:
    """Text as a message quotes it: on one line, and not without end."""
    text = " ".join("".join(one if one.isprintable() else " " for one in text[: most + 1]).split())
    return text if len(text) <= most else text[: most - 1] + "…"


def split(address: str) -> SplitResult | None:
    """The parts of an address; None when it has none."""
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018  # reading it is what finds a port that is no number
    except ValueError:
        return None
    return parts


def host(address: str) -> str:
    """The domain an address goes to, '' when there is none."""
    parts = split(address)
    return (parts.hostname or "") if parts else ""


def same(one: str, other: str) -> bool:
    """Whether two domains are one site: equal, or one within the other."""
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def domains(words: str) -> Iterator[str]:
    """The domains that a reader sees in running text."""
    if "." not in words:
        return
    for match in _DOMAIN.finditer(words.lower()):
        if match[1] in _ENDINGS:
            yield match[0]


def bare(words: str) -> Iterator[str]:
    """The addresses in running text that begin with a domain: 'cgvs.be', 'dofi.ibz.be/nl'.

    A domain is written small: in 'brief.Info' only a space is missing.
    """
    for match in _DOMAIN.finditer(words) if "." in words else ():
        if match[1] in _ENDINGS and match[0].islower():
            path = _PATH.match(words, match.end())
            yield match[0] + (path[0].rstrip(".,;:!?") if path else "")


def is_like_address(text: str) -> bool:
    """Whether text without a scheme begins as an address does: 'www.cgvs.be/nl', 'cgvs.be'."""
    first = re.split(r"[/?#]", text, maxsplit=1)[0].lower()
    if first.startswith("www."):
        return True
    match = _DOMAIN.fullmatch(first)
    return bool(match and match[1] in _ENDINGS)


def faults(address: str) -> Iterator[str]:
    """What is wrong with an address that begins with https://."""
    parts = split(address)
    if parts is None or parts.hostname in (None, "", "http", "https"):
        right = re.sub(r"^https?:[/\\]*(?:https?:?[/\\]+)?", "https://", address)
        near = f" Did you mean '{right}'?" if split(right) and host(right) != host(address) else ""
        yield f"write the whole address, with its domain: '{address}'.{near}"
        return
    name = parts.hostname or ""
    if "@" in parts.netloc:
        yield f"remove what stands before '@' in '{address}': the link goes to {name}"
        return
    if _is_number(name):
        yield f"link the site by its name, not by its number {name}"
        return
    if letters := lookalikes.deceit(name):
        yield letters
        return
    if name.isascii() and not _HOST.fullmatch(name):
        yield f"look at the domain again: '{parts.netloc}' in '{address}' is none"
        return
    yield from _detours(address, parts, name)
    yield from _tail(address, parts)


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return re.fullmatch(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+))*", name) is not None
    return True


def _detours(address: str, parts: SplitResult, name: str) -> Iterator[str]:
    if name.removeprefix("www.") in SHORTENERS:
        yield f"link the page itself: '{name}' hides where '{address}' goes"
        return
    if name.endswith(".translate.goog"):
        yield f"link the page itself, not its translation by Google: '{address}'"
        return
    for before, parameter in DETOURS.items():
        site, _, path = before.partition("/")
        if (name == site or name.endswith(f".{site}")) and parts.path.startswith(f"/{path}"):
            query = dict(parse_qsl(parts.query))
            real = query.get(parameter, "")
            near = f" Did you mean '{real}'?" if real.startswith("http") else ""
            yield f"link the page itself, not by way of {name}.{near}"
            return


def _tail(address: str, parts: SplitResult) -> Iterator[str]:
    if address[-1] in ".,;":
        yield f"remove the '{address[-1]}' at the end of '{address}'"
        return
    extra = [name for name in _names(parts.query) if _TRACKING.fullmatch(name)]
    path, mark, _ = parts.path.partition(";")
    session = [name for name in _names(parts.query) if _SESSION.fullmatch(name)]
    if mark and _SESSION.match(parts.path[len(path) + 1 :]):
        yield f"remove the number of a visit, from ';' on: '{address}'"
    elif session:
        yield f"remove '{session[0]}' from the address, it is the number of a visit: '{_without(parts, session)}'"
    if extra:
        yield f"remove '{extra[0]}' from the address, it follows readers: '{_without(parts, extra)}'"


def _names(query: str) -> list[str]:
    return [one.partition("=")[0] for one in query.split("&") if one]


def _without(parts: SplitResult, names: list[str]) -> str:
    query = "&".join(
        one for one in parts.query.split("&") if one and one.partition("=")[0] not in names
    )
    return parts._replace(query=query).geturl()
