#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bare_root.sh WHAT SUBJECT OUT [JOURNEY ...] : what a school gets, used where there is nothing else: a root of its own with
# the least a system consists of, and no network. The screen, the hand on it and the eye on the accessibility bus stay outside.
#   kit SUBJECT      the stick of packaging/kit.sh, installed in a bare Debian by its own install.sh
#   folder SUBJECT   the self-contained folder in the same bare Debian, nothing installed
#   empty SUBJECT    the folder where there is not even a C library: a shell that needs none, and that is all
# First the main job by the command line, then each JOURNEY of tests/journeys. Needs root; ends with 77 where it cannot be had.
# BARE_TAR: the bare Debian as a tar file, made there once (mmdebstrap, from this machine's own mirror).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${BARE_ROOT_INSIDE:-}" ]; then
    [ "$(id -u)" -eq 0 ] || { echo "root is needed to enter a root of its own: skipped" >&2; exit 77; }
    unshare -mn true 2>/dev/null || { echo "no name spaces to be had here: skipped" >&2; exit 77; }
    BARE_ROOT_INSIDE=1 exec unshare -m --propagation private "$0" "$@"
fi
what=$1 subject=$(cd "$2" && pwd) out=$3
shift 3
mkdir -p "$out"
out=$(cd "$out" && pwd)

root=$(mktemp -d "${TMPDIR:-/tmp}/bare-XXXXXX")
system=$root/system # its /tmp is the outer one, so that both sides see the sockets and the files of a journey
end() {
    code=$?
    cd /
    umount -R "$system" 2>/dev/null || umount -Rl "$system" 2>/dev/null || true
    rm -rf --one-file-system -- "$root"
    exit "$code"
}
trap end EXIT
say() { printf '== %s\n' "$*"; }
within() { unshare -n chroot "$system" "$@"; }

mkdir -p "$system"
mount -t tmpfs -o size=3g,mode=755 tmpfs "$system"
if [ "$what" = empty ]; then
    busybox=$(command -v busybox || true)
    if [ -z "$busybox" ] || ldd "$busybox" >/dev/null 2>&1; then
        echo "busybox-static is not here: skipped" >&2
        exit 77
    fi
    mkdir -p "$system/bin" "$system/usr/bin" "$system/etc"
    cp "$busybox" "$system/bin/busybox"
    for word in $("$busybox" --list | grep -vx busybox); do ln -s busybox "$system/bin/$word"; done
    printf 'root:x:0:0:root:/root:/bin/sh\n' >"$system/etc/passwd"
else
    bare=${BARE_TAR:?BARE_TAR names the tar file of a bare Debian}
    if [ ! -s "$bare" ]; then
        command -v mmdebstrap >/dev/null || { echo "mmdebstrap is not here: skipped" >&2; exit 77; }
        mirror=$(apt-get indextargets --format '$(CODENAME)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
            awk -F'|' '$1 == "bookworm" && $2 == "main" { print $3; exit }')
        mkdir -p "$(dirname "$bare")"
        mmdebstrap --quiet --format=tar --variant=minbase bookworm "$bare.new" "$mirror" || { echo "no mirror to make a bare Debian from: skipped" >&2; exit 77; }
        mv "$bare.new" "$bare"
    fi
    tar -xf "$bare" -C "$system" --exclude='./dev/*'
fi
stick="/media/张老师/U 盘" # sticks have such names
mkdir -p "$system"/{proc,dev,tmp,opt,root} "$system$stick"
mount --bind /proc "$system/proc"
mount --rbind /dev "$system/dev"
mount --bind /tmp "$system/tmp"
mount --bind "$subject" "$system$stick"
mount -o remount,bind,ro "$system$stick"

within /bin/sh -c 'cat /proc/self/net/dev' >"$out/network.txt"
[ "$(grep -c : "$out/network.txt")" -le 1 ] || { echo "the root has a network" >&2; exit 1; }
[ -z "$(find "$system/usr" -name 'libQt*' -print -quit)" ] || { echo "the bare root has a Qt" >&2; exit 1; }

if [ "$what" = kit ]; then
    say "the stick installs itself"
    within env -u LC_ALL LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive sh "$stick/Debian/install.sh" --yes >"$out/install.log" 2>&1 ||
        { tail -30 "$out/install.log" >&2; exit 1; }
    tail -2 "$out/install.log"
    for ending in typ tyk tyl tyc tyb tyo; do
        grep -q ":application/x-tingyu-.*:\*\.$ending\$" "$system/usr/share/mime/globs2" || { echo "nothing opens .$ending" >&2; exit 1; }
    done
    programs=/usr/bin
else
    programs=$stick/program/start
fi

prefix=$root/prefix
mkdir -p "$prefix/bin"
for name in tingyu tingyuctl tingyu-answer; do
    printf '#!/bin/sh\nexec unshare -n chroot "%s" "%s/%s" "$@"\n' "$system" "$programs" "$name" >"$prefix/bin/$name"
    chmod 755 "$prefix/bin/$name"
done

say "the main job by the command line"
"$here/main_job.sh" "$prefix/bin/tingyuctl" "$here/../data/samples" "$out"
demo=$(mktemp -d /tmp/bare-demo-XXXXXX)
printf 'lvse-de-dengta-zai-ye-li' >"$demo/password"
"$prefix/bin/tingyuctl" --password-file "$demo/password" demo create "$demo/vault" >/dev/null
"$prefix/bin/tingyuctl" --vault "$demo/vault" --password-file "$demo/password" --now 2026-11-20T08:00 case report C-000001 --deidentify --pdf "$demo/report.pdf" >/dev/null
rm -rf -- "$demo"

for journey in "$@"; do
    say "the journey $journey"
    "$here/../journeys/run_journey.sh" "$prefix" "$journey.py" "$out/$journey"
done

if [ "$what" = folder ]; then
    say "into the menu and out of it"
    entry=$system/root/.local/share/applications/tingyu-folder.desktop
    within env HOME=/root PATH=/usr/bin:/bin "$stick/start-tingyu" --add-to-menu >/dev/null
    grep -qxF "Exec=\"$stick/start-tingyu\" %f" "$entry"
    icon=$(sed -n 's/^Icon=//p' "$entry")
    [ -s "$system$icon" ]
    within env HOME=/root PATH=/usr/bin:/bin "$stick/start-tingyu" --remove-from-menu >/dev/null
    [ ! -e "$entry" ]
elif [ "$what" = kit ]; then
    say "the program taken away again"
    mkdir -p "$system/root/.config/tingyu" "$system/srv/听屿数据夹"
    printf '[vault]\nfolder=/srv/听屿数据夹\n' >"$system/root/.config/tingyu/tingyu.ini"
    echo records >"$system/srv/听屿数据夹/vault-1.db"
    within env PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive apt-get -y purge tingyu >"$out/purge.log" 2>&1
    grep -q '听屿已卸载' "$out/purge.log"
    grep -q 'Tingyu was removed' "$out/purge.log"
    grep -q '^  /srv/听屿数据夹' "$out/purge.log"
    [ ! -e "$system/usr/bin/tingyu" ]
    [ "$(cat "$system/srv/听屿数据夹/vault-1.db")" = records ]
fi
say "all of it is in $out"
