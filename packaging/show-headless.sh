#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# show-headless.sh PREFIX OUT : what a person would see, where there is no display. A demo room made afresh, the window
# opened on a virtual screen, a report printed: OUT/today.png, OUT/case-report.pdf, OUT/summary.txt.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

prefix=$1 out=$2
ctl="$prefix/bin/tingyuctl"
morning=2026-11-20T08:00 # the day on which the demo stands
work=$(mktemp -d "${TMPDIR:-/tmp}/tingyu-show-XXXXXX")
trap 'on_exit; rm -rf -- "$work"' EXIT
mkdir -p "$out"
rm -f -- "$out/today.png" "$out/case-report.pdf" "$out/summary.txt"

demo="$work/demo"
printf 'lvse-de-dengta-zai-ye-li' >"$work/password" # of a room that is gone again in a minute
made=$("$ctl" --lang zh --password-file "$work/password" demo create "$demo") ||
    die "演示数据夹没有建成,原因在上面。" "The demo vault could not be made: the reason stands above."
door=(--lang zh --vault "$demo" --password-file "$work/password" --now "$morning")

printed=$("$ctl" "${door[@]}" case report C-000001 --deidentify --pdf "$out/case-report.pdf") ||
    die "个案报告没有写成,原因在上面。" "The case report could not be written: the reason stands above."
verified=$("$ctl" "${door[@]}" vault verify) || die "演示数据夹没有通过核对。" "The demo vault is not sound."
campaign=$("$ctl" "${door[@]}" --json campaign list | grep -o '"uid":"[0-9a-f-]*"' | tail -1 | cut -d'"' -f4)
coverage=$("$ctl" "${door[@]}" campaign status "$campaign")

DEMO_VAULT=$demo DEMO_NOW=$morning DEMO_PASSWORD=$(cat "$work/password") \
    "$top/tests/journeys/run_journey.sh" "$prefix" show_today.py "$out" ||
    die "窗口没有打开;看 $out/failed.png 和 $out/program.log。" "The window did not open: see $out/failed.png and $out/program.log."
rm -f -- "$out/program.log"
[ -s "$out/today.png" ] || die "没有得到窗口的图片。" "There is no picture of the window."

{
    printf '听屿演示(%s,数据全部虚构)\n\n%s\n\n%s\n\n' "$morning" "$made" "$verified"
    printf '去标识的个案报告 case-report.pdf:%s\n窗口图片 today.png\n\n最近一次普测的进度:\n%s\n' "$printed" "$coverage"
} >"$out/summary.txt"
cat "$out/summary.txt"
say "都在 $out。" "All of it is in $out."
