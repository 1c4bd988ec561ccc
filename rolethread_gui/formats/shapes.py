"""Typed decoding of whole batches: the quick way for the usual spellings of a format.

A shape is strict: whatever it accepts, the format reads to the same turns; whatever is unusual it refuses,
and the batch is then read conversation by conversation.
"""

from __future__ import annotations

import abc
import dataclasses
from collections.abc import Sequence
from itertools import chain
from typing import Any

import msgspec

from rolethread_gui.formats.content import text_of


@dataclasses.dataclass(slots=True)
class Flat:
    """The turns of many conversations in one row.

    Attributes:
        counts: turns of each conversation.
        texts: of every turn.
        replies: whether the turn is the assistant's.
    """

    counts: list[int] = dataclasses.field(default_factory=list[int])
    texts: list[str] = dataclasses.field(default_factory=list[str])
    replies: list[bool] = dataclasses.field(default_factory=list[bool])

    def extend(self, other: Flat) -> None:
        """Put others behind these."""
        self.counts += other.counts
        self.texts += other.texts
        self.replies += other.replies


def plain_texts(values: Sequence[Any]) -> list[str] | None:
    """Texts of contents, or None when one is neither a text, nor nothing, nor a list of parts."""
    texts: list[str] = []
    for value in values:
        if type(value) is str:
            texts.append(value)
        elif value is None or type(value) is list:
            texts.append(text_of(value))
        else:
            return None
    return texts


class Shape(abc.ABC):
    """One usual spelling of a format.

    Attributes:
        once: the quoted key that stands exactly once in a record, unless something stands twice.
        lines: decodes several records one after another.
        array: decodes several records in a list.
    """

    def __init__(self, record: type[msgspec.Struct], once: str) -> None:
        self.once = f'"{once}"'.encode()
        self.lines: msgspec.json.Decoder[Any] = msgspec.json.Decoder(record)
        self.array: msgspec.json.Decoder[list[Any]] = msgspec.json.Decoder(list[record])  # type: ignore[valid-type]

    @abc.abstractmethod
    def flatten(self, records: Sequence[Any]) -> Flat | None:
        """The turns of decoded records, or None when one of them is unusual after all."""


def _refused(*keys: str) -> list[tuple[str, Any, Any]]:
    """Fields that make decoding fail when their key is there."""
    return [
        (f"refused_{place}", msgspec.UnsetType, msgspec.field(default=msgspec.UNSET, name=key))
        for place, key in enumerate(keys)
    ]


class MessagesShape(Shape):
    """A list of messages with known roles.

    Args:
        keys: of the list, the role and the text.
        labels: spellings of roles that are accepted, and whether each is the assistant's.
        system: whether a system prompt may stand beside the list.
        refused: keys of the record that could mean another format.
        refused_inside: keys of a message that could mean another format.
    """

    def __init__(
        self,
        keys: tuple[str, str, str],
        labels: dict[str, bool],
        *,
        system: bool,
        refused: tuple[str, ...] = (),
        refused_inside: tuple[str, ...] = (),
    ) -> None:
        list_key, role_key, text_key = keys
        self._system = system
        self._labels = labels
        message = msgspec.defstruct(
            "Message",
            [
                ("label", str, msgspec.field(name=role_key)),
                ("content", Any, msgspec.field(default=None, name=text_key)),
                *_refused(*refused_inside),
            ],
            gc=False,
        )
        beside: list[tuple[str, Any, Any]] = [("system", Any, msgspec.field(default=None))] if system else []
        record = msgspec.defstruct(
            "Record",
            [
                ("messages", list[message], msgspec.field(name=list_key)),  # type: ignore[valid-type]
                *beside,
                *_refused(*refused),
            ],
            gc=False,
        )
        super().__init__(record, list_key)

    def flatten(self, records: Sequence[Any]) -> Flat | None:
        """See `Shape.flatten`."""
        lists: list[list[Any]] = [record.messages for record in records]
        counts = list(map(len, lists))
        if not all(counts):
            return None
        messages = list(chain.from_iterable(lists))
        try:
            labels = self._labels
            replies = [labels[message.label] for message in messages]
        except KeyError:
            return None
        texts = [message.content for message in messages]
        if set(map(type, texts)) != {str}:
            plain = plain_texts(texts)
            if plain is None:
                return None
            texts = plain
        flat = Flat(counts, texts, replies)
        return self._with_system(records, flat) if self._system else flat

    @staticmethod
    def _with_system(records: Sequence[Any], flat: Flat) -> Flat:
        prompts = [record.system for record in records]
        if not any(prompts):
            return flat
        made = Flat()
        at = 0
        for prompt, count in zip(prompts, flat.counts, strict=True):
            if type(prompt) is str and prompt:
                made.texts.append(prompt)
                made.replies.append(False)
                made.counts.append(count + 1)
            else:
                made.counts.append(count)
            made.texts += flat.texts[at : at + count]
            made.replies += flat.replies[at : at + count]
            at += count
        return made


class PromptShape(Shape):
    """A prompt, perhaps an addition to it, and an answer.

    Args:
        keys: of the prompt, the addition ("" for none) and the answer.
        join: makes the user's turn from prompt and addition.
        refused: keys of the record that could mean another format or other turns.
    """

    def __init__(self, keys: tuple[str, str, str], join: Any, refused: tuple[str, ...]) -> None:
        prompt, addition, answer = keys
        self._join = join
        added: list[tuple[str, Any, Any]] = []
        if addition:
            added.append(("addition", str, msgspec.field(default="", name=addition)))
        record = msgspec.defstruct(
            "Record",
            [
                ("prompt", str, msgspec.field(name=prompt)),
                ("answer", str, msgspec.field(name=answer)),
                *added,
                ("system", str, msgspec.field(default="")),
                ("history", list[tuple[str, str]], msgspec.field(default_factory=list[tuple[str, str]])),
                *_refused(*refused),
            ],
            gc=False,
        )
        self._added = bool(addition)
        super().__init__(record, prompt)

    def flatten(self, records: Sequence[Any]) -> Flat | None:
        """See `Shape.flatten`."""
        flat = Flat()
        for record in records:
            texts: list[str] = []
            if record.system:
                texts.append(record.system)
                flat.replies.append(False)
            for pair in record.history:
                texts += pair
                flat.replies += (False, True)
            prompt = record.prompt
            if self._added and record.addition:
                prompt = self._join(prompt, record.addition)
            texts += (prompt, record.answer)
            flat.replies += (False, True)
            flat.counts.append(len(texts))
            flat.texts += texts
        return flat
