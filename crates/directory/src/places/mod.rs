//! Places of digital mediation: the national standard (`LaMednum`, schema v1.0.2) with a strict profile on top,
//! [`Places`] to search, import and export them, and what looks like one place twice.

mod duplicates;
mod export_places;
mod find_places;
mod finding;
mod formats;
mod import_places;
mod listed;
mod open_when;
mod opening_hours;
mod place;
mod reading;
mod record;
mod score;
mod tiles;
mod values;

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use base::territory::{Commune, Territories};
use base::{Clock, Random, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Db;

pub use duplicates::{DecidedPair, Likeness, PairDecision, Twins, twins};
pub use export_places::LICENCE;
pub use find_places::{OpenWish, PLACES_PAGE, PlaceHit, PlaceIndex, PlaceQuery, PlaceResults};
pub use finding::{Finding, Outcome};
pub use formats::{Formats, Line, Translated};
pub use import_places::{Alike, PlacesImported};
pub use listed::{GRACE_DAYS, Listed, ListedStanding};
pub use open_when::OpenNext;
pub use opening_hours::{HoursError, OpeningHours, Span};
pub use place::{ACCEPTS_PASS, MailAddress, NO_PIVOT, Pivot, Place, PlaceId, PlaceMark, PostalCode, Profile, Spelling};
pub use reading::{Reader, Reading};
pub use record::{Field, Record};
pub use score::{AGING_DAYS, Counted, Criterion, RECENT_DAYS, Score};
pub use tiles::{Tiles, TilesMistake};
pub use values::{
    Approach, Audience, Care, Fee, Help, KINDS, Label, PlaceKind, Programme, Roaming, StandardValue, Support,
};

use crate::directory::DirectoryError;
use crate::follow_changes::follow_changes;
use crate::listings::ListingId;
use crate::model::Accreditation;
use crate::store::{listings as listing_tables, places as tables};

/// Places of digital mediation. Cheap to clone.
#[derive(Clone)]
pub struct Places(Arc<Held>);

/// What places are opened with.
pub struct PlacesParts {
    /// The database.
    pub db: Db,
    /// The communes of the pack.
    pub territories: Arc<Territories>,
    /// The pack's tables of lists that are not the standard's own.
    pub formats: Formats,
    /// The clock of the territory.
    pub zone: TimeZone,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub random: Arc<dyn Random>,
}

struct Held {
    parts: PlacesParts,
    stock: RwLock<Arc<Stock>>,
    loading: tokio::sync::Mutex<()>,
}

/// Places at one version, on one day.
struct Stock {
    version: i64,
    day: Date,
    /// Every entry, those too that are another one.
    all: HashMap<PlaceId, Arc<Place>>,
    index: PlaceIndex,
    /// Entries that are shown in the place of the one that they were found to be, whose listing ended.
    stand_ins: HashMap<PlaceId, PlaceId>,
    /// What looks alike among those that are shown, once somebody asked.
    twins: OnceLock<Vec<Twins>>,
}

impl Places {
    /// Opens the places of a database.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn open(parts: PlacesParts) -> Result<Self, DirectoryError> {
        let empty = Stock {
            version: -1,
            day: Date::MIN,
            all: HashMap::new(),
            index: PlaceIndex::default(),
            stand_ins: HashMap::new(),
            twins: OnceLock::new(),
        };
        let held = Held { parts, stock: RwLock::new(Arc::new(empty)), loading: tokio::sync::Mutex::new(()) };
        let places = Self(Arc::new(held));
        places.refresh().await?;
        Ok(places)
    }

    /// The communes of the pack.
    pub fn territories(&self) -> &Territories {
        &self.0.parts.territories
    }

    fn parts(&self) -> &PlacesParts {
        &self.0.parts
    }

    /// What fits a question, the nearest first, or else in alphabetical order.
    pub fn find(&self, query: &PlaceQuery) -> PlaceResults {
        self.stock().index.find(query)
    }

    /// Everything that fits a question, whatever the page, in alphabetical order.
    pub fn find_all(&self, query: &PlaceQuery) -> Vec<Arc<Place>> {
        self.stock().index.all(query)
    }

    /// The place of an identifier; of an entry that was found to be another one, that other.
    pub fn place(&self, id: PlaceId) -> Option<Arc<Place>> {
        let stock = self.stock();
        let shown = stock.all.get(&id)?.same_as.unwrap_or(id);
        stock.index.place(shown).cloned()
    }

    /// What a list says of a place whose own people let their listing end.
    pub fn stand_in(&self, id: PlaceId) -> Option<Arc<Place>> {
        let stock = self.stock();
        let same = stock.all.get(&id)?.same_as.unwrap_or(id);
        stock.index.place(*stock.stand_ins.get(&same)?).cloned()
    }

    /// What is kept of a place, whether it is shown today or not; of an entry that was found to be another one, that other.
    pub fn entry(&self, id: PlaceId) -> Option<Arc<Place>> {
        let stock = self.stock();
        let kept = stock.all.get(&id)?;
        stock.all.get(&kept.same_as.unwrap_or(id)).cloned()
    }

    /// Every place that is shown, in alphabetical order.
    pub fn shown(&self) -> Vec<Arc<Place>> {
        self.stock().index.places().to_vec()
    }

    /// How many places are shown.
    pub fn count(&self) -> usize {
        self.stock().index.places().len()
    }

    /// When a place was last changed here.
    pub fn changed_at(&self) -> Option<Timestamp> {
        self.stock().all.values().map(|place| place.changed_at).max()
    }

    /// The commune of a place.
    pub fn commune(&self, profile: &Profile) -> Option<&Commune> {
        self.territories().commune(profile.commune.as_str())
    }

    /// The time at a place, by the clock on its wall.
    pub fn zone(&self, profile: &Profile) -> &TimeZone {
        let parts = self.parts();
        let department = self.commune(profile).map_or("", |commune| commune.department.as_str());
        parts.formats.zone(department).unwrap_or(&parts.zone)
    }

    /// Today, where the territory's offices are.
    pub fn today(&self) -> Date {
        self.day(self.now())
    }

    /// The day of a moment.
    pub fn day(&self, at: Timestamp) -> Date {
        self.parts().zone.to_datetime(at.jiff()).date()
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.parts().clock.now()
    }

    /// Loads what changed in the database, if anything did, or if a new day began: advisers, events and places share one
    /// number.
    ///
    /// # Errors
    /// When the database cannot be read; places then stay as they were.
    pub async fn refresh(&self) -> Result<(), DirectoryError> {
        let _one_at_a_time = self.0.loading.lock().await;
        let db = &self.parts().db;
        let version = db.read(tables::version).await?;
        let day = self.today();
        let known = self.stock();
        if version == known.version && day == known.day {
            return Ok(());
        }
        let (version, kept, terms) = db
            .read_long(|tx| {
                Ok::<_, store::StoreError>((tables::version(tx)?, tables::places(tx)?, listing_tables::terms(tx)?))
            })
            .await?;
        let places = self.clone();
        let stock = tokio::task::spawn_blocking(move || places.arranged((version, day), kept, &terms));
        let stock = stock.await.map_err(|_| DirectoryError::NotArranged)?;
        *self.0.stock.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(stock);
        Ok(())
    }

    /// Looks every two seconds whether another node changed something, until told to stop.
    pub async fn follow_changes(self, stop: impl Future<Output = ()>) {
        follow_changes(stop, "places", || self.refresh()).await;
    }

    /// Reads what is kept and arranges it. A place that does not fit the pack is left out, and said to be in the log.
    fn arranged(
        &self,
        (version, day): (i64, Date),
        kept: Vec<tables::KeptPlace>,
        terms: &HashMap<ListingId, Accreditation>,
    ) -> Stock {
        let reader = Reader { territories: self.territories(), today: Date::MAX };
        let mut all = HashMap::with_capacity(kept.len());
        for kept in kept {
            let translated = formats::Translated { record: kept.record, hours: None, is_foreign: false };
            let Some(profile) = reader.read(0, &translated).profile else {
                tracing::warn!(id = %kept.id, "the place does not fit the pack: its commune is unknown");
                continue;
            };
            let listed = kept.listing.and_then(|listing| Some(Listed { listing, term: *terms.get(&listing)? }));
            let place = Place { id: kept.id, profile, same_as: kept.same_as, listed, changed_at: kept.changed_at };
            all.insert(kept.id, Arc::new(place));
        }
        let mut shown: HashMap<PlaceId, Place> = HashMap::new();
        let stands = |place: &&Arc<Place>| place.same_as.is_none() && place.is_shown_on(day);
        for place in all.values().filter(stands) {
            shown.insert(place.id, Place::clone(place));
        }
        let mut fillers: Vec<&Arc<Place>> = all.values().filter(|place| place.same_as.is_some()).collect();
        fillers.sort_by_key(|place| place.id);
        let has_lapsed = |same| {
            all.get(&same).is_some_and(|kept: &Arc<Place>| kept.standing_on(day) == Some(ListedStanding::Lapsed))
        };
        let mut stand_ins = HashMap::new();
        for other in fillers {
            let Some(same) = other.same_as else { continue };
            match shown.get_mut(stand_ins.get(&same).unwrap_or(&same)) {
                Some(place) => place.profile.filled_in_by(&other.profile),
                // What a list says of a place stays true when its people let their listing end; an officer's word stands.
                None if other.is_shown_on(day) && has_lapsed(same) => {
                    stand_ins.insert(same, other.id);
                    shown.insert(other.id, Place::clone(other));
                }
                None => {}
            }
        }
        let index = PlaceIndex::new(shown.into_values(), self.territories(), &self.parts().formats, &self.parts().zone);
        Stock { version, day, all, index, stand_ins, twins: OnceLock::new() }
    }

    fn stock(&self) -> Arc<Stock> {
        Arc::clone(&self.0.stock.read().unwrap_or_else(PoisonError::into_inner))
    }
}
