"""Letters that look like others are recognised."""

from __future__ import annotations

import pytest

from guide.lookalikes import deceit, doubles, latin, readable, skeleton


def test_what_a_reader_takes_a_text_for() -> None:
    assert latin("fеdаsіl.bе, αsiel, café") == "fedasil.be, asiel, cafe"


def test_an_encoded_domain_is_written_out() -> None:
    assert readable("www.xn--caf-dma.be") == "www.café.be"


@pytest.mark.parametrize("domain", ["xn--", "xn--99999999", "xn--\xe9.be", ""])
def test_a_domain_that_cannot_be_decoded_is_left_as_it_is(domain: str) -> None:
    assert isinstance(readable(domain), str)
    assert isinstance(deceit(domain), str)


@pytest.mark.parametrize("domain", ["www.cgvs.be", "café.be", "мвс.укр", "موقع.وزارة"])
def test_a_domain_in_one_alphabet_deceives_nobody(domain: str) -> None:
    assert deceit(domain) == ""


def test_domains_with_the_same_shape() -> None:
    assert skeleton("rnyria.be") == skeleton("www.myria.be")
    assert skeleton("fedasi1.be") == skeleton("fedasil.be")
    slips = ["cgvs.be"] * 3 + [
        "cvgs.be",
        "cgvs.com",
        "cgra.be",
        "mechelen.be",
        "mechelen.be",
        "mechelem.be",
    ]
    assert doubles(slips) == {
        "cvgs.be": "cgvs.be",
        "cgvs.com": "cgvs.be",
        "mechelem.be": "mechelen.be",
    }
    assert doubles(["myria.be", "www.myria.be", "rnyria.be", "agii.be", "agil.be"]) == {
        "rnyria.be": "myria.be"
    }
