"""A statement of solvency is checked by the program that everybody is offered, which shares nothing with ours but the standards.

`statement.json` was made by the stories; `stories/money_pages.rs` holds it against what is made today."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent
SCRIPT = HERE.parents[1] / "check_statement.py"
sys.path.insert(0, str(SCRIPT.parent))

from check_statement import NotProven, balance_days, check  # noqa: E402

SAMPLE = json.loads((HERE / "statement.json").read_text(encoding="utf-8"))
FILE, KEY, MINE = SAMPLE["statement"], SAMPLE["key"], SAMPLE["mine"]


def changed(**fields):
    return json.dumps({**FILE, **fields})


class Statement(unittest.TestCase):
    def test_a_statement_is_proven_and_has_the_own_line(self):
        said, own = check(json.dumps(FILE), KEY, json.dumps(MINE))
        self.assertTrue(said["covered"])
        self.assertEqual(own["cents"], MINE["cents"])
        self.assertIsNone(check(json.dumps(FILE), KEY)[1])

    def test_whatever_is_altered_proves_nothing(self):
        statement, lines, proof = FILE["statement"], FILE["lines"], FILE["proof"]
        held = json.loads(statement)["held"]
        for altered in (
            changed(statement=statement.replace(f'"held":{held}', f'"held":{held + 1}')),
            changed(statement=statement.replace(":", ": ")),
            changed(lines=lines[1:]),
            changed(lines=[lines[0], *lines]),
            changed(lines=[lines[0].rsplit(" ", 1)[0] + " 7", *lines[1:]]),
            changed(proof=proof.replace("index ", "index 1")),
            changed(format="another"),
            "{}",
            "nothing",
        ):
            with self.assertRaises(NotProven, msg=altered[:200]):
                check(altered, KEY)
        with self.assertRaises(NotProven):
            check(json.dumps(FILE), "other.example+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")

    def test_a_line_of_another_or_with_other_amounts_is_not_in_it(self):
        for other in ({"party": "place/00000000-0000-0000-0000-000000000001"}, {"cents": [1, 2, 3]},
                      {"opening": "00" * 16}, {"day": "2020-01-01"}, {"format": "another"}):
            with self.assertRaises(NotProven, msg=str(other)):
                check(json.dumps(FILE), KEY, json.dumps({**MINE, **other}))

    def test_a_balance_of_the_bank_has_an_age(self):
        for day, days in (("", None), ("2026-11-27", 0), ("2026-10-13", 45), ("2026-10-12", 46)):
            self.assertEqual(balance_days({"day": "2026-11-27", "bank_day": day}), days)

    def test_the_program_says_so_and_ends_accordingly(self):
        with tempfile.TemporaryDirectory() as folder:
            file, mine = Path(folder, "statement.json"), Path(folder, "mine.json")
            file.write_text(json.dumps(FILE), encoding="utf-8")
            mine.write_text(json.dumps(MINE), encoding="utf-8")
            asked = [sys.executable, str(SCRIPT), str(file), "--key", KEY]
            good = subprocess.run([*asked, "--mine", str(mine)], capture_output=True, text=True, check=False)
            # Of the bank's statement of account the sample says nothing.
            self.assertEqual((good.returncode, good.stderr), (3, ""))
            self.assertIn("NOT HELD AGAINST THE BANK", good.stdout)
            self.assertIn("your line is in it", good.stdout)
            file.write_text(changed(lines=[]), encoding="utf-8")
            bad = subprocess.run(asked, capture_output=True, text=True, check=False)
            self.assertEqual(bad.returncode, 1)
            self.assertIn("NOT PROVEN", bad.stderr)


if __name__ == "__main__":
    unittest.main()
