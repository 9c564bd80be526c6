//! Passes are redeemed at a place: each once, all of an operation or none.

use ::store::Tx;
use base::Timestamp;
use voucher::{Code, CodeMac};

use crate::decide::{Counter, Found, Refusal, accept};
use crate::model::{BOOKLET_PASSES_MAX, OperationId, PassId, PlaceId, Service, row_of};
use crate::room::{PassError, Passes};
use crate::store::{self, Entry};

/// Passes to redeem for one service.
#[derive(Debug, Clone)]
pub struct Redemption {
    /// Chosen by the client before it sends: the same again is answered as the first time.
    pub operation: OperationId,
    /// The codes, 1 to [`BOOKLET_PASSES_MAX`], each another.
    pub codes: Vec<Code>,
    /// What was done for them.
    pub service: Service,
}

/// Passes that were redeemed: what the receipt says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redeemed {
    /// The operation.
    pub operation: OperationId,
    /// When.
    pub at: Timestamp,
    /// The passes, in the order in which they were shown.
    pub passes: Vec<PassId>,
    /// What they are worth, in cents.
    pub cents: i64,
    /// When it was undone, if it was.
    pub undone_at: Option<Timestamp>,
}

/// An operation as it goes into the database.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    pub(crate) id: OperationId,
    pub(crate) place: PlaceId,
    pub(crate) macs: Vec<CodeMac>,
    pub(crate) service: Service,
    pub(crate) at: Timestamp,
    pub(crate) is_offline: bool,
}

impl Passes {
    /// Redeems passes at a place. When it gives `Ok`, it is durable. Whatever became of the answer, the same operation can
    /// be sent again: it counts once and is answered as the first time.
    ///
    /// # Errors
    /// [`PassError::Refused`] with the reason for the counter; [`PassError::Reused`] when the identifier is another
    /// operation's; [`PassError::NotFound`] for a place that is not known.
    pub async fn redeem(&self, place: PlaceId, redemption: &Redemption) -> Result<Redeemed, PassError> {
        let macs = self.macs(&redemption.codes);
        let is_twice = macs.iter().enumerate().any(|(nth, mac)| macs[..nth].contains(mac));
        if macs.is_empty() || is_twice || i64::try_from(macs.len()).is_ok_and(|many| many > BOOKLET_PASSES_MAX) {
            return Err(Refusal::Count.into());
        }
        let operation = Operation {
            id: redemption.operation,
            place,
            macs,
            service: redemption.service,
            at: self.clock.now(),
            is_offline: false,
        };
        self.waiting().redeem(operation).await
    }
}

/// Redeems in the caller's transaction. Refuses before it writes anything.
pub(crate) fn redeem(tx: &mut Tx<'_>, operation: &Operation) -> Result<Redeemed, PassError> {
    let shown = match look(tx, operation) {
        Ok(shown) => shown,
        // Most likely by this very operation, whose answer was lost.
        Err(PassError::Refused(refusal)) => return known(tx, operation)?.ok_or(PassError::Refused(refusal)),
        Err(other) => return Err(other),
    };
    let Some((counter, _)) = shown.first() else { return Err(Refusal::Count.into()) };
    let passes: Vec<&Found> = shown.iter().map(|(_, found)| found).collect();
    let rows = entries_of(operation, counter, &passes);
    for row in &rows {
        // The identifier is known: nothing was written of this one, and the first was asked first.
        if !store::insert_entry(tx, row)? {
            return known(tx, operation)?.ok_or(PassError::Reused);
        }
    }
    redeemed(operation.id, &rows).ok_or(PassError::Reused)
}

/// What an operation writes, in the order in which the passes were shown.
pub(crate) fn entries_of(operation: &Operation, counter: &Counter, passes: &[&Found]) -> Vec<Entry> {
    let many = i64::try_from(passes.len()).unwrap_or(i64::MAX);
    let row = |(nth, found): (i64, &&Found)| Entry {
        id: row_of(operation.id, usize::try_from(nth).unwrap_or(usize::MAX)),
        pass: found.pass,
        place: counter.number,
        at: operation.at,
        cents: found.face_cents,
        service: operation.service,
        nth,
        many,
        is_offline: operation.is_offline,
        undone_at: None,
        claim: None,
    };
    (0..).zip(passes).map(row).collect()
}

/// The passes that are shown, when all of them can be redeemed.
fn look(tx: &mut Tx<'_>, operation: &Operation) -> Result<Vec<(Counter, Found)>, PassError> {
    let mut shown = Vec::with_capacity(operation.macs.len());
    for mac in &operation.macs {
        let (counter, found) = store::shown(tx, mac, operation.place)?.ok_or(PassError::NotFound)?;
        let found = found.ok_or(Refusal::UnknownCode)?;
        let counter = if operation.is_offline { counter.at_time(operation.at) } else { counter };
        accept(&found, &counter, operation.at)?;
        shown.push((counter, found));
    }
    Ok(shown)
}

/// What was answered to an operation before; none when it is not known.
///
/// # Errors
/// [`PassError::Reused`] when it was of another place, with other passes or for another service.
pub(crate) fn known(tx: &mut Tx<'_>, operation: &Operation) -> Result<Option<Redeemed>, PassError> {
    let rows = store::operation(tx, operation.id)?;
    let Some(first) = rows.first() else { return Ok(None) };
    let is_here = store::place_number(tx, operation.place)? == Some(first.place);
    if !is_here || first.service != operation.service || rows.len() != operation.macs.len() {
        return Err(PassError::Reused);
    }
    for (row, mac) in rows.iter().zip(&operation.macs) {
        if store::pass_of_mac(tx, mac)?.map(|(pass, _)| pass) != Some(row.pass) {
            return Err(PassError::Reused);
        }
    }
    Ok(redeemed(operation.id, &rows))
}

/// What is answered to an operation, by its rows; none when there are none.
pub(crate) fn redeemed(operation: OperationId, rows: &[Entry]) -> Option<Redeemed> {
    let first = rows.first()?;
    Some(Redeemed {
        operation,
        at: first.at,
        passes: rows.iter().map(|row| row.pass).collect(),
        cents: rows.iter().map(|row| row.cents).sum(),
        undone_at: first.undone_at,
    })
}
