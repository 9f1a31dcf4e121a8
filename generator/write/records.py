"""The pages of what is said and when: quotations by speaker, dates in order; figures are in `counts`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model import Article, EntityId, Event, OutFile, Quote
from generator.write import addresses, counts, html, lists, markdown
from generator.write.lists import index_page
from generator.write.site import Site


def pages(site: Site) -> Iterator[OutFile]:
    yield quotes(site)
    yield counts.figures(site)
    yield timeline(site)


# --- quotations


def quotes(site: Site) -> OutFile:
    """By speaker, the most quoted first; the anonymous at the end, together."""
    words, here = site.words, "quotes/index.md"
    known: dict[EntityId, list[Quote]] = {}
    unknown: list[Quote] = []
    for story in site.dossier.stories:
        for quote in story.quotes:
            if quote.kind == "statement" or not quote.text:
                continue
            if quote.speaker and quote.speaker in site.entities:
                known.setdefault(quote.speaker, []).append(quote)
            elif quote.kind == "direct":
                unknown.append(quote)
    total = len(unknown) + sum(map(len, known.values()))
    if not total:
        return index_page(site, here, words("quotes"), "", html.empty(words("quotes.none")))
    ranked = sorted(known.items(), key=lambda pair: (-len(pair[1]), site.order[pair[0]]))
    left = site.rules.rows_per_page
    parts = []
    for speaker, said in ranked:
        if left <= 0:
            break
        chosen, left = said[:left], left - len(said)
        title = f"{site.entity_link(here, speaker)} ({words.number(len(said))})"
        whole = sorted(chosen, key=lambda quote: quote.kind != "direct")
        made = lists.quotes(site, here, whole, with_speaker=False)
        parts.append(html.section(title, made, f"by-{addresses.stem(site.paths[speaker])}"))
    made = lists.quotes(site, here, unknown[: max(left, 50)])
    parts.append(html.section(words("quotes.unknown"), made, "by-unknown"))
    lead = words.count("quotes.lead", total, speakers=words.number(len(known)))
    cut = html.empty(words("cut", link=site.link(here, words("cite.data"), "data/index.md"))) if left <= 0 else ""
    return index_page(site, here, words("quotes"), lead, *parts, cut)


# --- timeline


def timeline(site: Site) -> OutFile:
    """Events and publications, oldest first, by year; years with little in them share a section."""
    words, here = site.words, "timeline/index.md"
    rows: list[tuple[str, int, str, str]] = []
    for story in site.dossier.stories:
        rows += [(e.moment.value, 1, e.article, _event(site, here, e)) for e in story.events if e.sentence]
        for article in story.articles:
            if article.meta.published:
                rows.append((article.meta.published.value, 0, article.id, _publication(site, here, article)))
    if not rows:
        return index_page(site, here, words("timeline"), "", html.empty(words("timeline.none")))
    rows.sort()
    years: dict[str, list[str]] = defaultdict(list)
    for value, _, _, line in rows[: site.rules.rows_per_page * 4]:
        years[value[:4]].append(line)
    parts = [
        html.section(title, html.items(lines, "events"), f"y{title[:4]}")
        for title, lines in _sections(years, site.rules.dates_together)
    ]
    cut = html.empty(words("cut", link=site.link(here, words("cite.data"), "data/index.md")))
    return index_page(
        site,
        here,
        words("timeline"),
        words("timeline.lead"),
        *parts,
        cut if len(rows) > site.rules.rows_per_page * 4 else "",
    )


def _sections(years: Mapping[str, list[str]], most: int) -> list[tuple[str, list[str]]]:
    """Year or "1908–1954" -> its rows; years in a row join while they have no more than `most` together."""
    made: list[tuple[str, list[str]]] = []
    for year, lines in years.items():
        if made and len(made[-1][1]) + len(lines) <= most:
            title, before = made[-1]
            made[-1] = (f"{title[:4]}–{year}", [*before, *lines])
        else:
            made.append((year, lines))
    return made


def _event(site: Site, here: str, event: Event) -> str:
    source = lists.source_words(site, site.story_of[event.article])
    place = site.link(here, source, site.at(event.article, event.block))
    text = markdown.inline(html.first_words(event.sentence, 320))
    return f'{html.day(site.words, event.moment)} {text} <span class="source">{place}</span>\n{{: .event }}'


def _publication(site: Site, here: str, article: Article) -> str:
    link = site.link(here, markdown.inline(article.title), site.paths[article.id])
    outlet = f" ({markdown.inline(article.meta.outlet)})" if article.meta.outlet else ""
    return (
        f"{html.day(site.words, article.meta.published)} {site.words('published')} {link}{outlet}\n{{: .publication }}"
    )
