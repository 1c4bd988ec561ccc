"""What is compared of the project files that are kept for every form, as plain JSON."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from rolethread_gui.engine.project import Project
from tests.engine.project_state import observable


def kept_state(project: Project) -> Any:
    """Everything observable, the history and the versions; half characters escaped."""
    state = observable(project)
    state["texts"] = {
        key: [[turn.key, turn.role, turn.text, turn.label] for turn in one.turns]
        for key, one in state["texts"].items()
    }
    state["history"] = [
        [entry.position, entry.label, entry.kind.name.lower(), entry.undone]
        for entry in project.ledger.journal.entries(500)
    ]
    state["versions"] = [[one.name, one.note, one.position] for one in project.versions()]
    state["sources"] = [
        [one.name, one.dialect, one.framing, one.state, one.conversations] for one in project.sources()
    ]
    state["then"] = {
        key: None if then is None else [turn.text for turn in then.turns]
        for key in range(1, 8)
        for then in [project.conversation_at(key, 4)]
    }
    state["raw"] = [project.ledger.texts.base.raw(key).decode() for key in range(1, 7)]
    return json.loads(json.dumps(msgspec.to_builtins(state, str_keys=True)))
