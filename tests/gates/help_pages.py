# SPDX-License-Identifier: GPL-3.0-or-later
"""The help names what is in the window: every page in both languages, every button it names still there, every link leading somewhere.

In zh a text of the window stands in 「」, in en in bold; both name the same ones in the same order, as tingyu_en.ts translates them."""
import re
import xml.etree.ElementTree as xml

from source_tree import is_chinese

ENGLISH = "translations/tingyu_en.ts"
TASKS = "ui/shell/help_tasks.cpp"
LISTS = "resources/help/CMakeLists.txt"
FOLDER = "resources/help/{}/"
REFERENCE = {"open_export", "package_format"}  # lists columns of files, names nothing of the window; a test of its own reads it
MOST_LINES = 60
NAMED = {"zh": re.compile(r"「([^」]*)」"), "en": re.compile(r"\*\*([^*]+)\*\*")}
COLUMN = re.compile(r"^## [a-z_]+|`[a-z_]+`", re.M)
LINK = re.compile(r"\]\(([^)]*)\)")


def words_of_the_window(tree):
    """Chinese -> its English, without accelerators; only what the window itself says."""
    found = {}
    for context in xml.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", tree.text(ENGLISH))).iter("context"):
        if context.findtext("name") in ("Ctl", "ErrorText"):
            continue
        for message in context.iter("message"):
            translation = message.find("translation")
            chinese = re.sub(r"\(&.\)", "", message.findtext("source") or "")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.setdefault(chinese, set()).update(form.replace("&", "") for form in forms)
    return found


def pages(tree, language):
    folder = FOLDER.format(language)
    return {path[len(folder):-3]: tree.text(path) for path in tree.paths(folder, endings=(".md",))}


def page_problems(name, zh, en, words, names):
    found = []
    for language, text in (("zh", zh), ("en", en)):
        if not text.startswith("# "):
            found.append(f"help/{language}/{name}: does not begin with its title")
        if text.count("\n") > MOST_LINES and name not in REFERENCE:
            found.append(f"help/{language}/{name}: longer than {MOST_LINES} lines")
        found += [f"help/{language}/{name}: leads to {link}, which is no page" for link in LINK.findall(text) if link not in names]
    if is_chinese(en) or re.search("[\u3001-\u303f\uff01-\uff5e]", en):
        found.append(f"help/en/{name}: Chinese in the English")
    if name in REFERENCE:
        if COLUMN.findall(zh) != COLUMN.findall(en):
            found.append(f"help/en/{name}: explains other columns, or in another order, than the zh page")
        return found
    chinese, english = NAMED["zh"].findall(zh), NAMED["en"].findall(en)
    found += [f"help/zh/{name}: 「{one}」 is nowhere in the window" for one in chinese if one not in words]
    for i in range(max(len(chinese), len(english))):
        here, there = (chinese + [""] * len(english))[i], (english + [""] * len(chinese))[i]
        if there not in words.get(here, ()):
            found.append(f"help/en/{name}: name {i + 1}: **{there}** where the zh page has 「{here}」, in the window {sorted(words.get(here, ()))}")
            break
    return found


def problems(tree):
    zh, en, words = pages(tree, "zh"), pages(tree, "en"), words_of_the_window(tree)
    found = [f"help: {name} is there in one language only" for name in sorted(set(zh) ^ set(en))]
    listed, known = tree.text(LISTS), tree.text(TASKS)
    for name in sorted(set(zh) & set(en)):
        for language in ("zh", "en"):
            if f"{language}/{name}.md" not in listed.split():
                found.append(f"{LISTS}: {language}/{name}.md is not listed")
        if f'"{name}"' not in known:
            found.append(f"{TASKS}: {name} has no place in the list of tasks")
        found += page_problems(name, zh[name], en[name], words, set(zh))
    return found


def sample(zh="# 甲\n按「保存」。\n", en="# A\nPress **Save**.\n", **more):
    entry = "<message><source>保存(&amp;S)</source><translation>&amp;Save</translation></message>"
    files = {ENGLISH: f'<TS version="2.1"><context><name>A</name>{entry}</context></TS>', TASKS: '{"one"}', LISTS: "zh/one.md en/one.md",
             "resources/help/zh/one.md": zh, "resources/help/en/one.md": en}
    files.update(more)
    return {path: text for path, text in files.items() if text is not None}


BAD = [
    sample(zh="# 甲\n按「存盘」。\n"),
    sample(en="# A\nPress **Store**.\n"),
    sample(en="# A\nPress Save.\n"),
    sample(en="# A\nPress **Save** (保存).\n"),
    sample(zh="# 甲\n按「保存」,见[乙](two)。\n"),
    sample(**{"resources/help/en/one.md": None}),
    sample(**{TASKS: '{"two"}'}),
    sample(**{LISTS: "zh/one.md"}),
    sample(en="Press **Save**.\n"),
    sample(zh="# 甲\n按「保存」。\n" + "一\n" * 80),
    sample(**{"resources/help/zh/open_export.md": "# 甲\n## school 学校\n`name` 名称\n", "resources/help/en/open_export.md": "# A\n## school\n`code`\n",
              TASKS: '{"one", "open_export"}', LISTS: "zh/one.md en/one.md zh/open_export.md en/open_export.md"}),
]
GOOD = [sample(), sample(zh="# 甲\n按「保存」,见[甲](one)。\n")]
