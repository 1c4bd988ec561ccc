"""What is ordinary in a language, so that no dataset is blamed for it."""

from __future__ import annotations

import functools
import itertools
import re
import tomllib
from typing import Any

from rolethread_gui.resource_files import resource

_SLOT = re.compile(r"\{(\w+)\}")


class Background:
    """Ordinary English words and phrases.

    Attributes:
        function: words that carry only grammar.
        plain: everyday words that make no phrase remarkable.
        worn: turns of speech of such words that are a habit all the same where many conversations have them.
    """

    def __init__(
        self, function: frozenset[str], plain: frozenset[str], phrases: frozenset[str], worn: frozenset[str]
    ) -> None:
        self.function = function
        self.plain = plain
        self.worn = worn
        self._phrases = phrases
        self._longest = max((phrase.count(" ") + 1 for phrase in phrases), default=0)

    def rest(self, words: list[str]) -> list[str]:
        """The words that remain when ordinary phrases and words that carry only grammar are taken out."""
        left: list[str] = []
        at = 0
        while at < len(words):
            for size in range(min(self._longest, len(words) - at), 1, -1):
                if " ".join(words[at : at + size]) in self._phrases:
                    at += size
                    break
            else:
                if words[at] not in self.function:
                    left.append(words[at])
                at += 1
        return left


@functools.cache
def english() -> Background:
    """The background of English, read once a process."""
    path = resource("background", "english.toml")
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    phrases: set[str] = set()
    for phrase in data["phrases"].split(";"):
        words = phrase.split()
        for start, end in itertools.combinations(range(len(words) + 1), 2):
            if end - start >= 2:  # a part of an ordinary phrase is ordinary
                phrases.add(" ".join(words[start:end]))
    for frames in data["frames"].values():
        for frame in frames:
            slots = [data["slots"][slot] for slot in _SLOT.findall(frame)]
            pattern = _SLOT.sub("{}", frame)
            phrases.update(pattern.format(*chosen) for chosen in itertools.product(*slots))
    return Background(
        frozenset(data["function"].split()),
        frozenset(data["plain"].split()),
        frozenset(phrases),
        frozenset(" ".join(phrase.split()) for phrase in data["worn"].split(";")),
    )
