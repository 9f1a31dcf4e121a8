"""The seal: the last line of a generated file, with a hash of everything above it.

An intact seal is the only licence to overwrite or delete a file. Line ends and a BOM do not break it, since editors'
programs and git change them without asking.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath

# What a comment looks like in each kind of file. JSON has none: there the seal is the last member of the object.
_COMMENTS: dict[str, tuple[str, str]] = {
    ".md": ("<!-- ", " -->"),
    ".html": ("<!-- ", " -->"),
    ".xml": ("<!-- ", " -->"),
    ".svg": ("<!-- ", " -->"),
    ".graphml": ("<!-- ", " -->"),
    ".js": ("// ", ""),
    ".css": ("/* ", " */"),
    ".yml": ("# ", ""),
    ".txt": ("# ", ""),
    ".bib": ("% ", ""),
    ".json": (' "seal": "', '"}'),
}
_WORDS = "sealed by dossier, an edit is kept: "
_LAST_LINE = re.compile(r"\n([^\n]*" + re.escape(_WORDS) + r"([0-9a-f]{16})[^\n]*)\n?\Z")


def can_seal(path: str) -> bool:
    """Whether this kind of file can carry its seal; the others are listed in a sealed manifest."""
    return PurePosixPath(path).suffix in _COMMENTS


def seal(text: str, path: str) -> str:
    """`text` with its seal as last line. JSON must be an object that ends in '}'."""
    suffix = PurePosixPath(path).suffix
    before, after = _COMMENTS[suffix]
    above = text.rstrip("\n")
    if suffix == ".json":
        above = above.removesuffix("}").rstrip("\n") + ","
    return f"{above}\n{before}{_WORDS}{digest(above)}{after}\n"


def intact(text: str) -> bool:
    """Whether the file is as the program wrote it."""
    plain = _plain(text)
    found = _LAST_LINE.search(plain)
    return bool(found) and found is not None and digest(plain[: found.start()]) == found.group(2)


def sealed(text: str) -> bool:
    """Whether the file bears a seal at all: intact, broken, or with something written below it."""
    return _WORDS in text


def digest(text: str | bytes) -> str:
    """16 hex digits of sha256, line ends and a BOM left out of account."""
    data = text if isinstance(text, bytes) else _plain(text).rstrip("\n").encode()
    return hashlib.sha256(data).hexdigest()[:16]


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
