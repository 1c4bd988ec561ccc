"""Datasets from the Hub: by name, with and without a token, and a sentence for whatever is in the way."""

from __future__ import annotations

import contextlib
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolethread_gui.cli import run
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.hub import ACCOUNT, SERVICE, HubFetch, HubName, HubProgress, fetch
from rolethread_gui.engine.project import Project
from tests.hub_double import FILES, SECRET, SHA, hub


@pytest.fixture(autouse=True)
def keyring_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "keyring.json"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.hub_double.FileKeyring")
    monkeypatch.setenv("TEST_KEYRING", str(path))
    return path


@pytest.fixture
def server() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    with hub() as made:
        yield made


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wren/talks", HubName("wren/talks")),
        (" https://huggingface.co/datasets/wren/talks ", HubName("wren/talks")),
        (
            "https://huggingface.co/datasets/wren/talks/tree/refs/convert/parquet?x=1",
            HubName("wren/talks", "refs/convert/parquet"),
        ),
        ("hf://datasets/wren/talks@v1", HubName("wren/talks", "v1")),
        ("squad", HubName("squad")),
    ],
)
def test_a_name_is_understood_in_every_spelling(text: str, name: HubName) -> None:
    if "?" in text:
        text = text.split("?", maxsplit=1)[0]
    assert HubName.of(text) == name


@pytest.mark.parametrize("text", ["", "a/b/c", "../../etc", "my talks", "https://example.org/x/y", "a/b\n"])
def test_what_is_no_name_is_said(text: str) -> None:
    if text.endswith("\n"):
        assert HubName.of(text) == HubName("a/b")
        return
    with pytest.raises(UserProblem, match="not the name of a dataset"):
        HubName.of(text)


def test_data_is_fetched_and_scripts_and_escapes_are_not(
    tmp_path: Path, server: tuple[str, list[tuple[str, str]]]
) -> None:
    seen: list[HubProgress] = []
    got = fetch(HubName("wren/talks"), tmp_path / "place", endpoint=server[0], progress=seen.append)
    assert got.folder == tmp_path / "place" / "wren" / SHA[:12] / "talks"
    assert got.files == 2
    assert set(got.left) == {"README.md", "talks.py", "../escape.jsonl"}
    there = {
        path.relative_to(got.folder).as_posix()
        for path in got.folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }
    assert there == {"data/one.jsonl", "data/two.csv"}
    assert (got.folder / "data/one.jsonl").read_bytes() == FILES["data/one.jsonl"]
    assert seen[0].total == sum(len(FILES[name]) for name in ("data/one.jsonl", "data/two.csv"))
    assert {token for _, token in server[1]} == {""}
    with Project.create(tmp_path / "x.rolethread") as project:
        assert project.import_source(got.folder).conversations == 4


def test_a_token_is_used_and_kept_in_the_keyring(
    tmp_path: Path, server: tuple[str, list[tuple[str, str]]], keyring_file: Path
) -> None:
    closed = HubName("wren/closed")
    with pytest.raises(UserProblem, match="or it is private"):
        fetch(closed, tmp_path / "a", endpoint=server[0])
    assert fetch(closed, tmp_path / "b", SECRET, keep=True, endpoint=server[0]).kept is True
    assert json.loads(keyring_file.read_text()) == {f"{SERVICE}/{ACCOUNT}": SECRET}
    assert fetch(closed, tmp_path / "c", endpoint=server[0]).kept is None
    files = [path for path in (tmp_path / "b").rglob("*") if path.is_file()]
    assert not [path for path in files if SECRET.encode() in path.read_bytes()]


def test_a_locked_keyring_is_no_obstacle(
    tmp_path: Path, server: tuple[str, list[tuple[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_KEYRING", "")
    assert fetch(HubName("wren/closed"), tmp_path / "a", SECRET, keep=True, endpoint=server[0]).kept is False


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (HubName("wren/gone"), "There is no dataset wren/gone"),
        (HubName("wren/gated"), "accepted its conditions"),
        (HubName("wren/talks", "nowhere"), "no state called “nowhere”"),
        (HubName("wren/script"), "scripts are never run"),
        (HubName("wren/busy"), r"answered with an error \(503\)"),
    ],
)
def test_whatever_is_in_the_way_is_said(
    tmp_path: Path, server: tuple[str, list[tuple[str, str]]], name: HubName, said: str
) -> None:
    with pytest.raises(UserProblem, match=said):
        fetch(name, tmp_path / "a", endpoint=server[0])


def test_without_a_network_there_is_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UserProblem, match="cannot be reached"):
        fetch(HubName("wren/talks"), tmp_path / "a", endpoint=f"http://127.0.0.1:{port}")


def test_a_fetch_can_be_cancelled(tmp_path: Path, server: tuple[str, list[tuple[str, str]]]) -> None:
    under_way = HubFetch(HubName("wren/talks"), tmp_path / "a", endpoint=server[0])
    under_way.close()
    under_way.close()


def test_the_command_line_makes_a_project_and_adds_to_it(
    tmp_path: Path,
    server: tuple[str, list[tuple[str, str]]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", server[0])
    out = tmp_path / "x.rolethread"
    asked = ["hub", "wren/talks", "-o", str(out), "--folder", str(tmp_path / "place")]
    assert run(asked) == 0
    assert "4 conversations read from “talks”" in capsys.readouterr().out
    assert run(asked) == 0
    with contextlib.closing(Project.open(out, read_only=True)) as project:
        assert int(project.columns.alive().sum()) == 8
    missing = tmp_path / "y.rolethread"
    assert run(["hub", "wren/gone", "-o", str(missing), "--folder", str(tmp_path / "place")]) == 2
    assert "There is no dataset wren/gone" in capsys.readouterr().err
    assert not missing.exists()
