"""One seed to one draft. Pure: bytes in, a draft and its problems out; no seed, however broken, raises."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.marks import front_matter
from generator.model import Draft, Meta, Seed, article_id
from generator.problems import Problem, Result
from generator.read.content import Content, Trouble, failed
from generator.read.declared import declared, merged
from generator.read.decode import decode
from generator.read.formats import Format, format_of
from generator.read.mail import read_mail
from generator.read.office import read_docx
from generator.read.page import read_page
from generator.read.pdf import read_pdf
from generator.read.plain import lines_of
from generator.read.records import read_record
from generator.read.rules import ReadRules

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_RULES = ReadRules()
_SAVE_AGAIN = "Save the article again as .html or .txt."


def read(seed: Seed, rules: ReadRules | None = None) -> Result[Draft | None]:
    """The seed as blocks and what it says about itself; None, with the reason, if nothing can be read from it."""
    rules = rules or _RULES
    content, problems = _content(seed, rules)
    problems += tuple(_problem(seed, trouble) for trouble in content.troubles)
    if not content.blocks:
        said = problems or (_problem(seed, Trouble("S102", "This has no text to read.", _SAVE_AGAIN)),)
        return Result(None, said)
    if len(content.blocks) >= rules.most_blocks:
        says = f"This is very long: only its first {rules.most_blocks:,} paragraphs are read."
        problems += (_problem(seed, Trouble("S104", says, "Cut it into several files.")),)
    meta = merged(seed.declared, content.meta)
    draft = Draft(article_id(meta.address, seed.path), seed.path, seed.sha256, content.form, meta, content.blocks)
    return Result(draft, problems)


def _content(seed: Seed, rules: ReadRules) -> tuple[Content, tuple[Problem, ...]]:
    form = format_of(seed.path)
    if len(seed.data) > rules.largest_bytes:
        return failed("S104", f"This has {len(seed.data) / 1e6:.0f} MB, more than a seed may have."), ()
    if not seed.data.strip():
        return failed("S102", "This is empty.", "Save the article again, or delete the file."), ()
    if form in ("text", "markdown", "html"):
        return _written(seed, form, rules)
    reader = _READERS.get(form) if form is not None else None
    return (reader(seed.data, rules) if reader else failed("S103", "This is of no format that can be read.")), ()


_READERS: dict[Format, Callable[[bytes, ReadRules], Content]] = {
    "pdf": read_pdf,
    "mail": read_mail,
    "docx": read_docx,
    "json": read_record,
}


def _written(seed: Seed, form: Format, rules: ReadRules) -> tuple[Content, tuple[Problem, ...]]:
    """Text, Markdown or HTML, with front matter; a page that was saved as .txt is read as the page it is."""
    text = decode(seed.data, declares=form == "html")
    if _is_binary(text, rules):
        return failed("S103", "This holds no text but other data.", _SAVE_AGAIN), ()
    matter, rest, first = front_matter(text)
    told = declared(matter, seed.path, 2, "front matter") if matter is not None else Result(Meta())
    if form == "html" or _PAGE.match(rest[:2_000]):
        base = merged(seed.declared, told.value).address
        content = read_page(rest, rules, base)
        return replace(content, meta=merged(told.value, content.meta)), told.problems
    blocks = lines_of(rest, first - 1, form == "markdown", rules)
    return Content("text", blocks, told.value, _cut(rest, rules)), told.problems


def _cut(text: str, rules: ReadRules) -> tuple[Trouble, ...]:
    if len(text) <= rules.longest_block:
        return ()
    longest = max(map(len, text.split("\n")))
    says = f"A line of {longest:,} characters is read in pieces."
    return (Trouble("S104", says, "Save the article with its line breaks."),) if longest > rules.longest_block else ()


def _is_binary(text: str, rules: ReadRules) -> bool:
    sample = text[:20_000]
    plain = sample.encode("ascii", "ignore")
    controls = len(plain) - len(plain.translate(None, _CONTROLS))
    return controls + sample.count("\ufffd") > rules.binary_share * len(sample)


def _problem(seed: Seed, trouble: Trouble) -> Problem:
    return Problem(seed.path, 0, 0, trouble.code, trouble.says, trouble.hint)
