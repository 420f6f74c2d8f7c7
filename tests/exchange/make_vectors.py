#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes vectors.jsonl: packages good and bad, each with the verdict every reader must come to.

    make_vectors.py OUT

A writer of its own, from the byte page of the help. Keys come from fixed seeds; sealed keys and stream headers are random,
so that a new run gives other bytes with the same verdicts.
"""
import base64
import hashlib
import json
import struct
import sys

from nacl import bindings

MESSAGE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
PUSH = bindings.crypto_secretstream_xchacha20poly1305_TAG_PUSH
REKEY = bindings.crypto_secretstream_xchacha20poly1305_TAG_REKEY
CHUNK = 65536
REPORT, REPLY, BACKUP, CARD, RECEIPT, REVOCATION, CHANGES = range(1, 8)


def blake(size, *parts):
    return hashlib.blake2b(b"".join(parts), digest_size=size).digest()


class Party:
    def __init__(self, name):
        self.box_pk, self.box_sk = bindings.crypto_box_seed_keypair(blake(32, b"box ", name))
        self.sign_pk, self.sign_sk = bindings.crypto_sign_seed_keypair(blake(32, b"sign ", name))
        self.id = blake(16, b"kc1", self.box_pk, self.sign_pk)

    def public(self):
        return {"box_pk": self.box_pk.hex(), "sign_pk": self.sign_pk.hex()}

    def whole(self):
        return {**self.public(), "box_sk": self.box_sk.hex(), "sign_sk": self.sign_sk.hex()}


SENDER, RECEIVER, STRANGER, OFFICER = (Party(name) for name in (b"sender", b"receiver", b"stranger", b"officer"))


def line(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def manifest(**changes):
    whole = {"version": 1, "min_reader": 1, "sender": SENDER.id.hex(), "sender_name": "听海小学", "stream": "opening",
             "period": "2026-11", "epoch": 1, "seq": 1, "prev": "", "level": "L0", "purpose": "",
             "made_utc": "2026-11-30T08:00:00.000Z", "clock_suspect": False, "audit_seq": 7, "program": "1.0.0"}
    whole.update(changes)
    return {key: value for key, value in whole.items() if value is not None}


ROWS = [("days", {"date": "2026-11-02", "minutes": 120}), ("days", {"date": "2026-11-03", "minutes": 0})]


def footer_of(row_lines):
    sections = {}
    for raw in row_lines:
        sections.setdefault(json.loads(raw)["in"], []).append(raw)
    return {name: {"rows": len(raws), "hash": blake(32, *raws).hex()} for name, raws in sections.items()}


def rows_of(rows):
    return [line({"in": name, **row}) for name, row in rows]


def payload(rows=ROWS, first=None, footer=None, **changes):
    row_lines = rows_of(rows)
    whole = [line({"manifest": manifest(**changes)}) if first is None else first, *row_lines]
    whole.append(line({"footer": footer_of(row_lines)}) if footer is None else footer)
    return b"".join(whole)


def filled(size):
    """A payload of exactly so many bytes."""
    def of(lengths):
        return payload([("text", {"words": "x" * length}) for length in lengths])
    lengths = [1]
    while True:
        missing = size - len(of(lengths))
        if missing == 0:
            return of(lengths)
        if missing <= 60_000 - lengths[-1]:
            lengths[-1] += missing
            if len(of(lengths)) > size:  # the count of rows took a digit more
                lengths[-1] -= len(of(lengths)) - size
        elif missing < 60_200:
            lengths[-1] += 30_000
            lengths.append(1)
        else:
            lengths[-1] = 60_000
            lengths.append(1)


class Package:
    """Everything that can be done to a package before it is signed."""

    def __init__(self, plain=None, kind=REPORT, receivers=None, sender=SENDER):
        self.plain = payload() if plain is None else plain
        self.kind, self.sender = kind, sender
        self.receivers = [RECEIVER, sender] if receivers is None else receivers
        self.package_id = blake(16, b"package")
        self.prefix = b"XLPKG\r\n\x1a" + struct.pack("<HH", 1, 1)
        self.header_edit = lambda body: body
        self.header_length = None
        self.bound = lambda header: blake(32, header)
        self.pieces = lambda plain: [(plain[at:at + CHUNK], MESSAGE) for at in range(0, len(plain), CHUNK)]
        self.tag_last = True
        self.chunk_edit = lambda chunks: chunks
        self.recipient_edit = lambda recipients: recipients

    def body(self):
        key = blake(32, b"stream key")
        state = bindings.crypto_secretstream_xchacha20poly1305_state()
        stream = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
        recipients = self.recipient_edit([(one.id, bindings.crypto_box_seal(key, one.box_pk)) for one in self.receivers])
        body = bytes([self.kind]) + self.sender.id + self.package_id + bytes([len(recipients)])
        body += b"".join(who + sealed for who, sealed in recipients)
        body += stream if recipients else self.sender.box_pk + self.sender.sign_pk
        true_header = self.prefix + struct.pack("<I", len(body)) + body
        bound = self.bound(true_header)
        pieces = self.pieces(self.plain)
        if self.tag_last:
            pieces[-1] = (pieces[-1][0], FINAL)
        chunks = []
        for text, tag in pieces:
            chunks.append(bindings.crypto_secretstream_xchacha20poly1305_push(state, text, bound, tag))
            bound = None
        body = self.header_edit(body)
        length = len(body) if self.header_length is None else self.header_length
        return self.prefix + struct.pack("<I", length) + body + b"".join(self.chunk_edit(chunks))

    def file(self, signer=None, context=b"XLPKG-SIG1", total=None, suite=1):
        before = self.body()
        total = len(before) + 72 if total is None else total
        message = context + struct.pack("<HQ", suite, total) + blake(64, before)
        signature = bindings.crypto_sign(message, (signer or self.sender).sign_sk)[:64]
        return before + struct.pack("<Q", total) + signature


def flipped(data, at, bit=0):
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1:]


def with_(package, **edits):
    for name, value in edits.items():
        setattr(package, name, value)
    return package


VECTORS = []


def add(name, expect, data, plain=None, note=""):
    vector = {"name": name, "expect": expect}
    if expect == "success":
        vector["payload"] = blake(32, plain).hex()
    if note:
        vector["note"] = note
    vector["file"] = base64.b64encode(data).decode()
    VECTORS.append(vector)


def good(name, plain, **how):
    package = Package(plain, **how)
    add(name, "success", package.file(), plain)


def good_ones():
    good("plain report", payload())
    good("no rows", payload([]))
    good("one row", payload(ROWS[:1]))
    good("three sections", payload([("days", {"n": 1}), ("duty", {"n": 2}), ("staff", {"n": 3})]))
    good("sections in turns", payload([("a", {"n": 1}), ("b", {"n": 2}), ("a", {"n": 3})]))
    good("thirty-two sections", payload([(f"s{n}", {"n": n}) for n in range(32)]))
    good("rare characters and emoji", payload([("text", {"words": "𠮷野家 👨‍👩‍👧 é\u0301 \u200f"})]))
    good("control characters in a text", payload([("text", {"words": "\b\f\n\r\t\u0001\u001f\"\\/\u007f"})]))
    good("largest and smallest numbers", payload([("n", {"high": 2 ** 53, "low": -2 ** 53, "none": 0})]))
    good("true, false, null and lists", payload([("n", {"a": True, "b": False, "c": None, "d": [1, "2", []], "e": {}})]))
    good("as deep as may be", payload([("n", {"a": [[[1]]]})]))
    good("longest line", payload([("t", {"w": "x" * (65536 - len(line({"in": "t", "w": ""})))})]))
    good("level L1", payload(level="L1", purpose="普测"))
    good("level L2", payload(level="L2", purpose="会诊"))
    good("a later package", payload(epoch=3, seq=41, prev=blake(64, b"before").hex()))
    good("highest seq", payload(seq=2 ** 53))
    good("a newer version that we may read", payload(version=2))
    good("a clock that is doubted", payload(clock_suspect=True))
    good("a reply", payload(), kind=REPLY)
    good("a receipt", payload(), kind=RECEIPT)
    good("the sender first", payload(), receivers=[SENDER, RECEIVER])
    good("four receivers", payload(), receivers=[STRANGER, OFFICER, RECEIVER, SENDER])
    good("to the receiver alone", payload(), receivers=[RECEIVER])
    good("one chunk to the last byte", filled(CHUNK))
    good("one byte over a chunk", filled(CHUNK + 1))
    good("two whole chunks", filled(2 * CHUNK))


def bad_headers():
    whole = Package().file()
    for at in range(8):
        add(f"magic byte {at}", "header", flipped(whole, at))
    add("line ends made one byte", "header", whole.replace(b"\r\n", b"\n", 1))
    add("a mark before the first byte", "header", b"\xef\xbb\xbf" + whole)
    for number in (0, 2, 256):
        add(f"container {number}", "version", with_(Package(), prefix=b"XLPKG\r\n\x1a" + struct.pack("<HH", number, 1)).file())
        add(f"suite {number}", "version", with_(Package(), prefix=b"XLPKG\r\n\x1a" + struct.pack("<HH", 1, number)).file())
    for number in (0, 33, 2049, 0xffffffff):
        add(f"header length {number}", "header", with_(Package(), header_length=number).file())
    for extra in (-1, 1):
        length = len(Package().body()) and 34 + 2 * 96 + 24 + extra
        add(f"header length {extra:+d}", "header", with_(Package(), header_length=length).file())
    add("a byte behind the header's parts", "header", with_(Package(), header_edit=lambda body: body + b"\0").file())
    for number in (0, 8, 255):
        add(f"type {number}", "header", Package(kind=number).file())
    for number, name in ((BACKUP, "backup"), (CARD, "card"), (REVOCATION, "revocation"), (CHANGES, "change file")):
        add(f"a {name} with receivers", "kind", Package(kind=number).file())
    add("no receivers", "kind", Package(receivers=[]).file())
    add("five receivers", "header", Package(receivers=[RECEIVER] * 5).file())
    add("more receivers said than there are", "header",
        with_(Package(), header_edit=lambda body: body[:33] + b"\x03" + body[34:]).file())
    for size in (0, 1, 8, 15, 16, 100):
        add(f"cut to {size} bytes", "header", whole[:size])


def bad_trailers():
    whole = Package().file()
    add("cut behind the header", "cut", whole[:16 + 34 + 2 * 96 + 24])
    add("cut in the payload", "cut", whole[:len(whole) - 200])
    add("no trailer", "cut", whole[:-72])
    add("a byte short", "cut", whole[:-1])
    add("a byte long", "cut", whole + b"\0")
    add("a trailer twice", "cut", whole + whole[-72:])
    for at in range(8):
        add(f"total length byte {at}", "cut", flipped(whole, len(whole) - 72 + at))
    for at in (0, 31, 32, 63):
        add(f"signature byte {at}", "signature", flipped(whole, len(whole) - 64 + at, 3))
    add("signature of noughts", "signature", whole[:-64] + bytes(64))
    add("signed by a stranger", "signature", Package().file(signer=STRANGER))
    add("signed by the receiver", "signature", Package().file(signer=RECEIVER))
    add("signed for another use", "signature", Package().file(context=b"XLPKG-ROT1"))
    add("signed for another suite", "signature", Package().file(suite=2))
    add("sender unknown", "unknown-sender", Package(sender=STRANGER).file())
    for at in (17, 32, 40):
        add(f"sender byte {at - 17}" if at < 33 else "package id byte", "unknown-sender" if at < 33 else "signature",
            flipped(whole, at))
    add("a report made a reply", "signature", whole[:16] + bytes([REPLY]) + whole[17:])
    for at, name in ((50, "receiver id"), (66, "sealed key"), (290, "payload"), (len(whole) - 100, "payload end")):
        add(f"a bit of the {name}", "signature", flipped(whole, at, 1))


def bad_payloads():
    def header_flip(at):
        return with_(Package(), header_edit=lambda body: flipped(body, at)).file()

    add("not for us", "not-for-us", Package(receivers=[OFFICER, SENDER]).file())
    add("receiver id changed, signed anew", "not-for-us", header_flip(34))
    add("sealed key changed, signed anew", "payload", header_flip(34 + 16))
    add("sealed keys swapped", "payload", with_(Package(), recipient_edit=lambda both: [
        (both[0][0], both[1][1]), (both[1][0], both[0][1])]).file())
    add("a sealed key of another package", "payload", with_(Package(), recipient_edit=lambda both: [
        (both[0][0], bindings.crypto_box_seal(blake(32, b"another"), RECEIVER.box_pk)), both[1]]).file())
    add("stream header changed, signed anew", "payload", header_flip(34 + 2 * 96))
    add("package id changed, signed anew", "payload", header_flip(17))
    add("type changed, signed anew", "payload",
        with_(Package(), header_edit=lambda body: bytes([REPLY]) + body[1:]).file())
    add("bound to nothing", "payload", with_(Package(), bound=lambda header: None).file())
    add("bound to other bytes", "payload", with_(Package(), bound=lambda header: blake(32, header[1:])).file())
    add("not marked as the end", "payload", with_(Package(), tag_last=False).file())
    add("no chunk at all", "payload", with_(Package(), chunk_edit=lambda chunks: []).file())
    add("an empty chunk", "payload", with_(Package(), pieces=lambda plain: [(b"", FINAL)]).file())
    add("an empty chunk at the end", "payload",
        with_(Package(filled(CHUNK)), pieces=lambda plain: [(plain, MESSAGE), (b"", FINAL)]).file())
    add("short chunks", "payload",
        with_(Package(), pieces=lambda plain: [(plain[:100], MESSAGE), (plain[100:], FINAL)]).file())
    add("the end too early", "payload", with_(
        Package(filled(CHUNK + 1)), tag_last=False,
        pieces=lambda plain: [(plain[:CHUNK], FINAL), (plain[CHUNK:], FINAL)]).file())
    for tag, name in ((PUSH, "push"), (REKEY, "rekey")):
        add(f"a chunk marked {name}", "payload", with_(
            Package(filled(CHUNK + 1)), pieces=lambda plain, tag=tag: [(plain[:CHUNK], tag), (plain[CHUNK:], FINAL)]).file())
    for at in (0, 1, 17, -17, -1):
        add(f"chunk byte {at}, signed anew", "payload",
            with_(Package(), chunk_edit=lambda chunks, at=at: [flipped(chunks[0], at % len(chunks[0]))]).file())
    add("bytes behind the end", "payload", with_(Package(), chunk_edit=lambda chunks: [*chunks, b"more"]).file())
    add("the end cut, signed anew", "payload", with_(Package(), chunk_edit=lambda chunks: [chunks[0][:-1]]).file())
    add("cut into the tag, signed anew", "payload", with_(Package(), chunk_edit=lambda chunks: [chunks[0][:17]]).file())
    two = filled(CHUNK + 500)
    for name, edit in (("swapped", lambda c: [c[1], c[0]]), ("first dropped", lambda c: [c[1]]),
                       ("last dropped", lambda c: [c[0]]), ("doubled", lambda c: [c[0], c[0], c[1]])):
        add(f"chunks {name}", "payload", with_(Package(two), chunk_edit=edit).file())


def bad_lines():
    def lines(name, plain, expect="lines", note=""):
        add(name, expect, Package(plain).file(), note=note)

    def row(raw):
        rows = [raw]
        try:
            foot = footer_of(rows)
        except (ValueError, KeyError, TypeError, AttributeError):
            foot = {"t": {"rows": 1, "hash": blake(32, raw).hex()}}
        return line({"manifest": manifest()}) + raw + line({"footer": foot})

    for name, raw in (
            ("a blank in a line", b'{"in":"t", "w":1}\n'), ("keys out of order", b'{"w":1,"in":"t"}\n'),
            ("a key twice", b'{"in":"t","w":1,"w":2}\n'), ("a key in capitals", b'{"W":1,"in":"t"}\n'),
            ("a key that is no ASCII", '{"in":"t","词":1}\n'.encode()), ("a fraction", b'{"in":"t","w":1.5}\n'),
            ("an exponent", b'{"in":"t","w":1e3}\n'), ("a nought behind the point", b'{"in":"t","w":1.0}\n'),
            ("a minus nought", b'{"in":"t","w":-0}\n'), ("a number too large", b'{"in":"t","w":9007199254740993}\n'),
            ("a number far too large", b'{"in":"t","w":18446744073709551616}\n'), ("not a number", b'{"in":"t","w":NaN}\n'),
            ("infinity", b'{"in":"t","w":Infinity}\n'), ("a letter by its number", b'{"in":"t","w":"\\u0061"}\n'),
            ("a slash escaped", b'{"in":"t","w":"\\/"}\n'), ("capitals in an escape", b'{"in":"t","w":"\\u001F"}\n'),
            ("half a character", b'{"in":"t","w":"\\ud800"}\n'), ("broken UTF-8", b'{"in":"t","w":"\xff"}\n'),
            ("UTF-8 too long", b'{"in":"t","w":"\xc0\xaf"}\n'), ("a surrogate in UTF-8", b'{"in":"t","w":"\xed\xa0\x80"}\n'),
            ("a nought byte", b'{"in":"t","w":"\0"}\n'), ("a tab in a text", b'{"in":"t","w":"\t"}\n'),
            ("a mark before a line", b'\xef\xbb\xbf{"in":"t","w":1}\n'), ("CR before the end of a line", b'{"in":"t","w":1}\r\n'),
            ("an empty line", b"\n"), ("a list", b'[{"in":"t"}]\n'), ("a text", b'"in"\n'), ("two objects", b'{"in":"t"}{"in":"t"}\n'),
            ("a comma too many", b'{"in":"t","w":1,}\n'), ("too deep", b'{"in":"t","w":[[[[1]]]]}\n'),
            ("no section", b'{"w":1}\n'), ("a section without a name", b'{"in":"","w":1}\n'), ("a section that is a number", b'{"in":1}\n')):
        lines(name, row(raw))
    lines("a line too long", payload([("t", {"w": "x" * (65537 - len(line({"in": "t", "w": ""})))})]))
    lines("thirty-three sections", payload([(f"s{n}", {"n": n}) for n in range(33)]))
    lines("no footer", payload()[:-len(line({"footer": footer_of(rows_of(ROWS))}))])
    lines("no end of the last line", payload()[:-1])
    lines("a footer without its section", payload(footer=line({"footer": {}})))
    whole = footer_of(rows_of(ROWS))
    lines("a footer with a section too many", payload(footer=line({"footer": {**whole, "x": {"rows": 0, "hash": blake(32).hex()}}})))
    lines("another count", payload(footer=line({"footer": {"days": {**whole["days"], "rows": 3}}})))
    lines("another hash", payload(footer=line({"footer": {"days": {**whole["days"], "hash": blake(32).hex()}}})))
    lines("a footer and a row in one", payload(footer=line({"footer": whole, "in": "days"})))
    lines("a row behind the footer", payload() + rows_of(ROWS)[0])
    lines("a second footer", payload() + line({"footer": whole}))
    lines("a second manifest", payload([], footer=line({"manifest": manifest()}) + line({"footer": {}})))
    lines("a row first", payload(first=rows_of(ROWS)[0]), "manifest")
    lines("a manifest that is a text", payload(first=line({"manifest": "L0"})), "manifest")
    lines("a manifest with a neighbour", payload(first=line({"manifest": manifest(), "in": "days"})), "manifest")
    for key in ("sender", "stream", "seq", "prev", "level", "clock_suspect"):
        lines(f"a manifest without {key}", payload(**{key: None}), "manifest")
    for name, change in (
            ("a key nobody knows", {"extra": 1}), ("another sender", {"sender": STRANGER.id.hex()}),
            ("a sender in capitals", {"sender": SENDER.id.hex().upper()}), ("level L3", {"level": "L3"}),
            ("seq 0", {"seq": 0}), ("seq as a text", {"seq": "1"}), ("epoch 0", {"epoch": 0}), ("a stream with a blank", {"stream": "a b"}),
            ("a stream with capitals", {"stream": "Opening"}), ("no stream", {"stream": ""}), ("half a hash", {"prev": "00" * 32}),
            ("a name too long", {"sender_name": "名" * 401}), ("a flag as a number", {"clock_suspect": 0}), ("version 0", {"version": 0})):
        lines(f"a manifest with {name}", payload(**change), "manifest")
    lines("for a newer reader", payload(min_reader=2), "newer")
    lines("for a newer reader, with keys nobody knows", payload(min_reader=9, version=9, later=1), "newer")


def main():
    good_ones()
    bad_headers()
    bad_trailers()
    bad_payloads()
    bad_lines()
    names = [vector["name"] for vector in VECTORS]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        world = {"sender": SENDER.public(), "receiver": RECEIVER.whole()}
        for one in ({"world": world}, *VECTORS):
            out.write(json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n")
    print(f"{len(VECTORS)} vectors")


if __name__ == "__main__":
    main()
