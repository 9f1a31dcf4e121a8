"""The words of a line. Quick: it runs on every line of every page.

Most lines are plain ASCII but for their quotation marks and dashes. Those go through a table of bytes, which costs a
tenth of asking each character; every other line goes the general way and gives the same.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASCII = tuple(map(chr, range(128)))
_BARE = "".join(c.lower() if c.isalnum() or c == "'" else " " for c in _ASCII)
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")  # Chinese and Japanese put no spaces
_WORD_CHARS = 2  # of them; about what a word has
_TYPOGRAPHY = tuple("“”—–…\u00a0‘")  # none is part of a word


def split_words(text: str) -> list[str]:
    """Words and numbers in lower case, as `generator.text.words` finds them, but each folded by itself; writing without
    spaces is cut into pieces that are about as long as its words."""
    plain = text if text.isascii() else _with_plain_marks(text)
    if not plain.isascii():
        found = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
        return [piece for word in found for piece in _pieces(word)] if _UNSPACED.search(text) else found
    bare = plain.translate(_BARE)
    if "'" not in bare:
        return bare.split()
    if "''" in bare:
        return _WORD.findall(bare)
    return f" {bare} ".replace("' ", " ").replace(" '", " ").split()


def _with_plain_marks(text: str) -> str:
    text = text.replace("’", "'")
    for mark in _TYPOGRAPHY:
        text = text.replace(mark, " ")
    return text


def _pieces(word: str) -> list[str]:
    runs = _UNSPACED.findall(word)
    cut = [run[at : at + _WORD_CHARS] for run in runs for at in range(0, len(run), _WORD_CHARS)]
    return [*cut, *filter(None, _UNSPACED.split(word))]
