# SPDX-License-Identifier: GPL-3.0-or-later
"""run_gate.py NAME --source DIR [--build DIR] [--qt-headers DIR] [--lupdate FILE]

Runs one gate: first over its own bad samples, each of which it must refuse, and its good ones, which it must let pass; then over the tree.
A gate is a module with problems(tree) -> [sentence], BAD and GOOD: lists of made-up trees {path: text}."""
import argparse
import importlib
import sys

from source_tree import Tree


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("--source", required=True)
    parser.add_argument("--build", default="")
    parser.add_argument("--qt-headers", default="")
    parser.add_argument("--lupdate", default="")
    words = parser.parse_args()
    places = {"build": words.build, "qt_headers": words.qt_headers, "lupdate": words.lupdate}
    gate = importlib.import_module(words.name)

    failed = False
    for number, sample in enumerate(gate.BAD, 1):
        if not gate.problems(Tree(sample, **{**places, "build": ""})):
            print(f"the gate lets its bad sample {number} pass: {sorted(sample)}")
            failed = True
    for number, sample in enumerate(gate.GOOD, 1):
        for problem in gate.problems(Tree(sample, **{**places, "build": ""})):
            print(f"the gate refuses its good sample {number}: {problem}")
            failed = True
    if not gate.BAD:
        print("the gate has no bad sample: nothing shows that it can fail")
        failed = True
    for problem in gate.problems(Tree.read(words.source, **places)):
        print(problem)
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
