# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh, test.sh and bench.sh: speaking, installing what is missing, building. Sourced, never run.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deps_file="$top/packaging/apt-deps.txt"

# say and die take the sentence in both languages and speak the one of the terminal.
in_chinese() { case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) return 0 ;; *) return 1 ;; esac; }
say() { if in_chinese; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }
die() {
    said_why=1
    say "$1" "$2" >&2
    exit 1
}
# An end that nobody foresaw still gets its sentence.
on_exit() {
    local code=$?
    if [ "$code" -ne 0 ] && [ -z "${said_why:-}" ]; then
        say "没有做完,停在上面显示的那一步。" "Not finished: it stopped at the step shown above." >&2
    fi
}
trap on_exit EXIT

# packages_of SECTION... : names under [SECTION] in apt-deps.txt
packages_of() {
    local section
    for section in "$@"; do
        awk -v wanted="[$section]" '/^\[/ { here = ($0 == wanted); next } here && NF && $1 !~ /^#/ { print $1 }' "$deps_file"
    done
}

installed_version() { dpkg-query -W -f='${db:Status-Status} ${Version}' "$1" 2>/dev/null | sed -n 's/^installed //p'; }

# The archive's own SQLCipher (3.4) and Catch2 (2.13) of Debian 12 are too old to count as there.
least_version() {
    case "$1" in
    libsqlcipher-dev | libsqlcipher1) echo 4.6 ;;
    libcatch2-dev) echo 3.4 ;;
    *) echo 0 ;;
    esac
}

missing_of() {
    local name version
    for name in "$@"; do
        version=$(installed_version "$name")
        if [ -z "$version" ] || dpkg --compare-versions "$version" lt "$(least_version "$name")"; then
            echo "$name"
        fi
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else # asked for at the start of install_missing, so that it is said once
        die "要安装软件包,但既不是 root 也没有 sudo;请让管理员运行一次本脚本。" \
            "Packages have to be installed, but this is neither root nor is there sudo: let an administrator run this script once."
    fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@"; }

# "uri|signed-by" of the mirror this machine already takes bookworm from.
bookworm_mirror() {
    apt-get indextargets --format '$(CODENAME)|$(COMPONENT)|$(REPO_URI)|$(SIGNED_BY)' 'Created-By: Packages' |
        awk -F'|' '$1 == "bookworm" && $2 == "main" { print $3 "|" $4; exit }'
}

has_backports() {
    apt-get indextargets --format '$(CODENAME)' 'Created-By: Packages' | grep -qx 'bookworm-backports'
}

# bookworm-backports is NotAutomatic (priority 100): adding it upgrades no package that nobody names.
enable_backports() {
    if has_backports; then return; fi
    local mirror uri key
    mirror=$(bookworm_mirror)
    uri=${mirror%%|*}
    key=${mirror#*|}
    # apt leaves the field's own name where none is set, and a key may stand in the source itself
    case "$key" in /*) ;; *) key= ;; esac
    [ -n "$uri" ] || die "在 apt 的设置里找不到 bookworm 的镜像;请先配好软件源。" \
        "No mirror of bookworm in this machine's apt configuration: set up its sources first."
    say "启用 bookworm-backports($uri)……" "Enabling bookworm-backports ($uri) ..."
    printf 'deb %s%s bookworm-backports main\n' "${key:+[signed-by=$key] }" "$uri" |
        as_root tee /etc/apt/sources.list.d/tingyu-backports.list >/dev/null
    apt_get update -q || die "取不到 bookworm-backports 的目录;请检查网络或镜像。" \
        "The index of bookworm-backports could not be fetched: check the network or the mirror."
}

# install_missing SECTION... : nothing is touched when all is there
install_missing() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        die "这里没有 apt;请按 packaging/apt-deps.txt 的清单自行安装。" \
            "There is no apt here: install what packaging/apt-deps.txt lists by your own means."
    local plain backports codename name
    plain=$(missing_of $(packages_of "$@"))
    backports=$(missing_of $(packages_of backports))
    [ -n "$plain$backports" ] || return 0

    as_root true
    say "安装缺少的软件包:" "Installing what is missing:"
    printf '  %s\n' $plain $backports
    apt_get update -q || die "软件包目录没有更新成功;请检查网络或镜像。" \
        "The package index could not be updated: check the network or the mirror."
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    if [ -n "$backports" ] && [ "$codename" = bookworm ]; then
        enable_backports
        backports=$(for name in $backports; do echo "$name/bookworm-backports"; done)
    fi
    apt_get install -y -q --no-install-recommends $plain $backports ||
        die "软件包没有装全;上面是 apt 的说明。" "Not all packages could be installed: apt says why above."
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    cmake --preset "$preset" -S "$top" >"$top/build/configure-$preset.log" 2>&1 || {
        grep -A4 'CMake Error' "$top/build/configure-$preset.log" >&2 || tail -5 "$top/build/configure-$preset.log" >&2
        die "配置没有成功,全文在 build/configure-$preset.log。" "Configuring failed; all of it is in build/configure-$preset.log."
    }
    cmake --build "$top/build/$preset" ${*:+--target "$@"} || die "编译没有成功,原因在上面。" "The build failed: the reason stands above."
}

# take_help_pictures PREFIX : pictures of the help, by the program itself, where what is packed from PREFIX finds them
take_help_pictures() {
    local prefix=$1 language
    for language in zh en; do
        XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/tmp} QT_QPA_PLATFORM=offscreen "$prefix/bin/tingyu-help-pictures" "$top/app/help-pictures/pictures.json" \
            "$language" "$prefix/share/tingyu/help/$language" >"$top/build/help-pictures.log" 2>&1 || {
            tail -5 "$top/build/help-pictures.log" >&2
            die "帮助的图没有拍成,原因在上面。" "The pictures of the help could not be taken, for the reason above."
        }
    done
}
