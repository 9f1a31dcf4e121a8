"""The pairs worth a look: nearest the limit first, decided ones left out."""

from __future__ import annotations

from generator.dedupe import borderline, dedupe, presence
from generator.desk.merges import Decision, Merges
from generator.model import Article
from tests.dedupe.prose import article, paragraphs
from tests.dedupe.test_dedupe import weather

FULL = paragraphs(1, 20)


def shares(name: str, share: float) -> Article:
    """An article of which about so much stands in the full report, from its lead on."""
    kept = round(10 * share)
    return article(name, [*FULL[:kept], *paragraphs(len(name), 10 - kept)], title=f"Title of {name}")


def test_the_closest_call_comes_first_and_sure_pairs_do_not_come() -> None:
    full, copy = article("full.txt", FULL), article("copy.txt", FULL[:12])
    near, far = shares("near.txt", 0.6), shares("far.txt", 0.4)
    pairs = borderline([full, near, far])
    assert len(pairs) == 3
    distances = [abs(max(pair.of_a, pair.of_b) - 0.6) for pair in pairs]
    assert distances == sorted(distances)
    assert borderline([full, copy]) == ()


def test_a_pair_tells_what_an_editor_needs() -> None:
    full, near = article("full.txt", FULL, title="Full"), shares("near.txt", 0.5)
    (pair,) = borderline([full, near])
    assert (pair.title_a, pair.title_b) == ("Title of near.txt", "Full")
    assert pair.of_a > pair.of_b
    assert pair.sentence == near.blocks[5].text.split(". ")[0].rstrip(".") + "."
    assert pair.a in pair.says


def test_a_form_is_shown_though_it_is_not_joined() -> None:
    (pair,) = borderline([article("monday.txt", weather(1)), article("tuesday.txt", weather(2))])
    assert (pair.joined, pair.template) == (False, True)


def test_what_was_decided_is_not_asked_again() -> None:
    full, near = article("full.txt", FULL), shares("near.txt", 0.5)
    decided = Merges((Decision("differ", (full.id, near.id), "", "desk/merges.yml", 1),))
    assert len(borderline([full, near])) == 1
    assert borderline([full, near], decided) == ()
    assert borderline([]) == ()


def test_most_is_a_limit_and_order_does_not_matter() -> None:
    many = [article("full.txt", FULL), *(shares(f"{'n' * k}.txt", 0.5) for k in range(1, 6))]
    pairs = borderline(many)
    assert borderline(many, most=2) == pairs[:2]
    assert borderline(many[::-1]) == pairs


def test_presence_tells_which_paragraphs_of_the_head_a_variant_has() -> None:
    (story,) = dedupe([article("full.txt", FULL[:5]), article("cut.txt", FULL[:3])]).value
    assert presence(story.head, story.variants[0]) == ((0, True), (1, True), (2, True), (3, False), (4, False))
