//! What a device accepted without a network comes in later: the first that is accepted wins, and who is late is paid from
//! an account of its own, up to a cap. The person is never asked to pay.

use ::store::Tx;
use aws_lc_rs::digest::{SHA256, digest};
use base::Timestamp;
use voucher::{Code, CodeMac};

use crate::books::{Purse, moved, post};
use crate::decide::{Counter, Found, Refusal, accept};
use crate::model::{OperationId, PassId, PlaceId, Rules, Service};
use crate::redeem::{Operation, known, redeem};
use crate::room::{PassError, Passes};
use crate::store::{self, ConflictRow};

/// Passes that a device brings in at once, at most.
pub const OFFLINE_MAX: usize = 500;
/// Conflicts of a place that are shown.
const SHOWN_MAX: i64 = 200;
/// Conflicts that are paid at once when money comes for the risk account; the rest when more comes.
const WAITING_MAX: i64 = 1_000;
/// Why a conflict was paid later than it came: a word, as it is stored and in keys of texts.
const PAID_LATE: &str = "risk-late";

/// A pass that a device accepted: its square was genuine, in time and in its territory, which a device can tell alone.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// Chosen by the device when it accepted the pass.
    pub operation: OperationId,
    /// The code in the square.
    pub code: Code,
    /// When, as the device says.
    pub at: Timestamp,
    /// What was done for it.
    pub service: Service,
    /// Which pass the signed square says that it was read from; none for a code that was typed.
    pub printed: Option<PassId>,
}

/// What became of a pass that a device accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was redeemed.
    Redeemed {
        /// Which one.
        pass: PassId,
        /// What it is worth.
        cents: i64,
    },
    /// It was not to be had any more; the place is paid all the same, from the risk account.
    PaidFromRisk {
        /// What it is worth.
        cents: i64,
        /// Why, in a word of [`Refusal::word`].
        reason: String,
    },
    /// The place is not paid.
    Refused {
        /// Why, in a word of [`Refusal::word`].
        reason: String,
    },
}

/// A pass that a place accepted offline and could not be redeemed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The name of the place.
    pub place: String,
    /// When it was accepted, as the device says.
    pub at: Timestamp,
    /// When it came in.
    pub received_at: Timestamp,
    /// Which pass; none where no pass has the code.
    pub pass: Option<PassId>,
    /// What became of it.
    pub outcome: Outcome,
}

impl Passes {
    /// Takes in what a device accepted, each by itself and in its order; the answers are in the same order. Any part of it
    /// can be sent again: each counts once and is answered as the first time.
    ///
    /// # Errors
    /// [`PassError::Field`] for more than [`OFFLINE_MAX`]; [`PassError::NotFound`] for a place that is not known;
    /// [`PassError::Reused`] for an operation that is another one's: those before it are taken in.
    pub async fn redeem_offline(&self, place: PlaceId, accepted: &[Accepted]) -> Result<Vec<Outcome>, PassError> {
        if accepted.len() > OFFLINE_MAX {
            return Err(PassError::Field("accepted"));
        }
        let mut outcomes = Vec::with_capacity(accepted.len());
        for one in accepted {
            let operation = Operation {
                id: one.operation,
                place,
                macs: vec![one.code.mac(&self.code_key)],
                service: one.service,
                at: one.at,
                is_offline: true,
            };
            let desk = Desk { rules: self.rules, now: self.clock.now(), day: self.bounds_of_today() };
            let printed = one.printed;
            outcomes.push(self.db.write(move |tx| desk.take(tx, &operation, printed)).await?);
        }
        Ok(outcomes)
    }

    /// What a place accepted offline and could not be redeemed, the newest first: when, and what became of it.
    pub async fn conflicts_of(&self, place: PlaceId) -> Result<Vec<(Timestamp, Outcome)>, PassError> {
        self.db
            .read(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                let rows = store::conflicts_of(tx, number, SHOWN_MAX)?;
                Ok(rows.iter().map(|row| (row.at, outcome_of(row))).collect())
            })
            .await
    }

    /// What was accepted offline anywhere and could not be redeemed, the newest first.
    pub async fn conflicts(&self) -> Result<Vec<Conflict>, PassError> {
        self.db
            .read(move |tx| {
                let mut all = Vec::new();
                for row in store::conflicts(tx, SHOWN_MAX)? {
                    let place = store::place(tx, row.place)?.map_or_else(String::new, |place| place.name);
                    let (at, received_at, pass) = (row.at, row.received_at, row.pass);
                    all.push(Conflict { place, at, received_at, pass, outcome: outcome_of(&row) });
                }
                Ok(all)
            })
            .await
    }

    /// The most that a pass which can still be used is worth, in cents: what a device counts a code for whose value it
    /// cannot read.
    pub(crate) async fn highest_face(&self) -> Result<i64, PassError> {
        Ok(self.db.read(store::highest_face).await?)
    }

    /// What lies on the risk account, in cents.
    pub async fn risk_cents(&self) -> Result<i64, PassError> {
        Ok(self.db.read(|tx| Purse::Risk.cents(tx)).await?)
    }

    /// What the risk account may still pay to a place today, in cents.
    pub async fn risk_left_today(&self, place: PlaceId) -> Result<i64, PassError> {
        let day = self.bounds_of_today();
        let (paid, held) = self
            .db
            .read(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                Ok::<_, PassError>((store::risk_paid(tx, number, day)?, Purse::Risk.cents(tx)?))
            })
            .await?;
        Ok((self.rules.offline_cap_cents - paid).min(held).max(0))
    }

    /// Pays what the risk account would have paid had it not been empty, the first that came first, as far as its money
    /// and the caps of the days on which it came allow. Each place is paid once for a pass.
    pub(crate) fn pay_what_waited(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), PassError> {
        let mut paid = Vec::new();
        for row in store::conflicts_unpaid(tx, WAITING_MAX)? {
            let day = self.day(row.received_at);
            let bounds = (self.start_of(day), self.after(day, 0));
            let is_within = store::risk_paid(tx, row.place, bounds)? + row.cents <= self.rules.offline_cap_cents;
            if !is_within || paid.contains(&(row.pass, row.place)) {
                continue;
            }
            if Purse::Risk.cents(tx)? < row.cents {
                return Ok(());
            }
            let owed = moved(&format!("risk/{}", row.id), Purse::Risk, Purse::RiskOwed, row.cents, "risk");
            post(tx, &[owed], now)?;
            store::pay_conflict(tx, row.id, PAID_LATE)?;
            paid.push((row.pass, row.place));
        }
        Ok(())
    }

    /// The operation of a pass that a list names without one: the same place, code and moment make the same.
    pub(crate) fn operation_of(&self, place: PlaceId, code: &Code, at: Timestamp) -> OperationId {
        let mac = code.mac(&self.code_key);
        let mut text = format!("pass/offline/{place}/{}/", at.as_micros()).into_bytes();
        text.extend(mac.as_bytes());
        let hash = digest(&SHA256, &text);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_ref()[..16]);
        OperationId::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// The first moment of today, and of tomorrow.
    fn bounds_of_today(&self) -> (Timestamp, Timestamp) {
        let today = self.day(self.clock.now());
        (self.start_of(today), self.after(today, 0))
    }
}

/// What decides on a pass that was accepted offline.
#[derive(Clone, Copy)]
struct Desk {
    rules: Rules,
    now: Timestamp,
    /// The first moment of today, and of tomorrow.
    day: (Timestamp, Timestamp),
}

impl Desk {
    fn take(&self, tx: &mut Tx<'_>, operation: &Operation, printed: Option<PassId>) -> Result<Outcome, PassError> {
        let mac = *operation.macs.first().ok_or(PassError::Field("code"))?;
        let (counter, found) = store::shown(tx, &mac, operation.place)?.ok_or(PassError::NotFound)?;
        if let Some(before) = answered(tx, operation, &mac, &counter)? {
            return Ok(before);
        }
        // What one of our keys signed was a pass of ours: the device could not know that it was printed anew.
        let found = match (found, printed) {
            (None, Some(pass)) => store::lost_print(tx, pass, &mac, operation.place)?,
            (found, _) => found,
        };
        match self.judge(&counter, found.as_ref(), operation.at) {
            Ok(()) => {
                let done = redeem(tx, operation)?;
                let pass = done.passes.first().copied().ok_or(PassError::NotFound)?;
                Ok(Outcome::Redeemed { pass, cents: done.cents })
            }
            Err(refusal) => self.note(tx, operation, mac, (&counter, found.as_ref()), &refusal),
        }
    }

    /// As at the counter at that time, within what devices may do. Before its booklet was handed over, a pass was stolen: who
    /// has it since keeps it. A device may go as far behind as ahead.
    fn judge(&self, counter: &Counter, found: Option<&Found>, at: Timestamp) -> Result<(), Refusal> {
        if at > self.now.plus(self.rules.clock_ahead) {
            return Err(Refusal::NotYet);
        }
        if self.now.since(at) > self.rules.offline_within {
            return Err(Refusal::TooLate);
        }
        let found = found.ok_or(Refusal::UnknownCode)?;
        accept(found, &counter.clone().at_time(at), at)?;
        let was_handed_over = found.handed_at.is_none_or(|handed_at| at.plus(self.rules.clock_ahead) >= handed_at);
        if was_handed_over { Ok(()) } else { Err(Refusal::NotHandedOver) }
    }

    /// Pays a conflict from the risk account if the device could not know and the cap is not reached, and writes down
    /// what became of it.
    fn note(
        &self,
        tx: &mut Tx<'_>,
        operation: &Operation,
        mac: CodeMac,
        (counter, found): (&Counter, Option<&Found>),
        refusal: &Refusal,
    ) -> Result<Outcome, PassError> {
        let cents = found.map_or(0, |found| found.face_cents);
        let against = self.against_paying(tx, (counter, found), refusal, cents)?;
        let row = ConflictRow {
            id: operation.id,
            mac,
            pass: found.map(|found| found.pass),
            place: counter.number,
            at: operation.at,
            received_at: self.now,
            cents,
            is_paid: against.is_none(),
            reason: against.as_ref().unwrap_or(refusal).word().to_owned(),
        };
        if row.is_paid {
            let owed = moved(&format!("risk/{}", operation.id), Purse::Risk, Purse::RiskOwed, cents, "risk");
            post(tx, &[owed], self.now)?;
        }
        store::insert_conflict(tx, &row)?;
        Ok(outcome_of(&row))
    }

    fn against_paying(
        &self,
        tx: &mut Tx<'_>,
        (counter, found): (&Counter, Option<&Found>),
        refusal: &Refusal,
        cents: i64,
    ) -> Result<Option<Refusal>, PassError> {
        // A place is paid once for a pass, and knows best that it redeemed it itself.
        let has_it = found.is_some_and(|found| found.is_paid_before || found.spent_at == Some(counter.number));
        if has_it || !could_not_know(found, refusal) {
            return Ok(Some(refusal.clone()));
        }
        if store::risk_paid(tx, counter.number, self.day)? + cents > self.rules.offline_cap_cents {
            return Ok(Some(Refusal::OverCap));
        }
        Ok((Purse::Risk.cents(tx)? < cents).then_some(Refusal::RiskEmpty))
    }
}

/// Whether a device without a network could not know it. A square has room for one area: of a pass for several, it says the
/// country, and the device cannot tell where the pass is not for.
fn could_not_know(found: Option<&Found>, refusal: &Refusal) -> bool {
    let is_in_several = found.is_some_and(|found| found.territory.0.len() > 1);
    refusal.is_unknowable() || (*refusal == Refusal::OutsideTerritory && is_in_several)
}

/// What was answered to this operation before.
fn answered(
    tx: &mut Tx<'_>,
    operation: &Operation,
    mac: &CodeMac,
    counter: &Counter,
) -> Result<Option<Outcome>, PassError> {
    if let Some(row) = store::conflict(tx, operation.id)? {
        let is_same = (row.mac, row.place) == (*mac, counter.number);
        return if is_same { Ok(Some(outcome_of(&row))) } else { Err(PassError::Reused) };
    }
    let before = known(tx, operation)?;
    Ok(before.and_then(|done| Some(Outcome::Redeemed { pass: done.passes.first().copied()?, cents: done.cents })))
}

fn outcome_of(row: &ConflictRow) -> Outcome {
    let reason = row.reason.clone();
    if row.is_paid { Outcome::PaidFromRisk { cents: row.cents, reason } } else { Outcome::Refused { reason } }
}
