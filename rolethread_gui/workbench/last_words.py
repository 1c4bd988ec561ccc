"""What the program was doing when the system ended it: kept by Python itself, found at the next start.

A fault in a library (not an exception of Python, those go to `crash`) ends the process at once. Python's fault handler
then still writes where every thread was: files, lines and names of functions, and nothing of what they worked on.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import time
from pathlib import Path
from typing import TextIO

from rolethread_gui.workbench.crash import log_folder

_OLD_S = 7 * 24 * 3600
"""An empty file of a program that was ended from outside is put away after so many seconds."""


class LastWords:
    """Listens for the end that nobody asked for.

    Args:
        folder: where it is kept; None for the usual place of the system.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or log_folder()
        self._path = self._folder / f"stopped-{os.getpid()}.txt"
        self._file: TextIO | None = None

    def found(self) -> list[str]:
        """What programs before this one left behind, each told once."""
        texts: list[str] = []
        for path in sorted(self._folder.glob("stopped-*.txt")):
            with contextlib.suppress(OSError):  # of a window that is open now, or gone meanwhile
                text = path.read_text(encoding="utf-8", errors="replace")
                if text or time.time() - path.stat().st_mtime > _OLD_S:
                    path.unlink()
                if text:
                    texts.append(text)
        return texts

    def listen(self) -> None:
        """From now on; a folder that cannot be written is no reason not to start."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def end(self) -> None:
        """The program ends as it should."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with contextlib.suppress(OSError):
            self._path.unlink()
