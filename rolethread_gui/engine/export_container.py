"""The parts of an export into a kind of file that is not JSON text. Lane: compute or writer.

Where such a file is a source of the project it goes out as it came, with the edits put in: its records and
what is kept between them. What else goes out is written afresh by the container.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.skeleton import Skeleton
from rolethread_gui.engine.sources import lineages
from rolethread_gui.formats.containers.base import BROKEN, Container, Fresh, Kept, Part, Record
from rolethread_gui.formats.registry import further_fields, read_record, splice_record
from rolethread_gui.formats.splice_losses import splice_losses
from rolethread_gui.store.change import BASE
from rolethread_gui.wording import say


class ContainerPieces:
    """What goes out into a file of a container.

    Attributes:
        unreadable_out: places that could not be read and go out as they came.
        unreadable_left: those that do not.
    """

    def __init__(
        self,
        ledger: Ledger,
        container: Container,
        keys: list[int],
        *,
        unreadable: bool,
        sources: Sequence[int] | None = None,
        dialect: str = "",
    ) -> None:
        """Look at what goes out.

        Args:
            ledger: of the project.
            container: the kind of file.
            keys: the conversations in their order.
            unreadable: whether places that could not be read go out as they came.
            sources: the sources that it is about, None for all.
            dialect: id of the format of fresh records; only for containers whose records are plain JSON.
        """
        self._texts = ledger.texts
        self._container = container
        self._keys = keys
        self._unreadable = unreadable
        self._dialect = dialect
        self._skeleton: Skeleton | None = None
        broken = 0
        for one in lineages(ledger):
            if sources is not None and one.id not in sources:
                continue
            skeleton = Skeleton(ledger, one)
            count = len(skeleton.unreadable())
            if self._skeleton is None and one.source.framing == container.id and not dialect:
                self._skeleton = skeleton
                self.unreadable_out = count if unreadable else 0
            broken += count
        if self._skeleton is None:
            self.unreadable_out = 0
        self.unreadable_left = broken - self.unreadable_out
        owners = self._skeleton.owners() if self._skeleton else []
        self._records = {key: record for record, key in owners}

    def parts(self, counts: Counter[str], losses: Counter[str]) -> Iterator[Part]:
        """The parts in order; how each conversation goes out is counted, and what is lost."""
        kept = self._kept()
        yield from kept.pop(0, [])
        for key in self._keys:
            part, how, lost = self._part(key)
            counts[how] += 1
            losses.update(set(lost))
            yield part
            yield from kept.pop(key, [])
        for rest in kept.values():
            yield from rest

    def _part(self, key: int) -> tuple[Part, str, tuple[str, ...]]:
        content = int(self._texts.overlay.current(key))
        record = self._records.get(key)
        if content == BASE and record == key:
            return Record(self._texts.base.raw(key), ""), "untouched", ()
        conversation = self._texts.by_content(key, content)
        if record is None and conversation.origin is not None and conversation.origin in self._records:
            record = self._records[conversation.origin]  # a duplicate
        if record is None:
            return Fresh(conversation), "rewritten", self._fresh_losses(conversation)
        raw = self._texts.base.raw(record)
        before = read_record(raw, key)
        if before.turns == conversation.turns:
            return Record(raw, ""), "untouched", ()
        spliced = splice_record(raw, conversation)
        part = Record(spliced, "")
        stays = self._container.stays(part)
        return part, "spliced", splice_losses(read_record(stays.raw, key), conversation)

    def _fresh_losses(self, conversation: Conversation) -> tuple[str, ...]:
        said = self._container.losses(conversation)
        if conversation.origin is None:
            return said
        fields = further_fields(self._texts.base.raw(conversation.origin))
        return (
            *said,
            *(
                say("The field “{0}” has no place there and is not written.").format(name[:40])
                for name in fields
            ),
        )

    def _kept(self) -> dict[int, list[Kept]]:
        """What is kept between the records, by the conversation that goes out before it; 0: none."""
        if self._skeleton is None:
            return {}
        source = self._skeleton.source
        there, before, latest = set(self._keys), {0: 0}, 0
        for record, key in self._skeleton.owners():
            latest = key if key in there else latest
            before[record] = latest
        found: dict[int, list[Kept]] = {}
        for _, record, data in self._texts.base.gaps(source.first_chunk, source.last_chunk):
            lines = [Kept(line) for line in data.split(b"\n") if line]
            if not self._unreadable:
                lines = [line for line in lines if not line.raw.startswith(BROKEN)]
            found.setdefault(before.get(record, 0), []).extend(lines)
        return found
