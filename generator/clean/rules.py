"""What the clean stage may be told. Every default says where its number comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CleanRules:
    keep_from: float = 0.5  # 0 to 1, a block at or above is kept, or somewhat below where a page is hard; fits .5
    change_costs: float = 0.4  # log-odds; what a change between article and not costs (tried 0 to 1, by site)
    fewest_words: int = (
        25  # of body text; a shorter "article" is refused (a guess: the shortest news brief has about 30)
    )
    list_share: float = 0.6  # 0 to 1, share of headline-like lines from which a page is a list of headlines (a guess)
    most_lines: int = 10_000  # lines that are judged; what follows is dropped unread, for bounded time
    longest_line: int = 200_000  # characters of a line that are looked at
    repeat_from: int = 3  # pages of one outlet that must carry a line before it counts against the line
    repeat_share: float = 0.2  # 0 to 1, and the share of the outlet's pages that must carry it
    detect_language: bool = True
