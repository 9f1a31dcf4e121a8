"""What an editor settles for one article stands on the pages and in the data, and goes again with the line."""

from __future__ import annotations

import json
from typing import Any

from generator import site
from generator.build import Places
from tests.promises.tools import built, snapshot


def rows(dossier: Places, name: str) -> list[dict[str, Any]]:
    read: dict[str, Any] = json.loads((dossier.site_src / "data" / f"{name}.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = read[name]
    return found


def test_a_speaker_and_a_figure_are_what_the_editor_says(dossier: Places) -> None:
    before = snapshot(dossier.site_src)
    quote = next(row for row in rows(dossier, "quotes") if row["kind"] == "direct" and row["speaker"])
    figure = next(row for row in rows(dossier, "figures") if row["article"] == quote["article"])
    told: dict[str, Any] = {"quotes": [{"says": quote["text"][:40].rsplit(" ", 1)[0], "by": "Tarn Harlow Prado"}]}
    told |= {"figures": [{"says": figure["text"], "hide": "yes"}], "names": {"Mexico": "none"}}
    path = dossier.desk / "articles.yml"
    manual = path.read_text(encoding="utf-8")
    path.write_text(f"{manual}{quote['article']}: {json.dumps(told, ensure_ascii=False)}\n", encoding="utf-8")
    outcome = built(dossier)
    assert not [problem for problem in outcome.problems if problem.path.endswith("articles.yml")]
    after = next(row for row in rows(dossier, "quotes") if row["text"] == quote["text"])
    assert (after["speaker"], after["speaker_text"]) == (None, "Tarn Harlow Prado")
    assert figure not in rows(dossier, "figures")
    path.write_text(manual, encoding="utf-8")
    built(dossier)
    assert snapshot(dossier.site_src) == before


def test_an_order_that_meets_nothing_warns_and_the_rest_is_built(dossier: Places) -> None:
    article = rows(dossier, "quotes")[0]["article"]
    path = dossier.desk / "articles.yml"
    line = f'{article}:\n  quotes:\n    - {{says: "Nobody ever said this", by: none}}\n'
    path.write_text(line, encoding="utf-8")
    problems = [problem for problem in built(dossier).problems if problem.path.endswith("articles.yml")]
    assert [(problem.code, problem.line, problem.level) for problem in problems] == [("D006", 3, "warning")]


def test_an_order_that_contradicts_itself_stops_the_run(dossier: Places) -> None:
    article = rows(dossier, "quotes")[0]["article"]
    line = f'{article}:\n  quotes: [{{says: "We", by: Ada, hide: yes}}]\n'
    (dossier.desk / "articles.yml").write_text(line, encoding="utf-8")
    before = snapshot(dossier.site_src)
    outcome = site.build(dossier, jobs=1)
    assert [(problem.code, problem.line) for problem in outcome.problems if problem.level == "error"] == [("D003", 2)]
    assert snapshot(dossier.site_src) == before
