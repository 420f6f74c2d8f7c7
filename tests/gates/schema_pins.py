# SPDX-License-Identifier: GPL-3.0-or-later
"""A released schema file never changes: tests/data/schema.sha256 pins each by its hash. From version 1.0 on every file is pinned."""
import hashlib
import re

PINS = "tests/data/schema.sha256"


def problems(tree):
    if PINS not in tree.files:
        return [f"{PINS} is missing"]
    pins, found = {}, []
    for line in tree.text(PINS).split("\n"):
        if line and not line.startswith("#"):
            digest, _, name = line.partition("  ")
            pins["resources/schema/" + name] = digest
    for path, digest in pins.items():
        if path not in tree.files:
            found.append(f"{path} is released and gone")
        elif hashlib.sha256(tree.text(path).encode()).hexdigest() != digest:
            found.append(f"{path} is released and has changed: put the change into a new file")
    version = re.search(r"project\(tingyu VERSION (\d+)", tree.text("CMakeLists.txt"))
    if version is None or int(version.group(1)) >= 1:
        found += [f"{path} is not pinned in {PINS}" for path in tree.paths("resources/schema/", endings=".sql") if path not in pins]
    numbers = [int(re.match(r"(\d+)_", path.rsplit("/", 1)[1]).group(1)) for path in tree.paths("resources/schema/", endings=".sql")]
    if numbers != list(range(1, len(numbers) + 1)):
        found.append(f"schema files are not numbered 1, 2, 3 ...: {numbers}")
    return found


SQL = "CREATE TABLE a (b);\n"
HASH = hashlib.sha256(SQL.encode()).hexdigest()
YOUNG, GROWN = "project(tingyu VERSION 0.1.0)\n", "project(tingyu VERSION 1.0.0)\n"
BAD = [
    {PINS: f"{HASH}  0001_a.sql\n", "resources/schema/0001_a.sql": SQL + "\n", "CMakeLists.txt": YOUNG},
    {PINS: f"{HASH}  0001_a.sql\n", "CMakeLists.txt": YOUNG},
    {PINS: "# none\n", "resources/schema/0001_a.sql": SQL, "CMakeLists.txt": GROWN},
    {PINS: "", "resources/schema/0001_a.sql": SQL, "resources/schema/0003_b.sql": SQL, "CMakeLists.txt": YOUNG},
]
GOOD = [{PINS: f"{HASH}  0001_a.sql\n", "resources/schema/0001_a.sql": SQL, "CMakeLists.txt": GROWN},
        {PINS: "# none yet\n", "resources/schema/0001_a.sql": SQL, "CMakeLists.txt": YOUNG}]
