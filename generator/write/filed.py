"""Where readers look a name up: people by family name, bodies without their article. The name itself stays as it is.

Common surnames and given names below are general knowledge of the languages, kept short: they only decide where the
given names end when nothing else tells (a short form that the articles use comes first).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Entity, EntityKind
from generator.text import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_QUOTED = re.compile(r"\s*[\"“”«»„(][^\"“”«»„()]*[\"“”«»)]\s*|\s+['‘][^'‘’]+['’](?=\s)")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|esq|ph\.?d|m\.?d)\.?$", re.IGNORECASE)
_HONORIFICS = _set("mr mrs ms miss dr sr sra don dona sir dame president presidente gen judge sen rep")
# Passed over when written small: "Eva de la Cruz" is looked up under C, "Robert De Niro" under D.
_PARTICLES = _set("da das de del della den der des di do dos du e la las le los of the to van von y zu")
_KEPT_PARTICLES = _set("abd abu bin ben bint ibn st saint san santa mac mc o")  # part of the family name
_ARTICLES = _set("the el la los las le les il der die das")
_ARABIC = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az)[-’' ]", re.IGNORECASE)
_SPANISH_FAMILY = _set(
    "garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez hernandez diaz moreno munoz alvarez romero "
    "alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega "
    "delgado castro ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo santos lozano guerrero cano "
    "prieto mendez cruz calvo gallego vidal leon marquez herrera pena flores cabrera campos vega fuentes carrasco diez "
    "reyes caballero nieto aguilar pascual santana herrero lorenzo montero hidalgo gimenez ibanez ferrer duran "
    "santiago benitez mora vicente vargas arias carmona crespo roman pastor soto saez velasco moya soler parra bravo "
    "gallardo rojas silva salazar rios pacheco luna espinoza contreras guzman juarez valdez estrada sandoval rivera "
    "mendoza chavez camacho carrillo solis avila cardenas mejia robles trevino villarreal zamora maldonado ochoa"
)
_SPANISH_GIVEN = _set(
    "jose juan luis carlos miguel jesus angel antonio francisco manuel pedro jorge alejandro rafael fernando roberto "
    "eduardo javier ricardo arturo sergio mario enrique raul alberto oscar victor martin daniel david andres felipe "
    "guillermo gerardo julio cesar armando alfredo hector ernesto ramon salvador gabriel jaime joaquin ruben pablo "
    "vicente ignacio agustin marco adrian alfonso hugo rodolfo tomas gustavo gonzalo diego emilio esteban federico "
    "gilberto humberto ismael lorenzo mauricio nicolas octavio rodrigo santiago genaro maria guadalupe juana margarita "
    "ana rosa teresa patricia elena laura claudia leticia martha silvia gloria alicia beatriz isabel carmen luz "
    "adriana alejandra gabriela veronica lucia sofia sara susana eva dolores pilar ines cristina monica paula julia "
    "de del la los"
)
_EASTERN_FAMILY = _set(
    "xi mao deng hu wen li wang zhang zhao chen liu yang huang zhou wu xu sun zhu ma guo lin he gao liang zheng jiang "
    "bo peng qin wei tang feng han cao zeng xiao tian dong yu cai pan du ding ye cheng su lu jia luo chiang kim park "
    "lee yi choi moon ban roh rhee chung chun jung kang cho yoon yun shin han nguyen tran pham vo dang bui ngo"
)
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcswy]|zh|ch|sh)?"
    r"(?:iang|uang|iong|uai|ian|iao|ang|eng|ing|ong|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u))+"
)


@dataclass(frozen=True, slots=True)
class Parts:
    given: str
    particle: str  # "de la", "von"; passed over when looking up
    family: str
    suffix: str  # "Jr."


def key(entity: Entity) -> tuple[str, str, str]:
    """What an index is sorted by; its first letter is the letter of the index."""
    if entity.kind is EntityKind.PERSON:
        parts = parted(entity.name, entity.aliases)
        return fold(_ARABIC.sub("", parts.family)) or fold(entity.name), fold(parts.given), fold(entity.name)
    words = entity.name.split()
    # "La Paz" and "The Hague" are looked up under their article, "Los Zetas" and "The Times" are not.
    if len(words) > 1 and fold(words[0]) in _ARTICLES and entity.kind is not EntityKind.PLACE:
        words = words[1:]
    return fold(" ".join(words)), "", fold(entity.name)


def parted(name: str, short: Iterable[str] = ()) -> Parts:
    """A person's name in its parts. `short`: other forms in use, which tell what is family name."""
    whole = [word for word in _QUOTED.sub(" ", name).replace(",", " ").split() if word]
    suffixes = [whole.pop()] if len(whole) > 2 and _SUFFIX.match(whole[-1]) else []
    if len(whole) == 2 and fold(whole[0]) in _ARTICLES:
        return Parts("", whole[0], whole[1], "")  # "El Chapo"
    if len(whole) < 2:
        return Parts("", "", " ".join(whole) or name, "".join(suffixes))
    if _eastern(whole):
        return Parts(" ".join(whole[1:]), "", whole[0], "".join(suffixes))
    start = _said(whole, short) or _start(whole)
    while start > 1 and fold(whole[start - 1]) in _KEPT_PARTICLES and whole[start - 1][:1].islower():
        start -= 1
    at = start
    while at > 1 and whole[at - 1].islower() and fold(whole[at - 1]) in _PARTICLES | {"al", "el"}:
        at -= 1
    return Parts(" ".join(whole[:at]), " ".join(whole[at:start]), " ".join(whole[start:]), "".join(suffixes))


def _said(whole: list[str], short: Iterable[str]) -> int | None:
    """Where the family name begins if a short form stands for the whole: "García Luna" for Genaro García Luna."""
    folded = [fold(word) for word in whole]
    found = []
    for form in short:
        words = [word for word in map(fold, form.split()) if word]
        while words and words[0] in _HONORIFICS | _PARTICLES:
            words = words[1:]
        starts = (at for at in range(1, len(folded)) if words and folded[at : at + len(words)] == words)
        found += [at for at in starts if not whole[at].islower()]
    return min(found, default=None)


def _start(whole: list[str]) -> int:
    """Where the family name begins by the looks of the words: one word from the end, two in Spanish."""
    last = len(whole) - 1
    if last >= 3 and fold(whole[last - 1]) == "y":
        return last - 2  # "José Ortega y Gasset"
    if last == 2 and fold(whole[1]) not in _SPANISH_GIVEN and _spanish(whole[1]) and _spanish_like(whole):
        return 1
    if last == 3 and fold(whole[0]) in _SPANISH_GIVEN and whole[2][:1].isupper() and len(fold(whole[2])) > 2:
        return 2 if fold(whole[2]) not in _SPANISH_GIVEN - _SPANISH_FAMILY else last
    capital = last
    while capital > 1 and whole[capital - 1][:1].isupper() and fold(whole[capital - 1]) in _PARTICLES:
        capital -= 1  # "Robert De Niro"
    return capital


def _spanish(word: str) -> bool:
    bare = fold(word)
    return bare in _SPANISH_FAMILY or (bare.endswith("ez") and len(bare) > 4)


def _spanish_like(whole: list[str]) -> bool:
    return fold(whole[0]) in _SPANISH_GIVEN or _spanish(whole[-1])


def _eastern(whole: list[str]) -> bool:
    """Chinese, Korean and Vietnamese names begin with the family: "Xi Jinping", "Kim Jong-un", "Kim Dae Jung"."""
    family, *given = (word.casefold() for word in whole)
    if family not in _EASTERN_FAMILY or len(given) > 2 or given[-1] in _EASTERN_FAMILY:
        return False
    if len(given) == 1 and "-" in whole[1]:
        return all(len(part) <= 5 for part in given[0].split("-"))
    if len(given) == 2:
        return all(word.isalpha() and len(word) <= 5 for word in given) and family != "lee"
    return _PINYIN.fullmatch(given[0]) is not None
