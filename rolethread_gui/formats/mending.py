"""How a place that could not be read could be read: shown to the person, and taken in only when asked."""

from __future__ import annotations

import dataclasses
import unicodedata
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.jsontext import encode_record, is_list, is_object
from rolethread_gui.formats.lenient import Hopeless, LenientReader
from rolethread_gui.formats.problems import RecordProblem
from rolethread_gui.formats.registry import open_record
from rolethread_gui.wording import quoted, say

MAX_MENDED = 4 << 20
"""Bytes of the longest place for which a repair is looked for."""

_CODE_PAGES = (
    ("cp1252", say("Western European (Windows-1252)")),
    ("latin-1", say("Western European (Latin-1)")),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Mending:
    """A reading of a place that is not in order.

    Attributes:
        record: a whole record, as JSON.
        conversation: what it says; its key is 1.
        repairs: what had to be mended, in plain words.
    """

    record: bytes
    conversation: Conversation
    repairs: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All repairs in one sentence."""
        said = ", ".join(self.repairs)
        return f"{said[:1].upper()}{said[1:]}."


def mend(raw: bytes) -> Mending | None:
    """A reading of a place that could not be read; None where there is no telling what was meant."""
    return _mended(raw, doubled=False)


def other_reading(raw: bytes) -> Mending | None:
    """Of a record in which a key stands twice, the reading with what stood there first; else None."""
    return _mended(raw, doubled=True)


def _mended(raw: bytes, *, doubled: bool) -> Mending | None:
    if len(raw) > MAX_MENDED:
        return None
    text, repairs = _letters(raw.strip(b"\x00 \t\r\n,"))
    reader = LenientReader(text)
    try:
        value = reader.read()
    except Hopeless:
        return None
    if doubled:
        if not reader.doubled or not is_object(value):
            return None
        value = {**value, **reader.doubled}
        names = ", ".join(quoted(name[:40]) for name in reader.doubled)
        repairs.append(say("what stood first under {0} was read").format(names))
    else:
        repairs += reader.repairs
    return _read(value, repairs) or _read(
        _plain(value), [*repairs, say("accents were taken off its field names")]
    )


def _read(value: Any, repairs: list[str]) -> Mending | None:
    value, more = _whole(value)
    try:
        record = encode_record(value)
        opened = open_record(record, 1)
    except (RecordProblem, ValueError, RecursionError):
        return None
    if not any(turn.text for turn in opened.conversation.turns):
        return None
    return Mending(record, opened.conversation, (*repairs, *more))


def _plain(value: Any) -> Any:
    """The same with field names, and the names of roles, in plain letters: a wrong code page spoils them too."""
    if is_object(value):
        return {
            _unaccented(name): _unaccented(one) if _unaccented(name) in ("role", "from") else _plain(one)
            for name, one in value.items()
        }
    return [_plain(one) for one in value] if is_list(value) else value


def _unaccented(name: Any) -> Any:
    if not isinstance(name, str) or name.isascii():
        return name
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def _letters(raw: bytes) -> tuple[str, list[str]]:
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    for codec, title in _CODE_PAGES:
        try:
            return raw.decode(codec), [say("its letters were read as {0}").format(title)]
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace"), [say("letters that cannot be read were replaced by �")]


def _whole(value: Any) -> tuple[Any, list[str]]:
    """A whole record around what may be only its messages; what a cut left empty is taken out."""
    if is_object(value) and any(keys <= value.keys() for keys in ({"role", "content"}, {"from", "value"})):
        value, said = [value], [say("a single message was made a conversation")]
    else:
        said = []
    if is_list(value) and value and all(is_object(one) for one in value):
        name = "conversations" if "from" in value[0] else "messages"
        value = {name: value}
        said = said or [say("a list of messages was made a conversation")]
    if is_object(value):
        for name in ("messages", "conversations", "conversation"):
            turns = value.get(name)
            if is_list(turns) and turns and is_object(turns[-1]) and not _says(turns[-1]):
                value = {**value, name: turns[:-1]}
                said.append(say("the last turn, of which nothing was left, was taken out"))
    return value, said


def _says(turn: Any) -> bool:
    return any(turn.get(name) for name in ("content", "value", "text", "tool_calls", "function_call"))
