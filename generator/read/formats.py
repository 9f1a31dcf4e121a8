"""Which reader a file name asks for, and which files in a folder are no seeds at all."""

from __future__ import annotations

from pathlib import PurePosixPath
from posixpath import splitext
from typing import Literal

Format = Literal["text", "markdown", "html", "pdf", "mail", "docx", "json"]
Box = Literal["mbox", "warc", "wacz", "jsonl", "json"]

_FORMATS: dict[str, Format] = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf",
    ".eml": "mail", ".mht": "mail", ".mhtml": "mail",
    ".docx": "docx",
    ".json": "json",
}  # fmt: skip
_MEMBERS: dict[Box, Format] = {"mbox": "mail", "warc": "html", "wacz": "html", "jsonl": "json", "json": "json"}
# What lies about in a folder of saved pages: pictures, scripts, fonts, leavings of operating systems and programs.
_LITTER_NAMES = """.jpg .jpeg .png .gif .webp .avif .svg .ico .bmp .tif .tiff .css .js .mjs .map .woff .woff2 .ttf .otf
    .mp3 .mp4 .m4a .webm .ogg .wav .mov .tmp .bak .swp .part .crdownload .db .ini .lnk .url .webloc .log
    .lock .py .pyc"""
_LITTER = frozenset(_LITTER_NAMES.split())
SIDECARS = (".yml", ".yaml")


def box_of(name: str) -> Box | None:
    """The kind of container a file may be; a .json is one only if it holds a list."""
    lower = name.lower()
    if lower.endswith((".warc", ".warc.gz")):
        return "warc"
    for suffix, box in (
        (".mbox", "mbox"),
        (".wacz", "wacz"),
        (".jsonl", "jsonl"),
        (".ndjson", "jsonl"),
        (".json", "json"),
    ):
        if lower.endswith(suffix):
            return box  # type: ignore[return-value]
    return None


def format_of(path: str) -> Format | None:
    """The reader for a seed's path; for a member ('box.mbox#3') the one of its container's members."""
    name, _, member = path.rpartition("#")
    if name and member.isdigit() and (box := box_of(name)) is not None:
        return _MEMBERS[box]
    return _FORMATS.get(splitext(path)[1].lower())


def is_litter(name: str) -> bool:
    hidden = name.startswith((".", "~$", "__MACOSX")) or name.endswith("~")
    return hidden or PurePosixPath(name).suffix.lower() in _LITTER
