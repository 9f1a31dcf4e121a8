"""Property tests draw the same examples each time, so that a red run means a change in the code."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
