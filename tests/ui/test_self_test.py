"""The program tries itself, as packages do after they are built."""

from __future__ import annotations

from tests.ui.test_preview import run


def test_the_whole_path_on_the_sample() -> None:
    done = run("--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert "ok: only the edited conversation differs from the file, byte for byte" in done.stdout
    assert done.stdout.rstrip().endswith("all steps done")
