"""group: stories by topic and by kinship, figures side by side. Takes values, gives a Dossier."""

from generator.group.explaining import explain_compared
from generator.group.group import counted, group
from generator.group.rules import GroupRules

__all__ = ["GroupRules", "counted", "explain_compared", "group"]
