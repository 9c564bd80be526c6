#!/usr/bin/env python3
"""Checks the proof of a use of somebody's data, without Passerelle and without any of its programs.

    python3 check_data_use.py FILE --key KEY [--about CODE]

FILE is what "Keep the proof" gave, or a text file with the texts of the codes on paper, one a line. KEY is the public key
of the log, as the administration publishes it (name+hash+key). CODE is the number under which administrations know the
person. Needs Python 3.9 and the package `cryptography`, for one function: Ed25519.

What is checked, in the terms of the standards:
1. the checkpoint is a signed note by KEY (C2SP signed-note, tlog-checkpoint);
2. the entry is in the tree that the checkpoint signs (C2SP tlog-proof; RFC 9162, sections 2.1.1 and 2.1.3.2);
3. the entry is a question of the exchange that is about somebody, and CODE opens its commitment:
   SHA-256("passerelle data use v1" 0x00, opening, CODE).
"""

import argparse
import base64
import hashlib
import hmac
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORMAT = "passerelle-data-use@v1"
PART = "PASSERELLE-PROOF "
DOMAIN = b"passerelle data use v1\0"


class NotProven(Exception):
    """Why a proof proves nothing."""


def join(text):
    """The text of the codes on paper, in any order; any other text as it is."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or not lines[0].startswith(PART):
        return text
    parts = {}
    for line in lines:
        if not line.startswith(PART):
            raise NotProven("a line is no part of a proof")
        number, _, piece = line[len(PART):].partition(" ")
        place, _, count = number.partition("/")
        parts[int(place)] = (int(count), piece)
    if sorted(parts) != list(range(1, len(parts) + 1)) or any(count != len(parts) for count, _ in parts.values()):
        raise NotProven("a part is missing, or of another proof")
    return "".join(parts[place][1] for place in sorted(parts))


def open_checkpoint(note, key):
    """Size and root of the checkpoint, when the key signed it."""
    name, key_hash, encoded = key.strip().split("+", 2)
    public = base64.b64decode(encoded, validate=True)
    if public[:1] != b"\x01" or len(public) != 33:
        raise NotProven("the key is no Ed25519 key of a log")
    key_id = hashlib.sha256(name.encode() + b"\n" + public).digest()[:4]
    if key_id.hex() != key_hash:
        raise NotProven("the key does not go with its name")
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    is_signed = False
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = base64.b64decode(signature, validate=True)
        if dash == "\u2014" and signer == name and signature[:4] == key_id:
            try:
                Ed25519PublicKey.from_public_bytes(public[1:]).verify(signature[4:], text.encode())
            except InvalidSignature as wrong:
                raise NotProven("the checkpoint's signature is false") from wrong
            is_signed = True
    if not is_signed:
        raise NotProven("the checkpoint is not signed by this key")
    origin, size, root = text.splitlines()[:3]
    if origin != name:
        raise NotProven("the checkpoint is another log's")
    return int(size), base64.b64decode(root, validate=True)


def is_included(leaf, index, size, path, root):
    """RFC 9162, section 2.1.3.2."""
    if index >= size:
        return False
    place, last, node = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = hashlib.sha256(b"\x01" + sibling + node).digest()
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            node = hashlib.sha256(b"\x01" + node + sibling).digest()
        place, last = place >> 1, last >> 1
    return last == 0 and hmac.compare_digest(node, root)


def check(text, key, about=None):
    """What the log says of the use, as a dictionary; NotProven otherwise."""
    try:
        document = json.loads(join(text))
        if document["format"] != FORMAT:
            raise NotProven("this is no proof of a use of data")
        head, _, note = document["proof"].partition("\n\n")
        heading, extra, index, *path = head.split("\n")
        if heading != "c2sp.org/tlog-proof@v1" or not extra.startswith("extra ") or not index.startswith("index "):
            raise NotProven("this is no proof of a log")
        content = base64.b64decode(extra[len("extra "):], validate=True)
        size, root = open_checkpoint(note, key)
        leaf = hashlib.sha256(b"\x00" + content).digest()
        hashes = [base64.b64decode(line, validate=True) for line in path]
        if not is_included(leaf, int(index[len("index "):]), size, hashes, root):
            raise NotProven("the entry is not in the log that the checkpoint signs")
        entry = json.loads(content)
        if entry["kind"] != "message" or "subject" not in entry["fact"]:
            raise NotProven("the entry is about nobody")
        if about is not None:
            code = about.replace(" ", "").upper().encode()
            opening = base64.urlsafe_b64decode(document["opening"] + "==")
            said = base64.urlsafe_b64encode(hashlib.sha256(DOMAIN + opening + code).digest()).rstrip(b"=").decode()
            if said not in entry["fact"]["subject"].split(" "):
                raise NotProven("the entry is in the log, and it is not about this person")
        return entry
    except (KeyError, ValueError, TypeError, AttributeError) as odd:
        raise NotProven(f"this is no proof of a use of data ({odd})") from odd


def main():
    """Reads the arguments, and says what holds."""
    parser = argparse.ArgumentParser(description="Checks the proof of a use of somebody's data.")
    parser.add_argument("file")
    parser.add_argument("--key", required=True)
    parser.add_argument("--about")
    given = parser.parse_args()
    with open(given.file, encoding="utf-8") as file:
        text = file.read()
    try:
        entry = check(text, given.key, given.about)
    except NotProven as why:
        sys.exit(f"NOT PROVEN: {why}")
    print("proven: this question is in the log" + ("" if given.about is None else ", and it is about this person"))
    print(f"at\t{entry['at']}")
    for name, value in entry["fact"].items():
        print(f"{name}\t{value}")


if __name__ == "__main__":
    main()
