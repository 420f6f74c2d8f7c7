#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for words that must not stand readable on a disk.

    marker_scan.py --whole DIR … --changed DIR … --since SECONDS   < markers.json

Markers come as a JSON list of texts on standard input, so that they stand in no file of the test's own. Each is searched as UTF-8,
UTF-16 of either byte order and GB18030, and as the hexadecimal digits of each, in the names and the bytes of every file under --whole,
and of those under --changed that were written since. Before that every form is planted in a plain control file and must be found there.

One JSON object on standard output: proved, files, bytes, hits (path, place, number of the marker, form; never the marker itself).
Exit 0 nothing found, 1 found, 2 the control file was not read as it should be.

A journey imports it: hits = scan(markers, whole=[vault], changed=everyday_places(), since=start).hits
"""
import argparse
import dataclasses
import json
import os
import stat
import sys
import tempfile

CHUNK = 4 << 20
ENCODINGS = {"UTF-8": "utf-8", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be", "GB18030": "gb18030"}


@dataclasses.dataclass
class Hit:
    path: str
    place: int  # -1: in the name
    marker: int
    form: str


@dataclasses.dataclass
class Scan:
    files: int = 0
    bytes: int = 0
    hits: list = dataclasses.field(default_factory=list)
    unread: list = dataclasses.field(default_factory=list)


def forms(markers, every=False):
    """(number of the marker, form, bytes, is it hexadecimal), each sequence of bytes once per marker. A marker that holds another
    one is left out unless asked for: what shows it shows the other. So many words may share one rare part, and cost one search."""
    found = []
    for number, marker in enumerate(markers):
        if not every and any(other in marker and (other != marker or at < number) for at, other in enumerate(markers) if at != number):
            continue
        if len(marker.encode("utf-8")) < 6:
            raise ValueError("a marker this short turns up by chance")
        seen = set()
        for name, codec in ENCODINGS.items():
            raw = marker.encode(codec)
            if raw in seen:
                continue
            seen.add(raw)
            found.append((number, name, raw, False))
            found.append((number, "hex of " + name, raw.hex().encode(), True))
    return found


def look(data, needles, path, base=0, seen=None):
    """Hits in one piece; hexadecimal digits of either case."""
    lower = data.lower()
    for number, form, needle, is_hex in needles:
        place = (lower if is_hex else data).find(needle)
        if place >= 0 and (seen is None or (number, form) not in seen):
            if seen is not None:
                seen.add((number, form))
            yield Hit(path, base + place, number, form)


def scan_file(path, needles, result):
    longest = max((len(n[2]) for n in needles), default=1)
    result.hits.extend(Hit(path, -1, h.marker, h.form) for h in look(os.fsencode(path), needles, path))
    seen, tail, base = set(), b"", 0
    with open(path, "rb", buffering=0) as file:
        result.files += 1
        while piece := file.read(CHUNK):
            result.bytes += len(piece)
            data = tail + piece
            result.hits.extend(look(data, needles, path, base, seen))
            tail = data[-(longest - 1):]
            base += len(data) - len(tail)


def regular_files(root):
    """Every regular file under root, or root itself; links are not followed."""
    try:
        mode = os.lstat(root).st_mode
    except OSError:
        return
    if stat.S_ISREG(mode):
        yield root
    elif stat.S_ISDIR(mode):
        for folder, folders, names in os.walk(root):
            folders[:] = [f for f in folders if not os.path.ismount(os.path.join(folder, f))]
            for name in names:
                path = os.path.join(folder, name)
                try:
                    if stat.S_ISREG(os.lstat(path).st_mode):
                        yield path
                except OSError:
                    continue  # gone meanwhile


def scan(markers, whole=(), changed=(), since=0.0):
    """Files under `whole` that cannot be read are listed in `unread`; under `changed`, where other programs come and go, they are passed over."""
    needles, result, done = forms(markers), Scan(), set()
    for roots, is_whole in ((whole, True), (changed, False)):
        for root in roots:
            for path in regular_files(root):
                try:
                    info = os.lstat(path)
                    if (info.st_dev, info.st_ino) in done or (not is_whole and max(info.st_mtime, info.st_ctime) < since):
                        continue
                    done.add((info.st_dev, info.st_ino))
                    scan_file(path, needles, result)
                except OSError as error:
                    if is_whole:
                        result.unread.append(f"{path}: {error.strerror}")
    return result


def prove(markers):
    """Is every form of every marker seen in a plain file, also across the edge of two pieces? The file is wiped before anything else is looked at."""
    needles, planted = forms(markers), []
    with tempfile.TemporaryDirectory(prefix="control-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        path = os.path.join(folder, "control")
        with open(path, "wb") as file:
            file.write(bytes(CHUNK - 3))
            for number, (_, _, form, is_hex) in enumerate(forms(markers, every=True)):
                planted.append((file.tell(), len(form)))
                file.write((form.upper() if is_hex and number % 4 == 3 else form) + os.urandom(64))
        result = Scan()
        scan_file(path, needles, result)
        with open(path, "r+b") as file:
            each = []
            for place, length in planted:
                file.seek(place)
                each.append(any(look(file.read(length), needles, path)))
            file.seek(0)
            file.write(bytes(os.path.getsize(path)))
    return all(each) and {(h.marker, h.form) for h in result.hits} == {(n[0], n[1]) for n in needles}


def everyday_places(environment=None):
    """Where programs leave things beside what they were told to write: temp, configuration, cache, recently used, logs."""
    env = os.environ if environment is None else environment
    home = env.get("HOME", os.path.expanduser("~"))
    places = ["/tmp", "/var/tmp", env.get("TMPDIR", "/tmp")]
    for name, usual in (("XDG_CONFIG_HOME", ".config"), ("XDG_CACHE_HOME", ".cache"), ("XDG_DATA_HOME", ".local/share"), ("XDG_STATE_HOME", ".local/state")):
        places.append(env.get(name) or os.path.join(home, usual))
    if env.get("XDG_RUNTIME_DIR"):
        places.append(env["XDG_RUNTIME_DIR"])
    places += [os.path.join(home, ".recently-used"), os.path.join(home, ".recently-used.xbel"), os.path.join(home, ".thumbnails"), "/var/spool/cups", "/var/crash", "/var/lib/systemd/coredump"]
    return list(dict.fromkeys(places))


def main():
    parser = argparse.ArgumentParser(description="Looks for words that must not stand readable on a disk; markers as JSON on standard input.")
    parser.add_argument("--whole", action="append", default=[], help="every file under it")
    parser.add_argument("--changed", action="append", default=[], help="files under it written since --since")
    parser.add_argument("--everyday", action="store_true", help="also where programs leave things: temp, configuration, cache, recently used")
    parser.add_argument("--since", type=float, default=0.0)
    wanted = parser.parse_args()
    markers = json.load(sys.stdin)
    proved = prove(markers)
    result = scan(markers, wanted.whole, wanted.changed + (everyday_places() if wanted.everyday else []), wanted.since)
    print(json.dumps({"proved": proved, "files": result.files, "bytes": result.bytes, "unread": result.unread,
                      "hits": [dataclasses.asdict(h) for h in result.hits]}, ensure_ascii=False))
    return 2 if not proved or result.unread else 1 if result.hits else 0


if __name__ == "__main__":
    sys.exit(main())
