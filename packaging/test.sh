#!/usr/bin/env bash
# Checks everything that a change has to pass: bash packaging/test.sh [arguments for pytest]
set -u -o pipefail
# shellcheck source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

prepare test
cd "$root" || exit 1

failed=""

step() {
    local name=$1 started=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed="$failed $name"
    printf '   (%d s)\n' "$((SECONDS - started))"
}

# Node comes with the pinned wheel; pyright must neither look for another nor ask for news of itself.
export PYRIGHT_PYTHON_IGNORE_WARNINGS=1 PYRIGHT_PYTHON_GLOBAL_NODE=0
# The tests start hundreds of processes, and each would compile the program anew if none might keep what it compiled.
unset PYTHONDONTWRITEBYTECODE
export QT_QPA_PLATFORM=offscreen PYTHONFAULTHANDLER=1 PYTHONUNBUFFERED=1

step "ruff check" "$tools/ruff" check .
step "ruff format" "$tools/ruff" format --check .
step "mypy" "$tools/mypy"
step "pyright" "$tools/pyright" --pythonpath "$python"
step "lint-imports" "$tools/lint-imports"

printf '\n== pytest\n'
[ -z "$failed" ] || printf 'Not passed so far:%s\n' "$failed"
# Several at a time, since most wait for processes; each file in one of them: what a file opens for all its tests is opened once.
"$python" -m pytest -n 3 --dist loadfile "$@" || exit 1
[ -z "$failed" ]
