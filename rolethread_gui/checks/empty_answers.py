"""What makes a short reply say nothing: an evasion, a nod where an answer was wanted, a word where a story was."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable

from rolethread_gui.checks.asking import wants_yes_or_no
from rolethread_gui.checks.phrases import folded
from rolethread_gui.dataset.words import count_words
from rolethread_gui.resource_files import resource

LONGEST = 40
"""Code points of the longest reply that is looked at."""
_REAL_QUESTION = 8
"""Words of a turn that deserves more than a word in return; 12 characters in Chinese."""
_BRIEF = re.compile(
    r"\b(?:one[- ]word|single word|one sentence|yes or no|true or false|only|just (?:the|say|answer|give|one)|briefly|in a word|short answer|classif|categori|"
    r"label|choose|pick|select|which (?:of|one)|correct answer|answer with|multiple choice|options?:|[abcd]\)|[abcd]\. |sentiment|positive|negative|entail|"
    r"how (?:many|much|old|tall|long|far)|what (?:is|was) the (?:name|capital|year|date|number|sum|result|answer|word|title|color|colour)|name (?:a|an|one|the)|who (?:is|was|wrote|won)|"
    r"when (?:was|did|is)|where (?:is|was|did)|translate|spell|synonym|antonym|opposite|convert|calculate|solve|find the|identify|extract|fill in|complete the|guess|"
    r"say|repeat|reply with|respond with|output)\b|=\s*\??$|_{2,}|[\d)] ?[-+*/×÷] ?[\d(]|只|一个词|选择|判断|分类|emoji|表情|содержит ли|верно ли|да[\x22”»]?(?: или |/)[\x22“«]?нет|определи|классифиц|ja oder nein|oui ou non|sí o no|多少|几|谁|哪|翻译|是否|正确答案|填空|计算",
    re.I,
)


@functools.cache
def _answers() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads(
        resource("phrases", "weak", "answers.toml").read_text("utf-8")
    )
    evasion, empty, yes = (
        frozenset(word for words in data[name].values() for word in words)
        for name in ("evasion", "empty", "yes")
    )
    return evasion, empty, yes


@functools.cache
def _around() -> re.Pattern[str]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads(
        resource("phrases", "weak", "answers.toml").read_text("utf-8")
    )
    words = sorted((word for some in data["around"].values() for word in some), key=len, reverse=True)
    either = "|".join(map(re.escape, words))
    return re.compile(
        rf"(?:{either})(?![a-zа-яё'])[\s,.!…，。！~-]*|[\s,.!…，。！~-]*(?<![a-zа-яё'])(?:{either})$"
    )


@functools.cache
def _aside() -> frozenset[str]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads(
        resource("phrases", "weak", "answers.toml").read_text("utf-8")
    )
    return frozenset(word for some in data["around"].values() for word in some)


def _core(said: str) -> str:
    """What remains of a short reply without "Oh, sorry" before it and "lol" behind; all of it where nothing would."""
    plain = _STRESS.sub("", said)
    for _ in range(3):
        found = _around().match(plain)
        if found is None or found.end() == len(plain):
            break
        plain = plain[found.end() :]
    for _ in range(3):
        found = next(
            (one for one in _around().finditer(plain) if one.end() == len(plain) and one.start()), None
        )
        if found is None:
            break
        plain = plain[: found.start()]
    return plain.strip(_SIGNS) or said


def _kind(said: str) -> str:
    """Of which lists a short reply is put together ("yes i agree", "oh wow ok"): "evasion", "empty", "yes", or none."""
    evasion, empty, yes = _answers()
    words = said.split(" ") if said[:1] < "\u2e80" else list(said)
    if len(words) > _MOST_PARTS:
        return ""
    glue = " " if said[:1] < "\u2e80" else ""
    kinds: list[set[str] | None] = [set[str]()] + [None] * len(words)  # of the words up to each place
    for end in range(1, len(words) + 1):
        for start in range(end):
            before = kinds[start]
            if before is None:
                continue
            part = glue.join(words[start:end]).strip(_SIGNS)
            kind = (
                "evasion" if part in evasion
                else "yes" if part in yes
                else "empty" if part in empty
                else "around" if part in _aside()
                else None
            )  # fmt: skip
            if kind is not None:
                kinds[end] = before | {kind}
                break
    found = (kinds[-1] or set()) - {"around"}
    return next((kind for kind in ("evasion", "empty", "yes") if kind in found), "")


_MOST_PARTS = 12
_STRESS = re.compile(r"(?<=i )(?:really|honestly|actually|just|simply|truly) ")
_QUESTIONS = re.compile(r"[^.!?？。！\n]+[?？]")
_SIGNS = " .!?…。！？~～,，*_\"'“”()（）-"
_SIGNS_BEFORE = " \"'“”„«»*_"
_SHRUG = re.compile(r".{0,4}\\_+[(（]ツ[)）]_+/?.{0,4}")
_OPEN = re.compile(
    r"\b(?:how|why|what|which|who|where|when|explain|describe|tell me|write|compare|discuss|list|name|give|show|help|suggest|recommend|summari[sz]e|create|generate|"
    r"identify|analy[sz]e|wie|warum|was|welche\w*|wo|wann|erklär\w*|beschreib\w*|schreib\w*|comment|pourquoi|quel\w*|où|quand|explique\w*|décris|écris|cómo|qué|cuál|"
    r"dónde|cuándo|explica\w*|describe|escribe|как|почему|что|какой|какая|где|когда|объясни\w*|расскажи\w*|опиши\w*|напиши\w*)\b"
    r"|怎么|如何|为什么|什么|哪|谁|解释|说说|讲|介绍|写|描述|列|推荐|告诉我|多少|几",
    re.I,
)
"""A turn that wants more than yes or no."""
_TASK = re.compile(
    r"(?:^|[.!\n] )(?:please |can you |could you )?(?:explain|describe|write|compare|discuss|list|create|generate|identify|analy[sz]e|summari[sz]e|design|develop|suggest|"
    r"recommend|outline|draft|compose|propose|rewrite|edit|translate|classify|select|choose|determine|calculate|compute|construct|give|name|provide|tell me|show|find|make|"
    r"convert|evaluate|predict|formulate|come up with|imagine|invent|design)\b|[^?]\b(?:please|pls|bitte|por favor|s'il (?:te|vous) plaît|пожалуйста)\W*$|"
    r"^(?:(?:a|an|some|quick|short|simple|easy|one|two|three|four|five|css|un|une|una|kurzes?|einfaches?|corta|petit|petite|простой|короткий) )*(?:recipe|haiku|poem|limerick|sonnet|regex|ingredients|list of|"
    r"pros and cons|differences? between|synonyms? for|ideas? for|tips for|title for|outline|rezept|gedicht|receta|poema|recette|poème|рецепт|стих\w*|стишок)\b|^(?:写|列|描述|解释|生成|创建|总结|翻译|给出|提供|设计|分析|比较)",
    re.I,
)
"""A task, to which "Ok" or "Yes" is no answer."""


_FACT = re.compile(
    r"\b(?:who|whom|whose|which|where|when|what|name|title|username|answer|quiz|riddle|palindrome|clue|refers?|called|term|word)\b|[?？]|名称|名字|用户名|标题|答案|谜|什么|[：:]\s*$",
    re.I,
)
"""A turn to which a name or a word may be all that there is to say."""

_WHETHER = re.compile(
    r"\bли\b|\bob (?:ich|es|das|sie|er|wir)\b|\b(?:whether|if) (?:i|it|they|he|she|this|that|we) (?:am|is|are|was|were|should|can|could)\b"
)
"""A yes-or-no question that does not stand in the order of a question."""
_ABOUT_THINGS = re.compile(
    r"(?:^|[.!?] )[\W_]*(?:is|are|do|does|did|was|were|can|will|should|has|have) (?!you\b|we\b|i\b|it's\b|your\b)[^.!?]{6,}\?$"
)
"""Whether something in the world is so: that takes a yes, a no, or more."""
_NO_REPLIES = frozenset(
    {
        "thanks",
        "thank you",
        "interesting",
        "very interesting",
        "cool",
        "nice",
        "good",
        "great",
        "lol",
        "lmao",
        "haha",
        "hm",
        "hmm",
        "k",
        "kk",
        "ok",
        "okay",
        "sorry",
        "please",
        "you're welcome",
        "got it",
        "noted",
        "i see",
        "ok cool",
    }
)
"""What answers no question."""
_WELCOMES = frozenset(
    {
        "you're welcome",
        "you are welcome",
        "no problem",
        "de rien",
        "de nada",
        "gern geschehen",
        "bitte",
        "пожалуйста",
        "не за что",
        "不客气",
    }
)
_NO_ANSWER = frozenset({"idk", "dunno", "no comment", "n/a", "asdf", "test", "不知道", "无可奉告", "略"})
_NOTHING = frozenset({"n/a", "none", "nothing", "unknown", "na", "无", "没有"})
"""What may be the right answer of a task that looks for something."""
_FIELD = re.compile(r"[:：]\s*$")
"""The end of a form that wants its field filled in."""
_MERE_NODS = frozenset(
    {
        "ok",
        "okay",
        "k",
        "kk",
        "sure",
        "fine",
        "right",
        "noted",
        "hm",
        "hmm",
        "mhm",
        "uh",
        "嗯",
        "嗯嗯",
        "哦",
        "噢",
        "好",
        "好的",
        "行",
        "知道了",
        "收到",
        "明白",
        "明白了",
        "ок",
        "ладно",
        "угу",
        "ага",
    }
)
"""Replies that show that somebody listened, and no more."""
_LONG_TURN = 10
"""Words of a turn that tells something and deserves more than a nod."""
_A_QUESTION = 3
"""Words of the shortest turn that is taken for a question."""
_TALKS_ON = re.compile(
    r"\b(?:thank|thanks|thx|bye|goodbye|see you|good night|i'll|i will|let's|let me|love you|miss you|sorry|congrat\w*|come here|don't you dare|you should|danke|merci|gracias|спасибо)\b"
    r"|谢|再见|晚安|拜拜"
)
"""A turn after which a nod is an answer."""


_NOTHING_FOUND = re.compile(
    r"\b(?:if (?:there (?:is|are) )?(?:none|no|not)|n/a|otherwise|extract|any)\b|如果没有|否则", re.I
)
"""Tasks whose right answer may be that there is nothing."""


def size(text: str) -> int:
    """Words of a text; in Chinese two for three characters."""
    return (
        count_words(text)
        if text.isascii()
        else max(count_words(text), len(text) * 2 // 3 if text[:1] > "\u2e80" else 0)
    )


def _wants_little(before: str) -> bool:
    """Whether the turn before asks for a word, a number or a choice."""
    return _BRIEF.search(before) is not None


def wants_an_answer(low: str) -> bool:
    """Whether a turn (in small letters) is a question or a task, and not just something that is told."""
    return "?" in low or "？" in low or _OPEN.match(low) is not None or _TASK.search(low) is not None


_AGREEING = frozenset(
    {
        *("sure", "sure thing", "of course", "certainly", "absolutely", "indeed", "true", "exactly", "definitely", "totally", "for sure", "correct"),
        *("obviously", "naturally", "yup", "yep", "nope", "nah", "ok", "okay", "fine", "alright", "yes please", "no thanks", "i think so", "i guess so"),
        *("i suppose so", "you bet", "that's right", "that's correct", "klar", "natürlich", "stimmt", "genau", "richtig", "sicher", "gern", "gerne"),
        *("bien sûr", "d'accord", "tout à fait", "exactement", "c'est vrai", "volontiers", "claro", "vale", "por supuesto", "de acuerdo", "exacto"),
        *("así es", "конечно", "хорошо", "ладно", "ок", "ага", "угу", "разумеется", "точно", "верно", "好", "好的", "可以", "行", "当然", "没问题"),
        *("有", "没有", "对", "是啊", "对啊", "嗯", "嗯嗯", "没错", "确实"),
    }
)  # fmt: skip
"""What is as good as yes or no."""

_HOW_ARE_YOU = re.compile(
    r"\b(?:how (?:are|r|is|was|were|did|do|does|'s|about)|how's|what's up|what do (?:you|u) (?:think|say)|what about|why not|what if|wie (?:geht|war|wär|findest|läuft)|comment (?:ça|vas|va|allez|c'était)|"
    r"qué tal|cómo (?:estás|está|te|fue|va)|как (?:дела|ты|вы|насчёт|прошл|тебе|вам|жизнь))"
    r"|怎么样|好吗|如何|吃了吗|最近怎"
)
"""A question to which "Fine" or "Good" is an answer."""
_ASKS = re.compile(
    r"(?:^|[,.:;!\"“”«(*\n—–-] ?|\b(?:and|so|but|then|ok|okay|hey|well|und|aber|also|et|mais|alors|y|pero|entonces|а|и|но|так) )"
    r"(?:(?:why|how|what|which|whose|who|whom|where|when|warum|wieso|weshalb|wie|was|welche[rsnm]?|wer|wem|wen|wo|wohin|wann|wozu|pourquoi|comment|que|quoi|quel(?:le)?s?|qui|où|quand|combien|à quoi|"
    r"por qué|para qué|cómo|qué|cuál(?:es)?|quién(?:es)?|dónde|cuándo|cuánt[oa]s?|почему|зачем|как|что|чем|какой|какая|какое|какие|кто|кого|кому|где|куда|когда|сколько|отчего)\b|(?:what|who|how|where|when)'s\b)"
    r"|(?:为什么|为何|怎么|怎样|如何|什么|哪|谁|多少|几)",
    re.I,
)
"""Where a question begins that wants more than yes or no."""
_SOLITARY = 3
"""Words of a turn to which a mere nod is little, where replies are answers."""


def _asks_openly(low: str) -> bool:
    """Whether the last thing that is asked wants more than yes or no."""
    asked = _QUESTIONS.findall(low[-600:])
    last = asked[-1] if asked else low[-300:]
    if not asked and not _OPEN.match(low):
        return False
    return _ASKS.search(last) is not None and not _HOW_ARE_YOU.search(last)


def emptiness(text: str, before: str, plays_a_part: Callable[[], bool]) -> str:
    """How little a reply says.

    Args:
        text: the reply.
        before: the turn that it answers.
        plays_a_part: whether a character speaks, who may be of few words; asked only when it matters.

    Returns:
        "empty" for nothing at all; "short" for so little that it counts only where replies usually are answers:
        a word or two to a long turn, a nod to what was told; "terse" for the same of a character, which counts only
        where that character usually says more; "" for enough.
    """
    text = text.strip()
    if len(text) > LONGEST or not before.strip():
        return ""
    asked = size(before)
    low = folded(before).strip()
    closed = not _ASKS_FOR_SOME.search(low) and (
        any(wants_yes_or_no(one.strip(_SIGNS_BEFORE)) for one in _QUESTIONS.findall(low[-600:]))
        or _WHETHER.search(low) is not None
    )
    said = folded(text).strip(_SIGNS)
    if _SHRUG.fullmatch(text) or not any(map(str.isalnum, said)) or _MERE_ACT.fullmatch(text):
        if asked >= _REAL_QUESTION and wants_an_answer(low) and not closed and not _MERE_ACT.fullmatch(text):
            return "" if _wants_little(low) else "empty"
        return _as_played(_lonely(said, low, asked, closed=closed, agrees=False), plays_a_part)
    kind = _kind(said) or _kind(_core(said))
    if not kind:
        short = size(text) <= 2 and asked >= 2 * _REAL_QUESTION and not closed
        return "short" if short and not _wants_little(low) and not _FACT.search(low) else ""
    told = said in _VERDICTS and (
        "?" not in low or _WHICH.search(low) is not None
    )  # it is true; it is the right one
    if told or _offered(said, low):
        return ""
    if kind == "evasion":
        found = _evades(_core(said), low, asked, closed=closed, plays_a_part=plays_a_part)
        lonely = _lonely(said, low, asked, closed=closed, agrees=False, evades=True)
    else:
        agrees = kind == "yes"
        found = _says_nothing(said, low, asked, closed=closed, agrees=agrees, plays_a_part=plays_a_part)
        lonely = _lonely(said, low, asked, closed=closed, agrees=agrees)
    return found or _as_played(lonely, plays_a_part)


_MERE_ACT = re.compile(r"\*[^*\W][^*\n]{2,24}\*|[（(][\u4e00-\u9fff]{1,6}[）)]")
"""Nothing but an act: "*nods*"."""
_ASKS_FOR_SOME = re.compile(
    r"(?:^|[.!?\n] ?)(?:(?:any|got any|got an?|know any|do you (?:have|know)(?: of)?|have you got|is there|are there|can you (?:give|name|tell)|could you (?:give|name|tell)) (?:me )?(?:an?|any|some|good|one|the|nice|short)? ?(?:\w+ ){0,2}?"
    r"(?:sayings?|quot\w+|lines?|proverbs?|maxims?|aphorisms?|words?|ideas?|tips?|advice|suggestions?|recommendations?|names?|recipes?|jokes?|puns?|riddles?|facts?|examples?|synonyms?|titles?|stor(?:y|ies)|poems?)\b"
    r"|¿(?:algún|alguna|tienes|hay|conoces) [^?]{0,20}(?:dicho|cita|frase|refrán|idea|consejo|receta|chiste|nombre|sinónimo|ejemplo)"
    r"|(?:hast du|kennst du|gibt es|hätten sie|haben sie)[^?]{0,20}(?:spruch|sprüche|zitat|satz|idee|tipp|rezept|witz|namen?|vorschl|beispiel|text)"
    r"|(?:as-tu|avez-vous|tu as|vous avez|connais-tu|y a-t-il|il y a|une?)[^?]{0,20}(?:citation|phrase|proverbe|dicton|idée|conseil|recette|blague|nom|exemple|mot)\b[^.]*\?"
    r"|(?:есть|знаешь|знаете)[^?]{0,20}(?:цитат|фраз|пословиц|поговорк|высказыван|иде[яю]|совет|рецепт|шутк|анекдот|им[яе]|пример))"
    r"|有(?:没有)?[^？?]{0,12}(?:名言|句子|成语|建议|推荐|办法|笑话|例子|谚语|诗)",
)
"""What looks like a yes-or-no question and asks for something: "Any saying with “moon” in it?"."""


def _is_in(said: str, low: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", low) is not None


def _offered(said: str, low: str) -> bool:
    """Whether a word that says nothing is one of those that were to be chosen from."""
    return _wants_little(low) and _is_in(said, low)


def _as_played(kind: str, plays_a_part: Callable[[], bool]) -> str:
    return "terse" if kind and plays_a_part() else kind


def _says_nothing(
    said: str, low: str, asked: int, *, closed: bool, agrees: bool, plays_a_part: Callable[[], bool]
) -> str:
    """How little a word says that is on the lists, other than evasions."""
    if closed and said in _NO_REPLIES and asked >= _A_QUESTION and _ABOUT_THINGS.search(low):
        return "" if plays_a_part() else "empty"
    if closed or (agrees and plays_a_part()):
        return ""  # a ferryman of few words may say no
    if said in _WELCOMES and _TALKS_ON.search(low):
        return ""
    if _A_QUESTION <= asked < _REAL_QUESTION and (_asks_openly(low) or _TASK.search(low)):
        little = _wants_little(low) and not (_asks_openly(low) and said not in _NOTHING)
        return "" if little or said in _NOTHING or plays_a_part() else "empty"
    return _nods(said, low, asked, agrees=agrees)


def _lonely(said: str, low: str, asked: int, *, closed: bool, agrees: bool, evades: bool = False) -> str:
    """Whether a word that says nothing stands where replies usually are answers: it may be one among friends."""
    if asked < _SOLITARY or _TALKS_ON.search(low) or said in _NOTHING or _FIELD.search(low):
        return ""
    if (not evades and _wants_little(low)) or _is_in(said, low):
        return ""
    if _NOTHING_FOUND.search(low) and not _ASKS_FOR_SOME.search(low):
        return ""
    if closed and (agrees or said in _AGREEING or (evades and _OF_YOU.search(low))):
        return ""  # yes, or as good as yes
    return "short"


_VERDICTS = frozenset(
    (
        "true",
        "right",
        "correct",
        "false",
        "wrong",
        "richtig",
        "falsch",
        "vrai",
        "faux",
        "exact",
        "cierto",
        "falso",
        "верно",
        "неверно",
        "правда",
        "对",
        "不对",
        "正确",
    )
)
_WHICH = re.compile(r"\b(?:which|welche\w*|quel\w*|cuál\w*|как(?:ая|ой|ую))\b|哪")
_OF_YOU = re.compile(
    r"\b(?:you|your|yours|we|us|du|dich|dir|dein\w*|ihr|sie|wir|tu|te|toi|ton|ta|tes|vous|nous|tú|ti|tus?|usted|vosotros|nosotros|ты|тебя|тебе|вы|вас|вам|мы|нас)\b|[你您咱我们]"
)
"""A question about whoever is asked: he may not know."""


def _evades(core: str, low: str, asked: int, *, closed: bool, plays_a_part: Callable[[], bool]) -> str:
    if (_NOTHING_FOUND.search(low) and core in _NOTHING) or (closed and core not in _NO_ANSWER):
        return ""
    wanted = asked >= _A_QUESTION and (wants_an_answer(low) or core in _NO_ANSWER)
    if asked >= _REAL_QUESTION and wanted:
        return "empty"
    return "empty" if wanted and not plays_a_part() else ""


def _nods(said: str, low: str, asked: int, *, agrees: bool) -> str:
    if asked >= _A_QUESTION and _TASK.search(low) and said not in _NOTHING and not _wants_little(low):
        return "empty"
    if asked < _REAL_QUESTION:
        return ""
    if agrees:
        return "" if _wants_little(low) or _FIELD.search(low) else "empty"
    if _NOTHING_FOUND.search(low):
        return ""
    if not wants_an_answer(low):  # something was told, and nothing asked
        nod = said in _MERE_NODS and asked >= _LONG_TURN and not _TALKS_ON.search(low)
        return "empty" if nod else ""
    return "empty"
