"""One malformed file of each kind: what is good in it is kept, and what is wrong is said with its place, in time."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.source import open_source
from tests.formats.malformed_kinds import KINDS

_LONGEST_S = 60.0
"""No more than a bound on hanging: the slowest takes a second or two where nothing else runs."""
_ELSEWHERE = {"a pipe", "a folder with a pipe and a link to itself", "odd names of files"}


@pytest.mark.parametrize("kind", KINDS)
def test_good_is_kept_and_bad_is_said(kind: str, tmp_path: Path) -> None:
    if kind in _ELSEWHERE and (os.name == "nt" or sys.platform == "darwin"):
        pytest.skip("such files cannot be made here")
    make, count, words = KINDS[kind]
    path = make(tmp_path)
    begun = time.monotonic()
    read, said = 0, ""
    try:
        with open_source(path) as reader:
            for batch in reader.batches():
                read += sum(1 for _ in batch.conversations(1))
                for problem in batch.problems:
                    assert problem.sentence[:1].isupper() or not problem.sentence[:1].isalpha()
                    said += f"{problem.place or problem.line}: {problem.sentence}\n"
    except FileProblem as refused:
        said += refused.sentence if refused.hint else ""
    assert time.monotonic() - begun < _LONGEST_S
    assert read >= count
    assert count or not read
    assert words.casefold() in said.casefold()
    assert "Traceback" not in said
