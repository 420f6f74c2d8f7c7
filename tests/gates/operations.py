# SPDX-License-Identifier: GPL-3.0-or-later
"""Every operation declared in a <room>_operations.h names a role, stands in its room's list, and the list stands in the policy table of core/services.cpp."""
import re

from source_tree import without_comments

DECLARED = re.compile(r'\binline\s+constexpr\s+Operation\s+(\w+)\s*\{\s*"([^"]+)"\s*,([^;]*)\};')
LIST = re.compile(r"\bconstexpr\s+const\s+Operation\s*\*\s*(?:const\s+)?(\w+)\s*\[\s*\]\s*=\s*\{([^}]*)\}")


def problems(tree):
    found, ids, lists = [], {}, []
    for path in tree.paths("core/", endings="_operations.h"):
        code = without_comments(tree.text(path))
        listed = {}
        for name, content in LIST.findall(code):
            lists.append((path, name))
            for operation in re.findall(r"&\s*(\w+)", content):
                listed[operation] = name
        declared = DECLARED.findall(code)
        if not declared:
            found.append(f"{path}: no operation could be read; is it written as in vault_operations.h?")
        for name, identity, row in declared:
            if not re.search(r"Role::|\b\w*(everybody|Staff|staff|Roles|roles)\b|\w", row.replace("{}", "").replace(",", "")):
                found.append(f"{path}: {name} has an empty row: nobody may")
            if name not in listed:
                found.append(f"{path}: {name} stands in no list of the room, so the policy table does not know it")
            if identity in ids:
                found.append(f"{path}: \"{identity}\" is already the id of {ids[identity]}")
            ids[identity] = name
    if lists:
        services = without_comments(tree.text("core/services.cpp")) if "core/services.cpp" in tree.files else ""
        for path, name in lists:
            if not re.search(rf"\b{name}\b", services):
                found.append(f"{path}: {name} is missing from allOperations() in core/services.cpp")
    return found


ONE = 'inline constexpr Operation boatSail{"boat.sail", {Role::Head}, {}, {}};\n'
BAD = [
    {"core/boat/boat_operations.h": ONE, "core/services.cpp": ""},
    {"core/boat/boat_operations.h": ONE + "inline constexpr const Operation *boatOperations[] = {&boatSail};\n", "core/services.cpp": ""},
    {"core/boat/boat_operations.h": 'inline constexpr Operation boatSail{"boat.sail", {}, {}, {}};\n'
     "inline constexpr const Operation *boatOperations[] = {&boatSail};\n", "core/services.cpp": "op::boatOperations"},
    {"core/boat/boat_operations.h": ONE + ONE.replace("boatSail", "boatRow") +
     "inline constexpr const Operation *boatOperations[] = {&boatSail, &boatRow};\n", "core/services.cpp": "op::boatOperations"},
    {"core/boat/boat_operations.h": "const Operation a;\n", "core/services.cpp": ""},
]
GOOD = [{"core/boat/boat_operations.h": ONE + "inline constexpr const Operation *boatOperations[] = {&boatSail};\n",
         "core/services.cpp": "for (auto *o : op::boatOperations)"}]
