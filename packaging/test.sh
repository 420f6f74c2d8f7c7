#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
. "$(dirname "$0")/lib.sh"

case "${1:-}" in
'') ;;
--help)
    say "用法:./packaging/test.sh
安装缺少的软件包(清单见 packaging/apt-deps.txt),编译全部程序,运行全部测试;最后一行是测试结果。" \
        "Usage: ./packaging/test.sh
Installs what is missing (packaging/apt-deps.txt), builds everything, runs all tests; the last line is their result."
    exit 0
    ;;
*) die "不认识 $1;用法见 --help。" "Unknown word $1: see --help." ;;
esac

cd "$top"
mkdir -p build
install_missing build screen test
build dev

# ctest writes its timings below its result: the result is said once more as the last line.
log=build/test.log
code=0
ctest --preset dev 2>&1 | tee "$log" || code=$?
result=$(grep -E '[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+' "$log" | tail -1 || true)
[ -n "$result" ] || die "测试没有运行;请看 $log。" "No test ran: see $log."
said_why=1
echo
printf '%s\n' "$result"
exit "$code"
