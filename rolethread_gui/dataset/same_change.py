"""What an edit by hand changed, if it is one phrase: then the same change may fit other turns."""

from __future__ import annotations

from rolethread_gui.dataset.word_diff import word_diff
from rolethread_gui.dataset.words import count_words

_LONGEST_TEXT = 200_000
"""Code points of a text beyond which nobody waits for its comparison."""
_LONGEST_PHRASE = 300
_AROUND = 40
"""Code points around a change that are looked at for the ends of its words."""
_SHORTEST, _SHORTEST_CUT = 3, 8
"""Letters of a phrase that is replaced, or cut: shorter ones stand everywhere and mean nothing."""


def changed_phrase(before: str, after: str) -> tuple[str, str] | None:
    """The phrase that went and what came in its place, in whole words; None for any other change.

    None too where words were only added, where more than one place changed, and where what went is so short
    that it would fit by chance.
    """
    if before == after or max(len(before), len(after)) > _LONGEST_TEXT:
        return None
    start, tail = _ends(before, after)
    if max(len(before) - tail - start, len(after) - tail - start) > _LONGEST_PHRASE:
        return None
    first = max(0, start - _AROUND)
    rest = max(0, tail - _AROUND)
    old, new = before[first : len(before) - rest], after[first : len(after) - rest]
    changes: list[list[str]] = []
    was_same = True
    for piece in word_diff(old, new):
        if piece.kind == "same":
            was_same = True
            continue
        if was_same:
            changes.append(["", ""])
        was_same = False
        changes[-1][piece.kind == "added"] += piece.text
    if len(changes) != 1:
        return None
    gone, come = changes[0]
    return (gone, come) if _says_something(gone, come) else None


def _ends(before: str, after: str) -> tuple[int, int]:
    """Code points that are the same at the beginning, and at the end."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    most -= start
    tail = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    return start, tail


def _says_something(gone: str, come: str) -> bool:
    words, letters = count_words(gone), len(gone.strip())
    if not words or len(gone) > _LONGEST_PHRASE:
        return False
    if come.strip():
        return letters >= _SHORTEST or (letters > 1 and not gone.isascii())
    return (words > 1 and letters >= _SHORTEST_CUT) or letters >= _SHORTEST_CUT
