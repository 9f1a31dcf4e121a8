"""Currencies and measures other than masses: their printed forms and base units."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag import numbers

SIGNS: dict[str, str] = {
    "$": "USD",
    "us$": "USD",
    "u.s.$": "USD",
    "u.s. $": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "mx$": "MXN",
    "r$": "BRL",
    "f$": "FJD",
    "si$": "SBD",
    "j$": "JMD",
    "tt$": "TTD",
    "ec$": "XCD",
    "n$": "NAD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₦": "NGN",
    "₱": "PHP",
    "₴": "UAH",
    "nt$": "TWD",
    "rs": "rupees",
    "rs.": "rupees",
    "tk": "BDT",
    "tk.": "BDT",
    "n": "NGN",
    "r": "ZAR",
    "ksh": "KES",
    "tsh": "TZS",
    "ush": "UGX",
    "rm": "MYR",
    "rp": "IDR",
    "rmb": "CNY",
    "s/": "PEN",
    "gh¢": "GHS",
    "gh₵": "GHS",
    "฿": "THB",
    "₫": "VND",
    "₡": "CRC",
    "₲": "PYG",
    "₸": "KZT",
    "₾": "GEL",
    "৳": "BDT",
}
CODES = (
    "USD|EUR|GBP|JPY|CNY|INR|RUB|MXN|CAD|AUD|CHF|BRL|COP|ZAR|TRY|SEK|NOK|DKK|PLN|KRW|UAH|AED|SAR|QAR|PKR|BDT|LKR|NGN|KES|"
    "GHS|EGP|ETB|IDR|MYR|SGD|HKD|TWD|THB|VND|PHP|ARS|CLP|PEN|ILS|CZK|HUF|NZD|KZT|IQD|IRR"
)
# "N" and "R" are naira and rand before a sum that is written as one: N500m, R20,000
_LETTERS = (
    r"\b(?:Rs\.?|Tk\.?|K[Ss][Hh]|TSh|USh|RM|Rp|RMB|GH[¢₵])(?=\ ?\d)|\bS/(?=\ ?\d)|"
    r"\b[NR](?=\d[\d.]*(?:,\d{3}|\ ?(?:m|bn|tn|million|billion|trillion)\b)|\d{2,3}\b(?![-–]))"
)
SIGN = (
    r"(?:(?:\b(?:US|U\.S\.\ ?|CA?|AU?|NZ|HK|NT|SI?|MX|R|F|J|TT|EC|N)|(?<![A-Za-z]))\$|[€£¥₹₽₩₪₺₦₱₴฿₫₡₲₸₾৳]|\b(?:"
    + CODES
    + r")(?=\ ?\d)|"
    + _LETTERS
    + r")"
)
_NATIONAL = {
    ("us", "dollars"): "USD",
    ("u.s.", "dollars"): "USD",
    ("american", "dollars"): "USD",
    ("canadian", "dollars"): "CAD",
    ("hong kong", "dollars"): "HKD",
    ("singapore", "dollars"): "SGD",
    ("new zealand", "dollars"): "NZD",
    ("taiwan", "dollars"): "TWD",
    ("taiwanese", "dollars"): "TWD",
    ("jamaican", "dollars"): "JMD",
    ("fijian", "dollars"): "FJD",
    ("solomon islands", "dollars"): "SBD",
    ("solomon", "dollars"): "SBD",
    ("namibian", "dollars"): "NAD",
    ("cfa", "francs"): "CFA francs",
    ("malawian", "kwacha"): "MWK",
    ("zambian", "kwacha"): "ZMW",
    ("danish", "kroner"): "DKK",
    ("norwegian", "kroner"): "NOK",
    ("swedish", "crowns"): "SEK",
    ("swedish", "kronor"): "SEK",
    ("czech", "crowns"): "CZK",
    ("kenyan", "shillings"): "KES",
    ("ugandan", "shillings"): "UGX",
    ("saudi", "riyals"): "SAR",
    ("iraqi", "dinars"): "IQD",
    ("kuwaiti", "dinars"): "KWD",
    ("moroccan", "dirhams"): "MAD",
    ("turkish", "lira"): "TRY",
    ("cuban", "pesos"): "CUP",
    ("dominican", "pesos"): "DOP",
    ("uruguayan", "pesos"): "UYU",
    ("sri lankan", "rupees"): "LKR",
    ("nepali", "rupees"): "NPR",
    ("australian", "dollars"): "AUD",
    ("mexican", "pesos"): "MXN",
    ("colombian", "pesos"): "COP",
    ("argentine", "pesos"): "ARS",
    ("chilean", "pesos"): "CLP",
    ("philippine", "pesos"): "PHP",
    ("swiss", "francs"): "CHF",
    ("british", "pounds"): "GBP",
    ("egyptian", "pounds"): "EGP",
    ("japanese", "yen"): "JPY",
    ("chinese", "yuan"): "CNY",
    ("indian", "rupees"): "INR",
    ("pakistani", "rupees"): "PKR",
    ("russian", "rubles"): "RUB",
}
# One reading each; "pesos" and "rupees" alone belong to several countries and keep their word as unit.
_PLAIN = {
    "dollars": "USD",
    "dollar": "USD",
    "bucks": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rubles": "RUB",
    "roubles": "RUB",
    "pounds": "GBP",
    "pound": "GBP",
    "pesos": "pesos",
    "rupees": "rupees",
    "rupee": "rupees",
    "peso": "pesos",
    "reais": "BRL",
    "rupiah": "IDR",
    "baht": "THB",
    "ringgit": "MYR",
    "dirhams": "dirhams",
    "dinars": "dinars",
    "riyals": "riyals",
    "shillings": "shillings",
    "cedis": "GHS",
    "birr": "ETB",
    "forints": "HUF",
    "bolivars": "VES",
    "soles": "PEN",
    "quetzales": "GTQ",
    "lempiras": "HNL",
    "crowns": "crowns",
    "kroner": "kroner",
    "francs": "francs",
    "kronor": "SEK",
    "zloty": "PLN",
    "shekels": "ILS",
    "hryvnia": "UAH",
    "lira": "TRY",
    "naira": "NGN",
    "rand": "ZAR",
    "kwacha": "kwacha",
    "leva": "BGN",
    "lei": "lei",
    "guaranies": "PYG",
    "guaraníes": "PYG",
    "bolivianos": "BOB",
    "cordobas": "NIO",
    "córdobas": "NIO",
    "colones": "CRC",
    "gourdes": "HTG",
    "pula": "BWP",
    "meticais": "MZN",
    "kwanza": "AOA",
    "kwanzas": "AOA",
    "dalasi": "GMD",
    "leones": "SLE",
    "ariary": "MGA",
    "tenge": "KZT",
    "taka": "BDT",
    "kyat": "MMK",
    "kyats": "MMK",
    "afghanis": "AFN",
    "rials": "riyals",
    "manat": "AZN",
    "lari": "GEL",
    "cents": "USD",
    "pence": "GBP",
}
HUNDREDTHS = frozenset({"cents", "pence"})
_NATIONS = r"US|U\.S\.|CFA|" + "|".join(
    sorted({nation.title() for nation, _ in _NATIONAL} - {"Us", "U.S.", "Cfa"}, key=lambda name: (-len(name), name))
)
CURRENCY_WORD = re.compile(
    r"[ -]?(?:(?P<code>" + CODES + r")\b"
    r"|(?:(?P<nation>"
    + _NATIONS
    + r") )?(?P<word>"
    + "|".join(sorted((w for w in _PLAIN if not w.startswith("pound")), key=lambda w: (-len(w), w)))
    + r"|pounds?(?= sterling)|(?<=British )pounds|(?<=Egyptian )pounds)(?P<sterling> sterling)?\b)"
    r"|(?P<sign>[ ]?[€£])(?!\d)"
)
CENTS = re.compile(  # "two euros forty"
    r" (?P<cents>(?:" + numbers.TENS + r")(?:-(?:" + numbers.UNITS + r"))?)"
    r"(?=[,.;:!?”\"’)]| (?:for|in|an?|each|to|on|at|from|back|per|apiece|and)\b)"
)
WITH_CENTS = frozenset({"EUR", "USD", "GBP"})
WON = re.compile(r"[ -](?:South Korean )?won\b")  # a verb too, so only behind a scale ("412 billion won")
MEASURE = re.compile(
    r"[ -]?(?:(?P<percent>%|percent\b|per cent\b|pct\b|pc\b)|(?P<points>percentage[ -]points?\b|basis points\b|bps\b)"
    r"|(?P<degrees>°\s?[CF]?\b|degrees(?: (?:Celsius|Fahrenheit|C|F))?\b)"
    r"|(?P<other>(?:square |cubic |nautical )?(?:kilomet(?:er|re)s?|km²?|met(?:er|re)s|miles?|feet|yards|inches|acres?|"
    r"hectares?|lit(?:er|re)s?|gallons?|barrels?|bushels?|megawatts?|gigawatts?|MW|GW|kilowatts?|kilowatt[- ]hours?|"
    r"mph|km/h|knots|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|bpd|terabytes?|gigabytes?|GB)(?: per hour|"
    r" an hour)?\b))"
)
DURATION = re.compile(
    r"[ -](?:(?:and a half |more |full |consecutive |straight |long |short |calendar |business |working |light[- ])*"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|mins|seconds?|decades?|centuries|century|nights?|weekends?|"
    r"semesters?|generations?|quarters|hrs?|yrs?)\b)",
    re.IGNORECASE,
)


def unit_of_sign(sign: str) -> str:
    return SIGNS.get(sign.strip().lower(), sign.strip().upper())


def unit_of_word(match: re.Match[str]) -> tuple[str, float]:
    """(unit, factor) of a match of CURRENCY_WORD."""
    if match["code"]:
        return match["code"], 1.0
    if match["sign"]:
        return unit_of_sign(match["sign"]), 1.0
    word = match["word"]
    unit = _NATIONAL.get(((match["nation"] or "").lower(), word), _PLAIN[word])
    return unit, 0.01 if word in HUNDREDTHS else 1.0


# Currencies that several countries share; an article that names only one of the countries means that one's.
_COUNTRIES: dict[str, tuple[tuple[str, str], ...]] = {
    "pesos": (
        ("MXN", r"Mexic"),
        ("PHP", r"Philippin|Filipin|Manila"),
        ("COP", r"Colombia"),
        ("ARS", r"Argentin"),
        ("CLP", r"Chile"),
        ("UYU", r"Uruguay"),
        ("CUP", r"Cuba"),
        ("DOP", r"Dominican"),
    ),
    "rupees": (("INR", r"India|Mumbai|Delhi"), ("PKR", r"Pakistan"), ("LKR", r"Sri Lanka"), ("NPR", r"Nepal")),
    "francs": (("CHF", r"Swiss|Switzerland"), ("XOF", r"Senegal|Mali\b|Ivory Coast|Burkina"), ("CDF", r"Congo")),
    "CFA francs": (
        ("XOF", r"Senegal|Mali\b|Ivory Coast|Burkina|Benin\b|Togo|Niger\b|Bissau"),
        ("XAF", r"Cameroon|Chad\b|Gabon|Central African|Brazzaville|Equatorial Guinea"),
    ),
    "kwacha": (("ZMW", r"Zambia"), ("MWK", r"Malawi")),
    "lei": (("RON", r"Romania"), ("MDL", r"Moldova")),
    "dinars": (
        ("IQD", r"Iraq"),
        ("KWD", r"Kuwait"),
        ("JOD", r"Jordan"),
        ("DZD", r"Algeria"),
        ("TND", r"Tunisia"),
        ("RSD", r"Serbia"),
    ),
    "riyals": (("SAR", r"Saudi"), ("IRR", r"Iran"), ("QAR", r"Qatar"), ("OMR", r"Oman\b"), ("YER", r"Yemen")),
    "shillings": (("KES", r"Kenya"), ("UGX", r"Uganda"), ("TZS", r"Tanzania"), ("SOS", r"Somali")),
    "dirhams": (("AED", r"Emirat|Dubai"), ("MAD", r"Morocc")),
    "crowns": (("CZK", r"Czech"), ("SEK", r"Swed"), ("NOK", r"Norw"), ("DKK", r"Danish|Denmark")),
    "kroner": (("NOK", r"Norw"), ("DKK", r"Danish|Denmark")),
}
SHARED = frozenset(_COUNTRIES)


def of_country(unit: str, texts: Sequence[str]) -> str:
    """The ISO code of a shared currency's word when the texts name one of its countries only; else the word."""
    named = [
        code for code, word in _COUNTRIES.get(unit, ()) if any(re.search(r"\b(?:" + word + ")", text) for text in texts)
    ]
    return named[0] if len(named) == 1 else unit
