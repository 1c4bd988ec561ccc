"""Replies that comfort, apologise or understand again and again, one after another, and never move on."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.sentences import first_sentences
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_IN_A_ROW = 3
"""Replies of one kind after another that make a loop."""
_HEAD = r"[\s>*_#\"“(（]*(?:(?:oh|ah|well|yes|hey|aw|and|but|嗯|哦|啊|唉)[,，.!…~ ]*)?"
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "understanding",
        re.compile(
            _HEAD
            + r"(?:i (?:completely |totally |fully |really |truly |can )*(?:understand|hear you|get it|see (?:how|why|that you))|that (?:sounds|must be|must feel) "
            r"(?:really |very |so |incredibly )?(?:hard|tough|difficult|painful|frustrating|overwhelming)|it sounds like you|it's (?:completely |totally |perfectly )?"
            r"(?:understandable|okay|normal|natural) (?:to|that)|ich verstehe|ich kann (?:gut )?verstehen|je comprends|entiendo|comprendo|(?:я )?понимаю|"
            r"我(?:非常|很|完全|能|可以|能够|特别)*(?:理解|明白|感受到|体会)|能?理解你|听起来你|听到你)"
        ),
    ),
    (
        "apology",
        re.compile(
            _HEAD
            + r"(?:i'm (?:so |very |truly |really |terribly )*sorry|i am (?:so |very |truly )*sorry|(?:my |i )?apolog|forgive me|please forgive|es tut mir|entschuldig|"
            r"(?:je suis )?désolé|pardon|lo siento|perdón|прости|извини|мне (?:очень )?жаль|(?:真的|非常|很|实在)*(?:对不起|抱歉))"
        ),
    ),
    (
        "comfort",
        re.compile(
            _HEAD
            + r"(?:it's (?:going to be|gonna be|all|okay|alright|ok)|it'll be|everything (?:will|is going to) be|don't worry|do not worry|i'm here(?: for you)?\b|you're (?:safe|not alone)|"
            r"you are not alone|shh|there, there|keine sorge|ne t'inquiète|no te preocupes|не волнуйся|не переживай|别担心|不要担心|没关系|没事|抱抱|给你(?:一个)?(?:温暖的?)?(?:拥抱|抱抱)|我会一直)"
        ),
    ),
)
_SENTENCES = 1
_SHOWN_IN_A_ROW: Final = 4
"""Replies one after another that show one feeling in the same way, which make a loop."""
_SHOWS: Final[tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]] = (
    (
        "blush",
        ("blush", "cheeks", "errötet", "wird rot", "rougit", "rougissant", "sonroj", "ruboriz", "красне", "покрасне", "脸红", "红着脸", "羞红"),
        re.compile(
            r"\bblush(?:es|ed|ing)?\b|\bcheeks (?:\w+ ){0,2}(?:redden|flush|burn|turn|go|grow)\w*|\berrötet\b|\bwird rot\b|\brougi(?:t|ssant)\b|\bse (?:sonroj|ruboriz)\w+|\b(?:по)?красне\w+|脸红|红着脸|羞红"
        ),
    ),
    (
        "giggle",
        ("giggl", "chuckl", "kicher", "glouss", "ricane", "se ríe", "хихик", "咯咯", "嘻嘻", "偷笑", "轻笑"),
        re.compile(r"\bgiggl(?:es?|ed|ing)\b|\bchuckl(?:es?|ed|ing)\b|\bkicher(?:t|te|nd)\b|\bglouss\w+|\bricane\b|\bse ríe\b|\bхихик\w+|咯咯|嘻嘻|偷笑|轻笑"),
    ),
    (
        "tears",
        ("sob", "tears", "weep", "cries", "crying", "schluchz", "tränen", "weint", "sanglot", "larmes", "pleure", "solloz", "lágrimas", "llora", "рыда", "слёз", "слез", "плаче", "哭", "泪"),
        re.compile(
            r"\bsob(?:s|bed|bing)?\b|\btears\b|\bweep(?:s|ing)?\b|\bcr(?:ies|ying)\b|\bschluchzt?\b|\btränen\b|\bweint\b|\bsanglot\w*|\blarmes\b|\bpleure\b|\bsolloz\w+|\blágrimas\b|\bllora\b|\bрыда\w+|\bсл[её]з\w*|\bплаче\w+|哭|泪"
        ),
    ),
    (
        "sigh",
        ("sigh", "seufz", "soupir", "suspir", "вздыха", "вздохну", "叹气", "叹了口气", "叹息"),
        re.compile(r"\bsigh(?:s|ed|ing)?\b|\bseufz\w*|\bsoupir\w*|\bsuspir\w+|\bвздыха\w+|\bвздохну\w*|叹气|叹了口气|叹息"),
    ),
    (
        "smirk",
        ("smirk", "grin", "grins", "sourire en coin", "sonríe con picardía", "ухмыл", "усмех", "坏笑", "邪笑", "勾起嘴角", "嘴角上扬", "嘴角勾起"),
        re.compile(r"\bsmirk(?:s|ed|ing)?\b|\bgrin(?:s|ned|ning|st)?\b|\bsourire en coin\b|\bsonríe con picardía\b|\bухмыл\w+|\bусмех\w+|坏笑|邪笑|勾起嘴角|嘴角(?:微微)?(?:上扬|勾起)"),
    ),
    (
        "trembling",
        ("trembl", "shiver", "zitter", "trembl", "frisson", "tiembl", "temblan", "дрож", "颤抖", "发抖"),
        re.compile(r"\btrembl(?:es?|ed|ing)\b|\bshiver(?:s|ed|ing)?\b|\bzitter\w*|\btremblant\w*|\bfrissonn\w+|\btiembl\w+|\btemblando\b|\bдрож\w+|颤抖|发抖"),
    ),
    (
        "nod",
        ("nods", "nodded", "nodding", "nickt", "hoche la tête", "asiente", "кивает", "кивну", "点头", "点点头", "点了点头"),
        re.compile(r"\bnod(?:s|ded|ding)\b|\bnickt\b|\bhoche la tête\b|\basiente\b|\bкив(?:ает|нул\w*)\b|点(?:了)?点?头"),
    ),
)  # fmt: skip
_ACTION: Final = re.compile(r"(?<!\*)\*(?![\s*])([^*\n]{2,200})(?<!\s)\*(?!\*)|[（(]([^()（）\n]{2,80})[)）]")


@functools.cache
def _shows() -> Hints:
    return Hints(hint for _, hints, _ in _SHOWS for hint in hints)


def _shown(text: str) -> dict[str, tuple[int, int]]:
    """What feelings a reply shows in actions between marks, and where each does."""
    low = look(text).low
    if not _shows().found(low):
        return {}
    found: dict[str, tuple[int, int]] = {}
    for action in _ACTION.finditer(low):
        for kind, _, pattern in _SHOWS:
            match = pattern.search(low, *action.span()) if kind not in found else None
            if match is not None:
                found[kind] = match.span()
    return found


def kind_of(text: str) -> str:
    """What a reply begins with: "understanding", "apology", "comfort", or nothing of the kind."""
    low = look(text).low
    for start, end in first_sentences(text, _SENTENCES, 300):
        for kind, pattern in _KINDS:
            if pattern.match(low, start, end):
                return kind
    return ""


class EmotionalLoop(SpottingCheck):
    """Finds conversations that go round in one feeling."""

    id: ClassVar[str] = "emotional_loop"
    title: ClassVar[str] = say("Goes round in one feeling")
    help: ClassVar[str] = say(
        "Three or more replies in a row that begin with comfort, with an apology, or with “I understand”, or four in a row that "
        "show a feeling in the same way (“*blushes*”, “*sighs*”, “*trembling*”). The model learns to go round in one feeling in "
        "place of moving the talk on. Let some of them begin with something that happens."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 2
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.35

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.replies_at_least(_IN_A_ROW)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; the reply from which on it is a loop, and each that goes on with it."""
        row, last = 0, ""
        rows: dict[str, int] = {}
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            kind = kind_of(turn.text)
            row = row + 1 if kind and kind == last else 1
            last = kind
            if kind and row >= _IN_A_ROW:
                start, end = next(iter(first_sentences(turn.text, 1, 300)))
                words = turn.text[start:end]
                yield Spot(
                    turn,
                    start,
                    end,
                    say("replies in a row that begin with the same feeling"),
                    say("“{0}”: {1} replies in a row begin with {2}.").format(
                        shortened(words), row, _TOLD[kind]
                    ),
                    say("Begin some of them with something that happens."),
                )
            shown = _shown(turn.text)
            rows = {shows: rows.get(shows, 0) + 1 for shows in shown}
            for shows, (start, end) in shown.items():
                if rows[shows] >= _SHOWN_IN_A_ROW:
                    yield _shown_again(turn, (start, end), rows[shows])


def _shown_again(turn: Turn, place: tuple[int, int], row: int) -> Spot:
    start, end = place
    return Spot(
        turn,
        start,
        end,
        say("replies in a row that show one feeling in the same way"),
        say("“{0}”: {1} replies in a row show it so.").format(turn.text[start:end], row),
        say("Show it differently, or let the feeling change."),
    )


_TOLD = {
    "understanding": say("“I understand” or the like"),
    "apology": say("an apology"),
    "comfort": say("comfort"),
}
