//! What a funder's passes have become, to the cent; and of all funders, for the officer.

use ::store::Tx;

use crate::books::Purse;
use crate::model::{BookletId, FunderId, Lot, Order, OrderId};
use crate::party::{Party, PartyId, PartyKind};
use crate::room::{PassError, Passes};
use crate::store;

/// Orders that wait to be issued, and are listed.
const OPEN_ORDERS_SHOWN: i64 = 100;
/// Funders that are shown at once.
const FUNDERS_SHOWN: i64 = 200;

/// What a lot has become. What was issued is what was used, what has expired and what can still be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotFigures {
    /// The lot.
    pub lot: Lot,
    /// The serial numbers that were issued with it.
    pub range: Option<(BookletId, BookletId)>,
    /// Booklets that are printed or in stock.
    pub in_stock: i64,
    /// Booklets that were handed over.
    pub handed: i64,
    /// Booklets that are blocked.
    pub blocked: i64,
    /// What was used, in cents.
    pub used_cents: i64,
}

impl LotFigures {
    /// What can still be used, in cents.
    pub const fn alive_cents(&self) -> i64 {
        self.lot.issued_cents() - self.used_cents - self.lot.expired_cents
    }
}

/// What a funder ordered and paid, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunderReport {
    /// Who.
    pub funder: Party,
    /// Its orders, the newest first, each with how many booklets were issued.
    pub orders: Vec<(Order, i64)>,
    /// Its lots.
    pub lots: Vec<LotFigures>,
    /// What it paid in, in cents.
    pub received_cents: i64,
    /// What went back to it, in cents.
    pub refunded_cents: i64,
    /// What can be issued, in cents.
    pub available_cents: i64,
}

impl FunderReport {
    /// What was ordered, in cents.
    pub fn ordered_cents(&self) -> i64 {
        self.orders.iter().map(|(order, _)| order.booklets * order.passes * order.face_cents).sum()
    }

    /// A sum over the lots.
    pub fn sum(&self, of: impl Fn(&LotFigures) -> i64) -> i64 {
        self.lots.iter().map(of).sum()
    }

    /// What is to be paid in so that all orders can be issued, in cents.
    pub fn to_pay_cents(&self) -> i64 {
        let open =
            self.orders.iter().map(|(order, issued)| (order.booklets - issued) * order.passes * order.face_cents);
        (open.sum::<i64>() - self.available_cents).max(0)
    }
}

/// The whole programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Each funder.
    pub funders: Vec<FunderReport>,
    /// What lies on the account of the public body, in cents.
    pub held_cents: i64,
    /// Orders with booklets to issue, the oldest first, each with how many are left.
    pub open_orders: Vec<(Order, i64)>,
}

impl Passes {
    /// What a funder ordered and paid, and what became of it.
    pub async fn report_of(&self, funder: FunderId) -> Result<FunderReport, PassError> {
        self.db
            .read(move |tx| {
                let party = store::party(tx, PartyId::Funder(funder))?.ok_or(PassError::NotFound)?;
                report(tx, party, funder)
            })
            .await
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
        self.db
            .read(|tx| {
                let mut funders = Vec::new();
                for party in store::parties(tx, PartyKind::Funder, FUNDERS_SHOWN)? {
                    if let PartyId::Funder(id) = party.id {
                        funders.push(report(tx, party, id)?);
                    }
                }
                let mut open_orders = Vec::new();
                for id in store::open_orders(tx, OPEN_ORDERS_SHOWN)? {
                    let order = store::order(tx, id)?.ok_or(PassError::NotFound)?;
                    let left = order.booklets - store::issued_of(tx, id)?;
                    open_orders.push((order, left));
                }
                Ok(Programme { funders, held_cents: Purse::Escrow.cents(tx)?, open_orders })
            })
            .await
    }
}

fn report(tx: &mut Tx<'_>, funder: Party, id: FunderId) -> Result<FunderReport, PassError> {
    let mut orders = Vec::new();
    for order in store::orders_of(tx, id)? {
        let issued = store::issued_of(tx, order.id)?;
        orders.push((order, issued));
    }
    let mut lots = Vec::new();
    for lot in store::lots_of(tx, id)? {
        lots.push(figures(tx, lot)?);
    }
    Ok(FunderReport {
        funder,
        orders,
        lots,
        received_cents: store::received_of(tx, id)?,
        refunded_cents: store::refunded_of(tx, id)?,
        available_cents: Purse::Available(id).cents(tx)?,
    })
}

fn figures(tx: &mut Tx<'_>, lot: Lot) -> Result<LotFigures, PassError> {
    let [printed, stock, handed, blocked, _replaced] = store::booklets_by_state(tx, lot.id)?;
    let (_begun, used_cents) = store::used_of_lot(tx, lot.id)?;
    let range = store::range_of(tx, lot.id)?;
    Ok(LotFigures { range, in_stock: printed + stock, handed, blocked, used_cents, lot })
}
