"""Numpy's matrix products on one thread: the matrices here are small, more threads wait for each other.

With two a scraped page of the `lynx` kind takes 28 ms to read and clean, with one 17 (the net of `clean`, 40 pages),
and pages are spread over processes anyway.
"""

from __future__ import annotations

import importlib
from functools import cache


@cache
def one_thread() -> None:
    """For the rest of this process; called where a stage first multiplies, when numpy has its library open."""
    importlib.import_module("threadpoolctl").threadpool_limits(limits=1, user_api="blas")
