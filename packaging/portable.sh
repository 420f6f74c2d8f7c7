#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# portable.sh BUILD OUT [PROGRAM ...]
# A folder that runs without installation: the programs named (tingyu-answer alone when none is), every library they need
# but those of the C library and the graphics driver, Qt's plug-ins, the Chinese font, and at its top a script that starts
# the first of them. `campaign station` copies such a folder to a stick; the whole program is made portable in the same way.
set -eu

build=${1:?usage: portable.sh BUILD OUT [PROGRAM ...]}
out=${2:?usage: portable.sh BUILD OUT [PROGRAM ...]}
shift 2
[ $# -gt 0 ] || set -- tingyu-answer
first=$1
plugins=${QT_PLUGINS:-$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || echo "/usr/lib/$(uname -m)-linux-gnu/qt6/plugins")}
font=${TINGYU_FONT:-$(fc-match -f '%{file}' 'WenQuanYi Micro Hei' 2>/dev/null || true)}

new=$out.new
rm -rf "$new"
mkdir -p "$new/program/bin" "$new/program/lib" "$new/program/plugins" "$new/program/fonts"

for program in "$@"; do
    strip -o "$new/program/bin/$program" "$build/bin/$program" 2>/dev/null || cp "$build/bin/$program" "$new/program/bin/$program"
done
# Plug-ins are found at run time, so that no list of linked libraries tells of them.
for kind in platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so platforms/libqwayland-generic.so \
    xcbglintegrations imageformats/libqsvg.so iconengines/libqsvgicon.so platforminputcontexts; do
    [ -e "$plugins/$kind" ] || continue
    mkdir -p "$new/program/plugins/$(dirname "$kind")"
    cp -rL "$plugins/$kind" "$new/program/plugins/$(dirname "$kind")/"
done

# What belongs to the system of the station: loader, C library, and what talks to the graphics driver.
theirs='^(ld-linux.*|linux-vdso|libc|libm|libdl|libpthread|librt|libresolv|libGL|libGLX|libGLdispatch|libOpenGL|libEGL|libdrm.*|libgbm|libX11|libX11-xcb|libxcb)\.so'
find "$new/program/bin" "$new/program/plugins" -type f | while read -r file; do
    ldd "$file" 2>/dev/null | sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p'
done | sort -u | while read -r library; do
    basename "$library" | grep -Eq "$theirs" || cp -L "$library" "$new/program/lib/"
done
if ldd "$new/program/bin/$first" | grep 'not found'; then
    echo "portable.sh: $first needs libraries that are not here" >&2
    exit 1
fi

cat > "$new/program/bin/qt.conf" <<'CONF'
[Paths]
Prefix = ..
Plugins = plugins
Libraries = lib
CONF
if [ -f "$font" ]; then
    cp -L "$font" "$new/program/fonts/"
else
    echo "portable.sh: no Chinese font found; stations will use their own" >&2
fi

start="$new/start-$(echo "$first" | sed 's/^tingyu-//')"
cat > "$start" <<SCRIPT
#!/bin/sh
# 双击或在终端里运行:开始。 Starts it, without installation.
here=\$(cd "\$(dirname "\$0")" && pwd)
LD_LIBRARY_PATH="\$here/program/lib" QT_PLUGIN_PATH="\$here/program/plugins" exec "\$here/program/bin/$first" "\$@"
SCRIPT
chmod 755 "$start" "$new/program/bin/"*

rm -rf "$out"
mv "$new" "$out"
du -sh "$out" | cut -f1
