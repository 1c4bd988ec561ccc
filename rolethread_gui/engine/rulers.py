"""Rulers of a process, each made once, within bounds where somebody else's files are at work. Lane: compute."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.engine.bounds import STRETCH_S, Bounds
from rolethread_gui.engine.tokens import Learns, Measure, Piece, Ruler, TokenPlan, stamped

_HELD = 2


class Rulers:
    """Hands out rulers.

    Args:
        say: takes the sentence of a bound that was met, as the last thing this process does.
        stretch_s: seconds that a model's files may take over one batch.
    """

    def __init__(self, say: Callable[[str], None], *, stretch_s: float = STRETCH_S) -> None:
        self._say = say
        self._stretch_s = stretch_s
        self._bounds: Bounds | None = None
        self._made: dict[TokenPlan, Ruler] = {}

    def ruler(self, plan: TokenPlan) -> Ruler:
        """The ruler of a plan; files that changed meanwhile are read again.

        Raises:
            UserProblem: the model's files cannot be used.
        """
        plan = stamped(plan) if plan.tokenizer else plan
        if plan not in self._made:
            while len(self._made) >= _HELD:
                del self._made[next(iter(self._made))]
            self._made[plan] = self._make(plan)
        return self._made[plan]

    def _make(self, plan: TokenPlan) -> Ruler:
        if not plan.tokenizer:
            return Ruler(plan)
        if self._bounds is None:
            self._bounds = Bounds(self._say, stretch_s=self._stretch_s)
        with self._bounds.stretch():
            return _BoundRuler(plan, self._bounds)


class _BoundRuler(Ruler):
    """A ruler whose every question is bounded."""

    def __init__(self, plan: TokenPlan, bounds: Bounds) -> None:
        super().__init__(plan)
        self._bounds = bounds

    def texts(self, texts: Sequence[str]) -> list[int]:
        """See `Ruler.texts`."""
        with self._bounds.stretch():
            return super().texts(texts)

    def totals(self, conversations: Sequence[Conversation]) -> list[Measure]:
        """See `Ruler.totals`."""
        with self._bounds.stretch():
            return super().totals(conversations)

    def measure(self, conversation: Conversation, limit: int = 0, learns: Learns | None = None) -> Measure:
        """See `Ruler.measure`."""
        with self._bounds.stretch():
            return super().measure(conversation, limit, learns)

    def seen(
        self, conversation: Conversation, limit: int = 0, learns: Learns | None = None
    ) -> tuple[Measure, tuple[Piece, ...]]:
        """See `Ruler.seen`."""
        with self._bounds.stretch():
            return super().seen(conversation, limit, learns)
