"""Exports for trainers: in is out and named, nothing half, nothing equal on both sides, everything reproducible."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Alternative, Role, Standing, Turn
from rolethread_gui.dataset.edits import (
    AddConversation,
    Command,
    DuplicateConversation,
    Edit,
    SetIncluded,
    SetLearn,
    SetText,
)
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.engine import exporting
from rolethread_gui.engine.exporting import ExportPlan, Manifest, TrainerPlan
from rolethread_gui.engine.holding_out import groups_of, held_out
from rolethread_gui.engine.outside import OutsideExport
from rolethread_gui.engine.preflight import preflight, repair_command
from rolethread_gui.engine.preflight_report import ALL_REPAIRS, Wanted
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.workers import Worker
from rolethread_gui.formats.registry import read_record
from rolethread_gui.formats.trainer_registry import all_trainers

CALL = {"id": "call_1", "type": "function", "function": {"name": "dice", "arguments": '{"sides": 6}'}}
DICE = {
    "type": "function",
    "function": {"name": "dice", "description": "Throws.", "parameters": {"type": "object"}},
}


def said(*turns: tuple[str, str], **more: Any) -> dict[str, Any]:
    return {"messages": [{"role": role, "content": text} for role, text in turns], **more}


ROWS: list[dict[str, Any]] = [
    said(("system", "You are a knight."), ("user", "Who goes there?"), ("assistant", "A knight."), id=1),
    said(
        ("assistant", "*waves* Hello, traveller."),
        ("user", "Hello."),
        ("assistant", "Sit down."),
        tags=["greeting"],
    ),
    said(("user", "One."), ("user", "And two."), ("assistant", "Three.")),
    said(("user", "Well?"), ("assistant", "Well."), ("user", "And?")),
    said(("user", "A."), ("system", "It rains."), ("assistant", "B.")),
    said(("user", "Nobody answers.")),
    said(("user", "  who goes THERE? "), ("assistant", "a knight."), source="copy"),
    said(("user", "Who goes there?"), ("assistant", "A knight.")),
    {
        "messages": [
            {"role": "user", "content": "Throw the dice."},
            {"role": "assistant", "content": None, "tool_calls": [CALL]},
            {"role": "tool", "tool_call_id": "call_1", "content": "5"},
            {"role": "assistant", "content": "Five."},
        ],
        "tools": [DICE],
    },
    {
        "messages": [
            {"role": "user", "content": "Twice?"},
            {"role": "assistant", "content": "No.", "weight": 0},
            {"role": "user", "content": "Please."},
            {"role": "assistant", "content": "Yes."},
        ]
    },
    *(said(("user", f"Question {at}?"), ("assistant", f"Answer {at}.")) for at in range(20)),
]


@pytest.fixture
def project(tmp_path: Path):
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    with Project.create(tmp_path / "trained.rolethread") as project:
        project.import_source(path)
        yield project


def do(project: Project, *edits: Edit) -> None:
    project.apply(Command("Edit", edits))


def plan(trainer: str, **more: Any) -> ExportPlan:
    return ExportPlan("", trainer=TrainerPlan(trainer, **more))


def export(project: Project, path: Path, trainer: str, **more: Any) -> Manifest:
    wanted = plan(trainer, **more)
    before = exporting.preview(project, wanted)
    manifest = exporting.run(project, wanted, path)
    assert manifest is not None
    report = manifest.trainer
    assert report is not None
    assert before.preflight is not None
    assert (before.conversations, before.losses) == (manifest.conversations, manifest.losses)
    assert report.total == before.preflight.total == manifest.conversations + len(report.left_out)
    assert report.train + len(report.validation) == manifest.conversations
    folder = path if path.is_dir() else path.parent
    for one in report.files:
        data = (folder / one.name).read_bytes()
        assert (one.size, one.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    return manifest


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def loaded(path: Path, cache: Path) -> Any:
    """The rows as the library reads them that trainers use."""
    import datasets

    datasets.disable_progress_bars()
    return datasets.load_dataset("json", data_files=str(path), split="train", cache_dir=str(cache)).to_list()


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [without_nulls(inner) for inner in value] if isinstance(value, list) else value


JSON_TRAINERS = [name for name, trainer in all_trainers().items() if not trainer.folder]
METHODS = [
    (name, method)
    for name in JSON_TRAINERS
    for option in all_trainers()[name].options()
    if option.id == "method"
    for method, _ in option.choices
]


@pytest.mark.parametrize("repairs", [(), (ALL_REPAIRS,)])
@pytest.mark.parametrize("trainer", list(all_trainers()))
def test_in_is_out_and_named(
    project: Project, tmp_path: Path, trainer: str, repairs: tuple[str, ...]
) -> None:
    manifest = export(project, tmp_path / "out", trainer, repairs=repairs, validation=0.2, seed=4)
    report = manifest.trainer
    assert report is not None
    assert report.total == len(ROWS)
    left = {one.key for one in report.left_out}
    assert all(one.rules for one in report.left_out)
    assert left.isdisjoint(report.validation)
    assert manifest.conversations >= 20
    if repairs:
        assert set(report.mended).isdisjoint(left)
        assert 6 in left or trainer in ("hf_folder", "sillytavern")  # nothing can invent the reply


@pytest.mark.parametrize("trainer", JSON_TRAINERS)
def test_the_datasets_library_reads_every_file(project: Project, tmp_path: Path, trainer: str) -> None:
    manifest = export(project, tmp_path / "out", trainer, validation=0.2, seed=1)
    assert manifest.trainer is not None
    for split in ("train", "validation"):
        path = tmp_path / "out" / f"{split}.jsonl"
        rows = rows_of(path)
        assert without_nulls(loaded(path, tmp_path / "cache" / split)) == without_nulls(rows)


@pytest.mark.parametrize(("trainer", "method"), METHODS)
def test_the_datasets_library_reads_every_method(
    project: Project, tmp_path: Path, trainer: str, method: str
) -> None:
    do(project, *(_with_alternatives(project, key) for key in (1, 9, 12)))
    export(project, tmp_path / "out", trainer, settings={"method": method})
    path = tmp_path / "out" / "train.jsonl"
    assert without_nulls(loaded(path, tmp_path / "cache")) == without_nulls(rows_of(path))


def _with_alternatives(project: Project, key: int) -> Edit:
    turns = list(project.conversation(key).turns)
    worse = Alternative(0, f"Worse {key}.", Standing.REJECTED)
    turns[-1] = Turn(
        len(turns), Role.ASSISTANT, turns[-1].text, alternatives=(worse, Alternative(1, "A swipe."))
    )
    return AddConversation(tuple(turns))


def test_a_folder_is_read_by_the_datasets_library(project: Project, tmp_path: Path) -> None:
    import datasets

    datasets.disable_progress_bars()
    manifest = export(project, tmp_path / "out", "hf_folder", validation=0.2, seed=1)
    assert manifest.trainer is not None
    data = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))
    assert (len(data["train"]), len(data["validation"])) == (
        manifest.trainer.train,
        len(manifest.trainer.validation),
    )
    texts = [[one["content"] for one in row["messages"]] for row in data["train"]]
    assert ["Question 3?", "Answer 3."] in [
        *texts,
        *([one["content"] for one in row["messages"]] for row in data["validation"]),
    ]


def test_chats_for_sillytavern_are_read_again(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "out", "sillytavern")
    files = sorted((tmp_path / "out" / "chats").rglob("*.jsonl"))
    assert len(files) == len(ROWS)
    with Project.create(tmp_path / "again.rolethread") as again:
        again.import_source(files[1])
        turns = again.conversation(1).turns
        assert [turn.text for turn in turns] == ["*waves* Hello, traveller.", "Hello.", "Sit down."]
        assert turns[0].role is Role.ASSISTANT


@pytest.mark.parametrize("trainer", ["sharegpt", "alpaca"])
def test_plain_files_are_read_again(project: Project, tmp_path: Path, trainer: str) -> None:
    manifest = export(project, tmp_path / "out", trainer)
    assert manifest.trainer is not None
    left = {one.key for one in manifest.trainer.left_out}
    lines = (tmp_path / "out" / "train.jsonl").read_bytes().splitlines()
    texts = {tuple(turn.text for turn in read_record(line, 1).turns) for line in lines}
    for key in range(11, 31):
        assert key not in left
        assert tuple(turn.text for turn in project.conversation(key).turns) in texts


# Splits


def test_equal_texts_and_copies_are_never_on_both_sides(project: Project, tmp_path: Path) -> None:
    do(project, DuplicateConversation(15), DuplicateConversation(16), DuplicateConversation(16))
    copies = list(range(31, 34))
    do(project, SetText(copies[0], project.conversation(copies[0]).turns[0].key, "Varied?"))
    groups = [{15, copies[0]}, {16, *copies[1:]}, {1, 7, 8}]
    for seed in range(12):
        manifest = export(project, tmp_path / "out", "axolotl", validation=0.3, seed=seed)
        assert manifest.trainer is not None
        held = set(manifest.trainer.validation)
        assert held
        for group in groups:
            assert group <= held or not group & held
        train = {json.dumps(row["messages"]) for row in rows_of(tmp_path / "out" / "train.jsonl")}
        assert train.isdisjoint(
            json.dumps(row["messages"]) for row in rows_of(tmp_path / "out" / "validation.jsonl")
        )


def test_what_says_nearly_the_same_is_never_on_both_sides(tmp_path: Path) -> None:
    words = [
        "the",
        "keeper",
        "of",
        "the",
        "light",
        "walked",
        "down",
        "to",
        "the",
        "harbour",
        "and",
        "counted",
        "every",
        "boat",
        "that",
        "had",
        "come",
        "home",
    ]
    rows: list[dict[str, Any]] = []
    for story in range(12):
        own = [f"{word}{story}x{verse}" for verse in range(3) for word in words]
        for change in range(3):
            varied = [*own[: 9 + change], f"changed{change}", *own[10 + change :]]
            rows.append(said(("user", f"Tale {story}, please."), ("assistant", " ".join(varied))))
    path = tmp_path / "tales.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Project.create(tmp_path / "tales.rolethread") as project:
        project.import_source(path)
        for seed in range(8):
            manifest = export(project, tmp_path / "out", "axolotl", validation=0.25, seed=seed)
            assert manifest.trainer is not None
            held = set(manifest.trainer.validation)
            assert len(held) == 9
            assert manifest.trainer.groups == 12
            for story in range(12):
                twins = set(range(3 * story + 1, 3 * story + 4))
                assert twins <= held or not twins & held


def test_the_same_seed_gives_the_same_files(project: Project, tmp_path: Path) -> None:
    some = [
        export(project, tmp_path / f"out{at}", "openai", validation=0.2, seed=seed, shuffle=True)
        for at, seed in enumerate((5, 5, 6))
    ]
    assert some[0].sha256 == some[1].sha256 != some[2].sha256


def test_without_shuffling_the_order_stays(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "out", "openai")
    texts = [row["messages"][0]["content"] for row in rows_of(tmp_path / "out" / "train.jsonl")]
    questions = [text for text in texts if text.startswith("Question")]
    assert questions == [f"Question {at}?" for at in range(20)]
    export(project, tmp_path / "out", "openai", shuffle=True, seed=2)
    mixed = [row["messages"][0]["content"] for row in rows_of(tmp_path / "out" / "train.jsonl")]
    assert sorted(mixed) == sorted(texts)
    assert mixed != texts


@given(
    groups=st.lists(st.integers(1, 6), min_size=1, max_size=30),
    share=st.floats(0.0, 0.99),
    seed=st.integers(0, 99),
)
def test_a_share_is_kept_as_nearly_as_groups_allow(groups: list[int], share: float, seed: int) -> None:
    made, key = [], 1
    for size in groups:
        made.append(list(range(key, key + size)))
        key += size
    held = held_out(made, share, seed)
    assert held == held_out(list(reversed(made)), share, seed)
    for group in made:
        assert set(group) <= held or not set(group) & held
    total = sum(groups)
    assert len(held) < total
    assert len(held) <= max(1, round(share * total))
    if share == 0:
        assert not held
    if set(groups) == {1} and len(groups) > 1:
        assert len(held) == min(max(round(share * total), 1 if share else 0), total - 1)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_groups_are_the_smallest_that_keep_equals_together(some: list[tuple[int, int]]) -> None:
    keys = list(range(10, 10 + len(some)))
    groups = groups_of(keys, [mark for mark, _ in some], [origin for _, origin in some])
    assert sorted(key for group in groups for key in group) == keys
    home = {key: number for number, group in enumerate(groups) for key in group}
    for first, (mark, origin) in zip(keys, some, strict=True):
        for second, (other_mark, other_origin) in zip(keys, some, strict=True):
            if (mark and mark == other_mark) or (origin and origin == other_origin):
                assert home[first] == home[second]
    assert all(len(group) == 1 or any(some[keys.index(key)] != (0, 0) for key in group) for group in groups)


# Learning and preferences


def test_masked_replies_make_an_example_of_each_reply(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "whole", "trl", settings={"layout": "messages"})
    manifest = export(project, tmp_path / "auto", "trl")
    assert manifest.trainer is not None
    assert manifest.trainer.settings["layout"] == "each"
    rows = rows_of(tmp_path / "auto" / "train.jsonl")
    assert manifest.trainer.examples == len(rows)
    completions = [row["completion"][-1]["content"] for row in rows]
    assert "Yes." in completions
    assert "No." not in completions
    do(project, SetLearn(10, 1, None))
    manifest = export(project, tmp_path / "auto", "trl")
    assert manifest.trainer is not None
    assert manifest.trainer.settings["layout"] == "messages"
    assert "No." in [row["messages"][1]["content"] for row in rows_of(tmp_path / "auto" / "train.jsonl")]


def test_what_was_rewritten_is_the_rejected_side(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="Nothing would go out"):
        exporting.run(project, plan("trl", settings={"method": "dpo"}), tmp_path / "out")
    do(project, SetText(12, 1, "A better answer."))
    manifest = export(project, tmp_path / "out", "trl", settings={"method": "dpo"}, rewrites=True)
    assert manifest.conversations == 1
    [row] = rows_of(tmp_path / "out" / "train.jsonl")
    assert row["chosen"] == [{"role": "assistant", "content": "A better answer."}]
    assert row["rejected"] == [{"role": "assistant", "content": "Answer 1."}]
    assert project.conversation(12).turns[1].alternatives == ()


# Repairs


def test_repairs_as_edits_are_one_step_and_come_back(project: Project, tmp_path: Path) -> None:
    keys = tuple(range(1, len(ROWS) + 1))
    before = [project.conversation(key) for key in keys]
    command = repair_command(project.ledger.texts, Wanted("llama_factory", {"layout": "whole"}, keys))
    assert command is not None
    project.apply(command)
    assert project.undo_label() == command.label
    after = preflight(project.ledger.texts, Wanted("llama_factory", {"layout": "whole"}, keys))
    assert [one.key for one in after.left_out] == [6]
    assert project.conversation(2).turns[0].role is Role.SYSTEM
    exported = export(project, tmp_path / "edits", "llama_factory", settings={"layout": "whole"})
    project.undo()
    assert [project.conversation(key) for key in keys] == before
    inside = export(
        project, tmp_path / "inside", "llama_factory", settings={"layout": "whole"}, repairs=(ALL_REPAIRS,)
    )
    assert [project.conversation(key) for key in keys] == before
    assert (tmp_path / "edits" / "train.jsonl").read_bytes() == (
        tmp_path / "inside" / "train.jsonl"
    ).read_bytes()
    assert exported.conversations == inside.conversations == len(ROWS) - 1


def test_single_repairs_can_be_chosen(project: Project, tmp_path: Path) -> None:
    manifest = export(
        project, tmp_path / "out", "llama_factory", settings={"layout": "whole"}, repairs=("drop_greeting",)
    )
    assert manifest.trainer is not None
    assert manifest.trainer.mended == (2,)
    assert {one.key for one in manifest.trainer.left_out} == {3, 4, 5, 6}
    texts = [
        [one["value"] for one in row["conversations"]] for row in rows_of(tmp_path / "out" / "train.jsonl")
    ]
    assert ["Hello.", "Sit down."] in texts


def test_further_fields_are_named_and_not_written(project: Project, tmp_path: Path) -> None:
    report = exporting.preview(project, plan("together")).preflight
    assert report is not None
    group = report.group("further_fields")
    assert group is not None
    assert set(group.keys) >= {1, 2, 7}
    assert group.places[0].sentence == "The field “id” is not written."
    export(project, tmp_path / "out", "together")
    assert all(set(row) <= {"messages", "tools"} for row in rows_of(tmp_path / "out" / "train.jsonl"))


# Whole or not at all


def test_nothing_to_write_is_said_plainly(project: Project) -> None:
    nobody_answers = next(
        key for key in range(1, len(ROWS) + 1) if ROWS[key - 1] == said(("user", "Nobody answers."))
    )
    for keys, sentence in (
        ((nobody_answers,), "The conversation could not be trained on, so nothing would be written."),
        (
            (nobody_answers, nobody_answers),
            "None of the 2 conversations could be trained on, so nothing would be written.",
        ),
    ):
        assert preflight(project.ledger.texts, Wanted("trl", {}, keys, ())).sentence == sentence


def test_cancelling_leaves_nothing(project: Project, tmp_path: Path) -> None:
    for stop in (1, 2, 3):
        asked = iter(range(100))

        def cancelled(asked: Any = asked, stop: int = stop) -> bool:
            return next(asked) >= stop - 1

        out = tmp_path / "out"
        done = exporting.run(project, plan("openai", validation=0.2), out, None, cancelled)
        assert done is None or stop == 3
        assert done is not None or not out.exists()


@pytest.mark.parametrize("trainer", list(all_trainers()))
def test_a_failure_leaves_what_was_there(
    project: Project, tmp_path: Path, trainer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export(project, out, trainer)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    do(project, SetIncluded((12,), False))
    kind = type(all_trainers()[trainer])
    usual = kind.examples
    done = iter(range(1000))

    def broken(self: Any, *given: Any) -> Any:
        if next(done) > 10:
            raise OSError(28, "No space left on device")
        return usual(self, *given)

    monkeypatch.setattr(kind, "examples", broken)
    with pytest.raises(FileProblem, match="disk is full"):
        exporting.run(project, plan(trainer), out)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_folders_of_others_are_left_alone(project: Project, tmp_path: Path) -> None:
    mine = tmp_path / "out" / "data" / "novel.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("Chapter one", encoding="utf-8")
    with pytest.raises(FileProblem, match="no export has made"):
        exporting.run(project, plan("hf_folder"), tmp_path / "out")
    assert mine.read_text(encoding="utf-8") == "Chapter one"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["data"]


def test_a_file_may_be_named_and_the_others_stand_beside_it(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "mine.jsonl", "axolotl", validation=0.1)
    made = {path.name for path in tmp_path.iterdir() if path.name.startswith("mine")}
    assert made == {"mine.jsonl", "mine.validation.jsonl", "mine.axolotl.yaml", "mine.manifest.json"}
    assert "path: mine.jsonl" in (tmp_path / "mine.axolotl.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"trainer": "nobody"}, "no trainer called nobody"),
        ({"trainer": "trl", "settings": {"colour": "red"}}, "no option “colour”"),
        ({"trainer": "trl", "settings": {"method": "ppo"}}, "cannot be “ppo”"),
        ({"trainer": "trl", "settings": {"max_tokens": "many"}}, "cannot be “many”"),
        ({"trainer": "trl", "validation": 1.0}, "not between 0 and 1"),
        ({"trainer": "llama_factory", "settings": {"engine": "v1", "method": "kto"}}, "has no KTO"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    project: Project, tmp_path: Path, more: dict[str, Any], sentence: str
) -> None:
    wanted = plan(**more)
    with pytest.raises(UserProblem, match=sentence):
        exporting.preview(project, wanted)
    with pytest.raises(UserProblem, match=sentence):
        exporting.run(project, wanted, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_it_runs_in_a_process_of_its_own(project: Project, tmp_path: Path) -> None:
    path = project.path
    project.idle()
    worker = Worker(OutsideExport, path, name="export")
    try:
        told: list[tuple[int, int]] = []
        worker.send("preview", plan("openai"))
        summary = worker.receive(told.append)
        assert summary.preflight.total == len(ROWS)
        assert told[-1] == (len(ROWS), len(ROWS))
        manifest = worker.call("export", plan("openai", validation=0.1), tmp_path / "out")
        assert manifest.trainer.total == len(ROWS)
        command = worker.call("repairs", Wanted("together", {}, tuple(range(1, len(ROWS) + 1))))
        assert command.edits
    finally:
        worker.close()
