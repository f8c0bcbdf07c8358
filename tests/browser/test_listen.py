"""A page read aloud: what is said, by which voice, and that nobody else hears it.

A browser without a window has no voices, so the tests bring their own: it notes what it is given.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from guide import addresses, listening
from tests.browser.conftest import Ear, ui
from tests.browser.test_every_page import faults
from tests.built import guide, nothing
from tests.conftest import Build, serving
from tests.guides import SOUND
from tests.site.test_build import read_aloud, small_guide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page, Route

pytestmark = pytest.mark.browser

APPEAL = "asylum/appeal/"

SYNTHESIS = """(() => {
  const listeners = [];
  const synthesis = {
    voices: [],
    said: [],
    now: null,
    getVoices() { return this.voices; },
    addEventListener(name, listener) { if (name === "voiceschanged") listeners.push(listener); },
    speak(one) { this.said.push([one.voice.lang, one.text, one.rate]); this.now = one; },
    cancel() { const one = this.now; this.now = null; one?.onerror({error: "canceled"}); },
    end() { const one = this.now; this.now = null; one.onend({}); },
    refuse(error) { const one = this.now; this.now = null; one.onerror({error}); },
    pause() { throw new Error("Android cannot pause"); },
    resume() { throw new Error("Android cannot resume"); },
    bring(voices) { this.voices = voices; listeners.forEach((one) => one()); },
  };
  Object.defineProperty(window, "speechSynthesis", {value: synthesis});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})()"""
"""Speech as Chrome on Android has it: voices come late, and it does not pause."""


def bring(page: Page, *tags: str, local: bool = True) -> None:
    """The device finds its voices."""
    voices = [{"lang": tag, "localService": local, "name": tag, "default": False} for tag in tags]
    page.evaluate("voices => speechSynthesis.bring(voices)", voices)


NOW = """async () => {
  for (let waited = 0; !speechSynthesis.now; waited += 5) {
    if (waited > 10000) throw new Error("nothing is said");
    await new Promise((done) => setTimeout(done, 5));
  }
  return speechSynthesis.said;
}"""


def said(page: Page) -> list[list[Any]]:
    """(language of the voice, words, rate) of all that was said; waits for what is to be said now."""
    found: list[list[Any]] = page.evaluate(NOW)
    return found


def goes_on(page: Page, times: int = 1) -> None:
    """The voice comes to the end of its sentence."""
    for _ in range(times):
        said(page)
        page.evaluate("speechSynthesis.end()")


def opener(page: Page) -> Locator:
    return page.locator("[data-listen]")


def control(page: Page, tag: str, name: str) -> Locator:
    return page.get_by_role("button", name=ui(tag, f"listen.{name}"), exact=True)


@pytest.fixture
def listener(reader: Page) -> Page:
    """The reader's phone, that can speak."""
    reader.add_init_script(SYNTHESIS)
    return reader


# --- what is said --------------------------------------------------------------------------------

MODULE = 'const {spoken} = await import(document.querySelector("script").src.replace("guide", "spoken"));'
READ = f"""async ([html, tag, rules, voices]) => {{
  {MODULE}
  const page = new DOMParser().parseFromString(`<html lang=${{tag}}><main>${{html}}</main></html>`, "text/html");
  return spoken([page.querySelector("main")], tag, rules, (one) => voices.includes(one)).map((one) => [one.lang, one.text]);
}}"""


def rules(tag: str) -> Any:
    """How the language is read."""
    return json.loads(listening.data(guide(), tag))["rules"]


@pytest.fixture(scope="module")
def reading(browser: Any, server: str) -> Any:
    """``reading(html, tag, *others)``: (language, words) of each sentence; ``others``: voices for other languages."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server}nl/")

    def read(html: str, tag: str, *others: str) -> list[tuple[str, str]]:
        found = page.evaluate(READ, [html, tag, rules(tag), others])
        return [(lang, text) for lang, text in found]

    yield read
    context.close()


NUMBERS = {
    "nl": (
        "<p>Op 01/07/2026, 2026-07-01 en 31/02/2026. Van 1.234,50 euro, € 3.000 of 8,4%; 10–15 dagen.</p>",
        [
            "Op 1 juli 2026, 1 juli 2026 en 31 schuine streep 02 schuine streep 2026.",
            "Van 1234 euro 50, 3000 euro of 8,4 procent; 10 tot 15 dagen.",
        ],
    ),
    "fr": (
        "<p>Le 01/07/2026 et le 2026-07-01. De 1\u202f234,50 euros, 3\u202f000 € ou 8,4\u202f%\u00a0; 10–15 jours.</p>",
        [
            "Le 1er juillet 2026 et le 1er juillet 2026.",
            "De 1234 euros 50, 3000 euros ou 8,4 pour cent ; 10 à 15 jours.",
        ],
    ),
    "en": (
        "<p>On 01/07/2026 and 2026-07-01. From 1,234.50 euros, €3,000 or 8.4%; 10–15 days.</p>",
        [
            "On 1 July 2026 and 1 July 2026.",
            "From 1234 euros 50, 3000 euros or 8.4 percent; 10 to 15 days.",
        ],
    ),
    "ar": (
        '<p>في 1 يوليو (تموز) <bdi dir="ltr">2026 (01/07/2026)</bdi> و <bdi dir="ltr">01/07/2026</bdi>.'
        " من 1,234.50 يورو أو 8.4%.</p>",
        [
            "في 1 يوليو، تموز، 2026 و 1 يوليو 2026.",
            "من 1234 يورو و50 سنتًا أو 8.4 بالمائة.",
        ],
    ),
}


@pytest.mark.parametrize("tag", NUMBERS)
def test_dates_amounts_and_percentages_are_said_in_words_of_the_language(
    reading: Any, tag: str
) -> None:
    html, wanted = NUMBERS[tag]
    assert reading(html, tag) == [(tag, text) for text in wanted]


CARD = (
    '<ul class="g-cards"><li class="g-card"><p class="g-card__name">CAW</p><dl><dt>{phone}</dt><dd><a href="tel:+3215123456">'
    '<bdi dir="ltr">+32 15 12 34 56</bdi></a></dd><dt>{open}</dt><dd>{days} <bdi dir="ltr">09:00–12:30</bdi></dd></dl>'
    '<p><a href="tel:112">112</a>{comma}<a href="tel:080020800">0800 20 800</a></p></li></ul>'
)
CARDS = {
    "nl": (
        {"phone": "Telefoon", "open": "Open", "days": "ma–vr"},
        ["C A W", "Telefoon: plus 3 2, 1 5, 1 2, 3 4, 5 6", "Open: maandag tot vrijdag van 9 uur tot 12 uur 30"],
    ),
    "fr": (
        {"phone": "Téléphone", "open": "Ouvert", "days": "lun.–ven."},
        ["C A W", "Téléphone: plus 3 2, 1 5, 1 2, 3 4, 5 6", "Ouvert: lundi à vendredi de 9 heures à 12 heures 30"],
    ),
    "en": (
        {"phone": "Phone", "open": "Open", "days": "Mon–Fri"},
        ["C A W", "Phone: plus 3 2, 1 5, 1 2, 3 4, 5 6", "Open: Monday to Friday from 9:00 to 12:30"],
    ),
    "ar": (
        {"phone": "الهاتف", "open": "مفتوح", "days": "الاثنين–الجمعة"},
        [
            "سي إيه دبليو",
            "الهاتف: زائد 3 2، 1 5، 1 2، 3 4، 5 6",
            "مفتوح: الاثنين إلى الجمعة من الساعة 9 إلى الساعة 12 و30 دقيقة",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("tag", CARDS)
def test_a_phone_number_is_said_figure_by_figure_and_hours_as_people_say_them(
    reading: Any, tag: str
) -> None:
    words, wanted = CARDS[tag]
    comma = guide().ui(tag, "letter.comma")
    last = f"1 1 2{comma}0 8 0 0{comma}2 0{comma}8 0 0"
    assert reading(CARD.format(comma=comma, **words), tag) == [
        (tag, text) for text in [*wanted, last]
    ]


PAPER = (
    '<p>{before} <bdi lang="nl" dir="ltr">bijlage 26quater</bdi> ({own}). RvV 9bis. {article}</p>'
)
PAPERS = {
    "nl": ({"before": "De", "own": "overdracht", "article": "Zie art. 57/6 en nr. 12."}, [
        ("nl", "De bijlage 26 kwater, overdracht."),
        ("nl", "R V V 9 bis."),
        ("nl", "Zie artikel 57 schuine streep 6 en nummer 12."),
    ]),
    "fr": ({"before": "L’", "own": "l’annexe 26quater", "article": "Voir l’art. 57/6."}, [
        ("fr", "L’"),
        ("nl", "bijlage 26 kwater"),
        ("fr", "l’annexe 26 quater."),
        ("fr", "R V V 9 bis."),
        ("fr", "Voir l’article 57 barre 6."),
    ]),
    "en": ({"before": "The", "own": "annex 26quater", "article": "See art. 57/6."}, [
        ("en", "The"),
        ("nl", "bijlage 26 kwater"),
        ("en", "annex 26 quater."),
        ("en", "R V V 9 bis."),
        ("en", "See article 57 slash 6."),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("tag", PAPERS)
def test_the_name_of_a_paper_is_said_by_a_dutch_voice_where_there_is_one(
    reading: Any, tag: str
) -> None:
    words, wanted = PAPERS[tag]
    assert reading(PAPER.format(**words), tag, "nl") == wanted


ARABIC = (
    '<p>معك <bdi lang="nl" dir="ltr">bijlage 26quater</bdi> (الملحق <bdi dir="ltr">26quater</bdi>) من'
    ' <bdi dir="ltr">(RvV)</bdi> أو <bdi dir="ltr">9bis</bdi>.</p>'
)


@pytest.mark.parametrize(
    ("tag", "html", "wanted"),
    [
        ("en", "<p>They say yes or no. You wait.</p>", ["They say yes or no.", "You wait."]),
        ("en", "<p>See no. 12 and art. 3, e.g. this.</p>", ["See number 12 and article 3, for example this."]),
        ("nl", "<p>Foto's, brieven enz. Bewaar ze.</p>", ["Foto's, brieven enzovoort.", "Bewaar ze."]),
        ("fr", "<p>Des photos, etc. Gardez-les.</p>", ["Des photos, et cetera.", "Gardez-les."]),
    ],
)  # fmt: skip
def test_an_abbreviation_never_takes_the_meaning_or_the_end_of_a_sentence(
    reading: Any, tag: str, html: str, wanted: list[str]
) -> None:
    assert [text for _, text in reading(html, tag)] == wanted


def test_an_arabic_voice_says_what_it_can_and_a_dutch_one_the_dutch(reading: Any) -> None:
    assert reading(ARABIC, "ar", "nl") == [
        ("ar", "معك"),
        ("nl", "bijlage 26 kwater"),
        ("ar", "الملحق 26 كواتر، من"),
        ("nl", "R V V"),
        ("ar", "أو 9 بيس."),
    ]
    alone = "معك بايلاخه 26 كواتر، الملحق 26 كواتر، من، آر في في، أو 9 بيس."
    assert reading(ARABIC, "ar") == [("ar", alone)]


def test_boxes_lists_steps_and_tables_are_said_in_order_and_what_is_for_the_hand_is_not(
    reading: Any,
) -> None:
    html = """
    <h1>In beroep gaan</h1><div class="g-meta"><details><summary>Op deze pagina</summary></details></div>
    <div class="admonition deadline"><p class="admonition-title">Termijn</p><p>U hebt 30 dagen.
    Bel <a href="#x">vandaag</a>.</p></div>
    <ol start="3"><li>Schrijf.</li><li><p>Bel.</p><p>Nu.</p></li></ol>
    <ol class="g-steps"><li class="g-steps__step"><b>De brief</b> <span>Lees hem</span><ul><li class="g-steps__outcome"><b>Ja</b> <span>Goed</span></li></ul></li></ol>
    <table><thead><tr><th>Wat?</th><th>Termijn</th></tr></thead><tbody><tr><td>Asiel</td><td>30 dagen</td></tr></tbody></table>
    <ul><li><label><input type="checkbox"> Een foto</label></li><li><img src="" alt="Een kaart"></li></ul>
    <details><summary>Meer</summary><p>Dicht</p></details><details open><summary>Nog</summary><p>Open</p></details>
    <dl class="g-glossary"><div><dt>Beroep</dt><dd><p>Een vraag aan de rechter</p><p>Niet meer</p><p class="g-glossary__more">Ook: beroepen</p></dd></div></dl>
    <p>Eén<br>twee <button>Tik</button> <span hidden>weg</span></p><div data-tool="finder"><p>Kies</p></div><nav>Menu</nav>
    """
    assert [text for _, text in reading(html, "nl")] == [
        "In beroep gaan",
        "Termijn", "U hebt 30 dagen.", "Bel vandaag.",
        "3: Schrijf.", "4: Bel.", "Nu.",
        "1: De brief", "Lees hem", "Ja", "Goed",
        "Wat?", "Asiel", "Termijn: 30 dagen",
        "Een foto", "Een kaart",
        "Meer", "Nog", "Open",
        "Beroep: Een vraag aan de rechter", "Niet meer",
        "Eén", "twee",
    ]  # fmt: skip


@pytest.mark.parametrize("tag", [one.tag for one in guide().languages])
def test_a_whole_page_has_nothing_that_a_voice_would_not_say(
    reader: Page, server: str, tag: str
) -> None:
    reader.goto(f"{server}{tag}/{APPEAL}")
    found = reader.evaluate(
        f"""async ([rules, tag]) => {{
          {MODULE}
          return spoken([document.querySelector("h1"), document.querySelector(".g-text")], tag, rules).map((one) => one.text);
        }}""",
        [rules(tag), tag],
    )
    page = guide().page(tag, "asylum/appeal")
    assert page
    assert found[0] == page.title
    assert len(found) > 60
    assert [one for one in found if not one.strip() or len(one) > 400] == []
    assert [one for one in found if any(mark in one for mark in "()[]«»|€%/\n")] == []


# --- where it is offered ---------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_it_is_offered_when_the_device_has_a_voice_and_nothing_moves(
    listener: Page, ear: Ear, server: str, tag: str
) -> None:
    listener.goto(f"{server}{tag}/{APPEAL}")
    expect(opener(listener)).to_be_hidden()
    before = listener.locator("body *:visible").evaluate_all(
        "all => all.filter((one) => !one.closest('[data-listen]')).map((one) => JSON.stringify(one.getBoundingClientRect()))"
    )
    bring(listener, f"{tag}_XX")  # with the stroke of Android
    expect(opener(listener)).to_be_in_viewport(ratio=1)
    expect(opener(listener)).to_have_accessible_name(ui(tag, "listen.open"))
    box = opener(listener).bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    after = listener.locator("body *:visible").evaluate_all(
        "all => all.filter((one) => !one.closest('[data-listen]')).map((one) => JSON.stringify(one.getBoundingClientRect()))"
    )
    assert after == before
    assert not [url for url in ear.asked if "listen" in url or "spoken" in url]


@pytest.mark.parametrize("tag", ["nl", "fr", "en", "ar"])
def test_at_320_pixels_it_stands_beside_the_title_and_over_nothing(
    listener: Page, server: str, tag: str
) -> None:
    listener.set_viewport_size({"width": 320, "height": 640})
    for key in ("", APPEAL):
        listener.goto(f"{server}{tag}/{key}")
        bring(listener, tag)
        expect(opener(listener)).to_be_in_viewport(ratio=1)
        words, button = listener.evaluate(
            """() => {
              const range = document.createRange();
              range.selectNodeContents(document.querySelector("h1"));
              return [range, document.querySelector("[data-listen]")].map((one) => one.getBoundingClientRect().toJSON());
            }"""
        )
        assert words["right"] <= button["left"] or button["right"] <= words["left"]
        assert listener.evaluate("document.documentElement.scrollWidth") == 320


def test_a_voice_of_another_company_or_language_is_none(
    listener: Page, ear: Ear, server: str
) -> None:
    listener.goto(f"{server}ar/{APPEAL}")
    asked = len(ear.asked)
    bring(listener, "ar-SA", local=False)
    expect(opener(listener)).to_be_hidden()
    bring(listener, "nl-BE", "fr-FR", "arn-CL")
    expect(opener(listener)).to_be_hidden()
    assert len(ear.asked) == asked


def test_a_page_in_dutch_for_want_of_a_translation_asks_for_a_dutch_voice(
    listener: Page, server: str
) -> None:
    key = next(key for key in sorted(guide().pages["nl"]) if not guide().page("ar", key))
    listener.goto(f"{server}{addresses.url('ar', key)}")
    bring(listener, "ar-SA")
    expect(opener(listener)).to_be_hidden()
    bring(listener, "ar-SA", "nl-NL")
    opener(listener).click()
    page = guide().page("nl", key)
    assert page
    assert said(listener)[0][:2] == ["nl-NL", page.title]
    expect(control(listener, "ar", "pause")).to_be_focused()  # the controls are the reader's


def test_without_scripts_or_speech_it_is_not_there(plain: Page, reader: Page, server: str) -> None:
    plain.goto(f"{server}nl/{APPEAL}")
    expect(opener(plain)).to_be_hidden()
    reader.add_init_script("delete Window.prototype.speechSynthesis; delete window.speechSynthesis")
    reader.goto(f"{server}nl/{APPEAL}")
    expect(opener(reader)).to_be_hidden()


# --- the controls ----------------------------------------------------------------------------------


def test_it_reads_pauses_goes_on_and_stops_and_nothing_is_sent(
    listener: Page, ear: Ear, server: str
) -> None:
    listener.goto(f"{server}nl/{APPEAL}")
    bring(listener, "nl-NL", "nl-BE")
    opener(listener).click()
    assert said(listener)[0][0] == "nl-BE"  # the voice of this country
    asked = list(ear.asked)
    goes_on(listener, 3)
    third = said(listener)[-1]
    expect(listener.locator(".g-said")).to_be_in_viewport()
    control(listener, "nl", "pause").click()
    assert listener.evaluate("speechSynthesis.now") is None
    control(listener, "nl", "play").click()
    assert said(listener)[-1] == third  # the same sentence from its beginning
    control(listener, "nl", "slower").click()
    assert said(listener)[-1] == [*third[:2], 0.8]
    control(listener, "nl", "faster").click()
    control(listener, "nl", "faster").click()
    assert said(listener)[-1] == [*third[:2], 1.25]
    assert ear.asked == asked
    assert listener.evaluate("localStorage.length + sessionStorage.length") == 0
    control(listener, "nl", "stop").click()
    expect(listener.locator(".g-listen, .g-said")).to_have_count(0)
    expect(opener(listener)).to_be_focused()
    assert listener.evaluate("speechSynthesis.now") is None


def test_next_and_previous_go_from_section_to_section(listener: Page, server: str) -> None:
    listener.goto(f"{server}ar/{APPEAL}")
    bring(listener, "ar")
    opener(listener).click()
    titles = listener.locator(".g-text h2").all_inner_texts()

    def now() -> str:
        return str(said(listener)[-1][1])

    for title in titles[:3]:
        control(listener, "ar", "next").click()
        assert now() == title.rstrip("؟") or now() == title
    goes_on(listener, 2)
    control(listener, "ar", "previous").click()  # in the middle: the beginning of this one
    assert now() == titles[2]
    control(listener, "ar", "previous").click()
    assert now() == titles[1]


def test_it_ends_with_the_page_and_can_begin_again(listener: Page, server: str) -> None:
    listener.goto(f"{server}nl/start/my-list/")
    bring(listener, "nl")
    opener(listener).click()
    said(listener)
    listener.evaluate("""async () => {
      while (document.querySelector("[data-state=pause]")) {
        if (speechSynthesis.now) speechSynthesis.end();
        await new Promise((done) => setTimeout(done));
      }
    }""")
    first = said_so_far(listener)[0]
    control(listener, "nl", "play").click()
    assert said(listener)[-1] == first


def said_so_far(page: Page) -> list[list[Any]]:
    found: list[list[Any]] = page.evaluate("speechSynthesis.said")
    return found


def test_keys_are_enough_and_escape_stops(listener: Page, server: str) -> None:
    listener.goto(f"{server}nl/{APPEAL}")
    bring(listener, "nl")
    opener(listener).focus()
    listener.keyboard.press("Enter")
    said(listener)
    expect(opener(listener)).to_have_attribute("aria-expanded", "true")
    expect(control(listener, "nl", "pause")).to_be_focused()
    listener.keyboard.press("Tab")
    expect(control(listener, "nl", "next")).to_be_focused()
    listener.keyboard.press("Escape")
    expect(listener.locator(".g-listen")).to_have_count(0)
    expect(opener(listener)).to_be_focused()
    expect(opener(listener)).to_have_attribute("aria-expanded", "false")


def test_it_falls_silent_when_the_page_is_left(listener: Page, server: str) -> None:
    listener.goto(f"{server}nl/{APPEAL}")
    bring(listener, "nl")
    opener(listener).click()
    said(listener)
    listener.evaluate("dispatchEvent(new Event('pagehide'))")
    assert listener.evaluate("speechSynthesis.now") is None
    expect(control(listener, "nl", "play")).to_be_visible()


def test_a_voice_that_fails_is_said(listener: Page, server: str) -> None:
    listener.goto(f"{server}nl/{APPEAL}")
    bring(listener, "nl")
    opener(listener).click()
    said(listener)
    listener.evaluate("speechSynthesis.refuse('synthesis-failed')")
    status = listener.locator(".g-listen [role=status]")
    expect(status).to_have_text(ui("nl", "listen.failed"))
    control(listener, "nl", "play").click()
    said(listener)
    listener.evaluate("speechSynthesis.refuse('interrupted')")  # another app speaks
    expect(control(listener, "nl", "play")).to_be_visible()
    expect(status).to_be_empty()


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_controls_leave_the_bar_free_and_satisfy_axe(
    listener: Page, server: str, axe: str, tag: str
) -> None:
    listener.goto(f"{server}{tag}/{APPEAL}")
    bring(listener, tag)
    opener(listener).click()
    said(listener)
    boxes = listener.locator(".g-listen button").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map(({width, height}) => Math.min(width, height))"
    )
    assert len(boxes) == 6
    assert min(boxes) >= 44
    panel, bar = (listener.locator(one).bounding_box() for one in (".g-listen", ".g-bar"))
    assert panel
    assert bar
    assert panel["y"] + panel["height"] <= bar["y"] + 0.5
    nothing(faults(listener, axe))


# --- a recording -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Iterator[str]:
    """The address of a small guide whose Dutch page on appeal was read aloud."""
    folder = tmp_path_factory.mktemp("recorded")
    root = small_guide(folder)
    read_aloud(root, "nl", "asylum/appeal")
    result = build(root, folder / "site")
    assert result.returncode == 0, result.stdout + result.stderr
    yield from serving(folder / "site", "/")


def does(page: Page, name: str) -> Locator:
    """The small guide has no names for its controls."""
    return page.locator(f".g-listen [data-do={name}]")


SOUNDS = "() => window.sounds.map(({paused, currentTime, playbackRate}) => [paused, currentTime, playbackRate])"
KEPT = """(() => {
  const Real = window.Audio;
  window.sounds = [];
  window.Audio = function (url) { const one = new Real(url); window.sounds.push(one); return one; };
})()"""


def in_parts(route: Route) -> None:
    """The recording from a server that sends the part that is asked for, as real ones do."""
    begin = int(
        re.sub(r"\D", "", (route.request.header_value("range") or "").partition("-")[0]) or 0
    )
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Range": f"bytes {begin}-{len(SOUND) - 1}/{len(SOUND)}",
    }
    route.fulfill(status=206, headers=headers, body=SOUND[begin:], content_type="audio/mpeg")


def test_a_recording_is_played_where_there_is_no_voice_and_fetched_on_a_tap(
    listener: Page, ear: Ear, recorded: str
) -> None:
    listener.add_init_script(KEPT)
    listener.route("**/*.mp3", in_parts)
    listener.goto(f"{recorded}nl/{APPEAL}")
    expect(opener(listener)).to_be_visible()
    assert not [url for url in ear.asked if url.endswith(".mp3")]
    opener(listener).click()
    expect(does(listener, "play")).to_have_attribute("data-state", "pause")
    assert [url for url in ear.asked if url.endswith("/recordings/nl/asylum/appeal.mp3")]
    listener.evaluate(
        "sounds[0].readyState > 2 || new Promise((done) => (sounds[0].oncanplay = done))"
    )
    does(listener, "faster").click()
    does(listener, "play").click()
    does(listener, "next").click()
    ((paused, at, rate),) = listener.evaluate(SOUNDS)
    assert paused
    assert at >= 10
    assert rate == 1.25
    does(listener, "play").click()
    does(listener, "stop").click()
    expect(listener.locator(".g-listen")).to_have_count(0)
    ((paused, _, _),) = listener.evaluate(SOUNDS)
    assert paused


def test_a_voice_reads_when_the_recording_does_not_come(listener: Page, recorded: str) -> None:
    listener.goto(f"{recorded}nl/{APPEAL}")
    bring(listener, "nl-NL")
    listener.route("**/*.mp3", lambda route: route.fulfill(body=b"", content_type="audio/mpeg"))
    opener(listener).click()
    assert said(listener)[0][0] == "nl-NL"
    expect(does(listener, "play")).to_have_attribute("data-state", "pause")
    expect(listener.locator(".g-listen")).to_have_count(1)


def test_without_a_voice_a_recording_that_does_not_come_is_said(
    listener: Page, recorded: str
) -> None:
    listener.goto(f"{recorded}nl/{APPEAL}")
    listener.route("**/*.mp3", lambda route: route.fulfill(body=b"", content_type="audio/mpeg"))
    opener(listener).click()
    expect(does(listener, "play")).to_have_attribute("data-state", "play")
