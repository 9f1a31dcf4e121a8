"""The pages, desk files and documents written by hand: what they promise has to be there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest
import yaml

from generator.build import Gathered
from generator.desk import articles, entities, merges
from generator.desk.outlets import load_outlets
from generator.desk.permalinks import load_permalinks
from generator.problems import Problem
from generator.settings import KEYS, Rules, load_settings

ROOT = Path(__file__).parents[2]
TOPICS = sorted(path for path in (ROOT / "site_src/topics").glob("*.md") if path.name != "index.md")

# Stories (by the number of the head's seed) that an editor would look for under each topic.
MEMBERS = {
    "cross-border-operations": {"04", "12"},
    "informants-and-infiltration": {"01", "08"},
    "intelligence-sharing": {"04", "06", "07", "12", "14"},
    "leaks-and-corruption": {"01", "04", "06", "07", "09"},
    "merida-initiative": {"06", "09"},
    "sovereignty-and-politics": {"01", "10", "12"},
    "toll-of-violence": {"01", "04", "06", "07", "13"},
    "trials-and-extraditions": {"01", "08", "10"},
    "vetted-units-and-training": {"04", "07", "09", "10", "11"},
}


def _prose(path: Path) -> str:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    return "\n".join(line for line in body.splitlines() if not line.startswith("--8<--"))


def test_every_topic_is_expected_here() -> None:
    assert [path.stem for path in TOPICS] == sorted(MEMBERS)


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_a_topic_is_introduced_in_120_to_250_words_with_links(path: Path) -> None:
    prose = _prose(path)
    assert 120 <= len(prose.split()) <= 250
    assert re.search(r"\]\[a-[0-9a-f]{8}", prose)


@pytest.mark.parametrize(("slug", "numbers"), MEMBERS.items())
def test_a_rule_finds_what_an_editor_would_look_for(gathered: Gathered, slug: str, numbers: set[str]) -> None:
    heads = {story.id: story.head.seed[:2] for story in gathered.dossier.stories}
    members = next(members for topic, members in gathered.dossier.topics if topic.slug == slug)
    found = {heads[member.story] for member in members}
    assert numbers <= found
    assert len(found) < len(heads), "a topic that holds every story tells nothing"


def test_links_in_the_prose_name_stories_of_the_samples(gathered: Gathered) -> None:
    here = {article.id for article in gathered.articles}
    labels = [label for topic, _ in gathered.dossier.topics for label in topic.links]
    assert [label for label in labels if not here & set(label.split())] == []


def _examples(name: str) -> str:
    """The example at the head of a desk file as an editor would write it: between two empty comment lines."""
    lines = (ROOT / "desk" / name).read_text(encoding="utf-8").splitlines()
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    shown = takewhile(lambda line: line != "#", head[head.index("#") + 1 :])
    return "\n".join(line[2:] for line in shown) + "\n"


@pytest.mark.parametrize(
    ("name", "load"),
    [
        ("articles.yml", lambda text: articles.load(text, "x").problems),
        ("merges.yml", lambda text: merges.load(text, "x").problems),
        ("entities.yml", lambda text: entities.load(text, "x").problems),
        ("outlets.yml", lambda text: load_outlets(text, "x").problems),
        ("permalinks.yml", lambda text: load_permalinks(text, "x").problems),
    ],
)
def test_the_examples_on_the_desk_are_right(name: str, load: Callable[[str], tuple[Problem, ...]]) -> None:
    example = _examples(name)
    assert yaml.safe_load(example)
    assert load(example) == ()


def test_the_settings_file_shows_every_setting_with_its_default() -> None:
    text = (ROOT / "desk/settings.yml").read_text(encoding="utf-8")
    shown = "\n".join(re.sub(r"^# (?=\w+: )", "", line) for line in text.splitlines()) + "\n"
    assert set(yaml.safe_load(shown)) == set(KEYS)
    assert load_settings(shown, "x").problems == ()
    examples = ("title", "description", "address", "editor", "model", "models")
    defaults = "\n".join(line for line in shown.splitlines() if line.split(":")[0] not in examples) + "\n"
    assert load_settings(defaults, "x").value.rules == Rules()


def test_samples_say_that_they_are_samples() -> None:
    for path in sorted((ROOT / "seeds").iterdir()):
        if path.suffix != ".yml" and "broken" not in path.name:
            assert b"written for" in path.read_bytes(), path.name


def test_files_that_the_documents_link_to_exist() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8")):
            assert target.startswith(".github/screens/") or (ROOT / target).exists(), f"{name}: {target}"


def test_the_citation_names_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert (citation["version"], citation["license"]) == (project["version"], project["license"])


def test_the_workflows_run_the_readmes_commands() -> None:
    steps: dict[str, list[str]] = {}
    for path in sorted((ROOT / ".github/workflows").glob("*.yml")):
        jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
        steps[path.stem] = [step.get("run", step.get("uses")) for job in jobs.values() for step in job["steps"]]
    assert "make site" in steps["pages"]
    assert ".ci/run" in steps["check"]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step) for each in steps.values() for step in each if "@" in step)


def test_the_address_that_the_workflow_sets_has_its_line() -> None:
    workflow = (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    assert "^# site_url:.*" in workflow
    assert len(re.findall(r"^(?:# )?site_url:.*", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)) == 1
