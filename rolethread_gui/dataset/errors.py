"""What can go wrong through no fault of ours: a sentence for the person, and a hint what to do next.

Anything else that is raised is a bug and goes to the crash report.
"""

from __future__ import annotations


class UserProblem(Exception):
    """A problem that the person can understand and act upon.

    Attributes:
        sentence: what happened, in plain words, with the file and line where there are any.
        hint: what to do next.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()

    def __reduce__(self) -> tuple[type[UserProblem], tuple[str, str]]:
        # Exceptions cross process borders; the default would lose the hint.
        return type(self), (self.sentence, self.hint)


class EditRefused(UserProblem):
    """An edit that no longer fits, because its place changed or does not exist."""


class FileProblem(UserProblem):
    """A file that cannot be read or written."""


class ProjectProblem(UserProblem):
    """A project that cannot be opened, or not for writing."""
