"""Text to word hashes, many documents at a time, in NumPy. A word is a 32-bit number whose lowest bit says whether it
is a figure; case, quotation marks and punctuation are gone. Scripts without spaces count a character as a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint32]
Counts = NDArray[np.int64]
Hashes = NDArray[np.uint64]

SHINGLE = 4  # words
_BATCH_BYTES = 1 << 18  # stays in the second-level cache
_BORDER = 0xFF  # between two texts; no byte of UTF-8
_BLANK = 32
_QUOTES = b"'\"`"
# ASCII: small letters and figures stay, capitals become small, all else is blank. Bytes of longer characters stay.
_TABLE = bytes(
    code if code >= 0x80 or chr(code).islower() or chr(code).isdigit() else code + 32 if chr(code).isupper() else _BLANK
    for code in range(256)
)
_PLAIN_BYTES = bytes(code for code in range(256) if code < 0xC0 or code in (0xC2, 0xC3, 0xE2))
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
_OTHER_MARKS = re.compile(r"[^\w\s\u0080-\u00bf\u2000-\u2bff]|_")
_MULTIPLIERS = np.array(
    [0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63, 0x9E3779B97F4A7C15],
    dtype=np.uint64,
)


@dataclass(frozen=True, slots=True)
class Prints:
    """Fingerprints of a run of documents: all words, and the sampled shingles."""

    words: Words
    counts: Counts  # words of each document
    hashes: Hashes  # sampled shingles
    owners: NDArray[np.int32]  # document of each sampled shingle, from 0 within the run


def fingerprint(texts: Sequence[str], one_in: int, longest_words: int) -> Prints:
    """The per-document part of deduplication; pure, so that any process of any machine may do it."""
    words, counts = tokenise(texts, longest_words)
    hashes, owners = sample(words, counts, one_in)
    return Prints(words, counts, hashes, owners)


def tokenise(texts: Sequence[str], longest_words: int = 60_000) -> tuple[Words, Counts]:
    """Words of all texts one after the other, and how many each has."""
    done = [_tokenise_batch(batch) for batch in _batches(plain(text) for text in texts)]
    if not done:
        return np.zeros(0, np.uint32), np.zeros(0, np.int64)
    words, counts = np.concatenate([w for w, _ in done]), np.concatenate([c for _, c in done])
    return (words, counts) if not (counts > longest_words).any() else _cut(words, counts, longest_words)


def sample(words: Words, counts: Counts, one_in: int) -> tuple[Hashes, NDArray[np.int32]]:
    """The sampled shingles and the document each belongs to."""
    hashes, starts = shingles(words, counts, SHINGLE)
    picked = np.flatnonzero(is_sampled(hashes, one_in))
    owners = np.searchsorted(np.cumsum(counts), starts[picked], side="right").astype(np.int32)
    return hashes[picked], owners


def is_sampled(hashes: Hashes, one_in: int) -> NDArray[np.bool_]:
    return hashes <= np.uint64(((1 << 64) - 1) // one_in)


def shingles(words: Words, counts: Counts, size: int) -> tuple[Hashes, NDArray[np.int64]]:
    """Hashes of all runs of `size` words inside a document, and where each starts in `words`."""
    hashes = run_hashes(words, size)
    ends = np.cumsum(counts)
    inside = np.ones(len(hashes), dtype=bool)
    for step in range(1, size):  # a run that starts so near an end would reach into the next document
        crossing = ends - step
        inside[crossing[(crossing >= 0) & (crossing < len(hashes))]] = False
    starts = np.flatnonzero(inside)
    return mix(hashes[starts]), starts


def run_hashes(words: Words, size: int) -> Hashes:
    """A number for each run of `size` words, across the borders of documents too; its upper bits are well spread."""
    total = max(0, len(words) - size + 1)
    wide = words.astype(np.uint64)
    hashes: Hashes = wide[:total] * _MULTIPLIERS[0]
    for step in range(1, size):
        hashes += wide[step : step + total] * _MULTIPLIERS[step]
    return hashes


def mix(values: Hashes) -> Hashes:
    """Spread every bit over all others (the finaliser of MurmurHash3)."""
    values = values ^ (values >> np.uint64(33))
    values *= np.uint64(0xFF51AFD7ED558CCD)
    values ^= values >> np.uint64(33)
    values *= np.uint64(0xC4CEB9FE1A85EC53)
    values ^= values >> np.uint64(33)
    return values


def plain(text: str) -> bytes:
    """UTF-8 in which only marks that `_unmarked` knows and capitals of Latin-1 are left to be dealt with."""
    data = text.encode("utf-8", "replace")
    if text.isascii() or not data.translate(None, _PLAIN_BYTES):
        return data
    text = _OTHER_MARKS.sub(" ", unicodedata.normalize("NFC", text.replace("'", "")).lower())
    return _NO_SPACES.sub(r" \g<0> ", text).encode("utf-8", "replace")


def _batches(texts: Iterable[bytes]) -> Iterable[list[bytes]]:
    batch: list[bytes] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _tokenise_batch(batch: list[bytes]) -> tuple[Words, Counts]:
    joined = b" \xff ".join([b"", *batch, b"        "]).translate(_TABLE, _QUOTES)
    data = _unmarked(np.frombuffer(joined, dtype=np.uint8))
    borders = np.flatnonzero(data == _BORDER)
    letters = (data != _BLANK) & (data != _BORDER)
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    starts, ends = edges[0::2], edges[1::2]
    counts = np.diff(np.searchsorted(starts, borders)).astype(np.int64)
    return _hash_words(data, starts, ends - starts), counts


def _unmarked(data: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Typographic quotation marks gone, dashes and other marks blank, capitals of Latin-1 small."""
    lead = np.flatnonzero(data >= 0xC2)
    first, second, third = data[lead], data[lead + 1], data[lead + 2]
    latin = lead[(first == 0xC3) & (second >= 0x80) & (second <= 0x9E) & (second != 0x97)]
    sign = (first == 0xC2) & (second < 0xC0)
    mark = (first == 0xE2) & (second < 0xB0)
    if not (len(latin) or sign.any() or mark.any()):
        return data
    data = data.copy()
    data[latin + 1] += 32
    quote = mark & (second == 0x80) & (third >= 0x98) & (third <= 0x9F)  # also the apostrophe
    inside = (sign & ((second == 0xAD) | (second == 0xAB) | (second == 0xBB))) | quote  # soft hyphen, guillemets
    inside |= mark & (second == 0x80) & (third >= 0x8B) & (third <= 0x8F)  # of no width
    data[lead[sign]] = data[lead[sign] + 1] = _BLANK
    for step in range(3):
        data[lead[mark] + step] = _BLANK
    if not inside.any():
        return data
    gone = np.zeros(len(data), dtype=bool)
    gone[lead[inside]] = gone[lead[inside] + 1] = True
    gone[lead[inside & mark] + 2] = True
    return data[~gone]


def _hash_words(data: NDArray[np.uint8], starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> Words:
    """Eight letters at a time as one number; most words need but one."""
    eights = np.ndarray(len(data) - 7, dtype="<u8", buffer=np.ascontiguousarray(data), strides=(1,))
    hashes = (eights[starts] & _MASKS[np.minimum(lengths, 8)]) * _MULTIPLIERS[0]
    longer, done = np.flatnonzero(lengths > 8), 8
    while len(longer):
        part = eights[starts[longer] + done] & _MASKS[np.minimum(lengths[longer] - done, 8)]
        hashes[longer] = mix(hashes[longer]) + part * _MULTIPLIERS[1]
        done += 8
        longer = longer[lengths[longer] > done]
    figures: Words = _DIGIT[data[starts]] & _DIGIT[data[starts + lengths - 1]]
    words: Words = ((mix(hashes) >> np.uint64(32)).astype(np.uint32) & np.uint32(0xFFFFFFFE)) | figures
    return words


def _cut(words: Words, counts: Counts, longest: int) -> tuple[Words, Counts]:
    position = np.arange(len(words)) - np.repeat(np.cumsum(counts) - counts, counts)
    return words[position < longest], np.minimum(counts, longest)


_MASKS: Hashes = np.array([(1 << (8 * letters)) - 1 for letters in range(9)], dtype=np.uint64)
_DIGIT: Words = np.array([1 if 48 <= code <= 57 else 0 for code in range(256)], dtype=np.uint32)
