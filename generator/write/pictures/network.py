"""Who is mentioned together: the whole network and the neighbourhood of one entity.

The layout is the same on every machine: no chance, a fixed number of steps, and only operations that IEEE rounds
exactly. It is not a measure of anything but shared stories.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, combinations, pairwise

from generator.model import Dossier, Entity, EntityId
from generator.write.pictures.svg import (
    Addresses,
    joined,
    lines,
    link,
    picture,
    relative,
    stacked,
    stretched,
    tag,
    text,
)

Ties = Mapping[EntityId, Mapping[EntityId, int]]  # entity -> entity -> stories that name both
Point = tuple[float, float]

MOST_NODES = 36  # names more than that cannot be read at 1440 px
MOST_LINES = 110
NEIGHBOURS = 10
ROW = 26.0  # pixels, one neighbour
LETTERS = 15.0  # pixels from one line of a name to the next
LEAF_CHARS, NODE_CHARS = 32, 20  # in a line: what a phone of 320 px holds; what a dot in the network has room for
WIDE, HIGH = 960.0, 680.0
STEPS = 160
ROOM = 42.0  # pixels from one dot to the one below, its name between them


def ties(dossier: Dossier) -> dict[EntityId, dict[EntityId, int]]:
    """How many stories name two entities both."""
    table: dict[EntityId, dict[EntityId, int]] = {}
    for story in dossier.stories:
        named = sorted({mention.entity for mention in story.mentions})
        for a, b in combinations(named, 2):
            table.setdefault(a, {})[b] = table.setdefault(a, {}).get(b, 0) + 1
            table.setdefault(b, {})[a] = table.setdefault(b, {}).get(a, 0) + 1
    return table


def network(
    dossier: Dossier,
    addresses: Addresses,
    here: str = "network/index.md",
    title: str = "Who is mentioned together",
) -> str:
    """The best connected entities and their strongest ties; "" where no story names two."""
    table = ties(dossier)
    present = Counter(m for story in dossier.stories for m in {mention.entity for mention in story.mentions})
    nodes = _chosen(dossier.entities, table, present, addresses)
    lines = _lines(nodes, table)
    if not lines:
        return ""
    at = _spread([node.name for node in nodes], lines)
    most = max(weight for _, _, weight in lines)
    drawn = [_line(at[a], at[b], weight / most) for a, b, weight in lines]
    top = max(present[node.id] for node in nodes)
    marks = [_node(node, at[i], present[node.id] / top, addresses, here) for i, node in enumerate(nodes)]
    says = "; ".join(f"{nodes[a].name} – {nodes[b].name}: {weight}" for a, b, weight in lines[:8])
    return picture(WIDE, HIGH, title, joined((*drawn, *marks)), "network", says)


def neighbourhood(
    entity: Entity, table: Ties, names: Mapping[EntityId, Entity], addresses: Addresses, here: str, title: str
) -> str:
    """One entity in the middle and its nearest around it; "" where it stands alone."""
    near = sorted(table.get(entity.id, {}).items(), key=lambda pair: (-pair[1], names[pair[0]].name, pair[0]))[
        :NEIGHBOURS
    ]
    if not near:
        return ""
    most = near[0][1]
    labels = [lines(names[other].name, LEAF_CHARS) for other, _ in near]
    rows = list(accumulate((ROW + LETTERS * (len(label) - 1) for label in labels), initial=4.0))
    heights = [(above + below) / 2 for above, below in pairwise(rows)]
    middle = rows[-1] / 2 + 2
    drawn = [_fan(middle, at, weight / most) for at, (_, weight) in zip(heights, near)]
    marks = [
        _leaf(names[other], label, at, weight, addresses, here)
        for (other, weight), label, at in zip(near, labels, heights)
    ]
    centre = tag("circle", cx="3%", cy=middle, r=9.0, class_=f"d-svg__dot d-svg__dot--{entity.kind}")
    says = "; ".join(f"{names[other].name}: {weight}" for other, weight in near)
    return stretched(rows[-1] + 4, title, joined((*drawn, centre, *marks)), "near", says)


def _chosen(
    entities: Sequence[Entity], table: Ties, present: Mapping[EntityId, int], addresses: Addresses
) -> list[Entity]:
    fit = [e for e in entities if table.get(e.id) and addresses.entity(e.id)]
    return sorted(fit, key=lambda e: (-present.get(e.id, 0), -sum(table[e.id].values()), e.name, e.id))[:MOST_NODES]


def _lines(nodes: Sequence[Entity], table: Ties) -> list[tuple[int, int, int]]:
    """Each node's strongest tie, then the strongest of all: nobody floats loose and the heap stays readable."""
    all_lines = [
        (a, b, table[nodes[a].id].get(nodes[b].id, 0))
        for a, b in combinations(range(len(nodes)), 2)
        if table[nodes[a].id].get(nodes[b].id)
    ]
    ranked = sorted(all_lines, key=lambda line: (-line[2], line[0], line[1]))
    first: dict[int, tuple[int, int, int]] = {}
    for line in ranked:
        first.setdefault(line[0], line)
        first.setdefault(line[1], line)
    kept = set(first.values()) | set(ranked[:MOST_LINES])
    return [line for line in ranked if line in kept]


def _spread(names: Sequence[str], lines: Sequence[tuple[int, int, int]]) -> list[Point]:
    """Springs and repulsion (Fruchterman and Reingold) from a sunflower of start points, then room for each name."""
    count = len(names)
    golden = 2.399963229728653  # radians; neighbours in rank start far apart
    turns = [(math.sqrt((i + 0.5) / count), i * golden) for i in range(count)]
    # Rounded, since sine and cosine differ in the last bit between machines.
    at = [(round(far * math.cos(turn), 9), round(far * math.sin(turn), 9)) for far, turn in turns]
    ideal = math.sqrt(3.2 / count)
    top = max(weight for _, _, weight in lines)
    degree = Counter(end for a, b, _ in lines for end in (a, b))
    for step in range(STEPS):
        moves = _repel(at, ideal)
        for a, b, weight in lines:
            # A tie of one with many others pulls less, else the best known draw all the rest into one heap.
            _pull(at, moves, a, b, ideal, (0.3 + 0.7 * weight / top) / math.sqrt(min(degree[a], degree[b])))
        reach = 0.12 * (1 - step / STEPS)
        at = [_moved(point, move, reach) for point, move in zip(at, moves)]
    return _apart(_scaled(_evened(at)), names)


def _repel(at: Sequence[Point], ideal: float) -> list[list[float]]:
    moves = [[-0.05 * x, -0.05 * y] for x, y in at]  # a little weight towards the middle
    for a, b in combinations(range(len(at)), 2):
        dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
        push = ideal * ideal / max(dx * dx + dy * dy, 1e-6)
        moves[a][0] += dx * push
        moves[a][1] += dy * push
        moves[b][0] -= dx * push
        moves[b][1] -= dy * push
    return moves


def _pull(at: Sequence[Point], moves: list[list[float]], a: int, b: int, ideal: float, weight: float) -> None:
    dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
    pull = math.sqrt(dx * dx + dy * dy) / ideal * weight * 0.35
    moves[a][0] -= dx * pull
    moves[a][1] -= dy * pull
    moves[b][0] += dx * pull
    moves[b][1] += dy * pull


def _moved(point: Point, move: Sequence[float], reach: float) -> Point:
    length = math.sqrt(move[0] * move[0] + move[1] * move[1]) or 1e-9
    step = min(length, reach) / length
    return point[0] + move[0] * step, point[1] + move[1] * step


def _evened(at: Sequence[Point]) -> list[Point]:
    """Half the place it has, half its rank along each side: a crowded middle opens, the shape stays."""
    axes = []
    for axis in (0, 1):
        values = [point[axis] for point in at]
        low, wide = min(values), max(max(values) - min(values), 1e-9)
        rank = {i: n / max(1, len(at) - 1) for n, i in enumerate(sorted(range(len(at)), key=lambda i: (values[i], i)))}
        axes.append([0.35 * (value - low) / wide + 0.65 * rank[i] for i, value in enumerate(values)])
    return list(zip(*axes))


def _scaled(at: Sequence[Point]) -> list[Point]:
    """From shares into the picture, with room for names at the sides."""
    return [(90 + x * (WIDE - 180), 30 + y * (HIGH - 80)) for x, y in at]


def _apart(at: Sequence[Point], names: Sequence[str]) -> list[Point]:
    """Pushes names off each other, the shorter way, until none lies on another or the steps are used up."""
    places = [list(point) for point in at]
    labels = [_label(name) for name in names]
    halves = [max(14.0, max(map(len, label)) * 3.7) for label in labels]  # half the width of the name at 14 px
    more = [LETTERS * (len(label) - 1) for label in labels]
    for _ in range(240):
        for a, b in combinations(range(len(places)), 2):
            dx, dy = places[b][0] - places[a][0], places[b][1] - places[a][1]
            over_x, over_y = halves[a] + halves[b] + 6 - abs(dx), ROOM + (more[a] if dy > 0 else more[b]) - abs(dy)
            if over_x > 0 and over_y > 0:
                axis, push = (1, over_y) if over_y * 2 < over_x else (0, over_x)
                sign = 1 if (dx, dy)[axis] >= 0 else -1
                places[a][axis] -= sign * push * 0.25
                places[b][axis] += sign * push * 0.25
        for place, half, below in zip(places, halves, more):
            place[0] = min(max(place[0], half + 2), WIDE - half - 2)
            place[1] = min(max(place[1], 20.0), HIGH - 34.0 - below)
    return [(x, y) for x, y in places]


def _line(a: Point, b: Point, share: float) -> str:
    return tag("line", x1=a[0], y1=a[1], x2=b[0], y2=b[1], class_="d-svg__tie", stroke_width=0.6 + 3.4 * share)


def _node(entity: Entity, at: Point, share: float, addresses: Addresses, here: str) -> str:
    size = 4 + 9 * math.sqrt(share)
    page = addresses.entity(entity.id)
    mark = tag("circle", cx=at[0], cy=at[1], r=size, class_=f"d-svg__dot d-svg__dot--{entity.kind}")
    label = stacked(_label(entity.name), at[0], at[1] + size + 13, LETTERS, class_="d-svg__label", text_anchor="middle")
    return link(relative(page, here) if page else None, mark + label, entity.name)


def _fan(middle: float, at: float, share: float) -> str:
    return tag("line", x1="3%", y1=middle, x2="15%", y2=at, class_="d-svg__tie", stroke_width=0.6 + 3.4 * share)


def _leaf(entity: Entity, label: list[str], at: float, weight: int, addresses: Addresses, here: str) -> str:
    page = addresses.entity(entity.id)
    mark = tag("circle", cx="15%", cy=at, r=5.0, class_=f"d-svg__dot d-svg__dot--{entity.kind}")
    first = at + 4.5 - LETTERS / 2 * (len(label) - 1)
    name = stacked(label, "19%", first, LETTERS, class_="d-svg__label")
    count = text(str(weight), "100%", at + 4, class_="d-svg__count", text_anchor="end")
    return link(relative(page, here) if page else None, mark + name + count, f"{entity.name} ({weight})")


def _label(name: str) -> list[str]:
    """A name below its dot: in two lines where it is long."""
    return lines(name, NODE_CHARS)
