//! Whether a transfer may be posted, and what it makes of the balances: without any table.

use std::collections::BTreeMap;

use base::Timestamp;

use crate::model::{Account, AccountId, Balance, Deed, Kind, Line, Transfer, TransferId};

/// Why a transfer is not posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Why {
    #[error("an amount is above zero")]
    Amount,
    #[error("an account is not debited and credited at once")]
    SameAccount,
    #[error("there is no account {0}")]
    NoAccount(AccountId),
    #[error("the two accounts have different currencies")]
    Currencies,
    #[error("the account {0} would go over its limit")]
    OverLimit(AccountId),
    #[error("the account {0} holds no larger number")]
    TooLarge(AccountId),
    #[error("there is no such reservation")]
    NoReservation,
    #[error("the reservation was settled or ended before")]
    Resolved,
    #[error("the reservation has expired")]
    Expired,
    #[error("more is settled than was reserved")]
    MoreThanReserved,
    #[error("another transfer has this identifier")]
    OtherContent,
    #[error("some of these transfers were posted before, others not")]
    PartlyKnown,
    #[error("the books are sealed until later")]
    Sealed,
    #[error("a purpose is a word of ASCII")]
    Purpose,
    #[error("no transfer, too many, or one of them twice")]
    Together,
}

/// A reservation, and whether it is open.
#[derive(Debug, Clone)]
pub(crate) struct Reservation {
    pub(crate) line: Line,
    pub(crate) is_open: bool,
}

/// What is needed of the books to decide on some transfers.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    pub(crate) accounts: BTreeMap<AccountId, Account>,
    pub(crate) reservations: BTreeMap<TransferId, Reservation>,
}

/// Which transfers a line is linked to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Links {
    pub(crate) first: TransferId,
    pub(crate) count: i64,
}

impl Desk {
    /// Carries a transfer out on the balances at hand, and gives its line.
    pub(crate) fn apply(&mut self, transfer: &Transfer, links: Links, at: Timestamp) -> Result<Line, Why> {
        let line = self.line(transfer, links, at)?;
        match line.kind {
            Kind::Post => self.move_between(&line, Side::Posted, line.cents)?,
            Kind::Reserve => {
                self.move_between(&line, Side::Pending, line.cents)?;
                self.reservations.insert(line.id, Reservation { line: line.clone(), is_open: true });
            }
            Kind::Settle | Kind::Void | Kind::Expire => self.resolve(&line)?,
        }
        Ok(line)
    }

    /// The line that a transfer becomes, if its reservation is there and open.
    fn line(&self, transfer: &Transfer, links: Links, at: Timestamp) -> Result<Line, Why> {
        let line = |kind, debit, credit, cents, pending, expires_at| Line {
            id: transfer.id,
            at,
            kind,
            debit,
            credit,
            cents,
            pending,
            expires_at,
            linked: links.first,
            links: links.count,
            purpose: transfer.purpose.to_owned(),
        };
        match transfer.deed {
            Deed::Post { debit, credit, cents } => Ok(line(Kind::Post, debit, credit, cents, None, None)),
            Deed::Reserve { debit, credit, cents, expires_at } => {
                Ok(line(Kind::Reserve, debit, credit, cents, None, expires_at))
            }
            Deed::Settle { pending, cents } => {
                let reserved = self.open(pending)?;
                if reserved.expires_at.is_some_and(|expires| expires <= at) {
                    return Err(Why::Expired);
                }
                if cents > reserved.cents {
                    return Err(Why::MoreThanReserved);
                }
                Ok(line(Kind::Settle, reserved.debit, reserved.credit, cents, Some(pending), None))
            }
            Deed::Void { pending } => {
                let reserved = self.open(pending)?;
                let is_over = reserved.expires_at.is_some_and(|expires| expires <= at);
                let kind = if is_over { Kind::Expire } else { Kind::Void };
                Ok(line(kind, reserved.debit, reserved.credit, reserved.cents, Some(pending), None))
            }
        }
        .and_then(|line| if line.cents > 0 { Ok(line) } else { Err(Why::Amount) })
    }

    fn open(&self, pending: TransferId) -> Result<&Line, Why> {
        let found = self.reservations.get(&pending).ok_or(Why::NoReservation)?;
        if found.is_open { Ok(&found.line) } else { Err(Why::Resolved) }
    }

    /// The reservation is over: what it held is free, and what is settled counts.
    fn resolve(&mut self, line: &Line) -> Result<(), Why> {
        let pending = line.pending.ok_or(Why::NoReservation)?;
        let reservation = self.reservations.get_mut(&pending).ok_or(Why::NoReservation)?;
        reservation.is_open = false;
        let reserved = reservation.line.cents;
        self.move_between(line, Side::Pending, -reserved)?;
        if line.kind == Kind::Settle { self.move_between(line, Side::Posted, line.cents) } else { Ok(()) }
    }

    fn move_between(&mut self, line: &Line, side: Side, cents: i64) -> Result<(), Why> {
        if line.debit == line.credit {
            return Err(Why::SameAccount);
        }
        let currency = |id: AccountId| self.accounts.get(&id).map(|one| one.currency).ok_or(Why::NoAccount(id));
        if currency(line.debit)? != currency(line.credit)? {
            return Err(Why::Currencies);
        }
        let debited = |balance: &mut Balance| match side {
            Side::Posted => add(&mut balance.debits_posted, cents),
            Side::Pending => add(&mut balance.debits_pending, cents),
        };
        let credited = |balance: &mut Balance| match side {
            Side::Posted => add(&mut balance.credits_posted, cents),
            Side::Pending => add(&mut balance.credits_pending, cents),
        };
        self.change(line.debit, debited)?;
        self.change(line.credit, credited)
    }

    fn change(&mut self, id: AccountId, change: impl FnOnce(&mut Balance) -> Option<()>) -> Result<(), Why> {
        let account = self.accounts.get_mut(&id).ok_or(Why::NoAccount(id))?;
        change(&mut account.balance).ok_or(Why::TooLarge(id))?;
        if account.balance.keeps(account.bound) { Ok(()) } else { Err(Why::OverLimit(id)) }
    }
}

#[derive(Clone, Copy)]
enum Side {
    Posted,
    Pending,
}

/// Nothing where the sum would not fit or fall below zero.
fn add(to: &mut i64, cents: i64) -> Option<()> {
    *to = to.checked_add(cents).filter(|sum| *sum >= 0)?;
    Some(())
}
