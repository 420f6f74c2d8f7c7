# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed program comes up on the accessibility bus, with the one title it ever has."""
from driver import Program, check

with Program() as tingyu:
    window = tingyu.find("听屿 心理辅导室", role="frame")
    check(window.childCount >= 0, "the window answers")
    tingyu.picture("window_opens")
