"""How sure the machine is that a name is worth a page: the sum of what speaks for and against it, one weight a measure.

The weights stand in data/page_weights.txt, one a line, and `train` makes them from dossiers whose truth was written by
hand. They hold for English read with a model; elsewhere the spotter's own trust decides.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, introduced_alone
from generator.tag.evidence import MADE, Texts, measures
from generator.tag.names import person
from generator.tag.words import BODY_TAILS, GENERIC_TAIL, GROUP_TAILS, PLACE_TAILS, listed
from generator.text import fold

BIAS = "to begin with"
_NOBODY, _AMBIGUOUS, _TITLED = 0.3, 0.1, 0.55  # a surname alone; one that fits two; "Mr. Norwick"
_OFTEN = 3  # mentions from which on a story means somebody by the surname alone: 7 right and none wrong of 7,450 pages
_KINDS_ALONE = BODY_TAILS | PLACE_TAILS | GENERIC_TAIL | GROUP_TAILS
# Log-odds taken from "on Schedule": the lessons are full of firms that are called by a word, a newspaper is not. Of
# American news it takes 4 right names and 3 wrong ones, of our own world articles 11 and 3.
_DOUBT = 1.0
_PLAIN = 3.0  # log-odds; a guess: what the surest single words have for them
_TOLD = 3  # measures that `explain` names on each side


def score(cluster: Cluster, texts: Texts, known: Lexicon, learned: bool) -> tuple[float, str]:
    """0 to 1, and a sentence that says what moved it most."""
    given = ruled(cluster)
    if given is not None or not learned:
        return (by_trust(cluster) if given is None else given), ""
    found = measures(cluster, texts, known)
    parts = {name: weights()[name] * value for name, value in found.items() if name in weights()}
    if _seen_once(cluster, found):
        parts["a common word, seen once"] = -_DOUBT
    if _printed_small_too(cluster, found, texts):
        parts["printed small elsewhere in its story"] = -_PLAIN
    total = weights()[BIAS] + sum(parts[name] for name in sorted(parts))
    return round(min(0.99, 1 / (1 + math.exp(-total))), 2), _reasons(parts)


def _seen_once(cluster: Cluster, found: Mapping[str, float]) -> bool:
    """A word that English prints small too, which the model alone took for a name, in one place."""
    plain = "one word, all words common" in found and "seen: model alone" in found
    return plain and cluster.kind is not EntityKind.PERSON and len(cluster.spots) == 1


def _printed_small_too(cluster: Cluster, found: Mapping[str, float], texts: Texts) -> bool:
    """ "Tar fetches little": a word that only begins sentences with a capital, and that its story prints small too."""
    if not {"only at the beginning", "seen: model alone"} <= found.keys() or " " in cluster.names[0]:
        return False
    small = re.compile(rf"(?<![\w-]){re.escape(cluster.names[0].lower())}(?![\w-])")
    near = {(spot.article, spot.block + step) for _, spot in cluster.spots for step in range(-_AROUND, _AROUND + 1)}
    return any(small.search(texts.get(place, "")) for place in sorted(near))


_AROUND = 40  # paragraphs; a look through the texts of all stories for each name would cost more with every story


def _thing(cluster: Cluster) -> bool:
    """Several words that the spotters took for a work, an event, or what is made, sold or suffered; what may still be
    a body is weighed."""
    if " " not in cluster.names[0] or cluster.kind in (EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.GROUP):
        return False
    return cluster.kind is EntityKind.OTHER or max(spot.weight for _, spot in cluster.spots) <= MADE


def ruled(cluster: Cluster) -> float | None:
    """What rules decide whatever speaks for it; None = nothing."""
    if cluster.ambiguous:
        return _AMBIGUOUS
    if _lone(cluster):
        meant = len(cluster.spots) >= _OFTEN or any(person(s).titles for s in cluster.surfaces)
        return _TITLED if meant or introduced_alone(cluster) else _NOBODY
    if not cluster.generic and fold(cluster.title) in _KINDS_ALONE:
        return _NOBODY  # "the Commission" of whom?
    return by_trust(cluster) if _thing(cluster) else None


def by_trust(cluster: Cluster) -> float:
    """Without weights: what the best spotter is worth, a little more for each mention. Guesses, checked by eye."""
    best = max(spot.weight for _, spot in cluster.spots)
    more = min(0.2, 0.05 * (len(cluster.spots) - 1)) + (0.1 if len(cluster.stories) > 1 else 0.0)
    return round(min(best + more, 0.99), 2)


def _lone(cluster: Cluster) -> bool:
    """A person's surname alone; "Al Norwick", "Del Norwick" and "Abu Selim" may be whole names though they begin with a
    particle."""
    name = cluster.names[0]
    two = name.count(" ") == 1 and name.startswith(("Al ", "Des ", "Abu ", "Del "))
    return cluster.kind is EntityKind.PERSON and person(name).lone and not two


def _reasons(parts: Mapping[str, float]) -> str:
    ordered = sorted(parts, key=lambda name: (-abs(parts[name]), name))
    good = [f'"{name}" {parts[name]:+.1f}' for name in ordered if parts[name] > 0][:_TOLD]
    bad = [f'"{name}" {parts[name]:+.1f}' for name in ordered if parts[name] < 0][:_TOLD]
    says = [f"for a page: {', '.join(good)}" if good else "", f"against: {', '.join(bad)}" if bad else ""]
    told = "; ".join(filter(None, says))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Measure -> its weight in log-odds."""
    rows = (line.split(" ", 1) for line in listed("page_weights"))
    return {name: float(weight) for weight, name in rows}
