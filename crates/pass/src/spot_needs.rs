//! A prescriber spots needs, proposes a place near home, and keeps of it what the person agrees to.

use base::PersonId;

use crate::model::{BookletId, PlaceId, PrescriberId, Service};
use crate::room::{PassError, Passes};
use crate::store;

/// Counters that are looked for around a commune.
const COUNTERS_MAX: i64 = 20_000;

/// A place that was proposed with a booklet: printed for the person, and where the prescriber looks for a time first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The place.
    pub place: PlaceId,
    /// The code of the commune around which it was looked for; nothing when that is not kept.
    pub commune: String,
    /// The service that fits best.
    pub service: Option<Service>,
    /// Passes that are suggested for it.
    pub passes: i64,
}

impl Proposal {
    /// What remains of it without the person's agreement: where the home is, and what was needed, is theirs.
    #[must_use]
    pub fn of_place_alone(self) -> Self {
        Self { commune: String::new(), service: None, passes: 0, ..self }
    }
}

impl Passes {
    /// Places with a counter that is listed now.
    pub async fn counters(&self) -> Result<Vec<PlaceId>, PassError> {
        let now = self.clock.now();
        self.db.read(move |tx| Ok(store::counters_at(tx, now, COUNTERS_MAX)?)).await
    }

    /// The place that was proposed with a booklet of a prescriber.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber.
    pub async fn proposal(&self, of: PrescriberId, booklet: BookletId) -> Result<Option<Proposal>, PassError> {
        self.own_booklet(of, booklet).await?;
        self.db.read(move |tx| Ok(store::proposal_of(tx, booklet)?)).await
    }

    /// Forgets what the spotting said: the person no longer agrees.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber.
    pub async fn forget_spotted(
        &self,
        person: PersonId,
        of: PrescriberId,
        booklet: BookletId,
    ) -> Result<(), PassError> {
        self.change(person, of, booklet).await?;
        self.db.write(move |tx| Ok(store::forget_spotting(tx, booklet)?)).await
    }
}
