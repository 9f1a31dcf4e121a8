"""Web archives: every HTML response of a .warc, .warc.gz or .wacz is a member, with its address and day of capture."""

from __future__ import annotations

import codecs
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from generator.model import Meta
from generator.read.address import canonical
from generator.read.boxes import Member, too_large
from generator.read.decode import decode
from generator.read.rules import ReadRules
from generator.read.zips import bomb_in

_HTML = re.compile(r"text/html|application/xhtml", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:\-]+)", re.IGNORECASE)
_BROKEN = (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, AttributeError, UnicodeError)
_CUT_SHORT = "This archive is broken from here on; what stands before is read"


def from_warc(path: Path, rules: ReadRules) -> Iterator[Member]:
    with path.open("rb") as handle:
        yield from _responses(handle, 0, rules)


def from_wacz(path: Path, rules: ReadRules) -> Iterator[Member]:
    """A .wacz is a zip with .warc.gz files in archive/."""
    try:
        with zipfile.ZipFile(path) as bundle:
            yield from _in_bundle(bundle, rules)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        yield Member(0, trouble=f"This is no usable .wacz: {error}.", code="S103")


def _in_bundle(bundle: zipfile.ZipFile, rules: ReadRules) -> Iterator[Member]:
    number = 0
    for info in sorted(bundle.infolist(), key=lambda i: i.filename):
        if not info.filename.lower().endswith((".warc", ".warc.gz")):
            continue
        if bomb_in([info], rules, whole=False):
            yield Member(0, trouble="This unpacks to far more than it can hold: a zip bomb.", code="S104")
            continue
        with bundle.open(info) as handle:
            for member in _responses(handle, number, rules):
                number = max(number, member.number)
                yield member


def _responses(handle: Any, number: int, rules: ReadRules) -> Iterator[Member]:
    try:
        for record in ArchiveIterator(handle):
            if not _is_page(record):
                continue
            number += 1
            data = record.content_stream().read(rules.largest_bytes + 1)
            if len(data) > rules.largest_bytes:
                yield too_large(number, rules)
            elif data.strip():
                yield Member(number, _labelled(data, record), _provenance(record))
                if getattr(record.raw_stream, "limit", 0) > 0:
                    yield Member(number, trouble="This archive ends in the middle of this page.")
    except _BROKEN as error:
        says = re.sub(r"\s+", " ", str(error)).strip().rstrip(".")[:120]
        yield Member(0, trouble=f"{_CUT_SHORT}: {says}." if says else f"{_CUT_SHORT}.")


def _is_page(record: Any) -> bool:
    """A page that was found: no redirect, no error, no picture."""
    if record.rec_type not in ("response", "resource"):
        return False
    http = record.http_headers
    kind = (http or record.rec_headers).get_header("Content-Type") or ""
    status = http.get_statuscode() if http else "200"
    return status == "200" and _HTML.search(kind) is not None


def _provenance(record: Any) -> Meta:
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    return Meta(
        address=canonical(record.rec_headers.get_header("WARC-Target-URI")),
        retrieved=day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None,
    )


def _labelled(data: bytes, record: Any) -> bytes:
    """The page as UTF-8 with a mark where only the server knew its charset."""
    http = record.http_headers
    told = _CHARSET.search((http.get_header("Content-Type") or "") if http else "")
    if told is None or b"charset" in data[:4096].lower() or _is_utf8(data):
        return data
    return codecs.BOM_UTF8 + decode(data, told[1]).encode("utf-8", "replace")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
