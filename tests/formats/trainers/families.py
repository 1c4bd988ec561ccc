"""Real datasets through every trainer: what goes in, what comes out, what is named.

``python -m tests.formats.trainers.families FOLDER`` prints the table for the folder of real datasets, after each
file was edited in one turn and written as it came. Behind it: ``own`` for that alone, ``trainers`` for the table
alone, and a number for how many conversations of each source go to the trainers.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Role, Shape, Turn
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine import exporting
from rolethread_gui.engine.exporting import ExportPlan, TrainerPlan
from rolethread_gui.engine.preflight import mending, read_all
from rolethread_gui.engine.preflight_report import ALL_REPAIRS
from rolethread_gui.engine.project import Project
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.fitting import tools
from rolethread_gui.formats.trainer_registry import all_trainers
from rolethread_gui.formats.trainers.base import Trainer
from tests.formats.trainers import real
from tests.formats.trainers.reading import read_line, really_read, says_other_words, shown

ANSWERS = {"persona_chat": Choices(model=("User 2",))}
"""What a person answers to what opening a family asks."""
WORDS = "~Quietly"
_ASKED = 40
"""Lines of a file that the trainer's own code reads too."""
_FRAME = 60
"""Bytes that may stand before words that are the first of their turn: brackets and keys."""
MOST = 400
"""Conversations of a source that are exported; a table of all would take long and say the same."""


@dataclasses.dataclass
class Row:
    """One source through one trainer."""

    source: str
    target: str
    repairs: str
    total: int
    out: int
    named: int
    rules: str
    loaded: int
    same: int

    def line(self) -> str:
        return (
            f"{self.source:44} {self.target:20} {self.repairs:9} {self.total:5} {self.out:5} {self.named:5}"
            f" {self.loaded:6} {self.same:5}  {self.rules}"
        )


HEAD = f"{'source':44} {'target':20} {'repairs':9} {'in':>5} {'out':>5} {'named':>5} {'loaded':>6} {'same':>5}  rules"


def sources(folder: Path) -> Iterator[Path]:
    """Files that hold datasets."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in ("NOTICE.md", "dataset_info.json"):
            yield path


def targets() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every trainer with every method."""
    for name, trainer in all_trainers().items():
        methods = [option for option in trainer.options() if option.id == "method"]
        for method in [value for value, _ in methods[0].choices] if methods else [""]:
            yield name, {"method": method} if method else {}


def through(project: Project, name: str, out: Path, keys: tuple[int, ...], cache: Path) -> Iterator[Row]:
    """One source through every trainer, as it is and repaired."""
    for target, settings in targets():
        for repairs in ((), (ALL_REPAIRS,)):
            plan = ExportPlan("", keys=keys, trainer=TrainerPlan(target, settings, repairs))
            folder = out / f"{target}-{settings.get('method', '')}-{len(repairs)}"
            yield _exported(project, name, plan, folder, cache)


def _exported(project: Project, name: str, plan: ExportPlan, folder: Path, cache: Path) -> Row:
    assert plan.trainer is not None
    target = "-".join([plan.trainer.trainer, *map(str, plan.trainer.settings.values())])
    repairs = "in export" if plan.trainer.repairs else "none"
    found = exporting.preview(project, plan).preflight
    assert found is not None
    assert found.total == found.fits + len(found.left_out) == len(plan.keys or ())
    rules = Counter(rule for one in found.left_out for rule in one.rules)
    told = ", ".join(f"{rule} {count}" for rule, count in rules.most_common(3))
    row = Row(name, target, repairs, found.total, found.fits, len(found.left_out), told, 0, 0)
    if not found.fits:
        return row
    manifest = exporting.run(project, plan, folder)
    assert manifest is not None
    assert manifest.trainer is not None
    assert manifest.trainer.total == manifest.conversations + len(manifest.trainer.left_out) == row.total
    if not all_trainers()[plan.trainer.trainer].folder:
        row.loaded, row.same = _loaded(project, plan, manifest.trainer, folder, cache)
    elif plan.trainer.trainer == "hf_folder":
        row.loaded, row.same = _loaded_folder(project, plan, manifest.trainer, folder, cache)
    return row


def _loaded_folder(
    project: Project, plan: ExportPlan, report: Any, folder: Path, cache: Path
) -> tuple[int, int]:
    """The same of a folder, which the datasets library opens as it would from the Hub."""
    import datasets

    assert plan.trainer is not None
    data = datasets.load_dataset(str(folder), split="train", cache_dir=str(cache))
    assert len(data) == report.examples
    seen: set[tuple[str, ...]] = set()
    for line in data:
        messages = line["messages"] if "messages" in line else [*line["prompt"], *line["chosen"]]
        seen.add(tuple(message["content"] or "" for message in messages))
    left = {one.key for one in report.left_out}
    going = [key for key in plan.keys or () if key not in left]
    mend = mending(all_trainers()["hf_folder"], report.settings, plan.trainer.repairs)
    same = 0
    for conversation in map(mend, read_all(project.ledger.texts, going)):
        texts = tuple(tools.words_of(turn) for turn in conversation.turns)
        assert any(texts[:end] in seen for end in range(len(texts), 0, -1)), conversation
        same += 1
    return len(data), same


def _loaded(project: Project, plan: ExportPlan, report: Any, folder: Path, cache: Path) -> tuple[int, int]:
    """Lines that the library and the trainer's own rules read, and conversations with exactly their texts."""
    import datasets

    assert plan.trainer is not None
    trainer = all_trainers()[plan.trainer.trainer]
    path = folder / trainer.dataset_name(report.settings, "train")
    data = datasets.load_dataset("json", data_files=str(path), split="train", cache_dir=str(cache))
    assert len(data) == report.examples
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    seen = {tuple(one.turns) for line in lines for one in read_line(trainer, report.settings, line)}
    _ask_the_trainer(trainer, report.settings, lines[:_ASKED])
    left = {one.key for one in report.left_out}
    going = [key for key in plan.keys or () if key not in left]
    mend = mending(trainer, report.settings, plan.trainer.repairs)
    same = 0
    for conversation in map(mend, read_all(project.ledger.texts, going)):
        turns = tuple(shown(turn) for turn in conversation.turns)
        if any(turns[: len(one)] == one for one in _starting(seen, turns)):
            same += 1
        else:
            assert says_other_words(trainer, conversation, report.settings), conversation
    return len(lines), same


def _ask_the_trainer(trainer: Trainer, settings: dict[str, Any], lines: list[dict[str, Any]]) -> None:
    """Let the trainer's own code read some lines too, where it is installed."""
    packages, _ = real.READERS.get(trainer.id, (("nothing",), None))
    if not real.installed(*packages) or settings.get("engine") == "v1":
        return
    for line in lines:
        theirs = really_read(trainer, settings, json.loads(json.dumps(line)))
        assert theirs == read_line(trainer, settings, line), line


def _starting(seen: set[tuple[Any, ...]], turns: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    for end in range(len(turns), 0, -1):
        if turns[:end] in seen:
            yield turns[:end]


def rows(folder: Path, paths: list[Path], most: int = MOST) -> Iterator[Row | str]:
    """The table, or a sentence for a file that cannot be opened."""
    for path in paths:
        name = str(path.relative_to(folder))
        with tempfile.TemporaryDirectory() as place:
            try:
                with Project.create(Path(place) / "one.rolethread") as project:
                    project.import_source(path, answers(path))
                    keys = tuple(range(1, min(most, project.columns.size) + 1))
                    if not keys:
                        yield f"{name}: no conversation was found"
                        continue
                    yield from through(project, name, Path(place), keys, Path(place) / "cache")
            except UserProblem as problem:
                yield f"{name}: {problem}"


def answers(path: Path) -> Choices:
    """What is answered about a file."""
    return next((choices for family, choices in ANSWERS.items() if family in path.parts), NOTHING)


def into_its_own_format(path: Path, place: Path, *, empty: bool = False) -> tuple[int, str]:
    """Open a file, write words behind one turn in the middle, and write it as it came.

    Args:
        path: the file.
        place: an empty folder.
        empty: write into a turn that says nothing yet instead, for example one that calls a tool.

    Returns:
        How many conversations it holds (0 where `empty` finds no such turn), and what differs, in words;
        empty where it is those words alone.
    """
    out = place / f"out{''.join(path.suffixes)}"
    with Project.create(place / "own.rolethread") as project:
        project.import_source(path, answers(path))
        count = project.columns.size
        found = _turn(project, count, empty=empty)
        if found is None:
            return 0, ""
        key, turn = found
        project.apply(Command("Typing", (SetText(key, turn.key, turn.text + WORDS),), "test"))
        exporting.run(project, exporting.plan_for(project, out), out)
        wanted = [one.text for one in project.conversation(key).turns]
    with Project.create(place / "again.rolethread") as project:
        project.import_source(out, answers(path))
        read = [one.text for one in project.conversation(key).turns]
    if read != wanted:
        return count, f"read again it says {read}, not {wanted}"
    return count, _difference(list(_pieces(path)), list(_pieces(out)), empty=empty)


def _turn(project: Project, count: int, *, empty: bool) -> tuple[int, Turn] | None:
    """The last turn of a conversation in the middle, or one that is empty, with the conversation's key."""
    for key in range(1, min(count, MOST) + 1) if empty else range(count // 2 + 1, 0, -1):
        for turn in reversed(project.conversation(key).turns):
            fits = not empty or (turn.role is Role.ASSISTANT and turn.shape is not Shape.OTHER)
            if fits and bool(turn.text) is not empty:
                return key, turn
    return None


def _pieces(path: Path) -> Iterator[tuple[str, Any]]:
    """What is compared one by one: the members of an archive, the rows of a Parquet file, or all of a file."""
    if path.suffix == ".parquet":
        import pyarrow.parquet

        table = pyarrow.parquet.read_table(path)
        yield "schema", str(table.schema)
        for number, row in enumerate(table.to_pylist()):
            for column, value in row.items():
                yield f"row {number}, {column}", value
    elif ".tar" in path.suffixes:
        with tarfile.open(path) as archive:
            members = [member for member in archive.getmembers() if member.isfile()]
            for member in sorted(members, key=lambda member: member.name):
                file = archive.extractfile(member)
                assert file is not None
                yield member.name, file.read()
    else:
        yield path.suffix, path.read_bytes()


def _difference(before: list[tuple[str, Any]], after: list[tuple[str, Any]], *, empty: bool = False) -> str:
    if [name for name, _ in before] != [name for name, _ in after]:
        return "other members"
    changed = [(old, new) for (_, old), (_, new) in zip(before, after, strict=True) if old != new]
    if len(changed) != 1:
        return f"{len(changed)} pieces changed"
    old, new = (value if isinstance(value, bytes) else str(value).encode() for value in changed[0])
    before_words, found, behind_words = new.partition(WORDS.encode())
    if found and before_words + behind_words == old:
        return ""
    pairs = enumerate(zip(old, new, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
    if found and empty:  # a text where none was: null or nothing stood in its place
        behind = next(at for at in range(len(old)) if old[-1 - at] != new[-1 - at])
        taken = old[same : max(same, len(old) - behind)]
        if len(before_words) - same < _FRAME and taken in (b"", b"null"):
            return ""
    return f"{old[max(0, same - 40) : same + 40]!r} became {new[max(0, same - 40) : same + 40]!r}"


def main() -> None:
    """Print the table."""
    import datasets

    datasets.disable_progress_bars()
    folder, *words = Path(sys.argv[1]), *sys.argv[2:]
    most = next((int(word) for word in words if word.isdecimal()), MOST)
    for path in sources(folder) if "trainers" not in words else ():
        with tempfile.TemporaryDirectory() as place:
            try:
                count, difference = into_its_own_format(path, Path(place))
            except UserProblem as problem:
                print(f"{path.relative_to(folder)!s:80} {problem}", flush=True)
                continue
            told = difference or "own format: the edited turn alone differs"
            print(f"{path.relative_to(folder)!s:80} {count:6}  {told}", flush=True)
        with tempfile.TemporaryDirectory() as place:
            count, difference = into_its_own_format(path, Path(place), empty=True)
            if count:
                told = difference or "own format: words in an empty turn alone differ"
                print(f"{path.relative_to(folder)!s:80} {count:6}  {told}", flush=True)
    if "own" in words:
        return
    print(HEAD)
    for row in rows(folder, list(sources(folder)), most):
        print(row if isinstance(row, str) else row.line(), flush=True)


if __name__ == "__main__":
    main()
