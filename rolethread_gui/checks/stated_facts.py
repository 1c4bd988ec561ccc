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
    given = frozenset(asked)
    own = {_NUMBERED.get(word, word) for word in words if word not in given}
    own -= {*_FRAME, *SMALL_WORDS, *ALL_SMALL}
    first = _first_count(low) if counts else ""
    numbers = (
        [first]
        if first
        else sorted(
            {number.replace(",", "") for number in numbers_in(low)} | {word for word in own if word.isdigit()}
        )
    )
    own.update(numbers)
    plain = sorted(word for word in own if not word[0].isdigit() and word not in _DENIALS)
    if not own or len(numbers) > OWN or (len(plain) > OWN and not numbers) or (counts and not numbers):
        return 0, names, figures
    plain = [] if counts or len(plain) > OWN else plain
    names[: len(plain)] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in plain]
    figures[: len(numbers)] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in numbers]
    return 1, names, figures


_HEDGE = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|only|just|exactly|at (?:most|least)|up to|höchstens|mindestens|etwa|ungefähr|rund|circa|ca\.|fast|nur|genau|bis zu|environ|presque|à peu près|"
    r"au (?:plus|moins)|seulement|jusqu'à|unos|unas|casi|solo|sólo|como (?:mucho|máximo|mínimo)|al menos|aproximadamente|hasta|около|примерно|почти|только|не (?:более|больше|менее|меньше)|максимум|минимум|всего|大约|大概|最多|至少|约|只有|一共有?) ?){0,2}"
)
_UNIT = (
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|tag(?:e|en)?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|jours?|semaines?|mois|ans?|années?|heures?|minutes?|días?|semanas?|mes(?:es)?|años?|horas?|minutos?|"
    r"день|дня|дней|недел\w+|месяц\w*|год\w*|лет|час\w{0,2}|минут\w*)\b"
)
_FIRST_COUNT = re.compile(
    rf"[^\w]*{_HEDGE}(?:(?P<one>an?|eine?[nmrs]?|une?|un[oa]?|один|одну|одна|одного) {_UNIT}|(?P<han>[一二两三四五六七八九十]{{1,3}})个?(?=[天年月周条只颗种位次岁小分]|星期)|(?P<word>\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)?)(?![\w]))"
    r"(?! ?(?:(?:to|or|and|bis|oder|und|à|ou|et|a|o|y|до|или|и)\b|[-–—到至或]) ?\w)"
)
"""The number with which a short answer to "how many" begins, but for ranges."""
_HAN_COUNTS: Final = {sign: str(number) for number, sign in enumerate("一二三四五六七八九十", 1)} | {
    "两": "2"
}


def _first_count(low: str) -> str:
    """The number with which an answer begins, as digits: "Five years, and …", "Höchstens einen Tag"."""
    found = _FIRST_COUNT.match(low)
    if found is None:
        return ""
    if found["one"]:
        return "1"
    if found["han"]:
        return _HAN_COUNTS.get(found["han"], "")
    word = found["word"]
    return word.replace(",", "") if word[0].isdigit() else _NUMBERED.get(word, "1" if word == "one" else "")


def polarity_of(low: str, words: Sequence[str], prompt: str, shared: int) -> int:
    """What a reply says to a question: above 0 yes, below it no, 0 where that is not plain; see `says_otherwise`.

    `ABSOLUTE` for "never" and "always", 1 for a plain yes or no, `CONDITIONAL` for a yes under conditions.
    """
    spoken = _LEAD.sub("", low, count=1)
    closed = not _OF_TASTE.search(prompt) and _is_closed(prompt)
    if closed:
        if _ABSOLUTE_NO.match(spoken):
            return -ABSOLUTE
        if _ABSOLUTE_YES.match(spoken):
            return ABSOLUTE
        head = _BARE.match(spoken)
        if head:
            return -1 if head["no"] or head["no2"] else 0 if _UNLESS.search(low[:200]) else 1
        if _MAY_NOT.match(spoken):
            return -1
        if _MAY.match(spoken):
            return 0 if _BUT.search(low) else 1
    if _NO.match(spoken):
        return -1
    if _YES.match(spoken):
        limited = _UNLESS.search(low[:200]) and not _PLAIN_YES.search(low[:200])
        return (CONDITIONAL if closed else 0) if limited else 1
    if len(words) > _ONE_FACT or not closed:
        return 0
    if _NEVER.match(spoken):
        return -1
    state = _state(low, prompt)
    if state:
        return state
    count = denials(low, words)
    if _SHUT.search(prompt):  # "Is it closed?" "It is closed."
        count -= len(_SHUT.findall(low))
    if count > 0:
        return -1 if count == 1 and not _UNLESS.search(_SORRY.sub("", spoken, count=1)) else 0
    if _UNLESS.search(low) or _OPEN.search(low) or "?" in low or "？" in low:
        return CONDITIONAL if _FINE.search(low) and not _OPEN.search(low) else 0
    # What shares nothing with the question must be short to be taken for its answer.
    return 1 if (shared and shared != UNKNOWN) or len(words) <= _SHORT_YES else 0


ABSOLUTE: Final = 2
"""A yes or no that leaves no room."""
CONDITIONAL: Final = 3
"""A yes under conditions: only an absolute no says otherwise."""


def says_otherwise(one: int, other: int) -> bool:
    """Whether one of two polarities is a yes and the other a no, and neither leaves room for the other."""
    if one * other >= 0:
        return False
    return CONDITIONAL not in (one, other) or -ABSOLUTE in (one, other)


_ABSOLUTE_NO = re.compile(
    r"(?:never(?! (?:mind|better))|under no circumstances|on no account|absolutely not|not under any|nie(?:mals)?|auf (?:gar )?keinen fall|unter keinen umständen|jamais|en aucun cas|sous aucun prétexte|surtout pas|"
    r"jamás|nunca|de ning(?:ún modo|una manera)|en ningún caso|bajo ningún concepto|никогда|ни в коем случае|ни при каких|нельзя ни|категорически нет|绝不|绝对(?:不|别)|千万(?:不|别)|永远不|从来?不)(?![a-zà-ÿа-я])"
)
_ABSOLUTE_YES = re.compile(
    r"(?:always|in any case|by all means|without fail|immer|auf jeden fall|unbedingt|toujours|dans tous les cas|obligatoirement|siempre|en todo caso|obligatoriamente|всегда|обязательно|непременно|в любом случае|一定要?(?!程度)|必须|务必|总是|永远要?)(?![a-zà-ÿа-я])"
)
_BARE = re.compile(
    r"(?:it|they|he|she|you|we|that|this|there|i)(?: (?:can|could|is|are|was|were|do|does|did|will|would|has|have|had|should|may|must)(?P<no>n't|'t|not| not)?|(?P<no2> won't|'s not|'re not))(?=\s*[.,;:!—–]|\s*$)"
)
"""A yes or a no that is said with the verb alone: "It can't. The council …"."""
_MAY = re.compile(
    r"(?:можно|конечно|разумеется|klar|natürlich|selbstverständlich|bien sûr|tout à fait|por supuesto|desde luego|claro que sí|当然可以|没问题)(?![\w])"
)
_MAY_NOT = re.compile(
    r"(?:нельзя|невозможно|лучше не|не стоит|keinesfalls|besser nicht|lieber nicht|finger weg|mieux vaut (?:ne pas|éviter)|évite[rz]?|pas du tout|mejor no|evit[ae]|no hace falta|better not|best not|avoid|keep \w+(?: \w+)? away|stay away|"
    r"最好(?:不要|别)|千万|别|不要|不宜|不建议|避免)(?![a-zà-ÿа-я])"
)
_BUT = re.compile(r"\b(?:только если|если|wenn|falls|sofern|si|à condition|siempre que|solo si)\b")
_FINE = re.compile(
    r"\b(?:it's|it is|they're|they are|that's|that is|you'll be|you're) (?:(?:perfectly|quite|totally|completely) )?(?:fine|ok(?:ay)?|safe|allowed|all ?right|harmless|no problem)\b|\b(?:ist das|geht das|ist es|sind sie) (?:kein problem|unbedenklich|in ordnung|ungefährlich)\b|"
    r"\b(?:c'est|ça va|il n'y a pas de) (?:sans danger|sans risque|problème)\b|\bno (?:pasa nada|hay (?:problema|peligro))\b|\b(?:ничего страшного|это безопасно)\b|就没(?:问题|事)|(?:就|是)可以的?"
)
_SHUT = re.compile(
    r"\b(?:closed|shut|turned off|switched off|goes off|toxic|poisonous|harmful|dangerous|banned|forbidden|geschlossen|ruhetag|giftig|gefährlich|verboten|ferm[ée]e?s?|toxiques?|dangereu(?:x|se)s?|interdite?s?|cerrad[oa]s?|tóxic[oa]s?|venenos[oa]s?|peligros[oa]s?|prohibid[oa]s?|"
    r"закрыт[аоы]?|не работает|выходной|ядовит\w*|опасн\w+|запрещен[аоы]?|запрещён)\b|闭馆|关门|休馆|停业|歇业|打烊|关闭|有毒|有害|危险|禁止"
)
_OPEN_NOW = re.compile(
    r"\b(?:open|opens|safe|harmless|edible|allowed|geöffnet|offen|ungiftig|ungefährlich|essbar|erlaubt|ouverte?s?|ouvre|comestibles?|sans danger|autorisée?s?|abiert[oa]s?|abre|segur[oa]s?|comestibles?|permitid[oa]s?|открыт[аоы]?|работает|безопас\w+|съедоб\w+|разрешен[аоы]?)\b|开放|开门|营业|安全|无毒|允许"
)
_CLAUSE_ENDS = re.compile(r"[,;:.!，。；：！]|\b(?:but|aber|mais|pero|но)\b|但")


def _state(low: str, prompt: str) -> int:
    """Yes or no where the first clause of a reply names a state or its opposite: open or closed, safe or toxic."""
    if _SHUT.search(prompt):
        return 0  # asked the other way round
    clause = _CLAUSE_ENDS.split(low.strip(), maxsplit=1)[0]
    if _SHUT.search(clause):
        return 0 if _DENIED.search(clause) or _UNLESS.search(low) else -1
    if _OPEN_NOW.search(clause) and _OPEN_NOW.search(prompt):
        return 0 if _DENIED.search(clause) or _UNLESS.search(low) else 1
    return 0


_DENIED = re.compile(
    r"\b(?:not|no|never|nobody|none|only|nicht|kein\w*|nie|nur|pas|ne|n'\w+|jamais|aucun\w*|seulement|no|nunca|solo|sólo|ningun\w*|не|нет|никогда|только)\b|n't\b|不|没|无|只"
)
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
    r"(?:can|could|is|are|was|were|does|did|has|should|may) (?!you\b)\w+ \w|(?:ты|вы|у тебя|у вас|есть ли|(?:можно|нужно|надо|стоит|нельзя|правда)(?: ли)?|это|он|она|они) |(?:kann|darf|muss|soll(?:te)?|ist|sind|hat|gibt|lässt) \w+ |(?:faut-il|doit-on|puis-je|peut-on|est-il|sont-ils|c'est) |(?:se pueden?|hay que|debo|debe|es posible|conviene|está permitido) |(?:as-tu|es-tu|êtes-vous|avez-vous|est-ce que?|y a-t-il|peut-on) |(?:hay|tienes?|tienen|eres|es|está|has|sabes|puedes?|puedo|aceptan) "
)
_ASK_OF = re.compile(
    r"^(?:hay|tengo|tiene|tienes) que |^est-ce (?:que |qu')|^es (?:verdad|cierto) que |^es que "
)
"""The head of a question for yes or no that has a word of other questions in it."""
_SHORT_QUESTION: Final = 9


def _is_closed(prompt: str) -> bool:
    """Whether a turn asks something to which yes or no is the answer, its question mark given or forgotten."""
    last = _ASK_OF.sub("", prompt.rstrip(" .").lstrip("¿"))
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
