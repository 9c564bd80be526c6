//! Who stands together on the map: k-means, and how well its groups stand apart.

use base::{Random, SeededRandom};

use crate::real;

/// A place on the map.
pub type Point = [f64; 2];

/// Groups, at most; more are not told apart by readers.
pub const GROUPS_MAX: usize = 5;
/// Times that k-means begins anew, from other centres.
const BEGINNINGS: usize = 12;
/// Times that a centre of the best partition is put elsewhere, to see whether that leads to a better one.
const EXCHANGES: usize = 60;
/// Candidates for each next centre, of which the best is taken: one at every other beginning, so that they differ, and a
/// few at the others, so that some are good.
const CANDIDATES: [usize; 2] = [1, 4];
/// Steps of k-means, at most.
const STEPS_MAX: usize = 500;
/// Participants of whom the beginnings are tried, at most: from the best, everybody is put into groups.
const TRIED_MAX: usize = 5_000;
/// Participants whose silhouette is taken, at most; each is compared with everybody.
const LOOKED_AT_MAX: usize = 2_000;

/// Points in groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Partition {
    /// The group of each point, from 0.
    pub groups: Vec<u8>,
    /// The centre of each group.
    pub centres: Vec<Point>,
    /// The sum of the squared distances of points to the centre of their group.
    pub inertia: f64,
}

/// The partition into `count` groups (at most [`GROUPS_MAX`]) with the least inertia that was found: from many beginnings,
/// then by putting one centre of the best elsewhere. `None` where there are fewer different points than groups, or too many groups.
pub fn k_means(points: &[Point], count: usize, seed: u64) -> Option<Partition> {
    if !(1..=GROUPS_MAX).contains(&count) {
        return None;
    }
    let tried = spread(points.len(), TRIED_MAX).map(|place| points[place]).collect::<Vec<_>>();
    let random = SeededRandom::new(seed);
    let mut best: Option<Partition> = None;
    for candidates in CANDIDATES.into_iter().cycle().take(BEGINNINGS) {
        let found = k_means_from(&tried, beginning(&tried, count, candidates, &random)?);
        if best.as_ref().is_none_or(|best| found.inertia < best.inertia) {
            best = Some(found);
        }
    }
    let mut best = best?;
    for exchange in 0..EXCHANGES {
        let mut centres = best.centres.clone();
        centres[exchange % count] = tried[random_place(&tried, &random)];
        let found = k_means_from(&tried, centres);
        if found.inertia < best.inertia {
            best = found;
        }
    }
    if tried.len() == points.len() { Some(best) } else { Some(k_means_from(points, best.centres)) }
}

/// The partition to which Lloyd's steps lead from some centres: each point to its nearest centre (of equals, the first),
/// each centre to the mean of its points, until nothing moves. A centre without points stays where it is.
pub fn k_means_from(points: &[Point], mut centres: Vec<Point>) -> Partition {
    let mut groups = vec![u8::MAX; points.len()];
    for _ in 0..STEPS_MAX {
        let mut moved = false;
        for (point, group) in points.iter().zip(&mut groups) {
            let nearest = nearest(*point, &centres).0;
            moved |= *group != nearest;
            *group = nearest;
        }
        if !moved {
            break;
        }
        let mut sums = vec![([0.0; 2], 0_usize); centres.len()];
        for (point, group) in points.iter().zip(&groups) {
            let (sum, count) = &mut sums[usize::from(*group)];
            sum[0] += point[0];
            sum[1] += point[1];
            *count += 1;
        }
        for (centre, (sum, count)) in centres.iter_mut().zip(sums).filter(|(_, (_, count))| *count > 0) {
            *centre = sum.map(|coordinate| coordinate / real(count));
        }
    }
    let inertia = points.iter().zip(&groups).map(|(point, group)| squared(*point, centres[usize::from(*group)])).sum();
    Partition { groups, centres, inertia }
}

/// How well each partition's groups stand apart: the mean silhouette (Rousseeuw 1987), −1 to 1. For each point, how much
/// nearer it is on average to its own group than to the next. Of many points, an even part is looked at ([`looked_at`]),
/// each beside everybody.
pub fn silhouettes(points: &[Point], partitions: &[Partition]) -> Vec<f64> {
    let sizes: Vec<Vec<usize>> = partitions.iter().map(Partition::sizes).collect();
    let mut sums = vec![0.0; partitions.len()];
    let mut seen = 0;
    for place in looked_at(points.len()) {
        seen += 1;
        let mut far: Vec<Vec<f64>> = sizes.iter().map(|sizes| vec![0.0; sizes.len()]).collect();
        for (other, point) in points.iter().enumerate() {
            let distance = squared(points[place], *point).sqrt();
            for (far, partition) in far.iter_mut().zip(partitions) {
                far[usize::from(partition.groups[other])] += distance;
            }
        }
        for ((sum, far), (partition, sizes)) in sums.iter_mut().zip(far).zip(partitions.iter().zip(&sizes)) {
            *sum += silhouette(&far, usize::from(partition.groups[place]), sizes);
        }
    }
    sums.into_iter().map(|sum| sum / real(seen.max(1))).collect()
}

/// The places of the points whose silhouette is taken: all, or an even part of many.
pub fn looked_at(points: usize) -> impl Iterator<Item = usize> {
    spread(points, LOOKED_AT_MAX)
}

/// Of one point, by its summed distances to each group. A point alone in its group has none, which counts as 0.
fn silhouette(far: &[f64], own: usize, sizes: &[usize]) -> f64 {
    if sizes[own] < 2 {
        return 0.0;
    }
    let inside = far[own] / real(sizes[own] - 1);
    let others = sizes.iter().zip(far).enumerate().filter(|(group, (size, _))| *group != own && **size > 0);
    let outside = others.map(|(_, (size, far))| far / real(*size)).fold(f64::INFINITY, f64::min);
    let larger = inside.max(outside);
    if larger > 0.0 && larger.is_finite() { (outside - inside) / larger } else { 0.0 }
}

impl Partition {
    /// How many points each group has.
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.centres.len()];
        for group in &self.groups {
            sizes[usize::from(*group)] += 1;
        }
        sizes
    }
}

/// Centres to begin from (k-means++, Arthur and Vassilvitskii 2007): each next one is a point, drawn the likelier the
/// farther it is from those before; of some so drawn, the one that leaves the least.
fn beginning(points: &[Point], count: usize, candidates: usize, random: &dyn Random) -> Option<Vec<Point>> {
    let first = draw(&vec![1.0; points.len()], random)?;
    let mut centres = vec![points[first]];
    let mut left: Vec<f64> = points.iter().map(|point| squared(*point, points[first])).collect();
    while centres.len() < count {
        let mut best: Option<(f64, usize, Vec<f64>)> = None;
        for _ in 0..candidates {
            let drawn = draw(&left, random)?;
            let after: Vec<f64> =
                points.iter().zip(&left).map(|(point, left)| left.min(squared(*point, points[drawn]))).collect();
            let sum = after.iter().sum();
            if best.as_ref().is_none_or(|(least, ..)| sum < *least) {
                best = Some((sum, drawn, after));
            }
        }
        let (_, drawn, after) = best?;
        centres.push(points[drawn]);
        left = after;
    }
    Some(centres)
}

/// A place, each as likely as its weight; `None` where all weights are nothing.
fn draw(weights: &[f64], random: &dyn Random) -> Option<usize> {
    let all: f64 = weights.iter().sum();
    let (high, low) = (random.below(1 << 26), random.below(1 << 27));
    let part = (f64::from(high) * f64::from(1 << 27) + f64::from(low)) / f64::from(1 << 26) / f64::from(1 << 27);
    let mut wanted = part * all;
    let mut last = None;
    for (place, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        last = Some(place);
        wanted -= weight;
        if wanted < 0.0 {
            break;
        }
    }
    last
}

/// A place, each as likely.
fn random_place(points: &[Point], random: &dyn Random) -> usize {
    // Those that are tried are a few thousand.
    random.below(u32::try_from(points.len()).unwrap_or(u32::MAX)) as usize
}

/// Places of at most `most` of `all`, evenly spread.
fn spread(all: usize, most: usize) -> impl Iterator<Item = usize> {
    let taken = all.min(most);
    (0..taken).map(move |place| place * all / taken)
}

fn nearest(point: Point, centres: &[Point]) -> (u8, f64) {
    (0_u8..).zip(centres).fold((0, f64::INFINITY), |nearest, (group, centre)| {
        let distance = squared(point, *centre);
        if distance < nearest.1 { (group, distance) } else { nearest }
    })
}

fn squared(one: Point, other: Point) -> f64 {
    let (x, y) = (one[0] - other[0], one[1] - other[1]);
    x * x + y * y
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORNERS: [Point; 6] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [9.0, 9.0], [9.0, 8.0], [8.0, 9.0]];

    #[test]
    fn two_crowds_are_two_groups() {
        let found = k_means(&CORNERS, 2, 1).unwrap();
        assert_eq!(found.sizes(), [3, 3]);
        assert_eq!(found.groups[0], found.groups[2]);
        assert_ne!(found.groups[0], found.groups[3]);
        assert!((found.inertia - 8.0 / 3.0).abs() < 1e-12);
        assert!(silhouettes(&CORNERS, &[found])[0] > 0.85);
    }

    #[test]
    fn the_silhouette_is_that_of_the_definition() {
        // On a line at 0, 1 and 3, 4: inside 1, outside the mean of the two distances.
        let points = [[0.0, 0.0], [1.0, 0.0], [3.0, 0.0], [4.0, 0.0]];
        let found = k_means_from(&points, vec![points[0], points[3]]);
        let by_hand = (2.0 * (2.5 / 3.5) + 2.0 * (1.5 / 2.5)) / 4.0;
        assert!((silhouettes(&points, &[found])[0] - by_hand).abs() < 1e-15);
    }

    /// No way that is quick finds the best one every time.
    #[test]
    fn of_all_partitions_the_best_is_nearly_always_found() {
        let random: &dyn Random = &SeededRandom::new(11);
        let mut missed = 0;
        for round in 0..60 {
            let points: Vec<Point> =
                (0..9).map(|_| [f64::from(random.below(1000)), f64::from(random.below(1000))]).collect();
            let found = k_means(&points, 3, round).unwrap();
            let least = (0..3_usize.pow(9)).map(|code| inertia_of(&points, code)).fold(f64::INFINITY, f64::min);
            assert!(found.inertia <= least * 1.05, "{} is far more than {least}", found.inertia);
            missed += usize::from(found.inertia > least * (1.0 + 1e-12));
        }
        assert!(missed <= 1, "{missed} of 60");
    }

    /// Of the partition that a number in base 3 names.
    fn inertia_of(points: &[Point], mut code: usize) -> f64 {
        let mut groups = [const { Vec::new() }; 3];
        for point in points {
            groups[code % 3].push(*point);
            code /= 3;
        }
        let of = |group: &Vec<Point>| {
            let mean = [0, 1].map(|axis| group.iter().map(|point| point[axis]).sum::<f64>() / real(group.len().max(1)));
            group.iter().map(|point| squared(*point, mean)).sum::<f64>()
        };
        groups.iter().map(of).sum()
    }

    #[test]
    fn fewer_points_than_groups_make_none() {
        assert_eq!(k_means(&[[1.0, 1.0]; 8], 2, 1), None);
        assert_eq!(k_means(&[], 2, 1), None);
    }
}
