"""Where Chromium is, and how it is started: without a network of its own."""

from __future__ import annotations

import os
from shutil import which

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """The one named by DOSSIER_CHROMIUM, else Debian's or what the system calls so; None = not installed."""
    names = (os.environ.get("DOSSIER_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := which(name))), None)
