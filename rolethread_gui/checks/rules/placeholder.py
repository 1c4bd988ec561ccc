"""Gaps that nobody filled in: "[Your Name]", "{{user}}", "TODO", "lorem ipsum"."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from rolethread_gui.checks.base import Question, View
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.private_data import MASKS
from rolethread_gui.checks.regions import code_spans, covers
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_MEANT = say("a variable such as {{user}} in their text")
"""The kind that may be a decision of the whole dataset."""
_BY_DESIGN = 0.1
"""Share of conversations with {{user}} or {{char}} from which on it looks like a decision."""
_NAME_VARIABLE = re.compile(r"\{\{ ?[A-Za-z_][\w.]{0,30} ?\}\}|<(?:user|char|USER|CHAR|BOT|bot)>")

_PLAYERS = re.compile(r"\{\{ ?(?:user|char) ?\}\}|<(?:user|char|USER|CHAR)>")
"""Who plays, as cards of characters write it; where the card or the user does, so may the reply."""

_LETTER = re.compile(
    r"(?mi)^[\W_]*(?:dear (?:\[|mr|ms|sir|hiring|madam|all|team|customer|\w+,\s*$)|to whom it may|subject:|from:|to:|sehr geehrte|"
    r"estimad[oa]s? |尊敬的|亲爱的[^，。！\n]{0,8}[:：]\s*$|主题：|уважаем|h(?:i|ello|ey) \[|(?:sincerely|(?:best|kind|warm) regards|"
    r"yours (?:truly|faithfully)|mit freundlichen|cordialement|atentamente)\b|此致|敬上|с уважением)"
)
"""The head of a letter, or a line of its own that closes one."""

_ASKED_FOR_FORM = re.compile(
    r"\b(?:letter|e-?mail|template|form|contract|agreement|resume|résumé|cv|invoice|invitation|announcement|press release|speech|"
    r"questionnaire|survey|bio|memo|proposal|cover letter|placeholder|fill[- ]in|blanks?|mad libs?|toast|vows|eulogy|certificate|script|"
    r"tagline|slogan|advert\w*|job description|recommendation|vorlage|anschreiben|lettre|modèle|carta|plantilla|письмо|шаблон)s?\b"
    r"|信件|写.{0,6}信|邮件|模板|合同|简历|表格|通知|演讲|稿|文案|申请|邀请函",
    re.I,
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Family:
    id: str
    name: str
    letter: bool
    hints: frozenset[str]
    pattern: re.Pattern[str]
    begins: re.Pattern[str] | None
    elsewhere: tuple[str, ...]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """What `finditer` of the pattern gives; where all of it begins with some signs, it is tried at those alone."""
        if self.begins is None or any(piece in text.lower() for piece in self.elsewhere):
            yield from self.pattern.finditer(text)
            return
        behind = 0
        for sign in self.begins.finditer(text):
            found = self.pattern.match(text, sign.start()) if sign.start() >= behind else None
            if found:
                behind = found.end()
                yield found


@functools.cache
def _families() -> tuple[Hints, tuple[_Family, ...]]:
    data: dict[str, Any] = tomllib.loads(resource("templates", "placeholders.toml").read_text("utf-8"))
    families = tuple(
        _Family(
            one["id"],
            one["name"],
            one.get("letter", False),
            frozenset(one["hints"]),
            re.compile("|".join(one["patterns"]), re.I if one["id"] in ("bracketed",) else 0),
            re.compile(f"[{re.escape(one['begins'])}]") if "begins" in one else None,
            tuple(one.get("elsewhere", ())),
        )
        for one in data["family"]
    )
    return Hints(hint for family in families for hint in family.hints), families


class Placeholder(SpottingCheck):
    """Finds gaps that were meant to be filled in."""

    id: ClassVar[str] = "placeholder"
    title: ClassVar[str] = say("Unfilled gap")
    help: ClassVar[str] = say(
        "A gap that somebody meant to fill in, such as “[Your Name]”, “TODO” or “{{user}}”. The model learns to "
        "write gaps instead of words. Fill it in. Where a letter or a form was asked for, gaps are part of the answer."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 5
    harm: ClassVar[float] = 0.5

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.having(_families()[0]))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        asked = ""
        told = False
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT:
                told = told or _PLAYERS.search(turn.text) is not None
                asked = turn.text if turn.role is Role.USER else asked
            else:
                for start, end, family in find_placeholders(turn.text, asked):
                    if told and _PLAYERS.fullmatch(turn.text, start, end):
                        continue  # who they are is left to the card
                    yield _spot(conversation.key, turn, start, end, family)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """As of every spotting check; names' variables stay quiet once they are meant."""
        found = super().flags(conversation, view)
        if view.answers.get("placeholder_names") != "meant":
            return found
        return [flag for flag in found if _NAME_VARIABLE.fullmatch(flag.words) is None]

    def questions(self, figures: Any) -> Sequence[Question]:
        """Whether {{user}} and {{char}} are meant, where many conversations have them."""
        count: int = figures["kinds"].get(_MEANT, 0) if figures else 0
        total: int = figures["conversations"] if figures else 0
        if not total or count < 5 or count < _BY_DESIGN * total:
            return ()
        return (
            Question(
                "placeholder_names",
                put(
                    say(
                        "{0:,} of {1:,} conversations have variables such as {{{{user}}}} in place of a name."
                    ),
                    count,
                    total,
                ),
                say("Do these stand there by design?"),
                (("meant", say("Yes, they are meant")), ("gaps", say("No, show me where"))),
            ),
        )


def find_placeholders(text: str, asked: str = "") -> list[tuple[int, int, str]]:
    """Spans of gaps in a reply, each with what it is.

    Args:
        text: the reply.
        asked: the turn that it answers; a gap that already stands there is no fault of the reply.
    """
    hints, families = _families()
    here = hints.found(text.lower())
    if not here:
        return []
    found: list[tuple[int, int, str]] = []
    code: list[tuple[int, int]] | None = None
    for family in families:
        if here.isdisjoint(family.hints):
            continue
        for match in family.matches(text):
            start, end = match.span()
            if match.group() in asked or match.group() in MASKS or (found and start < found[-1][1]):
                continue
            code = code_spans(text) if code is None else code
            if covers(code, start, end) or (family.id == "variable" and _in_program(text, start)):
                continue
            if family.letter and not _NO_FORM.fullmatch(match.group()) and _in_form(text, asked, start, end):
                continue
            if _spoken_of(text, asked, match, family):
                continue
            kind = (
                _MEANT
                if _NAME_VARIABLE.fullmatch(match.group())
                else say("{0} in their text").format(family.name)
            )
            found.append((start, end, kind))
    return sorted(found)


_SALUTATION = re.compile(
    r"(?mi)^[\W_]*(?:dear |hi[ ,]|hello|hey[ ,]|good (?:morning|afternoon|evening)|to whom|sehr geehrte|liebe[rs]? |hallo|guten (?:tag|morgen|abend)"
    r"|bonjour|bonsoir|madame|monsieur|cher |chère |chers |estimad[oa]|querid[oa]|hola|buenos días|buenas tardes|уважаем|дорог(?:ой|ая|ие)|здравствуйте|добрый день"
    r"|尊敬的|亲爱的|您好|你好)[^\n]{0,40}$"
)
_HEAD_OF_LETTER = re.compile(
    r"(?mi)^[\W_]*(?:dear (?:\[|mr|ms|sir|hiring|madam|all|team|customer|\w+,\s*$)|to whom it may|subject:|from:|to:|sehr geehrte|"
    r"estimad[oa]s? |尊敬的|亲爱的[^，。！\n]{0,8}[:：]\s*$|主题：|уважаем|h(?:i|ello|ey) \[)"
)


def _asks_about(asked: str) -> bool:
    """Whether a turn asks something about a letter or a form, and not for one."""
    return ("?" in asked or "？" in asked) and not _WRITES.search(asked)


_WRITES = re.compile(
    r"(?i)\b(?:writ\w*|draft\w*|compos\w*|creat\w*|mak\w*|generat\w*|give|need|prepar\w*|phrase|word|templates?|schreib\w*|entw[iu]rf\w*|verfass\w*|formulier\w*|vorlagen?|rédig\w*|écri\w*|modèles?|"
    r"escrib\w*|redact\w*|plantillas?|напи\w*|состав\w*|шаблон\w*)\b|写|起草|拟|生成|模板"
)

_NO_FORM = re.compile(
    r"\W*(?:redacted|removed|tbd|todo|placeholder|xxx+|blank|(?:continue|go on|carry on|resume|pick up)(?: \w+){0,3} here|hier (?:weiter\w*|fortsetzen|fortfahren)|(?:continuer|continuez|poursuivre|suite) ici|"
    r"(?:continuar|continúa|continúe|seguir|sigue) aquí|(?:продолж\w+) (?:здесь|отсюда)|(?:在此|此处|这里|从这里)(?:继续|续写))\W*",
    re.I,
)
"""What stands in no form either."""


def _in_form(text: str, asked: str, start: int, end: int) -> bool:
    """Whether a gap stands in a letter or a form, where it is part of the answer.

    A line that closes a letter makes none of a reply that is not one; and a sentence before the salutation is no
    part of the letter.
    """
    in_lines = "\n" in text.strip()
    asked_for = _ASKED_FOR_FORM.search(asked) is not None and (in_lines or not _asks_about(asked))
    if not asked_for and not in_lines:
        return False  # a letter has lines
    if not asked_for and not (
        _HEAD_OF_LETTER.search(text) or (_LETTER.search(text) and _SALUTATION.search(text))
    ):
        return False
    greeting = _SALUTATION.search(text)
    if greeting is None or greeting.start() < end:
        return True
    line_end = text.find("\n", end)
    around = (
        text[text.rfind("\n", 0, start) + 1 : start] + text[end : line_end if line_end >= 0 else len(text)]
    )
    return len(re.findall(r"\w+", re.sub(r"\[[^\[\]]*\]", "", around))) < _SENTENCE


_SENTENCE = 2
"""Words beside a gap from which on a line is more than a sender's address."""
_CODE_TALK = re.compile(
    r"\b(?:code|coding|editor|comment|python|javascript|java|regex|printf|format|formatted|date|shell|bash|script|template|string|variable|placeholder|excel|sql|html|css|program\w*|function|syntax)s?\b|代码|格式|编程|日期",
    re.I,
)
_TERM_TALK = re.compile(
    r"\b(?:word|words|called|comment|comments|tag|tags|marker|markers|placeholder|placeholders|with|format|as|like|means?|written)\b[^.!?\n]{0,20}$",
    re.I,
)


def _spoken_of(text: str, asked: str, match: re.Match[str], family: _Family) -> bool:
    """Whether a gap is what they talk about: the note in a program, the printer's dummy text, a way to write dates."""
    words = match.group()
    first = " ".join(words.split()[:2]).casefold().strip(" :.")
    if first and first in asked.casefold():
        return True
    if any(text.startswith(words, found.end()) for found in _EXPLAINED.finditer(text)):
        return True
    if words.startswith("[") and text.startswith("$", match.end()):
        return True  # a type in PowerShell: [ref]$status
    if (
        _CROSSES.fullmatch(words)
        and "\u4e00" <= text[max(0, match.start() - 1)] <= "\u9fff"
        and not _COUNTED.match(text, match.end())
    ):
        return True  # within a Chinese sentence, where it is said for 某某: "somebody"
    if family.id in ("blank", "value"):
        return _BLANK_TALK.search(asked) is not None or len(_BLANKS.findall(text)) > _FEW_BLANKS
    if re.fullmatch(r"<[\w -]+>", words) and words.islower():
        return _CODE_TALK.search(asked) is not None
    if _COLUMN_TALK.search(asked) and re.fullmatch(r"\[\w+\]", words) and _COLUMN.search(text):
        return True  # names of tables stand in brackets
    if family.id == "lorem":
        return (
            text[max(0, match.start() - 1) : match.start()] in ('"', "“", "„", "«", "'", "「", "‘")
            or _DUMMY_TALK.search(asked) is not None
        )
    if family.id == "variable" and _TEMPLATE_TALK.search(asked) and not _PLAYERS.fullmatch(words):
        return True
    if family.id not in ("to do", "variable") or _NAME_VARIABLE.fullmatch(words):
        return False
    if family.id == "variable":
        return _CODE_TALK.search(asked) is not None
    return (
        _NOTE_TALK.search(asked) is not None
        or _TERM_TALK.search(text, max(0, match.start() - 60), match.start()) is not None
        or _TERM_MEANS.match(text, match.end()) is not None
    )


_EXPLAINED = re.compile(
    r"(?:\b(?:replac\w+|substitut\w+|fill(?:ing)? in|insert(?:ing)?|swap(?:ping)?(?: out)?|chang(?:e|ing)|where|ersetze\w*|remplace\w*|reempla\w+|sustitu\w+|замени\w*)|替换|换成|[将把])(?: (?:the|each|every|all|any|die|le|la|el))? ?[\"“'`*]{0,2}",
    re.I,
)
"""Who tells what is to be written in a gap has left it on purpose."""
_COUNTED = re.compile("[元块万亿页天岁％%]|小时|分钟|公里|公斤")
"""What is counted in Chinese, so that the crosses before it stand for a number."""
_BLANKS = re.compile("_{3,}|#{3,}")
_FEW_BLANKS = 2
_CROSSES = re.compile(r"[Xx×](?:[Xx×\s]*[Xx×])?")


_TEMPLATE_TALK = re.compile(
    r"(?i)\b(?:templates?|templating|placeholders?|mail[ -]?merge|mustache|handlebars|jinja|liquid|merge (?:tags?|fields?)|variables?|curl(?:y|ies)|serien(?:brief|mail)\w*|platzhalter\w*|vorlagen?|modèles?|publipostage|gabarit|espaces? réservés?|"
    r"plantillas?|marcador(?:es)?|combinación de correspondencia|шаблон\w*|переменн\w*|плейсхолдер\w*)\b|模板|占位符|变量|邮件合并"
)
"""A template that was asked for has variables."""
_BLANK_TALK = re.compile(
    r"(?i)_{2,}|\b(?:blank|fill|gap|missing|complete|exercise|quiz|cloze|worksheet|grammar|riddle|puzzle|hangman|test|lücke\w*|ergänz\w*|übung\w*|rätsel|"
    r"trou\w*|complét\w*|exercice\w*|devinette|hueco\w*|complet\w*|ejercicio\w*|adivinanza|пропуск\w*|вставь\w*|упражнени\w*|загадк\w*|дополни\w*)\b|填空|空格|补全|练习|谜"
)
_COLUMN_TALK = re.compile(
    r"(?i)\b(?:sql|query|queries|database|table|column|access|excel|formula|spreadsheet|join)\b|数据库|查询|таблиц|abfrage|datenbank|requête|consulta"
)
_COLUMN = re.compile(r"(?i)\b(?:select|from|where|join|update|insert into|group by|order by|delete)\b")
_NOTE_TALK = re.compile(
    r"\b(?:anonymi[sz]\w*|mask(?:ed|ing)?|redact\w*|censor\w*|unfinished|placeholders?|to-?dos?|fixme|tb[acd]|xxx|comments?|linter|editor|platzhalter|kommentar\w*|commentaires?|comentarios?|комментари\w*|заглушк\w*)\b|占位|注释",
    re.I,
)
_TERM_MEANS = re.compile(
    r"[\"”’»`]?,? (?:means?|marks?|stands for|stood for|denotes?|signals?|says that|is short for|bedeutet|heißt|steht für|markiert|kennzeichnet|signifie|veut dire|indique|marque|significa|indica|marca|quiere decir|означает|значит|обозначает)\b|(?:的意思|表示|意味着|标记)"
)
"""What follows a note that is explained."""
_DUMMY_TALK = re.compile(
    r"\b(?:lorem|ipsum|(?:dummy|filler|placeholder|sample|nonsense|blind|fake|latin|pseudo)[ -]?(?:text|copy|words|latin)|blindtext\w*|fülltext\w*|faux[ -]texte|texte de remplissage|texto (?:de relleno|simulado|falso))|рыб[аыуо]|假文|占位|乱数",
    re.I,
)
_PROGRAM = re.compile(r"\bf[\"']|\w\([\"']|\.format\(|=>|;\s*$|<<|\becho\b")


def _in_program(text: str, at: int) -> bool:
    """Whether a variable stands in a line of a program."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return _PROGRAM.search(text, start, end if end >= 0 else len(text)) is not None


def _spot(key: int, turn: Turn, start: int, end: int, kind: str) -> Spot:
    words = turn.text[start:end]
    return Spot(
        turn,
        start,
        end,
        kind,
        say("“{0}” is a gap that nobody filled in; the model would learn to write gaps.").format(words),
        say("Write what belongs there, or cut it."),
        cut_fix(key, turn, start, end) if _stands_alone(turn.text, start, end) else (),
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a gap is a line or a sentence of its own, so that what is left is whole when it is cut."""
    before, behind = text[:start].rstrip(" \t\"“'*_-(（"), text[end:].lstrip(" \t\"”'*_)）")
    return (not before or before[-1] in "\n.!?…。！？") and (
        not behind or behind[0] == "\n" or behind[0].isupper()
    )
