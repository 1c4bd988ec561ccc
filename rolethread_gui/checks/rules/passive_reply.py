"""Replies that leave everything to the other one: "It's up to you", "What do you want to do?", what was said, asked back."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.sentences import first_sentences, last_sentences
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.stated_facts import ALL_SMALL
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_IN_A_ROW: Final = 3
"""Replies one after another that leave the lead to the other one, from which on that is a habit."""
_HINTS: Final = (
    "up to you", "your choice", "your call", "your decision", "choice is yours", "decision is yours", "ball is in your", "you decide", "you choose", "you tell me", "your lead", "lead the way",
    "you want me to", "you like me to", "you'd like me to", "should i do", "shall i do", "you want", "you wish", "you like", "you say", "you prefer", "you please", "all yours", "at your command", "await", "waits for", "waiting for",
    "waits patiently", "waiting patiently", "do you want to do", "would you like to do", "do you do", "what now", "what next", "what's next",
    "liegt bei dir", "liegt bei ihnen", "du entscheidest", "entscheide du", "deine entscheidung", "ihre entscheidung", "wie du willst", "was du willst", "was möchtest du", "was willst du", "was machst du", "was tust du", "wartet",
    "c'est à toi", "c'est à vous", "à toi de", "à vous de", "comme tu veux", "comme vous voulez", "ce que tu veux", "que veux-tu", "que fais-tu", "que voulez-vous", "que faites-vous", "attend",
    "tú decides", "usted decide", "depende de ti", "como quieras", "lo que quieras", "lo que digas", "lo que tú", "qué quieres", "qué haces", "tu decisión", "espera tu", "esperando tu",
    "тебе решать", "решать тебе", "решать вам", "вам решать", "как скажешь", "как скажете", "как хочешь", "что хочешь", "что ты хочешь", "что будешь", "что ты будешь", "ждёт", "ждет", "твой выбор",
    "你决定", "你来定", "来决定", "你说了算", "听你的", "随你", "随便你", "由你", "都听你", "你想怎么", "你想做什么", "你要怎么", "你打算怎么", "你想让我", "等你的", "等待你", "等着你",
)  # fmt: skip
_LEAVES: Final = re.compile(
    # in English
    r"\b(?:it's|it is|that's|that is|this is)?(?: all| entirely| completely| totally)? ?up to you\b(?! to (?:pay|prove|the))|\b(?:the )?(?:choice|decision|call) is (?:all |entirely )?yours\b|\b(?:it's|it is|that's|that is) your (?:choice|call|decision)\b"
    r"|\b(?:the )?ball is in your court\b|(?:^|[,.!;…—*\"“] ?)(?:so |well,? |okay,? )?you (?:decide|choose|tell me)\b(?! (?:to|that|if|whether|what i))|\b(?:i'll|i will|i'd|i) follow your lead\b|\blead the way\b"
    r"|\b(?:i'll|i will|i'd|i can|i could|we can|we could|we'll|i would) (?:gladly |happily )?(?:do|be|go|say|try|take|wear|eat|play) (?:to )?(?:whatever|anything|wherever|whichever|everything)(?: (?:\w+ ){0,2}?)?(?:you|that you) (?:want|like|wish|say|prefer|please|desire|need|ask)\b"
    r"|(?:^|[,.!;…—*\"“] ?)(?:whatever|anything|wherever) you (?:want|like|wish|say|prefer|please|desire)\b(?=[,.!?…*\"”~]|$)|\bas you (?:wish|please|like)\b(?=[,.!…*\"”~]|$)|\bi(?:'m| am) all yours\b|\bat your command\b"
    r"|\bwhat (?:do|would|will|did) you (?:want|like|wish|prefer)(?: (?:me|us|for us|for me))? to (?:do|happen|try|talk about)\b|\bwhat (?:should|shall) (?:i|we) do(?: next| now| then| about it)?\?|\bwhat do you do(?: next| now)?\?|\b(?:so,? |and )?what(?:'s| is)? (?:now|next)\?"
    r"|\b(?:awaits?|awaiting|waits? (?:patiently |quietly |eagerly )?for|waiting (?:patiently |quietly |eagerly )?for) (?:your|his|her|their|you to|him to|\w+'s) ?(?:next )?(?:response|reply|answer|move|command|orders?|decision|instructions?|words?|lead|respond|reply|answer|decide|speak|choose)\b|\b(?:waits?|waiting) patiently\b(?=[.*!…]|$)"
    # in German, French, Spanish, Russian
    r"|\b(?:das |es )?liegt (?:ganz )?bei (?:dir|ihnen)\b|\bdu entscheidest\b|\bentscheide du\b|\b(?:das ist )?(?:deine|ihre) entscheidung\b|\b(?:wie|was) du (?:willst|möchtest|magst)\b(?=[,.!?…*“]|$)|\bwas (?:möchtest|willst|machst|tust) du(?: (?:jetzt|nun|tun|machen|als nächstes|jetzt tun))?\?|\bwartet (?:auf|geduldig)\b[^.!?]{0,30}(?:antwort|reaktion|entscheidung|befehl)"
    r"|\bc'est à (?:toi|vous) de (?:voir|décider|choisir)\b|\bà (?:toi|vous) de (?:voir|décider|choisir|jouer)\b|\bcomme (?:tu veux|vous voulez)\b|\b(?:tout )?ce que (?:tu veux|vous voulez|tu voudras)\b(?=[,.!…*»]|$)|\bque (?:veux-tu|fais-tu|voulez-vous|faites-vous)(?: faire| maintenant)?[  ]?\?|\battend (?:ta|votre|sa) (?:réponse|décision)"
    r"|\b(?:tú decides|usted decide)\b|\bdepende de (?:ti|usted)\b(?=[,.!…*]|$)|\bcomo (?:quieras|tú quieras|quiera|prefieras)\b(?=[,.!…*]|$)|\blo que (?:tú )?(?:quieras|digas|desees)\b(?=[,.!…*]|$)|¿qué (?:quieres|haces|vas a)(?: hacer)?(?: ahora)?\?|\besper(?:a|ando) tu (?:respuesta|decisión)"
    r"|\b(?:тебе решать|решать (?:тебе|вам)|вам решать)\b|\bкак (?:скажешь|скажете|хочешь|хотите|пожелаешь)\b(?=[,.!…*]|$)|\bчто (?:ты )?(?:хочешь|будешь) (?:делать|сделать)\b|\bчто будешь делать\b|\bжд[её]т (?:твоего|твой|вашего|ответа|решения)|\bтвой выбор\b"
    # in Chinese
    r"|(?:由|全凭|全看)?你(?:来)?(?:决定|定)(?=吧|就好|就行|呢|[，。！？~～*）]|$)|你说了算|(?:都|全|就|我)?听你的(?!话|声音|描述|意思|说)|随便?你(?=吧|了|[，。！~～*）]|$)|由你(?:决定|选择)|你(?:想|要|打算)(?:怎么(?:做|办)|做什么|让我做什么)|等(?:待|着)?你的(?:回答|回复|答复|决定|指示|命令)"
)
_PLAIN: Final = re.compile(
    r"\b(?:how can i|how may i|let me know|feel free|anything else|can i help|help you)\b|还有什么|需要帮助"
)
"""What an assistant asks for at an end: padding, which another check finds."""
_ECHO_WORDS, _ECHO_LONGEST = 3, 14
"""Words of its own that a sentence must have to be what was said, asked back; and words it may have at most."""


@functools.cache
def _hints() -> Hints:
    return Hints(_HINTS)


def _leaves(text: str) -> tuple[int, int] | None:
    """Where a reply ends by leaving what happens to the other one."""
    low = look(text).low
    if not _hints().found(low):
        return None
    for start, end in reversed(last_sentences(text, 2)):
        if _LEAVES.search(low, start, end) and not _PLAIN.search(low, start, end):
            return start, end
    return None


def _echoes(text: str, asked: str) -> tuple[int, int] | None:
    """The first sentence of a reply where it asks or says back what was said, and nothing else."""
    if "?" not in text[:400] or asked.rstrip().endswith("?"):
        return None
    for start, end in first_sentences(text, 1, 300):
        words = [word for word in look(text[start:end]).tokens if word not in ALL_SMALL and len(word) > 2]
        if not _ECHO_WORDS <= len(words) <= _ECHO_LONGEST or not text[start:end].rstrip('"”’*) ').endswith(
            "?"
        ):
            return None
        said = {word[:5] for word in look(asked).tokens}
        if all(word[:5] in said for word in words):
            return start, end
    return None


class PassiveReply(SpottingCheck):
    """Finds speakers who never take the lead."""

    id: ClassVar[str] = "passive_reply"
    title: ClassVar[str] = say("Leaves everything to the other")
    help: ClassVar[str] = say(
        "Three or more replies in a row that end by leaving it to the other one (“It's up to you”, “What do you want to do?”, "
        "“*waits for your answer*”), or that begin by asking back what was said. The model learns to wait in place of doing "
        "something. Let the speaker want something, and do it. A matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.35

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        told = many.replies & (many.having(_hints()) | many.holds(r"[?]"))
        return many.replies_at_least(_IN_A_ROW) & many.of(told)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; the reply from which on it is a habit, and each that goes on with it."""
        leaving = echoing = 0
        asked = ""
        for turn in conversation.turns:
            if turn.role is Role.USER:
                asked = turn.text
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            place = _leaves(turn.text)
            leaving = leaving + 1 if place else 0
            if place and leaving >= _IN_A_ROW:
                yield _left(turn, place, leaving)
            place = _echoes(turn.text, asked)
            echoing = echoing + 1 if place else 0
            if place and echoing >= _IN_A_ROW:
                yield _echoed(turn, place, echoing)


def _left(turn: Turn, place: tuple[int, int], row: int) -> Spot:
    start, end = place
    return Spot(
        turn,
        start,
        end,
        say("replies in a row that leave it to the other one"),
        say("“{0}”: {1} replies in a row end by leaving it to the other one.").format(
            shortened(turn.text[start:end]), row
        ),
        say("Let the speaker want something, and do it."),
    )


def _echoed(turn: Turn, place: tuple[int, int], row: int) -> Spot:
    start, end = place
    return Spot(
        turn,
        start,
        end,
        say("replies in a row that ask back what was said"),
        say("“{0}”: {1} replies in a row begin by asking back what was said.").format(
            shortened(turn.text[start:end]), row
        ),
        say("Begin some of them with something new."),
    )
