"""The generated blocks that hand-owned pages include by one line. Their links start at the page that includes them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.model import ArticleId, EntityId, EntityKind, Member, Moment, OutFile, Story, Topic
from generator.write import addresses, exports, html, lists, markdown, pictured, printed
from generator.write.pictures import Bar
from generator.write.site import Site
from generator.write.words import Words

FOLDER = "_generated"


def blocks(site: Site) -> Iterator[OutFile]:
    for topic, members in site.dossier.topics:
        yield OutFile(f"{FOLDER}/topics/{topic.slug}.md", topic_block(site, topic, members))
    yield OutFile(f"{FOLDER}/topics/index.md", topics_index(site))
    yield OutFile(f"{FOLDER}/home.md", home(site))
    yield OutFile(f"{FOLDER}/about.md", about(site))


# --- topics


def topic_block(site: Site, topic: Topic, members: Sequence[Member]) -> str:
    here, words = topic.page, site.words
    chosen = site.members[topic.slug]
    reasons = {member.story: member for member in members}
    lead = f"{_span(site, chosen)}\n{{: .lead }}\n\n" if chosen else ""
    listed = lists.stories(site, here, chosen, lambda story: _why(site, reasons[story.id]))
    parts = [
        # The anchor stands even over an empty list: links in the prose to stories that are gone end here.
        f"## {words('stories')} {{: #stories }}\n\n{lead}{listed or html.empty(words('topic.none'))}",
        html.section(words("topic.people"), _names(site, here, chosen), "names"),
        html.section(words("topic.figures"), _figures(site, here, chosen), "figures"),
        html.section(words("timeline"), _timeline(site, here, chosen), "timeline"),
        _take(site, topic),
        references(site, topic),
    ]
    return "\n".join(part for part in parts if part)


def _take(site: Site, topic: Topic) -> str:
    """Citations and the feed of a topic."""
    feed = site.link(topic.page, site.words("feed"), f"feeds/{topic.slug}.xml")
    cited = exports.links(site, topic.page, f"topic--{topic.slug}")
    page = site.link(topic.page, site.words("print.page"), printed.path(topic))
    return f"{site.words('topic.take', cite=cited, feed=feed, page=page)}\n{{: .take }}\n"


def _why(site: Site, member: Member) -> str:
    """The rule's own words; a beginning of a word is shown with dots, as readers know it."""
    terms = member.reason.replace("*", "…").split(", ")
    said = ", ".join(dict.fromkeys(term.removeprefix("entity:") for term in terms))
    return site.words("pinned") if member.pinned else site.words("why", reason=markdown.inline(said))


def _span(site: Site, chosen: Sequence[Story]) -> str:
    """How many stories and from when to when."""
    days = sorted((s.head.meta.published for s in chosen if s.head.meta.published), key=lambda m: m.value)
    counted = site.words.count("in_stories", len(chosen))
    if not days:
        return site.words.count("and_undated", len(chosen), said=counted) if chosen else counted
    said = f"{counted}, {markdown.inline(site.words.span(days[0], days[-1]))}"
    missing = len(chosen) - len(days)
    return site.words.count("and_undated", missing, said=said) if missing else said


def _names(site: Site, here: str, chosen: Sequence[Story]) -> str:
    count: Counter[EntityId] = Counter(e for story in chosen for e in site.present[story.id])
    ranked = sorted(count, key=lambda e: (-count[e], site.order[e]))
    return _ranked(site, here, ranked, count, lists.FOLDER_ORDER[:5])


def _ranked(
    site: Site, here: str, ranked: Sequence[EntityId], count: Mapping[EntityId, int], folders: Sequence[str]
) -> str:
    """Names by kind with the number of their stories; where some have two or more, one story is no distinction."""
    lines = []
    for folder in folders:
        found = [e for e in ranked if lists.folder_of(site, e) == folder][: site.rules.most_present]
        often = [e for e in found if count[e] > 1] or found[: site.rules.most_present // 2]
        links = ", ".join(f'{site.entity_link(here, e)}&nbsp;<span class="count">{count[e]}</span>' for e in often)
        if links:
            lines.append(f"**{site.words('kind.' + folder)}** {links}\n{{: .names }}")
    return "\n\n".join(lines)


def _figures(site: Site, here: str, chosen: Sequence[Story]) -> str:
    found = [f for story in chosen for f in story.figures if f.counted]
    found.sort(
        key=lambda f: (
            f.kind not in ("deaths", "money"),
            f.as_of.value if f.as_of else "9999",
            f.article,
            f.block,
            f.start,
        )
    )
    return lists.figures(site, here, found[: site.rules.most_present])


def _timeline(site: Site, here: str, chosen: Sequence[Story]) -> str:
    found = [e for story in chosen for e in story.events if e.sentence]
    found.sort(key=lambda e: (e.moment.value, e.article, e.block, e.start))
    rows = [
        f"{html.day(site.words, e.moment)} {markdown.inline(html.first_words(e.sentence, site.rules.context_chars))} "
        f'<span class="source">{lists.source(site, here, e.article, e.block)}</span>'
        for e in found[: site.rules.most_present * 2]
    ]
    return html.items(rows, "events")


def references(site: Site, topic: Topic) -> str:
    """Where the prose's `[words][a-1b2c3d4e a-2b3c4d5e]` lead: the first of these that is here, else the list."""
    lines = []
    for label in topic.links:
        known = [i for i in label.split() if i in site.story_of]
        story = site.story_of[ArticleId(known[0])] if known else None
        target = addresses.relative(topic.page, site.paths[story.id]) if story else "#stories"
        lines.append(f"[{label}]: {target}\n")
    return "".join(lines)


def topics_index(site: Site) -> str:
    here = "topics/index.md"
    return _cards(site, here) or html.empty(site.words("topics.none"))


def _cards(site: Site, here: str, most: int | None = None) -> str:
    """By title; where not all have room, those with most stories."""
    topics = [topic for topic, _ in site.dossier.topics]
    if most is not None and len(topics) > most:
        topics = sorted(topics, key=lambda topic: (-len(site.members[topic.slug]), topic.slug))[:most]
    made = []
    for topic in sorted(topics, key=lambda topic: (topic.title.casefold(), topic.slug)):
        lines = [
            f"**{site.link(here, markdown.inline(topic.title), topic.page)}**",
            f'<span class="meta">{_span(site, site.members[topic.slug])}</span>',
        ]
        if topic.standfirst:
            lines.append(f'<span class="standfirst">{markdown.inline(html.first_words(topic.standfirst, 260))}</span>')
        made.append("\n  ".join((*lines, "{: .card }")))
    return html.items(made, "cards topics")


# --- home and about


def home(site: Site) -> str:
    here, words = "index.md", site.words
    if not site.dossier.stories:
        return html.empty(words("home.none"))
    parts = [
        _columns(html.section(words("home.coverage"), _coverage(site), "coverage"), _counts(site, here)),
        html.section(words("topics.title"), _topics(site, here), "topics"),
        _columns(
            html.section(words("newest"), _newest(site, here), "newest"),
            html.section(words("home.present"), _present(site, here), "present"),
        ),
    ]
    return "\n".join(part for part in parts if part)


def _columns(wide: str, narrow: str) -> str:
    """Two parts side by side, as on a front page; one of them alone takes the whole width."""
    parts = [html.column(part, name) for part, name in ((wide, "wide"), (narrow, "narrow")) if part.strip()]
    return html.column("\n".join(parts), "columns") if len(parts) > 1 else "\n".join(parts)


def _topics(site: Site, here: str) -> str:
    cards, most = _cards(site, here, site.rules.topics_on_home), site.rules.topics_on_home
    if len(site.dossier.topics) <= most:
        return cards
    return f"{cards}\n{site.link(here, site.words('topics.all'), 'topics/index.md')}\n{{: .more }}"


def _counts(site: Site, here: str) -> str:
    dossier, words = site.dossier, site.words
    kinds = Counter(e.kind for e in dossier.entities)
    rows = [
        (len(dossier.stories), "stories", "articles/index.md"),
        (len(site.outlets), "outlets", "outlets/index.md"),
        (kinds[EntityKind.PERSON], "kind.people", "entities/people/index.md"),
        (kinds[EntityKind.ORGANISATION] + kinds[EntityKind.GROUP], "bodies", "entities/organisations/index.md"),
        (sum(site.quoted(q) for s in dossier.stories for q in s.quotes), "quotes", "quotes/index.md"),
        (sum(len(s.figures) for s in dossier.stories), "figures", "figures/index.md"),
    ]
    named = ((words.number(n), words(f"only.{key}" if n == 1 else key), to) for n, key, to in rows if n)
    return html.items((f"**{n}** {site.link(here, name, to)}" for n, name, to in named), "counts")


def _newest(site: Site, here: str) -> str:
    more = site.link(here, site.words("stories.all"), "articles/index.md")
    return f"{lists.stories(site, here, site.dossier.stories[: site.rules.newest])}\n{more}\n{{: .more }}"


def _present(site: Site, here: str) -> str:
    count = {key: len(where) for key, where in site.mentions.items()}
    ranked = sorted(count, key=lambda e: (-count[e], site.order[e]))
    return _ranked(site, here, ranked, count, ("people", "organisations", "groups", "places"))


def _coverage(site: Site) -> str:
    """Publications by year, or by month where all lie within two years; undated ones are told, not drawn."""
    moments = [a.meta.published for a in site.articles.values() if a.meta.published]
    years = sorted({m.value[:4] for m in moments})
    undated = len(site.articles) - len(moments)
    said = f"{site.words.count('home.undated', undated)}\n{{: .note-undated }}" if undated else ""
    if not years:
        return ""
    monthly = int(years[-1]) - int(years[0]) < 2 and all(m.precision != "year" for m in moments)
    count = Counter(m.value[: 7 if monthly else 4] for m in moments)
    periods = _months(years) if monthly else [str(y) for y in range(int(years[0]), int(years[-1]) + 1)][-120:]
    bars = [_bar(site.words, p, count[p]) for p in _trimmed(periods, count)]
    # One bar says nothing about time.
    return f"{pictured.over_time(bars, site.words('home.coverage'))}\n{said}" if len(bars) > 1 else ""


def _bar(words: Words, period: str, number: int) -> Bar:
    spoken = words.date(Moment(period, "month" if "-" in period else "year"))
    return Bar(words.short(period), number, f"{spoken}: {words.count('articles', number)}")


def _months(years: Sequence[str]) -> list[str]:
    return [f"{y}-{m:02d}" for y in range(int(years[0]), int(years[-1]) + 1) for m in range(1, 13)]


def _trimmed(periods: list[str], count: Counter[str]) -> list[str]:
    """Without the empty ends."""
    filled = [n for n, p in enumerate(periods) if count[p]]
    return periods[filled[0] : filled[-1] + 1] if filled else []


def about(site: Site) -> str:
    """The method in figures, from the run itself."""
    dossier, words = site.dossier, site.words
    dropped: dict[str, int] = defaultdict(int)
    for article in site.articles.values():
        for verdict in article.dropped:
            dropped[verdict.reason] += bool(verdict.block.text.strip()) and verdict.reason not in lists.MOVED
    machine = sum(e.status == "machine" for e in dossier.entities)
    undated = sum(a.meta.published is None for a in site.articles.values())
    unsaid = sum(q.kind == "direct" and not q.speaker and not q.speaker_text for s in dossier.stories for q in s.quotes)
    more = (("undated", undated), ("unsaid", unsaid), ("problems", dossier.problems))
    lines = [
        words.count("about.seeds", max(dossier.seeds, len(site.articles)), articles=words.number(len(site.articles))),
        words.count("about.stories", len(dossier.stories), variants=words.count("about.variants", len(site.variants))),
        words.count("about.entities", len(dossier.entities), machine=words.number(machine)),
        *(words.count(f"about.{what}", n) for what, n in more if n),
    ]
    rows = [
        (markdown.inline(words.reason(reason)), words.number(n))
        for reason, n in sorted(dropped.items(), key=lambda p: (-p[1], p[0]))
        if n
    ]
    table = html.table((words("about.reason"), words("about.blocks")), rows, "dropped")
    return "\n".join(
        (
            html.section(words("about.run"), html.items(lines, "run"), "run"),
            html.section(words("about.dropped"), table, "dropped"),
            html.section(words("about.imperfect"), words("about.imperfect.text"), "imperfect"),
        )
    )
