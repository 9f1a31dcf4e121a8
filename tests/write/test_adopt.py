"""An edit of a generated page becomes lines on the desk, and nothing else of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.desk import articles, entities
from generator.problems import Result
from generator.write import adopt, write
from tests.write import fake

PIER = "articles/pier-to-be-rebuilt.md"
JANE = "entities/people/jane-roe.md"


def made(path: str) -> str:
    text = next(file.text for file in write(fake.dossier()).value.files if file.path == path)
    assert isinstance(text, str)
    return text


def adopted(tmp_path: Path, path: str, *changes: tuple[str, str]) -> Result[str]:
    edited = made(path)
    for before, after in changes:
        assert before in edited
        edited = edited.replace(before, after, 1)
    page = tmp_path / "page.md"
    page.write_text(edited, "utf-8")
    return adopt.adopt(path, edited, made(path), fake.dossier(), tmp_path, page)


@pytest.mark.parametrize("where", ['title: "Pier to be rebuilt"', "# Pier to be rebuilt"])
def test_a_title_edited_in_either_place(tmp_path: Path, where: str) -> None:
    told = adopted(tmp_path, PIER, (where, where.replace("Pier to be rebuilt", "New pier: at last")))
    assert not told.problems
    orders = articles.load((tmp_path / "articles.yml").read_text("utf-8")).value
    assert orders.entries[fake.pier_story().head.id].title == "New pier: at last"
    assert "sealed by dossier" in (tmp_path / "page.md").read_text("utf-8")


def test_a_date_and_a_topic(tmp_path: Path) -> None:
    changes = (('published: "2021-03-02"', "published: 2021-03"), ('topics: ["the-pier"]', "topics: [boats]"))
    told = adopted(tmp_path, PIER, *changes)
    key = fake.pier_story().head.id
    orders = articles.load((tmp_path / "articles.yml").read_text("utf-8")).value
    date = orders.entries[key].date
    assert date is not None
    assert (date.value, date.precision) == ("2021-03", "month")
    assert f"In site_src/topics/boats.md, under topic: pin: [{key}]" in told.value
    assert f"In site_src/topics/the-pier.md, under topic: leave_out: [{key}]" in told.value


def test_a_date_taken_away(tmp_path: Path) -> None:
    adopted(tmp_path, PIER, ('published: "2021-03-02"\n', ""))
    orders = articles.load((tmp_path / "articles.yml").read_text("utf-8")).value
    assert orders.entries[fake.pier_story().head.id].undated


def test_a_name_and_its_aliases(tmp_path: Path) -> None:
    (tmp_path / "entities.yml").write_text("# names\n\nentities:\n  - name: Else\n    kind: person\n", "utf-8")
    changes = (("# Jane Roe", "# Jane Q. Roe"), ('aliases: ["Roe"]', 'aliases: ["Ms. Roe"]'))
    told = adopted(tmp_path, JANE, *changes)
    assert not told.problems
    entry = entities.load((tmp_path / "entities.yml").read_text("utf-8"), "entities.yml").value.entries[-1]
    assert entry.name == "Jane Q. Roe"
    assert set(entry.also) == {"Jane Roe", "Ms. Roe"}
    assert entry.denied == ("Roe",)


def test_lines_that_would_contradict_the_desk_are_shown_and_not_written(tmp_path: Path) -> None:
    before = f"{fake.pier_story().head.id}:\n  title: Decided before\n"
    (tmp_path / "articles.yml").write_text(before, "utf-8")
    told = adopted(tmp_path, PIER, ("# Pier to be rebuilt", "# Another"))
    assert told.failed
    assert "title: Another" in told.value
    assert (tmp_path / "articles.yml").read_text("utf-8") == before
    assert "Another" in (tmp_path / "page.md").read_text("utf-8")


def test_text_of_one_s_own_is_kept_with_a_word_on_where_it_belongs(tmp_path: Path) -> None:
    told = adopted(tmp_path, PIER, ("# Pier to be rebuilt", "# Another"), ("## Related", "My own words.\n\n## Related"))
    assert f"desk/notes/{PIER}" in told.value
    assert "My own words." in (tmp_path / "page.md").read_text("utf-8")
    assert "title: Another" in (tmp_path / "articles.yml").read_text("utf-8")


def test_an_untouched_page_changes_nothing(tmp_path: Path) -> None:
    adopted(tmp_path, PIER)
    assert not (tmp_path / "articles.yml").exists()


def test_an_index_cannot_be_adopted(tmp_path: Path) -> None:
    assert adopted(tmp_path, "articles/index.md").failed


@pytest.mark.parametrize(
    "text", ["plain", "a: b", "x # y", '"quoted"', "no", "- dash", "{a}", "back\\slash", "12", "trailing "]
)
def test_a_scalar_means_what_it_says(text: str) -> None:
    from generator.marks import MarkMap, load

    node = load(f"key: {adopt.quoted(text)}\n", "x.yml").value
    assert isinstance(node, MarkMap)
    assert next(iter(node.values())) == text
