#!/usr/bin/env python3
"""Checks a statement of solvency of the passes, without Passerelle and without any of its programs.

    python3 check_statement.py STATEMENT --key KEY [--mine LINE]

STATEMENT is the file of a day, from the page of the statement. KEY is the public key of the log, as the public body
publishes it (name+hash+key); have it from somewhere else than the file. LINE is the file with which a funder or a place finds
its own line. Needs Python 3.9 and the package `cryptography`, for one function: Ed25519.

What is checked, in the terms of the standards:
1. the checkpoint is a signed note by KEY (C2SP signed-note, tlog-checkpoint);
2. the entry is in the tree that the checkpoint signs (C2SP tlog-proof; RFC 9162, sections 2.1.1 and 2.1.3.2);
3. the entry names the day and the SHA-256 of this statement, and of no other;
4. the statement is written in the one way to write it (canonical JSON, RFC 8785), and its figures add up;
5. its figures are the sums of its lines: of each funder what its passes are worth that can be used, what it has available and
   what it asked back; of each place what it has not claimed, its claims, and its payments that the bank has not settled;
6. with LINE: the line of the statement whose commitment it opens has the same amounts. The commitment is
   SHA-256("passerelle pass line v1" 0x00, opening, party).

Ends with 0 when all holds and the funds cover what is owed, with 2 when all holds and they do not, with 3 when they do in the
books, and the balance of the bank's statement of account is missing or more than 45 days older, with 1 when something does not
hold.
"""

import argparse
import base64
import hashlib
import hmac
import json
import sys
from datetime import date

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORMAT = "passerelle-pass-statement@v1"
LINE_FORMAT = "passerelle-pass-line@v1"
# A balance of the bank that is older, in days, says little of what is there.
BALANCE_DAYS_MAX = 45
DOMAIN = b"passerelle pass line v1\0"
OF_FUNDERS = ("alive", "available", "refunds")
OF_PLACES = ("unclaimed", "claims", "in_payment")


class NotProven(Exception):
    """Why a statement proves nothing."""


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


def recorded(proof, key):
    """The entry that the proof proves, as a dictionary."""
    head, _, note = proof.partition("\n\n")
    heading, extra, index, *path = head.split("\n")
    if heading != "c2sp.org/tlog-proof@v1" or not extra.startswith("extra ") or not index.startswith("index "):
        raise NotProven("this is no proof of a log")
    content = base64.b64decode(extra[len("extra "):], validate=True)
    size, root = open_checkpoint(note, key)
    leaf = hashlib.sha256(b"\x00" + content).digest()
    hashes = [base64.b64decode(line, validate=True) for line in path]
    if not is_included(leaf, int(index[len("index "):]), size, hashes, root):
        raise NotProven("the entry is not in the log that the checkpoint signs")
    return json.loads(content)


def read_lines(lines):
    """The commitments of lines with what each party is owed: what it does, and three amounts in cents."""
    read = {}
    for line in lines:
        commitment, kind, *cents = line.split(" ")
        amounts = tuple(int(cent) for cent in cents)
        if len(commitment) != 64 or kind not in ("funder", "place") or len(amounts) != 3 or min(amounts) < 0:
            raise NotProven("a line is not written as lines are")
        if commitment in read:
            raise NotProven("a line is there twice")
        read[commitment] = (kind, amounts)
    return read


def check_figures(said, lines):
    """That the figures add up, and are the sums of the lines."""
    owed = sum(said[name] for name in (*OF_FUNDERS, *OF_PLACES, "risk"))
    if owed != said["owed"] or said["covered"] != (said["held"] >= owed):
        raise NotProven("the figures do not add up")
    if min(said[name] for name in (*OF_FUNDERS, *OF_PLACES, "risk", "missing")) < 0:
        raise NotProven("something that is owed is less than nothing")
    for kind, names in (("funder", OF_FUNDERS), ("place", OF_PLACES)):
        for nth, name in enumerate(names):
            if sum(amounts[nth] for of, amounts in lines.values() if of == kind) != said[name]:
                raise NotProven(f"the lines do not add up to what is said of {name}")


def check_own(mine, said, lines):
    """That the statement has the line that a funder or a place was given."""
    own = json.loads(mine)
    if own["format"] != LINE_FORMAT:
        raise NotProven("this is no file of an own line")
    if own["day"] != said["day"]:
        raise NotProven("the own line is of another day")
    commitment = hashlib.sha256(DOMAIN + bytes.fromhex(own["opening"]) + own["party"].encode()).hexdigest()
    if lines.get(commitment) != (own["party"].split("/")[0], tuple(own["cents"])):
        raise NotProven("the statement does not have this line with these amounts")
    return own


def check(text, key, mine=None):
    """What the statement says, as a dictionary, and the own line when one was given; NotProven otherwise."""
    try:
        document = json.loads(text)
        if document["format"] != FORMAT:
            raise NotProven("this is no statement of solvency")
        entry, statement = recorded(document["proof"], key), document["statement"]
        said = json.loads(statement)
        if json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False) != statement:
            raise NotProven("the statement is not written as statements are")
        fact = entry["fact"]
        if entry["kind"] != "pass-solvency" or fact["day"] != said["day"]:
            raise NotProven("the entry is about something else")
        if fact["sha256"] != hashlib.sha256(statement.encode()).hexdigest():
            raise NotProven("the log has another statement of this day")
        if (fact["held"], fact["owed"]) != (str(said["held"]), str(said["owed"])):
            raise NotProven("the log has other figures of this day")
        if (said["currency"], said["unit"], said["version"]) != ("EUR", "cent", 1):
            raise NotProven("the statement is of another kind")
        lines = document["lines"]
        if said["lines"] != len(lines):
            raise NotProven("lines are missing, or too many")
        if said["lines_sha256"] != hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest():
            raise NotProven("the lines are not those that the statement speaks of")
        read = read_lines(lines)
        check_figures(said, read)
        return said, None if mine is None else check_own(mine, said, read)
    except (KeyError, ValueError, TypeError, AttributeError) as odd:
        raise NotProven(f"this is no statement of solvency ({odd})") from odd


def balance_days(said):
    """How many days before the statement the balance of the bank is of; None when there is none."""
    if said["bank_day"] == "":
        return None
    return (date.fromisoformat(said["day"]) - date.fromisoformat(said["bank_day"])).days


def euro(cents):
    """12345 as 123.45 EUR."""
    return f"{cents // 100}.{cents % 100:02} EUR" if cents >= 0 else f"-{euro(-cents)}"


def main():
    """Reads the arguments, and says what holds."""
    parser = argparse.ArgumentParser(description="Checks a statement of solvency of the passes.")
    parser.add_argument("file")
    parser.add_argument("--key", required=True)
    parser.add_argument("--mine")
    given = parser.parse_args()
    try:
        with open(given.file, encoding="utf-8") as file:
            text = file.read()
        mine = None
        if given.mine is not None:
            with open(given.mine, encoding="utf-8") as file:
                mine = file.read()
        said, own = check(text, given.key, mine)
    except (NotProven, OSError) as why:
        sys.exit(f"NOT PROVEN: {why}")
    print(f"proven: this statement of {said['day']} is in the log, and its figures add up")
    for name in (*OF_FUNDERS, *OF_PLACES, "risk", "owed", "held"):
        print(f"{name}\t{euro(said[name])}")
    if own is not None:
        names = OF_FUNDERS if own["party"].startswith("funder/") else OF_PLACES
        amounts = ", ".join(f"{name} {euro(cents)}" for name, cents in zip(names, own["cents"]))
        print(f"your line is in it: {amounts}")
    if not said["covered"]:
        print(f"NOT COVERED: {euro(said['owed'] - said['held'])} lack")
        sys.exit(2)
    days = balance_days(said)
    if days is None or days > BALANCE_DAYS_MAX:
        told = "of no day is said" if days is None else f"of {said['bank_day']}, {days} days before, is said"
        print(f"covered in the books, NOT HELD AGAINST THE BANK: {told} what its statement of account has")
        sys.exit(3)
    print("covered")


if __name__ == "__main__":
    main()
