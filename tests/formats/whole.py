"""Files as they come, and everything that comes out of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.words import count_words
from rolethread_gui.formats.problems import ReadProblem
from rolethread_gui.formats.source import SourceInfo, open_source


class Whole:
    """Everything that came out of a file."""

    def __init__(self, path: Path, max_bytes: int = 1 << 20) -> None:
        self.data = b""
        self.conversations: list[Conversation] = []
        self.spans: list[tuple[int, int]] = []
        self.problems: list[ReadProblem] = []
        with open_source(path) as reader:
            self.info: SourceInfo = reader.info
            for batch in reader.batches(max_bytes):
                assert batch.offset == len(self.data)
                self.data += batch.data
                self.spans += zip(batch.starts.tolist(), batch.ends.tolist(), strict=True)
                self.problems += batch.problems
                read = list(batch.conversations(len(self.conversations) + 1))
                self.conversations += read
                facts = batch.fast_facts()
                words = [[count_words(turn.text) for turn in one.turns] for one in read]
                replies = [
                    [
                        words
                        for words, turn in zip(counts, one.turns, strict=True)
                        if turn.role is Role.ASSISTANT
                    ]
                    for counts, one in zip(words, read, strict=True)
                ]
                assert facts.turns.tolist() == [len(one.turns) for one in read]
                assert facts.words.tolist() == list(map(sum, words))
                assert facts.reply_words.tolist() == [count for one in replies for count in one]
                assert facts.last_words.tolist() == [one[-1] if one else 0 for one in replies]
            assert reader.conversations == len(self.conversations)
        assert [one.key for one in self.conversations] == list(range(1, len(self.conversations) + 1))

    def texts(self) -> list[list[str]]:
        return [[turn.text for turn in one.turns] for one in self.conversations]

    def said(self) -> str:
        return "\n".join(f"Line {problem.line}: {problem.sentence}" for problem in self.problems)


def messages(*texts: str) -> dict[str, Any]:
    roles = ("user", "assistant")
    return {"messages": [{"role": roles[at % 2], "content": text} for at, text in enumerate(texts)]}


SOME = [messages(f'Question {at} [{{"', f"Answer {at} ]}}\\") for at in range(30)]
TEXTS = [[message["content"] for message in one["messages"]] for one in SOME]


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


LAYOUTS: dict[str, str] = {
    "lines": "".join(json.dumps(one) + "\n" for one in SOME),
    "lines without a last end": "\n".join(json.dumps(one) for one in SOME),
    "lines with blank ones": "\n \n".join(json.dumps(one) for one in SOME) + "\n\t\n\n",
    "lines with crlf": "".join(json.dumps(one) + "\r\n" for one in SOME),
    "array": json.dumps(SOME),
    "array pretty": json.dumps(SOME, indent=2) + "\n",
    "array in lines": "[\n" + ",\n".join(json.dumps(one) for one in SOME) + "\n]\n",
    "objects": "\n".join(json.dumps(one, indent=4) for one in SOME),
    "wrapped": json.dumps({"info": {"a": [1, {"b": 2}]}, "data": {"train": SOME[:20], "test": SOME[20:]}}),
    "wrapped pretty": json.dumps({"version": 1, "items": SOME}, indent=1),
}
