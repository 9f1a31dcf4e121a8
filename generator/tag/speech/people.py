"""Whom a pronoun or a role means: reads the story in order and asks `focus` who is in mind. Never ahead of the text.

An unnamed speaker ("a former official") is an answer too: then the pronoun has no name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.tag.names import person
from generator.tag.speech import anaphors
from generator.tag.speech.attribution import Attribution
from generator.tag.speech.cast import Cast, Who, described_sex, untitled
from generator.tag.speech.common import Common
from generator.tag.speech.distances import Distances
from generator.tag.speech.focus import FEWEST, Focus, Here, Place, Turn, Watch
from generator.tag.speech.given import Sex
from generator.tag.speech.marks import FILL
from generator.tag.speech.moments import Event, in_order, key_of
from generator.tag.speech.papers import Papers
from generator.tag.speech.phrases import Side, Source
from generator.tag.speech.roles import Roles
from generator.tag.speech.turns import is_told
from generator.text import fold

LONGEST_BACK = 400  # turns that are looked through for a family


class Antecedents:
    """Reads the attributions in the order of their speakers and remembers who was in mind."""

    def __init__(self, sides: Sequence[Side], watch: Watch | None = None) -> None:
        self._watch = watch
        self._sides = {side.block: side for side in sides}
        self._in_order = list(sides)
        self._texts = [side.text for side in sides]
        self._order = {side.block: order for order, side in enumerate(sides)}
        self._roles = Roles(sides)
        self._common = Common(sides)
        self._far = Distances(sides)

    def resolved(self, told: Sequence[Attribution]) -> list[Attribution]:
        self._words_of = self._quoted(told)
        meant = self._walk([item.source for item in told if item.source])
        return [replace(item, name=meant[key_of(item.source)]) if item.source else item for item in told]

    def _quoted(self, told: Sequence[Attribution]) -> dict[tuple[int, int, str], str]:
        """What each speaker without a name says between marks."""
        found: dict[tuple[int, int, str], str] = defaultdict(str)
        for item in told:
            if item.source and item.source.form != "name" and item.kind != "statement":
                found[key_of(item.source)] += self._sides[item.block].printed[item.start : item.end] + " "
        return found

    def _walk(self, sources: Sequence[Source]) -> dict[tuple[int, int, str], Place | None]:
        self._papers = Papers(self._in_order)
        self._focus = Focus(Cast(self._in_order), watch=self._watch)
        self._find_voices(sources)
        meant: dict[tuple[int, int, str], Place | None] = {}
        for event in in_order(sources, self._in_order, self._focus.cast):
            if event.source is None:
                self._add(event, event.who, (self._in_order[event.order].block, event.start, event.end))
            elif event.part == "spoke":
                meant[key_of(event.source)] = self._hear(event, event.source)
            else:
                self._see(event, event.source)
        return meant

    def _find_voices(self, sources: Sequence[Source]) -> None:
        """ "Lee said" makes Ann Lee somebody who speaks, also where no spot knows her."""
        for source in sources:
            who = self._focus.cast.at(self._order[source.block], source.start) if source.form == "name" else None
            if who is not None and " " not in self._words(source):
                self._focus.voices.add(who)
            if who is not None:
                self._focus.speaks[who] = self._focus.speaks.get(who, 0) + 1

    def _here(self, event: Event) -> Here:
        begin, _ = self._in_order[event.order].sentences.span(event.start)
        words = self._in_order[event.order].text.rfind(FILL, begin, event.start)
        own = words if words >= 0 else event.start
        sentence = self._far.sentence(event.order, event.start)
        said = self._words_of.get(key_of(event.source), "") if event.source else ""
        quoted = frozenset(_WORD.findall(fold(said)))
        return Here(event.order, self._far.paragraphs[event.order], sentence, event.start, own, quoted)

    def _add(self, event: Event, who: Who | None, place: Place | None, body: bool = False) -> None:
        words = self._words(event.source) if who is None and event.source else ""
        sex = described_sex(words)
        sentence, paragraph = self._far.sentence(event.order, event.start), self._far.paragraphs[event.order]
        text = self._in_order[event.order].text
        told = event.part != "spoke" and is_told(text, event.start)
        part = "named" if event.part == "spoke" and text.endswith("As ", 0, event.start) else event.part
        the = bool(anaphors.FAMOUS.fullmatch(words) or anaphors.CALLED.fullmatch(words)) or self._roles.is_role(words)
        self._focus.add(Turn(event.order, paragraph, sentence, event.start, who, part, place, sex, body, told, the))

    def _hear(self, event: Event, source: Source) -> Place | None:
        """Whom a speaker means, and which paper is his or hers from here on."""
        place = self._heard(event, source)
        self._papers.note(event.order, source, place)
        return place

    def _heard(self, event: Event, source: Source) -> Place | None:
        """Whom a speaker means; he or she is in mind from here on."""
        if source.form == "pronoun":
            turn = self._pronoun(event, self._words(source).lower())
            return self._keep(event, turn) if turn and turn.place else None
        if source.form == "name" and source.name:
            return self._named(event, source, source.name)
        turn = self._described(event, source)
        if turn and turn.place:
            return self._keep(event, turn)
        if anaphors.is_single(self._words(source)):
            self._add(event, None, None)
        else:
            self._focus.crowd = (event.order, event.start)
        return None

    def _keep(self, event: Event, turn: Turn) -> Place | None:
        """Who was meant is in mind again; the place is one that a spot stands behind, if there is any."""
        place = turn.place
        if turn.who is not None and place and not self._is_spotted(place):
            place = self._focus.cast.place(turn.who, event.order, event.start) or place
        self._add(event, turn.who, place, turn.body)
        known = turn.who is None or self._is_somebody(turn.who) or self._is_called_body(turn)
        return place if known else None

    def _is_somebody(self, who: Who) -> bool:
        """A spot, a given name or a surname that speaks shows a person; capitals alone do not ("Dear Abby")."""
        member = self._focus.cast.members[who]
        return bool(member.sure or member.sex or who in self._focus.voices) or not self._focus.cast.spotted

    def _is_spotted(self, place: Place) -> bool:
        names = self._sides[place[0]].names.within(place[1], place[2])
        return bool(names) and names[0].person is not None

    def _named(self, event: Event, source: Source, name: tuple[int, int]) -> Place | None:
        place = (source.block, *name)
        cast = self._focus.cast
        who = cast.at(event.order, name[0])
        if who is None and self._is_body(place):
            self._add(event, None, place, body=True)
            return place
        if who is None and self._common.has(self._sides[source.block], source):  # "Patients say ..."
            self._focus.crowd = (event.order, event.start)
            return None
        who = cast.adopted(self._words(source), place) if who is None else who
        speaking = self._of_one_family(who, (event.order, event.start))
        if speaking is not None and " " not in self._words(source):
            who, place = speaking, cast.members[speaking].full
        if self._is_body(place):  # "Holland said" of Gwyneth Holland is no country's word
            place = cast.place(who, event.order, event.start) or place
        self._add(event, who, place)
        return place

    def _of_one_family(self, who: Who, here: tuple[int, int]) -> Who | None:
        """Of all who share a surname the only one who has spoken, unless the text went on about one of them since."""
        bearers = self._focus.cast.sharing(who)
        plain = [one for one in bearers if one not in self._focus.cast.by_first]
        if len(plain) == 1 < len(bearers):  # the others go by their first names
            return plain[0]
        spoken = [one for one in bearers if one in self._focus.spoken]
        if len(bearers) < 2 or len(spoken) != 1:
            return None
        said = self._focus.spoken[spoken[0]]
        if not self._is_full(said.place):  # "Ms. Lee said": no full name showed who spoke
            return None
        since = [t for t in self._focus.turns[-LONGEST_BACK:] if t.who in bearers and t.part in ("subject", "acting")]
        went_on = ((t.order, t.start) for t in since if not self._is_full(t.place))
        return None if any((said.order, said.start) < at < here for at in went_on) else spoken[0]

    def _see(self, event: Event, source: Source) -> None:
        """The subject of a sentence comes to mind."""
        words = self._words(source)
        before = len(self._focus.turns)
        self._look(event, source, words)
        seen = self._focus.turns[-1].place if len(self._focus.turns) > before else None
        self._papers.note(event.order, source, seen)

    def _look(self, event: Event, source: Source, words: str) -> None:
        if source.form == "pronoun":
            turn = self._pronoun(event, words.lower()) if words.lower() in ("he", "she") else None
            if turn and turn.place:
                self._add(event, turn.who, turn.place)
        elif source.name:
            place = (source.block, *source.name)
            who = self._focus.cast.at(event.order, source.name[0])
            if who is None and self._is_body(place, called=True):
                self._add(event, None, place, body=True)
            elif who is not None:
                self._add(event, who, place)
        elif event.part == "subject":
            turn = self._role(event, source)
            if turn and turn.place:
                self._add(event, turn.who, turn.place)
            elif anaphors.is_someone(words):
                self._add(event, None, None)

    def _pronoun(self, event: Event, pronoun: str) -> Turn | None:
        if pronoun in ("it", "they"):
            return self._body(event)
        if pronoun not in anaphors.SINGULAR:
            return None
        wanted: Sex = "she" if pronoun.startswith(("she", "her")) else "he"
        return self._focus.meant(self._here(event), wanted)

    def _body(self, event: Event) -> Turn | None:
        """ "it said": the body that spoke or was spoken of last, unless a person or a crowd did after it."""
        here = (event.order, event.start)
        last = self._focus.last(here, ("spoke", "subject", "acting"))
        crowd = self._focus.crowd
        body = last and (last.body or self._is_called_body(last))
        return last if last and body and (last.order, last.start) > crowd else None

    def _is_called_body(self, turn: Turn) -> bool:
        """The model alone calls it one: no person speaks as "it"."""
        if turn.who is None or turn.place is None or self._focus.cast.members[turn.who].sure:
            return False
        names = self._sides[turn.place[0]].names.within(turn.place[1], turn.place[2])
        return bool(names) and names[0].body

    def _described(self, event: Event, source: Source) -> Turn | None:
        """ "the mayor", "the 56-year-old": someone of whom the text speaks."""
        words = self._words(source)
        by_age = anaphors.BY_AGE.match(words)
        if by_age:
            who = self._focus.cast.aged(by_age[1])
            place = None if who is None else self._focus.cast.members[who].full
            return self._turn(event, who, place) if place else self._focus.alone(self._here(event), None, 1)
        general = self._body(event) if anaphors.THE_BODY.fullmatch(words) else None
        if general:
            return general
        named = self._roles.body(source) or self._papers.whose(self._sides[source.block], source, event.order)
        if isinstance(named, Source):  # "the university" that sent the letter
            return self._described(event, named)
        if named:
            who = self._focus.cast.at(self._order[named[0]], named[1])
            return self._turn(event, who, named, body=who is None)
        if words in ("the statement", "the resolution"):  # that nobody is said to have made: of the body just spoken of
            return self._body(event)
        several = len(self._roles.meant(source)) > 1
        return self._role(event, source) or (None if several else self._famous(event, words))

    def _role(self, event: Event, source: Source) -> Turn | None:
        if source.form != "description":
            return None
        fitting = self._roles.meant(source)
        if len(fitting) > 1:
            return self._of_several(event, fitting)
        place = fitting[0] if fitting else self._in_mind(event, source)
        return place and self._turn(event, self._focus.cast.at(self._order[place[0]], place[1]), place)

    def _of_several(self, event: Event, fitting: Sequence[Place]) -> Turn | None:
        """Two presidents: the one whom the text has in mind."""
        places = {self._focus.cast.at(self._order[place[0]], place[1]): place for place in fitting}
        who = self._focus.likeliest_of(self._here(event), [who for who in places if who is not None])
        return None if who is None else self._turn(event, who, places[who])

    def _in_mind(self, event: Event, source: Source) -> Place | None:
        """ "the Idaho senator": of several senators the one whom the story has in mind."""
        fitting = self._roles.narrowed(source)
        turn = self._focus.alone(self._here(event), None, 1) if fitting else None
        places = {self._focus.cast.at(self._order[place[0]], place[1]): place for place in fitting}
        return places.get(turn.who) if turn and turn.who is not None else None

    def _famous(self, event: Event, words: str) -> Turn | None:
        """ "the actor", whom the text never calls so: the one it is about, when nobody else is near."""
        called = anaphors.CALLED.fullmatch(words)
        if called and anaphors.is_introduced(self._texts, event.order, event.start, called["head"]):
            return None
        if not called and not anaphors.FAMOUS.fullmatch(words):
            return None
        turn = self._focus.alone(self._here(event), described_sex(words), 1 if called else FEWEST)
        shared = called and turn and turn.who is not None and len(self._focus.cast.sharing(turn.who)) > 1
        return None if shared else turn  # "the nominee" of a couple

    def _turn(self, event: Event, who: Who | None, place: Place | None, body: bool = False) -> Turn:
        sentence = self._far.sentence(event.order, event.start)
        return Turn(
            event.order, self._far.paragraphs[event.order], sentence, event.start, who, event.part, place, None, body
        )

    def _is_body(self, place: Place, called: bool = False) -> bool:
        """`called`: the word of the model will do."""
        names = self._sides[place[0]].names.within(place[1], place[2])
        return bool(names) and (names[0].person is False or (called and names[0].body))

    def _is_full(self, place: Place | None) -> bool:
        return place is not None and not person(untitled(self._sides[place[0]].text[place[1] : place[2]])).lone

    def _words(self, source: Source) -> str:
        return self._sides[source.block].text[source.start : source.end]


_WORD = re.compile(r"\w+")
