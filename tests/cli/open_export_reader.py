#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of encrypted exports, written from the format page of the help and sharing no code with the product.

    open_export_reader.py TINGYUCTL            makes a demo room, exports it both ways, and tells where the two differ
    open_export_reader.py FILE --password-file F --to DIR
"""
import argparse
import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import unicodedata

from nacl import bindings
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import VerifyKey

TRAILER = 72
PIECE = 65536 + 17
FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL


class Refused(Exception):
    pass


def payload(data):
    """What is in the shell, once length and signature were found right."""
    if data[:8] != b"XLPKG\r\n\x1a" or struct.unpack_from("<HH", data, 8) != (1, 1):
        raise Refused("no container")
    length = struct.unpack_from("<I", data, 12)[0]
    header = data[16:16 + length]
    if len(header) != 98 or header[0] != 3 or header[33] != 0:
        raise Refused("not of this kind")
    signed, trailer = data[:-TRAILER], data[-TRAILER:]
    if struct.unpack("<Q", trailer[:8])[0] != len(data):
        raise Refused("cut")
    message = b"XLPKG-SIG1" + struct.pack("<HQ", 1, len(data)) + hashlib.blake2b(signed, digest_size=64).digest()
    try:
        VerifyKey(header[66:98]).verify(message, trailer[8:])
    except BadSignatureError:
        raise Refused("signature")
    return signed[16 + length:]


def plain(sealed, password):
    if sealed[:8] != b"TYOPEN1\n":
        raise Refused("no export")
    passes, memory = struct.unpack_from("<IQ", sealed, 8)
    salt, header, pieces = sealed[20:36], sealed[36:60], sealed[60:]
    key = bindings.crypto_pwhash_alg(32, password, salt, passes, memory, bindings.crypto_pwhash_ALG_ARGON2ID13)
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    out, at, tag = [], 0, None
    while tag != FINAL:
        if at >= len(pieces):
            raise Refused("no end")
        try:
            piece, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, pieces[at:at + PIECE], None)
        except (CryptoError, RuntimeError, ValueError):
            raise Refused("password" if at == 0 else "damaged")
        out.append(piece)
        at += PIECE
    if at < len(pieces):
        raise Refused("more after the end")
    return b"".join(out)


def files(content):
    """Name -> bytes, in the order in which they begin."""
    found, at = {}, 0
    while at < len(content):
        length = struct.unpack_from("<H", content, at)[0]
        name = content[at + 2:at + 2 + length].decode()
        size = struct.unpack_from("<I", content, at + 2 + length)[0]
        at += 6 + length
        found.setdefault(name, []).append(content[at:at + size])
        at += size
    if at != len(content):
        raise Refused("cut")
    return {name: b"".join(parts) for name, parts in found.items()}


def read(path, password):
    with open(path, "rb") as file:
        found = files(plain(payload(file.read()), unicodedata.normalize("NFKC", password).encode()))
    manifest = json.loads(found["manifest.json"])
    for table in manifest["tables"]:
        for kind in ("json", "csv"):
            if hashlib.sha256(found[f"{table['name']}.{kind}"]).hexdigest() != table[f"{kind}_sha256"]:
                raise Refused(f"{table['name']}.{kind} is not what the manifest says")
        if len(json.loads(found[f"{table['name']}.json"])) != table["records"]:
            raise Refused(f"{table['name']} has another number of records")
    return found


def compare(tingyuctl):
    with tempfile.TemporaryDirectory(prefix="ty-export-") as work:
        def path(name):
            return os.path.join(work, name)

        def call(*words):
            done = subprocess.run([tingyuctl, *words], capture_output=True, text=True)
            if done.returncode:
                raise SystemExit(f"tingyuctl {' '.join(words)}: {done.returncode} {done.stderr}")

        for name, words in (("demo", "yanshi-haifeng-qing"), ("own", "ｇang-wan-huang-hun-４-ye")):
            with open(path(name), "w", encoding="utf-8") as file:
                file.write(words + "\n")
        call("demo", "create", path("room"), "--students", "60", "--password-file", path("demo"))
        door = ["--vault", path("room"), "--user", "演示老师", "--password-file", path("demo"), "vault", "export",
                "--reason", "核对格式", "--to"]
        call(*door, path("plain"))
        call(*door, path("all.tyo"), "--encrypted", "--export-password-file", path("own"))
        found = read(path("all.tyo"), "ｇang-wan-huang-hun-４-ye")
        wrong = [] if set(found) == set(os.listdir(path("plain"))) else ["other files"]
        for name, content in found.items():
            with open(os.path.join(path("plain"), name), "rb") as file:
                if file.read() != content:
                    wrong.append(name)
        if list(found)[-1] != "manifest.json":
            wrong.append("the manifest is not the last")
        for damage, expected in ((lambda data: data[:-1], "cut"), (lambda data: data[:900] + b"x" + data[901:], "signature")):
            with open(path("all.tyo"), "rb") as file:
                data = damage(file.read())
            try:
                payload(data)
                wrong.append(f"not refused: {expected}")
            except Refused as refused:
                if str(refused) != expected:
                    wrong.append(f"{refused} instead of {expected}")
        try:
            read(path("all.tyo"), "another password")
            wrong.append("another password opened it")
        except Refused:
            pass
    for one in wrong:
        print(one)
    print(f"{len(found)} files compared, {len(wrong)} wrong")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what")
    parser.add_argument("--password-file")
    parser.add_argument("--to")
    given = parser.parse_args()
    if not given.to:
        return compare(given.what)
    with open(given.password_file, encoding="utf-8") as file:
        found = read(given.what, file.read().rstrip("\r\n"))
    os.makedirs(given.to)
    for name, content in found.items():
        with open(os.path.join(given.to, name), "wb") as file:
            file.write(content)
    return 0


sys.exit(main())
