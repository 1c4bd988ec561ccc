"""Kills worker processes at their very start."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

import psutil


@contextlib.contextmanager
def killing_newborns(most: int = 1_000_000) -> Iterator[list[int]]:
    """While it lasts, the first `most` processes that this one starts are killed as soon as they are seen.

    Yields:
        The ids of those that were killed.
    """
    here = psutil.Process()
    known = {child.pid for child in here.children()}
    killed: list[int] = []
    stop = threading.Event()

    def watch() -> None:
        while not stop.is_set() and len(killed) < most:
            for child in here.children():
                if child.pid in known or len(killed) >= most:
                    continue
                with contextlib.suppress(psutil.NoSuchProcess):
                    if "spawn_main" in " ".join(child.cmdline()):  # it is no copy of this process any more
                        child.kill()
                        known.add(child.pid)
                        killed.append(child.pid)
            stop.wait(0.001)

    watcher = threading.Thread(target=watch, name="killer", daemon=True)
    watcher.start()
    try:
        yield killed
    finally:
        stop.set()
        watcher.join()
