//! Figures of answers: shares with their intervals, classes of numbers, and small cells left out. Pure.

/// Cells of fewer answers than this are not shown to everybody.
pub const SMALL_CELL: u64 = 5;
/// The quantile of the normal distribution for intervals of 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// Classes of a histogram that are aimed at.
const CLASSES: f64 = 8.0;
/// Whole numbers over fewer values than this have a class each.
const VALUES_ALONE: f64 = 12.0;
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

/// The interval of 95 % around a share (Wilson 1927): what a random sample of this size would leave open. 0 to 1 of none.
pub fn wilson(count: u64, of: u64) -> (f64, f64) {
    if of == 0 {
        return (0.0, 1.0);
    }
    let (n, p) = (real(of), share(count, of));
    let (z2, middle) = (Z * Z, p + Z * Z / (2.0 * n));
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let bound = |value: f64| (value / (1.0 + z2 / n)).clamp(0.0, 1.0);
    let low = if count == 0 { 0.0 } else { bound(middle - half) };
    let high = if count == of { 1.0 } else { bound(middle + half) };
    (low, high)
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

/// Classes of round width, about eight; whole numbers over few values have a class each. None without values.
pub fn histogram(mut values: Vec<f64>) -> Option<Histogram> {
    values.retain(|value| value.is_finite());
    values.sort_unstable_by(f64::total_cmp);
    let (lowest, highest) = (*values.first()?, *values.last()?);
    let last = values.len() - 1;
    let at = |place: usize| values.get(place).copied().unwrap_or(highest);
    let (low, high) = (at(last / 100), at(last - last.div_ceil(100)));
    let (mut from, mut to) = (lowest, highest);
    let (mut opens_below, mut opens_above) = (false, false);
    if high > low && highest - lowest > FAR_OUT * (high - low) {
        (from, to) = (low, high);
        (opens_below, opens_above) = (lowest < low, highest > high);
    }
    let is_whole = values.iter().all(|value| value.fract() == 0.0);
    let step = if is_whole && to - from < VALUES_ALONE { 1.0 } else { round_step((to - from) / CLASSES, is_whole) };
    let start = (from / step).floor();
    let mut classes: Vec<Class> = Vec::new();
    let mut place = start;
    while classes.len() < 64 && (classes.is_empty() || place * step <= to) {
        classes.push(Class { from: Some(place * step), to: Some((place + 1.0) * step), count: 0 });
        place += 1.0;
    }
    let most = classes.len() - 1;
    for value in &values {
        let own = classes.iter().position(|class| class.to.is_some_and(|to| *value < to)).unwrap_or(most);
        if let Some(class) = classes.get_mut(own) {
            class.count += 1;
        }
    }
    if opens_below && let Some(first) = classes.first_mut() {
        first.from = None;
    }
    if opens_above && let Some(last) = classes.last_mut() {
        last.to = None;
    }
    let median = f64::midpoint(at(last / 2), at(values.len() / 2));
    Some(Histogram { classes, step, is_whole, count: values.len() as u64, median })
}

/// The next of 1, 2 and 5 times a power of ten.
fn round_step(step: f64, is_whole: bool) -> f64 {
    if step <= 0.0 || !step.is_finite() {
        return 1.0;
    }
    let power = 10_f64.powf(step.log10().floor());
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= step).unwrap_or(10.0);
    let round = factor * power;
    if is_whole { round.max(1.0) } else { round }
}

/// Which cells of a list that adds up to a known total are hidden: small ones, and where one alone would follow from
/// the total, the smallest other one.
pub fn hidden_in_list(counts: &[u64], is_summed: bool) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| is_small(*count)).collect();
    if is_summed {
        hide_a_second(counts, &mut hidden);
    }
    hidden
}

/// Which cells of a table are hidden, when its margins are known: small ones, and further ones until no row and no
/// column has a single hidden cell.
pub fn hidden_in_table(counts: &[Vec<u64>]) -> Vec<Vec<bool>> {
    let mut hidden: Vec<Vec<bool>> =
        counts.iter().map(|row| row.iter().map(|count| is_small(*count)).collect()).collect();
    let width = counts.first().map_or(0, Vec::len);
    let mut is_changed = true;
    while is_changed {
        is_changed = false;
        for (row, shown) in counts.iter().zip(&mut hidden) {
            is_changed |= hide_a_second(row, shown);
        }
        for column in 0..width {
            let cells: Vec<u64> = counts.iter().filter_map(|row| row.get(column).copied()).collect();
            let mut shown: Vec<bool> = hidden.iter().filter_map(|row| row.get(column).copied()).collect();
            if hide_a_second(&cells, &mut shown) {
                is_changed = true;
                for (row, is_hidden) in hidden.iter_mut().zip(shown) {
                    if let Some(cell) = row.get_mut(column) {
                        *cell = is_hidden;
                    }
                }
            }
        }
    }
    hidden
}

const fn is_small(count: u64) -> bool {
    count > 0 && count < SMALL_CELL
}

/// Where exactly one cell is hidden, hides the smallest other one: one with answers if there is any.
fn hide_a_second(counts: &[u64], hidden: &mut [bool]) -> bool {
    if hidden.iter().filter(|hidden| **hidden).count() != 1 {
        return false;
    }
    let open = counts.iter().enumerate().filter(|(place, _)| hidden.get(*place) == Some(&false));
    let Some((place, _)) = open.min_by_key(|(_, count)| (**count == 0, **count)) else { return false };
    if let Some(cell) = hidden.get_mut(place) {
        *cell = true;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_of_wilson() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        for (count, of, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let (from, to) = wilson(count, of);
            assert!((from - low).abs() < 1e-4 && (to - high).abs() < 1e-4, "{count}/{of}: {from} {to}");
        }
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        assert!(wilson(7, 7).1 > 1.0 - f64::EPSILON);
    }

    #[test]
    fn few_whole_numbers_have_a_class_each() {
        let drawn = histogram(vec![1.0, 3.0, 3.0, 5.0]).unwrap();
        let counts: Vec<u64> = drawn.classes.iter().map(|class| class.count).collect();
        assert_eq!((counts, drawn.median), (vec![1, 0, 2, 0, 1], 3.0));
        assert_eq!(histogram(vec![4.0]).unwrap().classes.len(), 1);
        assert_eq!(histogram(vec![f64::NAN]), None);
    }

    #[test]
    fn many_numbers_stand_in_round_classes_and_none_is_lost() {
        let drawn = histogram((18..=97).map(f64::from).collect()).unwrap();
        assert_eq!((drawn.step, drawn.classes.len()), (10.0, 9));
        assert_eq!(drawn.classes[0].from, Some(10.0));
        assert_eq!(drawn.classes.iter().map(|class| class.count).sum::<u64>(), 80);
        let small = histogram(vec![0.11, 0.12, 0.2, 0.35]).unwrap();
        assert!(small.step < 0.1 && small.classes.iter().map(|class| class.count).sum::<u64>() == 4);
    }

    #[test]
    fn one_value_far_out_does_not_squeeze_the_others_together() {
        let mut values: Vec<f64> = (0..200).map(|value| f64::from(value % 40)).collect();
        values.push(1e12);
        let drawn = histogram(values).unwrap();
        assert!(drawn.classes.len() >= 7 && drawn.classes.last().unwrap().to.is_none(), "{drawn:?}");
        assert_eq!(drawn.classes.iter().map(|class| class.count).sum::<u64>(), 201);
    }

    #[test]
    fn a_hidden_cell_does_not_follow_from_the_others() {
        assert_eq!(hidden_in_list(&[3, 40, 20], true), [true, false, true]);
        assert_eq!(hidden_in_list(&[3, 40, 20], false), [true, false, false]);
        assert_eq!(hidden_in_list(&[5, 0, 20], true), [false, false, false]);
        assert_eq!(hidden_in_list(&[2, 0], true), [true, true]);
        let hidden = hidden_in_table(&[vec![3, 40, 20], vec![30, 10, 20], vec![30, 40, 60]]);
        let columns = |column: usize| hidden.iter().filter(|row| row[column]).count();
        for place in 0..3 {
            assert_ne!(hidden[place].iter().filter(|cell| **cell).count(), 1, "{hidden:?}");
            assert_ne!(columns(place), 1, "{hidden:?}");
        }
        assert!(hidden[0][0] && hidden.iter().flatten().any(|cell| !cell));
    }
}
