"""What leaves the site, read by programs of others: rispy, bibtexparser, feedparser, networkx, frictionless, SQLite."""

from __future__ import annotations

import json
import sqlite3
import warnings
from dataclasses import replace
from pathlib import Path

import feedparser
import frictionless
import networkx
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts

from generator.model import Dossier
from generator.write import WriteDesk, cite, write
from tests.write import fake

MEAN = 'a & <b> "c" {d} %e\\ #f_g~h^i ÄÖÜ “q”\tend'  # what escaping is for, in every place that words come from
EACH = {"small": fake.dossier(), "mean": fake.hostile(MEAN), "empty": Dossier((), (), ())}


@pytest.fixture(scope="module", params=EACH)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is written for one of the dossiers, on disk."""
    root = tmp_path_factory.mktemp("outside")
    for file in write(EACH[request.param], WriteDesk(site_url="https://example.org/d/")).value.files:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.text.encode() if isinstance(file.text, str) else file.text)
    return root


def test_rispy_reads_every_citation(folder: Path) -> None:
    items = json.loads((folder / "cite" / "all.csl.json").read_text("utf-8"))
    read = rispy.loads((folder / "cite" / "all.ris").read_text("utf-8"))
    assert [entry["id"] for entry in read] == [item["id"] for item in items]
    for entry, item in zip(read, items):
        assert entry["type_of_reference"] == "NEWS"
        assert entry["title"] == " ".join(str(item["title"]).split())
        assert len(entry.get("authors", ())) == len(item.get("author", ()))
        assert entry.get("year", "") == str(item.get("issued", {"date-parts": [[""]]})["date-parts"][0][0])


def test_bibtexparser_reads_every_citation(folder: Path) -> None:
    items = json.loads((folder / "cite" / "all.csl.json").read_text("utf-8"))
    library = parse_string((folder / "cite" / "all.bib").read_text("utf-8"))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [item["id"] for item in items]
    for entry, item in zip(library.entries, items):
        fields = {field.key: field.value for field in entry.fields}
        assert fields.get("url") == item.get("URL")
        assert ("author" in fields) == ("author" in item)


def test_bibtexparser_parts_the_names_as_we_mean_them() -> None:
    pier = fake.pier_story().head
    names = ("Max Moe Jr.", "Eva de la Cruz", "Ana García López", "The Elder Press")
    text = cite.bibtex(replace(pier, meta=replace(pier.meta, authors=names)))
    layers = [
        SeparateCoAuthors(),
        SplitNameParts(),
    ]
    (entry,) = parse_string(text, append_middleware=layers).entries
    made = [(n.first, n.von, n.last, n.jr) for n in entry["author"]]
    assert made == [
        (["Max"], [], ["Moe"], ["Jr."]),
        (["Eva"], ["de", "la"], ["Cruz"], []),
        (["Ana"], [], ["García", "López"], []),
        ([], [], ["{The Elder Press}"], []),
    ]


def test_feedparser_finds_no_fault_in_any_feed(folder: Path) -> None:
    for path in (folder / "feed.xml", *folder.glob("feeds/*.xml")):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = feedparser.parse(path.read_bytes(), response_headers={"content-type": "application/atom+xml"})
        assert not read.bozo, f"{path}: {read.get('bozo_exception')}"
        assert read.version == "atom10"
        assert read.feed.id
        assert read.feed.title
        assert read.feed.updated_parsed
        assert read.feed.author
        links = [link.href for entry in read.entries for link in entry.links]
        assert all(link.startswith("https://example.org/d/") for link in links)
        assert len({entry.id for entry in read.entries}) == len(read.entries)
        assert all(entry.title and entry.updated_parsed for entry in read.entries)


def test_networkx_reads_the_graph(folder: Path) -> None:
    graph = networkx.read_graphml(folder / "data" / "network.graphml")
    entities = {
        row["id"]: row for row in json.loads((folder / "data" / "entities.json").read_text("utf-8"))["entities"]
    }
    assert not graph.is_directed()
    assert set(graph.nodes) == set(entities)
    for node, data in graph.nodes(data=True):
        assert data["kind"] == entities[node]["kind"]
        assert data["name"] == entities[node]["name"]
        assert isinstance(data["stories"], int)
    assert all(data["weight"] >= 1 for _, _, data in graph.edges(data=True))


def test_frictionless_finds_the_data_package_valid(folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = frictionless.Package(str(folder / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "title", "message"])
    assert len(report.tasks) == 6


def test_sqlite_s_own_check_and_full_text_find_what_json_has(folder: Path) -> None:
    base = sqlite3.connect(folder / "data" / "dossier.sqlite")
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    for name in ("articles", "stories", "entities", "quotes", "figures", "topics"):
        rows = json.loads((folder / "data" / f"{name}.json").read_text("utf-8"))[name]
        assert base.execute(f"SELECT count(*) FROM {name}").fetchone() == (len(rows),)
    for name in ("articles", "paragraphs", "entities", "quotes"):
        base.execute(f"INSERT INTO {name}_fts({name}_fts) VALUES ('integrity-check')")  # raises if it is not sound
    base.close()
