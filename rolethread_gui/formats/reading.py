"""Reading the conversations of a stretch of a file: quickly where they are as usual, one by one where not."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.branches import then_of
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.conversation import Shape as Content
from rolethread_gui.formats.jsonspans import Series, skip_space
from rolethread_gui.formats.jsontext import is_object
from rolethread_gui.formats.problems import RecordProblem, Remark
from rolethread_gui.formats.registry import all_shapes, open_record, read_record, shapes_of
from rolethread_gui.formats.shapes import Decoders, Flat, Shape
from rolethread_gui.wording import say

MAX_RECORD = 64 << 20
"""Bytes of the longest conversation that is read."""

_ODD_NUMBER = re.compile(rb"[:\[,]\s*-?(?:NaN|Infinity)\b")
_LONE = re.compile("[\ud800-\udfff]")
_FEW = 8
"""So many conversations are read one by one rather than tried together in halves."""
_WORSE = ("rejected", "rejected_messages", "rejected_response", "non_preferred_output")
_WATCHED = (b'"messages"', b'"conversations"', b'"conversation"', b'"instruction"', b'"output"')


@dataclasses.dataclass(slots=True)
class Reading:
    """What came of reading one conversation with care.

    Attributes:
        dialect: id of its format, "" when it cannot be read.
        conversation: or None.
        problem: or None.
        remarks: what is odd about it.
    """

    dialect: str = ""
    conversation: Conversation | None = None
    problem: RecordProblem | None = None
    remarks: Sequence[Remark] = ()


class QuickReader:
    """Decodes batches in the shape that fitted last, or in any that fits.

    Args:
        likely: id of the format that is tried first; the others are not even made while it fits.
    """

    def __init__(self, likely: str = "") -> None:
        self._ways = _ways(shapes_of(likely)) if likely else []
        self._all_there = False

    def read(self, data: bytes, count: int, *, array: bool) -> tuple[str, Flat] | None:
        """The turns of `count` records, or None when not all of them are as usual.

        Args:
            data: the records, one after another, with commas between them if `array`.
            count: how many there must be.
            array: whether they are elements of a list.
        """
        found = self._read(0, data, count, array=array)
        if found is None and not self._all_there:
            tried = len(self._ways)
            known = [shape for _, shape, _ in self._ways]
            self._ways += _ways(one for one in all_shapes() if one[1] not in known)
            self._all_there = True
            found = self._read(tried, data, count, array=array)
        return found

    def _read(self, first: int, data: bytes, count: int, *, array: bool) -> tuple[str, Flat] | None:
        for place, (dialect, shape, decoders) in enumerate(self._ways[first:], first):
            flat = _decoded(shape, decoders, data, count, array=array)
            if flat is not None:
                self._ways.insert(0, self._ways.pop(place))
                return dialect, flat
        return None

    def flat(self, raws: Sequence[bytes]) -> Flat:
        """The turns of records that were read before, all at once where they are as usual.

        Raises:
            RecordProblem: one of them cannot be read after all.
        """
        found = self.read(b",".join(raws), len(raws), array=True) if raws else None
        if found is not None:
            return found[1]
        made = Flat()
        if len(raws) <= _FEW:
            for raw in raws:
                made.extend(flat_of(read_record(raw, 1)))
        else:  # what is unusual is in one half or the other
            made.extend(self.flat(raws[: len(raws) // 2]))
            made.extend(self.flat(raws[len(raws) // 2 :]))
        return made


def _ways(shapes: Iterable[tuple[str, Shape]]) -> list[tuple[str, Shape, Decoders]]:
    return [(dialect, shape, decoders) for dialect, shape in shapes for decoders in shape.many]


def _decoded(shape: Shape, decoders: Decoders, data: bytes, count: int, *, array: bool) -> Flat | None:
    try:
        records = decoders.array.decode(b"[" + data + b"]") if array else decoders.lines.decode_lines(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if len(records) != count or shape.often.count_in(data) != count:
        return None
    flat = shape.flatten(records, sure=decoders.sure)
    return flat if flat is not None and shape.is_plain(flat.many()) else None


def read_carefully(raw: bytes) -> Reading:
    """Read one conversation and remark upon everything that is odd about it."""
    if len(raw) > MAX_RECORD:
        return Reading(problem=too_long())
    try:
        opened = open_record(raw, 1)
    except RecordProblem as problem:
        return Reading(problem=problem)
    remarks = (
        *_about_bytes(raw),
        *_about_turns(opened.conversation),
        *_about_choices(opened.record, opened.conversation),
        *opened.dialect.remarks(opened.record),
    )
    return Reading(opened.dialect.id, opened.conversation, None, remarks)


def too_long() -> RecordProblem:
    """A conversation beyond the limit."""
    return RecordProblem(
        say("this is longer than {0} MB, which is no conversation.").format(MAX_RECORD >> 20),
        say("Look at this place in the file; perhaps line ends or quotes are missing."),
    )


def flat_of(conversation: Conversation) -> Flat:
    """One conversation as a row of turns."""
    turns = conversation.turns
    return Flat(
        [len(turns)], [turn.text for turn in turns], bytearray(turn.role is Role.ASSISTANT for turn in turns)
    )


def _about_bytes(raw: bytes) -> list[Remark]:
    found: list[Remark] = []
    if _ODD_NUMBER.search(raw):
        found.append(
            Remark(
                "note",
                "numbers",
                say("a number is NaN or Infinity, which JSON does not know."),
                say("It is kept as it stands; a strict trainer may refuse this line."),
            )
        )
    if b"\x00" in raw:
        found.append(
            Remark(
                "repaired",
                "nul",
                say("there are NUL bytes inside a text."),
                say("The conversation was read with them; look at it and delete what does not belong."),
            )
        )
    if any(raw.count(key) > 1 for key in _WATCHED):
        found += _doubled(raw)
    return found


def _doubled(raw: bytes) -> list[Remark]:
    items = Series.parse(raw, skip_space(raw, 0)).items
    names = [item.key or "" for item in items]
    doubled = dict.fromkeys(name for name in names if names.count(name) > 1)
    return [
        Remark(
            "repaired",
            "doubled",
            say("the key “{0}” stands {1} times; the last one was read.").format(
                name[:40], names.count(name)
            ),
            say("The others are kept in the file; delete those that do not belong."),
        )
        for name in doubled
    ]


def _about_turns(conversation: Conversation) -> list[Remark]:
    found: list[Remark] = []
    turns = conversation.turns
    nameless = [place for place, turn in enumerate(turns, 1) if turn.role is Role.OTHER and not turn.label]
    if nameless:
        found.append(
            Remark(
                "note",
                "nameless",
                say("{0} not say who speaks.").format(_turns(nameless)),
                say("Give each of them a role."),
            )
        )
    odd = [place for place, turn in enumerate(turns, 1) if turn.shape is Content.OTHER]
    if odd:
        found.append(
            Remark(
                "note",
                "odd",
                say("{0} not hold text but a number or the like.").format(_turns(odd)),
                say("Write a text in its place, or delete it."),
            )
        )
    halves = [place for place, turn in enumerate(turns, 1) if _LONE.search(turn.text)]
    if halves:
        found.append(
            Remark(
                "note",
                "halves",
                say("{0} not hold whole characters: half of an emoji stands there.").format(_turns(halves)),
                say("Delete the stray mark, or type the emoji again."),
            )
        )
    return found


def _turns(places: list[int]) -> str:
    if len(places) == 1:
        return say("turn {0} does").format(places[0])
    named = ", ".join(map(str, places[:5])) + (" …" if len(places) > 5 else "")
    return say("turns {0} do").format(named)


def _about_choices(record: Any, conversation: Conversation) -> list[Remark]:
    if not is_object(record) or not any(record.get(key) for key in _WORSE):
        return []
    others = [one for turn in conversation.turns for one in turn.alternatives]
    if not others:
        return [
            Remark(
                "note",
                "choices",
                say("a worse reply stands beside the conversation that does not fit the better one."),
                say("It is kept as it is; only the better reply is shown and edited."),
            )
        ]
    if any(then_of(one) is not None for one in others):
        return [
            Remark(
                "note",
                "branches",
                "the worse reply differs in several turns.",
                say("Its further turns are kept with it, and come along when it is chosen."),
            )
        ]
    return []
