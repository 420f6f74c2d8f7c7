#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run_journey.sh PREFIX JOURNEY.py OUT : one journey through the installed program, on a screen, a session bus and a home of its own.
set -euo pipefail
prefix=$1 journey=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/journey-XXXXXX")
# What a failed journey leaves to look at: the program's own output and where it crashed.
trap 'cp "$work/program.log" "$out/" 2>/dev/null || true; find "$work/home" -name crash -exec cp {} "$out/" \; ; rm -rf -- "$work"' EXIT
mkdir -p "$work/home" "$work/run" "$work/screen" "$out"
chmod 700 "$work/run"

export HOME=$work/home XDG_RUNTIME_DIR=$work/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache XDG_STATE_HOME=$HOME/.local/state
export LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
export JOURNEY_PREFIX=$prefix JOURNEY_WORK=$work JOURNEY_OUT=$out JOURNEY_SCREEN=$work/screen/Xvfb_screen0
export PYTHONDONTWRITEBYTECODE=1
unset QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

# The GI modules belong to the system's Python.
dbus-run-session -- xvfb-run -a -s "-screen 0 1366x768x24 -fbdir $work/screen" bash -c '
    openbox >/dev/null 2>&1 &
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    for _ in $(seq 50); do [ -n "$(xdotool getwindowfocus 2>/dev/null || true)" ] && break; sleep 0.1; done
    exec /usr/bin/python3 "$0"' "$here/$journey"
