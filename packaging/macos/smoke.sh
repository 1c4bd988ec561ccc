#!/usr/bin/env bash
# Uses a .dmg as a person would: bash packaging/macos/smoke.sh IMAGE.dmg [FOLDER]
# Mounts it, copies the program out, runs the self-test, draws a dataset, opens and closes a real window, and looks
# whether the person's project is still there when the program is gone.
set -u -o pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
say() { printf '%s\n' "$*" >&2; }
stop() {
    say "FAILED: $*"
    exit 1
}
[ $# -ge 1 ] && [ -f "$1" ] || stop "usage: bash packaging/macos/smoke.sh IMAGE.dmg [FOLDER]"
image=$1
out=${2:-$(dirname "$1")/smoke}
mkdir -p "$out" && out=$(cd "$out" && pwd) || exit 1
volume="$out/volume"
hdiutil attach -quiet -nobrowse -readonly -mountpoint "$volume" "$image" || stop "the image cannot be opened"
trap 'hdiutil detach -quiet "$volume" 2>/dev/null; [ -z "${program:-}" ] || kill "$program" 2>/dev/null' EXIT
rm -rf "$out/Applications" && mkdir -p "$out/Applications" "$out/documents"
cp -R "$volume/RoleThread Workbench.app" "$out/Applications/" || stop "the program cannot be copied"
app="$out/Applications/RoleThread Workbench.app"
codesign --verify --deep --strict "$app" || stop "the seal of the program is broken"
run="$app/Contents/MacOS/rolethread-gui"
"$run" --self-test >"$out/self-test.log" 2>&1 || stop "the self-test: $(tail -n 5 "$out/self-test.log")"
say "ok: self-test"
cp "$root/resources/samples/personas.jsonl" "$out/documents/"
"$run" preview "$out/documents/personas.jsonl" --png "$out/dataset.png" || stop "no picture"
[ "$(wc -c <"$out/dataset.png")" -gt 50000 ] || stop "the picture is empty"
say "ok: a picture of the window"
"$run" new "$out/documents/personas.jsonl" -o "$out/documents/personas.rolethread" || stop "no project"
# As a double click does. The project is a file that the program keeps open.
open -n -a "$app" "$out/documents/personas.rolethread" || stop "the system does not start the program"
opened=""
for _ in $(seq 60); do
    sleep 1
    program=$(pgrep -f "$run" | head -n 1) && lsof -p "$program" 2>/dev/null | grep -q 'personas\.rolethread' && opened=yes && break
done
[ -n "$opened" ] || stop "the program did not open the project it was started with"
sleep 15
kill -0 "$program" 2>/dev/null || stop "the window did not stay"
screencapture -x "$out/window.png" 2>/dev/null || say "    (no picture of the screen: this machine does not allow it)"
kill "$program"
program=""
say "ok: a window, with the project that was asked for"
rm -rf "$app" && cp -R "$volume/RoleThread Workbench.app" "$out/Applications/" || stop "the program cannot be replaced"
"$run" history "$out/documents/personas.rolethread" >/dev/null || stop "the project does not open after the program was replaced"
say "ok: replaced by itself; the project opens"
rm -rf "$app"
[ -f "$out/documents/personas.rolethread" ] || stop "the person's project went with the program"
say "all done; pictures in $out"
