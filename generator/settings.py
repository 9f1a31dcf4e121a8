"""desk/settings.yml and the stages' rules side by side. Every key has a test in which it changes something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import cast

from generator.clean.rules import CleanRules
from generator.dedupe.rules import DedupeRules
from generator.desk.form import Form
from generator.group.rules import GroupRules
from generator.marks import MarkMap, Node, load
from generator.model import Rights
from generator.problems import Result
from generator.read.rules import ReadRules
from generator.tag.rules import TagRules
from generator.write.rules import WriteRules

RIGHTS = ("full", "excerpt", "link")
LANGUAGES = ("en", "es")
KEYS = (
    "title", "description", "address", "editor", "language", "rights", "excerpt_words", "quote_chars", "model",
    "models", "entity_score", "same_from", "largest_seed_mb", "related", "robots",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """What each stage is told."""

    read: ReadRules = field(default_factory=ReadRules)
    clean: CleanRules = field(default_factory=CleanRules)
    dedupe: DedupeRules = field(default_factory=DedupeRules)
    tag: TagRules = field(default_factory=TagRules)
    group: GroupRules = field(default_factory=GroupRules)
    write: WriteRules = field(default_factory=WriteRules)


@dataclass(frozen=True, slots=True)
class Settings:
    title: str = ""  # "" = as mkdocs.yml says
    description: str | None = None
    address: str | None = None  # absolute, where the site will stand; needed for feeds
    editor: str | None = None  # who answers for it
    language: str = "en"  # of the interface
    rights: Rights = "full"
    robots: bool = True  # False: search engines are asked to stay out
    rules: Rules = field(default_factory=Rules)


def load_settings(text: str, path: str) -> Result[Settings]:
    parsed = load(text, path)
    form = Form(path)
    node = parsed.value
    if node is not None and not isinstance(node, MarkMap):
        form.say("D003", node, "This file must be lines of `key: value`.")
    table = {str(key): value for key, value in form.mapping(node, "the settings", KEYS).items()}
    settings = Settings(
        title=form.word(table.get("title"), "title") or "",
        description=form.word(table.get("description"), "description"),
        address=_address(form, table.get("address")),
        editor=form.word(table.get("editor"), "editor"),
        language=form.word(table.get("language"), "language of the interface", LANGUAGES) or "en",
        rights=cast(Rights, form.word(table.get("rights"), "rights", RIGHTS) or "full"),
        robots="robots" not in table or form.flag(table["robots"], "robots"),
        rules=_rules(form, table),
    )
    return Result(Settings() if form.failed else settings, (*parsed.problems, *form.problems))


def with_site(settings: Settings, mkdocs: str) -> Settings:
    """The settings, with what only mkdocs.yml says of the site: its name, its address, its description."""

    def line(key: str) -> str | None:
        found = re.search(rf"^{key}:[ \t]*(.+?)[ \t]*(?:#.*)?$", mkdocs, re.MULTILINE)
        return found.group(1).strip("\"'") if found else None

    return replace(
        settings,
        title=settings.title or line("site_name") or "Dossier",
        address=settings.address or line("site_url"),
        description=settings.description or line("site_description"),
    )


def _address(form: Form, node: Node | None) -> str | None:
    address = form.word(node, "address")
    if address and not address.startswith(("https://", "http://")):
        form.say("D003", node, f'"{address}" is not an address.', "Write it with https:// in front.")
    return address


def _rules(form: Form, table: dict[str, Node]) -> Rules:
    def number(key: str, low: float, high: float, default: float) -> float:
        found = form.number(table.get(key), key, low, high)
        return default if found is None else found

    read, tag, dedupe, group, write = ReadRules(), TagRules(), DedupeRules(), GroupRules(), WriteRules()
    node = table.get("models")
    models = form.mapping(node, "models", map(str, node) if isinstance(node, MarkMap) else ())  # any language
    named = tuple(sorted((str(k), form.word(v, "model") or "") for k, v in models.items()))
    return Rules(
        read=replace(read, largest_bytes=int(number("largest_seed_mb", 0.001, 1000, read.largest_bytes / 1e6) * 1e6)),
        clean=CleanRules(),
        dedupe=replace(dedupe, least_coverage=number("same_from", 0.3, 1, dedupe.least_coverage)),
        tag=replace(
            tag,
            model=form.word(table.get("model"), "model"),
            models=named,
            publish_score=number("entity_score", 0, 1, tag.publish_score),
        ),
        group=replace(group, related=int(number("related", 0, 50, group.related))),
        write=replace(
            write,
            excerpt_words=int(number("excerpt_words", 0, 10_000, write.excerpt_words)),
            longest_quote_chars=int(number("quote_chars", 0, 100_000, write.longest_quote_chars)),
        ),
    )
