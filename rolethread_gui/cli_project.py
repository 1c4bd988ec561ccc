"""Commands about a project: make one, edit it, go back and forth in its history, save and restore versions."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.cli_answers import (
    Commands,
    add_answer,
    add_json,
    answer,
    choices_of,
    count,
    named_version,
    only_project,
)
from rolethread_gui.dataset.errors import FileProblem

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.import_reports import ImportReport
    from rolethread_gui.engine.project import Project

EDITS_HELP = """\
EDITS.jsonl holds one edit a line, the kind under "do". Conversations and turns are named by their keys:
a conversation's key is its place among the imported ones (1, 2, 3 ...), a turn's key its place in the
imported conversation (0, 1, 2 ...); ones that were added later have keys of their own ("check --json"
prints both as "key" and "turn_key"). Text positions count Unicode code points.

  {"do":"set_text","conversation":3,"turn":1,"text":"..."}
  {"do":"replace_text","conversation":3,"turn":1,"start":0,"end":10,"text":"","expect":"Certainly!"}
  {"do":"insert_turn","conversation":3,"at":2,"role":"user","text":"..."}
  {"do":"delete_turn","conversation":3,"turn":1}
  {"do":"move_turn","conversation":3,"turn":1,"to":0}
  {"do":"merge_turns","conversation":3,"turn":1,"between":"\\n\\n"}      joins it with the next one
  {"do":"split_turn","conversation":3,"turn":1,"at":40,"role":"user"}
  {"do":"set_role","conversation":3,"turn":1,"role":"assistant"}       system user assistant tool other
  {"do":"set_learn","conversation":3,"turn":1,"learn":false}           true, false or null
  {"do":"set_speaker","conversation":3,"turn":1,"speaker":"Mira"}      of a tool's turn: the function
  {"do":"add_alternative","conversation":3,"turn":1,"text":"...","standing":"rejected"}  open or rejected
  {"do":"set_alternative_text","conversation":3,"turn":1,"alternative":0,"text":"..."}
  {"do":"choose_alternative","conversation":3,"turn":1,"alternative":0}   the old text takes its place
  {"do":"delete_alternative","conversation":3,"turn":1,"alternative":0}
  {"do":"set_standing","conversation":3,"turn":1,"standing":"rejected"}   all; with "alternative": that one
  {"do":"split_variation","conversation":3,"turn":1,"alternative":0}   a conversation of its own, after this one
  {"do":"set_calls","conversation":3,"turn":1,"calls":[{"id":"call_1","name":"f","arguments":"{}"}]}
  {"do":"set_call_id","conversation":3,"turn":2,"call_id":"call_1"}    the call that a tool's turn answers
  {"do":"set_tools","conversation":3,"tools":"[{\\"name\\":\\"f\\"}]"}    JSON text of a list, or ""
  {"do":"set_verdict","conversation":3,"verdict":false}                true, false or null
  {"do":"set_turns","conversation":3,"turns":[{"key":0,"role":"user","text":"..."}]}
  {"do":"add_conversation","turns":[{"key":0,"role":"user","text":"..."}],"after":3}
  {"do":"duplicate_conversation","conversation":3}
  {"do":"split_conversation","conversation":3,"turn":4}                from that turn on, a conversation of its own
  {"do":"join_conversations","conversations":[3,4]}                    the first one stays; "systems":true keeps prompts
  {"do":"delete_conversations","conversations":[3,4]}
  {"do":"set_status","conversations":[3],"status":"approved"}          "to review", "in progress", "approved"
  {"do":"set_included","conversations":[3],"included":false}           leaves it out of the export
  {"do":"set_note","conversation":3,"note":"..."}
  {"do":"move_conversations","conversations":[3],"after":null}         null: to the very start
  {"do":"set_tag","conversations":[3,4],"tag":"keeps her temper"}      "on":false takes it; a new name makes the tag
  {"do":"define_tag","tag":"keeps her temper","group":"Mira","colour":"teal","behaviour":true,"key":"1"}
                                      also "name" (to rename), "about", "aliases":["..."], "archived":true
  {"do":"merge_tags","tags":["angry","rage"],"into":"anger"}
  {"do":"delete_tag","tag":"anger"}
  {"do":"define_character","character":"Mira","aliases":["mira v."],"card":"..."}   also "name" (to rename)
  {"do":"delete_character","character":"Mira"}
  {"do":"rename_speaker","conversations":[3,4],"names":["mira"],"to":"Mira","texts":true}   texts: in what is said too
  {"do":"define_prompt","prompt":"Tavern","text":"You are ...","about":"..."}   the library; also "name" (to rename)
  {"do":"delete_prompt","prompt":"Tavern"}
  {"do":"set_prompt","conversations":[3,4],"text":"You are ..."}       an empty text takes the system prompt away
  {"do":"ignore","check":"filler","words":"Certainly!","conversation":3,"turn":1}   without the last two: everywhere
  {"do":"set_setting","name":"option:length_outlier.longest","value":900}
  {"do":"set_setting","name":"off:refusal","value":true}               turns a check off
  {"do":"set_setting","name":"answer:style_actions","value":"set:stars"}   a rule of the house style; "leave": both are fine
  {"do":"set_setting","name":"phrases","value":{"a testament to":"keep"}}  overused phrases: "keep" or "reduce"
  {"do":"set_setting","name":"own_phrases","value":[{"text":"In conclusion","place":"start","language":"en"}]}
  {"do":"set_setting","name":"variations","value":[[3,9]]}             alike on purpose
  {"do":"set_setting","name":"canon","value":[{"who":"Mira","kind":"eyes","value":"green"}]}

All lines of a file are one step of History, undone as one. With --each every line is a step of its own.
"""


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    made = commands.add("new", "make a project from datasets")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a dataset, or a folder of such")
    made.add_argument(
        "-o", "--output", required=True, type=Path, metavar="PROJECT", help="the project, NAME.rolethread"
    )
    add_answer(made)
    add_json(made)
    made = commands.project("apply", "apply edits to a project", epilog=EDITS_HELP)
    made.add_argument("edits", type=Path, metavar="EDITS.jsonl", help="one edit a line, as below")
    made.add_argument("--label", default="Edits from a file", help="what History calls the step")
    made.add_argument("--each", action="store_true", help="make every line a step of its own")
    made.add_argument("--skip-stale", action="store_true", help="skip edits whose place has changed")
    for name, text in (("undo", "take the last step back"), ("redo", "do the step again that was undone")):
        made = commands.project(name, text)
        made.add_argument("--steps", type=int, default=1, metavar="N", help="so many steps (1)")
    made = commands.project("take-back", "take one old step back alone, and keep what came after")
    made.add_argument("position", type=int, help="the step's number, as “history” lists it")
    made = commands.project("history", "list what was done, the newest first")
    made.add_argument("--limit", type=int, default=500, metavar="N", help="at most so many steps (500)")
    actions = commands.group("version", "save, list, compare and restore versions", _VERSIONS)
    for name, text in _VERSIONS.items():
        made = actions.project(name, text)
        if name == "save":
            made.add_argument("name", help="what the version is called")
            made.add_argument("--note", default="", help="what is new in it")
        if name == "compare":
            made.add_argument("first", help=_VERSION)
            made.add_argument("second", nargs="?", default=None, help="another one (default: how it is now)")
        if name == "restore":
            made.add_argument("version", help=_VERSION)
            made.add_argument(
                "--only", nargs="+", type=int, metavar="KEY", help="restore these conversations alone"
            )


_VERSION = "a version's number or name"
_VERSIONS = {
    "save": "give the project's state a name",
    "list": "list them with their numbers and notes",
    "compare": "what changed between two, conversation by conversation with --json",
    "restore": "bring everything back to a version, or single conversations, as one step of History",
}


def _new(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.project import Project
    from rolethread_gui.engine.rolethread_lite import take_over
    from rolethread_gui.engine.session import import_problems

    if chosen.output.exists():
        raise FileProblem(f"{chosen.output} is there already.", "Choose another name, or open that project.")
    reports: list[ImportReport] = []
    done = False
    try:
        with contextlib.closing(Project.create(chosen.output, dataset=chosen.files[0])) as project:
            for path in chosen.files:
                report = project.import_source(path, choices_of(chosen.answer))
                for sentence in import_problems(project, report):
                    print(sentence, file=sys.stderr)
                reports.append(report)
                taken = take_over(project, report.source)
                if taken.command is not None:
                    project.apply(taken.command)
                if taken.sentence:
                    print(taken.sentence, file=sys.stderr)
            total = int(project.columns.alive().sum())
        done = True
    finally:
        if not done:
            chosen.output.unlink(missing_ok=True)
    answer(chosen.json, reports, f"{chosen.output} holds {count(total, 'conversation')}.")
    return 0


def _apply(chosen: argparse.Namespace) -> int:
    from rolethread_gui.dataset.edits import Command, Edit, edit_from_json
    from rolethread_gui.dataset.errors import EditRefused

    edits: list[Edit] = []
    try:
        data = chosen.edits.read_bytes()
    except OSError as problem:
        raise FileProblem(f"{chosen.edits} cannot be read: {problem.strerror}.", "Check the name.") from None
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            try:
                edits.append(edit_from_json(line))
            except EditRefused as problem:
                raise EditRefused(
                    f"{chosen.edits}, line {number}: {problem.sentence}", problem.hint
                ) from None
    steps = [(edit,) for edit in edits] if chosen.each else [tuple(edits)]
    with only_project(chosen.project, write=True) as project:
        changes = [
            project.apply(Command(chosen.label, step, "command line", skip_stale=chosen.skip_stale))
            for step in steps
            if step
        ]
    answer(chosen.json, changes, f"{count(len(edits), 'edit')} applied in {count(len(changes), 'step')}.")
    return 0


_TOLD = {"undo": "Undone", "redo": "Done again"}


def _step(take: Callable[[Project], ChangeSet | None], nothing: str) -> Callable[[argparse.Namespace], int]:
    def go(chosen: argparse.Namespace) -> int:
        changes: list[ChangeSet] = []
        with only_project(chosen.project, write=True) as project:
            for _ in range(chosen.steps):
                change = take(project)
                if change is None:
                    break
                changes.append(change)
        answer(chosen.json, changes, "\n".join(f"{_TOLD[c.kind]}: {c.label}" for c in changes) or nothing)
        return 0

    return go


def _take_back(chosen: argparse.Namespace) -> int:
    with only_project(chosen.project, write=True) as project:
        change = project.take_back(chosen.position)
    left = f" {count(change.skipped, 'place')} changed since stayed as they are." if change.skipped else ""
    answer(chosen.json, change, f"{change.label}.{left}")
    return 0


def _history(chosen: argparse.Namespace) -> int:
    with only_project(chosen.project) as project:
        entries = project.history(limit=chosen.limit)
        lines = [
            f"{entry.position:6}  {time.strftime('%Y-%m-%d %H:%M', time.localtime(entry.time))}  "
            f"{'(undone) ' if entry.undone else ''}{entry.label}"
            for entry in entries
        ]
        answer(chosen.json, entries, "\n".join(lines) or "Nothing was done yet.")
    return 0


def _version(chosen: argparse.Namespace) -> int:
    with only_project(chosen.project, write=chosen.action in ("save", "restore")) as project:
        if chosen.action == "save":
            saved = project.save_version(chosen.name, chosen.note)
            answer(chosen.json, saved, f"Version {saved.id} “{saved.name}” saved.")
        elif chosen.action == "list":
            found = project.versions()
            lines = [f"{one.id:4}  {one.name}  {one.note}" for one in found]
            answer(chosen.json, found, "\n".join(lines) or "No version was saved yet.")
        elif chosen.action == "compare":
            second = named_version(project, chosen.second).position if chosen.second else project.position
            compared = project.compare(named_version(project, chosen.first).position, second)
            answer(chosen.json, compared, compared.sentence)
        else:
            version = named_version(project, chosen.version)
            change = project.restore(version.id, chosen.only)
            answer(chosen.json, change, f"“{version.name}” restored.")
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "new": _new,
    "apply": _apply,
    "undo": _step(lambda project: project.undo(), "There is nothing to undo."),
    "redo": _step(lambda project: project.redo(), "There is nothing to redo."),
    "take-back": _take_back,
    "history": _history,
    "version": _version,
}
NAMES = tuple(_COMMANDS)
"""Names of these commands."""


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out."""
    return _COMMANDS[chosen.command](chosen)
