"""Languages other than English: which one a text is in, and its words of reporting, from data/reporting.txt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_LISTS = Path(__file__).parents[1] / "data" / "reporting.txt"
_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000  # characters that tell the language
FEWEST, SHARE = 6, 0.12  # of the words are common ones of another language, at least, and twice as many as English


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of reporting of one language, as patterns."""

    code: str
    verb: re.Pattern[str]
    source: re.Pattern[str]  # "according to", with the space behind it
    pronouns: dict[str, str]  # printed -> he or she
    that: re.Pattern[str]
    link: re.Pattern[str]  # begins a phrase that is no name


def tongue_of(texts: Sequence[str]) -> Tongue | None:
    """The language of the texts; None = English, or one without a list."""
    sample = " ".join(text[:SAMPLE] for text in texts)[:SAMPLE].lower()
    words = _WORD.findall(sample)
    counts = {code: sum(map(common.__contains__, words)) for code, common in _common().items()}
    best = max(sorted(counts), key=lambda code: counts[code])
    sure = best != "en" and counts[best] >= max(FEWEST, SHARE * len(words)) and counts[best] >= 2 * counts["en"]
    return _tongue(best) if sure else None


@lru_cache(maxsize=1)
def _common() -> dict[str, frozenset[str]]:
    return {name.split()[0]: frozenset(words) for name, words in _lists().items() if name.endswith(" words")}


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in _LISTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            found[name] = (*found.get(name, ()), *(word.replace("_", " ") for word in line.split()))
    return found


@lru_cache(maxsize=16)
def _tongue(code: str) -> Tongue:
    lists = _lists()
    he, she = lists[f"{code} pronouns"][:2]
    inverted = r"(?:-t)?-(?P<after>il|elle|ils|elles)" if code == "fr" else r"(?P<after>(?!))"
    asked = r"|a-t-(?P<within>il|elle) (?:\w+é|dit|répondu|écrit|admis|promis|conclu|poursuivi)" if code == "fr" else ""
    verb = rf"\b(?:(?:{_any(lists[f'{code} verbs'])})(?:{inverted})?{asked})\b"
    return Tongue(
        code=code,
        verb=re.compile(verb),
        source=re.compile(rf"(?<![\w’'])(?i:{_any(lists[f'{code} sources'])})\s+"),
        pronouns={he: "he", she: "she"},
        that=re.compile(rf"(?:{_any(lists[f'{code} that'])})(?:\s+|(?<=[’']))"),
        link=re.compile(rf"(?i:{_any(lists.get(f'{code} links', ('(?!)',)))})(?:\s+|(?<=[’']))"),
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))
