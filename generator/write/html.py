"""Small pieces of HTML and Markdown that several pages share, and the list of class names that the style sheet dresses.

Elements (class, where, what):

    .permalink            story, variant   the mark at the end of a paragraph; id p1, p2 ... stands on the paragraph
    .deck                 story            standfirst under the title
    .head-matter          story, variant   outlet, authors, date: spans .outlet .authors .date,
    .undated              everywhere       "undated", instead of <time>
    .dateline .caption .credit             story text
    .said .said-direct .said-fragment      spans around quoted words; data-speaker = slug of the speaker
    a.entity .entity-person ...            entity links in text (kind as suffix)
    .story-list           lists of stories (on the <li>: .story with data-outlet data-year data-topics)
    .standfirst .why .meta                 inside a story list item
    .also                 story            "Also published as"; each variant in .variant
    .strip .network .map .chart            <figure> around a picture
    .removed .cite .provenance .machine    details and notes on a story or entity page
    ins.added del.cut     variant          words added and words left out; .only = a whole paragraph
    .badge .badge-machine .badge-confirmed .badge-kind
    .a-to-z .letter .count                 indexes of names
    .quote .speaker .cue .source           quotations
    .figures-table .events .counts .cards .card   tables, timelines, home
    .columns .wide .narrow home           two columns where there is room
    .lacking .only-label   variant        a paragraph that only the fullest version has; the first of a run says so
    .topic-nav .previous .next             previous and next within a topic
    .lead .more .take     first line of an index; "all of them"; citations, feed and page to print
    .story-list .names .in-story .context .hit .presence .aliases   lists and name pages
    .printed              headline on the page of a topic to print
    .empty                everywhere       what an empty page says
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Article, Moment, Story
from generator.text import sentences
from generator.write import markdown
from generator.write.site import Site
from generator.write.words import Words


def day(words: Words, moment: Moment | None) -> str:
    """A date for readers; an unknown one says so."""
    if moment is None:
        return f'<span class="undated">{words("undated")}</span>'
    return f'<time datetime="{markdown.attribute(moment.value)}">{markdown.inline(words.date(moment))}</time>'


def outlet(site: Site, here: str, article: Article) -> str:
    name = article.meta.outlet
    if not name:
        return f'<span class="outlet unknown">{site.words("outlet.unknown")}</span>'
    return f'<span class="outlet">{site.link(here, markdown.inline(name), site.outlets[name])}</span>'


def attributes(id: str | None = None, *, classes: str = "", **data: str | None) -> str:
    """An attribute list of Markdown; values are slugs, dates and numbers of ours."""
    parts = [f"#{id}"] if id else []
    parts += [f".{name}" for name in classes.split()]
    parts += [f'{key.replace("_", "-")}="{value}"' for key, value in data.items() if value]
    return "{: " + " ".join(parts) + " }"


def badge(words: str, kind: str) -> str:
    return f'<span class="badge badge-{kind}">{words}</span>'


def details(summary: str, body: str, classes: str) -> str:
    """A part that opens; works without JavaScript. `body` is Markdown."""
    return f'<details class="{classes}" markdown="1">\n<summary>{summary}</summary>\n\n{body.strip()}\n\n</details>\n'


def column(body: str, classes: str) -> str:
    """Parts that stand beside others where there is room; nothing when they are empty."""
    return f'<div class="{classes}" markdown="1">\n\n{body.strip()}\n\n</div>\n' if body.strip() else ""


def section(title: str, body: str, name: str, level: int = 2) -> str:
    """A heading with its part, or nothing when the part is empty."""
    return f"{'#' * level} {title} {{: #{name} }}\n\n{body.strip()}\n" if body.strip() else ""


def built(path: str) -> str:
    """What a page is called once it is built; addresses end in .html on every kind of server and on disk."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def page(front: str, title: str, *parts: str) -> str:
    body = "\n".join(part.strip("\n") + "\n" for part in parts if part.strip())
    return f"{front}\n# {title}\n\n{body}"


def empty(says: str) -> str:
    return f"{says}\n{{: .empty }}\n"


def items(lines: Iterable[str], classes: str = "") -> str:
    made = "".join(f"- {line}\n" for line in lines)
    return f'<div class="{classes}" markdown="1">\n\n{made}\n</div>\n' if made and classes else made


def table(head: Sequence[str], rows: Iterable[Sequence[str]], classes: str = "") -> str:
    """A Markdown table; cells are Markdown without pipes."""
    body = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    if not body:
        return ""
    made = f"| {' | '.join(head)} |\n|{' --- |' * len(head)}\n{body}"
    return f'<div class="table {classes}" markdown="1">\n\n{made}\n</div>\n'


def capital(text: str) -> str:
    """The first letter as at the head of a line."""
    return text[:1].upper() + text[1:]


def first_words(text: str, longest: int) -> str:
    """The first sentences that fit, else the first words and an ellipsis."""
    spans = sentences(text)
    fitting = [end for _, end in spans if end <= longest]
    if fitting:
        return text[: fitting[-1]]
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def standfirst(article: Article, longest: int) -> str:
    """What a list says of a story: its deck, else the beginning of its text without the dateline. Plain text."""
    if article.meta.deck:
        return first_words(article.meta.deck, longest)
    for number in article.paragraphs:
        text = article.blocks[number].text
        if article.dateline and article.dateline.block == number:
            text = text[article.dateline.end :].lstrip()
        if text:
            return first_words(text, longest)
    return ""


def year(story: Story) -> str:
    """The year of publication, "undated" where it is not known."""
    return story.head.meta.published.value[:4] if story.head.meta.published else "undated"
