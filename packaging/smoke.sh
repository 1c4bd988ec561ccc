#!/usr/bin/env bash
# Uses a .deb as a person would: bash packaging/smoke.sh PACKAGE.deb [FOLDER] [DATASET]
# In a minimal root with nothing else in it: installs the package, looks for missing libraries, runs the self-test,
# opens a dataset in a real window, quits, opens the project by its association, upgrades, removes, and looks whether
# the person's project is still there. Pictures of the windows, the log and the root lie in FOLDER afterwards.
# Needs the superuser (chroot), and on this machine: mmdebstrap or debootstrap, xvfb, xdotool, imagemagick.
set -u -o pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=smoke_screen.sh
. "$here/packaging/smoke_screen.sh"

[ $# -ge 1 ] && [ -f "$1" ] || stop "usage: bash packaging/smoke.sh PACKAGE.deb [FOLDER] [DATASET]"
[ "$(id -u)" = 0 ] || stop "A root of one's own needs the superuser: start this with sudo."
deb=$(realpath "$1")
out=$(mkdir -p "${2:-$(dirname "$deb")/smoke}" && realpath "${2:-$(dirname "$deb")/smoke}") || exit 1
dataset=$(realpath "${3:-$here/resources/samples/personas.jsonl}")
suite=$(. /etc/os-release && printf %s "$VERSION_CODENAME")
root="$out/root"
home=/home/writer
name=rolethread-workbench
need_tools "xvfb xdotool imagemagick"

# Mounts of our own, gone when this ends, whatever happens
if [ -z "${ROLETHREAD_SMOKE_INSIDE:-}" ]; then
    ROLETHREAD_SMOKE_INSIDE=1 exec unshare --mount --propagation private bash "${BASH_SOURCE[0]}" "$deb" "$out" "$dataset"
fi

make_root() {
    if command -v mmdebstrap >/dev/null; then
        # From where this machine has its own packages
        mapfile -t sources < <(ls /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null)
        mmdebstrap --quiet --variant=apt "$suite" "$out/root.tar" "${sources[@]}" >"$out/root.log" 2>&1
    else
        debootstrap --variant=minbase "$suite" "$out/made" >"$out/root.log" 2>&1 &&
            tar -C "$out/made" -cf "$out/root.tar" . && rm -rf "$out/made"
    fi || stop "the minimal root could not be made: $(tail -n 3 "$out/root.log")"
}
[ -f "$out/root.tar" ] || make_root
rm -rf "$root" && mkdir -p "$root" && tar -C "$root" --exclude='./dev/*' -xf "$out/root.tar" || stop "the minimal root could not be unpacked"
# The same package sources and settings of apt as this machine has
cp -a /etc/apt/. "$root/etc/apt/" 2>/dev/null
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null
for folder in /usr/local/share/ca-certificates /etc/ssl; do
    [ ! -d "$folder" ] || { mkdir -p "$root$folder" && cp -a "$folder/." "$root$folder/"; }
done
mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mkdir -p "$root/dev/shm" "$root/tmp/.X11-unix" || stop "mounts"

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_writer() {
    chroot --userspec=4711:4711 "$root" /usr/bin/env -i -C "$home" PATH=/usr/bin:/bin HOME="$home" USER=writer LANG=C.UTF-8 \
        XDG_RUNTIME_DIR="$home/.runtime" DISPLAY="$display" "$@"
}
display=""

# 1. Install
inside apt-get update -q >"$out/apt.log" 2>&1 || stop "apt-get update: $(tail -n 3 "$out/apt.log")"
before=$(inside dpkg-query -W | wc -l)
cp "$deb" "$root/var/tmp/first.deb"
inside apt-get install -y -q --no-install-recommends /var/tmp/first.deb >>"$out/apt.log" 2>&1 || stop "it could not be installed: $(tail -n 5 "$out/apt.log")"
passed "installed $(basename "$deb") with $(($(inside dpkg-query -W | wc -l) - before - 1)) packages that it needs, beside $before of the minimal root"

# 2. Every library that a part of it names is there, before anything else is installed
mapfile -t parts < <(cd "$root" && find "usr/lib/$name" -type f \( -name '*.so*' -o -name rolethread-gui \) ! -name libqgtk3.so -printf '/%p\n')
[ "${#parts[@]}" -gt 100 ] || stop "only ${#parts[@]} libraries were found in /usr/lib/$name"
unmet=$(inside ldd "${parts[@]}" 2>&1 | grep -E 'not found' | sort -u)
[ -z "$unmet" ] || stop "libraries are missing: $unmet"
passed "all libraries of its ${#parts[@]} parts are there"

# 3. The self-test, as a person without rights
echo "writer:x:4711:4711:Writer:$home:/bin/sh" >>"$root/etc/passwd"
echo "writer:x:4711:" >>"$root/etc/group"
mkdir -p "$root$home/.runtime" "$root$home/Documents"
cp "$dataset" "$root$home/Documents/"
chmod 700 "$root$home/.runtime" && chown -R 4711:4711 "$root$home" && chmod 1777 "$root/tmp" "$root/tmp/.X11-unix"
base=$(basename "$dataset")
rm -f "$out"/*.png
given=$(sha256sum <"$dataset")
as_writer rolethread-gui --self-test >"$out/self-test.log" 2>&1 || stop "the self-test: $(tail -n 5 "$out/self-test.log")"
grep -q 'all steps done' "$out/self-test.log" || stop "the self-test did not come to its end"
# A fault in a slot of Qt is printed, and the program goes on.
! grep -q '^Traceback' "$out/self-test.log" || stop "a fault during the self-test: $(grep -A 20 '^Traceback' "$out/self-test.log")"
passed "self-test: $(grep -c '^ok:' "$out/self-test.log") steps"

# 4. A real window with a dataset. The screen belongs to this machine, so that none of its libraries help.
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix" 2>/dev/null || { mkdir -p /tmp/.X11-unix && mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; } || stop "mounts"
trap 'kill "${screen:-}" 2>/dev/null; umount -l "$root/tmp/.X11-unix" "$root/dev" "$root/proc" 2>/dev/null' EXIT
start_screen "$out/screen.log"
display=$DISPLAY

# Waits for a window whose title begins with $1 and that is done with its work, and takes picture $2.
window_of() {
    local words
    for _ in $(seq 300); do
        words=$(xdotool search --onlyvisible --name "^$1" 2>/dev/null | head -n 1)
        [ -n "$words" ] && break
        kill -0 "$program" 2>/dev/null || stop "the program ended before its window came: $(tail -n 5 "$out/program.log")"
        sleep 0.2
    done
    [ -n "$words" ] || stop "no window “$1” came: $(tail -n 5 "$out/program.log")"
    window=$words
    picture_of "$window" "$out/$2.png"
}
leave() {
    xdotool windowfocus "$window" key --window 0 ctrl+q 2>/dev/null
    for _ in $(seq 150); do
        kill -0 "$program" 2>/dev/null || break
        sleep 0.2
    done
    kill -0 "$program" 2>/dev/null && stop "Ctrl+Q did not end the program"
    wait "$program"
    local status=$?
    [ "$status" = 0 ] || stop "the program ended with $status: $(tail -n 5 "$out/program.log")"
    if grep -vE '^(qt\.qpa\.|libEGL|MESA|propagateSizeHints|$)' "$out/program.log" | grep -q .; then
        stop "the program said something: $(cat "$out/program.log")"
    fi
}

started=$(date +%s%N)
as_writer rolethread-gui "Documents/$base" >"$out/program.log" 2>&1 &
program=$!
for _ in $(seq 600); do
    xdotool search --onlyvisible --name "RoleThread Workbench" >/dev/null 2>&1 && break
    sleep 0.02
done
passed "the first window came after $((($(date +%s%N) - started) / 1000000)) ms (first start on this root, screen in software)"
window_of "${base%%.*}" dataset
leave
project="$root$home/Documents/${base%%.*}.rolethread"
[ -f "$project" ] || stop "there is no project of $base"
[ "$(sha256sum <"$root$home/Documents/$base")" = "$given" ] || stop "$base was written to"
passed "opened $base in a window, kept a project of it, left the file alone"

# 5. By its association, as a file manager does
inside apt-get install -y -q --no-install-recommends shared-mime-info desktop-file-utils libglib2.0-bin >>"$out/apt.log" 2>&1 || stop "apt"
kind=$(as_writer gio info -a standard::content-type "Documents/${project##*/}" | sed -n 's/.*content-type: //p')
[ "$kind" = application/x-rolethread-project ] || stop "a project is taken for “$kind”"
# (Not through a pipe: grep would close it while gio still writes.)
[[ $(as_writer gio mime application/x-rolethread-project) == *"$name.desktop"* ]] || stop "projects are not opened with the program"
[[ $(as_writer gio mime application/jsonl) == *"$name.desktop"* ]] || stop "“Open with” does not offer the program for .jsonl"
as_writer gio open "Documents/${project##*/}" >"$out/program.log" 2>&1 || stop "gio open: $(cat "$out/program.log")"
for _ in $(seq 100); do
    program=$(pgrep -o -u 4711 -f "rolethread-gui $home/Documents/") && break
    sleep 0.1
done
[ -n "${program:-}" ] || stop "the association started nothing"
window_of "${base%%.*}" project
xdotool windowfocus "$window" key --window 0 ctrl+q
for _ in $(seq 150); do
    pgrep -u 4711 -f rolethread-gui >/dev/null || break
    sleep 0.2
done
pgrep -u 4711 -f rolethread-gui >/dev/null && stop "the program, started by its association, does not end"
passed "opened the project by its association ($kind)"
kept=$(sha256sum <"$project")

# 6. A newer version over it
rm -rf "$out/newer" && dpkg-deb -R "$deb" "$out/newer" && sed -i 's/^Version: .*/&+newer/' "$out/newer/DEBIAN/control" &&
    dpkg-deb -Zgzip -z1 --root-owner-group -b "$out/newer" "$root/var/tmp/newer.deb" >/dev/null && rm -rf "$out/newer" || stop "no newer package"
inside apt-get install -y -q --no-install-recommends /var/tmp/newer.deb >>"$out/apt.log" 2>&1 || stop "the upgrade: $(tail -n 5 "$out/apt.log")"
# shellcheck disable=SC2016 # dpkg-query fills it in
[[ $(inside dpkg-query -W -f '${Version}' "$name") == *+newer ]] || stop "the upgrade did not take"
rm -f "$root/var/tmp/newer.deb"
as_writer rolethread-gui history "Documents/${project##*/}" >"$out/history.log" 2>&1 || stop "the project after the upgrade: $(cat "$out/history.log")"
passed "upgraded over itself; the project opens"

# 7. Remove
inside apt-get purge -y -q "$name" >>"$out/apt.log" 2>&1 || stop "it could not be removed: $(tail -n 5 "$out/apt.log")"
left=$(find "$root/usr" "$root/etc" -path "*$name*" -o -path '*rolethread*' | grep -v '/usr/share/mime/' | head)
[ -z "$left" ] || stop "this stayed behind: $left"
[ -f "$project" ] && [ -f "$root$home/Documents/$base" ] || stop "the person's files went with it"
passed "removed without a trace; the person's project and dataset are still there"
[ "$(sha256sum <"$project")" = "$kept" ] || say "    (the project was opened by the upgraded program in between)"
say "all done; pictures in $out"
