//! The books are proved from their transfers alone.

use std::collections::{HashMap, HashSet};
use std::fmt;

use ::store::{Db, StoreError, Tx};
use base::Timestamp;
use evidence::merkle::{CompactRange, Hash};

use crate::model::{Account, AccountId, Balance, Kind, Line, Seal, TransferId};
use crate::seal::CHUNK;
use crate::store;

/// Faults that are named; the rest is counted.
const FAULTS_MAX: usize = 100;

/// A fault of the books.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentences say it")]
pub enum Fault {
    NoAccount { transfer: TransferId, account: AccountId },
    SameAccount { transfer: TransferId },
    Amount { transfer: TransferId },
    NoReservation { transfer: TransferId },
    ResolvedTwice { transfer: TransferId },
    NotAsReserved { transfer: TransferId },
    SettledAfterExpiry { transfer: TransferId },
    LinkMissing { transfer: TransferId, links: i64, found: i64 },
    OpenIsWrong { transfer: TransferId },
    Balance { account: AccountId, name: String, kept: Balance, folded: Balance },
    Limit { account: AccountId, name: String },
    Unbalanced { debits: i128, credits: i128 },
    Seal { number: i64 },
    SealChain { number: i64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAccount { transfer, account } => write!(f, "transfer {transfer}: there is no account {account}"),
            Self::SameAccount { transfer } => write!(f, "transfer {transfer}: it debits and credits one account"),
            Self::Amount { transfer } => write!(f, "transfer {transfer}: its amount is not above zero"),
            Self::NoReservation { transfer } => write!(f, "transfer {transfer}: what it settles or ends is not there"),
            Self::ResolvedTwice { transfer } => {
                write!(f, "transfer {transfer}: what it settles or ends was settled or ended before")
            }
            Self::NotAsReserved { transfer } => {
                write!(f, "transfer {transfer}: its accounts or its amount are not those of the reservation")
            }
            Self::SettledAfterExpiry { transfer } => {
                write!(f, "transfer {transfer}: it settles a reservation that had expired")
            }
            Self::LinkMissing { transfer, links, found } => {
                write!(f, "transfer {transfer}: {links} were linked, and {found} are there")
            }
            Self::OpenIsWrong { transfer } => {
                write!(f, "transfer {transfer}: whether the reservation is open is kept otherwise than it was booked")
            }
            Self::Balance { account, name, kept, folded } => {
                write!(f, "account {account} ({name}): kept are {}; the transfers say {}", told(kept), told(folded))
            }
            Self::Limit { account, name } => write!(f, "account {account} ({name}): it is over its limit"),
            Self::Unbalanced { debits, credits } => {
                write!(f, "the books: {debits} cents are debited and {credits} credited")
            }
            Self::Seal { number } => write!(f, "seal {number}: the transfers are not those that were sealed"),
            Self::SealChain { number } => write!(f, "seal {number}: it does not follow the seal before"),
        }
    }
}

fn told(balance: &Balance) -> String {
    format!(
        "debits {} (reserved {}), credits {} (reserved {})",
        balance.debits_posted, balance.debits_pending, balance.credits_posted, balance.credits_pending
    )
}

/// What the proof found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many accounts.
    pub accounts: usize,
    /// How many transfers.
    pub transfers: u64,
    /// How many seals.
    pub seals: usize,
    /// What was moved, in cents: as much was debited as credited.
    pub moved: i128,
    /// The first faults.
    pub faults: Vec<Fault>,
    /// How many faults there are.
    pub faults_in_all: usize,
}

impl Report {
    fn fault(&mut self, fault: Fault) {
        self.faults_in_all += 1;
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(fault);
        }
    }
}

/// Proves every invariant of the books of a database from one state of it: that balances are what the transfers make
/// of them, that limits hold, that each reservation ended once and as it was made, that linked transfers are all
/// there, and that seals hold what they held.
pub async fn check(db: &Db) -> Result<Report, StoreError> {
    db.read_long(prove).await
}

fn prove(tx: &mut Tx<'_>) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let accounts = read_accounts(tx)?;
    let seals = store::seals(tx)?;
    let mut fold = Fold::new(seals, accounts.keys().copied());
    let (first, last) = (Timestamp::from_micros(i64::MIN), Timestamp::from_micros(i64::MAX));
    store::each_line(tx, first, last, CHUNK, |line| fold.take(&line, &mut report))?;
    let open = store::all_open(tx)?;
    fold.end(&accounts, &open, &mut report);
    report.accounts = accounts.len();
    Ok(report)
}

fn read_accounts(tx: &mut Tx<'_>) -> Result<HashMap<AccountId, Account>, StoreError> {
    let mut accounts = HashMap::new();
    let mut after = AccountId::from_uuid(uuid::Uuid::nil());
    loop {
        let some = store::accounts_after(tx, after, CHUNK)?;
        let Some(last) = some.last() else { return Ok(accounts) };
        after = last.id;
        accounts.extend(some.into_iter().map(|account| (account.id, account)));
    }
}

/// What has been read so far. A settlement may be dated before its reservation, when two commands took their time at
/// once: what waits for its other half is kept.
struct Fold {
    balances: HashMap<AccountId, Balance>,
    /// Reservations that nothing resolved yet.
    reserved: HashMap<TransferId, Line>,
    /// Lines whose reservation has not been read yet.
    early: HashMap<TransferId, Line>,
    /// Reservations that were resolved.
    resolved: HashSet<TransferId>,
    /// Linked transfers that are not all read: how many they are, and how many were read.
    linked: HashMap<TransferId, (i64, i64)>,
    seals: Vec<Seal>,
    /// The seal that is being filled.
    at_seal: usize,
    tree: CompactRange,
    in_seal: i64,
    debits: i128,
    credits: i128,
}

impl Fold {
    fn new(seals: Vec<Seal>, accounts: impl Iterator<Item = AccountId>) -> Self {
        Self {
            balances: accounts.map(|id| (id, Balance::default())).collect(),
            reserved: HashMap::new(),
            early: HashMap::new(),
            resolved: HashSet::new(),
            linked: HashMap::new(),
            seals,
            at_seal: 0,
            tree: CompactRange::default(),
            in_seal: 0,
            debits: 0,
            credits: 0,
        }
    }

    fn take(&mut self, line: &Line, report: &mut Report) {
        report.transfers += 1;
        self.take_into_seal(line, report);
        self.take_link(line);
        if line.cents <= 0 {
            report.fault(Fault::Amount { transfer: line.id });
        }
        if line.debit == line.credit {
            report.fault(Fault::SameAccount { transfer: line.id });
        }
        for account in [line.debit, line.credit] {
            if !self.balances.contains_key(&account) {
                report.fault(Fault::NoAccount { transfer: line.id, account });
            }
        }
        match line.kind {
            Kind::Post => self.post(line),
            Kind::Reserve => {
                self.pend(line, line.cents);
                match self.early.remove(&line.id) {
                    Some(early) => self.resolve(&early, line, report),
                    None => drop(self.reserved.insert(line.id, line.clone())),
                }
            }
            Kind::Settle | Kind::Void | Kind::Expire => {
                let Some(pending) = line.pending else {
                    report.fault(Fault::NoReservation { transfer: line.id });
                    return;
                };
                match self.reserved.remove(&pending) {
                    Some(reserved) => self.resolve(line, &reserved, report),
                    None if self.resolved.contains(&pending) || self.early.contains_key(&pending) => {
                        report.fault(Fault::ResolvedTwice { transfer: line.id });
                    }
                    None => drop(self.early.insert(pending, line.clone())),
                }
            }
        }
    }

    fn resolve(&mut self, line: &Line, reserved: &Line, report: &mut Report) {
        self.resolved.insert(reserved.id);
        self.pend(reserved, -reserved.cents);
        let is_whole = line.cents == reserved.cents;
        let fits = line.cents <= reserved.cents && (line.kind == Kind::Settle || is_whole);
        if !fits || (line.debit, line.credit) != (reserved.debit, reserved.credit) {
            report.fault(Fault::NotAsReserved { transfer: line.id });
        }
        if line.kind == Kind::Settle {
            if reserved.expires_at.is_some_and(|expires| expires <= line.at) {
                report.fault(Fault::SettledAfterExpiry { transfer: line.id });
            }
            self.post(line);
        }
    }

    fn post(&mut self, line: &Line) {
        if let Some(balance) = self.balances.get_mut(&line.debit) {
            balance.debits_posted = balance.debits_posted.saturating_add(line.cents);
            self.debits += i128::from(line.cents);
        }
        if let Some(balance) = self.balances.get_mut(&line.credit) {
            balance.credits_posted = balance.credits_posted.saturating_add(line.cents);
            self.credits += i128::from(line.cents);
        }
    }

    fn pend(&mut self, line: &Line, cents: i64) {
        if let Some(balance) = self.balances.get_mut(&line.debit) {
            balance.debits_pending = balance.debits_pending.saturating_add(cents);
        }
        if let Some(balance) = self.balances.get_mut(&line.credit) {
            balance.credits_pending = balance.credits_pending.saturating_add(cents);
        }
    }

    fn take_link(&mut self, line: &Line) {
        if line.links == 1 && line.linked == line.id {
            return;
        }
        let (links, found) = self.linked.entry(line.linked).or_insert((line.links, 0));
        *found += 1;
        // One that says another number than the first shows as one too few.
        if *links == line.links && links == found {
            self.linked.remove(&line.linked);
        }
    }

    fn take_into_seal(&mut self, line: &Line, report: &mut Report) {
        while self.seals.get(self.at_seal).is_some_and(|seal| line.at > seal.until) {
            self.close_seal(report);
        }
        if self.at_seal < self.seals.len() {
            self.tree.push(Hash::of_leaf(line.leaf().as_bytes()));
            self.in_seal += 1;
        }
    }

    fn close_seal(&mut self, report: &mut Report) {
        let Some(seal) = self.seals.get(self.at_seal) else { return };
        if (seal.transfers, seal.root) != (self.in_seal, self.tree.root().0) {
            report.fault(Fault::Seal { number: seal.number });
        }
        let before = self.at_seal.checked_sub(1).and_then(|place| self.seals.get(place));
        let (number, previous) = before.map_or((1, [0; 32]), |seal| (seal.number + 1, seal.root));
        if (seal.number, seal.previous) != (number, previous) || before.is_some_and(|before| before.until >= seal.until)
        {
            report.fault(Fault::SealChain { number: seal.number });
        }
        self.at_seal += 1;
        self.tree = CompactRange::default();
        self.in_seal = 0;
    }

    fn end(
        mut self,
        accounts: &HashMap<AccountId, Account>,
        open: &[(TransferId, Option<Timestamp>)],
        report: &mut Report,
    ) {
        while self.at_seal < self.seals.len() {
            self.close_seal(report);
        }
        report.seals = self.seals.len();
        let mut early: Vec<&Line> = self.early.values().collect();
        early.sort_by_key(|line| line.id);
        for line in early {
            report.fault(Fault::NoReservation { transfer: line.id });
        }
        let mut linked: Vec<_> = self.linked.iter().collect();
        linked.sort();
        for (transfer, (links, found)) in linked {
            report.fault(Fault::LinkMissing { transfer: *transfer, links: *links, found: *found });
        }
        self.check_open(open, report);
        let mut sorted: Vec<&Account> = accounts.values().collect();
        sorted.sort_by_key(|account| account.id);
        for account in sorted {
            let folded = self.balances.get(&account.id).copied().unwrap_or_default();
            if folded != account.balance {
                let (kept, name) = (account.balance, account.name.clone());
                report.fault(Fault::Balance { account: account.id, name, kept, folded });
            }
            if !folded.keeps(account.bound) {
                report.fault(Fault::Limit { account: account.id, name: account.name.clone() });
            }
        }
        if self.debits != self.credits {
            report.fault(Fault::Unbalanced { debits: self.debits, credits: self.credits });
        }
        report.moved = self.debits;
    }

    fn check_open(&mut self, open: &[(TransferId, Option<Timestamp>)], report: &mut Report) {
        for (transfer, expires_at) in open {
            match self.reserved.remove(transfer) {
                Some(line) if line.expires_at == *expires_at => {}
                _ => report.fault(Fault::OpenIsWrong { transfer: *transfer }),
            }
        }
        let mut missing: Vec<TransferId> = self.reserved.keys().copied().collect();
        missing.sort();
        for transfer in missing {
            report.fault(Fault::OpenIsWrong { transfer });
        }
    }
}
