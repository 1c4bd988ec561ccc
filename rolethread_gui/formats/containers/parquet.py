"""Parquet and Arrow files: rows with typed values, equal in value when they come out again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.containers.base import (
    Container,
    Entry,
    Kept,
    Opened,
    Opening,
    Part,
    Sight,
    Trouble,
)
from rolethread_gui.formats.containers.member_files import written
from rolethread_gui.formats.containers.rows import Reading, RowWriter, damaged, row_losses, taken
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.writing import Written, unwritten
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.formats.arrow.files import ArrowFile

EQUAL = say("Every value is kept; the file itself is written anew.")


class _ArrowKind(Container):
    heavy = True
    writes = True
    form: ClassVar[str]

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        from rolethread_gui.formats.arrow.files import ArrowFile

        return OpenedRows(ArrowFile(file), file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        del compression  # it is packed inside
        from rolethread_gui.formats.arrow.files import schema_from, write_rows

        writer = RowWriter()
        schema: Any = None
        form = self.form
        head = next(parts, None)
        if isinstance(head, Kept):
            about = decode_anyway(head.raw)
            writer.begin(about)
            schema, form = schema_from(about["schema"]), about["form"]
            first: Iterator[Part] = iter(())
        else:
            first = iter(() if head is None else (head,))

        def rows() -> Iterator[dict[str, Any]]:
            for part in chain(first, parts):
                if not isinstance(part, Kept):
                    yield from writer.rows(part)

        return in_one_step(path, lambda part: write_rows(part, rows(), schema, form))

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return row_losses(conversation)


class Parquet(_ArrowKind):
    """Parquet files."""

    id = "parquet"
    title = "Parquet"
    help = say(
        "Rows packed by column, as the Hugging Face Hub and pandas have them; read by nearly every trainer."
    )
    suffixes = (".parquet",)
    form = "parquet"

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        return 1.0 if sight.head.startswith(b"PAR1") else 0.0


class Arrow(_ArrowKind):
    """Arrow files and streams."""

    id = "arrow"
    title = "Arrow"
    help = say("Rows as they lie in memory, as the datasets library keeps them in its folders.")
    suffixes = (".arrow", ".feather")
    form = "file"

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        if sight.head.startswith(b"ARROW1"):
            return 1.0
        return 0.9 if sight.head.startswith(b"\xff\xff\xff\xff") and len(sight.head) > 16 else 0.0


class OpenedRows(Opened):
    """A file of rows, opened."""

    def __init__(self, rows: ArrowFile, file: GivenFile, opening: Opening) -> None:
        self._rows = rows
        self._size = file.size
        self._damage: Trouble | None = None
        self.fidelity = EQUAL
        try:
            head, self._all = taken(self._numbered())
            if not head and self._is_damaged():
                raise FileProblem(
                    say("“{0}” is damaged: its first rows cannot be read.").format(file.name),
                    say("Fetch or write the file again."),
                )
            self._reading = Reading.of(rows.schema.names, head, file.name, opening.choices)
        except BaseException:
            rows.close()
            raise

    def _is_damaged(self) -> bool:
        return self._damage is not None

    def _numbered(self) -> Iterator[tuple[str, list[Any]]]:
        from rolethread_gui.formats.arrow.files import DAMAGE

        number = 0
        try:
            for number, row in enumerate(self._rows.rows(), 1):
                yield put(say("row {0:,}"), number), row
        except DAMAGE as problem:
            self._damage = damaged(put(say("row {0:,}"), number + 1), str(problem).split("\n")[0][:120])

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        from rolethread_gui.formats.arrow.files import schema_text

        about = {**self._reading.about(), "schema": schema_text(self._rows.schema), "form": self._rows.format}
        yield Kept(encode_record(about))
        yield from self._reading.entries(self._all)
        if self._damage is not None:
            yield self._damage

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return int(self._rows.fraction * self._size)

    def close(self) -> None:
        """See `Opened.close`."""
        self._rows.close()


def in_one_step(path: Path, write: Callable[[Path], Any]) -> Written:
    """Let something write a file under another name, and put it in place when it is whole.

    Raises:
        FileProblem: the disk is full and the like.
    """
    name = ""
    try:
        number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(number)
        write(Path(name))
        Path(name).replace(path)
    except OSError as problem:
        raise unwritten(path, problem) from None
    finally:
        if name:
            Path(name).unlink(missing_ok=True)
    return written(path)
