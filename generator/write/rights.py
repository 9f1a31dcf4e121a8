"""Takes away what may not be shown, before anything is written: pages, data, search and feeds are all made from what
is left, so that none of them has to remember. Blocks keep their numbers; hidden ones are empty."""

from __future__ import annotations

from dataclasses import replace

from generator.model import BODY, Article, Block, Dossier, Rights, Story
from generator.write.desk_types import WriteDesk
from generator.write.rules import WriteRules


def rights_of(article: Article, desk: WriteDesk) -> Rights:
    """The article's own, else its outlet's, else the dossier's."""
    outlet = desk.outlets.get(article.meta.outlet or "")
    return article.meta.rights or (outlet.rights if outlet else None) or desk.rights


def public(dossier: Dossier, desk: WriteDesk, rules: WriteRules) -> Dossier:
    """The dossier as readers may see it."""
    words = rules.excerpt_words if desk.excerpt_words is None else desk.excerpt_words
    return replace(dossier, stories=tuple(_story(s, desk, words, rules.longest_quote_chars) for s in dossier.stories))


def _story(story: Story, desk: WriteDesk, words: int, longest: int) -> Story:
    held = {a.id: rights_of(a, desk) for a in story.articles if rights_of(a, desk) != "full"}
    if not held:
        return story
    shown = {a.id: _article(a, held.get(a.id, "full"), words) for a in story.articles}
    return replace(
        story,
        head=shown[story.head.id],
        variants=tuple(replace(v, article=shown[v.article.id]) for v in story.variants),
        quotes=tuple(
            replace(q, text=_cut(q.text, longest)) if q.article in held else q
            for q in story.quotes
            if q.article not in held or q.kind != "statement"
        ),
        figures=tuple(replace(f, sentence="") if f.article in held else f for f in story.figures),
        events=tuple(replace(e, sentence="") if e.article in held else e for e in story.events),
    )


def _article(article: Article, rights: Rights, words: int) -> Article:
    if rights == "full":
        return article
    left = words if rights == "excerpt" else 0
    blocks: list[Block] = []
    for block in article.blocks:
        text, left = _first_words(block.text, left) if block.kind in BODY else ("", left)
        blocks.append(replace(block, text=text))
    meta = article.meta if rights == "excerpt" else replace(article.meta, deck=None)
    return replace(article, meta=meta, blocks=tuple(blocks), dropped=(), kept=(), dateline=None)


def _first_words(text: str, left: int) -> tuple[str, int]:
    """As many words as are left, and how many are left after them."""
    words = text.split(" ")
    if len(words) <= left:
        return text, left - len(words)
    return (" ".join(words[:left]) + " …" if left else ""), 0


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
