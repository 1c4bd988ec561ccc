"""Typed decoding of whole batches: the quick way for the usual spellings of a format.

A shape is strict: whatever it accepts, the format reads to the same turns; whatever is unusual it refuses,
and the batch is then read conversation by conversation.
"""

from __future__ import annotations

import abc
import dataclasses
import operator
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, Literal

import msgspec

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.dataset.conversation import Shape as Content
from rolethread_gui.dataset.word_counts import ManyTexts
from rolethread_gui.formats.beside import TOOLS_KEYS, VERDICT_KEYS
from rolethread_gui.formats.calls import (
    CALL_ID_KEY,
    CALL_LABELS,
    CALL_MARK,
    CALLS_KEY,
    MARKS,
    OLD_CALL_KEY,
    RESULT_MARK,
)
from rolethread_gui.formats.content import (
    LEARN_KEYS,
    SPEAKER_KEY,
    learn_from,
    part_text,
    shape_of,
    text_of,
)
from rolethread_gui.formats.jsontext import is_list
from rolethread_gui.formats.word_search import WordSearch


@dataclasses.dataclass(slots=True)
class Flat:
    """The turns of many conversations in one row.

    Attributes:
        counts: turns of each conversation.
        texts: of every turn.
        replies: of every turn 1 if it is the assistant's, else 0.
    """

    counts: list[int] = dataclasses.field(default_factory=list[int])
    texts: list[str] = dataclasses.field(default_factory=list[str])
    replies: bytearray = dataclasses.field(default_factory=bytearray)
    _many: ManyTexts | None = dataclasses.field(default=None, compare=False, repr=False)

    def many(self) -> ManyTexts:
        """The texts, to look at all of them at once."""
        if self._many is None:
            self._many = ManyTexts(self.texts)
        return self._many

    def extend(self, other: Flat) -> None:
        """Put others behind these."""
        self._many = None
        self.counts += other.counts
        self.texts += other.texts
        self.replies += other.replies


_LABEL = operator.attrgetter("label")
_CONTENT = operator.attrgetter("content")


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


class Decoders:
    """Decoders of many records.

    Attributes:
        lines: of several one after another.
        array: of several in a list.
        sure: whether all that they accept has known roles and texts.
    """

    def __init__(self, record: type[msgspec.Struct], *, sure: bool) -> None:
        self.lines: msgspec.json.Decoder[Any] = msgspec.json.Decoder(record)
        self.array: msgspec.json.Decoder[list[Any]] = msgspec.json.Decoder(list[record])  # type: ignore[valid-type]
        self.sure = sure


class Shape(abc.ABC):
    """One usual spelling of a format.

    Attributes:
        once: the quoted key that stands exactly once in a record, unless something stands twice.
        many: decoders of several records, the narrowest first.
        single: decodes one record with all that its turns need.
        careful: bytes of records that must be read with care whatever they look like.
        often: counts `once` in many records.
    """

    def __init__(
        self,
        record: type[msgspec.Struct],
        once: str,
        full: type[msgspec.Struct] | None = None,
        careful: tuple[bytes, ...] = (),
        narrow: type[msgspec.Struct] | None = None,
    ) -> None:
        self.careful = careful
        self.single: msgspec.json.Decoder[Any] = msgspec.json.Decoder(full or record)
        self.once = f'"{once}"'.encode()
        self.often = WordSearch(self.once)
        self.many = ([Decoders(narrow, sure=True)] if narrow else []) + [Decoders(record, sure=False)]

    @abc.abstractmethod
    def flatten(self, records: Sequence[Any], *, sure: bool) -> Flat | None:
        """The turns of decoded records, or None when one of them is unusual after all. For `sure` see `Decoders`."""

    @abc.abstractmethod
    def is_plain(self, texts: ManyTexts) -> bool:
        """Whether no text of decoded records may mean something else, for which `careful` stands in a single one."""

    @abc.abstractmethod
    def turns(self, record: Any) -> tuple[Turn, ...] | None:
        """The turns of what `single` decoded, or None when it is unusual after all."""


def _refused(*keys: str, null: bool = False) -> list[tuple[str, Any, Any]]:
    """Fields that make decoding fail when their key is there (`null`: and holds something)."""
    kind = None | msgspec.UnsetType if null else msgspec.UnsetType
    return [
        (f"{'held' if null else 'refused'}_{place}", kind, msgspec.field(default=msgspec.UNSET, name=key))
        for place, key in enumerate(keys)
    ]


_BESIDE_KEYS = (*TOOLS_KEYS, *VERDICT_KEYS)
_CALL_KEYS = (CALLS_KEY, OLD_CALL_KEY, CALL_ID_KEY)


_UNMARKED = (None, None, None, None)


class MessagesShape(Shape):
    """A list of messages with known roles.

    Args:
        keys: of the list, the role and the text.
        roles: behind the spellings that are accepted.
        system: whether a system prompt may stand beside the list.
        refused: keys of the record that could mean another format.
        refused_inside: keys of a message that could mean another format.
    """

    def __init__(
        self,
        keys: tuple[str, str, str],
        roles: Mapping[str, Role],
        *,
        system: bool,
        refused: tuple[str, ...] = (),
        refused_inside: tuple[str, ...] = (),
    ) -> None:
        list_key, role_key, text_key = keys
        self._system = system
        # The text of a call is read with care.
        roles = {label: role for label, role in roles.items() if label not in CALL_LABELS}
        self._roles = roles
        self._replies = {label: role is Role.ASSISTANT for label, role in roles.items()}
        said: list[tuple[str, Any, Any]] = [
            ("label", str, msgspec.field(name=role_key)),
            ("content", Any, msgspec.field(default=None, name=text_key)),
            *_refused(*refused_inside),
        ]
        marks: list[tuple[str, Any, Any]] = [
            (name, Any, msgspec.field(default=None)) for name in (SPEAKER_KEY, *LEARN_KEYS)
        ]
        beside: list[tuple[str, Any, Any]] = [("system", Any, msgspec.field(default=None))] if system else []

        def record(
            message: list[tuple[str, Any, Any]], further: list[tuple[str, Any, Any]]
        ) -> type[msgspec.Struct]:
            inside = msgspec.defstruct("Message", message, gc=False)
            messages = ("messages", list[inside], msgspec.field(name=list_key))  # type: ignore[valid-type]
            return msgspec.defstruct("Record", [messages, *beside, *_refused(*refused), *further], gc=False)

        # Calls, tools and verdicts change no text: only a single record has to be read for them.
        full = record([*said, *marks, *_refused(*_CALL_KEYS, null=True)], _refused(*_BESIDE_KEYS, null=True))
        known = Literal[tuple(roles)]  # type: ignore[valid-type]
        usual: list[tuple[str, Any, Any]] = [
            ("label", known, msgspec.field(name=role_key)),
            ("content", str, msgspec.field(name=text_key)),
            *_refused(*refused_inside),
        ]
        super().__init__(record(said, []), list_key, full, careful=MARKS, narrow=record(usual, []))

    def turns(self, record: Any) -> tuple[Turn, ...] | None:
        """See `Shape.turns`."""
        made: list[Turn] = []
        if self._system and type(record.system) is str and record.system:
            made.append(Turn(0, Role.SYSTEM, record.system))
        for message in record.messages:
            role, text, shape = self._roles.get(message.label), message.content, Content.TEXT
            if role is None:
                return None
            if type(text) is not str:
                if is_list(text) and None in map(part_text, text):
                    return None
                shape, text = shape_of(text), text_of(text)
            marks = (message.weight, message.train, message.loss, message.loss_weight)
            learn = None if marks == _UNMARKED else learn_from(marks)
            speaker = message.name if type(message.name) is str else ""
            made.append(Turn(len(made), role, text, message.label, speaker, learn, shape))
        return tuple(made) if record.messages else None

    def flatten(self, records: Sequence[Any], *, sure: bool) -> Flat | None:
        """See `Shape.flatten`."""
        lists: list[list[Any]] = [record.messages for record in records]
        counts = list(map(len, lists))
        if not all(counts):
            return None
        messages = list(chain.from_iterable(lists))
        try:
            known = self._replies
            replies = bytearray(map(known.__getitem__, map(_LABEL, messages)))
        except KeyError:
            return None
        texts = list(map(_CONTENT, messages))
        if not sure and set(map(type, texts)) != {str}:
            plain = plain_texts(texts)
            if plain is None:
                return None
            texts = plain
        flat = Flat(counts, texts, replies)
        return self._with_system(records, flat) if self._system else flat

    def is_plain(self, texts: ManyTexts) -> bool:
        """See `Shape.is_plain`."""
        return not texts.hold(CALL_MARK) and not texts.begin_with(RESULT_MARK)

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
                made.replies.append(0)
                made.counts.append(count + 1)
            else:
                made.counts.append(count)
            made.texts += flat.texts[at : at + count]
            made.replies += flat.replies[at : at + count]
            at += count
        return made


_LABEL_MARK = "<user>:"
_LABELS = (_LABEL_MARK.encode(), b"\\u003cuser", b"\\u003Cuser")
"""What an instruction begins with that holds turns of its own; see `dialects.labelled_prompt`."""


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
        fields = [
            ("prompt", str, msgspec.field(name=prompt)),
            ("answer", str, msgspec.field(name=answer)),
            *added,
            ("system", str, msgspec.field(default="")),
            ("history", list[tuple[str, str]], msgspec.field(default_factory=list[tuple[str, str]])),
            *_refused(*refused),
        ]
        self._added = bool(addition)
        beside = _refused(*_BESIDE_KEYS, null=True)
        super().__init__(
            msgspec.defstruct("Record", fields, gc=False),
            prompt,
            msgspec.defstruct("Record", [*fields, *beside], gc=False),
            careful=_LABELS,
        )

    def _said(self, record: Any) -> list[str]:
        """Texts of a record, but for the system prompt: prompts and answers in turn."""
        texts: list[str] = []
        for pair in record.history:
            texts += pair
        prompt = record.prompt
        if self._added and record.addition:
            prompt = self._join(prompt, record.addition)
        texts += (prompt, record.answer)
        return texts

    def turns(self, record: Any) -> tuple[Turn, ...] | None:
        """See `Shape.turns`."""
        made = [Turn(0, Role.SYSTEM, record.system)] if record.system else []
        for place, text in enumerate(self._said(record)):
            made.append(Turn(len(made), Role.ASSISTANT if place % 2 else Role.USER, text))
        return tuple(made)

    def flatten(self, records: Sequence[Any], *, sure: bool) -> Flat | None:
        """See `Shape.flatten`."""
        del sure
        flat = Flat()
        for record in records:
            texts = self._said(record)
            if record.system:
                flat.replies.append(0)
            flat.replies += b"\0\1" * (len(texts) // 2)
            if record.system:
                texts.insert(0, record.system)
            flat.counts.append(len(texts))
            flat.texts += texts
        return flat

    def is_plain(self, texts: ManyTexts) -> bool:
        """See `Shape.is_plain`."""
        return not texts.hold(_LABEL_MARK)
