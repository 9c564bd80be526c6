"""Signed documents of our nodes, verified by programs that are not ours: signxml the signature, `cryptography` the seal
and the checkpoint, and a page of Python, written from the standards, the hash chain and the Merkle paths."""

import base64
import hashlib
import json
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from lxml import etree
from signxml import CanonicalizationMethod, SignatureConfiguration, XMLVerifier

# Built before, as `make oracles` does.
PROGRAM = Path(__file__).resolve().parents[4] / "target/debug/examples/signed_document"

DS = "{http://www.w3.org/2000/09/xmldsig#}"
CHAIN = "{http://cyber.ee/hashchain}"
SHA512 = "http://www.w3.org/2001/04/xmlenc#sha512"
CONFIG = SignatureConfiguration(
    expect_references=2, default_reference_c14n_method=CanonicalizationMethod.CANONICAL_XML_1_0
)


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def der(tag, content):
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([0x81, size]) if size < 256 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root_by_path(leaf, index, size, path):
    """RFC 9162 §2.1.3.2."""
    place, last, node = index, size - 1, leaf
    for step in path:
        if place % 2 or place == last:
            node = sha256(b"\x01", step, node)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            node = sha256(b"\x01", node, step)
        place, last = place >> 1, last >> 1
    assert last == 0
    return node


class SignedDocuments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        command = [PROGRAM, cls.folder.name]
        subprocess.run(command, check=True)
        cls.files = sorted(Path(cls.folder.name).glob("*.asice"))

    def each(self):
        self.assertEqual(len(self.files), 8)
        for file in self.files:
            archive = zipfile.ZipFile(file)
            self.assertIsNone(archive.testzip())
            yield file.name, {name: archive.read(name) for name in archive.namelist()}

    def test_signxml_verifies_the_signature_and_the_chain_leads_to_the_message(self):
        for name, files in self.each():
            xml = etree.fromstring(files["META-INF/signatures.xml"])
            certificate = x509.load_der_x509_certificate(base64.b64decode(xml.findtext(f".//{DS}X509Certificate")))
            found = lambda uri, files=files: files[uri.lstrip("/")]
            signature = files["META-INF/signatures.xml"]
            XMLVerifier().verify(signature, x509_cert=certificate, uri_resolver=found, expect_config=CONFIG)
            if "sig-hashchain.xml" in files:
                self.assertEqual(self.top(files), self.said(files), name)

    def said(self, files):
        return base64.b64decode(etree.fromstring(files["sig-hashchainresult.xml"]).findtext(f"{DS}DigestValue"))

    def top(self, files):
        """The result of the chain, computed from the files that are there."""
        steps = {step.get("id"): step for step in etree.fromstring(files["sig-hashchain.xml"]).iter(f"{CHAIN}HashStep")}

        def digest(step):
            singles = b""
            for value in step:
                given = value.findtext(f"{DS}DigestValue")
                if value.tag == f"{CHAIN}StepRef":
                    found = digest(steps[value.get("URI").lstrip("#")])
                else:
                    found = base64.b64decode(given)
                    content = files.get((value.get("URI") or "").lstrip("/"))
                    if value.tag == f"{CHAIN}DataRef" and content is not None:
                        self.assertEqual(hashlib.sha512(content).digest(), found)
                singles += der(0x30, der(4, found) + der(0x0C, SHA512.encode()) + der(0x30, b""))
            return hashlib.sha512(der(0x30, singles)).digest()

        return digest(steps["STEP0"])

    def test_the_seal_is_the_senders_over_this_message(self):
        for name, files in self.each():
            document = json.loads(files["META-INF/passerelle-seal.json"])
            message = hashlib.sha512(files["message.xml"]).digest()
            self.assertEqual(base64.b64encode(message).decode(), document["head"])
            body = document["body"] and base64.b64decode(document["body"])
            self.assertEqual(document["has_body"], "attachment1" in files)
            self.assertEqual(document["has_body"], name.startswith("kept"))
            if document["has_body"]:
                self.assertEqual(hashlib.sha512(files["attachment1"]).digest(), body)
            leaf = sha256(
                b"\x00passerelle exchange message v1\x00", message, b"\x01" + body if body else b"\x00"
            )
            header, payload, signature = document["seal"]["batch"].split(".")
            said = json.loads(unpadded(payload))
            path = [base64.b64decode(step) for step in document["seal"]["path"]]
            root = root_by_path(leaf, document["seal"]["index"], said["size"], path)
            self.assertEqual(base64.b64encode(root).decode(), said["root"], name)
            (key,) = document["keys"]
            numbers = [int.from_bytes(unpadded(key[axis]), "big") for axis in "xy"]
            public = ec.EllipticCurvePublicNumbers(*numbers, ec.SECP256R1()).public_key()
            value = unpadded(signature)
            r, s = (int.from_bytes(value[half : half + 32], "big") for half in (0, 32))
            signed = f"{header}.{payload}".encode()
            public.verify(utils.encode_dss_signature(r, s), signed, ec.ECDSA(hashes.SHA256()))

    def test_the_message_stands_in_the_log_that_its_key_signs(self):
        name, _, key = Path(self.folder.name, "log.key").read_text().split("+", 2)
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:])
        for _, files in self.each():
            head, note = files["META-INF/passerelle-proof.txt"].decode().split("\n\n", 1)
            heading, extra, index, *path = head.split("\n")
            self.assertEqual(heading, "c2sp.org/tlog-proof@v1")
            entry = base64.b64decode(extra.removeprefix("extra "))
            text, signatures = note.rsplit("\n\n", 1)
            origin, size, root = (text + "\n").rstrip("\n").split("\n")
            self.assertEqual(origin, name)
            line = signatures.split("\n")[0].split(" ")
            public.verify(base64.b64decode(line[2])[4:], (text + "\n").encode())
            steps = [base64.b64decode(step) for step in path]
            found = root_by_path(sha256(b"\x00", entry), int(index.removeprefix("index ")), int(size), steps)
            self.assertEqual(base64.b64encode(found).decode(), root)
            said = json.loads(entry)["fact"]
            self.assertEqual(said["head"], base64.b64encode(hashlib.sha512(files["message.xml"]).digest()).decode())


if __name__ == "__main__":
    unittest.main()
