"""Fits the judge's weights to labelled pages: `python -m generator.clean.train DATA [--out DIR] [--only text]`.

DATA has truth.jsonl.gz (id, url or domain, body, labels), txt_<scrape>.jsonl.gz and html/<id>.html.gz. Needs catboost
(the `train` extra) for the boosting alone, `netfit` fits the net; what is learned is written as plain tables that the
judge reads with numpy.
Never a part of runs; a door of its own: it may import the reader, which the stage itself may not.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from generator.clean import labels, netfit, pieces, shared, world
from generator.clean.features import Lines, measure
from generator.clean.lexicon import SHORT, Lexicon, class_tokens, learn_weights, word_tokens
from generator.clean.line import Matrix
from generator.clean.trees import shipped_lexicon
from generator.model import Draft, Seed, SeedPath
from generator.read import ReadRules, read

SCRAPES = ("dclm", "lynx", "soup")
FOLDS = 5
_SCRAPE_WEIGHT = {"dclm": 1.0, "lynx": 0.7, "soup": 1.0}  # .35, .35 costs lynx .001 and soup .002 of F1, dclm nothing
_OTHER_PAGES = 0.5  # weight of pages that are not news
# Draws and trees of each. HTML has few pages and many measures: the mean of four short runs differs less from draw to
# draw than one long run (F1 by site .946 to .951) and asks no page too closely (120 trees are as good as 250).
_DRAWS = {"text": (1, 250), "html": (4, 120)}
# HTML has none: its net errs less by line, but brings nothing to the pages once the rules have passed.
_NETS = {
    "text": netfit.Recipe(
        units=48, second=32, offsets=(-8, -5, -3, -2, -1, 0, 1, 2, 3, 5, 8), passes=8,
        left_out=(0.15, 0.3, 0.1), decay=0.02, rate=0.003, share=0.35,
    ),
}  # fmt: skip
_WHOLE = ReadRules(look_apart=False)  # weights learned without what stands apart are worse by .001 to .002 of F1
_SIFTING_TREES = 60  # of the first model, which only tells which pages are no lesson
# 0 to 1, by words: a page whose truth is found to this part, but is less than that part of what was found, is no lesson
_MOST_FOUND, _LEAST_AGREEMENT = 0.8, 0.5
Part: TypeAlias = tuple[Matrix, NDArray[np.int8], NDArray[np.float64]]  # rows, labels, weights of a page


@dataclass(slots=True)
class Page:
    """A labelled page: one label a block, 1 body, 0 not, -1 not counted."""

    id: str
    site: str
    scrape: str  # "html" for HTML
    news: bool
    draft: Draft
    labels: NDArray[np.int8]
    lines: Lines

    @property
    def fold(self) -> int:
        return fold_of(self.site)


def fold_of(site: str) -> int:
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % FOLDS


def pages(data: Path, scrape: str) -> Iterator[Page]:
    texts = {} if scrape == "html" else {row["id"]: row["text"] for row in _rows(data / f"txt_{scrape}.jsonl.gz")}
    for truth in _rows(data / "truth.jsonl.gz"):
        if scrape == "html":
            raw = gzip.decompress((data / "html" / f"{truth['id']}.html.gz").read_bytes())
        elif truth["id"] in texts:
            raw = texts[truth["id"]].encode()
        else:
            continue
        draft = read(seed_of(truth["id"], raw, scrape), _WHOLE).value
        if draft is None or not draft.blocks:
            continue
        if scrape == "html":
            told = labels.of_blocks(draft.blocks, truth)
        else:
            units = pieces.units(draft.blocks)
            told = labels.of_units(units, truth["labels"][scrape])
            draft = replace(draft, blocks=tuple(map(pieces.whole, units)))
        lines = measure(draft.blocks, draft.meta.title)
        yield Page(truth["id"], site_of(truth), scrape, truth["source"] != "wcxb", draft, told, lines)


def lexicon_of(text: Sequence[Page], html: Sequence[Page]) -> Lexicon:
    """Word weights from lines of text, class weights from blocks of HTML."""
    short: list[tuple[set[str], bool, str]] = []
    long: list[tuple[set[str], bool, str]] = []
    for page in text:
        for words, label in zip(page.lines.words, page.labels):
            if label >= 0:
                (short if len(words) <= SHORT else long).append((word_tokens(words), bool(label), page.site))
    classes = [
        (class_tokens(block), bool(label), page.site)
        for page in html
        for block, label in zip(page.draft.blocks, page.labels)
        if label >= 0
    ]
    return Lexicon(*(learn_weights(*_columns(rows)) for rows in (short, long, classes)))


def rows_of(page: Page, lexicon: Lexicon) -> Matrix:
    if page.scrape == "html":
        return world.html_rows(page.draft.blocks, page.lines, lexicon)
    return world.text_rows(page.lines, lexicon)


def weights_of(page: Page) -> NDArray[np.float64]:
    """A line counts by itself, by its words and by its part of the page: the scorers count all three."""
    words = page.lines.values[:, 0].astype(np.float64)
    total = max(150.0, float(words[page.labels == 1].sum()))
    weight = 0.4 + 0.3 * np.sqrt(words) + 25 * words / total
    scale = _SCRAPE_WEIGHT.get(page.scrape, 1.0) * (1.0 if page.news else _OTHER_PAGES)
    return np.asarray(weight * scale, dtype=np.float64)


def fit(train: Sequence[Page], lexicon: Lexicon) -> dict[str, Any]:
    """Boosted symmetric trees, and a net beside them, as the tables that `trees.from_data` reads."""
    html = train[0].scrape == "html"
    rows = [rows_of(page, lexicon) for page in train]
    parts = [_sampled(page, values) for page, values in zip(train, rows)]
    first = _boosted(parts, _SIFTING_TREES)
    trusted = [number for number, part in enumerate(parts) if _agrees(part, first)]
    kind = "html" if html else "text"
    draws, trees = _DRAWS[kind]
    models = [_told(_boosted([parts[number] for number in trusted], trees, draw)) for draw in range(draws)]
    table = _plain(models, world.names(html))
    recipe = _NETS.get(kind)
    return table if recipe is None else table | {"net": _net([(train[n], rows[n]) for n in trusted], html, recipe)}


def _net(pages: Sequence[tuple[Page, Matrix]], html: bool, recipe: netfit.Recipe) -> dict[str, Any]:
    names = world.names(html)
    asked = [column for column, name in enumerate(names) if name != shared.NAMES]  # those cost more than they tell
    parts = [_in_order(page, rows[:, asked]) for page, rows in pages]
    return netfit.fit(parts, [names[column] for column in asked], recipe)


def _told(model: Any) -> dict[str, Any]:
    """The model in catboost's own JSON."""
    with tempfile.TemporaryDirectory() as folder:
        model.save_model(f"{folder}/model.json", format="json")
        told: dict[str, Any] = json.loads(Path(folder, "model.json").read_text())
    return told


def _boosted(parts: Sequence[Part], trees: int, draw: int = 0) -> Any:
    from catboost import CatBoostClassifier  # type: ignore[import-not-found, import-untyped, unused-ignore]

    values, labels, weights = (np.concatenate([part[i] for part in parts]) for i in range(3))
    model = CatBoostClassifier(
        iterations=trees, depth=5, learning_rate=0.1, l2_leaf_reg=10, rsm=0.3, border_count=32,
        bootstrap_type="Bernoulli", subsample=0.6, random_seed=draw, thread_count=2, verbose=0,
        allow_writing_files=False,
    )  # fmt: skip
    model.fit(values, labels, sample_weight=weights)
    return model


def _agrees(part: Part, model: Any) -> bool:
    """Whether the labels can be learned from: some pages' truth is but the first screen of a long article."""
    values, labels, _ = part
    words = values[:, 0].astype(np.float64)
    chosen = model.predict_proba(values)[:, 1] >= 0.5
    right = float(words[chosen & (labels == 1)].sum())
    found_most = right >= _MOST_FOUND * float(words[labels == 1].sum())
    return not (found_most and right < _LEAST_AGREEMENT * float(words[chosen].sum()))


def write(data: dict[str, Any], path: Path) -> None:
    """One tree a line, so that a diff can be read."""
    path.write_text(_laid_out(data) + "\n", encoding="utf-8")


def _laid_out(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",\n".join(f"{json.dumps(key)}:{_laid_out(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list) and value and isinstance(value[0], list):
        return "[\n" + ",\n".join(map(_laid_row, value)) + "\n]"
    return _laid_row(value)


def _laid_row(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    tables = {"short": lexicon.short, "long": lexicon.long, "classes": lexicon.classes}
    path.write_text(json.dumps(tables, ensure_ascii=False, separators=(",", ":"), indent=0) + "\n", encoding="utf-8")


def train(pages: Mapping[str, Sequence[Page]], out: Path) -> None:
    """Three files of weights from the pages of each kind: one lexicon, one judge for text, one for HTML."""
    out.mkdir(parents=True, exist_ok=True)
    lexicon = lexicon_of(pages["dclm"], pages["html"])
    write_lexicon(lexicon, out / "words.weights.json")
    write(fit([page for scrape in SCRAPES for page in pages[scrape]], lexicon), out / "text.weights.json")
    write(fit(pages["html"], lexicon), out / "html.weights.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    parser.add_argument("--only", choices=("text", "html"), help="one judge, with the word weights that ship")
    chosen = parser.parse_args()
    if chosen.only:
        kinds = SCRAPES if chosen.only == "text" else ("html",)
        read_in = [page for kind in kinds for page in pages(chosen.data, kind)]
        write(fit(read_in, shipped_lexicon()), chosen.out / f"{chosen.only}.weights.json")
    else:
        train({kind: list(pages(chosen.data, kind)) for kind in (*SCRAPES, "html")}, chosen.out)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def seed_of(name: str, raw: bytes, scrape: str) -> Seed:
    path = SeedPath(name + (".html" if scrape == "html" else ".txt"))
    return Seed(path, raw, hashlib.sha256(raw).hexdigest())


def site_of(truth: dict[str, Any]) -> str:
    name = str(truth.get("domain") or urlsplit(truth.get("url") or "").netloc or truth["id"])
    return ".".join(name.removeprefix("www.").split(".")[-3:])


def _columns(rows: list[tuple[set[str], bool, str]]) -> tuple[list[set[str]], list[bool], list[str]]:
    return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]


def _sampled(page: Page, values: Matrix) -> Part:
    """Of a long menu far from the body every sixth line is enough; it then counts six times."""
    near = np.zeros(len(page.labels), dtype=bool)
    for at in np.flatnonzero(page.labels == 1):
        near[max(0, at - 12) : at + 13] = True
    every = page.scrape == "dclm"
    taken = (page.labels >= 0) & (near | every | (np.arange(len(near)) % 6 == 0))
    weights = weights_of(page) * np.where(near | every, 1, 6)
    return values[taken], page.labels[taken], weights[taken]


def _in_order(page: Page, values: Matrix) -> Part:
    """All lines of a page, since the net looks at neighbours too; those without a label count nothing."""
    return values, page.labels, weights_of(page) * (page.labels >= 0)


def _plain(models: Sequence[dict[str, Any]], names: Sequence[str]) -> dict[str, Any]:
    """The mean of the models as [[column, border, ...], [leaf values in thousandths]] over the columns asked."""
    asked = sorted(
        {column for model in models for tree in model["oblivious_trees"] for column, _ in _asks(tree, model)}
    )
    column = {feature: number for number, feature in enumerate(asked)}
    depth = max(len(tree["splits"]) for model in models for tree in model["oblivious_trees"])
    trees = [_tree(tree, model, column, depth, len(models)) for model in models for tree in model["oblivious_trees"]]
    biases = [model["scale_and_bias"][1] for model in models]
    bias = sum(float(b[0] if isinstance(b, list) else b) for b in biases) / len(models)
    return {
        "about": "Weights of the line judge, made by python -m generator.clean.train",
        "features": [names[feature] for feature in asked],
        "bias": round(bias, 4),
        "trees": trees,
    }


def _asks(tree: dict[str, Any], model: dict[str, Any]) -> list[tuple[int, float]]:
    """The questions of a tree: column of our rows, border."""
    flat = {f["feature_index"]: f["flat_feature_index"] for f in model["features_info"]["float_features"]}
    return [(flat[split["float_feature_index"]], float(f"{split['border']:.5g}")) for split in tree["splits"]]


def _tree(
    tree: dict[str, Any], model: dict[str, Any], column: Mapping[int, int], depth: int, models: int
) -> list[list[float]]:
    questions = [x for feature, border in _asks(tree, model) for x in (column[feature], border)]
    leaves = [round(value * model["scale_and_bias"][0] * 1000 / models) for value in tree["leaf_values"]]
    while len(questions) < 2 * depth:  # a tree that stopped early: a question nobody answers with yes
        questions += [0, 1e9]
        leaves += [0] * len(leaves)
    return [questions, leaves]


if __name__ == "__main__":
    main()
