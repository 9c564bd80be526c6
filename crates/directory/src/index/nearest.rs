//! Points on the sphere, and the nearest of many.

use base::territory::Point;

/// A point as a vector of length one: the square of the chord between two grows with their distance, and
/// takes three multiplications instead of six sines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place([f64; 3]);

const EARTH_RADIUS_KM: f64 = 6_371.008_8;

impl Place {
    /// For an entry that is nowhere in particular: far from everything, yet comparable.
    pub const NOWHERE: Self = Self([9.0, 9.0, 9.0]);

    /// The squares of chords of real points end at 4; those from [`Self::NOWHERE`] are far beyond.
    const SOMEWHERE_MAX: f64 = 5.0;

    /// The square of the chord to another place.
    pub fn chord2(self, other: Self) -> f64 {
        let [x, y, z] = [0, 1, 2].map(|axis| self.0[axis] - other.0[axis]);
        x * x + y * y + z * z
    }
}

impl From<Point> for Place {
    fn from(point: Point) -> Self {
        let (lat, lon) = (point.lat.to_radians(), point.lon.to_radians());
        Self([lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()])
    }
}

/// The distance along the surface, in kilometres, that belongs to the square of a chord; `None` from nowhere.
pub fn km_of_chord2(chord2: f64) -> Option<f64> {
    (chord2 <= Place::SOMEWHERE_MAX).then(|| 2.0 * EARTH_RADIUS_KM * (chord2.sqrt() / 2.0).min(1.0).asin())
}

/// The square of the chord that belongs to a distance in kilometres; half around the Earth is the most.
pub fn chord2_of_km(km: f64) -> f64 {
    let half_angle = (km.max(0.0) / (2.0 * EARTH_RADIUS_KM)).min(std::f64::consts::FRAC_PI_2);
    (2.0 * half_angle.sin()).powi(2)
}

/// The least of many offers, without sorting them all.
#[derive(Debug)]
pub struct Least {
    keep: usize,
    offers: Vec<(f64, u32)>,
    /// No offer from here on can be among the least.
    limit: (f64, u32),
}

fn order(one: &(f64, u32), other: &(f64, u32)) -> std::cmp::Ordering {
    one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
}

impl Least {
    /// Keeps so many.
    pub const fn new(keep: usize) -> Self {
        Self { keep, offers: Vec::new(), limit: (f64::INFINITY, u32::MAX) }
    }

    /// Offers an entry with its measure; equal measures are ordered by entry. Says whether the limit fell.
    pub fn offer(&mut self, measure: f64, entry: u32) -> bool {
        if measure > self.limit.0 || order(&(measure, entry), &self.limit).is_ge() {
            return false;
        }
        self.offers.push((measure, entry));
        self.offers.len() >= 2 * self.keep.max(1) && self.prune()
    }

    /// Whether as many are kept as are wanted: of offers that come in order, no later one is among the least.
    pub const fn is_full(&self) -> bool {
        self.offers.len() >= self.keep
    }

    /// The measure from which on nothing is among the least any more.
    pub const fn limit(&self) -> f64 {
        self.limit.0
    }

    fn prune(&mut self) -> bool {
        if self.offers.len() <= self.keep {
            return false;
        }
        let (_, next, _) = self.offers.select_nth_unstable_by(self.keep, order);
        self.limit = *next;
        self.offers.truncate(self.keep);
        true
    }

    /// The least, in order.
    pub fn into_sorted(mut self) -> Vec<(f64, u32)> {
        self.prune();
        self.offers.sort_unstable_by(order);
        self.offers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Point> {
        (-90.0..=90.0f64, -180.0..=180.0f64).prop_map(|(lat, lon)| Point { lat, lon })
    }

    proptest! {
        #[test]
        fn chords_tell_the_distance(one in point(), other in point()) {
            let km = km_of_chord2(Place::from(one).chord2(other.into())).unwrap();
            prop_assert!((km - one.distance_km(other)).abs() < 0.001);
        }

        #[test]
        fn a_distance_survives_the_way_to_a_chord_and_back(km in 0.0..20_000.0f64) {
            prop_assert!((km_of_chord2(chord2_of_km(km)).unwrap() - km).abs() < 0.001);
        }

        #[test]
        fn nowhere_is_farther_than_everywhere(one in point(), other in point()) {
            let nowhere = Place::from(one).chord2(Place::NOWHERE);
            prop_assert!(nowhere > Place::from(one).chord2(other.into()));
            prop_assert_eq!(km_of_chord2(nowhere), None);
        }

        #[test]
        fn the_least_are_the_first_of_all_sorted(measures in proptest::collection::vec(0u8..50, 0..300), keep in 0usize..40) {
            let mut least = Least::new(keep);
            let mut all: Vec<(f64, u32)> = measures.iter().map(|measure| f64::from(*measure)).zip(0..).collect();
            for (measure, entry) in &all {
                least.offer(*measure, *entry);
            }
            all.sort_by(order);
            all.truncate(keep);
            prop_assert_eq!(least.into_sorted(), all);
        }
    }

    #[test]
    fn a_negative_or_endless_distance_is_a_distance() {
        assert!(chord2_of_km(-5.0).abs() < f64::EPSILON);
        assert!((chord2_of_km(f64::INFINITY) - 4.0).abs() < 1e-12);
    }
}
