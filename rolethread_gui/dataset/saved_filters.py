"""Filters that are kept under a name: settings of the project, one for each, which change only through edits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from rolethread_gui.dataset.edits import SetSetting
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.json_values import is_list
from rolethread_gui.dataset.sought import Sought

SAVED: Final = "filter:"
FIELDS: Final = "facet_fields"
"""Setting that holds the names of the dataset's fields that stand among the filters."""


class SavedFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """A filter with a name.

    Attributes:
        id: identity within the project, from 1.
        name: what the person calls it.
        filter: who is shown, without what a search found.
        sought: what is searched for besides; without words nothing is.
    """

    id: int
    name: str
    filter: Filter = Filter()
    sought: Sought = Sought("")


def saved_filters_of(settings: Mapping[str, Any]) -> tuple[SavedFilter, ...]:
    """The filters that a project keeps, in the order in which they were made; what cannot be read is left out."""
    found: list[SavedFilter] = []
    for name, value in settings.items():
        if name.startswith(SAVED):
            try:
                found.append(msgspec.convert(value, SavedFilter))
            except msgspec.ValidationError:  # of a newer program
                continue
    return tuple(sorted(found, key=lambda one: one.id))


def keep_filter(saved: SavedFilter) -> SetSetting:
    """Keep a filter, or keep it otherwise."""
    return SetSetting(f"{SAVED}{saved.id}", msgspec.to_builtins(saved))


def drop_filter(saved: SavedFilter) -> SetSetting:
    """Keep a filter no longer."""
    return SetSetting(f"{SAVED}{saved.id}")


def free_id(settings: Mapping[str, Any]) -> int:
    """The number of the next filter that is kept."""
    return max((one.id for one in saved_filters_of(settings)), default=0) + 1


def fields_of(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the fields that stand among the filters."""
    value = settings.get(FIELDS)
    return tuple(str(one) for one in value) if is_list(value) else ()
