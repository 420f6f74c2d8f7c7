#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Thousands of sheets of every scale, scored by tingyuctl and by the second scorer, and compared column by column.

    second_scorer_test.py --bin TINGYUCTL [--sheets N] [--only ID]

Besides N random sheets of each scale: the lowest and the highest, both sides of every end of a band and of every flag,
every single and every second blank, any number of blanks, what is no answer, every sex and age. Exits 1 on a difference.
"""
import argparse
import csv
import itertools
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from fractions import Fraction

import second_scorer
from second_scorer import Between, SCALES

# Ages at, before and behind every end of a norm row, and outside all of them
AGES = ["", "0", "2", "2.99", "3", "5", "5.9", "6", "8", "8.999", "9", "11", "11.5", "12", "14", "14.99", "15", "15.9", "16",
        "17", "17.99", "18", "19", "19.99", "20", "29", "29.5", "30", "39", "40", "49", "50", "59", "59.9", "60", "69",
        "69.99", "70", "71", "120", "150"]
NO_AGES = ["-1", "150.5", "151", "x", "12岁", "1e3", "15,5", "30/2"]
NO_SEXES = ["m", "f", "X", "男", "1", "MF"]
NO_ANSWERS = ["x", "-1", "-0.5", "99", "0.5", "2.5", "7/8", "4/2", "1/1", "nan", "inf", "1e9", "０", "１", "yes", "是", "1 2",
              "--1", "+-1", "0x1", "true", "1,0", "1;0", "=1", "'1", '"', "1.0.0", "1e", ".", "-", "1_0", "10000000000000000000",
              "99999999999999999999999999999999999999999", "²"]
OTHER_SPELLINGS = ["1", " 1", "1 ", "\t1\t", "1.0", "1.", "+1", "01", "1e0", "10e-1", "2.00", "-0", "0.0"]
BLANKS = ["", " ", "\t", "   "]
NO_JSON = ("not printed", "no age", "no sex", "several faults", "no column of the scale, blank")
# Where the points of a number change: minutes to fall asleep, hours of sleep
NUMBERS = {"2": [0, 15, Fraction("15.5"), 16, 30, Fraction("30.01"), 31, 60, 61],
           "4": [Fraction(n, 100) for n in (499, 500, 501, 599, 600, 601, 699, 700, 701)]}
SHOWN = 3  # differences of one scale


class Maker:
    """The sheets of one scale, always the same ones: (what it is meant for, {column: cell})."""

    def __init__(self, name, count):
        self.known, self.count, self.rng = SCALES[name], count, random.Random(name)
        self.items = list(self.known.answers)
        self.listed = {item: sorted(answers) for item, answers in self.known.answers.items() if not isinstance(answers, Between)}
        self.edges = set()  # (column, band, next band) that two neighbouring sheets stand on

    # --- Answers

    def options(self, item):
        """Rising. Where any number will do, some of them."""
        if item in self.listed:
            return self.listed[item]
        answers = self.known.answers[item]
        wide = [Fraction(self.rng.randint(100 * answers.least, 100 * answers.most), 100) for _ in range(3)]
        wide += [value for value in NUMBERS.get(item, ()) if value in answers]
        return sorted({answers.least, answers.most, *wide})

    def full(self, lean=None):
        """A whole sheet; `lean` draws its answers to one end."""
        lean = self.rng.random() if lean is None else lean
        loose = self.rng.random()
        found = {}
        for item in self.items:
            options = self.options(item)
            drawn = self.rng.random() < loose
            found[item] = self.rng.choice(options) if drawn else options[round(lean * (len(options) - 1))]
        if "5j" in found:
            found.update(self.night())
        return found

    def night(self):
        """Times of sleep of which the share of the time in bed stands at, under or over a limit, and hours likewise."""
        minutes = 3 * self.rng.randint(80, 240)
        bed = self.rng.choice([0, 1439, 1320, 1380, self.rng.randint(0, 1439)])
        hours = Fraction(self.rng.choice([65, 75, 85, 100]) * minutes, 6000) + Fraction(self.rng.choice([-1, 0, 1]), 1000)
        if self.rng.random() < 0.4:
            hours = self.rng.choice(self.options("4"))
        return {"1": bed, "3": (bed + minutes) % 1440, "4": min(hours, 24)}

    def context(self):
        return self.rng.choice(["", "M", "F"]), self.rng.choice(AGES)

    def some(self, choices):
        """All of them, or one in the quick run."""
        return sorted(choices, key=str) if self.count >= 1000 else [self.rng.choice(sorted(choices, key=str))]

    # --- Kinds of sheets

    def ends(self):
        for pick in (min, max):
            for sex, age in [("", ""), *self.known.contexts]:
                yield "all at one end", {item: pick(self.options(item)) for item in self.items}, sex, age
                turned = {item: (max if pick is min else min)(self.options(item)) if item in self.known.reverse
                          else pick(self.options(item)) for item in self.items}
                yield "lowest or highest", turned, sex, age

    def every(self):
        """Of a very short scale, every sheet there is."""
        spans = [(None, *options) for options in self.listed.values()]
        if len(spans) == len(self.items) and math.prod(map(len, spans)) <= self.count:
            for values in itertools.product(*spans):
                yield "every sheet", {item: value for item, value in zip(self.items, values) if value is not None}, \
                    *self.context()

    def any(self):
        for _ in range(self.count):
            yield "any", self.full(), *self.context()

    def blanks(self):
        for item in self.items:
            for lean in self.some([None, 0, 1]):
                yield "one blank", without(self.full(lean), [item]), *self.context()
        pairs = list(itertools.combinations(self.items, 2))
        for pair in pairs if len(pairs) <= self.count else self.rng.sample(pairs, self.count):
            yield "two blanks", without(self.full(), pair), *self.context()
        for number in range(len(self.items) + 1):
            for _ in range(1 + self.count // 500):
                yield "some blanks", without(self.full(), self.rng.sample(self.items, number)), *self.context()

    def people(self):
        for age in AGES:
            for sex in ["", "M", "F"] if self.known.contexts[0] != (None, None) else self.some(["", "M", "F"]):
                yield "sex and age", self.full(), sex, age

    def bad(self):
        numbers = [item for item in self.items if item not in self.listed]
        for text in (*NO_ANSWERS, *OTHER_SPELLINGS, *BLANKS):
            for item in self.some({self.items[0], self.items[-1], self.rng.choice(self.items), *numbers}):
                yield "not printed", {**self.full(), item: text}, *self.context()
        # As a spreadsheet keeps them. Not for times of day: so many decimals there leave what 64 bits hold.
        for item in sorted({*numbers} & {*NUMBERS}):
            for text in ("7.416666666666667", "0.3333333333333333", "6.833333333333333"):
                yield "long decimals", {**self.full(), item: text}, *self.context()
        for item in self.items:
            options = self.options(item)
            beyond = [options[0] - 1, options[-1] + 1, options[-1] - Fraction(1, 2)]  # half an option, where there are options
            for value in self.some(beyond) if item in self.listed else beyond:
                yield "beyond the options", {**self.full(), item: value}, *self.context()
        for age in NO_AGES:
            yield "no age", self.full(), "F", age
        for sex in NO_SEXES:
            yield "no sex", self.full(), sex, "16"
        yield "several faults", {**self.full(), self.items[0]: "x", self.items[-1]: "y"}, "Z", "old"
        yield "no column of the scale", {**self.full(), "note": "1"}, *self.context()
        yield "no column of the scale, blank", {**self.full(), "note": " "}, *self.context()

    def edges_of_bands(self, rounds):
        """Walks from the lowest to the highest value of each score, one step of one item at a time, and keeps both
        sheets wherever a band or a flag changes between two of them."""
        for sex, age in self.known.contexts:
            moves = self.moves(sex, age)
            for turn in range(rounds * (8 if len(self.items) < 10 else 1)):
                base = self.full()
                for score in moves:
                    # Where an item opens others, it has to come first.
                    in_order = turn == 0 and "gate" in self.items
                    yield from self.walk(base, moves[score], in_order, sex, age)

    def moves(self, sex, age):
        """For each score the items it rises (1) or falls (-1) with. One sheet does not tell: the highest answer of
        C-SSRS hides the others."""
        found = {}
        for base in (self.full(), {item: self.options(item)[0] for item in self.items}):
            for item in self.items:
                options = self.options(item)
                low, high = (self.known.score({**base, item: value}, sex, age)[0] for value in (options[0], options[-1]))
                for score in low:
                    if None not in (low[score], high[score]) and low[score] != high[score]:
                        found.setdefault(score, {}).setdefault(item, 1 if high[score] > low[score] else -1)
        return found

    def walk(self, base, moves, in_order, sex, age):
        steps = {item: self.options(item)[::direction] for item, direction in moves.items()}
        sheet = {**base, **{item: values[0] for item, values in steps.items()}}
        order = [item for item, values in steps.items() for _ in values[1:]]
        if not in_order:
            self.rng.shuffle(order)
        at = dict.fromkeys(steps, 0)
        before = self.known.score(sheet, sex, age)
        for item in order:
            at[item] += 1
            after_sheet = {**sheet, item: steps[item][at[item]]}
            after = self.known.score(after_sheet, sex, age)
            if before[1:3] != after[1:3]:
                yield "one side", sheet, sex, age
                yield "other side", after_sheet, sex, age
                self.edges |= {(column, before[1][column], after[1][column]) for column in after[1]}
            sheet, before = after_sheet, after

    def rows(self):
        for kind, raw, sex, age in itertools.chain(
                self.ends(), self.every(), self.any(), self.blanks(), self.people(), self.bad(),
                self.edges_of_bands(len(self.some(range(4))))):
            cells = {item: as_cell(value) for item, value in raw.items()}
            yield kind, {**cells, "sex": sex or "", "age": as_cell("" if age is None else age)}


def without(full, items):
    return {item: value for item, value in full.items() if item not in items}


def as_cell(value):
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) else str(Decimal(value.numerator) / Decimal(value.denominator))


# --- What goes to tingyuctl and comes back

def csv_text(header, rows, line_end):
    """Blank lines, quotes and short rows now and then: they are no difference."""
    out = []
    for number, cells in enumerate([header, *rows]):
        while number % 3 == 1 and len(cells) > 1 and not cells[-1]:
            cells = cells[:-1]
        out.append(",".join('"' + cell.replace('"', '""') + '"' if number % 7 == 3 or set(cell) & set(',"\n') else cell
                            for cell in cells))
        if number % 50 == 49:
            out.append("")
    return line_end.join(out) + line_end


def same(expected, found):
    """`found`: what a cell says, or a value out of JSON."""
    if isinstance(found, str) and not isinstance(expected, str):
        if isinstance(expected, bool) or expected is None:
            return found == second_scorer.as_text(expected)
        try:
            found = float(found) if "." in found or "e" in found else int(found)
        except ValueError:
            return False
    # 12 is told as 12 and not as 12.0, a fraction as the nearest double.
    whole = not isinstance(expected, Fraction) or expected.denominator == 1
    return type(found) is (float if not whole else int if isinstance(expected, Fraction) else type(expected)) and \
        found == (expected if whole else float(expected))


def flat(record):
    """A JSON line with the columns of the table."""
    if "error" in record:
        error = record["error"]
        return {"id": record["name"], "error": error["code"] + (":" + error["item"] if error["item"] else "")}
    return {"id": record["name"], "status": record["status"], "n_missing": record["n_missing"], **record["scores"],
            **{"band:" + column: band for column, band in record["bands"].items()},
            **{"flag:" + flag: truth for flag, truth in record["flags"].items()}, "error": None}


def json_line(cells):
    context = {"sex": cells["sex"]} if cells["sex"] else {}
    answers = {item: text for item, text in cells.items() if item not in ("id", "sex", "age")}
    # The numbers as they stand in the table: JSON's own writer knows no exact decimals.
    answers = ",".join(f"{json.dumps(item)}:{text or 'null'}" for item, text in answers.items())
    start = json.dumps({"name": cells["id"], "context": context}, ensure_ascii=False)[:-2]
    return f'{start}{", " if context else ""}"age":{cells["age"] or "null"}}},"answers":{{{answers}}}}}'


class Comparison:
    def __init__(self, name, tingyuctl, folder, count):
        self.name, self.tingyuctl, self.folder = name, tingyuctl, folder
        self.maker = Maker(name, count)
        self.problems = []
        self.sheets = 0

    def run(self):
        kinds, given = [], []
        for kind, cells in self.maker.rows():
            number = len(given) + 1
            kinds.append(kind)
            given.append({"id": f'{number}, "第"\n' if number % 97 == 0 else str(number), **cells})
        self.sheets = len(given)
        header = ["id", "sex", "age", "note", *self.maker.items]
        self.maker.rng.shuffle(header)
        rows = [[cells.get(column, "") for column in header] for cells in given]
        rows[-1] += ["", " ", "7"]  # more cells than columns
        rows[-2] += ["", " "]
        # Some again as JSON lines, of those whose cells are numbers
        some = [n for n, kind in enumerate(kinds[:-2]) if n % 5 == 0 and kind not in NO_JSON]
        table = self.start(".csv", csv_text(header, rows, self.maker.rng.choice(["\n", "\r\n"])))
        objects = self.start(".jsonl", "".join(json_line(given[n]) + "\n" for n in some))
        expected = list(second_scorer.lines(self.maker.known, header, rows))
        found = list(csv.DictReader(self.told(*table).splitlines(True)))
        self.compare("csv", expected, found, kinds, given)
        found = [flat(json.loads(line)) for line in self.told(*objects).splitlines()]
        self.compare("jsonl", [expected[n] for n in some], found, [kinds[n] for n in some], [given[n] for n in some])
        self.check_cover(expected)

    def start(self, ending, text):
        given, got = (os.path.join(self.folder, leaf + ending) for leaf in ("given", "got"))
        with open(given, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        words = [self.tingyuctl, "scale", "score", self.name, "--answers", given, "--out", got]
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True), got

    def told(self, process, got):
        complaint = process.communicate()[1]
        if process.returncode:
            raise SystemExit(f"{self.name}: scale score ended with {process.returncode}: {complaint.strip()}")
        with open(got, encoding="utf-8", newline="") as file:
            return file.read()

    def compare(self, way, expected, found, kinds, given):
        if len(found) != len(expected):
            self.problems.append(f"{way}: {len(found)} lines for {len(expected)} sheets")
            return
        columns, others = ({*next((line for line in lines if not line["error"]), ())} for lines in (expected, found))
        if columns != others:
            self.problems.append(f"{way}: columns not expected {sorted(others - columns)}, missing {sorted(columns - others)}")
        for wanted, got, kind, cells in zip(expected, found, kinds, given):
            wrong = [column for column in sorted({*wanted, *got} & columns)
                     if not same(wanted.get(column), got.get(column))]
            if wrong:
                answers = " ".join(f"{column}={text}" for column, text in cells.items() if text != "" and column != "id")
                told = ", ".join(f"{column} {got.get(column)!r} instead of {second_scorer.as_text(wanted.get(column))!r}"
                                 for column in wrong[:6])
                self.problems.append(f"{way}, {kind}: {told}\n    {answers}")

    def check_cover(self, expected):
        """A comparison says something of a band only when a sheet stood in it, and of its ends when two stood beside."""
        columns = [column for column in expected[0] if column.startswith(("band:", "flag:"))]
        seen = {(column, line[column]) for line in expected if not line["error"] for column in columns}
        for column, cuts in self.maker.known.bands.items():
            for text in cuts.values() if isinstance(cuts, dict) else [cuts]:
                bands = text.split()[::2]
                for band in (*bands, None):
                    if ("band:" + column, band) not in seen:
                        self.problems.append(f"no sheet has {column} at {band}")
                for lower, higher in zip(bands, bands[1:]):
                    if not {(column, lower, higher), (column, higher, lower)} & self.maker.edges:
                        self.problems.append(f"no two sheets beside the end of {column} between {lower} and {higher}")
        for column in columns:
            for truth in (True, False, None):
                if column.startswith("flag:") and (column, truth) not in seen:
                    self.problems.append(f"no sheet has {column} {truth}")


# Observations without any score of their own.
UNSCORED = {"watch_young_p", "watch_young_t"}


def listed(tingyuctl):
    done = subprocess.run([tingyuctl, "--json", "scale", "list"], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"scale list ended with {done.returncode}: {done.stderr.strip()}")
    return [entry["id"] for entry in json.loads(done.stdout)["scales"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="tingyuctl")
    parser.add_argument("--sheets", type=int, default=2000, help="random sheets of each scale")
    parser.add_argument("--only", metavar="ID", choices=sorted(SCALES))
    words = parser.parse_args()
    begun, sheets, failed = time.monotonic(), 0, []
    names = [name for name in listed(words.bin) if name not in UNSCORED]
    failed += [f"{name}: the second scorer does not know this scale" for name in sorted({*names} - {*SCALES})]
    failed += [f"{name}: tingyuctl does not know this scale" for name in sorted({*SCALES} - {*names})]
    for name in [words.only] if words.only else [name for name in names if name in SCALES]:
        with tempfile.TemporaryDirectory(prefix="ty-scales-") as folder:
            comparison = Comparison(name, words.bin, folder, words.sheets)
            comparison.run()
        sheets += comparison.sheets
        print(f"{name}: {comparison.sheets} sheets, {len(comparison.problems)} differences", flush=True)
        failed += [f"{name}: {problem}" for problem in comparison.problems[:SHOWN]]
    for problem in failed:
        print(problem)
    print(f"{len(names)} scales, {sheets} sheets, {time.monotonic() - begun:.1f} s, {'differences' if failed else 'all agree'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
