"""The index pages: stories, names A to Z, outlets, quotations, figures, timeline and how the coverage spread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Article, Entity, EntityId, Event, Figure, OutFile, Quote, Story
from generator.text import fold
from generator.write import addresses, html, lists, markdown, pictured
from generator.write.pictures import Bar
from generator.write.site import Site


def pages(site: Site) -> Iterator[OutFile]:
    yield from stories(site)
    for folder in lists.FOLDER_ORDER:
        yield names(site, folder)
    yield OutFile("entities/index.md", _kinds(site))
    yield from outlets(site)
    yield from quotes(site)
    yield figures(site)
    yield timeline(site)
    yield spread(site)
    yield network(site)
    yield places(site)


def _page(site: Site, here: str, title: str, lead: str, *parts: str, kind: str = "index") -> OutFile:
    front = markdown.front(title=title, description=lead or None, kind=kind)
    body = [part for part in parts if part.strip()]
    return OutFile(here, html.page(front, title, f"{lead}\n{{: .lead }}" if lead else "", html.note(site, here), *body))


# --- stories


def stories(site: Site) -> Iterator[OutFile]:
    """All on one page, or the newest and then a page a year."""
    every = site.dossier.stories
    words, here = site.words, "articles/index.md"
    if not every:
        yield _page(site, here, words("stories"), "", html.empty(words("stories.none")))
        return
    lead = words.count("stories.lead", len(every), seeds=words.number(len(site.articles)))
    if len(every) <= site.rules.stories_per_page:
        yield _page(site, here, words("stories"), lead, _filters(), _by_year(site, here, every))
        return
    years: dict[str, list[Story]] = defaultdict(list)
    for story in every:
        years[html.year(story)].append(story)
    links = [site.link(here, f"{_year(site, y)} ({len(group)})", f"articles/{_file(y)}") for y, group in years.items()]
    newest = lists.stories(site, here, every[: site.rules.stories_per_page // 4])
    yield _page(
        site, here, words("stories"), lead, html.items(links, "years"), html.section(words("newest"), newest, "newest")
    )
    for year, group in years.items():
        yield from _year_pages(site, year, group)


def _year_pages(site: Site, year: str, group: list[Story]) -> Iterator[OutFile]:
    size, words = site.rules.stories_per_page, site.words
    parts = [group[at : at + size] for at in range(0, len(group), size)]
    for number, part in enumerate(parts, 1):
        here = f"articles/{_file(year, number)}"
        title = words("stories.year", year=_year(site, year))
        links = " ".join(
            site.link(here, str(n), f"articles/{_file(year, n)}") if n != number else f"**{n}**"
            for n in range(1, len(parts) + 1)
        )
        pager = f"{words('pages')} {links}\n{{: .pager }}" if len(parts) > 1 else ""
        back = site.link(here, words("stories.all"), "articles/index.md")
        yield _page(site, here, title, back, _filters(), lists.stories(site, here, part), pager)


def _file(year: str, number: int = 1) -> str:
    """Two hyphens: no story's own slug looks like that."""
    return f"year--{year}.md" if number == 1 else f"year--{year}--{number}.md"


def _year(site: Site, year: str) -> str:
    return site.words("undated") if year == "undated" else year


def _filters() -> str:
    """Where the page's script puts its filters; empty without JavaScript."""
    return '<div class="story-filters" data-filters></div>\n'


def _by_year(site: Site, here: str, every: tuple[Story, ...]) -> str:
    groups: dict[str, list[Story]] = defaultdict(list)
    for story in every:
        groups[html.year(story)].append(story)
    made = [
        html.section(_year(site, year), lists.stories(site, here, group), f"y{year}") for year, group in groups.items()
    ]
    return "\n".join(made)


# --- names


def names(site: Site, folder: str) -> OutFile:
    words, here = site.words, f"entities/{folder}/index.md"
    found = [e for e in site.dossier.entities if addresses.folder(e) == folder]
    title = words(f"kind.{folder}")
    if not found:
        return _page(site, here, title, "", html.empty(words("names.none")))
    letters: dict[str, list[Entity]] = defaultdict(list)
    for entity in found:
        letters[letter(entity)].append(entity)
    jump = " ".join(f"[{key}](#{_anchor(key)})" for key in sorted(letters))
    parts = [
        html.section(key, html.items((name_line(site, here, e) for e in letters[key]), "names-list"), _anchor(key))
        for key in sorted(letters)
    ]
    lead = words.count("names.lead", len(found), machine=words.number(sum(e.status == "machine" for e in found)))
    return _page(site, here, title, lead, f"{jump}\n{{: .a-to-z }}", *parts)


def letter(entity: Entity) -> str:
    """The first letter as readers look it up: without accents; digits and others under #."""
    first = fold(entity.name)[:1].upper()
    return first if first.isalpha() else "&#35;"


def _anchor(key: str) -> str:
    return f"letter-{key.lower()}" if key.isalpha() else "letter-other"


def name_line(site: Site, here: str, entity: Entity) -> str:
    count = site.words.count("in_stories", len(site.mentions[entity.id]))
    badge = html.badge(site.words("status.machine"), "machine") if entity.status == "machine" else ""
    aliases = ", ".join(markdown.inline(alias) for alias in entity.aliases[:4])
    also = f'<span class="aliases">{aliases}</span> ' if aliases else ""
    return f'{site.entity_link(here, entity.id)} {also}<span class="count">{count}</span> {badge}'.strip()


def _kinds(site: Site) -> str:
    here, words = "entities/index.md", site.words
    rows = []
    for folder in lists.FOLDER_ORDER:
        number = sum(addresses.folder(e) == folder for e in site.dossier.entities)
        rows.append(
            f"{site.link(here, words(f'kind.{folder}'), f'entities/{folder}/index.md')} ({words.number(number)})"
        )
    return html.page(
        markdown.front(title=words("names.title"), kind="index"), words("names.title"), html.items(rows, "kinds")
    )


# --- outlets


def outlets(site: Site) -> Iterator[OutFile]:
    words, here = site.words, "outlets/index.md"
    by_outlet: dict[str, list[Article]] = defaultdict(list)
    for story in site.dossier.stories:
        for article in story.articles:
            if article.meta.outlet:
                by_outlet[article.meta.outlet].append(article)
    rows = [
        (
            site.link(here, markdown.inline(name), path),
            words.number(len(by_outlet[name])),
            words.number(sum(a.id in site.variants for a in by_outlet[name])),
        )
        for name, path in sorted(site.outlets.items(), key=lambda pair: (-len(by_outlet[pair[0]]), fold(pair[0])))
    ]
    unnamed = sum(not a.meta.outlet for a in site.articles.values())
    more = html.empty(words.count("outlets.unnamed", unnamed)) if unnamed else ""
    head = (words("outlets.name"), words("outlets.articles"), words("outlets.variants"))
    table = html.table(head, rows, "outlets") or html.empty(words("outlets.none"))
    yield _page(site, here, words("outlets"), "", table, more)
    for name, path in site.outlets.items():
        yield _outlet(site, name, path, by_outlet[name])


def _outlet(site: Site, name: str, here: str, articles: list[Article]) -> OutFile:
    known = site.desk.outlets.get(name)
    lead = site.words.count("outlet.lead", len(articles))
    home = markdown.outside(site.words("outlet.home"), known.home) if known and known.home else ""
    note = markdown.inline(known.note) if known and known.note else ""
    heads = [site.story_of[a.id] for a in articles if a.id not in site.variants]
    others = html.items(
        f"{site.link(here, markdown.inline(a.title), site.paths[a.id])} "
        f'<span class="meta">{html.day(site.words, a.meta.published)}</span>'
        for a in articles
        if a.id in site.variants
    )
    front = markdown.front(title=name, kind="outlet", description=f"{name}: {lead}")
    body = html.page(
        front,
        markdown.inline(name),
        f"{lead} {home}\n{{: .lead }}",
        note,
        html.note(site, here),
        html.section(site.words("stories"), lists.stories(site, here, heads), "stories"),
        html.section(site.words("outlet.variants"), others, "variants"),
    )
    return OutFile(here, body)


# --- quotations


def quotes(site: Site) -> Iterator[OutFile]:
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
        yield _page(site, here, words("quotes"), "", html.empty(words("quotes.none")))
        return
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
    yield _page(site, here, words("quotes"), lead, *parts, cut)


# --- figures


def figures(site: Site) -> OutFile:
    """Tables by kind and by what is counted, sorted by date; the largest tables first."""
    words, here = site.words, "figures/index.md"
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for story in site.dossier.stories:
        for figure in story.figures:
            groups[figure.kind, _key(figure)].append(figure)
    if not groups:
        return _page(site, here, words("figures"), "", html.empty(words("figures.none")))
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
    return _page(site, here, words("figures"), words.count("figures.lead", number), *parts, cut)


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
        return _page(site, here, words("timeline"), "", html.empty(words("timeline.none")))
    rows.sort()
    years: dict[str, list[str]] = defaultdict(list)
    for value, _, _, line in rows[: site.rules.rows_per_page * 4]:
        years[value[:4]].append(line)
    parts = [html.section(year, html.items(lines, "events"), f"y{year}") for year, lines in years.items()]
    cut = html.empty(words("cut", link=site.link(here, words("cite.data"), "data/index.md")))
    return _page(
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


# --- how the coverage spread


def spread(site: Site) -> OutFile:
    words, here = site.words, "spread/index.md"
    wide = [
        s
        for s in site.dossier.stories
        if len({a.meta.outlet for a in s.articles if a.meta.outlet}) >= site.rules.spread_outlets
    ]
    if not wide:
        return _page(site, here, words("spread"), "", html.empty(words("spread.none", n=site.rules.spread_outlets)))
    wide.sort(key=lambda s: (-len(s.articles), s.id))
    parts = [_spread(site, here, story) for story in wide]
    return _page(site, here, words("spread"), words.count("spread.lead", len(wide)), *parts)


def _spread(site: Site, here: str, story: Story) -> str:
    """One story's publications in order of date; undated ones last and named as such."""
    words = site.words
    rows = []
    for article in sorted(story.articles, key=lambda a: (a.meta.published.value if a.meta.published else "9999", a.id)):
        variant = site.variants.get(article.id)
        share = (
            words("spread.head")
            if variant is None
            else words("spread.share", share=f"{round(variant.of_head * 100)} %")
        )
        rows.append(
            (
                html.day(words, article.meta.published),
                markdown.inline(article.meta.outlet or words("outlet.unknown")),
                site.link(here, markdown.inline(article.title), site.paths[article.id]),
                share,
            )
        )
    head = (words("spread.when"), words("outlets.name"), words("spread.headline"), words("spread.carried"))
    return html.section(
        site.story_link(here, story), pictured.strip(site, story) + html.table(head, rows, "spread"), story.id
    )


# --- pictures with a table beside them


def network(site: Site) -> OutFile:
    words, here = site.words, "network/index.md"
    pairs = sorted(
        (
            (n, a, b)
            for a, others in site.ties.items()
            for b, n in others.items()
            if a < b and a in site.entities and b in site.entities
        ),
        key=lambda row: (-row[0], site.order[row[1]], site.order[row[2]]),
    )[: site.rules.stories_per_entity]
    rows = [(site.entity_link(here, a), site.entity_link(here, b), words.number(n)) for n, a, b in pairs]
    head = (words("network.one"), words("network.other"), words("entity.shared"))
    table = html.table(head, rows, "network")
    return _page(
        site,
        here,
        words("network"),
        words("network.lead") if rows else "",
        pictured.network(site, here),
        html.section(words("network.table"), table, "table") or html.empty(words("network.none")),
        kind="network",
    )


def places(site: Site) -> OutFile:
    words, here = site.words, "map/index.md"
    found = [e for e in site.dossier.entities if e.latitude is not None and e.longitude is not None]
    found.sort(key=lambda e: (-len(site.mentions[e.id]), site.order[e.id]))
    rows = [
        (site.entity_link(here, e.id), f"{e.latitude:.2f}, {e.longitude:.2f}", words.number(len(site.mentions[e.id])))
        for e in found
    ]
    head = (words("map.place"), words("map.at"), words("stories"))
    return _page(
        site,
        here,
        words("map"),
        words("map.lead") if rows else "",
        pictured.places(site, here),
        html.section(words("map.table"), html.table(head, rows, "places"), "table") or html.empty(words("map.none")),
        kind="map",
    )
