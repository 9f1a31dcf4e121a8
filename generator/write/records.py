"""The pages of what is in the stories: quotations by speaker, figures by what they count, dates in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Article, EntityId, Event, Figure, OutFile, Quote
from generator.write import addresses, html, lists, markdown, pictured
from generator.write.lists import index_page
from generator.write.pictures import Bar
from generator.write.site import Site


def pages(site: Site) -> Iterator[OutFile]:
    yield quotes(site)
    yield figures(site)
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
        made = "\n\n".join(lists.quote(site, here, quote, with_speaker=False) for quote in whole)
        parts.append(html.section(title, made, f"by-{addresses.stem(site.paths[speaker])}"))
    made = "\n\n".join(lists.quote(site, here, quote) for quote in unknown[: max(left, 50)])
    parts.append(html.section(words("quotes.unknown"), made, "by-unknown"))
    lead = words.count("quotes.lead", total, speakers=words.number(len(known)))
    cut = html.empty(words("cut", link=site.link(here, words("cite.data"), "data/index.md"))) if left <= 0 else ""
    return index_page(site, here, words("quotes"), lead, *parts, cut)


# --- figures


def figures(site: Site) -> OutFile:
    """Tables by kind and by what is counted, sorted by date; the largest tables first."""
    words, here = site.words, "figures/index.md"
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for story in site.dossier.stories:
        for figure in story.figures:
            groups[figure.kind, _key(figure)].append(figure)
    if not groups:
        return index_page(site, here, words("figures"), "", html.empty(words("figures.none")))
    parts, left = [], site.rules.rows_per_page
    for kind in ("deaths", "money", "people", "mass", "percent", "other"):
        tables = []
        for (_, counted), rows in sorted(
            ((key, rows) for key, rows in groups.items() if key[0] == kind), key=lambda p: (-len(p[1]), p[0])
        ):
            rows.sort(key=lambda f: (f.as_of.value if f.as_of else "9999", f.value, f.article, f.block, f.start))
            if left > 0:
                left -= len(rows)
                title = markdown.inline(html.capital(counted or words("figures.unsaid")))
                tables.append(
                    f"### {title}\n\n{_chart(site, rows)}{lists.figures(site, here, rows, with_counted=False)}"
                )
        parts.append(html.section(words(f"figures.{kind}"), "\n".join(tables), kind))
    number = sum(map(len, groups.values()))
    cut = html.empty(words("cut", link=site.link(here, words("cite.data"), "data/index.md"))) if left <= 0 else ""
    return index_page(site, here, words("figures"), words.count("figures.lead", number), *parts, cut)


def _key(figure: Figure) -> str:
    return " ".join(figure.counted.split()).casefold()


def _chart(site: Site, rows: list[Figure]) -> str:
    """A chart where enough sources give values of one unit."""
    units = {figure.unit for figure in rows}
    sources = {site.story_of[figure.article].id for figure in rows}
    if len(sources) < site.rules.comparable_sources or len(units) != 1 or not rows[0].counted:
        return ""
    bars = [
        Bar(f"{figure.text} · {_when(site, figure)}", figure.value, f"{figure.text}, {_when(site, figure)}")
        for figure in rows[:20]
    ]
    return pictured.compared(bars, html.capital(rows[0].counted))


def _when(site: Site, figure: Figure) -> str:
    article = site.articles[figure.article]
    moment = figure.as_of or article.meta.published
    return f"{article.meta.outlet or article.title}, {site.words.date(moment) if moment else site.words('undated')}"


# --- timeline


def timeline(site: Site) -> OutFile:
    """Events and publications, oldest first, by year."""
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
    parts = [html.section(year, html.items(lines, "events"), f"y{year}") for year, lines in years.items()]
    cut = html.empty(words("cut", link=site.link(here, words("cite.data"), "data/index.md")))
    return index_page(
        site,
        here,
        words("timeline"),
        words("timeline.lead"),
        *parts,
        cut if len(rows) > site.rules.rows_per_page * 4 else "",
    )


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
