"""Objects for worker processes in tests: spawned processes import them from here."""

from __future__ import annotations

import os
import time

from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine.workers import Line, blame


class Held:
    def __init__(self, start: int = 0) -> None:
        self._count = start
        self._line: Line | None = None

    def connect(self, line: Line) -> None:
        self._line = line

    def add(self, number: int) -> int:
        self._count += number
        return self._count

    def refuse(self) -> None:
        raise EditRefused("It no longer fits.", "Look again.")

    def fail(self, secret: str) -> None:
        raise RuntimeError(secret)

    def fail_in_a_part(self) -> None:
        try:
            self.fail("secret")
        except RuntimeError as error:
            blame(error, "some_check")
            raise

    def length(self, text: str) -> int:
        return len(text)

    def niceness(self) -> int:
        return os.nice(0)

    def sleep(self) -> None:
        time.sleep(600)

    def say_until_interrupted(self) -> int:
        assert self._line is not None
        said = 0
        while not self._line.interrupted():
            self._line.say(said)
            said += 1
            time.sleep(0.001)
        return said
