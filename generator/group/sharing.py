"""What the sentence of a figure names and says, and how rare that is in the dossier."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import ArticleId, Figure, Mention, Moment, Story, StoryId
from generator.text import words

COMMON = 0.35  # words and names below this weight tell nothing; a guess
SAMPLE = 500  # stories in which words are counted; more would cost time and change no weight
STEM, SHORTEST = 5, 4  # letters of a word that count, so that "Mexico" and "Mexican" are one; letters it must have
_CAPITAL = re.compile(r"(?<=[\w,’'] )[A-Z]\w{3,}")  # a name, not the head of the sentence

# Whoever is counted may be any of these: "26 inmates died", "26 people dead".
_ANYBODY = "people person persons dead deaths lives victims killings murders bodies died killed others casualties"
# English words that join, count or date; in other languages their weight must do.
_WORDS = (
    "about after again against almost along already also although always among another around back because been "
    "before being below between both came come could days does done down during each early either else even ever "
    "every first following four from gave goes gone half have having here hers himself into itself just keep kept "
    "know known last late later least less like little long made make many might month months more most much must "
    "nearly never next nine none nothing often once only other others over part past people quite rather said same "
    "says seen seven several shall should since some still such take taken than that their them then there these they "
    "this those though three through today told took twice under until upon used very want wants week weeks well went "
    "were what when where whether which while whom whose will with within without would year years your according "
    "five eight thousand hundred million billion dozen dozens hundreds thousands percent cent "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
_SMALL = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A figure and what may tie it to others."""

    story: StoryId
    figure: Figure
    published: Moment | None
    terms: Mapping[str, str]  # stems of words and ids of names in its sentence -> as printed
    names: frozenset[str]  # ids of names, stems of words with a capital; also those that are everywhere
    nouns: frozenset[str]  # stems of what is counted, nothing where that is anybody
    title: str  # the editor's word for what it is compared with


def stem(word: str) -> str:
    return word.replace("'s", "")[:STEM]


ANYBODY = frozenset(map(stem, _ANYBODY.split()))


def weights_of(stories: Sequence[Story]) -> dict[str, float]:
    """Stem or name -> how rare it is among the paragraphs of some stories: 1 = stands in one, 0 = in all."""
    count: Counter[str] = Counter()
    paragraphs = 0
    for story in stories[:: len(stories) // SAMPLE + 1]:
        named = _by_block(story)
        for article, block in story.reading():
            paragraphs += 1
            count.update({stem(word) for word in words(article.blocks[block].text)})
            count.update({mention.entity for mention in named[article.id, block]})
    whole = math.log(paragraphs + 1) or 1.0
    return {term: math.log((paragraphs + 1) / times) / whole for term, times in count.items()}


def rows_of(story: Story, weight: Mapping[str, float]) -> Iterator[Row]:
    """The figures of a story that may be compared: not nothing, and not set apart by an editor."""
    named = _by_block(story) if story.figures else {}
    published = {article.id: article.meta.published for article in story.articles}
    for figure in story.figures:
        if figure.value and figure.compare != "":
            terms = dict(_terms(figure, named.get((figure.article, figure.block), ())))
            names = {term for term in terms if term.startswith("e-")}
            names |= {stem(word.casefold()) for word in _CAPITAL.findall(figure.sentence)}
            telling = {term: printed for term, printed in terms.items() if weight.get(term, 1.0) >= COMMON}
            nouns = frozenset(map(stem, words(figure.counted))) - ANYBODY
            when = published[figure.article]
            yield Row(story.id, figure, when, telling, frozenset(names), nouns, figure.compare or "")


def _terms(figure: Figure, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The names of the sentence, and its words outside of them; of the figure's own words only what it counts."""
    sentence = figure.sentence
    here = [mention for mention in mentions if mention.surface in sentence]
    for mention in sorted(here, key=lambda mention: -len(mention.surface)):
        yield mention.entity, mention.surface
        sentence = sentence.replace(mention.surface, " ")
    for word in words(sentence.replace(figure.text, figure.counted)):
        if len(word) >= SHORTEST and not word[0].isdigit() and word not in _SMALL:
            yield stem(word), word


def _by_block(story: Story) -> dict[tuple[ArticleId, int], list[Mention]]:
    found: dict[tuple[ArticleId, int], list[Mention]] = defaultdict(list)
    for mention in story.mentions:
        found[mention.article, mention.block].append(mention)
    return found
