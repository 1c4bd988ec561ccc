"""Finds the formats, and reads and splices single conversations whatever their format."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats import dialects
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.jsontext import decode


@functools.cache
def all_dialects() -> dict[str, Dialect]:
    """One instance of every format by id, in order of title."""
    found: list[Dialect] = []
    for module_info in pkgutil.iter_modules(dialects.__path__, dialects.__name__ + "."):
        module = importlib.import_module(module_info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if (
                issubclass(kind, Dialect)
                and not inspect.isabstract(kind)
                and kind.__module__ == module.__name__
            ):
                found.append(kind())
    found.sort(key=lambda dialect: dialect.title.casefold())
    return {dialect.id: dialect for dialect in found}


def all_trainers() -> dict[str, Any]:
    """Targets that know a trainer's rules. There are none yet: an export goes to a format and a framing."""
    return {}


def dialect_of(record: Any) -> Dialect:
    """The format that a decoded record is most likely in.

    Raises:
        RecordProblem: none of them.
    """
    best = max(all_dialects().values(), key=lambda dialect: dialect.score(record))
    if best.score(record) <= 0:
        raise not_a_conversation(record)
    return best


def not_a_conversation(record: Any) -> RecordProblem:
    """Why a decoded JSON value is not a conversation."""
    if isinstance(record, dict):
        names = ", ".join(f"“{str(key)[:30]}”" for key in list(record)[:4])  # pyright: ignore
        told = f"it has {names}" if names else "it is empty"
    else:
        told = "it is a list" if isinstance(record, list) else "it is a single value"
    return RecordProblem(
        f"no conversation was recognised: {told}.",
        "Conversations are read from messages, conversations, or instruction with output.",
    )


def record_dialect(raw: bytes) -> Dialect:
    """The format of one conversation's bytes.

    Raises:
        RecordProblem: they are not a conversation.
    """
    return dialect_of(decode(raw))


def read_record(raw: bytes, key: int) -> Conversation:
    """Read one conversation, in whatever format it is.

    Raises:
        RecordProblem: the bytes are not a conversation.
    """
    record = decode(raw)
    return dialect_of(record).read(record, raw, key)


def splice_record(raw: bytes, after: Conversation) -> bytes:
    """Write an edited conversation into its original bytes, changing only what changed.

    Raises:
        RecordProblem: the bytes are not a conversation.
    """
    record = decode(raw)
    dialect = dialect_of(record)
    return dialect.splice(raw, dialect.read(record, raw, after.key), after)
