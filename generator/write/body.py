"""The text of an article as Markdown: paragraphs with their permalinks, entity links at first mention, quoted words,
dateline, subheads, captions and credits. Offsets are the data's; all text goes through `markdown.inline`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Article, Kind, Quote, Story
from generator.write import addresses, markdown
from generator.write.html import attributes
from generator.write.markdown import Wrap
from generator.write.site import Site

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def text(site: Site, here: str, story: Story, article: Article) -> str:
    quotes: dict[int, list[Quote]] = {}
    for quote in story.quotes:
        if quote.article == article.id and quote.kind != "statement":
            quotes.setdefault(quote.block, []).append(quote)
    numbers = site.numbers[article.id]
    out: list[str] = []
    before: Kind | None = None
    linked: set[str] = set()
    for number, block in enumerate(article.blocks):
        if not markdown.inline(block.text):
            continue
        if before is not None and not (before is block.kind is Kind.ITEM):
            out.append("")
        if block.kind is Kind.HEADING:
            linked.clear()
        wraps = tuple(_wraps(site, here, article, number, quotes, linked))
        out.append(_block(site, article, number, numbers.get(number), wraps))
        before = block.kind
    return "\n".join(out) + "\n"


def said_in(site: Site, language: str | None) -> dict[str, str | None]:
    """lang and dir for text that is not in the site's language."""
    if not language or language == site.words.language or not language.isalpha() or not language.isascii():
        return {}
    return {"lang": language, "dir": "rtl" if language in RIGHT_TO_LEFT else None}


def _block(site: Site, article: Article, number: int, paragraph: int | None, wraps: tuple[Wrap, ...]) -> str:
    block = article.blocks[number]
    said = said_in(site, article.meta.language)
    if block.kind is Kind.TABLE:
        return _table(block.text, paragraph)
    line: str = markdown.inline(block.text, wraps)
    if block.kind is Kind.HEADING:
        return f"{'#' * _level(block.level)} {line} {attributes(id=f'h{number}', classes='subhead', **said)}"
    if paragraph is None:
        return f"{line}\n{attributes(classes=block.kind.value, **said)}"
    anchor = f"p{paragraph + 1}"
    label = site.words("paragraph.link", n=paragraph + 1)
    line += f' [¶](#{anchor}){{: .permalink aria-label="{label}" }}'
    ends = attributes(id=anchor, classes="para", **said)
    if block.kind is Kind.QUOTE:
        return f"> {line}\n> {ends}"
    if block.kind is Kind.ITEM:
        return f"- {line}\n{ends}"
    return f"{line}\n{ends}"


def _level(level: int) -> int:
    """Below the page's own heading, and never deeper than four."""
    return min(max(level, 2), 4)


def _table(text: str, paragraph: int | None) -> str:
    rows = [[str(markdown.inline(cell)) for cell in row.strip().strip("|").split("|")] for row in text.split("\n")]
    rows = [row for row in rows if not all(set(cell) <= set("-: &#45;58") for cell in row)] or [[""]]
    width = max(map(len, rows))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    anchor = f'<span id="p{paragraph + 1}"></span>\n\n' if paragraph is not None else ""
    return anchor + "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))


def _wraps(
    site: Site, here: str, article: Article, number: int, quotes: Mapping[int, list[Quote]], linked: set[str]
) -> Iterator[Wrap]:
    """`linked` holds the names that have their link since the last subhead; a link at each mention tires the eye."""
    length = len(article.blocks[number].text)
    if article.dateline and article.dateline.block == number and article.dateline.end <= length:
        yield Wrap(0, article.dateline.end, '<span class="dateline">', "</span>")
    for quote in quotes.get(number, ()):
        if quote.end <= length:
            speaker = site.paths.get(quote.speaker or "", "")
            name = f' data-speaker="{addresses.stem(speaker)}"' if speaker else ""
            yield Wrap(quote.start, quote.end, f'<span class="said said-{quote.kind}"{name}>', "</span>")
    for mention in site.at_block.get((article.id, number), ()):
        if mention.entity not in linked and mention.end <= length:
            linked.add(mention.entity)
            kind = site.entities[mention.entity].kind
            target = addresses.relative(here, site.paths[mention.entity])
            yield Wrap(mention.start, mention.end, "[", f"]({target}){{: .entity .entity-{kind} }}")
