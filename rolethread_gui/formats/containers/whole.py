"""Files that are read whole before their first entry: what they have in common."""

from __future__ import annotations

from collections.abc import Iterator

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.containers.base import Entry, Opened, Opening, Trouble
from rolethread_gui.formats.encodings import ask_for_encoding
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.unpacking import UnpackedFile
from rolethread_gui.wording import say


class OpenedWhole(Opened):
    """A file whose bytes are at hand.

    Args:
        file: the file.
        opening: how it is to be read.
        by_line: whether bytes of another encoding are asked about line by line.
        largest: bytes to which it may unpack.
        too_large: what is said of a larger one, with the name and the limit in MB to be filled in.
        instead: what to do then.

    Attributes:
        data: its bytes, unpacked, as UTF-8.

    Raises:
        FileProblem: it cannot be opened, is empty, or too large.
    """

    def __init__(
        self, file: GivenFile, opening: Opening, *, by_line: bool, largest: int, too_large: str, instead: str
    ) -> None:
        ask_for_encoding(file, opening.choices, by_line=by_line)
        unpacked = UnpackedFile(file, opening.choices.encoding)
        try:
            self.data = unpacked.read(largest + 1)
        finally:
            unpacked.close()
        if len(self.data) > largest:
            raise FileProblem(too_large.format(file.name, largest >> 20), instead)
        self.encoding, self.compression = unpacked.encoding, unpacked.compression
        self.fidelity = unpacked.fidelity
        self._consumed = unpacked.consumed
        self._early = unpacked.ended_early

    def ending(self) -> Iterator[Entry]:
        """What is to be said behind the last entry: that the rest of the file is missing, if it is."""
        if self._early:
            yield Trouble("broken", "end", self._early, say("Fetch the file again to get the rest."))

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._consumed

    def close(self) -> None:
        """See `Opened.close`."""
