#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# windows_syntax.sh QT_HEADERS : core/base, where all that differs by system lives, read by a compiler for Windows with this
# machine's Qt headers. It finds what is not C++ there; it links and runs nothing. Ends with 77 where there is no such compiler.
set -euo pipefail
qt=$1
cd "$(dirname "$0")/../.."
compiler=x86_64-w64-mingw32-g++-posix
command -v "$compiler" >/dev/null || { echo "$compiler is not here: skipped" >&2; exit 77; }
failed=0
for file in core/base/*.cpp; do
    [ "$file" != core/base/platform_posix.cpp ] || continue
    "$compiler" -std=c++20 -fsyntax-only -Wall -Wextra -DQT_NO_CAST_FROM_ASCII -DQT_NO_CAST_TO_ASCII -DQT_NO_URL_CAST_FROM_STRING \
        -DQT_NO_CAST_FROM_BYTEARRAY -DQT_NO_KEYWORDS -DQT_USE_QSTRINGBUILDER -DUNICODE -D_UNICODE -DNOMINMAX -D_WIN32_WINNT=0x0A00 \
        -DTINGYU_VERSION='"0"' -I. -isystem "$qt" -isystem "$qt/QtCore" "$file" || failed=1
done
exit "$failed"
