"""Works out what edits of characters and of the library of system prompts change. Lane: writer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import msgspec

from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.library import (
    CHARACTER,
    PROMPT,
    Character,
    Prompt,
    characters_of,
    named,
    prompts_of,
)
from rolethread_gui.dataset.library_edits import (
    DefineCharacter,
    DefinePrompt,
    DeleteCharacter,
    DeletePrompt,
    LibraryEdit,
)
from rolethread_gui.wording import say


class Keeping(Protocol):
    """What is asked of a command that is being worked out."""

    def settings(self) -> dict[str, Any]:
        """Decoded settings as the edits so far leave them."""
        ...

    def set_setting(self, name: str, value: Any) -> None:
        """Give a setting another value."""
        ...


class Library:
    """Carries such edits out on a command that is being worked out."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def do(self, edit: LibraryEdit) -> None:
        """Work out one edit.

        Raises:
            EditRefused: it does not fit.
        """
        match edit:
            case DefineCharacter():
                self._character(edit)
            case DefinePrompt():
                self._prompt(edit)
            case DeleteCharacter():
                character = named(characters_of(self._keeping.settings()), edit.character)
                self._drop(CHARACTER, character, edit.character)
            case DeletePrompt():
                self._drop(PROMPT, named(prompts_of(self._keeping.settings()), edit.prompt), edit.prompt)

    def _drop(self, head: str, kept: Character | Prompt | None, name: str) -> None:
        if kept is None:
            what = "character" if head == CHARACTER else say("system prompt")
            raise EditRefused(
                say("There is no {0} “{1}”.").format(what, name), say("Look for it in the list.")
            )
        self._keeping.set_setting(f"{head}{kept.id}", None)

    def _keep(self, head: str, kept: Character | Prompt) -> None:
        value = msgspec.to_builtins(kept)
        del value["id"]
        self._keeping.set_setting(f"{head}{kept.id}", value)

    def _next(self, head: str) -> int:
        """A number never used: the highest there ever was is kept too."""
        high = f"{head}next"
        number = int(self._keeping.settings().get(high) or 1)
        self._keeping.set_setting(high, number + 1)
        return number

    def _character(self, edit: DefineCharacter) -> None:
        everybody = characters_of(self._keeping.settings())
        old = named(everybody, edit.character)
        kept = old or Character(self._next(CHARACTER), _checked(edit.character))
        others = tuple(one for one in everybody if one.id != kept.id)
        if edit.name is not None:
            name = _free(edit.name, others)
            aliases = dict.fromkeys((*kept.aliases, kept.name)) if name != kept.name else kept.aliases
            kept = msgspec.structs.replace(
                kept, name=name, aliases=tuple(alias for alias in aliases if alias != name)
            )
        if edit.aliases is not None:
            names = dict.fromkeys(" ".join(alias.split()) for alias in edit.aliases)
            free = tuple(one for one in names if one and one != kept.name and named(others, one) is None)
            kept = msgspec.structs.replace(kept, aliases=free)
        self._keep(CHARACTER, _with(kept, edit, ("card", "archived")))

    def _prompt(self, edit: DefinePrompt) -> None:
        everything = prompts_of(self._keeping.settings())
        old = named(everything, edit.prompt)
        kept = old or Prompt(self._next(PROMPT), _checked(edit.prompt))
        if edit.name is not None:
            others = tuple(one for one in everything if one.id != kept.id)
            kept = msgspec.structs.replace(kept, name=_free(edit.name, others))
        self._keep(PROMPT, _with(kept, edit, ("text", "about", "archived")))


def _with(kept: Any, edit: DefineCharacter | DefinePrompt, fields: Sequence[str]) -> Any:
    given = {name: value for name in fields if (value := getattr(edit, name)) is not None}
    return msgspec.structs.replace(kept, **given)


def _checked(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise EditRefused(say("It needs a name."), say("Write one."))
    return plain


def _free(name: str, others: Iterable[Any]) -> str:
    plain = _checked(name)
    taken = named(others, plain)
    if taken is not None:
        raise EditRefused(say("“{0}” is there already.").format(taken.name), say("Choose another name."))
    return plain
