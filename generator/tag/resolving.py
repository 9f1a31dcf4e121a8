"""All stories in; out come the stories with their mentions, and the entities that are sure enough for a page.

Kinds, names, scores and what is published are decided here; who is who is decided in `clusters`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model import ArticleId, Entity, EntityId, EntityKind, Mention, Quote, Story, with_tags
from generator.problems import Result
from generator.tag import acronyms, generic, introductions, nicknames, settling
from generator.tag.across import over_all
from generator.tag.authority import Authority, Lexicon, lexicon
from generator.tag.body_names import acronym_key, body_key, initials
from generator.tag.cluster import Cluster
from generator.tag.clusters import of_story
from generator.tag.entities import Judge, entity_of, shared_names, texts_of, together
from generator.tag.evidence import Texts
from generator.tag.kind_weighing import Dossier, corrected
from generator.tag.kinds import kinds_of
from generator.tag.owners import with_owners
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.speakers import speaker_place, speaker_text
from generator.tag.types import AS_RELATIVE, AS_TOWN, BODIES, Said, Spot, Tagged
from generator.tag.words import is_acronym
from generator.text import fold

Place = tuple[str, int, int, int]  # article, block, start, end


def resolve(
    stories: Sequence[Story], tagged: Sequence[Tagged], authority: Authority, rules: TagRules = DEFAULT
) -> Result[tuple[tuple[Story, ...], tuple[Entity, ...]]]:
    """Stories with mentions, quotes, figures, events; and the entities that are sure enough for a page."""
    known = lexicon(authority)
    judge = Judge(stories, known, rules)
    wanted = settling.wanted(tagged)
    clusters = clustered(stories, settling.without_settled(tagged), known, judge.learned)
    shared = shared_names(clusters)
    entities: dict[EntityId, Entity] = {}
    owner: dict[Place, EntityId] = {}
    hidden: set[Place] = set()
    for cluster in clusters:
        places = [(s.article, s.block, s.start, s.end) for _, s in cluster.spots]
        if cluster.key and known.by_name[cluster.key].hide:
            hidden.update(places)
            continue
        entity = entity_of(cluster, judge, shared)
        thin = entity.status == "machine" and entity.score < rules.publish_score
        if thin and fold(entity.name) not in wanted:
            continue
        entities[entity.id] = together(entities.get(entity.id), entity)
        owner.update(dict.fromkeys(places, entity.id))
    settled = settling.Settled(entities, known)
    by_order, taken_down = settled.place(tagged)
    owner.update(by_order)
    hidden.update(taken_down)
    done = tuple(_tagged(story, tags, owner, hidden, settled) for story, tags in zip(stories, tagged, strict=True))
    return Result((done, tuple(sorted(entities.values(), key=lambda e: (fold(e.name), e.id)))))


def clustered(
    stories: Sequence[Story], tagged: Sequence[Tagged], known: Lexicon, learned: Sequence[bool] = ()
) -> list[Cluster]:
    """Who is who, before anything is left out. `learned`: of each story, whether learned weights hold for it."""
    kinds, reasons, texts = kinds_of(tagged), dict[str, str](), texts_of(stories)
    if any(learned):
        kinds, reasons = corrected(kinds, Dossier(tagged, texts, known, learned))
    found: list[Cluster] = []
    for number, (story, tags) in enumerate(zip(stories, tagged, strict=True)):
        here = kinds | _told_kinds(tags.spots)
        spots = with_owners([_with_kind(spot, here) for spot in tags.spots], texts, known)
        home = generic.home_of(story, spots, known)
        found.extend(of_story(number, spots, _introduced(story, spots), home, known))
    give_reasons(found, kinds, reasons)
    return over_all(found, known)


def give_reasons(clusters: Sequence[Cluster], kinds: dict[str, EntityKind], reasons: dict[str, str]) -> None:
    """Why its names are of the kind that it has; a short name may have been of another before it was joined."""
    for cluster in clusters if reasons else ():
        names = {fold(surface) for surface in cluster.surfaces}
        told = {reasons[name] for name in names if name in reasons and kinds[name] is cluster.kind}
        cluster.why.extend(sorted(told))


def _told_kinds(spots: Sequence[Spot]) -> dict[str, EntityKind]:
    """What the words around a name say outright in this story, whatever it is elsewhere: "her husband, Leonard,"."""
    towns = {fold(spot.surface): EntityKind.PLACE for spot in spots if AS_TOWN in spot.told}
    return towns | {fold(spot.surface): EntityKind.PERSON for spot in spots if AS_RELATIVE in spot.told}


def _with_kind(spot: Spot, kinds: dict[str, EntityKind]) -> Spot:
    return spot if spot.key else replace(spot, kind=kinds[fold(spot.surface)])


def _introduced(story: Story, spots: Sequence[Spot]) -> list[tuple[Spot, Spot]]:
    """(name, short) pairs as the text itself gives them."""
    here: dict[tuple[ArticleId, int], list[Spot]] = defaultdict(list)
    for spot in spots:
        here[spot.article, spot.block].append(spot)
    pairs = []
    for article, number in story.reading():
        text, near = article.blocks[number].text, here.get((article.id, number), [])
        ends, starts = {s.end: s for s in near}, {s.start: s for s in near}
        for short in (*acronyms.find(text), *introductions.introduced(text), *nicknames.introduced(text)):
            name = introductions.name_before(ends, text, short.name_end)
            if name is None:
                name = introductions.body_meant(text, short.name_end, [s for s in spots if s.article == article.id])
            other = starts.get(short.start)
            if name and other and name is not other and _goes_with(text, name, other, short.sure):
                pairs.append((name, other))
        pairs.extend(introductions.translated(text, sorted(near, key=lambda s: s.start)))
        pairs.extend(introductions.born(text, near, spots) if " born " in text else ())
    return pairs


def _goes_with(text: str, name: Spot, short: Spot, sure: bool) -> bool:
    if name.kind is EntityKind.PERSON:
        return not is_acronym(short.surface) and not (short.key and short.kind is EntityKind.PLACE)
    if name.kind is EntityKind.PLACE:
        return acronym_key(short.surface) in initials(name.surface)
    begins = body_key(name.surface)[:1] == fold(short.surface)[:1] and text[short.start - 2 : short.start] != ", "
    alike = not short.key and " " in name.surface and introductions.letters_agree(name.surface, short.surface)
    return is_acronym(short.surface) and (sure or begins or alike or _set_behind(text, name, short))


def _set_behind(text: str, name: Spot, short: Spot) -> bool:
    """ "Bureau of Tides (KNT)": initials in the language of the country, of what no list knows."""
    bracketed = text[short.start - 1 : short.start] == "(" and text[short.end : short.end + 1] == ")"
    bodies = name.kind in BODIES and short.kind in BODIES
    return bracketed and bodies and not short.key and name.surface.count(" ") > 1 and len(short.surface) > 2


# --- back into the stories


def _tagged(
    story: Story, tags: Tagged, owner: dict[Place, EntityId], hidden: set[Place], settled: settling.Settled
) -> Story:
    mentions = tuple(
        Mention(owner[place], s.article, s.block, s.start, s.end, s.surface)
        for s in tags.spots
        if (place := (s.article, s.block, s.start, s.end)) in owner
    )
    texts = texts_of((story,))
    quotes = tuple(
        _quote(said, tags, owner, hidden, texts) if said.by is None else _settled_quote(said, said.by, settled)
        for said in tags.said
    )
    return with_tags(story, mentions, quotes, tags.figures, tags.events)


_HIDDEN = EntityId("hidden")  # of a name that an editor took down


def _quote(said: Said, tags: Tagged, owner: dict[Place, EntityId], hidden: set[Place], texts: Texts) -> Quote:
    block, start, end = said.speaker_at or (0, 0, 0)
    name = texts[said.article, block][start:end] if end else ""
    place = speaker_place(said, tags, lambda p: owner.get(p) or (_HIDDEN if p in hidden else None), name)
    gone = place in hidden
    known = owner.get(place) if place else None
    return Quote(
        said.article, said.block, said.start, said.end, said.text, said.kind,
        speaker=known,
        speaker_text="" if gone else said.speaker_text if known else speaker_text(said, name),
        cue=said.cue,
    )  # fmt: skip


def _settled_quote(said: Said, by: str, settled: settling.Settled) -> Quote:
    """The speaker is whom the editor names: an entity, else the editor's own words."""
    gone = settled.is_hidden(by)
    return Quote(
        said.article, said.block, said.start, said.end, said.text, said.kind,
        speaker=settled.find(by) if by and not gone else None,
        speaker_text="" if gone else by,
        cue=said.cue,
    )  # fmt: skip
