"""`dossier review`: what is worth a minute of an editor's time, the closest calls first, with lines ready to paste."""

from __future__ import annotations

from generator import dedupe, tag
from generator.build import Places, gather
from generator.dedupe import Borderline
from generator.problems import Result


def review(places: Places, most: int) -> Result[str]:
    gathered = gather(places)
    if gathered.value is None:
        return Result("", gathered.problems)
    decisions = gathered.value.decisions
    pairs = dedupe.borderline(gathered.value.articles, decisions.merges, decisions.settings.rules.dedupe, most)
    names = tag.proposals(gathered.value.dossier, decisions.entities)[:most]
    parts = [
        _part("Articles that may be the same story", [_pair(pair) for pair in pairs]),
        _part("Names that an editor should look at", list(names)),
    ]
    return Result("\n\n".join(parts))


def _part(title: str, rows: list[str]) -> str:
    return "\n\n".join([f"# {title}: {len(rows)}", *(rows or ["Nothing is uncertain here."])])


def _pair(pair: Borderline) -> str:
    verb = "differ" if pair.joined else "same"
    lines = [f"{pair.title_a}\n{pair.title_b}", f"  {pair.says}"]
    if pair.sentence:
        lines.append(f"  only in the first: {pair.sentence}")
    return "\n".join([*lines, f'  dossier decide {verb} {pair.a} {pair.b} --because "..."'])
