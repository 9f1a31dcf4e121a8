"""The limits of the read stage, with where each number comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadRules:
    """What `find` and `read` obey."""

    largest_bytes: int = 20_000_000  # of one seed; a saved page with pictures inside is about 10 MB
    largest_unpacked_bytes: int = 50_000_000  # of one file inside a .docx or .wacz: a guard against zip bombs
    most_ratio: int = 200  # unpacked to packed bytes of a zip member; real .docx text stays below 60
    most_seconds: float = 10.0  # for one seed, checked page by page in .pdf (#3)
    most_pages: int = 2_000  # of a .pdf
    most_lenient_chars: int = 2_000_000  # of a page that only BeautifulSoup can read: 4 s and 300 MB if all is nested
    most_blocks: int = 50_000  # of one seed; the rest is cut with a warning
    look_apart: bool = True  # whether parts of a page beside its text are told as such and not in full
    longest_block: int = 100_000  # characters; a longer line is cut into pieces at blanks
    binary_share: float = 0.1  # 0 to 1, share of control characters above which bytes are no text
