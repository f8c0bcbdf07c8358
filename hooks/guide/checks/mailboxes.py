"""A mailbox is that of a desk, never of a person: people change work, and are not data.

Bad:
    fatima.peeters@stad.example, onthaal2800@gmail.com
Good:
    onthaal@mechelen.be
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide import web
from guide.markdown import Link
from guide.model import Site
from guide.problems import Problem
from guide.web import shown

NAME = "mailboxes"

_MAILBOX = re.compile(
    r"(?<![\w.%+-])(?P<name>[\w.%+-]{1,64})@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
)
_WHOLE = re.compile(r"[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}", re.I)

PRIVATE = frozenset(
    "gmail.com googlemail.com hotmail.com hotmail.be hotmail.fr outlook.com outlook.be outlook.fr live.com live.be "
    "msn.com yahoo.com yahoo.fr yahoo.co.uk icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.net aol.com "
    "telenet.be skynet.be proximus.be scarlet.be pandora.be voo.be edpnet.be mail.ru yandex.ru ukr.net".split()
)
"""Where people have mailboxes, and services hardly ever."""

DESK = frozenset(
    "aanmelding aanvraag aanvragen accueil admin administratie administration afspraak afspraken agence aide algemeen "
    "antwerpen appointment arrivals asiel asile asylum avocat avocats balie begeleiding belgie belgique belgium benelux "
    "bestuur beweging bibliotheek bijstand brussel brussels bruxelles bureau burgerzaken buurt call center centra central "
    "centre centrum chancellery children city client clients coc communicatie communication contact coordinatie cpas crisis "
    "cultuur data dienst diensten digipunt direct direction director diversiteit dossier dpo dublin education emergency "
    "enfants eu europe events evenementen family famille fedasil financien foreigners formation foyer gdpr gemeente general "
    "generalinfo gezin gezinnen gezinshereniging gezondheid guardianship gent health help helpdesk helpline home housing "
    "huis huisvesting hulp human inburgering info infolijn information informatie infopunt inschrijving inschrijvingen "
    "integratie integration international interpreters intake jeugd jeunes jobs juridique juridisch juridische jus justice "
    "kabinet kinderen klacht klachten klant klanten kliniek krediet kwaliteit legal leren leuven liaison lijn loket maison "
    "mail malines mechelen media medewerkers medical meldpunt meldpunten migratie migration mijn minors ministry ncp "
    "nieuwkomers no noreply noodopvang office officials ombudsdienst ombudsman ondersteuning onderwijs onthaal ontmoeting "
    "opleiding opvang organisatie ouders passport paspoort patient permanence permits pers personeel planning plainte points "
    "police politie postbus post praktijk preventie press privacy probono procedure project projecten protection publique "
    "quality reception receptie recherche red redactie refugee refugees regio register registration regroupement relations "
    "residence retour return returns rights samenleving school scholen secretariaat secretariat secretary security service "
    "services site slachtofferhulp sociaal social sociale solidarite spoed staff stad steunpunt student studenten studie "
    "support team tehuis tel terugkeer thuis tolk tolken town tracing traffic tutelle unia unit vereniging verblijf "
    "verhuur visa visum vluchteling vluchtelingen vluchtelingenwerk voedselbank vog volunteers voluntary voogdij vorming "
    "vragen vreemdelingen vrijwillig vrijwillige vrijwilligers vzw webmaster website welkom welzijn werk werking werkplek "
    "wijk wonen work youth zaken zorg "
    "agii caw cce cgra cgvs cpas dofi dvz fod ibz lou mena naric nbmv ngo ocmw oe osb rvv spf vdab naam voornaam nom prenom name".split()
)
"""Words in the name of a desk's mailbox."""
_VOWEL = re.compile(r"[aeiouyà-ÿ]|[^a-z]")
_SMALL = frozenset(
    "van der den de het en of voor aan in op du des la le les et and the for to bij te ter".split()
)


CHATS = frozenset("wa.me api.whatsapp.com t.me telegram.me signal.me m.me viber.me".split())
"""Where a link opens a chat with a telephone or an account."""


def check(site: Site) -> Iterator[Problem]:
    for file in site.files:
        if "@" in file.text and file.path.startswith("docs/"):
            for number, line in enumerate(file.text.split("\n"), 1):
                if "@" in line:
                    for sentence in _persons(line):
                        yield Problem(file.path, number, sentence, NAME)
    for page in site.all_pages():
        for link in page.document.links:
            if link.target.strip().lower().startswith("mailto:"):
                for sentence in _link(link):
                    yield Problem(page.path, link.line, sentence, NAME)
            elif web.host(link.target) in CHATS:
                sentence = (
                    "quote the phone of the service instead, [[service:… phone]]: "
                    f"{shown(link.target)} opens a chat on somebody's telephone"
                )
                yield Problem(page.path, link.line, sentence, NAME)


def _persons(line: str) -> Iterator[str]:
    seen = set()
    for match in _MAILBOX.finditer(line):
        name, host = match["name"].lower(), match["host"].lower()
        if (name, host) in seen:
            continue
        seen.add((name, host))
        if host in PRIVATE:
            yield f"write the mailbox of a desk: '{shown(match[0])}' is a private one"
        elif is_person(name, host):
            yield f"write the mailbox of a desk: '{shown(match[0])}' is that of a person"


def is_person(name: str, host: str = "") -> bool:
    """Whether the part before '@' is a first name and a surname: 'fatima.peeters', 'f.peeters'."""
    parts = re.split(r"[._]", re.sub(r"\d+$", "", name.partition("+")[0]))
    words = [word for part in parts for word in part.split("-") if word not in _SMALL]
    if not 2 <= len(parts) <= 4 or not all(one.isalpha() for one in words):
        return False
    if any(word in DESK or _holds_desk(word) or word in host.split(".") for word in words):
        return False
    if any(len(word) > 1 and not _VOWEL.search(word) for word in words):
        return False  # letters that stand for words: 'bxl', 'pmr'
    return len(parts[-1]) > 1 and len(words) >= 2


def _holds_desk(word: str) -> bool:
    """'jeugddienst', 'asielteam': a desk's word within a longer one."""
    return any(word.startswith(one) or word.endswith(one) for one in DESK if len(one) > 4)


def _link(link: Link) -> Iterator[str]:
    mailbox = link.target.strip()[7:].partition("?")[0]
    if not _WHOLE.fullmatch(mailbox):
        yield f"write the whole mailbox in this link: mailto:name@example.be, not '{shown(link.target)}'"
        return
    words = _MAILBOX.search(link.text)
    if words and words[0].lower() != mailbox.lower():
        yield f"the words show {shown(words[0])}, the link writes to {shown(mailbox)}: make them the same"
        return
    host = mailbox.rpartition("@")[2]
    for name in web.domains(link.text):
        if not words and not web.same(name, host):
            yield f"the words show {name}, the link writes to {shown(mailbox)}: make them the same"
            return
