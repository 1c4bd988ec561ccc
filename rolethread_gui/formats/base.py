"""What a format is. Adding one is adding a file to ``formats/dialects``; the registry finds it."""

from __future__ import annotations

import abc
import dataclasses
from typing import Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import UserProblem

EXCERPT_BYTES = 200
"""How much of an unreadable stretch is carried around to be shown."""


class RecordProblem(UserProblem):
    """One conversation of a file that cannot be read.

    Attributes:
        at: byte within the conversation's bytes where the trouble is, so that its line can be named.
    """

    def __init__(self, sentence: str, hint: str = "", at: int = 0) -> None:
        super().__init__(sentence, hint)
        self.at = at

    def __reduce__(self) -> tuple[type[RecordProblem], tuple[str, str, int]]:  # type: ignore[override]
        return type(self), (self.sentence, self.hint, self.at)


@dataclasses.dataclass(frozen=True, slots=True)
class ReadProblem:
    """Something about a file that the person should know.

    Attributes:
        line: line of the unpacked file, from 1.
        start: first byte concerned, counted in the unpacked file.
        end: byte after the last one concerned.
        sentence: what was found, in plain words, with the line.
        hint: what to do next, may be empty.
        kind: "broken" (left out, its bytes are kept), "repaired" (read in spite of it), or "note".
        raw: the first bytes concerned, at most `EXCERPT_BYTES`.
    """

    line: int
    start: int
    end: int
    sentence: str
    hint: str
    kind: str
    raw: bytes


class Dialect(abc.ABC):
    """One way in which datasets write a conversation as a JSON object.

    Attributes:
        id: fixed identifier.
        title: what the person sees.
        help: one or two sentences: who uses it and what it holds.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]

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
