#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
. "$(dirname "$0")/lib.sh"

case "${1:-}" in
--help | '')
    say "用法:./packaging/folder.sh 文件夹
编译并做出免安装的整个程序:自己的 Qt、输入法和打印插件、字体、C 库,拷到任何一台 64 位 Linux 电脑上,运行里面的 start-tingyu 即可。
输入法插件(fcitx 和 fcitx5)从软件源取来,不装进这台电脑。" \
        "Usage: ./packaging/folder.sh FOLDER
Builds and gathers the whole program as a folder that runs without installation: its own Qt, input-method and print plug-ins,
fonts and C library. On any 64-bit Linux PC run start-tingyu in it. The plug-ins of fcitx and fcitx5 are fetched from the
package archive and not installed on this machine."
    said_why=1
    [ -n "${1:-}" ] && exit 0
    exit 2
    ;;
esac
mkdir -p "$(dirname "$1")"
out=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")

cd "$top"
mkdir -p build
install_missing build
[ -n "${TINGYU_BUILT:-}" ] || build release tingyu tingyuctl tingyu-answer tingyu-help-pictures
prefix=${TINGYU_BUILT:-$top/build/release}

more=$top/build/input-methods
if [ ! -e "$more/fetched" ]; then
    rm -rf -- "$more"
    mkdir -p "$more/packages" "$more/tree"
    chmod 755 "$more/packages"
    (cd "$more/packages" && apt-get -q download $(packages_of input) 2>&1) >"$more/log" ||
        die "输入法插件没有取到,见 $more/log。" "The input-method plug-ins could not be fetched: see $more/log."
    for package in "$more/packages"/*.deb; do dpkg-deb -x "$package" "$more/tree"; done
    touch "$more/fetched"
fi
[ -d "$prefix/share/tingyu/help" ] || take_help_pictures "$prefix"
TINGYU_MORE="$more/tree" sh "$top/packaging/portable.sh" "$prefix" "$out" tingyu tingyuctl tingyu-answer >/dev/null ||
    die "文件夹没有做成,原因在上面。" "The folder could not be made: the reason stands above."
for plugin in platforms/libqxcb.so printsupport/libcupsprintersupport.so platforminputcontexts/libfcitx5platforminputcontextplugin.so \
    platforminputcontexts/libfcitxplatforminputcontextplugin-qt6.so platforminputcontexts/libibusplatforminputcontextplugin.so; do
    [ -e "$out/program/plugins/$plugin" ] || die "缺少插件 $plugin。" "The plug-in $plugin is missing."
done
[ -e "$out/program/fonts/wqy-microhei.ttc" ] || die "缺少文泉驿微米黑字体。" "The font WenQuanYi Micro Hei is missing."
install -m 755 "$top/packaging/linux/start-tingyu" "$out/start-tingyu"
printf '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/program/start/tingyuctl" "$@"\n' >"$out/tingyuctl"
chmod 755 "$out/tingyuctl"
cp "$top/packaging/linux/tingyu.desktop" "$top/packaging/linux/tingyu.xml" "$top/resources/icons/tingyu.svg" "$out/program/share/tingyu/"
cp "$top/LICENSE" "$out/program/licences/tingyu"
cp "$top/packaging/linux/folder.txt" "$out/说明.txt"
say "免安装的程序在 $out($(du -sh "$out" | cut -f1))。" "The program that needs no installation is in $out ($(du -sh "$out" | cut -f1))."
