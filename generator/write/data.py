"""The dossier as data: JSON and CSV tables. Made from what readers may see."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Article, ArticleId, Entity, Figure, Kind, Moment, OutFile, Quote, Story, Topic
from generator.write import html
from generator.write.fields import FIELDS
from generator.write.rights import rights_of
from generator.write.site import Site, shown

VERSION = 1
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    rows: list[Row]


def tables(site: Site) -> tuple[Table, ...]:
    dossier = site.dossier
    return (
        Table("articles", [_article(site, s, a) for s in _by_id(dossier.stories) for a in s.articles]),
        Table("stories", [_story(site, s) for s in _by_id(dossier.stories)]),
        Table("entities", [_entity(site, e) for e in dossier.entities]),
        Table("quotes", [_quote(site, q) for s in _by_id(dossier.stories) for q in s.quotes]),
        Table("figures", [_figure(site, f) for s in _by_id(dossier.stories) for f in s.figures]),
        Table("topics", [_topic(site, t) for t, _ in dossier.topics]),
    )


def files(made: tuple[Table, ...]) -> Iterator[OutFile]:
    for table in made:
        yield OutFile(f"data/{table.name}.json", as_json(table))
        yield OutFile(f"data/{table.name}.csv", as_csv(table))


def as_json(table: Table) -> str:
    """One row a line, so that a change is one line in a diff."""
    rows = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(", ", ": ")) for row in table.rows)
    return f'{{\n"version": {VERSION},\n"{table.name}": [\n{rows}\n]\n}}\n'


def as_csv(table: Table) -> str:
    """Lists and objects stand as JSON in their cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS[table.name])
    for row in table.rows:
        writer.writerow([_cell(row[name]) for name in FIELDS[table.name]])
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        # A spreadsheet would run a cell that begins like a formula.
        return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
    return json.dumps(value, ensure_ascii=False)


def _by_id(stories: tuple[Story, ...]) -> list[Story]:
    return sorted(stories, key=lambda story: story.id)


def _date(moment: Moment | None) -> Row | None:
    return {"value": moment.value, "precision": moment.precision, "evidence": moment.evidence} if moment else None


def _page(site: Site, key: str) -> str:
    return html.built(site.paths[key])


def _article(site: Site, story: Story, article: Article) -> Row:
    meta, variant = article.meta, site.variants.get(article.id)
    numbers = site.numbers[article.id]
    kinds = {
        kind: [b.text for b in article.blocks if b.kind is kind and b.text] for kind in (Kind.CAPTION, Kind.CREDIT)
    }
    return {
        "id": article.id,
        "seed": article.seed,
        "sha256": article.sha256,
        "story": story.id,
        "role": "head" if variant is None else "variant",
        "title": article.title,
        "deck": meta.deck,
        "authors": list(meta.authors),
        "outlet": meta.outlet,
        "address": meta.address,
        "archived": meta.archived,
        "retrieved": meta.retrieved,
        "language": meta.language,
        "rights": rights_of(article, site.desk),
        "date": _date(meta.published),
        "not_before": _date(article.not_before),
        "paragraphs": [article.blocks[number].text for number in shown(article)],
        "headings": [
            {"before": _before(numbers, number), "level": block.level, "text": block.text}
            for number, block in enumerate(article.blocks)
            if block.kind is Kind.HEADING and block.text
        ],
        "captions": kinds[Kind.CAPTION],
        "credits": kinds[Kind.CREDIT],
        "coverage": {"of_article": 1.0, "of_head": 1.0}
        if variant is None
        else {"of_article": round(variant.of_variant, 4), "of_head": round(variant.of_head, 4)},
        "page": _page(site, article.id),
    }


def _before(numbers: Mapping[int, int], block: int) -> int:
    """Number of the paragraph that a heading stands before."""
    return next((n for b, n in sorted(numbers.items()) if b > block), len(numbers))


def _story(site: Site, story: Story) -> Row:
    return {
        "id": story.id,
        "head": story.head.id,
        "title": story.head.title,
        "date": _date(story.head.meta.published),
        "variants": [
            {
                "article": v.article.id,
                "of_variant": round(v.of_variant, 4),
                "of_head": round(v.of_head, 4),
                "lacks": [site.numbers[story.head.id][b] for b in v.lacks if b in site.numbers[story.head.id]],
                "adds": [site.numbers[v.article.id][b] for b in v.adds if b in site.numbers[v.article.id]],
                "reason": v.reason,
            }
            for v in story.variants
        ],
        "entities": list(site.present[story.id]),
        "topics": [topic.slug for topic in site.topics_of[story.id]],
        "related": [s for s in site.related.get(story.id, ()) if s in site.stories],
        "page": _page(site, story.id),
    }


def _span(site: Site, article: ArticleId, block: int, start: int, end: int) -> Row:
    """Paragraph and offsets; null where the text at that place is not shown."""
    known = site.articles[article]
    number = site.numbers[known.id].get(block)
    there = number is not None and end <= len(known.blocks[block].text)
    return (
        {"paragraph": number, "start": start, "end": end} if there else {"paragraph": None, "start": None, "end": None}
    )


def _entity(site: Site, entity: Entity) -> Row:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "status": entity.status,
        "score": round(entity.score, 4),
        "evidence": list(entity.evidence),
        "wikidata": entity.wikidata,
        "note": entity.note,
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "mentions": [
            {"article": m.article, **_span(site, m.article, m.block, m.start, m.end), "surface": m.surface}
            for group in site.mentions[entity.id].values()
            for m in group
        ],
        "page": _page(site, entity.id),
    }


def _quote(site: Site, quote: Quote) -> Row:
    return {
        "article": quote.article,
        **_span(site, quote.article, quote.block, quote.start, quote.end),
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker if quote.speaker in site.entities else None,
        "speaker_text": quote.speaker_text,
        "cue": quote.cue,
    }


def _figure(site: Site, figure: Figure) -> Row:
    beside = site.compared.get((figure.article, figure.block, figure.start))
    return {
        "article": figure.article,
        **_span(site, figure.article, figure.block, figure.start, figure.end),
        "text": figure.text,
        "value": figure.value,
        "value_to": figure.value_to,
        "unit": figure.unit,
        "kind": figure.kind,
        "counted": figure.counted,
        "qualifier": figure.qualifier,
        "as_of": _date(figure.as_of),
        "sentence": figure.sentence,
        "compared": site.comparison_id(beside) if beside else None,
    }


def _topic(site: Site, topic: Topic) -> Row:
    members = next(m for t, m in site.dossier.topics if t.slug == topic.slug)
    rule = topic.rule
    return {
        "slug": topic.slug,
        "title": topic.title,
        "standfirst": topic.standfirst,
        "rule": {
            "any": list(rule.any),
            "all": list(rule.all),
            "none": list(rule.none),
            "from": rule.since,
            "until": rule.until,
            "pin": list(rule.pin),
            "leave_out": list(rule.leave_out),
        },
        "stories": [{"story": m.story, "reason": m.reason, "pinned": m.pinned} for m in members],
        "page": html.built(topic.page),
    }
