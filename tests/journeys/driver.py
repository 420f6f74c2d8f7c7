# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the installed program from outside, by the names that a screen reader would read.

with Program("--vault", folder) as tingyu:
    tingyu.press("新建数据夹")
    tingyu.set_text("单位名称", "…")

Every call waits for what it names; a name that does not come within its time ends the journey with a picture of the screen and the names that were there."""
import collections
import ctypes
import os
import subprocess
import sys
import time

import pyatspi

from drop import ClientMessage, drop
from screen import save_png

WORK = os.environ["JOURNEY_WORK"]
OUT = os.environ["JOURNEY_OUT"]
BIN = os.path.join(os.environ["JOURNEY_PREFIX"], "bin")

# Tables and lists hold their cells as children, five thousand rows of them: never walked, asked for by place.
NOT_WALKED = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST}
PRESSING = ("Press", "press", "click", "Click", "Toggle", "toggle", "activate", "ShowMenu")
pyatspi.setTimeout(60_000, 60_000)  # on a busy machine a window answers later than within the second that is usual


class JourneyFailed(Exception):
    pass


class Program:
    def __init__(self, *arguments, name="tingyu", seconds=60):  # for a machine that is busy with other things
        self.arguments, self.name, self.seconds, self.process = arguments, name, seconds, None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            self.picture("failed")
            print("on the screen:", *self.names(), sep="\n  ", file=sys.stderr)
        self.stop()
        return False

    def start(self):
        log = open(os.path.join(WORK, "program.log"), "ab")
        self.process = subprocess.Popen([os.path.join(BIN, self.name), *self.arguments], stdout=log, stderr=log)
        self.wait(lambda: self.application() is not None, "the program on the accessibility bus", self.seconds)

    def note_memory(self):
        """The most it ever had, KiB: a line of OUT/memory.txt for those who ask (tests/packaging/small_machine.sh)."""
        try:
            with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
                peak = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
        except (OSError, StopIteration):
            return
        with open(os.path.join(OUT, "memory.txt"), "a", encoding="utf-8") as file:
            file.write(f"{self.name} {peak}\n")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.note_memory()
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()

    # ---- looking

    def application(self):
        """The process keeps its number when it locks by starting anew, so the newest entry on the bus is asked."""
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()
        found = None
        for place in range(desktop.childCount):
            try:
                child = desktop.getChildAtIndex(place)
                if child is not None and child.get_process_id() == self.process.pid:
                    found = child
            except Exception:  # an entry that went away between the two calls
                continue
        return found

    def walk(self):
        """Everything that shows, from the application down. What does not show is not entered either: the pages that wait behind the open one are most of it."""
        application = self.application()
        queue = collections.deque([application] if application is not None else [])
        while queue:
            node = queue.popleft()
            try:
                node.clear_cache()
                if node != application and not node.getState().contains(pyatspi.STATE_SHOWING):
                    continue
                yield node
                if node.getRole() not in NOT_WALKED:
                    queue += [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child is not None]
            except Exception:
                continue

    def names(self):
        found = []
        for node in self.walk():
            try:
                if node.name:
                    found.append(f"{node.getRoleName()}: {node.name}")
            except Exception:
                continue
        return found

    def looks(self, name, role=None, part=False):
        for node in self.walk():
            try:
                matches = name in node.name if part else node.name == name
                if matches and (role is None or node.getRoleName() == role):
                    yield node
            except Exception:
                continue

    def look(self, name, role=None, part=False):
        return next(self.looks(name, role, part), None)

    def wait(self, condition, what, seconds=None):
        end = time.monotonic() + (seconds or self.seconds)
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise JourneyFailed(f"the program ended with {self.process.returncode} while waiting for {what}")
            result = condition()
            if result:
                return result
            time.sleep(0.05)
        raise JourneyFailed(f"did not come: {what}")

    def find(self, name, role=None, part=False, seconds=None):
        return self.wait(lambda: self.look(name, role, part), f"{role or 'anything'} named {name!r}", seconds)

    def gone(self, name, role=None, seconds=None):
        self.wait(lambda: self.look(name, role) is None, f"{name!r} to go away", seconds)

    # ---- doing

    def press(self, name, role=None, seconds=None):
        node = self.find(name, role, seconds=seconds)
        self.wait(lambda: node.getState().contains(pyatspi.STATE_SENSITIVE), f"{name!r} to be enabled", seconds)
        action = node.queryAction()
        for wanted in PRESSING:
            for place in range(action.nActions):
                if action.getName(place) == wanted:
                    action.doAction(place)
                    self.released(node)
                    return node
        raise JourneyFailed(f"{name!r} cannot be pressed")

    @staticmethod
    def released(node, seconds=10):
        """A button that is pressed by name goes down, and clicks a tenth of a second later, when it comes up; it may go away with its click."""
        end = time.monotonic() + seconds
        try:
            while time.monotonic() < end:
                node.clear_cache()
                if not node.getState().contains(pyatspi.STATE_PRESSED):
                    return
                time.sleep(0.02)
        except Exception:
            return

    EDITABLE = {pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT}

    def set_text(self, name, text):
        """Into the field of this name, which its caption may share."""
        node = self.wait(lambda: next((one for one in self.looks(name) if one.getRole() in self.EDITABLE), None), f"a field named {name!r}")
        node.queryEditableText().setTextContents(text)
        return node

    def text(self, name, role=None):
        node = self.find(name, role)
        content = node.queryText()
        return content.getText(0, content.characterCount)

    def checked(self, name):
        return self.find(name).getState().contains(pyatspi.STATE_CHECKED)

    def table(self, name):
        return self.find(name, "table").queryTable()

    def cell(self, table_name, row, header):
        """The text of a cell, by its row from 0 and the words of its column's heading."""
        table = self.table(table_name)
        for column in range(table.nColumns):
            if table.getColumnDescription(column) == header or table.getColumnHeader(column).name == header:
                return table.getAccessibleAt(row, column).name
        raise JourneyFailed(f"{table_name!r} has no column {header!r}")

    def rows(self, table_name):
        return self.table(table_name).nRows

    def click_cell(self, table_name, row, column=0):
        self.click(self.table(table_name).getAccessibleAt(row, column))

    def click(self, node):
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def type(self, text, delay_ms=2):
        xdotool("type", "--delay", str(delay_ms), text)

    def close(self, title="听屿 心理辅导室", seconds=30):
        """What the cross of a title bar does; the code the program ended with. Needs no window manager."""
        self.note_memory()
        for window in windows(title):
            ask_to_close(window)
        return self.process.wait(seconds)

    def drop(self, path, title="听屿 心理辅导室"):
        """Drags a file or folder onto the middle of the window and lets it go."""
        window = windows(title)[0]
        told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", str(window)], capture_output=True, text=True, check=True).stdout
        at = dict(line.split("=", 1) for line in told.split())
        middle = [int(at[place]) + int(at[size]) // 2 for place, size in (("X", "WIDTH"), ("Y", "HEIGHT"))]
        check(drop(window, path, *middle), "the window takes what is dropped")

    def picture(self, name):
        path = os.path.join(OUT, name + ".png")
        try:
            save_png(os.environ["JOURNEY_SCREEN"], path)
        except (OSError, ValueError) as problem:
            print("no picture:", problem, file=sys.stderr)
        return path


def windows(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"], capture_output=True, text=True).stdout.split()
    check(found, f"a window titled {title!r}")
    return [int(one) for one in found]


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True)


def ask_to_close(window):
    """WM_DELETE_WINDOW (ICCCM 4.2.8.1)."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.argtypes, x11.XInternAtom.restype = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int], ctypes.c_ulong
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    event = ClientMessage(type=33, display=display, window=window, message=x11.XInternAtom(display, b"WM_PROTOCOLS", 0), format=32)
    event.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x11.XCloseDisplay(display)


def check(condition, what):
    if not condition:
        raise JourneyFailed(what)


def tingyuctl(*words, expect=0):
    """One call of the installed command line; its standard output."""
    done = subprocess.run([os.path.join(BIN, "tingyuctl"), *words], capture_output=True, text=True)
    check(done.returncode == expect, f"tingyuctl {words[0]} ... ended with {done.returncode}: {done.stderr}")
    return done.stdout


def work_folder(name):
    path = os.path.join(WORK, name)
    os.makedirs(path, mode=0o700, exist_ok=True)
    return path
