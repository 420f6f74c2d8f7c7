#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kit/closure.sh"

case "${1:-}" in
--help | '')
    say "用法:./packaging/kit.sh 文件夹
做出给学校的 U 盘:听屿的 .deb 和它依赖的全部 .deb、免安装的文件夹、看图安装、使用手册、样例、SHA256SUMS。
文件夹要是空的或还没有。取软件包要用网络;做好以后在没有网络的电脑上就能安装。" \
        "Usage: ./packaging/kit.sh FOLDER
Makes what a school gets on a stick: the .deb of Tingyu with every .deb it needs, the folder that needs no installation, the
picture guide, the manual, samples and SHA256SUMS. The folder has to be empty or not there. Packages are fetched from the
archive; what was made installs on a PC without any network."
    said_why=1
    [ -n "${1:-}" ] && exit 0
    exit 2
    ;;
esac
mkdir -p "$1"
kit=$(cd "$1" && pwd)
[ -z "$(find "$kit" -mindepth 1 -not -name 'lost+found' -print -quit)" ] ||
    die "$kit 里已经有东西;请换一个空的文件夹。" "There is something in $kit already: name an empty folder."

cd "$top"
mkdir -p build
install_missing build screen kit
if [ -z "${TINGYU_BUILT:-}" ]; then
    build release tingyu tingyuctl tingyu-answer tingyu-publish tingyu-kit-papers tingyu-help-pictures
    TINGYU_BUILT=$top/build/release
fi
export TINGYU_BUILT
work=$(mktemp -d "${TMPDIR:-/tmp}/tingyu-kit-XXXXXX")
trap 'on_exit; rm -rf -- "$work"' EXIT
architecture=$(dpkg --print-architecture)
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
also="fcitx5-frontend-qt6 cups-client" # recommended: Chinese input and printers

say "拍帮助里的图……" "Taking the pictures of the help ..."
take_help_pictures "$TINGYU_BUILT"
say "打包 .deb……" "Making the .deb ..."
(cd "$TINGYU_BUILT" && cpack -G DEB -B "$work/debs") >"$work/cpack.log" 2>&1 || {
    tail -20 "$work/cpack.log" >&2
    die "没有打成 .deb,原因在上面。" "No .deb could be made, for the reason above."
}
ours=$(echo "$work"/debs/tingyu_*_"$architecture".deb)
version=$(dpkg-deb -f "$ours" Version)

say "取来它依赖的软件包……" "Fetching the packages it needs ..."
debian=$kit/Debian
mkdir -p "$debian"
pretend_least "$work/least" || die "算不出一台最小的 Debian 有什么;请先运行 apt-get update。" \
    "What the least Debian holds could not be told: run apt-get update first."
fetch_closure "$work/least" "$ours" $also || {
    tail -5 "$work/least/fetch.log" >&2
    die "软件包没有取全,原因在上面。" "Not all packages could be fetched, for the reason above."
}
cp "$ours" "$work/least/archives"/*.deb "$debian/"
(cd "$debian" && dpkg-scanpackages --multiversion . >Packages 2>/dev/null)
echo "$also" >"$debian/also"
echo "$architecture" >"$debian/architecture"
echo "$codename" >"$debian/release"
install -m 755 packaging/kit/install.sh "$debian/install.sh"

say "做免安装的文件夹……" "Making the folder that needs no installation ..."
name=tingyu-$version
"$top/packaging/folder.sh" "$work/$name" >/dev/null
mkdir -p "$kit/免安装"
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$kit/免安装/$name-$architecture.tar.gz" "$name"
cp packaging/linux/folder.txt "$kit/免安装/说明.txt"

say "拍图,印看图安装和手册……" "Taking the pictures, printing the guide and the manual ..."
demo="$work/demo"
printf 'lvse-de-dengta-zai-ye-li' >"$work/password"
"$TINGYU_BUILT/bin/tingyuctl" --password-file "$work/password" demo create "$demo" >/dev/null
cp tests/data/samples/学籍导出样例.xlsx "$work/roster.xlsx" # keys are pressed one by one: a name that every keyboard has
DEMO_VAULT=$demo DEMO_NOW=2026-11-20T08:00 DEMO_PASSWORD=$(cat "$work/password") GUIDE_JOURNEYS=$top/tests/journeys \
    GUIDE_ROSTER=$work/roster.xlsx \
    tests/journeys/run_journey.sh "$TINGYU_BUILT" ../../packaging/kit/guide_pictures.py "$work/pictures" >"$work/pictures.log" 2>&1 || {
    tail -20 "$work/pictures.log" >&2
    die "没有拍成图,原因在上面。" "The pictures could not be taken, for the reason above."
}
papers() { XDG_RUNTIME_DIR=$work QT_QPA_PLATFORM=offscreen "$TINGYU_BUILT/bin/tingyu-kit-papers" "$@" || die "没有印成,原因在上面。" "Not printed, for the reason above."; }
papers guide packaging/kit/guide_zh.txt "$work/pictures" "$kit/看图安装.pdf"
papers guide packaging/kit/guide_en.txt "$work/pictures" "$kit/Installing in pictures.pdf"
papers handbook zh "$kit/手册十二页.pdf"
papers handbook en "$kit/Handbook.pdf"
papers manual zh "听屿 全部帮助" "$kit/全部帮助.pdf"
papers manual en "Tingyu, all of the help" "$kit/All of the help.pdf"

mkdir -p "$kit/样例"
cp tests/data/samples/*.xlsx tests/data/samples/*.xls tests/data/samples/*.csv "$kit/样例/"
cp packaging/kit/readme.txt "$kit/请先读我.txt"
(cd "$debian" && sha256sum -- *.deb Packages also architecture release >SHA256SUMS)
(cd "$kit" && find . -type f ! -path ./SHA256SUMS -printf '%P\n' | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum -- >"$work/SHA256SUMS")
cp "$work/SHA256SUMS" "$kit/SHA256SUMS"
say "做好了:$kit($(du -sh "$kit" | cut -f1),$(ls "$debian" | grep -c '\.deb$') 个软件包)。" \
    "Done: $kit ($(du -sh "$kit" | cut -f1), $(ls "$debian" | grep -c '\.deb$') packages)."
