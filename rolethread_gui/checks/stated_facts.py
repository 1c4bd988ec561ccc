"""What a short reply states: yes or no, or the one fact that a question wants; and whether two state different things."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from rolethread_gui.checks.asking import wants_yes_or_no

OWN: Final = 5
"""So many words of its own a reply may have that states one fact."""
_ONE_FACT: Final = 18
"""Words of the longest reply that states one fact."""
UNKNOWN: Final = 255
"""Words shared with a prompt that has too few to say."""


_FRAMED: Final = 0.4
"""Likeness of short replies from which on they are the same sentence."""
_DENIALS = frozenset(
    re.split(
        " ",
        "not no never none nobody nothing neither nor without cannot illegal forbidden prohibited impossible unsafe incorrect false untrue unable unlikely closed banned nicht kein keine keinen keiner keines keinem keins nie jamais pas aucun aucune "
        "aucuns aucunes nunca ningun ninguno ninguna ningunos ningunas sin не нет никогда без 不 没 无 非 未",
    )
)
_ITEM = re.compile(r"(?<!\S)\d{1,2}[.)](?=\s|$)")
"""The number of an item of a list, which counts nothing."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YES = re.compile(
    r"\W*(?:yes|yeah|yep|correct|true|right|of course|ja|oui|sí|да|是的?|对|可以|能|会|当然)(?![\w])"
    r"|\W*(?:对|是|可以|能|会|当然|有|开)[，。！的啊]"
)
_NO = re.compile(
    r"\W*(?:no|nope|incorrect|false|wrong|nein|non|нет|不是|不对|不可以|不能|不会|没有)(?![\w])|\W*only (?:if|when|where|after|with)\b|\W*(?:不(?:是|对|可以|能|会|行|开|用|需要|应该)|没有|没)"
)
_UNLESS = re.compile(
    r"\b(?:if|when|as long as|provided|unless|but|although|depends|it depends)\b|如果|但|只要|除非"
)
"""What keeps a yes from being a plain one."""
_PLAIN_YES = re.compile(
    r"\b(?:always|never|completely|perfectly|absolutely|totally|entirely)\b|总是|永远|完全|绝对"
)
_FACT = re.compile(
    r"(?:^|[.!?\n] )(?:(?:so|and|but|ok|hey|hi|please|quick question|tell me|do you know|can you tell me|could you tell me),? )*(?:what(?:'s| is| was| are| were) (?:the|its|his|her|their) "
    r"(?!best|worst|good|most (?:important|interesting|beautiful)|difference|point|purpose|meaning|way|reason|story|plot|weather|problem|matter|mood|plan|idea|theme|moral|tone|news|advice|steps?|"
    r"secret|benefits?|advantages?|pros|relationship|impact|effects?|role|significance|main|key)|which (?!one|would|do you|should|of these do|way)|who(?:'s| is| was| wrote| won| invented| painted| "
    r"discovered| built| founded| composed| directed| said| played| plays)\b(?! (?:your|my|you|a good|better))|where(?:'s| is| was| are| were| does| did)\b|when (?:is|was|did|does|were|will)\b|"
    r"in (?:what|which) (?:year|city|country|month)|how (?:many|much|tall|old|long|far|big|high|deep|large|heavy|fast|wide)\b|what (?:colou?r|day|year|time|date|number|language|currency|"
    r"country|city|planet|element|animal|month|size|age|temperature) |what does [\w ]{2,30} stand for)"
    r"|(?:是多少|有多[高大长远深重少]|多少|哪一?[年天个座条位里]|哪里|在哪|什么时候|几[点月年岁个]|是谁|首都是)|(?:wie (?:hoch|viel\w*|alt|lang|groß|weit|heißt)|wer (?:ist|war|hat)|wann|wo (?:ist|liegt)|"
    r"quelle? (?:est|était) l[ae']|qui (?:est|a)|quand|combien|où (?:est|se)|cuál es (?:la|el)|quién|cuándo|cuánt\w*|dónde (?:está|queda)|сколько|кто (?:написал|так\w+)|когда|где (?:находится|живёт|живет)|как(?:ая|ой|ого) (?:столица|цвет\w*|год\w*))\b"
)
"""A question to which one fact is the answer."""
_OF_ONE = re.compile(
    r"\b(?:you|your|yours|yourself|we|our|favou?rite|think|should|could|would|recommend|suggest|good|best|write|story|poem|imagine|pretend|random|example|name an?|give|guess|my|i|me|"
    r"du|dein\w*|tu|ton|ta|votre|vous|ты|тво\w*)\b|你|您|我|推荐|最好|故事|随机"
)
"""What makes a question one of taste, of persons or of invention."""
_OF_TASTE = re.compile(r"\b(?:you|your|favou?rite|think|write|imagine|pretend)\b|你|您|喜欢")
_NUMBERED: Final = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()  # noqa: SIM905 - a list of words
    )
}
SMALL_WORDS = frozenset(
    re.split(
        " ",
        "the and for with that this from what when where which who how why can could would should will have has had are was were you your "
        "give make write please explain describe tell about into them they then than there some following sentence create generate "
        "using given provide list imagine suppose",
    )
)

_FRAME = frozenset(
    re.split(
        " ",
        "is be it its in of to a an on at as by or so do does did i am my me he she they we us his her our about around approximately roughly exactly nearly "
        "almost actually usually located known called very also just only city town named year das ist der die ein eine und le la les est un une el es una "
        "это в на и 是 的 在 了 为 有 约 大 位 于 它 叫 做 个 一 年",
    )
)
"""Words that state a fact and are none."""


def numbers_in(low: str) -> list[str]:
    """The numbers of a text, those aside that number the items of a list."""
    return NUMBER.findall(_ITEM.sub(" ", low))


def denials(low: str, words: Sequence[str]) -> int:
    """How often a reply denies something."""
    count = sum(map(_DENIALS.__contains__, words))
    return count + sum(word.endswith("n't") for word in words) if "n't" in low else count


def stated_fact(low: str, words: Sequence[str], asked: Sequence[str], prompt: str) -> tuple[int, Any, Any]:
    """Whether a reply states the one fact that was asked for, and the words and numbers that it adds for that."""
    names, figures = np.zeros(OWN, np.uint32), np.zeros(OWN, np.uint32)
    if len(words) > _ONE_FACT or _FACT.search(prompt) is None or _OF_ONE.search(prompt):
        return 0, names, figures
    known = {*asked, *_FRAME, *SMALL_WORDS}
    own = {_NUMBERED.get(word, word) for word in words} - known
    numbers = sorted(
        {number.replace(",", "") for number in numbers_in(low)} | {word for word in own if word.isdigit()}
    )
    plain = sorted(word for word in own if not word[0].isdigit() and word not in _DENIALS)
    if not own or len(numbers) > OWN or len(plain) > OWN:
        return 0, names, figures
    names[: len(plain)] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in plain]
    figures[: len(numbers)] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in numbers]
    return 1, names, figures


def polarity_of(low: str, words: Sequence[str], prompt: str, shared: int) -> int:
    """1 for a reply that says yes, -1 for one that says no, 0 where that is not plain."""
    if _NO.match(low):
        return -1
    if _YES.match(low):
        return 0 if _UNLESS.search(low[:200]) and not _PLAIN_YES.search(low[:200]) else 1
    if (
        len(words) > _ONE_FACT
        or not shared
        or shared == UNKNOWN
        or not wants_yes_or_no(prompt)
        or _OF_TASTE.search(prompt)
    ):
        return 0
    count = denials(low, words)
    return 0 if count > 1 or _UNLESS.search(low) else -1 if count else 1


def other_fact(first: Any, second: Any, *, alike: float) -> bool:
    """Whether two replies to a question for one fact name different ones.

    Replies that share none of their own words do, and those that are the same sentence with another word in it.
    """
    for kind in ("figures", "names"):
        one, other = (set(row[kind].tolist()) - {0} for row in (first, second))
        if one and other:
            return one.isdisjoint(other) or (alike >= _FRAMED and bool(one - other) and bool(other - one))
    return False
