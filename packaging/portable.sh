#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# portable.sh BUILD OUT [PROGRAM ...]
# A folder that runs without installation: the programs named (tingyu-answer alone when none is), every library they need,
# Qt's plug-ins, the Chinese font, and at its top a script that starts the first of them. `campaign station` makes one for
# students from what is installed; packaging/folder.sh makes the whole program's.
#   BUILD         where bin/ lies: a build, a prefix, or the inside of such a folder
#   QT_PLUGINS    Qt's plug-ins, where they are not found by themselves
#   TINGYU_MORE   an unpacked package tree with further plug-ins and what they need
#   TINGYU_FONT   the font to take along
# What belongs to the system (C library, what talks to the graphics driver) is taken along for the whole program only, and
# used only where the system's own is missing or too old.
set -eu

build=${1:?usage: portable.sh BUILD OUT [PROGRAM ...]}
out=${2:?usage: portable.sh BUILD OUT [PROGRAM ...]}
shift 2
[ $# -gt 0 ] || set -- tingyu-answer
first=$1
plugins=${QT_PLUGINS:-$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || echo "/usr/lib/$(uname -m)-linux-gnu/qt6/plugins")}
font=${TINGYU_FONT:-$(fc-match -f '%{file}' 'WenQuanYi Micro Hei' 2>/dev/null || true)}
more=${TINGYU_MORE:-}
whole=
for program in "$@"; do
    [ "$program" != tingyu ] || whole=1
done

new=$out.new
rm -rf "$new"
mkdir -p "$new/program/bin" "$new/program/lib" "$new/program/plugins" "$new/program/fonts" "$new/program/start"
inside=$new/program

for program in "$@"; do
    strip -o "$inside/bin/$program" "$build/bin/$program" 2>/dev/null || cp "$build/bin/$program" "$inside/bin/$program"
done

gather() {
    # Plug-ins are found at run time, so that no list of linked libraries tells of them.
    kinds="platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so platforms/libqwayland-generic.so
        xcbglintegrations imageformats/libqsvg.so iconengines/libqsvgicon.so platforminputcontexts"
    [ -z "$whole" ] || kinds="$kinds printsupport imageformats/libqjpeg.so"
    libraries_of_more=
    for from in "$plugins" $(find "$more/usr/lib" -type d -path '*/qt6/plugins' 2>/dev/null || true); do
        for kind in $kinds; do
            [ -e "$from/$kind" ] || continue
            mkdir -p "$inside/plugins/$(dirname "$kind")"
            cp -rL "$from/$kind" "$inside/plugins/$(dirname "$kind")/"
        done
        [ "$from" = "$plugins" ] || libraries_of_more=$(cd "$from/../.." && pwd)
    done

    # ours: taken along and always used. theirs: the system's, where it has them.
    c_library='^(ld-linux.*|linux-vdso|libc|libm|libdl|libpthread|librt|libresolv|libnss_.*|libutil)\.so'
    graphics='^(libGL|libGLX|libGLdispatch|libOpenGL|libEGL|libdrm.*|libgbm|libX11|libX11-xcb|libxcb)\.so'
    needed=$(mktemp)
    trap 'rm -f "$needed"' EXIT
    find "$inside/bin" "$inside/plugins" -type f | while read -r file; do
        LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$libraries_of_more" ldd "$file" 2>/dev/null
    done | sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p' | sort -u > "$needed"
    while read -r library; do
        name=$(basename "$library")
        if echo "$name" | grep -Eq "$c_library"; then
            [ -n "$whole" ] && to=own-c || continue
        elif echo "$name" | grep -Eq "$graphics"; then
            [ -n "$whole" ] && to=graphics || continue
        else
            to=lib
        fi
        mkdir -p "$inside/$to"
        cp -L "$library" "$inside/$to/"
    done < "$needed"
    if ldd "$inside/bin/$first" | grep 'not found'; then
        echo "portable.sh: $first needs libraries that are not here" >&2
        exit 1
    fi

    cat > "$inside/bin/qt.conf" <<'CONF'
[Paths]
Prefix = ..
Plugins = plugins
Libraries = lib
CONF
    if [ -f "$font" ]; then
        cp -L "$font" "$inside/fonts/"
    else
        echo "portable.sh: no Chinese font found; the system's own will be used" >&2
    fi
    # The system's fonts, where it has any, and ours.
    cat > "$inside/fonts/fonts.conf" <<'CONF'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
CONF

    if [ -n "$whole" ]; then
        # The loader lies beside the programs: what runs through it has its own folder where they are.
        loader=$(ldd "$inside/bin/$first" | sed -n 's/^[[:space:]]*\(\/[^ ]*ld-linux[^ ]*\) .*/\1/p')
        cp -L "$loader" "$inside/bin/own-loader"
        # What the C library converts texts with (old spreadsheets); modules of another version do not fit it.
        for modules in "$(dirname "$(grep '/libc\.so' "$needed")")/gconv" "/usr/lib/$(uname -m)-linux-gnu/gconv"; do
            [ ! -e "$modules/UTF-16.so" ] || [ -d "$inside/own-c/gconv" ] || cp -rL "$modules" "$inside/own-c/gconv"
        done
        mkdir -p "$inside/share/tingyu" "$inside/licences"
        cp "$0" "$inside/share/tingyu/portable.sh" # `campaign station` looks for it there
        [ ! -d "$build/share/tingyu/help" ] || cp -rL "$build/share/tingyu/help" "$inside/share/tingyu/help"
        for tables in xkb locale; do # of keyboards and of characters
            [ ! -d "/usr/share/X11/$tables" ] || cp -rL "/usr/share/X11/$tables" "$inside/share/$tables"
        done
        if command -v dpkg-query >/dev/null; then
            while read -r library; do
                real=$(readlink -f "$library")
                printf '%s\n%s\n' "$real" "${real#/usr}"
            done < "$needed" | xargs dpkg-query -S 2>/dev/null | sed 's/:.*//' | sort -u | while read -r package; do
                [ ! -e "/usr/share/doc/$package/copyright" ] || cp -L "/usr/share/doc/$package/copyright" "$inside/licences/$package"
            done
        fi
    fi
}

if [ -d "$build/plugins/platforms" ]; then # such a folder itself: what it has is what is needed
    for part in lib own-c graphics plugins fonts licences share; do
        [ ! -d "$build/$part" ] || cp -r "$build/$part" "$inside/"
    done
    for part in qt.conf own-loader; do
        [ ! -e "$build/bin/$part" ] || cp "$build/bin/$part" "$inside/bin/"
    done
else
    gather
fi

# A script a program, side by side; each says who it is, so that the program can start itself or a fellow again.
for program in "$@"; do
    cat > "$inside/start/$program" <<SCRIPT
#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts $program with the Qt, the fonts and the plug-ins of this folder.
at=\$(cd "\$(dirname "\$(readlink -f "\$0")")/.." && pwd)
program=\$at/bin/$program
export TINGYU_STARTED_BY="\$at/start/$program" QT_PLUGIN_PATH="\$at/plugins" FONTCONFIG_FILE="\$at/fonts/fonts.conf"
libraries=\$at/lib
SCRIPT
    [ ! -e "$inside/bin/own-loader" ] || cat >> "$inside/start/$program" <<'SCRIPT'
[ -d /usr/share/X11/xkb ] || export XKB_CONFIG_ROOT="$at/share/xkb"
[ -d /usr/share/X11/locale ] || export XLOCALEDIR="$at/share/locale"
lacking=$(LD_LIBRARY_PATH=$libraries ldd "$program" "$at/plugins/platforms/libqxcb.so" 2>&1 || echo 'GLIBC_none not found')
case "${TINGYU_OWN_C:+GLIBC_own not found}$lacking" in
*GLIBC*'not found'*) # the system's C library is too old, or is none
    export GCONV_PATH="$at/own-c/gconv"
    exec "$at/bin/own-loader" --argv0 "$program" --library-path "$libraries:$at/own-c:$at/graphics" "$program" "$@"
    ;;
*'not found'*) libraries=$libraries:$at/graphics ;;
esac
SCRIPT
    cat >> "$inside/start/$program" <<'SCRIPT'
export LD_LIBRARY_PATH="$libraries"
exec "$program" "$@"
SCRIPT
done

start="$new/start-$(echo "$first" | sed 's/^tingyu-//')"
cat > "$start" <<SCRIPT
#!/bin/sh
# 双击或在终端里运行:开始。 Starts it, without installation.
exec "\$(dirname "\$(readlink -f "\$0")")/program/start/$first" "\$@"
SCRIPT
chmod 755 "$start" "$inside/start/"* "$inside/bin/"*
[ ! -e "$inside/bin/qt.conf" ] || chmod 644 "$inside/bin/qt.conf"

rm -rf "$out"
mv "$new" "$out"
du -sh "$out" | cut -f1
