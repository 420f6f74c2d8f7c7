# SPDX-License-Identifier: GPL-3.0-or-later
"""A file dragged from elsewhere and let go over a window: the source's side of the XDND protocol, version 5, by hand."""
import ctypes
import time
from pathlib import Path

LONGEST = 20  # seconds
CLIENT_MESSAGE, SELECTION_REQUEST, SELECTION_NOTIFY = 33, 30, 31
DISPLAY, WINDOW, ATOM = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", DISPLAY), ("window", WINDOW),
                ("message", ATOM), ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 12)]


class SelectionRequest(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", DISPLAY), ("owner", WINDOW),
                ("requestor", WINDOW), ("selection", ATOM), ("target", ATOM), ("property", ATOM), ("time", ctypes.c_ulong), ("rest", ctypes.c_long * 12)]


class SelectionNotify(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", DISPLAY), ("requestor", WINDOW),
                ("selection", ATOM), ("target", ATOM), ("property", ATOM), ("time", ctypes.c_ulong), ("rest", ctypes.c_long * 12)]


def library():
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = DISPLAY
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [DISPLAY], WINDOW
    x11.XInternAtom.argtypes, x11.XInternAtom.restype = [DISPLAY, ctypes.c_char_p, ctypes.c_int], ATOM
    x11.XCreateSimpleWindow.argtypes = [DISPLAY, WINDOW] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 3 + [ctypes.c_ulong] * 2
    x11.XCreateSimpleWindow.restype = WINDOW
    x11.XSetSelectionOwner.argtypes = [DISPLAY, ATOM, WINDOW, ctypes.c_ulong]
    x11.XSendEvent.argtypes = [DISPLAY, WINDOW, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XPending.argtypes = [DISPLAY]
    x11.XNextEvent.argtypes = [DISPLAY, ctypes.c_void_p]
    x11.XChangeProperty.argtypes = [DISPLAY, WINDOW, ATOM, ATOM, ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    x11.XFlush.argtypes = x11.XCloseDisplay.argtypes = [DISPLAY]
    return x11


def drop(window, path, x, y):
    """Lets `path` go at (x, y) of the screen over the X window; True when the window took it."""
    x11 = library()
    display = x11.XOpenDisplay(None)
    atom = {name: x11.XInternAtom(display, name.encode(), 0)
            for name in ("XdndSelection", "XdndEnter", "XdndPosition", "XdndStatus", "XdndDrop", "XdndFinished", "XdndActionCopy", "text/uri-list")}
    source = x11.XCreateSimpleWindow(display, x11.XDefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0)
    x11.XSetSelectionOwner(display, atom["XdndSelection"], source, 0)
    link = (Path(path).as_uri() + "\r\n").encode()

    def say(kind, *words):
        event = ClientMessage(type=CLIENT_MESSAGE, display=display, window=window, message=atom[kind], format=32)
        for place, word in enumerate((source, *words)):
            event.data[place] = word
        x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
        x11.XFlush(display)

    def hear(kind):
        """What the window answers; it may ask for the link meanwhile."""
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            if not x11.XPending(display):
                time.sleep(0.01)
                continue
            event = ctypes.create_string_buffer(256)
            x11.XNextEvent(display, event)
            if ctypes.cast(event, ctypes.POINTER(ctypes.c_int)).contents.value == SELECTION_REQUEST:
                asked = SelectionRequest.from_buffer(event)
                x11.XChangeProperty(display, asked.requestor, asked.property, atom["text/uri-list"], 8, 0, link, len(link))
                given = SelectionNotify(type=SELECTION_NOTIFY, display=display, requestor=asked.requestor, selection=asked.selection,
                                        target=asked.target, property=asked.property, time=asked.time)
                x11.XSendEvent(display, asked.requestor, 0, 0, ctypes.byref(given))
                x11.XFlush(display)
                continue
            message = ClientMessage.from_buffer(event)
            if message.type == CLIENT_MESSAGE and message.message == atom[kind]:
                return message.data[1] & 1
        return 0

    try:
        say("XdndEnter", 5 << 24, atom["text/uri-list"])
        say("XdndPosition", 0, x << 16 | y, 0, atom["XdndActionCopy"])
        if not hear("XdndStatus"):
            return False
        say("XdndDrop", 0, 0)
        return bool(hear("XdndFinished"))
    finally:
        x11.XCloseDisplay(display)
