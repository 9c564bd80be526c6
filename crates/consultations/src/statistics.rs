//! Figures of numbers: those of `survey`, with classes of their own for what lies far out. Pure.

/// Counts of fewer answers than this are not shown to everybody.
pub const SMALL_CELL: u64 = 5;
/// Beyond this, numbers are mistakes: none of them widens a class.
const LARGEST: f64 = 1e15;
/// Values further out than so many times the range of the middle 98 % stand together in the first or last class.
const FAR_OUT: f64 = 3.0;

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵²")]
const fn real(count: u64) -> f64 {
    count as f64
}

/// A share, 0 of none.
pub fn share(count: u64, of: u64) -> f64 {
    if of == 0 { 0.0 } else { real(count) / real(of) }
}

/// A count as `survey` takes it.
pub(crate) fn counted(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// A class of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// Its lowest value; none when all below the next class are in it.
    pub from: Option<f64>,
    /// The lowest value of the next class; none when all above are in it.
    pub to: Option<f64>,
    /// How many are in it.
    pub count: u64,
}

/// Numbers in classes.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// The classes, from low to high.
    pub classes: Vec<Class>,
    /// From one class to the next.
    pub step: f64,
    /// Whether all values are whole.
    pub is_whole: bool,
    /// How many values there are.
    pub count: u64,
    /// The one in the middle; of an even number, the mean of the two.
    pub median: f64,
}

/// The steps of `survey`, and one class at each end for what lies so far out that it would squeeze the others together.
/// None without values.
pub fn histogram(mut values: Vec<f64>) -> Option<Histogram> {
    values.retain(|value| value.is_finite());
    let last = values.len().checked_sub(1)?;
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let is_whole = values.iter().all(|value| value.fract() == 0.0);
    let mut at = |place: usize| *values.select_nth_unstable_by(place, f64::total_cmp).1;
    let median = f64::midpoint(at(last / 2), at(last.div_ceil(2)));
    let (low, high) = (at(last / 100), at(last - last.div_ceil(100)));
    let is_far = high > low && highest - lowest > FAR_OUT * (high - low);
    let (from, to) = if is_far { (low, high) } else { (lowest, highest) };
    let is_near = |value: &f64| (from..=to).contains(value) && value.abs() < LARGEST;
    let near = values.iter().filter(|value| is_near(value));
    let drawn = survey::Histogram::of(near.map(|value| Some(*value)));
    let (begin, end) = (*drawn.edges.first()?, *drawn.edges.last()?);
    let steps = drawn.edges.array_windows().zip(&drawn.counts);
    let mut classes: Vec<Class> =
        steps.map(|([from, to], count)| Class { from: Some(*from), to: Some(*to), count: *count as u64 }).collect();
    let step = classes.first().and_then(|class| Some(class.to? - class.from?)).unwrap_or(1.0);
    // What is outside and yet within the first or last step is counted there.
    let (mut below, mut above) = (0, 0);
    for value in values.iter().filter(|value| !is_near(value)) {
        match classes.iter_mut().find(|class| class.from <= Some(*value) && Some(*value) < class.to) {
            Some(class) => class.count += 1,
            None if *value < begin => below += 1,
            None => above += 1,
        }
    }
    if below > 0 {
        classes.insert(0, Class { from: None, to: Some(begin), count: below });
    }
    if above > 0 {
        classes.push(Class { from: Some(end), to: None, count: above });
    }
    Some(Histogram { classes, step, is_whole, count: values.len() as u64, median })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_round_classes_and_none_is_lost() {
        let drawn = histogram((18..=97).map(f64::from).collect()).unwrap();
        assert_eq!((drawn.step, drawn.classes[0].from, drawn.median), (20.0, Some(0.0), 57.5));
        assert_eq!(drawn.classes.iter().map(|class| class.count).sum::<u64>(), 80);
        let small = histogram(vec![0.11, 0.12, 0.2, 0.35]).unwrap();
        assert!(!small.is_whole && small.classes.iter().map(|class| class.count).sum::<u64>() == 4);
        let middle = histogram(vec![1.0, 3.0, 3.0, 5.0]).unwrap().median;
        assert!((middle - 3.0).abs() < f64::EPSILON, "{middle}");
        assert_eq!(histogram(vec![f64::NAN]), None);
    }

    #[test]
    fn one_value_far_out_does_not_squeeze_the_others_together() {
        let mut values: Vec<f64> = (0..200).map(|value| f64::from(value % 40)).collect();
        values.push(1e12);
        let drawn = histogram(values).unwrap();
        assert!(drawn.classes.len() >= 5 && drawn.classes.last().unwrap().to.is_none(), "{drawn:?}");
        assert_eq!(drawn.classes.iter().map(|class| class.count).sum::<u64>(), 201);
        let absurd = histogram([vec![7.0; 20], vec![1e300, -1e300]].concat()).unwrap();
        assert_eq!(absurd.classes.iter().map(|class| class.count).collect::<Vec<_>>(), [1, 20, 1]);
    }
}
