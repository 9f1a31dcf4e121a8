"""The index: words folded and stemmed, numbers as letters, files of bounded size, nothing twice and nothing hidden."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Dossier, OutFile
from generator.write.search import SearchRules, shards
from generator.write.search.code import LETTERS, assigned, letter, lists, number, rising, script
from generator.write.search.terms import fold, stem, words
from tests.bench.synthetic import Paths, dossier


@pytest.fixture(scope="module")
def small() -> tuple[Dossier, Paths]:
    made, paths, _ = dossier(60)
    return made, paths


def read(files: tuple[OutFile, ...], name: str) -> object:
    text = next(str(file.text) for file in files if file.path.endswith(f"/{name}.js"))
    return json.loads(text[text.index(",", text.index(",") + 1) + 1 : text.rindex(")")])


def numbers(text: str) -> list[int]:
    found, value, shift = [], 0, 0
    for char in text:
        part = LETTERS.index(char)
        value |= (part & 31) << shift
        shift += 5
        if part < 32:
            found.append(value)
            value = shift = 0
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The D.E.A.’s agents", ["the", "dea", "agents"]),
        ("U.S.-Mexico", ["us", "mexico"]),
        ("Calderón's Ñandú", ["calderon", "nandu"]),
        ("O’Brien didn't", ["obrien", "didnt"]),
        ("Łódź, Straße, Ærø", ["lodz", "strasse", "aero"]),
        ("snake_case 3.5 kg", ["snake", "case", "3", "5", "kg"]),
        ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
        ("", []),
    ],
)
def test_words_are_folded(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert [fold(word) for word in words(text)] == words(text)


def test_forms_of_a_word_meet_in_its_stem_in_its_language() -> None:
    assert len({stem(word, "en") for word in ("extradite", "extradited", "extraditing", "extradition")}) == 1
    assert len({stem(word, "es") for word in ("extraditado", "extraditados", "extraditada")}) == 1
    assert stem("verhaftungen", "de") == "verhaftungen", "a language the browser cannot stem is left alone"


@given(st.lists(st.integers(0, 2**25)))
def test_numbers_survive_as_letters(values: list[int]) -> None:
    assert numbers("".join(map(number, values))) == values
    steps = numbers(rising(sorted(values)))
    assert [sum(steps[: i + 1]) for i in range(len(steps))] == sorted(values)


def test_small_numbers_take_one_letter() -> None:
    assert (number(31), letter(63), number(32)) == ("f", "_", "gB")
    assert lists([[], [3, 1]]) == "ACBC"


def test_a_file_cannot_end_the_script_that_it_is() -> None:
    for made in (script("x", 0, {"1": "</script><script>"}), assigned("A", "</ScRipt>")):
        assert "</" not in made


def test_the_same_dossier_gives_the_same_files(small: tuple[Dossier, Paths]) -> None:
    assert shards(*small) == shards(*small)


def test_files_keep_to_their_size(small: tuple[Dossier, Paths]) -> None:
    rules = SearchRules(shard_chars=2000, place_chars=3000, text_chars=5000)
    files = shards(*small, rules=rules)
    terms = [file for file in files if re.search(r"/t\d+\.js$", file.path)]
    assert len(terms) > 10
    assert len(terms) > len([file for file in shards(*small) if re.search(r"/t\d+\.js$", file.path)])
    assert max(len(str(file.text)) for file in terms) < 3 * 2000


def test_files_are_found_by_their_first_terms(small: tuple[Dossier, Paths]) -> None:
    files = shards(*small)
    meta = read(files, "m0")
    assert isinstance(meta, dict)
    firsts = meta["t"]
    assert firsts == sorted(firsts)
    for at, first in enumerate(firsts):
        lines = str(read(files, f"t{at}")).split("\n")
        assert lines[0].split("\t")[0].split(" ")[0] == first


def test_a_word_of_a_title_weighs_more_than_one_of_the_text(small: tuple[Dossier, Paths]) -> None:
    def weights(rules: SearchRules) -> str:
        return "".join(str(file.text) for file in shards(*small, rules=rules) if "/t" in file.path)

    rules = SearchRules()
    assert weights(rules) != weights(replace(rules, title_weight=1))
    assert weights(rules) != weights(replace(rules, name_weight=0))
    assert weights(rules) != weights(replace(rules, deck_weight=0))


def test_words_that_are_everywhere_have_no_places(small: tuple[Dossier, Paths]) -> None:
    def size(rules: SearchRules) -> int:
        return sum(len(str(file.text)) for file in shards(*small, rules=rules) if "/p" in file.path)

    assert size(SearchRules(common_least=5, common_share=0.05)) < size(SearchRules())


def test_a_letter_answers_with_the_most_present_names(small: tuple[Dossier, Paths]) -> None:
    meta = read(shards(*small, rules=SearchRules(letter_answers=3)), "m0")
    assert isinstance(meta, dict)
    assert all(len(row) <= 3 for row in meta["letters"].values())
    stories = meta["kinds"][0][1]
    assert all(page >= stories for row in meta["letters"].values() for page in row)


def test_facets_have_a_value_for_each_story(small: tuple[Dossier, Paths]) -> None:
    facets = read(shards(*small), "f0")
    assert isinstance(facets, dict)
    assert len(numbers(facets["year"])) == len(numbers(facets["outlet"])) == 60


def test_the_interface_words_of_the_search_go_along(small: tuple[Dossier, Paths]) -> None:
    files = shards(*small, words={"search.label": "Suchen", "other": "no"})
    text = next(str(file.text) for file in files if file.path == "search/words.js")
    assert text == 'window.DossierSay={"label":"Suchen"};\n'


def test_no_story_at_all_is_an_index_too() -> None:
    files = shards(Dossier((), (), ()), Paths(frozenset()))
    meta = read(files, "m0")
    assert isinstance(meta, dict)
    assert meta["pages"] == 0


def test_text_that_is_not_in_the_dossier_is_in_no_file(small: tuple[Dossier, Paths]) -> None:
    """Restricted text is taken out of the dossier before; blocks stay and are empty."""
    made, paths = small
    story = made.stories[0]
    secret = story.head.blocks[0].text
    hidden = replace(story, head=replace(story.head, blocks=tuple(replace(b, text="") for b in story.head.blocks)))
    files = shards(replace(made, stories=(hidden, *made.stories[1:])), paths)
    assert any(secret in str(file.text) for file in shards(made, paths))
    assert not any(secret in str(file.text) for file in files)
