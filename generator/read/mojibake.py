"""Mojibake mended, and nothing else touched: quotes, ligatures and proper words stay as they are."""

from __future__ import annotations

import re

from ftfy import TextFixerConfig, fix_encoding

# The first byte of a UTF-8 sequence read as Latin-1 or Windows-1252, followed by what its second byte looks like.
_SUSPECT = re.compile(
    "[\u00c2-\u00f4\u0102\u0103\u0411-\u0444]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_CONFIG = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)


def mend(text: str) -> str:
    """`text` with UTF-8 that was read as something else read again. Proper text comes back unchanged."""
    if text.isascii() or _SUSPECT.search(text) is None:
        return text
    return str(fix_encoding(text, _CONFIG))
