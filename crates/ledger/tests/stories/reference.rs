//! The same books once more, as plainly as they can be written: every line is kept, and every question is answered by
//! going over all of them. What both say must be the same.

use std::collections::BTreeMap;

use base::Timestamp;
use ledger::{AccountId, Balance, Bound, Deed, Posted, Transfer, TransferId, account_named};

use crate::desk::ACCOUNTS;

/// What the plain books say to transfers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Posted(Posted),
    Refused,
}

#[derive(Clone, Default)]
pub struct Reference {
    /// Each with those that came with it, in their order.
    lines: Vec<(Transfer, Timestamp, Vec<TransferId>)>,
}

impl Reference {
    pub fn post(&mut self, transfers: &[Transfer], at: Timestamp) -> Said {
        let together: Vec<TransferId> = transfers.iter().map(|one| one.id).collect();
        let known: Vec<_> = transfers.iter().filter_map(|one| self.line(one.id)).collect();
        if !known.is_empty() {
            let same = known.len() == transfers.len()
                && transfers.iter().zip(&known).all(|(one, (line, _, with))| *one == *line && *with == together);
            return if same { Said::Posted(Posted::Before) } else { Said::Refused };
        }
        let mut next = self.clone();
        for transfer in transfers {
            if !next.allows(transfer, at) {
                return Said::Refused;
            }
            next.lines.push((*transfer, at, together.clone()));
            if !next.holds() {
                return Said::Refused;
            }
        }
        *self = next;
        Said::Posted(Posted::Now)
    }

    fn line(&self, id: TransferId) -> Option<&(Transfer, Timestamp, Vec<TransferId>)> {
        self.lines.iter().find(|(line, ..)| line.id == id)
    }

    fn reservation(&self, id: TransferId) -> Option<(AccountId, AccountId, i64, Option<Timestamp>)> {
        match self.line(id)?.0.deed {
            Deed::Reserve { debit, credit, cents, expires_at } => Some((debit, credit, cents, expires_at)),
            _ => None,
        }
    }

    fn is_resolved(&self, id: TransferId) -> bool {
        self.lines.iter().any(|(line, ..)| match line.deed {
            Deed::Settle { pending, .. } | Deed::Void { pending } => pending == id,
            _ => false,
        })
    }

    fn allows(&self, transfer: &Transfer, at: Timestamp) -> bool {
        let exists = |id: AccountId| ACCOUNTS.iter().any(|(name, _)| account_named(name) == id);
        match transfer.deed {
            Deed::Post { debit, credit, cents } | Deed::Reserve { debit, credit, cents, .. } => {
                cents > 0 && debit != credit && exists(debit) && exists(credit)
            }
            Deed::Settle { pending, cents } => self.reservation(pending).is_some_and(|(_, _, most, expires)| {
                (1..=most).contains(&cents) && !self.is_resolved(pending) && expires.is_none_or(|end| at < end)
            }),
            Deed::Void { pending } => self.reservation(pending).is_some() && !self.is_resolved(pending),
        }
    }

    fn holds(&self) -> bool {
        ACCOUNTS.iter().all(|(name, bound)| {
            let of = self.balance(account_named(name));
            match bound {
                Bound::Free => true,
                Bound::DebitsWithinCredits => of.debits_posted + of.debits_pending <= of.credits_posted,
                Bound::CreditsWithinDebits => of.credits_posted + of.credits_pending <= of.debits_posted,
            }
        })
    }

    pub fn balance(&self, account: AccountId) -> Balance {
        let mut balance = Balance::default();
        for (line, ..) in &self.lines {
            match line.deed {
                Deed::Post { debit, credit, cents } => {
                    balance.debits_posted += if debit == account { cents } else { 0 };
                    balance.credits_posted += if credit == account { cents } else { 0 };
                }
                Deed::Reserve { debit, credit, cents, .. } if !self.is_resolved(line.id) => {
                    balance.debits_pending += if debit == account { cents } else { 0 };
                    balance.credits_pending += if credit == account { cents } else { 0 };
                }
                Deed::Settle { pending, cents } => {
                    let (debit, credit, ..) = self.reservation(pending).unwrap();
                    balance.debits_posted += if debit == account { cents } else { 0 };
                    balance.credits_posted += if credit == account { cents } else { 0 };
                }
                _ => {}
            }
        }
        balance
    }

    pub fn balances(&self) -> BTreeMap<&'static str, Balance> {
        ACCOUNTS.iter().map(|(name, _)| (*name, self.balance(account_named(name)))).collect()
    }
}
