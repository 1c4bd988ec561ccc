"""Replies that cheer at bad news: "My mother died last week." – "That's great!"."""

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
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_KIN: Final = (
    r"(?:mother|mom|mum|mama|father|dad|papa|parents|brother|sister|son|daughter|baby|wife|husband|partner|girlfriend|boyfriend|"
    r"fiancée?|grandmother|grandma|gran|grandfather|grandpa|aunt|uncle|best friend|friend|dog|cat|puppy|kitten)"
)
_BAD: Final = re.compile(
    rf"\b(?:my {_KIN}(?: \w+)? (?:just |has |had |have |recently |suddenly )*(?:died|passed away|was killed|got killed|was murdered|committed suicide|"
    rf"is dying|left me|has cancer|was diagnosed|got diagnosed|is in (?:the )?hospital|had a stroke|had a heart attack)"
    rf"|i (?:just |have |recently |have just )?lost my (?:\w+ )?(?:{_KIN}|job|home|house)\b"
    r"|i (?:just |have |have just )?(?:got |been |was |were )(?:just )?(?:fired|laid off|diagnosed with (?:\w+ )?(?:cancer|depression|leukemia|diabetes)|evicted|dumped|robbed|mugged|assaulted|raped|cheated on)"
    r"|i (?:want to|am going to|wanna) (?:die|kill myself)|i (?:broke|have broken) my (?:\w+ )?(?:leg|arm|back|neck|wrist|ankle|hip)"
    r"|i (?:just )?(?:had|suffered) a miscarriage|i have (?:terminal |lung |breast )?cancer\b"
    rf"|mein[e]? (?:mutter|mama|vater|papa|bruder|schwester|sohn|tochter|frau|mann|oma|opa|großmutter|großvater|freund(?:in)?|hund|katze) (?:ist|sind) (?:\w+ ){{0,3}}(?:gestorben|verstorben|tot|verunglückt)"
    r"|ich (?:habe|hab) (?:gerade |gestern |heute )?(?:mein(?:e|en) (?:job|arbeit|stelle)|krebs)(?: verloren)?\b|ich (?:wurde|bin) (?:gerade |gestern |heute )?(?:gefeuert|entlassen|gekündigt)"
    r"|(?:ma mère|mon père|mon frère|ma sœur|mon fils|ma fille|ma femme|mon mari|ma grand-mère|mon grand-père|mon chien|mon chat) (?:est|vient de) (?:mort|morte|décédée?|mourir|décéder)"
    r"|j'ai perdu (?:mon|ma) (?:travail|emploi|mère|père|frère|sœur|fils|fille|mari|femme)|je (?:me suis fait virer|viens d'être (?:virée?|licenciée?))"
    r"|(?:mi (?:madre|padre|mamá|papá|hermano|hermana|hijo|hija|esposa|esposo|marido|mujer|abuela|abuelo|perro|gato)) (?:ha muerto|murió|falleció|ha fallecido|acaba de morir)"
    r"|(?:perdí|he perdido) (?:mi|a mi) (?:trabajo|empleo|madre|padre|hermano|hermana|hijo|hija|esposa|esposo)|me (?:han )?(?:despidieron|despedido) "
    r"|(?:у меня )?(?:умерла|умер|погиб|погибла) (?:моя |мой )?(?:мама|мать|папа|отец|брат|сестра|сын|дочь|бабушка|дедушка|жена|муж|собака|кошка|кот)"
    r"|(?:мама|мать|папа|отец|брат|сестра|сын|дочь|бабушка|дедушка|жена|муж) (?:вчера |недавно |только что )?(?:умерла|умер|погиб|погибла)|меня уволили)"
    r"|我(?:的)?(?:妈妈|母亲|爸爸|父亲|奶奶|爷爷|外婆|外公|姥姥|姥爷|哥哥|弟弟|姐姐|妹妹|丈夫|老公|妻子|老婆|儿子|女儿|孩子|朋友|狗|猫)(?:刚刚|刚|最近|突然|昨天|前天|上周|去年)?(?:去世|过世|走了|死了|离世|病逝|自杀)"
    r"|我(?:刚刚|刚|最近|昨天|今天)?(?:失业了|被裁员?了?|被开除|被辞退|被解雇|失恋了|流产了|确诊了?(?:癌|抑郁))|我(?:不想活了|想自杀|想死)"
)
_CHEERS: Final = re.compile(
    r"[\s>*_#\"“(（]*(?:(?:oh|ah|wow|well|hey|haha|yay|oh wow|哇|哈哈|啊)[,，.!！…~ ]+)*"
    r"(?:(?:that's|that is|that sounds|sounds|how|what|this is|it's) (?:a |an |so |really |very |just |absolutely |such |pretty )*"
    r"(?:great|awesome|wonderful|amazing|fantastic|lovely|excellent|exciting|cool|fun|nice|good news|brilliant|delightful)\b(?! (?:loss|shame|pity|deal|question|honor|love|relationship|way to|of you|that you(?:'re| are|'ve| have)))"
    r"|congratulations\b|congrats\b|i(?:'m| am) (?:so |very |really )?(?:glad|happy|excited|thrilled|delighted) (?:to hear (?:that|it)|for you|about that)\b(?! you)|good for you\b|nice!|cool!|awesome!|great!|yay\b"
    r"|(?:das ist|wie|klingt) (?:ja |so |wirklich |echt )*(?:toll|super|großartig|wunderbar|schön|cool|fantastisch)(?! von)\b|herzlichen glückwunsch|super!|toll!|glückwunsch"
    r"|(?:c'est|quelle) (?:vraiment |tellement |une )*(?:super|génial|formidable|merveilleux|bonne nouvelle|fantastique)\b|félicitations|super !|génial !"
    r"|(?:qué|eso es|es) (?:muy |tan )?(?:genial|maravilloso|bueno|buena noticia|estupendo|fantástico|increíble|bien)\b|felicidades|enhorabuena|¡genial!|¡qué bien!"
    r"|(?:это|как) (?:так |очень |просто )*(?:здорово|замечательно|прекрасно|чудесно|отлично|круто)(?![^.!?]{0,20},? что)|поздравляю|здорово!|отлично!|супер!"
    r"|(?:那|这)?(?:真|太|好|真是|真的)(?:是)?(?:太)?(?:好了|棒了|开心|高兴|棒|酷)(?:了|！|!|。|，)|恭喜|祝贺|太好了|真为你(?:高兴|开心))"
)
_LONGEST: Final = 700
"""Code points of a turn whose news a reply may be an answer to; longer ones tell other things as well."""
_UNMEANT: Final = re.compile(
    r"\b(?:story|poem|write|movie|film|novel|song|book|game|character|if|dream(?:t|ed)?|sarcas\w*|joke|years? ago|but (?:now|i'm|i am|it)|geschichte|wenn|histoire|historia|если)\b|故事|如果|小说|电影|梦|但(?:是)?现在|现在(?:好|已经)"
)


@functools.cache
def _hints() -> Hints:
    return Hints(
        ("died", "passed away", "killed", "murdered", "suicide", "dying", "left me", "cancer", "diagnosed", "hospital", "a stroke", "heart attack",
         "lost my", "fired", "laid off", "evicted", "dumped", "robbed", "mugged", "assaulted", "raped", "cheated on", "to die", "wanna die", "kill myself",
         "broke my", "broken my", "miscarriage", "gestorben", "verstorben", "tot", "verunglückt", "verloren", "krebs", "gefeuert", "entlassen", "gekündigt",
         "mort", "décéd", "mourir", "perdu", "virer", "viré", "licenci", "muerto", "murió", "fallec", "morir", "perdí", "perdido", "despid", "despedid",
         "умер", "погиб", "уволили", "去世", "过世", "走了", "死了", "离世", "病逝", "自杀", "失业", "被裁", "被开除", "被辞退", "被解雇", "失恋", "流产", "确诊", "不想活", "想死")
    )  # fmt: skip


class CheerfulAnswer(SpottingCheck):
    """Finds replies that are glad of somebody's grief."""

    id: ClassVar[str] = "cheerful_answer"
    title: ClassVar[str] = say("Cheers at bad news")
    help: ClassVar[str] = say(
        "The turn before tells of a death, an illness, a job that was lost, and the reply begins with “That's great!” or "
        "“Congratulations!”. The model learns not to listen for how somebody feels. Write a reply that takes up what was "
        "said. Stories, and bad news that turned out well, stay quiet."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    harm: ClassVar[float] = 0.45

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.having(_hints()))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        before = None
        for turn in conversation.turns:
            if turn.role is Role.USER:
                before = turn
                continue
            if turn.role is not Role.ASSISTANT or not turn.text or before is None:
                continue
            asked, before = before, None
            told = _told(asked.text)
            if told is None:
                continue
            for start, end in first_sentences(turn.text, 1, 300):
                if _CHEERS.match(look(turn.text).low, start, end):
                    yield Spot(
                        turn,
                        start,
                        end,
                        say("a reply that cheers at bad news"),
                        say("“{0}” answers “{1}”.").format(
                            shortened(turn.text[start:end]), shortened(asked.text[told[0] : told[1]])
                        ),
                        say("Write a reply that takes up what was said."),
                    )


def _told(text: str) -> tuple[int, int] | None:
    """Where a turn tells bad news of the one who speaks."""
    if len(text) > _LONGEST or not _hints().found(look(text).low):
        return None
    low = look(text).low
    found = _BAD.search(low)
    if found is None or _UNMEANT.search(low):
        return None
    return found.span()
