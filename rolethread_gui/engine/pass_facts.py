"""What the columns keep of conversations besides their flags, worked out for many of them at once."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import Many
from rolethread_gui.checks.signs import those
from rolethread_gui.checks.style_sieve import may_be_laid_out
from rolethread_gui.dataset.library import prompt_mark, speakers_in, system_prompt
from rolethread_gui.engine.passes import CodedFacts
from rolethread_gui.stats.facts import opening_of
from rolethread_gui.stats.formatting import FORMAT_BIT, emphasis, format_marks
from rolethread_gui.stats.holdings import holding_marks


@dataclasses.dataclass(slots=True)
class BatchFacts:
    """Facts of the conversations of a batch, as `passes.PassBatch` has them."""

    formats: npt.NDArray[np.uint32]
    openings: CodedFacts
    speakers: CodedFacts
    prompts: CodedFacts

    def packed(self) -> bytes:
        """Few bytes, to be kept until they are wanted."""
        columns = (self.openings, self.speakers, self.prompts)
        return msgspec.msgpack.encode(
            (self.formats.tobytes(), *[(one.counts.tobytes(), one.texts) for one in columns])
        )


_DECODER = msgspec.msgpack.Decoder(
    tuple[bytes, tuple[bytes, list[str]], tuple[bytes, list[str]], tuple[bytes, list[str]]]
)


def unpacked(data: bytes) -> BatchFacts:
    """Take back what `BatchFacts.packed` made."""
    formats, *columns = _DECODER.decode(data)
    made = [CodedFacts(np.frombuffer(counts, np.int64), texts) for counts, texts in columns]
    return BatchFacts(np.frombuffer(formats, np.uint32), *made)


def facts_of_all(some: Iterable[Many]) -> BatchFacts:
    """What `stats.facts.pass_facts` says of each conversation."""
    formats = [np.zeros(0, np.uint32)]
    openings: list[list[str]] = []
    speakers: list[list[str]] = []
    prompts: list[list[str]] = []
    for many in some:
        formats.append(_formats(many))
        theirs: list[list[str]] = [[] for _ in range(many.size)]
        for owner, text in _of_replies(many, many.replies):
            opening = opening_of(text)
            if opening:
                theirs[owner].append(opening)
        openings += theirs
        for conversation in many.conversations:
            prompt = system_prompt(conversation)
            mark = "" if prompt is None else _prompt_mark(prompt.text)
            prompts.append([mark] if mark else [])
            speakers.append(speakers_in(conversation))
    return BatchFacts(np.concatenate(formats), coded(openings), coded(speakers), coded(prompts))


_prompt_mark = functools.lru_cache(maxsize=1024)(prompt_mark)


def _formats(many: Many) -> npt.NDArray[np.uint32]:
    """What the replies of each conversation are formatted with, and what it holds besides texts."""
    bits = np.zeros(len(many.turns), np.int64)
    for mark, signs in _SIGNS:
        bits[many.holds(signs, beyond=False)] |= FORMAT_BIT[mark]
    bits[many.with_piece("...")] |= FORMAT_BIT["ellipses"]
    bits[many.with_piece(" -- ")] |= FORMAT_BIT["dashes"]
    more = many.replies & (
        many.beyond
        | many.holds(r"[`#(（<|\n]")
        | many.with_piece("](", "://", "www.")
        | many.ask_once(may_be_laid_out)
        | _NUMBERED.take(many.edges()[0], mode="clip")
    )
    starred = many.replies & many.holds("[*_]") & ~more
    formats = np.fromiter([holding_marks(one) for one in many.conversations], np.int64, many.size)
    np.bitwise_or.at(formats, many.owners[many.replies], bits[many.replies])
    for turns, work in ((more, format_marks), (starred, emphasis)):
        for owner, text in _of_replies(many, turns):
            formats[owner] |= work(text)
    return formats.astype(np.uint32)


_NUMBERED = those(r"[\d \t]")
"""What may stand before the text of an item."""
_SIGNS = (
    ("straight_quotes", '"'),
    ("curly_quotes", "[“”]"),
    ("corner_quotes", "[「『«»]"),
    ("dashes", "[—–]"),
    ("ellipses", "…"),
)


def _of_replies(many: Many, turns: npt.NDArray[np.bool_]) -> Iterable[tuple[int, str]]:
    places = np.flatnonzero(turns)
    return zip(many.owners[places].tolist(), [many.texts[at] for at in places.tolist()], strict=True)


def coded(values: Sequence[Sequence[str]]) -> CodedFacts:
    """A column of texts, of which each conversation has some."""
    counts = np.fromiter(map(len, values), np.int64, len(values))
    return CodedFacts(counts, [text for some in values for text in some])
