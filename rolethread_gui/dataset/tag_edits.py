"""Edits of tags: giving and taking them, what they are called, and making one of several.

Tags are named by their names or further names, as a person would; the engine finds their ids.
"""

from __future__ import annotations

import msgspec


class SetTag(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_tag"):
    """Give conversations a tag, or take it from them. One that is not there yet is made when it is given."""

    conversations: tuple[int, ...]
    tag: str
    on: bool = True


class DefineTag(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="define_tag"):
    """Make a tag, or change what it is; what is left out (None) stays as it is.

    A new name keeps the old one as a further name, so that it is still found by it.
    """

    tag: str
    name: str | None = None
    group: str | None = None
    colour: str | None = None
    behaviour: bool | None = None
    about: str | None = None
    key: str | None = None
    aliases: tuple[str, ...] | None = None
    archived: bool | None = None


class MergeTags(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="merge_tags"):
    """Make one tag of several: who has any of them has `into`, which is found by all their names."""

    tags: tuple[str, ...]
    into: str


class DeleteTag(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="delete_tag"):
    """Take a tag from every conversation and out of the project."""

    tag: str


TagEdit = SetTag | DefineTag | MergeTags | DeleteTag
