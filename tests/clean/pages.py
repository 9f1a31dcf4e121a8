"""Drafts for the tests: lines of text, or markup, as the reader would hand them over. All texts are invented."""

from __future__ import annotations

from zlib import crc32

from generator.model import ArticleId, Block, Dom, Draft, Kind, Meta, SeedPath


def draft(text: str, meta: Meta | None = None, seed: str = "page.txt") -> Draft:
    blocks, gap = [], 0
    for number, line in enumerate(text.strip("\n").split("\n")):
        if not line.strip():
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        blocks.append(Block(Kind.PARAGRAPH, " ".join(line.split()), (number,), gap=gap, indent=indent))
        gap = 0
    return Draft(ArticleId("a-00000001"), SeedPath(seed), "0" * 64, "text", meta or Meta(), tuple(blocks))


def block(number: int, text: str, tag: str = "p", words: str = "", path: str = "article", link: float = 0.0) -> Block:
    kinds = {"h2": Kind.HEADING, "li": Kind.ITEM, "figcaption": Kind.CAPTION, "blockquote": Kind.QUOTE}
    names = tuple(path.split())
    trail = (0, *(crc32(" ".join(names[:depth]).encode()) for depth in range(1, len(names) + 1)), number + 1)
    dom = Dom(tag, names, tuple(words.split()), link, False, None, links=int(link > 0), trail=trail)
    return Block(kinds.get(tag, Kind.PARAGRAPH), text, (number,), level=2 if tag == "h2" else 0, dom=dom)


def page(*blocks: Block, meta: Meta | None = None) -> Draft:
    return Draft(ArticleId("a-00000002"), SeedPath("page.html"), "0" * 64, "html", meta or Meta(), blocks)


HARBOUR = (
    "The harbour council voted on Tuesday to close the old swing bridge for eight months, cutting the shortest way "
    "between the fishing quarter and the market.",
    "Engineers found cracks in two of the four steel girders during a routine inspection in spring, according to a "
    "report that the council published after the vote.",
    "“We could have patched it again, but nobody in this room wants to read about us in the paper one day,” said Marta "
    "Lindqvist, who heads the council's works committee.",
    "Shopkeepers in the fishing quarter fear for their summer. Twelve of them signed a letter that asks for a free "
    "ferry while the bridge is closed.",
    "The council expects the repair to cost about 4.2 million crowns, of which the province will pay a third. The rest "
    "comes from a reserve that was meant for the new library.",
    "A smaller footbridge upstream stays open, but it cannot carry carts, and the detour by road takes some twenty "
    "minutes, drivers said.",
    "Work on the girders is to begin in October, when the herring season ends, and the bridge should open again "
    "before the regatta in June.",
)
