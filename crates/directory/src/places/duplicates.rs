//! Entries that may be one place. They are proposed, never merged: an officer decides.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use base::territory::Territories;
use base::{PersonId, Timestamp, fold};

use super::Places;
use super::place::{Place, PlaceId};
use crate::directory::DirectoryError;
use crate::index::{Place as Spot, km_of_chord2};
use crate::store::places as tables;

/// Entries with the same number no farther from each other than this may be one place, kilometres.
const SAME_NUMBER_KM: f64 = 1.0;
/// Entries with like names no farther from each other than this may be one place, kilometres.
const SAME_NAME_KM: f64 = 0.3;
/// Entries that are compared each with each, at most: a block that is larger says nothing.
const BLOCK_MAX: usize = 200;
/// Decisions that are shown again, to be taken back.
const DECIDED_MAX: i64 = 20;
/// From this share of words in common on, names are alike.
const ALIKE: f64 = 0.5;
/// Words that tell no place from another.
const COMMON: [&str; 26] = [
    "a",
    "au",
    "aux",
    "d",
    "de",
    "des",
    "du",
    "en",
    "et",
    "l",
    "la",
    "le",
    "les",
    "france",
    "services",
    "service",
    "maison",
    "espace",
    "bus",
    "site",
    "antenne",
    "itinerant",
    "mairie",
    "commune",
    "ville",
    "fs",
];

/// What makes two entries look like one place, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// The same number (SIRET, RNA), near each other.
    Number,
    /// The same address and a like name.
    Address,
    /// A like name, a few steps away.
    Name,
}

/// Two entries that look like one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Twins {
    /// The one.
    pub one: Arc<Place>,
    /// The other.
    pub other: Arc<Place>,
    /// Why.
    pub likeness: Likeness,
}

/// What an officer decided of two entries.
#[derive(Debug, Clone, PartialEq)]
pub struct DecidedPair {
    /// The one; of one place the entry that was kept.
    pub one: Arc<Place>,
    /// The other.
    pub other: Arc<Place>,
    /// What was decided.
    pub decision: PairDecision,
    /// When.
    pub at: Timestamp,
}

/// What an officer says of two entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairDecision {
    /// They are one place: the first is kept, the second fills in what it does not say.
    Same,
    /// They are two places: nobody is asked again.
    Different,
}

impl PairDecision {
    /// Its name in the store and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
        }
    }

    /// The decision of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Same, Self::Different].into_iter().find(|decision| decision.name() == name)
    }
}

/// The pairs among places that look like one place; each pair once, the strongest likeness first.
pub fn twins(places: &[Arc<Place>], territories: &Territories) -> Vec<Twins> {
    let looks: Vec<Look> = places.iter().map(|place| Look::of(place, territories)).collect();
    let mut blocks: HashMap<(Likeness, &str), Vec<usize>> = HashMap::new();
    for (at, look) in looks.iter().enumerate() {
        if !look.number.is_empty() {
            blocks.entry((Likeness::Number, &look.number)).or_default().push(at);
        }
        blocks.entry((Likeness::Address, &look.address)).or_default().push(at);
        blocks.entry((Likeness::Name, look.commune)).or_default().push(at);
    }
    let mut blocks: Vec<_> = blocks.into_iter().collect();
    blocks.sort_unstable();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for ((likeness, _), block) in blocks.iter().filter(|(_, block)| block.len() <= BLOCK_MAX) {
        for (place, one) in block.iter().enumerate() {
            for other in &block[place + 1..] {
                if looks[*one].is_like(&looks[*other], *likeness) && seen.insert((*one, *other)) {
                    let (one, other) = (Arc::clone(&places[*one]), Arc::clone(&places[*other]));
                    found.push(Twins { one, other, likeness: *likeness });
                }
            }
        }
    }
    found
}

/// What of a place is compared.
struct Look<'a> {
    number: String,
    commune: &'a str,
    /// With the commune's code before it.
    address: String,
    words: BTreeSet<String>,
    spot: Option<Spot>,
}

impl<'a> Look<'a> {
    fn of(place: &'a Place, territories: &Territories) -> Self {
        let profile = &place.profile;
        let commune = profile.commune.as_str();
        let town = territories.commune(commune).map_or_else(String::new, |commune| fold(&commune.name));
        let tells = |word: &&str| !COMMON.contains(word) && !town.split(' ').any(|part| part == *word);
        Self {
            number: profile.pivot.map_or_else(String::new, |pivot| pivot.to_string()),
            commune,
            address: format!("{commune} {}", fold(&profile.address)),
            words: fold(&profile.name).split(' ').filter(tells).map(ToOwned::to_owned).collect(),
            spot: profile.point.map(Spot::from),
        }
    }

    fn is_like(&self, other: &Self, likeness: Likeness) -> bool {
        match likeness {
            Likeness::Number => match self.km(other) {
                Some(km) => km <= SAME_NUMBER_KM,
                None => self.commune == other.commune,
            },
            Likeness::Address => self.has_like_name(other),
            Likeness::Name => self.km(other).is_some_and(|km| km <= SAME_NAME_KM) && self.has_like_name(other),
        }
    }

    fn km(&self, other: &Self) -> Option<f64> {
        km_of_chord2(self.spot?.chord2(other.spot?))
    }

    /// Whether half of the words that tell something are the same, or one name says nothing but what both are.
    fn has_like_name(&self, other: &Self) -> bool {
        let common = self.words.intersection(&other.words).count();
        let all = self.words.union(&other.words).count();
        // Counts of words are small.
        all == 0
            || f64::from(u32::try_from(common).unwrap_or(0))
                >= ALIKE * f64::from(u32::try_from(all).unwrap_or(u32::MAX))
    }
}

impl Places {
    /// The pairs that wait for an officer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pairs(&self) -> Result<Vec<Twins>, DirectoryError> {
        let decided: HashSet<(PlaceId, PlaceId)> =
            self.parts().db.read(tables::different_pairs).await?.into_iter().collect();
        let places = self.clone();
        let compared = tokio::task::spawn_blocking(move || {
            let stock = places.stock();
            stock.twins.get_or_init(|| twins(stock.index.places(), places.territories())).clone()
        });
        let mut pairs = compared.await.map_err(|_| DirectoryError::NotArranged)?;
        pairs.retain(|Twins { one, other, .. }| {
            !decided.contains(&(one.id, other.id)) && !decided.contains(&(other.id, one.id))
        });
        Ok(pairs)
    }

    /// The places that look like one that is to come, the strongest likeness first; those of `own` are not told.
    pub fn like(&self, place: &Arc<Place>, own: &[PlaceId]) -> Vec<Twins> {
        let stock = self.stock();
        let number = place.profile.pivot;
        let is_near = |other: &&Arc<Place>| {
            let other = &other.profile;
            other.commune == place.profile.commune || (number.is_some() && other.pivot == number)
        };
        let others = stock.index.places().iter().filter(|other| !own.contains(&other.id)).filter(is_near);
        let compared: Vec<Arc<Place>> = std::iter::once(place).chain(others).map(Arc::clone).collect();
        let mut found = twins(&compared, self.territories());
        found.retain(|pair| pair.one.id == place.id || pair.other.id == place.id);
        found
    }

    /// Keeps what an officer decided of two entries: the same place, of which `kept` stays, or two places. Of an entry that
    /// its own people keep and one from a list, the former stays.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] when there is no such entry, or when one of them is already another one's.
    pub async fn decide_pair(
        &self,
        officer: PersonId,
        (kept, other): (PlaceId, PlaceId),
        decision: PairDecision,
    ) -> Result<(), DirectoryError> {
        let now = self.now();
        // What its own people keep stays, whatever came from a list.
        let is_listed = |id| self.stock().all.get(&id).is_some_and(|place| place.listed.is_some());
        let swaps = decision == PairDecision::Same && is_listed(other) && !is_listed(kept);
        let (kept, other) = if swaps { (other, kept) } else { (kept, other) };
        let decided = self.parts().db.write(move |tx| {
            // Asked here, and not of memory: another officer may just have decided the other way round.
            if kept == other || !tables::both_stand(tx, (kept, other))? {
                return Err(DirectoryError::NotFound);
            }
            tables::decide_pair(tx, (kept, other), decision, officer, now)?;
            Ok(tables::raise_version(tx).map(drop)?)
        });
        decided.await?;
        self.refresh().await
    }

    /// What officers decided last, the newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decided_pairs(&self) -> Result<Vec<DecidedPair>, DirectoryError> {
        let decided = self.parts().db.read(|tx| tables::decided_pairs(tx, DECIDED_MAX)).await?;
        let stock = self.stock();
        let known = |(one, other, decision, at)| {
            let entry = |id: PlaceId| stock.all.get(&id).cloned();
            Some(DecidedPair { one: entry(one)?, other: entry(other)?, decision, at })
        };
        Ok(decided.into_iter().filter_map(known).collect())
    }

    /// Takes back what was decided of two entries: each stands by itself again, and the pair is proposed anew. Twice does it
    /// once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_pair_back(&self, pair: (PlaceId, PlaceId)) -> Result<(), DirectoryError> {
        let taken_back = self.parts().db.write(move |tx| {
            if tables::take_pair_back(tx, pair)? {
                tables::raise_version(tx)?;
            }
            Ok::<_, DirectoryError>(())
        });
        taken_back.await?;
        self.refresh().await
    }
}
