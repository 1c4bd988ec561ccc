"""Replies in another language than the turn they answer and the rest of the conversation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, Question, View
from rolethread_gui.checks.language import language_of, likely_language
from rolethread_gui.checks.languages import languages_of
from rolethread_gui.checks.regions import blanked, merged, quote_spans
from rolethread_gui.checks.sentence_lists import replies
from rolethread_gui.checks.sentences import last_sentences
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_NAMES = {
    "en": say("English"), "de": say("German"), "fr": say("French"), "es": say("Spanish"), "it": say("Italian"), "pt": say("Portuguese"), "nl": say("Dutch"), "ru": say("Russian"),
    "uk": say("Ukrainian"), "zh": say("Chinese"), "ja": say("Japanese"), "ko": say("Korean"), "el": say("Greek"), "ar": say("Arabic"), "he": say("Hebrew"), "hi": say("Hindi"), "th": say("Thai"), "xx": say("another language"),
}  # fmt: skip
_BY_DESIGN = 0.3
"""Share of the replies to turns of one language that are in another, from which on that looks meant."""
_LEAST = 20
"""Such replies that it takes to ask."""
_TRANSLATE = re.compile(
    r"\b(?:another|other|foreign|different|second) languages?\b|\btranslat(?:e|es|ed|ing|ions?)\b|\bübersetz\w*|\btradui\w*|\btraduc\w*|перев[её]д\w*|\b(?:what does\b(?! [^\n?]{1,60} do\b)|how do you say|how would you say|how to say|sings?|anthem|lyrics|motto|proverbs?|prayer|karaoke|duolingo)\b|\b(?:which|what) language\b|\bwelche sprache\b|\bquelle langue\b|\bqué idioma\b|как(?:ой|ом) язык|什么语言|哪种语言|翻译|译成|译为|怎么说|用.{1,4}(?:语|文)",
    re.I,
)
_CODE = re.compile(
    r"(?<![a-z])(?:code|program|script|function|sql|html|css|python|java\w*|regex|json|lyrics|quote|name|title)s?(?![a-z])|代码|编程|程序|函数|歌词|код|программ",
    re.I,
)
"""Tasks whose answer may well be in English letters."""
_WORKS = re.compile(r"(?<![a-z])(?:lyrics|quote|name|title)s?(?![a-z])|歌词", re.I)
_IS_CODE = re.compile(r"[{}();=<>_#`$\\]|\w\.\w+\(|^.{0,40}$", re.S)
"""Signs of code; a few words may be anything."""
_NAMED = {
    code: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.I)
    for code, words in {
        "en": "english|englisch\\w*|anglais|inglés|английск\\w*|英文|英语",
        "la": "latin|拉丁",
        "de": "germany|german|deutsch\\w*|allemand|alemán|немецк\\w*|德语|德文",
        "fr": "french|france|paris|französisch\\w*|français|francés|французск\\w*|法语|法文",
        "es": "spanish|spain|mexico|mexican|spanisch\\w*|espagnol|español|испанск\\w*|西班牙语",
        "it": "italian|italy|italia|rome|italienisch\\w*|意大利语",
        "pt": "portuguese|portugal|brazil|葡萄牙语",
        "nl": "dutch|荷兰语",
        "ru": "russian|russia|russisch\\w*|русск\\w*|俄语|俄文",
        "zh": "chinese|china|mandarin|cantonese|chinesisch\\w*|китайск\\w*|中文|汉语|普通话",
        "ja": "japanese|japan|japanisch\\w*|японск\\w*|日语|日文",
        "ko": "korean|korea|韩语|韩文",
        "el": "greek",
        "ar": "arabic|阿拉伯语",
        "he": "hebrew",
        "hi": "hindi",
        "th": "thai",
        "uk": "ukrainian|украинск\\w*",
    }.items()
}


_NEAR = {
    frozenset(("ru", "uk")),
    frozenset(("zh", "ja")),
    frozenset(("es", "pt")),
    frozenset(("es", "it")),
    frozenset(("de", "nl")),
}
"""Pairs that short texts confuse; with fewer letters than `_SURE` nothing is said of them."""
_SURE = 200


def _asked_for(before: str, here: str, there: str, text: str | None = None) -> bool:
    """Whether the turn before wants a reply in the language `here`, or one that may be; code, if that is what `text` is."""
    chinese = here == "zh" and text is not None and len(_HAN.findall(text)) >= _SURELY_CHINESE
    if _TRANSLATE.search(before) or any(
        name.search(before)
        for code, name in _NAMED.items()
        if code == here
        or (code != there and frozenset((code, here)) in _NEAR and not (chinese and code == "ja"))
    ):
        return True  # whoever names a language, or its country, may want words of it
    if here != "en" or there == "en" or _CODE.search(before) is None:
        return False
    return _WORKS.search(before) is not None or text is None or _IS_CODE.search(text) is not None


_HAN = re.compile("[\u4e00-\u9fff]")
_SURELY_CHINESE = 20
"""So many Chinese signs without one of Japanese are no Japanese words."""


def _language(text: str) -> str:
    seen = look(text)
    if not seen.shut and not seen.links:
        return seen.language
    return look(blanked(text, merged(seen.shut, seen.links))).language or (
        seen.language if not seen.links else ""
    )


def _may_be_strange(text: str, here: str, there: str) -> bool:
    """Whether a reply in the language `here` after a turn in the language `there` needs a closer look."""
    if here != there:
        return here != "" or not text.isascii()
    return len(text) >= _TWO_PARTS and not text.isascii() and _may_turn(text[-_TAIL:], here)


_TWO_PARTS, _HEAD, _TAIL = 120, 80, 140
"""Code points of a reply that may begin in one language and end in another, and how much of its beginning and its end is looked at first."""
_LAST = 60
"""Code points of one last sentence."""
_FOREIGN = re.compile("[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


def _may_turn(tail: str, here: str) -> bool:
    """Whether the end of a text in one language may be in another."""
    if here == "en" and _FOREIGN.search(tail) is None:
        return False
    return language_of(tail) not in (here, "") or language_of(tail[-_LAST:]) not in (here, "")


def _turned(text: str, here: str) -> tuple[int, str]:
    """Where the last sentences of a text begin that are in another language than all before them, and that language."""
    at, found = len(text), ""
    shut = merged(look(text).shut, look(text).links, [found.span() for found in _ASIDE.finditer(text)])
    for start, end in reversed(last_sentences(text, _MOST_SENTENCES, _LONG_TAIL)):
        tail = blanked(text, shut)[start:]
        if sum(map(str.isalpha, tail)) < _LEAST_OF_TAIL:
            continue
        language = language_of(tail)
        if found and language_of(tail[: end - start]) == here:
            break
        if language in (here, "") or (found and language != found):
            break
        at, found = start, language
    if not found or _is_quoted(text, at):
        return len(text), ""
    own = blanked(text[at:], quote_spans(text[at:]))
    if sum(map(str.isalpha, own)) >= _LEAST_OF_TAIL and language_of(own) not in (found, ""):
        return len(text), ""
    return (at, found) if language_of(text[:at]) == here else (len(text), "")


_ASIDE = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]|^[ \t]*(?:\d{1,3}[.)、]|[-*•](?=[ \t])).*$", re.M)
"""What stands in brackets, and points of a list: names and titles, mostly."""
_WORK = re.compile(
    r"\b(?:poems?|verses?|quot\w*|cite\w*|song|haiku|gedicht\w*|zitat\w*|zitier\w*|lied|poème|cit(?:e|ez|er|ation)|chanson|poema|cita\w*|canción)\b|стих|цитат|песн|诗|引用|歌|原文|例句",
    re.I,
)
"""A work that may be quoted as it was written, beside its translation."""
_MOST_SENTENCES, _LONG_TAIL = 12, 1_200
_LEAST_OF_TAIL = 25
"""Letters of an end whose language is told."""


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place lies inside a quotation that begins before it."""
    return any(start <= at < end - 1 and end >= len(text.rstrip()) - 1 for start, end in quote_spans(text))


_SHORT = 200
_WORD = re.compile(r"[^\W\d_]+")


def _is_sure(text: str, here: str) -> bool:
    """Whether a short text shows its language by more than one word said twice: "150 miles per hour is 240 km per hour"."""
    if len(text) >= _SHORT or here in _OTHER_LETTERS:
        return True
    return language_of(" ".join(dict.fromkeys(_WORD.findall(text.lower())))) == here


def _strangers(conversation: Conversation) -> Iterator[tuple[Turn, str, str, int]]:
    """Replies in another language than the turn before: the reply, its language, the other, and where it begins."""
    for turn, asked in replies(conversation):
        before, here, there = asked, look(turn.text).language, look(asked).language
        if here != there and _SPELT.search(asked):
            before = _SPELT.sub("", asked)
            there = look(before).language
        if not _may_be_strange(turn.text, here, there):
            continue
        begins = there or ("" if here else language_of(turn.text[:_HEAD]))
        if begins and here in ("", begins):
            at, other = _turned(turn.text, begins)
            if (
                other
                and not _WORK.search(before)
                and not _asked_for(before, other, begins)
                and not _has_some(before, other)
            ):
                yield turn, other, begins, at
                continue
            if here:
                continue
        here = _language(turn.text) or _by_letters(turn.text)
        if here in _SCRIPT_OF and len(_SCRIPT_OF[here].findall(_FACES.sub("", turn.text))) < _FEW_SIGNS:
            continue
        there = there or _plain_letters(before, here) or _of_the_user(conversation, turn.text, here)
        there = there or likely_language(blanked(before, merged(look(before).shut, look(before).links)), here)
        there = there or _of_the_others(conversation, turn, here)
        if not there:
            continue
        if not here or here == there or _asked_for(before, here, there, turn.text):
            continue
        if _has_some(before, here) or not _is_sure(turn.text, here) or _is_lesson(conversation, turn, here):
            continue
        if there in _OTHER_LETTERS and _takes_up(before, turn.text):
            continue
        if frozenset((here, there)) in _NEAR and min(len(turn.text), len(before)) < _SURE:
            continue
        yield turn, here, there, 0


_SAID_THERE = re.compile(
    r"\bhow (?:would|do|does|should|could|can|might) [\w' ]{1,40}? (?:say|ask|order|greet|call|tell|put|phrase|answer|reply|apologi[sz]e|thank|write)\b|\bwie (?:sagt|fragt|nennt|grüßt|begrüßt|bestellt|heißt|würde)\b|\bcomment (?:dit|dire|demande|appelle|salue|on dit)|"
    r"\bcómo (?:se (?:dice|pide|llama|saluda)|dir[ií]a|pregunta|pide)|как (?:сказать|спросить|будет|попросить|говорят|называ)|(?:怎么|如何)(?:说|问|讲|表达|打招呼)",
    re.I,
)
"""A question how something is said, whose answer may be words of that place."""
_LESSON = re.compile(
    r"(?i)\b(?:teach\w*|tutor\w*|lessons?|learn\w*|practi[sc]\w+|conversation partner|language partner|speak|explain\w*|correct\w*|bilingual|translat\w*|lehr\w*|lern\w*|übung\w*|sprachpartner\w*|enseign\w*|apprend\w*|cours|professeur\w*|enseñ\w*|aprend\w*|"
    r"profesor\w*|преподава\w*|учи\w*|урок\w*|репетитор\w*)\b|教|学习|练习|老师|语伴"
)
_FEW_ASKED = 40
"""Code points of a turn that only goes on asking what an earlier one did: "and in Berlin?"."""


def _is_lesson(conversation: Conversation, turn: Turn, here: str) -> bool:
    """Whether the talk is about languages: by its system prompt, or by a question before that this one goes on with."""
    asked: list[str] = []
    for other in conversation.turns:
        if other is turn:
            break
        if other.role is Role.SYSTEM and _LESSON.search(other.text):
            name = _NAMED.get(here)
            if name is not None and name.search(other.text):
                return True
        elif other.role is Role.USER:
            asked.append(other.text)
    if asked and _SAID_THERE.search(asked[-1]) and quote_spans(turn.text):
        return True
    if len(asked) < 2 or len(asked[-1]) > _FEW_ASKED:
        return False
    return any(_SAID_THERE.search(text) or _TRANSLATE.search(text) for text in asked[-4:-1])


_SPELT = re.compile(r"(?<!\w)[^\W\d_](?:[-–. ][^\W\d_]){2,}(?!\w)")
"""A word that is spelt out, letter by letter."""
_SCRIPT_OF = {
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "uk": re.compile("[\u0400-\u04ff]"),
}
_SOME = 4


def _has_some(before: str, here: str) -> bool:
    """Whether the turn before holds words in the reply's letters: an instruction beside a text in another language."""
    script = _SCRIPT_OF.get(here)
    return script is not None and len(script.findall(before)) >= _SOME


_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LETTERS_NEEDED = 15


def _by_letters(text: str) -> str:
    """The language that letters alone give away, where no small word does."""
    letters = sum(map(str.isalpha, text[:400]))
    found = len(_CYRILLIC.findall(text[:400]))
    return "ru" if found >= _LETTERS_NEEDED and found > 0.8 * letters else ""


def _plain_letters(before: str, here: str) -> str:
    """English for a turn in plain letters only that was answered in others: no language of those looks like that."""
    if here not in _OTHER_LETTERS or not before.isascii():
        return ""
    return "en" if len(_LATIN_WORDS.findall(before)) >= _FEW_WORDS else ""


def _of_the_user(conversation: Conversation, text: str, here: str) -> str:
    """The language of all that the user says, where one short turn does not show it; in other letters that is enough."""
    said = " ".join(_SPELT.sub("", turn.text) for turn in conversation.turns if turn.role is Role.USER)
    found = look(said).language
    script = _SCRIPT_OF.get(here)
    if found or script is None or script.search(said):
        return found
    if len(script.findall(text)) < _SCRIPT_NEEDED:
        return ""  # a face drawn with signs
    said = blanked(said, merged(look(said).shut, look(said).links))
    letters = sum("a" <= letter.lower() <= "z" or "\u00c0" <= letter <= "\u024f" for letter in said)
    return _UNKNOWN if letters >= _FEW_LETTERS else ""


def _of_the_others(conversation: Conversation, turn: Turn, here: str) -> str:
    """The language of all other turns, where the one before a long reply shows none; a system prompt may be in any."""
    if len(turn.text) < _LONG_ENOUGH:
        return ""
    others = [
        other.text
        for other in conversation.turns
        if other is not turn and other.role in (Role.ASSISTANT, Role.USER) and other.text
    ]
    found = {look(text).language for text in others} - {""}
    if len(found) == 1 and here not in found and sum(map(len, others)) >= _LONG_ENOUGH // 2:
        return found.pop()
    return ""


_LONG_ENOUGH = 80
"""Code points of a reply whose language is not the conversation's, whatever it answers."""
_UNKNOWN = "xx"
_FEW_LETTERS = 5
_SCRIPT_NEEDED = 8


_FACES = re.compile(r"[^\s\w]*[(（][^()（）\n]{0,16}[)）][^\s\w]*\S?")
_FEW_SIGNS = 4
"""Signs of another writing that a face drawn with signs may have."""


_LATIN_WORDS = re.compile(r"(?<![A-Za-z])[A-Za-z]{2,}(?![A-Za-z])")
_FEW_WORDS = 3


_OTHER_LETTERS = frozenset(("zh", "ja", "ko", "ru", "uk", "el", "ar", "he", "hi", "th"))
_LATIN_WORD = re.compile(r"(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])")


def _takes_up(before: str, text: str) -> bool:
    """Whether a reply uses foreign words that the turn before speaks of ("a sentence with “opulent”")."""
    words = set(_LATIN_WORD.findall(before))
    return 0 < len(words) <= 8 and not words.isdisjoint(_LATIN_WORD.findall(text))


def _answers(many: Many) -> tuple[Counter[str], Mask]:
    """How many replies answer a turn in each language, and which of them need a closer look."""
    languages = many.ask_once(languages_of)
    replies = np.flatnonzero(many.replies)
    before: list[int] = many.asked_by[replies].tolist()
    asked = [languages[place] if place >= 0 else "" for place in before]
    strange = np.zeros(len(many.turns), np.bool_)
    for at, there in zip(replies.tolist(), asked, strict=True):
        strange[at] = _may_be_strange(many.texts[at], languages[at], there)
    return Counter(asked), strange


class _Pairs(Aggregate):
    """How many replies in each language answer turns in each language."""

    def __init__(self) -> None:
        self.same: Counter[str] = Counter()
        self.other: Counter[str] = Counter()
        self.conversations = 0

    def add_all(self, many: Many) -> None:
        """Notes who has none."""
        asked, strange = many.ask_once(_answers)
        self.same.update(asked)
        silent = ~many.of(strange)
        for place in np.flatnonzero(~silent).tolist():
            found = [(here, there) for _, here, there, _ in _strangers(many.conversations[place])]
            silent[place] = not found
            self.conversations += bool(found)
            for here, there in found:
                self.other[f"{there} {here}"] += 1
        many.silent[WrongLanguage.id] = silent

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        strange = [(here, there) for _, here, there, _ in _strangers(conversation)]
        self.conversations += by * bool(strange)
        for here, there in strange:
            self.other[f"{there} {here}"] += by
        for _, before in replies(conversation):
            self.same[look(before).language] += by

    def merge(self, other: _Pairs) -> None:
        self.same.update(other.same)
        self.other.update(other.other)
        self.conversations += other.conversations

    def settle(self) -> dict[str, Any]:
        return {
            "conversations": self.conversations,
            "asked": {name: count for name, count in sorted(self.same.items()) if count and name},
            "pairs": {pair: count for pair, count in sorted(self.other.items()) if count},
        }


def _by_design(figures: Any) -> list[str]:
    """Pairs of languages ("en zh": asked in English, answered in Chinese) that look like a decision."""
    if not figures:
        return []
    asked: dict[str, int] = figures["asked"]
    pairs: dict[str, int] = figures["pairs"]
    return [
        pair
        for pair, count in pairs.items()
        if count >= _LEAST and count >= _BY_DESIGN * asked.get(pair.split()[0], 0)
    ]


class WrongLanguage(Check):
    """Finds replies in another language than their prompt."""

    id: ClassVar[str] = "wrong_language"
    title: ClassVar[str] = say("Another language")
    help: ClassVar[str] = say(
        "A reply in another language than the turn it answers, though nobody asked for that. The model learns to switch "
        "languages unasked. Translate it, or leave the conversation out. Short texts are not judged."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = tuple(sorted(set(_NAMES) - {_UNKNOWN}))
    version: ClassVar[int] = 6
    keeps: ClassVar[bool] = True

    def aggregate(self) -> Aggregate:
        """Which languages answer which."""
        return _Pairs()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return many.of(many.ask_once(_answers)[1]) if silent is None else ~silent

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.silent[self.id] = ~many.of(many.ask_once(_answers)[1])

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a reply; a pair of languages that is meant stays quiet."""
        meant = _by_design(view.figures) if view.answers.get("two_languages") == "meant" else []
        leave_out = Fix(
            say("Leave this conversation out of the export"),
            (SetIncluded((conversation.key,), included=False),),
        )
        return [
            Flag(
                self.id,
                conversation.key,
                turn.key,
                start or None,
                len(turn.text.rstrip()) if start else None,
                self.severity,
                say(
                    "This reply ends in {0}, though it begins in {1} as the turn before it; the model learns to switch languages unasked. Translate its end, or cut it."
                ).format(_NAMES.get(here, here), _NAMES.get(there, there))
                if start
                else say(
                    "This reply is in {0}, the turn before it in {1}; the model learns to switch languages unasked. Translate it, or leave the conversation out."
                ).format(_NAMES.get(here, here), _NAMES.get(there, there)),
                words=f"{there} {here}",
                fixes=(leave_out,),
            )
            for turn, here, there, start in _strangers(conversation)
            if f"{there} {here}" not in meant
        ]

    def questions(self, figures: Any) -> Sequence[Question]:
        """Whether answering in another language is meant, where much of the dataset does."""
        pairs = _by_design(figures)
        if not pairs:
            return ()
        there, here = pairs[0].split()
        count = sum(figures["pairs"][pair] for pair in pairs)
        return (
            Question(
                "two_languages",
                put(
                    say(
                        "{0:,} replies are in another language than the turn they answer, such as {1} after {2}."
                    ),
                    count,
                    _NAMES.get(here, here),
                    _NAMES.get(there, there),
                ),
                say("Is that meant?"),
                (("meant", say("Yes, it is meant")), ("faults", say("No, show me where"))),
            ),
        )

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        count: int = figures["conversations"] if figures else 0
        if not count or _by_design(figures):
            return ()
        have = say("conversation has") if count == 1 else say("conversations have")
        sentence = put(say("{0:,} {1} a reply in another language than its question."), count, have)
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), count, 0.55),)
