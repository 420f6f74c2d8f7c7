# SPDX-License-Identifier: GPL-3.0-or-later
"""A file opened from the desktop: nothing of it is read before somebody is in; then it stands in its importer, once, and a lock does
not bring it again."""
import os
import tempfile

import school_files
from driver import WORK, Program, check
from room import make_room, unlock

vault = os.path.join(WORK, "room")
with tempfile.TemporaryDirectory(prefix="stick-", dir="/dev/shm") as stick:
    roster = os.path.join(stick, "名册 2026.xlsx")
    school_files.write_roster(roster)
    with Program() as tingyu:
        make_room(tingyu, vault)
        check(tingyu.close() == 0, "it ends well")

    with Program("--vault", vault, roster) as tingyu:
        tingyu.find("密码", seconds=20)
        check(tingyu.look("名册 2026.xlsx", part=True) is None, "the door says nothing of the file")
        unlock(tingyu)
        tingyu.find("名册 2026.xlsx", part=True, seconds=30)
        tingyu.picture("opened_with")
        tingyu.key("Escape")
        tingyu.press("锁定窗口", seconds=20)
        unlock(tingyu)
        check(tingyu.look("名册 2026.xlsx", part=True) is None, "a lock does not bring it again")
        check(tingyu.close() == 0, "it ends well")
