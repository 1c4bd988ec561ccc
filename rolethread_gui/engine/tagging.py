"""Works out what edits of tags change. Lane: writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.tag_edits import DefineTag, DeleteTag, MergeTags, SetTag, TagEdit
from rolethread_gui.dataset.tags import (
    COLOURS,
    KEYS,
    Tag,
    column_name,
    find_tag,
    folded,
    setting_name,
    tags_of,
)
from rolethread_gui.wording import say

Slots = npt.NDArray[np.int64]


class Marking(Protocol):
    """What is asked of a command that is being worked out."""

    def mark(self, name: str) -> npt.NDArray[Any]:
        """A column as the edits so far leave it."""
        ...

    def set_mark(self, name: str, slots: Slots, value: Any) -> None:
        """Give some slots of a column another value."""
        ...

    def slots(self, keys: Sequence[int]) -> Slots:
        """Slots of conversations that exist."""
        ...

    def settings(self) -> dict[str, Any]:
        """Decoded settings as the edits so far leave them."""
        ...

    def set_setting(self, name: str, value: Any) -> None:
        """Give a setting another value."""
        ...

    def tag_ids(self) -> tuple[int, ...]:
        """Ids of which there ever was a column."""
        ...


class Tagging:
    """Carries edits of tags out on a command that is being worked out."""

    def __init__(self, marking: Marking) -> None:
        self._marking = marking

    def do(self, edit: TagEdit) -> None:
        """Work out one edit.

        Raises:
            EditRefused: it does not fit.
        """
        match edit:
            case SetTag():
                self._set(edit)
            case DefineTag():
                self._define(edit)
            case MergeTags():
                self._merge(edit)
            case DeleteTag():
                tag = self._need(edit.tag)
                self._marking.set_mark(column_name(tag.id), self._owners(tag), False)
                self._marking.set_setting(setting_name(tag.id), None)

    def _tags(self) -> tuple[Tag, ...]:
        return tags_of(self._marking.settings())

    def _need(self, name: str) -> Tag:
        tag = find_tag(self._tags(), name)
        if tag is None:
            raise EditRefused(
                say("There is no tag “{0}”.").format(name),
                say("Look for it in the list of tags, or make it."),
            )
        return tag

    def _keep(self, tag: Tag) -> None:
        value = msgspec.to_builtins(tag)
        del value["id"]
        self._marking.set_setting(setting_name(tag.id), value)

    def _fresh(self, name: str) -> Tag:
        ids = [tag.id for tag in self._tags()]
        return Tag(max((*ids, *self._marking.tag_ids()), default=0) + 1, _checked(name))

    def _set(self, edit: SetTag) -> None:
        tag = find_tag(self._tags(), edit.tag)
        if tag is None:
            if not edit.on:
                self._need(edit.tag)
            tag = self._fresh(edit.tag)
            self._keep(tag)
        self._marking.set_mark(column_name(tag.id), self._marking.slots(edit.conversations), edit.on)

    def _define(self, edit: DefineTag) -> None:
        others = self._tags()
        old = find_tag(others, edit.tag)
        tag = self._fresh(edit.tag) if old is None else old
        others = tuple(other for other in others if other.id != tag.id)
        if edit.name is not None:
            tag = _renamed(tag, _checked(edit.name), others)
        if edit.aliases is not None:
            tag = msgspec.structs.replace(tag, aliases=_further(edit.aliases, tag, others))
        if edit.colour is not None and edit.colour not in COLOURS:
            raise EditRefused(
                say("There is no colour “{0}” for a tag.").format(edit.colour),
                say("Choose one of: {0}.").format(", ".join(COLOURS)),
            )
        if edit.key:
            if edit.key not in KEYS:
                raise EditRefused(
                    say("“{0}” cannot be the key of a tag.").format(edit.key),
                    say("Choose a digit from 1 to 9."),
                )
            for other in others:
                if other.key == edit.key:
                    self._keep(msgspec.structs.replace(other, key=""))
        plain = {
            name: value.strip() if isinstance(value, str) else value
            for name in ("group", "colour", "behaviour", "about", "key", "archived")
            if (value := getattr(edit, name)) is not None
        }
        self._keep(msgspec.structs.replace(tag, **plain))

    def _merge(self, edit: MergeTags) -> None:
        into = self._need(edit.into)
        aliases = list(into.aliases)
        for name in edit.tags:
            tag = self._need(name)
            if tag.id == into.id:
                continue
            owners = self._owners(tag)
            self._marking.set_mark(column_name(into.id), owners, True)
            self._marking.set_mark(column_name(tag.id), owners, False)
            self._marking.set_setting(setting_name(tag.id), None)
            aliases += [tag.name, *tag.aliases]
        others = tuple(other for other in self._tags() if other.id != into.id)
        self._keep(msgspec.structs.replace(into, aliases=_further(aliases, into, others)))

    def _owners(self, tag: Tag) -> Slots:
        return np.flatnonzero(self._marking.mark(column_name(tag.id))).astype(np.int64)


def _checked(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise EditRefused(say("A tag needs a name."), say("Write one."))
    return plain


def _renamed(tag: Tag, name: str, others: Sequence[Tag]) -> Tag:
    taken = find_tag(others, name)
    if taken is not None:
        raise EditRefused(
            say("There is a tag “{0}” already.").format(taken.name),
            say("Choose another name, or make one tag of the two."),
        )
    aliases = [*tag.aliases, tag.name] if folded(name) != folded(tag.name) else [*tag.aliases]
    aliases = [alias for alias in aliases if folded(alias) != folded(name)]
    return msgspec.structs.replace(tag, name=name, aliases=tuple(dict.fromkeys(aliases)))


def _further(names: Sequence[str], tag: Tag, others: Sequence[Tag]) -> tuple[str, ...]:
    """Further names that are nobody else's, each once."""
    kept: dict[str, str] = {}
    for name in names:
        plain = " ".join(name.split())
        if plain and folded(plain) != folded(tag.name) and find_tag(others, plain) is None:
            kept.setdefault(folded(plain), plain)
    return tuple(kept.values())
