//! What became of a funder's money, to the cent and by month; and that it is what places claimed and the bank paid.

use std::collections::BTreeMap;

use ::store::Tx;
use base::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::books::Purse;
use crate::model::{BookletId, FunderId, Lot, LotId, Order};
use crate::party::PartyId;
use crate::room::{PassError, Passes};
use crate::store;

/// Months that a report goes back, at most: ten years.
const MONTHS_MAX: usize = 120;

/// What became of a lot, in booklets and in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotReport {
    /// Which one.
    pub lot: Lot,
    /// The serial numbers that were issued with it.
    pub range: Option<(BookletId, BookletId)>,
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
    /// What can still be used.
    pub alive: i64,
    /// What the books hold for it.
    pub in_books: i64,
}

impl LotReport {
    /// What flowed back.
    pub const fn expired(&self) -> i64 {
        self.lot.expired_cents
    }

    /// Booklets that are printed or in stock.
    pub const fn in_stock(&self) -> i64 {
        self.printed + self.stock
    }

    /// Whether all that was issued is accounted for, and the books hold what is owed.
    pub const fn reconciles(&self) -> bool {
        self.lot.issued_cents() == self.used + self.expired() + self.alive
            && self.in_books == self.alive + self.used - self.claimed
            && self.paid <= self.claimed
    }
}

/// What became of a funder's money, in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunderReport {
    /// Who.
    pub funder: FunderId,
    /// The day of the report, in the zone of the territory.
    pub day: Date,
    /// Its name; nothing where nobody wrote it down.
    pub name: String,
    /// Its orders, the newest first, each with how many booklets were issued.
    pub orders: Vec<(Order, i64)>,
    /// Its lots, in their order.
    pub lots: Vec<LotReport>,
    /// What it paid in.
    pub received: i64,
    /// What was given back.
    pub refunded: i64,
    /// What it asked back, and is to be given.
    pub refunding: i64,
    /// What is available, as the books say.
    pub available: i64,
}

impl FunderReport {
    /// What was ordered, issued or not.
    pub fn ordered(&self) -> i64 {
        self.orders.iter().map(|(order, _)| order.booklets * order.passes * order.face_cents).sum()
    }

    /// A sum over the lots.
    pub fn sum(&self, of: impl Fn(&LotReport) -> i64) -> i64 {
        self.lots.iter().map(of).sum()
    }

    /// Orders of which booklets are still to be issued, each with how many. After its last day nothing is.
    pub fn open_orders(&self) -> impl Iterator<Item = (&Order, i64)> {
        let open = self.orders.iter().map(|(order, issued)| (order, order.booklets - issued));
        open.filter(|(order, left)| *left > 0 && order.valid_until >= self.day)
    }

    /// What is to be paid in so that all open orders can be issued.
    pub fn to_pay(&self) -> i64 {
        let open = self.open_orders().map(|(order, left)| left * order.passes * order.face_cents);
        (open.sum::<i64>() - self.available).max(0)
    }

    /// Whether every cent that was paid in is accounted for.
    pub fn reconciles(&self) -> bool {
        let issued = self.sum(|lot| lot.lot.issued_cents() - lot.expired());
        self.available == self.received - self.refunded - self.refunding - issued
            && self.lots.iter().all(LotReport::reconciles)
    }
}

/// What happened to a lot in a month, in booklets and in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LotMonth {
    /// What was issued.
    pub issued: i64,
    /// Booklets that were handed over.
    pub handed: i64,
    /// What was used.
    pub used: i64,
    /// What was claimed.
    pub claimed: i64,
    /// What the bank paid.
    pub paid: i64,
    /// What flowed back.
    pub expired: i64,
}

impl LotMonth {
    /// Whether nothing happened.
    pub fn is_quiet(&self) -> bool {
        *self == Self::default()
    }
}

/// What happened to a funder's money in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// What the funder paid in.
    pub received: i64,
    /// What was given back to it.
    pub refunded: i64,
    /// Of each of its lots; those to which nothing happened are not there.
    pub lots: BTreeMap<LotId, LotMonth>,
}

/// That claims are what was used, and payments are claims, over all funders and places. In cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// What the funders' lots say was claimed.
    pub claimed_of_lots: i64,
    /// What the risk account paid into claims.
    pub of_risk: i64,
    /// What all claims come to.
    pub claims: i64,
    /// What of them the bank paid, is asked to pay, and waits.
    pub paid: i64,
    /// In files that the bank has not answered.
    pub sent: i64,
    /// In no file.
    pub waiting: i64,
    /// What the payments come to that were paid, and that were sent.
    pub payments_paid: i64,
    /// In files that the bank has not answered, as the payments say.
    pub payments_sent: i64,
}

impl Reconciliation {
    /// Whether it is the same to the cent, from whatever side it is counted.
    pub const fn holds(&self) -> bool {
        self.claims == self.claimed_of_lots + self.of_risk
            && self.claims == self.paid + self.sent + self.waiting
            && self.paid == self.payments_paid
            && self.sent == self.payments_sent
    }
}

impl Passes {
    /// What became of a funder's money, of this moment.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a funder that nobody knows.
    pub async fn report_of(&self, funder: FunderId) -> Result<FunderReport, PassError> {
        let today = self.day(self.clock.now());
        self.db
            .read_long(move |tx| {
                let report = report(tx, funder, today)?;
                let is_known = store::party(tx, PartyId::Funder(funder))?.is_some();
                if is_known || !report.orders.is_empty() || report.received > 0 {
                    Ok(report)
                } else {
                    Err(PassError::NotFound)
                }
            })
            .await
    }

    /// What happened to a funder's money month by month, from the first in which something did until this one; at most ten
    /// years. Months are those of the territory.
    pub async fn months_of(&self, funder: FunderId) -> Result<Vec<Month>, PassError> {
        let this_month = self.day(self.clock.now()).first_of_month();
        let first = self.db.read(move |tx| Ok::<_, PassError>(store::first_of_funder(tx, funder)?)).await?;
        let Some(first) = first else { return Ok(vec![]) };
        let mut firsts = vec![self.day(first).first_of_month()];
        while let Some(last) = firsts.last().copied().filter(|last| *last < this_month && firsts.len() < MONTHS_MAX) {
            firsts.push(last.checked_add(1.month()).unwrap_or(this_month));
        }
        let bounds: Vec<(Date, Timestamp, Timestamp)> =
            firsts.iter().map(|first| (*first, self.start_of(*first), self.after(first.last_of_month(), 0))).collect();
        self.db
            .read_long(move |tx| {
                bounds.iter().map(|(first, from, until)| month(tx, funder, *first, (*from, *until))).collect()
            })
            .await
    }

    /// That claims are what was used, and payments are claims, of this moment.
    pub async fn reconcile(&self) -> Result<Reconciliation, PassError> {
        self.db
            .read_long(|tx| {
                let [claims, paid, sent, waiting] = store::claims_by_state(tx)?;
                let (payments_paid, payments_sent) = store::payments_by_state(tx)?;
                let (claimed_of_lots, of_risk) = store::claimed_in_all(tx)?;
                Ok(Reconciliation {
                    claimed_of_lots,
                    of_risk,
                    claims,
                    paid,
                    sent,
                    waiting,
                    payments_paid,
                    payments_sent,
                })
            })
            .await
    }
}

pub(crate) fn report(tx: &mut Tx<'_>, funder: FunderId, day: Date) -> Result<FunderReport, PassError> {
    let mut orders = Vec::new();
    for order in store::orders_of(tx, funder)? {
        let issued = store::issued_of(tx, order.id)?;
        orders.push((order, issued));
    }
    let mut lots = Vec::new();
    for lot in store::lots_of(tx, funder)? {
        lots.push(lot_report(tx, lot)?);
    }
    let (refunded, refunding) = store::refunded_of(tx, funder)?;
    Ok(FunderReport {
        funder,
        day,
        name: store::party(tx, PartyId::Funder(funder))?.map(|party| party.name).unwrap_or_default(),
        orders,
        lots,
        received: store::received_of(tx, funder)?,
        refunded,
        refunding,
        available: Purse::Available(funder).cents(tx)?,
    })
}

fn lot_report(tx: &mut Tx<'_>, lot: Lot) -> Result<LotReport, PassError> {
    let [printed, stock, handed, blocked, replaced] = store::booklets_by_state(tx, lot.id)?;
    let (started, used) = store::used_of_lot(tx, lot.id)?;
    let (claimed, paid) = store::claimed_of_lot(tx, lot.id)?;
    let alive = if lot.expired_at.is_some() { 0 } else { store::alive_of(tx, lot.id)? * lot.face_cents };
    Ok(LotReport {
        range: store::range_of(tx, lot.id)?,
        printed,
        stock,
        handed,
        blocked,
        replaced,
        started,
        used,
        claimed,
        paid,
        alive,
        in_books: Purse::Lot(lot.id).cents(tx)?,
        lot,
    })
}

/// A sum of a lot in a month.
type SumOfLot = fn(&mut LotMonth) -> &mut i64;

fn month(tx: &mut Tx<'_>, funder: FunderId, first: Date, within: (Timestamp, Timestamp)) -> Result<Month, PassError> {
    let mut lots: BTreeMap<LotId, LotMonth> = BTreeMap::new();
    for lot in store::lots_of(tx, funder)? {
        let is_within = |at: Timestamp| at >= within.0 && at < within.1;
        let of_lot = LotMonth {
            issued: if is_within(lot.issued_at) { lot.issued_cents() } else { 0 },
            expired: if lot.expired_at.is_some_and(is_within) { lot.expired_cents } else { 0 },
            ..LotMonth::default()
        };
        lots.insert(lot.id, of_lot);
    }
    let happened: [(Vec<(LotId, i64)>, SumOfLot); 4] = [
        (store::handed_by_lot(tx, funder, within)?, |lot| &mut lot.handed),
        (store::used_by_lot(tx, funder, within)?, |lot| &mut lot.used),
        (store::claimed_by_lot(tx, within)?, |lot| &mut lot.claimed),
        (store::paid_by_lot(tx, within)?, |lot| &mut lot.paid),
    ];
    for (sums, into) in happened {
        for (lot, sum) in sums {
            // Claims and payments are those of all funders.
            if let Some(lot) = lots.get_mut(&lot) {
                *into(lot) += sum;
            }
        }
    }
    lots.retain(|_, lot| !lot.is_quiet());
    let received = store::received_between(tx, funder, within)?;
    Ok(Month { first, received, refunded: store::refunded_between(tx, funder, within)?, lots })
}
