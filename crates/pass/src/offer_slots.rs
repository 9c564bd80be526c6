//! A place offers times, and says how one comes to it.

use base::Timestamp;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, ToSpan as _};

use crate::appointment::{Slot, SlotId, Way};
use crate::model::{PlaceId, Service};
use crate::room::{PassError, Passes, within};
use crate::store;

/// People who may come at one time, at most.
pub const CAPACITY_MAX: i64 = 50;
/// Weeks over which a time is repeated, at most.
pub const WEEKS_MAX: i64 = 26;
/// Times to come that a place may offer at once.
const SLOTS_MAX: i64 = 1_000;
/// Times that are shown to who books.
const SLOTS_SHOWN: i64 = 40;
/// Times to come that a place sees of its own.
const OWN_SHOWN: i64 = 200;
/// So far ahead times are shown.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 7 * 30);
/// Longest time of an appointment.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// Most characters of how one comes.
const WAY_MAX_CHARS: usize = 400;

/// A time that is offered, perhaps week after week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotOffer {
    /// The first day.
    pub day: Date,
    /// When it begins, by the clock on the wall.
    pub from: Time,
    /// When it ends.
    pub to: Time,
    /// How many people may come, up to [`CAPACITY_MAX`].
    pub capacity: i64,
    /// For what.
    pub service: Service,
    /// How many weeks, from 1 to [`WEEKS_MAX`].
    pub weeks: i64,
}

impl Passes {
    /// Offers a time at a place, on the same day of each week; says how many are new. The same again adds none.
    ///
    /// # Errors
    /// [`PassError::Field`] for what cannot be so: `from` when it is over, `to` when it ends before it begins or is longer
    /// than twelve hours, `capacity`, `weeks`; and `day` when the place has too many times to come.
    pub async fn offer_slots(&self, place: PlaceId, offer: SlotOffer) -> Result<u64, PassError> {
        within("capacity", offer.capacity, 1..=CAPACITY_MAX)?;
        within("weeks", offer.weeks, 1..=WEEKS_MAX)?;
        let now = self.clock.now();
        let mut slots = Vec::new();
        for week in 0..offer.weeks {
            let day = offer.day.checked_add((7 * week).days()).map_err(|_| PassError::Field("day"))?;
            let (starts_at, ends_at) = (self.moment(day, offer.from)?, self.moment(day, offer.to)?);
            if ends_at <= starts_at || ends_at.since(starts_at) > LONGEST {
                return Err(PassError::Field("to"));
            }
            if starts_at <= now {
                return Err(PassError::Field("from"));
            }
            let id = SlotId::new(&*self.clock, &*self.random);
            let (capacity, service) = (offer.capacity, offer.service);
            slots.push(Slot { id, place, starts_at, ends_at, capacity, service, taken: 0 });
        }
        self.db
            .write(move |tx| {
                let known = store::slots_of(tx, place, (now, now.plus(AHEAD)), SLOTS_MAX)?.len();
                if known + slots.len() > usize::try_from(SLOTS_MAX).unwrap_or(0) {
                    return Err(PassError::Field("day"));
                }
                let mut added = 0;
                for slot in &slots {
                    added += u64::from(store::insert_slot(tx, slot, now)?);
                }
                Ok(added)
            })
            .await
    }

    /// Times to come of a place, full ones too.
    pub async fn own_slots(&self, place: PlaceId) -> Result<Vec<Slot>, PassError> {
        let now = self.clock.now();
        self.db.read(move |tx| Ok(store::slots_of(tx, place, (now, now.plus(AHEAD)), OWN_SHOWN)?)).await
    }

    /// Times to come of a place at which somebody more may come, the next first.
    pub async fn free_slots(&self, place: PlaceId) -> Result<Vec<Slot>, PassError> {
        let mut slots = self.own_slots(place).await?;
        slots.retain(|slot| slot.free() > 0);
        slots.truncate(usize::try_from(SLOTS_SHOWN).unwrap_or(0));
        Ok(slots)
    }

    /// How one comes to a place, in its words.
    pub async fn way_to(&self, place: PlaceId) -> Result<Way, PassError> {
        self.db.read(move |tx| Ok(store::way_of(tx, place)?.unwrap_or_default())).await
    }

    /// A place says how one comes to it.
    ///
    /// # Errors
    /// [`PassError::Field`] for more than four hundred characters.
    pub async fn say_way(&self, place: PlaceId, way: Way) -> Result<(), PassError> {
        let way = Way { way: way.way.trim().to_owned(), ..way };
        if way.way.chars().count() > WAY_MAX_CHARS {
            return Err(PassError::Field("way"));
        }
        self.db.write(move |tx| Ok(store::keep_way(tx, place, &way)?)).await
    }

    /// A time of a day in the territory; one that the clock skips in spring is taken an hour later.
    fn moment(&self, day: Date, time: Time) -> Result<Timestamp, PassError> {
        let moment = self.zone.to_timestamp(day.to_datetime(time));
        moment.map(Timestamp::from).map_err(|_| PassError::Field("day"))
    }
}
