"""Search: a sharded inverted index in plain script files that answer the same on http and from file://."""

from generator.write.search.rules import SearchRules
from generator.write.search.shards import shards

__all__ = ["SearchRules", "shards"]
