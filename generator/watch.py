"""`dossier serve`: MkDocs' own server for the site, and a watcher that regenerates when a source changes."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.build import Places
from generator.seal import sealed

QUIET_SECONDS = 0.4  # editors write a file in several steps; wait until they are done


class _Handler(FileSystemEventHandler):
    """Runs `again` once after a burst of changes in hand-owned files."""

    def __init__(self, again: Callable[[], None]) -> None:
        self._again = again
        self._timer: threading.Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in ("opened", "closed_no_write") or not by_hand(str(event.src_path)):
            return
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(QUIET_SECONDS, self._again)
        self._timer.daemon = True
        self._timer.start()


def by_hand(path: str) -> bool:
    """Whether a person's program changed this file: no temporary file, nothing generated, no list of our own."""
    name = Path(path).name
    if name.startswith((".", "~")) or name.endswith((".tmp", "~", ".swp")) or name == "permalinks.yml":
        return False
    if Path(path).suffix != ".md":
        return True
    try:
        return not sealed(Path(path).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return True


def serve(places: Places, config: Path, port: int, again: Callable[[], None]) -> None:
    """Until interrupted."""
    observer = Observer()
    for folder in (places.seeds, places.desk, places.site_src / "topics"):
        if folder.is_dir():
            observer.schedule(_Handler(again), str(folder), recursive=True)
    observer.start()
    words = ["serve", "--config-file", str(config), "--dev-addr", f"127.0.0.1:{port}"]
    try:
        subprocess.run([sys.executable, "-m", "mkdocs", *words], check=False)  # noqa: S603  fixed words
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        observer.join()
