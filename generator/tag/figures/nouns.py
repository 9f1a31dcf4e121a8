"""What is counted: the noun phrase after a number, and whether it counts people or the dead.

No parser: a phrase runs to its first plural noun, a few words at most, and stops at function words and punctuation.
"""

from __future__ import annotations

import re

from generator.tag.numbers import value_of


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_STOP = listed(
    "the a an of in on at by from for with to into onto over under between among against during after before "
    "since until "
    "and or but nor than that which who whom whose when where while as if because so then is are was were be "
    "been being "
    "has have had having do does did will would can could may might must shall should not no this these those it "
    "its he "
    "she they them his her their our we you your my i according per via about around across through within without "
    "including amid toward towards near off out up down along also just only even still unless once upon like "
    "now today yesterday tomorrow already soon worth per him me us whatever whoever nobody anybody somebody "
    "everybody went fell came rose ran reached speaks speak"
)
_PEOPLE = listed(
    "people persons folks guys lads blokes "
    "men women children kids boys girls babies infants teenagers teens adults youths students "
    "pupils teachers "
    "professors workers employees staff staffers officers police policemen policewomen soldiers troops marines "
    "sailors airmen "
    "agents officials civilians residents citizens inhabitants migrants refugees immigrants asylum-seekers "
    "seekers deportees "
    "protesters protestors demonstrators activists journalists reporters editors photographers lawyers attorneys "
    "judges "
    "jurors prosecutors defendants suspects inmates prisoners detainees convicts criminals traffickers smugglers "
    "dealers "
    "informants cadets recruits conscripts reservists veterans fighters militants rebels insurgents gunmen terrorists "
    "extremists hostages captives victims survivors patients doctors nurses physicians medics paramedics firefighters "
    "rescuers volunteers donors voters lawmakers senators deputies legislators members delegates candidates ministers "
    "mayors governors ambassadors diplomats leaders bosses chiefs commanders generals guards bodyguards guardsmen "
    "customers consumers users subscribers viewers readers fans spectators visitors tourists travellers travelers "
    "passengers pilots drivers motorists cyclists pedestrians crew crewmen fishermen farmers peasants miners drillers "
    "players athletes runners swimmers coaches referees owners investors shareholders executives managers directors "
    "engineers scientists researchers experts analysts economists biologists technicians programmers developers "
    "contractors consultants advisers advisors servants bureaucrats taxpayers homeowners tenants renters landlords "
    "families households relatives parents mothers fathers sons daughters brothers sisters siblings "
    "grandchildren orphans "
    "widows couples friends neighbors neighbours colleagues participants respondents applicants attendees guests "
    "followers supporters opponents believers worshippers worshipers pilgrims priests nuns bishops monks clergy "
    "christians "
    "muslims jews catholics americans mexicans russians ukrainians israelis palestinians syrians iraqis afghans "
    "chinese "
    "germans britons canadians australians indians africans europeans japanese koreans venezuelans colombians "
    "hondurans "
    "guatemalans salvadorans cubans haitians rohingya nationals foreigners expatriates expats personnel operatives "
    "deckhands farmworkers farmhands stevedores dockworkers steelworkers millworkers bystanders assailants "
    "co-defendants helpers midwives pharmacists postmasters subpostmasters evacuees castaways "
    "assassins hitmen killers robbers thieves looters rioters vandals pirates hackers scammers fugitives escapees "
    "peacekeepers observers inspectors monitors investigators detectives sheriffs troopers rangers commandos "
    "paratroopers "
    "mercenaries interpreters translators drinkers smokers addicts abusers newborns seniors pensioners retirees elders "
    "villagers townspeople islanders nomads natives households breadwinners caregivers carers midwives pharmacists "
    "dentists surgeons therapists cleaners cooks chefs waiters miners loggers truckers dockworkers steelworkers "
    "autoworkers strikers unionists signatories petitioners plaintiffs whistleblowers witnesses accomplices accusers "
    "marchers mourners shoppers commuters evacuees returnees hikers climbers skiers divers sailors castaways stowaways "
    "bystanders singers actors artists musicians dancers writers authors poets actresses filmmakers producers "
    "entrepreneurs founders partners associates suppliers vendors merchants traders bankers brokers "
    "minors staff clerks clients apprentices trainees interns instructors trainers lecturers tutors librarians "
    "secretaries accountants auditors cashiers tellers attendants stewards stewardesses janitors gardeners maids "
    "nannies porters couriers messengers gatekeepers electricians plumbers carpenters welders bricklayers "
    "builders laborers labourers tailors weavers seamstresses butchers bakers barbers bartenders shopkeepers "
    "landowners ranchers herders shepherds growers pickers hunters foresters lifeguards wardens jailers bailiffs "
    "marshals constables sergeants lieutenants captains colonels snipers envoys aides lobbyists councillors "
    "councilors aldermen commissioners magistrates notaries paralegals jobseekers claimants beneficiaries "
    "recipients borrowers savers depositors pastors imams rabbis vicars parishioners churchgoers missionaries "
    "seminarians revellers revelers partygoers concertgoers diners gamblers exiles defectors dissidents informers "
    "cousins nephews nieces uncles aunts grandsons granddaughters grandparents spouses wives husbands twins "
    "triplets toddlers youngsters schoolchildren schoolboys schoolgirls strangers newcomers settlers squatters"
)
_DEAD_NOUNS = listed(
    "deaths killings murders homicides fatalities bodies corpses suicides executions slayings assassinations dead"
)
_PEOPLE_WORD = re.compile(r"(?:person|man|woman|child|men|women|people|folk|children|keepers|workers)$")
PERSONS = listed(
    "person man woman child boy girl officer soldier civilian police policeman policewoman agent student teacher "
    "worker "
    "protester journalist passenger driver pilot firefighter gunman suspect inmate prisoner patient nurse doctor "
    "victim bystander pedestrian militant marine sailor guard hostage resident villager infant baby teenager"
)
STATE = re.compile(
    r"\s+(?:(?:were|was|are|have been|had been|has been|have|had|being|been)\s+)?(?:(?:\w+ly|still|feared|"
    r"reported|confirmed|later)\s+)?"
    r"(?P<state>dead|killed|died|die|slain|murdered|executed|shot dead|perished|drowned|massacred|beheaded|"
    r"wounded|injured|hurt|missing|arrested|detained|displaced|homeless|infected|hospitali[sz]ed|sickened|jailed|"
    r"evacuated|kidnapped|abducted|trapped|unemployed|stranded)\b"
)
ANY_STATE = re.compile(r"\b(?:missing|injured|wounded|hurt|arrested|detained|homeless|infected|displaced)\b")
NO_FIGURE = listed("times ways things steps sides sorts kinds types")  # "stabbed 12 times", "10 times that"
DEAD = listed("dead killed died die slain murdered executed perished drowned massacred beheaded shot")

_NEXT_WORD = re.compile(r"[\s]+([^\W_][\w.'’&-]*[\w’]|[^\W_])")
LONGEST_PHRASE = 6  # words
_NOT_PLURAL = re.compile(r"(?:ss|us|is|’s|'s|ous|news|series|always|sometimes|perhaps)$")
_IRREGULAR = listed("people men women children police troops dead staff personnel crew deer sheep aircraft")
_TAIL = re.compile(r"[.'’-]+$")


_DOER = re.compile(r"(?:ers|ors|ees)$")
_NO_DOER = listed(
    "tigers panthers badgers beavers otters lobsters spiders oysters condors steers heifers roosters papers "
    "letters orders offers powers computers towers rivers motors tractors reactors sensors servers containers "
    "trailers errors doors floors colors numbers covers centers quarters dollars helicopters choppers tankers "
    "trawlers freighters steamers bulldozers scooters canisters launchers revolvers receivers routers "
    "transfers flyers cancers tumors trees fees degrees committees coffees"
)


def is_doer(noun: str) -> bool:
    """A plural by which people are called for what they do, or machines: "operators", "screeners"."""
    low = noun.lower()
    return noun.islower() and bool(_DOER.search(low)) and low not in _NO_DOER


_DEMONYM = re.compile(r"^[A-Z][a-zà-ÿ]+(?:ians|ans|crats|ers|ites|lis|qis|nis|ese)$")


_NO_ISTS = re.compile(
    r"(?:^|.*(?:check|play|short|wish|hit|guest))lists$|^(?:assists|twists|wrists|waists|fists|mists|exists|gists)$"
)


def is_people(noun: str) -> bool:
    if _DEMONYM.search(noun):
        return True
    noun = noun.lower()
    if _NO_ISTS.search(noun):
        return False
    return noun in _PEOPLE or bool(_PEOPLE_WORD.search(noun)) or noun.endswith(("ists", "ologists", "women"))


def is_person(noun: str) -> bool:
    return noun.lower() in PERSONS


def is_dead(noun: str) -> bool:
    return noun.lower() in _DEAD_NOUNS


def phrase(text: str, start: int) -> tuple[int, str]:
    """(end of the noun phrase that begins after `start`, its head noun); (start, "") = none."""
    at, head, end = start, "", start
    for _ in range(LONGEST_PHRASE):
        word = _NEXT_WORD.match(text, at)
        if word is None or (head and word[1][0].isdigit()):
            break
        if word[1].lower() in ("and", "or") and head and not is_plural(head) and not is_person(head):
            if _counts(text, word.end()):
                break
            at = word.end()
            continue
        if word[1].lower() in _STOP or (head and _is_participle(text, word)):
            break
        at, bare = word.end(), _TAIL.sub("", word[1])
        if text[word.start() : word.start() + 1] == "\n":
            break
        end, head = word.start(1) + len(bare), bare
        if _ends_phrase(text, at, bare) or (bare != word[1] and not bare.endswith(("U.S", "U.K"))):
            break
    return end, head


def _counts(text: str, at: int) -> bool:
    """ "cocaine and 40 kilos": what follows is a figure of its own."""
    following = _NEXT_WORD.match(text, at)
    return following is not None and value_of(following[1]) is not None


def _is_participle(text: str, word: re.Match[str]) -> bool:
    """ "a package known as", "a house burned down": the phrase ended before it."""
    if not word[1].endswith(("ed", "known", "made", "given", "held", "built", "sought")):
        return False
    following = _NEXT_WORD.match(text, word.end())
    return following is None or following[1].lower() in _STOP


def _ends_phrase(text: str, at: int, word: str) -> bool:
    low = word.lower()
    if low == "police":
        following = _NEXT_WORD.match(text, at)
        return not (following and is_people(following[1]))
    if word[0].isupper():  # "1,050 Texas prisoners", "30 Siemens engineers"
        following = _NEXT_WORD.match(text, at)
        if following and following[1].islower() and following[1] not in _STOP and is_plural(following[1]):
            return False
    if low in _IRREGULAR or is_people(low):
        return True
    return low.endswith("s") and len(low) > 3 and not _NOT_PLURAL.search(low)


def is_plural(noun: str) -> bool:
    low = noun.lower()
    return low in _IRREGULAR or (low.endswith("s") and not _NOT_PLURAL.search(low)) or is_people(low)
