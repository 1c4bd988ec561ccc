"""Finds the formats, and reads and splices single conversations whatever their format."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.discovery import instances
from rolethread_gui.formats import dialects
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.beside import TOOLS_KEYS, VERDICT_KEYS, tools_text
from rolethread_gui.formats.envelopes import Envelope
from rolethread_gui.formats.jsontext import (
    NotUtf8,
    decode,
    decode_anyway,
    has_foreign_bytes,
    is_list,
    is_object,
)
from rolethread_gui.formats.shapes import Shape
from rolethread_gui.wording import quoted, say


@functools.cache
def all_dialects() -> dict[str, Dialect]:
    """One instance of every format by id, in order of title."""
    found = sorted(instances(dialects, Dialect), key=lambda dialect: dialect.title.casefold())
    for dialect in found:
        if isinstance(dialect, Envelope):
            dialect.bind(open_record)
    return {dialect.id: dialect for dialect in found}


def written_dialects() -> dict[str, Dialect]:
    """The formats that an export can be written in."""
    return {
        name: dialect for name, dialect in all_dialects().items() if dialect.target and not dialect.envelope
    }


@functools.cache
def shapes_of(dialect_id: str) -> tuple[tuple[str, Shape], ...]:
    """The spellings of one format that can be decoded in batches, each with its id; looks at no other format."""
    found = [one for one in instances(dialects, Dialect, dialect_id) if one.id == dialect_id]
    return tuple((dialect_id, shape) for dialect in found for shape in dialect.shapes())


@functools.cache
def all_shapes() -> tuple[tuple[str, Shape], ...]:
    """The spellings that can be decoded in batches, each with the id of its format."""
    return tuple(one for dialect_id in all_dialects() for one in shapes_of(dialect_id))


def dialect_of(record: Any) -> Dialect:
    """The format that a decoded record is most likely in.

    Raises:
        RecordProblem: none of them.
    """
    best = max(all_dialects().values(), key=lambda dialect: dialect.score(record))
    if best.score(record) <= 0:
        raise not_a_conversation(record)
    return best


class NotAConversation(RecordProblem):
    """A JSON value that is well-formed but in no known format."""


_MESSAGE_KEYS = ({"role", "content"}, {"from", "value"})


_LISTED_KEYS = frozenset(("file_name", "hf_hub_url", "ms_hub_url", "script_url", "cloud_file_name"))
"""Keys of which a dataset has one in LLaMA-Factory's list of datasets."""


def not_a_conversation(record: Any) -> RecordProblem:
    """Why a decoded JSON value is not a conversation."""
    hint = say("Conversations are read from messages, conversations, or instruction with output.")
    if is_object(record):
        if any(keys <= record.keys() for keys in _MESSAGE_KEYS):
            hint = say(
                "This is a single message. Put the messages of each conversation into a list of its own."
            )
        if record and all(is_object(one) and one.keys() & _LISTED_KEYS for one in record.values()):
            return NotAConversation(
                say(
                    "this is LLaMA-Factory's list of datasets (dataset_info.json) and holds no conversation."
                ),
                say("Open the files that it names, or the folder they are in."),
            )
        names = ", ".join(quoted(key[:30]) for key in list(record)[:4])
        told = say("it has {0}").format(names) if names else say("it is empty")
    else:
        told = say("it is a list") if is_list(record) else say("it is a single value")
    return NotAConversation(say("no conversation was recognised: {0}.").format(told), hint)


@dataclasses.dataclass(frozen=True, slots=True)
class Opened:
    """One conversation, read.

    Attributes:
        record: its decoded JSON.
        dialect: its format.
        conversation: what it says.
    """

    record: Any
    dialect: Dialect
    conversation: Conversation


def open_record(raw: bytes, key: int) -> Opened:
    """Read one conversation, and say in which format it was.

    Bytes that are not UTF-8 are let be where no turn shows them.

    Raises:
        RecordProblem: the bytes are not a conversation.
    """
    try:
        record = decode(raw)
    except NotUtf8 as problem:
        record = decode_anyway(raw)
        try:
            dialect = dialect_of(record)
        except RecordProblem:
            raise problem from None
        conversation = dialect.read(record, raw, key)
        for turn in conversation.turns:
            if has_foreign_bytes(turn.text) or has_foreign_bytes(turn.label):
                raise problem from None
    else:
        dialect = dialect_of(record)
        conversation = dialect.read(record, raw, key)
    return Opened(record, dialect, conversation)


def record_dialect(raw: bytes) -> Dialect:
    """The format of one conversation's bytes.

    Raises:
        RecordProblem: they are not a conversation.
    """
    return open_record(raw, 1).dialect


def read_record(raw: bytes, key: int) -> Conversation:
    """Read one conversation, in whatever format it is.

    Usual spellings are decoded straight into their shape: 5 µs for 1 KB instead of 40.

    Raises:
        RecordProblem: the bytes are not a conversation.
    """
    for _, shape in all_shapes():
        if shape.once in raw and not any(mark in raw for mark in shape.careful):
            try:
                turns = shape.turns(shape.single.decode(raw))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
            if turns is not None:
                return Conversation(key, turns, key, len(turns))
    return open_record(raw, key).conversation


def splice_record(raw: bytes, after: Conversation) -> bytes:
    """Write an edited conversation into its original bytes, changing only what changed.

    Raises:
        RecordProblem: the bytes are not a conversation.
    """
    opened = open_record(raw, after.key)
    return opened.dialect.splice(raw, opened.conversation, after)


_HELD = frozenset(
    [
        "messages",
        "conversations",
        "conversation",
        "texts",
        "text",
        "system",
        "system_prompt",
        "instruction",
        "input",
        "output",
        "response",
        "history",
        "prompt",
        "completion",
        "query",
        "answer",
        "question",
        "chosen",
        "rejected",
        "weight",
    ]
)
"""Fields whose contents are turns, in one format or another."""


def further_fields(raw: bytes) -> tuple[str, ...]:
    """Names of the fields of a record that hold no turns (id, source, tags …), in order.

    They stay where a record is spliced; another format, written afresh, has no place for them.
    """
    record = decode_anyway(raw)
    if not is_object(record):
        return ()
    for dialect in _envelopes():
        if dialect.score(record):
            return dialect.further(record)
    beside = [name for name in TOOLS_KEYS if tools_text(record.get(name))]
    beside += [name for name in VERDICT_KEYS if isinstance(record.get(name), bool)]
    names = [str(name) for name in record if name not in _HELD and name not in beside]
    if _spoken_anywhere().isdisjoint(names):  # whatever the format is, which takes a while to find out
        return tuple(names)
    try:
        spoken = dialect_of(record).spoken
    except RecordProblem:
        return tuple(names)
    return tuple(name for name in names if name not in spoken)


@functools.cache
def _envelopes() -> tuple[Envelope, ...]:
    return tuple(dialect for dialect in all_dialects().values() if isinstance(dialect, Envelope))


@functools.cache
def _spoken_anywhere() -> frozenset[str]:
    return frozenset[str]().union(*(dialect.spoken for dialect in all_dialects().values()))
