"""What is remembered every few moments: written in a thread of its own, since a busy disk lets one wait.

Qt's settings force their file to disk in the thread that changes them: a quarter of a second in which the window does
not answer was seen while a project was checked.
"""

from __future__ import annotations

import contextlib
import json  # the quicker readers of JSON cost more than this file at the start of the program
import os
import threading
from pathlib import Path
from typing import Any


class OftenKept:
    """Texts by name in one small file, which is always whole. Lane: GUI thread, but for the writing.

    A file that cannot be read or written is no reason to disturb anybody: then nothing is remembered.

    Args:
        path: of the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._texts = _read(path)
        self._lock = threading.Lock()
        self._waiting: bytes | None = None
        self._writing = False
        self._thread: threading.Thread | None = None

    def get(self, name: str) -> str | None:
        """A text, None where none is kept."""
        return self._texts.get(name)

    def set(self, name: str, text: str) -> None:
        """Keep a text, an empty one by forgetting it."""
        self._texts.pop(name, None)
        if text:
            self._texts[name] = text
        with self._lock:
            self._waiting = json.dumps(self._texts).encode() if self._texts else b""
            if not self._writing:
                self._writing = True
                self._thread = threading.Thread(target=self._write, name="remembering", daemon=True)
                self._thread.start()

    def keep(self) -> None:
        """Wait until everything is written, and the thread has ended."""
        if self._thread is not None:
            self._thread.join()

    def _write(self) -> None:
        while True:
            with self._lock:
                data, self._waiting = self._waiting, None
                if data is None:
                    self._writing = False
                    return
            with contextlib.suppress(OSError):
                _put(self._path, data)


def _read(path: Path) -> dict[str, str]:
    try:
        kept: Any = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    whole = isinstance(kept, dict) and all(isinstance(text, str) for text in kept.values())
    return kept if whole else {}


def _put(path: Path, data: bytes) -> None:
    """The whole file or what was there before; no file where there is nothing to keep."""
    if not data:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
