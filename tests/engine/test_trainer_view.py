"""As the trainer sees it: what is said there is what is written, learned and cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Standing, Turn
from rolethread_gui.engine.tokens import Ruler, TokenPlan
from rolethread_gui.engine.trainer_view import Asked, TrainerView, trainer_view
from rolethread_gui.formats.trainer_registry import all_trainers
from tests.stats.chat_case import make_model


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> TokenPlan:
    return TokenPlan(str(make_model(tmp_path_factory.mktemp("model"), "chatml")))


@pytest.fixture(scope="module")
def exact(model: TokenPlan) -> Ruler:
    return Ruler(model)


ESTIMATE = TokenPlan()


def talk(*turns: Turn) -> Conversation:
    return Conversation(1, turns, next_turn=len(turns))


def plain_talk(masked: bool | None = None) -> Conversation:
    return talk(
        Turn(0, Role.SYSTEM, "Be brief."),
        Turn(1, Role.USER, "Who lives in the mill?"),
        Turn(2, Role.ASSISTANT, "The miller, and his three cats.", learn=masked),
        Turn(3, Role.USER, "And in the river?"),
        Turn(4, Role.ASSISTANT, "Nobody who would say so."),
    )


def read_text(view: TrainerView) -> str:
    return "".join(
        piece.text
        for turn in view.turns
        for piece in turn.pieces
        if turn.taught != "dropped" and not piece.beyond
    )


def test_the_templates_own_marks_stand_between_the_texts(exact: Ruler) -> None:
    view = trainer_view(plain_talk(), Asked("axolotl"), exact)
    assert view.template
    whole = "".join(piece.text for turn in view.turns for piece in turn.pieces)
    assert whole == "".join(
        f"<|im_start|>{turn.role.value}\n{turn.text}<|im_end|>\n" for turn in plain_talk().turns
    )
    marks = [piece.text for piece in view.turns[1].pieces if piece.mark]
    assert marks == ["<|im_start|>user\n", "<|im_end|>\n"]
    reply = view.turns[2]
    assert [(piece.text, piece.learned) for piece in reply.pieces] == [
        ("<|im_start|>assistant\n", False),
        ("The miller, and his three cats.", True),
        ("<|im_end|>\n", True),
    ]


def test_without_a_template_there_are_the_texts_alone() -> None:
    view = trainer_view(plain_talk(), Asked("axolotl"), Ruler(ESTIMATE))
    assert not view.template
    assert [piece.text for turn in view.turns for piece in turn.pieces] == [
        turn.text for turn in plain_talk().turns
    ]


@pytest.mark.parametrize("trainer", sorted(all_trainers().keys() - {"sillytavern"}))
def test_the_switch_is_honoured_or_it_is_said_that_it_cannot_be(trainer: str, exact: Ruler) -> None:
    view = trainer_view(plain_talk(masked=False), Asked(trainer), exact)
    assert not view.dropped
    off, on = view.turns[2], view.turns[4]
    assert on.taught == "learned"
    assert any(piece.learned for piece in on.pieces)
    if off.taught == "learned":
        assert "cannot leave it out" in off.reason
        assert any(one.severity in ("misread", "note") for one in view.noticed), view.noticed
    else:
        assert "“learn from this turn” is off" in off.reason
        assert not any(piece.learned for piece in off.pieces)
    # and this is what is written
    target = all_trainers()[trainer]
    known = target.taught(plain_talk(masked=False), _settled(trainer))
    assert [str(known[turn.key]) for turn in plain_talk().turns] == [turn.taught for turn in view.turns]


def _settled(trainer: str) -> dict[str, object]:
    from rolethread_gui.engine.trainer_view import settled

    return dict(settled(all_trainers()[trainer], {}, plain_talk(masked=False)))


def test_the_cut_stands_in_the_text_and_what_follows_is_not_learned(exact: Ruler, model: TokenPlan) -> None:
    view = trainer_view(plain_talk(), Asked("trl", {"max_tokens": 60}), exact)
    tokenizer = Tokenizer.from_file(model.tokenizer)
    whole = "".join(piece.text for turn in view.turns for piece in turn.pieces)
    ids = tokenizer.encode(whole, add_special_tokens=False)
    assert len(ids.ids) > 60
    assert read_text(view) == whole[: ids.offsets[60][0]]
    assert view.beyond == f"{len(ids.ids) - 60:,} tokens"
    assert view.cut is not None
    behind = [turn for turn in view.turns if turn.key > view.cut]
    assert behind
    assert all(turn.taught == "dropped" and "behind the cut" in turn.reason for turn in behind)
    assert not any(piece.learned for turn in view.turns for piece in turn.pieces if piece.beyond)
    assert [one.severity for one in view.noticed] == ["cut"]


def test_an_estimate_is_cut_too_and_says_about() -> None:
    view = trainer_view(plain_talk(), Asked("trl", {"max_tokens": 30}), Ruler(ESTIMATE))
    assert view.cut == 2
    assert view.beyond.startswith("about ")
    assert [turn.taught for turn in view.turns][3:] == ["dropped", "dropped"]
    assert "about" in view.summary


def test_too_long_for_a_trainer_that_leaves_out_is_left_out(exact: Ruler) -> None:
    view = trainer_view(plain_talk(), Asked("axolotl", {"max_tokens": 60}), exact)
    assert view.dropped
    assert view.summary == "axolotl would not train on this conversation."
    assert {turn.taught for turn in view.turns} == {"dropped"}
    assert view.noticed[0].title == "Too long"


def test_what_the_rules_find_is_said_the_worst_first(exact: Ruler) -> None:
    greeting = talk(
        Turn(0, Role.ASSISTANT, "Welcome."), Turn(1, Role.USER, "Hi"), Turn(2, Role.ASSISTANT, "Sit.")
    )
    view = trainer_view(greeting, Asked("llama_factory"), exact)
    assert view.dropped
    assert view.noticed[0].severity == "drop"
    assert view.noticed[0].turn == 0
    mended = trainer_view(greeting, Asked("llama_factory", repairs=("*",)), exact)
    assert mended.mended
    assert not mended.dropped
    assert mended.turns[0].role == "system"
    assert "Welcome." in mended.turns[0].pieces[1].text


def test_a_template_that_refuses_is_told(tmp_path: Path) -> None:
    strict = Ruler(TokenPlan(str(make_model(tmp_path, "mistral"))))
    doubled = talk(Turn(0, Role.USER, "One"), Turn(1, Role.USER, "Two"), Turn(2, Role.ASSISTANT, "Three"))
    view = trainer_view(doubled, Asked("trl"), strict)
    assert view.dropped
    assert [one.title for one in view.noticed if one.severity == "drop"] == [
        "The model's chat template refuses it"
    ]
    assert [piece.text for turn in view.turns for piece in turn.pieces] == ["One", "Two", "Three"]


def test_preferences_show_what_is_liked_less(exact: Ruler) -> None:
    judged = talk(
        Turn(0, Role.USER, "Greet me."),
        Turn(1, Role.ASSISTANT, "Good evening.", alternatives=(Alternative(0, "Yo.", Standing.REJECTED),)),
        Turn(2, Role.USER, "Thanks"),
    )
    view = trainer_view(judged, Asked("trl", {"method": "dpo"}), exact)
    assert view.turns[1].rejected == ("Yo.",)
    assert view.turns[2].taught == "dropped"
    assert "".join(piece.text for piece in view.turns[2].pieces) == "Thanks"


ROLES = st.sampled_from([Role.USER, Role.ASSISTANT, Role.SYSTEM])
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="<>|"), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(ROLES, TEXTS, st.none() | st.booleans()), min_size=1, max_size=7), st.integers(16, 90)
)
def test_the_pieces_are_the_whole_text_and_the_learned_ones_the_measure(
    exact: Ruler, drawn: list[tuple[Role, str, bool | None]], limit: int
) -> None:
    conversation = talk(
        *(Turn(key, role, text, learn=learn) for key, (role, text, learn) in enumerate(drawn))
    )
    measure, pieces = exact.seen(conversation, limit)
    whole, all_pieces = exact.seen(conversation)
    assert "".join(piece.text for piece in pieces) == "".join(piece.text for piece in all_pieces)
    assert measure.learned <= whole.learned
    assert any(piece.beyond for piece in pieces) == (whole.tokens > limit)
    assert not any(piece.beyond for piece in all_pieces)
    assert bool(whole.learned) == any(piece.learned for piece in all_pieces)
    flags = [piece.beyond for piece in pieces]
    assert flags == sorted(flags)
