"""A thousand releases made at random: checked by what is published alone, and attacked by who knows the neighbours.

The example `releases` is built before (`cargo build --workspace --example releases`).
"""

import collections
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import frictionless
import numpy
from scipy.optimize import linprog

import check_release

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/releases"
RELEASES = 1_000
# Those that slower programs look at too.
SAMPLED = 60


def lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Releases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        subprocess.run([PROGRAM, cls.folder, str(RELEASES), "2026"], check=True, capture_output=True)
        cls.folders = sorted(cls.folder.iterdir(), key=lambda folder: int(folder.name))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_hold_by_what_is_published_alone(self):
        checked = collections.Counter()
        for folder in self.folders:
            for name in ("first", "second", "careless", "one", "two"):
                if (folder / f"{name}.json").exists():
                    self.assertEqual(check_release.problems(folder / f"{name}.json"), [], folder / name)
                    checked[name] += 1
        self.assertEqual(checked["first"], RELEASES)
        self.assertGreater(checked["second"], RELEASES // 4)
        print(f"\nchecked: {dict(checked)}", file=sys.stderr)

    # Who knows of everybody what others may know looks for a person's line.
    def test_nobody_is_found_by_who_knows_the_neighbours(self):
        looked_for = 0
        for folder in self.folders:
            told = json.loads((folder / "neighbours.json").read_text())
            waves = [(told["people"][: told["first"]], "first"), (told["people"][told["first"]:], "second")]
            for people, name in waves:
                if not (folder / f"{name}.csv").exists():
                    continue
                fields = json.loads((folder / f"{name}.json").read_text())["schema"]["fields"]
                known = [(field["name"], field["level"]) for field in fields if field["role"] == "known"]
                rows = lines(folder / f"{name}.csv")
                crowds = collections.Counter(tuple(row[column] for column, _ in known) for row in rows)
                self.assertEqual(sum(crowds.values()), len(people))
                for person in people:
                    looked_for += 1
                    # In their own crowd where it is in the file, else among those of whom all is hidden.
                    own = tuple(person["known"][column][level] for column, level in known)
                    hidden = tuple("*" for _ in known)
                    self.assertGreaterEqual(crowds[own] or crowds[hidden], told["crowd"])
        self.assertGreater(looked_for, 10_000)

    # Two files, and totals beside them: what is left over when one is taken from the other.
    def test_nobody_is_found_by_differences(self):
        for folder in self.folders:
            totals = json.loads((folder / "totals.json").read_text())
            second = folder / "second.csv"
            rows = lines(folder / "first.csv") + (lines(second) if second.exists() else [])
            for column, counts in totals.items():
                left = collections.Counter(counts)
                left.subtract(row[column] for row in rows)
                self.assertEqual({count for count in left.values()} - {0}, set(), (folder, column))

    # The attack finds people where one is careless, or it would prove nothing.
    def test_the_attack_finds_who_came_between_two_files_of_everybody(self):
        found = 0
        for folder in self.folders:
            told = json.loads((folder / "neighbours.json").read_text())
            newcomers = len(told["people"]) - told["first"]
            before, after = (
                collections.Counter(tuple(row.items()) for row in lines(folder / f"{name}.csv"))
                for name in ("first", "careless")
            )
            came = after - before
            found += 0 < newcomers < told["crowd"] and sum(came.values()) == newcomers
        self.assertGreater(found, RELEASES // 50)
        print(f"\nfound between two careless files: newcomers of {found} consultations", file=sys.stderr)

    # By another way than the checker's: linear programmes over all tables that fit what is shown.
    def test_no_small_count_is_concluded(self):
        bounded = 0
        for folder in self.folders[:: RELEASES // SAMPLED]:
            for name in ("one", "two"):
                crowd = json.loads((folder / f"{name}.json").read_text())["disclosure"]["crowd"]
                rows = [tuple(row.values()) for row in lines(folder / f"{name}.csv")]
                for most in self.most(rows):
                    bounded += 1
                    self.assertGreaterEqual(most, crowd - 1e-6, folder / name)
        self.assertGreater(bounded, SAMPLED)

    @staticmethod
    def most(rows):
        place = {row[:-1]: number for number, row in enumerate(rows)}
        equations = []
        for side in range(len(rows[0]) - 1):
            others = {row[:side] + row[side + 1:-1] for row in rows}
            for rest in others:
                equation = numpy.zeros(len(rows))
                for names, number in place.items():
                    if names[:side] + names[side + 1:] == rest:
                        equation[number] = -1 if names[side] == "*" else 1
                equations.append(equation)
        bounds = [(int(row[-1]), int(row[-1])) if row[-1] else (0, 1_000_000) for row in rows]
        for number, row in enumerate(rows):
            if not row[-1]:
                aim = numpy.zeros(len(rows))
                aim[number] = -1
                solved = linprog(aim, A_eq=numpy.array(equations), b_eq=numpy.zeros(len(equations)), bounds=bounds)
                yield -solved.fun

    def test_are_what_frictionless_reads(self):
        for folder in self.folders[:: RELEASES // SAMPLED]:
            for name in ("first", "one", "two"):
                description = json.loads((folder / f"{name}.json").read_text())
                resource = frictionless.Resource.from_descriptor(description, basepath=str(folder))
                report = resource.validate()
                self.assertTrue(report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5])
            told = [{name: value or None for name, value in row.items()} for row in lines(folder / "first.csv")]
            self.assertEqual(json.loads((folder / "first-rows.json").read_text()), told)


class Checker(unittest.TestCase):
    """It must be able to say no."""

    def changed(self, name, change):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, folder, "40", "7"], check=True, capture_output=True)
            told = 0
            for one in pathlib.Path(folder).iterdir():
                path = one / f"{name}.csv"
                text = path.read_text()
                other = change(text)
                if other != text:
                    path.write_text(other)
                    told += bool(check_release.problems(one / f"{name}.json"))
                    shutil.rmtree(one)
            return told

    def test_sees_a_crowd_that_is_one_too_small(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, folder, "40", "7"], check=True, capture_output=True)
            for one in pathlib.Path(folder).iterdir():
                smallest = json.loads((one / "first.json").read_text())["disclosure"]["smallest_crowd"]
                self.assertEqual(check_release.problems(one / "first.json", smallest), [])
                told = check_release.problems(one / "first.json", smallest + 1)
                self.assertTrue(told[0].startswith(f"only {smallest} are"), told)

    def test_sees_an_address(self):
        self.assertEqual(self.changed("first", lambda text: text.replace("yes", "leo@example.org", 1)), 40)

    def test_sees_that_what_is_hidden_is_told_by_a_total(self):
        # One of the hidden counts is shown again, as what it may be: the others follow from it or it is small.
        def show(text):
            return text.replace(",\n", ",1\n", 1)

        self.assertGreater(self.changed("one", show), 20)

    def test_sees_counts_that_do_not_add_up(self):
        description = {"path": "t.csv", "schema": {"fields": [{"name": "place", "type": "string"}, {
            "name": "count", "type": "integer"}]}, "disclosure": {"kind": "counts", "crowd": 3, "total": "*"}}
        for counts, expected in [
            ("a,5\nb,5\n*,10\n", []),
            ("a,5\nb,5\n*,11\n", ["the counts do not add up"]),
            ("a,\nb,9\n*,10\n", ["('a', None) is hidden, and is at most 1"]),
            ("a,2\nb,\n*,\n", ["('a', None) is shown, and is 2"]),
            ("a,\nb,\n*,10\n", []),
        ]:
            with tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "t.csv").write_text("place,count\n" + counts)
                pathlib.Path(folder, "t.json").write_text(json.dumps(description))
                self.assertEqual(check_release.problems(pathlib.Path(folder, "t.json")), expected)

    def test_is_a_program_that_anybody_can_run(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, folder, "1", "3"], check=True, capture_output=True)
            program = [sys.executable, check_release.__file__, f"{folder}/0/first.json"]
            self.assertEqual(subprocess.run(program, capture_output=True).returncode, 0)
            larger = subprocess.run([*program, "--crowd", "1000"], capture_output=True, text=True)
            self.assertEqual(larger.returncode, 1)
            self.assertIn("only", larger.stdout)


if __name__ == "__main__":
    unittest.main()
