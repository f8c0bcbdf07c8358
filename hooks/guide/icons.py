"""Line drawings beside the situations of the home page, for whoever would rather look than read.

They are our own: lines of one width on a field of 24 by 24, in the colour of the words. Each stands
beside words that say the same, so it is hidden from those who listen. Editors write nothing for it:
a section of the home page whose id is a situation gets its drawing. No other page carries any.
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

DIRECTED = ("arrived",)
"""Drawings that go the way one reads: mirrored where that is from right to left."""

_HEADING = re.compile(r'(<h2 id="([a-z-]+)">)')


def beside_headings(html: str, right_to_left: bool) -> str:
    """The rendered home page with the drawing of each situation before its heading.

    Its width and height stand in the element: the words do not move when the style sheet arrives.
    """

    def add(match: re.Match[str]) -> str:
        lines = SITUATIONS.get(match[2])
        if lines is None:
            return match[1]
        mirrored = right_to_left and match[2] in DIRECTED
        turned = ' transform="matrix(-1 0 0 1 24 0)"' if mirrored else ""
        return f'{match[1]}<svg {_LOOK}><path{turned} d="{lines}"/></svg> '

    return _HEADING.sub(add, html)


_LOOK = (
    # The field ends above the drawing's foot, which hangs below the line of the words as a 'g' does.
    'width="1.4em" height="1.02em" viewBox="0 0 24 17.5" overflow="visible" aria-hidden="true" '
    'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
)
