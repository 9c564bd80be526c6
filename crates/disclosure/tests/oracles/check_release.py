#!/usr/bin/env python3
"""Checks a published file by what is published alone: the CSV and its description. Python's own library is enough.

    python3 check_release.py answers.json [--crowd 10]
    python3 check_release.py datapackage.json

The CSV lies beside the description, under the path that it names. A Data Package describes several files: each that says
how it was made is checked, and that its size and hash are those of the description. Of a file of answers: whether everybody shares what is
known of them with enough others, and whether anything stands in it that may not. Of a table of counts: whether any count
below the crowd is shown, or can be concluded by sums and differences of what is shown. Ends with 0 where all holds.
"""

import argparse
import collections
import csv
import hashlib
import json
import math
import pathlib
import re
import sys

# What a spreadsheet would run; a number below zero is none.
FORMULA = re.compile(r"[\t\r\n]|\s*(?!-\d+([.,]\d+)?$)[=+\-@＝＋－＠]")
IDENTIFIER = re.compile(r"@|://|\b\d{1,3}(\.\d{1,3}){3}\b|(\d[ .\-/()\u00a0\u202f]*){9}|\b(?=\w*\d)\w{20,}\b")


def problems(description_path, crowd=None):
    """What is wrong, a sentence each."""
    description_path = pathlib.Path(description_path)
    description = json.loads(description_path.read_text(encoding="utf-8"))
    if "resources" not in description:
        return of_file(description_path, description, crowd)
    found = [f"{one['path']}: {what}" for one in description["resources"] for what in altered(description_path, one)]
    released = [one for one in description["resources"] if "disclosure" in one]
    if not released:
        return [*found, "no file says how it was made"]
    return found + [f"{one['path']}: {what}" for one in released for what in of_file(description_path, one, crowd)]


def altered(description_path, description):
    content = (description_path.parent / description["path"]).read_bytes()
    if len(content) != description.get("bytes", len(content)):
        yield "it has another size than the description says"
    hash = "sha256:" + hashlib.sha256(content).hexdigest()
    if hash != description.get("hash", hash):
        yield "it has another hash than the description says"


def of_file(description_path, description, crowd):
    crowd = crowd or description["disclosure"]["crowd"]
    fields = description["schema"]["fields"]
    with open(description_path.parent / description["path"], encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    if heading != [field["name"] for field in fields]:
        return ["the heading is not that of the description"]
    if any(len(row) != len(heading) for row in rows):
        return ["a line has more or fewer cells than the heading"]
    found = list(forbidden(fields, rows))
    if description["disclosure"]["kind"] == "texts":
        return found + list(of_texts(heading, rows, description["disclosure"], crowd))
    if description["disclosure"]["kind"] == "answers":
        return found + list(of_answers(fields, rows, crowd))
    return found + list(of_counts(rows, crowd, description["disclosure"]["total"]))


def forbidden(fields, rows):
    for place, field in enumerate(fields):
        values = {row[place] for row in rows}
        allowed = field.get("constraints", {}).get("enum")
        if allowed is not None and values - set(allowed) - {""}:
            yield f"{field['name']}: a value that is not in the description"
        for value in values:
            if field["type"] == "string" and IDENTIFIER.search(value):
                yield f"{field['name']}: {value!r} looks like what names a person"
            if FORMULA.match(value):
                yield f"{field['name']}: {value!r} would run as a formula"


def of_answers(fields, rows, crowd):
    known = [place for place, field in enumerate(fields) if field["role"] == "known"]
    sizes = collections.Counter(tuple(row[place] for place in known) for row in rows)
    for values, size in sorted(sizes.items()):
        if size < crowd:
            yield f"only {size} are {values}"


def of_texts(heading, rows, told, crowd):
    if len(heading) != 1:
        yield "something stands beside the texts"
    if len(rows) != told["texts"] or len(rows) > told["of"]:
        yield f"there are {len(rows)} texts, and the description says {told['texts']} of {told['of']}"
    if len(rows) < crowd:
        yield f"only {len(rows)} texts"


def of_counts(rows, crowd, total):
    """Each count is an arc of a circulation: grand total to column totals, to counts, to row totals and back."""
    lines = [(row[0], row[1] if len(row) == 3 else None, row[-1]) for row in rows]
    arcs = []
    for row, column, count in lines:
        if column is None:
            ends = ("beside", "above") if row == total else ("above", "beside")
        else:
            start = ("row", row) if column == total else ("column", column)
            end = ("column", column) if row == total else ("row", row)
            ends = {(True, True): ("beside", "above"), (True, False): ("above", end), (False, True): (start, "beside"),
                    (False, False): (start, end)}[row == total, column == total]
        arcs.append((*ends, None if count == "" else int(count), (row, column)))
    for _, _, count, name in arcs:
        if count is not None and 0 < count < crowd:
            yield f"{name} is shown, and is {count}"
    hidden = [(start, end) for start, end, count, _ in arcs if count is None]
    names = [name for _, _, count, name in arcs if count is None]
    left_over = collections.Counter()
    for start, end, count, _ in arcs:
        if count is not None:
            left_over[end] += count
            left_over[start] -= count
    flows = some_that_fit(hidden, left_over)
    if flows is None:
        yield "the counts do not add up"
        return
    for place, name in enumerate(names):
        most = flows[place] + flow(hidden, flows, hidden[place][1], hidden[place][0], place, crowd - flows[place])[0]
        if most < crowd:
            yield f"{name} is hidden, and is at most {most}"


def some_that_fit(hidden, left_over):
    """Counts for what is hidden that add up with what is shown."""
    arcs, flows = list(hidden), [0] * len(hidden)
    for node, much in sorted(left_over.items(), key=str):
        for _ in (0,) if much > 0 else ():
            need = much
            for other in sorted(left_over, key=str):
                if left_over[other] < 0 and need:
                    moved, flows = flow(arcs, flows, node, other, None, min(need, -left_over[other]))
                    need -= moved
                    left_over[other] += moved
            if need:
                return None
    return flows if all(much >= 0 for much in left_over.values()) else None


def flow(arcs, flows, start, end, but, wanted):
    """How much can go from one node to another, up to what is wanted, and what flows then."""
    flows, moved = list(flows), 0
    while moved < wanted:
        came, queue = {start: None}, collections.deque([start])
        while queue and end not in came:
            node = queue.popleft()
            for place, (one, other) in enumerate(arcs):
                if place == but:
                    continue
                if one == node and other not in came:
                    came[other] = (node, place, 1)
                    queue.append(other)
                elif other == node and one not in came and flows[place] > 0:
                    came[one] = (node, place, -1)
                    queue.append(one)
        if end not in came:
            break
        way, node = [], end
        while came[node]:
            way.append(came[node])
            node = came[node][0]
        amount = min([wanted - moved, *(flows[place] if turn < 0 else math.inf for _, place, turn in way)])
        for _, place, turn in way:
            flows[place] += turn * amount
        moved += amount
    return moved, flows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("description", nargs="+")
    parser.add_argument("--crowd", type=int, help="so many at least; without it, what the description promises")
    asked = parser.parse_args()
    bad = 0
    for path in asked.description:
        found = problems(path, asked.crowd)
        print(f"{path}: {'; '.join(found) if found else 'holds'}")
        bad += bool(found)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
