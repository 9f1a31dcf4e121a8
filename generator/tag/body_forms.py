"""Bodies that another story names at greater length: its kind behind ("Norwick Regional", Norwick Regional Hospital),
its country or town in front ("Salt Board", Harland Salt Board).

Only where the dossier names one such body and both stories name the same others, and only if what is more says of what
kind or from where it is: the University of Norwick is not the University of Norwick Press.
"""

from __future__ import annotations

from collections import defaultdict

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.begun_bodies import INSTITUTIONS
from generator.tag.body_names import body_key
from generator.tag.cluster import Cluster, is_person
from generator.tag.company import ENOUGH, Company
from generator.tag.joining import joined
from generator.tag.shipped import city_names
from generator.tag.words import BODY_TAILS, STATES, is_acronym

_KINDS = (EntityKind.ORGANISATION, EntityKind.GROUP)
_NATIONAL = frozenset({"us", "u s", "uk", "u k", "national", "federal", "state"})


def join_longer_bodies(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """A body's shorter name to the one body of the dossier that another story names so and more."""
    bodies = [c for c in clusters if c.kind in _KINDS and not (c.key or c.generic or c.ambiguous or c.owned)]
    begins: dict[str, list[Cluster]] = defaultdict(list)
    ends: dict[str, list[Cluster]] = defaultdict(list)
    places = {body_key(s) for c in clusters if c.kind is EntityKind.PLACE for s in c.surfaces}
    for body in bodies:
        words = body_key(body.names[0]).split()
        for cut in range(1, len(words)):
            if all(word in BODY_TAILS or word in INSTITUTIONS for word in words[cut:]):
                begins[" ".join(words[:cut])].append(body)
            if _from_somewhere(" ".join(words[:cut]), places):
                ends[" ".join(words[cut:])].append(body)
    company = Company(clusters)

    def fitting(short: Cluster) -> list[Cluster]:
        name = body_key(short.names[0])
        says_kind = any(word in BODY_TAILS for word in name.split())
        found = ends[name] if says_kind else begins[name]
        return [c for c in found if c is not short and company.shared(short, c) >= ENOUGH]

    shorts = [c for c in bodies if " " in body_key(c.names[0]) or _call_sign(c.names[0])]
    why = '"{short}" is "{full}" for short: no other body of the dossier is.'
    return _join_operations(joined(clusters, shorts, fitting, known, why), company, known)


def _join_operations(clusters: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
    """ "Copper Gull" is the Operation Copper Gull of another story."""
    named: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        head, _, rest = body_key(one.names[0]).partition(" ")
        if one.kind is EntityKind.PROGRAMME and head in _HEADS and rest:
            named[rest].append(one)
    shorts = [c for c in clusters if named and not (c.key or c.ambiguous or is_person(c) or c.kind is EntityKind.PLACE)]

    def fitting(short: Cluster) -> list[Cluster]:
        return [c for c in named[body_key(short.names[0])] if company.shared(short, c) >= ENOUGH]

    return joined(clusters, shorts, fitting, known, '"{short}" is "{full}" without its first word.')


_HEADS = frozenset({"operation", "project", "hurricane", "cyclone", "typhoon"})


def _from_somewhere(words: str, places: set[str]) -> bool:
    return words in places or words in city_names() or words in STATES or words in _NATIONAL


def _call_sign(name: str) -> bool:
    """ "KNWK" for KNWK-TV; other initials are joined by `bodies`."""
    return is_acronym(name) and len(name) == _SIGN and name[0] in "KW"


_SIGN = 4  # letters of an American station
