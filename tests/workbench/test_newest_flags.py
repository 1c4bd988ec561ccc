"""Which flags are shown for a conversation while answers arrive in any order."""

from __future__ import annotations

from rolethread_gui.dataset.conversation import Conversation, make_conversation
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.workbench.newest_flags import NewestFlags


def flag(words: str, turn: int | None = 1) -> Flag:
    return Flag("filler", 1, turn, 0, 3, Severity.WARNING, "A sentence.", words)


def said(text: str) -> Conversation:
    return make_conversation(1, [("user", "Hi"), ("assistant", text)])


class Kept:
    """Stands where the project keeps flags; what is ignored is ignored there too."""

    def __init__(self, *flags: Flag) -> None:
        self.flags = list(flags)
        self.ignored: set[str] = set()
        self.newest = NewestFlags(
            lambda key: [one for one in self.flags if one.words not in self.ignored] if key == 1 else [],
            lambda one: one.words in self.ignored,
        )


def test_an_answer_to_an_older_request_is_dropped() -> None:
    newest = Kept().newest
    first, second = newest.ask(said("a")), newest.ask(said("ab"))
    assert newest.arrived(1, second, [flag("new")])
    assert not newest.arrived(1, first, [flag("old")])
    assert [one.words for one in newest.flags(1)] == ["new"]


def test_an_edit_drops_flags_of_its_turns_and_answers_on_their_way() -> None:
    kept = Kept(flag("here", 1), flag("there", 3), flag("whole", None))
    newest = kept.newest
    assert len(newest.flags(1)) == 3
    late = newest.ask(said("a"))
    newest.touched(1, (1,))
    assert [one.words for one in newest.flags(1)] == ["there"]
    assert not newest.arrived(1, late, [flag("late")])
    newest.touched(1, ())
    assert newest.flags(1) == ()


def test_it_is_known_of_which_turns_the_flags_are_on_their_way() -> None:
    newest = Kept(flag("here", 1), flag("there", 3)).newest
    newest.flags(1)
    assert None not in newest.awaited(1)
    newest.touched(1, (1,))
    assert 1 in newest.awaited(1)
    assert None in newest.awaited(1)
    assert 3 not in newest.awaited(1)
    late, answer = newest.ask(said("a")), newest.ask(said("ab"))
    newest.arrived(1, late, [])
    assert 1 in newest.awaited(1)
    newest.arrived(1, answer, [])
    assert 1 not in newest.awaited(1)
    newest.touched(1, ())
    assert 3 in newest.awaited(1)
    newest.renewed([1])
    assert 3 not in newest.awaited(1)


def test_kept_flags_are_read_again_when_they_are_renewed() -> None:
    kept = Kept(flag("old"))
    kept.newest.flags(1)
    kept.newest.arrived(1, kept.newest.ask(said("a")), [flag("hot")])
    kept.flags = [flag("kept")]
    kept.newest.renewed([1])
    assert [one.words for one in kept.newest.flags(1)] == ["kept"]


def test_what_is_ignored_is_not_shown_wherever_it_comes_from() -> None:
    kept = Kept(flag("silly"), flag("serious"))
    kept.newest.flags(1)
    kept.ignored.add("silly")
    kept.newest.reread()
    assert [one.words for one in kept.newest.flags(1)] == ["serious"]
    kept.newest.arrived(1, kept.newest.ask(said("a")), [flag("silly"), flag("hot")])
    assert [one.words for one in kept.newest.flags(1)] == ["hot"]


def test_a_state_that_was_asked_for_is_known_by_its_texts() -> None:
    newest = Kept().newest
    newest.ask(said("a"))
    assert newest.is_asked(said("a"))
    assert not newest.is_asked(said("b"))
    assert newest.knows(1)
    assert not newest.knows(2)
    newest.clear()
    assert not newest.knows(1)
