"""Short lines of a scrape that say nothing but one thing of the page: a button, a label of a player, a time of day."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Likely lines by site on three scrapes: 24 to 0 on news pages, 2 to 0 on others.
_BUTTONS = {
    tuple(words.split()): reason
    for reason, lines in {
        "video or audio box": "recommended video|recommended videos|video player|play video|now playing",
        "share or follow links": "copy link|sharing is caring",
        "teaser for another article": "read more|readmore",
        "shop or donation box": "shop similar look",
        "advertisement or sponsor line": "advert|sponsored link|sponsored links|story continues|article continues|"
        "story continues below|article continues below|story continues below advertisement|"
        "article continues below advertisement",
    }.items()
    for words in lines.split("|")
}
_MOST_WORDS = max(map(len, _BUTTONS))
_CLOCK = re.compile(r"\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?", re.IGNORECASE)  # 83 to 0 on news pages: entries of live blogs
_LONGEST_CLOCK = 10  # characters


def button(text: str, words: Sequence[str]) -> str | None:
    """What the line is, or None. `words`: its words, folded."""
    if len(text) <= _LONGEST_CLOCK and text[:1].isdigit() and _CLOCK.fullmatch(text):
        return "time stamp"
    return _BUTTONS.get(tuple(words)) if len(words) <= _MOST_WORDS else None
