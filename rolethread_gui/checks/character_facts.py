"""Facts of characters as texts state them: age, eyes, hair, where somebody comes from, and work.

All of them in English; age and eyes in German, French, Spanish, Russian and Chinese too.

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
_COLOURS: Final = {
    "de": r"(?P<value>(?:hell|dunkel|tief|eis)?(?:blaue?n?|braune?n?|grüne?n?|graue?n?|schwarze?n?|rote?n?|violette?n?))",
    "fr": r"(?P<value>bleus?|verts?|bruns?|marrons?|noirs?|gris|noisette|violets?)",
    "es": r"(?P<value>azules|verdes|marrones|negros|castaños|grises|cafés|violetas)",
    "ru": r"(?P<value>голубые|синие|зел[её]ные|карие|серые|ч[её]рные)",
    "zh": r"(?P<value>(?:湛|深|浅|碧)?(?:蓝|绿|棕|褐|灰|黑|红|紫|琥珀|金))",
}
_HE: Final = r"(?P<who>(?!(?:Er|Sie|Es|Ich|Du|Wir|Ihr|Der|Die|Das|Wer|Man|Il|Elle|On|Le|La|Qui|Je|Tu|Él|El|Ella|Lo|Que|Mi|Mein|Meine|Dein|Deine|Mon|Ton|Son|Seine?|Ihre?)\b)[A-ZÄÖÜÉ][a-zäöüßéèíáóñ]\w*)"
_MORE: Final[dict[str, list[str]]] = {
    "age": [
        *_ways(
            rf"\b{_HE} ist(?: erst| schon| nur| gerade)? {_AGE}(?: Jahre alt|(?=[.!]))",
            rf"\b(?P<i>[Ii]ch bin)(?: erst| schon| nur| gerade| ja)? {_AGE}(?: Jahre alt|(?=[.,!]))",
            rf"\b(?P<you>[Dd]u bist) {_AGE} Jahre alt",
        ),
        *_ways(
            rf"\b{_HE} a {_AGE} ans\b(?! de)",
            rf"(?P<i>\b[Jj]['’]ai)(?: seulement| déjà)? {_AGE} ans\b(?! de)",
            rf"\b(?P<you>[Tt]u as) {_AGE} ans\b(?! de)",
        ),
        *_ways(
            rf"\b{_HE} tiene {_AGE} años\b(?! de)",
            rf"\b(?P<i>[Tt]engo)(?: solo| sólo| ya)? {_AGE} años\b(?! de)",
            rf"\b(?P<you>[Tt]ienes) {_AGE} años\b(?! de)",
        ),
        *_ways(
            rf"\b(?P<who>(?!Ему|Ей|Им|Мне|Тебе|Вам|Нам)[А-ЯЁ][а-яё]+[еу]) (?:всего |уже )?{_AGE} (?:лет|год|года)\b(?! назад)",
            rf"\b(?P<i>[Мм]не) (?:всего |уже |только )?{_AGE} (?:лет|год|года)\b(?! назад)",
            rf"\b(?P<you>[Тт]ебе) {_AGE} (?:лет|год|года)\b(?! назад)",
        ),
        rf"(?P<i>我)(?:今年|现在|才|刚|已经)+{_AGE}岁",
        rf"(?P<you>你)(?:今年|现在)*(?:是个|是一[个名位])?{_AGE}岁(?!的时候|时)",
        rf"(?m:^)\W*(?P<label>Alter|Âge|Edad|Возраст|年龄)\W{{1,4}}{_AGE}\b",
        rf"(?m:^)\W*(?P<label>年龄)\W{{1,4}}{_AGE}",
    ],
    "eyes": [
        *_ways(
            rf"\b{_HE} hat {_COLOURS['de']} Augen\b",
            rf"\b(?P<i>[Ii]ch habe) {_COLOURS['de']} Augen\b",
            rf"\b(?P<you>[Dd]u hast) {_COLOURS['de']} Augen\b",
        ),
        *_ways(
            rf"\b{_HE} a les yeux {_COLOURS['fr']}\b",
            rf"(?P<i>\b[Jj]['’]ai) les yeux {_COLOURS['fr']}\b",
            rf"\b(?P<you>[Tt]u as) les yeux {_COLOURS['fr']}\b",
        ),
        *_ways(
            rf"\b{_HE} tiene (?:los )?ojos {_COLOURS['es']}\b",
            rf"\b(?P<i>[Tt]engo) (?:los )?ojos {_COLOURS['es']}\b",
            rf"\b(?P<you>[Tt]ienes) (?:los )?ojos {_COLOURS['es']}\b",
        ),
        rf"\b(?P<i>[Уу] меня) {_COLOURS['ru']} глаза\b",
        rf"\b(?P<you>[Уу] тебя) {_COLOURS['ru']} глаза\b",
        rf"(?P<i>我)(?:的眼睛是|有一?双){_COLOURS['zh']}色?的?(?:眼睛|眼眸|双眸|。|，|$)",
        rf"(?P<you>你)(?:的眼睛是|有一?双){_COLOURS['zh']}色?的?(?:眼睛|眼眸|双眸|。|，|$)",
    ],
}
"""What is stated in other languages, by kind."""
_MORE_HINTS: Final = {
    "age": ("Jahre alt", "ich bin ", "Ich bin ", " ist ", " ans", " años", " лет", " год", "岁", "Alter", "Âge", "Edad", "Возраст", "年龄"),
    "eyes": ("Augen", "les yeux", "ojos ", "глаза", "眼", "双眸"),
}  # fmt: skip
_CALLED = re.compile(
    r"\b(?:You are|You're|you are|Name\W{1,4}|[Pp]lay(?:ing)?(?: the role of| as)?|[Aa]ct as|role of|character named|named)[ ]?(?P<who>(?!The\b|An?\b|Your\b|Assistant\b)[A-Z][a-z]\w*)"
)


@functools.cache
def _compiled() -> dict[str, list[re.Pattern[str]]]:
    return {
        kind: [re.compile(one) for one in (*patterns, *_MORE.get(kind, ()))]
        for kind, patterns in _PATTERNS.items()
    }


@functools.cache
def fact_hints(kind: str) -> tuple[str, ...]:
    """Pieces of text, one of which stands in every text that states a fact of that kind."""
    return (*_HINTS[kind], *_MORE_HINTS.get(kind, ()))


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


def facts_of(conversation: Conversation, nameless: str = "") -> list[Fact]:
    """Every fact that a conversation states, in the order of its turns.

    Args:
        conversation: what is read.
        nameless: what a character without a name is called; empty to leave his facts out.
    """
    character: str | None = None
    found: list[Fact] = []
    for turn in conversation.turns:
        if turn.role not in (Role.SYSTEM, Role.ASSISTANT) or not turn.text:
            continue
        some = list(_stated(turn))
        if some and character is None:
            character = character_of(conversation)
        mine = (turn.speaker.split()[0] if turn.speaker else "") or character or nameless
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
    for kind in _HINTS:
        if not any(hint in turn.text for hint in fact_hints(kind)):
            continue
        for pattern in _compiled()[kind]:
            for match in pattern.finditer(turn.text):
                groups = match.groupdict()
                if (groups.get("you") or groups.get("label")) and not prompt:
                    continue
                if groups.get("i") and prompt:
                    continue
                yield kind, groups.get("who") or "", *match.span("value")
