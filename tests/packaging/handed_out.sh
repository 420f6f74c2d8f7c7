#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# handed_out.sh kit|folder|empty BUILD OUT [JOURNEY ...] : makes what is handed out from a build and uses it where there is
# nothing else (bare_root.sh). `empty` needs no archive of packages: the folder is made without the plug-ins of fcitx.
set -euo pipefail
what=$1 build=$(cd "$2" && pwd) out=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "$out"
out=$(cd "$out" && pwd)
rm -rf -- "$out/made"
case "$what" in
kit)
    TINGYU_BUILT=$build "$top/packaging/kit.sh" "$out/made"
    (cd "$out/made" && sha256sum --quiet -c SHA256SUMS)
    if command -v lintian >/dev/null; then
        lintian --fail-on error,warning --allow-root "$out/made/Debian"/tingyu_*.deb
    fi
    [ "$(pdfinfo "$out/made/看图安装.pdf" | sed -n 's/^Pages: *//p')" = 1 ]
    ;;
folder) TINGYU_BUILT=$build "$top/packaging/folder.sh" "$out/made" ;;
empty) sh "$top/packaging/portable.sh" "$build" "$out/made" tingyu tingyuctl tingyu-answer ;;
*) exit 2 ;;
esac
BARE_TAR=$build/bare/debian.tar "$here/bare_root.sh" "$what" "$out/made" "$out" "$@"
rm -rf -- "$out/made"
