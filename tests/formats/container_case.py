"""Reading and writing whole files of a container, as an import and an export do."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.containers.base import Kept, Opening, Part, Record
from rolethread_gui.formats.containers.registry import all_containers
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.problems import ReadProblem
from rolethread_gui.formats.reader import SourceInfo
from rolethread_gui.formats.registry import read_record, splice_record
from rolethread_gui.formats.source import container_of, nested, open_source


@dataclasses.dataclass
class Read:
    """What came of reading a file."""

    info: SourceInfo
    conversations: list[Conversation]
    problems: list[ReadProblem]

    @property
    def texts(self) -> list[list[tuple[str, str]]]:
        return [[(turn.role.value, turn.text) for turn in one.turns] for one in self.conversations]

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(problem.place or f"line {problem.line}", problem.sentence) for problem in self.problems]


def read(path: Path, choices: Choices = NOTHING) -> Read:
    """A file through the public door, in small stretches."""
    conversations: list[Conversation] = []
    problems: list[ReadProblem] = []
    with open_source(path, choices) as reader:
        for batch in reader.batches(max_bytes=4096):
            conversations += batch.conversations(len(conversations) + 1)
            problems += batch.problems
            facts = batch.fast_facts()
            assert facts.turns.tolist() == [
                len(one.turns) for one in conversations[-len(batch) :]
            ] or not len(batch)
        assert reader.conversations == len(conversations)
        return Read(reader.info, conversations, problems)


def rewritten(
    path: Path,
    out: Path,
    choices: Choices = NOTHING,
    edit: Callable[[int, Conversation], Conversation | None] | None = None,
) -> None:
    """Write a file as it was read, with conversations changed or left out by `edit`."""
    file = GivenFile.at(path)
    container = container_of(file, choices)
    assert container is not None, f"{path.name} was taken for JSON text"
    opened = container.open(file, Opening(choices, lambda member: nested(member, choices)))
    parts: list[Part] = []
    number = 0
    for entry in opened.entries():
        if isinstance(entry, Kept):
            parts.append(entry)
        elif isinstance(entry, Record):
            before = read_record(entry.raw, number + 1)
            after = before if edit is None else edit(number, before)
            number += 1
            if after is not None:
                parts.append(Record(splice_record(entry.raw, after), ""))
    opened.close()
    all_containers()[container.id].write(out, iter(parts))
