"""Repetitions, compared with python-dateutil on rules made at random; and our calendars, read by PyPI icalendar.

The example `feeds` is built before (`cargo build -p directory --example feeds`). A calendar is read where
PASSERELLE_CALENDAR names a file of ours, such as `curl -o FILE http://127.0.0.1:8080/events.ics`.
"""

import datetime
import itertools
import os
import pathlib
import random
import subprocess
import unittest
import warnings

import icalendar
from dateutil.rrule import rrulestr

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/feeds"
RULES = 800
MOST = 30
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def rule(chance):
    """A rule whose parts are allowed together (RFC 5545, the table of section 3.3.10)."""
    frequency = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    if chance.random() < 0.5:
        parts.append(f"INTERVAL={chance.randint(1, 6)}")
    by = False
    if chance.random() < 0.4:
        parts.append("BYMONTH=" + ",".join(str(m) for m in sorted(chance.sample(range(1, 13), chance.randint(1, 4)))))
        by = True
    if frequency != "WEEKLY" and chance.random() < 0.4:
        days = chance.sample([d for d in range(-31, 32) if d], chance.randint(1, 5))
        parts.append("BYMONTHDAY=" + ",".join(str(d) for d in days))
        by = True
    if chance.random() < 0.5:
        numbered = frequency in ("MONTHLY", "YEARLY") and chance.random() < 0.5
        with_month_day = any(part.startswith("BYMONTHDAY") for part in parts)
        most = 4 if frequency == "MONTHLY" or "BYMONTH" in ";".join(parts) else 50
        number = lambda: chance.choice([-1, 1]) * chance.randint(1, most) if numbered and not with_month_day else ""
        parts.append("BYDAY=" + ",".join(f"{number()}{day}" for day in chance.sample(DAYS, chance.randint(1, 3))))
        by = True
    if by and frequency in ("MONTHLY", "YEARLY") and chance.random() < 0.3:
        parts.append("BYSETPOS=" + str(chance.choice([-2, -1, 1, 2, 3])))
    if frequency == "WEEKLY" and chance.random() < 0.4:
        parts.append("WKST=" + chance.choice(DAYS))
    if chance.random() < 0.4:
        parts.append(f"COUNT={chance.randint(1, 25)}")
    return ";".join(parts)


class Repetitions(unittest.TestCase):
    def test_are_those_of_dateutil(self):
        # Until beside a count is ours, so that it ends: no rule says both.
        warnings.simplefilter("ignore", DeprecationWarning)
        chance = random.Random(20261124)
        asked, expected = [], []
        while len(asked) < RULES:
            text = rule(chance)
            start = datetime.datetime(2026, chance.randint(1, 12), chance.randint(1, 28), 9, 30)
            # Only rules that name the day of the first occurrence: elsewhere the standard leaves it open.
            reference = rrulestr(text.split(";COUNT=")[0], dtstart=start)
            # Without an end dateutil looks for what never comes until the year 9999.
            first = next(iter(reference.replace(until=datetime.datetime(2060, 12, 31, 23))), None)
            if first is None:
                continue
            whole = rrulestr(text, dtstart=first).replace(until=datetime.datetime(2099, 12, 31, 23))
            found = [at.strftime("%Y%m%dT%H%M%S") for at in itertools.islice(whole, MOST)]
            asked.append(f"{first:%Y%m%dT%H%M%S}\t{text}")
            expected.append(" ".join(found))
        ran = subprocess.run([PROGRAM, "expand"], input="\n".join(asked), capture_output=True, text=True, check=True)
        for question, mine, theirs in zip(asked, ran.stdout.splitlines(), expected, strict=True):
            self.assertEqual(mine, theirs, question)


class OurCalendar(unittest.TestCase):
    def test_is_read_by_icalendar(self):
        file = os.environ.get("PASSERELLE_CALENDAR")
        if not file:
            self.skipTest("PASSERELLE_CALENDAR names no file")
        data = pathlib.Path(file).read_bytes()
        self.assertTrue(all(len(line) <= 75 for line in data.split(b"\r\n")))
        calendar = icalendar.Calendar.from_ical(data)
        self.assertEqual(calendar.errors, [])
        events = list(calendar.walk("VEVENT"))
        self.assertTrue(events)
        uids = [str(event["UID"]) for event in events]
        self.assertEqual(len(uids), len(set(uids)))
        for event in events:
            self.assertEqual(event.errors, [])
            self.assertLess(event.start, event.end)
            self.assertEqual(event.start.tzinfo.utcoffset(event.start), datetime.timedelta(0))
            for name in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "STATUS", "SUMMARY", "URL"):
                self.assertIn(name, event)


if __name__ == "__main__":
    unittest.main()
