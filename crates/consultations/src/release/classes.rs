//! Numbers in classes of one width, the ends open; two, four and eight of them together are coarser.

use disclosure::Hierarchy;

/// Classes of a question, at most.
pub(super) const CLASSES_MAX: i64 = 60;
/// Figures behind the decimal mark of a width, at most.
const DECIMALS_MAX: usize = 3;
/// Steps from classes to everything.
const STEPS: u32 = 4;
/// The share of values, at either end, that stand together in an open class.
const END: usize = 100;

/// Classes of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Classes {
    /// The width, in units of the last figure.
    width: i64,
    decimals: usize,
    /// Whether all numbers are whole: a class then ends with its last one.
    is_whole: bool,
    first: i64,
    last: i64,
    opens_below: bool,
    opens_above: bool,
}

/// A width as units of its last figure, and how many figures stand behind the decimal mark.
pub(super) fn width_of(text: &str) -> Option<(i64, usize)> {
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(part) || part.len() > DECIMALS_MAX {
        return None;
    }
    let width: i64 = format!("{whole}{part}").parse().ok()?;
    (width > 0).then_some((width, part.len()))
}

/// Where a class begins: dividing by a whole power of ten keeps 0.6 the nearest that there is to six tenths.
fn begin_of(place: i64, width: i64, decimals: usize) -> f64 {
    real(place.saturating_mul(width)) / 10_f64.powi(i32::try_from(decimals).unwrap_or(0))
}

/// The class of a value: dividing may miss an edge by the last bit, and 0.6 is in the class that begins there.
#[expect(clippy::cast_possible_truncation, reason = "a class far out is bounded before it is used")]
fn class_of(value: f64, width: i64, decimals: usize) -> i64 {
    let near = (value / begin_of(1, width, decimals)).floor() as i64;
    if begin_of(near, width, decimals) > value {
        near.saturating_sub(1)
    } else if begin_of(near.saturating_add(1), width, decimals) <= value {
        near.saturating_add(1)
    } else {
        near
    }
}

#[expect(clippy::cast_precision_loss, reason = "widths have few figures")]
const fn real(number: i64) -> f64 {
    number as f64
}

impl Classes {
    /// Classes of this width over these values; none when the width is none, or there would be too many.
    pub(super) fn new(width: &str, values: &[f64]) -> Option<Self> {
        let (width, decimals) = width_of(width)?;
        let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let is_whole = decimals == 0 && sorted.iter().all(|value| value.fract() == 0.0);
        let (Some(lowest), Some(highest)) = (sorted.first(), sorted.last()) else {
            return Some(Self { width, decimals, is_whole, first: 0, last: 0, opens_below: false, opens_above: false });
        };
        let of = |value: f64| class_of(value, width, decimals);
        let end = sorted.len() / END;
        let (low, high) = (sorted.get(end), sorted.get(sorted.len() - 1 - end));
        let (first, last) = (of(*low.unwrap_or(lowest)), of(*high.unwrap_or(highest)));
        let fits = last.checked_sub(first).is_some_and(|more| more < CLASSES_MAX);
        fits.then(|| Self {
            width,
            decimals,
            is_whole,
            first,
            last,
            opens_below: of(*lowest) < first,
            opens_above: of(*highest) > last,
        })
    }

    /// The class of a value, in its words.
    pub(super) fn label(&self, value: f64) -> String {
        let place = class_of(value, self.width, self.decimals);
        if place < self.first {
            format!("< {}", self.bound(self.first))
        } else if place > self.last {
            format!("≥ {}", self.bound(self.last + 1))
        } else {
            self.between(place, place + 1)
        }
    }

    /// Every class, from low to high.
    pub(super) fn labels(&self) -> Vec<String> {
        self.paths().into_iter().filter_map(|path| path.into_iter().next()).collect()
    }

    /// From classes to everything.
    pub(super) fn hierarchy(&self) -> Result<Hierarchy, disclosure::BadHierarchy> {
        let names: Vec<String> =
            (0..self.steps()).map(|step| format!("classes {}", self.written(self.width << step))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Hierarchy::new(&names, self.paths())
    }

    /// How many steps there are until all classes are one.
    fn steps(&self) -> u32 {
        (1..STEPS).find(|step| self.first >> step == self.last >> step).unwrap_or(STEPS)
    }

    /// What each class is called at each step.
    fn paths(&self) -> Vec<Vec<String>> {
        let steps = self.steps();
        let below = self.opens_below.then(|| {
            let wider = (1..steps).map(|step| self.wider(self.first, step));
            std::iter::once(format!("< {}", self.bound(self.first))).chain(wider).collect()
        });
        let above = self.opens_above.then(|| {
            let wider = (1..steps).map(|step| self.wider(self.last, step));
            std::iter::once(format!("≥ {}", self.bound(self.last + 1))).chain(wider).collect()
        });
        let within = (self.first..=self.last).map(|place| {
            let wider = (1..steps).map(|step| self.wider(place, step));
            std::iter::once(self.between(place, place + 1)).chain(wider).collect()
        });
        below.into_iter().chain(within).chain(above).collect()
    }

    /// The classes with which one is together; an open end joins the one beside it.
    fn wider(&self, place: i64, step: u32) -> String {
        let block = place >> step;
        let (from, to) = (block << step, (block + 1) << step);
        if self.opens_below && block == self.first >> step {
            format!("< {}", self.bound(to))
        } else if self.opens_above && block == self.last >> step {
            format!("≥ {}", self.bound(from))
        } else {
            self.between(from, to)
        }
    }

    fn between(&self, from: i64, to: i64) -> String {
        if self.is_whole {
            let (low, high) = (from * self.width, to * self.width - 1);
            return if low == high {
                low.to_string()
            } else {
                format!("{}–{}", minus(low.to_string()), minus(high.to_string()))
            };
        }
        format!("{}–{}", self.bound(from), self.bound(to))
    }

    fn bound(&self, place: i64) -> String {
        minus(self.written(place.saturating_mul(self.width)))
    }

    /// A number of units of the last figure.
    fn written(&self, units: i64) -> String {
        if self.decimals == 0 {
            return units.to_string();
        }
        let digits = format!("{:0>width$}", units.unsigned_abs(), width = self.decimals + 1);
        let (whole, part) = digits.split_at(digits.len() - self.decimals);
        format!("{}{whole}.{part}", if units < 0 { "-" } else { "" })
    }
}

/// A bound below zero has a minus, not a hyphen: a spreadsheet would try to reckon with `-10–-6`.
fn minus(number: String) -> String {
    number.strip_prefix('-').map(|digits| format!("−{digits}")).unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_stand_in_classes_and_far_out_ones_at_the_ends() {
        let mut values: Vec<f64> = (0..200).map(|number| f64::from(number % 35)).collect();
        values.push(4_000.0);
        let classes = Classes::new("10", &values).unwrap();
        assert_eq!(classes.labels(), ["0–9", "10–19", "20–29", "30–39", "≥ 40"]);
        assert_eq!((classes.label(7.0), classes.label(4_000.0)), ("0–9".to_owned(), "≥ 40".to_owned()));
        let hierarchy = classes.hierarchy().unwrap();
        let names: Vec<&str> = (0..hierarchy.height()).map(|level| hierarchy.level_name(level)).collect();
        assert_eq!(names, ["classes 10", "classes 20", "*"]);
        assert_eq!((hierarchy.label("≥ 40", 1), hierarchy.label("0–9", 1)), (Some("≥ 20"), Some("0–19")));
    }

    #[test]
    fn fractions_and_numbers_below_zero_have_classes_too() {
        let classes = Classes::new("0,5", &[-0.4, 0.2, 0.7, 1.9]).unwrap();
        assert_eq!(classes.labels(), ["−0.5–0.0", "0.0–0.5", "0.5–1.0", "1.0–1.5", "1.5–2.0"]);
        assert!(classes.hierarchy().is_ok());
        assert_eq!(Classes::new("1", &[3.0, 4.0]).unwrap().labels(), ["3", "4"]);
        assert_eq!(Classes::new("1", &[-3.0, -2.0]).unwrap().labels(), ["-3", "-2"], "a number is one");
        assert_eq!(Classes::new("5", &[-7.0, 2.0]).unwrap().labels(), ["−10–−6", "−5–−1", "0–4"]);
    }

    #[test]
    fn a_number_on_an_edge_is_in_the_class_that_begins_there() {
        for width in ["0.1", "0.2", "0.3", "0.5", "0.7", "1.1", "2.3", "0.05", "0.15", "0.001", "0.007", "3", "12.5"] {
            let (units, decimals) = width_of(width).unwrap();
            let ten = 10_i64.pow(u32::try_from(decimals).unwrap());
            let read = |units: i64| -> f64 {
                let (whole, part) = (units.abs() / ten, units.abs() % ten);
                let sign = if units < 0 { "-" } else { "" };
                let part = if decimals == 0 { String::new() } else { format!(".{part:0decimals$}") };
                format!("{sign}{whole}{part}").parse().unwrap()
            };
            for place in -2_000..2_000_i64 {
                let edge = place * units;
                assert_eq!(class_of(read(edge), units, decimals), place, "{width} × {place}");
                assert_eq!(class_of(read(edge + units - 1), units, decimals), place, "just below the next: {width}");
            }
        }
        let classes = Classes::new("0.2", &[0.0, 0.6, 1.0]).unwrap();
        assert_eq!(classes.label(0.6), "0.6–0.8");
        assert_eq!(
            [f64::MAX, f64::MIN].map(|far| class_of(far, 1, 3)),
            [i64::MAX, i64::MIN],
            "far out there is an end"
        );
    }

    #[test]
    fn a_width_that_is_none_or_gives_too_many_classes_is_refused() {
        for width in ["", "0", "-1", "x", "1.2345"] {
            assert_eq!(Classes::new(width, &[1.0]), None, "{width}");
        }
        assert_eq!(Classes::new("1", &[0.0, 100_000.0]), None);
        assert!(Classes::new("1", &[]).is_some());
    }

    #[test]
    fn every_value_has_a_class_and_every_class_one_that_is_wider() {
        for width in ["1", "7", "0.25", "1000"] {
            let values: Vec<f64> = (0..400).map(|number| f64::from(number * number % 53) / 4.0).collect();
            let classes = Classes::new(width, &values).unwrap();
            let hierarchy = classes.hierarchy().unwrap();
            for value in values {
                assert!(hierarchy.label(&classes.label(value), 0).is_some(), "{width}: {value}");
            }
        }
    }
}
