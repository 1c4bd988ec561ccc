"""Damaged characters: "donâ€™t", "�", "&amp;#39;", escape codes as text, "锟斤拷"."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks import other_pages
from rolethread_gui.checks.regions import Span, code_spans, covers, link_spans, merged, quote_spans
from rolethread_gui.checks.spotting import Spot, SpottingCheck, replace_fix
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Fix, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

# What UTF-8 becomes when it is read as Windows-1252, Latin-1, Windows-1251 or KOI8-R: a lead byte's character,
# then those of one to three continuation bytes (0x80 to 0xBF).
_TAIL_1252 = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TAIL_1251 = "\u0080-\u00bfЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈҐЁЄЇІіґё№єјЅѕї"
_WRONG = re.compile(
    rf"(?:[\u00c2-\u00df][{_TAIL_1252}]|[\u00e0-\u00ef][{_TAIL_1252}]{{2}}|[\u00f0-\u00f4][{_TAIL_1252}]{{2,3}}|â€(?=[\s\w]|$))+"
    rf"|(?:[РС][{_TAIL_1251}]){{3,}}(?:[ ,.!?-]{{1,2}}(?:[РС][{_TAIL_1251}]){{2,}})*|(?:(?:вЂ|в„)[{_TAIL_1251}])+"
    r"|(?:╨.|╤.){3,}|(?:锟斤拷)+锟?|(?:烫烫|屯屯){2,}|锘縍?|(?:[鐨鏄鍙鍦涓浠绗銆锛鈥鎴澶鍚浣濂瀹鏂鏈瑕閮杩閫鑷鍏鍒鍥鍜浜浼绂寰鍘][\u4e00-\u9fff€\ue000-\uf8ff]{0,2}){4,}"
)
_LEADS = re.compile(
    "[\u00c2-\u00f4РСвâ╨╤锟烫屯锘鐨鏄鍙鍦涓浠绗銆锛鈥鎴澶鍚浣濂瀹鏂鏈瑕閮杩閫鑷鍏鍒鍥鍜浜浼绂寰鍘]"
)
"""The characters that wrong decodings begin with: one quick look at a text that has none."""
_CONTROLS = re.compile("[\x80-\x9f]+")
"""Bytes of Windows-1252 that were read as control characters."""
_MAC = re.compile("(?<=[A-Za-z])Õ(?=(?:s|t|re|ve|ll|d|m)\\b)|Ò(?=[A-Za-z])|(?<=[a-z.,!?])Ó(?=\\s|$)")
"""Apostrophes and quotation marks of the old Macintosh."""
_MAC_SIGNS = str.maketrans("ÕÒÓ", "’“”")
_OTHER_PAGES = re.compile(
    # UTF-8 read as the code page of DOS ("ΓÇÖ", "├⌐") or of the old Macintosh ("‚Äô", "√©")
    r"(?:Γ[ÇÄÆéêå][^\s\w]|Γ[ÇÄ][ª-\u00ffA-Za-zªÖÿ]|ΓÇ[^\s]|ÔÇ[^\s]|[├┬][^\s\x00-\x7f]|‚Ä[^\s\x00-\x7f]|[√¬][©®†°∞¢£§•¶ß®´¨≠ÆØ±≤≥¥µ∂∑∏πªºæø¿¡¬ƒ≈∆«»…\u00a0])+"
)
_OTHER_LEADS = re.compile("[ΓÔ├┬‚√¬]")
_QUOTED_BYTES = re.compile(r"(?:=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]|F[0-4])(?:=[89AB][0-9A-F]){1,3})+")
"""The bytes of UTF-8 as mails write them: "=E2=80=99"."""
_LATIN_FOR_CYRILLIC = re.compile("(?<![A-Za-z])[\u00c0-\u00ff]{3,}(?:[ ,.!?—–-]{1,3}[\u00c0-\u00ff]{1,})*")
"""Russian in Windows-1251 that was read as Latin letters: "Îäèí òàêîé"."""
_KOI = re.compile(
    "(?<![А-Яа-яё])[а-я][А-Я]{3,}(?:[ ,.!?:;—–-]{1,3}[а-я]?[А-Я]+)*|[А-Я]+(?:[ ,]{1,2}[А-Я]+)* [а-я][А-Я]{3,}"
)
"""Russian in KOI8-R that was read as Windows-1251: the case is turned round."""
_LOST = re.compile("�+|\\?{3,}(?=\\w)|\\ufffd", re.I)
_ENTITY = re.compile(
    r"(?:&(?:amp;)*(?:#\d{2,6}|#x[0-9a-f]{2,5}|quot|apos|lt|gt|nbsp|amp|hellip|mdash|ndash|[lr][sd]quo|bull|copy|reg|trade|deg|laquo|raquo|middot|"
    r"times|euro|pound|cent|yen|sect|para|frac\d\d|sup[23]|plusmn|[aeiouyc](?:acute|grave|circ|uml|cedil|tilde)|ntilde|atilde|otilde|szlig|aelig|oelig|"
    r"oslash|aring|sbquo|bdquo|prime|dagger|larr|rarr|harr|hearts|shy|ensp|emsp|thinsp|zwnj|zwj|iexcl|iquest|ordf|ordm|infin|ne|le|ge|minus);)+",
    re.I,
)
_ESCAPE = re.compile(
    r"(?:\\u(?:[0-9a-fA-F]{4})|\\x(?:[0-9a-fA-F]{2}))+|(?<=[\w.!?,:])\\n(?:\\n)*(?=[A-Z\d\-*“\"])|_x000[dD]_"
)
_ASKED = re.compile(
    r"\b(?:html|entit|unicode|utf|encod|decod|escape|json|regex|string|python|javascript|xml|hex|ascii)", re.I
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Kind:
    kind: str
    why: str


_DECODED_WRONGLY = _Kind(
    say("wrongly decoded characters"), say("These characters were decoded wrongly on their way here")
)
_MISSING = _Kind(say("lost characters"), say("Here a character was lost; nobody can say for sure which"))
_ENTITIES = _Kind(
    say("codes of web pages in their text"), say("These are codes of web pages instead of characters")
)
_ESCAPES = _Kind(say("escape codes in their text"), say("These are codes of programs instead of characters"))


def damages(text: str, asked: str = "", *, explained: bool = False) -> list[tuple[Span, _Kind]]:
    """Spans of damaged characters, in order, each with what happened.

    Args:
        text: of the turn.
        asked: the turn before; codes are no damage where it asks about codes.
        explained: whether the reply says how such characters come about; those that it quotes are none either.
    """
    found: list[tuple[Span, _Kind]] = []
    if not text.isascii():
        if _LEADS.search(text):
            found += [
                (one.span(), _DECODED_WRONGLY) for one in _WRONG.finditer(text) if _really_wrong(one.group())
            ]
        found += [
            (one.span(), _DECODED_WRONGLY)
            for one in _CONTROLS.finditer(text)
            if not covers([span for span, _ in sorted(found)], *one.span())
        ]
        if _OTHER_LEADS.search(text):
            found += [
                (one.span(), _DECODED_WRONGLY)
                for one in _OTHER_PAGES.finditer(text)
                if mended(one.group()) != one.group()
                and not covers(sorted(span for span, _ in found), *one.span())
            ]
        found += [(one, _DECODED_WRONGLY) for one in _other_alphabet(text)]
        known = sorted(span for span, _ in found)
        found += [
            (one, _DECODED_WRONGLY)
            for one in other_pages.pieces(text)
            if not any(start < one[1] and one[0] < end for start, end in known)
        ]
        if "Õ" in text or "Ò" in text:
            found += [(one.span(), _DECODED_WRONGLY) for one in _MAC.finditer(text)]
        if "�" in text:
            found += [(one.span(), _MISSING) for one in _LOST.finditer(text)]
    if "=" in text:
        found += [
            (one.span(), _DECODED_WRONGLY)
            for one in _QUOTED_BYTES.finditer(text)
            if mended(one.group()) != one.group()
        ]
    codes: list[tuple[Span, _Kind]] = []
    if "&" in text:
        codes += [(one.span(), _ENTITIES) for one in _ENTITY.finditer(text)]
    if "\\" in text or "_x000" in text:
        codes += [(one.span(), _ESCAPES) for one in _ESCAPE.finditer(text)]
    if codes and not _ASKED.search(asked):
        shut = merged(code_spans(text), link_spans(text))
        found += [
            one
            for one in codes
            if not covers(shut, *one[0]) and not _in_markup(text, one[0][0]) and not _in_program(text, one[0])
        ]
    if found and (explained or _DECODING.search(asked) or (_WHY.search(asked) and damages(asked))):
        quoted = merged(code_spans(text), quote_spans(text))
        found = [one for one in found if not covers(quoted, *one[0]) and text[slice(*one[0])] not in asked]
    return sorted(found, key=lambda one: one[0])


_DECODING = re.compile(
    r"\b(?:unicode|utf|encod|decod|charset|latin-1|ascii|mojibake|garbled|code ?page|zeichensatz|zeichenkodierung|umlaut|encodage|codificaci)|кодировк|кракозябр|乱码|编码",
    re.I,
)
_WHY = re.compile(
    r"\b(?:instead of|in place of|(?:weird|strange|odd|funny|wrong|special) (?:characters?|symbols?|letters?|signs?|marks?)|gibberish|(?:page|site|website|screen|file|browser|"
    r"e-?mail|console|excel|csv|pdf|database|app|subtitles?|terminal|export)\b[^.\n]{0,30}\b(?:says?|shows?|displays?|prints?|has|have|turns?|turned|full of|contains?)|"
    r"what (?:does|do) [^.?\n]{1,30} mean|statt|anstatt|anstelle|komische zeichen|sonderzeichen|was bedeutet|au lieu d|caractères|que signifie|en (?:vez|lugar) de|caracteres|qué significa)\b"
    r"|вместо|символы|что (?:значит|означает)|而不是|变成|显示|什么意思",
    re.I,
)
"""A turn that asks how characters are stored, so that a reply quotes damaged ones."""
_EXPLAINS = re.compile(
    r"\b(?:utf-?(?:8|16)|latin-?1|windows-125\d|cp-?125\d|iso-8859|u\+fffd|replacement character|mojibake|charset|(?:character|text) encoding|zeichenkodierung|ersatzzeichen|encodage"
    r"|caractère de remplacement|codificación|carácter de reemplazo)\b|кодировк|символ замены|编码|乱码|替换字符",
    re.I,
)
"""A reply that says how characters are stored."""


def _other_alphabet(text: str) -> list[Span]:
    """Russian that was read in another of its encodings."""
    found: list[Span] = []
    for one in _LATIN_FOR_CYRILLIC.finditer(text):
        words = one.group()
        if len(words) >= 12 and " " in words and _as_russian(words, _READ_AS_LATIN) != words:
            found.append(one.span())
    if not found:
        for one in _KOI.finditer(text):
            words = one.group()
            if len(words) >= 12 and " " in words and _as_russian(words, _READ_AS_RUSSIAN) != words:
                found.append(one.span())
    return found


_READ_AS_LATIN: Final = (("cp1252", "cp1251"), ("latin-1", "koi8_r"))
_READ_AS_RUSSIAN: Final = (("cp1251", "koi8_r"), ("koi8_r", "cp1251"))


def _as_russian(words: str, pages: Sequence[tuple[str, str]]) -> str:
    """Russian that was read in another of its encodings, as it was; as it is where it is none."""
    for read_as, written_as in pages:
        if (plain := other_pages.again(words, read_as, written_as)) != words and _is_russian(plain):
            return plain
    return words


def _is_russian(words: str) -> bool:
    """Whether words look like Russian prose: its vowels, in small letters, and some of its small words."""
    letters = [char for char in words if char.isalpha()]
    small = sum("а" <= char <= "я" or char == "ё" for char in letters)
    vowels = sum(char in "аеёиоуыэюя" for char in words.lower())
    return small > 0.8 * len(letters) and 0.3 <= vowels / max(1, len(letters)) <= 0.6


def _really_wrong(words: str) -> bool:
    """Whether the characters become others when decoded as they should have been."""
    if "锟" in words or "烫" in words or "屯" in words or words.startswith("锘"):
        return True
    if words[0] > "\u2e80":
        return _is_chinese(words)
    return mended(words) != words or words.startswith("â€")


def _is_chinese(words: str) -> bool:
    """Whether rare characters become Chinese once their bytes are read as UTF-8, but for what was lost."""
    plain = words.encode("gb18030", "ignore").decode("utf-8", "replace")
    return sum("\u3000" <= char <= "\u9fff" or char in "，。！？" for char in plain) > 0.4 * len(plain)


def mended(text: str) -> str:
    """The text with wrong decodings, codes of web pages and escape codes put right; the rest as it is."""
    import ftfy
    from ftfy.fixes import fix_c1_controls

    fixed = fix_c1_controls(ftfy.fix_encoding(_QUOTED_BYTES.sub(_from_bytes, text)))
    if fixed == text and not text.isascii():
        fixed = _reread(text)
    if text in ("Õ", "Ò", "Ó"):
        return text.translate(_MAC_SIGNS)
    while (plain := html.unescape(fixed)) != fixed and _ENTITY.search(fixed):
        fixed = plain
    return _ESCAPE.sub(_unescaped, fixed)


def _from_bytes(found: re.Match[str]) -> str:
    try:
        return bytes.fromhex(found.group().replace("=", "")).decode("utf-8")
    except UnicodeDecodeError:
        return found.group()


def _reread(text: str) -> str:
    """A damaged piece as other readings of its bytes have it; as it is where none makes sense."""
    if _OTHER_PAGES.fullmatch(text):
        for page in ("cp437", "mac_roman", "cp850"):
            if (plain := other_pages.again(text, page, "utf-8")) != text:
                return plain
    if _LATIN_FOR_CYRILLIC.fullmatch(text) and (plain := _as_russian(text, _READ_AS_LATIN)) != text:
        return plain
    if _KOI.fullmatch(text) and (plain := _as_russian(text, _READ_AS_RUSSIAN)) != text:
        return plain
    return other_pages.reread(text)


def _unescaped(found: re.Match[str]) -> str:
    words = found.group()
    if words.startswith("_x"):
        return ""
    if words.startswith("\\n"):
        return words.replace("\\n", "\n")
    plain = re.sub(r"\\[ux]([0-9a-fA-F]+)", lambda one: chr(int(one[1], 16)), words)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _in_markup(text: str, at: int) -> bool:
    """Whether a place lies inside an HTML tag or between tags of a page, where codes belong."""
    opened, closed = text.rfind("<", 0, at), text.rfind(">", 0, at)
    if opened > closed and at - opened < 300 and text[opened + 1 : opened + 2].isalpha():
        return True
    return text.count("</") >= 3 and "<" in text[max(0, at - 400) : at]


_PROGRAM = re.compile(
    r"\b(?:printf?|cout|println|echo|puts|write|format|log|scanf|fprintf|sprintf)\b|<<|[;{}]\s*$"
)


def _in_program(text: str, span: Span) -> bool:
    """Whether a code stands in a line of a program, where it belongs."""
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    line = text[start : end if end >= 0 else len(text)]
    return len(line) < 400 and '"' in line and _PROGRAM.search(line) is not None


class Mojibake(SpottingCheck):
    """Finds characters that were damaged on their way through programs."""

    id: ClassVar[str] = "mojibake"
    title: ClassVar[str] = say("Damaged characters")
    help: ClassVar[str] = say(
        "Characters that were decoded wrongly, such as “donâ€™t”, or codes such as “&quot;” in place of a mark. The "
        "model learns to write the damage. Repair them; where a character was lost, type it again."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 4
    harm: ClassVar[float] = 0.65

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(
            many.holds(_LEADS) | many.holds(f"[&\\\\�_=\x80-\x9fÀ-ÿΓ├┬‚√¬А-я{other_pages.STRANGE}]")
        )

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """One place a turn: from its first damaged character to its last, so that one fix mends it all."""
        asked, turns = "", conversation.turns
        for place, turn in enumerate(turns):
            if turn.role is Role.TOOL:
                continue
            own = turn.role is Role.USER
            found = damages(turn.text, f"{asked} {turn.text}" if own else asked)
            if found:
                reply = next((one.text for one in turns[place + own :] if one.role is Role.ASSISTANT), "")
                if _EXPLAINS.search(reply):
                    found = damages(turn.text, f"{asked} {turn.text}" if own else asked, explained=True)
            if found:
                yield _spot(conversation.key, turn, found)
            if turn.role is Role.USER:
                asked = turn.text


def _mended_at(text: str, span: Span) -> str:
    """A damaged piece put right; one that only its neighbours show to be damaged, with a look at them."""
    words = text[span[0] : span[1]]
    plain = mended(words)
    return plain if plain != words else other_pages.reread_letter(text, span)


def _spot(key: int, turn: Turn, found: list[tuple[Span, _Kind]]) -> Spot:
    start, end = found[0][0][0], found[-1][0][1]
    kind = found[0][1]
    sample = turn.text[found[0][0][0] : found[0][0][1]][:30]
    more = len(found) - 1
    places = (
        say(", and in one more place of this turn")
        if more == 1
        else put(say(", and in {0:,} more places of this turn"), more)
        if more
        else ""
    )
    after = turn.text
    for (first, last), _ in reversed(found):
        after = after[:first] + _mended_at(after, (first, last)) + after[last:]
    fixes: tuple[Fix, ...] = ()
    if after != turn.text:
        cut_at = len(after) - (len(turn.text) - end)
        fixes = (
            replace_fix(
                key, turn, (start, end), after[start:cut_at], say("Repair “{0}”{1}").format(sample, places)
            ),
        )
    advice = say("Repair it, and look at the result.") if fixes else say("Type the character again.")
    return Spot(turn, start, end, kind.kind, f"{kind.why}: “{sample}”{places}.", advice, fixes)
