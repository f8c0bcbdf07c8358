"""The finder of letters and deadlines, tried as somebody would who has just opened an envelope."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml
from babel.dates import get_day_names
from playwright.sync_api import expect
from pypdf import PdfReader

from guide import formats, letters
from tests.browser.conftest import Ear, ui
from tests.browser.test_every_page import faults
from tests.built import ROOT, guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

AT = "start/letters-and-deadlines/"
VECTORS = yaml.safe_load((ROOT / "tests/data/deadlines.yml").read_text(encoding="utf-8"))
LETTERS = [[part.strip() for part in line.split("|")] for line in VECTORS["letters"]]
TAGS = pytest.mark.parametrize("tag", ["nl", "ar"])


@pytest.fixture
def finder(reader: Page, server: str) -> Page:
    """The Dutch page on a phone, on Saturday 21 November 2026."""
    return opened(reader, f"{server}nl/{AT}")


def opened(page: Page, address: str) -> Page:
    page.clock.set_fixed_time("2026-11-21T12:00:00+01:00")
    page.goto(address)
    return page


def choose(page: Page, letter: str, received: str = "") -> None:
    page.get_by_role("combobox").first.select_option(letter)
    expect(page.locator(".g-finder h3")).to_be_visible()
    if received:
        page.locator("#finder-day").fill(received)


def said(page: Page) -> list[str]:
    """The sentences in the box of the deadline that a reader sees."""
    texts = page.locator(".g-finder .deadline > p").all()
    return [one.inner_text() for one in texts if one.is_visible()]


def test_every_letter_has_its_last_safe_day(finder: Page) -> None:
    assert {line[0] for line in LETTERS} == set(guide().letters.entries)
    wrong = []
    for letter, received, safe in LETTERS:
        if safe != "-":
            finder.clock.set_fixed_time(f"{received}T12:00:00+01:00")  # the day itself
        choose(finder, letter, received if safe != "-" else "")
        day = finder.locator(".g-finder__day")
        found = day.inner_text() if day.is_visible() else "-"
        expected = "-" if safe == "-" else formats.day(date.fromisoformat(safe), "nl")
        if not found.endswith(expected):
            wrong.append((letter, received, found, "instead of", expected))
        if (safe == "-") != finder.get_by_text(ui("nl", "finder.no-period")).is_visible():
            wrong.append((letter, "says both or neither"))
    nothing(wrong)


@TAGS
@pytest.mark.parametrize("size", [(360, 640), (1280, 800)], ids=["phone", "desktop"])
def test_a_reader_finds_the_paper_the_day_and_the_last_safe_day(
    browser: Browser, server: str, axe: str, tag: str, size: tuple[int, int]
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    ear = Ear().listen(page)
    page.emulate_media(reduced_motion="reduce")
    opened(page, f"{server}{tag}/{AT}")
    page.get_by_label(ui(tag, "finder.letter")).select_option("cgvs-decision")
    page.get_by_label(ui(tag, "finder.date.notification")).fill("2026-11-21")

    answer = page.locator(".g-finder [data-result]")
    expect(page.locator("[data-read]")).to_have_text(f"{weekday(tag, 5)} {day('2026-11-21', tag)}")
    expect(answer.locator("h3")).to_contain_text("beslissing van het CGVS")
    expect(page.locator(".g-finder__day")).to_have_text(
        f"{weekday(tag, 2)} {day('2026-11-25', tag)}"
    )
    for key in ("finder.safe", "finder.today", "for.appeal.urgent.deadline"):
        expect(answer.get_by_text(ui(tag, key)).first).to_be_visible()
    # longer periods, should the letter name one: 10 days end on Monday 30, 30 days on Sunday 20
    others = answer.locator("[data-others] li")
    assert [day("2026-11-30", tag) in others.nth(0).inner_text(), others.count()] == [True, 2]
    assert day("2026-12-18", tag) in others.nth(1).inner_text()

    answer.locator("summary").click()
    for key in ("several", "first-day"):
        expect(answer.get_by_text(ui(tag, f"finder.because.{key}"))).to_be_visible()
    expect(answer.get_by_text(ui(tag, "finder.because.working"))).to_be_hidden()
    expect(answer.get_by_role("link", name="EUR-Lex").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if size[0] == 360:
        nothing(faults(page, axe, ".g-finder"))
    nothing(ear.wrong)
    assert (
        page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    )
    context.close()


def day(iso: str, tag: str) -> str:
    return formats.day(date.fromisoformat(iso), tag)


def weekday(tag: str, number: int) -> str:
    return str(get_day_names("wide", "format", tag)[number])


def test_two_answers_leave_the_papers_that_fit(finder: Page) -> None:
    finder.get_by_text(ui("nl", "finder.unsure")).click()
    finder.get_by_label(ui("nl", "finder.sender")).select_option("rvv")
    fits = ui("nl", "finder.fits").replace("{n}", "2")
    expect(finder.locator("[data-fits]")).to_have_text(fits)
    assert finder.locator("#finder-letter optgroup option").count() == 2
    finder.get_by_label(ui("nl", "finder.kind")).select_option("judgment")
    expect(finder.locator("#finder-letter")).to_have_value("rvv-judgment")
    expect(finder.locator(".g-finder h3")).to_have_text("arrest van de RvV")
    finder.get_by_label(ui("nl", "finder.kind")).select_option("card")
    expect(finder.locator("[data-fits]")).to_have_text(ui("nl", "finder.none-fits"))
    expect(finder.locator(".g-finder h3")).to_have_count(0)
    finder.get_by_label(ui("nl", "finder.kind")).select_option("")
    finder.get_by_label(ui("nl", "finder.sender")).select_option("")
    assert finder.locator("#finder-letter optgroup option").count() == len(guide().letters.entries)


def test_the_question_is_about_the_day_the_period_counts_from(finder: Page) -> None:
    for letter, event in (
        ("card-a", "expiry"),
        ("annex-26", "lodging"),
        ("cgvs-certificate", "protection"),
        ("annex-13", "notification"),
    ):
        choose(finder, letter)
        shown = [
            one.inner_text() for one in finder.locator("[data-event]").all() if one.is_visible()
        ]
        assert shown == [ui("nl", f"finder.date.{event}")]
        assert finder.locator("[data-today]").is_visible() == (event == "notification")


@pytest.mark.parametrize(
    ("received", "key"),
    [
        ("2026-11-19", "finder.left"),  # 5 days end on Monday 23
        (
            "2026-11-18",
            "finder.past.safe",
        ),  # on Sunday 22; the last working day before it was yesterday
        ("2026-11-10", "finder.past.some"),  # 5 days are over, 10 and 30 are not
        ("2026-01-10", "finder.past.all"),
    ],
)
def test_the_words_fit_how_late_it_is(finder: Page, received: str, key: str) -> None:
    choose(finder, "cgvs-decision", received)
    assert lateness(finder) == [key]
    assert ui("nl", "finder.today") in said(finder)
    calendar = finder.get_by_role("button", name=ui("nl", "finder.calendar"))
    assert calendar.is_visible() == (key == "finder.left")
    assert finder.locator("[data-actions] a").is_visible()


def test_on_the_last_safe_day_itself_it_says_now(reader: Page, server: str) -> None:
    reader.clock.set_fixed_time("2026-11-24T23:30:00Z")  # in Belgium it is the 25th
    reader.goto(f"{server}nl/{AT}")
    choose(reader, "cgvs-decision", "2026-11-21")
    assert lateness(reader) == ["finder.now"]


def lateness(page: Page) -> list[str]:
    """Which of the sentences about the time that is left are shown."""
    keys = ("left", "now", "past.safe", "past.some", "past.all")
    begins = {f"finder.{key}": ui("nl", f"finder.{key}").split("{")[0].strip() for key in keys}
    return [
        key for key, words in begins.items() if any(one.startswith(words) for one in said(page))
    ]


def test_today_is_one_tap_and_a_day_to_come_is_asked_again(finder: Page) -> None:
    choose(finder, "annex-13")
    finder.get_by_role("button", name=ui("nl", "finder.date.today")).click()
    expect(finder.locator("#finder-day")).to_have_value("2026-11-21")
    expect(finder.locator("[data-future]")).to_be_hidden()
    finder.locator("#finder-day").fill("2026-11-22")
    expect(finder.locator("[data-future]")).to_be_visible()
    expect(finder.locator(".g-finder__day")).to_be_hidden()
    choose(finder, "card-a", "2027-11-22")  # the last day on a card lies ahead
    expect(finder.locator("[data-future]")).to_be_hidden()
    expect(finder.locator(".g-finder__day")).to_be_visible()


def test_a_phone_without_a_date_field_takes_a_typed_day(finder: Page) -> None:
    choose(finder, "annex-13")
    field = finder.locator("#finder-day")
    field.evaluate("field => (field.type = 'text')")
    field.fill("21/11/2026")
    expect(finder.locator(".g-finder__day")).to_have_text("woensdag 25 november 2026")
    field.fill("21/13/2026")
    expect(finder.get_by_text(ui("nl", "finder.date.unread"))).to_be_visible()
    expect(finder.locator(".g-finder__day")).to_be_hidden()


def test_the_day_goes_into_the_calendar_of_the_phone(finder: Page) -> None:
    choose(finder, "annex-13", "2026-11-21")
    with finder.expect_download() as download:
        finder.get_by_role("button", name=ui("nl", "finder.calendar")).click()
    assert download.value.suggested_filename == "2026-11-25.ics"
    text = download.value.path().read_bytes().decode("utf-8")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert [lines[0], *lines[-2:]] == ["BEGIN:VCALENDAR", "END:VCALENDAR", ""]
    for line in (
        "DTSTART;VALUE=DATE:20261125",
        "DTEND;VALUE=DATE:20261126",
        "SUMMARY:Laatste veilige dag: bijlage 13",
    ):
        assert line in lines
    assert any(line.startswith("UID:") for line in lines)


def test_on_paper_stands_the_answer_and_nothing_else(finder: Page) -> None:
    choose(finder, "annex-13", "2026-11-21")
    finder.evaluate("window.print = () => {}")
    finder.get_by_role("button", name=ui("nl", "finder.print")).click()
    finder.emulate_media(media="print")
    expect(finder.locator(".g-finder__day")).to_be_visible()
    expect(finder.get_by_text(ui("nl", "finder.because.first-day"))).to_be_visible()
    expect(finder.locator("[data-counted]")).to_have_text(
        "Wij telden vanaf zaterdag 21 november 2026."
    )
    for hidden in (
        "#finder-letter",
        ".g-card:has(#letter-annex-26)",
        "#periods",
        "[data-actions]",
        ".g-about",
    ):
        expect(finder.locator(hidden)).to_be_hidden()
    finder.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(finder.locator(".g-card:has(#letter-annex-26)")).to_be_visible()


@TAGS
def test_without_a_script_the_list_says_it_all(plain: Page, server: str, tag: str) -> None:
    plain.goto(f"{server}{tag}/{AT}")
    expect(plain.locator(".g-finder")).to_be_hidden()
    expect(plain.get_by_text(ui(tag, "finder.without"))).to_be_visible()
    expect(plain.locator(".g-letters > li")).to_have_count(len(guide().letters.entries))
    for name, letter in guide().letters.entries.items():
        card = plain.locator(".g-letters > li").filter(has=plain.locator(f"#letter-{name}"))
        expect(card.locator("summary")).to_contain_text(letter.paper)
        for field in ("meaning", "today"):
            expect(card).to_contain_text(guide().field(tag, "letters", name, field))
        for period in letter.deadlines:
            rule = plain.locator(f"#period-{period.replace('.', '-')}")
            expect(card.locator(f"a[href='#{rule.get_attribute('id')}']")).to_have_count(1)
            expect(rule.locator("a").first).to_have_attribute(
                "href", guide().facts.entries[period].sources[0].url
            )


@TAGS
def test_a_link_to_a_letter_unfolds_it_and_its_period_without_a_script(
    plain: Page, server: str, tag: str
) -> None:
    plain.goto(f"{server}{tag}/{AT}")
    letter = plain.locator("#letter-annex-26quater")
    expect(letter).to_be_hidden()
    plain.goto(f"{server}{tag}/{AT}#letter-annex-26quater")
    expect(letter).to_be_in_viewport()
    name = plain.locator(".g-letters summary").filter(has_text="bijlage 26quater")
    expect(name).to_be_in_viewport(ratio=1)
    expect(plain.locator(".g-letters details[open]")).to_have_count(1)
    letter.locator("a[href^='#period']").first.click()
    expect(plain.locator("#period-appeal-short-deadline")).to_be_in_viewport()
    expect(plain.locator("#period-appeal-short-deadline a").first).to_be_visible()


def test_a_phone_that_unfolds_nothing_by_itself_is_helped(reader: Page, server: str) -> None:
    """As before Safari 26 and Firefox 139: neither a link nor paper opens what is folded."""
    reader.goto(f"{server}nl/{AT}")
    letter = reader.locator("#letter-annex-13")
    card = reader.locator(".g-letters details").filter(has=letter)
    reader.evaluate("history.replaceState(null, '', '#letter-annex-13')")  # opens nothing
    expect(letter).to_be_hidden()
    reader.evaluate("dispatchEvent(new Event('hashchange'))")
    expect(letter).to_be_in_viewport()
    card.locator("summary").click()
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not reader.locator(".g-letters details:not([open])").count()
    reader.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not reader.locator(".g-letters details[open]").count()


def test_paper_has_every_letter_and_period_without_a_script(plain: Page, server: str) -> None:
    plain.goto(f"{server}nl/{AT}")
    sheets = PdfReader(io.BytesIO(plain.pdf(prefer_css_page_size=True))).pages
    text = " ".join(" ".join(one.extract_text() for one in sheets).split())
    wanted = [
        " ".join(guide().field("nl", "letters", name, "today").split()[:6])
        for name in guide().letters.entries
    ]
    rules = {
        ui("nl", f"for.{one}") for two in guide().letters.entries.values() for one in two.deadlines
    }
    nothing(one for one in {*wanted, *rules} if one not in text)


def test_what_the_tool_needs_comes_only_when_it_is_used(
    reader: Page, ear: Ear, server: str
) -> None:
    opened(reader, f"{server}nl/{AT}")
    assert not [one for one in ear.asked if "finder.mjs" in one or "days.mjs" in one]
    choose(reader, "annex-13")
    assert [one for one in ear.asked if "finder.mjs" in one]


@pytest.fixture
def cut_off(browser: Browser, server: str) -> Iterator[Page]:
    """A phone that loses its connection after the page came."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/finder.mjs", lambda route: route.abort())
    page.goto(f"{server}nl/{AT}")
    yield page
    context.close()


def test_without_a_connection_the_list_is_shown_again(cut_off: Page) -> None:
    cut_off.locator("#finder-letter").select_option("annex-13")
    expect(cut_off.get_by_text(ui("nl", "finder.without"))).to_be_visible()
    expect(cut_off.locator(".g-finder")).to_be_hidden()


def test_a_letter_says_whom_to_call(finder: Page) -> None:
    choose(finder, "annex-13")
    answer = finder.locator(".g-finder [data-result]")
    phone = guide().services.entries["mechelen.bjb"].phone
    assert phone
    expect(answer.locator(f"a[href='tel:{phone}']")).to_be_visible()


def test_a_second_day_is_asked_when_it_decides_which_rule_holds(reader: Page, server: str) -> None:
    """No letter of today needs it; so one period is made to count from the day of the letter."""
    name = "family.refugee.exemption-period"
    facts = guide().facts
    fact = facts.entries[name]
    rules = [one.model_copy(update={"counts_from": "notification"}) for one in fact.rules]  # type: ignore[union-attr]
    entries = facts.entries | {name: fact.model_copy(update={"rules": rules})}
    other = replace(guide(), facts=replace(facts, entries=entries))
    question = letters._second_questions(other, "nl")
    assert "data-decided" in question

    def changed(route: Route) -> None:
        html = route.fetch().text()
        rule = f'id="{letters.period_anchor(name)}" data-from='
        html = html.replace(f'{rule}"protection"', f'{rule}"notification"')
        mark = '<p class="g-sr" role="status">'
        assert html.count(mark) == 1
        route.fulfill(body=html.replace(mark, question + mark), content_type="text/html")

    reader.route(f"**/nl/{AT}", changed)
    opened(reader, f"{server}nl/{AT}")
    choose(reader, "cgvs-certificate", "2026-11-21")
    second = reader.get_by_label(ui("nl", "decided.protection-granted.question"))
    expect(second).to_be_visible()
    day = reader.locator(".g-finder__day")
    expect(day).to_contain_text("mei 2027")  # not known yet: the shorter period
    second.fill("2025-01-10")
    expect(day).to_contain_text("november 2027")  # the old rule: 12 months
    second.fill("2025-09-10")
    expect(day).to_contain_text("mei 2027")
    choose(reader, "annex-13")
    expect(second).to_be_hidden()
