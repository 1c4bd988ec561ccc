"""Looking at the dataset for the Checks page and the library of prompts, in a process of its own. Lane: compute."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rolethread_gui.checks.examples import Example, examples_of
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.alike import same_prompts
from rolethread_gui.engine.canon import CharacterFact, character_facts, corrections
from rolethread_gui.engine.gathering import Gathered, field_names, gather
from rolethread_gui.engine.house_style import conversions
from rolethread_gui.engine.phrases import PhraseRow, phrase_rows, replacements
from rolethread_gui.engine.prompt_texts import PromptTexts, prompt_texts
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.trying import Difference, TryingEnded, difference, learned, living, models
from rolethread_gui.engine.wordings import Wordings, known_wordings
from rolethread_gui.engine.workers import Line


class Study:
    """Answers questions about the dataset that take longer than a moment; None when it was interrupted.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path)
        self._line: Line | None = None

    def connect(self, line: Line) -> None:
        """Take the line to the parent."""
        self._line = line

    def examples(self, check: str) -> tuple[Example, ...]:
        """The examples of a check with what it finds in them."""
        return examples_of(all_checks()[check])

    def wordings(self) -> list[Wordings]:
        """The lists of wordings that ship with the program."""
        return known_wordings()

    def difference(
        self, check: str, before: dict[str, Any], after: dict[str, Any], figures: Any
    ) -> Difference | None:
        """What other settings would add and remove."""
        keys = living(self._reader.columns())
        try:
            return difference(
                self._reader, keys, check, before=before, after=after, figures=figures, ended=self._ended
            )
        except TryingEnded:
            return None

    def gather(
        self, names: tuple[str, ...], keys: tuple[int, ...] | None = None
    ) -> dict[str, Gathered] | None:
        """Values of columns that are gathered on demand, for some conversations; None for every one that exists."""
        wanted = living(self._reader.columns()).tolist() if keys is None else keys
        return gather(self._reader, names, wanted, self._ended)

    def field_names(self) -> list[tuple[str, int]]:
        """Names of what the dataset holds beside its turns, the most frequent first."""
        return field_names(self._reader, self._reader.columns())

    def learned(self, check: str) -> Any:
        """What a check would take for usual now: in approved conversations, or in all until there are ten."""
        try:
            return learned(self._reader, models(self._reader.columns()), check, self._ended)
        except TryingEnded:
            return None

    def relearned(self, check: str, settings: dict[str, Any]) -> tuple[Any, Difference] | None:
        """What a check would learn now, and what that would add and remove."""
        fresh = self.learned(check)
        if fresh is None:
            return None
        found = self.difference(check, settings, {**settings, f"figures:{check}": fresh}, None)
        return None if found is None else (fresh, found)

    def same_prompts(self) -> list[tuple[int, ...]] | None:
        """Conversations that are the same up to their last reply."""
        try:
            return same_prompts(self._reader, living(self._reader.columns()), self._ended)
        except TryingEnded:
            return None

    def conversions(self, rule: str, answer: str) -> dict[int, list[Flag]] | None:
        """The changes after which every reply follows one answer to a question of style."""
        try:
            return conversions(self._reader, living(self._reader.columns()), rule, answer, self._ended)
        except TryingEnded:
            return None

    def prompt_texts(self) -> PromptTexts | None:
        """The system prompts and their families."""
        try:
            return prompt_texts(self._reader, self._reader.columns(), self._ended)
        except TryingEnded:
            return None

    def phrases(self, figures: dict[str, Any]) -> list[PhraseRow] | None:
        """Every overused phrase with its places."""
        columns = self._reader.columns()
        try:
            return phrase_rows(self._reader, columns, living(columns), figures, self._ended)
        except TryingEnded:
            return None

    def replacements(self, phrase: str, texts: list[str]) -> dict[int, list[Flag]] | None:
        """Other words for every place of a phrase."""
        try:
            return replacements(self._reader, living(self._reader.columns()), phrase, texts, self._ended)
        except TryingEnded:
            return None

    def character_facts(self) -> list[CharacterFact] | None:
        """Facts of all characters, those that disagree first."""
        try:
            return character_facts(self._reader, living(self._reader.columns()), self._ended)
        except TryingEnded:
            return None

    def corrections(self, canon: list[dict[str, str]]) -> dict[int, list[Flag]] | None:
        """The changes after which every statement agrees with the canon."""
        try:
            return corrections(self._reader, living(self._reader.columns()), canon, self._ended)
        except TryingEnded:
            return None

    def _ended(self) -> bool:
        return self._line is not None and self._line.interrupted()
