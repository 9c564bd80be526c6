"""Figures of answers, reckoned again by PyPI scipy, statsmodels and numpy.

The example `figures` is built before (`cargo build --workspace --example figures`).
"""

import json
import pathlib
import random
import subprocess
import unittest

import numpy
from scipy.stats import chi2_contingency
from scipy.stats.contingency import association, expected_freq
from statsmodels.stats.proportion import proportion_confint

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/figures"


def told(lines):
    ran = subprocess.run([PROGRAM], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


class Figures(unittest.TestCase):
    def setUp(self):
        self.chance = random.Random(1927)

    def test_intervals_are_those_of_wilson(self):
        cases = [(count, of) for of in range(1, 41) for count in range(of + 1)]
        cases += [(self.chance.randint(0, of), of) for of in (100, 999, 100_000) for _ in range(100)]
        for (count, of), line in zip(cases, told(f"share {count} {of}" for count, of in cases), strict=True):
            share, low, high = map(float, line.split())
            theirs = proportion_confint(count, of, alpha=0.05, method="wilson")
            self.assertEqual(share, count / of)
            numpy.testing.assert_allclose([low, high], theirs, atol=1e-12)

    def test_dependence_is_that_of_scipy_and_is_told_where_it_may_be(self):
        lines = []
        for _ in range(300):
            rows, columns = self.chance.randint(2, 6), self.chance.randint(2, 6)
            tied, people = self.chance.choice([0, 0.05, 0.3, 0.9]), self.chance.choice([20, 200, 3_000])
            pairs = []
            for _ in range(people):
                one = self.chance.randrange(rows)
                other = one % columns if self.chance.random() < tied else self.chance.randrange(columns)
                pairs.append(f"{'-' if self.chance.random() < 0.05 else one}:{other}")
            lines.append(f"cross {rows} {columns} {' '.join(pairs)}")
        seen = {True: 0, False: 0}
        for line, said in zip(lines, told(lines), strict=True):
            counts, left_out, ours = said.split(";")
            counts, ours = numpy.array(json.loads(counts)), json.loads(ours)
            self.assertEqual(counts.sum() + int(left_out), len(line.split()) - 3)
            self.assertEqual(int(left_out), line.count("-:"))
            given = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]
            is_enough = min(given.shape) > 1 and expected_freq(given).min() >= 5
            seen[bool(ours)] += 1
            self.assertEqual(bool(ours), bool(is_enough))
            if ours:
                test = chi2_contingency(given, correction=False)
                numpy.testing.assert_allclose(ours[0], test.statistic, rtol=1e-10, atol=1e-10)
                numpy.testing.assert_allclose(ours[1], test.pvalue, rtol=1e-8, atol=1e-300)
                numpy.testing.assert_allclose(ours[2], association(given, method="cramer"), rtol=1e-9, atol=1e-9)
        self.assertGreater(min(seen.values()), 30)

    def test_the_middle_of_a_scale_is_the_median(self):
        lines, expected = [], []
        for _ in range(200):
            steps = self.chance.randint(2, 7)
            said = [self.chance.randrange(steps) for _ in range(self.chance.randint(1, 60))]
            lines.append(f"scale {steps} {' '.join(map(str, said))} -")
            above = sum(2 * step > steps - 1 for step in said)
            expected.append((above, float(numpy.median(said)), 1))
        for line, (above, median, unanswered) in zip(told(lines), expected, strict=True):
            self.assertEqual(line, f"{above} {median} {unanswered}")

    def test_histograms_count_as_numpy_does(self):
        lines = []
        for _ in range(300):
            kind = self.chance.choice([
                lambda: self.chance.randint(0, 90), lambda: self.chance.gauss(0, 1),
                lambda: round(self.chance.expovariate(1e-5), 2), lambda: self.chance.choice([5, 5, 5, 7]),
                lambda: self.chance.randint(-3, 3) / 10,
            ])
            numbers = [repr(float(kind())) for _ in range(self.chance.randint(1, 400))]
            lines.append(f"histogram {' '.join(numbers)} -")
        for line, said in zip(lines, told(lines), strict=True):
            numbers = numpy.array([float(word) for word in line.split()[1:-1]])
            edges, counts, quartiles, unanswered = said.split(";")
            edges, counts = json.loads(edges), json.loads(counts)
            self.assertEqual(unanswered, "1")
            self.assertEqual(numpy.histogram(numbers, bins=edges)[0].tolist(), counts)
            numpy.testing.assert_allclose(json.loads(quartiles), numpy.percentile(numbers, [25, 50, 75]), atol=1e-9)
            width = edges[1] - edges[0]
            advised = numpy.diff(numpy.histogram_bin_edges(numbers, "fd"))[0]
            spread = numpy.subtract(*numpy.percentile(numbers, [75, 25]))
            # As wide as is advised or wider; never more than needed but for whole numbers and twenty steps.
            if spread > 0:
                theirs = 2 * spread / len(numbers) ** (1 / 3)
                self.assertGreaterEqual(width, theirs * (1 - 1e-9), advised)
                is_whole = all(number.is_integer() for number in numbers)
                self.assertLessEqual(width, max(theirs * 2.5, 1 if is_whole else 0, numpy.ptp(numbers) / 20 * 2.7))


if __name__ == "__main__":
    unittest.main()
