"""What a person searches for in all texts: words, how they must stand, and where to look."""

from __future__ import annotations

import dataclasses
from enum import StrEnum

import msgspec

from rolethread_gui.dataset.conversation import Role


class Where(StrEnum):
    """In what is looked."""

    TEXTS = "texts"
    """The texts of turns."""
    OTHERS = "others"
    """Other texts of turns: swipes and rejected replies."""
    CALLS = "calls"
    """Tools that turns call, with what they are given."""
    NOTES = "notes"
    """The notes of conversations, and those on words."""
    FIELDS = "fields"
    """What the dataset holds beside the turns: id, source, metadata."""


class Sought(msgspec.Struct, frozen=True, omit_defaults=True):
    """A search.

    Attributes:
        words: the words, or the pattern; empty finds nothing.
        whole_words: not within a longer word.
        case: capitals matter.
        pattern: `words` is a regular expression.
        role: look in turns of this role alone; None for all.
        speaker: look in turns of this speaker alone; empty for all.
        where: in what is looked. Role and speaker count for what belongs to turns.
    """

    words: str
    whole_words: bool = False
    case: bool = False
    pattern: bool = False
    role: Role | None = None
    speaker: str = ""
    where: Where = Where.TEXTS

    @property
    def is_plain(self) -> bool:
        """Whether it asks for nothing but words in the texts."""
        return self == Sought(self.words)


@dataclasses.dataclass(frozen=True, slots=True)
class Batch:
    """What was found.

    Attributes:
        keys: of conversations.
        hits: in how many places each holds it; empty while that is not counted.
        last: whether every conversation that holds it has been named.
    """

    keys: list[int]
    hits: list[int] = dataclasses.field(default_factory=list[int])
    last: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Excerpt:
    """The first place in a conversation, with a few words around it."""

    before: str
    words: str
    after: str
