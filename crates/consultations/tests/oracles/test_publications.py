"""What the product publishes of consultations, read by programs that are not ours: the checker, which has nothing but the
published files, frictionless, and Python's own readers of ZIP, CSV and JSON.

The example `publications` is built before (`cargo build --workspace --example publications`).
"""

import collections
import csv
import hashlib
import html.parser
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

import frictionless
import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/publications"
sys.path.append(str(ROOT / "crates/disclosure/tests/oracles"))

import check_release  # noqa: E402

PUBLICATIONS = 40


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Document(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.lang, self.text = None, ""

    def handle_starttag(self, tag, attributes):
        if tag == "html":
            self.lang = dict(attributes)["lang"]

    def handle_data(self, data):
        self.text += data


class Publications(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.temporary.name)
        subprocess.run([PROGRAM, folder, str(PUBLICATIONS), "2026"], check=True, capture_output=True)
        cls.folders = sorted(folder.iterdir(), key=lambda one: int(one.name))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def given(self, folder):
        return json.loads((folder / "answers-given.json").read_text())

    def description(self, folder):
        return json.loads((folder / "datapackage.json").read_text())

    def test_hold_by_what_is_published_alone(self):
        checked = collections.Counter()
        for folder in self.folders:
            self.assertEqual(check_release.problems(folder / "datapackage.json"), [], folder)
            crowd = self.given(folder)["crowd"]
            self.assertEqual(check_release.problems(folder / "datapackage.json", crowd), [], folder)
            for resource in self.description(folder)["resources"]:
                checked[resource.get("disclosure", {}).get("kind", "none")] += 1
        self.assertEqual(checked["answers"], PUBLICATIONS)
        self.assertGreater(checked["texts"], PUBLICATIONS // 2)
        print(f"\nchecked: {dict(checked)}", file=sys.stderr)

    def test_are_not_good_by_chance_and_an_alteration_is_seen(self):
        told = 0
        for folder in self.folders:
            smallest = self.description(folder)["resources"][0]["disclosure"]["smallest_crowd"]
            told += bool(check_release.problems(folder / "datapackage.json", smallest + 1))
        self.assertEqual(told, PUBLICATIONS, "the smallest crowd is as small as is said")
        path = self.folders[0] / "answers.csv"
        kept = path.read_bytes()
        try:
            path.write_bytes(kept.replace(b"agree", b"agreed", 1))
            found = check_release.problems(self.folders[0] / "datapackage.json")
            self.assertIn("answers.csv: it has another hash than the description says", found)
        finally:
            path.write_bytes(kept)

    def test_a_formula_is_seen_by_the_checker(self):
        seen = 0
        for folder in self.folders:
            for path in folder.glob("texts-*.csv"):
                kept = path.read_bytes()
                if b"'=1+1" in kept:
                    seen += 1
                    try:
                        path.write_bytes(kept.replace(b"'=1+1", b"=1+1"))
                        found = check_release.problems(folder / "datapackage.json")
                        self.assertTrue(any("would run as a formula" in what for what in found), found)
                    finally:
                        path.write_bytes(kept)
        self.assertGreater(seen, 5)

    def test_every_file_is_what_frictionless_reads(self):
        for folder in self.folders[::4]:
            package = frictionless.Package(str(folder / "datapackage.json"))
            report = package.validate()
            self.assertTrue(report.valid, (folder, report.flatten(["rowNumber", "fieldName", "message"])[:5]))
            names = {resource.name for resource in package.resources}
            self.assertLessEqual({"answers", "answers-json", "answers-xlsx", "codebook"}, names)

    def test_the_three_formats_say_the_same(self):
        for folder in self.folders:
            told = [{name: value or None for name, value in row.items()} for row in rows(folder / "answers.csv")]
            self.assertEqual(json.loads((folder / "answers.json").read_text()), told)
            book = openpyxl.load_workbook(folder / "answers.xlsx", read_only=True)
            heading, *lines = book["answers"].iter_rows(values_only=True)
            width = len(heading)
            cells = [cell for rows in book for row in rows.iter_rows() for cell in row]
            self.assertNotIn("f", {cell.data_type for cell in cells}, "no cell is a formula")
            sheet = [dict(zip(heading, (*line, *[None] * (width - len(line))))) for line in lines]
            self.assertEqual(sheet, told, folder)

    def test_the_package_holds_the_files_and_its_hash_is_the_one_that_was_signed(self):
        for folder in self.folders:
            package = folder / "package.zip"
            self.assertEqual(hashlib.sha256(package.read_bytes()).hexdigest(), self.given(folder)["hash"])
            with zipfile.ZipFile(package) as archive:
                self.assertIsNone(archive.testzip())
                for name in archive.namelist():
                    self.assertEqual(archive.read(name), (folder / name).read_bytes(), name)

    def test_every_answer_is_in_it_once_and_counts_are_those_of_the_answers(self):
        for folder in self.folders:
            given, published = self.given(folder)["answers"], rows(folder / "answers.csv")
            self.assertEqual(len(published), len(given))
            counts = collections.Counter(answers.get("informed", "") for answers in given)
            self.assertEqual(collections.Counter(row["informed"] for row in published), counts)
            for need in ("money", "room", "people"):
                said = collections.Counter(
                    ("yes" if need in answers["needs"] else "no") if "needs" in answers else "" for answers in given
                )
                self.assertEqual(collections.Counter(row[f"needs_{need}"] for row in published), said)

    # A line of the file fits the answer from which it was made, however coarse it is.
    def test_a_coarser_value_holds_the_exact_one(self):
        departments = {"10001": "10", "10002": "10", "11001": "11", "20001": "20"}
        for folder in self.folders:
            published = rows(folder / "answers.csv")
            for column, question in (("town", "town"), ("founded_year", "founded"), ("stage", "stage")):
                if column not in published[0]:
                    continue
                possible = {"*"}
                for answers in self.given(folder)["answers"]:
                    value = answers.get(question, "")
                    possible |= {value, value[:4], f"{value[:3]}0–{value[:3]}9"}
                    possible |= {departments.get(value, value), departments.get(value, value)[:1], "elsewhere"}
                self.assertLessEqual({row[column] for row in published}, possible, (folder, column))

    def test_texts_stand_alone_and_hold_no_address(self):
        seen = 0
        for folder in self.folders:
            written = [answers.get(name) for answers in self.given(folder)["answers"] for name in ("why", "else")]
            for path in folder.glob("texts-*.csv"):
                texts = rows(path)
                seen += len(texts)
                for row in texts:
                    self.assertEqual(list(row), ["text"])
                    self.assertIn(row["text"].removeprefix("'"), written)
                    self.assertNotRegex(row["text"], r"^[=+@]|^-(?!\d+$)")
                    self.assertNotRegex(row["text"], r"@|://|06 12")
        self.assertGreater(seen, 500)

    def test_the_method_note_speaks_four_languages_and_says_what_is_lost(self):
        folder = self.folders[0]
        disclosure = self.description(folder)["resources"][0]["disclosure"]
        for lang, words in (("fr", "k-anonymat"), ("de", "k-Anonymität"), ("lb", "k-Anonymitéit"), ("en", "k-anonymity")):
            document = Document()
            document.feed((folder / f"method.{lang}.html").read_text())
            self.assertEqual(document.lang, lang)
            plain = document.text.replace("\u2068", "").replace("\u2069", "")
            self.assertIn(words, plain)
            self.assertIn(f"k = {disclosure['crowd']}", plain)
            self.assertNotIn("⟦", plain)


if __name__ == "__main__":
    unittest.main()
