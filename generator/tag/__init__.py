"""tag: who, what and where in each story; then one resolution over all of them.

`spot` is pure and cacheable, one story at a time; `resolve` is the only step that sees them together.
"""

from generator.tag.authority import Authority
from generator.tag.resolving import resolve
from generator.tag.review import Proposal, explain_entity, review
from generator.tag.rules import TagRules
from generator.tag.spotting import spot
from generator.tag.types import Tagged

__all__ = ["Authority", "Proposal", "TagRules", "Tagged", "explain_entity", "resolve", "review", "spot"]
