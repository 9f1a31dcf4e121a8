"""The map of places: points by coordinates, with links, over a local base map. Places without coordinates are not in it."""

from __future__ import annotations

from generator.model import Dossier
from generator.write.pictures.svg import Addresses


def places(
    dossier: Dossier, addresses: Addresses, here: str = "map/index.md", title: str = "Places in this dossier"
) -> str:
    """ "" where no place has coordinates and a page."""
    return ""
