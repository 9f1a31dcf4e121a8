"""The data page: what there is to download, how to cite, and what each field means, with its type and an example."""

from __future__ import annotations

from generator.model import OutFile
from generator.write import exports, html, jsonld, markdown, notes
from generator.write.data import Table
from generator.write.fields import FIELDS
from generator.write.site import Site

HERE = "data/index.md"
WHOLE = (("dossier.sqlite", "data.sqlite"), ("network.graphml", "data.graphml"), ("datapackage.json", "data.package"))


def page(site: Site, made: tuple[Table, ...]) -> OutFile:
    words = site.words
    front = markdown.front(title=words("data"), description=words("data.lead"), kind="data")
    body = html.page(
        front,
        words("data"),
        f"{words('data.lead')}\n{{: .lead }}",
        notes.shown(site, HERE),
        html.section(words("data.cite"), _citations(site), "citations"),
        html.section(words("data.whole"), html.items(f"[{name}]({name}) {words(key)}" for name, key in WHOLE), "whole"),
        *(_table(site, table) for table in made),
        jsonld.element(exports.dataset(site)),
    )
    return OutFile(HERE, body)


def _citations(site: Site) -> str:
    """Of everything, and of each topic's stories."""
    lines = [f"{site.words('data.cite.all')}: {exports.links(site, HERE, 'all')}"]
    for topic, _ in sorted(site.dossier.topics, key=lambda pair: pair[0].slug):
        name = site.link(HERE, markdown.inline(topic.title), topic.page)
        lines.append(f"{name}: {exports.links(site, HERE, f'topic--{topic.slug}')}")
    return f"{site.words('data.cite.lead')}\n\n{html.items(lines)}"


def _table(site: Site, table: Table) -> str:
    words = site.words
    rows = [
        (f"`{name}`", markdown.inline(kind), markdown.inline(means), markdown.inline(example))
        for name, (kind, means, example) in FIELDS[table.name].items()
    ]
    get = words("data.get", n=words.number(len(table.rows)), json=_file(table, "json"), csv=_file(table, "csv"))
    head = (words("data.field"), words("data.type"), words("data.means"), words("data.example"))
    return html.section(f"<code>{table.name}</code>", f"{get}\n\n{html.table(head, rows, 'schema')}", table.name)


def _file(table: Table, ending: str) -> str:
    return f"[{table.name}.{ending}]({table.name}.{ending})"
