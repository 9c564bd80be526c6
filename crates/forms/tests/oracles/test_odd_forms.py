"""pyxform gives the XForms that our odd forms are compared with, and the same as we give of forms made at random.

Another seed: SEED=7 COUNT=5000 python -m unittest discover -s crates/forms/tests/oracles -p test_odd_forms.py
"""

import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from random_forms import Maker

# Built before, as `make oracles` does.
PROGRAM = pathlib.Path(__file__).resolve().parents[4] / "target/debug/examples/exported"

SEED = int(os.environ.get("SEED", "20261128"))
COUNT = int(os.environ.get("COUNT", "500"))
ODD = pathlib.Path("crates/forms/tests/odd")
# Most mistakes made on purpose: of a thousand cells.
MISTAKES = 8


def canonical(element):
    """An element as values that are equal when the documents are."""
    text = [" ".join(part.split()) for part in [element.text or ""] + [child.tail or "" for child in element]]
    children = [canonical(child) for child in element]
    # pyxform writes the dashes for missing translations in any order.
    if element.tag.endswith("}text"):
        children.sort(key=repr)
    return (element.tag, sorted(element.attrib.items()), text, children)


def same(one, other):
    return canonical(ElementTree.fromstring(one)) == canonical(ElementTree.fromstring(other))


class OddForms(unittest.TestCase):
    def test_the_recorded_xforms_are_those_of_pyxform(self):
        for form in sorted(ODD.glob("*.md")):
            recorded = form.with_suffix(".xml")
            with self.subTest(form.stem):
                if recorded.exists():
                    self.assertTrue(same(convert(str(form), validate=False).xform, recorded.read_text()))
                else:
                    self.assertRaises(PyXFormError, convert, str(form), validate=False)

    def test_forms_made_at_random_give_the_same_xform(self):
        with tempfile.TemporaryDirectory() as folder:
            cases = [pathlib.Path(folder) / str(number) for number in range(COUNT)]
            for number, case in enumerate(cases):
                case.mkdir()
                mistakes = MISTAKES if number % 4 == 0 else 0
                (case / "data.md").write_text(Maker(f"{SEED} {number}", mistakes).make())
            subprocess.run([PROGRAM, folder], check=True)
            outcomes = [(case, self.outcome(case)) for case in cases]
            counted = {what: sum(outcome == what for _, outcome in outcomes) for _, what in outcomes if len(what) < 30}
            print(f"{COUNT} forms made at random (seed {SEED}): {counted}")
            wrong = sorted(((case / "data.md").read_text(), why) for case, why in outcomes if len(why) >= 30)
            wrong.sort(key=lambda one: len(one[0]))
            self.assertEqual([], [f"{why}\n{form}" for form, why in wrong[:3]], f"{len(wrong)} differ")
            self.assertGreater(counted.get("same", 0), COUNT // 2)

    def outcome(self, case):
        """What came of a form: a short word when both agree, else what is wrong."""
        refused = (case / "refused").read_text() if (case / "refused").exists() else None
        try:
            theirs = convert(str(case / "data.md"), validate=False).xform
        except PyXFormError as error:
            return "refused by both" if refused else f"not refused here, but by pyxform: {error}"
        except Exception:  # An error of Python's own: pyxform breaks down on a form.
            return "pyxform breaks down"
        if refused:
            # pyxform does not read expressions: what nobody could work out is refused here alone.
            unreadable = all("cannot be read at" in line or "is no reference" in line for line in refused.splitlines())
            return "unreadable expression" if unreadable else f"refused here, but not by pyxform: {refused}"
        return "same" if same((case / "ours.xml").read_text(), theirs) else "the XForm is another one than that of pyxform"


if __name__ == "__main__":
    unittest.main()
