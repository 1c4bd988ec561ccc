"""JSON text: decoding it without losing anything, saying what is wrong with it, and writing literals."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import msgspec

from rolethread_gui.dataset import json_values
from rolethread_gui.formats.problems import RecordProblem
from rolethread_gui.wording import say

is_list = json_values.is_list
is_object = json_values.is_object

_DECODER = msgspec.json.Decoder()
_BIG = 4000  # digits; Python refuses to convert longer ones by default


def decode(raw: bytes) -> Any:
    """The value of a JSON text.

    Tries the fast reader first; what it refuses but other programs write (NaN, half an emoji, numbers
    beyond 64 bit, control characters inside texts) goes through the standard library.

    Raises:
        RecordProblem: it is not JSON; the sentence says why, `at` says where.
    """
    try:
        return _DECODER.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _decode_leniently(raw)
    except RecursionError:
        raise _too_deep() from None


class NotUtf8(RecordProblem):
    """Bytes that are not UTF-8. `decode_anyway` reads them when they stand outside of what is shown."""


def decode_anyway(raw: bytes) -> Any:
    """As `decode`, but bytes that are not UTF-8 become half characters (`has_foreign_bytes`)."""
    try:
        return decode(raw)
    except NotUtf8:
        return _loads(raw.decode("utf-8", "surrogateescape"))


_FOREIGN = re.compile("[\udc80-\udcff]")


def has_foreign_bytes(text: str) -> bool:
    """Whether a text from `decode_anyway` may hold bytes that were not UTF-8."""
    return not text.isascii() and _FOREIGN.search(text) is not None


def _decode_leniently(raw: bytes) -> Any:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise NotUtf8(
            say("the text is not UTF-8, so some letters cannot be told."),
            say("Save the file as UTF-8 in the program that wrote it, then open it again."),
            problem.start,
        ) from None
    return _loads(text)


def _loads(text: str) -> Any:
    try:
        return json.loads(text, strict=False, parse_int=_integer)
    except json.JSONDecodeError as problem:
        _explain(text, problem)
    except RecursionError:
        raise _too_deep() from None


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < _BIG else float("-inf" if digits[0] == "-" else "inf")


def _too_deep() -> RecordProblem:
    return RecordProblem(
        say("lists and objects stand inside each other too deeply to be a conversation."),
        say("Look at this place in the file; it was probably damaged or made to test programs."),
    )


_PYTHON_WORD = re.compile(r"(?:True|False|None)\b|[ubr]?'|\(")


def _explain(text: str, problem: json.JSONDecodeError) -> NoReturn:
    at = problem.pos
    rest = text[at:]
    before = text[:at].rstrip()
    byte = len(text[:at].encode("utf-8", "surrogatepass"))
    near = rest[:30].split("\n")[0]
    if not rest.strip() or problem.msg.startswith("Unterminated string"):
        sentence, hint = (
            say("it ends in the middle: the rest is missing."),
            say("The file was probably cut off while it was written or copied. Fetch it again."),
        )
        byte = len(text.encode("utf-8", "surrogatepass")) if not rest.strip() else byte
    elif (rest[0] in "}]" and before.endswith(",")) or re.match(r",\s*[}\]]", rest):
        sentence, hint = (
            say("a comma stands before a closing bracket, which JSON does not allow."),
            say("Delete that comma in a text editor, then open the file again."),
        )
    elif rest.startswith(("//", "/*", "#")):
        sentence, hint = (
            say("a comment stands here, and JSON has no comments."),
            say("Delete the comments in a text editor, then open the file again."),
        )
    elif _PYTHON_WORD.match(rest):
        sentence, hint = (
            say("this is written the way Python prints values (single quotes, True, None), not as JSON."),
            say("Write the file again with json.dumps; such text is never run here."),
        )
    elif problem.msg.startswith("Extra data"):
        sentence, hint = (
            say("something follows after the end of the conversation."),
            say("There should be one conversation a line, and nothing else."),
        )
    else:
        sentence, hint = (
            say("this is not JSON, from here on: “{0}”.").format(near),
            say("Compare this place with the lines around it in a text editor."),
        )
    raise RecordProblem(sentence, hint, byte)


def shown_as_json(value: Any) -> str:
    """A value that is no text, as the person sees it."""
    return json.dumps(value, ensure_ascii=False)


_CONTROL = {code: f"\\u{code:04x}" for code in range(0x20)} | {
    0x08: "\\b",
    0x09: "\\t",
    0x0A: "\\n",
    0x0C: "\\f",
    0x0D: "\\r",
    0x22: '\\"',
    0x5C: "\\\\",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_WIDE_ESCAPE = re.compile(rb"\\u(?!00[0-7])[0-9a-fA-F]{4}")


class LiteralStyle(msgspec.Struct, frozen=True):
    r"""How a record writes its texts.

    Attributes:
        ascii_only: letters beyond ASCII as ``\uXXXX``.
        escaped_slash: ``\/`` for a slash.
    """

    ascii_only: bool = False
    escaped_slash: bool = False

    @classmethod
    def of(cls, raw: bytes) -> LiteralStyle:
        """The style of a record's bytes."""
        return cls(
            ascii_only=raw.isascii() and _WIDE_ESCAPE.search(raw) is not None,
            escaped_slash=b"\\/" in raw and re.search(rb"[^\\/]/", raw) is None,
        )

    def literal(self, text: str) -> bytes:
        """A text as a JSON string, quotes included. Half an emoji is always escaped: UTF-8 has no form for it."""
        if self.ascii_only:
            written = json.dumps(text)
        else:
            escaped = _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text.translate(_CONTROL))
            written = f'"{escaped}"'
        if self.escaped_slash:
            written = written.replace("/", "\\/")
        return written.encode()


def encode_record(record: Any) -> bytes:
    """A fresh record as one line of JSON, as ``json.dumps(ensure_ascii=False)`` writes it."""
    text = json.dumps(record, ensure_ascii=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()
