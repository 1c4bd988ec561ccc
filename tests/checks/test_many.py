"""What a pass does not ask the checks about, they would not have flagged; what is counted together is counted right."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.languages import languages_of
from rolethread_gui.checks.many import Many, among, handfuls, word_numbers
from rolethread_gui.checks.phrase_notation import first_two_words, first_words
from rolethread_gui.checks.phrases import folded, phrase_list
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.checks.signs import signs
from rolethread_gui.dataset.conversation import Conversation, Role, make_conversation
from rolethread_gui.dataset.words import count_words
from rolethread_gui.engine.judging import Judge, Tally, judge_batch, plan_checks
from rolethread_gui.engine.pass_facts import facts_of_all, unpacked
from rolethread_gui.formats.source import open_source
from rolethread_gui.stats.facts import pass_facts
from tests.checks.drawn import PIECES, ROLES
from tests.checks.wordings import checks, wordings

CASES = Path(__file__).parents[1] / "cases" / "checks"
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SETTINGS = {f"off:{check}": False for check in all_checks()} | {
    "own_phrases": [{"text": "smiles softly"}],
    "canon": [{"who": "Mira", "kind": "age", "value": "30"}],
}


def texts_of_cases() -> list[str]:
    """Every text of every check's cases and other wordings: near misses as well as hits."""
    found: dict[str, None] = {}
    for path in sorted(CASES.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            for message in json.loads(line)["messages"]:
                if isinstance(message.get("content"), str):
                    found[message["content"]] = None
    for check in checks():
        found.update((one.text, None) for one in wordings(check))
    return list(found)


TOLD = texts_of_cases()

pieces = st.one_of(
    st.sampled_from(TOLD),
    st.sampled_from(PIECES),
    st.sampled_from(["ha ", "go on, ", "la la la la ", "============", "aAaAaAaAaAaAaAaAaA", "\U00020000", "İ", "ß ss ", "Σας "]),
    st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=40),
)  # fmt: skip
texts = st.tuples(st.lists(pieces, max_size=4).map("".join), st.integers(1, 5), st.booleans()).map(
    lambda drawn: drawn[0] * (drawn[1] if drawn[2] else 1)
)
turns = st.lists(st.tuples(st.sampled_from("uauauasto"), texts), max_size=6)
datasets = st.lists(turns, min_size=1, max_size=5).map(
    lambda drawn: [
        make_conversation(key, [(ROLES[sign], text) for sign, text in some])
        for key, some in enumerate(drawn, 1)
    ]
)


def one_by_one(dataset: Sequence[Conversation]) -> tuple[dict, list[list]]:
    """Figures and flags, asked of each conversation by itself."""
    plan = plan_checks(SETTINGS)
    tally = Tally(plan)
    for conversation in dataset:
        tally.add(conversation)
    figures = tally.settle()
    judge = Judge(plan, figures)
    return figures, [judge.flags(conversation) for conversation in dataset]


def together(dataset: Sequence[Conversation]) -> tuple[dict, list[list], list[list]]:
    """The same as a pass asks it: with what the count left, and without."""
    plan = plan_checks(SETTINGS)
    tally = Tally(plan)
    counted = iter(tally.add_all(dataset))
    missing = set(tally.unfinished())
    tally.finish(one for one in dataset if one.key in missing)
    assert tally.unfinished() == []
    figures = tally.settle()
    judge = Judge(plan, figures)

    def recall(many: Many) -> None:
        before = next(counted)
        many.silent.update(before.silent)
        many.noted.update(before.noted)

    return figures, judge.flags_of_all(dataset, recall), judge.flags_of_all(dataset)


def agree(dataset: Sequence[Conversation]) -> Counter[str]:
    """Asked in both ways the checks say the same; how many flags of each check that were."""
    figures, flags = one_by_one(dataset)
    figures_too, known, unknown = together(dataset)
    for check in figures:
        assert figures_too[check] == figures[check], check
    assert known == flags
    assert unknown == flags
    return Counter(flag.check for some in flags for flag in some)


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(datasets)
def test_nothing_is_kept_back(dataset):
    agree(dataset)


def test_nothing_is_kept_back_of_what_the_cases_hold():
    dataset = [
        make_conversation(key, [("user", asked), ("assistant", text)])
        for key, (asked, text) in enumerate(zip([*TOLD[1:], TOLD[0]], TOLD, strict=True), 1)
    ]
    assert len(agree(dataset)) >= 15, "most checks found something, so that there was something to keep back"


def read(path: Path, most: int) -> list[Conversation]:
    found: list[Conversation] = []
    with open_source(path) as source:
        for batch in source.batches():
            found += batch.conversations(len(found) + 1)
            if len(found) >= most:
                break
    return found[:most]


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.jsonl")), ids=lambda path: path.stem)
def test_nothing_is_kept_back_of_the_samples(path):
    agree(read(path, 300))


def test_nothing_is_kept_back_of_real_datasets(shared_data):
    files = [
        shared_data / "bench_dev" / "natural.jsonl",
        shared_data / "bench_dev" / "rp_en.jsonl",
        *sorted((shared_data / "dev").rglob("*.jsonl"))[:6],
    ]
    for path in files:
        agree(read(path, 80))


def test_conversations_stay_in_order_and_few_enough():
    dataset = [make_conversation(key, [("user", "a" * (key % 7 * 40_000))]) for key in range(1, 300)]
    some = list(handfuls(dataset))
    assert [one.key for many in some for one in many.conversations] == list(range(1, 300))
    assert max(len(many.conversations) for many in some) <= 256
    assert all(sum(many.sizes) <= 1 << 19 or len(many.conversations) == 1 for many in some)


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(datasets)
def test_many_know_what_their_texts_hold(dataset):
    many = Many(dataset)
    said = [turn.text for one in dataset for turn in one.turns]
    assert many.texts == said
    assert many.word_counts.tolist() == [count_words(text) for text in said]
    assert many.replies.tolist() == [
        turn.role is Role.ASSISTANT and bool(turn.text) for one in dataset for turn in one.turns
    ]
    for sign in (r"[\d@]", r"\n", "[“”]", "�"):
        held = many.holds(sign, beyond=False).tolist()
        assert held == [
            re.search(sign, "".join(char for char in text if ord(char) < 0x20000)) is not None
            for text in said
        ]
    assert languages_of(many) == [language_of(text) for text in said]
    hints = Hints(("smiles", "|go|", "«oui", "的", "sentence|"))
    assert many.having(hints).tolist() == [bool(hints.found(folded(text))) for text in said]


@given(
    st.lists(st.sampled_from(["it's", "ha", "你", "x1", "'", " ", "-", "_", "\n", "Ä"]), max_size=12).map(
        "".join
    )
)
def test_words_have_numbers_of_their_own(text):
    many = Many([make_conversation(1, [("user", text), ("assistant", "ha it's")])])
    words = many.words
    found = [
        "".join(map(chr, many.low_codes[start:end]))
        for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    ]
    assert found == [*re.findall(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:'[^\W_\u3400-\u9fff]+)*", text.lower()), "ha", "it's"]  # fmt: skip
    assert among(words.numbers, word_numbers(["ha", "你"])).tolist() == [
        word in ("ha", "你") for word in found
    ]
    assert words.turns.tolist() == [0] * (len(found) - 2) + [1, 1]


def test_languages_are_told_as_of_each_text():
    many = Many(
        [make_conversation(1, [("assistant", text) for text in [*TOLD, "the cat " * 400, "der Hund " * 400]])]
    )
    found = languages_of(many)
    assert found == [language_of(text) for text in many.texts]
    assert {"en", "de", "fr", "es", "zh", "ru", ""} <= set(found)


def test_facts_of_a_pass_do_not_depend_on_what_is_looked_at_together():
    dataset = read(sorted(SAMPLES.rglob("*.jsonl"))[0], 60)
    plan = plan_checks({})
    tally = Tally(plan)
    tally.add_all(dataset)
    judge = Judge(plan, tally.settle())
    whole = judge_batch(judge, 1, dataset)
    single = [judge_batch(judge, 1, [one]) for one in dataset]
    assert whole.formats.tolist() == [int(one.formats[0]) for one in single]
    assert whole.openings.texts == [text for one in single for text in one.openings.texts]
    assert whole.prompts.texts == [text for one in single for text in one.prompts.texts]


def test_facts_of_many_are_those_of_each():
    dataset = [
        make_conversation(key, [("user", "?"), ("assistant", text)]) for key, text in enumerate(TOLD, 1)
    ]
    dataset += read(SAMPLES / "messy.jsonl", 300)
    together = unpacked(facts_of_all(handfuls(dataset)).packed())
    single = [pass_facts(one) for one in dataset]
    assert together.formats.tolist() == [facts.formats for facts in single]
    for column in ("openings", "speakers", "prompts"):
        coded = getattr(together, column)
        assert coded.texts == [text for facts in single for text in getattr(facts, column)]
        assert coded.counts.tolist() == [len(getattr(facts, column)) for facts in single]


def test_there_is_room_for_every_sign_that_checks_ask_for():
    agree([make_conversation(1, [("user", "Hi."), ("assistant", "Hello 1.")])])
    assert len(signs().patterns) < 60, "what has no bit of its own is neither found nor kept back"


def test_a_text_holds_a_sign_that_others_were_asked_for_first():
    first, other = (Many([make_conversation(1, [("user", text)])]) for text in ("a ⁂", "b"))
    assert first.holds("a").tolist() == [True]
    assert other.holds("⁂").tolist() == [False]
    assert first.holds("⁂").tolist() == [True]


def test_pieces_are_found_where_they_stand():
    many = Many(
        [make_conversation(1, [("user", text) for text in ("-", "- --", "a  b", "www.x", "*", "**")])]
    )
    for piece in ("--", "  ", "www.", "**", "- -"):
        assert many.with_piece(piece).tolist() == [piece in text for text in many.texts], piece


def test_padding_is_not_kept_back_wherever_it_stands():
    families = phrase_list("filler").families
    told = [example for family in families for example in (*family.examples, *family.others)]
    texts = [
        *told,
        *[f"It is a matter of taste. {text}" for text in told],
        *[f"Hm. {text} So it is." for text in told],
    ]
    assert len(
        agree(
            [
                make_conversation(key, [("user", "Why?"), ("assistant", text)])
                for key, text in enumerate(texts, 1)
            ]
        )
    )
    for family in families:
        for pattern in family.patterns:
            foreseen = first_two_words(pattern)
            assert foreseen is None or {word for word, _ in foreseen} == first_words(pattern), pattern


@pytest.mark.parametrize(
    "text",
    [
        "I love you so much today, I love you so dearly, " * 3,  # its own words come again within the round
        "the well-known old-time one-way no-go way out " * 3,
        "a b c d e f g h i j k l m n o p q r s t u v w x y z and then once more from here to there all over again as before " * 3,
        "Over there, said the well-known man. Over there, said the well-known man. Over there, said the well-known",
        "She took the lantern from the hook she took the lantern from the hook and left.",
        "They went to the the market.",
        "月亮升起来了月亮升起来了然后大家都回家。",
    ],
)  # fmt: skip
def test_what_goes_round_is_let_through_to_be_looked_at(text: str) -> None:
    check = all_checks()["repetition"]
    dataset = [
        make_conversation(key, [(Role.USER, "Go on."), (Role.ASSISTANT, said)])
        for key, said in enumerate(("Nothing at all.", text, "And nothing here."), 1)
    ]
    (many,) = handfuls(dataset)
    assert list(check.spots(dataset[1]))
    assert check.may_find(many).tolist() == [False, True, False]
