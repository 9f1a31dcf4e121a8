"""Everything that leaves the site for other programs: citations, feeds, the graph of co-mentions, the data package."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.model import Article, OutFile, Story
from generator.text import slug
from generator.write import addresses, cite, data, html
from generator.write.fields import FIELDS
from generator.write.site import Site

_NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])
UNDATED = "1970-01-01T00:00:00Z"  # Atom wants a date of change; an entry with this one has no <published>


def files(site: Site) -> Iterator[OutFile]:
    yield from citations(site)
    yield OutFile("feed.xml", feed(site, "feed.xml", site.desk.site_name, site.dossier.stories))
    for topic, _ in site.dossier.topics:
        path = f"feeds/{topic.slug}.xml"
        yield OutFile(path, feed(site, path, f"{site.desk.site_name}: {topic.title}", site.members[topic.slug]))
    yield OutFile("data/network.graphml", graphml(site))
    yield OutFile("data/datapackage.json", datapackage(site))
    if site.desk.robots:
        where = f"Sitemap: {site.desk.site_url.rstrip('/')}/sitemap.xml\n" if site.desk.site_url else ""
        yield OutFile("robots.txt", f"User-agent: *\nAllow: /\n{where}")
    else:
        yield OutFile("robots.txt", "User-agent: *\nDisallow: /\n")


# --- citations


def citations(site: Site) -> Iterator[OutFile]:
    """Of each article, of all, and of each topic's stories."""
    for story in site.dossier.stories:
        for article in story.articles:
            yield from _cited(f"cite/{addresses.stem(site.paths[article.id])}", (article,))
    every = [article for story in site.dossier.stories for article in story.articles]
    yield from _cited("cite/all", sorted(every, key=lambda a: a.id))
    for topic, _ in site.dossier.topics:
        yield from _cited(f"cite/topic--{topic.slug}", [story.head for story in site.members[topic.slug]])


def _cited(path: str, chosen: Sequence[Article]) -> Iterator[OutFile]:
    yield OutFile(f"{path}.bib", "\n".join(map(cite.bibtex, chosen)))
    yield OutFile(f"{path}.ris", "".join(map(cite.ris, chosen)))
    yield OutFile(f"{path}.csl.json", json.dumps([cite.csl(a) for a in chosen], ensure_ascii=False, indent=1) + "\n")


def links(site: Site, here: str, stem: str) -> str:
    """The three files of a selection, as Markdown."""
    names = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"))
    return ", ".join(site.link(here, name, f"cite/{stem}.{ending}") for name, ending in names)


# --- feeds


def feed(site: Site, here: str, title: str, stories: Sequence[Story]) -> str:
    """Atom. Addresses are relative where the site's own is not known."""
    newest = max((_updated(story) for story in stories), default=UNDATED)
    own = _absolute(site, here, here)
    author = site.desk.editor or site.desk.site_name
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{site.words.language}">',
        f"<id>{_id(own if site.desk.site_url else f'{here} {title}')}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{newest}</updated>",
        f"<author><name>{_text(author)}</name></author>",
        f'<link rel="self" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(_absolute(site, here, "index.html"))}/>',
        *(_entry(site, here, story) for story in stories[: site.rules.feed_entries]),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(site: Site, here: str, story: Story) -> str:
    article, meta = story.head, story.head.meta
    there = _absolute(site, here, html.built(site.paths[story.id]))
    lines = [
        "<entry>",
        f"<id>{_id(article.id)}</id>",
        f"<title>{_text(article.title)}</title>",
        f'<link rel="alternate" type="text/html" href={quoteattr(there)}/>',
        f"<updated>{_updated(story)}</updated>",
        f"<published>{_moment(meta.published.value)}</published>" if meta.published else "",
        *(f"<author><name>{_text(name)}</name></author>" for name in meta.authors),
        f"<summary>{_text(html.standfirst(article, site.rules.standfirst_chars))}</summary>",
        *_categories(site, story),
        f"<source><title>{_text(meta.outlet)}</title></source>" if meta.outlet else "",
        "</entry>",
    ]
    return "\n".join(line for line in lines if line)


def _categories(site: Site, story: Story) -> Iterator[str]:
    for topic in site.topics_of.get(story.id, ()):
        yield f"<category term={quoteattr(topic.slug)} label={quoteattr(_clean(topic.title))}/>"


def _updated(story: Story) -> str:
    """Publication, else the day it was saved, else nothing that could be taken for a date."""
    meta = story.head.meta
    return _moment(meta.published.value) if meta.published else _moment(meta.retrieved) if meta.retrieved else UNDATED


def _moment(value: str) -> str:
    parts = value.split("-")
    fit = all(part.isdigit() for part in parts) and len(parts[0]) == 4 and len(parts) <= 3
    return "-".join((*parts, "01", "01")[:3]) + "T00:00:00Z" if fit else UNDATED


def _absolute(site: Site, here: str, target: str) -> str:
    if site.desk.site_url:
        return f"{site.desk.site_url.rstrip('/')}/{target}"
    return addresses.relative(here, target)


def _id(key: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, key)}"


def _clean(text: str) -> str:
    return text.translate(_NOT_XML)


def _text(text: str) -> str:
    return escape(_clean(text))


# --- graph and package


def graphml(site: Site) -> str:
    """Who is named in the same stories: nodes are names, an edge's weight is the number of stories."""
    keys = (
        ("name", "node", "string"),
        ("kind", "node", "string"),
        ("stories", "node", "int"),
        ("weight", "edge", "int"),
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    lines += [f'<key id="{key}" for="{of}" attr.name="{key}" attr.type="{kind}"/>' for key, of, kind in keys]
    lines.append('<graph id="together" edgedefault="undirected">')
    for e in site.dossier.entities:
        values = (("name", _text(e.name)), ("kind", e.kind.value), ("stories", str(len(site.mentions[e.id]))))
        lines.append(f'<node id="{e.id}">' + "".join(f'<data key="{k}">{v}</data>' for k, v in values) + "</node>")
    for a, others in sorted(site.ties.items()):
        for b, weight in sorted(others.items()):
            if a < b and a in site.entities and b in site.entities:
                lines.append(f'<edge source="{a}" target="{b}"><data key="weight">{weight}</data></edge>')
    return "\n".join((*lines, "</graph>", "</graphml>")) + "\n"


_FORMS = (("json", "application/json"), ("csv", "text/csv"))
_TYPES = {"string": "string", "integer": "integer", "number": "number", "list": "array", "object": "object"}


def datapackage(site: Site) -> str:
    """A data package (v1) over the CSV tables."""
    made = {
        "profile": "tabular-data-package",
        "name": str(slug(site.desk.site_name)),
        "title": site.desk.site_name,
        "description": site.words("data.lead"),
        "resources": [_resource(name, fields) for name, fields in FIELDS.items()],
    }
    if site.desk.site_url:
        made["homepage"] = site.desk.site_url
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, fields: dict[str, tuple[str, str, str]]) -> dict[str, object]:
    described = [
        {"name": key, "type": _TYPES[kind.split()[0]], "description": means} for key, (kind, means, _) in fields.items()
    ]
    schema: dict[str, object] = {"fields": described, "missingValues": [""]}
    if "id" in fields:
        schema["primaryKey"] = "id"
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


_WHOLE = (("dossier.sqlite", "application/vnd.sqlite3"), ("network.graphml", "application/xml"))


def dataset(site: Site) -> dict[str, object]:
    """The data as a schema.org Dataset."""
    tables = ((f"{name}.{ending}", kind) for name in FIELDS for ending, kind in _FORMS)
    dates = sorted(a.meta.published.value for a in site.articles.values() if a.meta.published)
    made: dict[str, object] = {
        "@type": "Dataset",
        "name": site.desk.site_name,
        "description": " ".join(filter(None, (site.desk.description, site.words("data.lead")))),
        "version": str(data.VERSION),
        "inLanguage": site.words.language,
        "isAccessibleForFree": True,
        "keywords": [topic.title for topic, _ in site.dossier.topics],
        "distribution": [_download(site, name, kind) for name, kind in (*tables, *_WHOLE)],
    }
    if dates:
        made["temporalCoverage"] = f"{dates[0]}/{dates[-1]}"
    if site.desk.editor:
        made["creator"] = {"@type": "Person", "name": site.desk.editor}
    if site.desk.site_url:
        made["url"] = _absolute(site, "data/index.md", "data/index.html")
    return {key: value for key, value in made.items() if value}


def _download(site: Site, name: str, kind: str) -> dict[str, str]:
    where = _absolute(site, "data/index.md", f"data/{name}")
    return {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": where, "name": name}
