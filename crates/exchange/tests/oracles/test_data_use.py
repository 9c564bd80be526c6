"""The proof of a use of data is checked by a program that shares nothing with ours but the standards.

`sample.json` was made by a node of the tests; `tests/node/data_uses.rs` holds it against what nodes make today."""

import base64
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from check_data_use import NotProven, check

HERE = Path(__file__).parent
SAMPLE = json.loads((HERE / "sample.json").read_text(encoding="utf-8"))
PROOF, KEY, CODE, PARTS = SAMPLE["file"], SAMPLE["key"], SAMPLE["code"], SAMPLE["parts"]


def changed(**fields):
    return json.dumps({**json.loads(PROOF), **fields})


class DataUse(unittest.TestCase):
    def test_a_file_is_proven_and_is_about_whom_it_is_about(self):
        entry = check(PROOF, KEY, CODE)
        self.assertEqual(entry["fact"]["purpose"], "Price of the canteen")
        self.assertEqual(check(PROOF, KEY, f" {CODE[:3]} {CODE[3:]} ")["at"], entry["at"])
        with self.assertRaisesRegex(NotProven, "not about this person"):
            check(PROOF, KEY, "1791175112456")

    def test_the_codes_on_paper_say_the_same_in_any_order(self):
        self.assertGreater(len(PARTS), 1)
        self.assertEqual(check("\n".join(reversed(PARTS)), KEY, CODE), check(PROOF, KEY, CODE))
        with self.assertRaisesRegex(NotProven, "missing"):
            check("\n".join(PARTS[1:]), KEY, CODE)

    def test_whatever_is_altered_proves_nothing(self):
        proof = json.loads(PROOF)["proof"]
        lines = proof.split("\n")
        content = base64.b64decode(lines[1][len("extra "):])
        other = base64.b64encode(content.replace(b"canteen", b"library")).decode()
        self.assertNotEqual(content.replace(b"canteen", b"library"), content)
        last = lines[-2]
        for altered in (
            proof.replace(lines[1], f"extra {other}"),
            proof.replace(lines[2], "index 1"),
            proof.replace(lines[3], base64.b64encode(bytes(32)).decode()),
            proof.replace(last, last[:-8] + "AAAAAA=="),
            proof.replace("test.example/evidence\n", "other.example/evidence\n", 1),
            "",
        ):
            with self.assertRaises(NotProven, msg=altered):
                check(changed(proof=altered), KEY, CODE)
        with self.assertRaises(NotProven):
            check(changed(opening=base64.urlsafe_b64encode(bytes(16)).decode().rstrip("=")), KEY, CODE)
        with self.assertRaises(NotProven):
            check(changed(format="other"), KEY, CODE)

    def test_another_log_is_not_believed_whatever_key_the_file_names(self):
        name, _, _ = KEY.split("+", 2)
        stranger = f"{name}+00000000+" + base64.b64encode(b"\x01" + bytes(32)).decode()
        for key in (stranger, json.loads(changed(log_key=stranger))["log_key"], "x"):
            with self.assertRaises(NotProven):
                check(changed(log_key=key), key, CODE)

    def test_a_person_runs_it_as_the_document_says(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "proof.json"
            file.write_text(PROOF, encoding="utf-8")
            run = [sys.executable, str(HERE / "check_data_use.py"), str(file), "--key", KEY, "--about"]
            good = subprocess.run([*run, CODE], capture_output=True, text=True, check=False)
            self.assertEqual(good.returncode, 0, good.stderr)
            self.assertIn("and it is about this person", good.stdout)
            bad = subprocess.run([*run, "7"], capture_output=True, text=True, check=False)
            self.assertEqual(bad.returncode, 1)
            self.assertIn("NOT PROVEN", bad.stderr)


if __name__ == "__main__":
    unittest.main()
