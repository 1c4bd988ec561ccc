"""Reading and writing Parquet and Arrow files row by row. Imports pyarrow: only through `parquet.py` and the like."""

from __future__ import annotations

import base64
import importlib
import shutil
import struct
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.arrow.values import as_json, table_of_rows, widened, writable_schema
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.wording import say

pa: Any = importlib.import_module("pyarrow")  # it has no types
ipc: Any = importlib.import_module("pyarrow.ipc")
pq: Any = importlib.import_module("pyarrow.parquet")

BATCH = 500
DAMAGE: tuple[type[Exception], ...] = (
    pa.ArrowException,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    OverflowError,
    MemoryError,
)
"""What pyarrow raises for files that are damaged."""
_MAX_FOOTER = 256 << 20


class ArrowFile:
    """An opened file.

    Attributes:
        schema: of its rows.
        format: "parquet", "file" or "stream".
        fraction: how much of it was read, 0 to 1.
    """

    def __init__(self, file: GivenFile) -> None:
        """Open a file.

        Raises:
            FileProblem: it is damaged.
        """
        self._handle = _seekable(file)
        self._size = file.size
        self.fraction = 0.0
        try:
            head = self._handle.read(8)
            self._handle.seek(0)
            self.format = "parquet" if head[:4] == b"PAR1" else "file" if head[:6] == b"ARROW1" else "stream"
            if self.format == "parquet":
                _check_footer(self._handle, file)
            self._open()
        except FileProblem:
            self.close()
            raise
        except DAMAGE:
            self.close()
            what = say("Parquet footer") if self.format == "parquet" else say("Arrow data")
            raise FileProblem(
                say("The {0} of “{1}” is damaged, so nothing in it can be read.").format(what, file.name),
                say("Fetch or write the file again."),
            ) from None

    def _open(self) -> None:
        if self.format == "parquet":
            self._parquet = pq.ParquetFile(self._handle, page_checksum_verification=True)
            self.schema = self._parquet.schema_arrow
        else:
            if self.format == "file":  # a stream between its first bytes and a table of contents
                self._handle.seek(8)
            self._stream = ipc.open_stream(self._handle)
            self.schema = self._stream.schema

    def _batches(self) -> Iterator[Any]:
        if self.format == "parquet":
            total = max(1, self._parquet.metadata.num_rows)
            done = 0
            for batch in self._parquet.iter_batches(batch_size=BATCH, use_threads=False):
                done += batch.num_rows
                self.fraction = done / total
                yield batch
        else:
            for batch in self._stream:
                self.fraction = self._handle.tell() / max(1, self._size)
                yield batch

    def rows(self) -> Iterator[list[Any]]:
        """The rows as values for JSON, each in step with the schema.

        Raises:
            DAMAGE: from a place where the file is damaged.
        """
        for batch in self._batches():
            batch.validate(full=True)  # damaged offsets would be followed out of the file's memory
            for at in range(0, batch.num_rows, BATCH):
                columns = [one.to_pylist() for one in batch.slice(at, BATCH).columns]
                for row in zip(*columns, strict=True):
                    yield [as_json(value) for value in row]

    def close(self) -> None:
        """Close the file."""
        self._handle.close()


def _check_footer(handle: IO[bytes], file: GivenFile) -> None:
    """Look at the end before a library reserves memory for what it says."""
    handle.seek(0, 2)
    size = handle.tell()
    handle.seek(max(0, size - 8))
    tail = handle.read(8)
    handle.seek(0)
    length = struct.unpack("<I", tail[:4])[0] if len(tail) == 8 else 0
    if tail[4:] != b"PAR1" or length > min(size - 12, _MAX_FOOTER):
        raise FileProblem(
            say("The Parquet footer of “{0}” is damaged, so nothing in it can be read.").format(file.name),
            say("The file was probably cut off while it was written or copied. Fetch it again."),
        )


def _seekable(file: GivenFile) -> IO[bytes]:
    source = file.open()
    if file.path is not None:
        return source
    with source:
        copy = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the caller
        shutil.copyfileobj(source, copy, 1 << 20)
        copy.seek(0)
        return copy


def schema_text(schema: Any) -> str:
    """A schema as text, to be kept."""
    return base64.b64encode(schema.serialize().to_pybytes()).decode()


def schema_from(text: str) -> Any:
    """Take back what `schema_text` made."""
    return ipc.read_schema(pa.py_buffer(base64.b64decode(text)))


def write_rows(path: Path, rows: Iterable[dict[str, Any]], schema: Any, form: str) -> Any:
    """Write rows into a file; the schema is widened to hold all of them.

    Args:
        path: where to.
        rows: by the names of the columns.
        schema: of the file that it was, or None.
        form: "parquet", "file" or "stream".

    Returns:
        The schema as it was written.
    """
    with tempfile.TemporaryFile() as kept:
        kind = pa.struct(list(schema) if schema is not None else [])
        metadata = schema.metadata if schema is not None else None
        before = kind
        for row in rows:
            kind = widened(kind, row)
            kept.write(encode_record(row) + b"\n")
        if kind is not before:
            metadata = None  # it describes the columns as they were
        final = writable_schema(pa.schema(list(kind), metadata))
        kept.seek(0)
        with _writer(path, final, form) as writer:
            some: list[Any] = []
            for line in kept:
                some.append(decode_anyway(line))
                if len(some) >= BATCH:
                    writer.write_table(table_of_rows(some, final))
                    some = []
            if some or form == "stream":
                writer.write_table(table_of_rows(some, final))
        return final


def _writer(path: Path, schema: Any, form: str) -> Any:
    if form == "parquet":
        return pq.ParquetWriter(path, schema)
    return ipc.new_file(path, schema) if form == "file" else ipc.new_stream(path, schema)
