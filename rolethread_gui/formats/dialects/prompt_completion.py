"""Prompt and completion: ``{"prompt": …, "completion": …}``."""

from __future__ import annotations

from rolethread_gui.formats.prompts import PromptDialect
from rolethread_gui.wording import say


class PromptCompletion(PromptDialect):
    """A prompt and what follows it."""

    id = "prompt_completion"
    title = say("Prompt and completion")
    help = say(
        "One prompt with its completion; read by TRL and Together. Earlier exchanges go under history, which "
        "those do not read; holds no tools, speaker names or marks of which turns to learn from."
    )
    prompts = ("prompt", "question", "query")
    answers = ("completion", "response", "answer")
