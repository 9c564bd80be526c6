"""Reads the sample documents with qpdf (by pikepdf) and poppler, and walks over their structure as ISO 14289-1 wants it."""

import subprocess
import tempfile
import unittest
from pathlib import Path

import pikepdf

ROOT = Path(__file__).resolve().parents[4]
SAMPLES = ROOT / "target" / "debug" / "examples" / "samples"
PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}
STANDARD = {
    "Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH",
    "TD", "Figure", "Span",
}
INSIDE = {
    "L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"Caption", "THead", "TBody", "TR"}, "THead": {"TR"},
    "TBody": {"TR"}, "TR": {"TH", "TD"},
}


def setUpModule():
    global FOLDER
    FOLDER = tempfile.TemporaryDirectory()
    subprocess.run([SAMPLES, FOLDER.name], check=True, stdout=subprocess.DEVNULL)


def tearDownModule():
    FOLDER.cleanup()


def samples():
    files = sorted(Path(FOLDER.name).glob("*.pdf"))
    assert len(files) == 4, files
    return files


def kids(element):
    children = element.get("/K", [])
    return list(children) if isinstance(children, pikepdf.Array) else [children]


def is_element(child):
    return isinstance(child, pikepdf.Dictionary) and "/S" in child


def attribute(element, owner, name):
    attributes = element["/A"]
    attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    return next(a for a in attributes if str(a.O) == owner)[name]


class Reader:
    """A document's structure elements, and the marked content that each has."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.root = pdf.Root.StructTreeRoot
        self.roles = {key[1:]: str(value)[1:] for key, value in dict(self.root.get("/RoleMap", {})).items()}
        self.elements = []
        self.content = []
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

        def walk(element, page):
            self.elements.append(element)
            page = element.get("/Pg", page)
            for child in kids(element):
                if is_element(child):
                    walk(child, page)
                elif isinstance(child, pikepdf.Dictionary):
                    self.content.append((pages[child.get("/Pg", page).objgen], int(child["/MCID"]), element))
                else:
                    self.content.append((pages[page.objgen], int(child), element))

        for top in kids(self.root):
            walk(top, None)

    def role(self, element):
        name = str(element["/S"])[1:]
        while name not in STANDARD and name in self.roles:
            name = self.roles[name]
        return name


class Tagged(unittest.TestCase):
    def each(self):
        return [pikepdf.open(file) for file in samples()]

    def test_the_document_says_what_it_is(self):
        for pdf in self.each():
            self.assertTrue(pdf.Root.MarkInfo.Marked)
            self.assertFalse(pdf.Root.MarkInfo.get("/Suspects", False))
            self.assertIn(str(pdf.Root.Lang), {"fr", "de", "lb", "en"})
            self.assertTrue(pdf.Root.ViewerPreferences.DisplayDocTitle)
            with pdf.open_metadata() as meta:
                self.assertEqual(meta["pdfuaid:part"], "1")
                self.assertTrue(meta["dc:title"])
            self.assertGreater(len(list(pdf.open_outline().root)), 0)

    def test_all_that_is_painted_is_tagged_or_an_artifact(self):
        for pdf in self.each():
            reader = Reader(pdf)
            tagged = {(page, mcid) for page, mcid, _ in reader.content}
            self.assertEqual(len(tagged), len(reader.content), "a marked sequence has two parents")
            seen = set()
            for number, page in enumerate(pdf.pages):
                open_marks = []
                for operands, operator in pikepdf.parse_content_stream(page):
                    operator = str(operator)
                    if operator in ("BDC", "BMC"):
                        if open_marks:
                            # What glyphs stand for may be said within: nothing else.
                            self.assertEqual(str(operands[0]), "/Span")
                            self.assertEqual(list(operands[1].keys()), ["/ActualText"])
                        elif str(operands[0]) != "/Artifact":
                            seen.add((number, int(operands[1]["/MCID"])))
                        open_marks.append(operands[0])
                    elif operator == "EMC":
                        open_marks.pop()
                    elif operator in PAINTING:
                        self.assertTrue(open_marks, f"page {number + 1}: {operator} is neither")
                self.assertEqual(open_marks, [])
            self.assertEqual(seen, tagged, "content without a place in the structure, or the other way round")

    def test_the_way_back_from_content_to_structure_is_right(self):
        for pdf in self.each():
            reader = Reader(pdf)
            tree = pikepdf.NumberTree(reader.root.ParentTree)
            for page, mcid, element in reader.content:
                parents = tree[int(pdf.pages[page].obj.StructParents)]
                self.assertEqual(parents[mcid].objgen, element.objgen)

    def test_parts_stand_in_the_order_of_reading(self):
        for pdf in self.each():
            reader = Reader(pdf)
            for top in kids(reader.root):
                firsts = []
                for element in kids(top):
                    first = next((place for place in reader.content if self.is_within(place[2], element)), None)
                    firsts.append(first[:2])
                self.assertEqual(firsts, sorted(firsts))

    @staticmethod
    def is_within(element, above):
        while is_element(element):
            if element.objgen == above.objgen:
                return True
            element = element.get("/P")
        return False

    def test_parts_are_standard_and_stand_where_they_may(self):
        for pdf in self.each():
            reader = Reader(pdf)
            for element in reader.elements:
                role = reader.role(element)
                self.assertIn(role, STANDARD)
                below = {reader.role(child) for child in kids(element) if is_element(child)}
                if role in INSIDE:
                    self.assertLessEqual(below, INSIDE[role], role)
                    self.assertTrue(below, f"an empty {role}")
                if role == "LI":
                    self.assertEqual(below, {"Lbl", "LBody"})

    def test_headings_go_down_one_by_one(self):
        for pdf in self.each():
            reader = Reader(pdf)
            levels = [int(role[1]) for role in map(reader.role, reader.elements) if role in ("H1", "H2", "H3")]
            self.assertEqual(levels[0], 1)
            for before, level in zip(levels, levels[1:]):
                self.assertLessEqual(level, before + 1)

    def test_headings_of_tables_say_their_scope_and_rows_are_alike(self):
        for pdf in self.each():
            reader = Reader(pdf)
            for element in reader.elements:
                role = reader.role(element)
                if role == "TH":
                    self.assertIn(str(attribute(element, "/Table", "/Scope")), ("/Row", "/Column"))
                if role == "Table":
                    rows = [e for e in reader.elements if reader.role(e) == "TR" and self.is_within(e, element)]
                    self.assertEqual(len({len(kids(row)) for row in rows}), 1)
                    self.assertTrue(any(reader.role(cell) == "TH" for row in rows for cell in kids(row)))

    def test_pictures_say_what_they_show_and_where_they_are(self):
        figures = 0
        for pdf in self.each():
            reader = Reader(pdf)
            for element in reader.elements:
                if reader.role(element) == "Figure":
                    figures += 1
                    self.assertTrue(str(element.Alt))
                    self.assertEqual(len(attribute(element, "/Layout", "/BBox")), 4)
        self.assertEqual(figures, 3)

    def test_fonts_are_inside_and_say_which_letters_they_draw(self):
        for pdf in self.each():
            for page in pdf.pages:
                for font in page.Resources.Font.values():
                    self.assertIn("/ToUnicode", font)
                    descriptor = font.DescendantFonts[0].FontDescriptor
                    self.assertTrue("/FontFile2" in descriptor or "/FontFile3" in descriptor)


class Read(unittest.TestCase):
    """What poppler reads from the structure."""

    def structure(self, name):
        file = Path(FOLDER.name) / name
        said = subprocess.run(["pdfinfo", "-struct-text", file], check=True, capture_output=True).stdout
        # It writes the titles of headings as they are, in UTF-16.
        return said.decode(errors="replace")

    def test_answers_are_read_after_their_questions(self):
        text = self.structure("receipt.pdf")
        self.assertIn('"Adresse"', text)
        self.assertLess(text.index('"Nombre de personnes au foyer"'), text.index('"4"'))
        self.assertNotIn("Page 1 sur 2", text)

    def test_headings_of_a_table_are_read_once(self):
        self.assertEqual(self.structure("large.pdf").count('"Betrag"'), 1)

    def test_a_divided_word_is_one_word_when_copied(self):
        file = Path(FOLDER.name) / "form.pdf"
        text = subprocess.run(["pdftotext", "-raw", file, "-"], check=True, capture_output=True, text=True).stdout
        self.assertIn("Donau\u00ad", text)

    def test_letters_without_a_glyph_are_read_as_what_they_are(self):
        file = Path(FOLDER.name) / "odd.pdf"
        text = subprocess.run(["pdftotext", "-raw", file, "-"], check=True, capture_output=True, text=True).stdout
        self.assertIn("例", text)
        self.assertIn("Зоя Примерова", text)


if __name__ == "__main__":
    unittest.main()
