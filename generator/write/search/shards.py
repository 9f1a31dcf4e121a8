"""From a dossier to the script files of the index. Letters in file names: m what the index is, t terms, p places of
words, h titles and addresses, x texts for snippets, f facets. Read by assets/search/engine.js; change both or neither.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.model import Dossier, EntityId, OutFile
from generator.write.search import code
from generator.write.search.pages import KINDS, Addresses, Page, pages
from generator.write.search.postings import Index, Term, index
from generator.write.search.rules import SearchRules
from generator.write.search.terms import words as words_of

T = TypeVar("T")
WORDS = "search/words.js"  # loaded by every page (mkdocs.yml)
FORM = 1  # of the files; the browser refuses another


def shards(
    dossier: Dossier,
    addresses: Addresses,
    words: Mapping[str, str] | None = None,
    rules: SearchRules | None = None,
    language: str = "en",
) -> tuple[OutFile, ...]:
    """All files of the index, for a dossier without what may not be shown. `words` are the interface's."""
    rules = rules or SearchRules()
    found = pages(dossier, addresses, language)
    made = index(found, rules)
    terms = sorted(made.terms.items())
    kept = [(key, term) for key, term in terms if not _common(term, len(found), rules)]
    files: list[OutFile] = []
    first_terms = _split(files, "t", ((key, _term_line(key, term)) for key, term in terms), rules.shard_chars, rules)
    first_places = _split(files, "p", ((key, _place_line(key, term)) for key, term in kept), rules.place_chars, rules)
    texts = _texts(files, found, rules)
    _heads(files, found, rules)
    files.append(_file(rules, "f", 0, _facets(dossier, found)))
    meta = _meta(found, made, rules) | {"t": first_terms, "p": first_places, "x": texts}
    files.append(_file(rules, "m", 0, meta))
    files.append(OutFile(WORDS, code.assigned("DossierSay", _words(words))))
    return tuple(sorted(files, key=lambda file: file.path))


def _meta(found: Sequence[Page], made: Index, rules: SearchRules) -> dict[str, object]:
    kinds = [page.kind for page in found]
    letters = _letters(found, rules)
    ready = sorted({number for row in letters.values() for number in row})
    return {
        "form": FORM,
        "pages": len(found),
        "kinds": [[kind, kinds.count(kind)] for kind in KINDS],
        "lengths": "".join(code.letter(_scale(length / 16)) for length in made.lengths),
        "mean": round(sum(made.lengths) / max(1, len(found)), 1),
        "weights": "".join(code.letter(_scale(page.weight)) for page in found),
        "languages": sorted({page.language for page in found}) or ["en"],
        "heads": rules.heads_per_file,
        "letters": letters,
        "ready": {str(number): _head(found[number]) for number in ready},  # so that a first letter asks for nothing
    }


def _scale(value: float) -> int:
    """0 to 63 by doublings, six steps each; the browser turns it back."""
    return min(63, round(6 * math.log2(1 + value)))


def _letters(found: Sequence[Page], rules: SearchRules) -> dict[str, list[int]]:
    """Answers to a single letter: the most present names and topics that have a word beginning with it."""
    table: dict[str, list[int]] = {}
    ranked = sorted((n for n, page in enumerate(found) if page.kind != "story"), key=lambda n: (-found[n].weight, n))
    for number in ranked:
        for first in sorted({word[0] for word in words_of(found[number].title)}):
            row = table.setdefault(first, [])
            if len(row) < rules.letter_answers:
                row.append(number)
    return table


def _common(term: Term, count: int, rules: SearchRules) -> bool:
    return len(term.pages) > max(rules.common_least, rules.common_share * count)


def _term_line(key: str, term: Term) -> str:
    others = sorted(term.surfaces - {key})
    row, before = [], 0
    for page, weight in term.pages:
        row.append(code.number(page - before) + code.letter(weight))
        before = page
    return f"{' '.join((key, *others))}\t{''.join(row)}"


def _place_line(key: str, term: Term) -> str:
    row, before = [], 0
    for page, places in term.places:
        row.append(code.number(page - before) + code.number(len(places)) + code.rising(places))
        before = page
    return f"{key}\t{''.join(row)}"


def _split(
    files: list[OutFile], kind: str, lines: Iterable[tuple[str, str]], longest: int, rules: SearchRules
) -> list[str]:
    """Sorted lines in files of about `longest` characters; the first key of each file."""
    firsts: list[str] = []
    for number, group in enumerate(_groups(lines, longest, lambda pair: len(pair[1]) + 1)):
        firsts.append(group[0][0])
        files.append(_file(rules, kind, number, "\n".join(line for _, line in group)))
    return firsts


def _texts(files: list[OutFile], found: Sequence[Page], rules: SearchRules) -> str:
    """Texts of the stories in groups; the number of the first page of each group."""
    stories = [(number, page) for number, page in enumerate(found) if page.kind == "story"]
    groups = _groups(stories, rules.text_chars, lambda pair: sum(len(text) for _, text in pair[1].body))
    firsts = []
    for at, group in enumerate(groups):
        firsts.append(group[0][0])
        files.append(_file(rules, "x", at, {str(number): page.body for number, page in group}))
    return code.rising(firsts)


def _heads(files: list[OutFile], found: Sequence[Page], rules: SearchRules) -> None:
    for at, start in enumerate(range(0, len(found), rules.heads_per_file)):
        rows = [_head(page) for page in found[start : start + rules.heads_per_file]]
        files.append(_file(rules, "h", at, rows))


def _head(page: Page) -> list[str]:
    """Address, title, date, outlet; for names and topics also what stands for a text."""
    head = [page.path.removesuffix(".md") + ".html", page.title, page.published, page.outlet]
    return head if page.kind == "story" else [*head, page.deck]


def _facets(dossier: Dossier, found: Sequence[Page]) -> dict[str, object]:
    """What hits can be narrowed by, a column each, for stories in their order."""
    stories = [page for page in found if page.kind == "story"]
    years = sorted({page.published[:4] for page in stories}, reverse=True)
    outlets = sorted({page.outlet for page in stories})
    slugs = [str(topic.slug) for topic, _ in dossier.topics]
    at = {page.entities[0]: n for n, page in enumerate(p for p in found if p.kind not in ("story", "topic"))}
    return {
        "years": years,
        "outlets": outlets,
        "topics": [[topic.slug, topic.title] for topic, _ in dossier.topics],
        "names": [page.title for page in found if page.kind not in ("story", "topic")],
        "year": "".join(code.number(years.index(page.published[:4])) for page in stories),
        "outlet": "".join(code.number(outlets.index(page.outlet)) for page in stories),
        "topic": code.lists([slugs.index(slug) for slug in page.topics] for page in stories),
        "entity": code.lists(_known(page.entities, at) for page in stories),
    }


def _known(entities: Iterable[EntityId], at: Mapping[EntityId, int]) -> list[int]:
    return [at[entity] for entity in entities if entity in at]


def _words(words: Mapping[str, str] | None) -> dict[str, str]:
    return {key.removeprefix("search."): text for key, text in (words or {}).items() if key.startswith("search.")}


def _groups(items: Iterable[T], longest: int, size: Callable[[T], int]) -> Iterator[list[T]]:
    group: list[T] = []
    held = 0
    for item in items:
        if group and held + size(item) > longest:
            yield group
            group, held = [], 0
        group.append(item)
        held += size(item)
    if group:
        yield group


def _file(rules: SearchRules, kind: str, at: int, value: object) -> OutFile:
    return OutFile(f"{rules.folder}/{kind}{at}.js", code.script(kind, at, value))
