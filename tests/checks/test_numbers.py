"""A translation has the numbers of the Dutch, in any digits and in words, and quotes the same facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import numbers
from tests.checks.examples import AR, FR, NL, said
from tests.guides import Change, append, edit

FR_TEXT, NL_TEXT, AR_TEXT = (
    "Vous demandez l’aide d’un avocat.",
    "U vraagt hulp aan een advocaat.",
    "اطلب مساعدة محام.",
)
WORDS: dict[str, Change] = {
    f"docs/_data/{tag}/ui.yml": append(f"  number.words:\n    text: {text}\n")
    for tag, text in {
        "nl": "2 twee, 3 drie, 10 tien, 30 dertig",
        "fr": "2 deux, 3 trois, 10 dix, 20 vingt, 25 vingt-cinq, 30 trente, 80 quatre-vingts",
        "ar": "3 ثلاثة, 10 عشرة, 30 ثلاثون",
    }.items()
}
"""How the small guide's languages write numbers; without these, words are not compared."""


def found(folder: Path, dutch: str, tag: str, text: str) -> list[str]:
    """What is said when a line of the Dutch and of one translation is another; the third is left out."""
    path, old, other = (FR, FR_TEXT, AR) if tag == "fr" else (AR, AR_TEXT, FR)
    changes = {NL: edit(NL_TEXT, dutch), path: edit(old, text), other: None, **WORDS}
    return [one.partition(": ")[2] for one in said(folder, numbers, changes)]


DIFFER = {
    "another period": ("Wacht 4 weken.", "fr", "Attendez 5 semaines.", "5 semaines here, 4 weken in {nl}; write the same number"),
    "another unit": ("Wacht 4 weken.", "fr", "Attendez 4 mois.", "4 mois here, 4 weken in {nl}; write the same unit"),
    "working days": ("Wacht 8 dagen.", "fr", "Attendez 8 jours ouvrés.", "8 jours ouvrés here, 8 dagen in {nl}; write the same unit"),
    "a period the data know": (
        "Wacht 30 dagen.", "fr", "Attendez 10 jours.", "10 jours here, 30 dagen in {nl}; use [[fact:appeal.ordinary.deadline]] in both",
    ),
    "Arabic digits": ("Wacht 30 dagen.", "ar", "انتظر ١٠ أيام.", "١٠ أيام here, 30 dagen in {nl}; use [[fact:appeal.ordinary.deadline]] in both"),
    "Persian digits": ("Wacht 30 weken.", "ar", "انتظر ۱۰ أسابيع.", "۱۰ أسابيع here, 30 weken in {nl}; write the same number"),
    "Indian digits": ("Wacht 30 weken.", "fr", "Attendez १० semaines.", "१० semaines here, 30 weken in {nl}; write the same number"),
    "Ethiopic numbers": ("Wacht 30 weken.", "ar", "انتظر ፳ أسبوعًا.", "20 أسبوعًا here, 30 weken in {nl}; write the same number"),
    "a number in words": ("Wacht dertig dagen.", "fr", "Attendez vingt jours.", "vingt jours here, dertig dagen in {nl}; use [[fact:appeal.ordinary.deadline]] in both"),
    "a number in two words": ("Wacht dertig weken.", "fr", "Attendez vingt-cinq semaines.", "vingt-cinq semaines here, dertig weken in {nl}; write the same number"),
    "a number in Arabic words": ("Wacht dertig weken.", "ar", "انتظر عشرة أسابيع.", "عشرة أسابيع here, dertig weken in {nl}; write the same number"),
    "a small number of people": ("Neem twee getuigen mee.", "fr", "Prenez trois témoins.", "trois here, twee in {nl}; write the same number"),
    "an amount": ("Betaal € 3.000.", "fr", "Payez 30 000 euros.", "30 000 euros here, € 3.000 in {nl}; write the same number"),
    "a percentage": ("In 21 % van de gevallen.", "fr", "Dans 12 % des cas.", "12 % here, 21 % in {nl}; write the same number"),
    "another month": ("Sinds 12 juni 2026.", "fr", "Depuis le 12 juillet 2026.", "12 juillet 2026 here, 12 juni 2026 in {nl}; write the same date"),
    "another month in Arabic": ("Sinds 12 juni 2026.", "ar", "منذ 12 تموز 2026.", "12 تموز 2026 here, 12 juni 2026 in {nl}; write the same date"),
    "day and month the wrong way round": ("Sinds 12/06/2026.", "fr", "Depuis le 06/12/2026.", "06/12/2026 here, 12/06/2026 in {nl}; write the same date"),
    "another year": ("In 2022.", "fr", "En 2021.", "2021 here, 2022 in {nl}; write the same number"),
    "another article": ("Artikel 9bis.", "fr", "Article 9ter.", "9ter here, 9bis in {nl}; write the same number"),
    "another hour": ("Van 9.30 uur.", "fr", "À 8h30.", "8h30 here, 9.30 uur in {nl}; write the same number"),
    "another phone number": ("Bel 015 29 83 35.", "fr", "Appelez le 015 29 83 34.", "015 29 83 34 here, 015 29 83 35 in {nl}; write the same number"),
    "a day of the week": ("Kom op maandag.", "fr", "Venez le mardi.", "mardi here, maandag in {nl}; write the same day"),
    "a day of the week in the plural": ("Elke maandagavond.", "fr", "Tous les mardis.", "mardis here, maandagavond in {nl}; write the same day"),
    "a day of the week in Arabic": ("Kom op maandag.", "ar", "تعال يوم الخميس.", "الخميس here, maandag in {nl}; write the same day"),
    "a month alone": ("Elk jaar in juni.", "fr", "Chaque année en juillet.", "juillet here, juni in {nl}; write the same month"),
    "a month alone in Arabic": ("Elk jaar in december.", "ar", "كل سنة في كانون الثاني.", "كانون الثاني here, december in {nl}; write the same month"),
    "the unit of a period without a number": ("Binnen een week.", "fr", "Dans un mois.", "Dans un mois here, Binnen een week in {nl}; write the same unit"),
    "the unit of a period without a number in Arabic": ("Binnen de maand.", "ar", "خلال أسبوع.", "خلال أسبوع here, Binnen de maand in {nl}; write the same unit"),
    "a period without a number that the Dutch has not": ("Doe dat snel.", "fr", "Faites-le dans un délai d’un mois.", "dans un délai d’un mois is not in this part of {nl}; write the same numbers"),
    "another card": ("U krijgt een A-kaart.", "fr", "Vous recevez une carte B.", "carte B here, A-kaart in {nl}; write the same letter"),
    "another card after the word": ("Met uw verblijfskaart F+.", "fr", "Avec votre carte de séjour F.", "carte de séjour F here, kaart F+ in {nl}; write the same letter"),
    "another card in Arabic": ("U krijgt een A-kaart.", "ar", "تحصل على بطاقة (B).", "بطاقة (B here, A-kaart in {nl}; write the same letter"),
    "one of two cards": ("Een A- of B-kaart.", "fr", "Une carte A ou F.", "carte A ou F here, A- of B-kaart in {nl}; write the same letter"),
    "a number the Dutch has not": ("Wacht.", "fr", "Attendez 5 semaines.", "5 semaines is not in this part of {nl}; write the same numbers"),
    "a period in words the Dutch has not": ("Wacht.", "fr", "Attendez. Répondez dans les trente jours.", "trente jours is not in this part of {nl}; write the same numbers"),
    "a period in Arabic words the Dutch has not": ("Wacht.", "ar", "انتظر خلال ثلاثون يومًا.", "ثلاثون يومًا is not in this part of {nl}; write the same numbers"),
    "a small period in Arabic that one must keep": ("Doe dat snel.", "ar", "افعل ذلك خلال عامين.", "عامين is not in this part of {nl}; write the same numbers"),
    "a period in words that is missing": ("Wacht dertig dagen.", "fr", "Attendez.", "dertig dagen of {nl} is missing here"),
    "a number that is missing": ("Wacht 5 weken.", "fr", "Attendez.", "5 weken of {nl} is missing here"),
}  # fmt: skip


@pytest.mark.parametrize("rule", DIFFER)
def test_this_number_differs(tmp_path: Path, rule: str) -> None:
    dutch, tag, text, sentence = DIFFER[rule]
    where = sentence.format(nl=f"{NL}:16")
    assert found(tmp_path, dutch, tag, text) == [f"{where} [numbers]"]


SAME = {
    "a whole hour": ("Kom om 14u.", "fr", "Venez à 14h."),
    "a whole hour in Arabic": ("Kom om 14 uur.", "ar", "تعال في الساعة 14."),
    "a period in hours": ("Bel binnen 24u.", "fr", "Appelez dans les 24h."),
    "a period with a hyphen": ("Een 14-daagse termijn.", "fr", "Un délai de 14 jours."),
    "a period without a number": ("Binnen een week.", "fr", "Dans la semaine."),
    "a period without a number in Arabic": ("Binnen een maand.", "ar", "في غضون شهر."),
    "during the week": ("Open in de week.", "fr", "Ouvert dans la semaine."),
    "no period": ("Een week later, elke maand.", "fr", "Une semaine plus tard, tous les mois."),
    "within days": ("Binnen enkele dagen, in de vastenmaand.", "ar", "خلال أيام، وخلال شهر رمضان."),
    "a day of the week": ("Kom op maandag, of ’s woensdags.", "fr", "Venez le mercredi ou le lundi."),
    "working days": ("Op werkdagen.", "fr", "Du lundi au vendredi."),
    "a day of the week in Arabic": ("Van maandag tot vrijdag.", "ar", "من الاثنين إلى الجمعة."),
    "a month with two names": ("In juni.", "ar", "في يونيو (حزيران)."),
    "a Levantine month": ("Op 12 december 2026.", "ar", "في 12 كانون الأول 2026."),
    "a Levantine month beside the other name": ("Op 12 januari 2027.", "ar", "في 12 كانون الثاني/يناير 2027."),
    "a Levantine month without a day": ("In oktober 2026.", "ar", "في تشرين الأول/أكتوبر 2026."),
    "cards": ("Een A- of B-kaart, of kaart F+.", "fr", "Une carte F+, ou une carte B ou A."),
    "cards in Arabic": ("Uw A-kaart.", "ar", "بطاقة الإقامة A الخاصة بك."),
    "a letter that is a word": ("Een kaart. A is de eerste letter.", "fr", "Une carte à jouer, N et M."),
    "Arabic digits": ("Wacht 30 dagen.", "ar", "انتظر ٣٠ يومًا."),
    "Persian digits": ("Wacht 30 dagen.", "ar", "انتظر ۳۰ يومًا."),
    "Ethiopic numbers": ("Wacht 30 weken.", "ar", "انتظر ፴ أسبوعًا."),
    "digits and words": ("Wacht 30 dagen.", "fr", "Attendez trente jours."),
    "words and words": ("Wacht dertig dagen.", "ar", "انتظر ثلاثون يومًا."),
    "an Arabic dual": ("Wacht twee maanden.", "ar", "انتظر شهرين."),
    "marks of thousands": ("Betaal 3.000 euro.", "fr", "Payez 3 000 euros."),
    "a sign and a word": ("Betaal € 3.000,50.", "fr", "Payez 3 000,5 euros."),
    "decimals": ("In 47,2 % van de gevallen.", "ar", "في 47.2٪ من الحالات."),
    "a date in words and figures": ("Sinds 12 juni 2026.", "fr", "Depuis le 12/06/2026."),
    "the first of a month": ("Sinds 1 juli 2026.", "fr", "Depuis le 1er juillet 2026."),
    "an Arabic month with both names": ("Sinds 12 juni 2026.", "ar", "منذ 12 يونيو (حزيران) 2026 (12/06/2026)."),
    "hours": ("Van 9.30 uur tot 14 uur.", "fr", "De 9h30 à 14h00."),
    "a phone number": ("Bel 015 29 83 35.", "fr", "Appelez le +32 15 29 83 35."),
    "an article": ("Artikel 9bis, 26quater.", "ar", "المادة 9bis و 26quater."),
    "another order": ("In 2022 en 2023.", "fr", "En 2023 et en 2022."),
    "a word for a number that is an idiom": ("Beide partners.", "fr", "Les deux partenaires."),
    "a few people, in words": ("Neem een getuige mee.", "fr", "Prenez un ou deux témoins."),
    "a few years, in words": ("Het duurt lang.", "fr", "Cela dure deux ou trois ans."),
    "words for the number two": ("Twee getuigen.", "ar", "شاهدان."),
}  # fmt: skip


@pytest.mark.parametrize("rule", SAME)
def test_this_number_is_the_same(tmp_path: Path, rule: str) -> None:
    assert found(tmp_path, *SAME[rule]) == []


def test_words_are_compared_only_where_a_language_says_how_it_writes_them(tmp_path: Path) -> None:
    changes = {
        NL: edit(NL_TEXT, "Wacht dertig dagen."),
        FR: edit(FR_TEXT, "Attendez vingt jours."),
    }
    assert said(tmp_path, numbers, changes) == []


# --- what is quoted --------------------------------------------------------------------------------

QUOTED: dict[str, tuple[dict[str, Change], list[str]]] = {
    "another fact": (
        {FR: edit("souvent [[fact:appeal.ordinary.deadline]]", "souvent [[fact:appeal.urgent.deadline]]")},
        [f"{FR}:27: [[fact:appeal.urgent.deadline]] here, [[fact:appeal.ordinary.deadline]] in {NL}:19; use [[fact:appeal.ordinary.deadline]] in both"],
    ),
    "another date of a rule": (
        {FR: edit("| Avant | [[fact:family.transition@2025-08-17]] |", "| Avant | [[fact:family.transition@2025-08-18]] |")},
        [
            f"{FR}:41: [[fact:family.transition@2025-08-18]] here, [[fact:family.transition@2025-08-17]] in {NL}:33; "
            "use [[fact:family.transition@2025-08-17]] in both"
        ],
    ),
    "a number typed instead": (
        {FR: edit("souvent [[fact:appeal.ordinary.deadline]]", "souvent 10 jours")},
        [f"{FR}:27: 10 jours here, [[fact:appeal.ordinary.deadline]] (30 dagen) in {NL}:19; write [[fact:appeal.ordinary.deadline]] here"],
    ),
    "words typed instead": (
        {FR: edit("souvent [[fact:appeal.ordinary.deadline]]", "souvent dix jours"), **WORDS},
        [f"{FR}:27: dix jours here, [[fact:appeal.ordinary.deadline]] (30 dagen) in {NL}:19; write [[fact:appeal.ordinary.deadline]] here"],
    ),
    "a number typed in the Dutch": (
        {NL: edit("meestal [[fact:appeal.ordinary.deadline]]", "meestal 30 dagen")},
        [
            f"{path}:27: [[fact:appeal.ordinary.deadline]] here, 30 dagen in {NL}:19; use [[fact:appeal.ordinary.deadline]] in both"
            for path in (AR, FR)
        ],
    ),
    "a fact that is missing": (
        {AR: edit("لديك عادة [[fact:appeal.ordinary.deadline]].", "لديك مهلة.")},
        [f"{AR}:27: [[fact:appeal.ordinary.deadline]] of {NL}:19 is missing here"],
    ),
    "a fact of its own": (
        {FR: edit(FR_TEXT, "Vous avez [[fact:appeal.ordinary.deadline]].")},
        [f"{FR}:24: [[fact:appeal.ordinary.deadline]] is not in {NL}:16; quote the same there and here"],
    ),
    "a phone number typed instead": (
        {FR: edit("[[service:emergency.112 phone]]", "100")},
        [f"{FR}:32: 100 here, [[service:emergency.112 phone]] in {NL}:24; write [[service:emergency.112 phone]] here"],
    ),
    "another term": (
        {"docs/fr/asylum/apply.md": edit("à l’[[term:dvz]]", "à l’office")},
        ["docs/fr/asylum/apply.md:18: [[term:dvz]] of docs/nl/asylum/apply.md:12 is missing here"],
    ),
    "rows that changed places": (
        {
            FR: lambda text: text.replace("2025-08-17]] |", "2025-08-00]] |").replace("2025-08-18]] |", "2025-08-17]] |").replace("2025-08-00", "2025-08-18")
        },
        [
            f"{FR}:41: [[fact:family.transition@2025-08-18]] here, [[fact:family.transition@2025-08-17]] in {NL}:33; "
            "use [[fact:family.transition@2025-08-17]] in both",
            f"{FR}:42: [[fact:family.transition@2025-08-17]] here, [[fact:family.transition@2025-08-18]] in {NL}:34; "
            "use [[fact:family.transition@2025-08-18]] in both",
        ],
    ),
    "a number in the summary": (
        {NL: edit("summary: Tot welke dag", "summary: In 2026, tot welke dag"), FR: edit("summary: Jusqu", "summary: En 2025, jusqu"), AR: None},
        [f"{FR}:3: 2025 here, 2026 in {NL}:3; write the same number"],
    ),
    "a number in the texts of the data": (
        {"docs/_data/fr/letters.yml": edit("name: annexe 26", "name: annexe 25")},
        ["docs/_data/fr/letters.yml:5: 25 here, 26 in docs/_data/nl/letters.yml:4; write the same number"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", QUOTED)
def test_the_same_is_quoted_in_the_same_place(tmp_path: Path, rule: str) -> None:
    changes, sentences = QUOTED[rule]
    assert said(tmp_path, numbers, changes) == [f"{one} [numbers]" for one in sentences]


def test_the_small_guide_is_fine(tmp_path: Path) -> None:
    assert said(tmp_path, numbers, WORDS) == []


def test_sections_with_other_blocks_are_compared_whole(tmp_path: Path) -> None:
    changes = {
        NL: edit(NL_TEXT, f"{NL_TEXT}\n\nWacht 5 weken."),
        FR: edit(FR_TEXT, f"{FR_TEXT}\nAttendez 5 semaines."),
        AR: None,
    }
    assert said(tmp_path, numbers, changes) == []


FACTS = "[[fact:appeal.ordinary.deadline]]", "[[fact:appeal.urgent.deadline]]"


@pytest.mark.parametrize(
    ("tag", "text"), [("fr", "Vous avez {1}, parfois {0}."), ("ar", "لديك {1}، وأحيانًا {0}.")]
)
def test_facts_of_one_unit_in_another_order_are_a_notice(
    tmp_path: Path, tag: str, text: str
) -> None:
    dutch = f"U hebt {FACTS[0]}, soms {FACTS[1]}."
    assert found(tmp_path, dutch, tag, text.format(*FACTS)) == [
        f"look whether {FACTS[1]} stands in the right place: {NL}:16 has {FACTS[0]} first [numbers] (notice)"
    ]


def test_facts_in_another_sentence_are_named(tmp_path: Path) -> None:
    change = edit(FACTS[0], "X")
    swapped = lambda text: edit("X", FACTS[1])(edit(FACTS[1], FACTS[0])(change(text)))  # noqa: E731
    assert said(tmp_path, numbers, {FR: swapped}) == [
        f"{FR}:27: {FACTS[1]} stands in another sentence than in {NL}:20; quote it where the Dutch does [numbers]"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vous avez {0}, parfois {1}.",
        "Parfois [[term:subsidiary-protection]], {0} et {1}.",
        "Vous avez {0}.\nParfois {1}.",
    ],
)
def test_facts_in_the_same_order_pass(tmp_path: Path, text: str) -> None:
    dutch = (
        text.format(*FACTS)
        .replace("Vous avez", "U hebt")
        .replace("et", "en")
        .replace("Parfois", "Soms")
    )
    assert found(tmp_path, dutch, "fr", text.format(*FACTS)) == []


def test_letters_in_another_sentence_are_named(tmp_path: Path) -> None:
    """The reader would take the wrong paper."""
    dutch = "U krijgt [[letter:annex-26]].\nDaarna [[fact:appeal.ordinary.deadline]]."
    french = (
        "Vous recevez une réponse, [[fact:appeal.ordinary.deadline]].\nPuis [[letter:annex-26]]."
    )
    assert found(tmp_path, dutch, "fr", french) == [
        f"[[fact:appeal.ordinary.deadline]] stands in another sentence than in {NL}:17; quote it where the Dutch does [numbers]"
    ]
    only = "U krijgt [[letter:annex-26]].\nU wacht op [[letter:annex-26]] en een kaart."
    assert found(tmp_path / "same", only, "fr", only) == []
