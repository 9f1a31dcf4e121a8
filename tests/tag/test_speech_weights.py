"""Who is in mind, by weights that stand in a file: each measure has one, and `train` finds them from known speakers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.tag.speech import attributions, train
from generator.tag.speech.focus import PART, weigh, weights
from tests.tag.test_speech import name_of, said

PEOPLE = "Ann Lee met Ida Roth at the mill."


def test_each_part_but_the_subject_has_a_weight() -> None:
    assert {part for part in PART.values() if part} <= set(weights())
    assert PART["subject"] is None


def test_a_measure_without_a_weight_says_nothing() -> None:
    assert weigh({"was asked": 2, "wears a hat": 9}) == pytest.approx(2 * weights()["was asked"])


def test_every_measure_of_a_story_has_a_weight() -> None:
    blocks = [
        "Ann Lee, 40, told the host Ida Roth that the mill was hers. Ida Roth’s boat was old.",
        "A clerk wrote a letter to Ann Lee. She read it, and the mayor was asked.",
        "“Ida is a friend, and Lee is my name,” she said. “I am here,” she added.",
    ]
    seen: set[str] = set()
    attributions(list(enumerate(blocks)), (), lambda here, wanted, found: seen.update(*(m for _, m in found)))
    assert seen
    assert seen <= set(weights())


def test_who_is_named_in_the_words_does_not_say_them() -> None:
    blocks = ("Ann Lee ran the mill with Ida Roth.", "“Roth never left,” she said.")
    assert name_of(said(*blocks)[-1], *blocks) == "Ann Lee"


def test_a_listener_does_not_speak() -> None:
    blocks = ("Ann Lee told the host Ida Roth about the mill.", "“It was cold,” she said.")
    assert name_of(said(*blocks)[-1], *blocks) == "Ann Lee"


def test_of_two_who_are_as_likely_nobody_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = ("Ann Lee met Ida Roth and Eva Kern.", "“It was cold,” she said.")
    monkeypatch.setattr("generator.tag.speech.focus.weights", dict)
    assert name_of(said(*blocks)[-1], *blocks) is None


def story(*blocks: str, spots: list[tuple[int, str]], speaks: list[str]) -> str:
    found = [[b, blocks[b].index(n), blocks[b].index(n) + len(n), "person", "model"] for b, n in spots]
    last = len(blocks) - 1
    return json.dumps({"blocks": blocks, "spots": found, "said": [[last, blocks[last].index("“") + 1, speaks]]})


def test_train_writes_the_weights_that_tell_the_right_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        story(
            f"Ann Lee wrote to the {place}. Ida Roth read it.",
            "“It was cold,” she said.",
            spots=[(0, "Ann Lee"), (0, "Ida Roth")],
            speaks=["Ann Lee"],
        )
        for place in ("mill", "port", "bank", "club", "town", "shop")
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    out = tmp_path / "weights.txt"
    monkeypatch.setattr("sys.argv", ["train", str(tmp_path / "a.jsonl"), "--out", str(out)])
    train.main()
    lines_out = [line.split(" ", 1) for line in out.read_text(encoding="utf-8").splitlines()[2:]]
    rows = train.choices(tmp_path / "a.jsonl")
    known = {name: float(weight) for weight, name in lines_out}
    assert len(rows) == len(lines)
    assert train.right(rows, known) == len(lines) > train.right(rows, weights())


def test_train_knows_nobody_by_a_surname_where_a_full_name_fits(tmp_path: Path) -> None:
    line = story(
        "Ann Lee met Ida Lee. Lee sang.",
        "“It was cold,” she said.",
        spots=[(0, "Ann Lee"), (0, "Ida Lee")],
        speaks=["Ida Lee"],
    )
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    (row,) = train.choices(tmp_path / "a.jsonl")
    assert len(row.right) == 1
    assert len(set(row.whose)) == 2


SHAPES = [
    ("“That is a large claim,” inquired Ann Lee.", "Ann Lee"),
    ("“Bread has its uses,” states Ann Lee.", "Ann Lee"),
    ("“The port is a joke.” Ann Lee tweeted.", "Ann Lee"),
    ("“You heard me say it for years.” – Ann Lee campaigning in Harl.", "Ann Lee"),
    ("Added Ann Lee, the head of the mill: “Must they pass a test first?”", "Ann Lee"),
    ("Others were louder, with Ann Lee, head of the mill, saying: “It is wrong.”", "Ann Lee"),
    ("Her rival for the seat, Sen. Ann Lee (I-Vt.), said she was sad, adding: “We have families.”", "Sen. Ann Lee"),
    ("Ann Lee called the plan a “crime” and said, “Somebody should stop it,” the court’s office said.", "Ann Lee"),
    ("“It is a hard thing,” Ann Lee, vice president of the Harl mill told us.", "Ann Lee"),
    ("“Tell us more,” wrote the club’s CEO, Ann Lee.", "Ann Lee"),
    ("“Our goal is to listen,” says Co-Founder, Ann Lee.", "Ann Lee"),
    ("A tape came out of Ann Lee, Harl safety adviser, telling her friends, “We are thinking of it.”", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "speaker"), SHAPES)
def test_who_speaks_in_shapes_that_beat_us_once(text: str, speaker: str) -> None:
    last = [one for one in said(text) if one.kind == "direct"][-1]
    assert name_of(last, text) == speaker


def test_a_source_close_to_him_is_not_he() -> None:
    text = "Bo Diaz, who quit, was a critic, with a source close to him saying: “It must be done now.”"
    last = [one for one in said(text) if one.kind == "direct"][-1]
    assert name_of(last, text) is None


def test_a_heading_with_a_name_speaks_until_the_next() -> None:
    blocks = (
        "Ann Lee, head of the Harl mill",
        "“We see a little better trade this year.”",
        "Less snow on the roads: “The lorries came through the whole of the winter.”",
        "Bo Diaz, Harl Port chief clerk",
        "“We kept the books open for all of them.”",
    )
    assert [name_of(one, *blocks) for one in said(*blocks)] == ["Ann Lee", "Ann Lee", "Bo Diaz"]


def test_this_person_stays_without_a_name() -> None:
    blocks = ("Ann Lee wrote the law. Another aide said he feared Ann Lee.", "“She is done with us,” this person said.")
    last = said(*blocks)[-1]
    assert (last.speaker_text, name_of(last, *blocks)) == ("this person", None)


def test_the_democrat_is_who_is_in_mind_unless_the_text_spoke_of_one() -> None:
    known = ("Ann Lee sued the mill. Ann Lee won.", "“We cannot wait,” the Harl Democrat said.")
    someone = ("Ann Lee sued the mill. One Democrat was sad.", "“We cannot wait,” the Democrat said.")
    assert name_of(said(*known)[-1], *known) == "Ann Lee"
    assert name_of(said(*someone)[-1], *someone) is None
