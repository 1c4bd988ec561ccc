"""Chat files of SillyTavern and Chub: lines of JSON, the whole file one conversation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.containers.base import (
    Container,
    Entry,
    Fresh,
    Kept,
    Opened,
    Opening,
    Part,
    Record,
    Sight,
    Trouble,
)
from rolethread_gui.formats.containers.whole import OpenedWhole
from rolethread_gui.formats.dialects.sillytavern import LINES, MODEL, SillyTavern
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsonspans import Series, skip_space
from rolethread_gui.formats.jsontext import decode_anyway, encode_record, is_object
from rolethread_gui.formats.paths import elements, value_at
from rolethread_gui.formats.speakers import Speaker, who_is_the_model
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import put, say

_LARGEST = 1 << 30
_SURE = 0.95
_LOOKED_AT = 5
"""Lines that are looked at, so that a damaged first one does not hide what the file is."""


class SillyTavernChats(Container):
    """Chat files of SillyTavern."""

    id = "sillytavern"
    title = say("SillyTavern chat")
    help = say("One chat of SillyTavern or Chub (.jsonl): a header, then a message a line, with its swipes.")
    suffixes = (".jsonl",)
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        found = [_object(line) for line in sight.text.lstrip().split("\n")[:_LOOKED_AT] if line.strip()]
        said = [one for one in found if one is not None and _is_message(one)]
        header = found[0] if found else None
        if header is not None and _is_header(header) and (said or len(found) == 1):
            return _SURE
        return _SURE if said and len(said) >= len(found) - 1 else 0.0

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return _Chat(file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_file(path, _lines(parts, path.name), "raw", compression)

    def losses(self, conversation: Any) -> tuple[str, ...]:
        """See `Container.losses`."""
        return SillyTavern().losses(conversation)


class _Chat(OpenedWhole):
    """One chat file, read whole."""

    def __init__(self, file: GivenFile, opening: Opening) -> None:
        super().__init__(
            file,
            opening,
            by_line=True,
            largest=_LARGEST,
            too_large=say("“{0}” is larger than {1} MB, which is too much for one chat."),
            instead=say("Cut it into several files."),
        )
        self._troubles: list[Trouble] = []
        record = self._envelope(self.data)
        names = _characters(record)
        if len(names) > 1:
            model = who_is_the_model(file.name, names, opening.choices, everyone=True)
            record = record[:-1] + b', "%s": %s}' % (MODEL.encode(), encode_record(list(model)))
        self._record = record

    def _envelope(self, data: bytes) -> bytes:
        made: list[bytes] = []
        for number, line in enumerate(_split(data), 1):
            inner = line.strip(b" \t\r\n\xef\xbb\xbf")
            if inner[:1] == b"{":
                try:
                    decode_anyway(inner)
                except RecordProblem as problem:
                    self._tell(number, problem.sentence, problem.hint, inner)
                else:
                    at = line.index(inner)
                    around = line[:at], line[at + len(inner) :]
                    made.append(b"[%s, %s, %s]" % (_text(around[0]), inner, _text(around[1])))
                    continue
            elif inner:
                sentence = say("this line is no message of the chat.")
                self._tell(number, sentence, say("It is kept in the file and not shown."), inner)
            made.append(b"[%s]" % _text(line))
        return b'{"%s": [%s]}' % (LINES.encode(), b", ".join(made))

    def _tell(self, number: int, sentence: str, hint: str, raw: bytes) -> None:
        self._troubles.append(Trouble("broken", "line", sentence, hint, put(say("line {0:,}"), number), raw))

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        yield Record(self._record, say("line 1"))
        yield from self._troubles
        yield from self.ending()


def _split(data: bytes) -> list[bytes]:
    r"""Lines with their ends; they end at ``\n`` bytes and nowhere else."""
    lines = data.split(b"\n")
    made = [line + b"\n" for line in lines[:-1]]
    return [*made, lines[-1]] if lines[-1] else made


def _text(data: bytes) -> bytes:
    return encode_record(data.decode("utf-8", "surrogateescape"))


def _object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if is_object(value) else None


def _is_header(value: dict[str, Any]) -> bool:
    return "mes" not in value and bool({"user_name", "character_name", "chat_metadata"} & value.keys())


def _is_message(value: dict[str, Any]) -> bool:
    return "mes" in value and bool({"is_user", "name", "send_date"} & value.keys())


def _characters(record: bytes) -> list[Speaker]:
    """Who speaks for the program's side, each with what they say."""
    said: dict[str, list[str]] = {}
    for turn in SillyTavern().read(decode_anyway(record), record, 1).turns:
        if turn.role is Role.ASSISTANT:
            said.setdefault(turn.speaker, []).append(turn.text)
    return [Speaker(name, tuple(texts)) for name, texts in said.items()]


def _lines(parts: Iterator[Part], name: str) -> Iterator[bytes]:
    """The bytes of the file.

    Raises:
        FileProblem: there is more than one conversation.
    """
    count = 0
    for part in parts:
        if isinstance(part, Kept):
            continue
        count += 1
        if count > 1:
            raise FileProblem(
                say("A chat file of SillyTavern holds one conversation, and “{0}” would get several.").format(
                    name
                ),
                say("Export one of them, or choose another format."),
            )
        if isinstance(part, Fresh):
            yield from lines_of(encode_record(SillyTavern().write(part.conversation)))
        else:
            yield from lines_of(part.raw)


def lines_of(raw: bytes) -> Iterator[bytes]:
    """The lines of the chat file that an envelope holds."""
    listed = value_at(raw, (LINES,))
    lines = elements(listed) if listed is not None else []
    for number, line in enumerate(lines):
        items = [item.value for item in Series.parse(line, skip_space(line, 0)).items]
        texts = [_bytes(item) if at != 1 else item for at, item in enumerate(items)]
        ended = texts[-1].endswith(b"\n")
        yield b"".join(texts)
        if not ended and number < len(lines) - 1:
            yield b"\n"  # what was the last line once has another one behind it now


def _bytes(literal: bytes) -> bytes:
    text = decode_anyway(literal)
    assert isinstance(text, str)
    return text.encode("utf-8", "surrogateescape")
