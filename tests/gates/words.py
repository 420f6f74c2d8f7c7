# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person reads stands in tr(), in ui/text, or in the content of resources: no loose Chinese in the code, and no loose text handed to a widget.

Chinese sentences are written in one way wherever they stand: commas, colons, semicolons, brackets, question and exclamation marks of half width, 。 and 、 of full width."""
import re

from source_tree import is_chinese, literals

TRANSLATED = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3", "QT_TR_N_NOOP", "QT_TRANSLATE_N_NOOP"}
SHOWN = {"setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
         "setTitle", "addTab", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "setLabelText", "setPlainText", "showMessage"}

# Files whose Chinese is matched against what people type or import, or stored as data, and never shown. path -> why
READ_NOT_SHOWN = {
    "core/base/sync_folders.cpp": "folder names of sync tools",
    "core/base/chinese_date.cpp": "dates as people type them",
    "core/base/class_name.cpp": "class names as people type them; the normal form is the class's own name, the same in every language",
    "core/base/school_calendar.cpp": "school years as people type them",
    "core/base/pinyin_gen/main.cpp": "runs at build time",
    "core/school/roster_columns.cpp": "headings of rolls",
    "core/school/roster_dictionary.cpp": "headings of rolls",
    "core/school/school.cpp": "the class's own name, the same in every language",
    "core/vault/password_rules.cpp": "what a weak password looks like",
}


FULL_WIDTH = re.compile("[\uff0c\uff1a\uff1b\uff1f\uff01\uff08\uff09]")
SPEAKING = ("resources/help/", "resources/forms/", "resources/room/", "resources/policies/", "packaging/")


def problems(tree, read_not_shown=None):
    allowed = READ_NOT_SHOWN if read_not_shown is None else read_not_shown
    found = []
    for path in (one for folder in SPEAKING for one in tree.paths(folder, endings=(".md", ".json", ".txt"))):
        found += [f"{path}:{number}: a mark of full width" for number, line in enumerate(tree.text(path).split("\n"), 1) if FULL_WIDTH.search(line)]
    for path in tree.cpp("core/", "ui/", "app/"):
        for literal in literals(tree.text(path)):
            if FULL_WIDTH.search(literal.text) and (path.startswith("ui/text/") or TRANSLATED & set(literal.calls)):
                found.append(f"{path}:{literal.line}: \"{literal.text}\" has a mark of full width")
            if path.startswith("ui/text/"):
                continue
            if TRANSLATED & set(literal.calls):
                if path.startswith("core/"):
                    found.append(f"{path}:{literal.line}: core speaks in codes; tr() belongs to ui and app")
                continue
            if is_chinese(literal.text) and path not in allowed:
                found.append(f"{path}:{literal.line}: \"{literal.text}\" stands outside tr(), ui/text and resources")
            elif path.startswith("ui/") and literal.calls and re.search(r"[A-Za-z]{3,}", literal.text):
                shown = [c for c in literal.calls if c not in ("QStringLiteral", "QLatin1String", "QString", "u")]
                if shown and shown[-1] in SHOWN:
                    found.append(f"{path}:{literal.line}: \"{literal.text}\" is shown without tr()")
    return found


BAD = [
    {"core/care/a.cpp": 'auto a = QStringLiteral("个案");\n'},
    {"ui/today/a.cpp": 'label->setText(QStringLiteral("Today"));\n'},
    {"ui/today/a.cpp": 'auto *a = new QLabel(u"今日"_qs);\n'},
    {"core/care/a.cpp": 'auto a = tr("个案");\n'},
    {"app/tingyuctl/a.cpp": 'print(R"(没有成功)");\n'},
    {"ui/today/a.cpp": 'label->setText(tr("今日\uff1a没有"));\n'},
    {"ui/text/errors_a.cpp": 'x = {"a.b", QT_TRANSLATE_NOOP("ErrorText", "没有找到\uff0c请再找。")};\n'},
    {"resources/help/zh/a.md": "# 甲\n\n一\uff08二\uff09\n"},
]
GOOD = [{"ui/today/a.cpp": 'label->setText(tr("今日")); // 今日\nbox->setObjectName(QStringLiteral("today"));\nadd(tr("甲") + QStringLiteral(" ") );\n',
         "ui/text/errors_a.cpp": 'x = {"a.b", QT_TRANSLATE_NOOP("ErrorText", "没有找到。")};\n',
         "app/a.cpp": 'said(QT_TRANSLATE_NOOP("Ctl", "用法:"\n  "二"));\n'}]
