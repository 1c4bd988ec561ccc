"""Replies that teach nothing: "I don't know", "Ok", one word where an answer was wanted."""

from __future__ import annotations

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from rolethread_gui.checks.asking import wants_yes_or_no
from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.phrases import folded
from rolethread_gui.checks.sentence_lists import replies
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.dataset.words import count_words
from rolethread_gui.resource_files import resource

_LONGEST = 40
"""Code points of the longest reply that is looked at."""
_TALKATIVE = 20
"""Words of the middle reply of a dataset whose replies are answers rather than chat."""
_REAL_QUESTION = 8
"""Words of a turn that deserves more than a word in return; 12 characters in Chinese."""
_BRIEF = re.compile(
    r"\b(?:one[- ]word|single word|one sentence|yes or no|true or false|only|just (?:the|say|answer|give|one)|briefly|in a word|short answer|classif|categori|"
    r"label|choose|pick|select|which (?:of|one)|correct answer|answer with|multiple choice|options?:|[abcd]\)|[abcd]\. |sentiment|positive|negative|entail|"
    r"how (?:many|much|old|tall|long|far)|what (?:is|was) the (?:name|capital|year|date|number|sum|result|answer|word|title|color|colour)|name (?:a|an|one|the)|who (?:is|was|wrote|won)|"
    r"when (?:was|did|is)|where (?:is|was|did)|translate|spell|synonym|antonym|opposite|convert|calculate|solve|find the|identify|extract|fill in|complete the|guess|"
    r"say|repeat|reply with|respond with|output)\b|=\s*\??$|_{2,}|[\d)] ?[-+*/×÷] ?[\d(]|只|一个词|选择|判断|分类|多少|几|谁|哪|翻译|是否|正确答案|填空|计算",
    re.I,
)


@functools.cache
def _answers() -> tuple[frozenset[str], frozenset[str]]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads(
        resource("phrases", "weak", "answers.toml").read_text("utf-8")
    )
    empty, yes = (
        frozenset(word for words in data[name].values() for word in words) for name in ("empty", "yes")
    )
    return empty, yes


def _weak(conversation: Conversation) -> Iterator[tuple[Turn, str]]:
    """Replies that say nothing, and those of a word or two to a real question ("short")."""
    for turn, before in replies(conversation):
        text = turn.text.strip()
        if len(text) > _LONGEST or not before.strip():
            continue
        said = folded(text).strip(" .!?…。！？~～,，*_\"'“”()（）")
        if not said:
            continue
        empty, yes = _answers()
        asked = _words(before)
        closed = wants_yes_or_no(before)
        if said in empty:
            if (
                asked >= _REAL_QUESTION
                and not (closed and said not in _NO_ANSWER)
                and not _NOTHING_FOUND.search(before)
            ):
                yield turn, "empty"
        elif said in yes:
            if asked >= _REAL_QUESTION and not closed and not _wants_little(before):
                yield turn, "empty"
        elif (
            _words(text) <= 2
            and asked >= 2 * _REAL_QUESTION
            and not closed
            and not _wants_little(before)
            and not _FACT.search(before)
        ):
            yield turn, "short"


_FACT = re.compile(
    r"\b(?:who|whom|whose|which|where|when|what|name|title|username|answer|quiz|riddle)\b|[?？]|名称|名字|用户名|标题|答案|谜|什么|[：:]\s*$",
    re.I,
)
"""A turn to which a name or a word may be all that there is to say."""

_NO_ANSWER = frozenset(
    {"idk", "dunno", "no comment", "n/a", "k", "hmm", "asdf", "test", "不知道", "无可奉告", "略"}
)


_NOTHING_FOUND = re.compile(
    r"\b(?:if (?:there (?:is|are) )?(?:none|no|not)|n/a|otherwise|extract|any)\b|如果没有|否则", re.I
)
"""Tasks whose right answer may be that there is nothing."""


def _words(text: str) -> int:
    return (
        count_words(text)
        if text.isascii()
        else max(count_words(text), len(text) * 2 // 3 if text[:1] > "\u2e80" else 0)
    )


def _wants_little(before: str) -> bool:
    """Whether the turn before asks for a word, a number or a choice."""
    return _BRIEF.search(before) is not None


class _Sizes(Aggregate):
    """How many words replies have (up to 100), and conversations with a weak one of each kind."""

    def __init__(self) -> None:
        self.sizes: Counter[int] = Counter()
        self.weak: Counter[str] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        for turn, _ in replies(conversation):
            self.sizes[min(100, _words(turn.text))] += by
        for kind in {kind for _, kind in _weak(conversation)}:
            self.weak[kind] += by

    def merge(self, other: _Sizes) -> None:
        self.sizes.update(other.sizes)
        self.weak.update(other.weak)

    def settle(self) -> dict[str, Any]:
        total, seen = sum(self.sizes.values()), 0
        middle = 0
        for size in sorted(self.sizes):
            seen += self.sizes[size]
            if 2 * seen >= total:
                middle = size
                break
        return {
            "replies": total,
            "middle": middle,
            "weak": {kind: count for kind, count in sorted(self.weak.items()) if count},
        }


class WeakTurn(Check):
    """Finds replies that teach nothing."""

    id: ClassVar[str] = "weak_turn"
    title: ClassVar[str] = "Says nothing"
    help: ClassVar[str] = (
        "A reply that teaches nothing: “I don't know”, “Ok”, or a single word where an answer was wanted. The model learns "
        "to be lazy. Write a real answer, or leave the exchange out."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    keeps: ClassVar[bool] = True

    def aggregate(self) -> Aggregate:
        """Lengths of the replies of this dataset."""
        return _Sizes()

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a reply."""
        middle: int = view.figures["middle"] if view.figures else 0
        found: list[Flag] = []
        for turn, kind in _weak(conversation):
            if kind == "short" and middle < _TALKATIVE:
                continue
            usual = f" Half of the replies here have {middle:,} words or more." if middle >= 5 else ""
            found.append(
                Flag(
                    self.id,
                    conversation.key,
                    turn.key,
                    0,
                    len(turn.text),
                    self.severity,
                    f"“{turn.text.strip()}” teaches nothing.{usual} Write a real answer, or leave the exchange out.",
                    words=turn.text.strip(),
                    fixes=(
                        Fix(
                            "Leave this conversation out of the export",
                            (SetIncluded((conversation.key,), included=False),),
                        ),
                    ),
                )
            )
        return found

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        if not figures:
            return ()
        weak: dict[str, int] = figures["weak"]
        count = weak.get("empty", 0) + (weak.get("short", 0) if figures["middle"] >= _TALKATIVE else 0)
        if not count:
            return ()
        have = "conversation has" if count == 1 else "conversations have"
        return (
            Finding(
                self.id, f"{count:,} {have} a reply that says nothing.", (HasFlag((self.id,)),), count, 0.55
            ),
        )
