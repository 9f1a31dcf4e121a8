"""tag: who, what and where in each story; then one resolution over all of them.

`spot` is pure and cacheable, one story at a time; `resolve` is the only step that sees them together.
"""

from generator.tag.authority import Authority
from generator.tag.doubtful import Doubt, doubtful
from generator.tag.explaining import explain_entity, explain_tags, order_for
from generator.tag.ordered_facts import begins_with
from generator.tag.resolving import resolve
from generator.tag.review import Proposal, review
from generator.tag.rules import TagRules
from generator.tag.spotting import spot
from generator.tag.types import Tagged

__all__ = [
    "Authority",
    "Doubt",
    "Proposal",
    "TagRules",
    "Tagged",
    "begins_with",
    "doubtful",
    "explain_entity",
    "explain_tags",
    "order_for",
    "resolve",
    "review",
    "spot",
]
