"""Line drawings beside the situations of the home page and the titles of essential pages, for whoever would
rather look than read.

They are our own: lines of one width on a field of 24 by 24, in the colour of the words. Each stands
beside words that say the same, so it is hidden from those who listen. A section of the home page whose
id is a situation gets its drawing; a page gets the one that ``icon`` in pages.yml names. They stand in the
page itself: a file of their own would be one more request.
"""

from __future__ import annotations

import re

SITUATIONS = {
    # An arrow that reaches a place on the map.
    "arrived": "M1 11h7M5 7.5L8.5 11L5 14.5M17 21c-4-4.5-5.5-7-5.5-10a5.5 5.5 0 0 1 11 0c0 3-1.5 5.5-5.5 10zM17 11v0",
    # Sand that runs through a glass.
    "waiting": "M6 3h12M6 21h12M7.5 3v4l4.5 5l4.5-5V3M7.5 21v-4l4.5-5l4.5 5v4M12 17.5v0",
    # A letter that says yes, and one that says no.
    "positive": "M4.5 2.5h15v19h-15zM8 12.5l3 3l5-6.5",
    "negative": "M4.5 2.5h15v19h-15zM8.5 8.5l7 7M15.5 8.5l-7 7",
    # A person, and the place where a card is not.
    "no-papers": "M4 7.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M1.5 21v-2a6 6 0 0 1 12 0v2M15.5 5V3h2M20.5 3h2v2M22.5 7v2M22.5 11v2h-2M17.5 13h-2v-2M15.5 7v2",
    # Two grown-ups and a child.
    "family": "M3.5 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14.5 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M10 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0M1.5 21v-4a5 5 0 0 1 6-4.8M22.5 21v-4a5 5 0 0 0-6-4.8M8 21.5a4 4 0 0 1 8 0",
}
"""The id of a section of the home page, and its drawing."""

PAGES = SITUATIONS | {
    # A telephone.
    "call": "M5 3h4l2 5-3 2a12 12 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z",
    # A post with a way to each side.
    "ways": "M12 21.5v-19M12 4h6.5l2.5 2.5l-2.5 2.5h-6.5M12 11h-6.5l-2.5 2.5l2.5 2.5h6.5",
    # An envelope.
    "letter": "M2.5 5h19v14h-19zM2.5 6l9.5 7l9.5-7",
    # A shield, and a good answer in it.
    "safe": "M12 2.5l8 3v6c0 5-3.5 8.5-8 10c-4.5-1.5-8-5-8-10v-6zM8.5 11.5l2.5 2.5l4.5-5",
    # A form and a pen.
    "form": "M16 8V2.5H4v19h7M8 7h4M8 11h3M20.5 10.5l-7 7l-1 4l4-1l7-7z",
    # Stairs.
    "steps": "M2.5 20.5h5v-5h5v-5h5v-5h4",
    # Two that speak.
    "talk": "M2.5 3.5h12v8h-6.5l-3 3v-3h-2.5zM10 15.5h6l3 3v-3h2.5v-8h-3",
    # A balance.
    "lawyer": "M12 3v18M7.5 21h9M4 6h16M4.5 6l-3 7a3 3 0 0 0 6 0zM19.5 6l-3 7a3 3 0 0 0 6 0z",
    # A bed.
    "bed": "M2.5 5v15M2.5 16.5h19M21.5 20v-6a3 3 0 0 0-3-3h-9v5.5M4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
    # The hammer of a judge.
    "judge": "M9 4l7 7M12 2l6 6M6.5 7.5l6 6M10.5 10.5L3 18l2.5 2.5l7.5-7.5M13 21.5h8.5",
    # A card with a face.
    "card": "M2.5 5h19v14h-19zM5.5 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5 16a2.5 2.5 0 0 1 5 0M13.5 10h5M13.5 14h5",
    # A house.
    "house": "M3 11l9-8l9 8M5.5 9v12h13V9M10 21v-6h4v6",
    # The cross of a doctor.
    "doctor": "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
    # A suitcase.
    "suitcase": "M3 8h18v12.5H3zM8.5 8V4h7v4M8 8v12.5M16 8v12.5",
    # A door, and an arrow out of it.
    "leave": "M13 3H4.5v18H13M10 12h11.5M17.5 8l4 4l-4 4",
    # A hand that says stop.
    "stop": "M7 13V6a1.5 1.5 0 0 1 3 0V11V4a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12V8.5a1.5 1.5 0 0 1 3 0V15a6.5 6.5 0 0 1-12 3.5l-3.5-6a1.6 1.6 0 0 1 2.5-1.5z",
    # People.
    "team": "M4 7.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0M1.5 20v-1.5a5.5 5.5 0 0 1 11 0V20M14.5 5a3 3 0 1 1 1.5 5.5M15.5 13.5a5.5 5.5 0 0 1 7 5V20",
    # A place on the map.
    "place": "M12 21.5c-5-5.5-7-8.5-7-12a7 7 0 0 1 14 0c0 3.5-2 6.5-7 12zM12 9.5v0",
    # A lock.
    "lock": "M5 10.5h14v10.5H5zM8 10.5V7a4 4 0 0 1 8 0v3.5",
    # A telephone with something that arrives on it.
    "phone": "M6.5 2.5h11v19h-11zM12 6.5v7M9 11l3 3l3-3",
    # Lines under each other.
    "list": "M4 6v0M4 12v0M4 18v0M8.5 6h12M8.5 12h12M8.5 18h12",
    # A person with open arms.
    "everyone": "M10.5 3.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M5 8.5l7 1.5l7-1.5M12 10v5l-3.5 6.5M12 15l3.5 6.5",
}
"""What ``icon`` in pages.yml may name, and its drawing."""

DIRECTED = ("arrived", "form", "steps", "leave", "list", "bed", "card")
"""Drawings that go the way one reads: mirrored where that is from right to left."""

_TITLE = re.compile(r"<h1\b[^>]*>")
_HEADING = re.compile(r'(<h2 id="([a-z-]+)">)')


def beside_headings(html: str, right_to_left: bool) -> str:
    """The rendered home page with the drawing of each situation before its heading.

    Its width and height stand in the element: the words do not move when the style sheet arrives.
    """

    def add(match: re.Match[str]) -> str:
        return match[1] + (_drawing(match[2], right_to_left) if match[2] in SITUATIONS else "")

    return _HEADING.sub(add, html)


def before_title(html: str, icon: str, right_to_left: bool) -> str:
    """The rendered page with the drawing ``icon`` before the words of its title."""
    # Smaller than beside a heading: beside the words there must be room for the button that reads them.
    drawing = _drawing(icon, right_to_left, 1.15)
    return _TITLE.sub(lambda match: match[0] + drawing, html, count=1)


def _drawing(icon: str, right_to_left: bool, width: float = 1.4) -> str:
    """The element; ``width`` in the size of the letters."""
    mirrored = right_to_left and icon in DIRECTED
    turned = ' transform="matrix(-1 0 0 1 24 0)"' if mirrored else ""
    size = f'width="{width}em" height="{width * 17.5 / 24:.2f}em"'
    return f'<svg {size} {_LOOK}><path{turned} d="{PAGES[icon]}"/></svg> '


_LOOK = (
    # The field ends above the drawing's foot, which hangs below the line of the words as a 'g' does.
    'viewBox="0 0 24 17.5" overflow="visible" aria-hidden="true" '
    'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
)
