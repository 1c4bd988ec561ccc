"""What the program says in other languages: all of it, with its gaps and underlined letters, and in the real window."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

from rolethread_gui.resource_files import resource
from rolethread_gui.wording import ENGLISH, LANGUAGES
from rolethread_gui.workbench.chosen_language import KEY, chosen_language

ROOT = Path(__file__).parents[2]
TOOLS = Path(PySide6.__file__).parent
OTHERS = sorted(set(LANGUAGES) - {ENGLISH})
GAP = re.compile(r"(?<!\{)\{(\w*)(?:![rsa])?(?::[^{}]*)?\}(?!\})|%[sn]")
NOT_A_GAP = {"in {braces}"}
"""Braces that are meant as braces."""

WINDOW = """
import sys
from rolethread_gui.ui.application import make_offscreen_application
app = make_offscreen_application(["test"])
from pathlib import Path
from rolethread_gui.app import Workbench
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.workbench.preferences import Preferences
home = Path(sys.argv[1])
bench = Workbench(Preferences(home / "preferences.ini"), folder=home, theme_choice="light")
bench.furnish()
window = bench.window
print(window.named["open"].text())
print(window.menuBar().actions()[0].text())
print(window.start_page.findChild(object, "start_open").text())
print(all_checks()["filler"].title)
bench.end()
"""


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Every translation by context and English text; "" for one that is not finished."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for one in context.iter("message"):
            told = one.find("translation")
            assert told is not None
            done = told.get("type") is None
            found[context.findtext("name") or "", one.findtext("source") or ""] = (
                (told.text or "") if done else ""
            )
    return found


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools for translators, which come with PySide6."""
    program = shutil.which(name, path=str(TOOLS)) or shutil.which(f"pyside6-{name}")
    assert program, f"{name} is missing"
    subprocess.run([program, *arguments], check=True, capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_is_translated_with_its_gaps_and_its_underlined_letter(code: str) -> None:
    for (_, source), told in messages(resource("i18n", f"{code}.ts")).items():
        assert told, f"not translated: {source}"
        if source not in NOT_A_GAP:
            gaps, others = (
                sorted(found[1] or found[0] for found in GAP.finditer(one)) for one in (source, told)
            )
            assert gaps == others, source
        assert ("&" in source) == ("&" in told), source
        assert source.endswith("…") == told.endswith("…"), source
        assert (source[:1] == " ", source[-1:] == " ") == (told[:1] == " ", told[-1:] == " "), source


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_of_the_program_is_missing_and_what_qt_reads_is_up_to_date(
    code: str, tmp_path: Path
) -> None:
    kept = resource("i18n", f"{code}.ts")
    now = tmp_path / kept.name
    shutil.copyfile(kept, now)
    files = [str(path) for path in sorted((ROOT / "rolethread_gui").rglob("*.py"))]
    tool(
        "lupdate", "-tr-function-alias", "tr+=say", "-locations", "none", "-no-obsolete",
        "-source-language", "en", "-target-language", code, *files, "-ts", str(now),
    )  # fmt: skip
    hint = "Run bash packaging/translations.sh, and translate what is unfinished."
    assert messages(now).keys() == messages(kept).keys(), hint
    compiled = tmp_path / f"{code}.qm"
    tool("lrelease", str(kept), "-qm", str(compiled))
    assert filecmp.cmp(compiled, kept.with_suffix(".qm"), shallow=False), hint


def test_the_window_speaks_german(tmp_path: Path) -> None:
    environment = {**os.environ, "ROLETHREAD_LANGUAGE": "de", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(tmp_path)],
        capture_output=True, text=True, env=environment, cwd=ROOT, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:4] == ["&Öffnen …", "&Datei", "Eine Datei öffnen …", "Füllsel"]


def test_who_chose_a_language_gets_it_and_an_unknown_one_is_english(tmp_path: Path) -> None:
    from PySide6.QtCore import QSettings

    settings = QSettings(str(tmp_path / "preferences.ini"), QSettings.Format.IniFormat)
    settings.setValue(KEY, "de")
    assert chosen_language(settings) == "de"
    settings.setValue(KEY, "tlh")
    assert chosen_language(settings) == ENGLISH
