"""The bytes of an export, one conversation after another. Lane: compute or writer."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.skeleton import Skeleton, Swap
from rolethread_gui.engine.sources import lineages
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.registry import (
    all_dialects,
    further_fields,
    read_record,
    record_dialect,
    splice_record,
)
from rolethread_gui.store.change import BASE
from rolethread_gui.wording import say

_DEFAULT_DIALECT = "openai"
"""For conversations written here, where each goes out in its own format."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes of an export.

    Attributes:
        data: the bytes.
        how: "untouched", "spliced" or "rewritten" for a conversation, empty for anything else.
        losses: sentences: what its format could not hold.
        conversations: how many it takes the work forward, for the progress.
    """

    data: bytes
    how: str = ""
    losses: tuple[str, ...] = ()
    conversations: int = 0


class Pieces:
    """What goes out, conversation by conversation.

    Attributes:
        keys: the conversations in their order.
        wanted: the same as an array.
        whole: the one source that they are the whole of, or None.
        unreadable_out: unreadable places that go out as they came.
        unreadable_left: those that do not.
    """

    def __init__(
        self,
        ledger: Ledger,
        dialect: str,
        framing: str,
        keys: list[int],
        *,
        unreadable: bool,
        sources: Sequence[int] | None = None,
    ) -> None:
        """Look at what goes out.

        Args:
            ledger: of the project.
            dialect: id of the format, empty for each conversation's own.
            framing: "jsonl", "array" or that of the one source.
            keys: the conversations in their order.
            unreadable: whether places that could not be read go out as they came.
            sources: whose unreadable places those are; None for the sources of the conversations.
        """
        self.ledger = ledger
        self.texts = ledger.texts
        self.dialect = dialect
        self.framing = framing
        self.keys = keys
        self.unreadable = unreadable
        self.sources = {source.id: source for source in ledger.sources.all()}
        self.wanted = wanted = np.array(keys, np.int64)
        self._contents = self.texts.overlay.current_many(wanted)
        self._owners: npt.NDArray[np.int64] = ledger.columns.plain("source")[wanted - 1].astype(np.int64)
        goes = set(self._owners.tolist() if sources is None else sources)
        self.skeletons = {one.id: Skeleton(ledger, one) for one in lineages(ledger) if goes & {*one.ids}}
        self.broken = {number: one.unreadable() for number, one in self.skeletons.items()}
        total = sum(len(some) for some in self.broken.values())
        self.whole = WholeFile.of(self)
        out = framing == "jsonl" or self.whole is not None
        self.unreadable_out = total if unreadable and out else 0
        self.unreadable_left = total - self.unreadable_out

    @property
    def contents(self) -> npt.NDArray[np.int64]:
        """Content id of each conversation, in step with `keys`."""
        return self._contents

    def _same_format(self, place: int) -> bool:
        """Whether a conversation's own format is sure to be the wanted one, without reading it."""
        source = self.sources.get(int(self._owners[place]))
        if source is None:
            return False
        if not self.dialect:
            return not source.mixed and not all_dialects()[source.dialect].envelope
        return source.dialect == self.dialect and not source.mixed

    def count(self) -> Counter[str]:
        """How many conversations go out in each way; reads only those where that is in doubt."""
        return Counter(self._how(place) for place in range(len(self.keys)))

    def _how(self, place: int) -> str:
        key, content = self.keys[place], int(self._contents[place])
        if content == BASE:
            if self._same_format(place) or self._fits(self.texts.base.raw(key)):
                return "untouched"
            return "rewritten"
        return self._how_edited(self.texts.by_content(key, content))[0]

    def _how_edited(self, conversation: Conversation) -> tuple[str, bytes]:
        if conversation.origin is None:
            return "rewritten", b""
        raw = self.texts.base.raw(conversation.origin)
        if not self._fits(raw):
            return "rewritten", raw
        same = read_record(raw, conversation.key).turns == conversation.turns
        return ("untouched" if same else "spliced"), raw

    def _fits(self, raw: bytes) -> bool:
        dialect = record_dialect(raw)
        return dialect.id == self.dialect if self.dialect else not dialect.envelope

    def rewritten(self) -> Iterator[Conversation]:
        """The conversations that are written afresh."""
        for place, key in enumerate(self.keys):
            if self._how(place) == "rewritten":
                yield self.texts.by_content(key, int(self._contents[place]))

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """What the format cannot hold of a conversation that is written afresh."""
        said = all_dialects()[self.dialect or _DEFAULT_DIALECT].losses(conversation)
        if conversation.origin is None:
            return said
        fields = further_fields(self.texts.base.raw(conversation.origin))
        return (
            *said,
            *(
                say("The field “{0}” has no place there and is not written.").format(name[:40])
                for name in fields
            ),
        )

    def parts(self) -> Iterator[Piece]:
        """One piece per conversation, with unreadable lines where they stood."""
        waiting = self._unreadable_after() if self.unreadable and self.framing == "jsonl" else {}
        for raw in waiting.pop(0, []):
            yield Piece(raw)
        base_keys = [
            key for key, content in zip(self.keys, self._contents.tolist(), strict=True) if content == BASE
        ]
        raws = self.texts.base.raws(base_keys)
        for place, key in enumerate(self.keys):
            content = int(self._contents[place])
            raw = next(raws)[1] if content == BASE else b""
            yield self._piece(place, key, content, raw)
            for broken in waiting.pop(key, []):
                yield Piece(broken)
        for some in waiting.values():
            for broken in some:
                yield Piece(broken)

    def _piece(self, place: int, key: int, content: int, raw: bytes) -> Piece:
        if content == BASE:
            if self._same_format(place) or self._fits(raw):
                return Piece(raw, "untouched", conversations=1)
            return self._fresh(read_record(raw, key))
        conversation = self.texts.by_content(key, content)
        how, raw = self._how_edited(conversation)
        if how == "rewritten":
            return self._fresh(conversation)
        if how == "untouched":
            return Piece(raw, how, conversations=1)
        return Piece(splice_record(raw, conversation), how, conversations=1)

    def _fresh(self, conversation: Conversation) -> Piece:
        dialect = all_dialects()[self.dialect or _DEFAULT_DIALECT]
        data = encode_record(dialect.write(conversation))
        return Piece(data, "rewritten", self.losses(conversation), 1)

    def _unreadable_after(self) -> dict[int, list[bytes]]:
        """Unreadable lines by the key of the conversation before them, 0 for the very start."""
        found: dict[int, list[bytes]] = {}
        for number, broken in self.broken.items():
            if self.skeletons[number].source.framing == "jsonl":
                for one in broken:
                    found.setdefault(one.before, []).append(one.data)
        return found


class WholeFile:
    """One source that goes out in its own order and format: its bytes with only the edits put in.

    Conversations that are left out of a file of lines go with their line; out of a list nothing can.
    """

    def __init__(self, pieces: Pieces, skeleton: Skeleton) -> None:
        self._pieces = pieces
        self._skeleton = skeleton
        self._source = skeleton.source

    @classmethod
    def of(cls, pieces: Pieces) -> WholeFile | None:
        """The source that the pieces are the whole of, or None."""
        if len(pieces.skeletons) != 1:
            return None
        (skeleton,) = pieces.skeletons.values()
        source = skeleton.source
        if pieces.framing != source.framing or (
            pieces.dialect and (pieces.dialect != source.dialect or source.mixed)
        ):
            return None
        keys = pieces.wanted
        rank = skeleton.rank(keys)
        if not len(keys) or bool(np.isnan(rank).any()) or not bool((np.diff(rank) > 0).all()):
            return None
        cuts = skeleton.cuts(keys) or (bool(pieces.broken[skeleton.id]) and not pieces.unreadable)
        return None if cuts and source.framing != "jsonl" else cls(pieces, skeleton)

    def parts(self) -> Iterator[Piece]:
        """The file from its first byte to its last."""
        source, swaps = self._source, self._swaps()
        each = len(self._pieces.keys) / max(1, source.length)
        at, place, number, done = 0, 0, 0, 0.0  # `place` is the next byte of the source to go out
        cut = False
        for data in self._pieces.texts.base.stretches(source.first_chunk, source.last_chunk):
            end = at + len(data)
            while number < len(swaps) and swaps[number].start < end:
                swap = swaps[number]
                if place <= swap.start:
                    rest, cut = _after_cut(data[place - at : swap.start - at], cut)
                    yield Piece(rest)
                    if swap.key:
                        yield self._edited(swap)
                    cut, place = not swap.key, swap.end
                if swap.end > end:
                    break
                number += 1
            done += each * len(data)
            if place < end:
                rest, cut = _after_cut(data[place - at :], cut)
                yield Piece(rest, conversations=int(done))
                done -= int(done)
                place = end
            at = end

    def _edited(self, swap: Swap) -> Piece:
        texts = self._pieces.texts
        conversation = texts.conversation(swap.key)
        raw = texts.base.raw(swap.record)
        if read_record(raw, swap.key).turns == conversation.turns:
            return Piece(raw)
        return Piece(splice_record(raw, conversation), "spliced")

    def _swaps(self) -> list[Swap]:
        """What does not go out as it is, in the order of the file."""
        pieces, skeleton = self._pieces, self._skeleton
        base = pieces.texts.base
        swaps: list[Swap] = []
        for record, key in skeleton.differing(pieces.wanted, pieces.contents):
            start, end = base.span(record)
            swaps.append(Swap(start, end, key, record))
        there = set(pieces.keys) if skeleton.mended else set[int]()
        swaps += [
            Swap(one.start, one.end, one.key if one.key in there else 0, one.key)
            for one in skeleton.mended.values()
        ]
        if not pieces.unreadable:
            swaps += [Swap(one.start, one.end) for one in pieces.broken[skeleton.id]]
        return sorted(swaps)


def _after_cut(data: bytes, cut: bool) -> tuple[bytes, bool]:
    """What stands behind something left out, without the rest of its line; whether that is still to come."""
    if not cut:
        return data, False
    rest = data.lstrip(b" \t\r,")
    if not rest:
        return b"", True
    return (rest[1:], False) if rest[:1] == b"\n" else (data, False)
