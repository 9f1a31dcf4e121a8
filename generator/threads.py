"""Numpy's matrix products on one thread: the matrices here are small, more threads wait for each other.

Two threads take twice the time of one for a page's net (27 and 15 ms, 40 pages), and pages are spread over processes
anyway.
"""

from __future__ import annotations

import importlib
from functools import cache


@cache
def one_thread() -> None:
    """For the rest of this process; called where a stage first multiplies, when numpy has its library open."""
    importlib.import_module("threadpoolctl").threadpool_limits(limits=1, user_api="blas")
