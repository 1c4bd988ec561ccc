"""How a text ends: with its sentence, inside it, with a signature, a list's item, a line of figures or code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rolethread_gui.checks.texts import is_wide, look, remembered

_LONG_SENTENCE = 14
"""Words of a lone sentence that would have its full stop."""
_AFTER_END = re.compile(
    # what may stand behind the end of a text: marks that close, emoji, white space
    r"[\s\"”’'»›)\]}」』】）》*_~`|>\u200d\ufe0f\u2190-\u2bff\u3030\U0001f000-\U0001faff]+$"
)
_ENDS = frozenset(".!?…。！？｡;；~～^:)]}>|%°=*#/$€£¥™®©、\"”’」』】）》`'_-—–♪♡♥★☆✨")
SURE_ENDS = ".!?…。！？"
"""Signs that end a text whatever stands behind them. A digit before makes them a list's number."""
_HANGS = re.compile(
    r"(?:[,，、(（\[{“「『]|(?<=\w)[—–]|\s-|(?:^|\s)(?:the|a|an|of|and|or|but|to|in|on|at|for|with|from|by|as|that|which|who|whose|is|are|was|were|be|been|has|have|"
    r"had|will|would|can|could|should|may|might|must|their|your|our|my|his|her|its|this|these|those|than|because|although|while|when|where|if|into|"
    r"about|between|through|without|such|very|more|most|not|und|oder|der|die|das|ein|eine|mit|für|von|zu|auf|ist|nicht|et|ou|le|la|les|un|une|des|avec|pour|"
    r"y|o|el|los|las|con|para|и|или|но|в|на|с|для|что|как|не))$"
)
_SHARED: Final = {"a": "en es", "on": "en", "an": "en", "in": "en de", "as": "en", "so": "", "des": "fr", "die": "de", "auf": "", "zu": "", "mit": "", "le": "fr", "la": "fr es", "les": "fr", "was": "en", "not": "en", "me": "", "не": "", "как": ""}  # fmt: skip
"""Words that end a sentence in one language and cannot in another, with those in which they cannot."""


def _can_hang(words: str, text: str) -> bool:
    """Whether the last word leaves its sentence open in the language of the text."""
    where = _SHARED.get(words.strip())
    if where is None:
        return True
    language = look(text).language
    if _TEXTS.match(text) and not _CAPITAL.search(text) and language != "en":
        return False
    return language in ("", *where.split()) and bool(where or language == "")


_SAID_SO = re.compile(
    r"\b(?:(?:going|come|came|coming|move|moving|hold|hang|carry|go|went|put|take|log|sign|later|so|early) on|what (?:for|about|with|from)|(?:log|sign|come|came|get|got|fit|check|drop|move|bring|let (?:me|him|her|you)) in|"
    r"(?:i|you|we|they|it|he|she|who|that) (?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)|(?:i think|hope|or|why|maybe|probably|perhaps|of course|guess|if|believe) not|(?:much|any|once|no) more|like (?:this|that)|this|the most)$"
)
"""Ends of whole sentences that look like the middle of one."""
_ITEM = re.compile(
    r"^\s*(?:[•·‣▪]|[-*+–](?=\s|$)|\d{1,3}[.)、:]|[a-zA-Z][.)]|[①-⑳]|[一二三四五六七八九十]+、|#{1,6}|>|\|)\s*"
)
_BARE_ITEM = re.compile(r"(?:^|\n)\s*(?:\d{1,3}[.)]|[-*•])\s*$")
_STOP = re.compile(r"[.!?…。！？](?=\s|$|[\"”’»)」』）*_]|[\u4e00-\u9fff\U0001f000-\U0001faff])")
_NAMEISH = re.compile(
    r"^(?:[A-Z][\w.'’-]*,?|\W+|of|the|and|de|von|van)(?:\s+(?:[A-Z][\w.'’-]*|of|the|and|de|von|van|\W+))*$"
)
_CODE_END = re.compile(
    r"[{}=<>]|;\s*$|^\s*(?:def|class|return|import|function|var|let|const|print)\b|\b(?:SELECT|FROM|WHERE)\b|://|\w\.\w+\(|@\w"
)
_SIGNED = re.compile(
    r"(?im)^\W*(?:sincerely|regards|best|love|yours|cheers|thanks|thank you|warmly|your friend|kind regards|best regards|warm regards|此致|敬上)\b.{0,20}\n|^(?:此致|敬礼|祝好|顺颂|谨启|祝(?:您|你|大家)?(?:一切)?(?:顺利|安好|愉快|平安|商祺|健康))[，,。！!]?\n"
)
_SIGNED_BEHIND = re.compile(
    # "Yours sincerely, Jane" on the line of the last sentence
    r"(?i)(?:^|[.!?\])\"”’]\s+)(?:yours|sincerely|respectfully|faithfully|truly|love|cheers|warmly|regards|thanks|thank you|best|kind|warm|with|in|until|hugs|xoxo|"
    r"mit|herzliche|viele|liebe|cordialement|bien à|atentamente|un abrazo|saludos|с уважением|с любовью|твой|ваш)\b[^.!?\n]{0,40}[,—–-][^.!?\n]{1,60}$"
)
_SHORT_LINE: Final = 8
"""Signs of a name with its title on a line of its own, in Chinese."""
_SIGNATURE = re.compile(
    r"^(?:(?:un|una|con|muchos|muchas|mil|cordiales|nos) )?(?:cordial |fuerte |cariñoso )?(?:saludos?|abrazos?|besos?|atentamente|cordialmente|cariños?)\b|^(?:hasta (?:pronto|luego)|tu vecin\w+|tu amig\w+)\b"
    r"|^(?:(?:grosses? |bien |très )?(?:bises?|bisous|cordialement|amicalement|amitiés|affectueusement|à bientôt|salutations)|(?:ton|ta|votre) (?:ami\w*|voisin\w*|dévoué\w*))\b"
    r"|^(?:(?:viele|liebe|herzliche|beste|schöne|freundliche|mit (?:freundlichen|besten|lieben|herzlichen)) )?(?:grüße|gruß|grüßen|grüsse|lg|vg|mfg)\b|^(?:dein|deine|euer|eure|ihr|ihre) (?!\w+ (?:ist|war|hat|wird)\b)\w+(?: \w+){0,3}$"
    r"|^(?:с (?:уважением|любовью|благодарностью|приветом)|целую|обнимаю|искренне (?:ваш|твой)|ваш[аи]?|тво[йя])\b|^(?:your (?:neighbou?r|friend|loving|sister|brother|son|daughter|mother|father|student|roommate|flatmate|landlord)|yours|love,|regards|the (?:team|family|neighbou?rs?) (?:at|of|from))\b"
    r"|(?:敬上|谨上|谨启|敬启|敬礼|拜上|手书|上|启)$|^(?:你的|您的|学生|朋友|爱你的|此致)"
)
"""A last line that signs a letter."""
_VALUE = re.compile(r"(?:\d{1,3}[.)、]\s*)?(?:[^\s:：]{1,20}[:：]\s*)?[\w.%-]{1,12}$")
"""A line that is an answer or a label with its value: "5. A", "Output: True"."""
_FIELD = re.compile(r"(?:^|[.!?] )(?:[A-Z][\w'’-]*(?: [\w'’-]+){0,3}): ?(?=[A-Z\d(+])[^.!?:]{1,60}$")
"""An entry of a form behind a sentence: "Opening hours: 10–17"."""
_STATE = re.compile(
    r"[\W\d_]*(?:[^\W\d_][^:：|·•\n]{0,24}[:：] ?[^:：|·•\n]{1,40}(?:[|·•/]|\t| {2,})\s*)+[^\W\d_][^:：|·•\n]{0,24}[:：] ?[^:：|·•\n]{1,40}$"
    r"|[\W_]*[^\W\d_][^:：|·•.!?\n]{0,24}[:：] ?[-+]?[\d][\d.,:/ ]*(?: ?[^\W\d_]{1,12})?$"
)
"""A line of figures below a scene: "Credits: 1,270 | Fuel: 34"."""
_VALUES = re.compile(r"(?:[^\W\d_][\w ]{1,30}: ?[^,;:*.]{1,40}[,;] ?)+[^\W\d_][\w ]{1,30}: ?[^,;:*.]{1,40}")
"""A line of labels with their values: "Main dish: soup, dessert: yoghurt"."""
_SIGNED_WIDE = re.compile(
    r"(?:^|[。！？!~～])\s*(?:你的?|您的?|爱你的|永远的)?[^\s，。！？:：]{0,6}(?:朋友|老师|咨询师|医生|同学|姐姐|哥哥|妈妈|爸爸|团队)[:：]\s*[^。！？，]{1,12}$"
)
"""A signature behind a Chinese letter's last sentence: "你的朋友：小雨"."""
_SOURCE = re.compile(r"(?:—|–|--)\s?(?P<said>\S.{0,100})$")
_PARTICLES = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿа-я][\w.'’-]*|\W+|of|the|and|de|del|la|von|van|der|und|et|di|in|et|le)"
)
_SPOKEN = re.compile(r"[^\W\d_][\w.'’-]{0,15}(?: [\w.'’-]{1,15})?: \S")
"""A line of a chat with the name of whoever says it."""
_FAREWELL = re.compile(
    r"(?:^|[.!?~] ?)(?:xo(?:xo)*|x+|lol|lmao|haha\w*|hehe\w*|bye\w*|amen|cheers|thanks|thx|ty|ok|okay|yes|no|yay|hugs|kisses|love you|love ya|<3)$"
)
"""Words without a full stop with which people end."""
_TEXTS = re.compile(r"(?:\[[\w ]{1,16}\]|[^\W\d_][\w.'’-]{0,15}:(?=\s))?[\W\d_]*[^\W\d_A-ZÀ-ÞА-Я]")
"""A text that begins with a small letter, a name before it aside."""
_CAPITAL = re.compile(r"(?:[.!?…]\s+|\n\W*)(?!I['’])[A-ZÀ-ÞА-Я][^\W\d_A-ZÀ-ÞА-Я]")
"""A sentence that begins with a capital."""
_SAD: Final = re.compile(r"(?:^|\s)[:;=8xX]['’]?-?[(\[|/\\cC]+$")
"""A face of signs that looks to the side; its bracket opens nothing."""
_ANNOUNCES: Final = re.compile(r"[^\W\d_][^:：\n]{10,}[:：]$|[\u3400-\u9fff][^:：\n]{3,}[:：]$")
"""A last line that says something is to follow."""
_ASKS_FOR: Final = re.compile(
    r"(?i)\b(?:enter|type|input|choose|select|fill)\b|请(?:输入|选择|填写|回答)|^(?:\S+ ){0,4}?(?:your|name|answer|choice|date|signature|ihre?|dein|antwort|votre|ton|réponse|tu|respuesta|ваш|твой|ответ|имя)\b(?: \S+){0,2} ?[:：]$"
    r"|(?:你|您)的[^:：]{0,6}[:：]$|:\w+:$"
)
"""A line that somebody else is to go on with ("Enter your name:"), or a face by its name (":wave:")."""
_FULL_STOPS = frozenset(".!?…。！？~～")
_FACE = re.compile(
    r"[(（][^()（）\n]{0,6}[^\w\s()（），。]{1,}[^()（）\n]{0,8}[)）][^\s\w]{0,3}[づノﾉっゝﾉوง]?$"
    r"|[(（][^()（）\n]{0,3}[･・•°﹏︶▽∀≧≦><╥ˇω´｀^][^()（）\n]{0,8}[)）][^\s\w]{0,3}[づノﾉっゝﾉوง]?$"
)
"""A face drawn with signs, which may stand behind the end of a text."""


@remembered
def _end_of(text: str) -> str:
    """How a text ends: "closed", "open" (inside a sentence, surely), "bare" (without a full stop), or "other"."""
    plain = text.rstrip()
    if not plain:
        return "other"
    if "„" in plain:  # there the mark that opens elsewhere closes
        plain = plain.replace("“", "”").replace("‘", "’")
    face = _FACE.search(plain, max(0, len(plain) - 30))
    if face and (
        plain[: face.start()].rstrip()[-1:] in _FULL_STOPS or not face.group()[1:-1].strip(")）").isalnum()
    ):
        return "closed"
    core = _AFTER_END.sub("", plain)
    if not core:
        return "other"
    if _BARE_ITEM.search(plain) and "\n" in plain:
        return "open"
    if "```" in plain and _in_open_block(text, plain):
        return "open"
    last = core[-1]
    tail = plain[len(core) :].strip()
    if plain[-1] in ":：" and not _in_code(text, len(plain)):
        line = plain.rsplit("\n", 1)[-1].strip()
        return "open" if _ANNOUNCES.search(line) and not _ASKS_FOR.search(line) else "closed"
    if last in _ENDS or (tail and last not in ",，") or _SAD.search(plain):
        return "closed"
    if _in_code(text, len(plain)):
        return "other"
    lines = plain.split("\n")
    line = lines[-1].strip()
    if line.count("|") > 1:
        return "other"  # a row of a table
    if (
        (hangs := _HANGS.search(line.lower()))
        and _can_hang(hangs.group(), plain)
        and not _CODE_END.search(line)
        and not _SAID_SO.search(line.lower())
    ):
        return (
            "open"
            if len(plain) > 12 and (len(_STOP.findall(plain)) or len(line.split()) > 3 or last in ",，(（")
            else "other"
        )
    if not last.isalnum():
        return "other"
    if (
        _SIGNED.search(plain)
        or _SIGNED_BEHIND.search(plain, max(0, len(plain) - 140))
        or _SIGNED_WIDE.search(line)
        or _CODE_END.search(line)
    ):
        return "other"
    return _bare_end(plain, lines, line)


def _in_code(text: str, end: int) -> bool:
    return ("`" in text or "~~~" in text) and any(start < end <= stop for start, stop in look(text).code)


def _in_open_block(text: str, plain: str) -> bool:
    """Whether the text ends inside a block of code that nothing closes."""
    spans = look(text).code
    if not spans or spans[-1][1] < len(plain) or "\n" not in plain[spans[-1][0] :]:
        return False
    return not plain.rsplit("\n", 1)[1].strip().startswith("```") and text.startswith("```", spans[-1][0])


def _bare_end(plain: str, lines: Sequence[str], line: str) -> str:
    """Whether a last line that ends in a letter is a fragment of prose, or of a kind that needs no full stop."""
    wide = is_wide(plain)
    others = [other.strip() for other in lines[:-1] if other.strip()]
    if not wide and not _ITEM.match(line) and _TEXTS.match(plain) and not _CAPITAL.search(plain):
        return "other"  # somebody who types without capitals types without full stops
    if _ITEM.match(line) or (others and _ITEM.match(others[-1])):
        items = [other for other in others if _ITEM.match(other)]
        closed = sum(other[-1] in _ENDS for other in items)
        if len(items) > 1 and closed == len(items) and len(line) > 3:
            return "bare"
        return f"item {len(items) + 1}" if _ITEM.match(line) else "other"
    alike = max((len(other) for other in others), default=0) * 2 >= len(line)
    if alike and sum(other[-1].isalnum() or other[-1] in ",，;" for other in others) > 0.5 * len(others):
        return "other"  # verse, addresses, data
    if line.rsplit(None, 1)[-1].startswith("#"):
        return "other"  # a post with its tags
    if _VALUES.fullmatch(line) or (_VALUE.match(line) and (len(line) < 40 or others)):
        return "other"
    stops = len(_STOP.findall(plain))
    if not stops:
        # One long sentence; a title, a label or an answer in a few words needs no full stop.
        long = len(plain) > 18 and "，" in plain if wide else len(line.split()) >= _LONG_SENTENCE
        return "bare" if long or (line.count('"') % 2 and len(line.split()) > 3) else "other"
    if _STATE.match(line) or _FIELD.search(line) or _FAREWELL.search(line.lower()):
        return "other"
    if others and (_says_whose(others, line) or _typed_lines(others, line)):
        return "other"
    fragment = _STOP.split(line)[-1].strip(" \"'”’»)」』）*_")
    if fragment.startswith(("-", "—", "–", "~")):
        return "other"  # who said it
    if not wide and len(line.split()) <= 6 and _NAMEISH.match(line):
        return "other"
    if others and len(fragment) == len(line):
        if len(line) <= _SHORT_LINE if wide else len(line.split()) < 4:
            return "other"  # a title or a name on a line of its own
        if len(line) <= 60 and _SIGNATURE.search(line.lower()):
            return "other"
    return "bare" if fragment else "other"


def _says_whose(others: Sequence[str], line: str) -> bool:
    """Whether a last line says whose words those above are: "— Goethe, Maximen und Reflexionen, Nr. 1334".

    Speech begins with such a dash too in many languages; it is seldom alone, and not made of names and numbers.
    """
    found = _SOURCE.match(line)
    if found is None or any(_SOURCE.match(other) for other in others):
        return False
    words = found["said"].split()
    named = sum(_PARTICLES.fullmatch(word) is not None for word in words)
    return any(char.isdigit() for char in line) or 3 * named >= 2 * len(words)


def _typed_lines(others: Sequence[str], line: str) -> bool:
    """Whether a chat is written down, each line with a name before it, in which others end without a full stop too."""
    if _SPOKEN.match(line) is None:
        return False
    said = [other for other in others if _SPOKEN.match(other)]
    return len(said) > 1 and any(other[-1].isalnum() for other in said)


_BROKEN_OFF: Final = re.compile(
    r"(?:mid|middle of (?:a|the|his|her|their))[ -]?(?:sentence|word|thought)|(?:cut|break|breaks|trail|trails|breaking|trailing) off|unfinished|(?:is|was|gets?|being) (?:interrupted|cut off)|incomplete (?:sentence|line)"
    r"|mitten im (?:satz|wort)|bricht ab|abbrech\w+|abgebrochen\w*|unterbrochen\w*|unvollendet\w*|au milieu d['’](?:une phrase|un mot)|s['’]interromp\w*|interrompu\w*|inachevé\w*"
    r"|a mitad de (?:una |la )?(?:frase|palabra)|interrump\w+|inacabad\w+|sin terminar|на полуслове|обрыва\w+|прерыва\w+|незаконченн\w+|недописанн\w+|没说完|未完|中断|打断|戛然而止",
    re.I,
)
"""A user who wants a text that breaks off."""
_LETTERS: Final = re.compile(
    r"\b(?:letters?|notes?|cards?|e-?mails?|mails?|messages?|invit\w+|telegrams?|postcards?|text from|sign(?:ed)?(?: it)?(?: as| off| by|:)|briefe?s?|karten?|zettel|nachricht\w*|einladung\w*|aushang|unterschrift"
    r"|lettres?|cartes?|mots?|billets?|courriels?|signé\w*|signature|cartas?|notas?|tarjetas?|correos?|mensajes?|firm\w+|письм\w*|записк\w*|открытк\w*|сообщени\w*|объявлени\w*|подпис\w*|телеграмм\w*)\b"
    r"|信|便条|贺卡|邮件|留言|署名|落款|通知",
    re.I,
)
"""A user who wants something that is signed."""
_CLAUSE: Final = re.compile(
    r"\b(?:i|we|you|he|she|they|it|this|that|there|please|let|if|when|while|as|since|after|before|but|and then|is|are|was|were|will|would|have|has|had|do|did|can|could"
    r"|ich|wir|sie|er|es|ist|sind|war|wird|habe|haben|hat|bitte|wenn|aber|danach|je|nous|vous|il|elle|on|est|sont|sera|quand|mais|ensuite|yo|nosotros|está|son|será|si|cuando|pero|después"
    r"|я|мы|вы|ты|он|она|они|если|когда|но|потом|будет|был|была)\b|[我你他她它们这那就会将]"
)
"""Words of a sentence that is told; a signature has none."""
_SIGNED_IN: Final = 7
"""Words of a line below a letter, or twice as many signs in Chinese."""


def _is_signature(text: str, asked: str) -> bool:
    """Whether a text ends with a short line that stands alone below a letter or note that was asked for."""
    body, _, line = text.rstrip().rpartition("\n")
    line = line.strip()
    if not line or not body.endswith("\n") or body.rstrip()[-1:] not in _ENDS:
        return False
    if len(line) > 3 and line.rstrip(".") in asked:
        return True  # word for word what was asked for
    short = len(line) <= 2 * _SIGNED_IN if is_wide(line) else len(line.split()) <= _SIGNED_IN
    named = short and not line[:1].islower() and _CLAUSE.search(line.lower()) is None
    return named and _LETTERS.search(asked) is not None


def how_it_ends(text: str, asked: str) -> str:
    """How a reply ends: "closed", "open" (inside a sentence, or a list before its end), "bare" (without a full stop), or "other".

    Args:
        text: the reply.
        asked: the turn before it.
    """
    how = _end_of(text)
    if how in ("open", "bare") and (
        _BROKEN_OFF.search(asked) is not None or (how == "bare" and _is_signature(text, asked))
    ):
        return "other"
    if not how.startswith("item"):
        return how
    wanted = _WANTED.search(asked)
    if wanted is None or sum(_ITEM.match(line) is not None for line in text.split("\n")) < 2:
        return "other"
    number = (wanted["number"] or wanted["zh"]).lower()
    many = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
    return "open" if int(how[5:]) < many <= _LONGEST_LIST else "other"


_NUMBERS: Final = {
    word: count
    for count, words in {
        2: "two zwei deux dos два две 两 二", 3: "three drei trois tres три 三", 4: "four vier quatre cuatro четыре 四", 5: "five fünf cinq cinco пять 五", 6: "six sechs seis шесть 六",
        7: "seven sieben sept siete семь 七", 8: "eight acht huit ocho восемь 八", 9: "nine neun neuf nueve девять 九", 10: "ten zehn dix diez десять 十", 12: "twelve zwölf douze doce двенадцать 十二",
    }.items()
    for word in words.split()
}  # fmt: skip
_LONGEST_LIST: Final = 30
_WANTED: Final = re.compile(
    rf"\b(?:name|list|give|tell|write|suggest|recommend|generate|provide|nenn\w*|gib|liste|schreib\w*|zähl\w*|donne\w*|cite\w*|nomme\w*|liste\w*|écris|dame|dime|di|nombra|enumera|escribe|назови\w*|перечисли\w*|дай\w*|приведи\w*|напиши\w*)(?:[ -](?:me|us|down|out|your|the|top|best|at|least|about|exactly|only|just|please|a|list|of|mir|uns|mal|bitte|eine|liste|mit|von|moi|nous|les|une|de|al|menos|una|lista|мне|нам|список|из)){{0,5}}[ -](?P<number>\d{{1,2}}|{'|'.join(word for word in _NUMBERS if word < '一')})(?!\w)(?![ -]?(?:years?|minutes?|hours?|days?|jähr|jahre|minuten|ans\b|años|лет\b))"
    rf"|(?:列出|说出|给我|给出|举出?|写出?|推荐|提供)[^。！？\n]{{0,8}}?(?P<zh>\d{{1,2}}|{'|'.join(word for word in sorted(_NUMBERS, reverse=True) if word >= '一')})(?:个|种|条|部|本|道|首|项|款|句)",
    re.I,
)
"""How many points somebody asks for."""
