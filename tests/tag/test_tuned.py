"""The recogniser's own weights: kept, read back, refused where they do not fit; and what `learn` reads and teaches."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generator.tag import learn, recogniser, tuned
from generator.tag.learn import Named, read_labels, spans
from generator.tag.recogniser import NEWS, model_for
from generator.tag.rules import TagRules

TEXT = "The Fenwick Tarn Trust sued Ada Norwick. Norwick, who lives in Norwick, paid the Trust."
PLAIN = "On Monday Maria Lopez flew from Berlin to Paris."


def test_weights_come_back_as_they_were_kept(tmp_path: Path) -> None:
    nlp = recogniser.bare_pipeline()
    before = [node.get_param(name).copy() for node, name in tuned.tables(nlp)]
    tuned.write(nlp, tmp_path / "kept.npz")
    for node, name in tuned.tables(nlp):
        node.set_param(name, np.zeros_like(node.get_param(name)))
    tuned.put(nlp, tmp_path / "kept.npz")
    for old, (node, name) in zip(before, tuned.tables(nlp), strict=True):
        now = node.get_param(name)
        assert now.shape == old.shape
        assert float(np.abs(now - old).max()) <= float(np.abs(old).max()) / 100


def test_keeping_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    nlp = recogniser.bare_pipeline()
    for name in ("a.npz", "b.npz"):
        tuned.write(nlp, tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", np.zeros((2, 2), dtype=np.float16))
    with pytest.raises(ValueError, match="another network"):
        tuned.put(recogniser.bare_pipeline(), tmp_path / "other.npz")


def test_a_blend_is_the_mean_of_two_teachings(tmp_path: Path) -> None:
    nlp = recogniser.bare_pipeline()
    first = [node.get_param(name).copy() for node, name in tuned.tables(nlp)]
    tuned.write(nlp, tmp_path / "first.npz")
    for node, name in tuned.tables(nlp):
        node.set_param(name, node.get_param(name) + 3)
    tuned.blend(nlp, tmp_path / "first.npz", 0.5)
    for old, (node, name) in zip(first, tuned.tables(nlp), strict=True):
        assert np.allclose(node.get_param(name), old + 2, atol=float(np.abs(old).max()) / 100 + 1e-3)


def test_english_is_read_with_our_weights_and_a_file_of_weights_can_be_named(tmp_path: Path) -> None:
    assert model_for("en", TagRules()) == NEWS
    own = tmp_path / "own.npz"
    assert model_for("en", TagRules(models=(("en", str(own)),))) is None
    tuned.write(recogniser.hinted_pipeline(), own)
    rules = TagRules(models=(("en", str(own)),))
    assert model_for("en", rules) == str(own)
    assert recogniser.guess([PLAIN], str(own), rules) == recogniser.guess([PLAIN], _base(), rules)


def _base() -> str:
    return str(next(name for name in recogniser.SMALL if model_for("en", TagRules(model=name))))


def test_labels_are_found_longest_first_and_a_place_before_what_holds_everywhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "## one\no Fenwick Tarn Trust = Trust\np Ada Norwick = Norwick\nl Norwick @lives in Norwick\n", encoding="utf-8"
    )
    labelled = read_labels(tmp_path)
    assert labelled["one"][1] == Named("p", ("Ada Norwick", "Norwick"), "")
    assert [(TEXT[start:end], kind) for start, end, kind in spans(TEXT, labelled["one"])] == [
        ("Fenwick Tarn Trust", "o"),
        ("Ada Norwick", "p"),
        ("Norwick", "p"),
        ("Norwick", "l"),
        ("Trust", "o"),
    ]


@pytest.mark.parametrize("line", ["q Norwick", "p", "Norwick"])
def test_a_line_that_is_no_label_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text(f"## one\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt:2"):
        read_labels(tmp_path)


def test_teaching_changes_what_is_read(tmp_path: Path) -> None:
    articles, labels = tmp_path / "articles", tmp_path / "labels"
    for folder in (articles, labels):
        folder.mkdir()
    (articles / "one.txt").write_text(
        "At dawn zorbel vrint told us so.\nWe met zorbel vrint at noon.\n", encoding="utf-8"
    )
    (labels / "a.txt").write_text("## one\np zorbel vrint\n", encoding="utf-8")
    nlp = recogniser.bare_pipeline()
    lessons = learn.examples(nlp, ["one"], read_labels(labels), articles)
    assert learn.scored(nlp, lessons).endswith("all 0.000 / 0.000, F1 0.000")
    learn.teach(nlp, lessons * 20, passes=6)
    assert learn.scored(nlp, lessons).endswith("all 1.000 / 1.000, F1 1.000")
