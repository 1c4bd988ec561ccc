"""One conversation in the rows of a table: its turns, and putting edits back into the cells.

The record is ``{"table": {"layout", "use", "columns", "model", "names"}, "cells": [[…], …]}``; see
`tables.Table`. Cells are texts in a CSV file and any JSON value in a workbook or a Parquet file. Behind the
cells of a row may stand an object with what only its container knows (`delimited_text.Form`); it stays with
its row.
"""

from __future__ import annotations

import abc
import copy
import dataclasses
import json
from collections.abc import Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Standing, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.message_keys import role_of
from rolethread_gui.formats.pairing import Exchange, joined, single_exchanges
from rolethread_gui.formats.tables import number_of
from rolethread_gui.formats.transcript_text import speakers_in, turns_in
from rolethread_gui.wording import say

Row = list[Any]
DEFAULT_COLUMNS = ("conversation", "turn", "role", "name", "content")
"""Columns of a table that is written from nothing."""
DEFAULT_USE = {"conversation": 0, "turn": 1, "role": 2, "speaker": 3, "text": 4}
_HOLDS = Holds(roles=frozenset(Role), speakers=True)
_USUAL = {
    Role.SYSTEM: "system",
    Role.USER: "user",
    Role.ASSISTANT: "assistant",
    Role.TOOL: "tool",
    Role.OTHER: "other",
}


@dataclasses.dataclass(slots=True)
class Rows(abc.ABC):
    """The rows of a conversation.

    Attributes:
        use: purpose → place of its column.
        rows: the cells.
        model: names that are the model.
        names: who speaks in transcripts.
        width: how many columns there are.
    """

    use: dict[str, int]
    rows: list[Row]
    model: tuple[str, ...]
    names: tuple[str, ...]
    width: int

    @abc.abstractmethod
    def turns(self) -> list[Turn]:
        """What the rows say; keys are places."""

    @abc.abstractmethod
    def put(self, before: Sequence[Turn], after: Sequence[Turn]) -> None:
        """Change the cells so that the rows say `after`, as far as they can; `before` is what they say."""

    def cell(self, row: int, purpose: str) -> Any:
        """What stands there; None too where there is no such column."""
        at = self.use.get(purpose)
        return None if at is None else self.rows[row][at]

    def write(self, row: Row, purpose: str, text: str) -> None:
        """Put a text into a cell, where there is such a column."""
        at = self.use.get(purpose)
        if at is not None:
            row[at] = text

    def turn(self, key: int, role: Role, value: Any, label: str) -> Turn:
        """A turn of a cell's value."""
        return Turn(key, role, content.text_of(value), label, shape=content.shape_of(value))

    def _blank(self, like: Row | None) -> Row:
        """A new row; what says which conversation it is is as in a neighbour."""
        cells = like[: self.width] if like is not None else [""] * self.width
        row: Row = [cell if cell is None else "" if isinstance(cell, str) else None for cell in cells]
        for purpose in ("conversation", "system"):
            at = self.use.get(purpose)
            if at is not None and like is not None:
                row[at] = like[at]
        return row

    def _system(self, row: int, said: str) -> str | None:
        """The system prompt that begins at a row, None where it is as it was."""
        value = self.cell(row, "system")
        text = content.text_of(value) if value not in (None, "") else ""
        return text if text and text != said else None


class TurnRows(Rows):
    """One row is one turn. A system prompt in a column of its own stands before them."""

    def turns(self) -> list[Turn]:
        """See `Rows.turns`."""
        made: list[Turn] = []
        prompt = self._system(0, "") if self.rows else None
        if prompt is not None:
            made.append(Turn(0, Role.SYSTEM, prompt, "system"))
        for row in range(len(self.rows)):
            label = content.text_of(self.cell(row, "role")).strip()
            role, speaker = self._who(label)
            named = self.cell(row, "speaker")
            if isinstance(named, str) and self.use.get("speaker") != self.use["role"]:
                speaker = named
            turn = self.turn(len(made), role, self.cell(row, "text"), label)
            made.append(msgspec.structs.replace(turn, speaker=speaker) if speaker else turn)
        return made

    def _who(self, label: str) -> tuple[Role, str]:
        role = role_of(label)
        if role is not Role.OTHER or not self.model:
            return role, ""
        return (Role.ASSISTANT if label in self.model else Role.USER), label

    def put(self, before: Sequence[Turn], after: Sequence[Turn]) -> None:
        """See `Rows.put`."""
        lead = len(before) - len(self.rows)
        own = {turn.key: (turn, row) for turn, row in zip(before[lead:], self.rows, strict=True)}
        labels = {turn.role: turn.label for turn in before[lead:] if turn.label}
        prompt = after[0] if after and "system" in self.use and after[0].role is Role.SYSTEM else None
        if prompt is not None and prompt.key in own:  # it has a row already
            prompt = None
        made: list[Row] = []
        for turn in after[1:] if prompt is not None else after:
            known = own.pop(turn.key, None)
            if known is None:
                row = self._blank(made[-1] if made else self.rows[0] if self.rows else None)
                self._fill(row, None, turn, labels)
            else:
                row = known[1]
                self._fill(row, known[0], turn, labels)
            made.append(row)
        if before[:lead] or prompt is not None:
            text = prompt.text if prompt is not None else ""
            if not lead or before[0].text != text:
                for row in made:
                    self.write(row, "system", text)
        if len(made) != len(self.rows) or [id(row) for row in made] != [id(row) for row in self.rows]:
            self._renumber(made)
        self.rows = made

    def _fill(self, row: Row, old: Turn | None, turn: Turn, labels: dict[Role, str]) -> None:
        if old is None or old.text != turn.text:
            self.write(row, "text", turn.text)
        if old is None or old.role is not turn.role or old.speaker != turn.speaker:
            own_column = self.use.get("speaker") not in (None, self.use["role"])
            if old is None or old.role is not turn.role or not own_column:
                by_name = turn.speaker if self.model and not own_column else ""
                self.write(row, "role", by_name or labels.get(turn.role, turn.label or _USUAL[turn.role]))
            if own_column and (old is None or old.speaker != turn.speaker):
                self.write(row, "speaker", turn.speaker)

    def _renumber(self, rows: list[Row]) -> None:
        """Count the turns anew, where they were counted without a gap before."""
        at = self.use.get("turn")
        if at is None or not self.rows:
            return
        numbers = [number_of(row[at]) for row in self.rows]
        first = numbers[0]
        if first is None or numbers != list(range(first, first + len(numbers))):
            return
        textual = isinstance(self.rows[0][at], str)
        for place, row in enumerate(rows, first):
            row[at] = str(place) if textual else place


class PairRows(Rows):
    """One row is one exchange; with a better and a worse answer, the worse one is a rejected alternative."""

    def _answer(self) -> str:
        return "chosen" if "chosen" in self.use else "reply"

    def turns(self) -> list[Turn]:
        """See `Rows.turns`."""
        return [turn for turn, _, _ in self._places()]

    def _places(self) -> list[tuple[Turn, int, str]]:
        """Each turn with its row and the purpose of its cell."""
        made: list[tuple[Turn, int, str]] = []
        said = ""
        for row in range(len(self.rows)):
            prompt = self._system(row, said)
            if prompt is not None:
                said = prompt
                made.append((Turn(len(made), Role.SYSTEM, prompt, "system"), row, "system"))
            made.append((self._prompt(len(made), row), row, "prompt"))
            made.append((self._reply(len(made), row), row, self._answer()))
        return made

    def _prompt(self, key: int, row: int) -> Turn:
        turn = self.turn(key, Role.USER, self.cell(row, "prompt"), "prompt")
        more = content.text_of(self.cell(row, "input"))
        return (
            msgspec.structs.replace(turn, text=f"{turn.text}\n{more}" if turn.text else more)
            if more
            else turn
        )

    def _reply(self, key: int, row: int) -> Turn:
        turn = self.turn(key, Role.ASSISTANT, self.cell(row, self._answer()), self._answer())
        worse = self.cell(row, "rejected")
        if worse is None:
            return turn
        other = Alternative(0, content.text_of(worse), Standing.REJECTED)
        return msgspec.structs.replace(turn, alternatives=(other,))

    def put(self, before: Sequence[Turn], after: Sequence[Turn]) -> None:
        """See `Rows.put`."""
        places = self._places()
        if [(turn.key, turn.role) for turn in before] == [(turn.key, turn.role) for turn in after]:
            for (old, row, purpose), new in zip(places, after, strict=True):
                self._set(row, purpose, old, new)
            return
        owner = {turn.key: row for turn, row, _ in places}
        free = set(range(len(self.rows)))
        old_turns = {turn.key: turn for turn in before}
        made: list[Row] = []
        said = ""
        for exchange in single_exchanges(after):
            keys = [turn.key for turns in exchange.slots() for turn in turns]
            place = next((owner[key] for key in keys if owner.get(key) in free), None)
            if place is None:
                cells = self._blank(made[-1] if made else self.rows[0] if self.rows else None)
            else:
                free.discard(place)
                cells = self.rows[place]
            said = self._fill(cells, exchange, old_turns, said)
            made.append(cells)
        self.rows = made or [self._fill_nothing()]

    def _fill_nothing(self) -> Row:
        row = self.rows[0] if self.rows else self._blank(None)
        for purpose in ("system", "prompt", "input", self._answer(), "rejected"):
            self.write(row, purpose, "")
        return row

    def _fill(self, row: Row, exchange: Exchange, old: dict[int, Turn], said: str) -> str:
        prompt, reply = joined(exchange.prompt), joined(exchange.reply)
        system = joined(exchange.system) or said
        self.write(row, "system", system)
        if not exchange.prompt or old.get(exchange.prompt[0].key) != exchange.prompt[0]:
            self.write(row, "prompt", prompt)
            self.write(row, "input", "")
        self.write(row, self._answer(), reply)
        if exchange.reply:
            self._set_worse(row, exchange.reply[0])
        return system

    def _set(self, row: int, purpose: str, old: Turn, new: Turn) -> None:
        cells = self.rows[row]
        if purpose == "system" and old.text != new.text:
            same = [one for one in self.rows[row:] if content.text_of(one[self.use["system"]]) == old.text]
            for one in same:
                self.write(one, "system", new.text)
        elif purpose == "prompt" and old.text != new.text:
            self._set_prompt(row, new.text)
        elif old.text != new.text:
            self.write(cells, purpose, new.text)
        if old.alternatives != new.alternatives:
            self._set_worse(cells, new)

    def _set_prompt(self, row: int, text: str) -> None:
        cells = self.rows[row]
        first = content.text_of(self.cell(row, "prompt"))
        more = content.text_of(self.cell(row, "input"))
        if more and text.endswith(f"\n{more}"):
            self.write(cells, "prompt", text[: -len(more) - 1])
        elif more and text.startswith(f"{first}\n") and len(text) > len(first) + 1:
            self.write(cells, "input", text[len(first) + 1 :])
        else:
            self.write(cells, "prompt", text)
            if more:
                self.write(cells, "input", "")

    def _set_worse(self, row: Row, turn: Turn) -> None:
        worse = [one.text for one in turn.alternatives if one.standing is Standing.REJECTED]
        self.write(row, "rejected", worse[0] if worse else "")


class TranscriptRows(Rows):
    """One row is one conversation, written as ``Name: text`` in one cell."""

    def turns(self) -> list[Turn]:
        """See `Rows.turns`."""
        made: list[Turn] = []
        prompt = self._system(0, "")
        if prompt is not None:
            made.append(Turn(0, Role.SYSTEM, prompt, "system"))
        text = self._text()
        for said in turns_in(text, self._names(text)):
            role = role_of(said.name)
            if role is Role.OTHER:
                role = Role.ASSISTANT if said.name in self.model else Role.USER if said.name else Role.SYSTEM
            made.append(Turn(len(made), role, text[said.start : said.end], said.name, said.name))
        return made

    def _text(self) -> str:
        return content.text_of(self.cell(0, "transcript"))

    def _names(self, text: str) -> frozenset[str]:
        return frozenset((*self.names, *self.model)) or frozenset(speakers_in(text))

    def put(self, before: Sequence[Turn], after: Sequence[Turn]) -> None:
        """See `Rows.put`."""
        if not self.rows:
            self.rows = [self._blank(None)]
        text = self._text()
        places = turns_in(text, self._names(text))
        lead = len(before) - len(places)
        prompt = after[0] if after and after[0].role is Role.SYSTEM and "system" in self.use else None
        if prompt is not None and not lead and prompt.key < len(before):
            prompt = None  # what stands before the first name
        if lead or prompt is not None:
            self.write(self.rows[0], "system", prompt.text if prompt is not None else "")
        rest = list(after[1:] if prompt is not None else after)
        pieces = {turn.key: (turn, place) for turn, place in zip(before[lead:], places, strict=True)}
        if [turn.key for turn in rest] == list(pieces):
            for turn in reversed(rest):
                old, place = pieces[turn.key]
                head = (
                    text[place.head : place.start]
                    if old.speaker == turn.speaker
                    else self._head(turn, pieces, text)
                )
                if old != turn:
                    text = text[: place.head] + head + turn.text + text[place.end :]
        else:
            between = text[places[0].end : places[1].head] if len(places) > 1 else "\n"
            text = between.join(self._whole(turn, pieces, text) for turn in rest)
        self.write(self.rows[0], "transcript", text)

    def _whole(self, turn: Turn, pieces: dict[int, Any], text: str) -> str:
        known = pieces.get(turn.key)
        if known is not None and known[0].speaker == turn.speaker:
            place = known[1]
            return text[place.head : place.start] + turn.text
        return self._head(turn, pieces, text) + turn.text

    def _head(self, turn: Turn, pieces: dict[int, Any], text: str) -> str:
        """A name with its colon, as the others of the same side have it."""
        alike = [(old, place) for old, place in pieces.values() if old.role is turn.role and place.name]
        name = turn.speaker or (alike[0][0].speaker if alike else "") or _USUAL[turn.role].capitalize()
        for old, place in pieces.values():
            if place.name:
                return text[place.head : place.start].replace(old.speaker, name, 1)
        return f"{name}: "


_KINDS: dict[str, type[Rows]] = {
    "turns": TurnRows,
    "pair": PairRows,
    "preference": PairRows,
    "transcript": TranscriptRows,
}


def rows_of(record: dict[str, Any]) -> Rows | None:
    """The rows of an envelope, to be read or changed; None where they hold messages in JSON."""
    about = record["table"]
    kind = _KINDS.get(about["layout"])
    if kind is None:
        return None
    return kind(
        dict(about["use"]),
        copy.deepcopy(record["cells"]),
        tuple(about.get("model", ())),
        tuple(about.get("names", ())),
        len(about["columns"]),
    )


def fresh_record(
    conversation: Conversation, layout: str, columns: Sequence[str], use: dict[str, int], name: str
) -> dict[str, Any]:
    """The rows of a conversation that was not read from a table.

    Args:
        conversation: to write.
        layout: an id of `tables.LAYOUTS`.
        columns: names of the columns.
        use: purpose → place of its column.
        name: what stands in the column that says which conversation it is.
    """
    about = {"layout": layout, "use": use, "columns": list(columns)}
    kind = _KINDS.get(layout)
    if kind is None:
        row: Row = [""] * len(columns)
        said = [_message(turn) for turn in conversation.turns]
        row[use["messages"]] = json.dumps(said, ensure_ascii=False)
        return {"table": about, "cells": [row]}
    rows = kind(use, [], (), (), len(columns))
    rows.put((), conversation.turns)
    for number, row in enumerate(rows.rows):
        rows.write(row, "conversation", name)
        rows.write(row, "turn", str(number))
    return {"table": about, "cells": rows.rows}


def _message(turn: Turn) -> dict[str, str]:
    named = {"name": turn.speaker} if turn.speaker else {}
    return {
        "role": turn.label if turn.role is Role.OTHER and turn.label else turn.role.value,
        **named,
        "content": turn.text,
    }


def table_losses(conversation: Conversation) -> tuple[str, ...]:
    """What the rows of a table have no place for."""
    empty = () if conversation.turns else (say("A conversation without turns has no row there."),)
    return (*empty, *_HOLDS.losses(conversation))
