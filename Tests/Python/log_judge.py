#!/usr/bin/env python3
"""Judges a log by the specifications alone, with nothing of ours: c2sp.org/signed-note, tlog-checkpoint and
tlog-tiles, RFC 6962.

    log_judge.py PREFIX VERIFIER-KEY ROOTS.pem

PREFIX is the log's https address. Fetches the checkpoint, all entries and all tiles; prints the size and the root.
"""

import base64
import hashlib
import ssl
import sys
import urllib.request

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def sha256(data):
    return hashlib.sha256(data).digest()


def root(leaves):
    """MTH of leaf hashes (RFC 6962 §2.1)."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root(leaves[:split]) + root(leaves[split:]))


def checked(note, verifier_key):
    """Origin, size and root of a note that the key signed."""
    name, key_id, key = verifier_key.split("+", 2)
    key = base64.b64decode(key, validate=True)
    assert key[0] == 1 and len(key) == 33, "the key is an Ed25519 key"
    assert sha256(name.encode() + b"\n" + key)[:4].hex() == key_id, "the key's id is that of name and key"
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    mine = [line.split(" ")[2] for line in signatures.splitlines() if line.startswith(f"\u2014 {name} ")]
    signature = base64.b64decode(mine[0], validate=True)
    assert signature[:4].hex() == key_id
    Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], text.encode())
    origin, size, head = text.splitlines()
    assert origin == name
    return origin, int(size), base64.b64decode(head, validate=True)


def path(kind, index, width):
    digits = f"{index:03}" if index < 1000 else f"x{index // 1000:03}/{index % 1000:03}"
    return f"tile/{kind}/{digits}" + (f".p/{width}" if width < 256 else "")


def tiles(kind, count, fetch):
    """The contents that `count` hashes or entries stand in, with their widths."""
    for start in range(0, count, 256):
        width = min(256, count - start)
        yield fetch(path(kind, start // 256, width), "application/octet-stream"), width


def split_entries(bundle):
    while bundle:
        length = int.from_bytes(bundle[:2], "big")
        assert len(bundle) >= 2 + length
        yield bundle[2:2 + length]
        bundle = bundle[2 + length:]


def main(prefix, verifier_key, roots):
    context = ssl.create_default_context(cafile=roots)

    def fetch(name, content_type):
        with urllib.request.urlopen(f"{prefix}/{name}", context=context, timeout=30) as reply:
            assert reply.headers["Content-Type"] == content_type, reply.headers["Content-Type"]
            return reply.read()

    _, size, head = checked(fetch("checkpoint", "text/plain; charset=utf-8").decode(), verifier_key)
    entries = []
    for bundle, width in tiles("entries", size, fetch):
        found = list(split_entries(bundle))
        assert len(found) == width
        entries += found
    hashes = [sha256(b"\x00" + entry) for entry in entries]
    assert root(hashes) == head, "the entries lead to the signed root"
    level = 0
    while hashes:
        served = b"".join(tile for tile, _ in tiles(level, len(hashes), fetch))
        assert served == b"".join(hashes), f"the tiles of level {level} are those of the entries"
        hashes = [root(hashes[at:at + 256]) for at in range(0, len(hashes) - 255, 256)]
        level += 1
    print(size, base64.b64encode(head).decode())


main(*sys.argv[1:])
