"""The dossier as data: JSON and CSV tables, and the page that documents each field. Made from what readers may see."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Article, Entity, Figure, Kind, Moment, OutFile, Quote, Story, Topic
from generator.write import html, markdown
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


def files(site: Site) -> Iterator[OutFile]:
    made = tables(site)
    for table in made:
        yield OutFile(f"data/{table.name}.json", as_json(table))
        yield OutFile(f"data/{table.name}.csv", as_csv(table))
    yield OutFile("data/index.md", schema_page(site, made))


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
    return site.paths[key].removesuffix(".md") + ".html"


def _article(site: Site, story: Story, article: Article) -> Row:
    meta, variant = article.meta, site.variants.get(article.id)
    numbers = site.numbers[article.id]
    kinds = {kind: [b.text for b in article.blocks if b.kind is kind and b.text] for kind in (Kind.CAPTION, Kind.CREDIT)}
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


def _span(site: Site, item: object, article: str, block: int, start: int, end: int) -> Row:
    """Paragraph and offsets; null where the text at that place is not shown."""
    known = site.articles[article]  # type: ignore[index]
    number = site.numbers[known.id].get(block)
    there = number is not None and end <= len(known.blocks[block].text)
    return {"paragraph": number, "start": start, "end": end} if there else {"paragraph": None, "start": None, "end": None}


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
            {"article": m.article, **_span(site, m, m.article, m.block, m.start, m.end), "surface": m.surface}
            for group in site.mentions[entity.id].values()
            for m in group
        ],
        "page": _page(site, entity.id),
    }


def _quote(site: Site, quote: Quote) -> Row:
    return {
        "article": quote.article,
        **_span(site, quote, quote.article, quote.block, quote.start, quote.end),
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker if quote.speaker in site.entities else None,
        "speaker_text": quote.speaker_text,
        "cue": quote.cue,
    }


def _figure(site: Site, figure: Figure) -> Row:
    return {
        "article": figure.article,
        **_span(site, figure, figure.article, figure.block, figure.start, figure.end),
        "text": figure.text,
        "value": figure.value,
        "value_to": figure.value_to,
        "unit": figure.unit,
        "kind": figure.kind,
        "counted": figure.counted,
        "qualifier": figure.qualifier,
        "as_of": _date(figure.as_of),
        "sentence": figure.sentence,
    }


def _topic(site: Site, topic: Topic) -> Row:
    members = next(m for t, m in site.dossier.topics if t.slug == topic.slug)
    rule = topic.rule
    return {
        "slug": topic.slug,
        "title": topic.title,
        "standfirst": topic.standfirst,
        "rule": {
            "any": list(rule.any), "all": list(rule.all), "none": list(rule.none), "from": rule.since, "until": rule.until,
            "pin": list(rule.pin), "leave_out": list(rule.leave_out),
        },
        "stories": [{"story": m.story, "reason": m.reason, "pinned": m.pinned} for m in members],
        "page": topic.page.removesuffix(".md") + ".html",
    }  # fmt: skip


# --- what each field is: (type, meaning, example)

_DATE = "object or null"
_SPAN: dict[str, tuple[str, str, str]] = {
    "article": ("string", "id of the article", "a-1b2c3d4e"),
    "paragraph": ("integer or null", "number in the article's paragraphs, from 0; null where the text is not shown", "6"),
    "start": ("integer or null", "first character in that paragraph, from 0", "17"),
    "end": ("integer or null", "one past the last character", "45"),
}
FIELDS: dict[str, dict[str, tuple[str, str, str]]] = {
    "articles": {
        "id": ("string", "made from the address, else from the seed's path; never changes with the text", "a-1b2c3d4e"),
        "seed": ("string", "path of the saved file below the seeds folder", "box/report.html"),
        "sha256": ("string", "digest of the saved file", "9f86d081…"),
        "story": ("string", "the story it belongs to", "s-1b2c3d4e"),
        "role": ("string", "head (the text that is shown) or variant", "head"),
        "title": ("string", "headline", "Bridge reopens after flood"),
        "deck": ("string or null", "standfirst", "Traffic returns after nine days"),
        "authors": ("list of strings", "as printed", '["Jane Roe"]'),
        "outlet": ("string or null", "newspaper, agency or site", "The Example Post"),
        "address": ("string or null", "original address", "https://example.org/bridge"),
        "archived": ("string or null", "address of an archived copy", "https://web.archive.org/…"),
        "retrieved": ("string or null", "day the copy was saved", "2024-05-01"),
        "language": ("string or null", "ISO 639-1", "en"),
        "rights": ("string", "full, excerpt or link: how much of the text is here", "full"),
        "date": (_DATE, "publication: value (ISO), precision (day, month, year), evidence; null = not known", '{"value": "2011-08-28", …}'),
        "not_before": (_DATE, "for undated articles: evidence that it is not older", '{"value": "2008-10-19", …}'),
        "paragraphs": ("list of strings", "body text without headings; other tables count in it", '["The bridge …", …]'),
        "headings": ("list of objects", "subheads: before (number of the paragraph), level, text", '[{"before": 4, …}]'),
        "captions": ("list of strings", "picture captions", "[]"),
        "credits": ("list of strings", "credit lines", '["Additional reporting by …"]'),
        "coverage": ("object", "of_article: share of its words in the head; of_head: share of the head's words in it", '{"of_article": 0.97, …}'),
        "page": ("string", "page on this site", "articles/bridge-reopens.html"),
    },
    "stories": {
        "id": ("string", "made from the head's id", "s-1b2c3d4e"),
        "head": ("string", "id of the article that is shown", "a-1b2c3d4e"),
        "title": ("string", "headline of the head", "Bridge reopens after flood"),
        "date": (_DATE, "publication of the head", '{"value": "2011-08-28", …}'),
        "variants": ("list of objects", "article, of_variant, of_head (0 to 1), lacks (the head's paragraphs), adds (its own), reason", "[]"),
        "entities": ("list of strings", "who and what is named, the most frequent first", '["e-1b2c3d4e"]'),
        "topics": ("list of strings", "slugs of its topics", '["floods"]'),
        "related": ("list of strings", "nearest other stories", '["s-2b3c4d5e"]'),
        "page": ("string", "page on this site", "articles/bridge-reopens.html"),
    },
    "entities": {
        "id": ("string", "made from name and kind", "e-1b2c3d4e"),
        "name": ("string", "as readers see it", "Jane Roe"),
        "kind": ("string", "person, organisation, group, place, programme, law or other", "person"),
        "aliases": ("list of strings", "other ways it is written", '["Roe"]'),
        "status": ("string", "confirmed by a person or an authority file, or machine", "machine"),
        "score": ("number", "how sure the machine is, 0 to 1; confirmed = 1", "0.82"),
        "evidence": ("list of strings", "why it is taken for one thing of this kind", "[]"),
        "wikidata": ("string or null", "Wikidata id", "Q42"),
        "note": ("string or null", "the editor's note", ""),
        "latitude": ("number or null", "places, degrees north", "19.43"),
        "longitude": ("number or null", "places, degrees east", "-99.13"),
        "mentions": ("list of objects", "article, paragraph, start, end, surface", '[{"article": "a-1b2c3d4e", …}]'),
        "page": ("string", "page on this site", "entities/people/jane-roe.html"),
    },
    "quotes": {
        **_SPAN,
        "text": ("string", "the words between the marks, or the reported clause", "We are open again"),
        "kind": ("string", "direct, fragment or statement (indirect speech)", "direct"),
        "speaker": ("string or null", "id of the entity; null = anonymous or not resolved", "e-1b2c3d4e"),
        "speaker_text": ("string", "speaker as printed", "the mayor"),
        "cue": ("string", "said, according to, …", "said"),
    },
    "figures": {
        **_SPAN,
        "text": ("string", "as printed", "some 40,000 people"),
        "value": ("number", "the value, or the lower end of a range", "40000"),
        "value_to": ("number or null", "upper end of a range", ""),
        "unit": ("string", "USD, kg, % …; empty for counts", "USD"),
        "kind": ("string", "money, deaths, people, mass, percent or other", "deaths"),
        "counted": ("string", "what is counted", "people dead"),
        "qualifier": ("string", "more than, about …; empty = exact", "about"),
        "as_of": (_DATE, "the date the figure is for", '{"value": "2011", …}'),
        "sentence": ("string", "where it stands", "Some 40,000 people …"),
    },
    "topics": {
        "slug": ("string", "file name of its page", "floods"),
        "title": ("string", "as readers see it", "Floods"),
        "standfirst": ("string", "first sentence of the introduction", ""),
        "rule": ("object", "any, all, none, from, until, pin, leave_out", '{"any": ["flood*"], …}'),
        "stories": ("list of objects", "story, reason, pinned", '[{"story": "s-1b2c3d4e", …}]'),
        "page": ("string", "page on this site", "topics/floods.html"),
    },
}  # fmt: skip


def schema_page(site: Site, made: tuple[Table, ...]) -> str:
    words, here = site.words, "data/index.md"
    cell: Callable[[str], str] = markdown.inline
    parts = []
    for table in made:
        rows = [(f"`{name}`", cell(kind), cell(means), cell(example)) for name, (kind, means, example) in FIELDS[table.name].items()]
        get = words("data.get", n=words.number(len(table.rows)), json=_file(here, table, "json"), csv=_file(here, table, "csv"))
        head = (words("data.field"), words("data.type"), words("data.means"), words("data.example"))
        parts.append(html.section(f"<code>{table.name}</code>", f"{get}\n\n{html.table(head, rows, 'schema')}", table.name))
    front = markdown.front(title=words("data"), description=words("data.lead"), kind="data")
    return html.page(front, words("data"), f"{words('data.lead')}\n{{: .lead }}", html.note(site, here), *parts)


def _file(here: str, table: Table, ending: str) -> str:
    return f"[{table.name}.{ending}]({table.name}.{ending})"
