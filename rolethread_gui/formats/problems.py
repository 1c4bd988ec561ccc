"""What can be wrong with a file or with one conversation in it."""

from __future__ import annotations

import dataclasses

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
        line: line of the unpacked file, from 1; 0 where `place` says it, or for the file as a whole.
        start: first byte concerned, counted in the unpacked file.
        end: byte after the last one concerned.
        sentence: what was found, in plain words, without the line.
        hint: what to do next, may be empty.
        kind: "broken" (left out, its bytes are kept), "repaired" (read in spite of it), or "note".
        raw: the first bytes concerned, at most `EXCERPT_BYTES`.
        place: where, in the words of what is not JSON text ("row 12"); empty: the line says it.
    """

    line: int
    start: int
    end: int
    sentence: str
    hint: str
    kind: str
    raw: bytes
    place: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Remark:
    """Something about a conversation that was read all the same.

    Attributes:
        kind: "repaired" or "note".
        sort: remarks of one sort are counted together when there are many.
        sentence: without the line.
        hint: what to do next.
    """

    kind: str
    sort: str
    sentence: str
    hint: str = ""
