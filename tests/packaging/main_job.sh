#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# main_job.sh TINGYUCTL SAMPLES OUT : a room made, a roster read from each kind of spreadsheet, a screening read in and printed,
# a case and its report on paper, a station for answering, a backup that is restored with the sheet alone. By whatever
# tingyuctl is named; what it leaves is looked at from here.
set -euo pipefail
ctl=$1 samples=$2 out=$3
work=$(mktemp -d /tmp/main-job-XXXXXX)
trap 'rm -rf -- "$work"' EXIT
export HOME=$work/home XDG_CACHE_HOME=$work/home/.cache QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
mkdir -p "$HOME" "$work/stick" "$out"
fail() { echo "main job: $*" >&2; exit 1; }
value() { grep -o "\"$1\":\"\{0,1\}[^\",}]*" | head -n 1 | sed "s/.*:\"\{0,1\}//"; }
is() { [ "$1" = "$2" ] || fail "$3: $1 instead of $2"; }

cp "$samples"/* "$work/"
printf 'lvse-de-dengta-zai-ye-li' >"$work/password"
vault=$work/room
"$ctl" --user 林老师 --password-file "$work/password" vault create "$vault" --school 海湾中学 --sheet-out "$work/sheet.txt" >/dev/null || fail "no vault"
call() { "$ctl" --vault "$vault" --password-file "$work/password" --json "$@" || fail "tingyuctl $* ended with $?"; }

is "$(call roster import "$work/学籍导出样例.xlsx" | value added)" 12 "students of the .xlsx"
is "$(call roster import "$work/学籍导出样例.xls" --dry-run | value unchanged)" 12 "students of the .xls"
is "$(call roster import "$work/学籍导出样例GB18030.csv" --dry-run | value unchanged)" 12 "students of the .csv in GB18030"
student=$(call student find 张样一 | value student_no)

{
    echo "学号,$(seq -s, 1 9)"
    echo "$student,$(printf '3,%.0s' 1 2 3 4 5 6 7 8)3"
} >"$work/answers.csv"
campaign=$(call campaign create --name 秋季普测 --scale phq9 --classes all --from 2020-09-01 --to 2097-12-31 --kind entry --watch 林老师 | value uid)
read=$(call campaign import "$campaign" "$work/answers.csv")
is "$(value scored <<<"$read")" 1 "sheets scored"
is "$(value flagged <<<"$read")" 1 "sheets flagged"
call campaign report "$campaign" --pdf "$work/screening.pdf" --reason 试用 >/dev/null

case=$(call case open --student "$student" --kind concern --reason 与同桌争执后不愿到校 | value uid)
call case event "$case" --at 2026-11-20T10:00 --text 已与班主任面谈 >/dev/null
call case report "$case" --pdf "$work/report.pdf" --deidentify --reason 专家会诊 >/dev/null
pdftotext -layout "$work/report.pdf" "$work/report.txt"
grep -q '与同桌争执后不愿到校' "$work/report.txt" || fail "the report does not tell the matter"
! grep -q '张样一' "$work/report.txt" || fail "the report names the student"
pdffonts "$work/report.pdf" | grep -q WenQuanYi || fail "the report is not in the font of paper"

call campaign station "$campaign" --to "$work/station" >"$work/station.json"
is "$(value portable <"$work/station.json")" true "a station with its own Qt"
[ -x "$work/station/start-answer" ] || fail "the station cannot be started"

call vault backup --to "$work/stick" >/dev/null
"$ctl" --user 何老师 --password-file "$work/password" vault restore "$work/stick/"*.tyb --to "$work/restored" --sheet-file "$work/sheet.txt" >/dev/null || fail "not restored"
vault=$work/restored
"$ctl" --vault "$vault" --user 何老师 --password-file "$work/password" --json vault verify | grep -q '"chain":"ok"' || fail "the restored vault is not sound"

cp "$work/screening.pdf" "$work/report.pdf" "$out/"
echo "room, rosters, screening, case, paper, station, backup and restore: all there"
