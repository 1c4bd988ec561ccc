"""Where projects are kept: in Documents, named after the dataset, unless the person says otherwise."""

from __future__ import annotations

from pathlib import Path

import platformdirs

SUFFIX = ".rolethread"
_DATASET_SUFFIXES = (".gz", ".jsonl", ".ndjson", ".json", ".txt")


def default_folder() -> Path:
    """The person's Documents folder."""
    return Path(platformdirs.user_documents_dir())


def project_path(dataset: Path, folder: Path) -> Path:
    """Where the project of a dataset belongs: its name without the endings of data files."""
    name = dataset.name
    for suffix in _DATASET_SUFFIXES:
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            name = name[: -len(suffix)]
    return folder / f"{name}{SUFFIX}"


def is_free(project: Path) -> bool:
    """Whether a project is there and no other window writes to it."""
    from rolethread_gui.store.lock import WriterLock
    from rolethread_gui.store.problems import StorageProblem

    if not project.is_file():
        return False
    lock = WriterLock(project)
    try:
        lock.take()
    except StorageProblem:
        return False
    lock.release()
    return True


def free_path(path: Path) -> Path:
    """The same name with a number where it is taken: "roleplay 2.rolethread"."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free
