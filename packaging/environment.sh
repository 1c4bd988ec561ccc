# shellcheck shell=bash
# Sourced by run.sh and test.sh: finds Python, makes the private environment, fills it with what is pinned.
# Written for bash 3.2, the one that macOS carries.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv="$root/.venv"
case $(uname -s) in
MINGW* | MSYS* | CYGWIN*) tools="$venv/Scripts" ;; # the bash that comes with Git for Windows
*) tools="$venv/bin" ;;
esac
python="$tools/python"

# What Qt needs of a bare Debian or Ubuntu; its own error message names only xcb-cursor, whatever is missing.
# Fonts are not among them: the program ships its own.
qt_libraries="libegl1 libgl1 libopengl0 libfontconfig1 libfreetype6 libdbus-1-3 libglib2.0-0 libx11-6
libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0
libxcb-xkb1 libxkbcommon0 libxkbcommon-x11-0 zlib1g"

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

on_debian() { command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; }

# The packages of the list in $1 that are not installed. Since 2024 some carry a "t64" behind their name.
missing_packages() {
    local installed name
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package} ' 2>/dev/null)"
    for name in $1; do
        case $installed in
        *" installed $name "* | *" installed ${name}t64 "*) ;;
        *) printf '%s ' "$name" ;;
        esac
    done
}

# Installs the packages of $1, or prints the command that would. False when nothing could be installed.
install_packages() {
    local elevate=""
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
            elevate="sudo -n"
        else
            say "Some system libraries are missing. Please install them once with:"
            say ""
            say "    sudo apt-get update && sudo apt-get install --no-install-recommends $1"
            say ""
            return 1
        fi
    fi
    say "Installing missing system libraries: $1"
    # shellcheck disable=SC2086 # the words of $1 are the packages
    if ! { $elevate apt-get update -q && $elevate env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends $1; } >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        say "That did not work. The command was: apt-get install --no-install-recommends $1"
        return 1
    fi
}

suitable() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; }

# The command of a Python that the pinned libraries exist for; nothing when there is none.
find_python() {
    local candidate
    for candidate in "${ROLETHREAD_PYTHON:-}" python3.13 python3.12 python3.11 python3.14 python3 python py; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
        if suitable "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

make_environment() {
    local base version
    base=$(find_python)
    if [ -z "$base" ]; then
        say "RoleThread Workbench needs Python 3.11, 3.12, 3.13 or 3.14, and none was found here."
        on_debian && stop "Install one with: sudo apt-get install python3 python3-venv"
        stop "Get it from https://www.python.org/downloads/ and start this again."
    fi
    if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say "This Python ($base) cannot make environments: the package python$version-venv is missing."
        on_debian && install_packages "python$version-venv" && "$base" -c 'import ensurepip, venv' 2>/dev/null ||
            stop "Install it, then start this again."
    fi
    # Only what is an environment is ever replaced, whatever else somebody may have named .venv.
    if [ -e "$venv" ] && [ ! -e "$venv/pyvenv.cfg" ]; then
        stop "$venv is in the way: it is not a Python environment. Move it away, then start this again."
    fi
    "$base" -m venv --clear "$venv" || stop "Python could not make its environment in $venv."
}

# Dots for what pip gets, by the lines that it writes. Of putting it all into place, the longest part where the network
# is quick, pip says nothing until the end: there the dots only say that it is at work.
show_progress() {
    local line ticking=""
    while IFS= read -r line; do
        case $line in
        "Installing collected"*)
            printf '\nEverything is here. Putting it into place takes up to a minute ' >&2
            # Looks for the script that began it: what runs beside a script does not hear Ctrl+C.
            while sleep 2 && kill -0 $$ 2>/dev/null; do printf '.' >&2; done </dev/null &
            ticking=$!
            disown # or the shell would report its end
            ;;
        Collecting* | *Building*) printf '.' >&2 ;;
        esac
    done
    [ -z "$ticking" ] || kill "$ticking" 2>/dev/null || true
}

# Fills the environment with the project and what it needs; $1 is "" or "[dev]".
install_project() {
    local lazily=""
    # Both names: newer pip reads the second for what builds a package. Relative, since pip splits them at spaces.
    export PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
    # Compiling everything takes as long as unpacking it; the tests compile what they use.
    [ -z "$1" ] || lazily=--no-compile
    printf 'Getting what RoleThread Workbench needs. This happens once and takes a few minutes ' >&2
    if ! (cd "$root/packaging" && "$python" -m pip install ${lazily:+"$lazily"} -c constraints.txt -e "$root$1") 2>&1 | tee "$log" |
        show_progress; then
        printf '\n' >&2
        tail -n 12 "$log" >&2
        stop "The libraries could not be installed; the lines above say why (often it is the network). Start this again to go on."
    fi
    printf '\n' >&2
    # The first time that Qt is loaded from a disk takes a moment, too.
    if ! "$python" -c 'import PySide6.QtWidgets' 2>"$log"; then
        tail -n 1 "$log" >&2
        say "A system library that Qt needs is missing (named above)."
        if ! on_debian; then
            say "Fedora: sudo dnf install mesa-libEGL mesa-libGL fontconfig dbus-libs libxkbcommon-x11 xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil xcb-util-wm"
            say "Arch:   sudo pacman -S libglvnd fontconfig dbus libxkbcommon-x11 xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil xcb-util-wm"
        fi
        stop "Install it, then start this again."
    fi
}

# Makes sure that everything is there; $1 is "run" or "test". Takes a blink when it is.
prepare() {
    local wanted missing extra=""
    log=$(mktemp "${TMPDIR:-/tmp}/rolethread-setup.XXXXXX") || exit 1
    trap 'rm -f "$log"' EXIT
    [ "$1" = test ] && extra="[dev]"
    # The path belongs to it: an environment does not survive being moved.
    wanted=$(printf '%s ' "$root" && cat "$root/packaging/constraints.txt" "$root/pyproject.toml" | cksum)
    if on_debian; then
        missing=$(missing_packages "$qt_libraries")
        # Not the end of it: Qt may find them by another way, and says so below when it does not.
        [ -z "$missing" ] || install_packages "$missing" || true
    fi
    if [ -x "$python" ] && suitable "$python"; then
        # What the tests need includes what the program needs.
        [ "$(cat "$venv/rolethread-test" 2>/dev/null)" = "$wanted" ] && return
        [ "$1" = run ] && [ "$(cat "$venv/rolethread-run" 2>/dev/null)" = "$wanted" ] && return
        "$python" -m pip --version >/dev/null 2>&1 || make_environment
    else
        make_environment
    fi
    install_project "$extra"
    # Written last: what was interrupted is done again.
    printf '%s\n' "$wanted" >"$venv/rolethread-$1"
}
