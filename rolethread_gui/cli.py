"""The command line: everything the window does to data, without Qt or a screen.

Commands take a dataset file or a ``.rolethread`` project. A dataset is read into a project of its own in
a temporary folder first, so that there is one way of reading, checking and writing, the one the window
uses. Exit status: 0 done, 1 done and error-level flags were found (``check``), 2 not possible.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import shlex
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui import (
    __version__,
    cli_copies,
    cli_hub,
    cli_rescue,
    cli_rewording,
    cli_runs,
    cli_sources,
    cli_studies,
    cli_trainers,
)
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.wording import ENGLISH, LANGUAGES, use

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.importing import ImportReport
    from rolethread_gui.engine.project import Project
    from rolethread_gui.engine.session import Checked
    from rolethread_gui.formats.choices import Choices
    from rolethread_gui.store.versions import Version

_PAGES_HELP = "edit, balance, versions, export, checks, or a section of checks: checks:style"
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


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line, or open the window when it names no command."""
    names = set(_COMMANDS)
    if not arguments or (arguments[0] not in names and not arguments[0].startswith("-")):
        _speak()
        from rolethread_gui.app import run_gui

        return run_gui(Path(arguments[0]) if arguments else None)
    parser = build_parser()
    chosen = parser.parse_args(arguments)
    if chosen.safe_start:
        _speak()
        from rolethread_gui.app import run_gui

        return run_gui(None, safely=True)
    if chosen.self_test:
        from rolethread_gui.app import self_test

        return self_test()
    if chosen.command is None:
        parser.print_help()
        return 2
    try:
        return _COMMANDS[chosen.command](chosen)
    except UserProblem as problem:
        print(_told(problem), file=sys.stderr)
        return 2


def _told(problem: UserProblem) -> str:
    """What went wrong; of a question also the answers that can be given."""
    from rolethread_gui.formats.choices import Question

    if not isinstance(problem, Question):
        return str(problem)
    lines = [f"{problem.file}: {problem}", "Say which one, and run the command again:"]
    for option in problem.options:
        lines.append(f"  --answer {shlex.quote(f'{problem.id}={option.value}')}    {option.title}")
        if option.excerpt:
            lines.append(f"      {option.excerpt}")
    if problem.id == "columns":
        lines.append("  Or name the columns yourself: --answer 'columns=prompt=COLUMN;reply=COLUMN'")
    return "\n".join(lines)


def build_parser() -> argparse.ArgumentParser:
    """The grammar of the command line, also read by the tests and the guide."""
    parser = argparse.ArgumentParser(
        prog="rolethread-gui",
        description="RoleThread Workbench. Without a command it opens the window: rolethread-gui [FILE]",
    )
    parser.add_argument("--version", action="version", version=f"RoleThread Workbench {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="try the whole path on the sample, offscreen"
    )
    parser.add_argument(
        "--safe-start", action="store_true", help="open the window without the project that was open last"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str, *, epilog: str = "") -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=text,
            description=text,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    made = command("check", "find flags in a dataset or project")
    made.add_argument("file", type=Path)
    made.add_argument("--json", type=Path, metavar="OUT", help="write the flags as JSON Lines")
    made.add_argument("--only", nargs="+", metavar="ID", help="run these checks alone")
    _add_answer(made)
    made = command("stats", "every number that the charts show")
    made.add_argument("file", type=Path)
    made.add_argument("--json", type=Path, metavar="OUT")
    _add_answer(made)
    made = command("convert", "write a dataset in another format")
    made.add_argument("input", type=Path)
    made.add_argument("output", type=Path)
    made.add_argument(
        "--to",
        required=True,
        metavar="FORMAT",
        help="openai, sharegpt, alpaca, prompt_completion, pairs or preference",
    )
    made.add_argument("--json", type=Path, metavar="OUT", help="write what was done as JSON")
    _add_answer(made)
    _add_project_commands(command)
    cli_sources.add_parsers(command, _add_answer, _add_json)
    cli_hub.add_parser(command, _add_answer, _add_json)
    cli_trainers.add_parsers(command, _add_json)
    cli_studies.add_parsers(command, _add_json)
    cli_rewording.add_parsers(command, _add_json)
    _add_version(commands)
    cli_copies.add_parsers(commands, _add_json)
    cli_rescue.add_parsers(commands, _add_json)
    cli_runs.add_parsers(commands, _add_json)
    made = command("guide", "write the guide as Markdown files")
    made.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    made = command("preview", "draw the window into a picture, without a screen")
    made.add_argument("file", type=Path)
    made.add_argument("--png", required=True, type=Path, metavar="OUT")
    made.add_argument("--page", default="edit", help=_PAGES_HELP)
    made.add_argument("--theme", choices=("light", "dark"), default="light")
    made.add_argument("--size", default="1440x900", metavar="WxH", help="in pixels before scaling")
    made.add_argument("--scale", type=float, default=1.0, metavar="N", help="1 to 2")
    made.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH, help="of the window")
    return parser


def _add_project_commands(command: Callable[..., argparse.ArgumentParser]) -> None:
    made = command("new", "make a project from datasets")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE")
    made.add_argument("-o", "--output", required=True, type=Path, metavar="PROJECT")
    _add_answer(made)
    _add_json(made)
    made = command("apply", "apply edits to a project", epilog=EDITS_HELP)
    made.add_argument("project", type=Path)
    made.add_argument("edits", type=Path, metavar="EDITS.jsonl")
    made.add_argument("--label", default="Edits from a file", help="what History calls the step")
    made.add_argument("--each", action="store_true", help="make every line a step of its own")
    made.add_argument("--skip-stale", action="store_true", help="skip edits whose place has changed")
    _add_json(made)
    for name, text in (("undo", "take the last step back"), ("redo", "do the step again that was undone")):
        made = command(name, text)
        made.add_argument("project", type=Path)
        made.add_argument("--steps", type=int, default=1)
        _add_json(made)
    made = command("take-back", "take one old step back alone, and keep what came after")
    made.add_argument("project", type=Path)
    made.add_argument("position", type=int, help="the step's number, as history lists it")
    _add_json(made)
    made = command("history", "list what was done")
    made.add_argument("project", type=Path)
    made.add_argument("--limit", type=int, default=500)
    _add_json(made)
    made = command("export", "write a project's conversations to a file")
    made.add_argument("project", type=Path)
    made.add_argument("output", type=Path)
    made.add_argument(
        "--source", default=None, help="write this source alone, as its own file: its number or name"
    )
    made.add_argument(
        "--to",
        default=None,
        metavar="FORMAT",
        help="openai, sharegpt, alpaca, prompt_completion, pairs or preference (default: as it came)",
    )
    cli_trainers.add_export_options(made)
    _add_json(made)


def _add_answer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="ID=VALUE",
        help="answer a question about how the dataset is to be read; without it the command asks by ending "
        "with status 2 and a list of the answers",
    )


def _choices(answers: Sequence[str]) -> Choices:
    from rolethread_gui.formats.choices import NOTHING

    choices = NOTHING
    for answer in answers:
        name, equals, value = answer.partition("=")
        if not equals:
            raise UserProblem(f"“{answer}” is no answer.", "Write it like --answer encoding=cp1252.")
        choices = choices.with_answer(name, value)
    return choices


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the answer as JSON (- for standard output)"
    )


def _add_version(commands: Any) -> None:
    version = commands.add_parser("version", help="save, list, compare and restore versions")
    actions = version.add_subparsers(dest="action", required=True, metavar="save|list|compare|restore")
    for name in ("save", "list", "compare", "restore"):
        made = actions.add_parser(name)
        made.add_argument("project", type=Path)
        if name == "save":
            made.add_argument("name")
            made.add_argument("--note", default="")
        if name == "compare":
            made.add_argument("first", help="a version's number or name")
            made.add_argument("second", nargs="?", default=None, help="another one (default: how it is now)")
        if name == "restore":
            made.add_argument("version", help="a version's number or name")
            made.add_argument(
                "--only", nargs="+", type=int, metavar="KEY", help="restore these conversations alone"
            )
        _add_json(made)


def _answer(out: Path | None, value: Any, plain: str) -> None:
    """Write an answer as JSON where asked, as plain words otherwise."""
    if out is None:
        print(plain)
        return
    import msgspec

    data = msgspec.json.format(msgspec.json.encode(value, enc_hook=_plain_value), indent=1)
    _write_bytes(out, data + b"\n")


def _write_bytes(out: Path, data: bytes) -> None:
    if str(out) == "-":
        print(data.decode(), end="")
        return
    try:
        out.write_bytes(data)
    except OSError as problem:
        raise FileProblem(f"{out} cannot be written: {problem.strerror}.", "Choose another place.") from None


def _plain_value(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


@contextlib.contextmanager
def _opened(path: Path, *, write: bool = False, answers: Sequence[str] = ()) -> Iterator[Project]:
    from rolethread_gui.engine.session import open_for_command

    with open_for_command(path, write=write, choices=_choices(answers)) as (project, problems):
        for sentence in problems:
            print(sentence, file=sys.stderr)
        yield project


def _check(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.session import check_all, flag_lines

    started = time.perf_counter()
    with _opened(chosen.file, answers=chosen.answer) as project:
        checked = check_all(project, chosen.only)
        if chosen.json:
            _write_bytes(chosen.json, b"".join(flag_lines(project, checked)))
        total = int(project.columns.alive().sum())
        print(f"{_count(total, 'conversation')} checked in {time.perf_counter() - started:.1f} s.")
        _print_summary(checked)
    return 1 if any(flag.severity == "error" for flags in checked.flags.values() for flag in flags) else 0


def _print_summary(checked: Checked) -> None:
    from rolethread_gui.checks.registry import all_checks

    counts = checked.counts()
    for check in all_checks().values():
        if counts.get(check.id):
            print(f"{counts[check.id]:7,}  {check.severity.value:8} {check.title} ({check.id})")
    if not counts:
        print("No flags.")
    for card in checked.summary.findings[:3]:
        print(f"Start here: {card.sentence}")
    for question in checked.summary.questions:
        print(f"Taken as “{question.answers[0][1]}”: {question.sentence}")


def _stats(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.figures import all_figures
    from rolethread_gui.engine.session import check_all

    with _opened(chosen.file, answers=chosen.answer) as project:
        check_all(project)
        figures = all_figures(project)
        plain = "\n".join(f"{chart.title}: {chart.sentence}" for chart in figures.charts)
        _answer(chosen.json, figures, plain)
    return 0


def _convert(chosen: argparse.Namespace) -> int:
    with _opened(chosen.input, answers=chosen.answer) as project:
        return _write(project, chosen.output, chosen.to, chosen.json)


def _export(chosen: argparse.Namespace) -> int:
    def source_in(project: Project) -> int:
        return cli_sources.named_source(project, chosen.source).id if chosen.source else 0

    if chosen.trainer is not None:
        return cli_trainers.export(chosen, _opened, source_in, _answer)
    with _opened(chosen.project) as project:
        return _write(project, chosen.output, chosen.to, chosen.json, source_in(project))


def _write(project: Project, output: Path, to: str | None, out: Path | None, source: int = 0) -> int:
    from rolethread_gui.engine.exporting import plan_for, preview, run

    plan = plan_for(project, output, to, source)
    summary = preview(project, plan)
    for loss in summary.losses:
        print(loss, file=sys.stderr)
    manifest = run(project, plan, output)
    _answer(out, manifest, summary.sentence)
    return 0


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
                report = project.import_source(path, _choices(chosen.answer))
                for sentence in import_problems(project, report):
                    print(sentence, file=sys.stderr)
                reports.append(report)
                taken = take_over(project, report.source)
                if taken.command is not None:
                    project.apply(taken.command)
                if taken.sentence:
                    print(taken.sentence, file=sys.stderr)
            count = int(project.columns.alive().sum())
        done = True
    finally:
        if not done:
            chosen.output.unlink(missing_ok=True)
    _answer(chosen.json, reports, f"{chosen.output} holds {_count(count, 'conversation')}.")
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
    with _opened(chosen.project, write=True) as project:
        changes = [
            project.apply(Command(chosen.label, step, "command line", skip_stale=chosen.skip_stale))
            for step in steps
            if step
        ]
    _answer(chosen.json, changes, f"{_count(len(edits), 'edit')} applied in {_count(len(changes), 'step')}.")
    return 0


_TOLD = {"undo": "Undone", "redo": "Done again"}


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _step(take: Callable[[Project], ChangeSet | None], nothing: str) -> Callable[[argparse.Namespace], int]:
    def go(chosen: argparse.Namespace) -> int:
        changes: list[ChangeSet] = []
        with _opened(chosen.project, write=True) as project:
            for _ in range(chosen.steps):
                change = take(project)
                if change is None:
                    break
                changes.append(change)
        _answer(chosen.json, changes, "\n".join(f"{_TOLD[c.kind]}: {c.label}" for c in changes) or nothing)
        return 0

    return go


def _take_back(chosen: argparse.Namespace) -> int:
    with _opened(chosen.project, write=True) as project:
        change = project.take_back(chosen.position)
    left = f" {_count(change.skipped, 'place')} changed since stayed as they are." if change.skipped else ""
    _answer(chosen.json, change, f"{change.label}.{left}")
    return 0


def _history(chosen: argparse.Namespace) -> int:
    with _opened(chosen.project) as project:
        entries = project.history(limit=chosen.limit)
        lines = [
            f"{entry.position:6}  {time.strftime('%Y-%m-%d %H:%M', time.localtime(entry.time))}  "
            f"{'(undone) ' if entry.undone else ''}{entry.label}"
            for entry in entries
        ]
        _answer(chosen.json, entries, "\n".join(lines) or "Nothing was done yet.")
    return 0


def _version(chosen: argparse.Namespace) -> int:
    with _opened(chosen.project, write=chosen.action in ("save", "restore")) as project:
        if chosen.action == "save":
            saved = project.save_version(chosen.name, chosen.note)
            _answer(chosen.json, saved, f"Version {saved.id} “{saved.name}” saved.")
        elif chosen.action == "list":
            found = project.versions()
            lines = [f"{one.id:4}  {one.name}  {one.note}" for one in found]
            _answer(chosen.json, found, "\n".join(lines) or "No version was saved yet.")
        elif chosen.action == "compare":
            second = _named_version(project, chosen.second).position if chosen.second else project.position
            compared = project.compare(_named_version(project, chosen.first).position, second)
            _answer(chosen.json, compared, compared.sentence)
        else:
            version = _named_version(project, chosen.version)
            change = project.restore(version.id, chosen.only)
            _answer(chosen.json, change, f"“{version.name}” restored.")
    return 0


def _named_version(project: Project, wanted: str) -> Version:
    found = project.versions()
    for version in found:
        if wanted == version.name or (wanted.isdecimal() and int(wanted) == version.id):
            return version
    names = ", ".join(f"{version.id} “{version.name}”" for version in found) or "none yet"
    raise UserProblem(f"There is no version {wanted}.", f"Versions: {names}.")


def _speak() -> None:
    """The window speaks the language that was chosen; this must be known before anything of it is imported."""
    from rolethread_gui.workbench.chosen_language import chosen_language

    use(chosen_language())


def _preview(chosen: argparse.Namespace) -> int:
    use(chosen.language)
    from rolethread_gui.app import preview

    width, _, height = chosen.size.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 1 <= chosen.scale <= 4):
        raise UserProblem(
            "The size is two numbers with an x between them, the scale 1 to 4.", "Try 1440x900."
        )
    return preview(
        chosen.file, chosen.png, chosen.page, chosen.theme, (int(width), int(height)), chosen.scale
    )


def _guide(chosen: argparse.Namespace) -> int:
    from rolethread_gui.app import write_guide

    try:
        written = write_guide(chosen.out)
    except OSError as problem:
        raise FileProblem(
            f"{chosen.out} cannot be written: {problem.strerror}.", "Choose another folder."
        ) from None
    print(f"{len(written)} files are in {chosen.out}; begin with README.md.")
    return 0


def _about_sources(chosen: argparse.Namespace) -> int:
    return cli_sources.run(chosen, _choices(getattr(chosen, "answer", ())), _answer)


def _about_trainers(chosen: argparse.Namespace) -> int:
    return cli_trainers.run(chosen, _opened, _answer)


def _about_copies(chosen: argparse.Namespace) -> int:
    return cli_copies.run(chosen, _answer)


def _about_runs(chosen: argparse.Namespace) -> int:
    return cli_runs.run(chosen, _answer)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "stats": _stats,
    "convert": _convert,
    "new": _new,
    "apply": _apply,
    "undo": _step(lambda project: project.undo(), "There is nothing to undo."),
    "redo": _step(lambda project: project.redo(), "There is nothing to redo."),
    "take-back": _take_back,
    "history": _history,
    "version": _version,
    "export": _export,
    "guide": _guide,
    "preview": _preview,
    **dict.fromkeys(cli_copies.NAMES, _about_copies),
    **dict.fromkeys(cli_runs.NAMES, _about_runs),
    **dict.fromkeys(cli_rescue.NAMES, lambda chosen: cli_rescue.run(chosen, _answer)),
    **dict.fromkeys(cli_rewording.NAMES, lambda chosen: cli_rewording.run(chosen, _opened, _answer)),
    **dict.fromkeys(cli_sources.NAMES, _about_sources),
    **dict.fromkeys(cli_studies.NAMES, lambda chosen: cli_studies.run(chosen, _answer)),
    "hub": lambda chosen: cli_hub.run(chosen, _choices(chosen.answer), _answer),
    **dict.fromkeys(cli_trainers.NAMES, _about_trainers),
}
