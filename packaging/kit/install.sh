#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# 从这个文件夹安装听屿,不用网络:sudo sh install.sh
# Installs Tingyu from this folder, without any network: sudo sh install.sh   (--yes asks nothing)
# Only what is missing on this PC is taken from here; nothing is made older, no other package is touched, and the PC's
# own list of package sources stays as it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
say() { printf '%s\n%s\n' "$1" "$2"; }
stop() {
    say "$1" "$2" >&2
    exit 1
}

yes=
[ "${1:-}" != --yes ] || yes=-y
[ "$(id -u)" -eq 0 ] || stop "请在前面加上 sudo:sudo sh install.sh" "Put sudo before it: sudo sh install.sh"
command -v apt-get >/dev/null || stop "这台电脑不用 .deb 软件包,请用「免安装」文件夹。" "This PC knows no .deb packages: take the folder 免安装."
[ "$(dpkg --print-architecture)" = "$(cat "$here/architecture")" ] ||
    stop "这些软件包不是给这种处理器的($(cat "$here/architecture"))。" "These packages are for another processor ($(cat "$here/architecture"))."
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
[ "$codename" = "$(cat "$here/release")" ] ||
    stop "这些软件包是给 Debian「$(cat "$here/release")」的,这台电脑是「$codename」;请用「免安装」文件夹。" \
        "These packages are for Debian $(cat "$here/release"), and this PC runs $codename: take the folder 免安装."

say "核对文件……" "Checking the files ..."
(cd "$here" && sha256sum --quiet -c SHA256SUMS) || stop "有文件拷坏了,请重新拷贝这只 U 盘。" "A file is damaged: copy the stick again."

# apt reads this folder alone, through a link without blanks or Chinese, and keeps what it notes in a place that goes away.
place=$(mktemp -d /tmp/tingyu-install-XXXXXX)
trap 'rm -rf -- "$place"' EXIT
chmod 755 "$place"
ln -s "$here" "$place/stick"
mkdir -p "$place/lists/partial" "$place/archives/partial"
echo "deb [trusted=yes] file:$place/stick ./" >"$place/sources.list"
apt() {
    apt-get -q -o Dir::Etc::SourceList="$place/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$place/lists" \
        -o Dir::Cache::Archives="$place/archives" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root \
        -o Acquire::Languages=none -o DPkg::Lock::Timeout=300 "$@"
}
apt update >/dev/null || stop "读不出 U 盘上的软件包目录。" "The list of packages on the stick could not be read."
say "安装……" "Installing ..."
apt install $yes --no-remove --no-install-recommends tingyu $(cat "$here/also") ||
    stop "没有装完,原因在上面;电脑上原有的软件没有被移除。" "Not installed, for the reason above; nothing that was there was removed."
say "装好了。在「教育」菜单里打开「听屿 心理辅导室」,或运行 tingyu。" "Done. Open Tingyu Counselling Room from the menu Education, or run tingyu."
