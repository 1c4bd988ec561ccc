"""Sentences that decline, known by what they are made of and not by one wording.

Somebody is unwilling, to do what an assistant does, about a thing that was asked for, and says so softly: three
of these in one sentence of the assistant's own are a refusal, in whatever order they stand. The words are in
``resources/phrases/refusal/marks.toml``, in all languages together.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Sequence
from typing import Any

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import Span, covers
from rolethread_gui.checks.texts import look
from rolethread_gui.resource_files import resource

_LONGEST = 220
"""Code points of a sentence that declines; a longer one tells of more."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Marks:
    hints: tuple[str, ...]
    unwilling: re.Pattern[str]
    strict: re.Pattern[str]
    acts: re.Pattern[str]
    objects: re.Pattern[str]
    soft: re.Pattern[str]
    self: re.Pattern[str]
    unwilling_wide: re.Pattern[str]
    acts_wide: re.Pattern[str]
    soft_wide: re.Pattern[str]


@functools.cache
def _marks() -> _Marks:
    data: dict[str, Any] = tomllib.loads(resource("phrases", "refusal", "marks.toml").read_text("utf-8"))

    def either(name: str, before: str = r"(?<![\w'])") -> re.Pattern[str]:
        wide = data[name][-1]  # Chinese has no spaces between words
        return re.compile(f"{before}(?:{'|'.join(data[name][:-1])})|{wide}")

    return _Marks(
        tuple(data["hints"]),
        either("unwilling", r"(?<!\w)"),
        either("strict"),
        either("acts"),
        either("objects"),
        either("soft"),
        re.compile(data["self"]),
        *(re.compile(data[name][-1]) for name in ("unwilling", "acts", "soft")),
    )


def decline_hints() -> tuple[str, ...]:
    """Pieces of text that sentences may have which decline in words that the list of refusals does not know."""
    return _marks().hints


def declining(text: str, hints: Hints) -> list[Span]:
    """The sentences of a reply that decline, quotations and code aside.

    Args:
        text: the reply.
        hints: pieces of text, of which such a sentence has one.
    """
    seen = look(text)
    if not hints.found(seen.low):
        return []
    return [
        (start, end)
        for start, end in seen.sentences
        if end - start <= _LONGEST
        and text[end - 1] not in "?？"
        and hints.found(seen.low[start:end])
        and declines(_unquoted(seen.low, start, end, seen.shut))
        and not covers(seen.shut, start, start + 1)
    ]


def _unquoted(low: str, start: int, end: int, quotes: Sequence[Span]) -> str:
    """A sentence without what it quotes: words that are only mentioned decline nothing."""
    parts: list[str] = []
    at = start
    for first, last in quotes:
        if start < last and first < end:
            parts.append(low[at : max(at, first)])
            at = max(at, last)
    return " ".join([*parts, low[at:end]])


def declines(sentence: str) -> bool:
    """Whether a sentence of folded text declines."""
    marks = _marks()
    if _CONDITION.match(sentence) or _ADVICE.search(sentence):
        return False
    strict = marks.strict.search(sentence) is not None
    if not strict and not marks.unwilling.search(sentence):
        return False
    if not strict and _IS_CHINESE.search(sentence):
        return _declines_in_chinese(sentence)
    if not marks.self.search(sentence):
        return False
    act, thing = marks.acts.search(sentence), marks.objects.search(sentence)
    if strict:
        return bool(act or thing)
    return bool(thing and (act or marks.soft.search(sentence)))


_IS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_GRANTED = re.compile(r"虽然|尽管|即使|哪怕|如果|要是|假如|倘若|万一|不仅|不但")
"""Who grants something first says the rest afterwards; what would be is not so."""


def _declines_in_chinese(sentence: str) -> bool:
    """Whether a Chinese sentence declines: whoever is unwilling says at once, in the same clause, to do what.

    Between the two stands at most what the act is about. Without an act the sentence begins with an apology.
    """
    marks = _marks()
    if _GRANTED.search(sentence) or not marks.self.search(sentence) or not marks.objects.search(sentence):
        return False
    for found in marks.unwilling_wide.finditer(sentence):
        before, behind = sentence[: found.start()], _CLAUSE_END.split(sentence[found.end() :], maxsplit=1)[0]
        if before.endswith(_NOT_UNWILLING) or not _speaks_of_itself(before):
            continue
        if found.group() in _REFUSES:
            if not _OTHERS_REFUSE.search(before) and marks.objects.search(behind):
                return True
            continue
        act = marks.acts_wide.search(behind[:_NEAR])
        if act is not None and not behind[: act.start()].endswith("的"):
            return True
        if marks.soft_wide.search(before):
            return True
    return False


_SUBJECT = re.compile(
    r"(?:我(?!们)|恕|助手|[你您他她它](?:们)?|谁|自己|别人|对方|家人|父母|父亲|母亲|爸爸|妈妈|朋友|孩子|同事|大家|人们)(?!的)"
)
_ONESELF = ("我", "恕", "助手")
_AT_ONCE = 8
"""Code points before a refusal that names nobody."""


def _speaks_of_itself(before: str) -> bool:
    """Whether who is unwilling is the one who speaks: the last one named, or nobody behind an apology or little else."""
    named = _SUBJECT.findall(before)
    if named:
        return named[-1] in _ONESELF
    return len(before) <= _AT_ONCE or _marks().soft_wide.search(before) is not None


_CLAUSE_END = re.compile(r"[，,；;。！!？?：:\n]")
_NEAR = 14
"""Code points within which the act follows."""
_NOT_UNWILLING = ("可", "本", "是", "能", "会", "想", "愿")
"""Before "不…": 可不可以, 本不想, 能不能 ask or go on otherwise."""
_REFUSES = ("拒绝", "婉拒")
_OTHERS_REFUSE = re.compile(
    r"[被遭受你您他她]$|[被遭受][^，。！？]{0,12}$|(?:害怕|担心|学会|敢|别人|对方)[^，。！？]{0,6}$"
)
_ADVICE = re.compile(r"\b(?:when|whenever|if) i (?:need|get stuck|run into)\b|建议(?:你|您|是)|首先要|学会")
"""What somebody does, or should do, about what is beyond him: no refusal."""
_CONDITION = re.compile(
    r"\W*(?:(?:but|and|so|aber|und|mais|et|pero|y|но|и|但是?|那么|而)[ ,，]*)?(?:(?:if|when|unless|wenn|falls|sollten?|si|cuando|если|когда)\b|如果|要是|若|假如|倘若|只要|当)"
)
"""What would be, were something so."""
