"""What changed between two texts, word by word, and between two conversations, turn by turn."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from rolethread_gui.dataset.conversation import Conversation, Role, Turn

Kind = Literal["same", "removed", "added"]

_TOKEN = re.compile(r"\s+|[^\W_]+(?:['’][^\W_]+)*|.", re.DOTALL)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WIDE_TOKEN = re.compile(
    r"\s+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*|.",
    re.DOTALL,
)
_WORD = re.compile(r"\w+")

MOST_CELLS = 200_000_000
"""Tokens of one text times tokens of the other; beyond it lines are compared instead (25 MB of memory)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    kind: Kind
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class TurnDiff:
    """One turn of a comparison.

    Attributes:
        key: the turn's key.
        kind: "same", "changed", "moved" (and perhaps changed), "added" or "removed".
        role: as it is afterwards; as it was where the turn was removed.
        role_before: as it was; the same as `role` where the turn was added.
        pieces: its text.
        others: in what it differs besides text and role: some of "speaker", "learning", "calls", "answers", "texts"
            and "details".
    """

    key: int
    kind: Literal["same", "changed", "moved", "added", "removed"]
    role: Role
    role_before: Role
    pieces: tuple[Piece, ...]
    others: tuple[str, ...] = ()


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Compare two texts by words.

    The pieces that are not "added", joined, are `before`; those that are not "removed" are `after`.
    Signs, or a word or two, that happen to be the same between two longer changes count as changed, so
    that a rewritten sentence reads as one change and not as confetti.
    """
    if before == after:
        return (Piece("same", before),) if before else ()
    head, tail = _common_ends(before, after)
    middle_before = before[head : len(before) - tail]
    middle_after = after[head : len(after) - tail]
    runs = list(_runs(_tokens(middle_before), _tokens(middle_after)))
    same_head: list[tuple[Kind, str]] = [("same", before[:head])]
    same_tail: list[tuple[Kind, str]] = [("same", before[len(before) - tail :])]
    return tuple(_joined(_without_confetti(_ordered([*same_head, *runs, *same_tail]))))


def conversation_diff(before: Conversation | None, after: Conversation | None) -> tuple[TurnDiff, ...]:
    """Compare two states of a conversation, turn by turn; None stands for "not there"."""
    from rapidfuzz.distance import Indel

    old = before.turns if before else ()
    new = after.turns if after else ()
    old_by_key = {turn.key: turn for turn in old}
    new_keys = {turn.key for turn in new}
    steps: list[TurnDiff] = []
    for block in Indel.opcodes([turn.key for turn in old], [turn.key for turn in new]):
        if block.tag == "equal":
            pairs = zip(
                old[block.src_start : block.src_end], new[block.dest_start : block.dest_end], strict=True
            )
            steps.extend(_compared(was, now, moved=False) for was, now in pairs)
            continue
        gone = [was for was in old[block.src_start : block.src_end] if was.key not in new_keys]
        steps.extend(
            TurnDiff(was.key, "removed", was.role, was.role, _whole("removed", was.text)) for was in gone
        )
        for now in new[block.dest_start : block.dest_end]:
            if now.key in old_by_key:
                steps.append(_compared(old_by_key[now.key], now, moved=True))
            else:
                steps.append(TurnDiff(now.key, "added", now.role, now.role, _whole("added", now.text)))
    return tuple(steps)


def _whole(kind: Kind, text: str) -> tuple[Piece, ...]:
    return (Piece(kind, text),) if text else ()


def _compared(was: Turn, now: Turn, *, moved: bool) -> TurnDiff:
    others = tuple(_others(was, now))
    changed = was.text != now.text or was.role != now.role or bool(others)
    kind: Literal["same", "changed", "moved"] = "moved" if moved else "changed" if changed else "same"
    return TurnDiff(now.key, kind, now.role, was.role, word_diff(was.text, now.text), others)


def _others(was: Turn, now: Turn) -> Iterator[str]:
    for name, before, after in (
        ("speaker", was.speaker, now.speaker),
        ("learning", was.learn, now.learn),
        ("calls", was.calls, now.calls),
        ("answers", was.call_id, now.call_id),
        ("texts", was.alternatives, now.alternatives),
        ("details", (was.attached, was.extra), (now.attached, now.extra)),
    ):
        if before != after:
            yield name


def _tokens(text: str) -> list[str]:
    return (_WIDE_TOKEN if _WIDE.search(text) else _TOKEN).findall(text)


def _common_ends(before: str, after: str) -> tuple[int, int]:
    """Length of the common start and end, both ending at the border of a word."""
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    while head and not (_is_border(before, head) and _is_border(after, head)):
        head -= 1
    tail = 0
    while tail < shorter - head and before[len(before) - 1 - tail] == after[len(after) - 1 - tail]:
        tail += 1
    while tail and not (_is_border(before, len(before) - tail) and _is_border(after, len(after) - tail)):
        tail -= 1
    return head, tail


def _is_border(text: str, at: int) -> bool:
    if at in {0, len(text)}:
        return True
    return text[at - 1].isspace() != text[at].isspace()


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Kind, str]]:
    from rapidfuzz.distance import Indel

    if len(before) * len(after) > MOST_CELLS:
        before, after = _lines(before), _lines(after)
    if len(before) * len(after) > MOST_CELLS:
        yield "removed", "".join(before)
        yield "added", "".join(after)
        return
    for block in Indel.opcodes(before, after):
        if block.tag == "equal":
            yield "same", "".join(before[block.src_start : block.src_end])
        else:
            yield "removed", "".join(before[block.src_start : block.src_end])
            yield "added", "".join(after[block.dest_start : block.dest_end])


def _lines(tokens: Sequence[str]) -> list[str]:
    return "".join(tokens).splitlines(keepends=True)


def _ordered(runs: list[tuple[Kind, str]]) -> list[tuple[str, str, str]]:
    """Alternating stretches as (same, removed, added); in each one either the first or the others are set."""
    made: list[tuple[str, str, str]] = []
    for kind, text in runs:
        if not text:
            continue
        if kind == "same":
            if made and made[-1][0]:
                made[-1] = (made[-1][0] + text, "", "")
            else:
                made.append((text, "", ""))
            continue
        if not made or made[-1][0]:
            made.append(("", "", ""))
        _, removed, added = made[-1]
        made[-1] = ("", removed + text, added) if kind == "removed" else ("", removed, added + text)
    return made


def _without_confetti(stretches: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Let a short stretch between two longer changes change with them."""
    made: list[tuple[str, str, str]] = []
    for place, (same, removed, added) in enumerate(stretches):
        if same and 0 < place < len(stretches) - 1 and _is_confetti(same, made[-1], stretches[place + 1]):
            _, before, after = made[-1]
            made[-1] = ("", before + same, after + same)
        elif not same and made and not made[-1][0]:
            _, before, after = made[-1]
            made[-1] = ("", before + removed, after + added)
        else:
            made.append((same, removed, added))
    return made


def _is_confetti(same: str, left: tuple[str, str, str], right: tuple[str, str, str]) -> bool:
    if "\n" in same:
        return False
    words = len(_WORD.findall(same))
    around = min(max(map(len, left)), max(map(len, right)))
    return words == 0 or (words <= 2 and len(same) < around)


def _joined(stretches: list[tuple[str, str, str]]) -> Iterator[Piece]:
    for same, removed, added in stretches:
        if same:
            yield Piece("same", same)
        if removed:
            yield Piece("removed", removed)
        if added:
            yield Piece("added", added)
