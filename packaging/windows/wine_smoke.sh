#!/usr/bin/env bash
# Uses a Windows setup under Wine, where no Windows is at hand: bash packaging/windows/wine_smoke.sh SETUP.exe [FOLDER] [OLDER.exe]
# Installs OLDER (or SETUP itself), opens a dataset in a real window and closes it, upgrades in place with SETUP, runs
# the self-test, looks at the registry, uninstalls, and looks whether the person's project, dataset and preferences
# are still there. Pictures and what the programs said lie in FOLDER afterwards.
#
# What it proves nothing about: icuuc.dll and complex numbers in ucrtbase.dll (wine_stand_ins.py), opening by
# association (Wine's start knows none of one person alone; the registry is read instead), Windows' fonts, its
# rights and its screen readers. windows/smoke.ps1 does the same on Windows.
#
# Needs Wine 10 or newer, xvfb, xdotool, imagemagick, and mingw-w64's gcc. Debian 12 has an older Wine. There, as the
# superuser: mmdebstrap --include=wine,wine64 trixie ROOT, and ROLETHREAD_WINE_ROOT=ROOT for this script.
set -u -o pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../smoke_screen.sh
. "$here/../smoke_screen.sh"
[ $# -ge 1 ] && [ -f "$1" ] || stop "usage: bash packaging/windows/wine_smoke.sh SETUP.exe [FOLDER] [OLDER.exe]"
setup=$(realpath "$1")
out=$(mkdir -p "${2:-$(dirname "$setup")/wine-smoke}" && realpath "${2:-$(dirname "$setup")/wine-smoke}") || exit 1
older=$(realpath "${3:-$setup}")
need_tools "xvfb xdotool imagemagick gcc-mingw-w64-x86-64" x86_64-w64-mingw32-gcc
root=${ROLETHREAD_WINE_ROOT:-}
work=$out
if [ -n "$root" ]; then
    # Mounts of our own, gone when this ends, whatever happens
    if [ -z "${ROLETHREAD_SMOKE_INSIDE:-}" ]; then
        ROLETHREAD_SMOKE_INSIDE=1 exec unshare --mount --propagation private bash "${BASH_SOURCE[0]}" "$setup" "$out" "$older"
    fi
    work=/work
    mkdir -p "$root/work" "$root/tmp/.X11-unix" /tmp/.X11-unix
    mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount --bind "$out" "$root/work" &&
        mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix" || stop "mounts"
fi

# A command of Wine's. Not through a pipe: Wine's services would keep it open.
display=""
wine_do() {
    local name=$1
    shift
    # shellcheck disable=SC2086 # two words, or none
    timeout "${limit:-600}" ${root:+chroot "$root"} /usr/bin/env -i PATH=/usr/lib/wine:/usr/bin:/bin HOME="$work/home" LANG=C.UTF-8 \
        WINEPREFIX="$work/prefix" WINEDEBUG=-all DISPLAY="$display" \
        WINEDLLOVERRIDES="ucrtbase,icuuc=n,b;winedbg.exe,winemenubuilder.exe,mscoree=d" "$@" </dev/null >"$out/$name.log" 2>&1
}
end_of_wine() { wine_do end wineserver -w; }
wine_do version wine --version
wines=$(sed -n 's/^wine-\([0-9]*\).*/\1/p' "$out/version.log")
[ "${wines:-0}" -ge 10 ] || stop "Wine 10 or newer is needed, and this is “$(tail -n 1 "$out/version.log")”."

program=""
trap 'wine_do end wineserver -k; kill "${screen:-}" 2>/dev/null' EXIT
start_screen "$out/screen.log"
display=$DISPLAY

rm -rf "${out:?}/prefix" "${out:?}/home" "$out"/*.png && mkdir -p "$out/home"
wine_do boot wineboot -i || stop "no prefix: $(tail -n 3 "$out/boot.log")"
end_of_wine
python3 "$here/wine_stand_ins.py" "$out/prefix" || stop "the stand-ins could not be made"
drive="$out/prefix/drive_c"
user=$(basename "$(find "$drive/users" -mindepth 1 -maxdepth 1 ! -name Public | head -n 1)")
person="$drive/users/$user"
installed="$person/AppData/Local/Programs/RoleThread Workbench"
theirs="C:\\users\\$user"
there="$theirs\\AppData\\Local\\Programs\\RoleThread Workbench"
command="$there\\program\\rolethread-gui.exe"
cp "$setup" "$drive/newer-setup.exe" && cp "$older" "$drive/older-setup.exe" || exit 1
mkdir -p "$person/Documents" && cp "$here/../../resources/samples/personas.jsonl" "$person/Documents/"
dataset="$person/Documents/personas.jsonl"
project="$person/Documents/personas.rolethread"
given=$(sha256sum <"$dataset")

asked() { # a value of the registry; $2 is its name, "" for the one without
    local name=(/ve)
    [ -z "$2" ] || name=(/v "$2")
    wine_do registry wine reg query "HKCU\\Software\\$1" "${name[@]}" && tr -d '\r' <"$out/registry.log" | sed -n '/(value not set)/d; s/.*REG_[A-Z]*  *//p'
}
installs() {
    wine_do "$1" wine "C:\\$1-setup.exe" /S || stop "the $1 setup ended with $?: $(tail -n 3 "$out/$1.log")"
    end_of_wine
    [ -f "$installed/program/RoleThread Workbench.exe" ] || stop "the $1 setup put no program into $installed"
    wine_do said wine "$command" --version || stop "$1: $(tail -n 3 "$out/said.log")"
    passed "installed the $1 setup: $(tr -d '\r' <"$out/said.log" | tail -n 1), $(du -sm "$installed" | cut -f1) MB"
}
window_of() { # opens $1, waits for the checks, takes the picture $2, closes with Ctrl+Q
    local window=""
    limit=900 wine_do "$2" wine "$there\\program\\RoleThread Workbench.exe" "$1" &
    program=$!
    for _ in $(seq 600); do
        window=$(xdotool search --onlyvisible --name '^personas' 2>/dev/null | head -n 1)
        [ -n "$window" ] && break
        kill -0 "$program" 2>/dev/null || stop "the program ended before its window came: $(tail -n 5 "$out/$2.log")"
        sleep 0.5
    done
    [ -n "$window" ] || stop "no window came: $(tail -n 5 "$out/$2.log")"
    picture_of "$window" "$out/$2.png"
    xdotool windowfocus "$window" key --window 0 ctrl+q
    for _ in $(seq 120); do
        kill -0 "$program" 2>/dev/null || break
        sleep 0.5
    done
    kill -0 "$program" 2>/dev/null && stop "Ctrl+Q did not end the program"
    wait "$program" || stop "the program ended with $?: $(tail -n 5 "$out/$2.log")"
    grep -vE '^(Qt|qt)[^ ]*(Font|fonts)|^Note that Qt' "$out/$2.log" | grep -q . && stop "the program said something: $(cat "$out/$2.log")"
    end_of_wine
}

# 1. The older one, and a window with a dataset
installs older
window_of "$theirs\\Documents\\personas.jsonl" older-window
[ -f "$project" ] || stop "there is no project of the dataset"
[ "$(sha256sum <"$dataset")" = "$given" ] || stop "the dataset was written to"
preferences=$(find "$person/AppData" -name 'Workbench.ini' | head -n 1)
[ -s "$preferences" ] || stop "no preferences were kept"
passed "opened the dataset in a window, kept a project of it and the preferences, left the file alone"

# 2. Upgrade in place: nothing of the older program stays, everything of the person's does
printf 'old\n' >"$installed/program/lib/of-the-older-one.txt"
kept=$(sha256sum "$project" "$preferences")
installs newer
[ ! -e "$installed/program/lib/of-the-older-one.txt" ] || stop "files of the older program stayed"
[ "$(sha256sum "$project" "$preferences")" = "$kept" ] || stop "the upgrade changed the project or the preferences"
version=$(tr -d '\r' <"$out/said.log" | sed -n 's/^RoleThread Workbench //p' | tail -n 1)
[ "$(asked 'Microsoft\Windows\CurrentVersion\Uninstall\RoleThreadWorkbench' DisplayVersion)" = "$version" ] ||
    stop "the list of programs names another version than $version"
limit=1200 wine_do self-test wine "$command" --self-test || stop "the self-test: $(tail -n 5 "$out/self-test.log")"
grep -q 'all steps done' "$out/self-test.log" || stop "the self-test did not come to its end"
passed "upgraded in place; self-test: $(grep -c '^ok:' "$out/self-test.log") steps"
wine_do history wine "$command" history "$theirs\\Documents\\personas.rolethread" || stop "the project after the upgrade: $(tail -n 3 "$out/history.log")"
window_of "$theirs\\Documents\\personas.rolethread" newer-window
passed "the project of the older program opens in the newer one"

# 3. What Explorer would start
[ "$(asked 'Classes\.rolethread' '')" = RoleThread.Project ] || stop "projects belong to “$(asked 'Classes\.rolethread' '')”"
[ "$(asked 'Classes\RoleThread.Project\shell\open\command' '')" = "\"$there\\program\\RoleThread Workbench.exe\" \"%1\"" ] ||
    stop "projects are opened with $(asked 'Classes\RoleThread.Project\shell\open\command' '')"
asked 'Classes\.jsonl\OpenWithProgids' RoleThread.Conversations >/dev/null || stop "“Open with” does not offer the program for .jsonl"
[ -z "$(asked 'Classes\.jsonl' '')" ] || stop "the setup took .jsonl for itself"
find "$person" -name 'RoleThread Workbench.lnk' | grep -q . || stop "nothing in the start menu"
passed "start menu, projects and “Open with” are in the registry"

# 4. Uninstall; a file of the person's in the program's folder is not ours to remove
printf 'mine\n' >"$installed/mine.txt"
kept=$(sha256sum "$project" "$preferences" "$dataset")
wine_do uninstall wine "$there\\Uninstall.exe" /S || stop "uninstalling ended with $?: $(tail -n 3 "$out/uninstall.log")"
end_of_wine
[ ! -e "$installed/program" ] && [ ! -e "$installed/Uninstall.exe" ] || stop "the program is still there"
[ -f "$installed/mine.txt" ] || stop "the person's file in the program's folder went with it"
[ "$(sha256sum "$project" "$preferences" "$dataset")" = "$kept" ] || stop "the person's files were touched"
for key in 'Classes\RoleThread.Project' 'Classes\RoleThread.Conversations' 'Classes\.rolethread' 'RoleThread\Workbench Setup' \
    'Microsoft\Windows\CurrentVersion\Uninstall\RoleThreadWorkbench'; do
    ! wine_do registry wine reg query "HKCU\\Software\\$key" || stop "$key is still in the registry"
done
! find "$person" -name 'RoleThread Workbench.lnk' | grep -q . || stop "the start menu still names it"
passed "uninstalled; project, dataset, preferences and a file of the person's own are still there"
say "all done under $(cat "$out/version.log"); pictures in $out"
