"""Plain text and Markdown to blocks: one block for each line that has text, numbered as in the input."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Block, Kind
from generator.read.mojibake import mend
from generator.read.rules import ReadRules
from generator.text import normalise

_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?\s*$")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(.+)$")
_QUOTE = re.compile(r"(?:>\s?)+(.*)$")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}$")
# None of these reads on past the next mark of its kind: a line of a million marks stays linear.
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<!\w)([*_])(?=\S)((?:(?!\1).)+)(?<=\S)\1(?!\w)")
_TAB = 4  # blanks
_BLANKS = " \t\u00a0\u3000"


def lines_of(text: str, first_line: int, markdown: bool, rules: ReadRules) -> tuple[Block, ...]:
    """`first_line`: number from 0 of the text's first line in the input (behind front matter)."""
    blocks: list[Block] = []
    gap = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), first_line):
        clean = normalise(mend(line).strip(" \t")) if line else ""
        if not clean:
            gap += 1
            continue
        indent = _indent(line) if line[0] in _BLANKS else 0
        for piece in pieces(clean, rules.longest_block) if len(clean) > rules.longest_block else (clean,):
            kind, level, words = _marked(piece, indent) if markdown else (Kind.PARAGRAPH, 0, piece)
            if words and len(blocks) < rules.most_blocks:
                blocks.append(Block(kind, words, (number,), level, gap, indent))
            gap = 0
    return tuple(blocks)


def pieces(text: str, longest: int) -> Iterator[str]:
    """`text`, or when it is absurdly long, parts of it cut at blanks."""
    start = 0
    while len(text) - start > longest:
        cut = text.rfind(" ", start + longest // 2, start + longest)
        cut = start + longest if cut < 0 else cut
        yield text[start:cut].strip()
        start = cut
    yield text[start:].strip()


def _indent(line: str) -> int:
    bare = line.lstrip(_BLANKS)
    return len(line[: len(line) - len(bare)].replace("\t", " " * _TAB))


def _marked(line: str, indent: int) -> tuple[Kind, int, str]:
    """Kind, level and words of one line of Markdown."""
    if _RULE.match(line):
        return Kind.PARAGRAPH, 0, ""
    if found := _HEADING.match(line):
        return Kind.HEADING, len(found[1]), _bare(found[2])
    if found := _ITEM.match(line):
        return Kind.ITEM, 1 + indent // 2, _bare(found[1])
    if found := _QUOTE.match(line):
        return Kind.QUOTE, 0, _bare(found[1])
    return Kind.PARAGRAPH, 0, _bare(line)


def _bare(text: str) -> str:
    """Words without link targets and emphasis marks."""
    text = _LINK.sub(r"\1", _LINK.sub(r"\1", text))  # twice: a picture may be the text of a link
    text = _STRONG.sub(r"\2", text)
    return _EMPHASIS.sub(r"\2", text).strip()
