//! A place is shown passes: what each is worth, until when, and whether it can be used here and now.

use base::Timestamp;
use voucher::Code;

use crate::decide::{Refusal, accept};
use crate::model::{PassId, PlaceId};
use crate::room::{PassError, Passes};
use crate::store;

/// A pass that a place was shown. Nothing of it says who has the booklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Which pass.
    pub pass: PassId,
    /// What it is worth, in cents.
    pub face_cents: i64,
    /// How many passes of its booklet are not used.
    pub left: i64,
    /// The first moment after the last day of validity.
    pub valid_until: Timestamp,
    /// Why it cannot be used here and now.
    pub refusal: Option<Refusal>,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

impl Passes {
    /// What is known of each code that a place was shown, in their order; none for a code that no pass has.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a place that is not known.
    pub async fn show(&self, place: PlaceId, codes: &[Code]) -> Result<Vec<Option<Shown>>, PassError> {
        let (macs, now) = (self.macs(codes), self.clock.now());
        self.db
            .read(move |tx| {
                let mut all = Vec::with_capacity(macs.len());
                for mac in &macs {
                    let (counter, found) = store::shown(tx, mac, place)?.ok_or(PassError::NotFound)?;
                    let Some(found) = found else {
                        all.push(None);
                        continue;
                    };
                    let refusal = accept(&found, &counter, now).err();
                    let used_at = if refusal == Some(Refusal::Spent) { store::used_at(tx, found.pass)? } else { None };
                    all.push(Some(Shown {
                        pass: found.pass,
                        face_cents: found.face_cents,
                        left: store::left_of(tx, found.pass.booklet())?,
                        valid_until: found.valid_until,
                        refusal,
                        used_at,
                    }));
                }
                Ok(all)
            })
            .await
    }
}
