# SPDX-License-Identifier: GPL-3.0-or-later
"""term_figures.py ENTER_TERM TINGYUCTL

Enters a term, exports it openly, prints every table that holds figures, and counts each figure again from the
export alone. Nothing here is shared with the product: the school days are written down from the government's
arrangement for 2026, and hours are counted minute by minute.
"""
import csv
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

FROM, TO = datetime.date(2026, 9, 1), datetime.date(2027, 1, 17)
OFF = {datetime.date(2026, 9, 25), *(datetime.date(2026, 10, day) for day in range(1, 8)), datetime.date(2027, 1, 1)}
MADE_UP_FOR = {datetime.date(2026, 9, 20), datetime.date(2026, 10, 10)}
HEAD, COUNSELLORS = "陈校长", ("何老师", "孙老师", "许老师")
SIGN_DAYS = 3

checks = 0
wrong = []


def same(what, printed, counted):
    global checks
    checks += 1
    if printed != counted:
        wrong.append(f"{what}: printed {printed!r}, counted {counted!r}")


class Room:
    """The vault as the command line shows it."""

    def __init__(self, tingyuctl, work):
        self.tingyuctl, self.work = tingyuctl, work
        self.count = 0

    def run(self, user, *words):
        done = subprocess.run([self.tingyuctl, "--vault", os.path.join(self.work, "vault"), "--user", user, "--password-file",
                               os.path.join(self.work, "password"), "--json", *words], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"tingyuctl {' '.join(words)}: {done.returncode} {done.stdout} {done.stderr}")
        return done.stdout

    def sheets(self, user, *words):
        """The text of a printed paper as it stands on each of its sheets, in lines."""
        self.count += 1
        pdf = os.path.join(self.work, f"{self.count}.pdf")
        self.run(user, *words, "--pdf", pdf)
        done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True)
        return [[line.strip() for line in sheet.split("\n") if line.strip()] for sheet in done.stdout.split("\f")]

    def printed(self, user, *words):
        return [line for sheet in self.sheets(user, *words) for line in sheet]

    def tables(self):
        folder = os.path.join(self.work, "export")
        self.run(HEAD, "--purpose", "核对学期数字", "vault", "export", "--to", folder, "--reason", "核对")
        found = {}
        for name in os.listdir(folder):
            if name.endswith(".json") and name != "manifest.json":
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    found[name[:-5]] = json.load(file)
        for name, rows in found.items():
            with open(os.path.join(folder, name + ".csv"), encoding="utf-8-sig", newline="") as file:
                same(f"rows of {name} in CSV and JSON", sum(1 for _ in csv.DictReader(file)), len(rows))
        return found


def moment(text):
    return datetime.datetime.fromisoformat(text)


def day(text):
    return datetime.date.fromisoformat(text)


def shown(date):
    return f"{date.year}年{date.month}月{date.day}日"


def month_of(date):
    return date.year, date.month


def fields(lines, label):
    """Every figure that stands behind a label."""
    return [int(figure) for line in lines for figure in re.findall(re.escape(label) + r"\s+(-?\d+)(?!\S)", line)]


def rows(lines, pattern):
    return [match.groups() for match in (re.match(pattern, line) for line in lines) if match]


def numbers(groups):
    return tuple(int(one) for one in groups)


class Calendar:
    def __init__(self, tables):
        own = {day(one["on_date"]): one["kind"] for one in tables["calendar_day"]}
        term = tables["term"][0]
        self.days = []
        date = day(term["from_date"])
        while date <= day(term["to_date"]):
            taught = (date.weekday() < 5 or date in MADE_UP_FOR) and date not in OFF
            if date in own:
                taught = own[date] == "workday"
            if taught:
                self.days.append(date)
            date += datetime.timedelta(days=1)


def minutes_open(duties):
    """How many minutes of each day some duty covers."""
    covered = defaultdict(set)
    for one in duties:
        at, end = moment(one["opened_at"]), moment(one["closed_at"])
        while at < end:
            covered[at.date()].add(at.hour * 60 + at.minute)
            at += datetime.timedelta(minutes=1)
    return {date: len(minutes) for date, minutes in covered.items()}


def length(one):
    return int((moment(one["closed_at"]) - moment(one["opened_at"])).total_seconds() // 60)


def missed_duties(tables, calendar):
    """Turns of the roster on school days before today, or with a reason, during which nobody kept the room open; no room has hours
    of a plan here, and two in one room at one time are one opening."""
    same("openings planned without a roster", len(tables["opening_slot"]), 0)
    explained = {(one["room_uid"], one["on_date"]) for one in tables["duty_gap"]}
    turns = {(one["room_uid"], one["on_date"], one["from_time"], one["to_time"]) for one in tables["duty_turn"]}
    return [(room, on, start) for room, on, start, end in turns if day(on) in calendar.days
            and (day(on) < datetime.date.today() or (room, on) in explained)
            and not any(duty["room_uid"] in (room, None) and duty["opened_at"] < f"{on}T{end}"
                        and duty["closed_at"] > f"{on}T{start}" for duty in tables["duty"])]


def check_duty(room, tables, calendar):
    duties = tables["duty"]
    names = {one["uid"]: one["name"] for one in tables["counselling_room"]}
    opened = minutes_open(duties)
    lines = room.printed(HEAD, "duty", "print", "--from", str(FROM), "--to", str(TO))
    missed = missed_duties(tables, calendar)
    months = rows(lines, r"(\d+) 年 (\d+) 月\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\((\d+) 分\)\s+(\d+)\s+(\d+)\s+(\d+)\s+\d+$")
    same("months of the duty book", len(months), len({month_of(date) for date in calendar.days}))
    for one in months:
        key = int(one[0]), int(one[1])
        taught = [date for date in calendar.days if month_of(date) == key]
        shortest = min(taught, key=lambda date: opened.get(date, 0))
        mine = [duty for duty in duties if month_of(moment(duty["opened_at"])) == key]
        counted = (len(taught), sum(1 for date in taught if opened.get(date)), sum(opened.get(date, 0) for date in taught),
                   shown(shortest), opened.get(shortest, 0), len(mine), sum(1 for duty in mine if duty["late"]),
                   sum(1 for _, on, _ in missed if month_of(day(on)) == key))
        same(f"duty book, {key}", (*numbers(one[2:5]), one[5], *numbers(one[6:])), counted)
    printed = rows(lines, r"(\S+日)(?: ·)?(?: 周)?\s+(\d\d:\d\d)\S*(?: · \d+年)?\s+(\d+) (\S+)\s+(\d+)/(\d+)/(\d+)/(\d+)\s+(\d+)\s+(\d+) (\S+)(.*)")
    counted = [(shown(moment(one["opened_at"]).date()), one["opened_at"][11:], str(length(one)), one["person"],
                *(str(one["visits_" + who]) for who in ("student", "teacher", "parent", "other")), str(one["phone_calls"]),
                str(one["letters"]), names[one["room_uid"]]) for one in duties]
    same("rows of the duty book", sorted(row[:11] for row in printed), sorted(counted))
    same("rows of the duty book marked late", sum("补记" in row[11] for row in printed), sum(one["late"] for one in duties))
    same("school days", fields(lines, "应开放天数"), [len(calendar.days)])
    same("days open", fields(lines, "实开放天数"), [sum(1 for date in calendar.days if opened.get(date))])
    same("minutes open", fields(lines, "总时长(分)"), [sum(opened.get(date, 0) for date in calendar.days)])
    same("duties missed", fields(lines, "缺班次数"), [len(missed)])
    same("duties missed and not explained", fields(lines, "其中没有说明"), [len(missed) - len(tables["duty_gap"])])
    told = rows(lines, r"(\S+日) · 周\S\s+\d\d:\d\d–\d\d:\d\d\s+(\S+)\s+(全校大会|还没有说明)$")
    explained = {(one["room_uid"], one["on_date"]) for one in tables["duty_gap"]}
    same("duties missed by name", sorted(told), sorted(
        (shown(day(on)), names[where], "全校大会" if (where, on) in explained else "还没有说明") for where, on, _ in missed))


def is_running(dates):
    """The day or week of today is not short before it is over."""
    return dates[0] - datetime.timedelta(days=dates[0].weekday() if len(dates) > 1 else 0) <= datetime.date.today() <= dates[-1]


def verdict(reached, dates):
    return "是" if reached else "还没有结束" if is_running(dates) else "否"


def check_hours(room, tables, calendar):
    opened = minutes_open(tables["duty"])
    taught = calendar.days
    total = sum(opened.get(date, 0) for date in taught)
    weeks = defaultdict(list)
    for date in taught:
        weeks[date - datetime.timedelta(days=date.weekday())].append(date)
    first = min(weeks)
    for rule in ({"kind": "every_school_day"}, {"kind": "per_school_day", "minutes": 120}, {"kind": "per_teaching_week", "minutes": 600}):
        file = os.path.join(room.work, "rule.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump(rule, out)
        lines = room.printed(HEAD, "duty", "hours-print", "--from", str(FROM), "--to", str(TO), "--rule", file)
        by_week = rule["kind"] == "per_teaching_week"
        asked = rule.get("minutes", 1)
        asked_text = str(asked) if "minutes" in rule else "当天有开放"
        same(f"minutes by {rule}", fields(lines, "总时长(分)")[:1], [total])
        same(f"days open by {rule}", fields(lines, "开放天数")[:1], [sum(1 for date in taught if opened.get(date))])
        week_rows = rows(lines, r"第\s*(\d+)\s*周\s+(\S+日)\s+(\d+)\s+(\d+|—)\s+(\d+)\s+(\S+)$")
        same(f"weeks by {rule}", week_rows,
             [(str((monday - first).days // 7 + 1), shown(monday), str(len(dates)), str(asked) if by_week else "—",
               str(sum(opened.get(date, 0) for date in dates)),
               verdict(sum(opened.get(date, 0) for date in dates) >= asked, dates) if by_week else "—")
              for monday, dates in sorted(weeks.items())])
        day_rows = rows(lines, r"(\S+日) · 周\S\s+(\S+)\s+(\d+)\s+(是|否|还没有结束|—)$")
        same(f"days by {rule}", day_rows,
             [(shown(date), "—" if by_week else asked_text, str(opened.get(date, 0)),
               "—" if by_week else verdict(opened.get(date, 0) >= asked, [date])) for date in taught])
        if by_week:
            short = sum(1 for dates in weeks.values() if not is_running(dates) and sum(opened.get(date, 0) for date in dates) < asked)
            same(f"weeks short by {rule}", [numbers(row) for line in lines for row in re.findall(r"(\d+) 周\(共 (\d+) 周\)", line)][:1],
                 [(short, len(weeks))])
        else:
            missed = [date for date in taught if not is_running([date]) and opened.get(date, 0) < asked]
            same(f"days short by {rule}", [numbers(row) for line in lines for row in re.findall(r"(\d+) 个上课日\(共 (\d+) 个\)", line)][:1],
                 [(len(missed), len(taught))])
            same(f"short days named by {rule}", rows(lines, r"(\S+日) · 周\S\s+(\S+)\s+(\d+)$"),
                 [(shown(date), asked_text, str(opened.get(date, 0))) for date in missed])
        for one in tables["counselling_room"]:
            mine = minutes_open(duty for duty in tables["duty"] if duty["room_uid"] == one["uid"])
            same(f"{one['name']} by {rule}", rows(lines, re.escape(one["name"]) + r"\s+—\s+(\d+)\s+(\d+)$"),
                 [(str(sum(mine.get(date, 0) for date in taught)), str(sum(1 for date in taught if mine.get(date))))])


def check_register(what, lines, entries):
    states = Counter(one["state"] for one in entries)
    groups = [one for one in entries if one["kind"] != "client"]
    for label, count in (("登记数", len(entries)), ("其中团体", len(groups)), ("到访", states["arrived"]), ("未到", states["no-show"]), ("取消", states["cancelled"]),
                         ("尚无结果", states["booked"])):
        same(f"{what}: {label}", fields(lines, label)[:1], [count])
    printed = rows(lines, r"(\d+)年(\d+)月\s+\d+-(\d+) – \d+-(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+\d+$")
    months = defaultdict(list)
    for one in entries:
        months[month_of(day(one["registered_on"]))].append(one)
    counted = []
    for key, mine in sorted(months.items()):
        states = Counter(one["state"] for one in mine)
        figures = sorted(one["register_number"] for one in mine if one["kind"] == "client")  # a group's meeting has none
        late = sum(1 for one in mine if day(one["registered_on"]) > moment(one["first_at"] or one["at"]).date())
        counted.append((*key, figures[0], figures[-1], len(mine), len(mine) - len(figures), states["arrived"], states["no-show"], states["cancelled"], late))
    same(f"{what}: index", [numbers(one) for one in printed], counted)
    printed_rows = rows(lines, r"(\d{4}-\d{4}) ·\s")
    same(f"{what}: every number once, in order", [row[0] for row in printed_rows],
         [f"{one['register_year']}-{one['register_number']:04}"
          for one in sorted((one for one in entries if one["kind"] == "client"), key=lambda one: one["register_number"])])


def check_appointments(room, tables):
    clients = {one["uid"]: one for one in tables["client"]}
    entries = [one for one in tables["appointment"] if one["kind"] == "client"]
    same("appointments", len(entries), 1200)
    span = ("--from", str(FROM), "--to", str(TO))
    meetings = [one for one in tables["appointment"] if one["kind"] == "group"]
    same("meetings of groups in the book", sorted(one["meeting_uid"] for one in meetings),
         sorted(one["uid"] for one in tables["group_meeting"]))
    check_register("register", room.printed(HEAD, "appointment", "print", *span), entries + meetings)
    for name in COUNSELLORS:
        own = [one for one in entries if clients[one["client_uid"]]["kind"] == "staff" and one["counsellor"] == name]
        check_register(f"staff register of {name}", room.printed(name, "appointment", "print", "--staff", *span), own)
    for monday in (datetime.date(2026, 9, 7), datetime.date(2026, 10, 12), datetime.date(2026, 12, 28)):
        lines = room.printed(HEAD, "appointment", "print", "--week", str(monday))
        held = [one for one in tables["appointment"] if one["state"] in ("booked", "arrived")
                and monday <= moment(one["at"]).date() < monday + datetime.timedelta(days=7)]
        same(f"appointments of the week {monday}", fields(lines, "预约数"), [len(held)])
        same(f"hours written in the week {monday}", sum(len(re.findall(r"\d\d:\d\d–\d\d:\d\d", line)) for line in lines), len(held))


def check_sessions(room, tables):
    clients = {one["uid"]: one for one in tables["client"]}
    series = {one["uid"]: one for one in tables["counselling_series"]}
    same("sessions", len(tables["session_record"]), 900)
    for one in tables["session_record"]:
        end = moment(one["at"]) + datetime.timedelta(minutes=one["minutes"])
        late = one["signed_at"] is not None and moment(one["signed_at"]) - end > datetime.timedelta(days=SIGN_DAYS)
        same(f"late mark of {one['uid']}", one["late"], late)
    kinds = {"face-to-face": "面谈", "phone": "电话"}
    for name in COUNSELLORS:
        mine = [one for one in tables["session_record"] if one["author"] == name]
        sheets = room.sheets(name, "session", "print", "--from", str(FROM), "--to", str(TO))
        lines = [line for sheet in sheets for line in sheet]
        same(f"records of {name}", fields(lines, "记录数"), [len(mine)])
        same(f"late of {name}", fields(lines, "其中逾期签名"), [sum(one["late"] for one in mine)])
        same(f"unsigned of {name}", fields(lines, "其中未签名"), [sum(one["signed_at"] is None for one in mine)])
        index = rows(lines, r"\d+ (S-\d+/\d+)\s+(\S+日 \d\d:\d\d)\s+\S+\s+(面谈|电话)\s+(\d+)\b(.*)")
        counted = []
        for one in mine:
            at = moment(one["at"])
            counted.append((f"{series[one['series_uid']]['code']}/{one['number']}", f"{shown(at.date())} {at:%H:%M}", kinds[one["kind"]],
                            str(one["minutes"]), "逾期签名" if one["late"] else "" if one["signed_at"] else "未签名"))
        same(f"index of the records of {name}", sorted((*row[:4], (re.findall("逾期签名|未签名", row[4]) or [""])[0]) for row in index),
             sorted(counted))
        for code, at, _, _, rest in index:
            page = int(re.search(r"(\d+)$", rest).group(1))
            found = " ".join(sheets[page - 1]) if page <= len(sheets) else ""
            same(f"{code} begins on its page", all(word in found for word in (*code.split("/")[:1], at)), True)
    lines = room.printed(HEAD, "session", "inspect", "--from", str(FROM), "--to", str(TO), "--count", "40", "--seed", "7")
    open_to_draw = {f"{series[one['series_uid']]['code']}/{one['number']}": one for one in tables["session_record"]
                    if clients[series[one["series_uid"]]["client_uid"]]["kind"] != "staff"}
    same("records to draw from", fields(lines, "可抽份数"), [len(open_to_draw)])
    drawn = rows(lines, r"\d+ (S-\d+/\d+)\s+(\S+日).*?\s(\d+) ([✓—])\s+([✓—])\s+([✓—])\s+([✓—])\s+([✓—])\s+[✓—]\s")
    same("records drawn", len(drawn), 40)
    filled = defaultdict(set)
    for one in tables["session_field"]:
        if one["text"]:
            filled[one["session_uid"]].add(one["code"])
    for row in drawn:
        one = open_to_draw[row[0]]
        same(f"drawn {row[0]}", (row[1], row[2], tuple(mark == "✓" for mark in row[3:])),
             (shown(moment(one["at"]).date()), str(one["minutes"]),
              tuple(part in filled[one["uid"]] for part in ("state", "problem", "assessment", "analysis", "effect"))))


def check_groups(room, tables):
    leaders = {one["group_uid"]: one["person"] for one in tables["group_staff"]}
    attended = defaultdict(Counter)
    for one in tables["group_attendance"]:
        attended[one["meeting_uid"]][one["presence"]] += 1
    for group, leader in leaders.items():
        meetings = sorted((one for one in tables["group_meeting"] if one["group_uid"] == group), key=lambda one: one["at"])
        lines = room.printed(leader, "group", "print", group)
        same(f"minutes of {group}", fields(lines, "时长(分)"), [one["minutes"] for one in meetings])
        same(f"expected in {group}", fields(lines, "应到人数"), [sum(attended[one["uid"]].values()) for one in meetings])
        same(f"came to {group}", fields(lines, "实到人数"), [attended[one["uid"]]["present"] for one in meetings])


def check_logs(room, tables):
    span = ("--from", str(FROM), "--to", str(TO))
    lines = room.printed(HEAD, "phone", "print", *span)
    calls = tables["phone_call"]
    same("calls", fields(lines, "来电次数"), [len(calls)])
    same("minutes of calls", fields(lines, "总时长(分)"), [sum(one["minutes"] for one in calls)])
    same("lines of calls", Counter(row for row in rows(lines, r"(\S+日)\s+(\d+) —\s+(学生|家长)\s.*?(\S+)$")),
         Counter((shown(moment(one["at"]).date()), str(one["minutes"]), {"student": "学生", "parent": "家长"}[one["caller"]], one["person"])
                 for one in calls))
    lines = room.printed(HEAD, "letter", "print", *span)
    letters = tables["mailbox_letter"]
    same("letters", fields(lines, "来信封数"), [len(letters)])
    same("letters answered", fields(lines, "已回复"), [sum(one["answered_on"] is not None for one in letters)])
    lines = room.printed(HEAD, "advice", "print", *span)
    same("advice", fields(lines, "条数"), [len(tables["advice"])])
    lines = room.printed(HEAD, "training", "print", "--year", "2026")
    halves = defaultdict(Counter)
    for one in tables["staff_log"]:
        halves[one["person"]][one["kind"]] += one["half_hours"]
    figure = r"(\d+(?:\.5)?)"
    printed = rows(lines, r"(\S+)" + rf"\s+{figure}" * 5 + "$")
    same("hours of training", {row[0]: tuple(float(one) for one in row[1:]) for row in printed},
         {who: (*(kinds[kind] / 2 for kind in ("training", "experience", "supervision", "meeting")), sum(kinds.values()) / 2)
          for who, kinds in halves.items()})


def check_workload(room, tables):
    leaders = {one["group_uid"]: one["person"] for one in tables["group_staff"]}
    work = defaultdict(lambda: [0] * 8)

    def add(who, date, *places):
        for key in ((who, f"{date:%Y-%m}"), (who, "合计")):
            for place, count in places:
                work[key][place] += count

    for one in tables["session_record"]:
        add(one["author"], moment(one["at"]), (0, 1), (1, one["minutes"]))
    for one in tables["group_meeting"]:
        add(leaders[one["group_uid"]], moment(one["at"]), (2, 1), (3, one["minutes"]))
    for one in tables["phone_call"]:
        add(one["person"], moment(one["at"]), (4, 1))
    for one in tables["mailbox_letter"]:
        add(one["person"], day(one["received_on"]), (5, 1))
    for one in tables["duty"]:
        add(one["person"], moment(one["opened_at"]), (6, length(one)))
    for one in tables["lesson"]:
        add(one["person"], day(one["on_date"]), (7, one["lessons"]))
    printed, who = {}, ""
    for line in room.printed(HEAD, "workload", "print", "--from", str(FROM), "--to", str(TO)):
        caption = re.match(r"各人各月 · (\S+)", line)
        who = caption[1] if caption else who
        row = re.match(r"(\d{4}-\d\d|合计)" + r"\s+(\d+)" * 8 + "$", line)
        if row:
            printed[who, row[1]] = [int(figure) for figure in row.groups()[1:]]
    same("workload", printed, dict(work))


def main(enter_term, tingyuctl):
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    work = tempfile.mkdtemp(prefix="ty-term-", dir=memory)
    try:
        subprocess.run([enter_term, work], check=True)
        room = Room(tingyuctl, work)
        tables = room.tables()
        calendar = Calendar(tables)
        check_duty(room, tables, calendar)
        check_hours(room, tables, calendar)
        check_appointments(room, tables)
        check_sessions(room, tables)
        check_groups(room, tables)
        check_logs(room, tables)
        check_workload(room, tables)
        found = list(wrong)
        # One minute less, and the comparison has to see it.
        first = tables["duty"][0]
        first["closed_at"] = (moment(first["closed_at"]) - datetime.timedelta(minutes=1)).isoformat()
        check_duty(room, tables, calendar)
        if len(wrong) == len(found):
            found.append("a minute taken away was not missed")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for one in found[:20]:
        print(one[:2000])
    print(f"{checks} figures and rows compared, {len(found)} wrong")
    return 1 if found else 0


sys.exit(main(*sys.argv[1:]))
