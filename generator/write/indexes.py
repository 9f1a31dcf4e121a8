"""The index pages of stories, names A to Z and outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Article, Entity, OutFile, Story
from generator.text import fold
from generator.write import addresses, filed, html, lists, markdown, notes
from generator.write.lists import index_page
from generator.write.site import Site


def pages(site: Site) -> Iterator[OutFile]:
    yield from stories(site)
    for folder in lists.FOLDER_ORDER:
        yield names(site, folder)
    yield OutFile("entities/index.md", _kinds(site))
    yield from outlets(site)


# --- stories


def stories(site: Site) -> Iterator[OutFile]:
    """All on one page, or the newest and then a page a year."""
    every = site.dossier.stories
    words, here = site.words, "articles/index.md"
    if not every:
        yield index_page(site, here, words("stories"), "", html.empty(words("stories.none")))
        return
    lead = words.count("stories.lead", len(every), seeds=words.number(len(site.articles)))
    if len(every) <= site.rules.stories_per_page:
        parts = (_by_year(site, here, every), _follow(site, here), lists.titles(site, every))
        yield index_page(site, here, words("stories"), lead, *parts)
        return
    years: dict[str, list[Story]] = defaultdict(list)
    for story in every:
        years[html.year(story)].append(story)
    links = [site.link(here, f"{_year(site, y)} ({len(group)})", f"articles/{_file(y)}") for y, group in years.items()]
    first = every[: site.rules.stories_per_page // 4]
    newest = f"{lists.stories(site, here, first)}\n{lists.titles(site, first)}"
    yield index_page(
        site, here, words("stories"), lead, html.items(links, "years"), html.section(words("newest"), newest, "newest")
    )
    for year, group in years.items():
        yield from _year_pages(site, year, group)


def _follow(site: Site, here: str) -> str:
    return f"{site.words('stories.follow', feed=site.link(here, site.words('feed'), 'feed.xml'))}\n{{: .take }}"


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
        yield index_page(site, here, title, back, lists.stories(site, here, part), pager, lists.titles(site, part))


def _file(year: str, number: int = 1) -> str:
    """Two hyphens: no story's own slug looks like that."""
    return f"{year}--year.md" if number == 1 else f"{year}--year-{number}.md"


def _year(site: Site, year: str) -> str:
    return site.words("undated") if year == "undated" else year


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
    found = sorted((e for e in site.dossier.entities if addresses.folder(e) == folder), key=_filed)
    title = words(f"kind.{folder}")
    if not found:
        return index_page(site, here, title, "", html.empty(words("names.none")))
    letters: dict[str, list[Entity]] = defaultdict(list)
    for entity in found:
        letters[letter(entity)].append(entity)
    jump = " ".join(f"[{key}](#{_anchor(key)})" for key in sorted(letters))
    machine = sum(e.status == "machine" for e in found)
    mixed = machine < len(found)  # else the line above says it once for all
    parts = [
        html.section(
            key, html.items((name_line(site, here, e, mixed) for e in letters[key]), "names-list"), _anchor(key)
        )
        for key in sorted(letters)
    ]
    lead = words.count("names.lead" if machine else "names.lead.checked", len(found), machine=words.number(machine))
    if len(found) > 1 and not mixed:
        lead = words("names.lead.all", n=words.number(len(found)))
    return index_page(site, here, title, lead, f"{jump}\n{{: .a-to-z }}", *parts)


def _filed(entity: Entity) -> tuple[str, str, str, str]:
    return (*filed.key(entity), entity.id)


def letter(entity: Entity) -> str:
    """The first letter as readers look it up: of the family name, without accents; digits and others under #."""
    first = filed.key(entity)[0][:1].upper()
    return first if first.isalpha() else "&#35;"


def _anchor(key: str) -> str:
    return f"letter-{key.lower()}" if key.isalpha() else "letter-other"


def name_line(site: Site, here: str, entity: Entity, marked: bool = True) -> str:
    count = site.words.count("in_stories", len(site.mentions[entity.id]))
    badge = html.badge(site.words("status.machine"), "machine") if marked and entity.status == "machine" else ""
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
    yield index_page(site, here, words("outlets"), "", table, more)
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
        notes.shown(site, here),
        html.section(site.words("stories"), lists.stories(site, here, heads), "stories"),
        html.section(site.words("outlet.variants"), others, "variants"),
    )
    return OutFile(here, body)
