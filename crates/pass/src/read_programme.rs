//! The whole programme, for the officer: each funder, what is held, and what waits to be issued.

use crate::books::Purse;
use crate::model::{BookletId, Lot, LotId, Order, OrderId};
use crate::party::{Party, PartyId, PartyKind};
use crate::reconcile::{FunderReport, report};
use crate::room::{PassError, Passes};
use crate::store;

/// Orders that wait to be issued, and are listed.
const OPEN_ORDERS_SHOWN: i64 = 100;
/// Funders that are shown at once.
const FUNDERS_SHOWN: i64 = 200;

/// The whole programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Each funder.
    pub funders: Vec<FunderReport>,
    /// What lies on the account of the public body, in cents.
    pub held_cents: i64,
    /// Orders with booklets to issue, whose last day is not over, the oldest first, each with how many are left.
    pub open_orders: Vec<(Order, i64)>,
}

impl Passes {
    /// A lot.
    pub async fn lot(&self, lot: LotId) -> Result<Lot, PassError> {
        self.db.read(move |tx| store::lot(tx, lot)?.ok_or(PassError::NotFound)).await
    }

    /// The lot of a booklet.
    pub async fn lot_of(&self, booklet: BookletId) -> Result<Lot, PassError> {
        self.db
            .read(move |tx| {
                let booklet = store::booklet(tx, booklet)?.ok_or(PassError::NotFound)?;
                store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)
            })
            .await
    }

    /// An order, and who gave it.
    pub async fn order_and_funder(&self, id: OrderId) -> Result<(Order, Party), PassError> {
        self.db
            .read(move |tx| {
                let order = store::order(tx, id)?.ok_or(PassError::NotFound)?;
                let funder = store::party(tx, PartyId::Funder(order.funder))?.ok_or(PassError::NotFound)?;
                Ok((order, funder))
            })
            .await
    }

    /// The whole programme.
    pub async fn programme(&self) -> Result<Programme, PassError> {
        let today = self.day(self.clock.now());
        self.db
            .read(move |tx| {
                let mut funders = Vec::new();
                for party in store::parties(tx, PartyKind::Funder, FUNDERS_SHOWN)? {
                    if let PartyId::Funder(id) = party.id {
                        funders.push(report(tx, id, today)?);
                    }
                }
                let mut open_orders = Vec::new();
                for id in store::open_orders(tx, today, OPEN_ORDERS_SHOWN)? {
                    let order = store::order(tx, id)?.ok_or(PassError::NotFound)?;
                    let left = order.booklets - store::issued_of(tx, id)?;
                    open_orders.push((order, left));
                }
                Ok(Programme { funders, held_cents: Purse::Escrow.cents(tx)?, open_orders })
            })
            .await
    }
}
