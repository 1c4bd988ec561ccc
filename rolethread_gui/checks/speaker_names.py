"""Names at the head of a text: is "Word: …" a speaker, a label or a script?"""

from __future__ import annotations

import functools
import re
import tomllib
from typing import Final, NamedTuple

from rolethread_gui.dataset import marks
from rolethread_gui.resource_files import resource

_SCRIPT_LINE: Final = re.compile(r"^[ \t]*(?:\*\*)?([^\W\d_][\w .'’-]{0,24})(?:\*\*)?[:：][^\n]", re.M)


class WordLists(NamedTuple):
    """Words of all languages that tell names from labels and shouting from code.

    Attributes:
        labels: lower case; before a colon they label a thing.
        speakers: lower case; before a colon they name a speaker.
        shouted: upper case; sentences in capitals have some of them.
        commands: upper case; they show code instead.
    """

    labels: frozenset[str]
    speakers: frozenset[str]
    shouted: frozenset[str]
    commands: frozenset[str]


@functools.cache
def word_lists() -> WordLists:
    """The word lists of ``resources/style/names.toml``, all languages of each in one."""
    lists = tomllib.loads(resource("style", "names.toml").read_text("utf-8"))
    return WordLists(
        *(frozenset(word for words in lists[name].values() for word in words) for name in WordLists._fields)
    )


def is_speaker_word(name: str) -> bool:
    """Whether a name before a colon is a speaker's wherever it stands ("Narrator", "Dr. Chen")."""
    return name.casefold() in word_lists().speakers or _TITLED.match(name) is not None


_TITLED: Final = re.compile(
    r"(?:Dr|Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Captain|Professor|Prof|King|Queen|Prince|Princess|Agent|Detective|Doctor"
    r"|Master|Mistress|Commander|Sergeant|Officer|Father|Sister|Brother|Aunt|Uncle|Emperor|Duke|Saint|St)\b\.? [A-Z]"
)


_NO_NAME: Final = frozenset(
    re.split(
        " ",
        "it is are was were goes go come comes that this these those there here what how why let say me you we "
        "they do does did to with es ist sind das dies hier da wie was so und ich wir ihr sie geht kommt voici "
        "voilà c'est il elle est ce ça et pour je tu nous vous es está son esto eso aquí ahí así y para yo tú "
        "nosotros jetzt nun nochmal andersherum umgekehrt maintenant encore ahora otra теперь ещё это вот так что как там тут здесь и для я ты мы вы он она",
    )
)
"""Words of a sentence that leads into what follows ("There it goes:"), and of no name."""


def name_prefix(plain: str) -> str:
    """The speaker's name in a text that begins with "Name: ", or an empty string.

    Labels ("Title:", "Step 1:") are no names, and a text whose other lines begin so too is a script, whose
    names belong to it.
    """
    head = plain[:90]
    if ":" not in head and "：" not in head:
        return ""
    found = marks.NAME_PREFIX.match(head)
    if found is None:
        return ""
    name = found.group(1).strip("[] ")
    words = name.casefold().split()
    labels, speakers, _, _ = word_lists()
    if not words or plain[found.end() :].lstrip(" \t*_").startswith("\n"):
        return ""
    if marks.WIDE.search(name):
        if len(name) > 5 or name in labels:
            return ""
    elif not name[0].isupper() or any(word in labels or word in _NO_NAME for word in words):
        return ""
    return "" if _is_script(plain, found.end(), name.casefold(), labels, speakers) else name


def _is_script(plain: str, at: int, name: str, labels: frozenset[str], speakers: frozenset[str]) -> bool:
    others = [match.group(1).strip().casefold() for match in _SCRIPT_LINE.finditer(plain, at)]
    if name in others or any(other in speakers for other in others):
        return True
    if name in speakers:  # a narrator may go on with a list of "Thing: explanation"
        return len(set(others)) < len(others)
    return any(other not in labels and " " not in other for other in others)
