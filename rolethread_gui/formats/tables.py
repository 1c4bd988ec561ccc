"""Tables: which column of a CSV file, a workbook or a Parquet file holds what.

Told by the names of the columns and by what stands in the first rows. Where that is not enough the person is
asked (`ColumnsQuestion`), and where it is not clear which speaker the model is, that as well.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.choices import (
    EXCERPT_LETTERS,
    Choices,
    ColumnsQuestion,
    Option,
    Purpose,
    columns_to_text,
)
from rolethread_gui.formats.message_keys import role_of
from rolethread_gui.formats.speakers import Speaker, who_is_the_model
from rolethread_gui.formats.transcript_text import speakers_in
from rolethread_gui.wording import quoted, say

PURPOSES = (
    Purpose("messages", say("All messages of a conversation, in JSON"), say("one row is one conversation")),
    Purpose(
        "transcript", say("A whole conversation, written as “Name: text”"), say("one row is one conversation")
    ),
    Purpose("prompt", say("What the person says"), say("one row is one exchange")),
    Purpose("input", say("What belongs to it (a second part of the prompt)")),
    Purpose("reply", say("What the model answers")),
    Purpose("chosen", say("The better answer")),
    Purpose("rejected", say("The worse answer")),
    Purpose("conversation", say("Which conversation a turn belongs to"), say("one row is one turn")),
    Purpose("role", say("Who speaks: user, assistant …")),
    Purpose("speaker", say("The name of the character who speaks")),
    Purpose("text", say("What is said in a turn")),
    Purpose("turn", say("Number of the turn")),
    Purpose("system", say("The system prompt")),
)
"""What a column can be for."""

LAYOUTS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "messages": (("messages",), ("system",)),
    "transcript": (("transcript",), ("system",)),
    "preference": (("prompt", "chosen", "rejected"), ("system",)),
    "pair": (("prompt", "reply"), ("system", "input", "conversation")),
    "turns": (("text", "role"), ("conversation", "turn", "speaker", "system")),
}
"""Id of a layout → the purposes that it needs and those that it may have. A name may stand for a role."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "messages": ("messages", "conversations", "conversation", "dialogue", "dialog", "chat", "history"),
    "transcript": (
        "transcript", "conversation", "dialogue", "dialog", "chat", "best_generated_conversation", "chat_log",
        "conversation_text", "log", "text",
    ),
    "prompt": (
        "prompt", "instruction", "question", "user", "human", "query", "user_message", "user_input", "user_prompt",
        "request", "input", "context", "source",
    ),
    "input": ("input", "context"),
    "reply": (
        "response", "reply", "completion", "answer", "output", "assistant", "bot", "gpt", "model_response",
        "assistant_message", "assistant_response", "bot_response", "gpt_response", "generation", "target",
        "chosen_response", "npc_response",
    ),
    "chosen": ("chosen", "chosen_response", "preferred", "preferred_output", "better", "accepted"),
    "rejected": (
        "rejected", "rejected_response", "dispreferred", "non_preferred_output", "worse", "non_preferred",
    ),
    "conversation": (
        "conversation_id", "conv_id", "conversationid", "convo_id", "chat_id", "dialog_id", "dialogue_id", "thread_id",
        "session_id", "scene_id", "entry_id", "sample_id", "conversation", "dialogue", "dialog", "chat", "thread",
        "session", "scene", "id",
    ),
    "role": ("role", "from", "sender", "speaker_role", "author_role", "sender_type", "author_type", "who", "speaker",
             "author"),
    "speaker": ("speaker", "speaker_name", "character", "character_name", "author", "author_name", "name", "who"),
    "text": ("content", "text", "message", "value", "body", "utterance", "line", "mes", "msg", "turn_text",
             "message_text", "speech"),
    "turn": ("turn", "turn_id", "turn_index", "turn_number", "message_index", "message_id", "index", "position",
             "order", "step", "seq", "line_id", "turn_no"),
    "system": ("system", "system_prompt", "system_message", "persona", "character_card"),
}  # fmt: skip

_WORD = re.compile(r"[^0-9a-z]+")
_NAMES_ASKED = 8


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """How a table is read.

    Attributes:
        layout: an id of `LAYOUTS`.
        use: purpose → place of its column.
        model: names of speakers that are the model; others that are no known role are the person.
        names: who speaks in transcripts.
    """

    layout: str
    use: dict[str, int]
    model: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def record(self, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
        """The envelope of a conversation; see `dialects.table`."""
        about: dict[str, Any] = {"layout": self.layout, "use": self.use, "columns": columns}
        if self.model:
            about["model"] = self.model
        if self.names:
            about["names"] = self.names
        return {"table": about, "cells": rows}


def table_of(columns: Sequence[str], rows: Sequence[Sequence[Any]], file: str, choices: Choices) -> Table:
    """Tell how a table is read.

    Args:
        columns: names, in order.
        rows: the first rows, each in step with `columns`.
        file: name of the file, for the question.
        choices: what the person answered.

    Raises:
        Question: it is not clear, and `choices` does not say it.
    """
    table = _chosen(columns, choices) if choices.columns else _told(columns, rows)
    if table is None:
        raise columns_question(columns, rows, file)
    heard = _heard(table, rows)
    names = tuple(name for name, (often, _) in heard.items() if often > 1 or len(rows) < 4)
    return dataclasses.replace(
        table,
        model=_model(heard, file, choices),
        names=names if table.layout == "transcript" else (),
    )


def same_conversation(table: Table, before: Sequence[Any], row: Sequence[Any]) -> bool:
    """Whether a row goes on with the conversation of the row before it."""
    if table.layout not in ("turns", "pair"):
        return False
    at = table.use.get("conversation")
    if at is not None:
        return bool(before[at] == row[at])
    if table.layout == "pair":
        return False
    turn = table.use.get("turn")
    if turn is None:
        return True
    numbers = number_of(before[turn]), number_of(row[turn])
    return numbers[0] is None or numbers[1] is None or numbers[1] > numbers[0]


def number_of(cell: Any) -> int | None:
    """A cell as a whole number, None where it is none."""
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return int(cell) if isinstance(cell, str) and cell.strip().isdecimal() else None


def looks_like_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
    """Whether the columns say by themselves how they are read."""
    return _told(columns, rows) is not None


def _chosen(columns: Sequence[str], choices: Choices) -> Table | None:
    use = {purpose: columns.index(name) for purpose, name in choices.columns.items() if name in columns}
    if "role" not in use and "speaker" in use:
        use["role"] = use["speaker"]
    for layout, (needed, optional) in LAYOUTS.items():
        if all(purpose in use for purpose in needed):
            return Table(layout, {name: at for name, at in use.items() if name in (*needed, *optional)})
    return None


def plain_name(name: str) -> str:
    """A column's name with its spelling evened out."""
    return _WORD.sub("_", name.strip().casefold()).strip("_")


def _told(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Table | None:
    names = [plain_name(name) for name in columns]
    for layout, (needed, optional) in LAYOUTS.items():
        use: dict[str, int] = {}
        for purpose in (*needed, *optional):
            at = _column_for(purpose, layout, names, rows, set(use.values()))
            if at is not None:
                use[purpose] = at
        if all(purpose in use for purpose in needed) and _plausible(layout, use, names, rows):
            return Table(layout, use)
    return None


def _column_for(
    purpose: str, layout: str, names: Sequence[str], rows: Sequence[Sequence[Any]], taken: set[int]
) -> int | None:
    for wanted in _NAMES[purpose]:
        for at, name in enumerate(names):
            if name == wanted and at not in taken and _fits(purpose, layout, [row[at] for row in rows]):
                return at
    return None


def _fits(purpose: str, layout: str, cells: Sequence[Any]) -> bool:
    """Whether what stands in a column can be for that."""
    filled = [cell for cell in cells if cell not in (None, "")]
    if purpose == "messages":
        return bool(filled) and sum(map(_is_json_list, filled)) * 2 > len(filled)
    if purpose == "transcript":
        texts = [cell for cell in filled if isinstance(cell, str)]
        return bool(texts) and sum(len(speakers_in(text)) >= 2 for text in texts) * 2 > len(texts)
    if purpose == "conversation":
        if any(len(str(cell)) > 120 for cell in filled):
            return False
        return layout == "turns" or any(one == other for one, other in pairwise(filled))
    if purpose == "role":
        kinds = {str(cell).strip().casefold() for cell in filled}
        return (
            bool(filled) and len(kinds) <= max(_NAMES_ASKED, len(filled) // 2) and max(map(len, kinds)) <= 60
        )
    if purpose in ("turn", "speaker"):
        return True
    return not filled or all(isinstance(cell, str) for cell in filled)


def _plausible(
    layout: str, use: Mapping[str, int], names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> bool:
    """Keeps a layout from being taken for its names alone where the rows say otherwise."""
    if layout == "pair":  # "user" and "text" are roles in one table and texts in another
        return names[use["prompt"]] != names[use["reply"]]
    if layout == "turns" and "conversation" not in use and "turn" not in use:
        known = {role_of(str(row[use["role"]])) for row in rows if row[use["role"]] not in (None, "")}
        return Role.OTHER not in known or "speaker" in names or "character" in names
    return True


def _is_json_list(cell: Any) -> bool:
    if isinstance(cell, list):
        return True
    return isinstance(cell, str) and cell.lstrip()[:1] in ("[", "{") and cell.rstrip()[-1:] in ("]", "}")


def _heard(table: Table, rows: Sequence[Sequence[Any]]) -> dict[str, tuple[int, str]]:
    """Who speaks in the rows: how often, and something that they say; the most frequent first."""
    heard: Counter[str] = Counter()
    said: dict[str, str] = {}
    for row in rows:
        if table.layout == "turns":
            turns = {str(row[table.use["role"]] or "").strip(): str(row[table.use["text"]] or "")}
        elif table.layout == "transcript":
            turns = speakers_in(str(row[table.use["transcript"]] or ""))
        else:
            return {}
        for name, words in turns.items():
            heard[name] += 1
            said.setdefault(name, words)
    return {name: (often, said[name]) for name, often in heard.most_common()}


def _model(heard: Mapping[str, tuple[int, str]], file: str, choices: Choices) -> tuple[str, ...]:
    """Which speakers are the model, where the roles do not say it.

    Raises:
        Question: nobody knows yet.
    """
    roles = {name: role_of(name) for name in heard}
    if Role.ASSISTANT in roles.values():
        return ()
    if not any(role is Role.OTHER and name for name, role in roles.items()):
        return ()
    speakers = [Speaker(name, (words,), often) for name, (often, words) in heard.items() if name]
    return who_is_the_model(file, speakers, choices)


def columns_question(columns: Sequence[str], rows: Sequence[Sequence[Any]], file: str) -> ColumnsQuestion:
    """Which column holds what?"""
    guess = _guess(columns, rows)
    options = (
        (
            Option(
                columns_to_text(guess),
                ", ".join(f"{quoted(name)}: {_title(use)}" for use, name in guess.items()),
            ),
        )
        if guess
        else ()
    )
    return ColumnsQuestion(
        say("Which columns hold the conversations? Their names do not say it."),
        say(
            "Say which column holds what the person says and which the answer; or, where each row is one turn, "
            "which names the speaker and which holds the text."
        ),
        file,
        options,
        columns=tuple(columns),
        rows=tuple(tuple(cut(_shown(cell)) for cell in row) for row in rows[:3]),
        purposes=PURPOSES,
        guess=guess,
    )


def _title(purpose: str) -> str:
    title = next(one.title for one in PURPOSES if one.id == purpose)
    return title[:1].lower() + title[1:]  # other languages have capitals within


def _guess(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> dict[str, str]:
    """The likeliest assignment: the two longest columns of text are what is said and what is answered."""
    lengths: list[tuple[float, int]] = []
    for at in range(len(columns)):
        texts = [row[at] for row in rows if isinstance(row[at], str) and row[at]]
        if texts and len(texts) * 2 >= len(rows):
            lengths.append((sum(map(len, texts)) / len(texts), at))
    longest = sorted(at for _, at in sorted(lengths, reverse=True)[:2])
    if len(longest) < 2:
        return {}
    return {"prompt": columns[longest[0]], "reply": columns[longest[1]]}


def cut(text: str) -> str:
    """The beginning of a text on one line, for an excerpt."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT_LETTERS else line[: EXCERPT_LETTERS - 1] + "…"


def _shown(cell: Any) -> str:
    return "" if cell is None else str(cell)
