"""The words of a line. Quick: it runs on every line of every page.

Most lines are plain ASCII but for their quotation marks and dashes. Those go through a table of bytes, which costs a
tenth of asking each character; every other line goes the general way and gives the same.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASCII = tuple(map(chr, range(128)))
_BARE = "".join(c.lower() if c.isalnum() or c == "'" else " " for c in _ASCII)
_TYPOGRAPHY = tuple("“”—–…\u00a0‘")  # none is part of a word


def words_of(text: str) -> list[str]:
    """Words and numbers in lower case, as `generator.text.words` finds them, but each folded by itself."""
    plain = text if text.isascii() else _with_plain_marks(text)
    if not plain.isascii():
        return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
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
