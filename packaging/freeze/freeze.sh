# shellcheck shell=bash disable=SC2154 # what is not assigned here comes from environment.sh
# Sourced by linux/build.sh and macos/build.sh after environment.sh: makes the frozen folder.

# Makes the environment in which it is frozen, in $1: what is pinned and what freezes, without the tests' tools.
# Reused as long as neither the pins nor the Python change.
freezing_environment() {
    local base stamp
    venv="$1/environment"
    tools="$venv/bin"
    python="$tools/python"
    base=$(find_python)
    [ -n "$base" ] || stop "No Python 3.11 to 3.14 was found; name one with ROLETHREAD_PYTHON."
    stamp=$({ "$base" -VV && cat "$root/packaging/constraints.txt" "$root/packaging/freeze/requirements.txt" "$root/pyproject.toml"; } | cksum)
    log="$1/environment.log"
    if [ "$(cat "$venv/rolethread-freeze" 2>/dev/null)" != "$stamp" ]; then
        say "Making the environment for $("$base" -V)"
        "$base" -m venv --clear "$venv" || stop "Python could not make its environment in $venv."
        "$python" -m pip install -q --no-compile --disable-pip-version-check -c "$root/packaging/constraints.txt" \
            -r "$root/packaging/freeze/requirements.txt" "$root" >"$log" 2>&1 || stop "$(tail -n 12 "$log")"
        printf '%s\n' "$stamp" >"$venv/rolethread-freeze"
    fi
    # The program itself is new each time; an editable install would freeze this folder's path.
    PIP_CONSTRAINT="$root/packaging/constraints.txt" PIP_BUILD_CONSTRAINT="$root/packaging/constraints.txt" \
        "$python" -m pip install -q --disable-pip-version-check --no-deps --force-reinstall "$root" >"$log" 2>&1 ||
        stop "$(tail -n 12 "$log")"
}

# Where the program finds its releases; builds that are not made for a release have no such page, and no such menu.
name_release_page() {
    local package
    package=$("$python" -P -c 'import pathlib, rolethread_gui; print(pathlib.Path(rolethread_gui.__file__).parent)')
    if [ -n "${ROLETHREAD_RELEASES:-}" ]; then
        printf '%s\n' "$ROLETHREAD_RELEASES" >"$package/resources/release-page.txt"
    else
        rm -f "$package/resources/release-page.txt"
    fi
}

# Freezes into $1/frozen. What PyInstaller only warns of makes a folder that cannot start: here it ends the build.
freeze() {
    local lost
    name_release_page
    "$python" -P "$root/packaging/freeze/icons.py" "$1/icons" || stop "The icons could not be drawn."
    say "Freezing (takes two minutes)"
    "$python" -P -m PyInstaller --noconfirm --distpath "$1/frozen" --workpath "$1/work" \
        "$root/packaging/freeze/rolethread.spec" >"$1/freeze.log" 2>&1 || stop "$(tail -n 20 "$1/freeze.log")"
    # The plugin for GNOME's dialogs uses the GTK of the system it runs on, and stays unused where there is none.
    lost=$(grep -i 'library not found' "$1/freeze.log" | grep -v 'platformthemes/libqgtk3' || true)
    [ -z "$lost" ] || stop "Libraries are missing on this machine, and so in the frozen folder:" "$lost"
}
