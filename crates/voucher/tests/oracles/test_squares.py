"""Squares of passes: ours verified with PyPI cryptography and cbor2, and squares made with these read here.

The example `squares` is built before (`cargo build -p voucher --example squares`).
"""

import base64
import datetime
import hashlib
import json
import pathlib
import random
import subprocess
import unittest

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/squares"
COUNT = 500
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def base45_decode(text):
    bytes_ = b""
    for at in range(0, len(text), 3):
        group = text[at:at + 3]
        number = sum(BASE45.index(letter) * 45**place for place, letter in enumerate(group))
        bytes_ += number.to_bytes({3: 2, 2: 1}[len(group)], "big")
    return bytes_


def base45_encode(data):
    text = ""
    for at in range(0, len(data), 2):
        pair = data[at:at + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            text += BASE45[number % 45]
            number //= 45
    return text


def key_id(public):
    """RFC 9679: SHA-256 of the key's required members."""
    return hashlib.sha256(cbor2.dumps({1: 1, -1: 6, -2: public}, canonical=True)).digest()[:8]


def code(chance):
    number = chance.getrandbits(70)
    whole = number * 1024 + (1 - number * 1024) % 1021
    return "".join(BASE32[whole >> 5 * place & 31] for place in reversed(range(16)))


def to_be_signed(protected, payload):
    return cbor2.dumps(["Signature1", protected, b"", payload])


class Ours(unittest.TestCase):
    def setUp(self):
        ran = subprocess.run([PROGRAM, "make", str(COUNT)], capture_output=True, text=True, check=True)
        jwks, cose, *self.lines = ran.stdout.splitlines()
        self.jwks, self.cose = json.loads(jwks)["keys"], cbor2.loads(bytes.fromhex(cose))

    def test_keys_are_the_same_in_both_spellings_and_have_the_name_of_their_thumbprint(self):
        (jwk,), (cose,) = self.jwks, self.cose
        x = base64.urlsafe_b64decode(jwk["x"] + "=")
        self.assertEqual((jwk["kty"], jwk["crv"], jwk["alg"]), ("OKP", "Ed25519", "EdDSA"))
        self.assertEqual(cose, {1: 1, 2: key_id(x), 3: -8, 4: [2], -1: 6, -2: x})
        self.assertEqual(base64.urlsafe_b64decode(jwk["kid"] + "="), key_id(x))
        self.assertEqual(x, Ed25519PrivateKey.from_private_bytes(b"\x01" * 32).public_key().public_bytes_raw())

    def test_squares_are_verified_and_say_what_we_say(self):
        x = base64.urlsafe_b64decode(self.jwks[0]["x"] + "=")
        public = Ed25519PublicKey.from_public_bytes(x)
        self.assertEqual(len(self.lines), COUNT)
        for line in self.lines:
            lot, serial, letters, cents, until, area, square = line.split("\t")
            self.assertTrue(square.startswith("PN1:"))
            data = base45_decode(square[4:])
            tagged = cbor2.loads(data)
            self.assertEqual(tagged.tag, 18)
            protected, unprotected, payload, signature = tagged.value
            self.assertEqual(cbor2.loads(protected), {1: -8, 4: key_id(x)})
            self.assertEqual(unprotected, {})
            public.verify(signature, to_be_signed(protected, payload))
            with self.assertRaises(InvalidSignature):
                public.verify(signature, to_be_signed(protected, payload[:-1] + b"X"))
            said = cbor2.loads(payload)
            self.assertEqual(said, {
                1: int(lot), 2: int(serial), 3: letters.replace("-", ""), 4: int(cents),
                5: datetime.date.fromisoformat(until), 6: area,
            })
            whole = 0
            for letter in said[3]:
                whole = whole * 32 + BASE32.index(letter)
            self.assertEqual(whole % 1021, 1)


class Theirs(unittest.TestCase):
    def test_squares_made_elsewhere_are_read_and_altered_ones_are_not(self):
        chance = random.Random(9052)
        key = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        public = key.public_key().public_bytes_raw()
        asked, expected = [], []
        for place in range(COUNT):
            letters, serial, cents = code(chance), chance.getrandbits(chance.randint(1, 48)), chance.randint(1, 100_000)
            until = datetime.date(2026, 1, 1) + datetime.timedelta(days=chance.randint(0, 3000))
            days = (until - datetime.date(1970, 1, 1)).days
            payload = cbor2.dumps({1: 7, 2: serial, 3: letters, 4: cents, 5: cbor2.CBORTag(100, days), 6: "FR-38"})
            protected = cbor2.dumps({1: -8, 4: key_id(public)})
            signature = key.sign(to_be_signed(protected, payload))
            data = cbor2.dumps(cbor2.CBORTag(18, [protected, {}, payload, signature]))
            dashed = "-".join(letters[at:at + 4] for at in range(0, 16, 4))
            right = f"7\t{serial}\t{dashed}\t{cents}\t{until}\tFR-38"
            if place % 2:
                at = chance.randrange(len(data))
                data = data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:]
                right = None
            asked.append("PN1:" + base45_encode(data))
            expected.append(right)
        ran = subprocess.run(
            [PROGRAM, "read", public.hex()], input="\n".join(asked), capture_output=True, text=True, check=True)
        for answer, right in zip(ran.stdout.splitlines(), expected, strict=True):
            if right is None:
                self.assertNotIn("\t", answer, "an altered square is believed")
            else:
                self.assertEqual(answer, right)


if __name__ == "__main__":
    unittest.main()
