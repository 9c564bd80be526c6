//! A person follows their booklets: what remains, until when, and where each pass was used.

use base::{PersonId, Timestamp};
use evidence::Action;
use voucher::Code;

use crate::model::{Booklet, BookletId};
use crate::room::{PassError, Passes};
use crate::store::{self, Use};

/// A booklet of the person who reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnBooklet {
    /// The booklet.
    pub booklet: Booklet,
    /// What a pass is worth, in cents.
    pub face_cents: i64,
    /// How many passes are not used.
    pub left: i64,
    /// The first moment after its last day.
    pub valid_until: Timestamp,
    /// What was used, the newest first.
    pub uses: Vec<Use>,
}

impl Passes {
    /// The booklets of an account, some hundred at most.
    pub async fn own_booklets(&self, person: PersonId) -> Result<Vec<OwnBooklet>, PassError> {
        let held = self.booklets_of(person).await?;
        self.db
            .read(move |tx| {
                let mut all = Vec::with_capacity(held.len());
                for (booklet, left) in &held {
                    let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
                    let uses = store::uses_of(tx, booklet.id)?;
                    let (booklet, left) = (booklet.clone(), *left);
                    all.push(OwnBooklet {
                        booklet,
                        left,
                        uses,
                        face_cents: lot.face_cents,
                        valid_until: lot.valid_until,
                    });
                }
                Ok(all)
            })
            .await
    }

    /// Attaches a booklet to the account of who holds it, by one of its codes; the person finds that again in the list of
    /// what was done with their data.
    ///
    /// # Errors
    /// Those of [`Passes::attach`].
    pub async fn attach_own(&self, person: PersonId, code: &Code) -> Result<BookletId, PassError> {
        self.record(person, person, Action::ChangePasses, "pass-basis-own").await?;
        self.attach(person, code).await
    }

    /// The account of a person ends: its booklets are nobody's, and can be used on paper; it acts for nobody any more.
    pub async fn forget_person(&self, person: PersonId) -> Result<(), PassError> {
        self.db
            .write(move |tx| {
                store::forget_contacts_of(tx, person)?;
                store::forget_holder(tx, person)?;
                Ok(store::remove_memberships(tx, person)?)
            })
            .await
    }
}
