"""Counting tokens in a process of its own: reading the ranks takes most of a second. Lane: compute."""

from __future__ import annotations

from collections.abc import Sequence

from rolethread_gui.stats.tokens import TokenCounter


class TokenProcess:
    """Held by the process.

    Args:
        encoding: by whose tokens is counted.
    """

    def __init__(self, encoding: str = "o200k_base") -> None:
        self._counter = TokenCounter(encoding)

    def counts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text."""
        return self._counter.counts(texts)
