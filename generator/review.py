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
    stories = sorted(gathered.value.dossier.stories, key=lambda story: story.id)
    rules = decisions.settings.rules
    names = tag.review(stories, gathered.value.tagged, gathered.value.dossier.entities, rules.tag)[:most]
    parts = [
        _part("Articles that may be the same story", [_pair(pair) for pair in pairs]),
        _part("Names that an editor should look at", [_name(name) for name in names]),
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


def _name(proposal: tag.Proposal) -> str:
    evidence = [f"  {line}" for line in proposal.evidence]
    return "\n".join([proposal.says, *evidence, *(f"  {line}" for line in proposal.paste.splitlines())])
