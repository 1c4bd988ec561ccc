"""Writing a project's conversations for a trainer: dataset, configuration and what stands beside them.

Everything is written into a folder of its own first, and put in place when it is whole. Lane: compute.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.engine.export_plan import ExportSummary, TrainerPlan, TrainerReport, WrittenFile
from rolethread_gui.engine.holding_out import groups_of, held_out, shuffled
from rolethread_gui.engine.preflight import Cancelled, Survey, mending, read_all, survey, trainer_of
from rolethread_gui.engine.preflight_report import Preflight, Wanted
from rolethread_gui.engine.reading import Texts
from rolethread_gui.engine.tokens import Ruler
from rolethread_gui.formats.trainers.base import Trainer, beside
from rolethread_gui.formats.writing import unwritten
from rolethread_gui.wording import say

Progress = Callable[[int, int], None] | None
Asked = Callable[[], bool] | None
_TOLD_EVERY = 500
_NAMED = (".jsonl", ".json")
"""Ends of a name that stands for a file rather than for a folder."""


def wanted_of(plan: TrainerPlan, keys: Sequence[int]) -> Wanted:
    """The preflight of a plan."""
    if not 0 <= plan.validation < 1:
        raise UserProblem(
            say("The share for validation is not between 0 and 1."),
            say("Write 0.1 for a tenth of the conversations."),
        )
    return Wanted(plan.trainer, plan.settings, tuple(keys), plan.repairs, plan.rewrites)


def summary_of(report: Preflight) -> ExportSummary:
    """What the plan will write, from what its preflight found."""
    losses = [one.sentence for one in report.groups]
    losses += [one.sentence for one in report.dataset]
    return ExportSummary(report.fits, 0, 0, report.fits, 0, tuple(losses), report.sentence, preflight=report)


def digest_of(report: TrainerReport) -> str:
    """SHA-256 over the digests of all files, in the order of their names."""
    return hashlib.sha256("".join(one.sha256 for one in report.files).encode()).hexdigest()


def place_of(trainer: Trainer, path: Path) -> tuple[Path, str]:
    """The folder of an export, and how the names in it begin (empty: names of their own)."""
    if not trainer.folder and path.suffix.lower() in _NAMED:
        return path.parent, path.stem
    return path, ""


def write(
    texts: Texts,
    plan: TrainerPlan,
    keys: Sequence[int],
    path: Path,
    *,
    progress: Progress = None,
    cancelled: Asked = None,
    ruler: Ruler | None = None,
) -> tuple[Preflight, TrainerReport] | None:
    """Write everything.

    Args:
        texts: of the project.
        plan: what to write.
        keys: the conversations in their order.
        path: a folder; or the name of the dataset file, and the others stand beside it.
        progress: called with conversations done and in all.
        cancelled: asked often.
        ruler: measures conversations, where that was asked for.

    Returns:
        What the preflight found and what was written; None when it was cancelled: nothing is written then.

    Raises:
        UserProblem: there is no such trainer or option, or nothing would go out.
        FileProblem: the disk is full, the folder may not be written to, and the like.
    """
    trainer = trainer_of(plan.trainer)
    total = len(keys)

    def first_half(done: int, of: int) -> None:
        if progress is not None:
            progress(done // 2, of)

    try:
        found = survey(
            texts, wanted_of(plan, keys), first_half, cancelled, marks=plan.validation > 0, ruler=ruler
        )
        if not found.going:
            raise UserProblem(
                say("Nothing would go out: {0} could train on none of the conversations.").format(
                    trainer.title
                ),
                say("Look at the preflight; many things can be repaired there."),
            )
        job = _Job(texts, trainer, plan, found, total=total, progress=progress, cancelled=cancelled)
        folder, stem = place_of(trainer, path)
        return found.report, job.write(folder, stem)
    except Cancelled:
        return None


class _Job:
    """One export under way."""

    def __init__(
        self,
        texts: Texts,
        trainer: Trainer,
        plan: TrainerPlan,
        found: Survey,
        *,
        total: int,
        progress: Progress,
        cancelled: Asked,
    ) -> None:
        self._texts = texts
        self._trainer = trainer
        self._plan = plan
        self._found = found
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._mend = mending(trainer, found.settings, plan.repairs)

    def write(self, folder: Path, stem: str) -> TrainerReport:
        plan, found, trainer = self._plan, self._found, self._trainer
        groups = groups_of(found.going, found.marks, found.origins, found.near) if plan.validation else []
        held = held_out(groups, plan.validation, plan.seed)
        train = [key for key in found.going if key not in held]
        if plan.shuffle:
            train = shuffled(train, plan.seed)
        if found.richest in train and not trainer.folder:
            # Libraries take the fields of a file from its beginning: what has most of them comes first.
            train.insert(0, train.pop(train.index(found.richest)))
        parts = {"train": train, "validation": [key for key in found.going if key in held]}
        parts = {split: some for split, some in parts.items() if some}
        names = {split: trainer.dataset_name(found.settings, split, stem) for split in parts}
        ours = (folder / beside("manifest.json", stem)).is_file()
        with _put_in_place(folder, ours=ours) as part:
            for split, some in parts.items():
                trainer.write(part / names[split], self._stream(some), found.settings)
            for one in trainer.companions(found.settings, found.report.facts, names, stem):
                (part / one.name).parent.mkdir(parents=True, exist_ok=True)
                (part / one.name).write_text(one.text, encoding="utf-8", newline="\n")
            files = tuple(_described(part))
        report = found.report
        return TrainerReport(
            settings=dict(found.settings),
            total=report.total,
            left_out=report.left_out,
            mended=report.mended,
            examples=report.facts.examples,
            findings={group.rule: group.count for group in report.groups},
            train=len(train),
            validation=tuple(parts.get("validation", ())),
            groups=sum(len(group) > 1 for group in groups),
            files=files,
        )

    def _stream(self, keys: Sequence[int]) -> Iterator[Conversation]:
        for conversation in read_all(self._texts, keys, rewrites=self._plan.rewrites):
            if self._done % _TOLD_EVERY == 0:
                if self._cancelled is not None and self._cancelled():
                    raise Cancelled
                if self._progress is not None:
                    self._progress((self._total + self._done) // 2, self._total)
            self._done += 1
            yield self._mend(conversation)


@contextlib.contextmanager
def _put_in_place(folder: Path, *, ours: bool) -> Generator[Path]:
    """A folder to write into; what is in it goes into `folder` when the block ends well.

    Args:
        folder: where to.
        ours: an earlier export stands there, whose folders may be replaced.

    Raises:
        FileProblem: from the file system; or somebody else's folder is in the way.
    """
    fresh = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".export.", suffix=".part", dir=folder))
    except FileExistsError:
        raise FileProblem(
            say("“{0}” is a file; an export for a trainer needs a folder.").format(folder.name),
            say("Choose another name."),
        ) from None
    except OSError as problem:
        raise unwritten(folder, problem) from None
    try:
        yield part
        made = sorted(part.iterdir())
        _refuse_strange_folders([folder / one.name for one in made], ours=ours)
        for one in made:
            there = folder / one.name
            if there.is_dir():
                shutil.rmtree(there)
            one.replace(there)
    except OSError as problem:
        raise unwritten(folder, problem) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if fresh and not any(folder.iterdir()):
            folder.rmdir()


def _refuse_strange_folders(places: Iterable[Path], *, ours: bool) -> None:
    for there in places:
        if there.is_dir() and (not ours or there.is_symlink()):
            raise FileProblem(
                say("There is a folder “{0}” in “{1}” that no export has made.").format(
                    there.name, there.parent.name
                ),
                say("Choose an empty folder."),
            )


def _described(folder: Path) -> Iterable[WrittenFile]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield WrittenFile(path.relative_to(folder).as_posix(), path.stat().st_size, digest)
