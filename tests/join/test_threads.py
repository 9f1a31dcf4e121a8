"""Matrix products keep to one thread, so that processes side by side do not wait for each other."""

from __future__ import annotations

import subprocess
import sys

ASKED = """
import numpy
from generator.clean.trees import shipped
from threadpoolctl import threadpool_info
shipped("text")
print({one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"} <= {1})
"""


def test_the_net_of_a_page_is_asked_on_one_thread() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "True"
