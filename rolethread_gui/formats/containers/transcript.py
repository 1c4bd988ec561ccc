"""Transcripts: text with a name before each turn, several conversations apart by lines of dashes or blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.containers.base import (
    Container,
    Entry,
    Fresh,
    Kept,
    Opened,
    Opening,
    Part,
    Record,
    Sight,
    kept,
)
from rolethread_gui.formats.containers.whole import OpenedWhole
from rolethread_gui.formats.dialects.transcript import MODEL, NAMES, SPELLING, TEXT, Transcript
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.scripts import CHANCE, conversations, detect
from rolethread_gui.formats.speakers import who_is_the_model
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import put, say

_JSON = re.compile(r'\s*(?:\{|\[\s*\{)\s*"')
"""How JSON text begins; it is not worth the search for names, which takes longer than the rest of opening it."""
_LIKELY = 0.45
_SURE = 0.9
_LARGEST = 256 << 20
_BETWEEN = "\n---\n\n"


class Transcripts(Container):
    """Text files of conversations."""

    id = "transcript"
    title = "Transcript"
    help = say(
        "Text with a name before each turn (“Mira: …”, “**Mira:** …”, “[12:30] Mira: …”), as people write it and "
        "as chat programs export it. Lines of dashes part conversations."
    )
    suffixes = (".txt", ".md", ".log")
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        if _JSON.match(sight.text) or not sight.text.strip():
            return 0.0
        found = detect(sight.text)
        if found is None:
            return 0.0
        if found.spelling in CHANCE or sight.text.lstrip()[:1] in "{[":
            return _LIKELY
        return _SURE

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return _Transcript(file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_file(path, _texts(parts), "raw", compression)

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return Transcript().losses(conversation)


class _Transcript(OpenedWhole):
    """A transcript, read whole."""

    def __init__(self, file: GivenFile, opening: Opening) -> None:
        super().__init__(
            file,
            opening,
            by_line=False,
            largest=_LARGEST,
            too_large=say("“{0}” is longer than {1} MB, which is too long for one text."),
            instead=say("Cut it into several files."),
        )
        self._text = self.data.decode("utf-8", "surrogateescape")
        found = detect(self._text)
        if found is None:
            raise FileProblem(
                say("“{0}” is text in which nobody speaks.").format(file.name),
                say(
                    "Write a name and a colon before each turn, like “Mira: Good evening.”, one turn after another."
                ),
            )
        names = [speaker.name for speaker in found.speakers]
        model = who_is_the_model(file.name, found.speakers, opening.choices) if names else ()
        self._about: dict[str, Any] = {SPELLING: found.spelling, NAMES: names, MODEL: list(model)}

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        line = 1
        names = frozenset(self._about[NAMES])
        for between, text in conversations(self._text, self._about[SPELLING], names):
            if between:
                yield kept("gap", between.encode("utf-8", "surrogateescape"))
                line += between.count("\n")
            if text:
                yield Record(encode_record({TEXT: text, **self._about}), put(say("line {0:,}"), line))
                line += text.count("\n")
        yield from self.ending()


def _texts(parts: Iterator[Part]) -> Iterator[bytes]:
    before = ""
    for part in parts:
        if isinstance(part, Fresh):
            text = Transcript().write(part.conversation)[TEXT]
            if before.strip():
                text = ("" if before.endswith("\n") else "\n") + _BETWEEN + text
        else:
            record = decode_anyway(part.raw)
            text = record["gap"] if isinstance(part, Kept) else record[TEXT]
        yield text.encode("utf-8", "surrogateescape")
        before = text or before
