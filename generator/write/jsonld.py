"""What search engines and other programs read of a page: schema.org as JSON-LD in one script element."""

from __future__ import annotations

from generator.model import Entity, EntityKind, Story
from generator.write import html, markdown
from generator.write.site import Site

TYPES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.GROUP: "Organization",
    EntityKind.PLACE: "Place",
    EntityKind.PROGRAMME: "Thing",
    EntityKind.LAW: "Legislation",
    EntityKind.OTHER: "Thing",
}


def element(value: dict[str, object]) -> str:
    made = markdown.script({"@context": "https://schema.org", **value})
    return f'<script type="application/ld+json">{made}</script>\n'


def story(site: Site, story: Story) -> str:
    article, meta = story.head, story.head.meta
    made: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": article.title,
        "identifier": article.id,
        "description": html.standfirst(article, site.rules.standfirst_chars),
    }
    if meta.authors:
        made["author"] = [{"@type": "Person", "name": name} for name in meta.authors]
    if meta.outlet:
        made["publisher"] = {"@type": "Organization", "name": meta.outlet}
    if meta.published and meta.published.precision == "day":
        made["datePublished"] = meta.published.value  # validators take no month and no year alone
    if meta.language:
        made["inLanguage"] = meta.language
    for key, address in (("isBasedOn", meta.address), ("image", meta.image)):
        if url := markdown.address(address):
            made[key] = url.replace("&amp;", "&")
    made["alternativeHeadline"] = meta.deck
    made["articleSection"] = [topic.title for topic in site.topics_of.get(story.id, ())]
    if site.desk.site_url:
        made["url"] = f"{site.desk.site_url.rstrip('/')}/{html.built(site.paths[story.id])}"
    about = [_thing(site.entities[e]) for e in site.present[story.id][: site.rules.most_present]]
    if about:
        made["mentions"] = about
    return element({key: value for key, value in made.items() if value})


def entity(known: Entity) -> str:
    made = _thing(known)
    if known.note:
        made["description"] = known.note
    if known.aliases:
        made["alternateName"] = list(known.aliases)
    if known.wikidata:
        made["sameAs"] = f"https://www.wikidata.org/wiki/{known.wikidata}"
    if known.latitude is not None and known.longitude is not None:
        made["geo"] = {"@type": "GeoCoordinates", "latitude": known.latitude, "longitude": known.longitude}
    return element(made)


def _thing(known: Entity) -> dict[str, object]:
    return {"@type": TYPES[known.kind], "name": known.name, "identifier": known.id}
