#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of packages, written from the byte page of the help and sharing no code with the product.

    package_reader.py VECTORS          reads every vector and tells where its verdict is not the expected one
    package_reader.py FILE --world W   reads one file with the keys of a vector file and prints its verdict

Verdicts: success, kind, header, version, unknown-sender, cut, signature, not-for-us, payload, lines, manifest, newer.
"""
import argparse
import base64
import hashlib
import json
import re
import struct
import sys

from nacl import bindings
from nacl.exceptions import CryptoError

MAGIC = b"XLPKG\r\n\x1a"
TRAILER = 72
CHUNK = 65536
OVERHEAD = 17
MOST_WHOLE = 2 ** 53
KEY = re.compile(r"[a-z0-9_.-]*\Z")
CODE = re.compile(r"[a-z0-9][a-z0-9.-]*\Z")
REPORT, REPLY, BACKUP, CARD, RECEIPT, REVOCATION, CHANGES = range(1, 8)


class Refused(Exception):
    pass


def blake(size, *parts):
    return hashlib.blake2b(b"".join(parts), digest_size=size).digest()


def key_id(box_pk, sign_pk):
    return blake(16, b"kc1", box_pk, sign_pk)


def parse_header(data):
    if data[:8] != MAGIC or len(data) < 16:
        raise Refused("header")
    container, suite, length = struct.unpack_from("<HHI", data, 8)
    if length > 2048:
        raise Refused("header")
    if (container, suite) != (1, 1):
        raise Refused("version")
    body = data[16:16 + length]
    if len(body) < 34 or len(body) != length:
        raise Refused("header")
    kind, sender, package, count = body[0], body[1:17], body[17:33], body[33]
    wanted = 34 + (count * 96 + 24 if count else 64)
    if not REPORT <= kind <= CHANGES or count > 4 or length != wanted:
        raise Refused("header")
    recipients = [(body[34 + 96 * i:50 + 96 * i], body[50 + 96 * i:130 + 96 * i]) for i in range(count)]
    return {"kind": kind, "sender": sender, "package": package, "recipients": recipients,
            "stream": body[-24:] if count else b"", "hash": blake(32, data[:16 + length]), "end": 16 + length}


def check_signature(data, sign_pk):
    if len(data) - TRAILER < 0:
        raise Refused("cut")
    (total,) = struct.unpack_from("<Q", data, len(data) - TRAILER)
    if total != len(data):
        raise Refused("cut")
    message = b"XLPKG-SIG1" + struct.pack("<HQ", 1, total) + blake(64, data[:-TRAILER])
    try:
        bindings.crypto_sign_open(data[-64:] + message, sign_pk)
    except CryptoError:
        raise Refused("signature")


def decipher(data, header, own):
    sealed = [key for who, key in header["recipients"] if who == own["id"]]
    if not sealed:
        raise Refused("not-for-us")
    try:
        key = bindings.crypto_box_seal_open(sealed[0], own["box_pk"], own["box_sk"])
    except CryptoError:
        raise Refused("payload")
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header["stream"], key)
    at, end, bound, plain = header["end"], len(data) - TRAILER, header["hash"], b""
    if at == end:
        raise Refused("payload")
    while at < end:
        piece = data[at:min(at + CHUNK + OVERHEAD, end)]
        at += len(piece)
        if len(piece) <= OVERHEAD:
            raise Refused("payload")
        try:
            text, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, piece, bound or None)
        except (CryptoError, RuntimeError):
            raise Refused("payload")
        bound = b""
        if tag != (bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL if at == end
                   else bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE):
            raise Refused("payload")
        plain += text
    return plain


def is_plain(value, depth=1):
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int):
        return abs(value) <= MOST_WHOLE
    if isinstance(value, float):
        return False
    if isinstance(value, str):
        return True
    if depth > 4:
        return False
    if isinstance(value, list):
        return all(is_plain(one, depth + 1) for one in value)
    return all(KEY.match(key) and is_plain(one, depth + 1) for key, one in value.items())


def parse_line(line):
    if len(line) > 65536 or not line.endswith(b"\n"):
        raise Refused("lines")
    try:
        value = json.loads(line.decode("utf-8"))
        again = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Refused("lines")
    if not isinstance(value, dict) or not is_plain(value) or again + b"\n" != line:
        raise Refused("lines")
    return value


def is_hex(value, sizes):
    return isinstance(value, str) and re.fullmatch(r"([0-9a-f]{2})*", value) and len(value) // 2 in sizes


def is_whole(value, least):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= MOST_WHOLE


def units(text):
    return len(text.encode("utf-16-le")) // 2


# Which reader this is of a stream at a level; of every other it is the first.
READERS = {("consultation", "L2"): 2, ("results", "L1"): 2}


def reader_of(manifest):
    stream, level = manifest.get("stream"), manifest.get("level")
    return READERS.get((stream, level), 1) if isinstance(stream, str) and isinstance(level, str) else 1


def check_manifest(manifest, header):
    if is_whole(manifest.get("min_reader"), reader_of(manifest) + 1):
        raise Refused("newer")

    def text(value):
        return isinstance(value, str) and units(value) <= 400

    def code(value):
        return text(value) and CODE.match(value) and len(value) <= 40

    rules = {
        "version": lambda v: is_whole(v, 1), "min_reader": lambda v: is_whole(v, 1),
        "sender": lambda v: is_hex(v, {16}), "sender_name": text, "stream": code, "period": code,
        "epoch": lambda v: is_whole(v, 1), "seq": lambda v: is_whole(v, 1), "prev": lambda v: is_hex(v, {0, 64}),
        "level": lambda v: v in ("L0", "L1", "L2"), "purpose": text, "made_utc": text,
        "clock_suspect": lambda v: isinstance(v, bool), "audit_seq": lambda v: is_whole(v, 0), "program": text,
    }
    if set(manifest) != set(rules) or not all(rule(manifest[key]) for key, rule in rules.items()):
        raise Refused("manifest")
    if bytes.fromhex(manifest["sender"]) != header["sender"]:
        raise Refused("manifest")


def check_lines(plain, header):
    lines = plain.split(b"\n")
    rest = lines.pop()
    sections, footer = {}, None
    for number, line in enumerate(lines):
        if footer is not None:
            raise Refused("lines")
        value = parse_line(line + b"\n")
        if number == 0:
            if list(value) != ["manifest"] or not isinstance(value["manifest"], dict):
                raise Refused("manifest")
            check_manifest(value["manifest"], header)
        elif "footer" in value:
            counted = {name: {"rows": rows, "hash": digest.hexdigest()}
                       for name, (rows, digest) in sections.items()}
            if list(value) != ["footer"] or value["footer"] != counted:
                raise Refused("lines")
            footer = value
        else:
            name = value.get("in")
            if not isinstance(name, str) or not name:
                raise Refused("lines")
            rows, digest = sections.get(name, (0, hashlib.blake2b(digest_size=32)))
            digest.update(line + b"\n")
            sections[name] = (rows + 1, digest)
            if len(sections) > 32:
                raise Refused("lines")
    if rest or footer is None:
        raise Refused("lines")


def read_package(data, own, signers):
    """The plain bytes of a package, or Refused with the verdict."""
    header = parse_header(data)
    if header["kind"] not in (REPORT, REPLY, RECEIPT) or not header["recipients"]:
        raise Refused("kind")
    if header["sender"] not in signers:
        raise Refused("unknown-sender")
    check_signature(data, signers[header["sender"]])
    plain = decipher(data, header, own)
    check_lines(plain, header)
    return plain


def verdict_of(data, own, signers):
    try:
        plain = read_package(data, own, signers)
    except Refused as refused:
        return str(refused), ""
    return "success", blake(32, plain).hex()


def keys_of(world):
    def party(one):
        keys = {name: bytes.fromhex(value) for name, value in one.items()}
        keys["id"] = key_id(keys["box_pk"], keys["sign_pk"])
        return keys

    own = party(world["receiver"])
    return own, {one["id"]: one["sign_pk"] for one in (own, party(world["sender"]))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--world")
    asked = parser.parse_args()
    if asked.world:
        with open(asked.world, encoding="utf-8") as lines, open(asked.file, "rb") as package:
            own, signers = keys_of(json.loads(lines.readline())["world"])
            print(*verdict_of(package.read(), own, signers))
        return 0
    wrong, read = 0, 0
    with open(asked.file, encoding="utf-8") as lines:
        own, signers = keys_of(json.loads(lines.readline())["world"])
        for line in lines:
            vector = json.loads(line)
            verdict, payload = verdict_of(base64.b64decode(vector["file"]), own, signers)
            read += 1
            if (verdict, payload) != (vector["expect"], vector.get("payload", "")):
                wrong += 1
                print(f"{vector['name']}: {verdict}, expected {vector['expect']}", file=sys.stderr)
    print(f"{read} vectors, {wrong} read otherwise")
    return 1 if wrong or read < 120 else 0


if __name__ == "__main__":
    sys.exit(main())
