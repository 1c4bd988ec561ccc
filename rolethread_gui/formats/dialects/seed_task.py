"""Seed tasks: ``{"instruction": …, "instances": [{"input": …, "output": …}]}``, as Self-Instruct begins with."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.jsonspans import Series
from rolethread_gui.formats.jsontext import is_list, is_object
from rolethread_gui.formats.paths import value_at, with_value, without
from rolethread_gui.formats.problems import Remark
from rolethread_gui.formats.prompts import PromptDialect
from rolethread_gui.wording import say

_PROMPT, _LIST = "instruction", "instances"
_INSIDE = ("input", "output")
_BESIDE = ("system", "history")


class _Example(PromptDialect):
    """The task with one of its examples, as one object."""

    id = "seed_task_example"
    title = say("Example of a task")
    help = say("An instruction with its input and its output.")
    prompts = (_PROMPT,)
    additions = _INSIDE[:1]
    answers = _INSIDE[1:]


class SeedTask(Dialect):
    """A task with an example of how it is done."""

    id = "seed_task"
    title = say("Seed task")
    help = say(
        "An instruction with an example of input and output, as Self-Instruct and its relatives begin with."
    )
    target = False
    spoken = frozenset((_LIST,))

    def __init__(self) -> None:
        self._plain = _Example()

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        if not is_object(record) or not isinstance(record.get(_PROMPT), str):
            return 0.0
        some = record.get(_LIST)
        told = is_list(some) and some and all(is_object(one) and "output" in one for one in some)
        return 0.9 if told else 0.0

    def remarks(self, record: Any) -> tuple[Remark, ...]:
        """See `Dialect.remarks`."""
        more = len(record[_LIST]) - 1
        if not more:
            return ()
        sentence = say(
            "the first example of the task is shown; {0} more stay in the file as they are."
        ).format(more)
        return (
            Remark("note", "instances", sentence, say("Put each into a task of its own to see it here.")),
        )

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        if not self.score(record):
            raise RecordProblem(say("there is no task with an example here."))
        first = record[_LIST][0]
        inner = {_PROMPT: record[_PROMPT], **{name: first[name] for name in _INSIDE if name in first}}
        inner |= {name: record[name] for name in _BESIDE if name in record}
        return self._plain.read(inner, raw, key)

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        inner = self._plain.write(conversation)
        first = {name: inner.pop(name) for name in _INSIDE}
        return {**inner, _LIST: [first]}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return self._plain.losses(conversation)

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.says_same(after):
            return raw
        paths = {_PROMPT: (_PROMPT,)} | {name: (_LIST, 0, name) for name in _INSIDE}
        paths |= {name: (name,) for name in _BESIDE}
        inner = Series(b"{", [], b"}", [])
        was: dict[str, bytes] = {}
        for name, path in paths.items():
            value = value_at(raw, path)
            if value is not None:
                inner.add(name, value)
                was[name] = value
        spliced = self._plain.splice(inner.render(), before, after)
        for name, path in paths.items():
            value = value_at(spliced, (name,))
            if value is None and name in was:
                raw = without(raw, path)
            elif value is not None and value != was.get(name):
                raw = with_value(raw, path, value)
        return raw
