"""Counting tokens in a process of its own. Lane: compute.

Reading the ranks takes most of a second, and a model's own files may do what they like (see `engine.bounds`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rolethread_gui.dataset.conversation import unpack
from rolethread_gui.engine.rulers import Rulers
from rolethread_gui.engine.tokens import About, Learns, Measure, TokenPlan
from rolethread_gui.engine.workers import Line

if TYPE_CHECKING:
    from rolethread_gui.engine.trainer_view import Asked, TrainerView


class TokenProcess:
    """Held by the process. Says the sentence of a bound that was met, as the last thing it does.

    Args:
        stretch_s: seconds that one question may take.
    """

    def __init__(self, stretch_s: float) -> None:
        self._stretch_s = stretch_s
        self._made: Rulers | None = None

    def connect(self, line: Line) -> None:
        """Take the line to the parent."""
        self._made = Rulers(line.say, stretch_s=self._stretch_s)

    @property
    def _rulers(self) -> Rulers:
        assert self._made is not None
        return self._made

    def about(self, plan: TokenPlan) -> About:
        """What is found in a model's files.

        Raises:
            UserProblem: they cannot be used. So with the other questions.
        """
        return self._rulers.ruler(plan).about

    def counts(self, plan: TokenPlan, texts: Sequence[str]) -> list[int]:
        """Tokens of each text."""
        return self._rulers.ruler(plan).texts(texts)

    def measure(self, plan: TokenPlan, packed: bytes, limit: int, learns: Learns | None) -> Measure:
        """The full measure of a packed conversation."""
        return self._rulers.ruler(plan).measure(unpack(packed), limit, learns)

    def view(self, plan: TokenPlan, packed: bytes, asked: Asked) -> TrainerView:
        """A packed conversation as a trainer sees it."""
        from rolethread_gui.engine.trainer_view import trainer_view

        return trainer_view(unpack(packed), asked, self._rulers.ruler(plan))
