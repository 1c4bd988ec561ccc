"""Conversations that are one text, with marks where each turn begins: taking it apart, and putting it together.

Every letter of the text belongs to something: what stands before the first turn, and of each turn its head
(the mark), its text and its tail (an end mark, the blanks up to the next turn).
"""

from __future__ import annotations

import abc
import dataclasses
from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from rolethread_gui.dataset.conversation import Role, Turn


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A turn in a text.

    Attributes:
        name: who speaks, as the mark says.
        head: what stands before the text.
        text: what is said.
        tail: what stands behind it.
    """

    name: str
    head: str
    text: str
    tail: str


@dataclasses.dataclass(frozen=True, slots=True)
class Marked:
    """A text taken apart.

    Attributes:
        lead: what stands before the first turn.
        pieces: the turns.
    """

    lead: str
    pieces: tuple[Piece, ...]

    def joined(self) -> str:
        """The text again."""
        return self.lead + "".join(piece.head + piece.text + piece.tail for piece in self.pieces)


class Markup(abc.ABC):
    """One way to mark turns.

    Attributes:
        id: fixed identifier.
        title: what the person sees.
        alone: whether the marks of a turn depend on nothing but its name; else an edit that adds, moves or takes
            out turns writes all marks anew.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    alone: ClassVar[bool] = True

    @abc.abstractmethod
    def split(self, text: str) -> Marked | None:
        """The text taken apart, None where it is not marked in this way."""

    @abc.abstractmethod
    def framed(self, name: str) -> tuple[str, str]:
        """Head and tail of a turn."""

    @abc.abstractmethod
    def role(self, name: str) -> Role:
        """Whose turn a name means."""

    @abc.abstractmethod
    def name(self, role: Role) -> str:
        """How the mark names a role."""

    def render(self, said: Sequence[tuple[str, str]]) -> str:
        """A fresh text from names and what they say."""
        pieces = [Piece(name, *_around(self.framed(name), text)) for name, text in said]
        return Marked("", tuple(pieces)).joined()

    def turns(self, marked: Marked) -> list[Turn]:
        """The turns, with keys from 0."""
        return [
            Turn(at, self.role(piece.name), piece.text, piece.name) for at, piece in enumerate(marked.pieces)
        ]

    def edited(self, marked: Marked, before: Sequence[Turn], after: Sequence[Turn]) -> str:
        """The text after an edit.

        Args:
            marked: as it was taken apart.
            before: what `turns` made of it, perhaps with other keys.
            after: the same turns, edited.
        """
        places = {turn.key: at for at, turn in enumerate(before)}
        named = [(turn, self._named(turn, before)) for turn in after]
        same = [turn.key for turn in after] == [turn.key for turn in before]
        if not self.alone and not (same and self._same_names(marked, [name for _, name in named])):
            return marked.lead + self.render([(name, turn.text) for turn, name in named])
        usual = _usual_tail(marked.pieces)
        last = len(marked.pieces) - 1
        made: list[Piece] = []
        for turn, name in named:
            at = places.get(turn.key)
            piece = marked.pieces[at] if at is not None else None
            if piece is not None and piece.name == name:
                tail = usual if at == last and usual is not None else piece.tail
                made.append(dataclasses.replace(piece, text=turn.text, tail=tail))
            else:
                head, tail = self.framed(name)
                made.append(Piece(name, head, turn.text, tail if usual is None else usual))
        if made and marked.pieces:
            made[-1] = dataclasses.replace(made[-1], tail=marked.pieces[-1].tail)
        return Marked(marked.lead, tuple(made)).joined()

    def _named(self, turn: Turn, before: Sequence[Turn]) -> str:
        """How the mark of a turn names its speaker."""
        if turn.label and self.role(turn.label) is turn.role:
            return turn.label
        names = Counter(old.label for old in before if old.role is turn.role)
        return names.most_common(1)[0][0] if names else self.name(turn.role)

    def _same_names(self, marked: Marked, names: Sequence[str]) -> bool:
        return [piece.name for piece in marked.pieces] == list(names)


def _around(frame: tuple[str, str], text: str) -> tuple[str, str, str]:
    return frame[0], text, frame[1]


def _usual_tail(pieces: Sequence[Piece]) -> str | None:
    """What stands between two turns most often; None where there are not two."""
    tails = Counter(piece.tail for piece in pieces[:-1])
    return tails.most_common(1)[0][0] if tails else None
