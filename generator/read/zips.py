"""Zip files of strangers: what they would unpack to is looked at before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from generator.read.rules import ReadRules


def bomb_in(infos: Iterable[zipfile.ZipInfo], rules: ReadRules, whole: bool = True) -> bool:
    """Whether the members would unpack to too much. `whole`: also by their sum, for files that are read at once."""
    total = 0
    for info in infos:
        total += info.file_size
        large = info.file_size > 1_000_000  # small members of one repeated letter are no danger
        if large and info.file_size > rules.most_ratio * max(1, info.compress_size):
            return True
    return whole and total > rules.largest_unpacked_bytes


def opened(data: bytes) -> zipfile.ZipFile | None:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None
