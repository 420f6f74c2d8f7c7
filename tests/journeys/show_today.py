# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a demo vault on its first page and takes the picture that packaging/show-headless.sh shows."""
import os
import time

from driver import Program, check

with Program("--vault", os.environ["DEMO_VAULT"], "--now", os.environ["DEMO_NOW"], "--no-lock") as tingyu:
    tingyu.set_text("密码", os.environ["DEMO_PASSWORD"])
    tingyu.press("解锁")
    tingyu.find("锁定窗口", seconds=60)
    tingyu.find("演示数据 — 不可用于真实学生")
    time.sleep(3)  # figures of the page come from the vault's thread
    check(os.path.getsize(tingyu.picture("today")) > 10_000, "the picture shows something")
