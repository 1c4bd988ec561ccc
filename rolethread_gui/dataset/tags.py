"""Tags and behaviours: words that a person gives to conversations, to find and to count them by.

A behaviour is a tag that says what an example teaches. What a tag is called, its group and its colour are a
setting of the project (named by `setting_name`); which conversations have it is a column of its own (named by
`column_name`). Both change only through edits, so that every step has its way back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

COLOURS: Final[tuple[str, ...]] = ("grey", "red", "orange", "yellow", "green", "teal", "blue", "purple")
"""What a tag may be coloured with; how each looks is the theme's business."""

KEYS: Final[tuple[str, ...]] = tuple("123456789")
"""Keys that a tag may have in the table."""

_SETTING: Final = "tag:"
_COLUMN: Final = "tag:"


class Tag(msgspec.Struct, frozen=True, omit_defaults=True):
    """A tag.

    Attributes:
        id: identity within the project, from 1; never used twice.
        name: what it is called.
        group: heading under which it stands, empty for none.
        colour: one of `COLOURS`.
        behaviour: whether it says what an example teaches.
        about: what it means, in a sentence.
        key: the key that gives it in the table, empty for none.
        aliases: further names by which it is found, for example former ones.
        archived: kept, but offered no longer.
    """

    id: int
    name: str
    group: str = ""
    colour: str = "grey"
    behaviour: bool = False
    about: str = ""
    key: str = ""
    aliases: tuple[str, ...] = ()
    archived: bool = False


def setting_name(tag_id: int) -> str:
    """Name of the setting that says what a tag is."""
    return f"{_SETTING}{tag_id}"


def column_name(tag_id: int) -> str:
    """Name of the column that says which conversations have a tag."""
    return f"{_COLUMN}{tag_id}"


def is_tag_column(name: str) -> bool:
    """Whether a column says which conversations have a tag."""
    return name.startswith(_COLUMN)


def tags_of(settings: Mapping[str, Any]) -> tuple[Tag, ...]:
    """The tags of a project from its settings, by group and name; those without a group come last."""
    found: list[Tag] = []
    for name, value in dict(settings).items():
        if name.startswith(_SETTING) and name[len(_SETTING) :].isdecimal() and value is not None:
            try:
                found.append(msgspec.convert({**value, "id": int(name[len(_SETTING) :])}, Tag))
            except (msgspec.ValidationError, TypeError):
                continue  # a newer program wrote more than this one understands
    return tuple(sorted(found, key=_order))


def _order(tag: Tag) -> tuple[bool, str, str, int]:
    return (not tag.group, tag.group.casefold(), tag.name.casefold(), tag.id)


def folded(name: str) -> str:
    """A name as it is compared: letter case, and how many spaces, do not matter."""
    return " ".join(name.split()).casefold()


def find_tag(tags: Iterable[Tag], name: str) -> Tag | None:
    """The tag of that name, else the one that has it as a further name, else None."""
    wanted = folded(name)
    some = tuple(tags)
    for tag in some:
        if folded(tag.name) == wanted:
            return tag
    return next((tag for tag in some if wanted in map(folded, tag.aliases)), None)


def groups_of(tags: Iterable[Tag]) -> tuple[str, ...]:
    """Groups that have a tag, in their order."""
    return tuple(dict.fromkeys(tag.group for tag in tags if tag.group))


def behaviours(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Those that say what an example teaches."""
    return tuple(tag for tag in tags if tag.behaviour)
