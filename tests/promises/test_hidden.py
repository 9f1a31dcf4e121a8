"""A name that an editor takes down has no page, no tag, no index entry and no data row any more."""

from __future__ import annotations

import json

from generator.build import Places
from tests.promises.tools import built, grep


def phrases(text: str) -> list[str]:
    """Runs of seven words of a text that is no quotation."""
    words = text.split()
    runs = [" ".join(words[start : start + 7]) for start in range(0, len(words) - 7, 7)]
    return [run for run in runs if not set(run) & set("\"“”'’")]


def test_a_hidden_entity_leaves_no_trace_but_the_words_of_the_articles(dossier: Places) -> None:
    rows = json.loads((dossier.site_src / "data" / "entities.json").read_text(encoding="utf-8"))["entities"]
    row = next(row for row in rows if row["name"] == "Denise Dresser")
    slug = "denise-dresser"
    assert grep(dossier.site_src, slug)
    (dossier.desk / "entities.yml").write_text("- name: Denise Dresser\n  hide: yes\n", encoding="utf-8")
    built(dossier)
    assert grep(dossier.site_src, slug) == []
    assert grep(dossier.site_src, row["id"]) == []
    left = json.loads((dossier.site_src / "data" / "entities.json").read_text(encoding="utf-8"))["entities"]
    assert {other["name"] for other in rows} - {other["name"] for other in left} == {"Denise Dresser"}


def test_a_name_on_the_kill_list_is_never_tagged(dossier: Places) -> None:
    (dossier.desk / "entities.yml").write_text("never: [Gulf Cartel]\n", encoding="utf-8")
    built(dossier)
    names = json.loads((dossier.site_src / "data" / "entities.json").read_text(encoding="utf-8"))["entities"]
    assert "Gulf Cartel" not in {row["name"] for row in names}


def test_what_is_restricted_is_nowhere(dossier: Places) -> None:
    """The samples' words of one outlet are on no page, in no index and in no data file once it is `link` only."""
    articles = json.loads((dossier.site_src / "data" / "articles.json").read_text(encoding="utf-8"))["articles"]
    ours = [row for row in articles if row["outlet"] == "Capital Review (sample)"]
    mine = [row for row in ours if row["seed"] != "07_vetted_units.md"]  # it declares its own rights, and they win
    others = " ".join(" ".join(row["paragraphs"]) for row in articles if row not in mine)
    words = [phrase for row in mine for text in row["paragraphs"] for phrase in phrases(text) if phrase not in others]
    assert len(words) > 20
    words = words[::7]
    assert all(grep(dossier.site_src, phrase) for phrase in words)
    text = (dossier.desk / "outlets.yml").read_text(encoding="utf-8")
    (dossier.desk / "outlets.yml").write_text(
        "\n".join(line for line in text.splitlines() if line.startswith("#"))
        + "\nCapital Review (sample):\n  also: [Capital Review]\n  rights: link\n",
        encoding="utf-8",
    )
    built(dossier)
    assert {phrase: grep(dossier.site_src, phrase) for phrase in words} == {phrase: [] for phrase in words}
