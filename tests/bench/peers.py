# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured against what. Each measure returns its figures; a peer that is not installed ends it with its name."""
import base64
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass

from measures import Figure, have, median, resident_kb, timed, weighed

PASSWORD = "bench: a long and dull sentence"
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


@dataclass
class Place:
    bin: str
    work: str

    def path(self, name):
        return os.path.join(self.work, name)

    def program(self, name):
        return os.path.join(self.bin, name)

    def ctl(self, *words):
        return [self.program("tingyuctl"), *words]

    def in_vault(self, folder, *words):
        return self.ctl("--vault", folder, "--user", "bench", "--password-file", self.password(), *words)

    def password(self):
        path = self.path("password")
        with open(path, "w", encoding="utf-8") as file:
            file.write(PASSWORD + "\n")
        return path

    def new_vault(self, name, kind="school"):
        folder = self.path(name)
        subprocess.run(self.ctl("vault", "create", folder, "--kind", kind, "--school", "Bench", "--user", "bench", "--password-file", self.password(),
                                "--sheet-out", self.path(name + ".sheet"), "--yes"), check=True, stdout=subprocess.DEVNULL)
        return folder


SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"


def roster_file(place, students, name):
    """A school's export: the columns that are stored, and others up to 40."""
    import openpyxl
    path, dice = place.path(name), random.Random(7)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("名册")
    head = ["全国学籍号", "姓名", "性别", "出生日期", "年级", "班级", "学号"]
    sheet.append(head + [f"其他{i}" for i in range(len(head), 40)])
    for i in range(students):
        born = f"20{dice.randint(10, 14)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
        row = [f"L990000{born}{i % 10000:04}"[:19], dice.choice(SURNAMES) + dice.choice(GIVEN) + dice.choice(GIVEN), dice.choice("男女"), born,
               dice.choice(["七年级", "八年级", "九年级"]), f"{dice.randint(1, 12)}班", f"{i:06}"]
        sheet.append(row + [f"值{dice.randint(0, 9999)}" for _ in range(len(row), 40)])
    book.save(path)
    return path


READ_WITH_OPENPYXL = """
import openpyxl, sys
cells = 0
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
    cells += len(row)
assert cells >= 40 * 5000, cells
"""


def roster(place):
    path = roster_file(place, 5000, "roster.xlsx")
    vaults = iter([place.new_vault(f"roster{i}") for i in range(3)])
    ours = median(3, lambda: timed(place.in_vault(next(vaults), "roster", "import", path, "--yes", "--json")))
    theirs = median(3, lambda: timed([sys.executable, "-c", READ_WITH_OPENPYXL, path]))
    return [Figure("roster .xlsx 5,000 x 40, read and stored", f"{ours:.2f} s", f"openpyxl reads it in {theirs:.2f} s", ours / theirs, "<= 1", ours <= theirs)]


R_SCORE = """
suppressMessages(library(psych))
words <- commandArgs(TRUE)
answers <- read.csv(words[1], check.names = FALSE)
items <- answers[, -1]
colnames(items) <- paste0("q", colnames(items))
keys <- as.matrix(read.csv(words[2], check.names = FALSE))
rownames(keys) <- colnames(items)
scores <- scoreVeryFast(keys, items, totals = TRUE)
write.csv(data.frame(id = answers[, 1], scores), words[3], row.names = FALSE)
"""


def spread(items):
    for item in items:
        first, _, last = item.partition("..")
        yield from range(int(first), int(last or first) + 1)


def score(place):
    if not have("Rscript"):
        sys.exit("R is not installed: packaging/bench.sh does it.")
    dice = random.Random(3)
    sheets, keys, script = place.path("mht.csv"), place.path("keys.csv"), place.path("score.R")
    with open(sheets, "w", encoding="ascii") as file:
        file.write("id," + ",".join(str(i) for i in range(1, 101)) + "\n")
        for i in range(100000):
            bits = dice.getrandbits(100)
            file.write(f"s{i}," + ",".join("1" if bits >> k & 1 else "0" for k in range(100)) + "\n")
    with open(os.path.join(SOURCE, "resources/scales/mht.json"), encoding="utf-8") as file:
        sums = [s for s in json.load(file)["scores"] if s.get("op") == "sum" and "items" in s]
    columns = [set(spread(s["items"])) for s in sums]
    with open(keys, "w", encoding="ascii") as file:
        file.write(",".join(s["id"] for s in sums) + "\n")
        for item in range(1, 101):
            file.write(",".join("1" if item in column else "0" for column in columns) + "\n")
    with open(script, "w", encoding="ascii") as file:
        file.write(R_SCORE)
    ours = median(3, lambda: timed(place.ctl("scale", "score", "mht", "--answers", sheets, "--out", place.path("ours.csv"), "--yes")))
    theirs = median(3, lambda: timed(["Rscript", script, sheets, keys, place.path("theirs.csv")]))
    return [Figure("scale score, 100,000 MHT sheets, CSV in and out", f"{ours:.2f} s", f"psych::scoreVeryFast {theirs:.2f} s", theirs / ours, ">= 10", theirs >= 10 * ours)]


GRADES = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "高一", "高二", "高三"]
SHEETS, PUPILS_OF_A_CLASS = (18750, 75000), 64

STORE_WITH_SQLITE = """
import csv, json, os, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE sheet (id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, student TEXT NOT NULL UNIQUE, answers TEXT NOT NULL)")
db.execute("CREATE TABLE result (id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, sheet INTEGER NOT NULL, scores TEXT NOT NULL)")
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    items = next(rows)[1:]
    for row in rows:
        sheet = db.execute("INSERT INTO sheet (uid, student, answers) VALUES (?, ?, ?)",
                           (os.urandom(16), row[0], json.dumps(dict(zip(items, map(int, row[1:])))))).lastrowid
        db.execute("INSERT INTO result (uid, sheet, scores) VALUES (?, ?, ?)", (os.urandom(16), sheet, json.dumps({"total": sum(map(int, row[1:]))})))
db.commit()
"""


def answer_files(place, count):
    """So many students in classes, and what each ticked on the hundred items of MHT."""
    dice, roster, answers = random.Random(5), place.path(f"students{count}.csv"), place.path(f"answers{count}.csv")
    with open(roster, "w", encoding="utf-8") as students, open(answers, "w", encoding="utf-8") as sheets:
        students.write("学号,姓名,性别,年级,班级\n")
        sheets.write("学号," + ",".join(str(i) for i in range(1, 101)) + "\n")
        for i in range(count):
            at, bits = i // PUPILS_OF_A_CLASS, dice.getrandbits(100)
            name = dice.choice(SURNAMES) + dice.choice(GIVEN) + dice.choice(GIVEN)
            students.write(f"{i:06},{name},{dice.choice('男女')},{GRADES[at % len(GRADES)]},{at // len(GRADES) + 1}班\n")
            sheets.write(f"{i:06}," + ",".join("1" if bits >> k & 1 else "0" for k in range(100)) + "\n")
    return roster, answers


def sheets_imported(place):
    """A file of answers read, scored and stored encrypted, less the way into the vault; beside it a table of the same rows by Python and SQLite, neither scored nor encrypted:
    what a full disk cache or a busy machine does to growth, it does to both."""
    ours, theirs, peak = {}, {}, 0
    for count in SHEETS:
        roster_path, answers = answer_files(place, count)
        vault = place.new_vault(f"sheets{count}")
        subprocess.run(place.in_vault(vault, "roster", "import", roster_path, "--yes"), check=True, stdout=subprocess.DEVNULL)
        made = subprocess.run(place.in_vault(vault, "campaign", "create", "--name", "Bench", "--scale", "mht", "--classes", "all", "--from", "2026-09-01", "--to", "2027-07-31",
                                             "--kind", "census", "--json", "--yes"), check=True, capture_output=True).stdout
        campaign = json.loads(made)["uid"]
        login = median(3, lambda: weighed(place.in_vault(vault, "campaign", "list", "--json"))[1])
        told, whole, held = weighed(place.in_vault(vault, "campaign", "import", campaign, answers, "--json", "--yes"))
        if json.loads(told)["scored"] != count:
            sys.exit("not every sheet was imported and scored")
        ours[count], peak = whole - login, max(peak, held)
        plain = iter(range(3))
        theirs[count] = median(3, lambda: weighed([sys.executable, "-c", STORE_WITH_SQLITE, answers, place.path(f"plain{count}-{next(plain)}.db")])[1])
    few, many = SHEETS
    growth, reference = ours[many] / ours[few], theirs[many] / theirs[few]
    return [Figure(f"{many:,} sheets of 100 items imported, scored, stored: to {few:,}", f"{ours[many]:.1f} s, {growth:.2f} times", f"csv + sqlite3 {theirs[many]:.1f} s, {reference:.2f} times",
                   growth / reference, "<= 1.2", growth <= 1.2 * reference),
            Figure(f"peak memory, {many:,} sheets imported", f"{peak // 1024} MB", "limit 300 MB", peak / (300 << 10), "<= 1", peak <= 300 << 10)]


def shown(words, title, environment):
    """Seconds until a window with this title can be seen, and what the process holds in memory two seconds later."""
    start = time.monotonic()
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], env=environment, capture_output=True).returncode != 0:
            if process.poll() is not None or time.monotonic() - start > 30:
                sys.exit(f"{words[0]} shows no window")
            time.sleep(0.01)
        seconds = time.monotonic() - start
        time.sleep(2)
        return seconds, resident_kb(process.pid)
    finally:
        process.terminate()  # killed, KeePassXC would leave its lock and refuse to start again
        process.wait(10)


def opened(words, title, environment, after_start):
    """What the process holds in memory with its 5,000 records open and listed."""
    process = subprocess.Popen(words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.stdin.write((PASSWORD + "\n").encode())
        process.stdin.close()
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title], env=environment, capture_output=True, timeout=30)
        time.sleep(2)
        for keys in after_start:
            subprocess.run(["xdotool", *keys], env=environment, check=True, capture_output=True)
            time.sleep(4)
        return resident_kb(process.pid)
    finally:
        process.terminate()
        process.wait()


def entries_file(path, count):
    """A KeePassXC database of so many entries, made by its own command line out of an XML export."""
    xml = path + ".xml"
    with open(xml, "w", encoding="utf-8") as file:
        file.write("<KeePassFile><Meta/><Root><Group><UUID>AAAAAAAAAAAAAAAAAAAAAA==</UUID><Name>Root</Name>")
        for i in range(count):
            uid = base64.b64encode(i.to_bytes(16, "big")).decode()
            texts = "".join(f"<String><Key>{key}</Key><Value>{value}</Value></String>"
                            for key, value in (("Title", f"entry {i}"), ("UserName", f"user {i}"), ("Password", f"secret {i}"), ("URL", ""), ("Notes", "")))
            file.write(f"<Entry><UUID>{uid}</UUID>{texts}</Entry>")
        file.write("</Group></Root></KeePassFile>")
    subprocess.run(["keepassxc-cli", "import", "--set-password", xml, path], input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True, capture_output=True)
    return path


def window(place):
    if not have("keepassxc"):
        sys.exit("KeePassXC is not installed: packaging/bench.sh does it.")
    folder = place.new_vault("window")
    subprocess.run(place.in_vault(folder, "roster", "import", roster_file(place, 5000, "window.xlsx"), "--yes"), check=True, stdout=subprocess.DEVNULL)
    home = place.path("home")
    os.makedirs(home, exist_ok=True)
    server = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1366x768x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    environment = {**os.environ, "DISPLAY": ":97", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    try:
        time.sleep(1)
        ours = sorted(shown([os.path.join(place.bin, "tingyu"), "--vault", folder], "听屿", environment) for _ in range(5))[2]
        theirs = sorted(shown(["keepassxc"], "KeePassXC", environment) for _ in range(5))[2]
        manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) # keys need a focus
        time.sleep(1)
        ours_open = median(3, lambda: opened([os.path.join(place.bin, "tingyu"), "--vault", folder], "听屿", environment,
                                             [("type", PASSWORD), ("key", "Return"), ("key", "ctrl+2")]))
        database = entries_file(place.path("peer.kdbx"), 5000)
        theirs_open = median(3, lambda: opened(["keepassxc", "--pw-stdin", database], "KeePassXC", environment, [("key", "Home")]))
        manager.terminate()
        manager.wait()
        logins = [e for e in json.loads(subprocess.run(place.in_vault(folder, "audit", "list", "--json"), check=True, capture_output=True).stdout)["entries"]
                  if e["action"] == "vault.login"]
        if len(logins) < 4:
            sys.exit("the window was not unlocked")
    finally:
        server.terminate()
        server.wait()
    return [Figure("window up", f"{ours[0]:.2f} s", f"KeePassXC {theirs[0]:.2f} s", ours[0] / theirs[0], "<= 1", ours[0] <= theirs[0]),
            Figure("resident memory, locked, vault of 5,000", f"{ours[1] // 1024} MB", f"KeePassXC {theirs[1] // 1024} MB", ours[1] / theirs[1], "<= 1.2", ours[1] <= 1.2 * theirs[1]),
            Figure("resident memory, unlocked, 5,000 students listed", f"{ours_open // 1024} MB", f"KeePassXC, 5,000 entries {theirs_open // 1024} MB",
                   ours_open / theirs_open, "<= 1.2", ours_open <= 1.2 * theirs_open)]


def within(place):
    """What only the inside can tell: tests_bench prints one JSON object a line, {name, value, limit, unit}."""
    folder, found = place.new_vault("within"), []
    subprocess.run(place.in_vault(folder, "roster", "import", roster_file(place, 5000, "within.xlsx"), "--yes"), check=True, stdout=subprocess.DEVNULL)
    told = subprocess.run([os.path.join(place.bin, "tests_bench"), folder, "bench"], input=PASSWORD + "\n", check=True, stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}).stdout
    for line in told.splitlines():
        one = json.loads(line)
        found.append(Figure(one["name"], f"{one['value']:.3g} {one['unit']}", f"limit {one['limit']:g} {one['unit']}", one["value"] / one["limit"], "<= 1", one["value"] <= one["limit"]))
    return found


def seal(place):
    """The same bytes for one receiver: age encrypts, we also sign, and check that before we open."""
    if not have("age"):
        sys.exit("age is not installed: packaging/bench.sh does it.")
    plain, ours, theirs, back = (place.path(name) for name in ("plain", "ours.typ", "theirs.age", "back"))
    with open(plain, "wb") as file:
        for _ in range(256):
            file.write(os.urandom(1 << 20))
    keys, identity = place.path("keys"), place.path("identity")
    subprocess.run(["age-keygen", "-o", identity], check=True, capture_output=True)
    receiver = subprocess.run(["age-keygen", "-y", identity], check=True, capture_output=True, text=True).stdout.strip()
    ours_in = median(5, lambda: timed([place.program("exchange_bench"), "pack", plain, ours, keys]))
    theirs_in = median(5, lambda: timed(["age", "-r", receiver, "-o", theirs, plain]))
    ours_out = median(5, lambda: timed([place.program("exchange_bench"), "unpack", ours, back, keys]))
    subprocess.run(["cmp", plain, back], check=True)
    theirs_out = median(5, lambda: timed(["age", "-d", "-i", identity, "-o", back, theirs]))
    subprocess.run(["cmp", plain, back], check=True)
    return [Figure("256 MiB sealed and signed", f"{ours_in:.2f} s", f"age {theirs_in:.2f} s", ours_in / theirs_in, "<= 3", ours_in <= 3 * theirs_in),
            Figure("256 MiB checked and opened", f"{ours_out:.2f} s", f"age {theirs_out:.2f} s", ours_out / theirs_out, "<= 3", ours_out <= 3 * theirs_out)]


PUPILS_OF_A_SCHOOL = 2000


def in_district(place, verb, folder, *words):
    with open(place.password(), "rb") as password:
        return subprocess.run([place.program("exchange_bench"), verb, folder, "bench", *words], stdin=password, check=True, stdout=subprocess.PIPE, text=True).stdout


def merge(place):
    """Figures of so many schools taken in by one district, less the way in and out of the vault."""
    seconds, peak = {}, 0
    for count in (250, 500):
        vault, packages, nothing = place.new_vault(f"district{count}", "district"), place.path(f"packages{count}"), place.path("nothing")
        os.makedirs(nothing, exist_ok=True)
        in_district(place, "schools", vault, str(count), str(PUPILS_OF_A_SCHOOL), packages)
        login = median(3, lambda: weighed(place.in_vault(vault, "exchange", "import", nothing))[1])
        told, whole, held = weighed(place.in_vault(vault, "exchange", "import", packages, "--json"))
        if [one["new"] for one in json.loads(told)["files"] if one["verdict"] == "accepted"] != [PUPILS_OF_A_SCHOOL] * count:
            sys.exit("not every package was merged")
        seconds[count], peak = whole - login, max(peak, held)
    each = {count: seconds[count] / count for count in seconds}
    found = [Figure("a package of 2,000 merged: of 500, to one of 250", f"{1000 * each[500]:.1f} ms", f"{1000 * each[250]:.1f} ms", each[500] / each[250], "<= 1.2", each[500] <= 1.2 * each[250]),
             Figure("peak memory, 1,000,000 students of 500 schools merged", f"{peak // 1024} MB", "limit 1024 MB", peak / (1 << 20), "<= 1", peak <= 1 << 20)]
    files = sorted(os.path.join(packages, name) for name in os.listdir(packages))
    def triaged():
        told = json.loads(in_district(place, "triage", vault, packages))
        return told["bytes"] / told["seconds"] / 1e6
    ours = median(3, triaged)
    size = sum(os.path.getsize(path) for path in files)
    theirs = median(3, lambda: size / timed(["b2sum", *files]) / 1e6)
    return found + [Figure("500 packages triaged by signature", f"{ours:.0f} MB/s", f"b2sum {theirs:.0f} MB/s", ours / 200, ">= 1 (200 MB/s)", ours >= 200)]


MEASURES = {"roster": roster, "import": sheets_imported, "score": score, "window": window, "within": within, "seal": seal, "merge": merge}
