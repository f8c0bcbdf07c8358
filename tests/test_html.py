"""Small pieces of HTML are escaped, and Latin runs are isolated in right-to-left text."""

from __future__ import annotations

import pytest

from guide.html import dutch, escape, finish, isolate, map_text, outside_link


def test_text_is_escaped_for_an_element_and_for_an_attribute() -> None:
    assert (
        escape("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;&#x27;&lt;/a&gt;"
    )


def test_dutch_words_are_marked_as_dutch() -> None:
    assert (
        dutch("orde <tot> verlaten") == '<bdi lang="nl" dir="ltr">orde &lt;tot&gt; verlaten</bdi>'
    )


def test_a_link_to_another_site_tells_it_nothing() -> None:
    assert outside_link('https://x.be/?a=1&b="2"', "x & y") == (
        '<a href="https://x.be/?a=1&amp;b=&quot;2&quot;">x &amp; y</a>'
    )


def test_only_text_is_changed_not_tags_comments_or_what_is_isolated() -> None:
    html = '<p class="a">a<!-- a --> <bdi>a</bdi> <code>a<b>a</b></code> a<br/></p>'
    assert map_text(html, str.upper) == (
        '<p class="a">A<!-- a --> <bdi>a</bdi> <code>a<b>a</b></code> A<br/></p>'
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("اتصل بـ CAW الآن", 'اتصل بـ <bdi dir="ltr">CAW</bdi> الآن'),
        ("في +32 15 29 78 00.", 'في <bdi dir="ltr">+32 15 29 78 00</bdi>.'),
        ("يوم 12/06/2026 فقط", 'يوم <bdi dir="ltr">12/06/2026</bdi> فقط'),
        ("Dienst Vreemdelingenzaken، بروكسل", '<bdi dir="ltr">Dienst Vreemdelingenzaken</bdi>، بروكسل'),
        ("المادة 9bis (9ter).", 'المادة <bdi dir="ltr">9bis (9ter)</bdi>.'),
        ("(Fedasil) هناك", '<bdi dir="ltr">(Fedasil)</bdi> هناك'),
        ("هنا (انظر Fedasil) هناك", 'هنا (انظر <bdi dir="ltr">Fedasil</bdi>) هناك'),
        ("info@caw.be - هنا", '<bdi dir="ltr">info@caw.be</bdi> - هنا'),
        ("https://caw.be/a/ هنا", '<bdi dir="ltr">https://caw.be/a</bdi>/ هنا'),
    ],
)  # fmt: skip
def test_a_latin_run_is_isolated(text: str, result: str) -> None:
    assert isolate(text) == result


@pytest.mark.parametrize(
    "text", ["لديك 30 يومًا", "3.000 يورو", "1\u00a0314,20 يورو", "نص &amp; نص", "نص فقط"]
)
def test_a_number_alone_and_arabic_words_stay_as_they_are(text: str) -> None:
    assert isolate(text) == text


def test_groups_of_digits_with_spaces_between_them_keep_their_order() -> None:
    assert isolate("اتصل 015 29 78 00 اليوم") == 'اتصل <bdi dir="ltr">015 29 78 00</bdi> اليوم'


def test_what_is_isolated_already_is_not_isolated_again() -> None:
    html = '<p>في <bdi lang="nl" dir="ltr">bijlage 26</bdi> و <a href="x.html">Fedasil</a></p>'
    assert isolate(html) == (
        '<p>في <bdi lang="nl" dir="ltr">bijlage 26</bdi> و <a href="x.html"><bdi dir="ltr">Fedasil</bdi></a></p>'
    )


def test_a_wide_table_scrolls_alone() -> None:
    table = "<table>\n<tr><td>x</td></tr>\n</table>"
    assert finish(f"<p>a</p>{table}<p>b</p>{table}", right_to_left=False) == (
        f'<p>a</p><div class="g-table" tabindex="0" role="group">{table}</div>'
        f'<p>b</p><div class="g-table" tabindex="0" role="group">{table}</div>'
    )


def test_only_a_right_to_left_page_is_isolated() -> None:
    assert finish("<p>Fedasil</p>", right_to_left=False) == "<p>Fedasil</p>"
    assert finish("<p>Fedasil</p>", right_to_left=True) == '<p><bdi dir="ltr">Fedasil</bdi></p>'
