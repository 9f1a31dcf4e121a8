"""Whom "his daughter" or "her lawyer" means: the only one whom the text names as that, to the same person."""

from __future__ import annotations

import pytest

from tests.tag.test_voices import last

DIED = "Mr. Omar Diaz, who built the port of Harl, died on Monday. He was 91."


@pytest.mark.parametrize(
    "named",
    [
        "He fell asleep, said his daughter, Councilwoman Ada Diaz.",
        "His daughter Ada Diaz was with him.",
        "Ada Diaz, his daughter, was with him.",
        "Omar Diaz’s daughter, Ada Diaz, was with him.",
    ],
)
def test_a_relative_is_who_was_named_so(named: str) -> None:
    told = "He learned to swim in the lock. “Nobody taught him,” his daughter said."
    assert last(DIED, named, "The town wept.", told) == "Ada Diaz"


def test_anothers_daughter_is_not_meant() -> None:
    other = "Mr. Rui Prado wept at the lock. He had come early. “He was here at six,” his daughter said."
    assert last(DIED, "His daughter, Ada Diaz, was with him.", other) == "his daughter"


@pytest.mark.parametrize("more", ["He had two daughters.", "Another daughter is a nun.", "His daughters came."])
def test_one_of_several_is_not_meant(more: str) -> None:
    told = "He learned to swim in the lock. “Nobody taught him,” his daughter said."
    assert last(f"{DIED} {more}", "His daughter, Ada Diaz, was with him.", told) == "his daughter"


def test_the_lawyer_is_the_attorney() -> None:
    named = "Mr. Omar Diaz walked out at noon. His lawyer, Ms. Ada Kern, held his coat."
    assert last(named, "Omar Diaz went home. “He has done no wrong,” his attorney said.") == "Ada Kern"


def test_a_brother_beside_initials_is_no_she() -> None:
    told = "Ms. Ada Kern has some interest of her own. R.J. Kern, who runs the port, is her younger brother, and she"
    assert last(f"{told} often met him. In the hall she spoke.", "“I knocked on doors,” she said.") == "Ada Kern"


def test_the_surname_is_not_the_brothers_who_goes_by_his_first_name() -> None:
    told = "Councilman Carl Kern, whose brother Wendell owns the mill, spoke once. Kern stayed. “It is mine,” he said."
    assert last(told, "The mill belongs to Mr. Wendell Kern.") == "Carl Kern"


def test_the_husband_keeps_his_title_beside_his_wife() -> None:
    told = "He married Ada Gross. Mrs. Diaz kept the store, and Mr. Diaz rowed."
    wrote = "The minister, Mr. Rui Prado, wrote that he would “try it.” Mr. Diaz framed the letter."
    assert last("Mr. Omar Diaz carried the mail.", told, f"{wrote} “I like the word,” he told us.") == "Omar Diaz"


def test_who_has_a_daughter_is_her_mother() -> None:
    named = "Mrs. Rosa Kern packed a bag. Her daughter, Ada Kern, drove to Harl."
    assert last(named, "Ada Kern shook her head. “No,” said Ada Kern.", "“Yes,” said her mother.") == "Rosa Kern"


def test_the_daughter_is_the_only_one_of_the_story() -> None:
    named = "Mrs. Rosa Kern packed a bag. Her daughter, Ada Kern, drove to Harl."
    assert last(named, "The lock was shut. “It was dark,” the daughter said.") == "Ada Kern"
    more = "Mr. Omar Diaz came too. His daughter, Eva Diaz, wept."
    assert last(named, more, "The lock was shut. “It was dark,” the daughter said.") == "the daughter"


def test_a_role_is_who_alone_the_paragraph_speaks_of() -> None:
    first = "The town of Harl lost its paper on Monday."
    told = "Ada Kern had driven from Norwick for the last page. "
    assert last(first, told + "“They called me up,” the rancher said.") == "Ada Kern"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("A rancher came in the rain.", "Ada Kern had driven from Norwick. “They called me up,” the rancher said."),
        ("It rained.", "Ada Kern had come. Omar Diaz had left. “They called me up,” the rancher said."),
        ("It rained.", "Ada Kern had driven from Norwick. “They called me up,” the letter said."),
    ],
)
def test_a_role_of_somebody_else_stays_without_a_name(before: str, told: str) -> None:
    said = last("The town of Harl lost its paper on Monday.", before, told)
    assert said in ("A rancher", "the rancher", "the letter")
