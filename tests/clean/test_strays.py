"""What stands far below the body and speaks of other things is none of the article."""

from __future__ import annotations

from generator.clean.features import measure
from generator.clean.strays import strays
from tests.clean.pages import HARBOUR, draft

OTHER = "A bakery in the hills sells bread that nobody dares to cut."
FURNITURE = [f"Item {n}" for n in range(10)]


def found(lines: list[str], likely: list[str]) -> list[str]:
    blocks = draft("\n".join(lines)).blocks
    numbers = strays(measure(blocks), [block.text in likely for block in blocks])
    return [blocks[number].text for number in numbers]


def test_a_sentence_on_other_things_far_below_goes() -> None:
    body = list(HARBOUR)
    assert found([*body, *FURNITURE, OTHER], [*body, OTHER]) == [OTHER]


def test_near_the_body_or_on_its_things_or_above_it_a_sentence_stays() -> None:
    body = list(HARBOUR)
    same = "The council expects that the swing bridge will open before October, engineers said."
    assert not found([*body, *FURNITURE[:4], OTHER], [*body, OTHER])
    assert not found([*body, *FURNITURE, same], [*body, same])
    assert not found([OTHER, *FURNITURE, *body], [*body, OTHER])


def test_a_second_half_is_no_stray() -> None:
    half = [f"{OTHER[:-1]} on day {n} of a long summer." for n in range(6)]
    assert not found([*HARBOUR, *FURNITURE, *half], [*HARBOUR, *half])


def test_a_larger_run_goes_only_from_further_off_and_if_it_is_less_than_half() -> None:
    some = [f"{OTHER[:-1]} on day {n} of a long summer." for n in range(3)]
    assert found([*HARBOUR, *FURNITURE * 5, *some], [*HARBOUR, *some]) == some
    assert not found([*HARBOUR, *FURNITURE, *some], [*HARBOUR, *some])
    assert not found([*HARBOUR, *FURNITURE * 5, *some * 9], [*HARBOUR, *some])
