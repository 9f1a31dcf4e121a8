"""Each story once: which articles are the same, which of them stands for the story, and what the others cut or added.

No pair is merged without an aligned text, and what an editor decided stands above every measure.
"""

from generator.dedupe.parts import presence
from generator.dedupe.review import Borderline, borderline
from generator.dedupe.rules import DedupeRules
from generator.dedupe.stories import dedupe
from generator.dedupe.texts import Row, dedupe_texts

__all__ = ["Borderline", "DedupeRules", "Row", "borderline", "dedupe", "dedupe_texts", "presence"]
