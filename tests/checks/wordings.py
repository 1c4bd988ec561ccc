"""Wordings that no list was made from: ``tests/cases/wordings/CHECK.toml``, and what a check finds in them.

A part of a file has faults (``flagged``) and near misses (``innocent``). Each is a reply to ``asked``, set into ``frame`` where
there is one, or ``[asked, reply]``; for a check that compares conversations ``[asked, reply, another's reply]``.
"""

from __future__ import annotations

import dataclasses
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import Conversation, make_conversation
from rolethread_gui.dataset.flags import Flag
from tests.checks.drawn import view_of

FOLDER = Path(__file__).parents[1] / "cases" / "wordings"


@dataclasses.dataclass(frozen=True)
class Wording:
    """One case, and what its check finds.

    Attributes:
        words: what was written down.
        fault: whether it is one.
        text: the reply that is judged.
        span: where the words stand in it.
        flags: what was found in the reply.
    """

    words: str
    fault: bool
    text: str
    span: tuple[int, int]
    flags: tuple[Flag, ...]

    @property
    def overlap(self) -> float | None:
        """How well the best span fits the words (intersection over union), None where a flag has no span."""
        spans = [(flag.start, flag.end) for flag in self.flags if flag.start is not None]
        start, end = self.span
        return max(
            (max(0, min(end, b) - max(start, a)) / (max(end, b) - min(start, a)) for a, b in spans if b),
            default=None,
        )


def checks() -> list[str]:
    """The checks that have such a file."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def wordings(check: str) -> tuple[Wording, ...]:
    """Every case of a check, judged."""
    data: dict[str, Any] = tomllib.loads((FOLDER / f"{check}.toml").read_text("utf-8"))
    return tuple(
        _judged(check, part, case, fault=kind == "flagged")
        for part in data["part"]
        for kind in ("flagged", "innocent")
        for case in part.get(kind, ())
    )


def _judged(check: str, part: dict[str, Any], case: str | list[str], *, fault: bool) -> Wording:
    asked, words, *others = [part.get("asked", ""), case] if isinstance(case, str) else case
    frame = part.get("frame", "{}")
    text = frame.replace("{}", words, 1)
    dataset = [_made(part, key, asked, said) for key, said in enumerate((text, *others), 1)]
    found = all_checks()[check].flags(dataset[0], view_of(all_checks()[check], dataset if others else []))
    last = dataset[0].turns[-1].key
    start = frame.index("{}")
    return Wording(
        words if not others else f"{words} | {others[0]}",
        fault,
        text,
        (start, start + len(words)),
        tuple(flag for flag in found if flag.turn in (last, None)),
    )


def _made(part: dict[str, Any], key: int, asked: str, said: str) -> Conversation:
    turns = [("system", part["system"])] if "system" in part else []
    return make_conversation(key, [*turns, ("user", asked), ("assistant", said)])


def main() -> None:
    """``python -m tests.checks.wordings [CHECK ...]``: what is missed and what is found wrongly."""
    import statistics
    import sys

    for check in sys.argv[1:] or checks():
        judged = wordings(check)
        faults = [one for one in judged if one.fault]
        rest = [one for one in judged if not one.fault]
        found = [one for one in faults if one.flags]
        wrong = [one for one in rest if one.flags]
        fits = [one.overlap for one in found if one.overlap is not None]
        fit = f"{statistics.median(fits):.2f}" if fits else "–"
        print(
            f"{check:22} {len(found)}/{len(faults)} = {len(found) / max(1, len(faults)):.2f}   IoU {fit}   wrong {len(wrong)}/{len(rest)}"
        )
        for one in faults:
            if not one.flags:
                print(f"    missed: {one.words!r}")
        for one in wrong:
            print(f"    wrong:  {one.words!r}  {[one.text[flag.start : flag.end] for flag in one.flags][:3]}")
        for one in found:
            if one.overlap is not None and one.overlap < 0.5:
                print(
                    f"    span:   {one.words!r}  {[one.text[flag.start : flag.end] for flag in one.flags][:3]}"
                )


if __name__ == "__main__":
    main()
