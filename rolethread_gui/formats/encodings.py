"""In which code page the letters of a text are, where it is not UTF-8: guessed, shown, and asked."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator

from rolethread_gui.formats.choices import Choices, Option, Question
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.tables import cut
from rolethread_gui.formats.unpacking import MARKS, UnpackedFile, unmarked_wide
from rolethread_gui.wording import say

_LOOKED_AT = 4 << 20
_PIECE = 2000
_OFFERED = 3
_TITLES = {
    "cp1252": say("Western European (Windows)"),
    "cp1250": say("Central European (Windows)"),
    "cp1251": say("Cyrillic (Windows)"),
    "cp1253": say("Greek (Windows)"),
    "cp1254": say("Turkish (Windows)"),
    "cp1255": say("Hebrew (Windows)"),
    "cp1256": say("Arabic (Windows)"),
    "cp1257": say("Baltic (Windows)"),
    "koi8_r": say("Russian (KOI8-R)"),
    "cp866": say("Russian (DOS)"),
    "cp437": say("English (DOS)"),
    "cp850": say("Western European (DOS)"),
    "mac_roman": say("Western European (old Mac)"),
    "gb18030": say("Chinese, simplified (GB 18030)"),
    "big5": say("Chinese, traditional (Big5)"),
    "shift_jis": say("Japanese (Shift JIS)"),
    "cp932": say("Japanese (Windows)"),
    "euc_jp": say("Japanese (EUC)"),
    "cp949": say("Korean (Windows)"),
    "euc_kr": say("Korean (EUC)"),
    "latin_1": say("Western European (ISO 8859-1)"),
    "iso8859_2": say("Central European (ISO 8859-2)"),
    "iso8859_15": say("Western European (ISO 8859-15)"),
}
_FALLBACKS = ("cp1252", "cp1251", "gb18030", "cp932", "cp1250", "mac_roman", "cp850")


def ask_for_encoding(file: GivenFile, choices: Choices, *, by_line: bool) -> None:
    """Stop where the letters of a text can be read in several ways and nobody has said in which.

    Args:
        file: a file of text.
        choices: what the person answered.
        by_line: whether single lines that are not UTF-8 can be named and left out, as in JSON Lines; then
            only a file is asked about in which they are many.

    Raises:
        Question: the letters are not UTF-8.
        FileProblem: the file cannot be read.
    """
    if choices.encoding:
        return
    unpacked = UnpackedFile(file, text=False)
    try:
        head = unpacked.read(_LOOKED_AT)
    finally:
        unpacked.close()
    if _is_utf8_so_far(head) or any(head.startswith(mark) for mark, _, _ in MARKS) or unmarked_wide(head):
        return
    if by_line and (head.lstrip()[:1] not in (b"{", b"[") or b"\x00" in head):
        return  # no JSON at all
    pieces = valid = 0
    strange: list[bytes] = []
    for piece in _pieces(head):
        pieces += 1
        if not piece.isascii():
            if _is_utf8(piece):
                valid += 1
            else:
                strange.append(piece)
    many = len(strange) >= 3 and 8 * len(strange) >= pieces if by_line else bool(strange)
    if not many or 10 * valid > len(strange):
        return
    raise encoding_question(file.name, strange)


def _is_utf8_so_far(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _pieces(head: bytes) -> Iterator[bytes]:
    lines = head.split(b"\n")
    for line in lines[:-1] if len(lines) > 1 else lines:
        for at in range(0, len(line), _PIECE):
            yield line[at : at + _PIECE]


def _is_utf8(piece: bytes) -> bool:
    """Whether a piece is UTF-8, a character cut at one of its ends aside."""
    trimmed = piece.lstrip(bytes(range(0x80, 0xC0))) if len(piece) == _PIECE else piece
    try:
        trimmed.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.reason == "unexpected end of data" and len(piece) == _PIECE
    return True


def encoding_question(name: str, lines: list[bytes]) -> Question:
    """Which of these readings is right?

    Args:
        name: of the file.
        lines: some lines that are not UTF-8.
    """
    telling = max(lines, key=lambda line: sum(byte > 127 for byte in line) / (len(line) + 20))
    at = next(place for place, byte in enumerate(telling) if byte > 127)
    telling = telling[max(0, at - 60) :]
    options: list[Option] = []
    seen: set[str] = set()
    for codec in _candidates(b"\n".join(lines)[: 1 << 16]):
        reading = cut(telling.decode(codec, "ignore"))
        if reading not in seen:
            seen.add(reading)
            options.append(Option(codec, _TITLES.get(codec, codec), reading))
        if len(options) == _OFFERED:
            break
    return Question(
        "encoding",
        say(
            "Which of these lines reads right? The letters are in an old code page, and the file does not say in which."
        ),
        say("Choose the line in which every letter is as it should be; nothing is changed in the file."),
        name,
        tuple(options),
        free=True,
    )


def _candidates(sample: bytes) -> list[str]:
    """Codecs that can read the sample, the likeliest first."""
    import charset_normalizer

    guessed = [match.encoding for match in charset_normalizer.from_bytes(sample)]
    named = [codec for codec in guessed if codec in _TITLES]
    rest = [codec for codec in _FALLBACKS if codec not in named]
    able = [codec for codec in (*named, *rest) if _readable(sample, codec)]
    usual = {codec: place for place, codec in enumerate(_FALLBACKS)}

    def rank(codec: str) -> tuple[int, int]:
        return _strangeness(sample.decode(codec, "replace")), usual.get(codec, len(usual))

    return sorted(able, key=rank)


def _readable(sample: bytes, codec: str) -> bool:
    try:
        sample[: len(sample) - 3].decode(codec)
    except UnicodeDecodeError as problem:
        return problem.reason in ("incomplete multibyte sequence", "unexpected end of data")
    return True


def _strangeness(text: str) -> int:
    """How much a reading does not look like words: signs inside words, capitals behind small letters."""
    odd = 0
    before = " "
    for letter in text:
        if ord(letter) > 127:
            kind = unicodedata.category(letter)
            if kind in ("Cc", "Co", "Cn", "So", "Sm", "Sk", "No", "Lm"):
                odd += 2 if before.isalpha() else 1
            elif kind == "Lu" and before.islower():
                odd += 2
        elif letter.isalpha() and before.isalpha() and ord(before) > 0x24F:
            odd += 1  # Latin right behind another script
        before = letter
    return odd
