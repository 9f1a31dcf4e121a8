"""`dossier review`: what is worth a minute of an editor's time, the closest calls first, with lines ready to paste."""

from __future__ import annotations

from generator import dedupe, tag
from generator.build import Gathered, Places, gather
from generator.dedupe import Borderline
from generator.desk.articles import ArticleOrders, Orders
from generator.model import ArticleId
from generator.problems import Result

_SORTS = {
    "merge": "Pages that may be one",
    "kind": "Names whose kind is in doubt",
    "page": "Names just below a page",
    "joined": "Names that may be somebody else's",
    "noise": "Pages that may be nobody's name",
    "confirm": "Names that the machine alone has found, often",
}
_SHOWN = 60  # characters of a quotation


def review(places: Places, most: int) -> Result[str]:
    gathered = gather(places)
    if gathered.value is None:
        return Result("", gathered.problems)
    decisions = gathered.value.decisions
    pairs = dedupe.borderline(gathered.value.articles, decisions.merges, decisions.settings.rules.dedupe, most)
    stories = sorted(gathered.value.dossier.stories, key=lambda story: story.id)
    rules = decisions.settings.rules
    known = tag.Authority(decisions.entities, rules.tag.shipped_authority)
    names = tag.review(stories, gathered.value.tagged, gathered.value.dossier.entities, rules.tag, known)[:most]
    sorts = {one.what for one in names}
    parts = [
        _part("Articles that may be the same story", [_pair(pair) for pair in pairs]),
        *(_part(_SORTS[what], [_name(one) for one in names if one.what == what]) for what in _SORTS if what in sorts),
        _part("Articles with quotations whose speaker an editor should look at", _quotations(gathered.value, most)),
    ]
    return Result("\n\n".join(parts))


def _part(title: str, rows: list[str]) -> str:
    return "\n\n".join([f"# {title}: {len(rows)}", *(rows or ["Nothing is uncertain here."])])


def _pair(pair: Borderline) -> str:
    verb = "differ" if pair.joined else "same"
    lines = [f"{pair.title_a}\n{pair.title_b}", f"  {pair.says}"]
    if pair.sentence:
        lines.append(f"  only in the first: {pair.sentence}")
    return "\n".join([*lines, f'  dossier decide {verb} {pair.a} {pair.b} --because "..."'])


def _name(proposal: tag.Proposal) -> str:
    evidence = [f"  {line}" for line in proposal.evidence]
    return "\n".join([proposal.says, *evidence, *(f"  {line}" for line in proposal.paste.splitlines())])


def _quotations(gathered: Gathered, most: int) -> list[str]:
    """One block an article: each quotation in doubt, and the lines to paste; none that an editor has settled."""
    orders, dossier = gathered.decisions.orders, gathered.dossier
    by_article: dict[ArticleId, list[tag.Doubt]] = {}
    open_ones = [one for one in tag.doubtful(dossier.stories, dossier.entities) if not _is_settled(one, orders)]
    for doubt in open_ones[:most]:
        by_article.setdefault(doubt.quote.article, []).append(doubt)
    return [_article(article, doubts, orders) for article, doubts in by_article.items()]


def _is_settled(doubt: tag.Doubt, orders: Orders) -> bool:
    entry = _entry(doubt, orders)
    told = entry.tags.quotes if entry else ()
    return any(tag.begins_with(doubt.quote.text, order.says) for order in told)


def _entry(doubt: tag.Doubt, orders: Orders) -> ArticleOrders | None:
    article = next(one for one in doubt.story.articles if one.id == doubt.quote.article)
    return orders.find(article.id, article.seed)


def _article(article: ArticleId, doubts: list[tag.Doubt], orders: Orders) -> str:
    entry = _entry(doubts[0], orders)
    place = f"below {entry.key}, line {entry.line} of {orders.path}" if entry else f"in {orders.path}"
    head = next(one.title for one in doubts[0].story.articles if one.id == article)
    rows = [f'  "{_short(doubt.quote.text)}" {doubt.says}' for doubt in doubts]
    paste = [f"      - {tag.order_for(doubt.quote, doubt.name)}" for doubt in doubts]
    return "\n".join([f"{head} ({article})", *rows, f"  {place}:", f"  {article}:", "    quotes:", *paste])


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
