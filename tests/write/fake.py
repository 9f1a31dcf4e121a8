"""A small dossier made by hand, in invented words: a story with a variant, an undated one, names, a quotation."""

from __future__ import annotations

from generator.model import (
    Aligned,
    Article,
    ArticleId,
    Block,
    Compared,
    Dateline,
    Dossier,
    Entity,
    EntityId,
    EntityKind,
    Event,
    Figure,
    Kind,
    Member,
    Mention,
    Meta,
    Moment,
    Quote,
    Rule,
    SeedPath,
    Slug,
    Story,
    Topic,
    Variant,
    Verdict,
    article_id,
    story_id,
)

JANE = EntityId("e-00000001")
HARBOUR = EntityId("e-00000002")
PORT = EntityId("e-00000003")

LEAD = "PORT ELDER (Wave) - The harbour board of Port Elder will rebuild the northern pier, Jane Roe said on Monday."
SAID = "“We start in May,” said Roe, who has led the board since 2019."
COST = "The work will cost about $4 million, and some 300 people live on the quay."
LAST = "Nobody has moved out yet."


def block(text: str, kind: Kind = Kind.PARAGRAPH, level: int = 0) -> Block:
    return Block(kind, text, (0,), level)


def article(seed: str, blocks: tuple[Block, ...], **meta: object) -> Article:
    said = Meta(**{"title": seed, **meta})  # type: ignore[arg-type]
    return Article(article_id(said.address, SeedPath(seed)), SeedPath(seed), "0" * 64, said, blocks)


def mention(entity: EntityId, of: Article, number: int, surface: str) -> Mention:
    start = of.blocks[number].text.index(surface)
    return Mention(entity, of.id, number, start, start + len(surface), surface)


def dossier() -> Dossier:
    pier, bees = pier_story(), bee_story()
    topic = Topic(
        Slug("the-pier"),
        "The pier",
        Rule(any=("pier",)),
        "topics/the-pier.md",
        (f"{pier.head.id} a-ffffffff", "a-ffffffff"),
        standfirst="A pier is rebuilt.",
        introduction=f"A pier is *rebuilt*. Why, tells [the first report][{pier.head.id} a-ffffffff].",
    )
    entities = (
        Entity(HARBOUR, "Harbour Board", EntityKind.ORGANISATION, ("the board",), "confirmed", ("on the desk",)),
        Entity(JANE, "Jane Roe", EntityKind.PERSON, ("Roe",), "machine", ("named with a verb of saying",), 0.8),
        Entity(PORT, "Port Elder", EntityKind.PLACE, (), "machine", (), 0.9, latitude=51.2, longitude=-3.1),
    )
    members = (Member(pier.id, "pier"), Member(bees.id, "pinned", pinned=True))
    return Dossier((pier, bees), entities, ((topic, members),), ((pier.id, (bees.id,)),), seeds=4, problems=1)


def pier_story() -> Story:
    head = article(
        "pier.txt",
        (
            block(LEAD),
            block("A long wait", Kind.HEADING, 2),
            block(SAID),
            block("The pier in winter.", Kind.CAPTION),
            block(COST),
            block("It is the third plan.", Kind.ITEM, 1),
            block("It is the cheapest plan.", Kind.ITEM, 1),
            block(LAST, Kind.QUOTE),
            block("Ann Poe contributed reporting.", Kind.CREDIT),
        ),
        title="Pier to be rebuilt",
        deck="The board says when",
        authors=("Max Moe", "Eva de la Cruz"),
        outlet="The Elder Ledger",
        address="https://example.org/pier?a=1&b=2",
        published=Moment("2021-03-02", "day", "printed below the title"),
    )
    dropped = (Verdict(block("Read next: ten boats"), False, "teaser", 0.9),)
    head = Article(
        head.id,
        head.seed,
        head.sha256,
        head.meta,
        head.blocks,
        dropped,
        (),
        Dateline(0, LEAD.index("The "), "PORT ELDER"),
    )
    copy = article(
        "copy.txt",
        (block(LEAD.replace("Monday", "Tuesday")), block("Bees were not asked.")),
        outlet="Wave Daily",
        title="New pier for Port Elder",
    )
    variant = Variant(copy, 0.8, 0.3, (Aligned(0, (0,), 0.95), Aligned(1, (), 0.0)), (2, 4, 5, 6, 7), "covers")
    said = SAID.index("We"), SAID.index(",”")
    return Story(
        story_id(head.id),
        head,
        (variant,),
        (
            mention(HARBOUR, head, 0, "harbour board"),
            mention(PORT, head, 0, "Port Elder"),
            mention(JANE, head, 0, "Jane Roe"),
            mention(JANE, head, 2, "Roe"),
            mention(PORT, copy, 0, "Port Elder"),
        ),
        (Quote(head.id, 2, *said, SAID[said[0] : said[1]], "direct", JANE, "Roe", "said"),),
        (
            Figure(
                head.id,
                4,
                COST.index("about"),
                COST.index(","),
                "about $4 million",
                4e6,
                None,
                "USD",
                "money",
                "cost of the work",
                "about",
                None,
                COST,
            ),
        ),
        (Event(Moment("2019", "year"), head.id, 2, SAID.index("2019"), SAID.index("2019") + 4, "2019", SAID),),
    )


def bee_story() -> Story:
    head = article(
        "bees.html",
        (block("Bees returned to the old lighthouse of Port Elder."), block("Their number is not known.")),
        title="Bees return",
        language="es",
    )
    return Story(story_id(head.id), head, (), (mention(PORT, head, 0, "Port Elder"),))


def hostile(text: str) -> Dossier:
    """A dossier in which every word from outside is `text`."""
    head = article(
        "x.txt",
        (
            block(text),
            block(text, Kind.HEADING, 2),
            block(text, Kind.ITEM, 1),
            block(text, Kind.QUOTE),
            block(text, Kind.CAPTION),
            block(text, Kind.CREDIT),
            block(text, Kind.TABLE),
        ),
        title=text,
        deck=text,
        authors=(text,),
        outlet=text,
        address="javascript:alert(1)",
        archived=text,
        image=text,
        retrieved=text,
    )
    head = Article(head.id, head.seed, head.sha256, head.meta, head.blocks, (Verdict(block(text), False, text),))
    copy = article("y.txt", (block(text), block(text + " more")), title=text, outlet=text)
    entity = Entity(JANE, text, EntityKind.PERSON, (text,), "machine", (text,), 0.5, note=text)
    story = Story(
        story_id(head.id),
        head,
        (Variant(copy, 1.0, 0.5, (Aligned(0, (0,), 1.0), Aligned(1, (), 0.0)), (3,)),),
        (Mention(JANE, head.id, 0, 0, len(text), text),),
        (
            Quote(head.id, 0, 0, len(text), text, "direct", None, text, text),
            Quote(head.id, 2, 0, 2, text, "fragment", JANE, text, ""),
        ),
        (Figure(head.id, 0, 0, 2, text, 1.0, None, text, "other", text, text, None, text),),
        (Event(Moment("2020", "year"), head.id, 0, 0, 2, text, text),),
    )
    topic = Topic(Slug("t"), text, Rule(any=(text,)), "topics/t.md", standfirst=text)
    beside = (Compared("", story.figures, (text,)), Compared(text, story.figures, ()))
    return Dossier((story,), (entity,), ((topic, (Member(story.id, text),)),), seeds=2, compared=beside)


def ids(stories: tuple[Story, ...]) -> list[ArticleId]:
    return [article.id for story in stories for article in story.articles]
