"""Processes of our own: each holds one object and carries out calls on it, one after another.

Spawned, never forked, so that they behave alike on every system and in a frozen program (which starts
itself again; `multiprocessing.freeze_support` stands first in ``__main__``). A worker ends with its
parent, however that ends. Nothing here knows what the calls do.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import multiprocessing.connection
import os
import re
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any

from rolethread_gui.dataset.errors import UserProblem

_BELOW_NORMAL = 0x4000
"""Windows' BELOW_NORMAL_PRIORITY_CLASS."""


_REAPED_MS = 2000
_GONE_S = 0.5
"""How long a process may take from closing its pipe to its end."""
_BLAME = "caused by "


class WorkerLost(Exception):
    """The process ended while it had work.

    Attributes:
        killed: whether the system (or a person) ended it, as it does where memory runs out; otherwise it broke
            by itself.
    """

    def __init__(self, message: str = "", *, killed: bool = False) -> None:
        super().__init__(message)
        self.killed = killed


class WorkerFailed(Exception):
    """A bug in what the worker was asked to do.

    Attributes:
        report: type of the error and where it happened, without any text of the dataset.
        culprit: what the failing code named by `blame`, empty where it named nothing.
    """

    def __init__(self, report: str) -> None:
        super().__init__(report)
        self.report = report
        found = re.search(rf"^{_BLAME}(\w+)$", report, re.M)
        self.culprit = found.group(1) if found else ""


class Line:
    """How an object in a worker speaks during a call. Given to objects that have a method `connect`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def say(self, value: Any) -> None:
        """Send something on the way; `Worker.receive` hands it on."""
        self._connection.send(("said", value))

    def interrupted(self) -> bool:
        """Whether the call should end early."""
        return self._connection.poll()


class Worker:
    """One spawned process. One call at a time; use it from one thread at a time.

    Args:
        factory: a class (or function) of module level that makes the object the process holds; called in
            the process, before the first call.
        arguments: for `factory`; they are pickled.
        name: what process lists show.
        low_priority: give way to everything else on the machine.

    A process that dies while it starts is lost like any other: the first call tells.
    """

    def __init__(
        self, factory: Callable[..., object], *arguments: Any, name: str, low_priority: bool = True
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, low_priority), name=name, daemon=True)
        self._process.start()
        there.close()
        self._closed = False
        self._sending = threading.Lock()
        self._interruption = False
        # The factory goes through our pipe. What goes through the one that `start` writes to must be small:
        # it is held open at both ends here, so that nobody would ever read on for a process that has died.
        with contextlib.suppress(OSError):
            self.connection.send((factory, arguments))
            self.connection.send(("", ()))  # make the object now, not with the first call

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid or 0

    def send(self, method: str, *arguments: Any) -> None:
        """Start a call; `receive` brings its result.

        Raises:
            WorkerLost: the process is gone.
        """
        try:
            with self._sending:
                self.connection.send((method, arguments))
        except OSError:
            raise WorkerLost from None
        self._pass_on()

    def receive(self, on_said: Callable[[Any], None] | None = None) -> Any:
        """Wait for the result of the call that was started.

        Args:
            on_said: takes what the held object says on the way (see `Line`).

        Raises:
            WorkerLost: the process ended before it had a result.
            WorkerFailed: the call met a bug; the process is ended.
            UserProblem: what the call raised.
        """
        kind, value = self._next()
        while kind == "said":
            if on_said is not None:
                on_said(value)
            kind, value = self._next()
        if kind == "problem":
            raise value
        if kind == "failed":
            raise WorkerFailed(value)
        return value

    def _next(self) -> tuple[str, Any]:
        try:
            message: tuple[str, Any] = self.connection.recv()
        except (EOFError, OSError):
            raise WorkerLost(killed=self._was_killed()) from None
        return message

    def _was_killed(self) -> bool:
        """Whether a process that is gone was ended from outside."""
        with contextlib.suppress(ValueError, AssertionError):  # closed by another thread meanwhile
            self._process.join(_GONE_S)
            return self._process.exitcode == -signal.SIGKILL if sys.platform != "win32" else False
        return False

    def call(self, method: str, *arguments: Any) -> Any:
        """Call and wait. Raises what `send` and `receive` raise."""
        self.send(method, *arguments)
        return self.receive()

    def interrupt(self) -> None:
        """Let `Line.interrupted` be true for the call under way. May be called while another thread waits."""
        self._interruption = True
        self._pass_on()

    def _pass_on(self) -> None:
        """Send an interruption, never into the middle of a call that another thread is sending.

        Whoever is sending does it afterwards: a long call to a process that only just starts takes a while,
        and who interrupts does not wait.
        """
        while self._interruption and self._sending.acquire(blocking=False):
            try:
                if self._interruption:
                    self._interruption = False
                    with contextlib.suppress(OSError):
                        self.connection.send(None)
            finally:
                self._sending.release()

    def end(self) -> None:
        """End the process at once; whoever waits in `receive` is told. May be called from any thread."""
        with contextlib.suppress(ValueError):  # closed at the same moment by its own thread
            self._process.kill()

    def close(self) -> None:
        """End the process at once, whatever it is doing. It only ever reads, so nothing is lost."""
        if self._closed:
            return
        self._closed = True
        self._process.kill()
        self._process.join()
        for _ in range(_REAPED_MS):
            if self._process.exitcode is not None:
                self._process.close()
                break
            time.sleep(0.001)  # another thread, which starts a process, is just noting that this one ended
        self.connection.close()


def ready(workers: Sequence[Worker], timeout: float | None) -> list[Worker]:
    """Those of the workers that have a result or are gone.

    Args:
        workers: whom to wait for.
        timeout: seconds to wait at most; None for ever.
    """
    by_connection = {worker.connection: worker for worker in workers}
    found = multiprocessing.connection.wait(list(by_connection), timeout)
    return [by_connection[one] for one in found if isinstance(one, Connection)]


def lower_priority() -> None:
    """Let this process give way to all others. Cannot be taken back."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(10)


def _serve(connection: Connection, low_priority: bool) -> None:
    """The life of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent to act upon
    _end_with_parent()
    if low_priority:
        lower_priority()
    try:
        factory, arguments = connection.recv()
    except (EOFError, OSError):
        return
    held: object = None
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        if request is None:  # an interruption that came too late
            continue
        method, values = request
        try:
            if held is None:
                held = _made(factory, arguments, connection)
            if not method:
                continue
            answer = ("done", getattr(held, method)(*values))
        except UserProblem as problem:
            if not method:
                continue  # the first call tries again, and tells
            answer = ("problem", problem)
        except Exception as error:
            with contextlib.suppress(OSError):
                connection.send(("failed", bug_report(error)))
            raise SystemExit(1) from error  # what it holds may be half changed
        try:
            connection.send(answer)
        except OSError:
            return


def _made(factory: Callable[..., object], arguments: tuple[Any, ...], connection: Connection) -> object:
    held = factory(*arguments)
    connect = getattr(held, "connect", None)
    if connect is not None:
        connect(Line(connection))
    gc.collect()
    gc.freeze()  # modules and phrase lists need not be looked through again and again
    return held


def _end_with_parent() -> None:
    """Watch for the parent's end, so that a parent killed outright leaves nothing running."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        multiprocessing.connection.wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="parent watch", daemon=True).start()


def blame(error: Exception, name: str) -> None:
    """Note in the error which part failed, so that whoever catches it can go on without that part."""
    error.add_note(f"{_BLAME}{name}")


def bug_report(error: BaseException) -> str:
    """Type of an error and its places in the program.

    The message is left out, and so are notes of other people's code: they may quote what somebody wrote.
    """
    places = "".join(traceback.format_tb(error.__traceback__))
    given = getattr(error, "__notes__", ())
    notes = "".join(f"{note}\n" for note in given if re.fullmatch(rf"{_BLAME}\w+", note))
    return f"{places}{type(error).__name__}\n{notes}"
