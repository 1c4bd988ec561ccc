"""Narration of the user's acts in the second person, by the verbs of what people in stories do, whatever the wording.

`parts.toml` has those verbs as others do them ("she nods", "er nickt"); here they are turned to the user ("you nod",
"du nickst", "nickst du"). So much is the user's to tell only where he tells of somebody by name ("*Desmond straps on the
jetpack.*"), and where speech stands in quotation marks: elsewhere "you" may be what a character says.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import Final

from rolethread_gui.checks.parts_played import acts_of, not_told, said_by
from rolethread_gui.checks.regions import Span, covers
from rolethread_gui.checks.texts import look
from rolethread_gui.checks.word_tries import either


@dataclasses.dataclass(frozen=True, slots=True)
class _Language:
    pieces: tuple[str, ...]
    cue: re.Pattern[str]
    told: re.Pattern[str]
    said: re.Pattern[str]


_HEAD: Final = re.compile(r"[\s>*_(（~»”-]*")
_SHUTS: Final = re.compile(r"[\s»”]*")
_OPENS: Final = r"[\"“„«»—–-]"
_SPEECH: Final = rf"{_OPENS}[^\n]{{1,200}}?[\"”“»!?,.…—–-],? ?[—–-]? ?[*_]{{0,2}}"


def acts_told(text: str) -> list[Span]:
    """Sentences of a reply that tell what "you" do, say or decide, its speech and code aside.

    Args:
        text: the reply.
    """
    seen = look(text)
    if _SPOKEN.search(text) is None:
        return []
    low = seen.low
    likely = [
        one for one in _languages() if any(piece in low for piece in one.pieces) and one.cue.search(low)
    ]
    found: list[Span] = []
    for first, end in seen.sentences if likely else ():
        if text[end - 1] in "?？":
            continue
        shut = _SHUTS.match(text, first, end)
        start = shut.end() if shut else first
        head = _HEAD.match(text, start, end)
        begin = head.end() if head else start
        if covers(seen.shut, begin, begin + 1) or _DASHED.match(text, start, end):
            hit = any(one.said.match(seen.low, begin, end) for one in likely) or any(
                one.said.match(seen.low, start, end) for one in likely
            )
            if hit and not covers(seen.code, begin, end):
                found.append((start, end))
        elif any(one.told.match(seen.low, begin, end) for one in likely):
            found.append((start, end))
    return found


_SPOKEN: Final = re.compile(r"[.!?…,。！？，—-] ?[\"”»“」]|(?m:^[\s*_]*[—–] ?\S)")
"""Where a reply has speech between marks: words that end as a sentence does, or stand behind a dash."""
_DASHED: Final = re.compile(r"(?m)^[\s*_]*[—–] ?\S")
"""Speech behind a dash, as in Russian, French and Spanish."""


@functools.cache
def _languages() -> tuple[_Language, ...]:
    return tuple(make() for make in (_english, _german, _french, _spanish, _russian, _chinese))


def _made(pieces: tuple[str, ...], cue: str, told: str, tag: str) -> _Language:
    """What tells of "you" in a language.

    Args:
        pieces: of which every text with a cue has one.
        cue: stands in every text with such a sentence.
        told: at the head of a sentence that tells what "you" do.
        tag: behind speech that "you" say.
    """
    return _Language(pieces, re.compile(cue), re.compile(told), re.compile(rf"{_SPEECH}(?:{tag})"))


_LED: Final = r"(?:(?:slowly|quietly|silently|finally|then|suddenly|and|but|so|at last|without [^,.]{2,40}|as [^,.]{2,60}|after [^,.]{2,50}|when [^,.]{2,50}|with (?:a|your) [^,.]{2,50}|for a (?:moment|second|while|beat)|hesitantly|nervously|instinctively|in the end|[^\W\d_]+ly),? )*"


def _english() -> _Language:
    verbs = {_plain(act) for act in acts_of("en") if act.endswith("s") and " " not in act} - not_told("en")
    says = said_by("en")
    how = r"(?:\w+ly |just |only |simply |finally )*"
    told = (
        rf"{_LED}you {how}(?:(?:{either(verbs)})\b(?! (?:like|right|wrong|good|great|so|too|very|tired|well|that way|the truth)\b)"
        r"|(?:take a (?:deep |long |shaky |slow |small )?(?:breath|step|moment|seat)|look (?:up|down|away|back|around|over|at|into|toward)|turn (?:away|around|back|to|toward)|stand up|sit (?:down|back)|hold (?:out|up|your|his|her)|"
        r"give (?:him|her|them|a|in)|make up your mind|let (?:out|go|him|her|them)|start (?:to|toward|laughing|crying|walking)|begin to|run (?:to|toward|after|your|out)|put (?:your|a hand|down)|take (?:his|her|their|the|your)|follow (?:him|her|them)|close your|open your))"
        r"|"
        + _LED
        + r"you (?:can't help|cannot help|couldn't help|find yourself|feel (?:your|a|an|suddenly|strangely|so|the (?:blood|heat|tears)))\b"
    )
    return _made(("you",), r"\byou\b", told, rf"you {how}(?:{says})\b|(?:{says}) you\b")


def _plain(act: str) -> str:
    """An English verb without its ending: "nods", "hushes", "cries"."""
    if act.endswith("ies"):
        return act[:-3] + "y"
    if act.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return act[:-2]
    return act[:-1]


def _german() -> _Language:
    verbs = {
        _to_du(act)
        for act in acts_of("de")
        if act.endswith("t") and " " not in act and not act.endswith(("te", "tet"))
    }
    verbs |= {
        "trittst",
        "hältst inne",
        "atmest",
        "öffnest",
        "antwortest",
        "wartest",
        "bist bereit",
        "entscheidest dich",
        "hältst den",
    }
    verbs -= not_told("de") | {"hälst", "tritst", "rätst"}
    verb = either(verbs)
    says = said_by("de")
    led = r"(?:(?:dann|und|aber|langsam|schließlich|plötzlich|leise|zögernd|ohne [^,.]{2,40}|nach [^,.]{2,40}|mit [^,.]{2,40}|für einen (?:moment|augenblick)|einen (?:moment|augenblick) lang|[^\W\d_]+),? )?"
    told = rf"{led}(?:du (?:\w+ )?(?:{verb})|(?:{verb}) du)\b(?! (?:zu viel|immer|nie|richtig|recht)\b)|du (?:kannst nicht anders|hast das gefühl)|dir (?:wird|stockt|läuft|steigen|kommen)\b"
    return _made(("du", "dir"), r"\b(?:du|dir)\b", told, rf"(?:{says}|{verb}) du\b|du (?:\w+ )?(?:{says})\b")


def _to_du(act: str) -> str:
    """A German verb as "du" has it: "nickt", "atmet", "setzt"."""
    stem = act[:-1]
    return act if stem.endswith(("s", "ß", "z", "x")) else stem + "st"


def _french() -> _Language:
    simple = {
        act
        for act in acts_of("fr")
        if not act.endswith(("a", "ut", "dit", "rit", "vit")) and " " not in act.removeprefix("se ")
    }
    verbs = {
        _to_tu(act)
        for act in (
            *simple,
            "sourit",
            "rit",
            "dit",
            "suit",
            "réfléchit",
            "hésite",
            "éclate",
            "reste",
            "te sens",
        )
    }
    verbs -= not_told("fr")
    verb = either(verbs)
    vous = said_by("fr")
    led = r"(?:(?:puis|et|mais|alors|lentement|doucement|finalement|soudain|enfin|sans [^,.]{2,40}|après [^,.]{2,40}|avec [^,.]{2,40}|un instant|pendant un (?:instant|moment)|[^\W\d_]+ment),? )*"
    between = r"(?:ne |n'|lui |le |la |l'|les |y |en )*"
    told = rf"{led}(?:tu {between}(?:{verb})|vous {between}(?:{vous})|(?:tu|vous) ne (?:peux|pouvez) (?:pas )?(?:t'|vous )(?:empêcher|retenir))\b(?! (?:trop|toujours|raison|bon)\b)"
    bare = either(one.removeprefix("te ").removeprefix("t'") for one in verbs)
    return _made(
        ("tu", "vous", "toi"),
        r"\b(?:tu|vous|toi)\b",
        told,
        rf"(?:t'|te )?(?:{bare})-tu\b|(?:{vous})-vous\b|tu (?:{bare})\b|vous (?:{vous})\b",
    )


def _to_tu(act: str) -> str:
    """A French verb as "tu" has it: "hoche", "répond", "se tourne", "s'approche"."""
    act = f"te {act[3:]}" if act.startswith("se ") else f"t'{act[2:]}" if act.startswith("s'") else act
    if act.endswith("e"):
        return act + "s"
    return act[:-1] + "s" if act.endswith("t") else act if act.endswith("s") else act + "s"


def _spanish() -> _Language:
    verbs = {
        f"te {act[3:]}s" if act.startswith("se ") else act + "s"
        for act in acts_of("es")
        if act.endswith(("a", "e")) and act.count(" ") == act.startswith("se ")
    }
    verbs |= {
        "te sientes",
        "te quedas",
        "te lo piensas",
        "sonríes",
        "asientes",
        "no puedes evitar",
        "rompes a",
        "te echas a",
        "te das la",
        "decides",
        "aceptas",
    }
    verb = either(verbs - not_told("es"))
    bare = either({one.removeprefix("te ") for one in verbs - not_told("es")})
    led = r"(?:(?:luego|entonces|y|pero|lentamente|despacio|finalmente|de repente|al final|por fin|sin [^,.]{2,40}|tras [^,.]{2,40}|después de [^,.]{2,40}|con [^,.]{2,40}|por un (?:momento|instante)|[^\W\d_]+mente),? )*"
    told = rf"{led}(?:tú )?(?:no |lo |la |le |les )*(?:{verb})\b(?! (?:demasiado|siempre|bien|mal)\b)|usted (?:asiente|sonríe|suspira|acepta|responde|decide)\b"
    return _made(
        ("as", "es", "és", "usted"),
        r"\w[aeé]s\b|\busted\b",
        told,
        rf"(?:te )?(?:{bare})(?: tú)?\b(?! que\b)",
    )


def _russian() -> _Language:
    verbs = {to for act in acts_of("ru") for to in _to_ty(act)} - not_told("ru")
    verbs |= {
        "улыбаешься",
        "соглашаешься",
        "решаешься",
        "остаешься",
        "колеблешься",
        "замираешь",
        "вздрагиваешь",
        "смеешься",
        "задумываешься",
    }
    polite = {re.sub(r"шь(ся)?$", lambda found: "тесь" if found[1] else "те", one) for one in verbs}
    verb = either(verbs | polite)
    led = r"(?:(?:и|но|потом|затем|тогда|медленно|тихо|наконец|вдруг|на мгновение|на секунду|без [^,.]{2,40}|после [^,.]{2,40}|с [^,.]{2,40}|[^\W\d_]+о),? )*"
    told = rf"{led}(?:(?:ты|вы) (?:не |\w+о )*(?:{verb})|(?:{verb}) (?:ты|вы))\b(?! (?:слишком|всегда)\b)|(?:ты|вы) не (?:можешь|можете) (?:удержаться|сдержать)"
    return _made(
        ("ты", "вы"),
        r"\b(?:ты|вы)\b",
        told,
        rf"(?:\w+о )?(?:{verb})(?: (?:ты|вы))?\b|(?:ты|вы) (?:\w+о )?(?:{verb})\b",
    )


def _to_ty(act: str) -> list[str]:
    found = re.fullmatch(r"(\w+[еи])т(ся)?", act)
    return [f"{found[1]}шь{'ся' if found[2] else ''}"] if found else []


def _chinese() -> _Language:
    does = (
        r"点了?点头|摇了?摇头|想了(?:想|一会儿)|考虑了|思考了|犹豫|沉默|叹了?口?气|笑了|笑着|微笑|忍不住|不由|不禁|答应|同意|决定|鼓起|松了(?:一)?口气|红了|脸红|低下头|抬起头|抬头|低头|"
        r"转过?身|站起|坐下|坐到|跪|后退|上前|走上|走近|走向|伸出?手|握住|抱住|抓住|拥抱|吻|咬(?:着|住|了)|皱起?眉|耸|深吸|深深|闭上|睁大|愣|怔|哭|流下|颤|屏住|心里一|心中一|心跳|(?:感到|感觉到?|觉得)(?:一阵|心|自己|脸|浑身|眼眶|喉咙)|"
        r"开口|回答|答道|说道|说：|问道|喊道|低声|轻声|小声|大声|喃喃|跟着|跟上|接过"
    )
    how = r"(?:轻轻|缓缓|慢慢|默默|微微|悄悄|静静|紧张|害羞|犹豫|终于|突然|忽然|立刻|连忙|赶紧|不由得|只好|又|也|便|就|只是|没有|再次|用力|点头|地|得|着)*"
    told = rf"(?:然后|于是|终于|最后|突然|忽然|片刻后|过了一会儿)?[，,]?你{how}(?:{does})"
    return _Language(
        ("你",),
        re.compile("你"),
        re.compile(told),
        re.compile(
            r"[“「『\"][^”」』\"\n]{1,80}[”」』\"]你[^，。！？\n]{0,10}?(?:说|答|问|道|喊|笑|点|摇|叹|嘟囔|喃)"
        ),
    )
