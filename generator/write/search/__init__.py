"""Search: a sharded inverted index in plain script files that answer the same on http and from file://."""

from generator.write.search.shards import SearchRules, shards

__all__ = ["SearchRules", "shards"]
