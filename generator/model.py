"""The values that flow from stage to stage. Frozen, slotted, tuples for collections; no behaviour but look-ups.

Offsets are characters into `Block.text`, half-open. A block number counts from 0 over `Article.blocks`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal, NewType

SeedPath = NewType("SeedPath", str)  # below the seeds folder, "/" between parts; "box.mbox#3" for part 3 of a container
ArticleId = NewType("ArticleId", str)  # "a-" and 8 hex digits
StoryId = NewType("StoryId", str)  # "s-" and the 8 hex digits of the head article
EntityId = NewType("EntityId", str)  # "e-" and 8 hex digits
Slug = NewType("Slug", str)  # lower-case ASCII letters, digits and single hyphens
Markdown = NewType("Markdown", str)  # safe to write into a page

Precision = Literal["day", "month", "year"]
Rights = Literal["full", "excerpt", "link"]
QuoteKind = Literal["direct", "fragment", "statement"]
FigureKind = Literal["money", "deaths", "people", "mass", "percent", "other"]


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"  # a block quotation
    ITEM = "item"  # one item of a list
    TABLE = "table"  # text is a Markdown-like pipe table, one row a line
    CAPTION = "caption"
    CREDIT = "credit"  # "Additional reporting by ..."


BODY = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM, Kind.TABLE})  # what a reader counts as a paragraph


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"  # armed or criminal groups, movements
    PLACE = "place"
    PROGRAMME = "programme"  # programmes, operations, treaties
    LAW = "law"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as it is known. Never a guess."""

    value: str  # ISO: 2011-08-28, 2011-08 or 2011
    precision: Precision
    evidence: str = ""  # where it comes from, in an editor's words


@dataclass(frozen=True, slots=True)
class Meta:
    """What a page, its front matter or its sidecar says about itself. None or () = not said."""

    title: str | None = None
    deck: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    address: str | None = None  # canonical, http or https
    published: Moment | None = None
    retrieved: str | None = None  # ISO day
    archived: str | None = None  # address of an archived copy
    rights: Rights | None = None
    language: str | None = None  # ISO 639-1, lower case
    image: str | None = None  # address of the lead picture; shown as a link only


@dataclass(frozen=True, slots=True)
class Seed:
    """One saved article as received. `declared` is what a container or sidecar says of it."""

    path: SeedPath
    data: bytes
    sha256: str
    declared: Meta = field(default_factory=Meta)


@dataclass(frozen=True, slots=True)
class Dom:
    """What the HTML around a block tells. Only for blocks that came from HTML."""

    tag: str  # name of the block's element
    path: tuple[str, ...]  # names of the ancestors, outermost first, without html and body
    words: tuple[str, ...]  # words of class and id on the block and its ancestors, nearest first, lower case
    link_share: float  # 0 to 1, share of the characters inside <a>
    hidden: bool  # display:none, hidden, aria-hidden
    in_article_body: bool | None  # text stands in JSON-LD articleBody; None where the page has none
    siblings: int = 0  # elements of the same tag under the same parent
    links: int = 0  # number of <a> in the block
    trail: tuple[int, ...] = ()  # numbers of the open elements, outermost first; who shares one shares a container
    breaks: tuple[int, ...] = ()  # where lines of the text begin that a list of short ones parts by <br>; none in prose
    apart: str = ""  # the part of the page without the article's text, if it is one; its path and words are not told


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text: one input line (read, text), one block element (read, HTML) or one finished block (clean)."""

    kind: Kind
    text: str  # NFC
    lines: tuple[int, ...]  # numbers of the input lines, from 0; for HTML the block's running number
    level: int = 0  # headings: 1 to 6; list items: depth from 1; else 0
    gap: int = 0  # empty lines before it (text)
    indent: int = 0  # leading spaces (text)
    dom: Dom | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a block was kept or dropped. `measure` belongs to `reason` (a share, a score, a count)."""

    block: Block
    kept: bool
    reason: str  # short, in an editor's words: "reader comment", "sponsor line"
    measure: float = 0.0
    score: float = 0.0  # probability of being body, 0 to 1


@dataclass(frozen=True, slots=True)
class Draft:
    """A seed that was read but not judged."""

    id: ArticleId
    seed: SeedPath
    sha256: str
    form: Literal["text", "html"]  # html: blocks carry Dom
    meta: Meta
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Dateline:
    """'MEXICO CITY (Reuters) - ' at the start of a block."""

    block: int
    end: int  # characters; the text proper begins here
    place: str
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article: its head matter, what was kept, and what was dropped and why."""

    id: ArticleId
    seed: SeedPath
    sha256: str
    meta: Meta  # completed from the text; title is always set
    blocks: tuple[Block, ...]
    dropped: tuple[Verdict, ...] = ()
    kept: tuple[Verdict, ...] = ()  # verdicts of the input lines or blocks that were kept
    dateline: Dateline | None = None
    not_before: Moment | None = None  # evidence for an undated article: it cannot be older than this

    @property
    def title(self) -> str:
        return self.meta.title or self.seed

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """Block numbers of the body paragraphs, in order; paragraph n of the data is block paragraphs[n]."""
        return tuple(number for number, block in enumerate(self.blocks) if block.kind in BODY)

    @property
    def text(self) -> str:
        """Body and subheads, one block a line, no captions or credits."""
        return "\n".join(b.text for b in self.blocks if b.kind in BODY or b.kind is Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Match:
    """A verified pair."""

    a: ArticleId
    b: ArticleId  # a < b
    of_a: float  # 0 to 1, share of a's words that stand in b
    of_b: float
    reason: str


@dataclass(frozen=True, slots=True)
class Aligned:
    """Where a variant's block stands in the head."""

    block: int  # of the variant
    head_blocks: tuple[int, ...]  # of the head; empty = the variant added it
    share: float  # 0 to 1, share of the block's words found in the head


@dataclass(frozen=True, slots=True)
class Variant:
    """Another publication of a story."""

    article: Article
    of_variant: float  # 0 to 1, share of the variant's words that stand in the head
    of_head: float  # 0 to 1, share of the head's words that stand in the variant
    alignment: tuple[Aligned, ...]  # one for each body block of the variant
    lacks: tuple[int, ...]  # body blocks of the head that the variant lacks
    reason: str = ""

    @property
    def adds(self) -> tuple[int, ...]:
        """Body blocks of the variant that the head does not have."""
        return tuple(a.block for a in self.alignment if not a.head_blocks)


@dataclass(frozen=True, slots=True)
class Mention:
    entity: EntityId
    article: ArticleId
    block: int
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class Quote:
    article: ArticleId
    block: int
    start: int  # of the words between the marks (direct, fragment) or of the reported clause (statement)
    end: int
    text: str
    kind: QuoteKind
    speaker: EntityId | None  # None = anonymous or not resolved
    speaker_text: str  # as printed: "Panner", "a former senior counternarcotics official"; "" = not found
    cue: str  # "said", "according to"; "" = none


@dataclass(frozen=True, slots=True)
class Figure:
    article: ArticleId
    block: int
    start: int
    end: int
    text: str  # as printed: "some 40,000 people"
    value: float  # the lower end of a range
    value_to: float | None  # the upper end, None = no range
    unit: str  # "USD", "kg", "%", "" for plain counts
    kind: FigureKind
    counted: str  # "people dead", "" = not known
    qualifier: str  # "more than", "about", "" = exact
    as_of: Moment | None
    sentence: str
    compare: str | None = None  # an editor's: what it is compared with, "" = with nothing, None = nobody said


@dataclass(frozen=True, slots=True)
class Event:
    moment: Moment
    article: ArticleId
    block: int
    start: int
    end: int
    text: str  # the date as printed
    sentence: str


@dataclass(frozen=True, slots=True)
class Story:
    """What a reader sees once: a head and its variants; after tag, also what is said in it."""

    id: StoryId
    head: Article
    variants: tuple[Variant, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        return (self.head, *(variant.article for variant in self.variants))

    def reading(self) -> tuple[tuple[Article, int], ...]:
        """What is tagged: every body block of the head, then the body blocks that only a variant has."""
        own = [(self.head, number) for number in self.head.paragraphs]
        added = [(v.article, number) for v in self.variants for number in v.adds]
        return (*own, *added)


@dataclass(frozen=True, slots=True)
class Entity:
    id: EntityId
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]  # other surfaces met or declared, sorted, without the name
    status: Literal["confirmed", "machine"]  # confirmed: from the desk's or the default authority file
    evidence: tuple[str, ...]  # why this is one entity of this kind, in sentences
    score: float = 1.0  # 0 to 1, how sure the machine is; confirmed = 1
    wikidata: str | None = None  # Q...
    note: str | None = None  # the desk's
    latitude: float | None = None  # places only
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A topic's rule. A term is a word, a "phrase", a prefix* or entity:NAME."""

    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    since: str | None = None  # ISO day, inclusive
    until: str | None = None
    pin: tuple[ArticleId, ...] = ()
    leave_out: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    slug: Slug
    title: str
    rule: Rule
    page: str  # path under site_src
    links: tuple[str, ...] = ()  # reference labels in the prose that name stories: "a-1b2c3d4e a-2b3c4d5e"
    line: int = 1
    standfirst: str = ""  # first sentence of the editor's prose, for cards
    introduction: str = ""  # Markdown of the editor's prose before the list of stories, without the title


@dataclass(frozen=True, slots=True)
class Member:
    """A story in a topic and why."""

    story: StoryId
    reason: str  # "pinned" or the terms that matched
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """Figures that are likely to count one thing, told by several stories; oldest first, undated last."""

    title: str  # the editor's, "" = the machine found them
    figures: tuple[Figure, ...]
    shared: tuple[str, ...]  # names and words that the sentences share, the most telling first


@dataclass(frozen=True, slots=True)
class Dossier:
    stories: tuple[Story, ...]  # newest first, undated last, then by title and id
    entities: tuple[Entity, ...]  # by folded name, then id
    topics: tuple[tuple[Topic, tuple[Member, ...]], ...]
    related: tuple[tuple[StoryId, tuple[StoryId, ...]], ...] = ()  # for each story the nearest others
    compared: tuple[Compared, ...] = ()  # those of most stories first
    seeds: int = 0  # how many seeds were found
    problems: int = 0


@dataclass(frozen=True, slots=True)
class OutFile:
    path: str  # under site_src, "/" between parts
    text: str | bytes  # without seal


def hex8(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def article_id(address: str | None, seed: SeedPath) -> ArticleId:
    """Identity from the address, else from the seed's path; never from text, title or date."""
    return ArticleId("a-" + hex8(address or seed))


def story_id(head: ArticleId) -> StoryId:
    return StoryId("s-" + head[2:])


def with_tags(
    story: Story,
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    figures: tuple[Figure, ...],
    events: tuple[Event, ...],
) -> Story:
    return replace(story, mentions=mentions, quotes=quotes, figures=figures, events=events)
