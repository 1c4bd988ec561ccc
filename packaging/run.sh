#!/usr/bin/env bash
# Starts RoleThread Workbench: bash packaging/run.sh [FILE]
# The first time it installs what the program needs into .venv in this folder; nothing else is touched.
set -u -o pipefail
# shellcheck source=environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

case "${1:-}" in
-h | --help)
    say "usage: bash packaging/run.sh [FILE]"
    say "Opens a dataset (.json, .jsonl, .gz) or a project (.rolethread); without one, the sample."
    exit 0
    ;;
esac
[ $# -le 1 ] || stop "One file at a time, please: bash packaging/run.sh [FILE]"
[ $# -eq 0 ] || [ -e "$1" ] || stop "There is no file $1. Check the name, or drag the file into this window instead of typing it."

prepare run

# -P keeps a file of the current folder from standing in for a library of the same name.
program() { "$python" -P -m rolethread_gui "$@"; }

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window. Once it is there, this one can be put aside; closing it closes the program, too."
    program "$@"
    exit
fi

shown=${1:-$root/resources/samples/personas.jsonl}
folder=$PWD
[ -w "$folder" ] || folder=${TMPDIR:-/tmp}
picture=$folder/rolethread-preview.png
export QT_QPA_PLATFORM=offscreen
say "There is no screen here, so the program draws itself into a picture instead."
say ""
program check "$shown"
found=$?
# 1 says that there are serious flags, which is no failure here.
[ "$found" -le 1 ] || exit "$found"
program preview "$shown" --png "$picture" || stop "The picture could not be drawn; the message above says why."
say ""
say "The picture of the window is $picture"
