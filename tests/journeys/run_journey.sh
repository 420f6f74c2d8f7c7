#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run_journey.sh PREFIX JOURNEY.py OUT : one journey through the installed program, on a screen, a session bus and a home of its own.
set -euo pipefail
prefix=$1 journey=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/journey-XXXXXX")
server=
# What a failed journey leaves to look at: the program's own output, said as well, and where it crashed.
end() {
    code=$?
    [ "$code" = 0 ] || cat "$work/program.log" "$work/screen.log" >&2 2>/dev/null || true
    cp "$work/program.log" "$out/" 2>/dev/null || true
    find "$work/home" -name crash -exec cp {} "$out/" \;
    if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
    rm -rf -- "$work"
}
trap end EXIT
mkdir -p "$work/home" "$work/run" "$work/screen" "$out"
chmod 700 "$work/run"

export HOME=$work/home XDG_RUNTIME_DIR=$work/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache XDG_STATE_HOME=$HOME/.local/state
export LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
export JOURNEY_PREFIX=$prefix JOURNEY_WORK=$work JOURNEY_OUT=$out JOURNEY_SCREEN=$work/screen/Xvfb_screen0
export PYTHONDONTWRITEBYTECODE=1
unset QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

# The server names its own display, so that two journeys never take the same one; it is asked before anything relies on it. One that does not answer in time
# is given up for another. It does not start afresh when its last client leaves: whoever came at that moment, the window manager or the program, was turned away.
screen() {
    for _ in 1 2 3; do
        rm -f "$work/display"
        Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1366x768x24 -fbdir "$work/screen" 3>"$work/display" >>"$work/screen.log" 2>&1 &
        server=$!
        for _ in $(seq 100); do
            DISPLAY=:$(cat "$work/display" 2>/dev/null || true)
            export DISPLAY
            [ "$DISPLAY" != : ] && timeout 5 xdotool getdisplaygeometry >/dev/null 2>&1 && return 0
            kill -0 "$server" 2>/dev/null || break
            sleep 0.1
        done
        kill "$server" 2>/dev/null || true
    done
    cat "$work/screen.log" >&2
    echo "no screen could be started for the journey" >&2
    return 1
}
screen

# The GI modules belong to the system's Python.
dbus-run-session -- bash -c '
    openbox >/dev/null 2>&1 &
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    for _ in $(seq 300); do xdotool get_desktop >/dev/null 2>&1 && break; sleep 0.1; done
    xdotool get_desktop >/dev/null || { echo "no window manager came for the journey" >&2; exit 1; }
    exec /usr/bin/python3 "$0"' "$here/$journey"
