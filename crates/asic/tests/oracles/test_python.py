"""What we sign, `signxml` and OpenSSL verify; what OpenSSL stamps and answers, we read; `lxml` writes XML as we do."""

import base64
import io
import json
import random
import subprocess
import tempfile
import unittest
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from lxml import etree
from signxml import CanonicalizationMethod, SignatureConfiguration, XMLVerifier
from signxml.exceptions import InvalidDigest, InvalidSignature

# Built before, as `make oracles` does.
PROGRAM = Path(__file__).resolve().parents[4] / "target/debug/examples/containers"

NOW = datetime.now(timezone.utc).replace(microsecond=0)
MESSAGE = (
    "200\r\nOK\r\nContent-Type:application/json\r\nx-road-id:EE-{0}\r\nx-road-client:EE/COM/2/app\r\n"
    "x-road-service:EE/GOV/70000001/people/find\r\nx-road-request-id:e{0}\r\nx-road-request-hash:"
    + base64.b64encode(bytes(64)).decode()
    + "\r\n"
)
TSA = """[tsa]
default_tsa = here
[here]
serial = {0}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_chain = no
ess_cert_id_alg = {1}
"""


def text(data):
    return base64.b64encode(data).decode()


class Ours:
    """The example `containers`: a line asked, a line answered."""

    def __init__(self):
        command = [PROGRAM]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, **asked):
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


class Authority:
    """A root, and what it issues, as files for OpenSSL."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.root = self.issue("Root", self.key, ca=True)
        self.keep("root", self.root, self.key)

    def issue(self, name, key, ca=False, usage=None, purpose=None, place=None):
        # A member's has the profile of X-Road: instance, server and class beside the code.
        attributes = [x509.NameAttribute(NameOID.SERIAL_NUMBER, place)] if place else []
        subject = x509.Name([*attributes, x509.NameAttribute(NameOID.COMMON_NAME, name)])
        issuer = subject if ca else self.root.subject
        builder = x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        builder = builder.not_valid_before(NOW - timedelta(days=1)).not_valid_after(NOW + timedelta(days=9))
        builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        if usage:
            names = ["digital_signature", "key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign"]
            names += ["crl_sign", "encipher_only", "decipher_only", "content_commitment"]
            builder = builder.add_extension(x509.KeyUsage(**{each: each == usage for each in names}), critical=True)
        if purpose:
            builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
        return builder.sign(self.key, hashes.SHA256())

    def keep(self, name, certificate, key):
        self.folder.joinpath(f"{name}.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        self.folder.joinpath(f"{name}.key").write_bytes(key.private_bytes(*form))

    def openssl(self, *arguments, data=None):
        return subprocess.run(["openssl", *arguments], cwd=self.folder, input=data, capture_output=True, check=True).stdout

    def stamp(self, data, digest="sha512", ess="sha256"):
        if not self.folder.joinpath("tsa.pem").exists():
            key = rsa.generate_private_key(65537, 2048)
            self.keep("tsa", self.issue("Stamps", key, purpose=ExtendedKeyUsageOID.TIME_STAMPING), key)
        self.folder.joinpath("tsa.cnf").write_text(TSA.format(self.folder, ess))
        self.folder.joinpath("stamped").write_bytes(data)
        self.openssl("ts", "-query", "-data", "stamped", f"-{digest}", "-cert", "-out", "query")
        signer = ["-signer", "tsa.pem", "-inkey", "tsa.key", "-config", "tsa.cnf", "-section", "here"]
        self.openssl("ts", "-reply", "-queryfile", "query", *signer, "-token_out", "-out", "token")
        return self.folder.joinpath("token").read_bytes()

    def status(self, certificate, revoked=False):
        if not self.folder.joinpath("ocsp.pem").exists():
            key = ec.generate_private_key(ec.SECP256R1())
            self.keep("ocsp", self.issue("Answers", key, purpose=ExtendedKeyUsageOID.OCSP_SIGNING), key)
        kind, when = ("R", NOW.strftime("%y%m%d%H%M%SZ")) if revoked else ("V", "")
        end = certificate.not_valid_after_utc.strftime("%y%m%d%H%M%SZ")
        self.folder.joinpath("index").write_text(f"{kind}\t{end}\t{when}\t{certificate.serial_number:X}\tunknown\t/CN=x\n")
        self.folder.joinpath("asked.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        self.openssl("ocsp", "-issuer", "root.pem", "-cert", "asked.pem", "-no_nonce", "-reqout", "request")
        responder = ["-rsigner", "ocsp.pem", "-rkey", "ocsp.key", "-CA", "root.pem"]
        self.openssl("ocsp", "-index", "index", *responder, "-reqin", "request", "-respout", "response", "-ndays", "1")
        return self.folder.joinpath("response").read_bytes()


def der(certificate):
    return certificate.public_bytes(serialization.Encoding.DER)


class Containers(unittest.TestCase):
    def setUp(self):
        self.ours = Ours()
        self.addCleanup(self.ours.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.authority = Authority(folder.name)

    def member(self, key):
        return self.authority.issue("70000001", key, usage="content_commitment", place="EE/server1/GOV")

    def sign(self, key, certificate, bodies, statuses=()):
        form = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        messages = [
            {"message": text(MESSAGE.format(number).encode()), "body": None if body is None else text(body)}
            for number, body in enumerate(bodies)
        ]
        asked = {"key": text(key.private_bytes(*form)), "certificate": text(der(certificate)), "messages": messages}
        asked |= {"certificates": [text(der(self.authority.root))], "statuses": [text(status) for status in statuses]}
        return self.ours.ask(do="sign", at=int(NOW.timestamp()), **asked)

    def write(self, place, token=None, batch=False):
        return base64.b64decode(self.ours.ask(do="write", place=place, token=token and text(token), batch=batch))

    def verify(self, container):
        roots = [text(der(self.authority.root))]
        return self.ours.ask(do="verify", container=text(container), roots=roots)

    def keys(self):
        return [ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)]

    def test_signxml_verifies_what_we_sign(self):
        config = SignatureConfiguration(
            expect_references=2, default_reference_c14n_method=CanonicalizationMethod.CANONICAL_XML_1_0
        )
        for key in self.keys():
            certificate = self.member(key)
            for bodies in ([None], [b"a body"], [b"one", None, b"three", b"four", b"five"]):
                self.sign(key, certificate, bodies)
                for place in range(len(bodies)):
                    archive = zipfile.ZipFile(io.BytesIO(self.write(place)))
                    self.assertIsNone(archive.testzip())
                    files = {name: archive.read(name) for name in archive.namelist()}
                    signature = files["META-INF/signatures.xml"]
                    found = lambda uri: files[uri.lstrip("/")]
                    XMLVerifier().verify(signature, x509_cert=certificate, uri_resolver=found, expect_config=config)
                    for altered in ("message.xml", "sig-hashchainresult.xml"):
                        if altered.encode() in signature:
                            with self.assertRaises((InvalidDigest, InvalidSignature)):
                                other = lambda uri: found(uri) + b"!" if uri.endswith(altered) else found(uri)
                                XMLVerifier().verify(
                                    signature, x509_cert=certificate, uri_resolver=other, expect_config=config
                                )

    def test_openssl_verifies_the_bytes_that_we_sign(self):
        key = rsa.generate_private_key(65537, 2048)
        certificate = self.member(key)
        signed = self.sign(key, certificate, [b"a", b"b"])
        info = etree.fromstring(signed["xml"].encode()).find(".//{*}SignedInfo")
        canonical = base64.b64decode(
            self.ours.ask(do="canonical", xml=text(signed["xml"].encode()), name="SignedInfo", exclusive=False)
        )
        self.assertIsNotNone(info)
        folder = self.authority.folder
        folder.joinpath("info").write_bytes(canonical)
        folder.joinpath("value").write_bytes(base64.b64decode(signed["value"]))
        self.authority.keep("member", certificate, key)
        self.authority.openssl("x509", "-in", "member.pem", "-pubkey", "-noout", "-out", "member.pub")
        said = self.authority.openssl("dgst", "-sha512", "-verify", "member.pub", "-signature", "value", "info")
        self.assertIn(b"Verified OK", said)

    def test_timestamps_of_openssl_are_read_and_those_that_are_written_are_its_own(self):
        key = ec.generate_private_key(ec.SECP256R1())
        value = base64.b64decode(self.sign(key, self.member(key), [b"a", b"b"])["value"])
        for digest in ("sha256", "sha384", "sha512"):
            for ess in ("sha1", "sha256", "sha512"):
                report = self.verify(self.write(1, self.authority.stamp(value, digest, ess)))
                self.assertEqual(report["result"], "ok", (digest, ess, report))
                self.assertTrue(report["stamped"].startswith(str(NOW.year)))
        stamps = base64.b64decode(self.ours.ask(do="stamps"))
        container = self.write(1, self.authority.stamp(stamps), batch=True)
        self.assertEqual(self.verify(container)["result"], "ok")
        archive = zipfile.ZipFile(io.BytesIO(container))
        for name in ("META-INF/timestamp.tst", "ts-hashchainresult.xml"):
            self.authority.folder.joinpath(Path(name).name).write_bytes(archive.read(name))
        arguments = ["-data", "ts-hashchainresult.xml", "-in", "timestamp.tst", "-token_in", "-CAfile", "root.pem"]
        self.authority.openssl("ts", "-verify", *arguments, "-untrusted", "tsa.pem")
        self.assertEqual(self.verify(self.write(1, self.authority.stamp(b"other")))["result"], "malformed_signature")

    def test_statuses_of_openssl_are_read(self):
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self.member(key)
        value = base64.b64decode(self.sign(key, certificate, [b"a"], [self.authority.status(certificate)])["value"])
        report = self.verify(self.write(0, self.authority.stamp(value)))
        self.assertEqual(report["result"], "ok", report)
        self.assertIsNotNone(report["status"])
        self.sign(key, certificate, [b"a"], [self.authority.status(certificate, revoked=True)])
        self.assertEqual(self.verify(self.write(0))["result"], "cert_validation")

    def test_lxml_writes_the_same_canonical_xml(self):
        chance = random.Random(26)
        for _ in range(400):
            xml = self.document(chance, 0, []).encode()
            for exclusive in (False, True):
                theirs = etree.tostring(etree.fromstring(xml), method="c14n", exclusive=exclusive, with_comments=False)
                ours = base64.b64decode(self.ours.ask(do="canonical", xml=text(xml), name="top", exclusive=exclusive))
                self.assertEqual(ours, theirs, xml)

    def document(self, chance, depth, prefixes):
        """An element with namespaces, attributes and texts made at random."""
        declared = {}
        for prefix in chance.sample(["", "a", "b", "c"], chance.randint(0, 3)):
            declared[prefix] = chance.choice(["urn:x", "urn:y", "urn:z"] + ([""] if not prefix else []))
        known = sorted(set(prefixes) | {prefix for prefix in declared if prefix})
        prefix = chance.choice(known + ["", ""])
        name = (f"{prefix}:" if prefix else "") + ("top" if depth == 0 else chance.choice(["e", "f"]))
        namespaces = [f'xmlns{":" if each else ""}{each}="{uri}"' for each, uri in declared.items()]
        attributes = {}
        for _ in range(chance.randint(0, 3)):
            attribute = chance.choice(["m", "n", "xml:lang"])
            attributes[attribute] = chance.choice(["1", "a &amp; &lt;b&gt;", "&#9;&#10;&#13;", "é&quot;'"])
        if known and chance.random() < 0.5:
            attributes[f"{chance.choice(known)}:q"] = "2"
        written = namespaces + [f'{key}="{value}"' for key, value in attributes.items()]
        chance.shuffle(written)
        inside = ""
        for _ in range(chance.randint(0, 3) if depth < 4 else 0):
            pieces = ["", " \n\t", "x&#13;&gt;", "<![CDATA[<&>]]>", "<!-- no -->", "<?p  d ?>", "<?q?>"]
            inside += chance.choice(pieces) + self.document(chance, depth + 1, known)
        return f"<{' '.join([name, *written])}>{inside}</{name}>" if inside else f"<{' '.join([name, *written])}/>"


if __name__ == "__main__":
    unittest.main()
