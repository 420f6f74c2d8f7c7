#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
. "$(dirname "$0")/lib.sh"

case "${1:-}" in
'') ;;
--help)
    say "用法:./packaging/run.sh
安装缺少的软件包(清单见 packaging/apt-deps.txt),编译,建立演示数据夹,打开窗口。
没有显示器时在 Xvfb 下做同样的事,并留下 out/case-report.pdf、out/today.png、out/summary.txt。" \
        "Usage: ./packaging/run.sh
Installs what is missing (packaging/apt-deps.txt), builds, makes the demo vault and opens the window.
With no display it does the same under Xvfb and leaves out/case-report.pdf, out/today.png, out/summary.txt."
    exit 0
    ;;
*) die "不认识 $1;用法见 --help。" "Unknown word $1: see --help." ;;
esac

cd "$top"
mkdir -p build
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then has_display=1; else has_display=; fi
if [ -n "$has_display" ]; then install_missing build; else install_missing build screen; fi
build release tingyu tingyuctl tingyu-answer
prefix="$top/build/release"
[ -n "$has_display" ] || exec "$top/packaging/show-headless.sh" "$prefix" "$top/out"

demo="$top/build/demo-vault"
if ! "$prefix/bin/tingyuctl" --vault "$demo" vault info >/dev/null 2>&1; then
    say "建立演示数据夹……" "Making the demo vault ..."
    rm -rf -- "$demo"
    "$prefix/bin/tingyuctl" --now "$(date +%Y-%m-%dT%H:%M)" demo create "$demo" >/dev/null ||
        die "演示数据夹没有建成,原因在上面。" "The demo vault could not be made: the reason stands above."
fi
exec "$prefix/bin/tingyu" --vault "$demo"
