# SPDX-License-Identifier: GPL-3.0-or-later
"""Small tools of the benchmarks: time, memory, rounds, and the table they end in."""
import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Figure:
    name: str
    ours: str
    other: str
    ratio: float   # what the goal speaks of
    goal: str
    met: bool


def timed(words, **options):
    start = time.monotonic()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, **options)
    return time.monotonic() - start


def weighed(words):
    """What a program printed; its seconds of processor time, which another's work does not lengthen; and the most memory it ever held, in kB."""
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise subprocess.CalledProcessError(status, words)
    return told, used.ru_utime + used.ru_stime, used.ru_maxrss


def median(rounds, action):
    return statistics.median(action() for _ in range(rounds))


def resident_kb(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        for line in file:
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    return 0


def have(program):
    return any(os.access(os.path.join(folder, program), os.X_OK) for folder in os.environ["PATH"].split(":"))


def table(figures):
    rows = [("measure", "ours", "other", "ratio", "goal", "")]
    rows += [(f.name, f.ours, f.other, f"{f.ratio:.2f}", f.goal, "met" if f.met else "MISSED") for f in figures]
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)
