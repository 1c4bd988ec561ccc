# shellcheck shell=bash
# Sourced by smoke.sh and windows/wine_smoke.sh: how they speak, and a screen of their own to look at.

say() { printf '%s\n' "$*" >&2; }
stop() {
    say "FAILED: $*"
    exit 1
}
passed() { say "ok: $*"; }

# Ends the script where a tool is missing; $1 is the packages that have them.
need_tools() {
    local tool packages=$1
    for tool in Xvfb xdotool import convert compare "${@:2}"; do
        command -v "$tool" >/dev/null || stop "$tool is missing: apt-get install $packages"
    done
}

# Starts a screen: its process is then in $screen, and its name in $DISPLAY.
start_screen() {
    local number="" numbers
    exec {numbers}<> <(:)
    Xvfb -displayfd "$numbers" -screen 0 1440x900x24 -nolisten tcp -noreset >"$1" 2>&1 &
    # shellcheck disable=SC2034 # for whoever starts it
    screen=$!
    for _ in $(seq 100); do
        read -r -t 0.2 -u "$numbers" number && break
    done
    [ -n "$number" ] || stop "no screen: $(cat "$1")"
    export DISPLAY=":$number"
}

# Takes picture $2 of window $1 (opened on the Edit page) when it is done with its work: nothing runs in the corner of
# the status bar, the charts are drawn, and nothing has moved since the look before.
picture_of() {
    local X=0 Y=0 WIDTH=0 HEIGHT=0 moved before="$2.before.png"
    eval "$(xdotool getwindowgeometry --shell "$1" | grep -E '^(X|Y|WIDTH|HEIGHT)=[0-9]+$')"
    colours() { convert "$2" -crop "$1" +repage -format '%k' info:; }
    rm -f "$before"
    for _ in $(seq 200); do
        sleep 3
        import -window root "$2" || stop "no picture"
        moved=all
        [ ! -f "$before" ] || moved=$(compare -metric AE "$before" "$2" null: 2>&1 | sed 's/[^0-9].*//')
        cp "$2" "$before"
        [ "$(colours "320x18+$((X + WIDTH - 330))+$((Y + HEIGHT - 23))" "$2")" -le 2 ] &&
            [ "$(colours "$((WIDTH * 35 / 100))x80+$((X + WIDTH * 26 / 100))+$((Y + HEIGHT - 135))" "$2")" -gt 1 ] &&
            [ "$moved" != all ] && [ "$moved" -lt 200 ] && break
        false
    done || stop "the window does not come to rest: see $2"
    rm -f "$before"
    # A window that was never painted has one colour; this one has words, charts and icons.
    [ "$(identify -format '%k' "$2")" -gt 200 ] || stop "the window of $2 is empty"
}
