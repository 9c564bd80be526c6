//! What a funder sees of its money at any time: it reconciles with the books to the cent.

use crate::books::Purse;
use crate::model::{FunderId, Lot, Order};
use crate::room::{PassError, Passes};
use crate::store;

/// What became of a lot, in booklets and in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotReport {
    /// Which one.
    pub lot: Lot,
    /// Booklets that are printed, and on their way.
    pub printed: i64,
    /// Booklets in stock at prescribers.
    pub stock: i64,
    /// Booklets that were handed over.
    pub handed: i64,
    /// Booklets that are blocked.
    pub blocked: i64,
    /// Booklets that were replaced.
    pub replaced: i64,
    /// Booklets of which something was used.
    pub started: i64,
    /// What was used, in cents.
    pub used: i64,
    /// What of it was claimed.
    pub claimed: i64,
    /// What of it the bank paid.
    pub paid: i64,
    /// What flowed back.
    pub expired: i64,
    /// What can still be used.
    pub alive: i64,
    /// What the books hold for it.
    pub in_books: i64,
}

impl LotReport {
    /// Whether all that was issued is accounted for, and the books hold what is owed.
    pub const fn reconciles(&self) -> bool {
        self.lot.issued_cents() == self.used + self.expired + self.alive
            && self.in_books == self.alive + self.used - self.claimed
    }
}

/// What became of a funder's money, in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundReport {
    /// What was ordered, issued or not.
    pub ordered: i64,
    /// What was paid in.
    pub received: i64,
    /// What was given back.
    pub refunded: i64,
    /// What is available, as the books say.
    pub available: i64,
    /// The orders, the newest first.
    pub orders: Vec<Order>,
    /// The lots, in their order.
    pub lots: Vec<LotReport>,
}

impl FundReport {
    /// Whether every cent that was paid in is accounted for.
    pub fn reconciles(&self) -> bool {
        let issued: i64 = self.lots.iter().map(|lot| lot.lot.issued_cents() - lot.expired).sum();
        self.available == self.received - self.refunded - issued && self.lots.iter().all(LotReport::reconciles)
    }
}

impl Passes {
    /// The report of a funder, of this moment.
    pub async fn report(&self, funder: FunderId) -> Result<FundReport, PassError> {
        self.db
            .read_long(move |tx| {
                let mut lots = Vec::new();
                for lot in store::lots_of(tx, funder)? {
                    let [printed, stock, handed, blocked, replaced] = store::booklets_by_state(tx, lot.id)?;
                    let (started, used) = store::used_of_lot(tx, lot.id)?;
                    let (claimed, paid) = store::claimed_of_lot(tx, lot.id)?;
                    let is_expired = lot.expired_at.is_some();
                    let alive = if is_expired { 0 } else { store::alive_of(tx, lot.id)? * lot.face_cents };
                    lots.push(LotReport {
                        printed,
                        stock,
                        handed,
                        blocked,
                        replaced,
                        started,
                        used,
                        claimed,
                        paid,
                        expired: lot.expired_cents,
                        alive,
                        in_books: Purse::Lot(lot.id).cents(tx)?,
                        lot,
                    });
                }
                Ok(FundReport {
                    ordered: store::ordered_of(tx, funder)?,
                    received: store::received_of(tx, funder)?,
                    refunded: store::refunded_of(tx, funder)?,
                    available: Purse::Available(funder).cents(tx)?,
                    orders: store::orders_of(tx, funder)?,
                    lots,
                })
            })
            .await
    }
}
