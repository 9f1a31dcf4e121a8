"""Topic pages, outlets and permalinks as editors write them."""

from __future__ import annotations

import pytest

from generator.desk.outlets import load_outlets
from generator.desk.permalinks import lines_for, load_permalinks
from generator.desk.topics import load_topic
from generator.model import Slug

PAGE = """---
title: Leaks
topic:
  any: [leak*, "tipped off"]
  from: 2008-01-01
  pin: [a-1b2c3d4e]
---
# Leaks

The harbour office *lost* its [files][a-1b2c3d4e a-2b3c4d5e]. Nobody said how.

--8<-- "topics/leaks.md"
"""


def test_a_topic_page_gives_its_rule_its_links_and_its_standfirst() -> None:
    result = load_topic(PAGE, "topics/leaks.md")
    topic = result.value
    assert topic is not None
    assert not result.problems
    assert (topic.slug, topic.title, topic.line) == ("leaks", "Leaks", 3)
    assert topic.rule.any == ("leak*", "tipped off")
    assert topic.rule.since == "2008-01-01"
    assert topic.links == ("a-1b2c3d4e a-2b3c4d5e",)
    assert topic.standfirst == "The harbour office lost its files."
    assert topic.introduction == "The harbour office *lost* its [files][a-1b2c3d4e a-2b3c4d5e]. Nobody said how."


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("any:", "nay:", 4),
        ("2008-01-01", "1.1.2008", 5),
        ("a-1b2c3d4e]\n---", "story 5]\n---", 6),
        ("leak*,", "leak*, [x],", 4),
    ],
)
def test_a_bad_rule_is_an_error_with_its_line(old: str, new: str, line: int) -> None:
    result = load_topic(PAGE.replace(old, new, 1), "topics/leaks.md")
    assert result.failed
    assert [(problem.code, problem.line) for problem in result.problems] == [("P401", line)]


def test_a_page_without_a_rule_is_no_topic() -> None:
    assert load_topic("# Just a page", "topics/index.md").value is None
    assert not load_topic("---\ntitle: x\n---\n", "topics/index.md").problems


def test_a_topic_that_leaves_out_its_block_is_told() -> None:
    assert [p.code for p in load_topic(PAGE.replace("--8<--", "8<"), "topics/leaks.md").problems] == ["P402"]


def test_an_outlet_is_found_under_every_spelling() -> None:
    outlets = load_outlets("Harbour Gazette:\n  also: [H. Gazette]\n  rights: excerpt\n", "o.yml").value
    found = outlets.find("h gazette")
    assert found is not None
    assert (found.name, found.rights) == ("Harbour Gazette", "excerpt")
    assert outlets.find(None) is None


def test_two_outlets_cannot_share_a_spelling() -> None:
    result = load_outlets("A:\n  also: [C]\nB:\n  also: [C]\n", "o.yml")
    assert [(problem.code, problem.line) for problem in result.problems] == [("D004", 3)]
    assert not result.value.known


def test_permalinks_read_back_what_is_appended() -> None:
    text = lines_for([("e-00000001", Slug("b")), ("a-00000001", Slug("a-title"))])
    links = load_permalinks(text + "a-00000002: [new, old]\n", "p.yml").value
    assert links.slugs == {"a-00000001": "a-title", "e-00000001": "b", "a-00000002": "new"}
    assert links.former["a-00000002"] == ("old",)


def test_the_folder_of_a_name_is_one_of_its_older_addresses() -> None:
    links = load_permalinks("e-00000001: [people/roe, mrs-roe, groups/roe]\n", "p.yml").value
    assert links.slugs == {"e-00000001": "roe"}
    assert links.former == {"e-00000001": ("people/roe", "mrs-roe", "groups/roe")}


BAD_LINKS = (
    "a-00000001: ../x",
    "a-00000001: A B",
    "a-00000001: people/x",
    "e-00000001: peeple/x",
    "e-00000001: people/../x",
    "e-00000001: people/x\ne-00000002: groups/x",
    "a-00000001: x\na-00000002: x",
    "b: x",
    "- x",
)


@pytest.mark.parametrize("line", BAD_LINKS)
def test_bad_permalinks_are_errors(line: str) -> None:
    result = load_permalinks(line, "p.yml")
    assert result.failed
    assert result.problems[0].line


@pytest.mark.parametrize(
    ("body", "introduction"),
    [
        ('One.\n\n## Why\n\nTwo.\n\n--8<-- "topics/leaks.md"\n\nAfter.', "One.\n\n## Why\n\nTwo."),
        ('# Leaks\n\n--8<-- "topics/leaks.md"\n\nAfter.', ""),
        ('# Leaks\nOne.\n\n--8<-- "notes.md"\n\n--8<-- "topics/leaks.md"', "One."),
        ("# Leaks\n\nOne.", "One."),
    ],
)
def test_the_introduction_is_what_stands_before_the_stories(body: str, introduction: str) -> None:
    topic = load_topic(PAGE.split("# Leaks")[0] + body, "topics/leaks.md").value
    assert topic is not None
    assert topic.introduction == introduction
