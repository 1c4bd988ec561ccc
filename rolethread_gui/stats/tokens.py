"""Counting tokens without a network: tiktoken's encodings, built from ranks that ship with the program.

tiktoken would download its ranks at first use. Ours stand in ``resources/tokenizers``; their unpacked
bytes are the ones whose SHA-256 tiktoken itself pins (a test holds that). Importing tiktoken and reading
the ranks takes most of a second, so nothing happens before the first count. Lane: compute.
"""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import say

if TYPE_CHECKING:
    import tiktoken

_AT_ONCE: Final = 500
"""Texts that are handed to a thread together."""


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


class TokenCounter:
    """Counts tokens, and remembers the counts by text (not the texts). Safe to use from several threads.

    Args:
        name: of the encoding.
        remembered: number of counts kept, the least recently used going first.
    """

    def __init__(self, name: str = "o200k_base", *, remembered: int = 200_000) -> None:
        if name not in ENCODINGS:
            raise KeyError(name)
        self.name = name
        self._known: OrderedDict[bytes, int] = OrderedDict()
        self._room = remembered
        self._lock = threading.Lock()

    def count(self, text: str) -> int:
        """Tokens of one text."""
        return self.counts((text,))[0]

    def counts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text; unknown ones are encoded on two threads, without Python's lock."""
        keys = [_digest(text) for text in texts]
        found: dict[bytes, int] = {}
        with self._lock:
            for key in keys:
                if key in self._known:
                    self._known.move_to_end(key)
                    found[key] = self._known[key]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in found}
        if missing:
            # A text that contains "<|endoftext|>" is text: ordinary encoding, never special tokens.
            plain = [_whole_characters(text) for text in missing.values()]
            found.update(zip(missing, _counted(encoding(self.name), plain), strict=True))
            with self._lock:
                self._known.update((key, found[key]) for key in missing)
                while len(self._known) > self._room:
                    self._known.popitem(last=False)
        return [found[key] for key in keys]


def _counted(encoding: tiktoken.Encoding, texts: list[str]) -> list[int]:
    """Tokens of each text: many at a time on two threads, for handing over a text costs more than a short one."""

    def counted(part: list[str]) -> list[int]:
        return [len(encoding.encode_ordinary(text)) for text in part]

    if len(texts) <= _AT_ONCE:
        return counted(texts)
    from concurrent.futures import ThreadPoolExecutor

    parts = [texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE)]
    with ThreadPoolExecutor(2) as pool:
        return [count for part in pool.map(counted, parts) for count in part]


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).digest()


def _whole_characters(text: str) -> str:
    # Half a character (a lone surrogate from a damaged file) cannot be encoded; it counts as U+FFFD does.
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
