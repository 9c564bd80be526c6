//! Transfers are posted, in the transaction of whoever decided on them.

use std::collections::BTreeSet;

use ::store::Tx;
use base::Timestamp;

use crate::decide::{Desk, Links, Reservation, Why};
use crate::model::{Deed, Kind, Line, PURPOSE_MAX_BYTES, Transfer, TransferId};
use crate::{Ledger, LedgerError, store};

/// Transfers that can stand or fall together, at most.
pub const LINKED_MAX: usize = 256;

/// What became of transfers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    /// They are booked now.
    Now,
    /// The very same were booked before; nothing more was done.
    Before,
}

/// The first transfer that the books do not allow, and why; none of those that were linked to it is booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("transfer {transfer}: {why}")]
pub struct Refusal {
    /// Which one; the first when it is about all.
    pub transfer: TransferId,
    /// Why.
    pub why: Why,
}

impl Ledger {
    /// Posts transfers that stand or fall together, in the caller's transaction. `at` is the time of the command, taken
    /// before the transaction, so that the closure can run again.
    ///
    /// All is decided before anything is written: after a refusal the transaction may go on.
    ///
    /// # Errors
    /// [`LedgerError::Refused`], or what the database says.
    pub fn post(tx: &mut Tx<'_>, transfers: &[Transfer], at: Timestamp) -> Result<Posted, LedgerError> {
        let first = check_form(transfers)?;
        let refuse = |transfer, why| LedgerError::Refused(Refusal { transfer, why });
        if is_booked(tx, transfers, first)? {
            return Ok(Posted::Before);
        }
        if store::sealed_until(tx)?.is_some_and(|sealed| at <= sealed) {
            return Err(refuse(first, Why::Sealed));
        }
        let mut desk = load(tx, transfers)?;
        let before = desk.accounts.clone();
        let links = Links { first, count: i64::try_from(transfers.len()).unwrap_or(i64::MAX) };
        let mut lines = Vec::with_capacity(transfers.len());
        for transfer in transfers {
            lines.push(desk.apply(transfer, links, at).map_err(|why| refuse(transfer.id, why))?);
        }
        for line in &lines {
            write(tx, line)?;
        }
        for (id, account) in &desk.accounts {
            if before.get(id).is_none_or(|known| known.balance != account.balance) {
                store::update_balance(tx, *id, &account.balance)?;
            }
        }
        Ok(Posted::Now)
    }
}

/// The first transfer, when they are some, not too many, each once, with a purpose.
fn check_form(transfers: &[Transfer]) -> Result<TransferId, LedgerError> {
    let first = transfers.first().map(|transfer| transfer.id);
    let refuse = |transfer, why| Err(LedgerError::Refused(Refusal { transfer, why }));
    let Some(first) = first else { return refuse(crate::transfer_of_key(""), Why::Together) };
    let distinct: BTreeSet<TransferId> = transfers.iter().map(|transfer| transfer.id).collect();
    if distinct.len() != transfers.len() || transfers.len() > LINKED_MAX {
        return refuse(first, Why::Together);
    }
    let is_word = |purpose: &str| {
        (1..=PURPOSE_MAX_BYTES).contains(&purpose.len())
            && purpose.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    match transfers.iter().find(|transfer| !is_word(transfer.purpose)) {
        Some(wrong) => refuse(wrong.id, Why::Purpose),
        None => Ok(first),
    }
}

/// Whether the very same transfers were booked together before.
fn is_booked(tx: &mut Tx<'_>, transfers: &[Transfer], first: TransferId) -> Result<bool, LedgerError> {
    let mut known = 0;
    for transfer in transfers {
        let Some(line) = store::transfer(tx, transfer.id)? else { continue };
        known += 1;
        if !is_same(transfer, &line) || line.linked != first || usize::try_from(line.links) != Ok(transfers.len()) {
            return Err(Refusal { transfer: transfer.id, why: Why::OtherContent }.into());
        }
    }
    match known {
        0 => Ok(false),
        all if all == transfers.len() => Ok(true),
        _ => Err(Refusal { transfer: first, why: Why::PartlyKnown }.into()),
    }
}

/// Whether a transfer asks for what a line says.
fn is_same(transfer: &Transfer, line: &Line) -> bool {
    let says = match transfer.deed {
        Deed::Post { debit, credit, cents } => {
            line.kind == Kind::Post && (line.debit, line.credit, line.cents) == (debit, credit, cents)
        }
        Deed::Reserve { debit, credit, cents, expires_at } => {
            line.kind == Kind::Reserve
                && (line.debit, line.credit, line.cents, line.expires_at) == (debit, credit, cents, expires_at)
        }
        Deed::Settle { pending, cents } => {
            line.kind == Kind::Settle && (line.pending, line.cents) == (Some(pending), cents)
        }
        Deed::Void { pending } => matches!(line.kind, Kind::Void | Kind::Expire) && line.pending == Some(pending),
    };
    says && line.purpose == transfer.purpose
}

/// The accounts and reservations that these transfers touch.
fn load(tx: &mut Tx<'_>, transfers: &[Transfer]) -> Result<Desk, LedgerError> {
    let mut desk = Desk::default();
    for transfer in transfers {
        match transfer.deed {
            Deed::Post { debit, credit, .. } | Deed::Reserve { debit, credit, .. } => {
                load_account(tx, &mut desk, debit)?;
                load_account(tx, &mut desk, credit)?;
            }
            Deed::Settle { pending, .. } | Deed::Void { pending } => {
                let found = store::transfer(tx, pending)?.filter(|line| line.kind == Kind::Reserve);
                if let Some(line) = found {
                    load_account(tx, &mut desk, line.debit)?;
                    load_account(tx, &mut desk, line.credit)?;
                    let is_open = store::is_open(tx, pending)?;
                    desk.reservations.insert(pending, Reservation { line, is_open });
                }
            }
        }
    }
    Ok(desk)
}

fn load_account(tx: &mut Tx<'_>, desk: &mut Desk, id: crate::AccountId) -> Result<(), LedgerError> {
    if !desk.accounts.contains_key(&id)
        && let Some(account) = store::account(tx, id)?
    {
        desk.accounts.insert(id, account);
    }
    Ok(())
}

fn write(tx: &mut Tx<'_>, line: &Line) -> Result<(), LedgerError> {
    store::insert_transfer(tx, line)?;
    match (line.kind, line.pending) {
        (Kind::Reserve, _) => store::insert_open(tx, line.id, line.expires_at)?,
        (_, Some(pending)) => store::remove_open(tx, pending)?,
        _ => {}
    }
    Ok(())
}
