"""Bytes to text: byte order mark, declared charset, UTF-8, then detection. A wrong label is found out, not believed."""

from __future__ import annotations

import codecs
import logging
import re

from bs4.dammit import UnicodeDammit
from charset_normalizer import from_bytes

logging.getLogger("bs4.dammit").setLevel(logging.ERROR)  # it warns of replaced bytes; so do we, where it matters

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its charset; the standard says 1024, real pages need more
_SAMPLE = 65_536  # bytes that detection looks at
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read instead of these labels.
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}
# What pages and texts really come in; the code pages of DOS, Mac OS and mainframes look too much like these.
_LIKELY = [
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]


def decode(data: bytes, label: str | None = None, declares: bool = True) -> str:
    """The text of `data`. `label`: charset told from outside; `declares`: whether the text may name its own."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if data.isascii():
        return _wide_ascii(data)
    text = _strict(data, "utf-8")  # it proves itself, so it goes before any label
    if text is not None:
        return text
    named = [label] if label else []
    if declares:
        named += [m.decode("ascii") for m in _DECLARED.findall(data[:_HEAD])]
    return _by_labels(data, named) or _by_detection(data, named)


def _wide_ascii(data: bytes) -> str:
    """Plain ASCII, unless every second byte is empty: UTF-16 without a mark."""
    head = data[:2000]
    for name, empty in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(head) > 3 and empty.count(0) > 0.8 * len(empty):
            return data.decode(name, "replace")
    return data.decode("ascii")


def _by_labels(data: bytes, named: list[str]) -> str | None:
    """A label that leaves holes is not believed."""
    for label in named:
        name = _codec(label)
        text = _strict(data, name) if name and name != "utf-8" else None
        if text is not None and not _has_controls(text):
            return text
    return None


def _by_detection(data: bytes, named: list[str]) -> str:
    """UTF-8 with a few broken bytes stays UTF-8; else what charset-normalizer and then UnicodeDammit think."""
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace")
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best()
    if best is not None:
        return data.decode(best.encoding, "replace")
    known = [name for name in map(_codec, named) if name]
    found = UnicodeDammit(data[:_SAMPLE], override_encodings=known).original_encoding
    return data.decode(_codec(found or "") or "cp1252", "replace")


def _mostly_utf8(data: bytes) -> bool:
    text = data[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(c > "\x7f" for c in text)
    return broken * 10 <= wide


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _codec(label: str) -> str | None:
    lowered = label.strip().lower()
    try:
        found = codecs.lookup(_WIDER.get(lowered, lowered))
    except LookupError:
        return None
    name = _WIDER.get(found.name, found.name)
    return name if _is_text_codec(name) else None


def _is_text_codec(name: str) -> bool:
    return bool(getattr(codecs.lookup(name), "_is_text_encoding", True))


def _has_controls(text: str) -> bool:
    return any("\x80" <= c <= "\x9f" and c != "\x85" for c in text)
