"""The page of figures: what several stories give for one thing side by side, then all of them by what they count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Compared, Figure, OutFile
from generator.write import html, lists, markdown, pictured
from generator.write.lists import index_page
from generator.write.pictures import Bar
from generator.write.site import Site

PAGE = "figures/index.md"
KINDS = ("deaths", "money", "people", "mass", "percent", "other")
_MOST_BARS = 20  # in a chart; more are a table
# What befell whoever is counted: "people dead" and "people killed" are counted as people.
_FATES = frozenset(
    {
        "dead", "died", "killed", "slain", "murdered", "executed", "drowned", "shot", "wounded", "injured", "hurt",
        "missing", "arrested", "detained",
    }
)  # fmt: skip


def figures(site: Site) -> OutFile:
    """Comparisons first, then a section a kind: a table for what is counted often, one for the rest."""
    words = site.words
    found: dict[str, list[Figure]] = defaultdict(list)
    for story in site.dossier.stories:
        for figure in story.figures:
            found[figure.kind].append(figure)
    if not found:
        return index_page(site, PAGE, words("figures"), "", html.empty(words("figures.none")))
    left = site.rules.rows_per_page
    parts = [_side_by_side(site)]
    for kind in KINDS:
        rows = found[kind]
        parts.append(html.section(words(f"figures.{kind}"), "\n".join(_of_kind(site, rows, left)), kind))
        left = max(0, left - len(rows))
    number = sum(map(len, found.values()))
    cut = html.empty(words("cut", link=site.link(PAGE, words("cite.data"), "data/index.md")))
    lead = words.count("figures.lead", number)
    return index_page(site, PAGE, words("figures"), lead, *parts, cut if number > site.rules.rows_per_page else "")


# --- side by side


def _side_by_side(site: Site) -> str:
    shown = site.dossier.compared[: site.rules.comparisons]
    tables = "\n".join(_comparison(site, one) for one in shown)
    lead = f"{site.words('figures.compared_lead')}\n{{: .why }}\n\n"
    return html.section(site.words("figures.compared"), lead + tables, "side-by-side") if tables else ""


def _comparison(site: Site, one: Compared) -> str:
    title = markdown.inline(html.capital(_title(site, one)))
    shared = ", ".join(markdown.inline(word) for word in one.shared)
    why = f"{site.words('figures.shared', words=shared)}\n{{: .why }}\n\n" if shared else ""
    table = lists.figures(site, PAGE, one.figures, with_counted=False)
    return html.section(title, f"{_chart(site, one)}{why}{table}", site.comparison_id(one), 3)


def _title(site: Site, one: Compared) -> str:
    """The editor's; else what most of them count, or their kind, and the first thing that they share."""
    if one.title:
        return one.title
    counted = [figure.counted for figure in one.figures if figure.counted]
    what = max(counted, key=lambda name: (counted.count(name), -len(name)), default="")
    what = what or site.words(f"figures.{one.figures[0].kind}")
    others = [word for word in one.shared if word.casefold() not in what.casefold()]
    names = [word for word in others if word[:1].isupper()]
    return f"{what}: {', '.join(names[:2] or others[:1])}" if others else what


def _chart(site: Site, one: Compared) -> str:
    """A chart where enough stories give values of one unit."""
    stories = {site.story_of[figure.article].id for figure in one.figures}
    units = {(figure.kind, figure.unit) for figure in one.figures}
    if len(stories) < site.rules.comparable_sources or len(units) != 1:
        return ""
    bars = [
        Bar(f"{figure.text} · {_when(site, figure)}", figure.value, f"{figure.text}, {_when(site, figure)}")
        for figure in one.figures[:_MOST_BARS]
    ]
    return pictured.compared(bars, html.capital(_title(site, one)))


def _when(site: Site, figure: Figure) -> str:
    article = site.articles[figure.article]
    moment = figure.as_of or article.meta.published
    return f"{article.meta.outlet or article.title}, {site.words.date(moment) if moment else site.words('undated')}"


# --- by what they count


def _of_kind(site: Site, rows: Sequence[Figure], left: int) -> Iterator[str]:
    """Tables of what is counted three times and more, the largest first; then all others, by what they count."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in rows:
        groups[_counted(figure)].append(figure)
    large = [name for name, group in groups.items() if name and len(group) >= site.rules.table_from]
    for name in sorted(large, key=lambda name: (-len(groups[name]), name)):
        group = sorted(groups.pop(name), key=_order)[:left]
        left -= len(group)
        if group:
            named = {figure.counted.casefold() for figure in group}
            yield f"### {markdown.inline(html.capital(named.pop() if len(named) == 1 else name))}\n"
            yield lists.figures(site, PAGE, group, with_counted=False)
    rest = [figure for name in sorted(groups, key=lambda name: (not name, name)) for figure in _sorted(groups[name])]
    if rest[:left]:
        yield f"### {site.words('figures.rest')}\n" if large else ""
        yield lists.figures(site, PAGE, rest[:left])


def _counted(figure: Figure) -> str:
    """The last word of what is counted, without what befell them; "dead" alone are people."""
    words = figure.counted.casefold().split()
    while words and words[-1] in _FATES:
        words.pop()
    return words[-1] if words else "people" if figure.counted else ""


def _sorted(group: Sequence[Figure]) -> list[Figure]:
    return sorted(group, key=_order)


def _order(figure: Figure) -> tuple[str, float, str, int, int]:
    return (figure.as_of.value if figure.as_of else "9999", figure.value, figure.article, figure.block, figure.start)
