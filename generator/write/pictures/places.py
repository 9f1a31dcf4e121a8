"""The map of places: points by coordinates, with links, over a local base map. What has no coordinates is not in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from generator.model import Dossier, Entity, EntityId
from generator.write.pictures import world
from generator.write.pictures.svg import Addresses, joined, link, number, picture, relative, tag, text

WIDE, MOST_HIGH, LEAST_HIGH = 960.0, 640.0, 420.0  # pixels
LEAST_SPAN = 6.0  # degrees; closer in the base map has no detail
MOST_LABELS = 40
COARSEST = 0.8  # pixels; points of a coast nearer to each other than that are one


def places(
    dossier: Dossier, addresses: Addresses, here: str = "map/index.md", title: str = "Places in this dossier"
) -> str:
    """Every place with coordinates and a page; "" where there is none."""
    present = Counter(e for story in dossier.stories for e in {mention.entity for mention in story.mentions})
    found = [
        e for e in dossier.entities if e.latitude is not None and e.longitude is not None and addresses.entity(e.id)
    ]
    if not found:
        return ""
    found.sort(key=lambda e: (-present[e.id], e.name, e.id))
    view = _View(found)
    top = max(1, max(present[e.id] for e in found))
    dots = [_dot(e, view, present[e.id] / top, addresses, here) for e in reversed(found)]
    base = tag("rect", x="0", y="0", width=WIDE, height=view.high, class_="d-svg__sea") + joined(_land(view))
    says = "; ".join(f"{e.name}: {number(present[e.id])}" for e in found[:10])
    return picture(WIDE, view.high, title, base + joined(dots) + _names(found, view, present, top), "places", says)


class _View:
    """Degrees to pixels: a plain cylinder, true to scale in the middle latitude."""

    def __init__(self, found: Sequence[Entity]) -> None:
        lons = [e.longitude or 0.0 for e in found]
        lats = [e.latitude or 0.0 for e in found]
        middle_lon, middle_lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
        # Rounded, since a cosine differs in the last bit between machines.
        narrow = round(max(0.3, math.cos(math.radians(middle_lat))), 4)
        wide = max(LEAST_SPAN, (max(lons) - min(lons)) * 1.25)
        high = max(LEAST_SPAN / 2, (max(lats) - min(lats)) * 1.3)
        self.scale = min(WIDE / (wide * narrow), MOST_HIGH / high)  # pixels a degree of latitude
        self.high = min(MOST_HIGH, max(LEAST_HIGH, round(high * self.scale)))
        self.narrow = narrow
        half_wide, half_high = WIDE / 2 / (self.scale * narrow), self.high / 2 / self.scale
        self.frame: world.Frame = (
            middle_lon - half_wide, middle_lat - half_high, middle_lon + half_wide, middle_lat + half_high
        )  # fmt: skip

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return (lon - self.frame[0]) * self.scale * self.narrow, (self.frame[3] - lat) * self.scale


def _land(view: _View) -> list[str]:
    west, south, east, north = view.frame
    room = 4 / view.scale  # keeps the edge's stroke out of sight
    frame = (west - room, south - room, east + room, north + room)
    made = []
    for country in world.countries():
        shape = "".join(_ring(world.inside(ring, frame), view) for ring in country)
        if shape:
            made.append(tag("path", d=shape, class_="d-svg__land", fill_rule="evenodd"))
    return made


def _ring(ring: Sequence[world.Point], view: _View) -> str:
    points: list[tuple[float, float]] = []
    for lon, lat in ring:
        x, y = view.at(lon, lat)
        if not points or abs(x - points[-1][0]) + abs(y - points[-1][1]) >= COARSEST:
            points.append((x, y))
    return f"M{'L'.join(f'{number(x)} {number(y)}' for x, y in points)}Z" if len(points) > 2 else ""


def _size(share: float) -> float:
    return 3.5 + 6.5 * math.sqrt(share)


def _dot(entity: Entity, view: _View, share: float, addresses: Addresses, here: str) -> str:
    x, y = view.at(entity.longitude or 0.0, entity.latitude or 0.0)
    page = addresses.entity(entity.id)
    mark = tag("circle", cx=x, cy=y, r=_size(share), class_="d-svg__dot d-svg__dot--place")
    return link(relative(page, here) if page else None, mark, entity.name)


def _names(found: Sequence[Entity], view: _View, present: Counter[EntityId], top: int) -> str:
    """Names beside, above or below their dots, the most present first; one that would lie on another name or dot is
    left to its dot's label."""
    spots = [(*view.at(e.longitude or 0.0, e.latitude or 0.0), _size(present[e.id] / top)) for e in found]
    taken = [(x - size, y - size, x + size, y + size) for x, y, size in spots]
    made = []
    for entity, (x, y, size) in list(zip(found, spots))[:MOST_LABELS]:
        wide = len(entity.name) * 7.0
        own = (x - size, y - size, x + size, y + size)
        for at, middle, anchor in _beside(x, y, size + 4):
            left = at - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            box = (left, middle - 8, left + wide, middle + 8)
            inside = box[0] > 0 and box[2] < WIDE and box[1] > 0 and box[3] < view.high
            if inside and not any(_meet(box, other) for other in taken if other != own):
                taken.append(box)
                made.append(
                    text(entity.name, at, middle + 4.5, class_="d-svg__label", text_anchor=anchor, aria_hidden="true")
                )
                break
    return joined(made)


def _beside(x: float, y: float, far: float) -> tuple[tuple[float, float, str], ...]:
    """Where a name may stand, the best first: right, left, above, below."""
    return (x + far, y, "start"), (x - far, y, "end"), (x, y - far - 7, "middle"), (x, y + far + 7, "middle")


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
