"""Newsletters and pages saved as mail (.eml, .mht): the HTML part, else the text part."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from generator.model import Block, Meta, Moment
from generator.read.address import canonical
from generator.read.content import Content, failed
from generator.read.declared import merged
from generator.read.decode import decode
from generator.read.head import plain
from generator.read.names import is_person
from generator.read.page import read_page
from generator.read.plain import lines_of
from generator.read.rules import ReadRules
from generator.text import words

_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|rv|tr|enc)\s*:\s*)+", re.IGNORECASE)
_MOST_PARTS = 200


def read_mail(data: bytes, rules: ReadRules) -> Content:
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        meta = _meta(message)
        html, text = _parts(message)
    except Exception as error:  # the standard parser raises many kinds on hostile headers
        return failed("S103", f"This is not readable as a mail: {type(error).__name__}.", "Save it again as .eml.")
    if html is not None:
        content = read_page(html, rules, meta.address)
        if _chars(content.blocks) * 2 >= len(text or ""):
            return replace(content, meta=merged(meta, content.meta))
    return Content("text", lines_of(text or "", 0, False, rules), meta)


def _meta(message: EmailMessage) -> Meta:
    name, mailbox = parseaddr(_header(message, "From"))
    sender = plain(name)
    person = is_person(sender) and any(word in words(mailbox.split("@")[0]) for word in words(sender))
    day = _day(_header(message, "Date"))
    return Meta(
        title=plain(_FORWARDED.sub("", _header(message, "Subject"))) or None,
        authors=(sender,) if person else (),
        outlet=sender if sender and not person else None,
        address=canonical(_header(message, "Content-Location") or _header(message, "Snapshot-Content-Location")),
        published=Moment(day, "day", "the day the mail was sent") if day and not _is_page(message) else None,
        retrieved=day if _is_page(message) else None,
    )


def _is_page(message: EmailMessage) -> bool:
    """A page that a browser saved as .mht: its date is the day of saving."""
    return "Snapshot-Content-Location" in message or "Blink" in _header(message, "From")


def _header(message: EmailMessage, name: str) -> str:
    return str(message.get(name) or "")


def _day(header: str) -> str | None:
    try:
        day: date = parsedate_to_datetime(header).date()
    except (ValueError, TypeError, IndexError):
        return None
    return day.isoformat()


def _parts(message: EmailMessage) -> tuple[str | None, str | None]:
    """The first HTML part and the first text part that are no attachments."""
    found: dict[str, str] = {}
    for number, part in enumerate(message.walk()):
        kind = part.get_content_type()
        if number >= _MOST_PARTS or len(found) == 2:
            break
        if kind in ("text/html", "text/plain") and kind not in found and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                found[kind] = decode(payload, part.get_content_charset(), kind == "text/html")
    return found.get("text/html"), found.get("text/plain")


def _chars(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)
