# SPDX-License-Identifier: GPL-3.0-or-later
"""Both languages are complete: the .ts files hold exactly the sentences of the sources, and each is translated."""
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as xml

from source_tree import is_chinese

ENGLISH, CHINESE = "translations/tingyu_en.ts", "translations/tingyu_zh_CN.ts"
EMPTY = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}" sourcelanguage="zh_CN"></TS>\n'


def messages(text):
    """(context, source, comment) -> message element"""
    found = {}
    for context in xml.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", text)).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


def places(text):
    return sorted(re.findall(r"%(?:L?\d+|n)", text))


def wanted(tree, plurals_only):
    """What lupdate reads from the sources as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        for path in tree.cpp("app/", "ui/"):
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8") as file:
                file.write(tree.text(path))
        result = os.path.join(folder, "fresh.ts")
        with open(result, "w", encoding="utf-8") as file:
            file.write(EMPTY.format("en"))
        options = ["-pluralonly"] if plurals_only else []
        sources = [os.path.join(folder, name) for name in ("app", "ui") if os.path.isdir(os.path.join(folder, name))]
        subprocess.run([tree.lupdate, "-silent", "-no-obsolete", "-locations", "none", "-recursive", *sources, "-I", folder,
                        *options, "-ts", result], check=True, capture_output=True)
        with open(result, encoding="utf-8") as file:
            return messages(file.read())


def file_problems(tree, path, plurals_only, english):
    have, want, found = messages(tree.text(path)), wanted(tree, plurals_only), []
    for key in want:
        if key not in have:
            found.append(f"{path}: not there yet (cmake --build build/dev --target update_translations): {key[0]}: {key[1][:60]}")
    for key, message in have.items():
        if key not in want:
            found.append(f"{path}: no source says this any more: {key[0]}: {key[1][:60]}")
            continue
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(forms):
            found.append(f"{path}: unfinished: {key[0]}: {key[1][:60]}")
            continue
        for form in forms:
            missing = set(places(key[1])) - set(places(form)) - {"%n"}
            if missing or set(places(form)) - set(places(key[1])):
                found.append(f"{path}: the places %1 %2 differ: {key[1][:60]}")
            if english and is_chinese(form):
                found.append(f"{path}: Chinese in the English: {form[:60]}")
    return found


def problems(tree):
    return file_problems(tree, CHINESE, True, False) + file_problems(tree, ENGLISH, False, True)


def ts(language, body=""):
    return EMPTY.format(language).replace("</TS>", f"<context><name>A</name>{body}</context></TS>" if body else "</TS>")


def entry(source, translation, kind=""):
    return f"<message><source>{source}</source><translation{kind}>{translation}</translation></message>"


SOURCE = 'auto a = QCoreApplication::translate("A", "还有 %1 份");\n'
BAD = [
    {"app/a.cpp": SOURCE, ENGLISH: ts("en"), CHINESE: ts("zh_CN")},
    {"app/a.cpp": SOURCE, ENGLISH: ts("en", entry("还有 %1 份", "", ' type="unfinished"')), CHINESE: ts("zh_CN")},
    {"app/a.cpp": SOURCE, ENGLISH: ts("en", entry("还有 %1 份", "some left")), CHINESE: ts("zh_CN")},
    {"app/a.cpp": SOURCE, ENGLISH: ts("en", entry("还有 %1 份", "还有 %1")), CHINESE: ts("zh_CN")},
    {"app/a.cpp": SOURCE, ENGLISH: ts("en", entry("还有 %1 份", "%1 left") + entry("旧", "old")), CHINESE: ts("zh_CN")},
    {"app/a.cpp": SOURCE.replace('份")', '份", nullptr, 3)'), ENGLISH: ts("en", entry("还有 %1 份", "%1 left")), CHINESE: ts("zh_CN")},
]
GOOD = [{"app/a.cpp": SOURCE, ENGLISH: ts("en", entry("还有 %1 份", "%1 left")), CHINESE: ts("zh_CN")}]
