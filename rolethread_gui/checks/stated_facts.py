"""What a short reply states: yes or no, or the one fact that a question wants; and whether two state different things."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from rolethread_gui.checks.asking import wants_yes_or_no
from rolethread_gui.checks.language import SMALL_WORDS as SMALL_WORDS_OF

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
_OF_TASTE = re.compile(
    r"\b(?:favou?rite|imagine|pretend|(?:do|did|would|will|can|could|don't|are|if|shall|should) (?:you|u|we|i) (?:\w+ ){0,2}?(?:like|love|want|think|feel|prefer|enjoy|believe|fancy|mind|wish|hope|trust|mean|agree|care|ready|okay|ok|fine|alright|tired|hungry|sad|happy|hurt|mad|angry|busy|bored|"
    r"help|please|come|go|stay|join|sit|dance|see|hear)|magst|mögen|willst|wollen|möchtest|möchten|findest|glaubst|denkst|hast du lust|aimes|aimez|veux|voulez|penses|pensez|crois|croyez|préfères|gusta|gustan|quieres|quiere|piensas|crees|prefieres|"
    r"люби\w+|хоч\w+|думае\w+|нравится|считае\w+|веришь)\b|喜欢|想|觉得|认为|爱|愿意|要不要|好吗|可以吗"
)
_NUMBERED: Final = {
    word: str(number)
    for row in (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    )
    for number, word in enumerate(row.split())
    if word not in ("un", "one", "once")
} | {
    word: str(number)
    for row in (
        "thirty forty fifty sixty seventy eighty ninety", "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", "trente quarante cinquante soixante",
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa", "тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    )
    for number, word in zip(range(30, 100, 10), row.split(), strict=False)
} | dict.fromkeys(("free", "kostenlos", "kostenfrei", "gratuit", "gratuite", "gratis", "бесплатно", "бесплатная", "бесплатный"), "0")  # fmt: skip
"""Numbers in words, and what costs nothing."""
_QUANTITY = re.compile(
    r"\b(?:how (?:many|much|old|tall|long|far|big|high|deep|late|heavy|fast)|what (?:does|do|did|is|will) [\w' -]{2,40} cost|wie (?:viele?|alt|hoch|groß|lange?|weit|spät|teuer|tief|schwer)|was kostet|combien|quel âge|cuánt\w+|qué edad|сколько|в каком году|во сколько)\b|多少|几[个岁点年月天]|多[大高长远深重久]"
)
"""A question to which a number is the answer, of persons too."""
_OF_CHOICE = re.compile(
    r"\b(?:think|guess|random|imagine|pretend|should|would|could|recommend|suggest|ideal|best|enough|need|story|poem|how (?:much|long|far) (?:do|did|can|will) (?:you|i) (?:love|like|miss|care|want)|feel|more)\b|应该|最好"
)
SMALL_WORDS = frozenset(
    re.split(
        " ",
        "the and for with that this from what when where which who how why can could would should will have has had are was were you your "
        "give make write please explain describe tell about into them they then than there some following sentence create generate "
        "using given provide list imagine suppose",
    )
)

ALL_SMALL: Final = frozenset[str]().union(*SMALL_WORDS_OF.values()) | {
    "con",
    "unos",
    "unas",
    "mil",
    "rund",
    "etwa",
    "fast",
    "environ",
    "presque",
    "около",
    "примерно",
    "почти",
}
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
    counts = _QUANTITY.search(prompt) is not None and not _OF_CHOICE.search(prompt)
    if len(words) > _ONE_FACT or not (counts or (_FACT.search(prompt) and not _OF_ONE.search(prompt))):
        return 0, names, figures
    own = {_NUMBERED.get(word, word) for word in words} - {*asked, *_FRAME, *SMALL_WORDS, *ALL_SMALL}
    numbers = sorted(
        {number.replace(",", "") for number in numbers_in(low)} | {word for word in own if word.isdigit()}
    )
    plain = sorted(word for word in own if not word[0].isdigit() and word not in _DENIALS)
    if not own or len(numbers) > OWN or (len(plain) > OWN and not numbers) or (counts and not numbers):
        return 0, names, figures
    plain = [] if counts or len(plain) > OWN else plain
    names[: len(plain)] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in plain]
    figures[: len(numbers)] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in numbers]
    return 1, names, figures


def polarity_of(low: str, words: Sequence[str], prompt: str, shared: int) -> int:
    """1 for a reply that says yes, -1 for one that says no, 0 where that is not plain."""
    spoken = _LEAD.sub("", low, count=1)
    if _NO.match(spoken):
        return -1
    if _YES.match(spoken):
        return 0 if _UNLESS.search(low[:200]) and not _PLAIN_YES.search(low[:200]) else 1
    if len(words) > _ONE_FACT or _OF_TASTE.search(prompt) or not _is_closed(prompt):
        return 0
    if _NEVER.match(spoken):
        return -1
    count = denials(low, words)
    if count:
        return -1 if count == 1 and not _UNLESS.search(_SORRY.sub("", spoken, count=1)) else 0
    if _UNLESS.search(low) or _OPEN.search(low) or "?" in low or "？" in low:
        return 0
    # What shares nothing with the question must be short to be taken for its answer.
    return 1 if (shared and shared != UNKNOWN) or len(words) <= _SHORT_YES else 0


_SHORT_YES: Final = 14
_LEAD = re.compile(r"(?:\s*\*[^*\n]{1,120}\*)?[\s\"“„«'‘—–-]*")
"""What may stand before the words of a reply: an action, marks of speech."""
_SORRY = re.compile(
    r"(?:i'm |i am |we're )?(?:sorry|afraid|unfortunately|leider|tut mir leid|désolée?|malheureusement|lo siento|lamentablemente|к сожалению|извини\w*|простите)[^,.]{0,20}[,.]? ?(?:but|aber|mais|pero|но)? ?"
)
_NEVER = re.compile(
    r"(?:i (?:never|don't|do not|haven't|have not|can't|cannot|didn't|won't|wasn't|am not)|i'm not|i've never|we (?:don't|do not|never|can't)|not (?:once|ever|yet|really|at all|a)|hardly|can't say|never|"
    r"nie(?:mals)?|noch nie|keine?n?\b|leider|gar nicht|jamais|pas (?:du tout|encore|un)|aucun\w*|je n|nunca|jamás|todavía no|aún no|никогда|ни разу|ещё не|пока не|к сожалению|从没|从未|从来没|还没|没有|没|不|未)(?![a-zà-ÿа-я])"
)
"""How a no begins that does without the word."""
_OPEN = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|depends?|let me|check|not sure|don't know|who knows|vielleicht|kommt darauf|mal sehen|weiß nicht|peut-être|ça dépend|voyons|sais pas|quizás?|tal vez|depende|no sé|может быть|наверное|возможно|смотря|не знаю|посмотрим)\b|也许|可能|看情况|不知道|不一定"
)
"""What leaves a question open."""
_ASKS_WHAT = re.compile(
    r"(?<![^\W\d_])(?:how|what\w*|which|whose|who\w*|where|when|why|or|wie\w*|was|welche\w*|wer|wem|wen|wo\w*|wann|warum|oder|pourquoi|comment|que|quoi|quel\w*|qui|où|quand|combien|ou|qué|quién\w*|cuál\w*|cómo|dónde|cuándo|cuánt\w*|por|o|"
    r"что|кто|как\w*|где|куда|откуда|когда|почему|зачем|сколько|чей|чья|чем|кого|кому|или|ли не)(?![^\W\d_])|什么|谁|哪|怎|多少|几|为何|还是|呢"
)
_OPENS_A_CLOSED_ONE = re.compile(
    r"(?:ты|вы|у тебя|у вас|есть ли|можно(?: ли)?|это|он|она|они) |(?:as-tu|es-tu|êtes-vous|avez-vous|est-ce que?|y a-t-il|peut-on) |(?:hay|tienes?|tienen|eres|es|está|has|sabes|puedes?|puedo|aceptan) "
)
_SHORT_QUESTION: Final = 9


def _is_closed(prompt: str) -> bool:
    """Whether a turn asks something to which yes or no is the answer, its question mark given or forgotten."""
    last = prompt.rstrip(" .")
    if "\n" in last:
        return False
    last = re.sub(r"^[^\W\d_][\w' -]{1,20}, (?=\w)", "", last, count=1)
    last = re.sub(
        r",? [^\W\d_]{2,15}(?=\??$)",
        lambda found: "" if found.group().startswith(",") else found.group(),
        last,
    )
    marked = last if last.endswith(("?", "？")) else last + "?"
    if wants_yes_or_no(marked):
        return True
    if last > "\u2e80":
        return last.rstrip("？?").endswith(("吗", "么")) and not _ASKS_WHAT.search(last)
    if len(last.split()) > _SHORT_QUESTION or _ASKS_WHAT.search(last):
        return False
    return last.endswith("?") or _OPENS_A_CLOSED_ONE.match(last.lstrip("¿")) is not None


def other_fact(first: Any, second: Any, *, alike: float) -> bool:
    """Whether two replies to a question for one fact name different ones.

    Replies that share none of their own words do, and those that are the same sentence with another word in it.
    """
    for kind in ("figures", "names"):
        one, other = (set(row[kind].tolist()) - {0} for row in (first, second))
        if one and other:
            return one.isdisjoint(other) or (alike >= _FRAMED and bool(one - other) and bool(other - one))
    return False
