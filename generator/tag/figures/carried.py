"""What a number takes over from the figure before it: the unit, the currency, the noun it does not print itself.

"to 9,800 pupils from 12,600", "promised 70 million euros and sent 12 million".
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.tag.figures import nouns, refuse
from generator.tag.figures.judge import qualified
from generator.tag.figures.values import Amount, Number

_NEAR = 40  # characters before a sum in which the verb of paying stands; a guess
_STOP = re.compile(r"[.!?][”\"’']?\s")
_AGAINST = re.compile(
    r"[^.;:]{0,40}?(?:\b(?:up|down) from|\bcompared (?:with|to)|"
    r"\bas against|,? (?:against|versus)|(?P<from>\bfrom))\s+$"
)
_CHANGED = re.compile(
    r"\b(?:rose|risen|rises|fell|fallen|falls|dropp?(?:ed|s)?|grew|grown|grows|climbed|shrank|shrunk|declined?|decreased|"
    r"increased|jumped|slid|sank|sunk|cut|reduced|raised|went|doubled|tripled|expanded|slipped|swelled|plunged|"
    r"soared|surged)\b"
)
_CHANGE_BACK = 60  # characters from the verb to the figure; a guess
_SUM = re.compile(
    r"\b(?:sums?|total|bill|costs?|price|amount|budget|debts?|loss|losses|fine|value|revenue|profits?|sales) "
    r"(?:of|is|was|comes? to|came to|rises? to|rose to|stands at|stood at|reached|would be) $"
)
_PAID = re.compile(
    r"\b(?:pay|pays|paid|send|sends|sent|spend|spends|spent|raise[ds]?|cost|costs|borrow(?:s|ed)?|lent|lend|owe[ds]?|"
    r"repaid|invest(?:s|ed)?|earn(?:s|ed)?|donated|pledged?|pledges|deliver(?:s|ed)?|provided|promised?|offer(?:s|ed)|got|received|recovered|"
    r"returned|collected|lost|saved?|worth|contributed?|contributes) (?:back |out |only |just |in )?$"
)
_MORE_OF_IT = ("another", "a further", "an additional")
_SUM_BACK = 200  # characters to the last sum of money; a guess


def carried(number: Number, last: Amount | None) -> Amount | None:
    """A bare number that stands against a figure before it, or is money because sums of money are told of."""
    text = number.text
    if last is None or not 0 <= number.start - last.end < _SUM_BACK or not _is_bare(number):
        return None
    qualifier, start = qualified(text, number.start)
    if _stands_against(text, last, start) or (last.kind == "money" and _is_sum(number, last, start, qualifier)):
        return replace(
            last, start=start, end=number.end, value=number.value, value_to=number.value_to, qualifier=qualifier
        )
    return None


_WHEN = re.compile(r"\s+(?:last|earlier|previously|then|back|more)\b(?! \w+s\b)")


def _is_bare(number: Number) -> bool:
    """Digits that count nothing themselves and are no year, age or score."""
    text, end = number.text, number.end
    if number.sign or not number.printed[:1].isdigit() or re.match(r"[\w%$€£-]|['’]s|\s*%", text[end : end + 2]):
        return False
    if nouns.phrase(text, end)[1] and not _WHEN.match(text, end):
        return False
    return refuse.reason(text, number.start, end, number.value, text[number.start : end], "") is None


def _stands_against(text: str, last: Amount, start: int) -> bool:
    if last.kind not in ("people", "deaths", "money", "percent"):
        return False
    found = _AGAINST.fullmatch(text, last.end, start)
    changes = found and found["from"] and not _CHANGED.search(text, max(0, last.start - _CHANGE_BACK), last.start)
    return bool(found and not changes)


def _is_sum(number: Number, last: Amount, start: int, qualifier: str) -> bool:
    """ "and sent 12 million", "the sum is 88 million": in the sentence, or the paragraph where it says it is a sum."""
    text = number.text
    if not number.large:
        return False
    before = text[max(last.end, start - _NEAR) : start]
    if _SUM.search(before):
        return True
    told = qualifier in _MORE_OF_IT or _PAID.search(before)
    return bool(told and not _STOP.search(text, last.end, start))
