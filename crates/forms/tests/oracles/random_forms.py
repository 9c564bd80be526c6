"""Forms made at random, as Markdown tables: groups and repeats in each other, references across them, and mistakes."""

import random

LANGUAGES = ["English (en)", "Français (fr)", "Lëtzebuergesch (lb)"]
PLAIN = ["text", "integer", "decimal", "date", "time", "dateTime", "geopoint", "geotrace", "geoshape", "barcode", "note",
         "image", "audio", "video", "file", "acknowledge", "hidden"]
APPEARANCES = ["minimal", "multiline", "quick", "field-list", "w1", "numbers", "likert", "label", "month-year", "map"]
PARAMETERS = {
    "range": ["start=0 end=10 step=2", "start=-1 end=1 step=0.5", "end=5", "start=10;end=1;step=3", ""],
    "image": ["max-pixels=640", ""],
    "audio": ["quality=low", ""],
    "geopoint": ["capture-accuracy=5", "allow-mock-accuracy=true", ""],
    "text": ["rows=3", ""],
}
FAR = [{"list_name": "far", "name": f"f{number}", "label": f"Far {number}", "kind": "a"} for number in (1, 2)]


class Maker:
    """One form. `mistakes` is how often something is wrong, of a thousand cells."""

    def __init__(self, seed, mistakes=0):
        self.dice = random.Random(seed)
        self.mistakes = mistakes
        self.languages = self.dice.choice([[], [], LANGUAGES[:1], LANGUAGES[:2], LANGUAGES])
        self.rows = []
        self.names = []
        self.repeats = []
        self.number = 0

    def some(self, chance):
        return self.dice.random() < chance

    def new_name(self, kind):
        self.number += 1
        if self.some(self.mistakes / 1000):
            return self.dice.choice(["1a", "a b", "", "a!b"])
        return f"{kind}{self.number}"

    def reference(self):
        if not self.names or self.some(self.mistakes / 1000):
            return "${nobody}"
        return "${" + self.dice.choice(self.names) + "}"

    def known(self):
        """A reference, when there is anything to refer to; else a number."""
        return self.reference() if self.names else "1"

    def last_saved(self):
        return "${last-saved#" + self.dice.choice(self.names) + "}" if self.names else "0"

    def expression(self, depth=2):
        pick = self.dice.randrange
        if depth == 0:
            return self.dice.choice([self.known(), self.known(), str(pick(10)), "'a b'", "today()", "'it'"])
        one, other = self.expression(depth - 1), self.expression(depth - 1)
        forms = [
            f"{one} + {other}", f"{one} = {other}", f"({one}) * 2", f"if({one} > 1, {other}, '')", f"concat({one}, ' ', {other})",
            f"coalesce({one}, {other})", f"not({one} != {other})", f"{one} and {other}", f"count({self.known()})",
            f"sum({self.known()})", f"selected({self.known()}, 'x')", "position(..)", "position(../..)", f"once({one})",
            f"string-length({one}) < 3", f"{one} div {other}", f"-{one}", f"pulldata('file', 'a', 'b', {one})", f"max({self.known()})",
            f"round({one}, 2)", f"jr:choice-name({self.known()}, '{self.known()}')", "random()", f"regex({one}, '^[a-z]{{2}}$')",
        ]
        if self.repeats and self.names:
            repeat = "${" + self.dice.choice(self.repeats) + "}"
            # pyxform finds the argument of a reference by its name alone, so no name stands in two.
            forms += [f"indexed-repeat({self.known()}, {repeat}, {pick(9)})", f"count({repeat})", f"{repeat}[position() = 1]"]
        return self.dice.choice(forms)

    def words(self):
        plain = self.dice.choice(["What?", "A & B", "1 < 2", "**Bold** and _it_", "# Head", "Quote \"this\"", "Été", "a  b"])
        return f"{plain} {self.reference()} {self.dice.choice(['', 'end'])}" if self.names and self.some(0.3) else plain

    def translated(self, cells, column, chance):
        for language in self.languages or [None]:
            if self.some(chance):
                cells[f"{column}::{language}" if language else column] = self.words()

    def labelled(self, kind, name, label=0.99):
        row = {"type": kind, "name": name}
        self.translated(row, "label", label)
        self.translated(row, "hint", 0.15)
        self.translated(row, "image", 0.05)
        self.translated(row, "guidance_hint", 0.05)
        if self.some(0.2):
            row["relevant"] = self.expression()
        if self.some(0.1):
            row["appearance"] = self.dice.choice(APPEARANCES)
        return row

    def question(self, inside):
        name = self.new_name("q")
        kind = self.dice.choice([*PLAIN, "calculate", "calculate", "select_one", "select_one", "select_multiple", "rank", "range",
                                 "select_one_from_file f.csv", "select_multiple_from_file g.csv", "select_one_external far", "today", "start",
                                 # Inside a group pyxform breaks down on it.
                                 *([] if inside else ["csv-external"])])
        if kind == "calculate":
            row = {"type": kind, "name": name, "calculation": self.expression()}
        elif kind in ("csv-external", "today", "start"):
            row = {"type": kind, "name": name}
        elif kind in ("select_one", "select_multiple", "rank"):
            list_name = self.dice.choice(["list1", "list2", "list3"])
            other = " or_other" if kind != "rank" and self.some(0.15) else ""
            row = self.labelled(f"{kind} {list_name}{other}", name)
            if not other and self.some(0.25):
                row["choice_filter"] = f"kind = {self.expression(0)}"
            if self.some(0.15):
                row["parameters"] = self.dice.choice(["randomize=true", "randomize=true, seed=7", f"randomize=true seed={self.known()}"])
        else:
            row = self.labelled(kind, name)
            # Without a filter pyxform breaks down on a far list.
            if " " in kind and (kind.endswith("far") or self.some(0.4)):
                row["choice_filter"] = f"kind = {self.expression(0)}"
        options = PARAMETERS.get(kind.split()[0])
        if options and self.some(0.6):
            row["parameters"] = self.dice.choice(options)
        if kind not in ("calculate", "csv-external", "today", "start", "note"):
            if self.some(0.2):
                row["constraint"] = f". > {self.expression(1)}"
                self.translated(row, "constraint_message", 0.5)
            if self.some(0.2):
                row["required"] = self.dice.choice(["yes", "true()", "no", self.expression(1)])
                self.translated(row, "required_message", 0.4)
            # pyxform takes an expression for the name of an image, and makes an address of it.
            if kind != "image" and self.some(0.1):
                row["default"] = self.dice.choice(["5", "today()", "some words", f"concat('a', {self.known()})", "-1", "2026-11-24", self.last_saved()])
            if self.some(0.07):
                row["readonly"] = self.dice.choice(["yes", self.expression(1)])
        if self.names and kind in ("calculate", "text", "integer", "dateTime", "hidden") and self.some(0.12):
            row["calculation"] = self.expression(1)
            both = self.dice.sample(self.names, min(2, len(self.names)))
            row["trigger"] = ", ".join("${" + name + "}" for name in both[: self.dice.choice([1, 1, 2])])
        if self.some(0.05):
            row["bind::custom"] = "x"
        if self.some(self.mistakes / 1000):
            row[self.dice.choice(["type", "relevant", "constraint", "parameters", "choice_filter"])] = self.dice.choice(
                ["select_one nothing", "${", "1 +", "start=a", "x y z", "${ q1 }"])
        self.rows.append(row)
        if kind != "csv-external":
            self.names.append(name)

    def block(self, depth, inside):
        for _ in range(self.dice.randrange(1, 6)):
            if depth and self.some(0.3):
                kind = self.dice.choice(["group", "repeat"])
                name = self.new_name(kind[0])
                row = self.labelled(f"begin {kind}", name, label=0.7)
                if kind == "repeat":
                    self.repeats.append(name)
                    if self.some(0.3):
                        row["repeat_count"] = self.dice.choice(["3", self.known(), f"{self.known()} + 1"])
                self.rows.append(row)
                self.block(depth - 1, [*inside, name])
                self.rows.append({"type": f"end {kind}"})
            else:
                self.question(inside)

    def choices(self):
        rows = []
        for list_name in ["list1", "list2", "list3"]:
            for number in range(1, 4):
                row = {"list_name": list_name, "name": f"c{number}"}
                self.translated(row, "label", 0.95)
                self.translated(row, "image", 0.04)
                if self.some(0.4):
                    row["kind"] = self.dice.choice(["a", "b"])
                rows.append(row)
        return rows

    def settings(self):
        possible = {"form_title": "A & B", "form_id": "odd", "version": "7", "style": "pages", "instance_name": self.known(),
                    "allow_choice_duplicates": "yes"}
        row = {key: value for key, value in possible.items() if self.some(0.25)}
        if self.languages and self.some(0.5):
            row["default_language"] = self.dice.choice(self.languages)
        return [row] if row else []

    def make(self):
        """The form's Markdown."""
        self.block(3, [])
        if not any("label" in key for row in self.rows for key in row):
            self.rows.append({"type": "text", "name": "last", "label": "Last"})
        sheets = {"survey": self.rows, "choices": self.choices(), "settings": self.settings(), "external_choices": FAR}
        return "\n".join(table(name, rows) for name, rows in sheets.items() if rows) + "\n"


def table(name, rows):
    heads = list(dict.fromkeys(key for row in rows for key in row))
    lines = [[name], ["", *heads], *[["", *[row.get(head, "") for head in heads]] for row in rows]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
