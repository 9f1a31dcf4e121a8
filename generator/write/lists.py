"""Lists that several pages show: stories with their furniture, quotations with their source, figures as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from generator.model import ArticleId, EntityId, Figure, OutFile, Quote, Story
from generator.text import slug
from generator.write import addresses, html, markdown, notes
from generator.write.markdown import Wrap
from generator.write.site import Site

# What cleaning calls lines that it did not remove but moved to the head of the page.
MOVED = frozenset({"the headline", "the deck", "the byline", "the date line"})
ELSEWHERE = 3  # figures of other stories named beside one; the rest behind a link
FOLDER_ORDER = ("people", "organisations", "groups", "places", "programmes", "other")


def folder_of(site: Site, entity: EntityId) -> str:
    return addresses.folder(site.entities[entity])


def index_page(site: Site, here: str, title: str, lead: str, *parts: str, kind: str = "index") -> OutFile:
    front = markdown.front(title=title, description=lead or None, kind=kind)
    body = [part for part in parts if part.strip()]
    return OutFile(
        here, html.page(front, title, f"{lead}\n{{: .lead }}" if lead else "", notes.shown(site, here), *body)
    )


def stories(
    site: Site, here: str, chosen: Iterable[Story], why: Callable[[Story], str] = lambda _: "", standfirst: bool = True
) -> str:
    """`why` gives Markdown: the reason a story is in a list."""
    return html.items((_story(site, here, story, why(story), standfirst) for story in chosen), "story-list")


def titles(site: Site, chosen: Iterable[Story]) -> str:
    """The topics of a list by their names, for the filter that a script makes: the list itself has their slugs."""
    found = {str(topic.slug): topic.title for story in chosen for topic in site.topics_of[story.id]}
    made = markdown.script(found)
    return f'<script type="application/json" class="topic-titles">{made}</script>\n' if found else ""


def _story(site: Site, here: str, story: Story, why: str, standfirst: bool) -> str:
    article = story.head
    lines = [
        f"**{site.story_link(here, story)}**",
        f'<span class="meta">{html.outlet(site, here, article)} {html.day(site.words, article.meta.published)}'
        f"{_also(site, story)}</span>",
    ]
    if standfirst and (text := html.standfirst(article, site.rules.standfirst_chars)):
        lines.append(f'<span class="standfirst">{markdown.inline(text)}</span>')
    if why:
        lines.append(f'<span class="why">{why}</span>')
    marks = html.attributes(
        classes="story",
        data_outlet=slug(article.meta.outlet) if article.meta.outlet else "unknown",
        data_year=html.year(story),
        data_topics=" ".join(topic.slug for topic in site.topics_of[story.id]),
    )
    return "\n  ".join((*lines, marks))


def _also(site: Site, story: Story) -> str:
    if not story.variants:
        return ""
    return f' <span class="versions">{site.words.count("versions", len(story.articles))}</span>'


def quotes(site: Site, here: str, chosen: Iterable[Quote], with_source: bool = True, with_speaker: bool = True) -> str:
    """Each as a block; what one speaker says in one paragraph, around "he said", is one."""
    made = (_quote(site, here, list(said), with_source, with_speaker) for _, said in groupby(chosen, _utterance))
    return "\n\n".join(made)


def _utterance(said: Quote) -> tuple[object, ...]:
    """Equal for pieces of one; fragments, and words of nobody known, stand alone."""
    whole = said.kind == "direct" and bool(said.speaker or said.speaker_text)
    return (said.article, said.block, said.kind, said.speaker or said.speaker_text, 0 if whole else said.start)


def _quote(site: Site, here: str, pieces: Sequence[Quote], with_source: bool, with_speaker: bool) -> str:
    """The speaker is a link where known, else as printed."""
    words, said = site.words, pieces[0]
    if said.speaker and said.speaker in site.entities:
        who = site.entity_link(here, said.speaker)
    else:
        who = markdown.inline(said.speaker_text) if said.speaker_text else words("speaker.unknown")
    story = site.story_of[said.article]
    where = site.link(here, source_words(site, story) if with_source else words("in_text"), _place(site, said))
    opening, closing = ("", "") if said.kind == "statement" else (words("quote.open"), words("quote.close"))
    # The comma belongs to the sentence around it.
    text = " … ".join(f"{opening}{markdown.inline(piece.text.rstrip(' ,'))}{closing}" for piece in pieces)
    foot = f'<span class="speaker">{who}</span> ' if with_speaker else ""
    foot += f'<span class="source">{where}</span>'
    return f"> {text}\n>\n> {foot}\n{{: .quote .quote-{said.kind} }}"


def source_words(site: Site, story: Story) -> str:
    """Markdown that names a story in the margin: its outlet and date, or its title."""
    meta = story.head.meta
    date = markdown.inline(site.words.date(meta.published)) if meta.published else site.words("undated")
    return f"{markdown.inline(meta.outlet or story.head.title)}, {date}"


def source(site: Site, here: str, article: ArticleId, block: int) -> str:
    """A link to a paragraph, in the words of its story's outlet and date."""
    return site.link(here, source_words(site, site.story_of[article]), site.at(article, block))


def _place(site: Site, said: Quote | Figure) -> str:
    return site.at(said.article, said.block)


def figures(
    site: Site, here: str, chosen: Iterable[Figure], with_source: bool = True, with_counted: bool = True
) -> str:
    """A table; columns that would be empty are left out. Without the source, what other stories give is added."""
    words, shown = site.words, list(chosen)
    columns: dict[str, list[str]] = {
        "value": [f"**{markdown.inline(figure.text)}**" for figure in shown],
        "counted": [markdown.inline(figure.counted) for figure in shown] if with_counted else [],
        "as_of": [html.day(words, figure.as_of) if figure.as_of else "" for figure in shown],
        "sentence": [_in_context(site, here, figure, with_source) for figure in shown],
    }
    filled = {name: cells for name, cells in columns.items() if any(cells)}
    return html.table([words(f"figures.{name}") for name in filled], zip(*filled.values()), "figures-table")


def _in_context(site: Site, here: str, figure: Figure, with_source: bool) -> str:
    said = markdown.inline(html.first_words(figure.sentence, 320)) if figure.sentence else ""
    if with_source:
        return f"{said} {source(site, here, figure.article, figure.block)}".strip()
    told = f"{said} {site.link(here, site.words('in_text'), _place(site, figure))}".strip()
    others = _elsewhere(site, here, figure)
    return f'{told} <span class="elsewhere">{site.words("figures.elsewhere", which=others)}</span>' if others else told


def _elsewhere(site: Site, here: str, figure: Figure) -> str:
    """What other stories say of the same thing, each as a link to its paragraph."""
    one = site.compared.get((figure.article, figure.block, figure.start))
    story = site.story_of[figure.article].id
    others = [f for f in one.figures if site.story_of[f.article].id != story] if one else []
    links = [
        f"{site.link(here, markdown.inline(f.text), _place(site, f))}, {source_words(site, site.story_of[f.article])}"
        for f in others[:ELSEWHERE]
    ]
    if one and len(others) > ELSEWHERE:
        links.append(site.link(here, site.words("figures.all"), f"figures/index.md#{site.comparison_id(one)}"))
    return "; ".join(links)


def hit(sentence: str, start: int, end: int) -> str:
    """A sentence with the words that were looked for in bold."""
    return markdown.inline(sentence, (Wrap(start, end, '<b class="hit">', "</b>"),))
