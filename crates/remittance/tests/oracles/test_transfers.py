"""Files of payments made at random, validated by lxml against the schemas of ISO 20022 that PyPI sepaxml carries.

The example `transfers` is built before (`cargo build -p remittance --example transfers`).
"""

import pathlib
import random
import re
import subprocess
import tempfile
import unittest

import sepaxml
from lxml import etree

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/transfers"
SCHEMAS = pathlib.Path(sepaxml.__file__).parent / "schemas"
FILES = 40
LENGTHS = {"FR": 27, "LU": 20, "DE": 22, "BE": 16, "NL": 18, "ES": 24, "IT": 27, "PT": 25, "AT": 20, "MC": 27}
FORMS = {
    "FR": "dddddddddd" + "c" * 11 + "dd", "MC": "dddddddddd" + "c" * 11 + "dd", "LU": "ddd" + "c" * 13, "DE": "d" * 18,
    "BE": "d" * 12, "NL": "aaaa" + "d" * 10, "ES": "d" * 20, "IT": "a" + "d" * 10 + "c" * 12, "PT": "d" * 21,
    "AT": "d" * 16,
}
LETTERS = "abc XYZ019-'’.,&<>\"éèçÄßœŒøŁŽ€№«»()/:;+?!|\\_§ \u00a0Ελ漢"


def iban(chance):
    country = chance.choice(sorted(FORMS))
    kinds = {"d": "0123456789", "a": "ABCDEFGHJK", "c": "0123456789ABCDEFGHJK"}
    rest = "".join(chance.choice(kinds[kind]) for kind in FORMS[country])
    number = int("".join(str(int(letter, 36)) for letter in rest + country + "00"))
    text = f"{country}{98 - number % 97:02}{rest}"
    assert len(text) == LENGTHS[country]
    return text


def is_iban(text):
    """By the digits alone, as ISO 13616 has it."""
    plain = re.sub(r"\s", "", text).upper()
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}", plain) or LENGTHS.get(plain[:2]) != len(plain):
        return False
    return int("".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])) % 97 == 1


def line(chance, place):
    account = iban(chance)
    if chance.random() < 0.2:
        at = chance.randrange(4, len(account))
        account = account[:at] + chance.choice("0123456789AB") + account[at + 1:]
    if chance.random() < 0.3:
        account = " ".join(account[at:at + 4] for at in range(0, len(account), 4)).lower()
    words = lambda most: "a" + "".join(chance.choice(LETTERS) for _ in range(chance.randint(0, most)))
    bic = chance.choice(["", "", "AGRIFRPP", "BCEELULLXXX"])
    cents = chance.choice([1, 99, 100, 12_000, chance.randint(1, 10**8), 99_999_999_999])
    return [f"C-{place}/{chance.randint(0, 99999)}", str(cents), words(90), account, bic, words(60)]


class Files(unittest.TestCase):
    def test_are_valid_by_the_schemas_and_add_up(self):
        chance = random.Random(20022)
        schemas = {name: etree.XMLSchema(file=SCHEMAS / f"pain.001.001.{name[1:]}.xsd") for name in ("v09", "v03")}
        refused = 0
        for _ in range(FILES):
            lines = [line(chance, place) for place in range(chance.randint(1, 30))] + [
                ["LAST", "100", "Lieu", iban(chance), "", "Pass"]]
            with tempfile.TemporaryDirectory() as folder:
                text = "\n".join("\t".join(parts) for parts in lines)
                ran = subprocess.run([PROGRAM, folder], input=text, capture_output=True, text=True, check=True)
                said = ran.stdout.splitlines()
                self.assertEqual(len(said), len(lines))
                paid = [parts for parts, answer in zip(lines, said) if answer == "ok"]
                for parts, answer in zip(lines, said):
                    if answer != "ok":
                        refused += 1
                        self.assertFalse(is_iban(parts[3]), f"{parts}: {answer}")
                for name, schema in schemas.items():
                    document = etree.parse(pathlib.Path(folder) / f"{name}.xml")
                    schema.assertValid(document)
                    self.look(document, paid)
        self.assertGreater(refused, 10)

    def look(self, document, paid):
        namespace = {"p": document.getroot().nsmap[None]}
        texts = lambda path: [found.text for found in document.iterfind(path, namespace)]
        cents = sum(int(parts[1]) for parts in paid)
        self.assertEqual(texts(".//p:NbOfTxs"), [str(len(paid))] * 2)
        self.assertEqual(texts(".//p:CtrlSum"), [f"{cents // 100}.{cents % 100:02}"] * 2)
        self.assertEqual(texts(".//p:EndToEndId"), [parts[0] for parts in paid])
        amounts = [int(amount.replace(".", "")) for amount in texts(".//p:InstdAmt")]
        self.assertEqual(amounts, [int(parts[1]) for parts in paid])
        accounts = [re.sub(r"\s", "", parts[3]).upper() for parts in paid]
        self.assertEqual(texts(".//p:CdtrAcct//p:IBAN"), accounts)
        for account in accounts:
            self.assertTrue(is_iban(account))
        for text in texts(".//p:Cdtr/p:Nm") + texts(".//p:Ustrd"):
            self.assertRegex(text, r"\A[A-Za-z0-9/\-?:().,'+ ]+\Z")


if __name__ == "__main__":
    unittest.main()
