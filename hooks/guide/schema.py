"""What the data files and the front matter may hold: one model per file, one sentence per field.

These models are the documentation of the formats. An unknown field, a missing field or a wrong
type is reported by ``guide.validation`` as a sentence with file and line, never as a pydantic text.
"""

from __future__ import annotations

import datetime as dt
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Mailbox = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
"""Longer titles are cut off in tabs, in search and on a phone."""
Summary = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
"""Two sentences; search engines show no more."""
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
"""A page's key: its path below the language folder, without ``.md``."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
Address = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,12}$")]
"""Short enough to be typed from paper: /go/NAME/ar/ has at most 20 characters."""
Fingerprint = Annotated[str, StringConstraints(pattern=r"^v1:[0-9a-f]{8}$")]

Tier = Literal["essential", "second", "three", "dutch"]
Audience = Literal["all", "newcomer", "volunteer", "staff", "school"]
Owner = Literal["team", "legal", "welfare", "reception", "schools", "editors"]
"""A role that looks after an entry; never a person."""
Confidence = Literal["high", "medium", "low"]
Status = Literal[
    "applicant",
    "subsequent-applicant",
    "unaccompanied-minor",
    "refugee",
    "subsidiary-protection",
    "temporary-protection",
    "protected-elsewhere",
    "9bis-applicant",
    "9ter-applicant",
    "regularised",
    "rejected",
    "no-legal-stay",
    "stateless",
    "family-member",
]
"""The closed list of statuses; each is also a term of kind ``status``."""
STATUSES: tuple[str, ...] = get_args(Status)


class Entry(BaseModel):
    """Frozen, closed and strict: 'yes' is not a boolean, 3 is no text and infinity no number."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True
    )


# --- what every researched entry carries -------------------------------------------------


class Source(Entry):
    """A public page a reader can open to check a statement."""

    url: Annotated[str, StringConstraints(pattern=r"^https://[^\s]+$")]
    """The page itself, https, official where one exists; never a mirror."""
    title: Text
    """What the page is called, in its own language."""
    publisher: Text
    """Who publishes it: an authority or a well-known organisation."""
    official: bool
    """True for an authority, a court or a law gazette."""
    published: date | None = None
    """The date on the page, when it has one."""
    seen: date
    """The day a copy of it was read, or was looked for."""
    read: bool = True
    """False when nobody could open the page itself and its content comes from another reading: then the guide says so."""


class Researched(Entry):
    """What was looked up, where, when, and who looks after it."""

    sources: list[Source]
    """At least one for anything that is printed."""
    compared: date
    """The day the entry was compared with its sources: not a legal check."""
    review_by: date
    """The day it must be compared again (three months for periods and fees, six for the rest)."""
    owner: Owner
    """The role that looks after it."""
    confidence: Confidence
    """high: printed; medium: printed and listed at the foot; low: only inside an 'unknown' box."""
    basis: Text | None = None
    """The law and the article, as a lawyer would cite it."""
    note: Text | None = None
    """A remark for colleagues; never printed for readers."""


# --- facts.yml ---------------------------------------------------------------------------

CountsFrom = Literal[
    "notification",
    "delivery",
    "decision",
    "lodging",
    "making",
    "registration",
    "protection",
    "entry",
    "application",
    "issue",
    "expiry",
    "arrival",
    "birth",
    "complete-file",
    "request",
    "refusal",
    "departure",
    "unknown",
]


class PeriodValue(Entry):
    """A length of time. Either ``value``, or ``min`` and ``max`` for a range."""

    value: int | None = None
    min: int | None = None
    max: int | None = None
    unit: Literal["hour", "day", "week", "month", "year"]
    days: Literal["calendar", "working", "unknown"] | None = None
    """For periods in days: which days count."""
    counts_from: CountsFrom | None = None
    """The event it starts from; left out for a length that is no deadline."""
    first_day: Literal["day-after", "same-day", "unknown"] | None = None
    weekend: Literal["next-working-day", "none", "unknown"] | None = None
    """What happens when the last day is no working day."""


class MoneyValue(Entry):
    """An amount in euro; ``value`` or ``min`` and ``max``."""

    value: float | int | None = None
    min: float | int | None = None
    max: float | int | None = None
    currency: Literal["EUR"] = "EUR"
    per: (
        Literal["person", "month", "application", "day", "year", "week", "family", "card", "visit"]
        | None
    ) = None
    as_of: date | None = None
    """The date from which, or on which, the amount held."""


class ShareValue(Entry):
    """A percentage: ``value`` 47.2 is 47.2 %."""

    value: float | int | None = None
    min: float | int | None = None
    max: float | int | None = None
    of: Text
    """Of what, in Dutch."""
    year: int | None = None


class CountValue(Entry):
    """A number of people or things."""

    value: float | int | None = None
    min: float | int | None = None
    max: float | int | None = None
    of: Text
    """Of what, in Dutch."""
    scale: Literal["one", "million"] = "one"
    """'million': 117.8 is printed as '117.8 million'."""
    year: int | None = None
    rounded: bool = False


class DateValue(Entry):
    """A calendar day."""

    value: date | None = None


class AgeValue(Entry):
    """An age in years."""

    value: int | None = None
    min: int | None = None
    max: int | None = None


class RuleSpan(Entry):
    """When one of several rules holds, and what decides it."""

    until: date | None = None
    from_: date | None = Field(default=None, alias="from")
    decided_by: Literal[
        "application-lodged",
        "application-made",
        "decision-notified",
        "visa-application",
        "protection-granted",
    ]
    """The event whose date chooses the rule."""
    except_: Id | None = Field(default=None, alias="except")
    """The name of an exception, explained on the page."""


class PeriodRule(RuleSpan, PeriodValue):
    pass


class MoneyRule(RuleSpan, MoneyValue):
    pass


class ShareRule(RuleSpan, ShareValue):
    pass


class CountRule(RuleSpan, CountValue):
    pass


class DateRule(RuleSpan, DateValue):
    pass


class AgeRule(RuleSpan, AgeValue):
    pass


class FactBase(Researched):
    title: Text
    """What it is, in Dutch, for the table of staff: 'Beroepstermijn bij de RvV, algemene regel'."""


class PeriodFact(FactBase, PeriodValue):
    type: Literal["period"]


class MoneyFact(FactBase, MoneyValue):
    type: Literal["money"]


class ShareFact(FactBase, ShareValue):
    type: Literal["share"]


class CountFact(FactBase, CountValue):
    type: Literal["count"]


class DateFact(FactBase, DateValue):
    type: Literal["date"]


class AgeFact(FactBase, AgeValue):
    type: Literal["age"]


class PeriodRules(FactBase):
    type: Literal["period"]
    rules: list[PeriodRule]


class MoneyRules(FactBase):
    type: Literal["money"]
    rules: list[MoneyRule]


class ShareRules(FactBase):
    type: Literal["share"]
    rules: list[ShareRule]


class CountRules(FactBase):
    type: Literal["count"]
    rules: list[CountRule]


class DateRules(FactBase):
    type: Literal["date"]
    rules: list[DateRule]


class AgeRules(FactBase):
    type: Literal["age"]
    rules: list[AgeRule]


def _fact_kind(value: Any) -> str | None:
    """Choose the model by ``type`` and by whether the fact has ``rules``."""
    if isinstance(value, dict):
        kind, rules = value.get("type"), "rules" in value
    else:
        kind, rules = getattr(value, "type", None), hasattr(value, "rules")
    if kind is None:
        return None
    return f"{kind}-rules" if rules else str(kind)


Fact = Annotated[
    Annotated[PeriodFact, Tag("period")]
    | Annotated[MoneyFact, Tag("money")]
    | Annotated[ShareFact, Tag("share")]
    | Annotated[CountFact, Tag("count")]
    | Annotated[DateFact, Tag("date")]
    | Annotated[AgeFact, Tag("age")]
    | Annotated[PeriodRules, Tag("period-rules")]
    | Annotated[MoneyRules, Tag("money-rules")]
    | Annotated[ShareRules, Tag("share-rules")]
    | Annotated[CountRules, Tag("count-rules")]
    | Annotated[DateRules, Tag("date-rules")]
    | Annotated[AgeRules, Tag("age-rules")],
    Discriminator(_fact_kind),
]


# --- glossary.yml ------------------------------------------------------------------------


class Avoided(Entry):
    text: Text
    """Words we do not use; a word that ends in ``*`` stands for all its endings."""
    write: Text
    """What to write instead."""


class TermName(Entry):
    """A term in one language."""

    name: Text
    """The preferred name, as it stands inside a sentence."""
    forms: list[Text] = []
    """Other whole words accepted in a sentence: plurals, inflected forms, a well-known short form."""
    stems: list[Text] = []
    """Patterns for languages that inflect much: ``додатков* захист*``."""
    avoid: list[Avoided] = []
    """Names we do not use for it, each with what to write."""


class Term(Entry):
    kind: Literal["status", "institution", "paper", "procedure", "decision", "notion"]
    page: Key | None = None
    """The page that explains it."""
    basis: Text | None = None
    """The law and the article."""
    sources: list[Source] = []
    names: dict[str, TermName]
    """Per language tag."""
    note: Text | None = None


# --- letters.yml -------------------------------------------------------------------------


class Letter(Researched):
    kind: Literal["annex", "card", "decision", "invitation", "judgment", "form", "proof"]
    paper: Text
    """The name as it is printed on the paper, in Dutch: 'bijlage 26'."""
    also: list[Text] = []
    """Other names and spellings people use: 'annexe 26', 'annex26', 'oranje kaart'."""
    group: Literal["today", "appointments", "asylum", "cards"]
    """What it asks of its reader, and so where it stands on start/letters-and-deadlines: an answer
    today, an appointment to keep, nothing but the next step of asylum, a date on a card."""
    page: Key
    """The page that says what to do with it."""
    section: Id | None = None
    """The heading on that page, when one says it all."""
    given_by: Id | None = None
    """The term of the institution that gives it."""
    deadlines: list[Id] = []
    """The periods in which its reader must act; the finder counts a last safe day for each."""
    facts: list[Id] = []
    """Other periods that count from it: how long it is valid, how long others may take."""
    helps: list[Id] = []
    """The services that help with it, the one to call first in front: the letter shows their phones."""


# --- services.yml ------------------------------------------------------------------------

Need = Literal[
    "emergency",
    "asylum",
    "lawyer",
    "residence",
    "family",
    "return",
    "shelter",
    "housing",
    "money",
    "food",
    "clothes",
    "doctor",
    "mental-health",
    "violence",
    "trafficking",
    "children",
    "minors",
    "school",
    "dutch",
    "work",
    "interpreter",
    "detention",
    "tracing",
    "complaint",
    "discrimination",
    "volunteering",
    "town-hall",
    "computer",
]


class PostalAddress(Entry):
    street: Text
    """Street and number."""
    postcode: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}$")]
    town: Text
    access: Text | None = None
    """How to get in, in Dutch: 'ingang aan de achterkant'."""


class Verified(Entry):
    by: Literal["service", "team"]
    on: date


class Service(Researched):
    """A desk or organisation one can turn to. What is not known stays out: never guessed."""

    name: Text
    """The official name."""
    area: Literal["mechelen", "flanders", "brussels", "belgium"]
    needs: list[Need]
    """What one can ask there; the filter of the contacts page."""
    phone: Annotated[str, StringConstraints(pattern=r"^(\+[0-9]{6,15}|[0-9]{3,6})$")] | None = None
    """E.164 (+3215...), or a short number (112)."""
    email: Mailbox | None = None
    """A mailbox of the desk, never of a person."""
    url: Annotated[str, StringConstraints(pattern=r"^https://[^\s]+$")] | None = None
    address: PostalAddress | None = None
    hours: Text | None = None
    """Opening hours in OSM opening_hours syntax: 'Mo-Fr 09:00-12:00'."""
    phone_hours: Text | None = None
    by_appointment: bool | None = None
    cost: Literal["free", "paid", "partly"] | None = None
    languages: list[str] = []
    """Language tags spoken there."""
    verified: Verified | None = None
    """Absent until the service or the team confirmed the entry."""

    @property
    def confirmed(self) -> bool:
        """Whether it may be printed without a remark: sure by its sources, or confirmed."""
        return self.confidence == "high" or self.verified is not None


# --- pages.yml, addresses.yml --------------------------------------------------------------


Icon = Literal[
    "arrived",
    "bed",
    "call",
    "card",
    "doctor",
    "everyone",
    "family",
    "form",
    "house",
    "judge",
    "lawyer",
    "leave",
    "letter",
    "list",
    "lock",
    "negative",
    "no-papers",
    "phone",
    "place",
    "positive",
    "safe",
    "steps",
    "stop",
    "suitcase",
    "talk",
    "team",
    "waiting",
    "ways",
]
"""The drawings of ``guide.icons``."""


class PageEntry(Entry):
    """What is true of a page in every language."""

    tier: Tier
    audience: list[Audience]
    task: Text
    """The question the page answers, in English, for colleagues."""
    owner: Owner
    address: Address
    """Its short address: /go/ADDRESS/."""
    icon: Icon | None = None
    """The drawing before its title, for who reads little; every essential page but the home page has one."""
    sources: list[Source] = []
    """Sources for what the page says without a fact."""


class AddressEntry(Entry):
    page: Key
    since: date


class Ledger(Entry):
    """Short addresses and moved pages; lines are never removed."""

    addresses: dict[Address, AddressEntry]
    moved: dict[Key, Key]
    """Old key to new key."""
    published: list[Key]
    """Every key ever released."""
    handed_out: dict[Address, Key] = {}
    """Every short address that may stand on paper, and the page it was for then."""


# --- diagrams.yml, changes.yml -------------------------------------------------------------


class Outcome(Entry):
    """Where a step can lead: a way on, or an end."""

    id: Id
    kind: Literal["good", "bad", "other"]
    page: Key | None = None


class Step(Entry):
    """One step of a diagram; its words stand in <language>/diagrams.yml as DIAGRAM.STEP."""

    id: Id
    who: Id | None = None
    """The term of who acts in it."""
    page: Key | None = None
    """The page that explains it."""
    outcomes: list[Outcome] = []


class Diagram(Entry):
    """A procedure as a line of steps one can follow with a finger: [[steps:DIAGRAM]]."""

    steps: list[Step]


class Change(Entry):
    """A change in the rules or on this site; its words stand in <language>/changes.yml."""

    date: dt.date
    """The day from which it holds."""
    kind: Literal["law", "court", "amount", "site"]
    pages: list[Key]
    """The pages it touches."""
    sources: list[Source]


# --- regimes.yml, situations.yml -----------------------------------------------------------


class RegimeSpan(Entry):
    """One of the sets of rules a date chooses from; its words stand in <language>/regimes.yml as
    REGIME/SPAN."""

    id: Id
    from_: Id | None = Field(default=None, alias="from")
    """The fact that is its first day."""
    before: Id | None = None
    """The fact that is the first day after it."""
    ends: Id | None = None
    """The fact that is the last day on which one can still use it."""


class Regime(Entry):
    """A date that decides which rules hold: [[list:rules-GROUP]]. Its words are a title and the
    question for the date."""

    group: Literal["asylum", "family"]
    spans: list[RegimeSpan]
    """From the oldest to the newest, each beginning where the one before stops."""


class Situation(Entry):
    """A question with answers, or an end with pages. Its words stand in <language>/situations.yml: a
    title, which is the answer that leads to it, and for a question the question. The first entry of
    the file is the first question."""

    answers: list[Id] = []
    """For a question: the questions and ends its answers lead to, at most eight."""
    pages: list[Key] = []
    """For an end: the page to read first, and at most two more."""
    service: Id | None = None
    """For an end: who helps."""


# --- cards.yml -----------------------------------------------------------------------------

CardGroup = Literal["interpreter", "talk", "letter", "health", "town"]


class Card(Entry):
    """A sentence to show; its words stand in <language>/cards.yml."""

    group: CardGroup
    """Where one shows it; the order on the page."""
    speaks: str | None = None
    """The tag of the language that the card says one speaks."""
    own: Text | None = None
    """The name of that language in itself, by which people find their card."""
    sources: list[Source] = []
    """Where the right stands that the sentence claims."""


# --- docs/_data/<language>/*.yml -----------------------------------------------------------


class TextsFile(Entry):
    """Texts in one language for entries of the shared data or of the interface."""

    by: Literal["machine", "human"] | None = None
    """Who made the translation; absent in the source language."""
    checked: date | None = None
    texts: dict[str, dict[str, str]]
    """Per entry: its fields, and 'of', the fingerprint of the Dutch entry."""


# --- docs/_data/<language>/plain.yml -------------------------------------------------------


class Passive(Entry):
    """How a language says that something is done without saying who does it."""

    helpers: list[Text]
    """Words such as 'wordt'."""
    participles: list[Text]
    """What follows or comes before them: 'ge*d' stands for all words that begin and end so."""
    except_: list[Text] = Field(default=[], alias="except")
    """Words that look like it and are not; ``*`` stands for all endings."""
    agent: Text | None = None
    """Where given, only a sentence that also has this word ('par', 'by') counts."""


class Plain(Entry):
    """What makes a text of a language hard to read; notices only."""

    sentence: int = 20
    """The most words in a sentence."""
    words: list[Avoided] = []
    """Words of letters and laws, each with a simpler one."""
    nouns: list[Avoided] = []
    """Nouns that stand for a verb."""
    passive: Passive | None = None
    abbreviations: list[Text] = []
    """Short words that every reader knows."""


# --- docs/_data/<language>/search.yml ------------------------------------------------------


class SearchFile(Entry):
    """What people type in a language, beside what stands on its pages."""

    by: Literal["machine", "human"] | None = None
    pages: dict[Key, list[Title]] = {}
    """Of pages that the language does not have yet, by page; the first says in that language what
    the page is about, and is shown."""
    same: list[Text] = []
    """Words that mean the same to who searches, one meaning a line: who types one also finds pages
    that have another."""


# --- docs/_data/<language>/listen.yml ------------------------------------------------------


class Said(Entry):
    text: Text
    """As it stands on a page."""
    say: Text
    """As a voice of the language says it well."""


class Phrases(Entry):
    """How numbers that belong together are said; what stands between braces is filled in."""

    hour: Text = "{h}:00"
    """09:00: '{h} uur'."""
    minutes: Text = "{h}:{m}"
    """09:30: '{h} uur {m}'."""
    hours: Text = "{from} – {to}"
    """09:00–12:30: 'van {from} tot {to}'."""
    range: Text = "–"
    """The word between the two numbers of '10–15'."""
    cents: Text = "{n}"
    """What follows '12 euro' in 12,50 euro."""
    slash: Text = "/"
    """The word for the stroke in 'artikel 57/6'."""
    plus: Text = "+"
    """The word for the sign in +32."""


class Listen(Entry):
    """How a language reads aloud what a voice would not say well. Dates, amounts and percentages need nothing."""

    by: Literal["machine", "human"] | None = None
    letters: list[Text] = []
    """Abbreviations that are said letter by letter: CGVS."""
    words: list[Said] = []
    """Whole words that are said in another way: 'enz.' is 'enzovoort'; and abbreviations that are said as a word."""
    before_numbers: list[Said] = []
    """Those that are said so before a number alone: 'nr. 12' is 'nummer 12', but English 'no.' may be an answer."""
    endings: list[Said] = []
    """What follows the number of an article or a paper: 'quater' in 26quater."""
    alphabet: list[Said] = []
    """How Latin letters are called, for a voice that does not know them."""
    phrases: Phrases = Phrases()


# --- docs/_data/<language>/recordings.yml --------------------------------------------------


class Recording(Entry):
    """A page that somebody read aloud; its file is docs/assets/recordings/LANGUAGE/PAGE.mp3."""

    recorded: date
    """The day it was recorded."""
    voice: Literal["team", "interpreter", "volunteer", "teacher"]
    """The role of who speaks; never a name."""
    text: Fingerprint
    """What the page said that day; written by scripts/recordings.py, never by hand."""


class RecordingsFile(Entry):
    """The recordings of one language."""

    pages: dict[Key, Recording] = {}


# --- accessibility.yml ----------------------------------------------------------------------

Trial = Literal[
    "axe",
    "axe-light",
    "axe-dark",
    "keyboard",
    "reflow",
    "large-text",
    "spacing",
    "targets",
    "forced-colours",
    "reduced-motion",
    "direction",
    "valid-html",
    "without-scripts",
]
"""What the tests try on a page in a browser."""
TRIALS: tuple[Trial, ...] = get_args(Trial)
Limit = Literal["people", "sign-language", "spoken-text", "other-sites"]
"""What no test can see, and is not right yet."""
LIMITS: tuple[Limit, ...] = get_args(Limit)
PageAddress = Annotated[str, StringConstraints(pattern=r"^[a-z0-9./#-]*$")]


class Count(Entry):
    """How often a trial went well, once per page."""

    passed: Annotated[int, Field(ge=0)]
    failed: Annotated[int, Field(ge=0)]


class Failure(Entry):
    """A fault that a trial found."""

    trial: Trial
    page: PageAddress
    """Its address from the root of the site: 'nl/glossary/'."""
    what: Text
    """What the test said of it, on one line."""


class Run(Entry):
    """The last run of the accessibility tests; written by 'make accessibility', never by hand."""

    date: dt.date
    browser: Text
    """Its name and version."""
    axe: Text
    """The version of axe-core."""
    pages: dict[str, Annotated[int, Field(ge=0)]]
    """How many pages were looked at in each language."""
    templates: dict[str, list[str]]
    """For every way a page is made up, the languages in which axe looked at it."""
    trials: dict[Trial, Count]
    failures: list[Failure]


class Evaluated(Entry):
    """That somebody who knows the standard judged the site, by hand."""

    by: Literal["own", "third-party"]
    on: date


class Accessibility(Entry):
    """What the accessibility statement says that is not in its page."""

    evaluated: Evaluated | None = None
    """Absent until it was done."""
    limits: list[Limit] = []
    """Known limits; an editor takes one out when it is solved."""
    run: Run | None = None
    """Absent until the tests were run."""


# --- front matter --------------------------------------------------------------------------


class Translation(Entry):
    """Where the text of a translation comes from; written by ``scripts/translations.py``."""

    by: Literal["machine", "human"]
    checked: date | None = None
    """The day a person who knows the language checked it."""
    of: dict[str, Fingerprint]
    """Per section: the fingerprint of the Dutch text it translates."""


class Reviewed(Entry):
    by: Literal["team", "lawyer"]
    on: date


class FrontMatter(Entry):
    """The head of a page."""

    title: Title
    """The reader's question or the thing in their hand; the same words as the heading '#'."""
    summary: Summary
    """One or two sentences for lists, search and shared links."""
    statuses: list[str] = []
    """The statuses the page is for, as the glossary calls them in English: refugee, rejected."""
    compared: date
    """The day the page's facts were compared with the named sources: not a legal check."""
    review_by: date
    """The day it must be compared again."""
    search_words: list[Title] = []
    """What people really type: everyday words, misspellings, the word on the letter."""
    reviewed: Reviewed | None = None
    """Absent until a person read the page for its law."""
    translation: Translation | None = None
    """Only in a translation; written by scripts/translations.py, never by hand."""
