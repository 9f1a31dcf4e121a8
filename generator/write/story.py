"""The page of a story: head matter, text, and everything that is known about where it comes from and what is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model import Article, Moment, Story, Variant, Verdict
from generator.write import addresses, body, cite, exports, html, jsonld, lists, markdown, notes, pictured
from generator.write.rights import rights_of
from generator.write.site import Site
from generator.write.words import Words


def page(site: Site, story: Story) -> str:
    here, article = site.paths[story.id], story.head
    return html.page(
        front(site, article, "story"),
        markdown.inline(article.title) + _language(site, article),
        deck(site, article),
        head_matter(site, here, article),
        notes.shown(site, here),
        body.text(site, here, story, article),
        restricted(site, article),
        _published(site, here, story),
        _names(site, here, story),
        _quotes(site, here, story),
        _figures(site, here, story),
        _topics(site, here, story),
        _related(site, here, story),
        cite_this(site, here, article),
        provenance(site, article),
        removed(site, article),
        jsonld.story(site, story),
    )


def front(site: Site, article: Article, kind: str) -> str:
    """Title, date and topics may be edited here: `adopt` turns that into lines on the desk."""
    meta, topics = article.meta, site.topics_of.get(site.story_of[article.id].id, ())
    return markdown.front(
        title=article.title,
        description=html.standfirst(article, site.rules.standfirst_chars) or None,
        kind=kind,
        id=article.id,
        og_type="article",
        published=meta.published.value if meta.published else None,
        outlet=meta.outlet,
        topics=[topic.slug for topic in topics] or None,
    )


def _language(site: Site, article: Article) -> str:
    said = body.said_in(site, article.meta.language)
    return f" {html.attributes(None, classes='', **said)}" if said else ""


def head_matter(site: Site, here: str, article: Article) -> str:
    words, meta = site.words, article.meta
    parts = [html.outlet(site, here, article)]
    if meta.authors:
        names = words("list.and").join(markdown.inline(name) for name in meta.authors)
        parts.append(f'<span class="authors">{words("by", names=names)}</span>')
    parts.append(f'<span class="date">{html.day(words, meta.published)}</span>')
    if not meta.published and article.not_before:
        since = words("not_before", date=markdown.inline(words.date(article.not_before)))
        parts.append(
            f'<span class="not-before" title="{markdown.attribute(article.not_before.evidence)}">{since}</span>'
        )
    parts.append(f'<span class="length">{words.count("minutes", minutes(article))}</span>')
    return " ".join(parts) + "\n{: .head-matter }"


def minutes(article: Article) -> int:
    """Reading time at 230 words a minute, the mean of silent reading (Brysbaert 2019: 238 for prose)."""
    return max(1, round(len(article.text.split()) / 230))


def deck(site: Site, article: Article) -> str:
    text = article.meta.deck
    said = body.said_in(site, article.meta.language)
    return f"{markdown.inline(text)}\n{html.attributes(classes='deck', **said)}" if text else ""


def restricted(site: Site, article: Article) -> str:
    """What a reader is told where the text may not be shown in full."""
    rights = rights_of(article, site.desk)
    if rights == "full":
        return ""
    words = site.words(f"rights.{rights}")
    there = markdown.outside(site.words("rights.original"), article.meta.address) if article.meta.address else ""
    return html.empty(f"{words} {there}".strip()).replace(".empty", ".restricted")


def _published(site: Site, here: str, story: Story) -> str:
    if not story.variants:
        return ""
    strip = pictured.strip(site, story)
    parts = [site.words("also.lead"), strip, *(_variant(site, here, v) for v in story.variants)]
    made = "\n\n".join(part.strip() for part in parts if part)
    return html.section(site.words("also.title"), f'<div class="also" markdown="1">\n\n{made}\n\n</div>', "also")


def _variant(site: Site, here: str, variant: Variant) -> str:
    words, article = site.words, variant.article
    link = site.link(here, markdown.inline(article.title), site.paths[article.id])
    where = f"{html.outlet(site, here, article)} {html.day(words, article.meta.published)}"
    facts = f"{carries(site, variant, 'also')} {lacks(site, here, variant)}".strip()
    return f'**{link}** <span class="meta">{where}</span> {facts}\n{{: .variant }}'


def carries(site: Site, variant: Variant, key: str) -> str:
    """How much of the fullest text a version prints, and how much that is not in it."""
    share, own = (round(100 * part) for part in (variant.of_head, 1 - variant.of_variant))
    if own:
        return site.words(f"{key}.own", share=site.words.percent(share), own=site.words.percent(own))
    return site.words(f"{key}.share", share=site.words.percent(share))


def lacks(site: Site, here: str, variant: Variant) -> str:
    """Which paragraphs of the head a variant lacks, each run as a link to its first."""
    story = site.story_of[variant.article.id]
    numbers = [site.numbers[story.head.id][b] for b in variant.lacks if b in site.numbers[story.head.id]]
    if not numbers:
        return site.words("also.whole") if not variant.lacks else ""
    page = site.paths[story.id]
    links = [
        site.link(here, str(a + 1) if a == b else f"{a + 1}–{b + 1}", f"{page}#p{a + 1}") for a, b in runs(numbers)
    ]
    return site.words.count("also.lacks", len(numbers), which=", ".join(links))


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """[1, 2, 3, 7] -> [(1, 3), (7, 7)]."""
    made: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if made and number == made[-1][1] + 1:
            made[-1] = (made[-1][0], number)
        else:
            made.append((number, number))
    return made


def _quotes(site: Site, here: str, story: Story) -> str:
    spoken = [q for q in story.quotes if q.kind != "statement" and q.text]
    made = lists.quotes(site, here, spoken, with_source=False)
    return _folded(site, "quotes", made, len(spoken))


def _figures(site: Site, here: str, story: Story) -> str:
    return _folded(site, "figures", lists.figures(site, here, story.figures, with_source=False), len(story.figures))


def _folded(site: Site, name: str, made: str, number: int) -> str:
    summary = site.words.count(f"{name}.in_story", number)
    return html.details(summary, made, f"{name}-here") if made.strip() else ""


def _names(site: Site, here: str, story: Story) -> str:
    lines: list[str] = []
    for folder in lists.FOLDER_ORDER:
        found = [e for e in site.present[story.id] if lists.folder_of(site, e) == folder]
        if found:
            links = ", ".join(site.entity_link(here, e) for e in found)
            lines.append(f"**{site.words('kind.' + folder)}** {links}\n{{: .names }}")
    made = "\n\n".join(lines)
    if any(site.entities[e].status == "machine" for e in site.present[story.id]):
        about = site.link(here, site.words("machine.more"), "about.md")
        made += f"\n\n{site.words('machine.story')} {about}\n{{: .machine }}"
    return html.section(site.words("names.here"), made, "names")


def _topics(site: Site, here: str, story: Story) -> str:
    made = []
    for topic in site.topics_of[story.id]:
        row = site.members[topic.slug]
        at = row.index(story)
        parts = [f"**{site.link(here, markdown.inline(topic.title), topic.page)}**"]
        if at > 0:
            parts.append(f'<span class="previous">{site.words("previous")} {site.story_link(here, row[at - 1])}</span>')
        if at + 1 < len(row):
            parts.append(f'<span class="next">{site.words("next")} {site.story_link(here, row[at + 1])}</span>')
        made.append(" ".join(parts) + "\n{: .topic-nav }")
    return html.section(site.words("topics.title"), "\n\n".join(made), "topics")


def _related(site: Site, here: str, story: Story) -> str:
    near = [site.stories[s] for s in site.related.get(story.id, ()) if s in site.stories]
    return html.section(site.words("related.title"), lists.stories(site, here, near), "related")


def removed(site: Site, article: Article) -> str:
    """What cleaning took away and why, runs of one reason together; then what it moved to the head of the page."""
    gone = [v for v in article.dropped if v.block.text.strip() and v.reason not in lists.MOVED]
    moved = [v for v in article.dropped if v.block.text.strip() and v.reason in lists.MOVED]
    if not gone:
        return ""
    made = [site.words("removed.lead"), *_by_reason(site.words, gone)]
    if moved:
        made += [site.words("removed.moved"), *_by_reason(site.words, moved)]
    return html.details(site.words.count("removed.title", len(gone)), "\n".join(made), "removed")


def _by_reason(words: Words, verdicts: Sequence[Verdict]) -> Iterator[str]:
    for reason, run in groupby(verdicts, key=lambda verdict: verdict.reason):
        yield f"\n**{markdown.inline(words.reason(reason))}**\n"
        yield from (f"- {markdown.inline(html.first_words(v.block.text, 300))}" for v in run)
        yield ""


def cite_this(site: Site, here: str, article: Article) -> str:
    rows = [
        f"**Chicago** {markdown.inline(cite.chicago(article, site.words))}\n{{: .citation }}",
        f"**APA** {markdown.inline(cite.apa(article, site.words))}\n{{: .citation }}",
        f'<span class="Z3988" title="{markdown.attribute(cite.coins(article))}"></span>\n{{: .coins }}',
        site.words("cite.downloads", link=exports.links(site, here, addresses.stem(here))),
    ]
    return html.details(site.words("cite.title"), "\n\n".join(rows), "cite")


def _day(words: Words, value: str) -> str:
    """An ISO date in words; anything else as it was written."""
    return words.date(Moment(value, "day")) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value


def provenance(site: Site, article: Article) -> str:
    words, meta = site.words, article.meta
    rows: list[tuple[str, str]] = []
    if shown := markdown.address(meta.address):
        rows.append(
            (words("from.address"), markdown.outside(markdown.inline(shown.replace("&amp;", "&")), meta.address))
        )
    if shown := markdown.address(meta.archived):
        rows.append(
            (words("from.archived"), markdown.outside(markdown.inline(shown.replace("&amp;", "&")), meta.archived))
        )
    if shown := markdown.address(meta.image):
        rows.append((words("from.image"), markdown.outside(words("from.image.link"), meta.image)))
    if meta.retrieved:
        rows.append((words("from.retrieved"), markdown.inline(_day(words, meta.retrieved))))
    if meta.published and meta.published.evidence:
        rows.append((words("from.date"), markdown.inline(meta.published.evidence)))
    rows.append((words("from.seed"), f"<code>{markdown.inline(article.seed)}</code>"))
    rows.append((words("from.sha256"), f"<code>{markdown.inline(article.sha256)}</code>"))
    rows.append((words("from.id"), f"<code>{article.id}</code>"))
    return html.details(words("from.title"), html.table((words("from.what"), words("from.value")), rows), "provenance")
