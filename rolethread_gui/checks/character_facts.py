"""Facts of characters as texts state them: age, eyes, hair, where somebody comes from, and work. English only.

What stands in a system prompt or a reply counts; what the user says does not. "I" in a reply, and "you" in a
system prompt, is the character that the conversation is with.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator
from typing import Final

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.wording import say

KINDS: Final = {
    "age": say("age"),
    "eyes": say("colour of eyes"),
    "hair": say("colour of hair"),
    "home": say("home"),
    "work": say("work"),
}
"""What each kind of fact is called."""


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """One statement.

    Attributes:
        who: the character's name.
        kind: one of `KINDS`.
        value: what is stated, in small letters.
        turn: key of the turn.
        start: first code point of the value.
        end: one past its last.
        prompt: whether it stands in a system prompt.
    """

    who: str
    kind: str
    value: str
    turn: int
    start: int
    end: int
    prompt: bool


_NAME = r"(?P<who>(?!(?:The|This|That|His|Her|Their|My|Your|It|He|She|They|We|You|There|What|Who|And|But|When|Where|If|One|Both|Its|Our|Everyone|Someone|Nobody)\b)[A-Z][a-z]\w*)(?: [A-Z][a-z]\w+)?"
_COLOUR = (
    r"(?P<value>(?:(?:dark|light|deep|bright|pale|jet|ash|dirty|strawberry|honey|icy|golden|emerald|sky)[- ])?"
    r"(?:black|blonde?|brown|brunette|red|auburn|ginger|grey|gray|white|silver|golden|gold|blue|green|hazel|amber|violet|purple|pink|copper|chestnut|raven))"
)
_PLACE = r"(?P<value>[A-Z][a-z]\w+(?:[ -][A-Z][a-z]\w+){0,2})"
_JOB = r"(?P<value>(?!(?:a|an|the|well|if|much|part|result|always|before|far|good)\b)[a-z]+(?:[ -](?!(?:in|at|for|and|who|with|on|of|by|but|to|from|when|because|here|there|now|while|until|since|or|as|that)\b)[a-z]+)?)"
_AGE = r"(?P<value>\d{1,4})"
_I = r"(?P<i>\b(?:I|i))"
_YOU = r"(?P<you>\b(?:You|you))"


def _ways(third: str, first: str, second: str = "") -> list[str]:
    return [third, first, *([second] if second else [])]


_PATTERNS: Final[dict[str, list[str]]] = {
    "age": [
        *_ways(
            rf"\b{_NAME}(?: is|'s|’s|,)(?: only| just| now)?(?: an?)? {_AGE}[- ]years?[- ]old",
            rf"{_I}(?:'m|’m| am)(?: only| just| now)? {_AGE}(?: years old|(?=[.,!]))",
            rf"{_YOU}(?:'re| are)(?: \w+,)?(?: an?)? {_AGE}[- ]years?[- ]old",
        ),
        rf"(?m:^)\W*(?P<label>Age)\W{{1,4}}{_AGE}\b",
    ],
    "eyes": [
        *_ways(
            rf"\b{_NAME}(?:'s|’s) eyes (?:are|were) (?:a )?{_COLOUR}\b",
            rf"(?P<i>\b[Mm]y) eyes are {_COLOUR}\b",
            rf"(?P<you>\b[Yy]our) eyes are {_COLOUR}\b",
        ),
        *_ways(
            rf"\b{_NAME} (?:has|had) {_COLOUR} eyes\b",
            rf"{_I}(?: have|'ve got) {_COLOUR} eyes\b",
            rf"{_YOU} have {_COLOUR} eyes\b",
        ),
        rf"(?m:^)\W*(?P<label>Eyes|Eye colou?r)\W{{1,4}}{_COLOUR}\b",
    ],
    "hair": [
        *_ways(
            rf"\b{_NAME}(?:'s|’s)(?: \w+)? hair (?:is|was) {_COLOUR}\b",
            rf"(?P<i>\b[Mm]y)(?: \w+)? hair is {_COLOUR}\b",
            rf"(?P<you>\b[Yy]our)(?: \w+)? hair is {_COLOUR}\b",
        ),
        *_ways(
            rf"\b{_NAME} (?:has|had)(?: \w+,?)?? {_COLOUR} hair\b",
            rf"{_I} have(?: \w+,?)?? {_COLOUR} hair\b",
            rf"{_YOU} have(?: \w+,?)?? {_COLOUR} hair\b",
        ),
        rf"(?m:^)\W*(?P<label>Hair|Hair colou?r)\W{{1,4}}{_COLOUR}\b",
    ],
    "home": [
        *_ways(
            rf"\b{_NAME} (?:was born in|grew up in|comes from|hails from) {_PLACE}",
            rf"{_I} (?:was born in|grew up in|come from|hail from) {_PLACE}",
            rf"{_YOU} (?:were born in|grew up in|come from|hail from) {_PLACE}",
        ),
    ],
    "work": [
        *_ways(rf"\b{_NAME} works as an? {_JOB}", rf"{_I} work as an? {_JOB}", rf"{_YOU} work as an? {_JOB}"),
        rf"(?m:^)\W*(?P<label>Occupation|Job|Profession)\W{{1,4}}{_JOB}\b",
    ],
}
_HINTS: Final = {
    "age": ("years old", "year-old", "year old", "years-old", "'m ", "’m ", "I am ", "Age"),
    "eyes": ("eyes", "Eye"),
    "hair": ("hair", "Hair"),
    "home": ("born in", "grew up in", " from "),
    "work": (" as a", "Occupation", "Job", "Profession"),
}
_CALLED = re.compile(
    r"\b(?:You are|You're|you are|Name\W{1,4}|[Pp]lay(?:ing)?(?: the role of| as)?|[Aa]ct as|role of|character named|named)[ ]?(?P<who>(?!The\b|An?\b|Your\b|Assistant\b)[A-Z][a-z]\w*)"
)


@functools.cache
def _compiled() -> dict[str, list[re.Pattern[str]]]:
    return {kind: [re.compile(one) for one in patterns] for kind, patterns in _PATTERNS.items()}


def character_of(conversation: Conversation) -> str:
    """The name of whom the conversation is with, empty where nothing says it."""
    for turn in conversation.turns:
        if turn.role is Role.ASSISTANT and turn.speaker:
            return turn.speaker.split()[0]
    for turn in conversation.turns:
        if turn.role is Role.SYSTEM:
            found = _CALLED.search(turn.text)
            if found:
                return found.group("who")
    return ""


def facts_of(conversation: Conversation) -> list[Fact]:
    """Every fact that a conversation states, in the order of its turns."""
    character: str | None = None
    found: list[Fact] = []
    for turn in conversation.turns:
        if turn.role not in (Role.SYSTEM, Role.ASSISTANT) or not turn.text:
            continue
        some = list(_stated(turn))
        if some and character is None:
            character = character_of(conversation)
        mine = (turn.speaker.split()[0] if turn.speaker else "") or character or ""
        taken: set[tuple[int, int]] = set()
        for kind, who, start, end in sorted(some, key=lambda one: one[2]):
            name = who or mine
            if name and (start, end) not in taken:
                taken.add((start, end))
                value = turn.text[start:end].lower()
                found.append(Fact(name, kind, value, turn.key, start, end, turn.role is Role.SYSTEM))
    return found


def _stated(turn: Turn) -> Iterator[tuple[str, str, int, int]]:
    """Kind, name (empty for the conversation's character) and place of each statement of a turn."""
    prompt = turn.role is Role.SYSTEM
    for kind, hints in _HINTS.items():
        if not any(hint in turn.text for hint in hints):
            continue
        for pattern in _compiled()[kind]:
            for match in pattern.finditer(turn.text):
                groups = match.groupdict()
                if (groups.get("you") or groups.get("label")) and not prompt:
                    continue
                if groups.get("i") and prompt:
                    continue
                yield kind, groups.get("who") or "", *match.span("value")
