//! Passes are redeemed at a place: each once, all of an operation or none.

use ::store::Tx;
use base::Timestamp;
use voucher::{Code, CodeMac};

use crate::decide::{Counter, Found, Refusal, accept};
use crate::model::{BOOKLET_PASSES_MAX, OperationId, PassId, PassState, PlaceId, Service, row_of};
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
        self.db.write(move |tx| redeem(tx, &operation)).await
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
    let many = i64::try_from(shown.len()).unwrap_or(0);
    for (place_in_it, (counter, found)) in shown.iter().enumerate() {
        let entry = Entry {
            id: row_of(operation.id, place_in_it),
            pass: found.pass,
            place: counter.number,
            at: operation.at,
            cents: found.face_cents,
            service: operation.service,
            nth: i64::try_from(place_in_it).unwrap_or(0),
            many,
            is_offline: operation.is_offline,
            undone_at: None,
            claim: None,
        };
        // The identifier is known: nothing was written of this one, and the first was asked first.
        if !store::insert_entry(tx, &entry)? {
            return known(tx, operation)?.ok_or(PassError::Reused);
        }
        if !store::turn_pass(tx, found.pass, PassState::Unspent, PassState::Spent)? {
            return Err(Refusal::Spent.into());
        }
    }
    Ok(Redeemed {
        operation: operation.id,
        at: operation.at,
        passes: shown.iter().map(|(_, found)| found.pass).collect(),
        cents: shown.iter().map(|(_, found)| found.face_cents).sum(),
        undone_at: None,
    })
}

/// The passes that are shown, when all of them can be redeemed.
fn look(tx: &mut Tx<'_>, operation: &Operation) -> Result<Vec<(Counter, Found)>, PassError> {
    let mut shown = Vec::with_capacity(operation.macs.len());
    for mac in &operation.macs {
        let (counter, found) = store::shown(tx, mac, operation.place)?.ok_or(PassError::NotFound)?;
        let found = found.ok_or(Refusal::UnknownCode)?;
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
        if store::mac_of(tx, row.pass)?.as_ref() != Some(mac) {
            return Err(PassError::Reused);
        }
    }
    Ok(Some(answer(operation.id, &rows, first)))
}

fn answer(operation: OperationId, rows: &[Entry], first: &Entry) -> Redeemed {
    Redeemed {
        operation,
        at: first.at,
        passes: rows.iter().map(|row| row.pass).collect(),
        cents: rows.iter().map(|row| row.cents).sum(),
        undone_at: first.undone_at,
    }
}
