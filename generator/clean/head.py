"""The head matter of an article, found in its lines: title, deck, authors, outlet, day. Nothing is invented.

What the seed's metadata says wins; the lines only fill gaps. Each line that is head matter is named with its reason, so
that it is not printed again as a paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.clean import bylines, dates, headline, patterns, unsigned
from generator.clean.beginning import Odds, first_line, only_date
from generator.clean.features import Lines
from generator.clean.line import LONG
from generator.clean.words import CLASSES, ROLE_HINT
from generator.model import BODY, Block, Draft, Kind, Meta, Moment
from generator.text import fold, words

_TITLE_WORDS = (2, 32)
_DECK_WORDS = (5, 70)
_FURTHEST = 60  # lines before the body in which a title is looked for
_LEAD = 4  # lines of the first paragraphs
_DECK_LEAD = 1.0  # how much better than the headline above it a deck may look (tried on dclm scrapes)
_SECTION_WORDS = 4  # a shorter line above a headline is the section's name
_OWN_CLASSES = 4  # class words that are most likely the block's own
_ABOVE, _BELOW = 3, 12  # lines around the headline in which a byline is looked for (guesses)
_HEAD_LINES = 4  # lines below a headline in which it comes again or is signed
_AGAIN, _SIGNED = 0.8, 1.2  # tried on scrapes of the development half
_SAME = 0.85  # share of words that makes two lines one headline


@dataclass(slots=True)
class Head:
    meta: Meta
    used: dict[int, str] = field(default_factory=dict)  # line -> what it is
    title_line: int | None = None


def find(draft: Draft, blocks: tuple[Block, ...], lines: Lines, chance: Odds) -> Head:
    """`chance`: probability of being body, by line."""
    first = first_line(blocks, lines, chance)
    head = Head(draft.meta)
    _title(head, blocks, lines, chance, first)
    _byline(head, blocks, first)
    _stamps(head, blocks, first)
    _source(head, blocks)
    _deck(head, blocks, lines, first)
    _unsigned(head, blocks, lines, chance, first)
    return head


def same_headline(a: str, b: str) -> bool:
    one, two = fold(a).split(), fold(b).split()
    if not one or not two:
        return False
    if one == two:
        return True
    shared = len(set(one) & set(two))
    return min(len(one), len(two)) >= 4 and shared >= _SAME * max(len(set(one)), len(set(two)))


def _title(head: Head, blocks: tuple[Block, ...], lines: Lines, chance: Odds, first: int) -> None:
    known = head.meta.title
    if known:
        for n in range(min(len(blocks), first + 3)):
            if same_headline(blocks[n].text, known):
                head.used[n] = "the headline"
                head.title_line = n
        return
    ahead = range(first, min(len(blocks), first + 40))
    body = {word for m in ahead if chance[m] >= 0.5 for word in lines.words[m]}
    scores = {n: _headline(n, blocks, lines, body, first) for n in range(max(0, first - _FURTHEST), first)}
    confirmed = {n: _confirmed(n, blocks, first) for n, score in scores.items() if score > 0}
    if blocks[0].dom is None:
        lead = {word for m in ahead[:_LEAD] if chance[m] >= 0.5 for word in lines.words[m]}
        found = headline.chosen(blocks, lines, confirmed, body, lead)
    else:
        found = _of_a_page({n: scores[n] + more for n, more in confirmed.items()}, lines)
    if found is not None:
        head.title_line = found
        head.meta = replace(head.meta, title=blocks[found].text)
        for m in range(min(len(blocks), first + 1)):
            if same_headline(blocks[m].text, blocks[found].text):
                head.used[m] = "the headline"


def _of_a_page(scores: Mapping[int, float], lines: Lines) -> int | None:
    """Of a page as HTML, which seldom needs it: there the reader knows the title."""
    if not scores:
        return None
    n = max(scores, key=lambda n: (scores[n], -n))
    above = scores.get(n - 1, -1.0) > scores[n] - _DECK_LEAD and len(lines.words[n - 1]) >= _SECTION_WORDS
    return n - 1 if above else n  # what looked better was the deck below it


def _confirmed(n: int, blocks: tuple[Block, ...], first: int) -> float:
    """What speaks for a headline in the lines below: it comes again, or a byline or a day follows."""
    below = [block.text for block in blocks[n + 1 : min(first, n + 1 + _HEAD_LINES)]]
    again = any(same_headline(blocks[n].text, text) for text in below)
    signed = any(bylines.signed(text) is not None or only_date(text) is not None for text in below)
    return _AGAIN * again + _SIGNED * signed


def _headline(n: int, blocks: tuple[Block, ...], lines: Lines, body: set[str], first: int) -> float:
    """How much a line before the body looks like its headline; at or below 0: it does not."""
    block, line = blocks[n], lines.words[n]
    if not _TITLE_WORDS[0] <= len(line) <= _TITLE_WORDS[1] or patterns.byline(block.text) is not None:
        return -1.0
    if patterns.is_caption(block.text) or patterns.has_markup(block.text) or only_date(block.text) is not None:
        return -1.0
    signed = (
        n and (lines.hints[n - 1] | lines.hints[n]) & ROLE_HINT and bylines.with_role(blocks[n - 1].text, block.text)
    )
    if signed or not any(map(str.isalpha, block.text)):
        return -1.0
    content = [w for w in line if len(w) > 3]
    overlap = sum(w in body for w in content) / max(1, len(content))
    roles = lines.furniture[n]
    score = 0.4 + 2.0 * overlap + min(len(line), 8) / 8 - 0.7 * min(roles, 3) - 0.04 * (first - n)
    score -= 1.2 * block.text.endswith((".", ":", ";", ",")) * (not block.text.endswith("..."))
    score += 0.3 * (block.gap > 0) + 0.3 * (n + 1 < len(blocks) and blocks[n + 1].gap > 0)
    score += 1.5 * (block.kind is Kind.HEADING and block.level == 1) + 0.5 * (block.kind is Kind.HEADING)
    score -= 0.8 * (block.kind is Kind.ITEM or block.text[0] in "•·*‣▪") + 0.8 * (len(line) < 3)
    return score


def _byline(head: Head, blocks: tuple[Block, ...], first: int) -> None:
    start = max(0, (head.title_line or 0) - _ABOVE) if blocks[0].dom is None else head.title_line or 0
    last = -_BELOW  # the byline before
    for n in range(start, min(len(blocks), first + 1)):
        found = bylines.signed(blocks[n].text)
        if found is None:
            continue
        if not found and n + 1 < len(blocks) and bylines.is_person(blocks[n + 1].text):
            found = patterns.names(blocks[n + 1].text)
            head.used[n + 1] = "the byline"
        head.used[n] = "the byline"
        if found and (not head.meta.authors or n == last + 1):
            head.meta = replace(head.meta, authors=tuple(dict.fromkeys((*head.meta.authors, *found))))
            last = n
        _outlet_after(head, blocks, n + 1 + (n + 1 in head.used), first)


def _unsigned(head: Head, blocks: tuple[Block, ...], lines: Lines, chance: Odds, first: int) -> None:
    """Only scrapes: of a page the reader knows what its markup calls an author."""
    if head.meta.authors or blocks[0].dom is not None or head.title_line is None or first >= len(blocks):
        return
    near = range(head.title_line + 1, min(first, head.title_line + _BELOW))
    places = [n for n in near if head.used.get(n) != "the deck"]
    n, names = unsigned.find(blocks, lines, chance, head.title_line, places)
    if names:
        head.meta = replace(head.meta, authors=names)
    if n is not None:
        head.used.setdefault(n, "the byline")


def _outlet_after(head: Head, blocks: tuple[Block, ...], n: int, first: int) -> None:
    """A short line of capitalised words right below the byline is where it appeared."""
    if n >= min(len(blocks), first) or n in head.used:
        return
    text = blocks[n].text
    parts = text.split()
    big = all(part[0].isupper() or part.casefold() in ("of", "the", "de", "la", "and", "&") for part in parts)
    if blocks[n].gap == 0 and 1 < len(parts) <= 5 and big and not any(c.isdigit() or c in ".,:|" for c in text):
        head.used[n] = "the outlet's name"
        if not head.meta.outlet:
            head.meta = replace(head.meta, outlet=text)


def _stamps(head: Head, blocks: tuple[Block, ...], first: int) -> None:
    """Lines before the body that are a date and little else; the first that is not an update is the day."""
    for n in range(min(len(blocks), first)):
        dated = only_date(blocks[n].text) or (dates.find(blocks[n].text) if head.used.get(n) == "the byline" else None)
        if dated is None or patterns.is_caption(blocks[n].text):
            continue
        head.used.setdefault(n, "the date line")
        if head.meta.published is None:
            evidence = f'the line "{blocks[n].text[:80]}" above the text'
            head.meta = replace(head.meta, published=Moment(dated.day, "day", evidence))


def _source(head: Head, blocks: tuple[Block, ...]) -> None:
    for n, block in enumerate(blocks[: (head.title_line or 0) + _BELOW + 1]):
        name = patterns.source(block.text)
        if name:
            head.used.setdefault(n, "the source line")
            if not head.meta.outlet:
                head.meta = replace(head.meta, outlet=name)
            return


def _deck(head: Head, blocks: tuple[Block, ...], lines: Lines, first: int) -> None:
    """The line below the headline, if something that is not body stands between it and the body, or it comes again."""
    if head.meta.deck:
        _declared_deck(head, head.meta.deck, blocks, lines, first)
    elif head.title_line is not None:
        _deck_below(head, head.title_line, blocks, lines, first)


def _declared_deck(head: Head, deck: str, blocks: tuple[Block, ...], lines: Lines, first: int) -> None:
    """A page's description is often but its first paragraph; then the paragraph stays and there is no deck."""
    start = words(deck.rstrip("….").strip())
    for n in range(min(len(blocks), first + 2)):
        again = same_headline(blocks[n].text, deck) or (
            len(start) >= _DECK_WORDS[0] and _within(tuple(start), lines.words[n])
        )
        if again and ((n >= first and not _marked_as_deck(blocks[n])) or _opens(n, blocks, lines)):
            head.meta = replace(head.meta, deck=None)
            return
        if again and n not in head.used:
            head.used[n] = "the deck"


def _opens(n: int, blocks: tuple[Block, ...], lines: Lines) -> bool:
    """Whether a paragraph is built like the paragraph right below it: so is no deck (four pages, 4 to 0)."""
    if n + 1 >= len(blocks) or len(lines.words[n + 1]) < LONG or blocks[n].kind is not Kind.PARAGRAPH:
        return False
    here, below = blocks[n].dom, blocks[n + 1].dom
    if here is None or below is None:
        return False
    return (here.tag, here.path, here.words) == (below.tag, below.path, below.words)


def _marked_as_deck(block: Block) -> bool:
    near = block.dom.words[:_OWN_CLASSES] if block.dom else ()
    return block.kind is Kind.HEADING or not CLASSES["class deck"].isdisjoint(near)


def _deck_below(head: Head, title_line: int, blocks: tuple[Block, ...], lines: Lines, first: int) -> None:
    n = title_line + 1
    while n < len(blocks) and n in head.used:
        n += 1
    if n >= len(blocks) or not _DECK_WORDS[0] <= len(lines.words[n]) <= _DECK_WORDS[1]:
        return
    if patterns.is_caption(blocks[n].text) or patterns.dateline(blocks[n].text) or blocks[n].kind not in BODY:
        return
    if _opens(n, blocks, lines):
        return
    apart = any(m in head.used or patterns.is_caption(blocks[m].text) for m in range(n + 1, min(first, n + 8)))
    again = any(_within(lines.words[n], lines.words[m]) for m in range(n + 1, min(len(blocks), n + 25)))
    roles = lines.furniture[n]
    if (apart and n < first and roles <= 1) or again:
        head.used[n] = "the deck"
        head.meta = replace(head.meta, deck=blocks[n].text)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) <= len(long) and bool(short) and long[: len(short)] == short
