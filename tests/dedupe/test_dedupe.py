"""Stories: each article in one, the right head, the same whatever the order, and what must never be joined."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from generator.dedupe import DedupeRules, dedupe
from generator.desk.merges import Decision, Merges
from generator.model import Article, ArticleId, Story
from tests.dedupe.prose import article, paragraphs


def stories(articles: Sequence[Article], merges: Merges | None = None) -> tuple[Story, ...]:
    result = dedupe(articles, merges)
    assert not result.failed
    return result.value


def seeds(found: Sequence[Story]) -> set[frozenset[str]]:
    return {frozenset(str(one.seed) for one in story.articles) for story in found}


def decision(says: str, *articles: Article, line: int = 1) -> Decision:
    assert says in ("same", "differ")
    ids = tuple(one.id for one in articles)
    return Decision("same" if says == "same" else "differ", ids, "a test", "desk/merges.yml", line)


FULL = paragraphs(1, 20)


def test_a_cut_copy_is_a_variant_of_the_full_report() -> None:
    full, cut = article("full.txt", FULL), article("cut.txt", FULL[:6])
    (story,) = stories([cut, full])
    assert story.head is full
    assert story.id == "s-" + full.id[2:]
    (variant,) = story.variants
    assert variant.of_variant == 1.0
    assert 0.2 < variant.of_head < 0.4
    assert variant.lacks == tuple(range(6, 20))
    assert [(a.block, a.head_blocks) for a in variant.alignment] == [(n, (n,)) for n in range(6)]
    assert variant.adds == ()


def test_what_a_variant_added_is_told() -> None:
    full = article("full.txt", FULL)
    longer = article("own.txt", [*FULL[:8], *paragraphs(2, 1), *FULL[8:12]])
    (story,) = stories([full, longer])
    assert story.variants[0].adds == (8,)
    assert story.variants[0].alignment[9].head_blocks == (8,)


def test_a_short_block_is_found_word_for_word() -> None:
    full = article("full.txt", [*FULL[:4], "Nobody answered.", *FULL[4:]])
    moved = article("moved.txt", ["Nobody answered.", *FULL[:8]])
    (story,) = stories([full, moved])
    assert story.variants[0].alignment[0].head_blocks == (4,)
    assert 4 not in story.variants[0].lacks


def test_the_head_is_the_editors_choice_else_the_fullest_else_the_earliest() -> None:
    early = article("b.txt", FULL, day="2011-01-02")
    late = article("a.txt", FULL, day="2011-01-03")
    undated = article("c.txt", FULL)
    cut = article("d.txt", FULL[:8], day="2010-01-01")
    everything = [undated, late, cut, early]
    assert stories(everything)[0].head is early
    assert dedupe(everything, heads=frozenset([cut.id])).value[0].head is cut
    assert stories([undated, late, cut])[0].head is late
    assert stories([undated, cut])[0].head is undated


def test_a_blog_with_many_words_of_its_own_does_not_stand_for_the_report() -> None:
    report, copy = article("report.txt", FULL), article("copy.txt", FULL[:18])
    blog = article("blog.txt", [*FULL[:12], *paragraphs(51, 12)])
    (story,) = stories([report, copy, blog])
    assert len(paragraphs(51, 12)) + 12 > len(FULL)
    assert story.head is report


def test_without_any_difference_the_least_id_is_the_head() -> None:
    twins = [article(name, FULL) for name in ("x.txt", "y.txt", "z.txt")]
    (story,) = stories(twins)
    assert story.head.id == min(one.id for one in twins)


def test_the_order_of_the_articles_does_not_matter() -> None:
    many = [article(f"{n}-{k}.txt", paragraphs(n, 12)[: 12 - 3 * k]) for n in range(12) for k in range(3)]
    expected = stories(many)
    assert len(expected) == 12
    for seed in range(4):
        mixed = random.Random(seed).sample(many, len(many))
        assert stories(mixed) == expected


@pytest.mark.parametrize("lines", [[], ["Only a line."], ["One line of it.", "A second line.", "And the third one."]])
def test_empty_and_three_line_articles_stay_alone(lines: list[str]) -> None:
    assert len(stories([article(f"{n}.txt", lines) for n in range(4)])) == 4


@pytest.mark.parametrize(("size", "stories_made"), [(155, 2), (165, 1)])
def test_three_lines_are_compared_from_some_length_on(size: int, stories_made: int) -> None:
    lines = [(text * 9)[:size] for text in paragraphs(41, 3)]
    assert len(stories([article(f"{n}.txt", lines) for n in range(2)])) == stories_made


def test_no_articles_no_stories() -> None:
    assert dedupe([]).value == ()


def weather(seed: int) -> list[str]:
    rng = random.Random(seed)

    def n() -> int:
        return rng.randrange(100, 999)

    return [
        f"The river stood at {n()} centimetres at the upper gauge and at {n()} centimetres at the lower gauge this "
        f"morning, the water office said. The harbour measured {n()} millibars and {n()} metres of sight at dawn.",
        f"Inland stations counted {n()} millimetres of rain over the week, of which {n()} fell in the hills and {n()} "
        f"on the plain. The reservoir holds {n()} million litres and gives {n()} litres a second to the canal.",
        f"The office expects {n()} millimetres until Friday and will close lock {n()} to boats above {n()} tonnes. "
        f"Farmers may draw {n()} litres a day under permit {n()} until further notice, it said.",
    ]


def test_forms_filled_in_anew_stay_apart_unless_an_editor_says_otherwise() -> None:
    one, other = article("monday.txt", weather(1)), article("tuesday.txt", weather(2))
    copy = article("reprint.txt", weather(1))
    assert seeds(stories([one, other, copy])) == {
        frozenset(["monday.txt", "reprint.txt"]),
        frozenset(["tuesday.txt"]),
    }
    assert len(stories([one, other], Merges((decision("same", one, other),)))) == 1


@pytest.mark.parametrize("size", [2, 3, 7, 20, 50])
def test_a_digest_chains_nothing(size: int) -> None:
    reports = [article(f"{n:02d}.txt", paragraphs(100 + n, 6)) for n in range(size)]
    digest = article("digest.txt", [part for n in range(size) for part in paragraphs(100 + n, 6)])
    assert len(stories([*reports, digest])) == size + 1


@pytest.mark.parametrize("size", [2, 3, 7, 20, 50])
def test_a_chain_of_round_ups_joins_nothing_that_has_nothing_in_common(size: int) -> None:
    reports = [article(f"{n:02d}.txt", paragraphs(200 + n, 6)) for n in range(size)]
    links = [
        article(f"{n:02d}-and-next.txt", [*paragraphs(200 + n, 6), *paragraphs(201 + n, 6)]) for n in range(size - 1)
    ]
    for story in stories([*reports, *links]):
        names = {str(one.seed)[:2] for one in story.articles if "and" not in one.seed}
        assert len(names) <= 1


def test_a_text_that_slides_along_ends_in_several_stories() -> None:
    """Neighbours share nearly all, the ends nothing: whoever is in a story must share with its hub."""
    long = paragraphs(5, 60)
    windows = [article(f"{n:02d}.txt", long[n : n + 10]) for n in range(50)]
    for story in stories(windows):
        firsts = [int(one.seed[:2]) for one in story.articles]
        assert max(firsts) - min(firsts) <= 12  # six on either side of the hub


def test_background_reused_under_a_new_lead_is_a_new_story() -> None:
    background = paragraphs(7, 8)
    one = article("march.txt", [*paragraphs(8, 6), *background])
    other = article("june.txt", [*paragraphs(9, 6), *background])
    assert len(stories([one, other])) == 2


def test_half_an_article_in_a_blog_is_found() -> None:
    blog = article("blog.txt", ["Seen this today.", *FULL[:10], *paragraphs(11, 6)])
    assert len(stories([article("full.txt", FULL), blog])) == 1


def test_boilerplate_of_an_outlet_joins_nothing() -> None:
    boilerplate = paragraphs(12, 6)
    pages = [article(f"{n}.txt", [*boilerplate, *paragraphs(300 + n, 3)]) for n in range(8)]
    assert len(stories(pages)) == 8


def test_two_saved_copies_of_one_address_are_one_story() -> None:
    one = article("page.txt", paragraphs(1, 3))
    other = Article(one.id, article("page.html", []).seed, "", one.meta, one.blocks[:1])
    assert len(stories([one, other])) == 1


def test_same_joins_and_differ_parts() -> None:
    a, b = article("a.txt", paragraphs(21, 5)), article("b.txt", paragraphs(22, 5))
    full, cut = article("full.txt", FULL), article("cut.txt", FULL[:9])
    found = stories([a, b, full, cut], Merges((decision("same", a, b), decision("differ", full, cut, line=3))))
    assert seeds(found) == {frozenset(["a.txt", "b.txt"]), frozenset(["full.txt"]), frozenset(["cut.txt"])}
    joined = next(story for story in found if story.variants)
    assert joined.variants[0].reason == "an editor says so: a test"


def test_differ_holds_through_a_third() -> None:
    full, copy, cut = (article(f"{n}.txt", FULL[: 20 - 4 * n]) for n in range(3))
    found = stories([full, copy, cut], Merges((decision("differ", full, cut),)))
    assert all(not {"0.txt", "2.txt"} <= group for group in seeds(found))
    assert len(found) == 2


def test_a_decision_about_an_unknown_article_is_reported() -> None:
    one = article("a.txt", FULL)
    missing = Decision("same", (one.id, ArticleId("a-00000000")), "", "desk/merges.yml", 4)
    result = dedupe([one], Merges((missing,)))
    assert [(p.code, p.line, p.path) for p in result.problems] == [("M202", 4, "desk/merges.yml")]
    assert len(result.value) == 1


def test_a_decision_that_changes_nothing_is_reported() -> None:
    full, cut = article("full.txt", FULL), article("cut.txt", FULL[:9])
    other = article("other.txt", paragraphs(31, 9))
    idle = Merges((decision("same", full, cut, line=2), decision("differ", full, other, line=5)))
    result = dedupe([full, cut, other], idle)
    assert [(p.code, p.line) for p in result.problems] == [("M203", 2), ("M203", 5)]
    assert not result.failed
    assert dedupe([full, cut], Merges((decision("differ", full, cut),))).problems == ()


def test_every_limit_is_one_that_can_be_set() -> None:
    full, cut = article("full.txt", FULL), article("cut.txt", FULL[:2])
    assert len(dedupe([full, cut]).value) == 1
    assert len(dedupe([full, cut], rules=DedupeRules(least_words=5_000)).value) == 2
