"""JSON files in which a bare list of messages is a conversation: one in a file, one a line, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role
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
from rolethread_gui.formats.containers.gaps import GapKeeper, GapWriter
from rolethread_gui.formats.dialects.message_list import LIST, MODEL, MessageList
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsonspans import Series
from rolethread_gui.formats.jsontext import decode, decode_anyway, encode_record, is_list, is_object
from rolethread_gui.formats.message_keys import role_of
from rolethread_gui.formats.reading import MAX_RECORD
from rolethread_gui.formats.speakers import Speaker, plain_role, who_is_the_model
from rolethread_gui.formats.splitting import ElementSplitter
from rolethread_gui.formats.unpacking import UnpackedFile
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import put, say

_BLOCK = 1 << 20
_ASKED = 200
_KEYS = (("role", "content"), ("from", "value"), ("role", "value"), ("role", "text"))


class MessageLists(Container):
    """Bare lists of messages."""

    id = "message_list"
    title = say("Lists of messages (JSON)")
    help = say("A JSON file in which a conversation is a list of messages with no object around it.")
    suffixes = (".json",)
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        return 0.9 if _depth(sight.text) is not None else 0.0

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return _Lists(file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_file(path, _pieces(parts), "raw", compression)

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return MessageList().losses(conversation)


def _depth(text: str) -> int | None:
    """How many brackets stand around each list of messages; None where these are none."""
    body = text.lstrip("\ufeff \t\r\n")
    for depth in (0, 1):
        if body[:1] != "[":
            return None
        body = body[1:].lstrip(" \t\r\n")
        if body[:1] == "{":
            try:
                first, _ = json.JSONDecoder(strict=False).raw_decode(body)
            except (ValueError, RecursionError):
                return None
            return depth if _is_message(first) else None
    return None


def _is_message(value: Any) -> bool:
    return is_object(value) and any(
        role in value and text in value and isinstance(value[role], str) for role, text in _KEYS
    )


class _Lists(Opened):
    """A file of lists of messages."""

    def __init__(self, file: GivenFile, opening: Opening) -> None:
        self._file = UnpackedFile(file, opening.choices.encoding)
        try:
            self._head = self._file.read(_BLOCK)
            depth = _depth(self._head.decode("utf-8", "replace"))
            if depth is None:
                raise FileProblem(
                    say("No messages were found in “{0}”.").format(file.name), say("Choose another file.")
                )
            self._splitter = ElementSplitter(depth)
            self._model = self._who(file.name, depth, opening)
        except BaseException:
            self._file.close()
            raise
        self.encoding, self.compression = self._file.encoding, self._file.compression
        self.fidelity = self._file.fidelity

    def _who(self, name: str, depth: int, opening: Opening) -> tuple[str, ...] | None:
        """Labels of the model, None where the roles are the usual ones."""
        split = ElementSplitter(depth).split(self._head, final=False)
        heard: dict[str, list[str]] = {}
        for start, end in zip(split.starts.tolist()[:_ASKED], split.ends.tolist(), strict=False):
            try:
                messages = decode(self._head[start:end])
            except RecordProblem:
                continue
            for message in messages if is_list(messages) else ():
                if is_object(message):
                    label = str(message.get("role", message.get("from", ""))).strip()
                    text = message.get("content", message.get("value", message.get("text")))
                    heard.setdefault(label, []).append(text if isinstance(text, str) else "")
        roles = [role_of(label) for label in heard if label]
        if not roles or Role.ASSISTANT in roles or Role.OTHER not in roles:
            return None
        if all(plain_role(label) is Role.USER for label in heard if label):
            return ()
        speakers = [Speaker(label, tuple(texts[:3]), len(texts)) for label, texts in heard.items() if label]
        return who_is_the_model(name, speakers, opening.choices)

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        about = (
            b', "%s": %s' % (MODEL.encode(), encode_record(list(self._model or ())))
            if self._model is not None
            else b""
        )
        gaps = GapKeeper()
        buffer, gap, line, ended = self._head, b"", 1, False
        wanted = _BLOCK
        while True:
            split = self._splitter.split(buffer, final=ended)
            at = 0
            for start, end in zip(split.starts.tolist(), split.ends.tolist(), strict=True):
                gap += buffer[at:start]
                line += buffer.count(b"\n", at, start)
                raw, at = buffer[start:end], end
                yield from gaps.before(gap)
                gap = b""
                yield self._entry(raw, line, about)
                line += raw.count(b"\n")
            used = max(split.used, at)
            gap += buffer[at:used]
            line += buffer.count(b"\n", at, used)
            buffer = buffer[used:]
            if ended:
                break
            if len(buffer) > MAX_RECORD:
                ended = True
                continue
            more = self._file.read(wanted)
            wanted = max(_BLOCK, len(buffer))
            ended, buffer = not more, buffer + more
        yield gaps.end(gap + buffer)
        if self._file.ended_early:
            yield Trouble(
                "broken", "early", self._file.ended_early, say("Fetch the file again to get the rest.")
            )
        elif (gap + buffer).strip(b" \t\r\n,[]") or self._splitter.open:
            yield Trouble(
                "broken",
                "early",
                say("it ends in the middle: the rest is missing."),
                say("The file was probably cut off while it was written or copied. Fetch it again."),
                put(say("line {0:,}"), line),
                (gap + buffer).strip()[:200],
            )

    def _entry(self, raw: bytes, line: int, about: bytes) -> Record:
        return Record(b'{"%s": %s%s}' % (LIST.encode(), raw, about), put(say("line {0:,}"), line))

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._file.consumed

    def close(self) -> None:
        """See `Opened.close`."""
        self._file.close()


def _pieces(parts: Iterator[Part]) -> Iterator[bytes]:
    """The text of the file; without a file that it was read from, one list a line."""
    gaps = GapWriter()
    lines = True
    for part in parts:
        if isinstance(part, Kept):
            lines = False
            yield gaps.kept(decode_anyway(part.raw)).encode("utf-8", "surrogateescape")
            continue
        raw = encode_record(MessageList().write(part.conversation)) if isinstance(part, Fresh) else part.raw
        yield gaps.record(fresh=isinstance(part, Fresh)).encode("utf-8", "surrogateescape")
        yield Series.parse(raw).items[0].value
    if lines:
        yield b"\n"
