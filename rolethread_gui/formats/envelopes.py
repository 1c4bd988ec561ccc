"""Formats that are only how a container keeps its files in a project; see `containers.base`."""

from __future__ import annotations

import abc
from collections.abc import Callable
from typing import Any, ClassVar, Protocol

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.wording import say


class Inner(Protocol):
    """A record inside an envelope, read. See `registry.Opened`."""

    @property
    def dialect(self) -> Dialect:
        """Its format."""
        ...

    @property
    def conversation(self) -> Conversation:
        """What it says."""
        ...


class Envelope(Dialect):
    """A JSON object that holds the raw text of rows or lines of another kind of file."""

    envelope: ClassVar[bool] = True

    def __init__(self) -> None:
        self._open: Callable[[bytes, int], Inner] | None = None

    def bind(self, open_record: Callable[[bytes, int], Inner]) -> None:
        """Take what reads a record of any format, for envelopes that hold JSON in a cell or a line."""
        self._open = open_record

    def inner(self, raw: bytes, key: int) -> Inner:
        """Read JSON that stands inside the envelope.

        Raises:
            RecordProblem: it is not a conversation.
        """
        assert self._open is not None, "only the registry makes envelopes"
        found = self._open(raw, key)
        if found.dialect.envelope:
            raise RecordProblem(
                say("what stands here is made for this program alone."), say("Write a conversation there.")
            )
        return found

    @abc.abstractmethod
    def further(self, record: Any) -> tuple[str, ...]:
        """Names of what a record holds beside its turns, and another format has no place for."""
