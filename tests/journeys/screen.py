# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the virtual screen: Xvfb keeps it as an XWD file, which is turned into PNG here, or looked at as it is."""
import os
import struct
import zlib


class Frame:
    """What is on the screen now."""

    def __init__(self):
        with open(os.environ["JOURNEY_SCREEN"], "rb") as file:
            self.data = file.read()
        head = struct.unpack(">25I", self.data[:100])
        self.width, self.height, self.stride = head[4], head[5], head[12]
        self.start = head[0] + head[19] * 12

    def part(self, x, y, width, height):
        """The bytes of this box, as far as it is on the screen."""
        left, right = max(0, x), min(self.width, x + width)
        return [self.data[self.start + row * self.stride + left * 4:self.start + row * self.stride + right * 4]
                for row in range(max(0, y), min(self.height, y + height))]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def save_png(xwd_path, png_path):
    with open(xwd_path, "rb") as file:
        data = file.read()
    head = struct.unpack(">25I", data[:100])
    header_size, _, _, _, width, height = head[:6]
    little, bits, stride, colours = head[7] == 0, head[11], head[12], head[19]
    if bits != 32:
        raise ValueError(f"a screen of {bits} bits a pixel")
    start = header_size + colours * 12
    rows = bytearray()
    for y in range(height):
        row = data[start + y * stride:start + y * stride + width * 4]
        red, green, blue = (row[2::4], row[1::4], row[0::4]) if little else (row[1::4], row[2::4], row[3::4])
        line = bytearray(width * 3)
        line[0::3], line[1::3], line[2::3] = red, green, blue
        rows += b"\0" + line
    with open(png_path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))
