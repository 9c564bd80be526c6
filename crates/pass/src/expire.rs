//! What was not used flows back to the funder by itself.

use base::Timestamp;

use crate::books::{Purse, moved, post};
use crate::model::Lot;
use crate::room::{PassError, Passes};
use crate::store;

/// Lots that are expired at once.
const LOTS_AT_ONCE: i64 = 100;

impl Passes {
    /// Ends lots whose tolerance is over, and in which no device can still hold what it accepted in time
    /// ([`Rules::offline_within`](crate::Rules::offline_within)): what is unspent moves to what the funder has available.
    /// What was redeemed and not claimed stays. Says how many lots ended.
    pub async fn expire(&self) -> Result<usize, PassError> {
        let now = self.clock.now();
        let before = now.minus(self.rules.offline_within);
        let mut count = 0;
        loop {
            let due =
                self.db.read(move |tx| Ok::<_, PassError>(store::lots_that_end(tx, before, LOTS_AT_ONCE)?)).await?;
            if due.is_empty() {
                return Ok(count);
            }
            count += due.len();
            self.end_lots(due, now).await?;
        }
    }

    async fn end_lots(&self, due: Vec<Lot>, now: Timestamp) -> Result<(), PassError> {
        for lot in due {
            self.db
                .write(move |tx| {
                    let cents = store::alive_of(tx, lot.id)? * lot.face_cents;
                    if !store::expire_lot(tx, lot.id, cents, now)? || cents == 0 {
                        return Ok::<_, PassError>(());
                    }
                    let back = (Purse::Lot(lot.id), Purse::Available(lot.funder));
                    post(tx, &[moved(&format!("expiry/{}", lot.id), back.0, back.1, cents, "expiry")], now)
                })
                .await?;
        }
        Ok(())
    }
}
