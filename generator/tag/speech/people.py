"""Whom a pronoun or a role means: reads the story in order and asks `focus` who is in mind. Never ahead of the text.

An unnamed speaker ("a former official") is an answer too: then the pronoun has no name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.tag.speech import anaphors
from generator.tag.speech.attribution import Attribution
from generator.tag.speech.cast import Cast, Who
from generator.tag.speech.common import Common
from generator.tag.speech.distances import Distances
from generator.tag.speech.focus import FEWEST, Focus, Place, Turn, Watch
from generator.tag.speech.given import Sex, described_sex
from generator.tag.speech.kin import ASKED, Kin
from generator.tag.speech.moments import Event, Key, in_order, key_of
from generator.tag.speech.only import only_subject
from generator.tag.speech.papers import IS_PAPER, Papers
from generator.tag.speech.phrases import Side, Source
from generator.tag.speech.places import Places, of_one_family, quoted
from generator.tag.speech.roles import Roles
from generator.tag.speech.stand import Stand
from generator.tag.speech.standing import Standing
from generator.tag.speech.turns import is_told
from generator.tag.speech.unnamed import Unnamed
from generator.text import fold


class Antecedents:
    """Reads the attributions in the order of their speakers and remembers who was in mind."""

    def __init__(self, sides: Sequence[Side], watch: Watch | None = None) -> None:
        self._watch = watch
        self._sides = {side.block: side for side in sides}
        self._in_order = list(sides)
        self._texts = [side.text for side in sides]
        self._order = {side.block: order for order, side in enumerate(sides)}
        self._places = Places(self._sides)
        self._roles = Roles(sides)
        self._common = Common(sides)
        self._stand = Stand(sides)
        self._far = Distances(sides)

    def resolved(self, told: Sequence[Attribution]) -> list[Attribution]:
        self._standing = Standing(self._in_order, self._far, quoted(told, self._sides))
        meant = self._walk([item.source for item in told if item.source])
        keys = [key_of(item.source) if item.source else None for item in told]
        called = self._unnamed.called
        return [
            replace(item, name=meant[key], called=called.get(key)) if key else item for item, key in zip(told, keys)
        ]

    def _walk(self, sources: Sequence[Source]) -> dict[Key, Place | None]:
        self._papers = Papers(self._in_order)
        self._focus = Focus(Cast(self._in_order), watch=self._watch)
        self._kin = Kin(self._in_order, self._focus.cast)
        self._unnamed = Unnamed()
        self._find_voices(sources)
        meant: dict[Key, Place | None] = {}
        for event in in_order(sources, self._in_order, self._focus.cast):
            if event.source is None:
                self._add(event, event.who, (self._in_order[event.order].block, event.start, event.end))
                self._tie(event, event.who)
            elif event.part == "spoke":
                meant[key_of(event.source)] = place = self._heard(event, event.source)
                self._papers.note(event.order, event.source, place)  # which paper is whose from here on
            else:
                self._see(event, event.source)
        return meant

    def _tie(self, event: Event, who: Who | None) -> None:
        """ "His daughter, Ann Lee": whose daughter she is from here on."""
        tie = self._kin.tie(event.order, event.start, event.end)
        owner = tie.owner if tie else None
        if tie and owner is None:
            owner = self._focus.owner(self._standing.here(replace(event, start=tie.at)), tie.whose)
        if tie and owner is not None and who is not None and owner != who:
            self._kin.note(tie, owner, who, event.order, (self._in_order[event.order].block, event.start, event.end))

    def _relative(self, event: Event, words: str) -> Turn | None:
        """ "his daughter", of whom the text has in mind."""
        asked = ASKED.fullmatch(words)
        sex: Sex = "he" if words[:3].lower() == "his" else "she"
        owner = self._focus.owner(self._standing.here(event), sex) if asked else None
        before = self._texts[: event.order + 1]
        the_one = None if asked else self._kin.the_one(words, before)
        place = self._kin.meant(owner, asked["kin"], before) if asked and owner is not None else the_one
        return self._at(event, place)

    def _find_voices(self, sources: Sequence[Source]) -> None:
        """ "Lee said" makes Ann Lee somebody who speaks, also where no spot knows her."""
        for source in sources:
            who = self._focus.cast.at(self._order[source.block], source.start) if source.form == "name" else None
            if who is not None and " " not in self._words(source):
                self._focus.voices.add(who)
            if who is not None:
                self._focus.speaks[who] = self._focus.speaks.get(who, 0) + 1

    def _add(self, event: Event, who: Who | None, place: Place | None, body: bool = False) -> None:
        words = self._words(event.source) if who is None and event.source else ""
        sex = described_sex(words)
        text = self._in_order[event.order].text
        told = event.part != "spoke" and is_told(text, event.start)
        part = "named" if event.part == "spoke" and text.endswith("As ", 0, event.start) else event.part
        the = bool(anaphors.FAMOUS.fullmatch(words) or anaphors.CALLED.fullmatch(words)) or self._roles.is_role(words)
        turn = self._standing.turn(event, who, place, body)
        self._focus.add(replace(turn, part=part, sex=sex, told=told, the=the))

    def _heard(self, event: Event, source: Source) -> Place | None:
        """Whom a speaker means; he or she is in mind from here on."""
        if source.form == "pronoun":
            turn = self._pronoun(event, self._words(source).lower())
            if turn and turn.who is None and not turn.place:
                self._unnamed.is_at(source, turn.order, turn.start)
            return self._keep(event, turn) if turn and turn.place else None
        if source.form == "name" and source.name:
            return self._named(event, source, source.name)
        turn = self._described(event, source)
        if turn and turn.place:
            return self._keep(event, turn)
        words = self._words(source)
        self._unnamed.note(event.order, event.start, source, words)
        self._unnamed.is_short(source, event.order, words)
        if anaphors.is_single(words):
            body = anaphors.is_body(words) or bool(IS_PAPER.search(words))
            if body:
                self._unnamed.note_body(event.order, event.start, source)
            self._add(event, None, None, body=body)
        else:
            self._focus.crowd = (event.order, event.start)
        return None

    def _keep(self, event: Event, turn: Turn) -> Place | None:
        """Who was meant is in mind again; the place is one that a spot stands behind, if there is any."""
        place = turn.place
        if turn.who is not None and place and not self._places.is_spotted(place):
            place = self._focus.cast.place(turn.who, event.order, event.start) or place
        self._add(event, turn.who, place, turn.body)
        known = turn.who is None or self._focus.is_somebody(turn.who) or self._is_called(turn)
        return place if known else None

    def _named(self, event: Event, source: Source, name: tuple[int, int]) -> Place | None:
        place = (source.block, *name)
        cast = self._focus.cast
        who = cast.at(event.order, name[0])
        if who is None and self._places.is_body(place):
            self._add(event, None, place, body=True)
            return place
        if who is None and self._common.has(self._sides[source.block], source):  # "Patients say ..."
            self._focus.crowd = (event.order, event.start)
            return None
        who = cast.adopted(self._words(source), place) if who is None else who
        if fold(self._words(source)) in cast.members[who].name.family:  # a first name tells who of a family it is
            speaking = of_one_family(self._focus, self._places, who, (event.order, event.start))
            if speaking is not None:
                who, place = speaking, cast.members[speaking].full
        if self._places.is_body(place):  # "Holland said" of Gwyneth Holland is no country's word
            place = cast.place(who, event.order, event.start) or place
        self._add(event, who, place)
        return place

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
            if who is None and self._places.is_body(place, called=True):
                self._add(event, None, place, body=True)
            elif who is not None:
                self._add(event, who, place)
        elif event.part in ("subject", "asked"):
            turn = self._role(event, source) or self._relative(event, words)
            if turn and turn.place:
                self._add(event, turn.who, turn.place)
            elif event.part == "asked" or anaphors.is_someone(words):
                self._unnamed.note(event.order, event.start, source, words)
                self._add(event, None, None)
            elif anaphors.is_body(words):
                self._see_body(event, source, words)

    def _see_body(self, event: Event, source: Source, words: str) -> None:
        """ "The guild", or "The guild of bakers" that has no name: "it" means either from here on."""
        place = self._roles.body(source)
        if place is None:
            self._unnamed.note_body(event.order, event.start, source)
        if place or not anaphors.THE_BODY.fullmatch(words):
            self._add(event, None, place, body=True)

    def _pronoun(self, event: Event, pronoun: str) -> Turn | None:
        if pronoun in ("it", "they"):
            return self._paper(event, pronoun) or self._body(event)
        if pronoun not in anaphors.SINGULAR:
            return None
        wanted: Sex = "she" if pronoun.startswith(("she", "her")) else "he"
        return self._focus.meant(self._standing.here(event), wanted)

    def _paper(self, event: Event, pronoun: str) -> Turn | None:
        """ "The mayor’s letter is short. “...,” it says.": whoever wrote it."""
        if pronoun != "it" or event.source is None:
            return None
        return self._made_by(event, self._papers.spoken_of(event.source, event.order))

    def _made_by(self, event: Event, maker: Place | Source | None) -> Turn | None:
        """Who is behind the maker of a paper: a name, "the university" that sent it, "her" of her letter."""
        if not isinstance(maker, Source):
            return self._at(event, maker)
        there = Event(self._order[maker.block], maker.start, 2, "spoke", maker)
        by = self._pronoun(there, self._words(maker).lower()) if maker.form == "pronoun" else None
        return by or (self._described(event, maker) if maker.form == "description" else None)

    def _body(self, event: Event) -> Turn | None:
        """ "it said": the body that spoke or was spoken of last, unless a person or a crowd did after it."""
        here = (event.order, event.start)
        last = self._focus.last(here, ("spoke", "subject", "acting"))
        crowd = self._focus.crowd
        body = last and (last.body or self._is_called(last))
        return last if last and body and (last.order, last.start) > crowd else None

    def _is_called(self, turn: Turn) -> bool:
        """The model alone calls it a body: no person speaks as "it"."""
        sure = turn.who is None or self._focus.cast.members[turn.who].sure
        return not sure and turn.place is not None and self._places.is_called_body(turn.place)

    def _described(self, event: Event, source: Source) -> Turn | None:
        """ "the mayor", "the 56-year-old": someone of whom the text speaks."""
        words = self._words(source)
        relative = self._relative(event, words)
        if relative:
            return relative
        by_age = anaphors.BY_AGE.match(words)
        if by_age:
            who = self._focus.cast.aged(by_age[1])
            place = None if who is None else self._focus.cast.members[who].full
            here = self._standing.here(event)
            return self._standing.turn(event, who, place) if place else self._focus.alone(here, None, 1)
        general = self._body(event) if anaphors.THE_BODY.fullmatch(words) else None
        made = general or self._made_by(event, self._roles.body(source) or self._papers.whose(source, event.order))
        made = made or self._at(event, self._stand.meant(words, event.order, event.start))
        if made:
            return made
        if words in ("the statement", "the resolution"):  # that nobody is said to have made: of the body just spoken of
            return self._body(event)
        several = len(self._roles.meant(source)) > 1
        named_so = self._role(event, source) or (None if several else self._famous(event, words))
        if named_so:
            return named_so
        who = only_subject(self._focus, self._standing.here(event), words, self._roles, self._texts)
        return None if who is None else self._standing.turn(event, who, self._focus.cast.members[who].full)

    def _role(self, event: Event, source: Source) -> Turn | None:
        if source.form != "description":
            return None
        fitting = self._roles.meant(source)
        if len(fitting) > 1:
            return self._of_several(event, fitting)
        place = fitting[0] if fitting else self._in_mind(event, source)
        return place and self._standing.turn(event, self._focus.cast.at(self._order[place[0]], place[1]), place)

    def _of_several(self, event: Event, fitting: Sequence[Place]) -> Turn | None:
        """Two presidents: the one whom the text has in mind."""
        places = {self._focus.cast.at(self._order[place[0]], place[1]): place for place in fitting}
        who = self._focus.likeliest_of(self._standing.here(event), [who for who in places if who is not None])
        return None if who is None else self._standing.turn(event, who, places[who])

    def _in_mind(self, event: Event, source: Source) -> Place | None:
        """ "the Idaho senator": of several senators the one whom the story has in mind."""
        fitting = self._roles.narrowed(source)
        turn = self._focus.alone(self._standing.here(event), None, 1) if fitting else None
        places = {self._focus.cast.at(self._order[place[0]], place[1]): place for place in fitting}
        return places.get(turn.who) if turn and turn.who is not None else None

    def _famous(self, event: Event, words: str) -> Turn | None:
        """ "the actor", whom the text never calls so: the one it is about, when nobody else is near."""
        called = anaphors.CALLED.fullmatch(words)
        if called and anaphors.is_introduced(self._texts, event.order, event.start, called["head"]):
            return None
        if not called and not anaphors.FAMOUS.fullmatch(words):
            return None
        turn = self._focus.alone(self._standing.here(event), described_sex(words), 1 if called else FEWEST)
        shared = called and turn and turn.who is not None and len(self._focus.cast.sharing(turn.who)) > 1
        return None if shared else turn  # "the nominee" of a couple

    def _at(self, event: Event, place: Place | None) -> Turn | None:
        """Who, or which body, is named at a place."""
        who = self._focus.cast.at(self._order[place[0]], place[1]) if place else None
        return self._standing.turn(event, who, place, body=who is None) if place else None

    def _words(self, source: Source) -> str:
        return self._sides[source.block].text[source.start : source.end]
