"""Counting tokens without a network: tiktoken's encodings, built from ranks that ship with the program.

tiktoken would download its ranks at first use. Ours stand in ``resources/tokenizers``; their unpacked
bytes are the ones whose SHA-256 tiktoken itself pins (a test holds that). Importing tiktoken and reading
the ranks takes most of a second, so nothing happens before the first count. Lane: compute.
"""

from __future__ import annotations

import base64
import contextlib
import functools
import gzip
import threading
from collections.abc import Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import say

if TYPE_CHECKING:
    import tiktoken

_AT_ONCE: Final = 500
"""Texts that are handed to a thread together."""

_BETWEEN: Final = "<|endoftext|>"
"""A control token of every encoding; no text is encoded across it. It cannot overlap with itself."""


class EncodingPlan(msgspec.Struct, frozen=True):
    """How an encoding is built.

    Attributes:
        title: for the screen.
        sha256: of the unpacked rank file, as tiktoken pins it.
        pattern: how text is cut before pairs are joined (from ``tiktoken_ext/openai_public.py``, MIT).
        special: the control tokens. Texts of a dataset are never read as these.
    """

    title: str
    sha256: str
    pattern: str
    special: dict[str, int]


ENCODINGS: Final[dict[str, EncodingPlan]] = {
    "o200k_base": EncodingPlan(
        title=say("GPT-4o and later (o200k)"),
        sha256="446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
        pattern="|".join(
            (
                r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
                r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
                r"\p{N}{1,3}",
                r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
                r"\s*[\r\n]+",
                r"\s+(?!\S)",
                r"\s+",
            )
        ),
        special={"<|endoftext|>": 199999, "<|endofprompt|>": 200018},
    ),
    "cl100k_base": EncodingPlan(
        title=say("GPT-4 and GPT-3.5 (cl100k)"),
        sha256="223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
        pattern=(
            r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+"
            r"| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
        ),
        special={
            "<|endoftext|>": 100257,
            "<|fim_prefix|>": 100258,
            "<|fim_middle|>": 100259,
            "<|fim_suffix|>": 100260,
            "<|endofprompt|>": 100276,
        },
    ),
}
"""The encodings that ship, by tiktoken's names, the usual one first."""


def unpacked_ranks(name: str) -> bytes:
    """The rank file of an encoding as tiktoken publishes it: a token in base64 and its rank a line.

    Raises:
        UserProblem: the file in the installation is damaged.
    """
    try:
        return gzip.decompress(resource("tokenizers", f"{name}.tiktoken.gz").read_bytes())
    except (OSError, EOFError) as problem:
        raise UserProblem(
            say("Tokens cannot be counted: a file of the program is missing or damaged."),
            say("Install the program again ({0}.tiktoken.gz: {1}).").format(name, problem),
        ) from problem


@functools.cache
def encoding(name: str = "o200k_base") -> tiktoken.Encoding:
    """The encoding of that name; read once per process (about half a second).

    Raises:
        KeyError: no encoding of that name ships.
        UserProblem: the file in the installation is damaged.
    """
    import tiktoken

    plan = ENCODINGS[name]
    ranks = {
        base64.b64decode(token): int(rank)
        for token, rank in (line.split() for line in unpacked_ranks(name).splitlines() if line)
    }
    return tiktoken.Encoding(name, pat_str=plan.pattern, mergeable_ranks=ranks, special_tokens=plan.special)


Key = tuple[int, int]
"""What stands for a text in memory: its hash and its length. Texts would take far more, digests of them far longer."""


class TokenCounter:
    """Counts tokens, and remembers the counts by text (not the texts). Safe to use from several threads.

    Args:
        name: of the encoding.
        remembered: number of counts kept; those that were not asked for again go first, by the half.
    """

    def __init__(self, name: str = "o200k_base", *, remembered: int = 400_000) -> None:
        if name not in ENCODINGS:
            raise KeyError(name)
        self.name = name
        self._new: dict[Key, int] = {}
        self._old: dict[Key, int] = {}  # what was new until the new ones became too many
        self._room = remembered // 2
        self._lock = threading.Lock()

    def count(self, text: str) -> int:
        """Tokens of one text."""
        return self.counts((text,))[0]

    def counts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text; unknown ones are encoded on two threads, without Python's lock."""
        keys = list(zip(map(hash, texts), map(len, texts), strict=True))
        with self._lock:
            known = list(map(self._new.get, keys))
            rest = {key: text for key, text, count in zip(keys, texts, known, strict=True) if count is None}
            found = {key: self._old[key] for key in rest if key in self._old} if self._old else {}
        for key in found:
            del rest[key]
        if rest:
            found.update(zip(rest, _counted(encoding(self.name), list(rest.values())), strict=True))
        if found:
            self._remember(found)
        return [found[key] if count is None else count for key, count in zip(keys, known, strict=True)]

    def _remember(self, found: dict[Key, int]) -> None:
        with self._lock:
            self._new.update(found)
            if len(self._new) > self._room:
                self._old = dict(islice(self._new.items(), len(self._new) - self._room, None))
                self._new = {}


def _counted(encoding: tiktoken.Encoding, texts: list[str]) -> list[int]:
    """Tokens of each text: many at a time on two threads, for handing over a text costs more than a short one."""
    if len(texts) <= _AT_ONCE:
        return _counted_together(encoding, texts)
    from concurrent.futures import ThreadPoolExecutor

    parts = [texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE)]
    with ThreadPoolExecutor(2) as pool:
        counted = pool.map(functools.partial(_counted_together, encoding), parts)
        return list(chain.from_iterable(counted))


def _counted_together(encoding: tiktoken.Encoding, texts: list[str]) -> list[int]:
    """Tokens of each text, encoded with a control token between them: one call takes Python's lock once."""
    joined = _BETWEEN.join(texts)
    if len(texts) > 1 and joined.count(_BETWEEN) == len(texts) - 1:
        with contextlib.suppress(UnicodeEncodeError):  # half a character, from a damaged file
            tokens = encoding.encode_to_numpy(joined, allowed_special={_BETWEEN}, disallowed_special=())
            ends = np.flatnonzero(tokens == encoding.eot_token)
            counts: list[int] = (np.diff(ends, prepend=-1, append=len(tokens)) - 1).tolist()
            return counts
    # A text that contains the control token is text: ordinary encoding, never as the token.
    return [len(encoding.encode_ordinary(text)) for text in texts]
