# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes follow the arrows of ARCHITECTURE.md; core knows Qt Core and Qt Sql alone; no program links Qt Network or the library of
a database server, and tingyu-publish alone, which has no window, names the plug-in that loads one."""
import os
import re
import subprocess

from source_tree import line_of, without_comments

LEVEL = {"core/base": 0, "core/tables": 1, "core/scales": 1, "core/vault": 1, "core/answering": 2, "core/school": 2, "core/room": 3,
         "core/screening": 4, "core/care": 5, "core/report": 6, "core/exchange": 7, "core/keeping": 8, "core/merge": 9, "core": 10, "ui/text": 11, "ui/print": 12,
         "ui": 13, "app": 14}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
FORBIDDEN_IN_CORE = ("QtGui", "QtWidgets", "QtNetwork", "QtConcurrent", "QtCharts", "QtPrintSupport", "QtSvg", "QtTest", "QtDBus")
THREADS = {"QThreadPool", "QMutex", "QtConcurrent", "thread", "mutex", "future", "atomic"}
THREAD = re.compile(r"\bQThread\b(?!::u?m?sleep\b|>)|\bstd::(?:thread|jthread|async)\b")
PUBLISH = "app/tingyu-publish/"
CLIENT = re.compile(r"\bQPSQL\b|libpq")
WINDOWS = re.compile(r"^ui/(?!text/)|^app/(?!tingyu-publish/|tingyuctl/)")
ANSWER = ("core/answering/", "ui/answering/", "app/tingyu-answer/")
ANSWER_MAY = re.compile(r"core/(?:base|scales|answering)/|ui/answering/|ui/widgets/(?:theme|palette)\.h$|resources/|app/tingyu-answer/")
OPENING = re.compile(r"core/vault/(connection|crypto|keyring|cipher_driver|migrator)\.h$")


def room(path):
    parts = path.split("/")
    for count in (2, 1):
        name = "/".join(parts[:count])
        if len(parts) > count and name in LEVEL:
            return name
    return None


def include_problems(tree, path):
    here = room(path)
    for match in INCLUDE.finditer(tree.text(path)):
        target = match.group(2)
        there = room(target) if match.group(1) == '"' else None
        where = f"{path}:{tree.text(path).count(chr(10), 0, match.start(2)) + 1}"
        if there and there != here:
            if LEVEL[there] >= LEVEL[here]:
                yield f"{where}: {here} may not include {target}: the arrow points the other way"
            if here.startswith(("ui", "app")) and (target.endswith("_repository.h") or OPENING.search(target)):
                yield f"{where}: {target} is for services; a page or a command calls services alone"
        if path.startswith(PUBLISH) and match.group(1) == '"' and WINDOWS.match(target):
            yield f"{where}: {target}: tingyu-publish is core, its sentences and the frame of a call"
        if path.startswith(ANSWER) and match.group(1) == '"' and not ANSWER_MAY.match(target):
            yield f"{where}: {target}: the program students answer in knows no vault"
        if here.startswith("core") and match.group(1) == "<":
            name = target.split("/")[-1]
            if name in THREADS:
                yield f"{where}: <{target}>: core knows no threads"
            if target.split("/")[0] in FORBIDDEN_IN_CORE or any(
                    os.path.exists(os.path.join(tree.qt_headers, module, name)) for module in FORBIDDEN_IN_CORE):
                yield f"{where}: <{target}>: core is built on Qt Core and Qt Sql alone"


def linked(program):
    listing = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+?)\]", listing)


def linked_at_all(program):
    listing = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^\s*(\S+)", listing, re.M)


def link_problems(build):
    window = ["Qt6Gui", "Qt6Widgets", "Qt6DBus"]
    for name, banned, whole in (("tingyu", ["Qt6Network", "libpq"], True), ("tingyuctl", ["Qt6Network", "libpq"], True),
                                ("tingyu-publish", ["Qt6Network", "libpq", *window], True),
                                ("tingyu-answer", ["Qt6Network", "Qt6Sql", "libpq", "libcrypto"], True),
                                ("tests_base", ["Qt6Network", "libpq", *window], True)):
        program = os.path.join(build, "bin", name)
        if not os.path.exists(program):
            yield f"{program} is not built: its libraries cannot be checked"
            continue
        for library in linked_at_all(program) if whole else linked(program):
            if any(word in library for word in banned):
                yield f"{name} links {library}"


def problems(tree):
    found = []
    for path in tree.cpp("core/", "ui/", "app/"):
        if room(path):
            found += include_problems(tree, path)
        if path.startswith("core/"):
            for match in THREAD.finditer(without_comments(tree.text(path))):
                found.append(f"{path}:{line_of(tree.text(path), match.start())}: core knows no threads")
        if not path.startswith(PUBLISH):
            for match in CLIENT.finditer(without_comments(tree.text(path))):
                found.append(f"{path}:{line_of(tree.text(path), match.start())}: {match.group(0)}: tingyu-publish alone speaks to a database server")
    if tree.build:
        found += link_problems(tree.build)
    return found


BAD = [
    {"core/vault/a.cpp": '#include "core/school/student.h"\n'},
    {"core/tables/a.cpp": '#include "core/vault/audit.h"\n'},
    {"core/scales/a.h": '#include "core/tables/xlsx_reader.h"\n'},
    {"core/school/a.cpp": '#include "core/services.h"\n'},
    {"core/school/a.cpp": '#include "core/room/duty/duty.h"\n'},
    {"core/report/a.cpp": '#include "ui/text/error_text.h"\n'},
    {"ui/text/a.cpp": '#include "ui/widgets/card.h"\n'},
    {"ui/print/a.cpp": '#include "ui/shell/main_window.h"\n'},
    {"ui/today/a.cpp": '#include "core/care/case_repository.h"\n'},
    {"ui/today/a.cpp": '#include "core/vault/connection.h"\n'},
    {"ui/today/a.cpp": '#include "app/tingyu/start.h"\n'},
    {"core/base/a.cpp": "#include <QWidget>\n"},
    {"core/base/a.cpp": "#include <QtNetwork/QTcpSocket>\n"},
    {"core/care/a.cpp": "#include <mutex>\n"},
    {"core/care/a.cpp": "#include <QThread>\nQThread thread;\n"},
    {"core/exchange/a.cpp": 'QSqlDatabase::addDatabase(QStringLiteral("QPSQL"));\n'},
    {"app/tingyuctl/a.cpp": 'auto driver = "QPSQL";\n'},
    {"app/tingyu-publish/a.cpp": '#include "ui/shell/main_window.h"\n'},
    {"app/tingyu-publish/a.cpp": '#include "app/demo/demo_vault.h"\n'},
    {"core/answering/a.cpp": '#include "core/vault/crypto.h"\n'},
    {"ui/answering/a.cpp": '#include "ui/widgets/password_field.h"\n'},
    {"app/tingyu-answer/a.cpp": '#include "core/services.h"\n'},
]
GOOD = [{"core/care/a.cpp": '#include "core/care/a.h"\n#include "core/school/student.h"\n#include <QDate>\n#include <QThread>\nQThread::msleep(5);\n',
         "ui/today/a.cpp": '#include "ui/widgets/card.h"\n#include "core/services.h"\n#include <QWidget>\n',
         "core/services.cpp": '#include "core/care/a.h"\n',
         "app/tingyu-publish/a.cpp": '#include "app/tingyuctl/run.h"\n#include "ui/text/error_text.h"\nauto driver = "QPSQL";\n'}]
