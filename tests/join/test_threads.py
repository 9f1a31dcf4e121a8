"""Matrix products keep to one thread, so that processes side by side do not wait for each other."""

from __future__ import annotations

import os
import subprocess
import sys

ASKED = """
import numpy
from generator.clean import net
from generator.clean.trees import shipped
from threadpoolctl import threadpool_info
fitted = shipped("text").net
width = len(fitted.features)
net.log_odds(fitted, numpy.zeros((9, width), numpy.float32), numpy.arange(width))
print({one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"})
"""


def test_the_net_of_a_page_is_asked_on_one_thread() -> None:
    two = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "2")
    asked = [sys.executable, "-c", ASKED]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, env={**os.environ, **two})
    assert told.stdout.strip() == "{1}"
