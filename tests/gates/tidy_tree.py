# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence lines, nothing unfinished, nothing of a machine or a person in names and texts."""
import re

LICENSED = (".cpp", ".h", ".sql", ".cmake", ".sh", ".py", ".svg", ".qss", "CMakeLists.txt")
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
MACHINE = re.compile(r"(?<![\w.])/(?:home|work|root|Users)/\w+")
TEXT = LICENSED + (".md", ".txt", ".json", ".ts", ".xml", ".desktop", ".yaml", ".yml")
PERSONAL = re.compile(r"\d{11,}|@|[Gg]\d{17}")
SIGN = "SPDX-License-Identifier: GPL-3.0-or-later"


def problems(tree):
    found = []
    for path in tree.paths():
        if PERSONAL.search(path):
            found.append(f"{path}: the name holds what looks like a number or address of a person")
        if not path.endswith(TEXT):
            continue
        text = tree.text(path)
        if path.endswith(LICENSED) and SIGN not in "\n".join(text.split("\n")[:3]):
            found.append(f"{path}: the first lines hold no {SIGN}")
        for number, line in enumerate(text.split("\n"), 1):
            if UNFINISHED.search(line):
                found.append(f"{path}:{number}: unfinished: {line.strip()[:80]}")
            if MACHINE.search(line):
                found.append(f"{path}:{number}: a path of one machine: {line.strip()[:80]}")
    return found


BAD = [
    {"core/a.cpp": "int a;\n"},
    {"core/a.cpp": f"// {SIGN}\n// TO" + "DO: later\n"},
    {"README.md": "run /ho" + "me/me/tingyu\n"},
    {"tests/data/13800138000.xlsx": ""},
]
GOOD = [{"core/a.cpp": f"// {SIGN}\nint a;\n", "packaging/a.sh": f"#!/bin/sh\n# {SIGN}\n", "tests/data/sample.xlsx": "TO" + "DO"}]
