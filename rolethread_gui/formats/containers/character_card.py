"""Character cards: PNG pictures that carry one, and the JSON files that programs write them to."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.containers.base import (
    Container,
    Entry,
    Fresh,
    Opened,
    Opening,
    Part,
    Record,
    Sight,
    kept,
)
from rolethread_gui.formats.dialects.character_card import (
    CARD,
    EXAMPLES,
    OLDER,
    fields_of,
    is_card,
    name_of,
)
from rolethread_gui.formats.dialects.transcript import MODEL, NAMES, SPELLING, TEXT, Transcript
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, encode_record, is_object
from rolethread_gui.formats.paths import find, value_at, with_text, with_value
from rolethread_gui.formats.pngtext import SIGNATURE, TextChunk, text_chunks
from rolethread_gui.formats.pngtext import with_text as with_picture_text
from rolethread_gui.formats.unpacking import KEPT, UnpackedFile
from rolethread_gui.formats.writing import Written, one_line, write_file
from rolethread_gui.wording import say

_LARGEST = 64 << 20
_NEWEST, _OLDER = "ccv3", "chara"
_START = re.compile(r"[ \t\r\n]*<START>[ \t]*\r?\n?", re.IGNORECASE)
_PICTURE, _LAYOUT = "picture", "layout"
_USER, _CHAR = "{{user}}", "{{char}}"


class CharacterCards(Container):
    """A card in a picture or in a JSON file."""

    id = "character_card"
    title = say("Character card")
    help = say(
        "A character of SillyTavern, Chub and others, in a PNG picture or as JSON: who they are, how they greet, "
        "and examples of how they speak."
    )
    suffixes = (".png", ".json")
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        if sight.head.startswith(SIGNATURE):
            return 0.9
        if not sight.complete or sight.text.lstrip()[:1] != "{":
            return 0.0
        try:
            value = json.loads(sight.text)
        except (ValueError, RecursionError):
            return 0.0
        return 0.95 if is_card(value) else 0.0

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return _Card(file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_file(path, iter([_assembled(parts, path.name)]), "raw", compression)

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return (say("It becomes an example of how the character speaks."), *Transcript().losses(conversation))


class _Card(Opened):
    """One card, read whole."""

    fidelity = KEPT

    def __init__(self, file: GivenFile, opening: Opening) -> None:
        unpacked = UnpackedFile(file, opening.choices.encoding, text=False)
        try:
            data = unpacked.read(_LARGEST + 1)
        finally:
            unpacked.close()
        if len(data) > _LARGEST:
            raise FileProblem(
                say("“{0}” is larger than any character card.").format(file.name), say("Choose another file.")
            )
        self.compression = unpacked.compression
        self._consumed = unpacked.consumed
        self._data = data
        if data.startswith(SIGNATURE):
            self._cards = _from_picture(data, file.name)
        else:
            self._cards = [data.removeprefix(b"\xef\xbb\xbf")]

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        if self._data.startswith(SIGNATURE):
            yield kept(_PICTURE, base64.b64encode(self._data))
        else:
            yield kept(_LAYOUT, self._data)
        cards = [one_line(card.strip()) for card in self._cards]
        raw = b'{"%s": %s' % (CARD.encode(), cards[0])
        if len(cards) > 1:
            raw += b', "%s": %s' % (OLDER.encode(), cards[1])
        yield Record(raw + b"}", say("the card"))
        card = decode_anyway(cards[0])
        text = find(card, (*fields_of(card), EXAMPLES))
        if isinstance(text, str):
            yield from _examples(text, name_of(card))

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._consumed

    def close(self) -> None:
        """See `Opened.close`."""


def _from_picture(data: bytes, name: str) -> list[bytes]:
    """The JSON of the cards in a picture, the newest spelling first.

    Raises:
        FileProblem: there is none, or it is damaged.
    """
    chunks = _card_chunks(data)
    if not chunks:
        raise FileProblem(
            say("“{0}” is a picture without a character card.").format(name),
            say(
                "Export the card again from the program that made it; sending pictures through chats often "
                "removes it."
            ),
        )
    found: list[bytes] = []
    for chunk in chunks:
        try:
            raw = base64.b64decode(chunk.text, validate=True)
            if not is_object(decode_anyway(raw)):
                raise RecordProblem(say("it is no card."))
        except (binascii.Error, RecordProblem):
            continue
        found.append(raw)
    if not found:
        raise FileProblem(
            say("The character card in “{0}” is damaged and cannot be read.").format(name),
            say("Export the card again from the program that made it."),
        )
    return found


def _card_chunks(data: bytes) -> list[TextChunk]:
    chunks = {chunk.keyword.lower(): chunk for chunk in text_chunks(data)}
    return [chunks[keyword] for keyword in (_NEWEST, _OLDER) if keyword in chunks]


def _examples(text: str, name: str) -> Iterator[Entry]:
    """The examples of a card, each a transcript, with the ``<START>`` marks between them kept."""
    about: dict[str, Any] = {SPELLING: "plain", NAMES: [_USER, _CHAR, name], MODEL: [_CHAR, name]}
    at = number = 0
    for found in [*_START.finditer(text), None]:
        end = found.start() if found else len(text)
        if text[at:end].strip():
            number += 1
            yield Record(encode_record({TEXT: text[at:end], **about}), say("example {0}").format(number))
        elif end > at:
            yield kept("gap", text[at:end].encode("utf-8", "surrogateescape"))
        if found:
            yield kept("gap", found[0].encode("utf-8", "surrogateescape"))
            at = found.end()


def _assembled(parts: Iterator[Part], name: str) -> bytes:
    """The bytes of the file.

    Raises:
        FileProblem: there is no card to put the conversations into.
    """
    layout: dict[str, Any] = {}
    cards: list[bytes] = []
    examples = ""
    for part in parts:
        if isinstance(part, Fresh):
            text = Transcript().write(part.conversation)[TEXT]
            examples += ("" if not examples or examples.endswith("\n") else "\n") + "<START>\n" + text
            continue
        record = decode_anyway(part.raw)
        if CARD in record:
            found = (value_at(part.raw, (key,)) for key in (CARD, OLDER))
            cards = [card for card in found if card is not None]
        elif TEXT in record:
            examples += record[TEXT]
        elif "gap" in record:
            examples += record["gap"]
        else:
            layout = record
    if not cards or not layout:
        raise FileProblem(
            say(
                "“{0}” would be a character card, and there is none in the project to put conversations into."
            ).format(name),
            say("Choose another format."),
        )
    if _LAYOUT in layout:
        before = str(layout[_LAYOUT]).encode("utf-8", "surrogateescape")
        return _placed(before, cards[0], examples)
    picture = base64.b64decode(layout[_PICTURE])
    for chunk, old, card in zip(_card_chunks(picture)[::-1], _old(picture)[::-1], cards[::-1], strict=True):
        new = _placed(old, card, examples)
        if new != old:
            place = next(one for one in text_chunks(picture) if one.keyword == chunk.keyword)
            picture = with_picture_text(picture, place, base64.b64encode(new))
    return picture


def _old(picture: bytes) -> list[bytes]:
    return [base64.b64decode(chunk.text) for chunk in _card_chunks(picture)]


def _placed(before: bytes, card: bytes, examples: str) -> bytes:
    """The JSON of a card as it was laid out, with what an edit changed."""
    now = decode_anyway(card)
    path = (*fields_of(now), EXAMPLES)
    style = LiteralStyle.of(before)
    if isinstance(find(now, path), str) or examples:
        card = with_text(card, path, examples, style)
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    body = before.removeprefix(mark)
    if card == one_line(body.strip()):
        return before
    if b"\n" not in body.strip():
        return mark + body.replace(body.strip(), card)
    return mark + _relaid(body, card, style)


def _relaid(before: bytes, card: bytes, style: LiteralStyle) -> bytes:
    """A card over many lines: the texts that differ are written into it as it was laid out."""
    old, new = decode_anyway(before), decode_anyway(card)
    where = fields_of(new)
    fields: dict[str, Any] = find(new, where)
    for key, value in fields.items():
        if find(old, (*where, key)) == value:
            continue
        if isinstance(value, str):
            before = with_text(before, (*where, key), value, style)
        else:
            like = value_at(before, (*where, key))
            before = with_value(before, (*where, key), fresh_value(value, like, style))
    return before
