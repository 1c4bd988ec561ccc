"""How many tokens conversations have for the model that is trained: what was chosen, and the counting itself.

`TokenPlan` is plain data and goes everywhere. `Ruler` counts, and remembers by content; with a model's own
files it belongs into a process under `Bounds`, see `engine.token_process`. Lane: compute.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import msgspec

from rolethread_gui.dataset.conversation import Conversation, pack
from rolethread_gui.stats.chat_tokens import Counting, Estimate, Exact, exact
from rolethread_gui.stats.measures import Cut, Learns, Measure, Piece, TurnTokens
from rolethread_gui.wording import put, say

__all__ = [
    "About",
    "Cut",
    "Learns",
    "Measure",
    "Piece",
    "Ruler",
    "TokenPlan",
    "TurnTokens",
    "said_about",
    "stamped",
]

_REMEMBERED = 400_000


class TokenPlan(msgspec.Struct, frozen=True):
    """By what is counted.

    Attributes:
        tokenizer: path of the model's ``tokenizer.json``; empty for an estimate.
        template: path of a file with its chat template; empty for the one beside the tokenizer.
        encoding: the encoding of the estimate.
        own: whether the encoding is that of the model which is trained, as for OpenAI's.
        stamp: of the files, as `stamped` notes it, so that changed files are counted with anew.
    """

    tokenizer: str = ""
    template: str = ""
    encoding: str = "o200k_base"
    own: bool = False
    stamp: str = ""


def stamped(plan: TokenPlan) -> TokenPlan:
    """The plan with the state of its files noted. Touches the disk."""
    paths = [Path(path) for path in (plan.tokenizer, plan.template) if path]
    if plan.tokenizer:
        folder = Path(plan.tokenizer).parent
        paths += [folder / name for name in ("tokenizer_config.json", "chat_template.jinja")]
    notes: list[str] = []
    for path in paths:
        with contextlib.suppress(OSError):
            found = path.stat()
            notes.append(f"{path.name} {found.st_size} {found.st_mtime_ns}")
    return msgspec.structs.replace(plan, stamp="\n".join(notes))


class About(msgspec.Struct, frozen=True):
    """What was found in a model's files.

    Attributes:
        template: whether there is a chat template; without one the marks around turns are guessed.
        marks_learned: whether the template says itself what is learned.
    """

    template: bool = False
    marks_learned: bool = False


class Ruler:
    """Counts conversations by a plan.

    Args:
        plan: the plan.

    Raises:
        UserProblem: the model's files cannot be used.
    """

    def __init__(self, plan: TokenPlan) -> None:
        self.plan = plan
        self._known: OrderedDict[bytes, Measure] = OrderedDict()
        self._counting: Counting = (
            exact(Path(plan.tokenizer), Path(plan.template) if plan.template else None)
            if plan.tokenizer
            else Estimate(plan.encoding, own=plan.own)
        )

    @property
    def about(self) -> About:
        """What was found in the model's files."""
        counting = self._counting
        return (
            About(counting.has_template, counting.marks_learned) if isinstance(counting, Exact) else About()
        )

    def texts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of texts alone, without the marks around turns."""
        return self._counting.texts(texts)

    def totals(self, conversations: Sequence[Conversation]) -> list[Measure]:
        """Measures of the whole, without turns and cut; what was counted before is not counted again."""
        if isinstance(self._counting, Estimate):  # remembers every text by itself
            return self._counting.totals(conversations)
        digests = [_digest(one) for one in conversations]
        missing = {
            digest: one
            for digest, one in zip(digests, conversations, strict=True)
            if digest not in self._known
        }
        found = dict(zip(missing, self._counting.totals(list(missing.values())), strict=True))
        self._known.update(found)
        measures = [self._known[digest] for digest in digests]
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return measures

    def measure(self, conversation: Conversation, limit: int = 0, learns: Learns | None = None) -> Measure:
        """The full measure of one: turn by turn, what is learned, and where it is cut. See `Counting`."""
        return self._counting.measure(conversation, limit, learns)

    def seen(
        self, conversation: Conversation, limit: int = 0, learns: Learns | None = None
    ) -> tuple[Measure, tuple[Piece, ...]]:
        """As `measure`, with what the model reads, piece by piece. See `Counting.seen`."""
        return self._counting.seen(conversation, limit, learns)


def _digest(conversation: Conversation) -> bytes:
    packed = pack(msgspec.structs.replace(conversation, key=0, origin=None, next_turn=0))
    return hashlib.blake2b(packed, digest_size=12).digest()


def said_about(tokens: int, margin: float) -> str:
    """A count in words: "1,240 tokens", or "about 1,240 tokens, ±10 %"."""
    if not margin:
        return say("1 token") if tokens == 1 else put(say("{0:,} tokens"), tokens)
    step = 10 if tokens >= 1000 else 1
    return put(say("about {0:,} tokens, ±{1:.0f} %"), round(tokens / step) * step, margin * 100)
