"""What a format is. Adding one is adding a file to ``formats/dialects``; the registry finds it."""

from __future__ import annotations

import abc
from collections.abc import Sequence
from typing import Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.problems import EXCERPT_BYTES, ReadProblem, RecordProblem, Remark
from rolethread_gui.formats.shapes import Shape

__all__ = ["EXCERPT_BYTES", "Dialect", "ReadProblem", "RecordProblem"]


class Dialect(abc.ABC):
    """One way in which datasets write a conversation as a JSON object.

    Attributes:
        id: fixed identifier.
        title: what the person sees.
        help: one or two sentences: who uses it and what it holds.
        complete: whether a fresh record has all that its readers want; False where something further is
            needed, such as a second reply.
        envelope: whether it is only how a container keeps its files in a project (see `containers.base`):
            such a format is never offered to be written.
        spoken: keys of a record that hold turns, where they are not among the usual ones.
        target: whether people write this format for a trainer or another program; False for what programs
            give out and none takes in, which is read, edited and given back alone.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    complete: ClassVar[bool] = True
    envelope: ClassVar[bool] = False
    target: ClassVar[bool] = True
    spoken: ClassVar[frozenset[str]] = frozenset()

    @abc.abstractmethod
    def score(self, record: Any) -> float:
        """How much a decoded JSON value looks like this format: 0 not at all, 1 surely."""

    @abc.abstractmethod
    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """The conversation in a decoded record.

        Turn keys are places, from 0. `raw` is what `record` was decoded from.

        Raises:
            RecordProblem: it is not a conversation after all.
        """

    def remarks(self, record: Any) -> Sequence[Remark]:
        """What the person should know of how a decoded record was read; mostly nothing."""
        del record
        return ()

    def shapes(self) -> tuple[Shape, ...]:
        """Usual spellings that can be decoded in batches; made anew by each call."""
        return ()

    @abc.abstractmethod
    def write(self, conversation: Conversation) -> dict[str, Any]:
        """A fresh record, ready for JSON. What it cannot hold is named by `losses`."""

    @abc.abstractmethod
    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """Write an edit into the original bytes.

        `before` is what `read` gave for `raw`. Only values that changed are written anew; key order,
        white space, numbers, duplicate and unknown keys stay as they are.
        """

    @abc.abstractmethod
    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """Plain sentences: what `write` would drop or join of this conversation. Empty: nothing."""
