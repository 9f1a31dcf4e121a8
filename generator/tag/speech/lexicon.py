"""Words of reporting: verbs that announce speech, their forms, and words that stand for people without naming them."""

from __future__ import annotations

import re

from generator.tag.words import DAYS, MONTHS


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs after whose subject a quotation or "that" may follow. Regular forms are derived; irregular ones stand below.
_STRONG = listed(
    "acknowledge add admit advise affirm allege announce answer argue assert assure attest boast caution charge "
    "claim comment complain concede conclude confess confide confirm contend counter cry declare demand deny disclose "
    "emphasise emphasize exclaim explain gripe imply inform insist interject joke lament maintain mention muse "
    "mutter note "
    "object observe opine plead pledge point predict proclaim promise quip recall recount reiterate remark "
    "remind repeat "
    "reply report respond retort reveal scoff shout snap state stress suggest testify tweet post urge vow warn whisper "
    "yell wonder write blog email text caption chant continue echo elaborate enthuse fume gush guess hint intone "
    "pronounce protest quote rave reason rejoin relate shrug sigh signal specify speculate surmise theorise theorize "
    "clarify bemoan bellow assess deadpan underscore underline opine volunteer scream share beg murmur mumble moan "
    "groan growl gasp chuckle laugh sob roar rant thunder sneer venture elaborate reflect croon drawl stammer crow "
    "gloat bark instruct chime type correct grumble "
    "query grouse hiss huff whine wail holler sputter beam marvel sniff jest"
)
_WEAK = listed(
    "accuse agree address advocate applaud appeal ask attack blame blast call caution champion characterise "
    "characterize chide cite "
    "compare condemn deem credit criticise criticize decry defend denounce depict deride describe dismiss dub express "
    "extol fear greet hail invoke label laud liken lambaste mock name offer oppose paint portray praise preach "
    "profess question rebuff rebuke refer reject rip reprimand ridicule salute slam slammed spell style sum tag "
    "taunt tell "
    "term thank threaten tout trumpet use invite order instruct conjure view vent vilify bash brand lash pray "
    "swear hope "
    "scold believe think feel expect worry see find show indicate discuss outline detail declare tease cheer sign talk "
    "recommend propose consider determine urge request plan want reference frame warn remember"
)
_IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "think": "think thinks thought thinking",
    "see": "sees saw",
    "find": "finds found",
    "feel": "feels felt feeling",
    "show": "shows showed",
    "swear": "swears swore",
    "read": "reads",
    "put": "puts",
    "speak": "speaks spoke speaking",
    "begin": "begins began",
    "go": "",
    "know": "knows knew",
    "tweet": "tweets tweeted tweeting",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "rip": "rips ripped ripping",
    "dub": "dubs dubbed dubbing",
    "tag": "tags tagged tagging",
    "snap": "snaps snapped snapping",
    "slammed": "slammed slams slamming",
    "refer": "refer refers referred referring",
    "concur": "concur concurs concurred",
    "post": "posts posted posting",
    "text": "texted",
    "beg": "begged begs begging",
    "bark": "barked barks",
    "crow": "crowed",
    "correct": "corrected",
    "type": "typed",
    "share": "shared",
    "laugh": "laughed laughs laughing",
    "thunder": "thundered thundering",
    "roar": "roared roaring",
    "chime": "chimed chimes chiming",
    "reflect": "reflected",
    "venture": "ventured",
    "instruct": "instructed",
    "moan": "moaned moans",
    "groan": "groaned groans",
    "murmur": "murmured murmurs",
    "chuckle": "chuckled chuckles",
    "growl": "growled growls",
    "beam": "beamed",
    "croon": "crooned",
    "drawl": "drawled",
    "rant": "ranted ranting",
    "name": "",
    "use": "uses used using",
    "order": "ordered",
    "sign": "",
    "plan": "",
    "want": "wants wanted",
    "view": "views viewed viewing",
    "frame": "framed",
    "reference": "referenced referencing",
    "style": "styled",
    "paint": "paints painted painting",
    "point": "pointed points pointing",
    "report": "reports reported reporting",
    "signal": "signaled signalled signals",
    "label": "label labels labeled labelled labeling labelling",
    "charge": "charged charges",
    "state": "stated stating",
    "quote": "quoted quotes quoting",
    "reason": "reasoned",
    "offer": "offered offers offering",
    "answer": "answered answers",
    "comment": "commented comments",
    "email": "emailed",
    "blog": "blogged",
    "caption": "captioned",
    "chant": "chanted chanting",
    "talk": "talked talks talking",
    "cry": "cried cries",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "imply": "implies implied implying",
    "testify": "testifies testified testifying",
    "specify": "specified",
    "clarify": "clarified clarifies",
    "vilify": "vilified",
    "decry": "decried decries decrying",
    "query": "queried queries",
    "consider": "considers considered",
    "determine": "determines determined",
    "worry": "worries worried worrying",
}
_BASE_IS_NOUN = listed(
    "claim report comment note charge state answer post text blog quote caution demand pledge promise vow protest joke "
    "remark reply signal stress email tweet boast counter cry point reason shout view plan attack blame blast praise "
    "name label tag paint address appeal question offer order use request hope fear worry express mock mention guess "
    "hint sigh whisper chant yell snap detail outline sign talk show frame reference rebuke salute tease thank "
    "ask call "
    "cheer brand bash remember whine wail marvel jest huff hiss"
)


# "details", "views", "plans": nouns far more often than verbs
_S_IS_NOUN = listed(
    "detail outline attack blame blast plan view name label tag paint address question offer order use request "
    "hope fear "
    "worry mention guess hint sign talk frame reference rebuke salute tease brand bash cheer "
    "protest email tweet blog post text demand reason boast mock thank detail"
)


# "points", "reports", "claims": verbs and nouns
NOUNS_TOO = frozenset(verb + "s" for verb in _BASE_IS_NOUN)


def _forms_without_s(verb: str) -> set[str]:
    return {verb + "d", verb[:-1] + "ing"} if verb.endswith("e") else {verb + "ed", verb + "ing"}


def _forms(verb: str) -> set[str]:
    if verb in _IRREGULAR:
        return set(_IRREGULAR[verb].split())
    base = set() if verb in _BASE_IS_NOUN else {verb}
    if verb in _S_IS_NOUN:
        return _forms_without_s(verb)
    if verb.endswith("e"):
        return base | {verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith(("sh", "ss", "ch", "x")):
        return base | {verb + "es", verb + "ed", verb + "ing"}
    return base | {verb + "s", verb + "ed", verb + "ing"}


STRONG = frozenset(form for verb in (*_STRONG, "say", "tell", "concur") for form in _forms(verb))
ALL_CUES = STRONG | frozenset(form for verb in (*_WEAK, *_IRREGULAR) for form in _forms(verb))
# Verbs whose object clause is a report even without marks; "continued" and "agreed" mostly announce no clause.
REPORTING = frozenset(
    form
    for verb in listed(
        "say tell acknowledge add admit allege announce argue assert believe claim concede conclude confess "
        "confirm contend "
        "declare deny disclose emphasize estimate explain hint imply indicate insist maintain note observe "
        "predict promise "
        "reiterate remark reply report reveal say state stress suggest testify think vow warn write tweet recall "
        "caution "
        "complain counter assure pledge fear hope inform remind show find understand"
    )
    for form in _forms(verb)
)
SAYING = listed("say says said saying tell tells told telling")  # may announce a clause without "that"

_LONGEST_FIRST = sorted(ALL_CUES, key=lambda form: (-len(form), form))
CUE = re.compile(r"(?<![-–])\b(?:" + "|".join(_LONGEST_FIRST) + r")\b(?![-’'])")
BY = (
    r"[Aa]s (?:\w+ly )?(?:claimed|noted|put|described|explained|told|stated|quoted|recalled|argued|observed|written) by"
)
ACCORDING = re.compile(rf"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+|\b[Aa]s per\s+|\b{BY}\s+")

PRONOUNS = listed("he she they it we i who him her them his their others both")
TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Sens|Rep|Reps|Gov|Rev|Hon|Sir|Dame|Lord|Lady|President|"
    r"Vice President|Prime Minister|Chancellor|Senator|Representative|Governor|Mayor|General|Colonel|Captain|Secretary|"
    r"Attorney General|Justice|Judge|Speaker|Minister|Ambassador|King|Queen|Prince|Princess|Pope|Cardinal|Bishop|"
    r"Professor|Detective|Sheriff|Chief|Officer|Inspector|Sergeant|Lieutenant|Commissioner|Director|Chairman|Congressman|"
    r"Congresswoman|Councilman|Councillor|Don|Doña)\.?"
)
# Words that a sentence may begin with in a capital without being a name.
NOT_A_NAME = listed(
    "the a an this that these those he she they it we i you his her their its our my your in on at by for from "
    "of with to as "
    "but and or nor so yet if when while where since until after before although though because during despite "
    "under over around across above below inside outside throughout within without beyond behind beside near "
    "toward towards "
    "about according some many most several both all few other others another one two three four five six seven eight "
    "nine ten dozens hundreds thousands millions no not only also even just still then there here now today yesterday "
    "tomorrow later earlier last next first second third what who why how which whose whether whatever meanwhile "
    "however "
    "moreover instead indeed besides nevertheless nonetheless perhaps maybe officials authorities police prosecutors "
    "investigators critics experts analysts sources researchers scientists lawyers attorneys doctors witnesses "
    "residents "
    "neighbors neighbours protesters activists supporters opponents lawmakers legislators voters aides advisers "
    "advisors "
    "spokesman spokeswoman spokesperson spokespeople organizers organisers economists diplomats soldiers troops rebels "
    "militants reporters journalists people men women children parents students teachers workers employees executives "
    "company companies government investors traders farmers friends family relatives colleagues rescuers firefighters "
    "survivors victims defendants jurors judges lawmaker official court documents records reports report polls poll "
    "studies study surveys survey data figures statistics scholars historians academics pundits commentators "
    "like unlike shortly briefly suddenly apparently clearly certainly obviously notably sadly "
    "yes well look ok okay oh asked speaking talking writing citing noting adding calling describing referring "
    "thus among amid therefore hence consequently similarly likewise additionally furthermore "
    "man woman mom mum dad boy girl couple teen teenager student teacher driver suspect victim "
    "said says added adds wrote writes tweeted explained explains replied "
    "finally recently previously currently eventually ultimately once again either neither "
    "do does did don’t don't is are was were am have has had can could would should let lets let’s let's "
    "want please join click read watch follow subscribe check imagine consider remember visit "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
# An adverb, not Kimberly and not the family.
LY = r"(?!(?:family|assembly|ally|daily|weekly|bully|rally|supply|anomaly|monopoly|homily)\b)[a-z]\w*ly"
ADVERB = (
    r"(?:" + LY + r"|also|then|later|once|again|often|never|always|soon|even|just|still|now|ever|further|instead|"
    r"has|have|had|is|was|are|were|be|been|being|will|would|could|can|may|might|must|should|did|does|do|not|"
    r"went on to|goes on to|sought to|seeks to|seemed to|appeared to|tried to|declined to|refused to|rushed to|"
    r"proceeded to|began|started|didn[’']t|hasn[’']t|hadn[’']t|wouldn[’']t|in turn|for his part|for her part|first|"
    r"nevertheless|nonetheless|meanwhile|therefore|thus|though|however|"
    r"(?:prefer|continue|like|use|decide|chose|choose|tend|manage|come|came|hope|want|ha[sd])(?:s|d|ed)? to|"
    r"(?:for (?:\w+ )?|in recent )(?:days|weeks|months|years|decades)|over and over|time and again|"
    r"responded|replied|reacted|"
    r"initially|quoted as|cited as|in part|earlier|at one point|all|both|each|quickly|to|"
    r"himself|herself|itself|themselves)"
)
_MONTHS, _DAYS = ("|".join(sorted(map(str.capitalize, names))) for names in (MONTHS, DAYS))
WHEN = (  # between a subject and its verb: "the guild on Monday night said"
    rf"(?:today|yesterday|likewise|in\s(?:(?:{_MONTHS})(?:\s\d{{4}})?|\d{{4}})|(?:(?:earlier|later)\s)?(?:this|last)\s"
    rf"(?:week|month|year|spring|summer|autumn|fall|winter|morning|evening|night|{_MONTHS})|"
    rf"(?:on\s)?(?:late\s|early\s)?(?:{_DAYS})(?:\s(?:morning|afternoon|evening|night))?)"
)
# What somebody wrote and what speaks for whoever wrote it
PAPER = (
    r"(?:statement|letter|announcement|brief|filing|memo|memorandum|e-?mail|complaint|lawsuit|suit|petition|"
    r"press release|release|op-ed|editorial|ruling|opinion|majority opinion|report|note|bulletin|resolution|tweet|post|"
    r"message|dissent|audit|order|indictment|notice|affidavit|script|manifesto|transcript|decision|motion|study|survey|"
    r"review|ad|text message|voicemail)"
)
# What somebody gives in words: "Ann Lee’s answer was short: “...”", "“...,” came the reply of the guild"
REPLY = (
    r"(?:answer|reply|response|retort|verdict|advice|assessment|conclusion|message|explanation|reaction|summary|warning|"
    r"motto|theory|plea|comment|rejoinder|greeting|question|request|promise|philosophy|prediction|judgment|diagnosis)"
)
