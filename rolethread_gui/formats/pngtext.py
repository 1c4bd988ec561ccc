"""The texts inside a PNG picture: where they stand, and putting others in their place. Nothing is drawn."""

from __future__ import annotations

import dataclasses
import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


@dataclasses.dataclass(frozen=True, slots=True)
class TextChunk:
    """A text in a picture.

    Attributes:
        keyword: its name.
        text: its bytes.
        start: of the whole chunk within the file.
        end: after it.
    """

    keyword: str
    text: bytes
    start: int
    end: int


def text_chunks(picture: bytes) -> list[TextChunk]:
    """The plain texts (tEXt) of a picture, up to where it is damaged."""
    found: list[TextChunk] = []
    at = len(SIGNATURE)
    while at + 12 <= len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        kind, end = picture[at + 4 : at + 8], at + 12 + length
        if end > len(picture):
            break
        if kind == b"tEXt":
            keyword, _, text = picture[at + 8 : end - 4].partition(b"\x00")
            found.append(TextChunk(keyword.decode("latin-1"), text, at, end))
        if kind == b"IEND":
            break
        at = end
    return found


def with_text(picture: bytes, chunk: TextChunk, text: bytes) -> bytes:
    """The picture with another text in place of one of its own."""
    body = b"tEXt" + chunk.keyword.encode("latin-1") + b"\x00" + text
    made = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return picture[: chunk.start] + made + picture[chunk.end :]
