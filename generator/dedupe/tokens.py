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
_LETTERS = b"abcdefghijklmnopqrstuvwxyz0123456789"
_QUOTES = b"'\"`"
_TABLE = bytes(
    code if code >= 0x80 or bytes([code]) in [bytes([c]) for c in _LETTERS] else code + 32 if 65 <= code <= 90 else 32
    for code in range(256)
)
_ASCII_FORMS = {"’": "", "‘": "", "“": "", "”": "", "—": " ", "–": " ", "\u00a0": " ", "…": " ", "«": "", "»": ""}
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
_OTHER_MARKS = re.compile(r"[^\w\s]|_")
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so it has an inverse modulo 2^64
_MULTIPLIERS = np.array(
    [0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63], dtype=np.uint64
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
    total = len(words) - size + 1
    if total <= 0:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    wide = words.astype(np.uint64)
    hashes = wide[:total] * _MULTIPLIERS[0]
    for step in range(1, size):
        hashes += wide[step : step + total] * _MULTIPLIERS[step]
    ends = np.cumsum(counts)
    inside = np.ones(total, dtype=bool)
    for step in range(1, size):  # a run that starts so near an end would reach into the next document
        crossing = ends - step
        inside[crossing[(crossing >= 0) & (crossing < total)]] = False
    starts = np.flatnonzero(inside)
    return mix(hashes[starts]), starts


def mix(values: Hashes) -> Hashes:
    """Spread every bit over all others (the finaliser of MurmurHash3)."""
    values = values ^ (values >> np.uint64(33))
    values *= np.uint64(0xFF51AFD7ED558CCD)
    values ^= values >> np.uint64(33)
    values *= np.uint64(0xC4CEB9FE1A85EC53)
    values ^= values >> np.uint64(33)
    return values


def plain(text: str) -> bytes:
    """Lower case, without quotation marks, blanks for all other punctuation."""
    if not text.isascii():
        text = _towards_ascii(text)
    return text.encode("utf-8", "replace").translate(_TABLE, _QUOTES)


def _towards_ascii(text: str) -> str:
    for mark, replacement in _ASCII_FORMS.items():
        text = text.replace(mark, replacement)
    if text.isascii():
        return text
    text = _OTHER_MARKS.sub(" ", unicodedata.normalize("NFC", text).casefold().replace("'", "").replace('"', ""))
    return _NO_SPACES.sub(r" \g<0> ", text)


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
    data = np.frombuffer(b" " + b" ".join(batch) + b" ", dtype=np.uint8)
    letters = data != 32
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    starts, ends = edges[0::2], edges[1::2]
    ends_of_texts = np.cumsum(np.fromiter((len(text) + 1 for text in batch), np.int64, len(batch)))
    counts = np.diff(np.searchsorted(starts, ends_of_texts, side="left"), prepend=0).astype(np.int64)
    return _hash_words(data, starts, ends), counts


def _hash_words(data: NDArray[np.uint8], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Words:
    """A polynomial over the letters by prefix sums: the sum up to the end less the sum up to the start, moved to 0."""
    powers, inverses = _powers(len(data))
    sums = np.cumsum(_BYTES[data] * powers[: len(data)])
    hashes = mix((sums[ends - 1] - sums[starts - 1]) * inverses[starts])
    figures = _DIGIT[data[starts]] & _DIGIT[data[ends - 1]]
    return ((hashes >> np.uint64(32)).astype(np.uint32) & np.uint32(0xFFFFFFFE)) | figures


def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse, at least `size` of them."""
    if size > len(_TABLES[0]):
        inverse = np.uint64(pow(int(_BASE), -1, 1 << 64))
        room = max(size, 2 * _BATCH_BYTES)
        _TABLES[:] = [np.cumprod(np.concatenate([[np.uint64(1)], np.full(room, b)])) for b in (_BASE, inverse)]
    return _TABLES[0], _TABLES[1]


def _cut(words: Words, counts: Counts, longest: int) -> tuple[Words, Counts]:
    position = np.arange(len(words)) - np.repeat(np.cumsum(counts) - counts, counts)
    return words[position < longest], np.minimum(counts, longest)


_TABLES: list[Hashes] = [np.zeros(0, np.uint64), np.zeros(0, np.uint64)]  # grown when first needed
_BYTES: Hashes = mix(np.arange(1, 257, dtype=np.uint64) * _MULTIPLIERS[0])
_DIGIT: Words = np.array([1 if 48 <= code <= 57 else 0 for code in range(256)], dtype=np.uint32)
