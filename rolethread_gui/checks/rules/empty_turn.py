"""Turns that say nothing: no visible character, only dots or dashes, or a program's word for nothing."""

from __future__ import annotations

import dataclasses
import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.many import TOOL, Many, Mask, Numbers, among
from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn, make_conversation
from rolethread_gui.dataset.edits import DeleteConversations, DeleteTurn, Edit
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

_LONGEST: Final = 60
"""Code points; a longer text with a letter in it is no word for nothing with spaces around."""

_LETTER = re.compile(r"[^\W_]")

_BLANK_LETTERS: Final = "\u115f\u1160\u3164\uffa0\u2800"
"""Fillers of Korean and Braille: letters and symbols to Unicode, nothing to the eye."""

_VISIBLE: Final = rf"(?![{_BLANK_LETTERS}])[^\W_]"
"""A letter that says something to the eye."""

_FILLERS: Final = frozenset(".…‥·•‧・｡。-‐‑‒–—―−_~～*#=/\\|`'\"“”‘’«»「」『』()[]{}<>（）［］【】,，、;；:：")
"""Signs that say nothing when there is nothing else."""

_OUTCRY: Final = " \t\r\n?!？！" + "".join(sorted(_FILLERS))

_NOTHING: Final = frozenset(
    {
        "null", "none", "nan", "nil", "undefined", "n/a", "#n/a", "\\n", "\\r\\n", "\\t", "\\0", "&nbsp;",
        "no response", "no reply", "no answer", "no content", "no output", "no text", "empty", "blank",
        "empty response", "empty message", "empty string", "blank message", "missing", "message deleted",
        "deleted", "removed", "<br>", "<br/>", "<br />", "<p></p>", "<div></div>", "<p>&nbsp;</p>",
        "<unk>", "<pad>", "<none>", "<null>", "<empty>", "<blank>", "<nan>",
        "空白", "无内容", "空", "无回复", "无回答", "暂无", "暂无内容",
    }
)  # fmt: skip
"""What programs, spreadsheets and forms write for "nothing", in lower case."""

_BARE: Final = frozenset(
    {"null", "nan", "nil", "undefined", "n/a", "#n/a", "none", "\\n", "\\r\\n", "\\t", "\\0", "&nbsp;"}
)
"""The ones that mean nothing as they stand; the other words of `_NOTHING` may be an answer unless bracketed."""

_BRACKETS: Final = {
    "(": ")",
    "[": "]",
    "<": ">",
    "{": "}",
    "（": "）",
    "【": "】",
    "［": "］",
    "*": "*",
    '"': '"',
    "'": "'",
    "`": "`",
}


def emptiness(text: str) -> str | None:
    """Say how a text is empty ("invisible", "signs", "word"), or None when it says something.

    "None." with a full stop is an answer; "None" as a program prints it is not one.
    """
    letter = _LETTER.search(text)
    while letter and letter.group() in _BLANK_LETTERS:
        letter = _LETTER.search(text, letter.end())
    if letter:
        return "word" if len(text) <= _LONGEST and _is_word_for_nothing(text.strip()) else None
    visible = {char for char in set(text) if not _invisible(char)}
    if not visible:
        return "invisible"
    return "signs" if visible <= _FILLERS else None


def _invisible(char: str) -> bool:
    # Spaces, control and formatting characters (zero-width, byte order mark, direction, tags), and
    # combining marks with no letter to sit on. A lone surrogate shows as a box: it is visible damage.
    return char in _BLANK_LETTERS or unicodedata.category(char) in _HIDDEN


_HIDDEN: Final = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me"})


def _is_word_for_nothing(seen: str) -> bool:
    word = seen.casefold()
    if word in _BARE or (word in _NOTHING and word[0] in "<"):
        return True
    if len(seen) > 2 and _BRACKETS.get(seen[0]) == seen[-1]:
        return word[1:-1].strip() in _NOTHING
    return False


class EmptyTurns(Aggregate):
    """Counts conversations with an empty turn, and turns without text that a tool's result follows.

    Where there are some of the latter, turns without content are calls.
    """

    def __init__(self) -> None:
        self.calls = 0
        self.empty = [0, 0]  # where a reply without content is a mistake, and where it is a call

    def add(self, conversation: Conversation) -> None:
        """See `Aggregate.add`."""
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        """See `Aggregate.remove`."""
        self._count(conversation, -1)

    def add_all(self, many: Many) -> None:
        """See `Aggregate.add_all`."""
        silent = many.silent.get(EmptyTurn.id)
        may_be_empty = _may_be_empty(many) if silent is None else ~silent
        for conversation in many.asked(may_be_empty | many.of(many.roles == TOOL)):
            self._count(conversation, 1)

    def _count(self, conversation: Conversation, by: int) -> None:
        self.calls += by * _calls(conversation)
        empty = _empty_places(conversation)
        if empty:
            for calls in (False, True):
                self.empty[calls] += by * any(not _meant(conversation, *at, calls=calls) for at in empty)

    def merge(self, other: Any) -> None:
        """See `Aggregate.merge`."""
        self.calls += other.calls
        self.empty = [mine + more for mine, more in zip(self.empty, other.empty, strict=True)]

    def settle(self) -> dict[str, Any]:
        """Whether the dataset has tool calls without text, and how many conversations have an empty turn."""
        return {"calls": self.calls > 0, "empty": self.empty[self.calls > 0]}


def _may_be_empty(many: Many) -> Mask:
    """Conversations with a turn that may say nothing: short ones, and those without a letter."""
    nothing = (many.sizes <= _LONGEST) & among(many.words.of_turns, _words_for_nothing())
    return many.of(nothing | ~many.holds(_VISIBLE, beyond=False))


@functools.cache
def _words_for_nothing() -> Numbers:
    """What `Words.of_turns` says of turns with a word for nothing."""
    words = sorted(_NOTHING | _BARE)
    some = Many([make_conversation(1, [(Role.ASSISTANT, word) for word in words])])
    found: Numbers = np.unique(some.words.of_turns)
    return found


def _empty_places(conversation: Conversation) -> list[tuple[int, str]]:
    """Place of every turn that says nothing, and how."""
    found: list[tuple[int, str]] = []
    for place, turn in enumerate(conversation.turns):
        how = emptiness(turn.text)
        if how is None and turn.role is Role.ASSISTANT and not turn.text.strip(_OUTCRY):
            how = "signs"  # a person may ask back with a bare "?"; as a reply it says nothing
        if how is not None:
            found.append((place, how))
    return found


def _calls(conversation: Conversation) -> int:
    turns = conversation.turns
    return sum(
        turns[place].role is Role.TOOL
        and turns[place - 1].role is Role.ASSISTANT
        and not turns[place - 1].text.strip()
        for place in range(1, len(turns))
    )


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    conversation: Conversation
    place: int
    how: str

    @property
    def turn(self) -> Turn:
        """The empty turn."""
        return self.conversation.turns[self.place]


class EmptyTurn(Check):
    """Finds turns that say nothing."""

    id: ClassVar[str] = "empty_turn"
    title: ClassVar[str] = say("Empty turn")
    help: ClassVar[str] = say(
        "A turn with nothing to read: no visible character, only dots or dashes, or a program's word such "
        "as “null”. A model trained on it learns to say nothing. Delete the turn, or write what is missing."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 1
    keeps: ClassVar[bool] = True

    def aggregate(self) -> Aggregate:
        """See `Check.aggregate`."""
        return EmptyTurns()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return _may_be_empty(many) if silent is None else ~silent

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.silent[self.id] = ~_may_be_empty(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """See `Check.flags`."""
        calls = bool(view.figures and view.figures.get("calls"))
        return [
            self._flag(_Place(conversation, place, how))
            for place, how in _empty_places(conversation)
            if not _meant(conversation, place, how, calls=calls)
        ]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """See `Check.findings`."""
        count = figures["empty"] if figures else 0
        if not count:
            return ()
        have = say("conversation has") if count == 1 else say("conversations have")
        sentence = put(say("{0:,} {1} a turn that says nothing."), count, have)
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), count, 0.85),)

    def _flag(self, at: _Place) -> Flag:
        turn = at.turn
        hint = turn.role is Role.SYSTEM
        return Flag(
            check=self.id,
            conversation=at.conversation.key,
            turn=turn.key,
            start=0 if turn.text else None,
            end=len(turn.text) if turn.text else None,
            severity=Severity.HINT if hint else self.severity,
            message=_message(at),
            words=turn.text.strip(),
            fixes=_fixes(at),
        )


def _meant(conversation: Conversation, place: int, how: str, *, calls: bool) -> bool:
    """Whether a turn without text is as it should be: a tool call, a tool's silence, a picture."""
    turn = conversation.turns[place]
    if how != "invisible":
        return turn.role is Role.TOOL
    if turn.role is Role.TOOL or turn.shape is Shape.PARTS or turn.calls or turn.attached:
        return True  # a command that printed nothing; a message of pictures alone
    if turn.role is not Role.ASSISTANT:
        return False
    after = conversation.turns[place + 1] if place + 1 < len(conversation.turns) else None
    return (after is not None and after.role is Role.TOOL) or (calls and turn.shape is Shape.NULL)


_WHO: Final = {
    Role.USER: say("This user turn"),
    Role.ASSISTANT: say("This reply"),
    Role.SYSTEM: say("This system prompt"),
    Role.TOOL: say("This tool result"),
    Role.OTHER: say("This turn"),
}


def _message(at: _Place) -> str:
    who = _WHO[at.turn.role]
    text = at.turn.text
    if at.how == "invisible":
        what = say("is empty") if not text else say("has no visible character")
    else:
        what = say("is only “{0}”").format(text.strip()[:24])
    if at.turn.role is Role.SYSTEM:
        return say("{0} {1}. It tells the model nothing; write one, or delete the turn.").format(who, what)
    if at.turn.role is Role.ASSISTANT:
        return say(
            "{0} {1}: the model would learn to say nothing. Write a reply, or delete the turn."
        ).format(who, what)
    return say("{0} {1}: the model would learn to answer nothing. Write it, or delete the turn.").format(
        who, what
    )


def _fixes(at: _Place) -> tuple[Fix, ...]:
    conversation, turn = at.conversation, at.turn
    delete: Edit = DeleteTurn(conversation.key, turn.key)
    alone = Fix(say("Delete this turn"), (delete,))
    spoken = [other for other in conversation.turns if other.role is not Role.SYSTEM]
    if turn.role is Role.SYSTEM:
        return (alone,)
    if not any(other.key != turn.key and other.role is turn.role for other in spoken):
        # Without its only reply (or its only prompt) nothing is left to learn from.
        whole = Fix(say("Delete this conversation"), (DeleteConversations((conversation.key,)),))
        return (whole, alone)
    before = conversation.turns[at.place - 1] if at.place else None
    if turn.role is Role.ASSISTANT and before is not None and before.role is Role.USER:
        both = Fix(
            say("Delete it and the turn it answers"), (delete, DeleteTurn(conversation.key, before.key))
        )
        return (both, alone)
    return (alone,)
