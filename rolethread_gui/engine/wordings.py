"""The lists of wordings that ship with the program, to be read by a person."""

from __future__ import annotations

import dataclasses

from rolethread_gui.checks.phrases import phrase_list
from rolethread_gui.checks.sentence_lists import sentence_list


@dataclasses.dataclass(frozen=True, slots=True)
class Wordings:
    """Wordings that do the same thing.

    Attributes:
        check: id of the check that looks for them.
        name: what they are.
        language: ISO code.
        examples: some of them.
    """

    check: str
    name: str
    language: str
    examples: tuple[str, ...]


def known_wordings() -> list[Wordings]:
    """Every family of wordings, by check and language."""
    found = [
        Wordings("filler", family.name, family.language, family.examples)
        for family in phrase_list("filler").families
    ]
    for check, name, at_head in (("ai_boilerplate", "boilerplate", False), ("refusal", "refusal", True)):
        found += [
            Wordings(check, family.name, family.id.split(".")[0], family.examples)
            for family in sentence_list(name, at_head=at_head).families
        ]
    return sorted(found, key=lambda one: (one.check, one.language != "en", one.language, one.name))
