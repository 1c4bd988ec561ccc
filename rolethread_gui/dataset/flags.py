"""Flags: what a check found, where, and what can be done about it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from rolethread_gui.dataset.edits import Edit


class Severity(StrEnum):
    """How much harm a finding does."""

    ERROR = "error"
    """Breaks training."""
    WARNING = "warning"
    """Teaches something unwanted."""
    HINT = "hint"
    """Worth a look."""

    @property
    def rank(self) -> int:
        """0 for the worst, 2 for the mildest: the order in which flags are shown."""
        return ("error", "warning", "hint").index(self.value)


class Fix(msgspec.Struct, frozen=True):
    """One offered repair.

    Attributes:
        title: what the button says, for example "Cut “Certainly!”".
        edits: ordinary edits that make it; they have an inverse like any other.
    """

    title: str
    edits: tuple[Edit, ...]


class Flag(msgspec.Struct, frozen=True, omit_defaults=True):
    """One finding.

    Attributes:
        check: id of the check.
        conversation: key of the conversation.
        turn: key of the turn, or None when the whole conversation is meant.
        start: first code point of the turn's text that is meant, or None when the whole turn is.
        end: one past the last code point meant, or None.
        severity: how much harm it does.
        message: one plain sentence with the figures that made it.
        words: the flagged words, or what stands for them when there is no span (a rule's name); the
            identity of an ignore is (turn, check, words), never a span.
        group: for flags that belong together across conversations (duplicates, one phrase): the same
            text for all of the group.
        fixes: repairs, the best first.
    """

    check: str
    conversation: int
    turn: int | None
    start: int | None
    end: int | None
    severity: Severity
    message: str
    words: str = ""
    group: str = ""
    fixes: tuple[Fix, ...] = ()


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(list[Flag])


def pack_flags(flags: list[Flag]) -> bytes:
    """The flags of one conversation as MessagePack.

    Half a character (a lone surrogate from a damaged file) has no place there: it stands as U+FFFD in what is said,
    and a fix that would have to name it is left out.
    """
    try:
        return _ENCODER.encode(flags)
    except UnicodeEncodeError:
        return _ENCODER.encode([_whole(flag) for flag in flags])


def _whole(flag: Flag) -> Flag:
    return msgspec.structs.replace(
        flag,
        message=_said(flag.message),
        words=_said(flag.words),
        group=_said(flag.group),
        fixes=tuple(fix for fix in flag.fixes if _encodable(fix)),
    )


def _said(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _encodable(fix: Fix) -> bool:
    try:
        _ENCODER.encode(fix)
    except UnicodeEncodeError:
        return False
    return True


def unpack_flags(data: bytes) -> list[Flag]:
    """Take back what `pack_flags` made."""
    return _DECODER.decode(data)
