"""Searching on a phone: by button, by keyboard, by address, in one's own language and in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guide import addresses, search_forms
from tests.browser.conftest import Ear, ui
from tests.built import guide

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize(
    ("tag", "word"), [("nl", "beroep"), ("ar", "الطعن")], ids=["nl", "ar"]
)
APPEAL = "asylum/appeal/"
ARABIC = re.compile("[\u0600-\u06ff]")
NEEDED = ["fold.mjs", "minisearch.mjs", "search-more.json", "search.json", "search.mjs"]


def open_search(page: Page, tag: str) -> Locator:
    """Taps the button; gives the field."""
    page.get_by_role("button", name=ui(tag, "search.open")).first.click()
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    return field


def files(asked: list[str]) -> list[str]:
    return sorted(url.rpartition("/")[2] for url in asked)


def arrived(page: Page, names: list[str]) -> None:
    """Waits until these files have come: some of them come after the first answer."""
    page.wait_for_function(
        """(names) => {
          const came = performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop());
          return names.every((one) => came.includes(one));
        }""",
        arg=names,
    )


@LANGUAGES
def test_a_reader_searches_and_opens_an_answer_by_keyboard(
    reader: Page, anywhere: str, tag: str, word: str
) -> None:
    reader.goto(f"{anywhere}{tag}/")
    field = open_search(reader, tag)
    expect(field).to_have_attribute("aria-expanded", "false")
    reader.keyboard.type(word)
    answers = reader.get_by_role("listbox").get_by_role("option")
    expect(answers.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-controls", re.compile(".+"))
    listbox = field.get_attribute("aria-controls")
    expect(reader.locator(f"#{listbox}")).to_have_attribute("role", "listbox")
    assert field.get_attribute("aria-activedescendant") is None

    reader.keyboard.press("ArrowDown")
    expect(answers.first).to_have_attribute("aria-selected", "true")
    first = answers.first.get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", str(first))
    expect(field).to_be_focused()
    reader.keyboard.press("Home")  # moves in the text
    expect(answers.first).to_have_attribute("aria-selected", "false")
    assert field.get_attribute("aria-activedescendant") is None
    reader.keyboard.press("ArrowDown")
    expect(answers.first).to_have_attribute("aria-selected", "true")
    reader.keyboard.press("ArrowUp")
    expect(answers.first).to_have_attribute("aria-selected", "false")
    assert field.get_attribute("aria-activedescendant") is None

    leads_to = [one.get_attribute("href") for one in answers.all()]
    wanted = leads_to.index(f"{anywhere}{tag}/{APPEAL}")
    for _ in range(wanted + 1):
        reader.keyboard.press("ArrowDown")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{anywhere}{tag}/{APPEAL}")


@LANGUAGES
def test_the_number_of_answers_is_announced(
    reader: Page, anywhere: str, tag: str, word: str
) -> None:
    reader.goto(f"{anywhere}{tag}/")
    open_search(reader, tag)
    expect(reader.get_by_role("status")).to_have_text(ui(tag, "search.hint"))
    reader.keyboard.type(word)
    count = re.escape(ui(tag, "search.count")).replace(re.escape("{n}"), r"\d+")
    expect(reader.get_by_role("status")).to_have_text(re.compile(f"^{count}$"))


@LANGUAGES
def test_escape_empties_the_field_then_closes_and_the_focus_is_back(
    reader: Page, anywhere: str, tag: str, word: str
) -> None:
    reader.goto(f"{anywhere}{tag}/{APPEAL}")
    field = open_search(reader, tag)
    reader.keyboard.type(word)
    expect(reader.get_by_role("option").first).to_be_visible()
    reader.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(reader.get_by_role("option")).to_have_count(0)
    reader.keyboard.press("Escape")
    expect(reader.get_by_role("dialog")).to_have_count(0)
    expect(reader.get_by_role("button", name=ui(tag, "search.open")).first).to_be_focused()


def test_search_closes_with_its_button_and_forgets_what_was_typed(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/")
    field = open_search(reader, "nl")
    reader.keyboard.type("asiel")
    expect(reader.get_by_role("option").first).to_be_visible()
    reader.get_by_role("dialog").get_by_role("button", name=ui("nl", "close")).click()
    expect(reader.get_by_role("dialog")).to_have_count(0)
    open_search(reader, "nl")
    expect(field).to_have_value("")


@LANGUAGES
def test_a_word_that_nothing_answers_still_leads_somewhere(
    reader: Page, anywhere: str, tag: str, word: str
) -> None:
    reader.goto(f"{anywhere}{tag}/")
    open_search(reader, tag)
    reader.keyboard.type("qzxjwv")
    expect(reader.get_by_role("status")).to_have_text(ui(tag, "search.none"))
    expect(reader.locator("#g-found")).to_have_attribute("aria-busy", "false")  # the texts, too
    ways = reader.get_by_role("dialog").get_by_role("link")
    keys = ("search.situations", "search.contacts", "search.glossary", "search.index")
    expect(ways).to_have_text([ui(tag, key) for key in keys])
    ways.nth(1).click()
    reader.wait_for_url(f"{anywhere}{tag}/mechelen/contacts/")


def test_a_word_badly_written_brings_the_pages_whose_words_look_like_it(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/")
    open_search(reader, "nl")
    reader.keyboard.type("gezinhernegijng")
    expect(reader.get_by_text(ui("nl", "search.meant"))).to_be_visible()
    meant = reader.locator(".g-search__help a").first
    expect(meant).to_have_attribute("href", f"{server}nl/family/after-protection/")


@pytest.mark.parametrize(
    "text",
    [
        "een brief over asiel " * 240,
        "<img src=x onerror=alert(1)>",
        "__proto__ constructor",
        "؟!\u202e",
    ],
    ids=["a letter", "markup", "names of code", "no letters"],
)
def test_whatever_is_pasted_is_only_text_and_keeps_the_dialog_alive(
    reader: Page, server: str, text: str
) -> None:
    reader.goto(f"{server}nl/")
    with reader.expect_response("**/nl/search-more.json"):
        field = open_search(reader, "nl")
    field.fill(text)
    expect(reader.locator(".g-search:not([data-asking])")).to_be_visible()
    assert reader.locator(".g-search img, .g-search script").count() == 0
    field.fill("beroep")
    answer = reader.locator(f"[role=option][href='{server}nl/{APPEAL}']").first
    expect(answer).to_be_visible()


def test_when_the_second_file_is_missing_titles_and_words_answer(phone: Page, server: str) -> None:
    phone.route("**/search-more.json", lambda route: route.fulfill(status=404, body="gone"))
    phone.goto(f"{server}ar/")
    field = open_search(phone, "ar")
    field.fill("استئناف")
    answer = phone.locator(f"[role=option][href='{server}ar/{APPEAL}']").first
    expect(answer).to_be_visible()
    field.fill("qzxjwv")
    expect(phone.get_by_role("status")).to_have_text(ui("ar", "search.none"))
    expect(phone.get_by_role("dialog").get_by_role("link").first).to_be_visible()


def test_the_keys_of_an_input_method_are_its_own(reader: Page, server: str) -> None:
    """With a list of letters to choose from open, an arrow or Enter is not for the answers."""
    reader.goto(f"{server}nl/")
    field = open_search(reader, "nl")
    field.fill("beroep")
    expect(reader.get_by_role("option").first).to_be_visible()
    field.dispatch_event("keydown", {"key": "ArrowDown", "isComposing": True, "bubbles": True})
    assert field.get_attribute("aria-activedescendant") is None
    field.dispatch_event("keydown", {"key": "ArrowDown", "bubbles": True})
    assert field.get_attribute("aria-activedescendant")


# --- the full text -------------------------------------------------------------------------------

TEXTS = re.compile("/fulltext/")


@pytest.mark.parametrize(
    ("tag", "word", "page"),
    [
        ("fr", "sonnette", "regularisation/humanitarian-9bis/"),
        ("ar", "الجرس", "regularisation/humanitarian-9bis/"),
    ],
    ids=["fr", "ar"],
)
def test_what_only_the_text_of_a_page_says_is_found_in_it(
    reader: Page, ear: Ear, anywhere: str, tag: str, word: str, page: str
) -> None:
    reader.goto(f"{anywhere}{tag}/")
    open_search(reader, tag)
    reader.keyboard.type(word)
    expect(reader.locator("#g-found")).to_have_attribute("aria-busy", "false")
    button = reader.get_by_role("button", name=ui(tag, "search.texts"))
    if button.count():  # another page has a word of it
        button.click()
    expect(reader.get_by_role("status")).to_contain_text(ui(tag, "search.in-texts"))
    answer = reader.locator(f".g-search__page[href='{anywhere}{tag}/{page}']")
    expect(answer).to_contain_text(word.split()[0])
    assert [url for url in ear.asked if word in url] == []


def test_the_full_text_is_loaded_for_those_who_ask_for_it(
    reader: Page, ear: Ear, server: str
) -> None:
    """It weighs as much as twenty pages; titles and words answer without it."""
    reader.goto(f"{server}nl/")
    open_search(reader, "nl")
    reader.keyboard.type("beroep")
    button = reader.get_by_role("button", name=ui("nl", "search.texts"))
    expect(button).to_be_visible()
    before = reader.get_by_role("option").count()
    assert [url for url in ear.asked if TEXTS.search(url)] == []
    button.click()
    expect(reader.get_by_role("combobox")).to_be_focused()
    expect(reader.get_by_role("status")).to_contain_text(ui("nl", "search.in-texts"))
    assert reader.get_by_role("option").count() > before
    languages = {url.rpartition("/")[2].partition("_")[0] for url in ear.asked if ".pf_f" in url}
    assert languages == {"nl"}


def test_no_button_stands_without_its_words_while_they_are_on_their_way(
    phone: Page, server: str
) -> None:
    waiting: list[Route] = []
    phone.route("**/search-more.json", lambda route: waiting.append(route))
    phone.goto(f"{server}ar/#q=9bis")
    phone.get_by_role("option").first.wait_for()
    phone.keyboard.press("ArrowDown")
    button = phone.locator(".g-search__help button")
    expect(button).to_be_hidden()
    waiting.pop().continue_()
    expect(button).to_have_text(ui("ar", "search.texts"))


def test_without_a_connection_the_full_text_says_so_and_the_ways_stay(
    phone: Page, server: str
) -> None:
    phone.route(TEXTS, lambda route: route.abort())
    phone.goto(f"{server}fr/")
    open_search(phone, "fr")
    phone.keyboard.type("qzxjwv")
    expect(phone.get_by_role("status")).to_have_text(ui("fr", "search.no-texts"))
    expect(phone.get_by_role("dialog").get_by_role("link")).to_have_count(4)


def test_a_home_page_that_names_its_search_asks_nothing_for_it(
    reader: Page, ear: Ear, server: str
) -> None:
    reader.goto(f"{server}ar/")
    open_search(reader, "ar")
    reader.keyboard.type("الطعن")
    expect(reader.get_by_role("option").first).to_be_visible()
    assert [url for url in ear.asked if "opensearch" in url] == []


# --- the forms of words ----------------------------------------------------------------------------


def test_what_is_typed_takes_the_forms_that_the_data_has(reader: Page, server: str) -> None:
    """hooks/guide/search_forms.py and docs/assets/search.mjs do the same to a word."""
    reader.goto(f"{server}nl/")
    folder = addresses.assets(guide())
    wrong = reader.evaluate(
        """async ([module, rows]) => {
          const { parted, forms } = await import(module);
          const known = (text) => new Set(parted(text).flatMap(forms));
          return rows.filter(([text, all]) => !all.every((one) => known(text).has(one)));
        }""",
        [
            f"{server}{folder}/search.mjs",
            [[text, search_forms.forms([text], "ar")] for text in TYPED],
        ],
    )
    assert wrong == []


TYPED = [
    *(
        "annexe25",
        "bijlage26quater",
        "9 bis",
        "art. 9ter",
        "26-quinquies",
        "٢٦ مكرر",
        "۲۵",
        "lojou2026",
    ),
    *("lojou2 te3n 3awda isti2naf", "mou7ami wra9 i5bar", "b1 mp3 A2 26quater", "covid19"),
    *("والطعن باللجوء للأسرة المحكمة", "مُحامٍ", "عائله", "پناهندگی‌ می‌خواهم", "کډوالۍ غوښتنه"),
    *("притулок об’єкт сім'я", "ходатайство", "ዑቕባ ሕቶ ስደት", "sığınma İltica", "magangalyo", "azil"),
]


@LANGUAGES
def test_an_address_can_bring_its_question(
    reader: Page, anywhere: str, tag: str, word: str
) -> None:
    """After the #, which browsers keep to themselves; the page then has its own address again."""
    reader.goto(f"{anywhere}{tag}/#q={word}")
    expect(reader.get_by_role("combobox")).to_have_value(word)
    expect(reader.get_by_role("option").first).to_be_visible()
    assert reader.url == f"{anywhere}{tag}/"
    reader.keyboard.press("Escape")
    reader.keyboard.press("Escape")
    reader.evaluate("(word) => { location.hash = `q=${word}`; }", word)
    expect(reader.get_by_role("combobox")).to_have_value(word)


@LANGUAGES
def test_a_question_from_elsewhere_is_answered_and_taken_out_of_the_address(
    reader: Page, anywhere: str, tag: str, word: str
) -> None:
    reader.goto(f"{anywhere}{tag}/?q={word}")
    expect(reader.get_by_role("combobox")).to_have_value(word)
    expect(reader.get_by_role("option").first).to_be_visible()
    assert reader.url == f"{anywhere}{tag}/"


def test_nothing_is_fetched_for_search_before_it_is_opened_and_nothing_typed_is_sent(
    reader: Page, ear: Ear, server: str
) -> None:
    reader.goto(f"{server}nl/{APPEAL}")
    assert [name for name in files(ear.asked) if name in NEEDED] == []
    ear.asked.clear()
    open_search(reader, "nl")
    reader.keyboard.type("beroep")
    expect(reader.get_by_role("option").first).to_be_visible()
    arrived(reader, NEEDED)
    assert files(ear.asked) == NEEDED
    reader.keyboard.press("Escape")
    reader.keyboard.type("advocaat")
    expect(reader.get_by_role("option").first).to_be_visible()
    assert files(ear.asked) == NEEDED


def test_a_page_that_is_not_translated_is_found_and_named_in_ones_own_words(
    reader: Page, server: str
) -> None:
    """docs/_data/ar/search.yml; the title stays Dutch, as the page is."""
    words = guide().searched["ar"].pages
    page = next(key for key in words if guide().page("ar", key) is None)
    reader.goto(f"{server}ar/")
    open_search(reader, "ar")
    reader.keyboard.type(words[page][1])
    answer = reader.locator(f".g-search__page[href='{server}ar/{page}/']")
    expect(answer.locator("b")).to_have_attribute("lang", "nl")
    expect(answer.locator("em")).to_have_text(words[page][0])
    expect(answer).to_contain_text(ui("ar", "search.dutch-only"))


def test_the_touch_that_opens_search_loads_what_a_first_answer_needs(
    reader: Page, ear: Ear, server: str
) -> None:
    """The rest follows when the dialog is open: it would delay the first answer."""
    reader.goto(f"{server}nl/")
    button = reader.get_by_role("button", name=ui("nl", "search.open")).first
    first = [name for name in NEEDED if name != "search-more.json"]
    button.dispatch_event("pointerdown")
    arrived(reader, first)
    assert [name for name in files(ear.asked) if name in NEEDED] == first
    open_search(reader, "nl")
    reader.keyboard.type("beroep")
    expect(reader.get_by_role("option").first).to_be_visible()
    arrived(reader, NEEDED)
    assert [name for name in files(ear.asked) if name in NEEDED] == NEEDED


def test_a_word_that_no_page_has_finds_the_page_with_one_that_means_the_same(
    reader: Page, ear: Ear, server: str
) -> None:
    """docs/_data/nl/search.yml; the file with these words comes only then."""
    reader.goto(f"{server}nl/")
    field = open_search(reader, "nl")
    field.fill("advocaat")
    expect(reader.get_by_role("option").first).to_be_visible()
    assert "search-same.json" not in files(ear.asked)
    field.fill("kierewiet")
    answer = reader.locator(f"[role=option][href='{server}nl/living/mental-health/']")
    expect(answer).to_be_visible()
    arrived(reader, ["search-same.json"])
    assert "search-same.json" in files(ear.asked)


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_number_of_a_missed_call_finds_whose_it_is(reader: Page, server: str, tag: str) -> None:
    reader.goto(f"{server}{tag}/")
    open_search(reader, tag).fill("015 26 11 42")
    contact = f"{server}{tag}/mechelen/contacts/#service-mechelen-bjb"
    expect(reader.locator(f"[role=option][href='{contact}']")).to_be_visible()


def test_a_dutch_word_on_an_arabic_page_finds_the_arabic_page(reader: Page, server: str) -> None:
    """Glossary names: the word from the letter in one's hand."""
    reader.goto(f"{server}ar/")
    open_search(reader, "ar")
    reader.keyboard.type("beroep")
    answer = reader.locator(f"[role=option][href='{server}ar/{APPEAL}']")
    expect(answer).to_be_visible()
    expect(answer).to_have_text(ARABIC)


def test_a_word_that_only_another_language_knows_finds_the_page_in_ones_own(
    reader: Page, ear: Ear, server: str
) -> None:
    """Asked only now, for the words of a language cost a reader data."""
    reader.goto(f"{server}ar/")
    open_search(reader, "ar")
    reader.keyboard.type("verankering")
    expect(reader.get_by_role("status")).to_contain_text(ui("ar", "search.other-language"))
    answer = reader.get_by_role("option").first
    expect(answer).to_have_attribute("href", f"{server}ar/regularisation/humanitarian-9bis/")
    expect(answer).to_have_text(ARABIC)
    assert ear.asked.count(f"{server}nl/search.json") == 1
