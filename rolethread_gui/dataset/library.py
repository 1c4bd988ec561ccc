"""What a project keeps beside its conversations: characters who speak, and system prompts to use again.

Both are settings of the project, one for each, and change only through edits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn

CHARACTER: Final = "character:"
PROMPT: Final = "prompt:"


class Character(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who speaks.

    Attributes:
        id: identity within the project, from 1; never used twice.
        name: as it is written where they speak.
        aliases: other spellings of it.
        card: who they are, in the person's own words.
        archived: kept, but offered no longer.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    card: str = ""
    archived: bool = False


class Prompt(msgspec.Struct, frozen=True, omit_defaults=True):
    """A system prompt to use again.

    Attributes:
        id: identity within the project, from 1; never used twice.
        name: what it is called.
        text: the prompt.
        about: what it is for.
        archived: kept, but offered no longer.
    """

    id: int
    name: str
    text: str = ""
    about: str = ""
    archived: bool = False


_Kept = TypeVar("_Kept", Character, Prompt)


def _kept(settings: Mapping[str, Any], head: str, kind: type[_Kept]) -> tuple[_Kept, ...]:
    found: list[_Kept] = []
    for name, value in dict(settings).items():
        if name.startswith(head) and name[len(head) :].isdecimal() and value is not None:
            try:
                found.append(msgspec.convert({**value, "id": int(name[len(head) :])}, kind))
            except (msgspec.ValidationError, TypeError):
                continue  # a newer program wrote more than this one understands
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def characters_of(settings: Mapping[str, Any]) -> tuple[Character, ...]:
    """The characters of a project, by name."""
    return _kept(settings, CHARACTER, Character)


def prompts_of(settings: Mapping[str, Any]) -> tuple[Prompt, ...]:
    """The system prompts of a project's library, by name."""
    return _kept(settings, PROMPT, Prompt)


def named(some: Iterable[_Kept], name: str) -> _Kept | None:
    """The one of that name, whatever its letter case and blanks; of characters also by another spelling."""
    wanted = _folded(name)
    kept = tuple(some)
    for one in kept:
        if _folded(one.name) == wanted:
            return one
    for one in kept:
        if isinstance(one, Character) and wanted in map(_folded, one.aliases):
            return one
    return None


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


# who speaks, and under which prompt


def speakers_in(conversation: Conversation) -> list[str]:
    """Names of those who speak, each once; the functions of tools are none."""
    return list(
        dict.fromkeys(
            turn.speaker for turn in conversation.turns if turn.speaker and turn.role is not Role.TOOL
        )
    )


def system_prompt(conversation: Conversation) -> Turn | None:
    """The turn that is the system prompt: the first one, where it is one."""
    first = conversation.turns[0] if conversation.turns else None
    return first if first is not None and first.role is Role.SYSTEM else None


def prompt_mark(text: str) -> str:
    """A short name for a system prompt: the same for texts that differ in blanks alone; empty for none."""
    flat = " ".join(text.split())
    return hashlib.blake2b(flat.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() if flat else ""


def whole_words(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds these names in a text where they stand as words of their own; the longest first."""
    wanted = sorted({name for name in names if name.strip()}, key=len, reverse=True)
    if not wanted:
        return None
    return re.compile(
        "|".join(f"{_edge(name[0], '(?<!')}{re.escape(name)}{_edge(name[-1], '(?!')}" for name in wanted)
    )


def _edge(sign: str, opening: str) -> str:
    wide = "\u3040" <= sign <= "\u9fff"
    return "" if wide or not sign.isalnum() else rf"{opening}\w)"
