"""The house style as a readable contract, what learning it again would change, and conversions to it. Lane: compute."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, Final, cast

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks import style, style_fixes
from rolethread_gui.checks.rules.format_inconsistent import BOTH_FINE, SET_BY_HAND, FormatInconsistent
from rolethread_gui.checks.style_rules import RULE_OF, RULES, Rule, house_rule
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.trying import TryingEnded
from rolethread_gui.wording import put, say

Keys = npt.NDArray[np.int64]

STYLE: Final = FormatInconsistent.id
CLEAR: Final = 0.9
"""Share from which on an answer is what the dataset does; below it there is no clear majority."""
_STEP = 200
SECTIONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        say("Actions, speech and thoughts"),
        (
            "actions",
            "acting",
            "bare",
            "speech",
            "silent",
            "quotes",
            "thoughts",
            "prefix",
            "unnamed",
            "labels",
        ),
    ),
    (say("Telling"), ("tense", "person")),
    (say("Signs"), ("dashes", "ellipses", "apostrophes", "width", "gaps", "starts", "stops")),
    (say("Layout"), ("headings", "bullets", "listed", "bold", "html", "emoji")),
    (say("Carelessness"), ("capitals", "lower", "unpunctuated")),
)
"""Title and rules of each part of the contract."""

IN_FORCE, BY_HAND, OPEN, BOTH, PROPOSED, UNSEEN = (
    "in force",
    "by hand",
    "open",
    "both fine",
    "proposed",
    "unseen",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One rule of the contract.

    Attributes:
        rule: the rule.
        group: "narrow", or "wide" for Chinese and Japanese replies.
        state: `IN_FORCE`: learned and flagged; `BY_HAND`: set by the person; `BOTH`: not to be flagged;
            `PROPOSED`: nine in ten agree, but it counts only once it is accepted; `OPEN`: no clear majority;
            `UNSEEN`: the question hardly arises.
        answer: the house's answer, or the commonest.
        follow: replies that do so.
        total: replies in which the question arose.
    """

    rule: Rule
    group: str
    state: str
    answer: str
    follow: int
    total: int

    @property
    def share(self) -> float:
        """Of the replies in which the question arose, how many do as the answer says."""
        return self.follow / self.total if self.total else 0.0

    @property
    def says(self) -> str:
        """The rule in words, for example "in “curly quotes”"."""
        if self.rule.never:
            return say("not used")
        return self.rule.answers.get(self.answer, say("both ways in one reply"))


def contract(figures: Any, settings: Mapping[str, Any], *, group: str = "narrow") -> list[Line]:
    """Every rule of the house style for one group of languages.

    Args:
        figures: what the check has learned.
        settings: of the project.
        group: "narrow" or "wide".
    """
    groups = cast("Mapping[str, Any]", figures or {})
    known = cast("Mapping[str, Any]", groups.get(group) or {"rules": {}, "replies": 0})
    return [_line(rule, group, known, settings) for rule in RULES]


def _line(rule: Rule, group: str, known: Mapping[str, Any], settings: Mapping[str, Any]) -> Line:
    counts = cast("Mapping[str, int]", known["rules"].get(rule.id, {}))
    replies = int(known["replies"])
    said = str(settings.get(f"answer:style_{rule.id}") or "")
    if rule.never:
        total, follow, answer = replies, replies - sum(counts.values()), ""
    else:
        total = sum(counts.values())
        answer, follow = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    if said.startswith(SET_BY_HAND):
        answer = said.removeprefix(SET_BY_HAND)
        return Line(rule, group, BY_HAND, answer, follow if rule.never else counts.get(answer, 0), total)
    if said == BOTH_FINE:
        return Line(rule, group, BOTH, answer, follow, total)
    agree = settings.get(f"option:{STYLE}.agree")
    needed = CLEAR if said == "flag" else None if agree is None else agree / 100
    if house_rule(rule, known["rules"], replies, needed=needed) is not None:
        return Line(rule, group, IN_FORCE, answer, follow, total)
    if total < min(rule.least, 20) or (rule.never and follow == total):
        return Line(rule, group, UNSEEN, answer, follow, total)
    clear = follow >= CLEAR * total and (rule.never or answer in rule.answers)
    return Line(rule, group, PROPOSED if clear else OPEN, answer, follow, total)


def changes_of(before: Any, after: Any, settings: Mapping[str, Any]) -> list[str]:
    """What learning again would change in the contract, as sentences; empty for nothing."""
    told: list[str] = []
    for group in ("narrow", "wide"):
        old = {line.rule.id: line for line in contract(before, settings, group=group)}
        for line in contract(after, settings, group=group):
            was = old[line.rule.id]
            if (was.state, was.answer) != (line.state, line.answer) and {was.state, line.state} & {
                IN_FORCE,
                PROPOSED,
            }:
                told.append(f"{line.rule.title}: {_told(was)} → {_told(line)}")
    return told


def _told(line: Line) -> str:
    if line.state == IN_FORCE:
        return f"{line.says} ({100 * line.share:.0f} %)"
    if line.state == PROPOSED:
        return put(say("mostly {0} ({1:.0f} %)"), line.says, 100 * line.share)
    return say("hardly ever there") if line.state == UNSEEN else say("no clear majority")


def can_convert(rule: Rule) -> bool:
    """Whether departures from a rule can be mended by changing marks alone."""
    return bool(rule.fix) and rule.id in style_fixes.CHANGES


def conversions(
    reader: Reader, keys: Keys, rule_id: str, answer: str, ended: Callable[[], bool] = lambda: False
) -> dict[int, list[Flag]]:
    """The changes after which every reply follows an answer, by conversation; code and quotations are spared.

    Raises:
        TryingEnded: `ended` said so.
    """
    rule = RULE_OF[rule_id]
    found: dict[int, list[Flag]] = {}
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            flags = _converted(conversation, rule, answer)
            if flags:
                found[conversation.key] = flags
    return found


def _converted(conversation: Conversation, rule: Rule, answer: str) -> list[Flag]:
    flags: list[Flag] = []
    for turn in conversation.turns:
        if turn.role is not Role.ASSISTANT or not turn.text:
            continue
        known = look(turn.text)
        seen = style.observe(known.prose, wide=known.wide).get(rule.id)
        if seen is None or seen == answer:
            continue
        changes = style_fixes.mending(rule.id, turn.text, answer)
        if not changes:
            continue
        named = seen if rule.never else rule.answers.get(answer, "")
        title = rule.fix.format(answer=named)
        edits = style_fixes.edits_of(conversation.key, turn.key, turn.text, changes)
        start, end, _ = changes[0]
        flags.append(
            Flag(
                STYLE, conversation.key, turn.key, start, end, Severity.HINT, f"{title}.",
                words=turn.text[start:end], fixes=(Fix(title, edits),),
            )
        )  # fmt: skip
    return flags
