"""Writing a project's conversations to a dataset file, with a manifest beside it. Lane: compute or writer.

What was not touched comes out byte for byte; an edit is spliced into the bytes it was read from; only
another format is written afresh. A file of one source in its own order keeps everything between the
conversations as well: separators, header, tail and the lines that could not be read.
"""

from __future__ import annotations

import dataclasses
import importlib.metadata
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine import trainer_export
from rolethread_gui.engine.export_container import ContainerPieces
from rolethread_gui.engine.export_pieces import Piece, Pieces
from rolethread_gui.engine.export_plan import ExportPlan, ExportSummary, Manifest, TrainerPlan
from rolethread_gui.engine.import_reports import SourceSummary
from rolethread_gui.engine.preflight import preflight, trainer_of
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.sources import lineage
from rolethread_gui.engine.tokens import Ruler
from rolethread_gui.formats.containers.base import Part
from rolethread_gui.formats.containers.registry import written_containers
from rolethread_gui.formats.registry import written_dialects
from rolethread_gui.formats.trainers.base import beside
from rolethread_gui.formats.writing import FRAMINGS, Written, write_file
from rolethread_gui.store.connection import writable
from rolethread_gui.wording import put, say

__all__ = ["ExportPlan", "ExportSummary", "Manifest", "TrainerPlan", "plan_for", "preview", "run"]

_TOLD_EVERY = 500
"""Conversations between two reports of progress."""


class _Cancelled(Exception):
    """Leaves the writing of a file; never seen outside."""


def plan_for(project: Project, path: Path, dialect: str | None = None, source: int = 0) -> ExportPlan:
    """The plan that a file name suggests; without a dialect the file comes out as it came in.

    Args:
        project: that is exported.
        path: the file.
        dialect: id of the format, None for the file's own.
        source: id of the one source that goes out as its own file, 0 for all.

    Raises:
        UserProblem: there is no such format or source.
    """
    name = path.name.lower()
    compression = "gz" if name.endswith(".gz") else ""
    bare = name.removesuffix(".gz")
    into = written_containers()
    if not source and dialect in into:
        return ExportPlan("", dialect or "", compression, None, unreadable=False)
    _refuse_unknown(dialect or "")
    sources = project.sources()
    if source:
        one = lineage(project.ledger, source)
        own = one.source.framing
        return ExportPlan(
            dialect or "", own if own in into or own in FRAMINGS else "jsonl", compression, source=one.id
        )
    if dialect is None and (container := _container_for(bare, sources)):
        return ExportPlan("", container, compression, None, unreadable=True)
    framing = "array" if bare.endswith(".json") else "jsonl"
    if dialect is None and len(sources) == 1 and sources[0].framing in FRAMINGS:
        as_it_came = Path(bare).suffix == Path(sources[0].name.lower().removesuffix(".gz")).suffix
        if as_it_came or not bare.endswith((".json", ".jsonl")):
            framing = sources[0].framing
    return ExportPlan(dialect or "", framing, compression, None, unreadable=dialect is None)


def _container_for(name: str, sources: Sequence[SourceSummary]) -> str:
    """The kind of file that a name asks for where no format was chosen, "" for JSON text."""
    named = [one for one in written_containers().values() if name.endswith(one.suffixes)]
    own = [one for one in written_containers().values() if len(sources) == 1 and one.id == sources[0].framing]
    json = name.endswith((".json", ".jsonl"))  # which chats may be called as well
    if own and (own[0] in named or not (named or json)):
        return own[0].id
    return named[0].id if named and not json else ""


def _refuse_unknown(dialect: str) -> None:
    if dialect and dialect not in written_dialects():
        known = sorted((*written_dialects(), *written_containers()))
        raise UserProblem(
            say("There is no format called {0}.").format(dialect), f"Formats: {', '.join(known)}."
        )


def preview(
    project: Project,
    plan: ExportPlan,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    ruler: Ruler | None = None,
) -> ExportSummary:
    """Say what `run` would write and lose, without writing. Reads what would be rewritten.

    Args:
        project: read only.
        plan: what would be written.
        progress: for a trainer: called with conversations done and in all.
        cancelled: for a trainer: asked often.
        ruler: for a trainer: measures how long conversations are.

    Raises:
        UserProblem: there is no such format or trainer, or conversations of the plan are gone.
        Cancelled: `cancelled` said so.
    """
    if plan.trainer is not None:
        wanted = trainer_export.wanted_of(plan.trainer, _keys(project, plan))
        return trainer_export.summary_of(
            preflight(project.ledger.texts, wanted, progress, cancelled, ruler=ruler)
        )
    _refuse_unknown(plan.dialect)
    losses: Counter[str] = Counter()
    if (into := _into_container(project, plan, _keys(project, plan))) is not None:
        counts: Counter[str] = Counter()
        for _ in into.parts(counts, losses):
            pass
        return _summary(counts, losses, into.unreadable_out, into.unreadable_left)
    pieces = _pieces(project, plan, _keys(project, plan))
    for conversation in pieces.rewritten():
        losses.update(set(pieces.losses(conversation)))
    return _summary(pieces.count(), losses, pieces.unreadable_out, pieces.unreadable_left)


def _into_container(project: Project, plan: ExportPlan, keys: list[int]) -> ContainerPieces | None:
    container = written_containers().get(plan.framing)
    if container is None:
        return None
    sources = [plan.source] if plan.source else None
    return ContainerPieces(
        project.ledger, container, keys, unreadable=plan.unreadable, sources=sources, dialect=plan.dialect
    )


def _pieces(project: Project, plan: ExportPlan, keys: list[int]) -> Pieces:
    everything = [one.id for one in project.sources()] if plan.keys is None else None
    sources = [plan.source] if plan.source else everything
    return Pieces(
        project.ledger, plan.dialect, plan.framing, keys, unreadable=plan.unreadable, sources=sources
    )


def run(
    project: Project,
    plan: ExportPlan,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    ruler: Ruler | None = None,
) -> Manifest | None:
    """Write the file and its manifest, each in one step: the whole file or what was there before.

    For a trainer `path` is a folder, or the name of the dataset file beside which the others stand.

    Returns:
        The manifest, or None when it was cancelled (nothing is written then).

    Raises:
        UserProblem: there is no such format or trainer, or conversations of the plan are gone.
        FileProblem: the disk is full, the folder may not be written to, and the like.
    """
    path = Path(path)
    if plan.trainer is not None:
        return _run_for_trainer(
            project, plan, plan.trainer, path, progress=progress, cancelled=cancelled, ruler=ruler
        )
    _refuse_unknown(plan.dialect)
    keys = _keys(project, plan)
    watch = _Watch(len(keys), progress, cancelled)
    into = _into_container(project, plan, keys)
    pieces = into or _pieces(project, plan, keys)
    whole = None if isinstance(pieces, ContainerPieces) else pieces.whole
    try:
        if isinstance(pieces, ContainerPieces):
            container = written_containers()[plan.framing]
            parts = watch.beside(pieces.parts(watch.counts, watch.losses))
            written = container.write(path, parts, plan.compression)
        elif whole is not None:
            written = write_file(path, watch.over(whole.parts()), "raw", plan.compression, last=False)
            watch.counts["untouched"] = len(keys) - watch.counts["spliced"]
        else:
            pieces_out = watch.over(pieces.parts())
            written = write_file(path, pieces_out, plan.framing, plan.compression, last=False)
    except _Cancelled:
        return None
    if progress is not None:
        progress(len(keys), len(keys))
    summary = _summary(watch.counts, watch.losses, pieces.unreadable_out, pieces.unreadable_left)
    manifest = _manifest(project, plan, summary, written)
    _keep(manifest, path.with_name(f"{path.name}.manifest.json"))
    return manifest


def _run_for_trainer(
    project: Project,
    plan: ExportPlan,
    trainer: TrainerPlan,
    path: Path,
    *,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
    ruler: Ruler | None,
) -> Manifest | None:
    keys = _keys(project, plan)
    done = trainer_export.write(
        project.ledger.texts, trainer, keys, path, progress=progress, cancelled=cancelled, ruler=ruler
    )
    if done is None:
        return None
    if progress is not None:
        progress(len(keys), len(keys))
    found, report = done
    folder, stem = trainer_export.place_of(trainer_of(trainer.trainer), path)
    size = sum(one.size for one in report.files)
    written = Written(path, size, trainer_export.digest_of(report))
    manifest = dataclasses.replace(
        _manifest(project, plan, trainer_export.summary_of(found), written), trainer=report
    )
    _keep(manifest, folder / beside("manifest.json", stem))
    return manifest


def _keep(manifest: Manifest, path: Path) -> None:
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    write_file(path, [text], "raw")


class _Watch:
    """Counts what goes by, tells how far it is, and stops when asked to."""

    def __init__(
        self, total: int, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._next = 0
        self.counts: Counter[str] = Counter()
        self.losses: Counter[str] = Counter()

    def beside(self, parts: Iterator[Part]) -> Iterator[Part]:
        """The parts of a file that is not JSON text, as they are."""
        for part in parts:
            self._look_up(self.counts.total())
            yield part

    def _look_up(self, done: int) -> None:
        if done >= self._next:
            self._next = done + _TOLD_EVERY
            if self._cancelled is not None and self._cancelled():
                raise _Cancelled
            if self._progress is not None:
                self._progress(done, self._total)

    def over(self, parts: Iterator[Piece]) -> Iterator[bytes]:
        """The bytes of the pieces."""
        done = 0
        for part in parts:
            self._look_up(done)
            done += part.conversations
            if part.how:
                self.counts[part.how] += 1
            self.losses.update(set(part.losses))
            yield part.data


def _manifest(project: Project, plan: ExportPlan, summary: ExportSummary, written: Written) -> Manifest:
    version = [one.name for one in project.versions() if one.position == project.position]
    return Manifest(
        path=writable(str(written.path)),
        project=writable(project.path.name),
        version=version[-1] if version else None,
        position=project.position,
        plan=plan,
        conversations=summary.conversations,
        untouched=summary.untouched,
        spliced=summary.spliced,
        rewritten=summary.rewritten,
        unreadable=summary.unreadable,
        losses=summary.losses,
        size=written.size,
        sha256=written.sha256,
        program=importlib.metadata.version("rolethread-gui"),
        time=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    )


def keys_of_plan(project: Project, plan: ExportPlan) -> tuple[int, ...]:
    """Keys of the conversations that a plan is about, in their order.

    Raises:
        UserProblem: some of those that were chosen are gone.
    """
    return tuple(_keys(project, plan))


def _keys(project: Project, plan: ExportPlan) -> list[int]:
    columns = project.columns
    if plan.keys is None:
        order = columns.slots_in_order()
        slots = order[columns.plain("included")[order]]
        if plan.source:
            slots = slots[np.isin(columns.plain("source")[slots], lineage(project.ledger, plan.source).ids)]
    else:
        slots = np.array(plan.keys, np.int64) - 1
        gone = [key for key in plan.keys if not 0 < key <= columns.size or not columns.alive()[key - 1]]
        if gone:
            raise UserProblem(
                put(say("{0:,} of the chosen conversations are no longer in the project."), len(gone)),
                say("Choose again what to export."),
            )
    keys: list[int] = (slots + 1).tolist()
    return keys


_LOSSES_TOLD = 12
"""Kinds of loss named one by one, the most frequent first."""


def _summary(counts: Counter[str], losses: Counter[str], out: int, left: int) -> ExportSummary:
    total = counts["untouched"] + counts["spliced"] + counts["rewritten"]
    told = [f"{_many(number)}: {sentence}" for sentence, number in losses.most_common(_LOSSES_TOLD)]
    if len(losses) > _LOSSES_TOLD:
        told.append(
            put(say("{0:,} further things are lost in fewer conversations."), len(losses) - _LOSSES_TOLD)
        )
    if left:
        places = say("1 place") if left == 1 else put(say("{0:,} places"), left)
        told.append(say("{0} of the imported file could not be read and will be left out.").format(places))
    parts: list[str] = []
    if counts["untouched"]:
        parts.append(put(say("{0:,} exactly as imported"), counts["untouched"]))
    if counts["spliced"]:
        parts.append(put(say("{0:,} with your edits put into the original"), counts["spliced"]))
    if counts["rewritten"]:
        parts.append(put(say("{0:,} written anew"), counts["rewritten"]))
    sentence = f"{_many(total)}: {', '.join(parts)}." if parts else say("There is nothing to export.")
    return ExportSummary(
        total, counts["untouched"], counts["spliced"], counts["rewritten"], out, tuple(told), sentence
    )


def _many(count: int) -> str:
    return say("1 conversation") if count == 1 else put(say("{0:,} conversations"), count)
