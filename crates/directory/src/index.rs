//! The advisers of the directory in memory, arranged for searching.

mod bitmap;
mod nearest;
mod words;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base::activity::{Activities, ActivityCode};
use base::fold;
use base::territory::{RegionCode, Territories};
use jiff::civil::Date;

pub use bitmap::{Bitmap, entries_of};
pub use nearest::{Least, Place, chord2_of_km, km_of_chord2};
pub use words::{SEARCH_WORDS_MAX, Words};

use crate::catalogue::{Catalogue, SpecialityCode};
use crate::model::{ActivityPrefix, Adviser, AdviserId, Mode, Reach, Sector};
pub(crate) use words::WordsBuilder;

/// What the pack calls things: an adviser is found by these words too.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// Communes and regions.
    pub territories: Arc<Territories>,
    /// Activities of firms.
    pub activities: Arc<Activities>,
    /// Specialities, kinds and themes.
    pub catalogue: Arc<Catalogue>,
}

/// Advisers, numbered in alphabetical order, and for each property the set of those that have it.
#[derive(Debug)]
pub struct Index {
    /// The day that [`Self::listed`] is right for.
    pub(crate) day: Date,
    pub(crate) advisers: Vec<Arc<Adviser>>,
    by_id: HashMap<AdviserId, u32>,
    /// Those whose accreditation holds today.
    pub(crate) listed: Bitmap,
    pub(crate) places: Vec<Place>,
    /// The square of the chord as far as each goes by itself; negative where it goes by regions or not at all.
    pub(crate) reach_chord2: Vec<f64>,
    pub(crate) words: Words,
    specialities: BTreeMap<SpecialityCode, Bitmap>,
    sectors: BTreeMap<Sector, Bitmap>,
    modes: BTreeMap<Mode, Bitmap>,
    serving: BTreeMap<RegionCode, Bitmap>,
    /// Those that are in a region, or serve it as a whole.
    of_region: BTreeMap<RegionCode, Bitmap>,
    /// Those that work with every activity.
    any_activity: Bitmap,
    /// Those whose requests an account answers.
    pub(crate) answering: Bitmap,
    activities: BTreeMap<ActivityPrefix, Bitmap>,
}

impl Index {
    /// Arranges advisers as they are listed on a day.
    pub fn new(advisers: Vec<Adviser>, vocabulary: &Vocabulary, day: Date) -> Self {
        let mut sorted: Vec<(String, Arc<Adviser>)> =
            advisers.into_iter().map(|adviser| (fold(&adviser.organisation), Arc::new(adviser))).collect();
        sorted.sort_by(|(one, adviser), (other, next)| one.cmp(other).then(adviser.id.cmp(&next.id)));
        let many = sorted.len();
        let none = || Bitmap::none(many);
        let mut index = Self {
            day,
            advisers: Vec::with_capacity(many),
            by_id: HashMap::with_capacity(many),
            listed: none(),
            places: Vec::with_capacity(many),
            reach_chord2: Vec::with_capacity(many),
            words: Words::default(),
            specialities: BTreeMap::new(),
            sectors: BTreeMap::new(),
            modes: BTreeMap::new(),
            serving: BTreeMap::new(),
            of_region: BTreeMap::new(),
            any_activity: none(),
            answering: none(),
            activities: BTreeMap::new(),
        };
        let mut words = WordsBuilder::default();
        for (entry, (_, adviser)) in (0u32..).zip(sorted) {
            index.by_id.insert(adviser.id, entry);
            if adviser.accreditation.holds_on(day) {
                index.listed.insert(entry);
            }
            index.places.push(adviser.place.point.map_or(Place::NOWHERE, Place::from));
            index.reach_chord2.push(match &adviser.reach {
                Reach::Km(km) if adviser.modes.offers(Mode::OnSite) => chord2_of_km(f64::from(*km)),
                Reach::Km(_) | Reach::Regions(_) => -1.0,
            });
            for speciality in &adviser.specialities {
                index.specialities.entry(speciality.clone()).or_insert_with(none).insert(entry);
            }
            index.sectors.entry(adviser.sector).or_insert_with(none).insert(entry);
            for mode in Mode::ALL.into_iter().filter(|mode| adviser.modes.offers(*mode)) {
                index.modes.entry(mode).or_insert_with(none).insert(entry);
            }
            if let (Reach::Regions(regions), true) = (&adviser.reach, adviser.modes.offers(Mode::OnSite)) {
                for region in regions {
                    index.serving.entry(region.clone()).or_insert_with(none).insert(entry);
                }
            }
            let whole = match &adviser.reach {
                Reach::Regions(regions) => Some(regions),
                Reach::Km(_) => None,
            };
            for region in adviser.place.region.iter().chain(whole.into_iter().flatten()) {
                index.of_region.entry(region.clone()).or_insert_with(none).insert(entry);
            }
            if adviser.account.is_some() {
                index.answering.insert(entry);
            }
            if adviser.activities.is_empty() {
                index.any_activity.insert(entry);
            }
            for prefix in &adviser.activities {
                index.activities.entry(prefix.clone()).or_insert_with(none).insert(entry);
            }
            add_words(&mut words, entry, &adviser, vocabulary);
            index.advisers.push(adviser);
        }
        index.words = words.finish(many);
        index
    }

    /// The adviser of an identifier, listed or not.
    pub fn adviser(&self, id: AdviserId) -> Option<&Arc<Adviser>> {
        self.advisers.get(*self.by_id.get(&id)? as usize)
    }

    /// Every adviser, listed or not, in alphabetical order.
    pub fn advisers(&self) -> &[Arc<Adviser>] {
        &self.advisers
    }

    fn none(&self) -> Bitmap {
        Bitmap::none(self.advisers.len())
    }

    pub(crate) fn knowing(&self, speciality: &SpecialityCode) -> Option<&Bitmap> {
        self.specialities.get(speciality)
    }

    pub(crate) fn of_sector(&self, sector: Sector) -> Bitmap {
        self.sectors.get(&sector).cloned().unwrap_or_else(|| self.none())
    }

    pub(crate) fn offering(&self, mode: Mode) -> Bitmap {
        self.modes.get(&mode).cloned().unwrap_or_else(|| self.none())
    }

    pub(crate) fn serving(&self, region: &RegionCode) -> Option<&Bitmap> {
        self.serving.get(region)
    }

    /// Those that are in a region, or serve it as a whole.
    pub(crate) fn of_region(&self, region: &RegionCode) -> Bitmap {
        self.of_region.get(region).cloned().unwrap_or_else(|| self.none())
    }

    /// Those that know one of these.
    pub(crate) fn knowing_one_of(&self, specialities: &[SpecialityCode]) -> Bitmap {
        let mut knowing = self.none();
        specialities.iter().filter_map(|speciality| self.knowing(speciality)).for_each(|one| knowing.or(one));
        knowing
    }

    /// Those that name this activity among those of their firms.
    pub(crate) fn naming(&self, activity: &ActivityCode) -> Bitmap {
        let mut naming = self.none();
        self.activities.iter().filter(|(prefix, _)| prefix.includes(activity)).for_each(|(_, those)| naming.or(those));
        naming
    }

    /// Those that work with every activity.
    pub(crate) const fn any_activity(&self) -> &Bitmap {
        &self.any_activity
    }
}

/// The words that an adviser is found by, in every language.
fn add_words(words: &mut WordsBuilder, entry: u32, adviser: &Adviser, vocabulary: &Vocabulary) {
    let Vocabulary { territories, activities, catalogue } = vocabulary;
    let mut add = |text: &str| words.add(entry, &fold(text));
    add(&adviser.organisation);
    let place = &adviser.place;
    for text in [&adviser.person_name, &place.town, &place.postcode].into_iter().flatten() {
        add(text);
    }
    if let Some(commune) = place.commune.as_ref().and_then(|code| territories.commune(code.as_str())) {
        add(&commune.name);
        territories.department(commune.department.as_str()).into_iter().for_each(|department| add(&department.name));
    }
    place.region.as_ref().and_then(|code| territories.region(code.as_str())).into_iter().for_each(|region| {
        add(&region.name);
    });
    let labels = adviser.specialities.iter().filter_map(|code| catalogue.speciality(code.as_str()));
    let labels = labels.map(|speciality| &speciality.label);
    let kind = catalogue.kind(adviser.kind.as_str()).map(|kind| &kind.label);
    for text in labels.chain(kind).chain([&adviser.presentation]) {
        text.iter().for_each(|(_, text)| add(text));
    }
    for activity in adviser.activities.iter().filter_map(|prefix| activities.get(prefix.as_str())) {
        add(&activity.label);
    }
}
