"""Which language a text is written in, told by its letters and its most frequent small words.

No library and no model: a guide has few languages, and an author can see why a sentence was
reported. 'het', 'een' and 'wordt' are Dutch, 'vous', 'dans' and 'être' are French. Names, quotations
and words in brackets tell nothing, for they keep their language in every translation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from guide.folding import spans, tokens
from guide.languages import known, locale
from guide.shortcodes import PATTERN

FREQUENT = {
    "nl": "aan alle alleen als altijd andere bij binnen bent daar dan dat de deze die dit doen door dus een"
    " eerst elke en er gaan gaat geen haar had hebben hebt heeft het hier hij hoe hun iemand iets ik in is"
    " jaar kan komt krijgt krijgen kunt kunnen maar maken mag mensen met moet moeten na naar niet niets nog nu"
    " of om ook op over soms te tegen terwijl tot tussen u uit uw vaak van veel volgens voor vraag vraagt waar"
    " wanneer want wat we wel welke werd wie wij wilt word worden wordt zegt zelf zich zij zijn zit zo zoals"
    " zonder zou zult",
    "fr": "a ai apres au aucun aussi autre autres aux avant avec avez avoir c car ce cela ces cet cette chaque"
    " chez comme comment d dans de demande depuis des deux doit doivent dont du elle elles en encore est et"
    " etes etre faire fait faut il ils j je jour jusqu l la le les leur leurs lors lui mais meme mois n ne ni"
    " non nos notre nous on ont ou par parfois pas pendant peut peuvent plus pour pouvez puis qu quand que quel"
    " quelle quels qui recevez s sa sans se selon sera ses si soit son sont sous souvent sur ta tous tout toute"
    " toutes tres un une va vers voir vos votre vous y",
    "en": "a about after again all also always an and any are as ask at be because before been but by can cannot"
    " could did do does doing for from get gets give had has have he her here his how if in into is it its may"
    " means more most must my need no not now of off often on once only or other our out over people same she"
    " should so some someone still than that the their them then there these they this those to until up want"
    " was we were what when where which who whose why will with without would yes you your",
    "de": "aber alle als am an auch auf aus bei bekommen bin bis bitte da damit dann das dass dem den der des die"
    " dies diese diesem diesen dieser dieses doch durch ein eine einem einen einer eines er es euch fur gegen"
    " haben hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer ist ja kann kein keine keinen"
    " konnen man mehr mit muss mussen nach nicht noch nur ob oder ohne sehr sein seine sich sie sind uber um und"
    " uns unter vom von vor war was wenn wer werden wie wir wird wo zu zum zur zwischen",
    "es": "a al algo alguien ante antes aqui asi aunque cada como con contra cual cuando de debe deben del desde"
    " despues donde dos durante e el ella ellos en entre era es esa ese eso esta estan estar este esto fue ha"
    " hacer han hasta hay la las le les lo los mas me mi mientras muy ni no nos nosotros nuestro o otra otro para"
    " pero por porque puede pueden que quien quiere se segun ser si sin sobre solo son su sus tambien tiene"
    " tienen todo todos tu un una uno unos usted y ya",
    "it": "a ai al alla alle anche ancora avere che chi ci come con cosa cui da dal dalla dei del della delle di"
    " dopo dove e ed essere fare gli ha hanno i il in io la le lei lo loro ma nel nella non o ogni per perche piu"
    " prima puo quando quello questa questo qui se sei senza si sono su sua suo tra tutti un una uno",
    "tr": "ama ancak ayni bana bir biz bu buna bunu cok da daha de degil diye en fakat gibi hangi hem her icin"
    " icinde ile ise kadar ki kim mi nasil ne neden nerede o olan olarak oldugu olmak olur onun sadece siz size"
    " sizin sonra su tum ve veya var ya yok yani yapmak zaman",
    "so": "aad ah ama aan ay ayaa ayay baan baad badan bay buu cid dadka ee eeg haddii iyo inaad inay isku ka kaa kale"
    " kaliya kasta kasto ku kuu la laga lagu laakiin leeyahay loo maaha mar markii maxaa noqon oo qof sida sidee"
    " si soo tahay u uga ugu una waa waad waxa waxaa waxaad waxay waxuu weli xaq xitaa yahay",
    "ar": "ابدا اذا الا التي الذي الذين الي الان ام ان انت انه انها او اي ايضا اين بعد بل بلا بين تكون تلك ثم جدا حتي"
    " حول حيث حين خلال دون ذلك سوف عاده علي عليك عليه عن عند عندما غير فقط في فيه فيها قبل قد كان كانت كل كم كما"
    " كيف لا لك لكن لكي لم لن له لها ليس ليست ما ماذا متي مثل مع معك من منذ منه هذا هذه هل هم هنا هناك هو هي وقد"
    " ولا يجب يكون يمكن يمكنك",
    "fa": "ان از است اگر انها ايا اين با بايد بر براي بود بودن به بي بيشتر تا تر توانيد چند چه چون چيست خود خواهد"
    " دارد داريد در درباره دهد دهيد را روي شده شما شود كرد كردن كند كنيد كه كي مورد ما مي نبايد ندارد نمي نه نيز"
    " نيست هر هم هستند هستيد هست هنوز و ولي يا يك",
    "ps": "او بايد به ترڅو ته تاسو تاسي چي خو څوك څه څنگه د دا ددي دغه دي دلته سره ستاسو ستاسي شي شو كله كه كوي"
    " كول كي لپاره له لري مه مو نه نشي هغه هر هم همدارنگه هيڅ وروسته وكړي وي يا ياست يو يوه يي ډير پر په پوري",
    "uk": "або але без бути в вам вас ваш ваша ваше ваших ви від він вона вони все всі де для до є з за зі і із"
    " иого коли кожен може можете можна має ми на навіть над не немає ні про перед під після по при та так там"
    " те ти тільки то тому у це цеи ця ці через чи що щоб як яка якии які якщо",
    "ru": "а без более больше будет бы быть в вам вас ваш ваша ваше ваши во все всех всегда вы где для до его ее"
    " если есть еще же за и из или им их к как какие какои когда кто ли мне может можете можно мы на над надо не"
    " него нее нельзя нет ни но о об он она они от перед по под пока после при с со так также там то тогда того"
    " только тот у уже через что чтобы эта эти это этот я",
    "ti": "ኣብ ናይ እዩ ከም ካብ ምስ እቲ እታ ነቲ ድማ ወይ ግን ክሳብ ኩሉ ኣለዎ ኣይኮነን እንተ ናብ ብ ን እዚ እዛ ዘሎ",
}
"""The words of a language that tell most, folded as ``guide.folding`` folds them."""

_WORDS = {tag: frozenset(text.split()) for tag, text in FREQUENT.items()}

SCRIPTS = {
    "ARABIC": ("ar", "fa", "ps", "ur", "ckb", "ug"),
    "CYRILLIC": ("uk", "ru", "bg", "sr", "mk", "be"),
    "ETHIOPIC": ("ti", "am"),
    "GREEK": ("el",),
    "HEBREW": ("he", "yi"),
    "DEVANAGARI": ("hi", "ne", "mr"),
    "BENGALI": ("bn",),
    "GEORGIAN": ("ka",),
    "ARMENIAN": ("hy",),
    "CJK": ("zh", "ja"),
    "HANGUL": ("ko",),
    "THAI": ("th",),
    "TAMIL": ("ta",),
}
"""Which languages write other letters than Latin ones."""

_PAUSE = re.compile(r"[.!?:;|/\n…؟؛]+")
_ASIDE = re.compile(
    r"“[^“”\n]*”|„[^“”„\n]*[”“]|«[^«»\n]*»|\"[^\"\n]*\"|‘[^‘’\n]*’|\([^()\n]*\)|\[[^\[\]\n]*\]|\{[a-z]+\}"
)
"""Quotations and brackets: an official name, or the word on the letter; and the {places} of a text."""
_CAPITAL = re.compile(r"^[^\W\d_a-z]*[A-ZÀ-ÖØ-Þ]")
_BETWEEN = 3
"""'Huis van het Nederlands': a name has at most so many small words from one capital to the next."""

NOT_OURS = {
    "ar": "پچژگکیټډړږښڼېۍ",
    "uk": "ыэъё",
    "ru": "іїєґ",
    "nl": "ığşñßåøæłčžšđőűąęśźżțășţ",
    "fr": "ığşñßåøłčžšđőűąęśźżțășţ",
    "en": "ığşñßåøłčžšđőűąęśźżțășţ",
}
"""Letters of the same script that a language does not have; one may stand in a name, not three."""
_STRANGE = 3
_LAST_LATIN = "\u036f"
_LATIN = re.compile("[A-Za-z]")
_CAPITALS = ("de",)
"""German writes every noun with a capital: what stands between two capitals is no name there."""

_OWN_COUNTS = 1.5
_NEUTRAL_COUNTS = 0.05
_LETTER_COUNTS = 0.4
"""A word of one letter ('e' in Italian, in 'e-mail' too) tells little."""
_LEAST = 1.85
"""Two telling words and nothing against them; a word of the own language weighs more."""
_RUN = 4
"""So many small words in a row in Latin letters are a sentence, not a name."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A stretch of words in another language."""

    tag: str
    """Its language, or '' when only its letters are known to be foreign."""
    start: int
    text: str

    @property
    def language(self) -> str:
        """What it is called in English."""
        return english(self.tag) if self.tag else "another language"


def english(tag: str) -> str:
    """What a language is called in English: 'Dutch'; its tag when nobody knows it."""
    return str(locale(tag).english_name) if known(tag) else f"'{tag}'"


def frequent(tag: str) -> frozenset[str]:
    """The most frequent small words of a language, folded."""
    return _WORDS.get(tag, frozenset())


def foreign(text: str, own: str, names: Iterable[tuple[int, int]] = ()) -> Iterator[Foreign]:
    """The stretches of ``text`` that are not in the language ``own``, at most one per sentence.

    ``names``: where official names stand in it.
    """
    if not _suspect(text, own):
        return
    masked = _masked(text, names)
    start = 0
    for pause in (*_PAUSE.finditer(masked), None):
        end = pause.start() if pause else len(masked)
        found = _stretch(masked[start:end], own)
        if found:
            tag, first, last = found
            yield Foreign(tag, start + first, " ".join(text[start + first : start + last].split()))
        start = pause.end() if pause else end


def _masked(text: str, names: Iterable[tuple[int, int]]) -> str:
    """The text with shortcodes, quotations, brackets and names as pauses of the same length."""
    text = blanked(text, names)
    text = PATTERN.sub(lambda match: "|" * len(match[0]), text)
    return _ASIDE.sub(lambda match: "|" * len(match[0]), text)


def blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with bars in each place; as long as before."""
    parts, last = [], 0
    for start, end in places:
        parts += [text[last:start], "|" * (end - start)]
        last = end
    return "".join([*parts, text[last:]]) if parts else text


@lru_cache(maxsize=1 << 12)
def script(letter: str) -> str:
    """The script of a letter: 'LATIN', 'ARABIC'."""
    return unicodedata.name(letter, "").split(" ", 1)[0]


@lru_cache(maxsize=64)
def script_of(tag: str) -> str:
    """The script a language is written in."""
    return next((name for name, tags in SCRIPTS.items() if tag in tags), "LATIN")


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str
    named: bool
    """Part of a name."""
    foreign: bool
    """Written in other letters than those of the language."""
    strange: bool
    """Has a letter the language does not have."""


def _words(text: str, own: str) -> list[_Word]:
    letters, strange = script_of(own), NOT_OURS.get(own, "")
    found = list(spans(text))
    capital = [bool(_CAPITAL.match(text[start:end])) for start, end, _ in found]
    names = [False] * len(found)
    last = None
    for at, one in enumerate(capital):
        if not one:
            continue
        # A sentence begins with a capital; that alone is no name, but with the next capital it is.
        if at == 0 and script(found[0][2][0]) == letters:
            last = at
            continue
        begin = last if last is not None and at - last - 1 <= _BETWEEN else at
        names[begin : at + 1] = [True] * (at + 1 - begin)
        last = at
    return [
        _Word(
            start,
            end,
            folded,
            named,
            folded[0].isalpha() and script(folded[0]) != letters,
            any(one in strange for one in text[start:end]),
        )
        for (start, end, folded), named in zip(found, names, strict=True)
    ]


def _suspect(text: str, own: str) -> bool:
    """A quick look: are there two words that tell of another language, or letters of one?"""
    if (max(text, default="") > _LAST_LATIN) if script_of(own) == "LATIN" else _LATIN.search(text):
        return True
    strange = NOT_OURS.get(own, "")
    if not text.isascii() and sum(one in strange for one in text) >= _STRANGE:
        return True
    hints = _hints(own)
    seen: dict[str, str] = {}
    for _, _, word in tokens(text):
        for tag in hints.get(word, ()):
            if seen.setdefault(tag, word) != word:
                return True
    return False


@lru_cache(maxsize=64)
def _hints(own: str) -> dict[str, tuple[str, ...]]:
    """The small words that are not of the language ``own``, and of which they are."""
    mine = _WORDS.get(own, frozenset())
    return {word: told(word) for words in _WORDS.values() for word in words - mine}


def _stretch(text: str, own: str) -> tuple[str, int, int] | None:
    if not _suspect(text, own):
        return None
    words = _words(text, own)
    if len(words) < 2:
        return None
    best = _other_letters(words, own) or _strange_letters(words, own)
    if own in _WORDS:
        for tag in sorted({tag for one in words for tag in told(one.folded)} - {own}):
            found = _densest(words, own, tag)
            if found and (best is None or found[0] > best[0]):
                best = found
    if best is None:
        return None
    _, tag, first, last = best
    while first > 0 and _goes_on(words[first - 1], words[first], own, tag):
        first -= 1
    while last + 1 < len(words) and _goes_on(words[last + 1], words[last], own, tag):
        last += 1
    return tag, words[first].start, words[last].end


def _goes_on(word: _Word, beside: _Word, own: str, tag: str) -> bool:
    """Whether a word beside a foreign stretch most likely belongs to it."""
    ours = word.folded in frequent(own) or (word.named and tag not in _CAPITALS)
    return not ours and word.foreign == beside.foreign


@lru_cache(maxsize=1 << 14)
def told(word: str) -> tuple[str, ...]:
    """The languages a small word tells of."""
    return tuple(tag for tag, known in _WORDS.items() if word in known)


def _densest(words: list[_Word], own: str, tag: str) -> tuple[float, str, int, int] | None:
    """The stretch that tells most of ``tag`` and least of ``own`` (the largest sum in a row)."""
    mine, theirs = _WORDS[own], _WORDS[tag]
    named = tag not in _CAPITALS
    if len({one.folded for one in words if not (one.named and named)} & theirs - mine) < 2:
        return None
    other = script_of(own) != script_of(tag)
    best: tuple[float, str, int, int] | None = None
    score, first = 0.0, 0
    distinct: set[str] = set()
    for at, one in enumerate(words):
        if score <= 0:
            score, first, distinct = 0.0, at, set()
        if (not one.named or tag in _CAPITALS) and one.folded in theirs:
            if one.folded not in mine:
                distinct.add(one.folded)
                score += 1 if len(one.folded) > 1 else _LETTER_COUNTS
        elif one.folded in mine or (other and not one.foreign):
            score -= _OWN_COUNTS
        else:
            score -= _NEUTRAL_COUNTS
        if score >= _LEAST and at - first >= 2 and len(distinct) > 1:
            if best is None or score > best[0]:
                best = score, tag, first, at
    return best


def _other_letters(words: list[_Word], own: str) -> tuple[float, str, int, int] | None:
    """The longest run of words in other letters that are no names."""
    best: tuple[float, str, int, int] | None = None
    first = None
    for at, one in enumerate([*words, None]):
        if one is not None and one.foreign:
            first = at if first is None else first
            continue
        if first is not None:
            run = words[first:at]
            plain = [word for word in run if not word.named]
            tag = _most(run)
            least = 2 if tag or script(run[0].folded[0]) != "LATIN" else _RUN
            if len(plain) >= least and (best is None or len(plain) > best[0]):
                best = float(len(plain)), tag, first, at - 1
            first = None
    return best


def _strange_letters(words: list[_Word], own: str) -> tuple[float, str, int, int] | None:
    found = [at for at, one in enumerate(words) if one.strange and not one.named]
    if len(found) < _STRANGE:
        return None
    others = [one for one in words if one.folded not in _WORDS.get(own, ())]
    return float(len(found)), _most(others), found[0], found[-1]


def _most(words: list[_Word]) -> str:
    """The language that most of the small words tell of; '' for none."""
    tags = [
        tag
        for word in words
        if not word.named and len(word.folded) > 1
        for tag in told(word.folded)
    ]
    return max(sorted(set(tags)), key=tags.count, default="")
