"""What we make, `joserfc` and `jwcrypto` read; what they make, we read; what is wrong, we refuse."""

import json
import pathlib
import subprocess
import unittest
import warnings

from joserfc import jwe as joserfc_jwe
from joserfc import jws as joserfc_jws
from joserfc import jwk as joserfc_jwk
from jwcrypto import jwe, jwk, jws

# Built before, as `make oracles` does.
PROGRAM = pathlib.Path(__file__).resolve().parents[4] / "target/debug/examples/tokens"

SIGNING = {"ES256": ("EC", "P-256"), "RS256": ("RSA", 2048), "PS256": ("RSA", 2048), "EdDSA": ("OKP", "Ed25519")}
MANAGEMENT = {
    "ECDH-ES": ("EC", "P-256"),
    "ECDH-ES+A256KW": ("EC", "P-256"),
    "RSA-OAEP": ("RSA", 2048),
    "RSA-OAEP-256": ("RSA", 2048),
}
OFFERED = ["A128GCM", "A256GCM"]
OPENED = [*OFFERED, "A128CBC-HS256"]
CLAIMS = {"sub": "été", "aud": ["demo-rp"], "exp": 4_000_000_000, "nested": {"list": [1, True, None]}}
TEXT = "ce qui est dedans"
SECRET = "demo-rp-secret-for-local-tests-only"


class Ours:
    """The example `tokens`: a line asked, a line answered."""

    def __init__(self):
        command = [PROGRAM]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def answer(self, **asked):
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def ask(self, **asked):
        answer = self.answer(**asked)
        assert "ok" in answer, f"{asked['do']} {asked.get('alg')}: {answer}"
        return answer["ok"]

    def refuses(self, **asked):
        answer = self.answer(**asked)
        assert "refused" in answer, f"{asked['do']} {asked.get('alg')} was taken"
        return answer["refused"]

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(10)


class Jwcrypto:
    """The library jwcrypto, in the words of these tests."""

    def generate(self, kind, size):
        return jwk.JWK.generate(kty=kind, **({"size": size} if kind == "RSA" else {"crv": size}))

    def public(self, key):
        return key.export_public(as_dict=True)

    def private(self, key):
        return key.export_private(as_dict=True)

    def thumbprint(self, key):
        return key.thumbprint()

    def read(self, document):
        return jwk.JWK(**document)

    def sign(self, key, header, payload):
        token = jws.JWS(payload.encode())
        token.add_signature(key, None, json.dumps(header))
        return token.serialize(compact=True)

    def verify(self, key, alg, token):
        read = jws.JWS()
        read.allowed_algs = [alg]
        read.deserialize(token, key)
        return read.payload.decode()

    def encrypt(self, key, header, text):
        token = jwe.JWE(text.encode(), json.dumps(header), algs=[header["alg"], header["enc"]])
        token.add_recipient(key)
        return token.serialize(compact=True)

    def decrypt(self, key, alg, enc, token):
        read = jwe.JWE(algs=[alg, enc])
        read.deserialize(token, key)
        return read.payload.decode()


class Joserfc:
    """The library joserfc, in the words of these tests."""

    def generate(self, kind, size):
        return joserfc_jwk.generate_key(kind, size, private=True)

    def public(self, key):
        return key.as_dict(private=False)

    def private(self, key):
        return key.as_dict(private=True)

    def thumbprint(self, key):
        return key.thumbprint()

    def read(self, document):
        return joserfc_jwk.import_key(document)

    def sign(self, key, header, payload):
        return joserfc_jws.serialize_compact(header, payload, key, algorithms=[header["alg"]])

    def verify(self, key, alg, token):
        return joserfc_jws.deserialize_compact(token, key, algorithms=[alg]).payload.decode()

    def encrypt(self, key, header, text):
        return joserfc_jwe.encrypt_compact(header, text, key, algorithms=[header["alg"], header["enc"], "DEF"])

    def decrypt(self, key, alg, enc, token):
        return joserfc_jwe.decrypt_compact(token, key, algorithms=[alg, enc]).plaintext.decode()


class Oracles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # joserfc warns of every algorithm that it would not choose.
        warnings.simplefilter("ignore")
        cls.ours = Ours()

    @classmethod
    def tearDownClass(cls):
        cls.ours.close()

    def each(self, algorithms):
        for theirs in [Jwcrypto(), Joserfc()]:
            for alg, (kind, size) in algorithms.items():
                yield theirs, alg, theirs.generate(kind, size)

    def test_they_verify_what_we_sign(self):
        for theirs, alg, their_key in self.each(SIGNING):
            ours = theirs.read(self.ours.ask(do="public", alg=alg))
            token = self.ours.ask(do="sign", alg=alg, claims=CLAIMS)
            self.assertEqual(json.loads(theirs.verify(ours, alg, token)), CLAIMS)
            # Their private key in our hands.
            token = self.ours.ask(do="sign", alg=alg, claims=CLAIMS, jwk=theirs.private(their_key))
            self.assertEqual(json.loads(theirs.verify(their_key, alg, token)), CLAIMS)

    def test_we_verify_what_they_sign(self):
        for theirs, alg, key in self.each(SIGNING):
            public = theirs.public(key)
            token = theirs.sign(key, {"alg": alg, "typ": "JWT"}, json.dumps(CLAIMS))
            self.assertEqual(self.ours.ask(do="verify", alg=alg, jwk=public, token=token), CLAIMS)
            self.assertEqual(self.ours.ask(do="thumbprint", jwk=public), theirs.thumbprint(key))
            other = theirs.public(theirs.generate(*SIGNING[alg]))
            other.pop("kid", None)
            self.assertIn("not made with the key", self.ours.refuses(do="verify", alg=alg, jwk=other, token=token))

    def test_they_open_what_we_encrypt(self):
        for theirs, alg, key in self.each(MANAGEMENT):
            for enc in OFFERED:
                token = self.ours.ask(do="encrypt", alg=alg, enc=enc, jwk=theirs.public(key), text=TEXT)
                self.assertEqual(theirs.decrypt(key, alg, enc, token), TEXT)

    def test_we_open_what_they_encrypt(self):
        for theirs, alg, their_key in self.each(MANAGEMENT):
            ours = theirs.read(self.ours.ask(do="public", alg=alg))
            for enc in OPENED:
                token = theirs.encrypt(ours, {"alg": alg, "enc": enc}, TEXT)
                self.assertEqual(self.ours.ask(do="decrypt", alg=alg, token=token), TEXT)
            small = theirs.encrypt(ours, {"alg": alg, "enc": "A256GCM", "zip": "DEF"}, "x" * 100_000)
            self.assertIn("extension", self.ours.refuses(do="decrypt", alg=alg, token=small))
            # Their private key in our hands.
            token = theirs.encrypt(their_key, {"alg": alg, "enc": "A256GCM"}, TEXT)
            self.assertEqual(self.ours.ask(do="decrypt", alg=alg, token=token, jwk=theirs.private(their_key)), TEXT)

    def test_older_padding_is_refused(self):
        ours = self.ours.ask(do="public", alg="RSA-OAEP-256")
        ours.pop("alg")
        for theirs in [Jwcrypto(), Joserfc()]:
            token = theirs.encrypt(theirs.read(ours), {"alg": "RSA1_5", "enc": "A256GCM"}, TEXT)
            self.assertIn("not allowed", self.ours.refuses(do="decrypt", alg="RSA-OAEP-256", token=token))

    def test_shared_secrets_make_the_same_codes(self):
        for theirs in [Jwcrypto(), Joserfc()]:
            key = theirs.read({"kty": "oct", "k": "ZGVtby1ycC1zZWNyZXQtZm9yLWxvY2FsLXRlc3RzLW9ubHk"})
            token = self.ours.ask(do="mac", secret=SECRET, claims=CLAIMS)
            self.assertEqual(json.loads(theirs.verify(key, "HS256", token)), CLAIMS)
            token = theirs.sign(key, {"alg": "HS256"}, json.dumps(CLAIMS))
            self.assertEqual(self.ours.ask(do="check-mac", secret=SECRET, token=token), CLAIMS)


if __name__ == "__main__":
    unittest.main()
