//! Drawing lots.

use base::Random;
use base::territory::Point;

/// Draws from lists by a source of numbers.
pub struct Draw<'a>(&'a dyn Random);

impl<'a> Draw<'a> {
    pub const fn new(random: &'a dyn Random) -> Self {
        Self(random)
    }

    pub const fn random(&self) -> &'a dyn Random {
        self.0
    }

    /// A number below a limit.
    pub fn below(&self, limit: u32) -> u32 {
        self.0.below(limit)
    }

    /// A number below a limit that may be above four thousand million.
    pub fn below_wide(&self, limit: u64) -> u64 {
        let wide = u128::from(u64::from_le_bytes(self.0.bytes())) * u128::from(limit);
        u64::try_from(wide >> 64).unwrap_or(0)
    }

    /// True in so many cases of a hundred.
    pub fn chance(&self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of a list; `None` of an empty one.
    pub fn one_of<'l, T>(&self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(u32::try_from(list.len()).ok()?) as usize)
    }

    /// So many of a list, each at most once.
    pub fn some_of<'l, T>(&self, list: &'l [T], many: usize) -> Vec<&'l T> {
        let mut some: Vec<&T> = list.iter().collect();
        self.shuffle(&mut some);
        some.truncate(many);
        some
    }

    /// Brings a list into another order (Fisher and Yates).
    pub fn shuffle<T>(&self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(u32::try_from(last + 1).unwrap_or(u32::MAX)) as usize;
            list.swap(last, other);
        }
    }

    /// A point at most about two kilometres away, so that not everybody lives at the town hall.
    pub fn around(&self, point: Point) -> Option<Point> {
        let step = || (f64::from(self.below(401)) - 200.0) / 10_000.0;
        Point::new(rounded(point.lat + step()), rounded(point.lon + step()))
    }
}

/// Degrees with five decimals, about a metre.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}
