//! How the firms of this platform stand: shares by band, told only where they tell of nobody.
//!
//! A group is the firms of one size class, or those of them in one section of the nomenclature, by one instrument in one
//! version. Its shares are told when at least [`MIN_FIRMS`] firms answered. A band with fewer than [`MIN_CELL`] firms is
//! joined with its neighbour. What a reader could work out by taking sections away from their size class is held to the
//! same, shares are whole percents, and the number of firms is told in steps of [`STEP`]. Between two counts a size class
//! stays as it was told until [`MIN_CELL`] firms have come or gone.

use std::collections::{BTreeMap, HashMap};

use base::Timestamp;
use base::headcount::HeadcountBand;

use crate::store::CountedFirms;

/// So many firms must have answered, before anything is told of them.
pub const MIN_FIRMS: u32 = 30;
/// No share is told of fewer firms than this.
pub const MIN_CELL: u32 = 5;
/// The number of firms is told in steps of so many, rounded down.
const STEP: u32 = 10;

/// What was counted last.
#[derive(Debug, Clone, Default)]
pub struct OwnFigures {
    /// When it was counted; never yet, where there is none.
    pub counted_at: Option<Timestamp>,
    by_instrument: HashMap<(String, String), Told>,
}

/// A size class of firms, as in the published surveys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeClass {
    /// Fewer than 10 people.
    Micro,
    /// 10 to 49.
    Small,
    /// 50 to 249.
    Medium,
    /// 250 and more.
    Large,
}

/// The shares of a group by band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// At least so many firms answered.
    pub at_least: u32,
    /// The bands, some of them joined, from the lowest.
    pub cells: Vec<Cell>,
}

/// Neighbouring bands and the share of firms in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The place of the first band among the instrument's.
    pub first: usize,
    /// The place of the last.
    pub last: usize,
    /// The share, 0 to 100.
    pub percent: u32,
}

/// What is told of an instrument in a version.
#[derive(Debug, Clone, Default)]
struct Told {
    classes: BTreeMap<SizeClass, ToldClass>,
}

/// What is told of a size class: of all its firms, and of sections.
#[derive(Debug, Clone, Default)]
struct ToldClass {
    firms: u32,
    all: Option<Shares>,
    sections: BTreeMap<char, Shares>,
}

impl ToldClass {
    fn tells_something(&self) -> bool {
        self.all.is_some() || !self.sections.is_empty()
    }
}

/// A group that a firm is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// Of which size.
    pub size: SizeClass,
    /// In which section of the nomenclature; none for all of them.
    pub section: Option<char>,
    /// Its shares.
    pub shares: &'a Shares,
}

impl SizeClass {
    /// The class of a band of employees.
    pub fn of(band: HeadcountBand) -> Self {
        match band.lower() {
            0..10 => Self::Micro,
            10..50 => Self::Small,
            50..250 => Self::Medium,
            _ => Self::Large,
        }
    }

    /// The word for it in keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Micro => "micro",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

/// The section of a division (the first two digits of an activity), as NACE Rev. 2 orders them (Regulation (EC)
/// No 1893/2006, annex I): `10` is in C.
pub fn section(division: &str) -> Option<char> {
    let division: u8 = division.get(..2)?.parse().ok()?;
    Some(match division {
        1..=3 => 'A',
        5..=9 => 'B',
        10..=33 => 'C',
        35 => 'D',
        36..=39 => 'E',
        41..=43 => 'F',
        45..=47 => 'G',
        49..=53 => 'H',
        55..=56 => 'I',
        58..=63 => 'J',
        64..=66 => 'K',
        68 => 'L',
        69..=75 => 'M',
        77..=82 => 'N',
        84 => 'O',
        85 => 'P',
        86..=88 => 'Q',
        90..=93 => 'R',
        94..=96 => 'S',
        97..=98 => 'T',
        99 => 'U',
        _ => return None,
    })
}

impl OwnFigures {
    /// The group nearest to a firm of this size and activity: its section if that is told, else its size class.
    pub fn group(
        &self,
        instrument: &str,
        version: &str,
        headcount: Option<HeadcountBand>,
        activity: Option<&str>,
    ) -> Option<Group<'_>> {
        let size = SizeClass::of(headcount?);
        let told = self.by_instrument.get(&(instrument.to_owned(), version.to_owned()))?.classes.get(&size)?;
        let own = activity.and_then(section).and_then(|section| Some((section, told.sections.get(&section)?)));
        match own {
            Some((section, shares)) => Some(Group { size, section: Some(section), shares }),
            None => told.all.as_ref().map(|shares| Group { size, section: None, shares }),
        }
    }

    /// Counts an instrument in a version anew. `bands` are the names of its bands, from the lowest.
    pub fn count(&mut self, instrument: &str, version: &str, bands: &[&str], counted: &[CountedFirms]) {
        let told = self.by_instrument.entry((instrument.to_owned(), version.to_owned())).or_default();
        let fresh = classes(bands, counted);
        told.classes.retain(|size, _| fresh.contains_key(size));
        for (size, sections) in fresh {
            let firms = sections.values().map(|histogram| total(histogram)).sum::<u32>();
            match told.classes.get(&size) {
                // One more answer must not show by the difference.
                Some(known) if known.tells_something() && known.firms.abs_diff(firms) < MIN_CELL => {}
                _ => {
                    told.classes.insert(size, tell(firms, bands.len(), &sections));
                }
            }
        }
    }
}

/// How many firms are in each band.
type Histogram = Vec<u32>;

/// The histograms of the sections of each size class.
fn classes(bands: &[&str], counted: &[CountedFirms]) -> BTreeMap<SizeClass, BTreeMap<char, Histogram>> {
    let mut classes: BTreeMap<SizeClass, BTreeMap<char, Histogram>> = BTreeMap::new();
    for cell in counted {
        let size = HeadcountBand::from_code(&cell.headcount).map(SizeClass::of);
        let place = bands.iter().position(|band| *band == cell.band);
        let (Some(size), Some(section), Some(place)) = (size, section(&cell.division), place) else { continue };
        let histogram = classes.entry(size).or_default().entry(section).or_insert_with(|| vec![0; bands.len()]);
        if let Some(firms) = histogram.get_mut(place) {
            *firms += cell.firms;
        }
    }
    classes
}

/// What may be told of a size class whose sections have these histograms.
fn tell(firms: u32, bands: usize, sections: &BTreeMap<char, Histogram>) -> ToldClass {
    let mut told = ToldClass { firms, ..ToldClass::default() };
    let mut all = vec![0; bands];
    // What is left of the class when the sections that are told are taken away.
    let mut rest = vec![0; bands];
    for (section, histogram) in sections {
        add(&mut all, histogram);
        match shares(&[histogram]) {
            Some(shares) => drop(told.sections.insert(*section, shares)),
            None => add(&mut rest, histogram),
        }
    }
    told.all = match total(&rest) {
        // All of it is told already, or none: nothing can be worked out.
        0 => shares(&[&all]),
        _ if told.sections.is_empty() => shares(&[&all]),
        _ => shares(&[&all, &rest]),
    };
    told
}

fn add(to: &mut Histogram, histogram: &[u32]) {
    for (to, firms) in to.iter_mut().zip(histogram) {
        *to += firms;
    }
}

fn total(histogram: &[u32]) -> u32 {
    histogram.iter().sum()
}

/// The shares of the first histogram, told in such cells that none of the histograms has few firms in one of them; `None`
/// when one of them has too few altogether, or when nothing would be left to tell apart.
fn shares(histograms: &[&Histogram]) -> Option<Shares> {
    let told = histograms.first()?;
    if histograms.iter().any(|histogram| total(histogram) < MIN_FIRMS) {
        return None;
    }
    let enough = |first: usize, last: usize| {
        histograms.iter().all(|histogram| histogram.get(first..=last).is_some_and(|cell| total(cell) >= MIN_CELL))
    };
    let mut cells: Vec<(usize, usize)> = Vec::new();
    let mut first = 0;
    for last in 0..told.len() {
        if enough(first, last) {
            cells.push((first, last));
            first = last + 1;
        }
    }
    // What is left over at the end goes with the last cell that was enough.
    if let Some(last) = cells.last_mut() {
        last.1 = told.len() - 1;
    }
    if cells.len() < 2 {
        return None;
    }
    let firms = total(told);
    let percent = |(first, last)| {
        let cell = told.get(first..=last).map_or(0, total);
        Cell { first, last, percent: (cell * 100 + firms / 2) / firms }
    };
    Some(Shares { at_least: firms / STEP * STEP, cells: cells.into_iter().map(percent).collect() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BANDS: [&str; 4] = ["very_low", "low", "high", "very_high"];

    fn counted(headcount: &str, division: &str, firms: [u32; 4]) -> Vec<CountedFirms> {
        let cell = |(band, firms): (&&str, u32)| CountedFirms {
            headcount: headcount.to_owned(),
            division: division.to_owned(),
            band: (*band).to_owned(),
            firms,
        };
        BANDS.iter().zip(firms).map(cell).collect()
    }

    fn figures(counted: &[CountedFirms]) -> OwnFigures {
        let mut figures = OwnFigures::default();
        figures.count("dii-4", "4", &BANDS, counted);
        figures
    }

    fn bakery(figures: &OwnFigures) -> Option<Group<'_>> {
        figures.group("dii-4", "4", HeadcountBand::from_code("03"), Some("10.71C"))
    }

    fn cells(group: &Group<'_>) -> Vec<(usize, usize, u32)> {
        group.shares.cells.iter().map(|cell| (cell.first, cell.last, cell.percent)).collect()
    }

    #[test]
    fn a_section_is_told_from_thirty_firms_on_and_the_size_class_before() {
        let section = figures(&counted("01", "10", [10, 8, 7, 7]));
        let group = bakery(&section).unwrap();
        assert_eq!((group.size, group.section, group.shares.at_least), (SizeClass::Micro, Some('C'), 30));
        assert_eq!(cells(&group), [(0, 0, 31), (1, 1, 25), (2, 2, 22), (3, 3, 22)]);
        let few = figures(&counted("01", "10", [8, 7, 7, 7]));
        assert_eq!(bakery(&few), None, "29 firms");
        let mixed = [counted("01", "10", [8, 7, 7, 7]), counted("00", "47", [5, 5, 0, 0])].concat();
        assert_eq!(bakery(&figures(&mixed)).map(|group| group.section), Some(None), "39 firms of one size");
    }

    #[test]
    fn a_band_of_few_firms_is_joined_with_its_neighbour() {
        let group = |firms| figures(&counted("01", "10", firms));
        assert_eq!(cells(&bakery(&group([20, 4, 10, 6])).unwrap()), [(0, 0, 50), (1, 2, 35), (3, 3, 15)]);
        assert_eq!(cells(&bakery(&group([20, 10, 6, 4])).unwrap()), [(0, 0, 50), (1, 1, 25), (2, 3, 25)]);
        assert_eq!(bakery(&group([40, 0, 0, 4])), None, "one cell tells nothing");
    }

    #[test]
    fn what_a_section_leaves_of_its_class_is_not_told_by_the_difference() {
        let told = counted("01", "10", [10, 10, 10, 10]);
        let hotel = |figures: &OwnFigures| {
            figures
                .group("dii-4", "4", HeadcountBand::from_code("03"), Some("55.10Z"))
                .map(|group| (group.section, cells(&group)))
        };
        let few = [told.clone(), counted("01", "55", [2, 0, 0, 0])].concat();
        assert_eq!(hotel(&figures(&few)), None, "two hotels would show");
        let more = [told.clone(), counted("01", "55", [9, 0, 0, 2]), counted("01", "47", [9, 6, 1, 6])].concat();
        let (section, cells) = hotel(&figures(&more)).unwrap();
        assert_eq!(section, None);
        let joined: Vec<(usize, usize)> = cells.iter().map(|(first, last, _)| (*first, *last)).collect();
        assert_eq!(joined, [(0, 0), (1, 1), (2, 3)], "one firm of the rest has a high score");
    }

    #[test]
    fn one_more_answer_does_not_show_by_the_difference_of_two_counts() {
        let mut told = figures(&counted("01", "10", [10, 10, 10, 10]));
        told.count("dii-4", "4", &BANDS, &counted("01", "10", [10, 10, 10, 14]));
        assert_eq!(cells(&bakery(&told).unwrap())[3].2, 25, "four more firms");
        told.count("dii-4", "4", &BANDS, &counted("01", "10", [10, 10, 10, 15]));
        assert_eq!(cells(&bakery(&told).unwrap())[3].2, 33);
        told.count("dii-4", "4", &BANDS, &[]);
        assert_eq!(bakery(&told), None, "nobody is left");
    }

    #[test]
    fn versions_and_sizes_stand_apart() {
        let told = figures(&counted("01", "10", [10, 10, 10, 10]));
        let group =
            |version, headcount| told.group("dii-4", version, HeadcountBand::from_code(headcount), Some("10.71C"));
        assert!(group("4", "NN").is_some(), "nobody employed is fewer than ten");
        assert!(group("3", "01").is_none() && group("4", "11").is_none() && group("4", "").is_none());
    }

    #[test]
    fn every_division_of_the_nomenclature_has_its_section() {
        let sections: String = (1..=99).filter_map(|division| section(&format!("{division:02}.1"))).collect();
        let mut distinct = sections.clone().into_bytes();
        distinct.dedup();
        assert_eq!(distinct, b"ABCDEFGHIJKLMNOPQRSTU");
        assert_eq!(sections.len(), 88, "NACE Rev. 2 has 88 divisions");
        assert_eq!((section("04"), section("x"), section("é")), (None, None, None));
    }

    proptest! {
        #[test]
        fn nothing_told_is_of_few_firms_nor_leaves_few_when_taken_apart(
            counts in prop::collection::vec(prop::collection::vec(0..25u32, 4), 1..4),
        ) {
            let sections: BTreeMap<char, Histogram> = ('A'..).zip(counts.iter().cloned()).collect();
            let firms: u32 = counts.iter().map(|histogram| total(histogram)).sum();
            let told = tell(firms, 4, &sections);
            let sum = |histograms: Vec<&Histogram>| {
                let mut all = vec![0; 4];
                for histogram in histograms {
                    add(&mut all, histogram);
                }
                all
            };
            let mut checks = Vec::new();
            for (section, shares) in &told.sections {
                checks.push((shares, sections[section].clone()));
            }
            if let Some(all) = &told.all {
                checks.push((all, sum(sections.values().collect())));
                let rest = sum(sections.iter().filter(|(name, _)| !told.sections.contains_key(name)).map(|(_, one)| one).collect());
                if total(&rest) > 0 {
                    checks.push((all, rest));
                }
            }
            for (shares, histogram) in checks {
                prop_assert!(total(&histogram) >= MIN_FIRMS);
                let mut next = 0;
                for cell in &shares.cells {
                    prop_assert_eq!(cell.first, next, "the cells follow one another");
                    next = cell.last + 1;
                    prop_assert!(total(&histogram[cell.first..=cell.last]) >= MIN_CELL, "{:?} of {:?}", cell, histogram);
                }
                prop_assert_eq!(next, 4);
            }
        }
    }
}
