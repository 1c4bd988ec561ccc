"""Counting tokens in a process of its own. Lane: compute.

Reading the ranks takes most of a second, and a model's own files may do what they like (see `engine.bounds`).
"""

from __future__ import annotations

from collections.abc import Sequence

from rolethread_gui.dataset.conversation import unpack
from rolethread_gui.engine.bounds import Bounds
from rolethread_gui.engine.tokens import About, Learns, Measure, Ruler, TokenPlan
from rolethread_gui.engine.workers import Line

_HELD = 2


class TokenProcess:
    """Held by the process. Says the sentence of a bound that was met, as the last thing it does.

    Args:
        stretch_s: seconds that one question may take.
    """

    def __init__(self, stretch_s: float = 20.0) -> None:
        self._stretch_s = stretch_s
        self._rulers: dict[TokenPlan, Ruler] = {}
        self._bounds: Bounds | None = None

    def connect(self, line: Line) -> None:
        """Take the line to the parent."""
        self._bounds = Bounds(line.say, stretch_s=self._stretch_s)

    def about(self, plan: TokenPlan) -> About:
        """What is found in a model's files.

        Raises:
            UserProblem: they cannot be used. So with the other questions.
        """
        with self._bounded().stretch():
            return self._ruler(plan).about

    def counts(self, plan: TokenPlan, texts: Sequence[str]) -> list[int]:
        """Tokens of each text."""
        with self._bounded().stretch():
            return self._ruler(plan).texts(texts)

    def measure(self, plan: TokenPlan, packed: bytes, limit: int, learns: Learns | None) -> Measure:
        """The full measure of a packed conversation."""
        with self._bounded().stretch():
            return self._ruler(plan).measure(unpack(packed), limit, learns)

    def _bounded(self) -> Bounds:
        assert self._bounds is not None
        return self._bounds

    def _ruler(self, plan: TokenPlan) -> Ruler:
        if plan not in self._rulers:
            while len(self._rulers) >= _HELD:
                del self._rulers[next(iter(self._rulers))]
            self._rulers[plan] = Ruler(plan)
        return self._rulers[plan]
