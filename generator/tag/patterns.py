# ruff: noqa: E501  (a table of patterns reads better one a line)
"""Names that their own form gives away: cartels, operations, ministries, laws, places; and what a text calls them.

Each pattern is one measure with one trust; none of them knows any single name. Persons are in `persons`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import EntityKind
from generator.tag.gates import ALWAYS, Gate, one_of, part
from generator.tag.words import (
    ATTACHED,
    BODY_TAILS,
    DAYS,
    FIRMS,
    FIRST_NAMES,
    LEADS,
    LEGAL_CODES,
    MONTHS,
    NO_NAMES,
    PAPERS,
    PROGRAMME_TAILS,
)
from generator.text import fold

U = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŽŹŻȘȚ"
W = r"[^\W_]"
_DAY = "|".join(word.capitalize() for word in sorted(MONTHS | DAYS))
# One capitalised word. Hyphens inside, but not "Hamas-run"; an apostrophe inside, but not a possessive 's.
CAP = rf"(?!(?:{_DAY}|I)\b|[DR]-[A-Z])(?:[{U}](?:{W}|[’'](?![sS]\b)(?=[^\W\d_]))*(?:-(?!(?:{'|'.join(sorted(ATTACHED))})\b){W}+)*)"
INITIAL = rf"(?:[{U}]\.)"
DOTTED = rf"(?:(?:[{U}]\.){{2,8}})"
ACRONYM = rf"(?:{DOTTED}|[{U}][A-Za-z]?[{U}0-9&]{{1,7}}s?(?!\w))"
RUN = rf"(?:{DOTTED}|{CAP}|{INITIAL}|St\.)(?:[ ](?:{DOTTED}|{CAP}|{INITIAL}|&)){{0,7}}"
_SHORT_RUN = rf"(?:{DOTTED}|{CAP})(?:[ ](?:{DOTTED}|{CAP})){{0,3}}"


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    kind: EntityKind
    weight: float
    by: str = "form"


_O, _G, _L = EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PLACE
_PR, _LAW = EntityKind.PROGRAMME, EntityKind.LAW
_HEADS = (
    "Institute|Institution|University|College|School|Academy|Center|Centre|Court|Tribunal|Ministry|Department|Agency|Administration|"
    "Bureau|Office|Commission|Committee|Council|Authority|Foundation|Association|Federation|Union|Society|Bank|Fund|Board|Service|"
    "Services|Force|Forces|Police|Guard|Command|Corps|Coalition|Alliance|Party|Front|Movement|Network|Group|Company|Corporation|"
    "Corp|Inc|Ltd|Hospital|Museum|Library|Church|Mosque|Cathedral|Club|League|Observatory|Laboratory|Parliament|Senate|Congress|"
    "Assembly|Trust|Industries|Holdings|Airlines|Airways|Motors|Technologies|Exchange|Chamber|Organization|Organisation|Railways|"
    "Watch|Survey|Embassy|Consulate|Secretariat|Directorate|Inspectorate|Ombudsman|Registry|Staff|Capital|Pharmaceuticals|Energy"
)
_OF_HEADS = (
    "University|Ministry|Department|Office|Bureau|Institute|Institution|Bank|Court|Museum|Chamber|House|Council|Board|College|School|"
    "Academy|Society|Association|Federation|Union|League|Center|Centre|Commission|Committee|Party|Movement|Front|Survey|Embassy|"
    "Organization|Organisation|Congress|Alliance|Network|Fund|Coalition|Directorate|Secretariat|Agency|Confederation|Foundation"
)
_AND_HEADS = (
    "Ministry|Department|Office|Bureau|Institute|Committee|Subcommittee|Commission|Council|Center|Centre|Survey|Agency|Chamber|"
    "Directorate|School|College|Academy|Board|Foundation|Manufacturers"
)
_ON_HEADS = "Commission|Committee|Subcommittee|Council|Center|Centre|Institute|Conference|Caucus|Panel|Office|Board"
_PARTISAN = r"(?:Democratic|Republican)[ ][a-z]"  # "the Finance Committee on the Democratic side"
_MEMBERS = "People|Women|Workers|Farmers|Fishermen|Teachers|Students|Children|Citizens|Mothers|Merchants|Pensioners|Magistrates"
_OFFICERS = (
    "Sheriff|Prosecutor|Coroner|Marshal|Constable|Governor|Mayor|Clerk|Auditor|Treasurer|Nurses|Firefighters|Officers|Men|"
    f"Veterans|Players|Writers|Lawyers|Engineers|Builders|Tenants|Girls|Boys|{_MEMBERS}"
)
_NATURAL = "Murphy|Moore|Godwin|Newton|Ohm|Hubble|Parkinson|Goodhart|Boyle|Hooke|Cole|Sod|Gresham"
_PEOPLE = (
    "Americans|Citizens|Students|Parents|Mothers|Moms|Fathers|Physicians|Doctors|Lawyers|Veterans|Women|Men|Teachers|Workers|"
    "Catholics|Christians|Evangelicals|Jews|Muslims|Republicans|Democrats|Conservatives|Scientists|Families|Residents|Voters|"
    "Taxpayers|Neighbors|Neighbours|Farmers|Athletes|Artists|Journalists|Reporters|Engineers|Architects|People|Youth|Friends|"
    "Advocates|Clergy|Kids|Children|Nurses|Patients|Tenants|Survivors|Alumni|Leaders|Partners|Texans|Coloradans|New[ ]Yorkers"
)
_LEGAL = "|".join(sorted({word.capitalize() for word in LEGAL_CODES if word.isalpha()} | {"US"})) + r"|U\.S\."
_PLAN = "[Ii]nitiative|Plan|Programme|Program|Accords?|Agreement|Treaty|Pact|Protocol|Strategy|Scheme|Partnership"
_SPOT = (
    "River|Lake|Island|Islands|Mountains|Valley|Desert|Province|County|Peninsula|Airport|Strait|Canal|Prison|Square|Bridge|Dam|"
    "Stadium|National Park|Air Base|Gap|Plateau|Basin|Delta|Glacier|Reservoir|Bay|Falls|Gate|Tower"
)
_AREA = "district|province|state|county|region|governorate|prefecture|municipality|neighborhood|neighbourhood|peninsula|valley|oblast"
_SETTLED = "ranch|hacienda|town|city|village|suburb|port|capital|province|state|district|island|region|municipality|hamlet|enclave"
_FIRM_WORDS = (
    "firm|company|group|union|agency|bank|startup|start-up|charity|nonprofit|tank|newspaper|broadcaster|party|magazine|website|"
    "maker|provider|supplier|operator|chain|builder|exchange|organization|organisation|watchdog|consultancy|carmaker|automaker|drugmaker|retailer|airline|publisher|insurer|manufacturer"
)
_FIRM_MORE = (
    "institute|foundation|movement|alliance|coalition|federation|association|channel|television|station|militia|rebels"
)
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|"
    "South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|"
    "Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Ala\\.|Ariz\\.|Ark\\.|Calif\\.|Colo\\.|Conn\\.|Del\\.|Fla\\.|Ga\\.|Ill\\.|Ind\\.|Kan\\.|Ky\\.|"
    "La\\.|Md\\.|Mass\\.|Mich\\.|Minn\\.|Miss\\.|Mo\\.|Mont\\.|Neb\\.|Nev\\.|N\\.H\\.|N\\.J\\.|N\\.M\\.|N\\.Y\\.|N\\.C\\.|N\\.D\\.|Okla\\.|Ore\\.|"
    "Pa\\.|R\\.I\\.|S\\.C\\.|S\\.D\\.|Tenn\\.|Tex\\.|Vt\\.|Va\\.|Wash\\.|W\\.Va\\.|Wis\\.|Wyo\\."
)
_PLAN_WORDS = "program|programme|project|initiative|scheme|network(?![ ]of)|system|campaign|treaty|pact|package"
_GROUPS = "group|collective|nonprofit|charity|coalition|cooperative|organization|organisation|gang|militia"
_SHORE = "(?:left|right|north|south|east|west|northern|southern|eastern|western)[ ]bank|banks|mouth|headwaters|estuary"
_PAPER_NAMES = "|".join(sorted(word.capitalize() for word in PAPERS | {"ledger", "argus", "bulletin"}))
_THEN = r"[,.;)]|[ ](?:that|which|to|for|of|in|with|by|at|based|run|led|aimed|designed|created|housed|whose|and)\b"
_AND_TAIL = rf"(?:(?:,[ ]{_SHORT_RUN}){{0,5}},?[ ]and[ ]{_SHORT_RUN}(?![\w'’]|[ ][A-Z]))?"

_PATTERNS: tuple[tuple[re.Pattern[str], EntityKind, float, Gate], ...] = (
    (re.compile(rf"\b{RUN}[ ](?:[Cc]artel|[Ff]ederation(?=\b))"), _G, 0.85, part("artel", "ederation")),
    (re.compile(rf"\bLos[ ](?!Angeles|Alamos|Gatos|Cabos|Mochis|Altos|Lagos|Ríos|Rios|Santos|Lunas){CAP}(?:[ ](?:del|de[ ](?:la|las|los))[ ]{CAP})?(?!\w)"), _G, 0.8, one_of("Los")),
    (re.compile(rf"\b[Cc]artel[ ](?:del|de[ ](?:la|las|los)|de|di|do)[ ]{_SHORT_RUN}"), _G, 0.85, part("artel ")),
    (re.compile(rf"\b{RUN}[ ](?:Militia|Brigades?|Liberation Front|Resistance Front|Liberation Army|Defense Forces|Gang|Mafia)\b"), _G, 0.8, one_of("Militia|Brigades?|Liberation|Resistance|Defense|Gang|Mafia")),
    (re.compile(rf"(?<![\w-]){RUN}(?:[ ](?:of|for|on)[ ]{RUN})?[ ](?:{_PLAN})\b"), _PR, 0.75, one_of(_PLAN)),
    (re.compile(rf"\b(?:Operation|Plan)[ ]{CAP}(?:[ ](?:and[ ])?{CAP})?"), _PR, 0.75, one_of("Operation|Plan")),
    (re.compile(rf"\b(?:Treaty|Convention|Protocol)[ ](?:of|on|for)[ ](?:the[ ])?{RUN}"), _PR, 0.75, one_of("Treaty|Convention|Protocol")),
    (re.compile(rf"\b{RUN}(?:[ ](?:of|for|on|and|to|against|in)[ ](?:the[ ])?{RUN}){{0,2}}[ ](?:Act|Bill|Ordinance|Amendment)\b"), _LAW, 0.75, one_of("Act|Bill|Ordinance|Amendment")),
    (re.compile(rf"\b(?:{RUN}[ ])?(?:{_LEGAL})[ ]Code\b"), _LAW, 0.75, one_of("Code")),
    (re.compile(r"\b(?:(?:Senate|House|Assembly)[ ]Bill[ ]|(?:H\.R\.|S\.B\.|H\.B\.|A\.B\.|SB|HB|AB)[ ]?)\d{1,4}\b"), _LAW, 0.75, ALWAYS),
    (re.compile(rf"\b{RUN}[ ]Law\b(?![ ](?:School|Review|Center))"), _LAW, 0.7, one_of("Law")),
    (re.compile(rf"(?<![\w-])(?!(?:{_NATURAL})['’]){CAP}(?:[ ]{CAP})?['’]s[ ]Law\b(?![ ](?:School|Review|Center|[A-Z]))"), _LAW, 0.7, one_of("Law")),
    (re.compile(rf"(?<![\w-])(?:{CAP}[ ])?(?:{_PEOPLE}|[{U}][a-z]+(?:ians|eans|icans))[ ](?:for|[Aa]gainst|in Support of|United for)[ ](?:a[ ]|the[ ])?{CAP}(?:[ ](?:and[ ])?{CAP}){{0,3}}"), _O, 0.72, part("for ", "gainst ", "in Support of ")),
    (re.compile(rf"\b(?:group|nonprofit|charity|coalition|organization|organisation|campaign),?[ ](?:called[ ])?(?P<name>{_SHORT_RUN}[ ](?:for|to|[Aa]gainst|on|in)[ ](?:a[ ]|the[ ])?{_SHORT_RUN})"), _O, 0.7, one_of("group|nonprofit|charity|coalition|organization|organisation|campaign")),
    (re.compile(rf"\b(?:{RUN}(?:['’]s)?[ ])?(?:(?:{_OF_HEADS})[ ](?:of|for)|(?:{_ON_HEADS})[ ]on)[ ](?:the[ ](?!{_PARTISAN}))?{_SHORT_RUN}(?:[ ](?:of|for)[ ](?:the[ ])?{_SHORT_RUN}){{0,2}}"), _O, 0.75, one_of(_OF_HEADS, _ON_HEADS)),
    (re.compile(rf"\b(?:{_SHORT_RUN}(?:['’]s)?[ ])?(?:{_AND_HEADS})[ ](?:of|for|on)[ ](?:the[ ](?!{_PARTISAN}))?{_SHORT_RUN}(?:[ ]of[ ]{_SHORT_RUN})?{_AND_TAIL}"), _O, 0.75, one_of(_AND_HEADS)),
    (re.compile(rf"\b(?:{_OF_HEADS})[ ](?:of|for)[ ](?:the[ ])?{_SHORT_RUN}[ ](?:in|on|to)[ ](?:the[ ])?{_SHORT_RUN}(?=[ ]\([A-Z])"), _O, 0.78, one_of(_OF_HEADS)),
    (re.compile(rf"\b{_SHORT_RUN}[ ](?:and|&)[ ]{_SHORT_RUN}[ ](?:{_HEADS})\b"), _O, 0.72, one_of(_HEADS)),
    (re.compile(rf"\b(?:{CAP}[ ])?(?:{_ON_HEADS})[ ]on[ ](?:the[ ](?!{_PARTISAN}))?{_SHORT_RUN}{_AND_TAIL}"), _O, 0.75, one_of(_ON_HEADS)),
    (re.compile(rf"\b{RUN}[ ](?:{_HEADS})(?!\w)"), _O, 0.7, one_of(_HEADS)),
    (re.compile(rf"\b{CAP}(?:[ ]{CAP}){{0,3}}['’]?[ ]Local[ ]\d{{1,5}}(?!\w)"), _O, 0.75, one_of("Local")),  # a branch of a union
    (re.compile(rf"\b{RUN}[ ](?:Correctional|Penal|Detention)[ ](?:Institution|Facility|Center|Centre)[ ]at[ ]{CAP}(?:[ ]{CAP})?"), _O, 0.75, one_of("Correctional|Penal|Detention")),
    (re.compile(rf"\b(?:{_GROUPS})[ ](?:called|named|known[ ]as)[ ](?:the[ ])?(?P<name>{_SHORT_RUN})(?![\w’'])"), _O, 0.6, one_of(_GROUPS)),
    (re.compile(rf"(?<=[a-z,][ ])The[ ](?P<name>(?:{CAP}[ ]){{0,3}}(?:{_PAPER_NAMES}))(?!\w|[ -][A-Z])"), _O, 0.65, one_of(_PAPER_NAMES)),  # as papers print their own name
    (re.compile(rf"\b(?:{_SHORE})[ ]of[ ]the[ ](?P<name>{CAP})(?![\w-]|[ ][A-Z])"), _L, 0.65, part(" of the ")),
    (re.compile(rf"\b{RUN}[ ](?:{_OFFICERS})['’]s?[ ](?:{CAP}[ ]){{0,2}}(?:{_HEADS}|Jail|Prison|Shelter)(?!\w)"), _O, 0.72, one_of(_OFFICERS)),
    (re.compile(rf"\b(?:{_MEMBERS})['’]s?[ ](?:{CAP}[ ]){{1,2}}(?:{_HEADS})(?!\w)"), _O, 0.7, one_of(_MEMBERS)),  # "People's Tide Force"
    (re.compile(rf"\bSt\.?[ ]{CAP}['’]s[ ](?:{CAP}[ ]){{0,3}}(?:{_HEADS})(?!\w)"), _O, 0.72, one_of("St")),  # "St Ada's Girls School"
    (re.compile(rf"\b(?:Mount|Lake|Cape|Gulf of|Strait of|Isle of|Bay of|Fort|Camp|Port)[ ](?:St\.[ ])?{CAP}(?:[ ]{CAP})?"), _L, 0.65, one_of("Mount|Lake|Cape|Gulf|Strait|Isle|Bay|Fort|Camp|Port")),
    (re.compile(rf"\b{RUN}[ ](?:{_SPOT})\b"), _L, 0.65, one_of(_SPOT)),
    (re.compile(r"\b(?:(?:U\.S\.|US|State|National|Federal|Provincial|County|Ring)[ ])?(?:Highway|Route|Road|Interstate|Motorway)[ ]\d{1,4}(?![\w,.]\d)\b"), _L, 0.65, one_of("Highway|Route|Road|Interstate|Motorway")),
    (re.compile(rf"\b{CAP}[ ](?:am|an der|ob der|im|bei|sur|sous|upon)[ ]{CAP}(?!\w)"), _L, 0.65, part(" am ", " an der ", " ob der ", " im ", " bei ", " sur ", " sous ", " upon ")),
    (re.compile(rf"(?<=[Tt]he[ ])(?P<name>{_SHORT_RUN})[ ](?:{_AREA}|area)\b"), _L, 0.62, one_of(_AREA, "area")),
    (re.compile(rf"(?<=['’]s[ ])(?P<name>{CAP})[ ](?:{_AREA}|area|suburb)\b"), _L, 0.62, one_of(_AREA, "area|suburb")),
    (re.compile(rf"(?<=\b(?:in|at|of)[ ])(?P<name>{_SHORT_RUN}),[ ](?:{_STATES})(?![\w'’-])"), _L, 0.65, one_of(_STATES)),
    (re.compile(rf"(?<=\b(?:from|near)[ ])(?P<name>{_SHORT_RUN}),[ ](?:{_STATES})(?![\w'’-])"), _L, 0.65, one_of(_STATES)),
    (re.compile(rf",[ ]\d{{1,3}},[ ](?:both[ ])?of[ ](?P<name>{CAP}(?:[ ]{CAP})?)(?=[,.;]|[ ][a-z])"), _L, 0.62, part(", of ", ", both of ")),
    (re.compile(rf"\b(?:{_SETTLED})[ ](?:of|called)[ ](?P<name>{_SHORT_RUN})"), _L, 0.65, one_of(_SETTLED)),
    (re.compile(rf"\b(?P<name>{_SHORT_RUN}),[ ](?:a|an|the)[ ](?:\w+[ ]){{0,2}}(?:{_SETTLED})(?=[,.;)]|[ ](?:of|in|on|near|that|where|which|with|some|about|outside|and)\b|$)"), _L, 0.62, one_of(_SETTLED)),
    (re.compile(rf"\b(?:{'|'.join(sorted(FIRMS))})[ ](?P<name>{RUN})"), _O, 0.6, one_of(*FIRMS)),
    (re.compile(rf"(?<![\w.-])(?P<name>[{U}]{{3,6}})[ ](?:think[ ]tank|{_FIRM_WORDS}|{_FIRM_MORE})\b"), _O, 0.55, one_of("think", _FIRM_WORDS, _FIRM_MORE)),
    (re.compile(rf"\b(?P<name>{_SHORT_RUN}),[ ](?:an?|the|one[ ]of[ ](?:the|those|these))[ ](?:[\w-]+[ ]){{0,3}}(?:{_FIRM_WORDS}|groups|agencies|charities)(?={_THEN})"), _O, 0.55, one_of(_FIRM_WORDS, "groups|agencies|charities")),
    (re.compile(rf"\b(?P<name>{_SHORT_RUN}),[ ](?:an?|the)[ ](?:[\w$.-]+[ ]){{0,3}}(?:{_PLAN_WORDS})(?={_THEN})"), _PR, 0.62, one_of(_PLAN_WORDS)),
)  # fmt: skip

SKIP_FIRST = frozenset(word.capitalize() for word in LEADS | MONTHS | DAYS)
HEAD_WORDS = frozenset(_HEADS.split("|"))


def find(text: str) -> Iterator[Found]:
    """Every pattern's matches; overlaps are the caller's business."""
    for pattern, kind, weight, gate in _PATTERNS:
        if not gate.open(text):
            continue
        named = "name" in pattern.groupindex
        for match in pattern.finditer(text):
            start, end = match.span("name") if named else match.span()
            start = _without_lead(text, start, end)
            end = without_board(text, start, without_officer(text, start, end)) if kind is _O else end
            words = text[start:end].split()
            if (len(words) > 1 or named) and not (
                _two_bodies(words) or _nobodys(words, kind) or _whose_lawyers(text, start, words)
            ):
                two = (
                    len(words) == 2 and not named and (kind is _L or (kind is not _O and fold(words[0]) in FIRST_NAMES))
                )
                person = two and _is_heard(text, start, end)
                yield Found(start, end, EntityKind.PERSON if person else _by_tail(words, kind, named), weight)


def _is_heard(text: str, start: int, end: int) -> bool:
    """ "said Ada Lake, a pollster", "said Kyle Law, a clerk": who speaks is no lake and no law."""
    return bool(_HEARD.search(text, max(0, start - 12), start) or _SPEAKS.match(text, end))


_HEARD = re.compile(r"[,”\"’'][ ](?:said|says|added|adds|asked|asks)[ ]$")
_SPEAKS = re.compile(
    r"(?:,[ ](?:an?|the|who|whose)[ ][^,;:.]{3,80},|,)?[ ](?:said|says|told|added|adds|tweeted|testified)\b"
)


def _without_lead(text: str, start: int, end: int) -> int:
    """The start behind "The", "In" and the like."""
    for word in text[start:end].split(" ")[:-1]:
        if word not in SKIP_FIRST or (word == "New" and _NEW_WORLD.match(text, start)):
            break
        start += len(word) + 1
    part = _PART.match(text, start, end)  # "Title VI of the Tide Act" is the act
    return part.end() if part else start


_NEW_WORLD = re.compile(
    r"New (?:Zealand|York|Jersey|Mexico|Hampshire|Delhi|Orleans|South Wales|Haven|England|Guinea|Caledonia|Brunswick)\b"
)
_PART = re.compile(r"(?:Title|Section|Article|Chapter|Part)[ ](?:[IVXLC]+|\d+)\w*[ ]of[ ](?:the[ ])?")


def without_officer(text: str, start: int, end: int) -> int:
    """ "House of Deputies Speaker" is the House; an Office of the President is no office without him."""
    name, _, last = text[start:end].rpartition(" ")
    return (
        start + len(name)
        if fold(last) in _OFFICERS_BEHIND and " " in name and not name.endswith((" of", " the", " for"))
        else end
    )


_OFFICERS_BEHIND = frozenset(
    [
        "speaker",
        "chairman",
        "chairwoman",
        "secretary",
        "president",
        "director",
        "minister",
        "commissioner",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "governor",
        "mayor",
        "ambassador",
        "prosecutor",
    ]
)


def without_board(text: str, start: int, end: int) -> int:
    """ "Norwick's Board of Directors" is Norwick; a Board of Directors without a name is nobody's."""
    board = _BOARD_OF.search(text, start, end + len(" of Directors"))
    return board.start() if board and board.start() < end <= board.end() else end


_BOARD_OF = re.compile(
    r"(?:['’]s?[ ][Bb]oard of (?:Trustees|Governors|Regents)|(?:['’]s?)?[ ][Bb]oard of (?:Directors|Managers))(?!\w)"
)


def _two_bodies(words: list[str]) -> bool:
    """ "Tufts University and Boston College" is two names: a head word stands before the "and"."""
    if "and" not in words:
        return False
    before = words[: words.index("and")]
    if "on" in before:
        return False  # "Committee on Energy and Fish"
    return before[-1] in HEAD_WORDS or (
        len(before) > 2 and any(word in HEAD_WORDS for word in before) and words[-1] in HEAD_WORDS
    )


def _whose_lawyers(text: str, start: int, words: list[str]) -> bool:
    """ "Lawyers for Norwick Media allege": at the head of a sentence they are lawyers, and no body of that name."""
    heads = text[:start].rstrip()[-1:] in ("", ".", "!", "?", "”", '"')
    return heads and len(words) > 2 and words[0] in _LAWYERS and words[1] == "for"


_LAWYERS = frozenset({"Lawyers", "Nurses", "Players", "Workers", "Officers", "Engineers"})


def _nobodys(words: list[str], kind: EntityKind) -> bool:
    """ "Mexican cartel", "Democratic Party plan": nothing but adjectives before the kind."""
    if kind is _L and len(words) == 1:
        return fold(words[0]) in NO_NAMES  # "the Russian state"
    numbered = words[-1].isdigit()  # "H.R. 12"
    spelled = len(words[0]) > 3 and words[0].isupper()  # "JUSTICE Act"
    return kind in (_G, _PR, _LAW) and not (numbered or spelled) and all(fold(word) in NO_NAMES for word in words[:-1])


def _by_tail(words: list[str], kind: EntityKind, named: bool) -> EntityKind:
    if kind is _PR and named and words[-1].lower() in BODY_TAILS - PROGRAMME_TAILS:
        return _O  # "Norwick Health, a system of clinics"
    return _O if kind is _L and words[-1].lower() in BODY_TAILS and words[-1] not in ("Camp", "Prison") else kind
