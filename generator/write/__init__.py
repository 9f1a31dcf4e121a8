"""Write: from a dossier to the files of the site. Plain values; `tree` plans what changes on disk and does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Dossier, OutFile
from generator.problems import Result
from generator.write import (
    blocks,
    data,
    database,
    entity,
    exports,
    indexes,
    notes,
    overviews,
    printed,
    records,
    redirects,
    rights,
    schema,
    search,
    searched,
    site,
    story,
    variant,
)
from generator.write.desk_types import OutletDesk, WriteDesk
from generator.write.rules import WriteRules

__all__ = ["OutletDesk", "WriteDesk", "WriteRules", "Written", "write"]


@dataclass(frozen=True, slots=True)
class Written:
    files: tuple[OutFile, ...]  # sorted by path
    permalinks: tuple[tuple[str, str], ...]  # ids whose page is new, with its address below articles/ or entities/


def write(dossier: Dossier, desk: WriteDesk | None = None, rules: WriteRules | None = None) -> Result[Written]:
    desk, rules = desk or WriteDesk(), rules or WriteRules()
    known = site.build(rights.public(dossier, desk, rules), desk, rules)
    files = sorted((_robots(file, desk) for file in _files(known)), key=lambda file: file.path)
    return Result(Written(tuple(files), known.minted), tuple(notes.unread(known, files)))


def _robots(file: OutFile, desk: WriteDesk) -> OutFile:
    """Where search engines are to stay out, each page says so."""
    if desk.robots or not isinstance(file.text, str) or not file.text.startswith("---\n"):
        return file
    return OutFile(file.path, file.text.replace("---\n", '---\nrobots: "noindex, nofollow"\n', 1))


def _files(known: site.Site) -> Iterator[OutFile]:
    for each in known.dossier.stories:
        yield OutFile(known.paths[each.id], story.page(known, each))
        for other in each.variants:
            yield OutFile(known.paths[other.article.id], variant.page(known, each, other))
    for named in known.dossier.entities:
        yield OutFile(known.paths[named.id], entity.page(known, named))
    for part in (indexes, records, overviews, printed):
        yield from part.pages(known)
    yield from blocks.blocks(known)
    tables = data.tables(known)
    yield from data.files(tables)
    yield schema.page(known, tables)
    yield database.file(tables)
    yield from exports.files(known)
    yield from redirects.redirects(known)
    yield searched.page(known)
    yield from search.shards(known.dossier, known, known.words.table, language=known.words.language)
