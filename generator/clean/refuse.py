"""Pages that are no article: lists of headlines, galleries, paywall stubs, error pages. Said with a reason."""

from __future__ import annotations

import re
from itertools import accumulate

from generator.clean.judge import Judged
from generator.clean.letters import split_words
from generator.clean.rules import CleanRules
from generator.model import BODY, Block, Draft, Kind
from generator.problems import Problem

_WALL = re.compile(
    r"(?:subscribe|sign in|log in|register|become a member) to (?:continue|keep|read)|continue reading with|"
    r"(?:this|the) (?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:subscribers|members)|"
    r"para seguir leyendo|solo para suscriptores|exclusivo para suscriptores|"
    r"weiterlesen mit|nur für abonnenten|mit .{0,20}plus weiterlesen|réservé aux abonnés|pour lire la suite|"
    r"para continuar lendo|exclusivo para assinantes|per continuare a leggere|riservato agli abbonati|"
    r"только для подписчиков|чтобы продолжить чтение|للمشتركين فقط",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"already (?:a|an) (?:subscriber|member)|ya soy suscriptor|déjà abonné|già abbonat", re.IGNORECASE)
_LOGIN_AFTER = 8  # lines below the text in which a question to subscribers is a wall; further down it is furniture
_STUB_WORDS = 150  # words; a page with a wall and less than this is a stub
_RUN_WORDS, _RUN_PROSE = 120, 0.8  # so many words of prose without a break are an article; 0 to 1, and their share
_MOST_OF_IT = 0.75  # 0 to 1; a page of which so much is kept is a table or a calendar, no list of headlines (a guess)
_SENTENCE = re.compile(r"[.!?…。؟][\"'”’»)]*$")
_END_WITHIN = re.compile(r"[.!?…。؟]")
_GALLERY = re.compile(r"^\W*(?:\d{1,3}\s*(?:/|of|von|de|sur|из|من)\s*\d{1,3})\W*$", re.IGNORECASE)


def refusal(draft: Draft, judged: Judged, blocks: tuple[Block, ...], rules: CleanRules) -> Problem | None:
    reads_on = _reads_on(judged)
    if reads_on and _has_words(blocks, max(_STUB_WORDS, rules.fewest_words)):  # most pages are none of what follows
        return None
    body = [_size(block.text) for block in blocks if block.kind in BODY]
    total = sum(body)
    texts = [verdict.block.text for verdict in judged.verdicts]
    if total < _STUB_WORDS and _has_wall(judged, texts):
        says = f"Only {total} words stand before a paywall: this is the stub of an article."
        return _problem(
            draft, "C104", says, "Save the whole text, or keep what is there with `keep:` in desk/articles.yml."
        )
    counters = sum(_GALLERY.match(text) is not None for text in texts)
    captions = sum(block.kind is Kind.CAPTION for block in blocks)
    if not reads_on and total < 6 * _STUB_WORDS and counters >= 4 and counters + captions > len(body):
        says = f"It looks like a picture gallery: {counters} picture counters and {len(body)} paragraphs."
        return _problem(draft, "C105", says, "Remove the seed, or name the lines to `keep:` in desk/articles.yml.")
    if not reads_on and _is_index(texts, blocks, rules):
        says = f"It looks like a list of headlines, not an article: {len(texts)} short lines, {total} words of text."
        return _problem(
            draft, "C103", says, "Save the articles themselves, or name the lines to `keep:` in desk/articles.yml."
        )
    if total < rules.fewest_words:
        says = f"Nothing in it reads like an article ({total} words of text were found)."
        return _problem(draft, "C101", says, "Remove the seed, or name the lines to `keep:` in desk/articles.yml.")
    return None


def _has_words(blocks: tuple[Block, ...], fewest: int) -> bool:
    return any(size >= fewest for size in accumulate(_size(block.text) for block in blocks if block.kind in BODY))


def _has_wall(judged: Judged, texts: list[str]) -> bool:
    """Words that close an article, wherever they stand; a subscriber's login only right below the text."""
    last = max((number for number, verdict in enumerate(judged.verdicts) if verdict.kept), default=len(texts))
    below = texts[last + 1 : last + 1 + _LOGIN_AFTER]
    return any(_WALL.search(text[:400]) for text in texts) or any(_LOGIN.search(text[:400]) for text in below)


def _reads_on(judged: Judged) -> bool:
    """Whether kept lines that follow each other are prose for long: no list of teasers and no row of captions is."""
    prose = words = 0
    for verdict in judged.verdicts:
        if verdict.kept and verdict.block.kind not in BODY:
            continue
        if not verdict.kept:
            prose = words = 0
            continue
        size = _size(verdict.block.text)
        words += size
        prose += size if _is_prose(verdict.block.text, size) else 0
        if prose >= _RUN_WORDS and prose >= _RUN_PROSE * words:
            return True
    return False


def _size(text: str) -> int:
    return len(text.split()) if text.isascii() else len(split_words(text))


def _is_prose(text: str, size: int) -> bool:
    return size >= 20 or (size >= 6 and _SENTENCE.search(text) is not None)


def _is_index(texts: list[str], blocks: tuple[Block, ...], rules: CleanRules) -> bool:
    """Many headline-like lines, and no stretch of text that could be an article, hard-wrapped lines rejoined."""
    if len(texts) < 12:
        return False
    sizes = [_size(text) for text in texts]
    headlines = sum(4 <= size <= 25 for size in sizes)
    kept = [(block, _size(block.text)) for block in blocks if block.kind in BODY]
    prose = sum(size for block, size in kept if _is_prose(block.text, size) and not _is_row(block))
    around = sum(sizes)
    if sum(size for _, size in kept) >= _MOST_OF_IT * around:
        return False
    return headlines >= rules.list_share * len(texts) and prose < 0.25 * around and prose < 2 * _STUB_WORDS


def _is_row(block: Block) -> bool:
    """Headlines that were joined because none of them ends a sentence."""
    return len(block.lines) > 1 and _END_WITHIN.search(block.text) is None


def _problem(draft: Draft, code: str, says: str, hint: str) -> Problem:
    return Problem(draft.seed, 0, 0, code, says, hint)
