# SPDX-License-Identifier: GPL-3.0-or-later
"""What every gate reads: the files of the tree, C++ without its comments, string literals and where they stand."""
import os
import re
from dataclasses import dataclass, field

SKIPPED = {"build", "out", ".git", "__pycache__", ".cache"}
CPP = (".cpp", ".h")


@dataclass
class Tree:
    """A source tree on disk, or a made-up one in memory: path -> text. The gates cannot tell them apart."""
    files: dict
    build: str = ""     # build folder; empty in a made-up tree
    qt_headers: str = ""
    lupdate: str = ""

    @staticmethod
    def read(root, **places):
        files = {}
        for folder, names, leaves in os.walk(root):
            names[:] = [n for n in names if n not in SKIPPED and not os.path.islink(os.path.join(folder, n))]
            for leaf in leaves:
                path = os.path.join(folder, leaf)
                files[os.path.relpath(path, root).replace(os.sep, "/")] = path
        return Tree(_Lazy(files), **places)

    def text(self, path):
        return self.files[path]

    def paths(self, *starts, endings=None):
        for path in sorted(self.files):
            if (not starts or path.startswith(starts)) and (endings is None or path.endswith(endings)):
                yield path

    def cpp(self, *starts):
        return self.paths(*starts, endings=CPP)


class _Lazy(dict):
    def __getitem__(self, path):
        with open(super().__getitem__(path), "rb") as file:
            return file.read().decode("utf-8", "replace")


def without_comments(text):
    """The same text with comments blanked; strings and line numbers stay."""
    pattern = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')

    def blank(match):
        found = match.group(0)
        return re.sub(r"[^\n]", " ", found) if found.startswith("/") else found

    return pattern.sub(blank, text)


@dataclass
class Literal:
    text: str
    line: int
    calls: list = field(default_factory=list)  # names of the calls around it, innermost last


TOKEN = re.compile(r'R"(\w*)\(((?:.|\n)*?)\)\1"|"((?:\\.|[^"\\\n])*)"|\'(?:\\.|[^\'\\\n])+\'|([A-Za-z_]\w*)|([(){};])|\n')


def literals(text):
    """Every string literal with the calls that enclose it."""
    code = without_comments(text)
    stack, word, line, found = [], "", 1, []
    for token in TOKEN.finditer(code):
        whole = token.group(0)
        if token.group(2) is not None or token.group(3) is not None:
            value = token.group(2) if token.group(2) is not None else token.group(3)
            found.append(Literal(value, line, [name for name in stack if name]))
        if token.group(4):
            word = token.group(4)
        elif token.group(5):
            if whole == "(":
                stack.append(word)
            elif whole == ")" and stack:
                stack.pop()
            word = ""
        line += whole.count("\n")
    return found


def arguments(text, start):
    """Top-level arguments of the call whose opening bracket stands at `start`."""
    depth, begin, parts, place = 0, start + 1, [], start
    quoted = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'')
    while place < len(text):
        match = quoted.match(text, place)
        if match:
            place = match.end()
            continue
        char = text[place]
        if char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
            if depth == 0:
                parts.append(text[begin:place])
                return parts
        elif char == "," and depth == 1:
            parts.append(text[begin:place])
            begin = place + 1
        place += 1
    return parts


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def is_chinese(text):
    return re.search("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]", text) is not None
