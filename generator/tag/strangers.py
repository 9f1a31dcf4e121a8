"""One word that the model takes for a person though nobody of that name is told of: a firm, a paper, a club, a town.

The model has seen few names of the rest of the world and calls most of them persons. What stands around such a word is
weighed with weights that were learned (data/stranger_weights.txt, made by `train_strangers`); a surname stays one.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster
from generator.tag.evidence import Texts, measures
from generator.tag.names import person
from generator.tag.words import FIRST_NAMES, ROLES, SURNAMES, listed
from generator.text import fold

BIAS = "to begin with"
PLACE = "place: "  # of the second set of weights: whether it is a place, if it is no person
LIMIT = 0.73  # chance of being no person; nine in ten are none there, of names by writers who were left out
_LOOKED_AT = 8  # mentions; more say the same again
_NEAR = 30  # characters on either side


def strange(cluster: Cluster) -> bool:
    """A lone word without a title, on no list, taken for a person."""
    name = cluster.names[0]
    return (
        cluster.kind is EntityKind.PERSON
        and not (cluster.key or cluster.ambiguous)
        and person(name).lone
        and not any(person(surface).titles for surface in cluster.surfaces)
    )


def tell_apart(clusters: Sequence[Cluster], texts: Texts, known: Lexicon) -> None:
    """Changes the kind of strange words that are no persons; the same word in several stories is asked once, and what
    somebody is called by name and surname in another story is none."""
    same: dict[str, list[Cluster]] = defaultdict(list)
    persons = [cluster.names[0] for cluster in clusters if cluster.kind is EntityKind.PERSON]
    borne = {word for name in persons if not person(name).lone for word in person(name).whole}
    for cluster in clusters:
        if strange(cluster) and fold(cluster.names[0]) not in borne:
            same[fold(cluster.names[0])].append(cluster)
    for name in sorted(same):
        found = measured(same[name], texts, known)
        chance = _chance(found, "")
        if chance < LIMIT:
            continue
        place = _chance(found, PLACE) >= 0.5
        for cluster in same[name]:
            cluster.kind = EntityKind.PLACE if place else EntityKind.ORGANISATION
            around = f"the words around it are not those around a person ({chance:.2f})."
            cluster.why.append(f'"{cluster.names[0]}" stands alone, and {around}')


def measured(same: Sequence[Cluster], texts: Texts, known: Lexicon) -> dict[str, float]:
    """What speaks for and against a person: name of the measure -> its value, 0 to 1."""
    whole = Cluster(None, EntityKind.PERSON)
    for cluster in same:
        whole.absorb(cluster, "")
    found = measures(whole, texts, known)
    name = fold(whole.names[0])
    found |= {"a surname": 1.0} if name in SURNAMES else {}
    found |= {"a first name": 1.0} if name in FIRST_NAMES else {}
    for _, spot in whole.spots[:_LOOKED_AT]:
        text = texts.get((spot.article, spot.block), "")
        before, behind = text[max(0, spot.start - _NEAR) : spot.start], text[spot.end : spot.end + _NEAR]
        found |= dict.fromkeys(_around(before, behind), 1.0)
    return found


def _around(before: str, behind: str) -> Iterator[str]:
    for name, pattern in _BEFORE.items():
        if pattern.search(before):
            yield name
    for name, pattern in _BEHIND.items():
        if pattern.match(behind):
            yield name
    last = _LAST.search(before)
    if last and fold(last.group(1)) in ROLES:
        yield "role before"
    if _ROW_BEFORE.search(before) or _ROW_BEHIND.match(behind):
        yield "in a row of names"


_LAST = re.compile(r"([\w-]+),? $")
_ROW_BEFORE, _ROW_BEHIND = re.compile(r"[A-Z]\w+(?:, | and )$"), re.compile(r", [A-Z]|,? and [A-Z]")
_BEFORE: Mapping[str, re.Pattern[str]] = {
    "kin before": re.compile(
        r"\b(?:brother|sister|son|daughter|wife|husband|mother|father|cousin|uncle|aunt|nephew|niece|widow|grandson|"
        r"granddaughter|sons|daughters|partner|friend|twins?|boyfriend|girlfriend|grandmother|grandfather|mum|mom|dad|"
        r"baby|children|siblings|fianc\w+|colleague|named|called|born|aka|alias|nicknamed)(?:,| and)? $"
    ),
    "where before": re.compile(
        r"\b(?:district|village|town|city|port|river|parish|valley|suburb|near|via|towards?|outside|around|across|"
        r"north|south|east|west|streets?|province|region|county|island|hills?|above|below|behind|between|through|into|"
        r"back|left|reached|visited)(?: of)?(?: the)? $",
        re.IGNORECASE,
    ),
    "told before": re.compile(
        r"\b(?:told|according to|reported by|wrote in|writing in|interview with|statement to) (?:the )?$",
        re.IGNORECASE,
    ),
    "body before": re.compile(
        r"\b(?:owned by|made by|run by|firm|company|group|chain|club|side|rivals?|giants?|party|newspaper|daily|weekly|"
        r"bank|lender|insurer|operator|maker|brand|broadcaster|agency|union|charity|startup|start-up|developer|"
        r"retailer|neighbours|champions|leaders|hosts|visitors|against|over|with|beat|shares in|stake in|joined|"
        r"left for) $"
    ),
}
_BEHIND: Mapping[str, re.Pattern[str]] = {
    "place behind": re.compile(
        r" (?:river|district|village|province|county|valley|port|station|church|prison|barracks|mosque|base|camp|road|"
        r"airport|hospital|bridge|beach|lake|hills?|mountains?|market|square|region|residents|streets?|island|border|"
        r"coast|town|suburb|parish|schools?|field|mine|dam|plant|tunnel|stadium|park)\b"
    ),
    "firm behind": re.compile(
        r"(?:['’]s)? (?:shares|stock|rose|fell|gained|closed|climbed|slipped|beat|drew|won|lost|scored|fans|supporters|"
        r"newspaper|daily|weekly|magazine|radio|television|bank|party|members|officials|spokes\w+|chief|chairman|"
        r"executives?|workers|staff|stores?|shops?|branch|customers|players?|coach|captain|striker|goalkeeper|"
        r"defender|midfielder|brand|app|fund|researchers|reported|owns|runs|makes|sells|which|declined|"
        r"did not (?:reply|answer|respond|comment)|has not|and its|its)\b"
    ),
    "person behind": re.compile(
        r"(?:,? (?:who|whose|said|says|told|asked|adds?|added|smiled|laughed|wrote|thinks|thought|was born|died|"
        r"recalled|himself|herself|[a-z]+ (?:his|her))\b|, \d\d?,)"
    ),
    "number behind": re.compile(r" (?:\d|to \w+ )"),
}


def _chance(found: Mapping[str, float], of: str) -> float:
    known = weights()
    odds = known[of + BIAS] + sum(known.get(of + name, 0.0) * found[name] for name in sorted(found))
    return 1 / (1 + math.exp(-odds))


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Measure -> its weight in log-odds; those for a place begin with "place: "."""
    rows = (line.split(" ", 1) for line in listed("stranger_weights"))
    return {name: float(weight) for weight, name in rows}
