#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# small_machine.sh PREFIX SHIM OUT [JOURNEY ...] : the PC at the end of the road. Two GiB of address space a program, ten
# milliseconds a sync (SHIM, slow_disk.c), 1366x768 (every journey's screen): the main job by the command line, then each
# JOURNEY by the window. No program may have used more than 700 MiB of real memory: the system and a browser live there too.
set -euo pipefail
prefix=$(cd "$1" && pwd) shim=$2 out=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
most_kib=$((700 * 1024))
work=$(mktemp -d /tmp/small-XXXXXX)
trap 'rm -rf -- "$work"' EXIT
mkdir -p "$out" "$work/bin"
log=$work/syncs.txt
: >"$log"
for name in tingyu tingyuctl tingyu-answer; do
    printf '#!/bin/sh\nulimit -v 2097152\nexport LD_PRELOAD=%s SLOW_SYNC_MS=10 SLOW_SYNC_LOG=%s\nexec %s/bin/%s "$@"\n' "$shim" "$log" "$prefix" "$name" >"$work/bin/$name"
    chmod 755 "$work/bin/$name"
done
"$here/main_job.sh" "$work/bin/tingyuctl" "$here/../data/samples" "$out"
for journey in "$@"; do
    rm -f -- "$out/$journey/memory.txt"
    "$here/../journeys/run_journey.sh" "$work" "$journey.py" "$out/$journey"
    [ -s "$out/$journey/memory.txt" ] || { echo "nobody has seen how much the window took" >&2; exit 1; }
done
cp "$log" "$out/syncs.txt"
grep -q '^tingyuctl [1-9]' "$log" || { echo "no sync was counted: the disk was not slow" >&2; exit 1; }
{ cut -d' ' -f1,3 "$log"; cat "$out"/*/memory.txt 2>/dev/null || true; } | sort -k2,2n | tail -1 | while read -r name peak; do
    echo "most memory: $name, $((peak / 1024)) MiB"
    [ "$peak" -le "$most_kib" ] || { echo "$name used $peak KiB" >&2; exit 1; }
done
