"""Python files that hold lists of messages: read as text, never run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.containers.base import (
    BROKEN,
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
    kept,
)
from rolethread_gui.formats.containers.whole import OpenedWhole
from rolethread_gui.formats.dialects.python_list import TEXT, PythonMessages
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.pylists import NAMED, NotPlain, PythonList
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import put, say

_LARGEST = 64 << 20
_RAW = 2000


class PythonLists(Container):
    """Lists of messages in a Python file."""

    id = "python_lists"
    title = say("Python file with messages")
    help = say(
        "Lists of messages with role and content, each with a name, as Python scripts write them down."
    )
    suffixes = (".py", ".txt")
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        found = NAMED.search(sight.text)
        if found is None or sight.text.lstrip()[:1] in "{[":
            return 0.0
        return 0.95 if _messages(sight.text, found.end(), complete=sight.complete) else 0.0

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return _Lists(file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_file(path, _texts(parts), "raw", compression)

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return PythonMessages().losses(conversation)


def _messages(text: str, start: int, *, complete: bool) -> bool:
    """Whether the list that starts there holds messages."""
    try:
        found = PythonList(text, start).messages
    except NotPlain as problem:
        return not complete and problem.at >= len(text) - 1 and "role" in text[start:]
    return bool(found) and all({"role", "from"} & message.texts.keys() for message in found)


class _Lists(OpenedWhole):
    """A file, read whole."""

    def __init__(self, file: GivenFile, opening: Opening) -> None:
        super().__init__(
            file,
            opening,
            by_line=False,
            largest=_LARGEST,
            too_large=say("“{0}” is larger than {1} MB, too much for a Python file."),
            instead=say("Save the messages as JSON Lines."),
        )
        self._text = self.data.decode("utf-8", "surrogateescape")

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        text, at, line, counted = self._text, 0, 1, 0
        while found := NAMED.search(text, at):
            start, end, why = found.start(), found.end() + 1, ""
            line += text.count("\n", counted, start)
            counted = start
            record = b""
            try:
                end = PythonList(text, found.end()).end
                record = encode_record({TEXT: text[start:end]})
                PythonMessages().read({TEXT: text[start:end]}, record, 1)
            except NotPlain as problem:
                place = line + text.count("\n", start, problem.at)
                why = put(
                    say("this list is not plain: line {0:,} holds something else than texts in quotes."),
                    place,
                )
                following = NAMED.search(text, end)
                end = following.start() if following else len(text)
            except RecordProblem as problem:
                why = problem.sentence
            if start > at:
                yield kept("gap", text[at:start].encode("utf-8", "surrogateescape"))
            raw = text[start:end].encode("utf-8", "surrogateescape")
            if why:
                yield Trouble(
                    "broken", "list", why, say("Nothing in it is run. Mend it in the file, then import it again."),
                    put(say("line {0:,}"), line), raw[:_RAW],
                )  # fmt: skip
                yield Kept(BROKEN + b': "", ' + encode_record({"gap": text[start:end]})[1:])
            else:
                yield Record(record, put(say("line {0:,}"), line))
            at = end
        if at < len(text):
            yield kept("gap", text[at:].encode("utf-8", "surrogateescape"))
        yield from self.ending()


def _texts(parts: Iterator[Part]) -> Iterator[bytes]:
    last = "\n"
    for part in parts:
        if isinstance(part, Fresh):
            text = PythonMessages().write(part.conversation)[TEXT] + "\n"
            text = ("" if last.endswith("\n") else "\n") + "\n" + text
        else:
            record = decode_anyway(part.raw)
            text = record["gap"] if isinstance(part, Kept) else record[TEXT]
        yield text.encode("utf-8", "surrogateescape")
        last = text or last
