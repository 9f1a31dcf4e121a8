"""What the write stage obeys: addresses given before, rights, notes and the site's settings. Plain values, filled by
the join from the desk's files; every field has a sensible empty value, so that a site can be written without a desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Rights, Slug


@dataclass(frozen=True, slots=True)
class OutletDesk:
    """What the desk says of one outlet, found by any of its names."""

    name: str  # as readers see it
    rights: Rights | None = None  # None = the dossier's
    excerpt_words: int | None = None  # None = the rules'
    home: str | None = None  # address of the outlet
    note: str | None = None


@dataclass(frozen=True, slots=True)
class WriteDesk:
    """`permalinks` keys: article ids (the page of the story that the article is in) and entity ids."""

    site_name: str = "Dossier"
    site_url: str | None = None  # absolute, for feeds and citations; None = relative addresses
    language: str = "en"  # of the interface
    rights: Rights = "full"  # of articles that have none of their own, nor their outlet
    excerpt_words: int | None = None  # None = the rules'
    permalinks: Mapping[str, Slug] = field(default_factory=dict)  # id -> slug in use
    former: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # id -> addresses given up: "slug", "people/slug"
    outlets: Mapping[str, OutletDesk] = field(default_factory=dict)  # name as the articles give it -> outlet
    notes: frozenset[str] = frozenset()  # pages that have a note below desk/notes: "entities/people/jane-roe.md"
    editor: str | None = None
    description: str | None = None
    robots: bool = True  # False: search engines are asked to stay out
