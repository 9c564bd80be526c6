//! An officer looks at what was noticed, holds a place, and lets it go on. All of it is in the evidence log.

use std::collections::BTreeMap;

use base::{PersonId, Timestamp};
use evidence::Fact;
use ui::{Role, Words};

use crate::deeds::{Deed, DeedKind};
use crate::desks::Desks;
use crate::letters::{letter, letter_about};
use crate::model::PlaceId;
use crate::room::{PassError, Passes, text};
use crate::store;
use crate::watch::Signal;

/// Signals that are shown at once, open ones and others.
pub const SIGNALS_SHOWN: i64 = 50;
/// Places that are held and shown.
const HELD_SHOWN: i64 = 100;
/// Grave signals that one letter tells of.
const TOLD_AT_ONCE: i64 = 20;
/// Officers that are written to.
const OFFICERS_MAX: usize = 50;
/// The kind of facts of signals that were looked at, in the evidence log.
const LOOK_KIND: &str = "pass-signal";

/// That a signal was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// What was found.
    pub note: String,
}

/// A signal, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSignal {
    /// The place.
    pub place: PlaceId,
    /// Its name.
    pub place_name: String,
    /// What was noticed.
    pub signal: Signal,
    /// Who has looked at it.
    pub looked: Option<Look>,
    /// Whether the place is held now.
    pub is_held: bool,
}

/// A place that may not redeem for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPlace {
    /// The place.
    pub place: PlaceId,
    /// Its name.
    pub name: String,
    /// Why, as it is said at its counter.
    pub why: String,
    /// The officer who held it, and when; nobody where the program did.
    pub by: Option<(PersonId, Timestamp)>,
}

/// What an officer is to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signals {
    /// How many wait.
    pub open_count: i64,
    /// The newest that wait, at most [`SIGNALS_SHOWN`].
    pub open: Vec<SeenSignal>,
    /// Those that were looked at, the last first, at most [`SIGNALS_SHOWN`].
    pub looked_at: Vec<SeenSignal>,
    /// The places that are held.
    pub held: Vec<HeldPlace>,
}

impl Passes {
    /// What an officer is to look at, and has looked at.
    pub async fn signals_to_look_at(&self) -> Result<Signals, PassError> {
        self.db
            .read(|tx| {
                Ok(Signals {
                    open_count: store::count_open_signals(tx)?,
                    open: store::seen_signals(tx, false, SIGNALS_SHOWN)?,
                    looked_at: store::seen_signals(tx, true, SIGNALS_SHOWN)?,
                    held: store::held_places(tx, HELD_SHOWN)?,
                })
            })
            .await
    }

    /// An officer has looked at a signal, and says what was found; the same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::Field`] without a note.
    pub async fn look_at_signal(&self, officer: PersonId, key: &str, note: &str) -> Result<(), PassError> {
        let look = Look { at: self.clock.now(), by: officer, note: text("note", note)? };
        let fields = BTreeMap::from([("signal", key.to_owned())]);
        let key = key.to_owned();
        let change = move |tx: &mut ::store::Tx<'_>, _: u64| store::note_look(tx, &key, &look);
        self.evidence.record_fact_with(Fact { kind: LOOK_KIND, fields }, change).await?;
        Ok(())
    }

    /// An officer holds a place, with the reason that is said at its counter.
    ///
    /// # Errors
    /// [`PassError::Field`] without a reason, [`PassError::NotFound`] for a place that is not known.
    pub async fn hold_by(&self, officer: PersonId, place: PlaceId, why: &str) -> Result<(), PassError> {
        self.hold_or_lift(DeedKind::Hold, officer, place, text("why", why)?).await
    }

    /// An officer lets a held place go on, and says why; a place that is not held stays as it is. The same day's passes
    /// do not hold it again.
    ///
    /// # Errors
    /// [`PassError::Field`] without a reason, [`PassError::NotFound`] for a place that is not known.
    pub async fn lift_by(&self, officer: PersonId, place: PlaceId, why: &str) -> Result<(), PassError> {
        self.hold_or_lift(DeedKind::Lift, officer, place, text("why", why)?).await
    }

    async fn hold_or_lift(
        &self,
        kind: DeedKind,
        person: PersonId,
        place: PlaceId,
        why: String,
    ) -> Result<(), PassError> {
        self.place(place).await?;
        let (at, held) = (self.clock.now(), (kind == DeedKind::Hold).then(|| why.clone()));
        let deed = Deed { kind, person, at, range: None, prescriber: None, place: Some(place), why };
        self.do_deed(deed, move |tx| {
            let Some(number) = store::place_number(tx, place)? else { return Ok(None) };
            let is_held = store::place(tx, number)?.is_some_and(|place| place.held.is_some());
            if kind == DeedKind::Lift && !is_held {
                return Ok(None);
            }
            store::hold_place(tx, number, held.as_deref(), at)?;
            Ok(Some(0))
        })
        .await?;
        Ok(())
    }
}

impl Desks {
    /// Writes to the officers of what is grave: places that are held, and booklets that travelled too fast; of each once.
    /// Says how many signals that were. The program calls it after [`Passes::watch`].
    pub async fn tell_officers(&self) -> Result<usize, PassError> {
        let signals = self.passes.db.read(|tx| store::untold_signals(tx, TOLD_AT_ONCE)).await?;
        if signals.is_empty() {
            return Ok(0);
        }
        let mut names: Vec<&str> = signals.iter().map(|(_, name)| name.as_str()).collect();
        names.dedup();
        let (places, href) = (names.join(", "), format!("{}/office/passes/signals", self.public_url.origin()));
        let keys: Vec<&str> = signals.iter().map(|(key, _)| key.as_str()).collect();
        let (keys, mut letters) = (keys.join("/"), Vec::new());
        for officer in self.people.with_role(Role::Officer).await?.into_iter().take(OFFICERS_MAX) {
            let Some(contact) = self.neighbours.reach.contact(officer).await? else { continue };
            let words = Words::new(self.texts.clone(), contact.lang);
            let values = [("name", contact.name.as_str()), ("places", places.as_str()), ("link", href.as_str())];
            let message = letter(&words, &contact.email, "pass-mail-signals", &values)?;
            letters.push((letter_about(&format!("signals/{officer}/{keys}")), message));
        }
        let (now, count) = (self.passes.clock.now(), signals.len());
        self.passes
            .db
            .write(move |tx| {
                let mut is_new = false;
                for (key, _) in &signals {
                    is_new = store::note_told(tx, key, now)? || is_new;
                }
                for (id, message) in letters.iter().filter(|_| is_new) {
                    mail::enqueue(tx, *id, message, now)?;
                }
                Ok::<_, PassError>(())
            })
            .await?;
        Ok(count)
    }
}
