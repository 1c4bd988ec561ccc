"""Bounds on time and memory for what somebody else's files do in a process of ours. Lane: compute.

A chat template may loop without end and a tokenizer may be made to backtrack. Neither can be stopped from
inside Python, so the process ends itself, after having said why; whoever waits for it gets a sentence.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final

from rolethread_gui.wording import say

STRETCH_S: Final = 20.0
"""Seconds that one batch may take. A template renders in a fraction of a millisecond."""
MEMORY_MB: Final = 2000
"""What the process may use beyond what it had; the largest tokenizers take some hundred."""
_LOOK_S: Final = 0.1


class Bounds:
    """Ends this process when a stretch of work takes too long or too much memory.

    Args:
        say: takes the sentence before the end.
        stretch_s: seconds a stretch may take.
        memory_mb: megabytes the process may add to what it holds now.
    """

    def __init__(
        self, say: Callable[[str], None], *, stretch_s: float = STRETCH_S, memory_mb: int = MEMORY_MB
    ) -> None:
        self._say = say
        self._stretch_s = stretch_s
        self._most = _resident() + memory_mb * 1_000_000
        self._until: float | None = None
        _limit_address_space(memory_mb * 1_000_000)
        threading.Thread(target=self._watch, name="bounds", daemon=True).start()

    @contextlib.contextmanager
    def stretch(self) -> Generator[None]:
        """What is done inside must be done in time, and not run out of memory."""
        self._until = time.monotonic() + self._stretch_s
        try:
            yield
        except MemoryError:
            self._end(_MEMORY)
        finally:
            self._until = None

    def _watch(self) -> None:
        while True:
            time.sleep(_LOOK_S)
            until = self._until
            if until is not None and time.monotonic() > until:
                self._end(_TIME)
            if until is not None and _resident() > self._most:
                self._end(_MEMORY)

    def _end(self, sentence: str) -> None:
        with contextlib.suppress(OSError):
            self._say(sentence)
        os._exit(3)


_TIME = say("The model's tokenizer or chat template took too long, so it was stopped.")
_MEMORY = say("The model's tokenizer or chat template took too much memory, so it was stopped.")


def _resident() -> int:
    """Bytes this process holds in memory, 0 where the system does not say."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = (
                ("cb", wintypes.DWORD),
                ("faults", wintypes.DWORD),
                ("most", ctypes.c_size_t),
                ("now", ctypes.c_size_t),
                ("rest", ctypes.c_size_t * 6),
            )

        counters = Counters()
        counters.cb = ctypes.sizeof(counters)
        process = wintypes.HANDLE(ctypes.windll.kernel32.GetCurrentProcess())
        ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
        return int(counters.now)
    elif sys.platform == "linux":  # noqa: RET505 - so that type checkers see every system's own branch
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    else:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # on macOS bytes, and the most it ever was


def _limit_address_space(more: int) -> None:
    """One large allocation comes before anybody can look: on Linux the system itself refuses it."""
    if sys.platform == "linux":
        import resource

        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        wanted = int(pages) * os.sysconf("SC_PAGE_SIZE") + more
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        if most == resource.RLIM_INFINITY or wanted < most:
            resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
