"""JSON text whose turns carry names instead of roles, after the person said who the model is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.containers.base import (
    Container,
    Fresh,
    Kept,
    Opened,
    Opening,
    Part,
    Sight,
)
from rolethread_gui.formats.containers.gaps import GapWriter
from rolethread_gui.formats.dialects.named import NAMED, Named
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.paths import value_at
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import say


class NamedSpeakers(Container):
    """JSON text with names in place of roles. `source` opens it, where it finds such names in JSON text."""

    id = "named"
    title = say("JSON with names in place of roles")
    help = say("Conversations as JSON in which each turn carries the name of its speaker instead of a role.")
    suffixes = (".jsonl", ".json")
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`: it is JSON text, and told apart once that is read."""
        del sight
        return 0.0

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        del opening
        raise FileProblem(
            say("“{0}” has no names in place of roles.").format(file.name), say("Open it as JSON.")
        )

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_file(path, _pieces(parts), "raw", compression)

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return Named().losses(conversation)


def _pieces(parts: Iterator[Part]) -> Iterator[bytes]:
    gaps = GapWriter()
    for part in parts:
        if isinstance(part, Kept):
            yield gaps.kept(decode_anyway(part.raw)).encode("utf-8", "surrogateescape")
            continue
        raw = encode_record(Named().write(part.conversation)) if isinstance(part, Fresh) else part.raw
        yield gaps.record(fresh=isinstance(part, Fresh)).encode("utf-8", "surrogateescape")
        inside = value_at(raw, (NAMED,))
        assert inside is not None
        yield inside
