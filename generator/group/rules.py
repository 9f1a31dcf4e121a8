"""The limits of the group stage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupRules:
    related: int = 4  # stories named as related, at the most
    # An entity in more stories than this says nothing about kinship and would make the work grow as n squared. A guess,
    # far above what a curated dossier has for anything but its country.
    commonest: int = 400
