"""Speakers whose feeling turns into its opposite from one reply to the next: "I hate you" – "I love you so much"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.sentence_lists import has_character
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_SUDDEN: Final = 25
"""Words of a turn that is too short to have changed somebody's mind; what is told at length may have."""
_SAID: Final[dict[str, re.Pattern[str]]] = {
    # what a speaker says to the one he talks with
    "hate": re.compile(
        r"\bi (?:really |truly |absolutely |still |fucking )?(?:hate|despise|detest|loathe|can't stand) you\b(?! (?:seeing|being|having|going|when|for making|look))|\bget (?:away from me|out of my (?:sight|house|life|room))\b|\bi never want to (?:see|talk to|hear from) you\b|\byou disgust me\b|\bleave me alone\b|\bdon't (?:ever )?(?:touch me|talk to me)\b"
        r"|\bich hasse dich\b|\bverschwinde\b|\blass mich in ruhe\b|\bje te (?:hais|déteste)\b|\blaisse-moi tranquille\b|\b(?:te odio|déjame en paz|me das asco)\b|\b(?:я )?(?:ненавижу|презираю) тебя\b|\bоставь меня в покое\b|\bубирайся\b"
        r"|我(?:真的|真|好|最|很)?(?:恨|讨厌)你(?!们)|(?:给我)?滚(?:开|出去|蛋)|别(?:碰|烦|理)我|不想(?:再)?(?:看|见)到你"
    ),
    "love": re.compile(
        r"\bi (?:really |truly |absolutely |do |still |also )?(?:love|adore) you\b(?! (?:like a|anyway|too much to hate))|\bi(?:'m| am) (?:so |madly |deeply )?in love with you\b|\byou(?:'re| are) (?:my (?:everything|soulmate|true love)|the love of my life)\b|\bi(?:'m| am) so (?:happy|glad) (?:to see you|you're here|we're together)\b|\bi want to (?:kiss|marry|hug) you\b"
        r"|\bich (?:liebe dich|hab dich lieb)\b|\bje t'(?:aime|adore)\b|\b(?:te amo|te quiero|te adoro)\b|\b(?:я )?(?:люблю|обожаю) тебя\b|\bя тебя (?:очень )?(?:люблю|обожаю)\b|我(?:真的|真|好|最|很|也)?(?:爱|喜欢)你(?!们|的[书画文作])|(?:嫁给|娶)(?:我|你)吧"
    ),
    # what a speaker does
    "weeps": re.compile(
        r"\b(?:sob(?:s|bed|bing)|weeps?|wept|weeping|bursts? into tears|cr(?:ies|ying) (?:uncontrollably|hard|loudly|harder)|tears (?:stream|streaming|run|running|roll|rolling|pour|pouring) down|wails?|wailing|breaks? down (?:crying|in tears|sobbing)|trembl(?:es|ing) with (?:grief|fear|terror)|screams? in (?:pain|terror|agony))\b"
        r"|\b(?:schluchzt|weint (?:bitterlich|heftig|laut)|bricht in tränen aus|sanglote|fond en larmes|éclate en sanglots|pleure à chaudes larmes|solloza|rompe a llorar|llora desconsolad\w+|рыдает|рыдая|разрыдал\w+|заливается слезами|плачет навзрыд)\b|痛哭|大哭|泣不成声|嚎啕|泪流满面|哭得"
    ),
    "rejoices": re.compile(
        r"\b(?:giggl(?:es|ing)|laughs? (?:happily|cheerfully|joyfully|merrily|brightly|out loud)|jumps? (?:for|with) joy|beams?(?= (?:at|with|happily|brightly)\b)|beaming|grins? (?:happily|cheerfully|from ear to ear|widely|broadly)|smil(?:es|ing) (?:brightly|happily|cheerfully|widely)|claps? (?:his|her|their|my) hands (?:happily|excitedly|in joy)|bounc(?:es|ing) (?:happily|excitedly|up and down)|squeals? (?:happily|with delight|with joy|in delight)|dances? (?:happily|around happily))\b"
        r"|\b(?:kichert|lacht (?:fröhlich|vergnügt|laut)|strahlt (?:über|vor)|springt vor freude|glousse|rit (?:gaiement|joyeusement|aux éclats)|saute de joie|sourit (?:joyeusement|largement)|ríe (?:alegremente|feliz)|salta de alegría|sonríe (?:ampliamente|feliz)|хихикает|весело сме[её]тся|прыгает от радости|радостно улыбается)\b|咯咯(?:地)?笑|开心地笑|哈哈大笑|笑(?:得|嘻嘻|眯眯|盈盈)|蹦蹦跳跳|欢呼"
    ),
}
_OPPOSITE: Final = {"hate": "love", "love": "hate", "weeps": "rejoices", "rejoices": "weeps"}
_MENDED: Final = re.compile(
    r"\b(?:sorry|apologi\w*|forgive|joke|joking|kidding|just kidding|prank|surprise|dream|woke|wake|later|next (?:day|morning|week)|years?|months?|weeks?|hours?|meanwhile|suddenly|potion|spell|magic|hypno\w*|pretend|acting|act(?:ed)?|not really|but i|even though|part of me|always|"
    r"kiss\w*|hug\w*|embrac\w*|kneel\w*|cheat\w*|lied|lying|betray\w*|kill\w*|die[ds]?|dead|hit|slap\w*|punch\w*|attack\w*|stab\w*|leav\w*|break up|marry|propose\w*|save[ds]?|rescue\w*|gift|ring|comfort\w*|tickl\w*|present|happy|tears of|"
    r"entschuldig\w*|tut mir leid|verzeih|scherz|spaß|pardon|désolée?|blague|perdón|lo siento|broma|прости\w*|извини\w*|шут\w+)\b|对不起|抱歉|原谅|玩笑|骗你|其实|道歉|亲|抱|吻|打|杀|死|分手|求婚|礼物|突然|第二天|后来|又哭又笑|喜极而泣"
)
"""What gives a reason for a change: an apology, a jest, a deed, time that passed."""
_DENIED: Final = re.compile(
    r"\b(?:don't|do not|didn't|did not|never|not|if|can't say|cannot|won't|nicht|pas|no|не)\W+(?:\w+\W+){0,3}$|(?:不|没|如果|从不|不会)[^，。！？]{0,3}$"
)


class _Felt(NamedTuple):
    kind: str
    start: int
    end: int


@functools.cache
def _hints() -> Hints:
    return Hints(
        ("hate you", "despise you", "detest you", "loathe you", "stand you", "away from me", "get out of my", "never want to", "disgust me", "me alone", "touch me", "talk to me", "hasse dich", "verschwinde", "mich in ruhe",
         "te hais", "te déteste", "laisse-moi", "te odio", "déjame en paz", "das asco", "ненавижу тебя", "презираю тебя", "оставь меня", "убирайся", "恨你", "讨厌你", "滚", "别碰我", "别烦我", "别理我", "到你",
         "sob", "weep", "wept", "into tears", "crying", "cries", "tears", "wail", "breaks down", "break down", "grief", "terror", "agony", "screams in", "scream in", "schluchzt", "weint", "tränen", "sanglot", "larmes", "solloza", "llora", "рыда", "слезами", "плачет",
         "痛哭", "大哭", "泣不成声", "嚎啕", "泪流满面", "哭得")
    )  # fmt: skip


def _felt(text: str) -> list[_Felt]:
    """The feelings that a reply shows plainly, in order; none where it shows opposite ones itself."""
    seen = look(text)
    found: list[_Felt] = []
    for kind, pattern in _SAID.items():
        for match in pattern.finditer(seen.low):
            start, end = match.span()
            if covers(seen.code, start, end) or _DENIED.search(seen.low, max(0, start - 40), start):
                continue
            found.append(_Felt(kind, start, end))
            break
    kinds = {one.kind for one in found}
    bad, good = kinds & {"hate", "weeps"}, kinds & {"love", "rejoices"}
    return [] if bad and good else found


class MoodSwing(SpottingCheck):
    """Finds feelings that turn round without a reason."""

    id: ClassVar[str] = "mood_swing"
    title: ClassVar[str] = say("Feeling turns without a reason")
    help: ClassVar[str] = say(
        "A character who says “I hate you” in one reply and “I love you” in the next, or sobs in one and giggles in the next, "
        "with nothing between that could have changed it. The model learns a character without a memory. Give the change a "
        "reason, or let the feeling last. An apology, a jest, a deed or a long turn between counts as a reason."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.35

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.replies_at_least(2) & many.of(many.replies & many.having(_hints()))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; where the second feeling shows."""
        before: list[_Felt] = []
        told, speaker, between = "", "", ""
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT or not turn.text:
                between += f" {turn.text}" if turn.role is Role.USER else ""
                continue
            felt = _felt(turn.text)
            if before and felt and turn.speaker == speaker and _is_sudden(between, turn.text, felt):
                for was in before:
                    now = next((one for one in felt if _OPPOSITE[one.kind] == was.kind), None)
                    if now is None or not has_character(conversation):
                        continue
                    yield Spot(
                        turn,
                        now.start,
                        now.end,
                        say("a feeling that turns round without a reason"),
                        say(
                            "“{0}” here, “{1}” in the reply before, and nothing between gives a reason."
                        ).format(
                            shortened(turn.text[now.start : now.end]), shortened(told[was.start : was.end])
                        ),
                        say("Give the change a reason, or let the feeling last."),
                    )
            before, told, speaker, between = felt, turn.text, turn.speaker, ""


def _is_sudden(between: str, text: str, felt: list[_Felt]) -> bool:
    """Whether nothing that stands between two feelings, nor before the second, gives a reason."""
    if look(between).words > _SUDDEN:
        return False
    start = min(one.start for one in felt)
    end = max(one.end for one in felt)
    low = look(text).low
    return not _MENDED.search(look(between).low) and not _MENDED.search(
        low[:start] + " " + low[end : end + 60]
    )
