"""The words of a text as the search knows them: folded, without little words, in the forms people type.

Done here once, when the data is built, so that the reader's browser has less to load and to do:

- "annexe25" is found as "annexe" and "25"; "26 quater", "26-quater" and "26quater" are one word, and
  so are "26 quarter", "26 kwater" and "26 كواتر";
- a letter that stands alone joins its neighbour: "A-kaart" and "A kaart" are "akaart" (not the "a" of
  "a lawyer": a small letter only after or before a hyphen);
- an apostrophe inside a word is left out by many: "go'aan" is "goaan" too (not the French "qu'on");
- an Arabic word is kept without its article; in Latin letters it is written without digits for
  sounds: "mou7ami" is "mouhami";
- the last part of a Dutch compound is a word too: "verblijfskaart" answers "kaart" (its first part
  is found without help: the browser also looks for what words begin with).

``docs/assets/search.mjs`` does all but the last to what a reader types.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from guide import folding

LITTLE = {
    "nl": """aan al als ben bent bij dan dat de deze die dit doe doen doet door een en er ga gaan gaat haar heb
        hebben hebt heeft hem het hier hij hoe hun iemand iets ik in is je jij kan krijg krijgen krijgt kun kunnen
        kunt maar mag me met mij mijn moet moeten naar niet nog nu of om ons onze ook op over te tot u uit uw van
        vind vinden voor waar waarom wanneer want was wat we wel welk welke werd wie wij wil wilt word worden wordt zal ze zich
        zij zijn zo zonder zou
        ge gij nie ne nen den da wa moogt kunde zijde hebde mijne mijnen uwe uwen zijne hunne efkes graag even
        ander andere altijd dus heel hele iedereen laat laten maken mogen niemand niets omdat toch veel waarvoor zeggen zegt
        zelf zit zitten""",
    "fr": """ai as au aux avec avez avoir avons ce ces cet cette chercher cherche ci comment dans de des dois doit du elle elles en
        es est et ete etes etre eu eux faire fait faut il ils ici je la le les leur leurs lui ma mais me mes moi mon ne
        nos notre nous on ont ou par pas peut peux plus pour puis qu quand que quel quelle quelles quels qui quoi sa
        sans se ses si son sont suis sur ta te tes ton trouver tu un une va vais veut veux vos votre vous
        y chui ouais genre besoin sais savoir bonjour svp
        alors apres autre autres avant bien chose deja depuis donne donner encore jusque quelqu quelque rien tout
        toute tous tres trop truc toujours cela ca dit""",
    "en": """about am an and any are as at be been but by can could did do does find for from get go got had has have he
        her here him his how if in into is it its just like looking may me must my need no not now of on or our shall she
        should so some than that the their them then there these they this those to too us wanna want was we were
        what when where which who whom why will with without would you your
        gonna gotta im ive dont cant hello hi really still
        also because before give gave know let only other said say says someone something take tell thing things until very
        wants wanted""",
    "ar": """في من على الى عن مع ما ماذا هل كيف اين متى لماذا كم هذا هذه ذلك تلك التي الذي هو هي هم انا نحن انت لي
        لك له لها عندي عند لدي لديك يا او ثم ان لا ليس ليست لم لن قد كان كانت يكون اريد بدي بدنا شو ايش وين شلون كيفاش
        بغيت فين علاش واش ديال كل اي يمكن يمكنني ممكن لازم يجب شي انه اذا الان بدون بلا دون
        عم رح هيك منين ليش هلق هلا كتير شوي اكو ماكو شكو شنو شنهو شكون منو مين راه غادي بعد قبل خلال شخص حدا حد مني منه منها عليه كمان بس لسا لسه مو مش غير حتى لكن لان هناك هنا يلي اللي معي قال قالوا بيقول صار هاد هذي داك ديالي ديالنا ديالك كي باش بش محتاج عاوز عايز ابغى ابي بدك بدهم لو سمحت bghit bidi biddi badi wesh wach wash fin fen fein win wen ween chno chnou shou shu shlon chlon kif kifash kifach 3andi 3endi ana dyal dyali baghi 3la""",
    "fa": """از به با در را که این آن و یا برای من تو او ما شما آنها چه چی چطور چگونه کجا کی چرا آیا است هست بود شد می
        نمی باید باشد دارم داریم دارد ندارم کنم کنیم کند خود هم اگر تا بر هر یک روی پس الان""",
    "ps": """د په له ته چې او یا زه دی موږ تاسو دا هغه څه څنګه چیرته ولې کله ده یم یو شته نشته لرم نلرم کوم کړم کړي
        باید زما ستا سره لپاره که هم""",
    "ti": """ኣብ ናብ ካብ ምስ ናይ ኣነ ንስኻ ንሱ ንሳ ንሕና እንታይ ከመይ ኣበይ መዓስ ስለምንታይ እዩ እያ ኣሎ ኣለኒ የብለይን ክኸውን እየ እንተ ግን ድማ ነዚ እዚ ኣይኮነን""",
    "am": """እኔ አንተ እሱ እሷ እኛ ምን እንዴት የት መቼ ለምን ነው ናት አለ አለኝ የለኝም ወደ ከ በ እና ግን ይህ ያ""",
    "so": """waa waan waxaan waxa iyo ama oo ka ku u la si sidee maxay xaggee goorma yaa ma miyaa aniga adiga isaga iyada
        annaga baan ayaan in inaan haddii leh ah kan tan""",
    "tr": """ve veya ile için bir bu şu o ben sen biz siz onlar ne nasıl nerede nereye neden niye kim hangi kaç mı mu
        var yok değil da de ki ama çok gibi daha olan istiyorum lazım gerek""",
    "uk": """і й та або в у на з із до від для по за про що як де куди коли чому хто який яка яке чи не ні є бути був я ти
        він вона ми ви вони мене мені мій моя моє мої це цей можу треба хочу якщо вже""",
    "ru": """и или в во на с со из до от для по за о об что как где куда когда почему кто какой какая какие ли не нет
        есть быть был я ты он она мы вы они меня мне мой моя мое это этот могу нужно надо хочу если уже""",
    "es": """de la el los las un una y o en con por para del al que como donde cuando cual quien yo tu me mi mis se su sus
        te nos es son ser estar estoy esta este hay tengo tiene quiero puedo no si muy mas pero""",
    "sq": """dhe ose në me për nga te tek e i se që çfarë si ku kur pse kush unë ti ai ajo ju jam është kam ka
        nuk s do duhet mund dua im ime një kjo ky""",
}
"""Words that every sentence has and that say nothing of its subject. A language may go without."""

WEAK = {
    "nl": "gratis goedkoop betalen hulp helpen nodig nieuw belgië belg mechelen land mensen baby kind kinderen telefoon asiel",
    "fr": "gratuit gratuite gratuits gratuitement payer aide aider besoin nouveau belgique malines pays gens bébé enfant enfants téléphone asile",
    "en": "free cheap pay help need new belgium mechelen country people baby kid kids child children phone asylum",
    "ar": "مجاني مجانية مجانا ببلاش مساعدة محتاج جديد جديدة بلجيكا ميخلن ميخلين بلد ناس طفلي اطفال هاتف تلفون لجوء belgika majani",
    "fa": "رایگان مجانی کمک بلژیک مخلن کشور کودک بچه تلفن پناهندگی",
    "ps": "وړیا مرسته بلجیم میخلن هیواد ماشوم تلیفون پناه",
    "ti": "ብናጻ ሓገዝ በልጅየም መኸለን ሃገር ቆልዓ ቆልዑ ስልኪ ዑቕባ",
    "am": "በነጻ እርዳታ ቤልጂየም መኸለን ሀገር ልጅ ልጆች ስልክ ጥገኝነት",
    "so": "bilaash lacag la'aan caawimaad beljim mechelen dal ilmo carruur telefoon magangelyo",
    "tr": "ücretsiz bedava yardım belçika mechelen ülke bebek çocuk çocuklar telefon iltica",
    "uk": "безкоштовно безкоштовний допомога бельгія бельгії мехелен країна дитина діти телефон притулок",
    "ru": "бесплатно бесплатный помощь бельгия бельгии мехелен страна ребенок дети телефон убежище",
    "es": "gratis gratuito ayuda bélgica mechelen malinas país bebé niño niños teléfono asilo",
    "sq": "falas ndihmë belgjikë mechelen vend foshnje fëmijë telefon azil",
}
"""Words that many pages answer: they choose between pages that the other words find. A language may go without."""

PARTS = {
    "nl": """aanvraag advocaat akte attest bescherming beslissing bevel bewijs brief centrum dokter fonds geld geweld
        hereniging hulp kaart klas kosten lijst nummer onderzoek opvang papieren paspoort plaats premie procedure
        recht rekening school termijn test toeslag tolk uitkering verbod vergunning verklaring verlenging vertaler
        verzekering vluchteling waarborg weigering woning zorg""",
}
"""Last parts of compounds, written as one word, that people look for alone."""

_BEFORE = 3
"""A compound has at least this many letters before its last part."""
_ORDINAL = "(?:bis|ter|quater|quinquies|sexies|septies|octies)"
_SPELLED = {
    "bis": "biss?|bies|بيس|بس|біс|бис",
    "ter": "te+r|t[èé]r|تي?ر|тер",
    "quater": "[qk][uw]?[ao]r?t+(?:er|re)|كوا[تط]ي?ر|кватер",
    "quinquies": "[qk][uw]?[ie]n[qk][uw]?i[eè]?s|كو?ي?نكو?[هي]*س|квінквієс|квинквиес",
    "sexies": "se(?:x|ks|cs)i[eè]?s|سي?كسي?[هي]?س|сексієс|сексиес",
    "septies": "sept?i[eè]?s|سي?بتي?[هي]?س|септієс|септиес",
    "octies": "o[ck]ti[eè]?s",
}
"""How people write what follows a number: "26 quarter", "26 kwater", "٢٦ كواتر". As in search.mjs."""
_NUMBER = re.compile(rf"\d\d|^\d+{_ORDINAL}?$")
_NUMBERED = re.compile(
    rf"(\d)[\s.\u00a0-]*({'|'.join(f'({one})' for one in _SPELLED.values())})(?![^\W\d_])",
    re.IGNORECASE,
)
# Not "lojo2" or "3awda": a digit alone is a letter, where Arabic is written in Latin letters.
_GLUED = re.compile(rf"([^\W\d_]{{2,}})(\d\d+[^\W_]*|\d{_ORDINAL})")
_NEAR = re.compile("[- +\u00a0]{1,2}|[.]")
_APOSTROPHE = re.compile("['’‘`]")
_ELISION = re.compile("(?:^.|qu)$")
_ARABIC_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{3})")


@cache
def little(language: str) -> frozenset[str]:
    """The little words of a language, folded."""
    return frozenset(folding.words(LITTLE.get(language, "")))


@cache
def weak(language: str) -> frozenset[str]:
    """The weak words of a language, in their forms."""
    return frozenset(forms(WEAK.get(language, "").split(), language))


@cache
def _parts(language: str) -> tuple[str, ...]:
    return tuple(sorted(folding.words(PARTS.get(language, "")), key=len, reverse=True))


_CHAT = re.compile(r"(?=(?:[2-9]?[a-z])+[2-9]?$)(?=.*[2-9])(?:\d*[a-z]){3}")
_SOUNDS = str.maketrans(
    {"2": "", "3": "", "4": "", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "q"}
)


def _chat(word: str) -> str:
    """Arabic in Latin letters without the digits that stand for sounds these lack.

    >>> _chat("mou7ami"), _chat("26quater")
    ('mouhami', '26quater')
    """
    return word.translate(_SOUNDS) if _CHAT.match(word) and not _NUMBER.search(word) else word


def forms(texts: Iterable[str], language: str) -> list[str]:
    """Every form under which ``texts`` are found, each once, in order.

    >>> forms(["annexe25", "verblijfskaart, A-kaart"], "nl")
    ['annexe', '25', 'verblijfskaart', 'kaart', 'akaart']
    """
    found: dict[str, None] = {}
    for text in texts:
        found.update(dict.fromkeys(_forms(text, language)))
    return list(found)


def _forms(text: str, language: str) -> Iterator[str]:
    text = _NUMBERED.sub(_numbered, text)
    found = list(folding.spans(text))
    skipped = little(language)
    for at, (start, end, word) in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if after:
            between = text[end : after[0]]
            pair = text[start:end], text[after[0] : after[1]]
            if _one_name(*pair, between) or _one_word(word, after[2], between):
                yield word + after[2]
        glued = _GLUED.fullmatch(word)
        for part in glued.groups() if glued else (word,):
            if len(part) > 1 and part not in skipped:
                one = _chat(_ARABIC_ARTICLE.sub("", part))
                yield one
                yield from _last_part(one, language)


def _numbered(match: re.Match[str]) -> str:
    """ "26 kwater" as "26quater"."""
    spelled = match.groups()[2:]
    return match[1] + next(name for name, found in zip(_SPELLED, spelled, strict=True) if found)


def _one_name(left: str, right: str, between: str) -> bool:
    """Whether a letter names what stands beside it: 'A kaart', 'e-mail', not 'of a lawyer'."""
    alone = [one for one in (left, right) if len(one) == 1]
    if not alone or not _NEAR.fullmatch(between):
        return False
    return between == "-" or any(not one.islower() for one in alone)


def _one_word(left: str, right: str, between: str) -> bool:
    """Whether the apostrophe is a letter, as in Somali, and not the end of a French word."""
    return bool(_APOSTROPHE.fullmatch(between)) and len(right) > 1 and not _ELISION.search(left)


def _last_part(word: str, language: str) -> Iterator[str]:
    for part in _parts(language):
        if word.endswith(part) and len(word) >= len(part) + _BEFORE:
            yield part
            return
