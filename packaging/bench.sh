#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
. "$(dirname "$0")/lib.sh"

case "${1:-}" in
'') ;;
--help)
    say "用法:./packaging/bench.sh
安装缺少的软件包和用来比较的程序(packaging/bench-deps.txt),按发布方式编译,在同一台电脑上量出各项速度,以倍数列出;
全文留在 out/bench.txt。任何一项没有达到目标时以非零结束。" \
        "Usage: ./packaging/bench.sh
Installs what is missing and the programs to compare with (packaging/bench-deps.txt), builds the release, measures on this
machine and prints ratios; all of it stays in out/bench.txt. Ends non-zero when a goal is missed."
    exit 0
    ;;
*) die "不认识 $1;用法见 --help。" "Unknown word $1: see --help." ;;
esac

cd "$top"
mkdir -p build out
install_missing build screen test
deps_file="$top/packaging/bench-deps.txt" install_missing bench
build release tingyu tingyuctl tests_bench
code=0
/usr/bin/python3 tests/bench/bench.py --bin build/release/bin --work build/bench 2>&1 | tee out/bench.txt || code=$?
[ "$code" -eq 0 ] || die "有目标没有达到,见上表。" "A goal was missed: see the table above."
