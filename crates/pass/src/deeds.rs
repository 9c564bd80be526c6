//! What officers and prescribers do with places and ranges of booklets: the change, its row and its fact in the evidence
//! log are one transaction.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::{EvidenceError, Fact};

use crate::model::{BookletId, PlaceId, PrescriberId};
use crate::room::{PassError, Passes};
use crate::store;

/// The kind of facts of deeds in the evidence log.
pub const DEED_KIND: &str = "pass-deed";

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeedKind {
    /// Booklets went to a prescriber.
    Deliver,
    /// Booklets were blocked: lost or stolen.
    Block,
    /// A lot was printed anew with other codes.
    Reissue,
    /// A place may not redeem for now.
    Hold,
    /// It may again.
    Lift,
    /// A booklet that was blocked was replaced by another.
    Replace,
    /// A booklet was handed over.
    HandOver,
    /// A lot was issued.
    Issue,
}

impl DeedKind {
    const ALL: [(&'static str, Self); 8] = [
        ("deliver", Self::Deliver),
        ("block", Self::Block),
        ("reissue", Self::Reissue),
        ("hold", Self::Hold),
        ("lift", Self::Lift),
        ("replace", Self::Replace),
        ("hand-over", Self::HandOver),
        ("issue", Self::Issue),
    ];

    /// A word for it.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}

/// A deed that is about to be done.
#[derive(Debug, Clone)]
pub(crate) struct Deed {
    pub(crate) kind: DeedKind,
    pub(crate) person: PersonId,
    pub(crate) at: Timestamp,
    pub(crate) range: Option<(BookletId, BookletId)>,
    pub(crate) prescriber: Option<PrescriberId>,
    pub(crate) place: Option<PlaceId>,
    pub(crate) why: String,
}

impl Deed {
    /// What stands in the evidence log. Neither who did it nor why: an entry is kept for ever, and both may be personal.
    pub(crate) fn fact(&self) -> Fact {
        let told = |id: Option<BookletId>| id.map_or_else(String::new, |id| id.to_string());
        let fields = BTreeMap::from([
            ("deed", self.kind.name().to_owned()),
            ("first", told(self.range.map(|(first, _)| first))),
            ("last", told(self.range.map(|(_, last)| last))),
            ("place", self.place.map_or_else(String::new, |place| place.to_string())),
            ("prescriber", self.prescriber.map_or_else(String::new, |party| party.to_string())),
        ]);
        Fact { kind: DEED_KIND, fields }
    }
}

/// A deed that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneDeed {
    /// What was done.
    pub kind: DeedKind,
    /// Who did it.
    pub person: PersonId,
    /// When.
    pub at: Timestamp,
    /// Serial numbers: from, to, both with it.
    pub range: Option<(BookletId, BookletId)>,
    /// How many booklets were changed.
    pub booklets: i64,
    /// The name of the prescriber or the place.
    pub party: Option<String>,
    /// Why, as it was written.
    pub why: String,
}

impl Passes {
    /// Does a deed: the change says how many booklets it changed, or `None` when it was not to be made.
    pub(crate) async fn do_deed(
        &self,
        deed: Deed,
        change: impl Fn(&mut Tx<'_>) -> Result<Option<u64>, StoreError> + Send + Sync + 'static,
    ) -> Result<bool, PassError> {
        let fact = deed.fact();
        let write = move |tx: &mut Tx<'_>, position: u64| {
            let Some(booklets) = change(tx)? else { return Ok(false) };
            store::insert_deed(tx, &deed, position, booklets)?;
            Ok(true)
        };
        let recorded = self.evidence.record_fact_with(fact, write).await?;
        Ok(recorded.is_some())
    }

    /// Does a deed whose change may refuse, and gives what the change gives; one that says how many booklets it changed is
    /// written down. The change refuses before it writes.
    pub(crate) async fn do_deed_for<T: Send + 'static>(
        &self,
        deed: Deed,
        change: impl Fn(&mut Tx<'_>) -> Result<(Option<u64>, T), PassError> + Send + Sync + 'static,
    ) -> Result<T, PassError> {
        let given = Arc::new(Mutex::new(None));
        let told = Arc::clone(&given);
        let fact = deed.fact();
        self.record_change(fact, move |tx, position| {
            let (booklets, gives) = change(tx)?;
            *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(gives);
            let Some(booklets) = booklets else { return Ok(false) };
            store::insert_deed(tx, &deed, position, booklets)?;
            Ok(true)
        })
        .await?;
        let given = given.lock().unwrap_or_else(PoisonError::into_inner).take();
        given.ok_or(PassError::Evidence(EvidenceError::Closed))
    }
}
