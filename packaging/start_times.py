"""How long a person waits: ``python3 packaging/start_times.py [--runs N] [--cold] COMMAND [ARGUMENT ...]``.

Prints, from the command on, when the first window is on the screen and when it bears the name of what was opened (the
sample of the very first start: every run is the first one of a fresh person). Linux, with Xvfb. As the superuser it
runs before everything else on the machine, so that others at work do not count, and --cold empties the disk's cache.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import os
import signal
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

_MAPPED = 19
_SUBSTRUCTURE = 1 << 19
_LONGEST_S = 60.0


class Screen:
    """An X screen of our own, and a look at what appears on it."""

    def __init__(self) -> None:
        told, tell = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(tell),
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        self.server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
        self.name = f":{os.read(told, 20).decode().strip()}"
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(self.name.encode()))
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE))
        self._name_of_window = ctypes.c_ulong(self._x.XInternAtom(self._display, b"_NET_WM_NAME", 0))
        self._x.XSync(self._display, 0)

    def appeared(self) -> int | None:
        """The window that has come since the last look, if one has."""
        event = (ctypes.c_ulong * 24)()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, event)
            if event[0] & 0xFFFFFFFF == _MAPPED:
                return event[5]
        return None

    def name_of(self, window: int) -> str:
        """What stands in the window's frame."""
        kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        width, text = ctypes.c_int(), ctypes.c_char_p()
        self._x.XGetWindowProperty(
            self._display, ctypes.c_ulong(window), self._name_of_window, ctypes.c_long(0), ctypes.c_long(200), 0,
            ctypes.c_ulong(0), ctypes.byref(kind), ctypes.byref(width), ctypes.byref(count), ctypes.byref(left),
            ctypes.byref(text),
        )  # fmt: skip
        return (text.value or b"").decode()


@contextlib.contextmanager
def started(command: list[str], screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """The program of a person who never used it; gone afterwards with all it started."""
    with tempfile.TemporaryDirectory(prefix="rolethread-start-") as home:
        environment = {name: text for name, text in os.environ.items() if not name.startswith("XDG_")}
        environment |= {
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "DISPLAY": screen.name,
            "QT_QPA_PLATFORM": "xcb",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        nowhere = subprocess.DEVNULL
        program = subprocess.Popen(
            command, env=environment, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
        try:
            yield program
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()


def wait_for(look: Callable[[], int | bool | None], program: subprocess.Popen[bytes]) -> int:
    """What `look` sees at last."""
    end = time.monotonic() + _LONGEST_S
    while program.poll() is None and time.monotonic() < end:
        seen = look()
        if seen:
            return int(seen)
        time.sleep(0.002)
    raise SystemExit(f"The program ended with {program.poll()}, or nothing came.")


def main() -> None:
    """Start it again and again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument(
        "--opened", default="Sample", help="what the name of the window begins with in the end"
    )
    parser.add_argument("command", nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    with contextlib.suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(2))
    screen = Screen()
    windows: list[float] = []
    pages: list[float] = []
    try:
        for _ in range(chosen.runs):
            time.sleep(0.3)  # what the last one still had on its way
            while screen.appeared():
                pass
            if chosen.cold:
                os.sync()
                Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
            start = time.monotonic()
            with started(chosen.command, screen) as program:
                window = wait_for(screen.appeared, program)
                windows.append(time.monotonic() - start)
                wait_for(lambda made=window: screen.name_of(made).startswith(chosen.opened), program)
                pages.append(time.monotonic() - start)
    finally:
        screen.server.terminate()
        screen.server.wait()
    for name, times in (("first window", windows), ("what was opened", pages)):
        print(f"{name}: {statistics.median(times):.2f} s (from {min(times):.2f} to {max(times):.2f})")


if __name__ == "__main__":
    main()
