//! Searching places in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base::territory::{DepartmentCode, Point, Territories};
use base::{Timestamp, fold};
use jiff::civil::Weekday;
use jiff::tz::TimeZone;

use super::formats::Formats;
use super::place::{Place, PlaceId};
use super::values::{Audience, Care, Fee, Help, StandardValue, Support};
use crate::index::{
    Bitmap, Least, Place as Spot, SEARCH_WORDS_MAX, Words, WordsBuilder, chord2_of_km, entries_of, km_of_chord2,
};

/// Results on a page.
pub const PLACES_PAGE: usize = 20;
/// Pages that are shown: who must read on needs a narrower question, or the whole list.
const PAGES_MAX: usize = 50;

/// What is looked for. What is not said does not matter.
#[derive(Debug, Clone, Default)]
pub struct PlaceQuery {
    /// Words, or their beginnings, that must all be there; at most eight are looked at.
    pub text: String,
    /// Where the person is.
    pub near: Option<Point>,
    /// No farther than this; without [`Self::near`] it means nothing.
    pub within_km: Option<u16>,
    /// In this department.
    pub department: Option<DepartmentCode>,
    /// Every one of these is needed.
    pub helps: Vec<Help>,
    /// For these people, or for everybody.
    pub audience: Option<Audience>,
    /// It can meet this need.
    pub care: Option<Care>,
    /// People are helped so.
    pub support: Option<Support>,
    /// It costs so much.
    pub fee: Option<Fee>,
    /// It is usually open then.
    pub open: Option<OpenWish>,
    /// It accepts the Pass.
    pub accepts_pass: bool,
    /// Which page, from 1; 0 is 1 too.
    pub page: usize,
}

/// When a place shall be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenWish {
    /// At this moment.
    At(Timestamp),
    /// At some time of this day of the week.
    On(Weekday),
}

/// What was found.
#[derive(Debug, Clone)]
pub struct PlaceResults {
    /// How many in all.
    pub total: usize,
    /// The page that is shown, from 1.
    pub page: usize,
    /// How many pages there are to turn.
    pub pages: usize,
    /// The places of the page.
    pub hits: Vec<PlaceHit>,
}

/// A place that was found.
#[derive(Debug, Clone)]
pub struct PlaceHit {
    /// The place.
    pub place: Arc<Place>,
    /// How far it is, kilometres, where the question says from where.
    pub distance_km: Option<f64>,
}

/// What places have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Trait {
    Help(Help),
    Audience(Audience),
    /// Everybody.
    AnyAudience,
    Care(Care),
    Support(Support),
    Fee(Fee),
    Department(DepartmentCode),
    Pass,
}

/// Places, numbered in alphabetical order, and for each property the set of those that have it.
#[derive(Debug, Default)]
pub struct PlaceIndex {
    places: Vec<Arc<Place>>,
    by_id: HashMap<PlaceId, u32>,
    spots: Vec<Spot>,
    /// Which of [`Self::zones`] each place's clock is.
    clocks: Vec<u8>,
    zones: Vec<TimeZone>,
    words: Words,
    traits: BTreeMap<Trait, Bitmap>,
}

impl PlaceIndex {
    /// Arranges places; `zone` is the clock where the pack's tables name no other.
    pub fn new(
        places: impl Iterator<Item = Place>,
        territories: &Territories,
        formats: &Formats,
        zone: &TimeZone,
    ) -> Self {
        let mut sorted: Vec<(String, Arc<Place>)> =
            places.map(|place| (fold(&place.profile.name), Arc::new(place))).collect();
        sorted.sort_by(|(one, place), (other, next)| one.cmp(other).then(place.id.cmp(&next.id)));
        let many = sorted.len();
        let mut index = Self { zones: vec![zone.clone()], ..Self::default() };
        let mut words = WordsBuilder::default();
        for (entry, (name, place)) in (0u32..).zip(sorted) {
            let profile = &place.profile;
            let commune = territories.commune(profile.commune.as_str());
            let point = profile.point.or_else(|| territories.point_of(commune?));
            index.by_id.insert(place.id, entry);
            index.spots.push(point.map_or(Spot::NOWHERE, Spot::from));
            let clock = commune.and_then(|commune| formats.zone(commune.department.as_str())).cloned();
            let clock = index.clock_of(clock.unwrap_or_else(|| zone.clone()));
            index.clocks.push(clock);
            for known in traits(&place, commune.map(|commune| &commune.department)) {
                index.traits.entry(known).or_insert_with(|| Bitmap::none(many)).insert(entry);
            }
            words.add(entry, &name);
            words.add(entry, &fold(&profile.address));
            words.add(entry, profile.postcode.as_str());
            if let Some(commune) = commune {
                words.add(entry, &fold(&commune.name));
                if let Some(department) = territories.department(commune.department.as_str()) {
                    words.add(entry, &fold(&department.name));
                }
            }
            for text in [&profile.summary, &profile.detail, &profile.parent].into_iter().flatten() {
                words.add(entry, &fold(text));
            }
            let said = profile.helps.iter().map(|help| help.word());
            for text in said.chain(profile.programmes.iter().map(|programme| programme.word())) {
                words.add(entry, &fold(text));
            }
            profile.other_labels.iter().for_each(|label| words.add(entry, &fold(label)));
            index.places.push(Arc::clone(&place));
        }
        index.words = words.finish(many);
        index
    }

    fn clock_of(&mut self, zone: TimeZone) -> u8 {
        let place = self.zones.iter().position(|known| *known == zone).unwrap_or_else(|| {
            self.zones.push(zone);
            self.zones.len() - 1
        });
        u8::try_from(place).unwrap_or(0)
    }

    /// The place of an identifier.
    pub fn place(&self, id: PlaceId) -> Option<&Arc<Place>> {
        self.places.get(*self.by_id.get(&id)? as usize)
    }

    /// Every place, in alphabetical order.
    pub fn places(&self) -> &[Arc<Place>] {
        &self.places
    }

    /// A page of what fits a question: the nearest first, or else in alphabetical order.
    pub fn find(&self, query: &PlaceQuery) -> PlaceResults {
        let page = query.page.clamp(1, PAGES_MAX);
        let keep = page * PLACES_PAGE;
        let here = query.near.map(Spot::from);
        let within = match (here, query.within_km) {
            (Some(_), Some(km)) => chord2_of_km(f64::from(km)),
            _ => f64::INFINITY,
        };
        let mut least = Least::new(keep);
        let mut total = 0_usize;
        for entry in self.fitting(query) {
            let chord2 = here.map_or(0.0, |here| self.spots[entry as usize].chord2(here));
            if chord2 <= within {
                total += 1;
                least.offer(chord2, entry);
            }
        }
        let pages = total.div_ceil(PLACES_PAGE).clamp(1, PAGES_MAX);
        let hit = |(chord2, entry): (f64, u32)| PlaceHit {
            place: Arc::clone(&self.places[entry as usize]),
            distance_km: here.and_then(|_| km_of_chord2(chord2)),
        };
        let hits = least.into_sorted().into_iter().skip(keep - PLACES_PAGE).map(hit).collect();
        PlaceResults { total, page, pages, hits }
    }

    /// Everything that fits a question, in alphabetical order.
    pub fn all(&self, query: &PlaceQuery) -> Vec<Arc<Place>> {
        let here = query.near.map(Spot::from).zip(query.within_km.map(|km| chord2_of_km(f64::from(km))));
        let near = |entry: &u32| here.is_none_or(|(here, within)| self.spots[*entry as usize].chord2(here) <= within);
        self.fitting(query).filter(near).map(|entry| Arc::clone(&self.places[entry as usize])).collect()
    }

    /// What fits but for the distance.
    fn fitting(&self, query: &PlaceQuery) -> impl Iterator<Item = u32> {
        let words = fold(&query.text);
        let mut sets: Vec<Bitmap> = words
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(SEARCH_WORDS_MAX)
            .map(|word| self.words.beginning_with(word))
            .collect();
        let mut demand = |known: Trait| sets.push(self.having(&known));
        query.helps.iter().for_each(|help| demand(Trait::Help(*help)));
        query.care.into_iter().for_each(|care| demand(Trait::Care(care)));
        query.support.into_iter().for_each(|support| demand(Trait::Support(support)));
        query.fee.into_iter().for_each(|fee| demand(Trait::Fee(fee)));
        query.department.iter().for_each(|code| demand(Trait::Department(code.clone())));
        if query.accepts_pass {
            demand(Trait::Pass);
        }
        if let Some(audience) = query.audience {
            let mut welcome = self.having(&Trait::Audience(audience));
            welcome.or(&self.having(&Trait::AnyAudience));
            sets.push(welcome);
        }
        let open = query.open.map(|wish| Opened::of(wish, &self.zones));
        let blocks = self.places.len().div_ceil(u64::BITS as usize);
        let many = self.places.len();
        (0..blocks)
            .flat_map(move |block| {
                let bits = sets.iter().fold(u64::MAX, |bits, set| bits & set.block(block));
                entries_of(block, bits)
            })
            .take_while(move |entry| (*entry as usize) < many)
            .filter(move |entry| {
                let at = *entry as usize;
                open.as_ref().is_none_or(|open| open.admits(&self.places[at], self.clocks[at]))
            })
    }

    fn having(&self, known: &Trait) -> Bitmap {
        self.traits.get(known).cloned().unwrap_or_else(|| Bitmap::none(self.places.len()))
    }
}

/// When places shall be open, by each clock.
enum Opened {
    At(Vec<jiff::civil::DateTime>),
    On(Weekday),
}

impl Opened {
    fn of(wish: OpenWish, zones: &[TimeZone]) -> Self {
        match wish {
            OpenWish::At(now) => Self::At(zones.iter().map(|zone| zone.to_datetime(now.jiff())).collect()),
            OpenWish::On(day) => Self::On(day),
        }
    }

    fn admits(&self, place: &Place, clock: u8) -> bool {
        let Some(hours) = &place.profile.hours else { return false };
        match self {
            Self::At(times) => times.get(usize::from(clock)).is_some_and(|at| hours.is_open_at(*at)),
            Self::On(day) => !hours.on(*day).is_empty(),
        }
    }
}

fn traits(place: &Place, department: Option<&DepartmentCode>) -> Vec<Trait> {
    let profile = &place.profile;
    let mut traits: Vec<Trait> = Vec::new();
    traits.extend(profile.helps.iter().map(|help| Trait::Help(*help)));
    traits.extend(profile.audiences.iter().map(|audience| Trait::Audience(*audience)));
    traits.extend(profile.cares.iter().map(|care| Trait::Care(*care)));
    traits.extend(profile.supports.iter().map(|support| Trait::Support(*support)));
    traits.extend(profile.fees.iter().map(|fee| Trait::Fee(*fee)));
    traits.extend(department.cloned().map(Trait::Department));
    if profile.audiences.is_empty() {
        traits.push(Trait::AnyAudience);
    }
    if profile.accepts_pass() {
        traits.push(Trait::Pass);
    }
    traits
}
