"""The words of a link say where it goes, and go there: people read them alone, and trust them.

A screen reader lists a page's links without their sentences. Words that show one site and lead to
another are how people are robbed. Two links near each other of which each has the words of the other
were swapped: no page is missing, and the reader lands on the wrong one.

Bad:
    [klik hier](apply.md), [fedasil.be](https://www.example.com)
Good:
    [asiel vragen](apply.md), [fedasil.be](https://www.fedasil.be)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import combinations

from guide import folding, lookalikes, web
from guide.folding import fold
from guide.markdown import Link
from guide.model import Page, Site
from guide.problems import Problem, notice
from guide.web import shown

NAME = "link_words"

VAGUE = {
    "nl": "hier; klik; klik hier; hier klikken; klik op deze link; via deze link; deze link; de link; link; links; "
    "lees meer; lees hier; lees verder; meer lezen; meer; meer info; meer informatie; meer weten; verder; ga verder; "
    "deze pagina; de pagina; pagina; deze website; de website; website; site; deze site; info; informatie; "
    "kijk hier; zie hier; bekijk; bekijk hier; open; download; volgende; ga naar; ga naar de website; op de website; "
    "via de website; op deze pagina; dit; daar; ginder; bron; details; hierboven; hieronder; boven; onder; meer hierover; "
    "meer informatie hier; meer info hier; pdf; document; formulier; brief; bestand; klik",
    "fr": "ici; clic; cliquez; cliquez ici; cliquer ici; par ici; voir ici; lire ici; ce lien; le lien; lien; liens; "
    "via ce lien; suivez ce lien; lire la suite; lire plus; en savoir plus; savoir plus; plus; plus d'info; "
    "plus d'infos; plus d'informations; info; infos; information; informations; cette page; la page; page; ce site; "
    "le site; site; site web; le site web; voir; voir plus; voir la page; suite; ouvrir; télécharger; là; source; "
    "détails; sur le site; suivant; plus d'informations ici; plus d'infos ici; pour plus d'informations; ci-dessus; "
    "ci-dessous; plus haut; plus bas; document; fichier; formulaire",
    "en": "here; click; click here; click this link; this link; the link; link; links; read more; read here; read on; "
    "learn more; find out more; more; more info; more information; info; information; this page; the page; page; "
    "this website; the website; website; this site; site; see here; see more; view; open; download; next; go; "
    "go here; go to the website; on the website; continue; this; there; source; details; more information here; "
    "more info here; for more information; above; below; pdf; document; file; form",
    "ar": "هنا; اضغط; اضغط هنا; انقر; انقر هنا; من هنا; اضغط على الرابط; هذا الرابط; الرابط; رابط; المزيد; اقرأ المزيد; "
    "اقرأ هنا; للمزيد; مزيد من المعلومات; معلومات; معلومات أكثر; هذه الصفحة; الصفحة; صفحة; هذا الموقع; الموقع; موقع; "
    "التفاصيل; تحميل; التالي; انظر هنا; هذا; هناك; للمزيد من المعلومات; لمزيد من المعلومات; المزيد من المعلومات هنا; "
    "أعلاه; أدناه; الملف; وثيقة; استمارة",
    "fa": "اینجا; کلیک; کلیک کنید; اینجا کلیک کنید; این لینک; لینک; پیوند; بیشتر; بیشتر بخوانید; ادامه; اطلاعات بیشتر; "
    "این صفحه; صفحه; این سایت; سایت; وبسایت; دانلود; جزئیات",
    "ps": "دلته; دلته کلیک وکړئ; کلیک; دا لینک; لینک; نور; نور ولولئ; نور معلومات; دا پاڼه; پاڼه; وېبپاڼه",
    "tr": "buraya; burada; tıkla; tıklayın; buraya tıkla; buraya tıklayın; bu link; bağlantı; bu bağlantı; link; "
    "devamı; devamını oku; daha fazla; daha fazlası; daha fazla bilgi; bilgi; bu sayfa; sayfa; bu site; site; indir",
    "uk": "тут; сюди; натисніть; натисніть тут; клікніть тут; це посилання; посилання; лінк; більше; докладніше; "
    "детальніше; читати далі; читайте тут; інформація; ця сторінка; сторінка; цей сайт; сайт; завантажити",
    "ru": "здесь; тут; сюда; нажмите; нажмите здесь; нажмите сюда; кликните здесь; эта ссылка; ссылка; больше; "
    "подробнее; читать далее; читайте здесь; информация; эта страница; страница; этот сайт; сайт; скачать",
    "es": "aquí; clic; clic aquí; haga clic aquí; haz clic aquí; pulse aquí; pincha aquí; este enlace; enlace; leer más; "
    "lea más; más; más información; saber más; información; esta página; la página; página; este sitio; el sitio; "
    "sitio web; la web; web; ver; ver más; descargar; siguiente",
    "so": "halkan; riix; guji; halkan guji; halkan riix; linkigan; link; xiriirka; wax badan; akhri wax badan; "
    "macluumaad; macluumaad dheeraad ah; boggan; bogga; websaytka",
    "ti": "ኣብዚ; ኣብዚ ጠውቑ; ጠውቕ; እዚ ሊንክ; ሊንክ; መላግቦ; ተወሳኺ; ተወሳኺ ሓበሬታ; ሓበሬታ; እዚ ገጽ; ገጽ; እዚ መርበብ",
    "de": "hier; hier klicken; klicken sie hier; klick; dieser link; link; mehr; mehr lesen; weiterlesen; weiter; "
    "mehr erfahren; mehr infos; info; informationen; diese seite; die seite; seite; webseite; website; herunterladen",
}
"""Words that say nothing when they are read alone, per language."""

BEGINS = {
    "nl": "klik hier; klik op deze link; lees hier; kijk hier; zie hier",
    "fr": "cliquez ici; cliquer ici; clique ici; cliquez sur ce lien; lisez ici; voir ici",
    "en": "click here; click this link; click on this link; read here; see here; tap here",
    "ar": "اضغط هنا; انقر هنا; اضغط على هذا الرابط; انقر على هذا الرابط; اقرأ هنا; انظر هنا",
}
"""Words after which it no longer matters what comes: 'klik hier om te bellen'."""

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_NOTE = 2
"""Figures of a number that is no name: '[1]', but '[112]' is one."""
_LINES = 3
"""So far apart, two links are not taken for each other."""
_STEM = 5
"""Words that begin with the same letters are forms of one."""
_FILE = re.compile(r"[\w%./-]{1,200}\.(?:md|html?|pdf|php|aspx?)", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    vague = {one.tag: _vague(one.tag) for one in site.languages}
    begins = {one.tag: _begins(one.tag) for one in site.languages}
    for page in site.all_pages():
        # Of an address between < and > the check 'dialect' speaks.
        bare = {one.text for one in page.document.outside if one.what == "bare address"}
        for link in page.document.links:
            if not link.image and link.target not in bare:
                yield from _words(page, link, vague[page.language], begins[page.language])
                yield from _shown(page, link)
    known = cache(partial(_known, site))
    for page in site.all_pages():
        near = list(_near(page))
        if near:
            targets = {key for pair in near for _, key, _ in pair}
            texts = [one.text for key in sorted(targets) if (one := site.shown(page.language, key))]
            made_from = (f"{NAME} swapped", site.data, page.path, page.text, *texts)
            yield from site.memory.recall(made_from, lambda: list(_swapped(page, near, known)))  # noqa: B023 - called at once


def _vague(tag: str) -> frozenset[str]:
    """The folded words of a language; the English ones are known in every language."""
    texts = {*VAGUE.get(tag.split("-")[0], "").split(";"), *VAGUE["en"].split(";")}
    return frozenset(_plain(one) for one in texts) - {""}


def _plain(words: str) -> str:
    """Words as they are compared: folded, without marks around them."""
    return _EDGES.sub("", fold(" ".join(words.replace("’", "'").split())))


def _begins(tag: str) -> tuple[str, ...]:
    """How vague words begin in a language; the English ones are known in every language."""
    texts = {*BEGINS.get(tag.split("-")[0], "").split(";"), *BEGINS["en"].split(";")}
    return tuple(f"{_plain(one)} " for one in texts if one.strip())


def _words(
    page: Page, link: Link, vague: frozenset[str], begins: tuple[str, ...]
) -> Iterator[Problem]:
    words = _EDGES.sub("", " ".join(link.text.split()))
    plain = _plain(words)
    if plain in vague or (
        plain.isdigit() and len(plain) <= _NOTE and not link.target.startswith("tel:")
    ):
        sentence = f"say where this link goes: '{shown(words)}' says nothing when it is read alone"
    elif plain.startswith(begins):
        sentence = f"begin with where this link goes: '{shown(words)}'"
    elif "://" in link.text or _FILE.fullmatch(words):
        sentence = f"give this link words instead of its address: '{shown(link.text)}'"
    else:
        return
    yield notice(page.path, link.line, sentence, NAME)


Place = tuple[Link, str, str]
"""A link to a page of the guide, the page's key, and the id of its section."""
Known = Callable[[str, str, str], frozenset[str]]


def _near(page: Page) -> Iterator[tuple[Place, Place]]:
    """Two links to different places of the guide that stand near each other."""
    found = [place for link in page.document.links if (place := _place(page, link))]
    for one, other in combinations(found, 2):
        if one[1:] != other[1:] and abs(other[0].line - one[0].line) <= _LINES:
            yield one, other


def _place(page: Page, link: Link) -> Place | None:
    path, _, section = link.target.partition("#")
    if link.image or not (path.endswith(".md") or (not path and section)):
        return None
    folder = posixpath.dirname(page.key)
    key = posixpath.normpath(posixpath.join(folder, path[:-3])) if path else page.key
    return link, key, section


def _swapped(page: Page, near: list[tuple[Place, Place]], known: Known) -> Iterator[Problem]:
    """Two links of which each has the words of the other's page, and fewer of its own."""

    def fits(link: Link, key: str, section: str) -> float:
        stems = [word[:_STEM] for word in folding.words(link.text) if len(word) > 2]
        there = known(page.language, key, section)
        return sum(one in there for one in stems) / max(len(stems), 1)

    for (one, *here), (other, *there) in near:
        if fits(one, *there) > fits(one, *here) and fits(other, *here) > fits(other, *there):
            sentence = (
                f"swap the addresses of '{shown(one.text)}' and '{shown(other.text)}': "
                f"each leads to what the other says"
            )
            yield Problem(page.path, one.line, sentence, NAME)


def _known(site: Site, tag: str, key: str, section: str) -> frozenset[str]:
    """The beginnings of the words by which a reader knows a page, or one of its sections."""
    page = site.shown(tag, key)
    if page is None or page.front is None:
        return frozenset()
    titles = [one.title for one in page.document.sections if section in ("", one.id)]
    said = site.searched[tag].pages.get(key, ()) if tag in site.searched else ()
    texts = (page.title, page.front.summary, *page.front.search_words, *titles, *said)
    return frozenset(word[:_STEM] for text in texts for word in folding.words(text))


def _shown(page: Page, link: Link) -> Iterator[Problem]:
    """The site that the words show is the site the address goes to."""
    target = link.target.strip()
    if not target.lower().startswith(("http:", "https:")):
        return
    host = web.host(target)
    for name in web.domains(lookalikes.latin(link.text)):
        if host and not web.same(name, lookalikes.latin(lookalikes.readable(host))):
            sentence = f"the words show {name}, the address goes to {host}: make them the same"
            yield Problem(page.path, link.line, sentence, NAME)
            return
