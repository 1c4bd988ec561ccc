"""Columns that are gathered only when somebody asks for them: fields of the dataset, languages of replies.

They are never kept: what they say follows from the records and the texts. Lane: compute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from rolethread_gui.checks.language import language_of
from rolethread_gui.dataset.columns import FIELD, LANGUAGE, Columns
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.engine.reading import Reader
from rolethread_gui.formats.kept_fields import LONGEST, kept_values

Gathered = tuple[list[int], list[int], list[str]]
"""Slots, how many values each has, and the values."""
_STEP = 200
_LETTERS = 2000
"""Code points of a conversation's replies from which the language is told."""


def gather(
    reader: Reader,
    names: tuple[str, ...],
    keys: Sequence[int],
    ended: Callable[[], bool] = lambda: False,
) -> dict[str, Gathered] | None:
    """The values of some columns for some conversations.

    Args:
        reader: a connection of its own.
        names: of the columns, see `columns.is_gathered`.
        keys: of conversations that exist.
        ended: asked often.

    Returns:
        What was found by the column's name; None when it was ended early.
    """
    found: dict[str, Gathered] = {name: ([], [], []) for name in names}
    for at in range(0, len(keys), _STEP):
        if ended():
            return None
        for conversation, values in _values(reader, keys[at : at + _STEP], names):
            for name, texts in values.items():
                slots, counts, every = found[name]
                slots.append(conversation.key - 1)
                counts.append(len(texts))
                every.extend(texts)
    return found


def gathered_values(
    reader: Reader, conversation: Conversation, names: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """The values of some columns for one conversation."""
    fields: dict[str, tuple[str, ...]] = {}
    if any(name.startswith(FIELD) for name in names) and conversation.origin is not None:
        try:
            fields = kept_values(reader.raw(conversation.origin))
        except KeyError:
            fields = {}
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        if name == LANGUAGE:
            found[name] = _languages(conversation)
        else:
            found[name] = tuple(text[:LONGEST] for text in fields.get(name.removeprefix(FIELD), ()))
    return found


def field_names(reader: Reader, columns: Columns, most: int = 2000) -> list[tuple[str, int]]:
    """Names of the fields that the dataset holds beside its turns, the most frequent first.

    Args:
        reader: a connection of its own.
        columns: who exists.
        most: conversations that are looked at, spread over the dataset.

    Returns:
        Each name, and in how many of those looked at it stands.
    """
    keys = np.flatnonzero(columns.alive()) + 1
    chosen = keys[:: max(1, len(keys) // most)]
    counted: Counter[str] = Counter()
    for conversation in reader.conversations(chosen.tolist()):
        if conversation.origin is not None:
            try:
                counted.update(kept_values(reader.raw(conversation.origin)).keys())
            except KeyError:
                continue
    return counted.most_common()


def _values(
    reader: Reader, keys: Sequence[int], names: tuple[str, ...]
) -> Iterator[tuple[Conversation, dict[str, tuple[str, ...]]]]:
    for conversation in reader.conversations(keys):
        yield conversation, gathered_values(reader, conversation, names)


def _languages(conversation: Conversation) -> tuple[str, ...]:
    """The language of its replies, of all its turns where there are none; nothing where it cannot be told."""
    replies = [turn.text for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text]
    texts = replies or [turn.text for turn in conversation.turns]
    language = language_of("\n".join(texts)[:_LETTERS])
    return (language,) if language else ()
