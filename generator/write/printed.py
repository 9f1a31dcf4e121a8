"""One page a topic to print or to read away from the screen: what the editor wrote, then its stories in full, each with
its citation, no links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import BODY, Article, Kind, OutFile, Story, Topic
from generator.write import cite, html, markdown
from generator.write.site import Site

# In the editor's Markdown: [words][label], [words](address); a picture goes, since its address is of another folder.
_LINK = re.compile(r"(!?)\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")


def path(topic: Topic) -> str:
    return f"print/{topic.slug}.md"


def pages(site: Site) -> Iterator[OutFile]:
    for topic, _ in site.dossier.topics:
        chosen = site.members[topic.slug]
        shown = chosen[: site.rules.printed_stories]
        left = len(chosen) - len(shown)
        more = html.empty(site.words.count("print.more", left)) if left else ""
        front = markdown.front(title=topic.title, kind="print", robots="noindex")
        back = f"{site.link(path(topic), site.words('print.back'), topic.page)}\n{{: .lead }}"
        stories = (_story(site, story) for story in shown)
        yield OutFile(
            path(topic), html.page(front, markdown.inline(topic.title), back, introduction(topic), *stories, more)
        )


def introduction(topic: Topic) -> str:
    """The editor's prose as it stands on the topic's page, with the words of its links alone."""
    return _LINK.sub(lambda found: "" if found.group(1) else found.group(2), topic.introduction)


def _story(site: Site, story: Story) -> str:
    article = story.head
    parts = [
        f"## {markdown.inline(article.title)} {{: #{article.id} .printed }}",
        f"{markdown.inline(article.meta.deck)}\n{{: .deck }}" if article.meta.deck else "",
        f"{_source(site, article)}\n{{: .head-matter }}",
        *_text(article),
        f"{markdown.inline(cite.chicago(article, site.words))}\n{{: .citation }}",
    ]
    return "\n\n".join(part for part in parts if part)


def _source(site: Site, article: Article) -> str:
    meta = article.meta
    names = site.words("by", names=", ".join(map(markdown.inline, meta.authors))) if meta.authors else ""
    outlet = markdown.inline(meta.outlet or site.words("outlet.unknown"))
    parts = (("outlet", outlet), ("authors", names), ("date", html.day(site.words, meta.published)))
    return " ".join(f'<span class="{name}">{words}</span>' for name, words in parts if words)


def _text(article: Article) -> Iterator[str]:
    for block in article.blocks:
        text = markdown.inline(block.text)
        if text and block.kind is Kind.HEADING:
            yield f"### {text}"
        elif text and block.kind is Kind.QUOTE:
            yield f"> {text}"
        elif text and (block.kind in BODY or block.kind is Kind.CREDIT):
            yield text
