# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a PC with nothing but the least Debian lacks, fetched by this machine's own apt. Sourced by packaging/kit.sh.

# isolated PLACE WORD... : apt-get as it would be on a PC whose installed packages are those in PLACE/status
isolated() {
    local place=$1
    shift
    apt-get -q -o Dir::State::Status="$place/status" -o Dir::State::extended_states="$place/extended" -o Dir::Cache::Archives="$place/archives" \
        -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o Debug::NoLocking=true -o APT::Sandbox::User="$(id -un)" \
        -o APT::Install-Recommends=false -o DPkg::Post-Invoke= "$@"
}

# pretend_least PLACE : PLACE/status says that the essential packages, apt and what they need are installed
pretend_least() {
    local place=$1 essential
    mkdir -p "$place/archives/partial"
    : >"$place/status"
    essential=$(apt-cache dumpavail | awk '/^Package: / { name = $2 } /^Essential: yes/ { print name }' | sort -u)
    isolated "$place" -s install $essential apt usr-is-merged | sed -n 's/^Inst \([^ ]*\) (\([^ ]*\) .*/\1=\2/p' | sort -u >"$place/least"
    [ -s "$place/least" ] || return 1
    xargs apt-cache show --no-all-versions <"$place/least" | sed 's/^Package: .*/&\nStatus: install ok installed/' >"$place/status"
}

# fetch_closure PLACE PACKAGE... : into PLACE/archives, each checked by apt against its signed index
fetch_closure() {
    local place=$1
    shift
    isolated "$place" -y --download-only install "$@" >"$place/fetch.log" 2>&1
}
