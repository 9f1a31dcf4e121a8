"""Articles as JSON objects, under the field names of trafilatura, newspaper and schema.org."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from generator.model import Meta, Moment
from generator.read.address import canonical
from generator.read.content import Content, failed
from generator.read.dates import day_of
from generator.read.declared import merged
from generator.read.decode import decode
from generator.read.head import plain
from generator.read.names import names_of
from generator.read.page import read_page
from generator.read.plain import lines_of
from generator.read.rules import ReadRules

_TEXT = ("text", "body", "content", "articleBody", "article_text", "maintext", "raw_text", "full_text", "cleaned_text")
_HTML = ("html", "article_html", "content_html", "raw_html", "body_html")
_TITLE = ("title", "headline", "name")
_AUTHOR = ("authors", "author", "byline", "creator")
_DATE = (
    "date",
    "publish_date",
    "published",
    "date_publish",
    "datePublished",
    "published_at",
    "pub_date",
    "publishedAt",
)
_ADDRESS = ("canonical_link", "url", "source", "link", "source_url")
_OUTLET = ("sitename", "site_name", "source-hostname", "publisher", "outlet", "source_domain", "hostname")
_DECK = ("deck", "excerpt", "description", "meta_description", "summary", "subtitle")
_LANGUAGE = ("language", "meta_lang", "lang")
_IMAGE = ("image", "top_image", "image_url")
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|article|html)[\s>/]", re.IGNORECASE)


def read_record(data: bytes, rules: ReadRules) -> Content:
    try:
        record = json.loads(decode(data, declares=False), strict=False)
    except (ValueError, RecursionError) as error:
        return failed("S103", f"This is not readable as JSON: {str(error)[:100]}.", "Export the article again.")
    if not isinstance(record, dict):
        return failed(
            "S103", "This JSON is no article: an object with a text is wanted.", 'It needs a "text" or "html".'
        )
    meta = _meta(record)
    body = _string(record, _TEXT) or ""
    page = _string(record, _HTML) or (body if _MARKUP.search(body) else None)
    if page is not None and (not body or page is body):
        content = read_page(page, rules, meta.address)
        return replace(content, meta=merged(meta, content.meta))
    return Content("text", lines_of(body, 0, False, rules), meta)


def _meta(record: dict[str, Any]) -> Meta:
    day = day_of(_string(record, _DATE))
    language = (_string(record, _LANGUAGE) or "")[:2].lower()
    return Meta(
        title=_line(record, _TITLE),
        deck=_line(record, _DECK),
        authors=_authors(record),
        outlet=_line(record, _OUTLET),
        address=next(filter(None, (canonical(_string(record, (name,))) for name in _ADDRESS)), None),
        published=Moment(day, "day", "the date in the JSON record") if day else None,
        language=language if re.fullmatch("[a-z]{2}", language) else None,
        image=canonical(_string(record, _IMAGE)),
    )


def _authors(record: dict[str, Any]) -> tuple[str, ...]:
    for name in _AUTHOR:
        value = record.get(name)
        texts = [_text(item) for item in value] if isinstance(value, list) else [_text(value)]
        names = [made for text in texts if text for made in names_of(text, loose=True)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _line(record: dict[str, Any], names: tuple[str, ...]) -> str | None:
    text = _string(record, names)
    return (plain(text)[:1_000] or None) if text else None


def _string(record: dict[str, Any], names: tuple[str, ...]) -> str | None:
    return next((text for text in (_text(record.get(name)) for name in names) if text), None)


def _text(value: Any) -> str | None:
    """A string, or the name in an object like schema.org's."""
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None
