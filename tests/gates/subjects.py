# SPDX-License-Identifier: GPL-3.0-or-later
"""Every reason a function can fail with has its one sentence in ui/text."""
import re

from source_tree import arguments, line_of, without_comments

CALL = re.compile(r"\bfail\(")
SENTENCE = re.compile(r'\{\s*"([a-z0-9_.\-]+)"\s*,\s*(?:\n\s*)?QT_TRANSLATE_NOOP\(\s*"ErrorText"')
LITERAL = re.compile(r'"([^"]*)"')


def problems(tree):
    sentences, found = {}, []
    for path in tree.paths("ui/text/errors_"):
        for match in SENTENCE.finditer(without_comments(tree.text(path))):
            subject = match.group(1)
            if subject in sentences:
                found.append(f"{path}: {subject} has its sentence already in {sentences[subject]}")
            sentences[subject] = path
    for path in tree.cpp("core/", "ui/", "app/"):
        if path == "core/base/result.h":
            continue
        code = without_comments(tree.text(path))
        for match in CALL.finditer(code):
            given = arguments(code, match.end() - 1)
            if len(given) < 2:
                continue
            for subject in LITERAL.findall(given[1]):
                if subject not in sentences:
                    found.append(f"{path}:{line_of(code, match.start())}: {subject} has no sentence in ui/text/errors_*.cpp")
    return found


BAD = [
    {"core/vault/a.cpp": 'return fail(Errc::Io, "vault.melted");\n'},
    {"core/vault/a.cpp": 'return fail(full ? Errc::Io : Errc::Busy, full ? "a.b" : "a.c",\n  {x});\n',
     "ui/text/errors_a.cpp": '{"a.b", QT_TRANSLATE_NOOP("ErrorText", "甲。")},\n'},
    {"ui/text/errors_a.cpp": '{"a.b", QT_TRANSLATE_NOOP("ErrorText", "甲。")},\n{"a.b",\n  QT_TRANSLATE_NOOP("ErrorText", "乙。")},\n'},
]
GOOD = [{"core/vault/a.cpp": '// fail(Errc::Io, "not.there")\nreturn fail(Errc::Io, "a.b", {f(1, 2)});\n',
         "ui/text/errors_a.cpp": '{"a.b",\n   QT_TRANSLATE_NOOP("ErrorText", "甲。")},\n'}]
