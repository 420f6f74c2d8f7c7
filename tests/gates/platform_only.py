# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever differs by operating system stays in core/base/platform_*: no conditional compilation and no system header elsewhere."""
import re

from source_tree import line_of, without_comments

CONDITION = re.compile(r"^\s*#\s*(ifdef|ifndef|if|elif)\b([^\n]*)", re.M)
SYSTEM = re.compile(r"^\s*#\s*include\s*<((?:sys|linux|netinet|arpa)/[^>]+|unistd\.h|fcntl\.h|termios\.h|windows\.h|io\.h|pwd\.h|dlfcn\.h|poll\.h|signal\.h|csignal|pthread\.h)>", re.M)


def problems(tree):
    found = []
    for path in tree.cpp("core/", "ui/", "app/", "resources/"):
        if path.startswith("core/base/platform_"):
            continue
        code = without_comments(tree.text(path))
        for match in CONDITION.finditer(code):
            if match.group(1) in ("ifdef", "ifndef") or not match.group(2).strip().startswith("QT_VERSION "):
                found.append(f"{path}:{line_of(code, match.start(1))}: {match.group(0).strip()} belongs into core/base/platform_*")
        for match in SYSTEM.finditer(code):
            found.append(f"{path}:{line_of(code, match.start(1))}: <{match.group(1)}> belongs into core/base/platform_*")
    return found + one_sided(tree)


HEADER, SIDES = "core/base/platform.h", ("core/base/platform_posix.cpp", "core/base/platform_win.cpp")
DECLARED = re.compile(r"^(?!\s|//|#|namespace|class|struct|enum|using)[\w:<>,*& ]+?[ *&](\w+)\(", re.M)


def one_sided(tree):
    """Each function of platform.h is written for every system."""
    if HEADER not in tree.files:
        return []
    names = set(DECLARED.findall(without_comments(tree.text(HEADER))))
    return [f"{side}: {name}() of platform.h is missing" for side in SIDES for name in sorted(names)
            if side not in tree.files or not re.search(rf"[ *&]{name}\(", tree.text(side))]


BAD = [
    {"ui/today/a.cpp": "#ifdef Q_OS_WIN\n#endif\n"},
    {"core/vault/a.cpp": "#if defined(Q_OS_LINUX)\n#endif\n"},
    {"core/vault/a.h": "#ifndef A_H\n#define A_H\n#endif\n"},
    {"app/tingyu/a.cpp": "#include <unistd.h>\n"},
    {"core/vault/a.cpp": "#  include <sys/stat.h>\n"},
    {HEADER: "void lock(int a);\n", SIDES[0]: "void lock(int a) {}\n", SIDES[1]: ""},
]
GOOD = [{"core/base/platform_posix.cpp": "#ifdef __linux__\n#include <unistd.h>\n#endif\n",
         "ui/a.cpp": "// #ifdef in a comment\n#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)\n#endif\n"}]
