//! The passes are proved from their rows alone, against the books.
//!
//! With [`ledger::check`], which proves that balances are what the transfers make of them and that no limit is passed:
//! money is conserved (debits are credits; the escrow account holds what is owed), a pass has one redemption at most that
//! was not undone, and of a booklet that was handed over; each lot holds what its passes and unclaimed redemptions are
//! worth, nothing of a lot is lost, an operation is there whole or not at all, a redemption is in one claim at most and a
//! claim in one payment, and nothing
//! expires before its time.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use ::store::{Db, StoreError, Tx};
use uuid::Uuid;

use crate::books::Purse;
use crate::make_payment_file::sha256;
use crate::model::{
    Booklet, BookletId, BookletState, ClaimId, FunderId, Lot, LotId, OperationId, PassId, PassState, PaymentId,
    PlaceId, PlaceNumber, RunId, row_of,
};
use crate::party::PartyKind;
use crate::statement::{Stated, hash_of_lines, public_lines, read_lines};
use crate::store::{self, Entry, PaymentRow, StatementRow};

/// Booklets, lots or claims that one query gives.
const CHUNK: i64 = 1_000;
/// Faults that are named; the rest is counted.
const FAULTS_MAX: usize = 100;

/// A fault of the passes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentences say it")]
pub enum Fault {
    SpentTwice { pass: PassId },
    PassState { pass: PassId, redemptions: usize },
    PassesMissing { booklet: BookletId, kept: i64, found: i64 },
    NoBooklet { passes: i64, redemptions: i64 },
    NoLot { booklet: BookletId },
    NotHandedOver { booklet: BookletId },
    BookletsMissing { lot: LotId, kept: i64, found: i64 },
    Replacement { booklet: BookletId },
    Amount { redemption: Uuid },
    NoPlace { redemption: Uuid },
    AfterEnd { redemption: Uuid },
    UndoneAndClaimed { redemption: Uuid },
    OperationTorn { operation: Uuid },
    LotBalance { lot: LotId, kept: i64, held: i64 },
    LotLost { lot: LotId, issued: i64, accounted: i64 },
    OutUnprinted { lot: LotId },
    ExpiredEarly { lot: LotId },
    Claim { claim: ClaimId },
    ClaimNumbers { kept: i64, last: i64 },
    Payment { payment: PaymentId },
    PlaceBalance { place: PlaceId, kept: i64, owed: i64 },
    FunderBalance { funder: FunderId, kept: i64, folded: i64 },
    Refunds { funder: FunderId, kept: i64, asked: i64 },
    PaymentFile { run: RunId },
    RiskBalance { kept: i64, folded: i64 },
    Escrow { held: i64, owed: i64 },
    Statement { day: String },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpentTwice { pass } => write!(f, "pass {pass}: it was redeemed twice"),
            Self::PassState { pass, redemptions } => {
                write!(f, "pass {pass}: its own state is not that of a pass with {redemptions} redemptions")
            }
            Self::PassesMissing { booklet, kept, found } => {
                write!(f, "booklet {booklet}: it has {kept} passes, and {found} are there")
            }
            Self::NoBooklet { passes, redemptions } => {
                write!(f, "the passes: {passes} passes and {redemptions} redemptions are of no booklet")
            }
            Self::NoLot { booklet } => write!(f, "booklet {booklet}: its lot is not there"),
            Self::NotHandedOver { booklet } => {
                write!(f, "booklet {booklet}: passes of it were redeemed, and nobody was handed it over")
            }
            Self::BookletsMissing { lot, kept, found } => {
                write!(f, "lot {lot}: it has {kept} booklets, and {found} are there")
            }
            Self::Replacement { booklet } => {
                write!(f, "booklet {booklet}: what it replaces is not void, or had not as many passes left")
            }
            Self::Amount { redemption } => write!(f, "redemption {redemption}: it is not of what its pass is worth"),
            Self::NoPlace { redemption } => write!(f, "redemption {redemption}: its place is not there"),
            Self::AfterEnd { redemption } => write!(f, "redemption {redemption}: its lot had ended"),
            Self::UndoneAndClaimed { redemption } => write!(f, "redemption {redemption}: it was undone, and claimed"),
            Self::OperationTorn { operation } => write!(f, "operation {operation}: a part of it is missing"),
            Self::LotBalance { lot, kept, held } => {
                write!(f, "lot {lot}: its account has {kept} cents; its passes and redemptions hold {held}")
            }
            Self::LotLost { lot, issued, accounted } => {
                write!(f, "lot {lot}: {issued} cents were issued, and {accounted} are accounted for")
            }
            Self::OutUnprinted { lot } => write!(f, "lot {lot}: booklets of it are out that were never printed"),
            Self::ExpiredEarly { lot } => write!(f, "lot {lot}: it expired before its end"),
            Self::Claim { claim } => write!(f, "claim {claim}: it is not the sum of what is in it"),
            Self::ClaimNumbers { kept, last } => write!(f, "claim {last}: it is the last, and {kept} are there"),
            Self::Payment { payment } => write!(f, "payment {payment}: it is not the sum of its claims"),
            Self::PlaceBalance { place, kept, owed } => {
                write!(f, "place {place}: its accounts have {kept} cents; its claims and payments say {owed}")
            }
            Self::FunderBalance { funder, kept, folded } => {
                write!(f, "funder {funder}: {kept} cents are available; what happened makes {folded}")
            }
            Self::Refunds { funder, kept, asked } => {
                write!(f, "funder {funder}: {kept} cents are set apart to be given back; {asked} were asked for")
            }
            Self::PaymentFile { run } => write!(f, "run {run}: its file is not the one that was made"),
            Self::RiskBalance { kept, folded } => {
                write!(f, "the risk account: it has {kept} cents; what happened makes {folded}")
            }
            Self::Escrow { held, owed } => write!(f, "the escrow account: {held} cents are held and {owed} owed"),
            Self::Statement { day } => {
                write!(f, "statement of {day}: it is not as it was hashed, or its lines are not those of it")
            }
        }
    }
}

/// What the proof found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many lots.
    pub lots: u64,
    /// How many booklets.
    pub booklets: u64,
    /// How many passes.
    pub passes: u64,
    /// How many rows of the journal.
    pub redemptions: u64,
    /// How many claims.
    pub claims: u64,
    /// What is held on the account of the public body, in cents.
    pub held: i64,
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

/// Proves every invariant of the passes of a database from one state of it. Memory grows with the lots, the claims and the
/// booklets that were replaced, not with the passes.
pub async fn check(db: &Db) -> Result<Report, StoreError> {
    db.read_long(prove).await
}

fn prove(tx: &mut Tx<'_>) -> Result<Report, StoreError> {
    let mut fold = Fold { places: store::place_ids(tx)?.into_iter().collect(), ..Fold::default() };
    let mut report = Report::default();
    fold.read_lots(tx)?;
    fold.read_booklets(tx, &mut report)?;
    fold.prove_lots(tx, &mut report)?;
    fold.prove_claims(tx, &mut report)?;
    fold.prove_payments(tx, &mut report)?;
    fold.prove_money(tx, &mut report)?;
    store::each_file(tx, |run, file, hash| {
        if sha256(file.as_bytes()).as_slice() != hash {
            report.fault(Fault::PaymentFile { run });
        }
    })?;
    for lot in store::out_unprinted(tx, CHUNK)? {
        report.fault(Fault::OutUnprinted { lot });
    }
    for statement in store::statements(tx)? {
        if !is_as_stated(&statement) {
            report.fault(Fault::Statement { day: statement.day });
        }
    }
    Ok(report)
}

/// Whether a statement is the text that was hashed, and its lines are those that it speaks of and add up to its figures.
fn is_as_stated(statement: &StatementRow) -> bool {
    let is_text = sha256(statement.text.as_bytes()).as_slice() == statement.hash;
    let (Ok(said), Some(lines)) = (Stated::read(&statement.text), read_lines(&statement.lines)) else { return false };
    let sums = |kind: PartyKind| {
        let of_kind = lines.iter().filter(|line| line.party.kind() == kind);
        of_kind.fold([0; 3], |sums, line| [0, 1, 2].map(|nth: usize| sums[nth] + line.cents[nth]))
    };
    let figures = said.figures;
    is_text
        && said.day.to_string() == statement.day
        && hash_of_lines(&public_lines(&lines)) == said.lines_sha256
        && sums(PartyKind::Funder) == [figures.alive, figures.available, figures.refunds]
        && sums(PartyKind::Place) == [figures.unclaimed, figures.claims, figures.in_payment]
}

/// What the rows of a lot add up to.
struct OfLot {
    lot: Lot,
    /// Booklets that replace no other.
    booklets: i64,
    /// Passes that are not spent, of booklets that were not replaced.
    alive: i64,
    /// Redeemed and not undone, in cents; and what of it is not claimed.
    redeemed: i64,
    unclaimed: i64,
}

#[derive(Default)]
struct Fold {
    places: BTreeMap<PlaceNumber, PlaceId>,
    lots: BTreeMap<LotId, OfLot>,
    /// What was redeemed in each claim: cents, and how many.
    claims: HashMap<ClaimId, (i64, i64)>,
    /// Of booklets that were replaced: the passes that they had left.
    replaced: HashMap<BookletId, i64>,
    /// Of each place: claims that are in no payment, and payments that the bank has not settled, in cents.
    open: BTreeMap<PlaceNumber, i64>,
    sent: BTreeMap<PlaceNumber, i64>,
    paid: i64,
}

impl Fold {
    fn read_lots(&mut self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        let mut after = LotId(0);
        loop {
            let some = store::lots_after(tx, after, CHUNK)?;
            let Some(last) = some.last() else { return Ok(()) };
            after = last.id;
            let fresh = |lot: Lot| (lot.id, OfLot { lot, booklets: 0, alive: 0, redeemed: 0, unclaimed: 0 });
            self.lots.extend(some.into_iter().map(fresh));
        }
    }

    fn read_booklets(&mut self, tx: &mut Tx<'_>, report: &mut Report) -> Result<(), StoreError> {
        let mut after = BookletId(0);
        loop {
            let some = store::booklets_after(tx, after, CHUNK)?;
            let Some(until) = some.last().map(|booklet| booklet.id) else { break };
            let passes = store::passes_between(tx, (after, until))?;
            let entries = store::entries_between(tx, (after, until))?;
            let (mut passes, mut entries) = (passes.as_slice(), entries.as_slice());
            for booklet in &some {
                let mine = take_while(&mut passes, |(pass, _)| pass.booklet() == booklet.id);
                let redeemed = take_while(&mut entries, |entry| entry.pass.booklet() == booklet.id);
                self.take_booklet(tx, booklet, mine, redeemed, report)?;
            }
            after = until;
        }
        let (passes, redemptions) = store::counts(tx)?;
        let unread = |all: i64, read: u64| all - i64::try_from(read).unwrap_or(i64::MAX);
        let (passes, redemptions) = (unread(passes, report.passes), unread(redemptions, report.redemptions));
        if (passes, redemptions) != (0, 0) {
            report.fault(Fault::NoBooklet { passes, redemptions });
        }
        Ok(())
    }

    fn take_booklet(
        &mut self,
        tx: &mut Tx<'_>,
        booklet: &Booklet,
        passes: &[(PassId, PassState)],
        entries: &[Entry],
        report: &mut Report,
    ) -> Result<(), StoreError> {
        report.booklets += 1;
        report.passes += passes.len() as u64;
        report.redemptions += entries.len() as u64;
        let found = i64::try_from(passes.len()).unwrap_or(i64::MAX);
        if found != booklet.passes {
            report.fault(Fault::PassesMissing { booklet: booklet.id, kept: booklet.passes, found });
        }
        let mut left = 0;
        for (pass, state) in passes {
            let redemptions = entries.iter().filter(|one| one.pass == *pass && one.undone_at.is_none()).count();
            match (state, redemptions) {
                (PassState::Unspent, 1) => {}
                (PassState::Unspent, 0) => left += 1,
                (_, 2..) => report.fault(Fault::SpentTwice { pass: *pass }),
                _ => report.fault(Fault::PassState { pass: *pass, redemptions }),
            }
        }
        let is_with_nobody = matches!(booklet.state, BookletState::Printed | BookletState::Stock);
        if (is_with_nobody || booklet.handed_at.is_none()) && entries.iter().any(|one| one.undone_at.is_none()) {
            report.fault(Fault::NotHandedOver { booklet: booklet.id });
        }
        // A replacement has a higher number than what it replaces.
        if let Some(old) = booklet.replaces
            && self.replaced.remove(&old) != Some(booklet.passes)
        {
            report.fault(Fault::Replacement { booklet: booklet.id });
        }
        let is_void = booklet.state == BookletState::Replaced;
        if is_void {
            self.replaced.insert(booklet.id, left);
        }
        let Some(of) = self.lots.get_mut(&booklet.lot) else {
            report.fault(Fault::NoLot { booklet: booklet.id });
            return Ok(());
        };
        of.booklets += i64::from(booklet.replaces.is_none());
        of.alive += if is_void { 0 } else { left };
        for entry in entries {
            Self::take_entry(of, &self.places, &mut self.claims, entry, report);
            if entry.nth == 0 && entry.many > 1 {
                prove_operation(tx, entry, report)?;
            }
        }
        Ok(())
    }

    fn take_entry(
        of: &mut OfLot,
        places: &BTreeMap<PlaceNumber, PlaceId>,
        claims: &mut HashMap<ClaimId, (i64, i64)>,
        entry: &Entry,
        report: &mut Report,
    ) {
        let redemption = entry.id;
        if entry.cents != of.lot.face_cents {
            report.fault(Fault::Amount { redemption });
        }
        if !places.contains_key(&entry.place) {
            report.fault(Fault::NoPlace { redemption });
        }
        if entry.at >= of.lot.ends_at {
            report.fault(Fault::AfterEnd { redemption });
        }
        match (entry.undone_at, entry.claim) {
            (Some(_), Some(_)) => report.fault(Fault::UndoneAndClaimed { redemption }),
            (Some(_), None) => {}
            (None, claim) => {
                of.redeemed += entry.cents;
                match claim {
                    None => of.unclaimed += entry.cents,
                    Some(claim) => {
                        let (cents, count) = claims.entry(claim).or_default();
                        *cents += entry.cents;
                        *count += 1;
                    }
                }
            }
        }
    }

    fn prove_lots(&mut self, tx: &mut Tx<'_>, report: &mut Report) -> Result<(), StoreError> {
        for (booklet, _) in self.replaced.drain() {
            report.fault(Fault::Replacement { booklet });
        }
        for (id, of) in &self.lots {
            report.lots += 1;
            let (lot, face) = (*id, of.lot.face_cents);
            if of.booklets != of.lot.booklets {
                report.fault(Fault::BookletsMissing { lot, kept: of.lot.booklets, found: of.booklets });
            }
            let is_expired = of.lot.expired_at.is_some();
            let alive = if is_expired { 0 } else { of.alive * face };
            let (kept, held) = (Purse::Lot(lot).cents(tx)?, alive + of.unclaimed);
            if kept != held {
                report.fault(Fault::LotBalance { lot, kept, held });
            }
            let (issued, accounted) = (of.lot.issued_cents(), alive + of.redeemed + of.lot.expired_cents);
            let is_returned = !is_expired || of.lot.expired_cents == of.alive * face;
            if issued != accounted || !is_returned {
                report.fault(Fault::LotLost { lot, issued, accounted });
            }
            if of.lot.expired_at.is_some_and(|at| at < of.lot.ends_at) {
                report.fault(Fault::ExpiredEarly { lot });
            }
        }
        Ok(())
    }

    fn prove_claims(&mut self, tx: &mut Tx<'_>, report: &mut Report) -> Result<(), StoreError> {
        let mut risk: HashMap<ClaimId, i64> = HashMap::new();
        for (claim, cents) in store::risk_by_claim(tx)? {
            if let Some(claim) = claim {
                risk.insert(claim, cents);
            }
        }
        let (mut after, mut kept) = (ClaimId(0), 0);
        loop {
            let some = store::claims_after(tx, after, CHUNK)?;
            let Some(last) = some.last() else { break };
            after = last.id;
            for claim in &some {
                kept += 1;
                let (cents, count) = self.claims.remove(&claim.id).unwrap_or_default();
                let of_risk = risk.remove(&claim.id).unwrap_or(0);
                let says = (claim.cents - claim.risk_cents, claim.redemptions, claim.risk_cents, claim.of_lots);
                if says != (cents, count, of_risk, cents) {
                    report.fault(Fault::Claim { claim: claim.id });
                }
                if claim.payment.is_none() {
                    *self.open.entry(claim.place).or_default() += claim.cents;
                }
            }
        }
        for claim in self.claims.keys().chain(risk.keys()) {
            report.fault(Fault::Claim { claim: *claim });
        }
        if kept != after.0 {
            report.fault(Fault::ClaimNumbers { kept, last: after.0 });
        }
        report.claims = u64::try_from(kept).unwrap_or(0);
        Ok(())
    }

    fn prove_payments(&mut self, tx: &mut Tx<'_>, report: &mut Report) -> Result<(), StoreError> {
        for PaymentRow { id: payment, place, cents, state, of_claims } in store::payments(tx)? {
            let expected = if state == "refused" { 0 } else { cents };
            if of_claims != expected {
                report.fault(Fault::Payment { payment });
            }
            match state.as_str() {
                "sent" => *self.sent.entry(place).or_default() += cents,
                "paid" => self.paid += cents,
                _ => {}
            }
        }
        Ok(())
    }

    fn prove_money(&mut self, tx: &mut Tx<'_>, report: &mut Report) -> Result<(), StoreError> {
        let mut owed = 0;
        for (number, place) in &self.places {
            let claims = self.open.get(number).copied().unwrap_or(0);
            let payments = self.sent.get(number).copied().unwrap_or(0);
            let (payable, in_payment) = (Purse::Payable(*place).cents(tx)?, Purse::InPayment(*place).cents(tx)?);
            if (payable, in_payment) != (claims, payments) {
                let (kept, owed) = (payable + in_payment, claims + payments);
                report.fault(Fault::PlaceBalance { place: *place, kept, owed });
            }
            owed += payable + in_payment;
        }
        owed += self.prove_funders(tx, report)?;
        owed += prove_risk(tx, report)?;
        for lot in self.lots.keys() {
            owed += Purse::Lot(*lot).cents(tx)?;
        }
        let received: i64 = store::receipts_by_funder(tx)?.iter().map(|(_, cents)| cents).sum();
        let refunded: i64 = store::refunds_by_funder(tx)?.iter().map(|(_, paid, _)| paid).sum();
        let held = Purse::Escrow.cents(tx)?;
        if held != owed || held != received - refunded - self.paid {
            report.fault(Fault::Escrow { held, owed });
        }
        report.held = held;
        Ok(())
    }

    /// What funders have available: what came in, less what was issued, and what came back.
    fn prove_funders(&self, tx: &mut Tx<'_>, report: &mut Report) -> Result<i64, StoreError> {
        let mut folded: BTreeMap<FunderId, i64> = store::funders(tx)?.into_iter().map(|funder| (funder, 0)).collect();
        for (funder, cents) in store::receipts_by_funder(tx)? {
            if let Some(funder) = funder {
                *folded.entry(funder).or_default() += cents;
            }
        }
        let mut asked: BTreeMap<FunderId, i64> = BTreeMap::new();
        for (funder, paid, waiting) in store::refunds_by_funder(tx)? {
            *folded.entry(funder).or_default() -= paid + waiting;
            asked.insert(funder, waiting);
        }
        for of in self.lots.values() {
            *folded.entry(of.lot.funder).or_default() += of.lot.expired_cents - of.lot.issued_cents();
        }
        let mut all = 0;
        for (funder, folded) in folded {
            let kept = Purse::Available(funder).cents(tx)?;
            if kept != folded {
                report.fault(Fault::FunderBalance { funder, kept, folded });
            }
            let (set_apart, waiting) = (Purse::Refunding(funder).cents(tx)?, asked.get(&funder).copied().unwrap_or(0));
            if set_apart != waiting {
                report.fault(Fault::Refunds { funder, kept: set_apart, asked: waiting });
            }
            all += kept + set_apart;
        }
        Ok(all)
    }
}

fn prove_risk(tx: &mut Tx<'_>, report: &mut Report) -> Result<i64, StoreError> {
    let of_risk = store::receipts_by_funder(tx)?.into_iter().find(|(funder, _)| funder.is_none());
    let received = of_risk.map_or(0, |(_, cents)| cents);
    let paid = store::risk_by_claim(tx)?;
    let spent: i64 = paid.iter().map(|(_, cents)| cents).sum();
    let unclaimed = paid.iter().find(|(claim, _)| claim.is_none()).map_or(0, |(_, cents)| *cents);
    let (risk, owed) = (Purse::Risk.cents(tx)?, Purse::RiskOwed.cents(tx)?);
    if (risk, owed) != (received - spent, unclaimed) {
        report.fault(Fault::RiskBalance { kept: risk + owed, folded: received - spent + unclaimed });
    }
    Ok(risk + owed)
}

/// All passes of an operation are there, as they were redeemed.
fn prove_operation(tx: &mut Tx<'_>, first: &Entry, report: &mut Report) -> Result<(), StoreError> {
    let operation = OperationId::from_uuid(first.id);
    let many = usize::try_from(first.many).unwrap_or(0);
    for nth in 1..many {
        let row = store::entry(tx, row_of(operation, nth))?;
        let says = |entry: &Entry| (entry.place, entry.at, entry.many, entry.undone_at);
        if row.as_ref().map(says) != Some(says(first)) {
            report.fault(Fault::OperationTorn { operation: first.id });
            return Ok(());
        }
    }
    Ok(())
}

/// Takes the first of a slice for which something holds.
fn take_while<'a, T>(slice: &mut &'a [T], holds: impl Fn(&T) -> bool) -> &'a [T] {
    let end = slice.iter().position(|one| !holds(one)).unwrap_or(slice.len());
    let (first, rest) = slice.split_at(end);
    *slice = rest;
    first
}
