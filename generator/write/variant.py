"""The page of a variant: what another publication of a story has, lacks and changed, word by word and in context."""

from __future__ import annotations

from generator.diff import word_diff
from generator.model import Article, Kind, Story, Variant
from generator.write import body, html, markdown, notes, story
from generator.write.html import attributes
from generator.write.rights import rights_of
from generator.write.site import Site


def page(site: Site, whole: Story, variant: Variant) -> str:
    here, article = site.paths[variant.article.id], variant.article
    return html.page(
        story.front(site, article, "variant"),
        markdown.inline(article.title),
        story.deck(site, article),
        story.head_matter(site, here, article),
        notes.shown(site, here),
        _lead(site, here, whole, variant),
        _text(site, here, whole, variant),
        story.restricted(site, article),
        story.cite_this(site, here, article),
        story.provenance(site, article),
        story.removed(site, article),
    )


def _lead(site: Site, here: str, whole: Story, variant: Variant) -> str:
    words = site.words
    lines = [
        words("variant.lead", title=site.story_link(here, whole)),
        story.carries(site, variant, "variant"),
        story.lacks(site, here, variant),
    ]
    if comparable(site, whole, variant):
        lines.append(words("variant.marks", added=_added(words("variant.added")), cut=_cut(words("variant.cut"))))
    return " ".join(line for line in lines if line) + "\n{: .variant-lead }"


def comparable(site: Site, whole: Story, variant: Variant) -> bool:
    """Differences quote both sides, so both must be free to be shown."""
    return all(rights_of(a, site.desk) == "full" for a in (whole.head, variant.article))


def _text(site: Site, here: str, whole: Story, variant: Variant) -> str:
    if not comparable(site, whole, variant):
        return body.text(site, here, whole, variant.article)
    aligned = {a.block: a for a in variant.alignment}
    head, article = whole.head, variant.article
    out: list[str] = []
    missing = _missing(variant, head)
    for number, block in enumerate(article.blocks):
        if not block.text:
            continue
        at = aligned.get(number)
        if at and at.head_blocks:
            out += _lost(site, here, head, _take(missing, at.head_blocks[0]))
            line = _changed("\n".join(head.blocks[b].text for b in at.head_blocks), block.text)
        else:
            line = _added(markdown.inline(block.text), only=True) if at else markdown.inline(block.text)
        out.append(_block(site, article, number, line))
    out += _lost(site, here, head, _take(missing, len(head.blocks)))
    body_text = "\n\n".join(out)
    return f'<div class="differences" markdown="1">\n\n{body_text}\n\n</div>' if out else ""


def _missing(variant: Variant, head: Article) -> list[int]:
    return [number for number in variant.lacks if number < len(head.blocks)]


def _take(missing: list[int], before: int) -> list[int]:
    """The blocks of the head that come before a place and were not shown yet."""
    taken = [number for number in missing if number < before]
    del missing[: len(taken)]
    return taken


def _lost(site: Site, here: str, head: Article, numbers: list[int]) -> list[str]:
    """A run of paragraphs that only the head has; the first says so."""
    label = f'<span class="only-label">{html.capital(site.words("variant.cut"))}</span> '
    return [("" if n else label) + _lacking(site, here, head, number) for n, number in enumerate(numbers)]


def _lacking(site: Site, here: str, head: Article, number: int) -> str:
    place = site.link(
        here, site.words("paragraph", n=site.numbers[head.id].get(number, 0) + 1), site.at(head.id, number)
    )
    return f"{_cut(markdown.inline(head.blocks[number].text), only=True)} {place}\n{{: .lacking }}"


def _block(site: Site, article: Article, number: int, line: str) -> str:
    block, paragraph = article.blocks[number], site.numbers[article.id].get(number)
    if block.kind is Kind.HEADING:
        return f"## {line} {attributes(id=f'h{number}', classes='subhead')}"
    if paragraph is None:
        return f"{line}\n{attributes(classes=block.kind.value)}"
    anchor = f"p{paragraph + 1}"
    label = site.words("paragraph.link", n=paragraph + 1)
    return f'{line} [¶](#{anchor}){{: .permalink aria-label="{label}" }}\n{attributes(id=anchor, classes="para")}'


# How a paper sets its quotation marks and dashes is no difference that a reader wants to see.
_SETTING = str.maketrans("“”„«»‘’‚–—", '''"""""''' + "'''--")


def _changed(before: str, after: str) -> str:
    """The head's words and the variant's, word by word, each in its own typography."""
    old, new = before.split(), after.split()
    parts: list[str] = []
    at_old = at_new = 0
    for change in word_diff(" ".join(old).translate(_SETTING), " ".join(new).translate(_SETTING)):
        count = len(change.words)
        if change.op == "delete":
            parts.append(_cut(markdown.inline(" ".join(old[at_old : at_old + count]))))
        else:
            text = markdown.inline(" ".join(new[at_new : at_new + count]))
            parts.append(_added(text) if change.op == "insert" else text)
        at_old += count * (change.op != "insert")
        at_new += count * (change.op != "delete")
    return " ".join(parts)


def _added(words: str, only: bool = False) -> str:
    return f'<ins class="added{" only" if only else ""}">{words}</ins>'


def _cut(words: str, only: bool = False) -> str:
    return f'<del class="cut{" only" if only else ""}">{words}</del>'
