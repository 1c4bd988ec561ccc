"""Lists of wordings that make a whole sentence: what assistants say of themselves, how they decline.

A list is ``resources/phrases/NAME/lists.toml``: families of regular expressions on folded text
(`phrases.folded`), with pieces of text by which a reply without any of them is passed over at once.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.phrase_names import named
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.resource_files import resource


@dataclasses.dataclass(frozen=True, slots=True)
class SentenceFamily:
    """Wordings that do the same thing.

    Attributes:
        id: language and name, for example "en.machine".
        name: what they are, in the plural.
        plain: whether people and characters say them too.
        hints: pieces of folded text, of which every match contains one.
        source: the pattern, on folded text.
        examples: sentences that must be found.
        others: near misses that must not.
    """

    id: str
    name: str
    plain: bool
    hints: frozenset[str]
    source: str
    examples: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for: most datasets have one language and few of the wordings."""
        return _compiled(self.source)


_compiled = functools.cache(re.compile)


@dataclasses.dataclass(frozen=True, slots=True)
class SentenceFound:
    """A sentence that says one of the wordings.

    Attributes:
        start: first code point of the sentence.
        end: one past its last.
        family: whose wording it is.
    """

    start: int
    end: int
    family: SentenceFamily


class SentenceList:
    """One list; compiled at first use.

    Args:
        families: of the list.
        at_head: whether a wording counts only at the head of its sentence.
    """

    def __init__(self, families: tuple[SentenceFamily, ...], *, at_head: bool) -> None:
        self.families = families
        self._at_head = at_head
        self.hints = Hints(hint for family in families for hint in family.hints)

    def find(self, text: str) -> list[SentenceFound]:
        """Sentences of a reply that say one of the wordings, quotations and code aside."""
        seen = look(text)
        low = seen.low
        here = self.hints.found(low)
        if not here:
            return []
        likely = [family for family in self.families if not here.isdisjoint(family.hints)]
        found: list[SentenceFound] = []
        for start, end in seen.sentences:
            family = self._family(low, start, end, likely)
            if family is not None:
                found.append(SentenceFound(start, end, family))
        if not found:
            return []
        return [
            one
            for one in found
            if not _quoted(seen.shut, low, one) and not _SAID.match(low, one.start, one.end)
        ]

    def _family(self, low: str, start: int, end: int, likely: list[SentenceFamily]) -> SentenceFamily | None:
        head = _HEAD.match(low, start, end)
        begin = head.end() if head else start
        for family in likely:
            if self._at_head:
                if family.pattern.match(low, begin, end):
                    return family
            elif family.pattern.search(low, begin, end):
                return family
        return None


_HEAD = re.compile(r"[\s>*_#(（-]*(?:\d+[.)] )?")


_SAID = re.compile(r"\s*[—–-] ?[^\n]*?(?:[,.!?…] ?| )[—–] ?[a-zà-ÿа-я]")
"""Speech behind a dash that tells who says it: "— I am a machine, — said the fridge"."""


def _quoted(shut: Sequence[tuple[int, int]], low: str, one: SentenceFound) -> bool:
    """Whether the wording itself stands in a quotation; a quoted word elsewhere in the sentence does not matter."""
    if not covers(shut, one.start, one.end):
        return False
    match = one.family.pattern.search(low, one.start, one.end)
    return match is None or covers(shut, *match.span())


@functools.cache
def sentence_list(name: str, *, at_head: bool) -> SentenceList:
    """The list of that name; read once a process.

    Raises:
        FileNotFoundError: no such list ships.
    """
    data: dict[str, Any] = tomllib.loads(resource("phrases", name, "lists.toml").read_text("utf-8"))
    slots: dict[str, str] = data.get("slots", {})
    families = tuple(
        SentenceFamily(
            one["id"],
            named(one["name"]),
            one.get("plain", False),
            frozenset(one["hints"]),
            "|".join(f"(?:{_filled(pattern, slots)})" for pattern in one["patterns"]),
            tuple(one["examples"]),
            tuple(one["others"]),
        )
        for one in data["family"]
    )
    return SentenceList(families, at_head=at_head)


_SLOT = re.compile(r"\{([a-z]+)\}")


def _filled(pattern: str, slots: dict[str, str]) -> str:
    return _SLOT.sub(lambda found: slots[found[1]], pattern)


_PERSONA = re.compile(
    r"\b(?:role-?play|character|persona|you are [A-Z][a-z]+|{{char}}|personality|scenario|pretend|act as|as if you were|your name is|in character)\b"
    r"|扮演|角色|人设|你叫|性格",
    re.I,
)
_ACTION = re.compile(r"(?<!\*)\*(?!\*|\s)[^*\n]{3,120}\*(?!\*)|[（(][\u4e00-\u9fff]{2,20}[）)]")


def has_character(conversation: Conversation) -> bool:
    """Whether somebody with a name and a will speaks: a persona in the system prompt, or acts in the replies."""
    for turn in conversation.turns:
        if turn.role is Role.SYSTEM and _PERSONA.search(turn.text):
            return True
        if turn.role is Role.ASSISTANT and (turn.speaker or _ACTION.search(turn.text)):
            return True
    return False


def replies(conversation: Conversation) -> Iterator[tuple[Any, str]]:
    """Each assistant turn with the text of the user turn before it."""
    before = ""
    for turn in conversation.turns:
        if turn.role is Role.USER:
            before = turn.text
        elif turn.role is Role.ASSISTANT and turn.text:
            yield turn, before
