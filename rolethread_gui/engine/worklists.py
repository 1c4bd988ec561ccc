"""Keeps the rewrite queue and the review in the project, and counts from History what was rewritten. Lane: writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project


def keep_work(project: Project, name: str, value: Any) -> None:
    """Keep something of the work, on disk when this returns; it is no step of History.

    Args:
        project: one that is only read keeps nothing.
        name: of the setting, which begins with "work:".
        value: plain JSON.
    """
    if not project.read_only:
        project.ledger.settle({name: value})


def position_before(project: Project, seconds: float) -> int:
    """The newest journal position at a time (seconds since 1970): whose turns changed later was rewritten since."""
    return project.ledger.journal.last_before(seconds)
