//! Searching advisers: who fits, who is near, and why.

use std::sync::Arc;

use base::activity::ActivityCode;
use base::territory::{Commune, Point, RegionCode, Territories};
use base::{Lang, fold};

use crate::catalogue::{Catalogue, SpecialityCode, has_word};
use crate::index::{Bitmap, Index, Least, Place, SEARCH_WORDS_MAX, chord2_of_km, entries_of, km_of_chord2};
use crate::model::{ActivityPrefix, Adviser, Mode, Sector};

/// Results on a page.
pub const PAGE: usize = 20;
/// Pages that are shown: who must read on needs a narrower question, or the whole list as a table.
pub const PAGES_MAX: usize = 50;
/// Each wish that an adviser does not meet counts as so many kilometres more. The wishes are: each speciality
/// and the activity that are asked for, to reach the firm (on its premises or remotely), and to answer here.
pub const UNMET_WISH_KM: f64 = 20.0;
/// So many specialities of a question are looked at.
const SPECIALITIES_MAX: usize = 8;
/// Those, the activity, and to answer here.
const WISHES_MAX: usize = SPECIALITIES_MAX + 2;

/// What is looked for. What is not said does not matter.
#[derive(Debug, Clone, Default)]
pub struct AdviserQuery {
    /// Words, or their beginnings, that must all be there; at most eight are looked at.
    pub text: String,
    /// Where the firm is.
    pub near: Option<Near>,
    /// No farther than this; without [`Self::near`] it means nothing.
    pub within_km: Option<u16>,
    /// One of these is needed; more of them fit better.
    pub specialities: Vec<SpecialityCode>,
    /// Public or private.
    pub sector: Option<Sector>,
    /// In this region, or serving it as a whole.
    pub region: Option<RegionCode>,
    /// How the adviser shall work. On site, with [`Self::near`]: it must come that far.
    pub mode: Option<Mode>,
    /// The firm's activity: the adviser works with it, or with all.
    pub activity: Option<ActivityCode>,
    /// The language in which reasons are looked for.
    pub lang: Lang,
    /// Which page, from 1; 0 is 1 too.
    pub page: usize,
}

/// Where a firm is.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// The point on the map.
    pub point: Point,
    /// The region, for those that serve whole regions.
    pub region: Option<RegionCode>,
}

/// Who was found.
#[derive(Debug, Clone)]
pub struct AdviserResults {
    /// How many in all.
    pub total: usize,
    /// The page that is shown, from 1.
    pub page: usize,
    /// How many pages there are to turn.
    pub pages: usize,
    /// The advisers of the page, the best first.
    pub hits: Vec<Hit>,
}

/// An adviser that was found, and why.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Who.
    pub adviser: Arc<Adviser>,
    /// How far away.
    pub distance_km: Option<f64>,
    /// What speaks for it, beside the distance.
    pub reasons: Vec<Reason>,
}

/// What speaks for an adviser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It knows about what was asked for.
    Speciality(SpecialityCode),
    /// It speaks of a word that was asked for, as it writes it.
    Mentions(String),
    /// It names the firm's activity among those it works with.
    Activity(ActivityPrefix),
    /// It comes as far as the firm.
    ComesToYou,
    /// It works remotely.
    WorksRemotely,
    /// It can be asked here.
    AnswersHere,
}

impl Near {
    /// A commune; `None` for one that no map shows.
    pub fn commune(commune: &Commune, territories: &Territories) -> Option<Self> {
        Some(Self { point: territories.point_of(commune)?, region: Some(commune.region.clone()) })
    }
}

/// The place of an entry in the results: unmet wishes and distance together, then distance, then the alphabet.
struct Rank {
    km: f64,
    chord2: f64,
    entry: u32,
}

/// What the loop over the candidates needs of a question.
struct Question<'a> {
    index: &'a Index,
    here: Option<Place>,
    within_chord2: f64,
    must_come: bool,
    serving: Option<&'a Bitmap>,
    remote: Bitmap,
    wishes: Vec<&'a Bitmap>,
}

impl Index {
    /// Who fits a question, in the order of distance and fit.
    pub fn find(&self, query: &AdviserQuery, catalogue: &Catalogue) -> AdviserResults {
        let words = folded_words(&query.text);
        let specialities = &query.specialities[..query.specialities.len().min(SPECIALITIES_MAX)];
        let naming = query.activity.as_ref().map(|activity| self.naming(activity));
        let candidates = self.candidates(query, &words, specialities, naming.as_ref());
        let question = Question {
            index: self,
            here: query.near.as_ref().map(|near| near.point.into()),
            within_chord2: query.within_km.map_or(f64::INFINITY, |km| chord2_of_km(f64::from(km))),
            must_come: query.mode == Some(Mode::OnSite),
            serving: query.near.as_ref().and_then(|near| self.serving(near.region.as_ref()?)),
            remote: self.offering(Mode::Remote),
            wishes: specialities
                .iter()
                .filter_map(|wanted| self.knowing(wanted))
                .chain(&naming)
                .chain([&self.answering])
                .collect(),
        };
        let page = query.page.clamp(1, PAGES_MAX);
        let (total, ranks) = question.rank(&candidates, page * PAGE);
        let pages = total.div_ceil(PAGE).clamp(1, PAGES_MAX);
        let page = page.min(pages);
        let hits = ranks.iter().skip((page - 1) * PAGE).take(PAGE);
        let hits = hits.filter_map(|rank| {
            let adviser = Arc::clone(self.advisers.get(rank.entry as usize)?);
            let reasons = question.reasons(rank, &adviser, query, &words, catalogue);
            let distance_km = query.near.as_ref().and_then(|_| km_of_chord2(rank.chord2));
            Some(Hit { adviser, distance_km, reasons })
        });
        AdviserResults { total, page, pages, hits: hits.collect() }
    }

    /// Who meets every condition that does not depend on the place.
    fn candidates(
        &self,
        query: &AdviserQuery,
        words: &[String],
        specialities: &[SpecialityCode],
        naming: Option<&Bitmap>,
    ) -> Bitmap {
        let mut candidates = self.listed.clone();
        if !specialities.is_empty() {
            candidates.and(&self.knowing_one_of(specialities));
        }
        if let Some(sector) = query.sector {
            candidates.and(&self.of_sector(sector));
        }
        if let Some(region) = &query.region {
            candidates.and(&self.of_region(region));
        }
        if let Some(mode) = query.mode {
            candidates.and(&self.offering(mode));
        }
        if let Some(naming) = naming {
            let mut accepting = naming.clone();
            accepting.or(self.any_activity());
            candidates.and(&accepting);
        }
        for word in words {
            candidates.and(&self.words.beginning_with(word));
        }
        candidates
    }
}

impl Question<'_> {
    /// How many candidates are near enough, and the first so many of them.
    fn rank(&self, candidates: &Bitmap, keep: usize) -> (usize, Vec<Rank>) {
        // One list for each number of unmet wishes: within a list only the distance decides, and a chord is
        // cheaper to compare than kilometres.
        let mut lists: Vec<Least> = (0..=self.wishes.len() + 1).map(|_| Least::new(keep)).collect();
        let mut total = 0;
        // Farther than this, no wish that is met makes up for the distance.
        let mut hopeless_chord2 = f64::INFINITY;
        for (block, bits) in candidates.blocks() {
            let wishes: [u64; WISHES_MAX] =
                std::array::from_fn(|place| self.wishes.get(place).map_or(u64::MAX, |wish| wish.block(block)));
            let wishes = &wishes[..self.wishes.len().min(WISHES_MAX)];
            let serving = self.serving.map_or(0, |those| those.block(block));
            let remote = self.remote.block(block);
            let mut bits = bits;
            if self.here.is_none() {
                total += bits.count_ones() as usize;
                // Entries come in their order: when enough were found that miss one wish, only those that
                // miss none are still of interest.
                if lists.get(1).is_some_and(Least::is_full) {
                    bits = wishes.iter().fold(bits, |bits, wish| bits & wish);
                }
            }
            for entry in entries_of(block, bits) {
                let bit = entry % u64::BITS;
                let mut chord2 = 0.0;
                let mut out_of_reach = false;
                if let Some(here) = self.here {
                    chord2 = self.index.places[entry as usize].chord2(here);
                    if chord2 > self.within_chord2 {
                        continue;
                    }
                    if !self.must_come && chord2 > hopeless_chord2 {
                        total += 1;
                        continue;
                    }
                    let comes = chord2 <= self.index.reach_chord2[entry as usize] || serving >> bit & 1 == 1;
                    if self.must_come && !comes {
                        continue;
                    }
                    out_of_reach = !comes && remote >> bit & 1 == 0;
                    total += 1;
                }
                let unmet = wishes.iter().filter(|wish| **wish >> bit & 1 == 0).count() + usize::from(out_of_reach);
                if lists[unmet].offer(chord2, entry) {
                    hopeless_chord2 = hopeless_chord2.min(hopeless(lists[unmet].limit(), unmet));
                }
            }
        }
        let mut ranks = Vec::with_capacity(keep);
        for (list, unmet) in lists.into_iter().zip(0..) {
            ranks.extend(list.into_sorted().into_iter().map(|(chord2, entry)| {
                let km = km_of_chord2(chord2).unwrap_or(f64::INFINITY) + unmet_km(unmet);
                Rank { km, chord2, entry }
            }));
        }
        ranks.sort_by(|one, other| {
            one.km.total_cmp(&other.km).then(one.chord2.total_cmp(&other.chord2)).then(one.entry.cmp(&other.entry))
        });
        ranks.truncate(keep);
        (total, ranks)
    }

    /// Whether an adviser goes as far as the firm.
    fn comes(&self, entry: u32, chord2: f64) -> bool {
        chord2 <= self.index.reach_chord2[entry as usize] || self.serving.is_some_and(|those| those.has(entry))
    }

    fn reasons(
        &self,
        rank: &Rank,
        adviser: &Adviser,
        query: &AdviserQuery,
        words: &[String],
        catalogue: &Catalogue,
    ) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = Vec::new();
        let mut add = |reason: Reason| {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        };
        for wanted in query.specialities.iter().filter(|wanted| adviser.specialities.contains(wanted)) {
            add(Reason::Speciality(wanted.clone()));
        }
        let read = adviser.presentation.get(query.lang);
        let other = || adviser.presentation.iter().map(|(_, text)| text).filter(|text| *text != read);
        let mut spoken = None;
        for word in words {
            let label =
                |code: &&SpecialityCode| catalogue.speciality(code.as_str()).is_some_and(|known| known.has_word(word));
            if let Some(known) = adviser.specialities.iter().find(label) {
                add(Reason::Speciality(known.clone()));
                continue;
            }
            let spoken = spoken.get_or_insert_with(|| spoken_words(read));
            let here = spoken.iter().find(|(folded, _)| has_word(folded, word)).map(|(_, written)| *written);
            let elsewhere = || {
                let found = other().flat_map(spoken_words).find(|(folded, _)| has_word(folded, word));
                found.map(|(_, written)| written)
            };
            if let Some(written) = here.or_else(elsewhere) {
                add(Reason::Mentions(written.to_owned()));
            }
        }
        if let Some(activity) = &query.activity {
            // The longest prefix says most about the firm.
            let named = adviser.activities.iter().filter(|prefix| prefix.includes(activity));
            named.max_by_key(|prefix| prefix.as_str().len()).into_iter().for_each(|prefix| {
                add(Reason::Activity(prefix.clone()));
            });
        }
        if self.here.is_some() && self.comes(rank.entry, rank.chord2) {
            add(Reason::ComesToYou);
        } else if self.here.is_some() && self.remote.has(rank.entry) {
            add(Reason::WorksRemotely);
        }
        if adviser.account.is_some() {
            add(Reason::AnswersHere);
        }
        reasons
    }
}

/// The kilometres that unmet wishes count for.
fn unmet_km(unmet: usize) -> f64 {
    f64::from(u32::try_from(unmet).unwrap_or(u32::MAX)) * UNMET_WISH_KM
}

/// When a list of advisers with so many unmet wishes is full up to this chord: the chord from which on an
/// adviser comes after all of them, whatever it meets.
fn hopeless(limit_chord2: f64, unmet: usize) -> f64 {
    /// More than what rounding may take away.
    const MARGIN_KM: f64 = 0.001;
    km_of_chord2(limit_chord2).map_or(f64::INFINITY, |km| chord2_of_km(km + unmet_km(unmet) + MARGIN_KM))
}

/// The words of a question, folded.
fn folded_words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).take(SEARCH_WORDS_MAX).map(ToOwned::to_owned).collect()
}

/// The words of a text, folded and as they are written.
fn spoken_words(text: &str) -> Vec<(String, &str)> {
    text.split_whitespace()
        .map(|written| written.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|written| !written.is_empty())
        .map(|written| (fold(written), written))
        .collect()
}
