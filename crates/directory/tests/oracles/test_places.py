"""Places: our export judged by PyPI frictionless with the national schema, and our opening hours compared with the
crate `opening-hours`, by its Python face.

The example `places` is built before (`cargo build -p directory --example places`).
"""

import csv
import datetime
import io
import json
import pathlib
import random
import subprocess
import tempfile
import unittest

import frictionless
from opening_hours import OpeningHours

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/places"
PACK = ROOT / "packs/france"
LISTS = ROOT / "crates/directory/tests/places"
FILES = [PACK / "demo/places.csv", LISTS / "conseiller-numerique.json", LISTS / "example.csv"]
RANDOM_HOURS = 150
MONDAY = datetime.datetime(2026, 11, 23)


def run(*words, given=None):
    return subprocess.run([PROGRAM, *words], input=given, capture_output=True, text=True, check=True).stdout


class Export(unittest.TestCase):
    def test_the_schema_finds_nothing_wrong_with_any_place_of_the_three_lists(self):
        self.judged(run("export", PACK, "schema", *FILES), 5_391)

    def test_the_schema_finds_nothing_wrong_with_sites_that_asked_to_be_listed(self):
        table = run("listed", PACK, "schema")
        self.assertIn("Pass numérique", table)
        self.judged(table, 2)

    def judged(self, table, lines):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "places.csv").write_text(table)
            schema = json.loads((LISTS / "schema.json").read_text())
            resource = frictionless.Resource(
                path="places.csv", basepath=folder, schema=frictionless.Schema.from_descriptor(schema)
            )
            report = resource.validate()
        self.assertTrue(report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5])
        self.assertEqual(len(list(csv.DictReader(io.StringIO(table)))), lines)


class Hours(unittest.TestCase):
    def compared(self, texts):
        compared = 0
        for text, ours in zip(texts, run("hours", given="\n".join(texts) + "\n").splitlines(), strict=True):
            if set(ours) - {"0", "1"}:
                continue
            theirs = OpeningHours(text)
            told = "".join(
                "1" if theirs.is_open(MONDAY + datetime.timedelta(minutes=30 * step)) else "0" for step in range(7 * 48)
            )
            self.assertEqual(ours, told, text)
            compared += 1
        return compared

    def test_the_hours_of_the_real_list_are_open_when_the_other_says_so(self):
        places = json.loads((LISTS / "conseiller-numerique.json").read_text())
        texts = sorted({place["horaires"] for place in places if place.get("horaires")})
        sample = random.Random(7).sample(texts, 300)
        self.assertGreater(self.compared(sample), 280)

    # None goes over midnight: the other takes the night away where a later rule speaks of the next day, and we do not.
    def test_hours_made_at_random_are_open_when_the_other_says_so(self):
        chance = random.Random(11)
        days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

        def rule():
            first = chance.choice(days)
            which = chance.choice([first, f"{first}-{chance.choice(days)}", f"{first},{chance.choice(days)}", ""])
            if chance.random() < 0.15 and which:
                return f"{which} off"
            opens = chance.randint(6, 11)
            spans = [f"{opens:02}:{chance.choice(['00', '30'])}-12:00"]
            if chance.random() < 0.5:
                spans.append(f"13:30-{chance.choice(['17:00', '18:30', '22:00', '24:00'])}")
            return f"{which} {','.join(spans)}".strip()

        texts = ["; ".join(rule() for _ in range(chance.randint(1, 4))) for _ in range(RANDOM_HOURS)]
        self.assertGreater(self.compared(texts), RANDOM_HOURS // 2)


if __name__ == "__main__":
    unittest.main()
