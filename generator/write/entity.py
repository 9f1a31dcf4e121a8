"""The page of a person, organisation, group, place or programme: what the sources say of it, with links to where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import ArticleId, Entity, Figure, Mention, Quote, Story, StoryId
from generator.text import sentences
from generator.write import html, jsonld, lists, markdown, notes, pictured
from generator.write.site import Site


def page(site: Site, entity: Entity) -> str:
    here = site.paths[entity.id]
    return html.page(
        markdown.front(
            title=entity.name,
            description=markdown_free(site, entity),
            kind=f"entity {entity.kind}",
            id=entity.id,
            og_type="profile",
            aliases=entity.aliases or None,
        ),
        markdown.inline(entity.name),
        _head(site, here, entity),
        notes.shown(site, here),
        f"{markdown.inline(entity.note)}\n{{: .desk-note }}" if entity.note else "",
        _together(site, here, entity),
        _mentions(site, here, entity),
        _speech(site, here, entity, "by", reported=False),
        _speech(site, here, entity, "reported", reported=True),
        _about(site, here, entity),
        _figures(site, here, entity),
        _timeline(site, here, entity),
        _evidence(site, entity),
        jsonld.entity(entity),
    )


def markdown_free(site: Site, entity: Entity) -> str:
    """One plain sentence for previews."""
    where = site.mentions[entity.id]
    return f"{entity.name}: {_said(site, where)}"


def _said(site: Site, where: Mapping[StoryId, list[Mention]]) -> str:
    stories = site.words.count("in_stories", len(where))
    return site.words.count("entity.said", _total(where.values()), stories=stories)


def _total(groups: Iterable[list[Mention]]) -> int:
    return sum(map(len, groups))


def _head(site: Site, here: str, entity: Entity) -> str:
    words, where = site.words, site.mentions[entity.id]
    kind = site.link(here, words(f"one.{entity.kind}"), f"entities/{lists.folder_of(site, entity.id)}/index.md")
    parts = [
        f'<span class="kind kind-{entity.kind}">{kind}</span>',
        f'<span class="presence">{_said(site, where)}</span>',
        f'<span class="status status-{entity.status}">{words(f"status.{entity.status}")}</span>',
    ]
    lines = [" ".join(parts) + "\n{: .head-matter }"]
    if entity.aliases:
        names = words("list.and").join(markdown.inline(alias) for alias in entity.aliases)
        lines.append(f"{words('entity.also')} {names}\n{{: .aliases }}")
    if entity.wikidata and entity.wikidata[1:].isdigit():
        there = markdown.outside(f"Wikidata {entity.wikidata}", f"https://www.wikidata.org/wiki/{entity.wikidata}")
        lines.append(f"{there}\n{{: .wikidata }}")
    return "\n\n".join(lines)


def _mentions(site: Site, here: str, entity: Entity) -> str:
    where = site.mentions[entity.id]
    chosen = [site.stories[key] for key in where]
    rules = site.rules
    made = [_in_story(site, here, story, where[story.id]) for story in chosen[: rules.stories_per_entity]]
    rest = chosen[rules.stories_per_entity :]
    if rest:
        made.append(html.items(site.story_link(here, story) for story in rest[: rules.links_per_entity]))
        if len(rest) > rules.links_per_entity:
            more = site.words("entity.more", n=site.words.number(len(rest) - rules.links_per_entity))
            made.append(site.link(here, more, "search/index.md"))
    return html.section(site.words("entity.mentions"), "\n\n".join(made), "mentions")


def _in_story(site: Site, here: str, story: Story, found: list[Mention]) -> str:
    """A story and the first sentences that name the entity, one a paragraph."""
    title = f"**{site.story_link(here, story)}** {meta(site, here, story)}"
    lines: list[str] = []
    seen: set[tuple[ArticleId, int]] = set()
    for mention in found:
        key = (mention.article, mention.block)
        if key in seen or len(lines) == site.rules.contexts_per_story:
            continue
        seen.add(key)
        if text := context(site, mention):
            place = site.link(here, site.words("paragraph", n=_number(site, mention)), site.at(*key_of(mention)))
            lines.append(f'- {text} <span class="source">{place}</span>\n{{: .context }}')
    return f"{title}\n{{: .in-story }}\n\n" + "\n".join(lines)


def key_of(mention: Mention | Quote | Figure) -> tuple[ArticleId, int]:
    return mention.article, mention.block


def _number(site: Site, mention: Mention) -> int:
    return site.numbers[mention.article].get(mention.block, 0) + 1


def meta(site: Site, here: str, story: Story) -> str:
    article = story.head
    return (
        f'<span class="meta">{html.outlet(site, here, article)} {html.day(site.words, article.meta.published)}</span>'
    )


def context(site: Site, mention: Mention) -> str:
    """The sentence around a mention, cut where it is long, with the name in bold; empty when it may not be shown."""
    text = site.articles[mention.article].blocks[mention.block].text
    if mention.end > len(text):
        return ""
    start, end = next(
        ((a, b) for a, b in spans(text) if a <= mention.start < b), (max(0, mention.start - 120), mention.end + 120)
    )
    end = max(end, mention.end)
    longest = site.rules.context_chars
    head = tail = ""
    if end - start > longest:
        cut = max(start, mention.start - longest // 2)
        if cut > start:
            start, head = _word_start(text, cut, mention.start), "… "
        if end - start > longest:
            end, tail = max(mention.end, text.rfind(" ", start, start + longest)), " …"
    return head + lists.hit(text[start:end], mention.start - start, mention.end - start) + tail


def _word_start(text: str, cut: int, latest: int) -> int:
    space = text.find(" ", cut, latest)
    return space + 1 if space >= 0 else cut


_SPANS: dict[str, list[tuple[int, int]]] = {}


def spans(text: str) -> list[tuple[int, int]]:
    """Sentences of a block; a block is asked for once for each name in it."""
    if text not in _SPANS:
        if len(_SPANS) > 20_000:
            _SPANS.clear()
        _SPANS[text] = sentences(text)
    return _SPANS[text]


def _speech(site: Site, here: str, entity: Entity, part: str, *, reported: bool) -> str:
    """What somebody says: as quoted, or as the articles report it."""
    said = (q for q in site.quotes_by.get(entity.id, ()) if q.text)
    chosen = [q for q in said if (q.kind == "statement") is reported][: site.rules.rows_per_page]
    return html.section(site.words(f"entity.{part}"), lists.quotes(site, here, chosen), f"quotes-{part}")


def _blocks(site: Site, entity: Entity) -> set[tuple[ArticleId, int]]:
    return {key_of(m) for group in site.mentions[entity.id].values() for m in group}


def _about(site: Site, here: str, entity: Entity) -> str:
    """Quotations that name the entity, by others."""
    made: list[Quote] = []
    for story in _stories(site, entity):
        inside = site.mentions[entity.id][story.id]
        made += [
            q
            for q in story.quotes
            if q.kind != "statement"
            and q.text
            and q.speaker != entity.id
            and any(m.article == q.article and m.block == q.block and q.start <= m.start < q.end for m in inside)
        ]
    chosen = made[: site.rules.rows_per_page]
    return html.section(site.words("entity.about"), lists.quotes(site, here, chosen), "quotes-about")


def _stories(site: Site, entity: Entity) -> list[Story]:
    keys: Iterable[StoryId] = site.mentions[entity.id]
    return [site.stories[key] for key in keys]


def _figures(site: Site, here: str, entity: Entity) -> str:
    near: list[Figure] = []
    for key in sorted(_blocks(site, entity), key=lambda k: (k[0], k[1])):
        near += site.figures_in.get(key, ())
    made = lists.figures(site, here, near[: site.rules.rows_per_page // 5])
    return html.section(site.words("entity.figures"), made, "figures-near")


def _together(site: Site, here: str, entity: Entity) -> str:
    rows = [
        (site.entity_link(here, other), site.words(f"one.{site.entities[other].kind}"), site.words.number(count))
        for other, count in site.together(entity.id)[: site.rules.most_present * 2]
    ]
    if not rows:
        return ""
    head = (site.words("entity.name"), site.words("entity.kind"), site.words("entity.shared"))
    table = html.details(site.words("entity.together.table"), html.table(head, rows, "together"), "as-table")
    made = f"{pictured.neighbourhood(site, here, entity)}\n{table}"
    return html.section(site.words("entity.together"), made, "together")


def _timeline(site: Site, here: str, entity: Entity) -> str:
    """Dated events of the paragraphs that name the entity."""
    named = _blocks(site, entity)
    found = [e for s in _stories(site, entity) for e in s.events if (e.article, e.block) in named and e.sentence]
    found.sort(key=lambda e: (e.moment.value, e.article, e.block, e.start))
    rows = [
        f"{html.day(site.words, e.moment)} {markdown.inline(html.first_words(e.sentence, 320))} "
        f'<span class="source">{lists.source(site, here, e.article, e.block)}</span>'
        for e in found[: site.rules.rows_per_page // 5]
    ]
    return html.section(site.words("entity.timeline"), html.items(rows, "events"), "timeline")


def _evidence(site: Site, entity: Entity) -> str:
    words = site.words
    lines = html.items(markdown.inline(sentence) for sentence in entity.evidence)
    said = f"{words(f'status.{entity.status}.more')}\n\n{lines}\n\n<code>{entity.id}</code>"
    return html.details(words("entity.evidence"), said, "machine")
