"""Nothing of the work on a text is published: no note to oneself, no filler, no mark of a merge.

A reader in need cannot tell a note for colleagues from advice. A remark (<!-- … -->) is not
published; one that leaves work to be done is a notice.

Bad:
    U hebt XX dagen. TODO: termijn nakijken
Good:
    U hebt [[fact:appeal.ordinary.deadline]].
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from guide import folding
from guide.causes import MERGE
from guide.files import Text
from guide.markdown import COMMENT
from guide.model import Page, Site
from guide.problems import Problem, notice

NAME = "leftovers"

_MERGE = re.compile(
    r"^[ \t]*(<{7}(?: .*)?|\|{7}(?: .*)?|={7}|>{7}(?: .*)?|@@ -\d.*|diff --git .*|\+\+\+ b/.*|--- a/.*)$",
    re.MULTILINE,
)

NOTES = (
    # a note, in any language: capitals, a colon after it, or brackets around it
    "TODO", "TO DO(?=:)", "[Tt]o-?[ ]?do(?=:)", "FIXME", "[Ff]ixme", "TBD", "XXX+", "WIP", r"\((?i:todo|to do|tbd|wip|fixme)\)",
    r"(?<!:)//[ ]?(?i:todo|fixme|xxx)", "HELP(?=[ ]?:)", r"(?i:nb|n\.b\.|ps|opm|opgelet|rem|nota)[ ]?:\s?(?:checken|check|nakijken|navragen|vragen aan|verifiëren|vérifier|à vérifier|verify|ask)",
    # a verb that tells a colleague what to do: small, though a sentence begins here
    r"(?:(?<=^)|(?<=[.!?(\[][ ])|(?<=[(\[]))(?:invullen|aanvullen|nakijken|checken|navragen|vertalen|vérifier|compléter|remplir|traduire|fill in|to check|check|verify)[ ]?:",
    "Nog (?:na te kijken|te checken|te controleren|aan te vullen|in te vullen|te vertalen|te bepalen|te schrijven)(?= (?:door|met|bij|samen)|[.:])",
    r"(?<=[(\[])(?i:nog )?(?:na te kijken|te checken|te controleren|aan te vullen|in te vullen|te vertalen|te bepalen) (?:door|met|bij) [^)\]]{1,60}",
    r"(?<=[(\[])(?i:à (?:vérifier|compléter|traduire|relire) (?:par|avec) (?:le |la |l['’])?(?:juriste|équipe|service|OE|CGRA))[^)\]]{0,40}",
    r"(?<=[(\[])(?i:(?:to )?(?:check|verify|confirm) with (?:the )?(?:legal|team|lawyers|DVZ|CGVS|editor|translator))[^)\]]{0,40}",
    "(?i:klopt (?:dit|dat)(?: nog| wel)?[ ]?\\?)",
    # filler
    "xxx+", "[Zz]{3,}",
    "[Ll]orem ipsum", "dolor sit amet", "[Pp]laceholder", "PLACEHOLDER", "foo ?bar", r"asdf\w*", "qwerty", "[Bb]la ?bla(?: bla)?",
    # a place left open
    r"[Xx]{2,}(?=[ \u00a0]?(?:dag|we[ek]|maand|jaar|uur|eur|jour|sem|mois|an|heure|day|month|year|hour|يوم|أيام|شهر|%|€))",
    r"(?<=\s)\.{3}(?=[ \u00a0]?(?:dag|we[ek]|maand|jaar|uur|eur|jour|sem|mois|heure|day|month|year|hour|يوم|أيام|شهر|%|€))",
    "[Xx]{2,}[/.-][Xx]{2,}(?:[/.-][Xx]{2,4})?", r"\?{3,}", r"\[\?+\]", r"\[(?:\.{3}|…)\]",
    # what a translating program says before its work
    "(?i:hier is de vertaling|als (?:een )?ai-(?:taal)?model|voici la traduction|en tant qu(?:e modèle de langage|['’]ia))",
    "(?i:here(?:['’]s| is) (?:the|your) translation|as an ai(?: language)? model|i (?:cannot|can't) translate)",
    "(?i:إليك الترجمة|فيما يلي الترجمة|aquí está la traducción|вот перевод|ось переклад|işte çeviri)",
)  # fmt: skip
"""What is left behind in any language, as patterns."""

PHRASES = {
    "nl": (
        "nog te vertalen", "nog vertalen", "te vertalen", "vertaling volgt", "nog aan te vullen", "aan te vullen", "nog aanvullen",
        "hier komt", "tekst volgt", "volgt later", "nog na te kijken", "na te kijken door", "nog nakijken", "nog checken", "nog te checken",
        "n.t.b.", "nog te bepalen", "in te vullen", "hier invullen", "voorbeeldtekst", "opvultekst", "dit is een test", "werk in uitvoering", "wordt nog geschreven", "klad",
    ),
    "fr": (
        "à traduire", "a traduire", "traduction à venir", "traduction en cours", "à compléter", "a completer", "à vérifier", "à venir ici",
        "à remplir", "texte à venir", "texte d'exemple", "texte de remplissage", "ceci est un test", "à relire", "en cours de rédaction", "brouillon",
    ),
    "en": (
        "to be translated", "translate this", "translate me", "needs translation", "translation pending", "translation goes here",
        "to be completed", "to be added", "to be confirmed by", "insert text here", "text goes here", "insert here", "fill in here",
        "coming soon", "work in progress", "dummy text", "sample text", "placeholder text", "this is a test", "check this",
    ),
    "ar": (
        "للترجمة", "يترجم لاحقا", "قيد الترجمة", "ترجمة لاحقا", "يُضاف لاحقًا", "يضاف لاحقا",
        "يُستكمل لاحقًا", "يستكمل لاحقا", "سيُستكمل لاحقًا", "يُكمل لاحقًا", "للإكمال", "قيد الإعداد", "قيد الإنجاز", "نص تجريبي", "نص مؤقت", "للمراجعة", "مسودة",
    ),
    "fa": ("ترجمه شود", "در حال ترجمه", "برای ترجمه", "متن آزمایشی", "تکمیل شود"),
    "ps": ("د ژباړې لپاره", "وژباړل شي"),
    "tr": ("çevrilecek", "çevirisi yapılacak", "tamamlanacak", "deneme metni", "eklenecek"),
    "es": ("por traducir", "pendiente de traducir", "traducción pendiente", "por completar", "texto de ejemplo"),
    "uk": ("потрібно перекласти", "переклад згодом", "буде перекладено", "доповнити", "тестовий текст"),
    "ru": ("нужно перевести", "перевод следует", "будет переведено", "дополнить", "тестовый текст"),
    "so": ("in la turjumo", "la turjumi doono"),
    "ti": ("ክትርጎም",),
}  # fmt: skip
"""What people write where a text is still to come, in every language: a note may stand in any of them."""

# The long patterns are made when the first text is read: that takes longer than all other modules together.


@cache
def _note() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![\w/.#-])(?:{one})(?!\w)" for one in NOTES))


_SAID = re.compile(
    r"^[ \t>*_-]*(?i:translation|traduction|vertaling|الترجمة|traducción|переклад|перевод|çeviri)[ \u00a0]?:(?=[ \u00a0]\S)",
    re.MULTILINE,
)
"""'Translation:' at the beginning of a line."""


@cache
def _shouted() -> re.Pattern[str]:
    """A note in capitals in the middle of a line."""
    found = [one for some in PHRASES.values() for one in some if one.upper() != one and " " in one]
    return _any_of(one.upper() for one in found)


def _any_of(phrases: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", flags)


_PHRASES = sorted((one for some in PHRASES.values() for one in some), key=len, reverse=True)


@cache
def _phrase() -> re.Pattern[str]:
    """A phrase is a note when it stands alone: in brackets, as a whole line, in a cell of its own."""
    return re.compile(
        r"(?:^|[(\[{<*_!:;|«“\"–—-]|\.\.\.|…)[ \t*_]*(?P<note>"
        + "|".join(re.escape(one) for one in _PHRASES)
        + r")(?=[ \t*_]*(?:$|[)\]}>*_!:;|»”\".…–—-]))",
        re.IGNORECASE | re.MULTILINE,
    )


_SIGNS = (
    *_PHRASES,
    *"zzz|help:|help :|klopt d|nb:|nb :|n.b.|ps:|opm:|rem:|nota:|opgelet:|invullen|aanvullen|nakijken|checken|navragen|vertalen".split("|"),
    *"vérifier|compléter|remplir|traduire|fill in|check:|verify".split("|"),
    *"nog na te|nog te|nog aan te|na te kijken|te checken|te controleren|aan te vullen|in te vullen|te vertalen|te bepalen|(à |[à |check with|verify with|confirm with|todo|to do|to-do|fixme|tbd|xx|wip|lorem|dolor sit|placeholder|foobar|foo bar|asdf|qwerty|blabla|bla bla".split("|"),
    *"???|... |[...]|[…]|vertaling|als ai-|als een ai-|voici la traduction|en tant qu|the translation|your translation|ai model".split("|"),
    *"language model|translate|إليك الترجمة|فيما يلي|aquí está|вот перевод|ось переклад|işte çeviri".split("|"),
    *"translation:|traduction :|traduction:|vertaling:|الترجمة:|traducción:|переклад:|перевод:|çeviri:".split("|"),
)  # fmt: skip
"""A text without any of these is not looked at further; most have none."""


@cache
def _foreign(tag: str) -> re.Pattern[str] | None:
    """In a page of another language a phrase is a note wherever it stands."""
    if tag not in PHRASES:
        return None
    own = PHRASES[tag]
    others = [one for other, some in PHRASES.items() if other != tag for one in some]
    return _any_of((one for one in others if " " in one and one not in own), re.IGNORECASE)


_REMARK = re.compile(
    r"(?<!\w)(?:nakijken|na te kijken|na te vragen|navragen|checken|check|te checken|aanvullen|aan te vullen|vertalen|te vertalen|herschrijven"
    r"|nog te|klopt|uitzoeken|vragen aan|wachten op|vérifier|relire|compléter|traduire|demander|à faire|en attente|verify|ask|rewrite|translate"
    r"|to do|later|pending|unsure|draft|klad|brouillon)(?!\w)|\?",
    re.IGNORECASE,
)
"""Words in a remark for colleagues that tell of work to be done."""
_FIELD = re.compile(r"^(\s*(?:- )?[\w.-]+:) ")
_SILENT = re.compile(r"^\s*(?:- )?(?:note|url|basis):")
"""Fields of the data that no reader gets."""


def check(site: Site) -> Iterator[Problem]:
    for file in site.files:
        yield from site.remembered_file(NAME, file, partial(_file, file))
    for language in site.languages:
        for _, page in sorted(site.pages[language.tag].items()):
            yield from site.remembered(f"{NAME} begun", page, partial(_begun, page))


def _begun(page: Page) -> Iterator[Problem]:
    """A page as scripts/new_page.py begins it: a reader who opens it knew as much from the link."""
    if page.front is None or page.generated:
        return
    blocks = [block for block in page.document.blocks if block.kind != "heading"]
    said = folding.words(" ".join(block.text for one in blocks for block in one.walk()))
    if blocks and said == folding.words(page.front.summary):
        sentence = "write this page: its text is only its summary"
        yield Problem(page.path, blocks[0].line, sentence, NAME)


def _file(file: Text) -> Iterator[Problem]:
    for match in _MERGE.finditer(file.text):
        sentence = f"{MERGE}: keep one of the two versions and remove '{_short(match[1])}'"
        yield Problem(file.path, _line(file, match.start(1)), sentence, NAME)
    foreign = _foreign(_language(file.path))
    said = set()
    for number, line in _suspect(file):
        note = (
            _note().search(line)
            or _SAID.search(line)
            or _phrase().search(line)
            or _shouted().search(line)
            or (foreign.search(COMMENT.sub("", line)) if foreign else None)
        )
        if note:
            said.add(number)
            words = note["note"] if "note" in note.re.groupindex else note[0]
            sentence = f"finish this text: '{_short(words.strip())}' is a note or filler"
            yield Problem(file.path, number, sentence, NAME)

    yield from _remarks(file, said)


def _remarks(file: Text, said: set[int]) -> Iterator[Problem]:
    """What a remark leaves to be done; readers do not get it, so it stops nothing."""
    if not file.path.endswith(".md") or "<!--" not in file.text:
        return
    for match in COMMENT.finditer(file.text):
        line = _line(file, match.start())
        words = " ".join(match[0].removeprefix("<!--").removesuffix("-->").split())
        if line not in said and _REMARK.search(words):
            sentence = f"finish this, and remove the remark: '{_short(words)}'"
            yield notice(file.path, line, sentence, NAME)


def _language(path: str) -> str:
    """The language of a page: 'fr' of docs/fr/index.md; '' for data."""
    parts = path.split("/")
    return parts[1] if path.endswith(".md") and len(parts) > 2 else ""


def _suspect(file: Text) -> Iterator[tuple[int, str]]:
    """The lines that may hold something."""
    lower = file.text.lower()
    signs = [one for one in _SIGNS if one in lower]
    if not signs:
        return
    data = file.path.endswith((".yml", ".yaml"))
    for number, line in enumerate(file.text.split("\n"), 1):
        small = line.lower()
        if any(one in small for one in signs):
            if not (data and (_SILENT.match(line) or line.startswith("#"))):
                yield number, _FIELD.sub(r"\1\n", line)


def _line(file: Text, at: int) -> int:
    return file.text.count("\n", 0, at) + 1


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
