"""Taking words out of a text so that what remains stands as if they had never been there."""

from __future__ import annotations


def cut(text: str, start: int, end: int, *, joined: bool = False) -> tuple[int, int, str]:
    """What to replace by what, so that the words go and what remains reads on.

    White space between the neighbours is kept once, the wider of the two; line ends at the end of the
    text stay. After a lead-in ("Sure, the …") the next letter becomes a capital.

    Args:
        text: the whole text.
        start: first code point of the words.
        end: one past their last.
        joined: whether the sentence went on behind them.

    Returns:
        start and end of the code points to replace, and the replacement.
    """
    head = len(text[:start].rstrip())
    tail = end + (len(text) - end - len(text[end:].lstrip()))
    if head == 0:
        gap = text[end:tail]
        if "\n" in gap:  # indented code stays indented
            tail = end + gap.rfind("\n") + 1
        lead = text[:start] if start and not text[:start].strip() and text[:start].strip(" \t") else ""
        if joined and tail < len(text) and text[tail].islower() and len(text[tail].upper()) == 1:
            return 0, tail + 1, lead + text[tail].upper()
        return 0, tail, lead
    if tail == len(text):
        return head, len(text), text[end:] if text[end:].strip(" \t") else ""
    gaps = (text[head:start], text[end:tail])
    return head, tail, max(gaps, key=lambda gap: (gap.count("\n"), len(gap)))


def shortened(words: str, limit: int = 60) -> str:
    """Words on one line for a sentence or a button, cut to `limit` code points."""
    flat = " ".join(words.split())
    return flat if len(flat) <= limit else flat[: limit - 3].rstrip() + "…"
