"""Printed booklets: every QR code read off the pages by zxing and verified with PyPI cryptography, words by poppler.

The example `booklets` is built before (`cargo build -p pass --example booklets`).
"""

import hashlib
import pathlib
import subprocess
import tempfile
import unittest

import cbor2
import pikepdf
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/booklets"
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
PUBLIC = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32).public_key()
LANGUAGES = ["fr", "de", "lb", "en"]
PASSES = 10
SMALLEST_POINTS = 16


def base45_decode(text):
    data = b""
    for at in range(0, len(text), 3):
        group = text[at:at + 3]
        number = sum(BASE45.index(letter) * 45**place for place, letter in enumerate(group))
        data += number.to_bytes({3: 2, 2: 1}[len(group)], "big")
    return data


def said(square):
    """What a square says, its signature verified."""
    protected, unprotected, payload, signature = cbor2.loads(base45_decode(square.removeprefix("PN1:"))).value
    PUBLIC.verify(signature, cbor2.dumps(["Signature1", protected, b"", payload]))
    key = hashlib.sha256(cbor2.dumps({1: 1, -1: 6, -2: PUBLIC.public_bytes_raw()}, canonical=True)).digest()[:8]
    assert cbor2.loads(protected) == {1: -8, 4: key} and unprotected == {}
    return cbor2.loads(payload)


class Booklets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.made = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.made.name)
        subprocess.run([PROGRAM, cls.folder], check=True)
        lines = (cls.folder / "passes.tsv").read_text().splitlines()
        cls.passes = [(int(serial), code) for serial, code in (line.split("\t") for line in lines)]
        assert len(cls.passes) == PASSES

    @classmethod
    def tearDownClass(cls):
        cls.made.cleanup()

    def pages(self, language, points):
        """The pages as a printer of so many points an inch prints them."""
        stem = self.folder / f"{language}-{points}"
        subprocess.run(["pdftoppm", "-r", str(points), "-gray", self.folder / f"{language}.pdf", stem], check=True)
        return sorted(self.folder.glob(f"{language}-{points}-*.pgm"))

    def test_every_code_on_the_pages_is_read_and_verified(self):
        # 300 points an inch as printed, 90 as a poor copy.
        for language, points in [("fr", 300), ("fr", 90), ("de", 120), ("lb", 120), ("en", 120)]:
            read = []
            for page in self.pages(language, points):
                found = zxingcpp.read_barcodes(Image.open(page), formats=zxingcpp.BarcodeFormat.QRCode)
                read += sorted((said(code.text) for code in found), key=lambda pass_: pass_[2])
            codes = [(pass_[2], pass_[3]) for pass_ in read]
            self.assertEqual(codes, [(serial, code.replace("-", "")) for serial, code in self.passes], language)

    def test_every_code_is_in_the_text_and_in_the_structure(self):
        for language in LANGUAGES:
            file = self.folder / f"{language}.pdf"
            text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True).stdout
            spoken = subprocess.run(["pdfinfo", "-struct-text", file], check=True, capture_output=True).stdout
            for _, code in self.passes:
                self.assertIn(code, text)
                self.assertIn(code.encode(), spoken)
            self.assertNotIn("⟦", text)
            self.assertIn("01 99 00 12 34", text.replace("\u00a0", " "))

    def test_the_first_page_says_what_who_and_until_when(self):
        days = {"fr": "31 décembre 2027", "de": "31. Dezember 2027", "lb": "31. Dezember 2027", "en": "31 December 2027"}
        for language, day in days.items():
            file = self.folder / f"{language}.pdf"
            ran = subprocess.run(["pdftotext", "-l", "1", file, "-"], check=True, capture_output=True, text=True)
            first = " ".join(ran.stdout.split())
            for word in [day, "smartphone", "100", "01 99 00 12 34", "Nadia Modèle", "12001"]:
                self.assertIn(word.lower(), first.replace("\u00a0", " ").lower(), language)

    def test_all_but_the_foot_is_in_large_letters(self):
        for language in LANGUAGES:
            with pikepdf.open(self.folder / f"{language}.pdf") as pdf:
                for page in pdf.pages:
                    is_foot = False
                    for operands, operator in pikepdf.parse_content_stream(page):
                        if str(operator) in ("BDC", "BMC"):
                            is_foot = str(operands[0]) == "/Artifact"
                        elif str(operator) == "Tf" and not is_foot:
                            self.assertGreaterEqual(float(operands[1]), SMALLEST_POINTS)

    def test_pictures_say_what_they_are_and_lie_on_their_page(self):
        with pikepdf.open(self.folder / "fr.pdf") as pdf:
            figures = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"]
            self.assertEqual(len(figures), PASSES)
            for figure, (serial, _) in zip(sorted(figures, key=lambda each: str(each.Alt)), self.passes):
                self.assertIn(f"{serial // 1000}\u00a0{serial % 1000:03}", str(figure.Alt))
                attributes = figure["/A"]
                attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
                left, low, right, high = [float(side) for side in next(a for a in attributes if "/BBox" in a)["/BBox"]]
                self.assertAlmostEqual(right - left, 46 / 25.4 * 72, delta=0.5)
                self.assertAlmostEqual(high - low, 46 / 25.4 * 72, delta=0.5)


if __name__ == "__main__":
    unittest.main()
