"""The map of a consultation, reckoned again by PyPI scikit-learn, numpy and scipy.

The example `landscapes` is built before (`cargo build --workspace --example landscapes`).
"""

import json
import pathlib
import random
import subprocess
import unittest

import numpy
from scipy.spatial.distance import cdist
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.metrics import adjusted_rand_score, silhouette_samples

ROOT = pathlib.Path(__file__).resolve().parents[4]
PROGRAM = ROOT / "target/debug/examples/landscapes"
CROWDS = 25
LARGE = 3_000


def crowd(chance, people, statements, camps, answered, noise):
    """Who says what, by (participant, statement)."""
    creeds = [[chance.choice([-1, 0, 1]) for _ in range(statements)] for _ in range(camps)]
    table = {}
    for participant in range(people):
        creed = creeds[chance.randrange(camps)]
        for statement in range(statements):
            if chance.random() < answered:
                said = chance.choice([-1, 0, 1]) if chance.random() < noise else creed[statement]
                table[participant, statement] = said
    return table


def reckoned(table):
    lines = "".join(f"{participant} {statement} {vote}\n" for (participant, statement), vote in table.items())
    said = subprocess.run([PROGRAM], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    kinds = {}
    for line in said:
        kind, rest = line.split(" ", 1)
        kinds.setdefault(kind, []).append(rest)
    return kinds


class Landscapes(unittest.TestCase):
    def crowds(self):
        chance = random.Random(1987)
        for number in range(CROWDS):
            people = LARGE if number == 0 else chance.randint(60, 400)
            yield crowd(chance, people, chance.randint(8, 40), chance.randint(1, 6), chance.choice([0.4, 0.7, 1.0]),
                        chance.choice([0.05, 0.3, 0.8]))

    def test_are_those_of_scikit_learn(self):
        compared = {"far": 0, "chosen": set()}
        for table in self.crowds():
            self.look(table, reckoned(table), compared)
        # The directions were told apart in most crowds, and not always the same number of groups was chosen.
        self.assertGreater(compared["far"], CROWDS // 2)
        self.assertGreater(len(compared["chosen"]), 1)

    def look(self, table, said, compared):
        statements = sorted({statement for _, statement in table})
        places = [line.split() for line in said["place"]]
        row = {int(place[0]): number for number, place in enumerate(places)}
        column = {statement: number for number, statement in enumerate(statements)}
        matrix = numpy.full((len(row), len(statements)), numpy.nan)
        for (participant, statement), vote in table.items():
            matrix[row[participant], column[statement]] = vote

        imputer = SimpleImputer(strategy="mean")
        filled = imputer.fit_transform(matrix)
        pca = PCA(svd_solver="full").fit(filled)
        first, second, whole = map(float, said["variances"][0].split())
        numpy.testing.assert_allclose([first, second], pca.explained_variance_[:2], rtol=1e-9)
        numpy.testing.assert_allclose(whole, pca.explained_variance_.sum(), rtol=1e-9)
        weights = numpy.array([[float(part) for part in line.split()[2:]] for line in said["statement"]])
        means = [float(line.split()[1]) for line in said["statement"]]
        numpy.testing.assert_allclose(means, imputer.statistics_, atol=1e-12)
        # The same plane; and the same directions, up to their sign, where they are told apart.
        ours, theirs = weights @ weights.T, pca.components_[:2].T @ pca.components_[:2]
        values = pca.explained_variance_
        if values[1] - values[2] > 1e-6 * values[0]:
            numpy.testing.assert_allclose(ours, theirs, atol=1e-8)
        if values[0] - values[1] > 1e-3 * values[0] and values[1] - values[2] > 1e-3 * values[0]:
            compared["far"] += 1
            for axis in range(2):
                self.assertAlmostEqual(abs(weights[:, axis] @ pca.components_[axis]), 1.0, delta=1e-9)
        # Where people stand, moved out by what they did not answer.
        points = numpy.array([[float(part) for part in place[1:3]] for place in places])
        answered = (~numpy.isnan(matrix)).sum(axis=1)
        moved = (filled - filled.mean(axis=0)) @ weights * numpy.sqrt(len(statements) / answered)[:, None]
        numpy.testing.assert_allclose(points, moved, atol=1e-9)

        grouped = points[[place[3] != "none" for place in places]]
        if not len(grouped):
            return
        self.assertEqual(len(grouped), (answered >= min(7, len(statements))).sum())
        looked = json.loads(said["looked"][0])
        distances = cdist(grouped, grouped)
        best = {}
        for line in said["best"]:
            count, inertia, silhouette, groups = line.split(" ", 3)
            count, groups = int(count), json.loads(groups)
            peer = KMeans(count, n_init=10, random_state=0, tol=0, max_iter=1000).fit(grouped)
            self.assertLessEqual(float(inertia), peer.inertia_ * (1 + 1e-9))
            of_peer = silhouette_samples(distances, groups, metric="precomputed")[looked].mean()
            self.assertAlmostEqual(float(silhouette), of_peer, delta=1e-9)
            if min(groups.count(group) for group in range(count)) >= 10:
                best[count] = float(silhouette)
        for line in said["from"]:
            count, groups = line.split(" ", 1)
            count, groups = int(count), json.loads(groups)
            if len({tuple(point) for point in grouped[:count]}) < count or len(set(groups)) < count:
                continue
            peer = KMeans(count, init=grouped[:count], n_init=1, tol=0, max_iter=1000).fit(grouped)
            self.assertEqual(adjusted_rand_score(groups, peer.labels_), 1.0)
        chosen, silhouette = said["chosen"][0].split()
        compared["chosen"].add(chosen)
        self.assertEqual(int(chosen), max(best, key=lambda count: (best[count], -count)))
        self.assertEqual(float(silhouette), best[int(chosen)])

    def test_differences_are_those_of_a_chi_square(self):
        from scipy.stats import chi2_contingency

        for line in reckoned(crowd(random.Random(1), 30, 8, 2, 1.0, 0.1))["difference"]:
            some, all_, others, all_others, z = line.split()
            some, all_, others, all_others = (int(part) for part in (some, all_, others, all_others))
            table = [[some + 1, all_ - some + 1], [others + 1, all_others - others + 1]]
            self.assertAlmostEqual(float(z) ** 2, chi2_contingency(table, correction=False).statistic, delta=1e-9)


if __name__ == "__main__":
    unittest.main()
