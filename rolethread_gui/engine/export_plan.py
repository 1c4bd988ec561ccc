"""What an export is asked to do, and what it says about it: plain data that crosses process borders."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from rolethread_gui.engine.preflight_report import LeftOut, Preflight
from rolethread_gui.engine.tokens import TokenPlan


@dataclasses.dataclass(frozen=True, slots=True)
class TrainerPlan:
    """An export for a trainer.

    Attributes:
        trainer: its id.
        settings: its options by id, as far as they were chosen.
        repairs: ids of the repairs to do in the export alone; ``("*",)`` for the first of every rule.
        validation: share of the conversations to keep for validation, 0 to 1.
        seed: of the split and of the order.
        shuffle: whether the training data is put in a random order.
        rewrites: texts that were edited count as chosen, and what they were as rejected.
        tokens: by what tokens are counted, None not to count any.
    """

    trainer: str
    settings: Mapping[str, Any] = dataclasses.field(default_factory=dict[str, Any])
    repairs: tuple[str, ...] = ()
    validation: float = 0.0
    seed: int = 0
    shuffle: bool = False
    rewrites: bool = False
    tokens: TokenPlan | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ExportPlan:
    """What goes out and how.

    Attributes:
        dialect: id of the format; empty for each conversation's own.
        framing: "jsonl" or "array", or the id of a kind of file that is not JSON text.
        compression: "gz" or "".
        keys: the conversations in their order, or None for all that are not left out.
        unreadable: whether places that could not be read go out as they came (not into another list).
        source: id of the one source that goes out, 0 for all.
        trainer: the trainer to write for; of the fields above `keys` and `source` then count.
    """

    dialect: str
    framing: str = "jsonl"
    compression: str = ""
    keys: tuple[int, ...] | None = None
    unreadable: bool = True
    source: int = 0
    trainer: TrainerPlan | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ExportSummary:
    """What a plan will write.

    Attributes:
        conversations: how many.
        untouched: of these, byte for byte as imported.
        spliced: edited, with everything but the edit as imported.
        rewritten: written afresh, in another format or because they were written here.
        unreadable: unreadable places that go out as they came.
        losses: plain sentences: what the format cannot hold.
        sentence: all of it in one.
        preflight: for a trainer: what it would do. ``preflight.total`` is what was asked for, and always
            ``conversations + len(preflight.left_out)``.
    """

    conversations: int
    untouched: int
    spliced: int
    rewritten: int
    unreadable: int
    losses: tuple[str, ...]
    sentence: str
    preflight: Preflight | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of an export: its name in the folder, bytes, and SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclasses.dataclass(frozen=True, slots=True)
class TrainerReport:
    """What an export for a trainer did.

    Attributes:
        settings: all settings, settled.
        total: conversations that were asked for: those written and those left out, exactly.
        left_out: conversations that this trainer would not train on, each with the rules that say so.
        mended: conversations that were repaired in the export alone.
        examples: lines that the conversations made.
        findings: number of conversations by rule.
        train: conversations to train on.
        validation: conversations kept for validation, in order.
        groups: groups of equal and nearly equal conversations and copies that were kept on one side.
        files: everything that was written, but the manifest.
    """

    settings: Mapping[str, Any]
    total: int
    left_out: tuple[LeftOut, ...]
    mended: tuple[int, ...]
    examples: int
    findings: Mapping[str, int]
    train: int
    validation: tuple[int, ...]
    groups: int
    files: tuple[WrittenFile, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Manifest:
    """What was written, as kept in ``NAME.manifest.json``.

    Attributes:
        path: the file, or the folder.
        project: name of the project.
        version: name of the version that it equals, or None.
        position: journal position.
        plan: what was asked for; `keys` only when they were chosen.
        conversations: how many.
        untouched: see `ExportSummary`.
        spliced: see `ExportSummary`.
        rewritten: see `ExportSummary`.
        unreadable: see `ExportSummary`.
        losses: see `ExportSummary`.
        size: bytes, of all files together.
        sha256: of the file; for a trainer, of the digests of all its files.
        program: version of the program.
        time: when, in UTC.
        trainer: of an export for a trainer.
    """

    path: str
    project: str
    version: str | None
    position: int
    plan: ExportPlan
    conversations: int
    untouched: int
    spliced: int
    rewritten: int
    unreadable: int
    losses: tuple[str, ...]
    size: int
    sha256: str
    program: str
    time: str
    trainer: TrainerReport | None = None
