"""One seed to one draft. Pure: bytes in, a draft and its problems out."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.marks import front_matter
from generator.model import Draft, Meta, Seed, article_id
from generator.problems import Result
from generator.read.decode import decode
from generator.read.page import read_page
from generator.read.plain import lines_of
from generator.read.rules import ReadRules


def read(seed: Seed, rules: ReadRules | None = None) -> Result[Draft | None]:
    rules = rules or ReadRules()
    suffix = PurePosixPath(seed.path.split("#")[0]).suffix.lower()
    if suffix in (".html", ".htm", ".xhtml"):
        meta, blocks = read_page(decode(seed.data), rules)
        return Result(Draft(article_id(meta.address, seed.path), seed.path, seed.sha256, "html", meta, blocks))
    text = decode(seed.data, declares=False)
    _, rest, first = front_matter(text)
    blocks = lines_of(rest, first - 1, suffix == ".md", rules)
    return Result(Draft(article_id(None, seed.path), seed.path, seed.sha256, "text", Meta(), blocks))
