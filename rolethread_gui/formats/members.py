"""JSON text as a member of a folder or archive: as entries, like anything else there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolethread_gui.formats.containers.base import Entry, Opened, Record, Trouble
from rolethread_gui.formats.containers.gaps import GapKeeper
from rolethread_gui.formats.dialects.named import MODEL, NAMED
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.reader import Reader
from rolethread_gui.wording import put, say


class TextEntries(Opened):
    """A member of JSON text.

    What stands between its records is kept as `gaps` says.

    Args:
        reader: the member, opened.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.encoding = reader.info.encoding
        self.compression = reader.info.compression
        self.fidelity = reader.info.fidelity

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        line, waiting, gaps = 1, b"", GapKeeper()
        for batch in self._reader.batches():
            at = 0
            problems = [
                Trouble(one.kind, one.sentence, one.sentence, one.hint, _line(one.line), one.raw)
                for one in batch.problems
            ]
            for start, end in zip(batch.starts.tolist(), batch.ends.tolist(), strict=True):
                start, end = start - batch.offset, end - batch.offset  # noqa: PLW2901 - within the batch now
                waiting += batch.data[at:start]
                yield from gaps.before(waiting)
                waiting = b""
                line += batch.data.count(b"\n", at, start)
                yield Record(batch.data[start:end], _line(line))
                line += batch.data.count(b"\n", start, end)
                at = end
            line += batch.data.count(b"\n", at)
            waiting += batch.data[at:]
            yield from problems
        yield gaps.end(waiting)

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._reader.consumed

    def close(self) -> None:
        """See `Opened.close`."""
        self._reader.close()


class NamedEntries(TextEntries):
    """JSON text whose turns carry names instead of roles.

    Args:
        reader: the file, opened.
        model: the names of the model.
    """

    def __init__(self, reader: Reader, model: Sequence[str]) -> None:
        super().__init__(reader)
        self._about = b', "%s": %s}' % (MODEL.encode(), encode_record(list(model)))

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        for entry in super().entries():
            if isinstance(entry, Record):
                raw = b'{"%s": %s' % (NAMED.encode(), entry.raw)
                yield Record(raw + self._about, entry.place)
            else:
                yield entry


def _line(number: int) -> str:
    return put(say("line {0:,}"), number) if number else ""
