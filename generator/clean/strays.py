"""Small runs of lines far below the body of a scrape: teasers and boxes in whole sentences on other things.

What stands far above the body is left alone: there the article's own beginning stands as often.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.features import Lines

# Tried by site on dclm, lynx and soup scrapes: 4, 8, 15 lines; shares of .35, .5, .6; parts of .1, .15, .2. These add
# .0001, .0004 and .0009 to the F1 (.0001, .0016, .0034 to that of lines) and lose no sentence of an article.
_FAR = 8  # lines below the body
_SMALL = 0.1  # 0 to 1, part of the words of the longest run
_SAME_THINGS = 0.5  # 0 to 1, share of the longer words that stand in the body
# A larger run that is further off and speaks of still other things: 108 lines right, 3 wrong; on other pages 35 to 2.
_FURTHER, _LARGER, _OTHER_THINGS = 40, 0.5, 0.35
_APART = 3  # numbers from one likely line to the next, from which a new run begins
_CONTENT = 4  # letters from which a word may tell what a text is about


def strays(lines: Lines, likely: Sequence[bool]) -> list[int]:
    """Numbers of the likely lines that are none of the article."""
    runs = runs_of(likely)
    if len(runs) < 2:
        return []
    sizes = [sum(len(lines.words[n]) for n in run) for run in runs]
    main = sizes.index(max(sizes))
    body = set(content_of(runs[main], lines))
    found: list[int] = []
    last = runs[main][-1]
    for run, size in zip(runs[main + 1 :], sizes[main + 1 :]):
        content = content_of(run, lines)
        if _is_stray(run[0] - last, size / sizes[main], same_things(content, body)):
            found.extend(run)
        else:
            last = run[-1]
            body.update(content)
    return found


def _is_stray(away: int, part: float, same: float) -> bool:
    """`away`: lines below the text; `part`: of the words of its longest run; `same`: share of the same things."""
    if away > _FURTHER and part < _LARGER and same < _OTHER_THINGS:
        return True
    return away > _FAR and part < _SMALL and same < _SAME_THINGS


def runs_of(likely: Sequence[bool]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number, known in enumerate(likely):
        if known and runs and number - runs[-1][-1] <= _APART:
            runs[-1].append(number)
        elif known:
            runs.append([number])
    return runs


def content_of(run: Sequence[int], lines: Lines) -> list[str]:
    return [word for number in run for word in lines.words[number] if len(word) >= _CONTENT]


def same_things(content: Sequence[str], text: set[str]) -> float:
    """0 to 1: the share of these words that stand in the text."""
    return sum(word in text for word in content) / max(1, len(content))
