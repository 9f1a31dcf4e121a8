"""What other programs read of a page, judged by others: schema.org's shapes (pyshacl), Google's and ogp.me's rules.

The shapes are TopQuadrant's SHACL version of schema.org, which pyshacl carries; nothing is fetched. Google's are the
required properties of its documentation for Article and Dataset.
"""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pyshacl
import pytest
from rdflib import RDF, RDFS, Graph, Namespace
from rdflib.term import Node

from tests.browser.conftest import kinds

pytestmark = pytest.mark.browser
SH = Namespace("http://www.w3.org/ns/shacl#")
XSD = "http://www.w3.org/2001/XMLSchema#"
WHERE = "https://example.org/carpeta/"
# As schema.org's own context types them; the context itself would have to be fetched.
ADDRESSES = ("contentUrl", "image", "isBasedOn", "sameAs", "url")
CONTEXT = {
    "@vocab": "http://schema.org/",
    **{key: {"@type": "@id"} for key in ADDRESSES},
    **{key: {"@type": f"{XSD}float"} for key in ("latitude", "longitude")},
    "datePublished": {"@type": f"{XSD}date"},
}
Found = dict[str, Any]


def elements(folder: Path) -> Iterator[tuple[str, Found]]:
    for path in sorted(folder.rglob("*.html")):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8")):
            yield path.relative_to(folder).as_posix(), json.loads(text)


@lru_cache
def shapes() -> Graph:
    with (Path(pyshacl.__file__).parent / "assets" / "schema.pickle").open("rb") as file:
        store, name = pickle.load(file)
    return Graph(store=store, identifier=name)


def above(kind: Node) -> set[Node]:
    """The class and those it is a case of."""
    return {kind}.union(*(above(other) for other in shapes().objects(kind, RDFS.subClassOf)))


def graph(made: list[tuple[str, Found]]) -> Graph:
    whole = Graph()
    for number, (page, value) in enumerate(made):
        assert value["@context"] == "https://schema.org"
        whole.parse(
            data=json.dumps({**value, "@context": CONTEXT, "@id": f"{WHERE}{page}#{number}"}),
            format="json-ld",
            publicID=f"{WHERE}{page}",
        )
    return whole


def faults(data: Graph) -> str:
    """What the shapes say of the things in `data`, and properties that no class of a thing has."""
    said = []
    used: set[Node] = set()
    for thing, kind in data.subject_objects(RDF.type):
        classes = above(kind)
        used |= classes
        known = {
            path
            for c in classes
            for shape in shapes().objects(c, SH.property)
            for path in shapes().objects(shape, SH.path)
        }
        if (kind, RDF.type, RDFS.Class) not in shapes():
            said.append(f"{kind} is no class")
        said += [f"{kind} has no {p}" for p in data.predicates(thing) if p != RDF.type and p not in known]
    return "\n".join((*said, judged(data, used)))


def judged(data: Graph, used: set[Node]) -> str:
    """By pyshacl, with the shapes of the classes that are used: all of schema.org takes a minute."""
    wanted = Graph()
    for kind in used:
        for node in (kind, *shapes().objects(kind, SH.property)):
            for triple in shapes().cbd(node):
                wanted.add(triple)
    cases = Graph()  # what a subclass of what is
    for triple in shapes().triples((None, RDFS.subClassOf, None)):
        if used & {triple[0], triple[2]}:
            cases.add(triple)
    fine, _, text = pyshacl.validate(data, shacl_graph=wanted, ont_graph=cases)
    return "" if fine else str(text)


@pytest.mark.parametrize("name", ["sample", "spanish"])
def test_json_ld_is_valid_schema_org(name: str, request: pytest.FixtureRequest) -> None:
    made = list(elements(request.getfixturevalue(name)))
    types = {value["@type"] for _, value in made}
    assert {"NewsArticle", "Person", "Organization", "Place", "Dataset"} <= types
    # Elements of one type with the same properties are judged once.
    once = {(value["@type"], *value): (page, value) for page, value in made}
    assert not faults(graph(list(once.values()))).strip()


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": "often"},
        {"@type": "NewsArticle", "headline": "x", "author": {"@type": "Place", "name": "x"}},
        {"@type": "NewsArticle", "headline": "x", "latitude": 1.5},
        {"@type": "NewsPiece", "headline": "x"},
        {"@type": "Dataset", "name": "x", "distribution": {"@type": "NewsArticle", "name": "x"}},
    ],
)
def test_the_validator_finds_what_is_wrong(wrong: Found) -> None:
    assert faults(graph([("x.html", {"@context": "https://schema.org", **wrong})])).strip()


@pytest.mark.parametrize("name", ["sample", "spanish"])
def test_stories_and_data_have_what_google_requires(name: str, request: pytest.FixtureRequest) -> None:
    made = [value for _, value in elements(request.getfixturevalue(name))]
    stories = [value for value in made if value["@type"] == "NewsArticle"]
    assert stories
    for story in stories:
        assert story["headline"]
        assert all(
            author["name"] and not author["name"].casefold().startswith("by ") for author in story.get("author", ())
        )
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", story.get("datePublished", "2000-01-01"))
    (data,) = (value for value in made if value["@type"] == "Dataset")
    assert data["name"]
    assert 50 <= len(data["description"]) <= 5000
    assert all(file["contentUrl"] and file["encodingFormat"] for file in data["distribution"])


def test_addresses_are_whole_where_the_site_knows_its_own(spanish: Path) -> None:
    made = dict(elements(spanish))
    assert made["articles/pier.html"]["url"] == f"{WHERE}articles/pier.html"
    assert made["data/index.html"]["distribution"][0]["contentUrl"].startswith(f"{WHERE}data/")


# --- OpenGraph


def properties(page: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in lxml.html.document_fromstring(page.read_bytes()).iter("meta"):
        if name := meta.get("property"):
            found.setdefault(name, []).append(meta.get("content", ""))
    return found


def test_every_kind_of_page_has_what_opengraph_requires(spanish: Path) -> None:
    """ogp.me: title, type, image and address, each once; times in ISO 8601; a type that is defined."""
    for kind, path in kinds(spanish).items():
        found = properties(spanish / path)
        for name in ("title", "type", "image", "url", "site_name", "locale"):
            assert len(found.get(f"og:{name}", ())) == 1, f"{kind}: og:{name}"
        assert found["og:title"][0].strip(), kind
        assert found["og:type"][0] in ("website", "article", "profile"), kind
        assert found["og:url"] == [WHERE + path], kind
        assert found["og:locale"] == ["es_ES"]
        image = urlsplit(found["og:image"][0])
        assert (spanish / image.path.removeprefix("/carpeta/")).is_file(), kind
        for name, values in found.items():
            assert name.startswith(("og:", "article:", "profile:")), name
            if name.startswith("article:"):
                assert found["og:type"] == ["article"]
            if name.endswith("_time"):
                assert re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", values[0])


def test_opengraph_says_what_the_page_says(spanish: Path) -> None:
    story = properties(spanish / "articles" / "pier.html")
    assert story["og:title"] == ["Pier to be rebuilt"]
    assert story["og:type"] == ["article"]
    assert story["article:published_time"] == ["2021-03-02"]
    assert story["og:site_name"] == ["Crónica & más"]
    undated = properties(spanish / "articles" / "bees-return.html")
    assert "article:published_time" not in undated


def test_without_an_address_of_its_own_a_site_names_none(sample: Path) -> None:
    for kind, path in kinds(sample).items():
        found = properties(sample / path)
        assert found["og:title"][0].strip(), kind
        assert not {"og:url", "og:image"} & set(found), kind
