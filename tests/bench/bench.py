# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py --bin DIR --work DIR [NAME...] : each measure against its peer on this machine, as ratios."""
import argparse
import os
import shutil
import sys

import peers
from measures import table


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("names", nargs="*")
    words = parser.parse_args()
    shutil.rmtree(words.work, ignore_errors=True)
    os.makedirs(words.work, mode=0o700)
    place = peers.Place(os.path.abspath(words.bin), os.path.abspath(words.work))
    figures = []
    for name, measure in peers.MEASURES.items():
        if not words.names or name in words.names:
            print("measuring:", name, file=sys.stderr, flush=True)
            figures += measure(place)
    print(table(figures))
    return 0 if figures and all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
