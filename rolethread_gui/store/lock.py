"""The writer's lock: an OS lock on a file beside the project, so that two windows never write to one project.

The lock ends with the process that holds it, however that ends. The project file itself is never opened
for this: closing any handle on it would drop SQLite's own locks on POSIX systems.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import filelock

from rolethread_gui.store.problems import StorageProblem, storage_problem
from rolethread_gui.wording import say


def lock_path(project: Path) -> Path:
    """The hidden file beside the project that carries the lock."""
    return project.with_name(f".{project.name}.lock")


class WriterLock:
    """Held by the one process (and thread) that writes to a project."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._lock = filelock.FileLock(lock_path(project), timeout=0, thread_local=False)

    def take(self) -> None:
        """Take the lock.

        Raises:
            StorageProblem: "locked" when another window writes to the project, "read-only" when the
                folder does not let us write.
        """
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            raise StorageProblem(
                say("“{0}” is open in another window.").format(self._project.name),
                say("It can be read here; close the other window to change it."),
                "locked",
            ) from None
        except OSError:
            raise storage_problem("read-only", self._project) from None

    def release(self) -> None:
        """Give the lock back, and leave nothing beside the project."""
        if os.name != "nt":  # there filelock does it, after closing; here it must happen under the lock
            with contextlib.suppress(OSError):
                lock_path(self._project).unlink()
        self._lock.release()
