"""Facts of a character that disagree within one conversation: 25 years old in the system prompt, 30 in a reply."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.character_facts import KINDS, Fact, fact_hints, facts_of
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.spotting import Spot, SpottingCheck, replace_fix
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LASTING: Final = frozenset({"age", "eyes", "hair"})
"""Kinds of which a character has one. Of homes and trades one may have several in a life."""
_SHADES: Final = re.compile(
    r"^(?:dark|light|deep|bright|pale|jet|ash|dirty|strawberry|honey|icy|emerald|sky|hell|dunkel|long|short)(?:[ -]|(?=[a-zäöüß]))"
)
_SAME: Final = {
    "blonde": "fair", "blond": "fair", "golden": "fair", "gold": "fair", "grey": "gray", "white": "gray", "silver": "gray", "brunette": "brown", "chestnut": "brown", "hazel": "brown", "auburn": "red", "ginger": "red", "copper": "red",
    "amber": "brown", "raven": "black", "violet": "purple",
}  # fmt: skip
"""Colours that are called so or so."""
_CHANGES: Final = re.compile(
    r"\b(?:dy(?:e|ed|eing)|dye job|wig|contacts?|contact lenses|disguise\w*|used to|once|back (?:then|when)|when i was|years? (?:ago|later|pass\w*|earlier)|birthday|turn(?:ed|s|ing)? \d|older|younger|glow\w*|transform\w*|magic\w*|spell|curse\w*|chang\w+|shift\w*|flash\w*|"
    r"gefärbt|perücke|früher|vor \w+ jahren|geburtstag|teint\w*|perruque|anniversaire|avant|teñi\w*|peluca|cumpleaños|antes|крас\w+|парик|раньше|лет назад)\b|染|假发|以前|小时候|年前|生日|变"
)
"""What makes two values true: hair that is dyed, years that pass, a spell."""


@functools.cache
def _ages() -> Hints:
    return Hints(hint.lower() for hint in fact_hints("age"))


@functools.cache
def _colours() -> Hints:
    return Hints(hint.lower() for kind in ("eyes", "hair") for hint in fact_hints(kind))


def _plain(fact: Fact) -> str:
    """The value that is compared: a colour without its shade."""
    if fact.kind == "age":
        return fact.value
    value = _SHADES.sub("", fact.value)
    return _SAME.get(value, value)


class FactsDisagree(SpottingCheck):
    """Finds characters who are two ages, or have two colours of eyes, in one conversation."""

    id: ClassVar[str] = "facts_disagree"
    title: ClassVar[str] = say("Contradicts itself about a character")
    help: ClassVar[str] = say(
        "A character's age, colour of eyes or colour of hair, told in two ways within one conversation: by the system prompt and "
        "a reply, or by two replies. The model learns that it does not matter. Write the same in both places. Dyed hair, "
        "birthdays and years that pass stay quiet. What differs between conversations stands under Checks, Canon."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    harm: ClassVar[float] = 0.45

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        ages = many.having(_ages()) & many.holds(r"[0-9]")
        return many.of(many.replies & (ages | many.having(_colours())))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; each reply that tells a fact otherwise than it was told first."""
        first: dict[tuple[str, str], Fact] = {}
        turns = {turn.key: turn for turn in conversation.turns}
        facts = [fact for fact in facts_of(conversation, say("The character")) if fact.kind in _LASTING]
        for fact in facts:
            if _of_several(fact, facts):
                continue  # several people speak in it
            known = first.setdefault((fact.who, fact.kind), fact)
            if fact.prompt or _plain(known) == _plain(fact) or not _same_kind(known, fact):
                continue
            if _may_change(turns[known.turn].text, known) or _may_change(turns[fact.turn].text, fact):
                continue
            said = turns[known.turn].text[known.start : known.end]
            words = turns[fact.turn].text[fact.start : fact.end]
            where = say("the system prompt says") if known.prompt else say("an earlier reply says")
            yield Spot(
                turns[fact.turn],
                fact.start,
                fact.end,
                say("a character who is told in two ways"),
                say("{0}'s {1} is “{2}” here; {3} “{4}”.").format(
                    fact.who, KINDS[fact.kind], words, where, said
                ),
                say("Write the same in both places."),
                (
                    replace_fix(
                        conversation.key,
                        turns[fact.turn],
                        (fact.start, fact.end),
                        said,
                        say("Write “{0}”").format(said),
                    ),
                ),
                words=f"{fact.kind} {words}",
            )


def _of_several(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether the turn of a fact tells it of the same name in two ways: then who is meant is not plain."""
    return any(
        other.turn == fact.turn
        and (other.who, other.kind) == (fact.who, fact.kind)
        and other.value != fact.value
        for other in facts
    )


def _same_kind(one: Fact, other: Fact) -> bool:
    """Whether two values are written in one way, so that they can be compared: two colours of one language."""
    return one.value.isascii() == other.value.isascii() and one.value.isdigit() == other.value.isdigit()


def _may_change(text: str, fact: Fact) -> bool:
    """Whether what stands around a fact tells of a change."""
    return _CHANGES.search(look(text).low, max(0, fact.start - 120), fact.end + 120) is not None
