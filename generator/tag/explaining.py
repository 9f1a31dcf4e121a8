"""What was tagged in one article and why, with the line for desk/articles.yml that overrules it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.desk.tags import TO_FILL_IN
from generator.model import Article, Entity, EntityId, Figure, Quote, Story

_QUOTED = 40  # characters by which an order names a quotation
_SHOWN = 80


def explain_tags(article: Article, story: Story, entities: Sequence[Entity]) -> tuple[str, ...]:
    """Names, quotations, statements, figures and dates of the article, in lines."""
    named = {entity.id: entity.name for entity in entities}
    number = {block: place for place, block in enumerate(article.paragraphs, 1)}
    quotes = [one for one in story.quotes if one.article == article.id]
    figures = [one for one in story.figures if one.article == article.id]
    events = [one for one in story.events if one.article == article.id]
    return (
        *_names(article, story, named),
        *_part("said here", (line for one in quotes for line in _quote(one, named, number))),
        *_part("figures", (line for one in figures for line in _figure(one, number))),
        *_part("dates", (line for one in events for line in _date(one.text, one.moment.value, number.get(one.block)))),
    )


def explain_entity(entity: Entity, stories: Sequence[Story]) -> tuple[str, ...]:
    """Why these names are one entity of this kind, and how sure that is."""
    mentions = [m for story in stories for m in story.mentions if m.entity == entity.id]
    surfaces = Counter(m.surface for m in mentions)
    told = ", ".join(
        f'"{surface}" ({count})' for surface, count in sorted(surfaces.items(), key=lambda i: (-i[1], i[0]))
    )
    sure = (
        "an editor or the authority list names it"
        if entity.status == "confirmed"
        else f"machine score {entity.score:.2f}"
    )
    return (
        f"{entity.name} ({entity.id}) is a {entity.kind}: {sure}.",
        f"Found as {told or 'nothing'} in {len({m.article for m in mentions})} articles.",
        *entity.evidence,
    )


def order_for(quote: Quote, name: str = "") -> str:
    """What to write below the article in desk/articles.yml: `{says: "We never saw", by: "Ada Norwick"}`."""
    return f"{{says: {_yaml(start_of(quote.text))}, by: {_yaml(name) if name else TO_FILL_IN}}}"


def start_of(text: str) -> str:
    """The first words, whole ones, by which an order names it."""
    words = " ".join(text.split()).rstrip(",.")
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0]


def _names(article: Article, story: Story, named: Mapping[EntityId, str]) -> Iterator[str]:
    met = Counter((m.surface, named.get(m.entity, "")) for m in story.mentions if m.article == article.id)
    if met:
        yield "  names:"
    for (surface, name), times in sorted(met.items()):
        yield f"        {_yaml(surface)} {times} times: {name}"
    if met:
        yield "        to overrule: names: {SURFACE: NAME}, or SURFACE: none where it is no name"


def _part(title: str, lines: Iterator[str]) -> Iterator[str]:
    first = next(lines, None)
    if first is not None:
        yield f"  {title}:"
        yield first
        yield from lines


def _quote(quote: Quote, named: Mapping[EntityId, str], number: Mapping[int, int]) -> Iterator[str]:
    yield f"{_at(number.get(quote.block))} {quote.kind}  {_short(quote.text)}"
    yield f"            {who_says(quote, named)}"
    yield f"            to overrule: quotes: [{order_for(quote)}]"


def who_says(quote: Quote, named: Mapping[EntityId, str]) -> str:
    """The speaker and what the text has for it: `Ada Norwick, printed as "she" beside "said"`."""
    cue = f' beside "{quote.cue}"' if quote.cue else ""
    name = named.get(quote.speaker, "") if quote.speaker else ""
    if name and quote.speaker_text and quote.speaker_text != name:
        return f'{name}, printed as "{quote.speaker_text}"{cue}'
    if name:
        return f"{name}, printed so{cue}" if quote.speaker_text else f"{name}, whose words it goes on with"
    if quote.speaker_text:
        return f'"{quote.speaker_text}"{cue}, without a page'
    return "nobody is named"


def _figure(figure: Figure, number: Mapping[int, int]) -> Iterator[str]:
    to = f" to {figure.value_to:,g}" if figure.value_to is not None else ""
    counted = f" of {figure.counted}" if figure.counted else ""
    as_of = f", as of {figure.as_of.value}" if figure.as_of else ""
    yield f"{_at(number.get(figure.block))} {figure.kind}  {_short(figure.text)}"
    yield f"            {figure.value:,g}{to} {figure.unit}".rstrip() + counted + as_of
    order = f"figures: [{{says: {_yaml(figure.text)}, hide: yes}}]"
    yield f"            to overrule: {order}, or value, to, unit, kind, counted, compare"


def _date(text: str, value: str, number: int | None) -> Iterator[str]:
    yield f"{_at(number)} {_short(text)}: {value}"
    yield f"            to overrule: dates: [{{says: {_yaml(text)}, date: {value}}}], or hide: yes"


def _at(number: int | None) -> str:
    return f"{f'p{number}' if number else '':>8}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + " …"


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
