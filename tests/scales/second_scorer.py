#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second scorer: every built-in scale calculated again from its published key, with no code and no data of the product.

    second_scorer.py ID --answers FILE.csv     prints what `tingyuctl scale score` must print, columns in another order

Each scale is plain arithmetic on exact numbers. None stands for "cannot be told": a blank answer, a score that needs it.
"""
import argparse
import csv
import functools
import re
import sys
from fractions import Fraction

DECIMAL = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,2})?\Z")
SCALES = {}


class Refused(Exception):
    """A row that is no sheet, in the words of the error column."""


class Between:
    """Answers that are numbers and not options."""

    def __init__(self, least, most):
        self.least, self.most = least, most

    def __contains__(self, value):
        return self.least <= value <= self.most


@functools.lru_cache(maxsize=None)
def ids(text):
    """"1-3 5a" -> ("1", "2", "3", "5a")"""
    found = []
    for part in text.split():
        first, dash, last = part.partition("-")
        found += [str(n) for n in range(int(first), int(last) + 1)] if dash else [part]
    return tuple(found)


@functools.lru_cache(maxsize=10000)
def number(text):
    """A decimal number, exactly; None for anything else."""
    value = Fraction(text) if DECIMAL.match(text) else None
    return value.numerator if value is not None and value.denominator == 1 else value


def each(items, *values):
    """The same printed option values for several items."""
    return dict.fromkeys(ids(items), values)


def at_least(value, least):
    return None if value is None else value >= least


def above(value, limit):
    return None if value is None else value > limit


def is_yes(value):
    return None if value is None else value == 1


def any_of(*truths):
    return True if True in truths else None if None in truths else False


def all_of(*truths):
    return False if False in truths else None if None in truths else True


def added(*values):
    return None if None in values else sum(values)


def half_up(value):
    return None if value is None else (value + Fraction(1, 2)).__floor__()


class Sheet:
    """The answers of one person. `raw`: as printed; `keyed`: with the reversed items turned round."""

    def __init__(self, raw, reverse, sex=None, age=None):
        self.raw, self.sex, self.age = raw, sex, age
        self.keyed = {item: reverse[item] - value if item in reverse else value for item, value in raw.items()}

    def __getitem__(self, item):
        return self.keyed.get(item)

    def points(self, items):
        return [self.keyed.get(item) for item in ids(items)]

    def answered(self, items):
        return [value for value in self.points(items) if value is not None]

    def blanks(self, items):
        return sum(item not in self.raw for item in ids(items))

    def sum(self, items):
        return added(*self.points(items))

    def sums(self, **keys):
        return {name: self.sum(items) for name, items in keys.items()}

    def means(self, **keys):
        return {name: self.mean(items) for name, items in keys.items()}

    def mean(self, items):
        total = self.sum(items)
        return None if total is None else Fraction(total, len(ids(items)))

    def count(self, items, least):
        points = self.points(items)
        return None if None in points else sum(value >= least for value in points)

    def prorated(self, items, least_answered):
        """The mean of what was answered, times the number of items."""
        found = self.answered(items)
        return Fraction(sum(found) * len(ids(items)), len(found)) if len(found) >= least_answered else None


class Scale:
    """`bands`: column -> "low 5 mid 10 high", each band from its number on ("7+": from just above 7), or one such by sex."""

    def __init__(self, answers, work, reverse="", spare="", bands=None, contexts=((None, None),)):
        self.answers, self.work, self.bands, self.contexts = answers, work, bands or {}, contexts
        self.reverse = {item: min(answers[item]) + max(answers[item]) for item in ids(reverse)}
        self.counted = [item for item in answers if item not in ids(spare)]

    def score(self, raw, sex=None, age=None):
        """-> scores, bands, flags, number of missing answers"""
        sheet = Sheet(raw, self.reverse, sex, age)
        scores, flags, *missing = self.work(sheet)
        bands = {}
        for column, cuts in self.bands.items():
            if isinstance(cuts, dict):
                cuts = cuts.get(sex)
            bands[column] = cuts and band_of(scores[column.partition("#")[0]], cuts)
        return scores, bands, flags, missing[0] if missing else sum(item not in raw for item in self.counted)


@functools.lru_cache(maxsize=None)
def cut_points(text):
    words = text.split()
    return words[0], [(number(cut.rstrip("+")), cut.endswith("+"), name) for cut, name in zip(words[1::2], words[2::2])]


def band_of(value, text):
    if value is None:
        return None
    name, cuts = cut_points(text)
    for cut, beyond, higher in cuts:
        if value > cut or (value == cut and not beyond):
            name = higher
    return name


def scale(name, answers, **more):
    def register(work):
        SCALES[name] = Scale(answers, work, **more)
        return work
    return register


# --- One total, the sum of all items: answers, reversed items, bands, flags that say "from this total on"

TOTALS = {
    "ais": (each("1-8", 0, 1, 2, 3), "", {"total": "none 4 possible 7 insomnia"}, {"ge6": 6}),
    "cdrisc10": (each("1-10", 0, 1, 2, 3, 4), "", {}, {}),
    "cesd": (each("1-20", 0, 1, 2, 3), "4 8 12 16", {"total": "none 16 possible 20 definite"}, {"ge16": 16}),
    "cesdc": (each("1-20", 0, 1, 2, 3), "4 8 12 16", {"total": "below 15 positive"}, {"ge15": 15, "ge16": 16}),
    "gad7": (each("1-7", 0, 1, 2, 3), "", {"total": "none 5 mild 10 moderate 15 severe"}, {"ge10": 10}),
    "iat": (each("1-20", 0, 1, 2, 3, 4, 5), "", {"total": "none 20 average 50 frequent 80 significant",
                                                 "total#alt": "normal 31 mild 50 moderate 80 severe"}, {}),
    "isi": (each("1-7", 0, 1, 2, 3, 4), "", {"total": "none 8 sub 15 moderate 22 severe"}, {}),
    "k10": (each("1-10", 1, 2, 3, 4, 5), "", {"total": "low 16 moderate 22 high 30 very_high",
                                              "total#alt": "well 20 mild 25 moderate 30 severe"}, {}),
    "k6": (each("1-6", 0, 1, 2, 3, 4), "", {"total": "low 5 moderate 13 serious"}, {"ge13": 13}),
    "pss10": (each("1-10", 0, 1, 2, 3, 4), "4 5 7 8", {"total#alt": "low 14 moderate 27 high"}, {}),
    "smfq": (each("1-13", 0, 1, 2), "", {"total": "below 12 positive"}, {}),
    "swls": (each("1-5", 1, 2, 3, 4, 5, 6, 7), "",
             {"total": "extremely_dissatisfied 10 dissatisfied 15 slightly_dissatisfied 20 neutral 21 slightly_satisfied"
                       " 26 satisfied 31 extremely_satisfied"}, {}),
    # Twenty itself is printed with the middle and with the high.
    "tas": (each("1-37", 1, 0), "3 15 26 27 29 33", {"total": "low 12 mid 20 high", "total#alt": "low 12 mid 21 high"}, {}),
    "ucla20": (each("1-20", 1, 2, 3, 4), "1 5 6 9 10 15 16 19 20", {}, {}),
    "ucla3": (each("1-3", 1, 2, 3), "", {"total": "not_lonely 6 lonely"}, {}),
    "uls8": (each("1-8", 1, 2, 3, 4), "3 6", {}, {}),
}


def one_total(name, answers, reverse, bands, starts):
    @scale(name, answers, reverse=reverse, bands=bands)
    def work(sheet):
        total = added(*map(sheet.keyed.get, answers))
        return {"total": total}, {flag: at_least(total, least) for flag, least in starts.items()}


for each_name, each_row in TOTALS.items():
    one_total(each_name, *each_row)


# --- Sums and means of some items each

@scale("cls", each("1-24", 1, 2, 3, 4, 5), reverse="3 6 9 12 14 17 18 20 21 24", spare="2 5 7 11 13 15 19 23")
def cls(sheet):
    return sheet.sums(total="1 3 4 6 8-10 12 14 16-18 20-22 24"), {}


@scale("conners_psq48", each("1-48", 0, 1, 2, 3))
def conners_psq48(sheet):
    return sheet.means(conduct="2 8 14 19-23 27 33 34 39", learning="10 25 31 37", psychosomatic="32 41 43 44 48",
                       impulsive="4 5 11 13", anxiety="12 16 24 47", index="4 7 11 13 14 25 31 33 37 38"), {}


@scale("dass21", each("1-21", 0, 1, 2, 3),
       bands={"depression": "normal 10 mild 14 moderate 21 severe 28 extreme",
              "anxiety": "normal 8 mild 10 moderate 15 severe 20 extreme",
              "stress": "normal 15 mild 19 moderate 26 severe 34 extreme"})
def dass21(sheet):
    # The short form is doubled so that the bands of the long one fit.
    half = sheet.sums(depression="3 5 10 13 16 17 21", anxiety="2 4 7 9 15 19 20", stress="1 6 8 11 12 14 18")
    return {name: added(value, value) for name, value in half.items()}, {}


@scale("dsrsc", each("1-18", 0, 1, 2), reverse="1 2 4 7-9 11-13 16", bands={"total": "below 15 positive"})
def dsrsc(sheet):
    total = sheet.sum("1-18")
    return {"total": total}, {"ge15": at_least(total, 15), "alert_item10": at_least(sheet["10"], 1)}


@scale("gses", each("1-10", 1, 2, 3, 4))
def gses(sheet):
    return {"total": sheet.sum("1-10"), "mean": sheet.mean("1-10")}, {}


@scale("holland60", each("1-60", 1, 0),
       reverse="14 23 44 47 48 21 55 56 58 32 1 12 15 27 45 53 3 16 25 5 18 40")  # those that score on a no
def holland60(sheet):
    return sheet.sums(R="2 13 22 36 43 14 23 44 47 48", I="6 8 20 30 31 42 21 55 56 58", A="4 9 10 17 33 34 49 50 54 32",
                      S="26 37 52 59 1 12 15 27 45 53", E="11 24 28 35 38 46 60 3 16 25",
                      C="7 19 29 39 41 51 57 5 18 40"), {}


@scale("ipip50", each("1-50", 1, 2, 3, 4, 5),
       reverse="2 4 6 8 10 12 14 16 18 20 22 24 26 28 29 30 32 34 36 38 39 44 46 49")
def ipip50(sheet):
    # The five factors take turns.
    return {factor: sheet.sum(" ".join(str(item) for item in range(first, 51, 5)))
            for first, factor in enumerate(("E", "A", "C", "ES", "O"), 1)}, {}


MSSMHS = {
    "obsessive": "3 10 12 22 23 48", "paranoid": "11 20 24 26 47 49", "hostile": "19 21 25 50 52 58",
    "interpersonal": "4 17 18 45 51 59", "depression": "5 13 14 16 44 57", "anxiety": "6 15 34 43 46 56",
    "study_pressure": "31 33 36 38 40 55", "maladjust": "1 8 9 29 39 41", "mood_unstable": "2 7 27 32 35 53",
    "unbalanced": "28 30 37 42 54 60",
}


@scale("mssmhs", each("1-60", 1, 2, 3, 4, 5),
       bands=dict.fromkeys([*MSSMHS, "total_mean"], "none 2 mild 3 moderate 4 marked 5 severe"))
def mssmhs(sheet):
    factors = sheet.means(**MSSMHS)
    mean = sheet.mean("1-60")
    return {**factors, "total_mean": mean, "total_sum": sheet.sum("1-60")}, {
        "total_mean_ge2": at_least(mean, 2),
        "any_factor_ge2": any_of(*(at_least(factor, 2) for factor in factors.values()))}


@scale("phq4", each("1-4", 0, 1, 2, 3), bands={"total": "none 3 mild 6 moderate 9 severe"})
def phq4(sheet):
    scores = sheet.sums(gad2="1 2", phq2="3 4", total="1-4")
    return scores, {"gad2_ge3": at_least(scores["gad2"], 3), "phq2_ge3": at_least(scores["phq2"], 3)}


@scale("pss14", each("1-14", 0, 1, 2, 3, 4), reverse="4-7 9 10 13")
def pss14(sheet):
    scores = sheet.sums(total="1-14", tension="1-3 8 11 12 14", lost_control="4-7 9 10 13")
    return scores, {"hrs": above(scores["total"], 25)}


@scale("psss", each("1-12", 1, 2, 3, 4, 5, 6, 7), bands={"total": "low 37 mid 61 high"})
def psss(sheet):
    return sheet.sums(family="3 4 8 11", friends="6 7 9 12", others="1 2 5 10", total="1-12"), {}


@scale("rcads47", each("1-47", 0, 1, 2, 3))
def rcads47(sheet):
    scores = sheet.sums(sad="5 9 17 18 33 45 46", sp="4 7 8 12 20 30 32 38 43", gad="1 13 22 27 35 37",
                        pd="3 14 24 26 28 34 36 39 41", ocd="10 16 23 31 42 44", mdd="2 6 11 15 19 21 25 29 40 47")
    anxiety = added(*(scores[name] for name in ("sad", "sp", "gad", "pd", "ocd")))
    return {**scores, "total_anxiety": anxiety, "total": added(anxiety, scores["mdd"])}, {
        "alert_item37": at_least(sheet["37"], 1)}


@scale("rsca", each("1-27", 1, 2, 3, 4, 5), reverse="1 2 5 6 9 12 15-17 21 26 27")
def rsca(sheet):
    scores = sheet.sums(goal="3 4 11 20 24", emotion="1 2 5 21 23 27", cognition="10 13 14 25",
                        family="8 15-17 19 22", help="6 7 9 12 18 26", total="1-27")
    return {**scores, "personal": added(scores["goal"], scores["emotion"], scores["cognition"]),
            "support": added(scores["family"], scores["help"])}, {}


@scale("rses", each("1-10", 4, 3, 2, 1), reverse="3 5 8 9 10")
def rses(sheet):
    # The eighth item, read as a good word about oneself, counts as it was ticked; or it is left out.
    without = sheet.sum("1-7 9 10")
    return {"total": added(without, sheet["8"]), "total_item8_pos": added(without, sheet.raw.get("8")),
            "total_9": without}, {}


@scale("sasc", each("1-10", 0, 1, 2), bands={"total": "below 8 positive"})
def sasc(sheet):
    scores = sheet.sums(fne="1 2 5 6 8 10", sad="3 4 7 9", total="1-10")
    return scores, {"ge8": at_least(scores["total"], 8)}


@scale("scared", each("1-41", 0, 1, 2),
       bands={"panic": "below 7 positive", "gad": "below 9 positive", "sep": "below 5 positive", "soc": "below 8 positive",
              "school": "below 3 positive", "total": "below 23 positive", "total#alt": "below 25 positive"})
def scared(sheet):
    scores = sheet.sums(panic="1 6 9 12 15 18 19 22 24 27 30 34 38", gad="5 7 14 21 23 28 33 35 37",
                        sep="4 8 13 16 20 25 29 31", soc="3 10 26 32 39-41", school="2 11 17 36", total="1-41")
    return scores, {"ge23": at_least(scores["total"], 23), "ge25": at_least(scores["total"], 25)}


@scale("sioss", each("1-26", 1, 0), reverse="1 5-7 9 10 13 15 21 25", bands={"total": "below 12 positive"})
def sioss(sheet):
    scores = sheet.sums(despair="2-4 8 11 14 16 17 19 20 23 26", optimism="1 7 10 21 22", sleep="5 12 18 24",
                        conceal="6 9 13 15 25")
    total = added(scores["despair"], scores["optimism"], scores["sleep"])  # what hides is no part of it
    return {**scores, "total": total}, {
        "ge12": at_least(total, 12), "conceal_ge4": at_least(scores["conceal"], 4),
        "alert_any": any_of(*(is_yes(sheet.raw.get(item)) for item in ("11", "17", "22", "26")))}


@scale("snap26", each("1-26", 0, 1, 2, 3),
       bands={"inattention": "none 13 mild 18 moderate 23 severe", "hyperactivity": "none 13 mild 18 moderate 23 severe",
              "odd": "none 8 mild 14 moderate 19 severe"})
def snap26(sheet):
    return {**sheet.sums(inattention="1-9", hyperactivity="10-18", odd="19-26"),
            **sheet.means(inattention_mean="1-9", hyperactivity_mean="10-18", odd_mean="19-26")}, {}


@scale("temperament60", each("1-60", 2, 1, 0, -1, -2))
def temperament60(sheet):
    return sheet.sums(choleric="2 6 9 14 17 21 27 31 36 38 42 48 50 54 58",
                      sanguine="4 8 11 16 19 23 25 29 34 40 44 46 52 56 60",
                      phlegmatic="1 7 10 13 18 22 26 30 33 39 43 45 49 55 57",
                      melancholic="3 5 12 15 20 24 28 32 35 37 41 47 51 53 59"), {}


@scale("who5", each("1-5", 5, 4, 3, 2, 1, 0), bands={"percent": "poor 50 ok"})
def who5(sheet):
    raw = sheet.sum("1-5")
    percent = None if raw is None else 4 * raw
    return {"raw": raw, "percent": percent}, {"lt50": None if raw is None else percent < 50}


# --- Zung: the standard score drops its fraction

def zung(raw):
    return None if raw is None else 5 * raw // 4


@scale("sas", each("1-20", 1, 2, 3, 4), reverse="5 9 13 17 19", bands={"std": "none 50 mild 60 moderate 70 severe"})
def sas(sheet):
    raw = sheet.sum("1-20")
    return {"raw": raw, "std": zung(raw)}, {"std_ge50": at_least(zung(raw), 50)}


@scale("sds", each("1-20", 1, 2, 3, 4), reverse="2 5 6 11 12 14 16-18 20",
       bands={"std": "none 53 mild 63 moderate 73 severe", "index#alt": "none 0.5 mild 0.6 moderate 0.7 severe"})
def sds(sheet):
    raw = sheet.sum("1-20")
    return {"raw": raw, "std": zung(raw), "index": None if raw is None else Fraction(raw, 80)}, {
        "std_ge53": at_least(zung(raw), 53), "alert_item19": at_least(sheet["19"], 2)}


# --- Rules of their own

ASLEC_FACTORS = {"stress": "1-27", "interpersonal": "1 2 4 15 25", "study": "3 9 16 18 22", "punish": "17-21 23 24",
                 "loss": "12-14", "health": "5 8 11 27", "other": "6 7 23 24"}


@scale("aslec", each("1-27", 0, 1, 2, 3, 4, 5))
def aslec(sheet):
    # 0 is "did not happen": in the handbook's factors it weighs as much as "happened and did not matter".
    scores = {name: added(*(None if value is None else max(value, 1) for value in sheet.points(items)))
              for name, items in ASLEC_FACTORS.items()}
    return {**scores, "frequency": sheet.count("1-27", 1), "stress_zero": sheet.sum("1-27")}, {}


@scale("cssrs_screener", each("1-6 6r", 1, 0), bands={"risk": "none 1 low 2 moderate 3 high"})
def cssrs_screener(sheet):
    told = dict(sheet.raw)
    for gate, behind in (("2", "3-5"), ("6", "6r")):
        if told.get(gate) == 0:  # passed over after a no, and so a no
            told = {**dict.fromkeys(ids(behind), 0), **told}
    yes = {item: is_yes(told.get(item)) for item in ids("1-6 6r")}
    steps = [(3, any_of(yes["4"], yes["5"], yes["6r"])), (2, any_of(yes["3"], yes["6"])), (1, any_of(yes["1"], yes["2"]))]
    surely = max([level for level, truth in steps if truth], default=0)
    # An open question above the level reached could still raise it.
    open_above = any(truth is None for level, truth in steps if level > surely)
    asked = ids("1 2 6") + (ids("3-5") if told.get("2") == 1 else ()) + (ids("6r") if told.get("6") == 1 else ())
    return {"risk": None if open_above else surely, "risk_at_least": surely}, {
        "any_yes": any_of(*(yes[item] for item in ids("1-6"))), "urgent": steps[0][1]}, sum(
            item not in sheet.raw for item in asked)


def norm_row(rows, sheet):
    """The figures of a person's sex and completed years; None outside the table."""
    for sex, first, last, figures in rows:
        if sheet.age is not None and sex == sheet.sex and first <= sheet.age < last + 1:
            return pairs(figures)
    return None


@functools.lru_cache(maxsize=None)
def pairs(figures):
    numbers = [number(figure) for figure in figures.split()]
    return list(zip(numbers[::2], numbers[1::2]))


def z(value, mean, sd):
    return None if value is None else Fraction(value - mean) / sd


# mean and sd of conduct, hyper, inattentive, index
TRS_1978 = [
    ("M", 3, 5, "0.45 0.80 0.79 0.89 0.92 1.00 0.81 0.96"), ("F", 3, 5, "0.53 0.68 0.69 0.56 0.72 0.71 0.74 0.67"),
    ("M", 6, 8, "0.32 0.43 0.60 0.65 0.76 0.74 0.58 0.61"), ("F", 6, 8, "0.28 0.37 0.28 0.38 0.47 0.64 0.36 0.45"),
    ("M", 9, 11, "0.50 0.66 0.70 0.78 0.85 0.73 0.67 0.65"), ("F", 9, 11, "0.28 0.49 0.38 0.51 0.49 0.53 0.38 0.48"),
    ("M", 12, 14, "0.23 0.38 0.41 0.49 0.71 0.63 0.44 0.43"), ("F", 12, 14, "0.15 0.23 0.19 0.27 0.32 0.42 0.18 0.24"),
    ("M", 15, 17, "0.22 0.37 0.34 0.44 0.68 0.67 0.41 0.45"), ("F", 15, 17, "0.33 0.68 0.32 0.63 0.45 0.47 0.36 0.62"),
]


@scale("conners_trs28", each("1-28", 0, 1, 2, 3), contexts=[(sex, first) for sex, first, _, _ in TRS_1978])
def conners_trs28(sheet):
    scores = sheet.means(conduct="4-6 10-12 23 27", hyper="1-3 8 14-16", inattentive="7 9 18 20-22 26 28",
                         index="1 5 7 8 10 11 14 15 21 26")
    row, flags = norm_row(TRS_1978, sheet), {}
    for place, name in enumerate(("conduct", "hyper", "inattentive", "index")):
        found = None if row is None else z(scores[name], *row[place])
        scores["z_" + name] = found
        flags["abn_" + name] = above(found, 2)
    return scores, flags


# mean and sd of P, E, N, L
EPQ_2000 = [
    ("M", 16, 19, "3.15 1.82 7.74 2.77 4.70 2.96 4.43 2.55"), ("F", 16, 19, "2.63 1.81 8.13 2.58 4.93 2.75 4.86 2.43"),
    ("M", 20, 29, "3.00 2.00 8.05 2.67 4.57 3.06 4.90 2.66"), ("F", 20, 29, "2.68 1.82 7.44 2.79 4.81 2.95 5.32 2.70"),
    ("M", 30, 39, "2.88 2.04 7.82 2.68 4.01 2.78 5.61 2.66"), ("F", 30, 39, "2.44 1.82 7.50 2.87 4.49 2.89 6.64 2.76"),
    ("M", 40, 49, "2.91 2.34 7.34 2.88 4.34 2.95 6.55 2.78"), ("F", 40, 49, "2.55 2.30 7.15 2.86 4.44 2.95 7.45 2.98"),
    ("M", 50, 59, "2.67 2.21 6.95 2.98 3.90 2.89 7.19 2.66"), ("F", 50, 59, "2.36 1.82 6.92 2.90 4.48 2.88 7.73 2.68"),
    ("M", 60, 69, "2.68 2.31 7.08 3.01 3.70 3.00 7.73 3.08"), ("F", 60, 69, "2.51 1.98 7.28 2.95 4.44 3.12 7.72 2.96"),
    ("M", 70, 150, "2.92 2.79 6.89 3.08 4.38 3.39 8.00 3.13"), ("F", 70, 150, "2.32 1.89 7.28 3.48 4.88 3.25 8.84 2.58"),
]


@scale("epq_rsc", each("1-48", 1, 0), reverse="27 2 6 18 26 28 35 43 8 12 20 24 29 33 37 40 47",
       bands=dict.fromkeys(("T_E", "T_N", "T_P", "T_L"), "very_low 38.5 low 43.3 mid 56.7+ high 61.5+ very_high"),
       contexts=[(sex, first) for sex, first, _, _ in EPQ_2000])
def epq_rsc(sheet):
    scores = sheet.sums(E="3 7 11 15 19 23 27 32 36 41 44 48", N="1 5 9 13 17 21 25 30 34 38 42 46",
                        P="2 6 10 14 18 22 26 28 31 35 39 43", L="4 8 12 16 20 24 29 33 37 40 45 47")
    row = norm_row(EPQ_2000, sheet)
    for place, name in enumerate("PENL"):
        found = None if row is None else z(scores[name], *row[place])
        scores["T_" + name] = None if found is None else 50 + 10 * found
    return scores, {"L_high": above(scores["T_L"], Fraction("61.5"))}


MHT = {"learning": "1-15", "people": "16-25", "lonely": "26-35", "selfblame": "36-45", "sensitive": "46-55",
       "somatic": "56-70", "phobia": "71-80", "impulse": "81 83 85 87 89 91 93 95 97 99"}


@scale("mht", each("1-100", 1, 0), bands={**dict.fromkeys(MHT, "low 4 mid 8 high"), "total": "below 65 high"})
def mht(sheet):
    parts = sheet.sums(**MHT)
    total, lie = added(*parts.values()), sheet.sum("82 84 86 88 90 92 94 96 98 100")
    return {**parts, "lie": lie, "total": total}, {
        "valid_caution": at_least(lie, 7), "valid_invalid": above(lie, 7), "total_ge65": at_least(total, 65),
        "any_sub_ge8": any_of(*(at_least(part, 8) for part in parts.values())), "alert_item97": is_yes(sheet["97"])}


PHQ9_BANDS = {"total": "none 5 mild 10 moderate 15 modsevere 20 severe"}


@scale("phq9", each("1-10", 0, 1, 2, 3), spare="10", bands=PHQ9_BANDS)
def phq9(sheet):
    total, core, thoughts = sheet.sum("1-9"), sheet.count("1 2", 2), sheet["9"]
    # Thoughts of death count as a symptom from the first step on.
    symptoms = added(core, sheet.count("3-8", 2), None if thoughts is None else int(thoughts >= 1))
    has_core = at_least(core, 1)
    return {"total": total, "total_prorated": half_up(sheet.prorated("1-9", 7)), "n_core": core, "n_symptoms": symptoms}, {
        "item9": at_least(thoughts, 1), "ge10": at_least(total, 10),
        "mds": all_of(has_core, at_least(symptoms, 5)),
        "ods": all_of(has_core, at_least(symptoms, 2), None if symptoms is None else symptoms <= 4)}


@scale("phqa", {**each("1-9 s2", 0, 1, 2, 3), **each("s1 s3 s4", 1, 0)}, spare="s1 s2 s3 s4", bands=PHQ9_BANDS)
def phqa(sheet):
    total = half_up(sheet.prorated("1-9", 7))
    now, month, ever = at_least(sheet["9"], 1), is_yes(sheet["s3"]), is_yes(sheet["s4"])
    return {"total": total}, {"item9": now, "s3": month, "s4": ever, "suicide_any": any_of(now, month, ever),
                              "ge10": at_least(total, 10)}


@scale("phq15", each("1-15", 0, 1, 2), bands={"total": "none 5 mild 10 moderate 15 severe"},
       contexts=[("M", None), ("F", None)])
def phq15(sheet):
    own = "1-3 5-15" if sheet.sex == "M" else "1-15"  # item 4 is for girls, and asked while the sex is not known
    severe = sheet.count(own, 2)
    return {"total": sheet.sum(own), "n_severe": severe}, {"severe3": at_least(severe, 3)}, sheet.blanks(own)


@scale("psc17", each("1-17", 0, 1, 2))
def psc17(sheet):
    # Up to three blanks in the whole form count nothing; with more, no score of it stands.
    def points(items):
        return sum(sheet.answered(items)) if sheet.blanks("1-17") <= 3 else None

    scores = {"internalising": points("1-5"), "attention": points("6-10"), "externalising": points("11-17"),
              "total": points("1-17")}
    return scores, {"int_ge5": at_least(scores["internalising"], 5), "att_ge7": at_least(scores["attention"], 7),
                    "ext_ge7": at_least(scores["externalising"], 7), "total_ge15": at_least(scores["total"], 15)}


def step(value, *tops):
    """How many of the tops a value goes beyond."""
    return None if value is None else sum(value > top for top in tops)


def below(value, *floors):
    return None if value is None else sum(value < floor for floor in floors)


@scale("psqi", {"1": Between(0, 1439), "2": Between(0, 600), "3": Between(0, 1439), "4": Between(0, 24),
                **each("5a 5b 5c 5d 5e 5f 5g 5h 5i 5j 6-9", 0, 1, 2, 3)}, spare="5j",
       bands={"total": "good 8 poor", "total#alt": "good 6 poor"})
def psqi(sheet):
    to_bed, latency, up, hours = (sheet[item] for item in ids("1-4"))
    in_bed = None if to_bed is None or up is None else Fraction(up - to_bed) % 1440 / 60
    efficiency = None if hours is None or not in_bed else 100 * hours / in_bed
    parts = {
        "c1_quality": sheet["6"],
        "c2_latency": step(added(step(latency, 15, 30, 60), sheet["5a"]), 0, 2, 4),
        "c3_duration": None if hours is None else 0 if hours > 7 else below(hours, 6, 5) + 1,
        "c4_efficiency": below(efficiency, 85, 75, 65),
        "c5_disturbance": step(added(sheet.sum("5b 5c 5d 5e 5f 5g 5h 5i"), sheet.raw.get("5j", 0)), 0, 9, 18),
        "c6_medication": sheet["7"],
        "c7_dysfunction": step(sheet.sum("8 9"), 0, 2, 4),
    }
    total = added(*parts.values())
    return {**parts, "hours_in_bed": in_bed, "efficiency": efficiency, "total": total}, {
        "gt7": above(total, 7), "gt5": above(total, 5), "data_check": above(efficiency, 100)}


@scale("sas_sv", each("1-10", 1, 2, 3, 4, 5, 6), bands={"total": {"M": "below 31 positive", "F": "below 33 positive"}},
       contexts=[("M", None), ("F", None)])
def sas_sv(sheet):
    total, cut = sheet.sum("1-10"), {"M": 31, "F": 33}.get(sheet.sex)
    return {"total": total}, {"at_risk": None if cut is None else at_least(total, cut)}


SCL90 = {"som": "1 4 12 27 40 42 48 49 52 53 56 58", "oc": "3 9 10 28 38 45 46 51 55 65", "int": "6 21 34 36 37 41 61 69 73",
         "dep": "5 14 15 20 22 26 29-32 54 71 79", "anx": "2 17 23 33 39 57 72 78 80 86", "hos": "11 24 63 67 74 81",
         "phob": "13 25 47 50 70 75 82", "par": "8 18 43 68 76 83", "psy": "7 16 35 62 77 84 85 87 88 90"}


@scale("scl90", each("1-90", 1, 2, 3, 4, 5), bands=dict.fromkeys([*SCL90, "other"], "lt2 2 ge2"))
def scl90(sheet):
    total, positive = sheet.sum("1-90"), sheet.count("1-90", 2)
    factors = sheet.means(**SCL90)
    scores = {"total": total, "gsi": sheet.mean("1-90"), "positive_items": positive,
              "negative_items": None if positive is None else 90 - positive,
              # every other item was ticked 1
              "positive_mean": Fraction(total - (90 - positive), positive) if positive else None,
              **factors, "other": sheet.mean("19 44 59 60 64 66 89")}
    # Sleep and appetite, under "other", are not looked at for "any factor".
    signs = {"total_gt160": above(total, 160), "positive_gt43": above(positive, 43),
             "any_factor_ge2": any_of(*(at_least(factor, 2) for factor in factors.values()))}
    return scores, {**signs, "screen_positive": any_of(*signs.values()), "alert_item15": at_least(sheet["15"], 2),
                    "alert_item59": at_least(sheet["59"], 2)}


@scale("scsq", each("1-20", 0, 1, 2, 3))
def scsq(sheet):
    scores = sheet.means(positive="1-12", negative="13-20")
    active = z(scores["positive"], Fraction("1.78"), Fraction("0.52"))
    passive = z(scores["negative"], Fraction("1.59"), Fraction("0.66"))
    tendency = None if active is None or passive is None else active - passive
    return {**scores, "tendency": tendency}, {"tendency_positive": above(tendency, 0)}


SDQ_PARTS = {"emo": "3 8 13 16 24", "con": "5 7 12 18 22", "hyp": "2 10 15 21 25", "peer": "6 11 14 19 23",
             "pro": "1 4 9 17 20"}


def sdq(name, impact_items, **cuts):
    """`cuts`: where the second, third and fourth band begin, in the old scheme of three and the new one of four."""
    bands = {}
    for part, (old, new) in cuts.items():
        bands[part] = "normal {} borderline {} abnormal".format(*old.split())
        bands[part + "#alt"] = "average {} slight {} high {} very_high".format(*new.split())
    # The more of it the better: the bands run the other way.
    bands["pro"] = "abnormal {} borderline {} normal".format(*cuts["pro"][0].split())
    bands["pro#alt"] = "very_low {} low {} slight {} average".format(*cuts["pro"][1].split())
    spare = "gate " + impact_items

    @scale(name, {**each("1-25", 0, 1, 2), **each(spare, 0, 1, 2, 3)}, reverse="7 11 14 21 25", spare=spare, bands=bands)
    def work(sheet):
        scores = {part: half_up(sheet.prorated(items, 3)) for part, items in SDQ_PARTS.items()}
        # "Not at all" and "only a little" weigh nothing; who sees no difficulty is not asked.
        burden = added(*(None if value is None else max(value - 1, 0) for value in sheet.points(impact_items)))
        return {**scores, "total": added(*(scores[part] for part in ("emo", "con", "hyp", "peer"))),
                "externalising": added(scores["con"], scores["hyp"]), "internalising": added(scores["emo"], scores["peer"]),
                "impact": 0 if sheet["gate"] == 0 else burden}, {}


sdq("sdq_s", "i1 i2 i3 i4 i5", total=("16 20", "15 18 20"), emo=("6 7", "5 6 7"), con=("4 5", "4 5 6"),
    hyp=("6 7", "6 7 8"), peer=("4 6", "3 4 5"), impact=("1 2", "1 2 3"), pro=("5 6", "5 6 7"))
sdq("sdq_p", "i1 i2 i3 i4 i5", total=("14 17", "14 17 20"), emo=("4 5", "4 5 7"), con=("3 4", "3 4 6"),
    hyp=("6 7", "6 8 9"), peer=("3 4", "3 4 5"), impact=("1 2", "1 2 3"), pro=("5 6", "6 7 8"))
sdq("sdq_t", "i1 i2 i3", total=("12 16", "12 16 19"), emo=("5 6", "4 5 6"), con=("3 4", "3 4 5"),
    hyp=("6 7", "6 8 9"), peer=("4 5", "3 5 6"), impact=("1 2", "1 2 3"), pro=("5 6", "4 5 6"))


@scale("ssrs", {**each("1-4 5a 5b 5c 5d 5e 8-10", 1, 2, 3, 4), **each("6 7", *range(10))})
def ssrs(sheet):
    scores = sheet.sums(objective="2 6 7", subjective="1 3 4 5a 5b 5c 5d 5e", utilisation="8-10")
    return {**scores, "total": added(*scores.values())}, {}


@scale("ypcore", each("1-10", 0, 1, 2, 3, 4), reverse="3 5 10",
       bands={"clinical": "healthy 6 low 11 mild 15 moderate 20 modsevere 25 severe"})
def ypcore(sheet):
    return {"clinical": sheet.prorated("1-10", 9)}, {"item4": at_least(sheet["4"], 1)}


# --- Answer files

def read_row(known, header, cells):
    """-> id, answers, sex, age; raises Refused with the id and what the error column says."""
    name, raw, sex, age, wrong = "", {}, None, None, None
    for place, cell in enumerate(cells):
        column, text = header[place] if place < len(header) else None, cell.strip(" \t")
        fault = None
        if column == "id":
            name = cell
        elif not text:
            continue
        elif column is None:
            fault = "too_many_cells"
        elif column in known.answers:
            raw[column] = number(text)
            if raw[column] is None or raw[column] not in known.answers[column]:
                fault = "value_not_printed:" + column
        elif column == "sex":
            sex = text
            fault = None if text in ("M", "F") else "bad_context:sex"
        elif column == "age":
            age = number(text)
            fault = None if age is not None and 0 <= age <= 150 else "bad_context:age"
        else:
            fault = "unknown_item:" + column
        wrong = wrong or fault
    if wrong:
        raise Refused(name, wrong)
    return name, raw, sex, age


def lines(known, header, rows):
    """For each row its output, column -> value; a refused one holds id and error alone."""
    for cells in rows:
        if not cells:
            continue  # an empty line
        try:
            name, raw, sex, age = read_row(known, header, cells)
        except Refused as refused:
            yield {"id": refused.args[0], "error": refused.args[1]}
            continue
        scores, bands, flags, missing = known.score(raw, sex, age)
        yield {"id": name, "status": "incomplete" if missing else "complete", "n_missing": missing, **scores,
               **{"band:" + column: band for column, band in bands.items()},
               **{"flag:" + flag: truth for flag, truth in flags.items()}, "error": None}


def as_text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(float(value)) if isinstance(value, Fraction) and value.denominator > 1 else str(value)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("id", choices=sorted(SCALES))
    parser.add_argument("--answers", required=True)
    words = parser.parse_args()
    known = SCALES[words.id]
    with open(words.answers, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        header = [cell.strip(" \t") for cell in next(rows)]
        columns = next(lines(known, ["id"], [["of a sheet without an answer"]]))
        out = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
        out.writeheader()
        for line in lines(known, header, rows):
            out.writerow({column: as_text(value) for column, value in line.items()})


if __name__ == "__main__":
    main()
