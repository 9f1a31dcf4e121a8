"""A dossier of invented words, as large as wanted, with questions whose answers are known. Same seed, same bytes.

Words follow Zipf's law and take English endings, so that stems, prefixes and frequencies behave as in a language.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.model import (
    Article,
    ArticleId,
    Block,
    Dossier,
    Entity,
    EntityId,
    EntityKind,
    Kind,
    Member,
    Mention,
    Meta,
    Moment,
    Rule,
    SeedPath,
    Slug,
    Story,
    StoryId,
    Topic,
    hex8,
)
from generator.text import slug

_ONSETS = tuple("b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w".split())  # noqa: SIM905
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS = ["n", "r", "l", "s", "t", "m", "nd", "rt", "ck", "st", "x"]
_ENDINGS = ("", "", "", "s", "ed", "ing", "ation", "er")
_ACCENTS = str.maketrans("aeiou", "áéíóú")
VOCABULARY = 20_000
WORDS_A_STORY = 600


@dataclass(frozen=True)
class Question:
    text: str
    answer: str  # id of the story or entity, or slug of the topic
    sort: str


@dataclass(frozen=True)
class Paths:
    """Addresses as the index wants them."""

    entities: frozenset[EntityId]

    def story(self, story: StoryId, /) -> str:
        return f"articles/{story}.md"

    def entity(self, entity: EntityId, /) -> str | None:
        return f"entities/{entity}.md" if entity in self.entities else None


def dossier(stories: int) -> tuple[Dossier, Paths, tuple[Question, ...]]:
    chance = random.Random(20110828)
    common = [_word(chance) for _ in range(VOCABULARY)]
    ranks = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
    entities = _entities(chance, stories // 2)
    made: list[Story] = []
    asked: list[Question] = []
    for number in range(stories):
        kind = _SORTS[len(asked) % len(_SORTS)] if number % (stories // 30) == 0 else ""
        made.append(_story(chance, number, stories, common, ranks, entities, kind, asked))
    topics = _topics(chance, made, common, asked)
    asked += [Question(_bare(e.name), e.id, "name") for e in entities[5 : 5 + 8 * 7 : 7]]
    return Dossier(tuple(made), entities, topics, seeds=stories), Paths(frozenset(e.id for e in entities)), tuple(asked)


_SORTS = ("title", "phrase", "form", "prefix", "both")


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.choice((1, 1, 2, 2, 2, 3)))
    ) + chance.choice(_CODAS)


def _name(chance: random.Random) -> str:
    word = _word(chance)
    return (word[:2] + word[2:].translate(_ACCENTS) if chance.random() < 0.15 else word).capitalize()


def _bare(name: str) -> str:
    return name.lower().translate(str.maketrans("áéíóú", "aeiou"))


def _entities(chance: random.Random, count: int) -> tuple[Entity, ...]:
    kinds = (EntityKind.PERSON, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP)
    names = sorted({f"{_name(chance)} {_name(chance)}" for _ in range(count)})
    chance.shuffle(names)
    return tuple(
        Entity(EntityId(f"e-{hex8(name)}"), name, kinds[n % len(kinds)], (name.split()[1],), "machine", ())
        for n, name in enumerate(names)
    )


def _text(chance: random.Random, common: Sequence[str], ranks: Sequence[float], length: int) -> list[str]:
    return [word + chance.choice(_ENDINGS) for word in chance.choices(common, cum_weights=ranks, k=length)]


def _story(
    chance: random.Random,
    number: int,
    stories: int,
    common: Sequence[str],
    ranks: Sequence[float],
    entities: Sequence[Entity],
    kind: str,
    asked: list[Question],
) -> Story:
    identity = hex8(f"synthetic {number}")
    title = [chance.choice(common[200:6000]) for _ in range(7)]
    blocks = [_text(chance, common, ranks, 75) for _ in range(WORDS_A_STORY // 75)]
    present = [entities[min(int(chance.paretovariate(0.6)) - 1, len(entities) - 1)] for _ in range(8)]
    mentions = []
    for n, entity in enumerate(present):
        blocks[n % len(blocks)][10 + n : 10 + n] = entity.name.split()
    if kind:
        asked.append(Question(_planted(chance, kind, title, blocks, present), f"s-{identity}", kind))
    lines = [" ".join((words[0].capitalize(), *words[1:])) + "." for words in blocks]
    article = ArticleId(f"a-{identity}")
    for entity in present:
        for block, line in enumerate(lines):
            if (start := line.find(entity.name)) >= 0:
                mentions.append(Mention(entity.id, article, block, start, start + len(entity.name), entity.name))
                break
    year = 2012 - number * 12 // stories
    meta = Meta(
        title=" ".join(title).capitalize(),
        outlet=f"The {_OUTLETS[number % len(_OUTLETS)]}",
        published=Moment(f"{year}-{1 + number % 12:02d}-{1 + number % 28:02d}", "day"),
        language="en",
    )
    body = tuple(Block(Kind.PARAGRAPH, line, (n,)) for n, line in enumerate(lines))
    head = Article(article, SeedPath(f"{identity}.txt"), identity * 8, meta, body)
    return Story(StoryId(f"s-{identity}"), head, mentions=tuple(mentions))


_OUTLETS = ("Harbour Post", "Valley Herald", "Northern Wire", "Border Courier", "Coast Tribune", "Plains Gazette")


def _planted(
    chance: random.Random, kind: str, title: list[str], blocks: list[list[str]], present: Sequence[Entity]
) -> str:
    """Puts into the story what the question asks for."""
    rare = "qu" + _word(chance) + _word(chance)
    if kind == "title":
        return " ".join(title[1:4])
    if kind == "phrase":
        words = blocks[2][20:24]
        return f'"{" ".join(words)}"'
    if kind == "form":
        blocks[1][5] = rare + "ated"
        return rare + "ating"
    if kind == "prefix":
        blocks[3][7] = rare + "ing"
        return rare[: max(6, len(rare) - 2)]
    blocks[4][9] = rare
    return f"{_bare(present[0].name.split()[1])} {rare}"


def _topics(
    chance: random.Random, stories: Sequence[Story], common: Sequence[str], asked: list[Question]
) -> tuple[tuple[Topic, tuple[Member, ...]], ...]:
    made = []
    for number in range(12):
        title = " ".join(chance.sample(common[6000:9000], 2)).capitalize()
        topic = Topic(
            Slug(slug(title)), title, Rule(), f"topics/{slug(title)}.md", standfirst=f"What was said of {title}."
        )
        made.append((topic, tuple(Member(story.id, "rule") for story in stories[number::17])))
        if number < 4:
            asked.append(Question(title.lower(), str(topic.slug), "topic"))
    return tuple(made)
