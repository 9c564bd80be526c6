"""What we read from a form's sheets and write into sheets again gives pyxform the same XForm."""

import pathlib
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import openpyxl
from pyxform.xls2xform import convert

# Built before, as `make oracles` does.
PROGRAM = pathlib.Path(__file__).resolve().parents[4] / "target/debug/examples/rewritten"

# Forms of the corpus that give the same XForm; fewer are a step back.
FLOOR = 450
# The others, by their number in the corpus: we refuse them, as docs/conformance.md says.
KNOWN = {"551": "a column `media` without a kind", "614": "signs that are no expression"}


def canonical(element):
    """An element as values that are equal when the documents are: attributes sorted, white space collapsed."""
    text = [" ".join(part.split()) for part in [element.text or ""] + [child.tail or "" for child in element]]
    return (element.tag, sorted(element.attrib.items()), text, [canonical(child) for child in element])


def xform(folder):
    """What pyxform makes of the only file of a folder, or its refusal."""
    (path,) = folder.iterdir()
    try:
        return canonical(ElementTree.fromstring(convert(str(path), validate=False, pretty_print=False).xform)), None
    except Exception as error:  # pyxform refuses by errors of many classes, its own and Python's.
        return None, f"pyxform refuses {folder.name}: {type(error).__name__}: {error}"


def first_difference(ours, theirs, path=""):
    path = f"{path}/{re.sub('{.*}', '', theirs[0])}"
    if ours[:3] != theirs[:3] or len(ours[3]) != len(theirs[3]):
        return f"{path}: {ours[:3]} {[child[0] for child in ours[3]]} is not {theirs[:3]}"
    for one, other in zip(ours[3], theirs[3]):
        if one != other:
            return first_difference(one, other, path)
    return path


def difference(case):
    """Why the two XForms of a case are not the same; None when they are."""
    if (case / "refused").exists():
        return f"we refuse it: {(case / 'refused').read_text()}"
    theirs, refused = xform(case / "first")
    if refused:
        return refused
    ours, refused = xform(case / "again")
    return refused or (None if ours == theirs else first_difference(ours, theirs))


def other_forms():
    """The workbooks of the packs that have a sheet `survey`, and the odd forms that pyxform takes."""
    yield from (str(path.with_suffix(".md")) for path in sorted(pathlib.Path("crates/forms/tests/odd").glob("*.xml")))
    for path in sorted(pathlib.Path("packs").glob("**/*.xlsx")):
        if "survey" in openpyxl.load_workbook(path, read_only=True).sheetnames:
            yield str(path)


class RoundTrip(unittest.TestCase):
    def test_the_same_xform_comes_of_our_sheets(self):
        command = [PROGRAM]
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([*command, folder, *other_forms()], check=True)
            found = {case.name: difference(case) for case in sorted(pathlib.Path(folder).iterdir())}
        corpus = [name for name in found if name.isdigit()]
        same = [name for name in corpus if found[name] is None]
        print(f"{len(same)} of {len(corpus)} forms of the corpus, "
              f"and {sum(found[name] is None for name in found if not name.isdigit())} of {len(found) - len(corpus)} "
              "of the packs and odd ones, give pyxform the same XForm after a round trip")
        different = [f"{name}: {why}" for name, why in found.items() if why and name not in KNOWN]
        self.assertEqual(different, [], "\n".join(different))
        self.assertEqual([name for name in KNOWN if found[name] is None], [], "take these out of KNOWN")
        self.assertGreaterEqual(len(same), FLOOR)


if __name__ == "__main__":
    unittest.main()
