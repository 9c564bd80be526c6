//! Reservations whose time is over are ended.

use crate::model::{Deed, Transfer};
use crate::{Ledger, LedgerError, store, transfer_of_key};

/// Reservations that one transaction ends.
const EXPIRED_AT_ONCE: i64 = 200;

impl Ledger {
    /// Ends the reservations that have expired by the clock; says how many. To be called again and again.
    pub async fn expire(&self) -> Result<usize, LedgerError> {
        let now = self.clock.now();
        let mut ended = 0;
        loop {
            let round = self.db.write(move |tx| {
                let expired = store::expired(tx, now, EXPIRED_AT_ONCE)?;
                for pending in &expired {
                    let id = transfer_of_key(&format!("{pending}: expired"));
                    Self::post(
                        tx,
                        &[Transfer { id, deed: Deed::Void { pending: *pending }, purpose: "expired" }],
                        now,
                    )?;
                }
                Ok::<_, LedgerError>(expired.len())
            });
            match round.await? {
                0 => return Ok(ended),
                some => ended += some,
            }
        }
    }
}
