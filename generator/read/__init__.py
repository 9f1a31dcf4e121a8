"""Read: saved files in, drafts out. Nothing is judged here; a bad seed is a warning and never stops the rest."""

from generator.read.draft import read
from generator.read.find import find
from generator.read.rules import ReadRules

__all__ = ["ReadRules", "find", "read"]
