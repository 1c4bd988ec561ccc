"""Replies that depart from the house style, which is learned from the dataset itself."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final, TypeAlias

import numpy as np

from rolethread_gui.checks import style, style_fixes
from rolethread_gui.checks.asked_form import asks_for
from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, Question, View
from rolethread_gui.checks.many import Many, Mask, Places
from rolethread_gui.checks.narration import speaks
from rolethread_gui.checks.sentence_lists import replies as answered
from rolethread_gui.checks.speaker_names import is_speaker_word, name_prefix
from rolethread_gui.checks.style_rules import RULES, House, Rule, chosen_rule, house_rule, sentence
from rolethread_gui.checks.style_sieve import Answers, observed
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

_NAMES_KEPT: Final = 500
_OFTEN: Final = 2
"""Replies that begin with the same name before it counts as a speaker's; once it may be a label."""
_ASKED_FROM: Final = 0.9
SET_BY_HAND: Final = "set:"
"""Before the answer that the person wants of a rule, in the answer to its question."""
BOTH_FINE: Final = "leave"
_GROUPS: Final = {True: "wide", False: "narrow"}


def _replies(conversation: Conversation) -> Iterator[tuple[Turn, Mapping[str, str], str]]:
    """Every reply with its answers to the questions of style and its group of languages."""
    for turn in conversation.turns:
        if turn.role is Role.ASSISTANT and turn.text:
            yield turn, *_observed(turn.text)


def _observed(text: str) -> tuple[Mapping[str, str], str]:
    """Answers and group of a reply."""
    known = look(text)
    return style.observe(known.prose, wide=known.wide), _GROUPS[known.wide]


_TYPED_SO = frozenset(("lower", "stops", "starts", "unpunctuated", "emoji"))
"""Rules of those who type with care; between people who do not, a reply that does not either is no slip."""


_SOON_TYPED: Final = 160
"""Code points of a reply that is typed as it comes."""


def _types_small(asked: str) -> bool:
    """Whether a turn of the user begins as it comes, with a small letter."""
    return next((char for char in asked if char.isalpha()), "").islower()


_Kind: TypeAlias = tuple[str, Answers]
"""Group and answers of a reply."""


class _Kinds:
    """Numbers for what the replies of a conversation answer; of names before a text only that there is one."""

    def __init__(self) -> None:
        self._numbers: dict[frozenset[_Kind], int] = {}
        self._told: list[frozenset[_Kind]] = []

    def number(self, kinds: frozenset[_Kind]) -> int:
        known = self._numbers.get(kinds)
        if known is None:
            known = self._numbers[kinds] = len(self._told)
            self._told.append(kinds)
        return known

    def told(self, number: int) -> frozenset[_Kind]:
        return self._told[number]


@functools.cache
def _kinds() -> _Kinds:
    return _Kinds()


def _note(many: Many) -> Places:
    """The number of each conversation."""
    seen = many.ask_once(observed)
    kinds: list[set[_Kind]] = [set() for _ in range(many.size)]
    owners: list[int] = many.owners[many.replies].tolist()
    for owner, (_, group, answers) in zip(owners, seen, strict=True):
        kinds[owner].add((group, _unnamed(answers)))
    known = _kinds()
    return np.fromiter([known.number(frozenset(some)) for some in kinds], np.int64, len(kinds))


def _unnamed(answers: Answers) -> Answers:
    if any(rule == "prefix" for rule, _ in answers):
        return tuple((rule, "name" if rule == "prefix" else answer) for rule, answer in answers)
    return answers


class HouseStyle(Aggregate):
    """Counts answers to the questions of style, for Chinese and Japanese replies and for all others."""

    def __init__(self) -> None:
        self.replies: Counter[str] = Counter()
        self.answers: Counter[tuple[str, str, str]] = Counter()
        self.names: Counter[tuple[str, str]] = Counter()

    def add(self, conversation: Conversation) -> None:
        """See `Aggregate.add`."""
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        """See `Aggregate.remove`."""
        self._count(conversation, -1)

    def add_all(self, many: Many) -> None:
        """See `Aggregate.add_all`."""
        counts = Counter([(group, answers) for _, group, answers in many.ask_once(observed)])
        for (group, answers), by in counts.items():
            self.replies[group] += by
            for rule, answer in answers:
                if rule == "prefix":
                    self.names[group, answer] += by
                else:
                    self.answers[group, rule, answer] += by

    def _count(self, conversation: Conversation, by: int) -> None:
        for _, seen, group in _replies(conversation):
            self.replies[group] += by
            for rule, answer in seen.items():
                if rule == "prefix":
                    self.names[group, answer] += by
                else:
                    self.answers[group, rule, answer] += by

    def merge(self, other: Any) -> None:
        """See `Aggregate.merge`."""
        self.replies.update(other.replies)
        self.answers.update(other.answers)
        self.names.update(other.names)

    def settle(self) -> dict[str, Any]:
        """By group: replies, counts by rule and answer, and the speakers whose names replies begin with."""
        settled: dict[str, Any] = {}
        for group, replies in sorted(self.replies.items()):
            if replies <= 0:
                continue
            rules: dict[str, dict[str, int]] = {rule.id: {} for rule in RULES if rule.never}
            for (where, rule, answer), count in sorted(self.answers.items()):
                if where == group and count > 0:
                    rules.setdefault(rule, {})[answer] = count
            names = {
                name: count
                for (where, name), count in sorted(self.names.items(), key=lambda pair: (-pair[1], pair[0]))
                if where == group and (count >= _OFTEN or (count > 0 and is_speaker_word(name)))
            }
            rules["prefix"] = {"used": sum(names.values())}
            settled[group] = {
                "replies": replies,
                "rules": rules,
                "names": dict(list(names.items())[:_NAMES_KEPT]),
            }
        return settled


class FormatInconsistent(Check):
    """Finds replies that depart from the house style."""

    id: ClassVar[str] = "format_inconsistent"
    title: ClassVar[str] = say("Against the house style")
    help: ClassVar[str] = say(
        "A reply that does a thing otherwise than nearly all others in this dataset: marks of actions, quotes, "
        "lists, HTML, a name before the text, capitals, punctuation. The model would learn to waver between "
        "both. Convert it, or ignore the rule if both are meant."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 5
    keeps: ClassVar[bool] = True
    options: ClassVar[tuple[Option, ...]] = (
        Option(
            "agree", say("A rule holds when this many of 100 replies follow it"), None, 60, 100, say("of 100")
        ),
    )

    def __init__(self) -> None:
        self._worked_out: tuple[View, dict[str, dict[str, House]]] | None = None

    def aggregate(self) -> Aggregate:
        """See `Check.aggregate`."""
        return HouseStyle()

    def questions(self, figures: Any) -> Sequence[Question]:
        """See `Check.questions`: of the habits that most replies share, but not nearly all, the least even one.

        One at a time: a page of questions about typing would drown the findings.
        """
        weakest: House | None = None
        for group in _groups(figures):
            for rule in RULES:
                weak = _house(rule, group, needed=_ASKED_FROM)
                if (
                    weak is None
                    or rule.never
                    or rule.only
                    or rule.share <= _ASKED_FROM
                    or weak.follow == weak.total  # there are no others to ask about
                    or _house(rule, group)
                ):
                    continue
                if weakest is None or weak.total - weak.follow > weakest.total - weakest.follow:
                    weakest = weak
        if weakest is None:
            return ()
        does = weakest.rule.does.format(answer=weakest.rule.answers[weakest.answer])
        question = Question(
            id=f"style_{weakest.rule.id}",
            sentence=put(
                say("{0:,} of {1:,} {2}; the others do otherwise."), weakest.follow, weakest.total, does
            ),
            ask=say("Should the others be flagged?"),
            answers=(("leave", say("No, both are fine")), ("flag", say("Yes, flag them"))),
        )
        return (question,)

    def findings(self, figures: Any) -> Sequence[Finding]:
        """See `Check.findings`: the rule with the most departures."""
        best: House | None = None
        for group in _groups(figures):
            for rule in RULES:
                house = _house(rule, group)
                if house and (best is None or house.total - house.follow > best.total - best.follow):
                    best = house
        if best is None or best.follow == best.total:
            return ()
        count = best.total - best.follow
        does = best.rule.does.format(answer=best.rule.answers.get(best.answer, ""))
        verb = "does" if count == 1 else "do"
        text = put(
            say("{0:,} of {1:,} {2}; {3:,} {4} otherwise."), best.follow, best.total, does, count, verb
        )
        return (Finding(self.id, text, (HasFlag((self.id,)),), count, 0.3),)

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        houses = self._houses(view) if view.figures else {}
        if not any(houses.values()):
            return np.zeros(many.size, np.bool_)
        noted = many.noted.get(self.id)
        numbers, which = np.unique(_note(many) if noted is None else noted, return_inverse=True)
        departs = [
            any(
                rule in houses[group] and answer != houses[group][rule].answer
                for group, answers in _kinds().told(number)
                if group in houses
                for rule, answer in answers
            )
            for number in numbers.tolist()
        ]
        return np.array(departs, np.bool_)[which]

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.noted[self.id] = _note(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """See `Check.flags`."""
        if not view.figures:
            return []
        houses = self._houses(view)
        found: list[Flag] = []
        asked = {turn.key: before for turn, before in answered(conversation)}
        for turn, seen, language in _replies(conversation):
            group, rules = view.figures.get(language), houses.get(language, {})
            for name, answer in seen.items():
                house = rules.get(name)
                if house is None or answer == house.answer:
                    continue
                if (
                    name in _TYPED_SO
                    and len(turn.text) < _SOON_TYPED
                    and _types_small(asked.get(turn.key, ""))
                ):
                    continue  # it answers in kind, as people do in a chat
                if answer == "square" and _names_in_brackets(conversation, turn):
                    continue
                if (
                    name == "silent"
                    and (  # what happens may be told without anybody's saying a word
                        (found[-1:] and found[-1].turn == turn.key) or not speaks(look(turn.text).prose)
                    )
                ):
                    continue
                if asks_for(name, asked.get(turn.key, "")):
                    continue
                if name == "starts" and _begins_as_quoted(turn.text, asked.get(turn.key, "")):
                    continue
                if name == "actions" and _user_acts_so(conversation, answer):
                    continue
                if name in ("actions", "speech") and not (
                    _mostly_played(group) or _is_played(conversation, turn)
                ):
                    continue
                if name != "prefix" or _names_a_speaker(answer, group, conversation, turn):
                    flag = self._flag(conversation, turn, house, answer)
                    if flag is not None:
                        found.append(flag)
        return found

    def _houses(self, view: View) -> dict[str, dict[str, House]]:
        # A pass judges thousands of conversations with one view; its rules are worked out once.
        known = self._worked_out
        if known is None or known[0] is not view:
            groups: Mapping[str, Any] = view.figures
            known = (
                view,
                {
                    name: {
                        rule.id: house
                        for rule in RULES
                        if (house := _in_force(rule, group, view)) is not None
                    }
                    for name, group in groups.items()
                },
            )
            self._worked_out = known
        return known[1]

    def _flag(self, conversation: Conversation, turn: Turn, house: House, answer: str) -> Flag | None:
        rule = house.rule
        plain = look(turn.text).prose
        changes = style_fixes.departures(rule.id, plain, house.answer)
        if not changes:
            return None
        span = None if rule.whole else style_fixes.first_span(rule.id, plain, changes)
        fixes: tuple[Fix, ...] = ()
        mending = style_fixes.mending(rule.id, turn.text, house.answer) if rule.fix else []
        if mending:
            named = answer if rule.never else rule.answers[house.answer]
            edits = style_fixes.edits_of(conversation.key, turn.key, turn.text, mending)
            fixes = (Fix(rule.fix.format(answer=named), edits),)
        return Flag(
            check=self.id,
            conversation=conversation.key,
            turn=turn.key,
            start=span[0] if span else None,
            end=span[1] if span else None,
            severity=self.severity,
            message=sentence(house, answer),
            words=f"{rule.title}: {answer}" if rule.id == "prefix" else rule.title,
            fixes=fixes,
        )


_NAME_TAG: Final = re.compile(r"\s*\[[^\[\]\n]{1,30}\]")
"""Who speaks, before what is said in a group: "[dev] "."""


def _names_in_brackets(conversation: Conversation, turn: Turn) -> bool:
    """Whether brackets at the head of a reply say who speaks, as they do before the user's lines."""
    return bool(_NAME_TAG.match(turn.text)) and any(
        other.role is Role.USER and _NAME_TAG.match(other.text) for other in conversation.turns
    )


def _begins_as_quoted(text: str, asked: str) -> bool:
    """Whether a reply begins with a word that the user quoted, in small letters as it stands there."""
    first = re.match(r"\w+", text)
    return first is not None and re.search(rf"[\"“„«「'‘`]{first.group()}\b", asked) is not None


def _user_acts_so(conversation: Conversation, answer: str) -> bool:
    """Whether the user writes actions in the same way: then both follow the habit of their conversation."""
    return any(
        _observed(other.text)[0].get("actions") == answer
        for other in conversation.turns
        if other.role is Role.USER and other.text
    )


_PLAYED: Final = 0.3
"""Share of replies with actions from which on a dataset is role-play throughout."""


def _mostly_played(group: Mapping[str, Any]) -> bool:
    """Whether replies act so often that brackets in one of them are hardly anything else."""
    acting: int = sum(group["rules"].get("actions", {}).values())
    return bool(acting >= _PLAYED * group["replies"])


_STARS: Final = frozenset(("stars", "underscores", "double stars", "tildes", "wide round", "lenses"))
"""Marks that are of actions and of nothing else."""


def _is_played(conversation: Conversation, turn: Turn) -> bool:
    """Whether somebody acts or speaks in a conversation besides what stands between a reply's marks."""
    seen = _observed(turn.text)[0]
    if "quotes" in seen or seen.get("actions") == style.MIXED:
        return True
    return any(
        _observed(other.text)[0].get("actions") in _STARS
        for other in conversation.turns
        if other is not turn and other.role is not Role.SYSTEM and other.text
    )


def _groups(figures: Any) -> list[Mapping[str, Any]]:
    return [figures[group] for group in ("narrow", "wide") if figures and group in figures]


def _house(rule: Rule, group: Mapping[str, Any], *, needed: float | None = None) -> House | None:
    return house_rule(rule, group["rules"], group["replies"], needed=needed)


_LAID_OUT: Final = frozenset(("listed", "headings", "bold"))
_RARELY: Final = 0.025
"""Share of replies with any layout up to which a dataset is of plain prose."""


def _is_laid_out(group: Mapping[str, Any]) -> bool:
    counts = group["rules"]
    laid_out = sum(sum(counts.get(rule, {}).values()) for rule in ("structure", "headings", "bold"))
    return bool(laid_out > max(3, _RARELY * group["replies"]))


def _in_force(rule: Rule, group: Mapping[str, Any], view: View) -> House | None:
    answer = view.answers.get(f"style_{rule.id}", "")
    if rule.id in _LAID_OUT and not answer and not _mostly_played(group) and _is_laid_out(group):
        return None  # who asks for all kinds of things gets all kinds of forms
    if answer.startswith(SET_BY_HAND):
        return chosen_rule(rule, answer.removeprefix(SET_BY_HAND), group["rules"], group["replies"])
    if answer == BOTH_FINE:
        return None
    if answer == "flag":
        return _house(rule, group, needed=_ASKED_FROM)
    agree = view.options.get("agree")
    return _house(rule, group, needed=None if agree is None else agree / 100)


_SPOKEN_OR_ACTED: Final = re.compile(r"\]?[*_]{0,2}[:：][*_]{0,2}\s*(?:[\"“„«「『]\s?\w|\*\w)")
"""What only a speaker's name stands before: speech in quotation marks, an action."""
_NO_SPEAKERS: Final = frozenset(
    (
        "你说",
        "您说",
        "讨论",
        "建议",
        "总结",
        "分析",
        "问题",
        "答案",
        "备注",
        "注意",
        "提示",
        "例如",
        "首先",
        "步骤",
    )
)
"""Words before a colon that lead into what follows."""


def _names_a_speaker(name: str, group: Mapping[str, Any], conversation: Conversation, turn: Turn) -> bool:
    """Whether a name before a text is a speaker's: it comes again and again, or the conversation knows it."""
    asked = next((before for one, before in answered(conversation) if one is turn), "")
    if name in _NO_SPEAKERS or name.casefold() in asked.casefold() or name_prefix(asked):
        return False  # it is spoken of, or lines of a play begin so
    if _SPOKEN_OR_ACTED.match(turn.text, turn.text.find(name) + len(name)):
        return True
    if name in group["names"] or is_speaker_word(name) or name == turn.speaker:
        return True
    return any(name in other.text for other in conversation.turns if other.role is Role.SYSTEM)
