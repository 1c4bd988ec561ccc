"""Writes the project file that is kept for the newest form: ``python -m tests.schemas.make_project``.

Run once for every new form, before its first release, and never again for an old one: the files are opened
in tests for ever. Beside each stands what a person could observe of it when it was written.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from rolethread_gui.dataset import edits
from rolethread_gui.engine.project import Project
from rolethread_gui.store.schema import all_steps
from tests.engine.project_state import write_lines
from tests.schemas.kept_state import kept_state

FOLDER = Path(__file__).parent


def make(path: Path) -> None:
    """A project in which everything occurs that a project can hold."""
    with tempfile.TemporaryDirectory() as folder, Project.create(path, replace=True) as project:
        project.import_source(write_lines(Path(folder) / "characters.jsonl", 6))
        steps: list[tuple[edits.Edit, ...]] = [
            (edits.SetText(1, 1, "A half \ud83d character"),),
            (edits.SetStatus((1, 2, 3), "approved"), edits.SetIncluded((4,), included=False)),
            (edits.InsertTurn(2, 1, edits.Role.USER, "Between"), edits.SetNote(2, "Ask Ann")),
            (edits.DuplicateConversation(3), edits.MoveConversations((6, 5), None)),
            (edits.Ignore("filler", "of course"), edits.Ignore("empty_turn", "", 1, 2)),
            (edits.SetSetting("answer:greeting", "keep"),),
            (edits.DeleteConversations((2, 4)),),
        ]
        for number, step in enumerate(steps):
            project.apply(edits.Command(f"Step {number}", step))
            if number == 2:
                project.save_version("Halfway", "before the order changed")
        project.undo()
        project.apply(edits.Command("Another", (edits.SetText(5, 2, "Later"),)))
        project.undo()
        project.import_source(write_lines(Path(folder) / "further.jsonl", 2))
        project.save_draft(3, 1, "typed and not taken over")
        project.ledger.keep_columns()
        project.apply(edits.Command("After the columns were kept", (edits.SetStatus((6,), "in progress"),)))
        project.save_draft(3, 1, "typed at the end")
        project.save_copy(path.with_suffix(".copy"))  # as it is, without closing: with the draft
    path.with_suffix(".copy").replace(path)


def main() -> None:
    """Write the file of the newest form and what can be observed of it."""
    path = FOLDER / f"{max(all_steps()):04}.rolethread"
    make(path)
    kept = path.with_suffix(".json")
    copy = path.with_suffix(".opened")
    copy.write_bytes(path.read_bytes())
    with Project.open(copy) as project:
        kept.write_text(json.dumps(kept_state(project), indent=1) + "\n", encoding="utf-8")
    copy.unlink()
    sys.stdout.write(f"{path.name}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
