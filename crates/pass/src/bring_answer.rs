//! An officer brings what the bank answered about a file, and it is booked line by line.

use std::collections::{BTreeMap, BTreeSet};

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::Fact;
use mail::{Message, MessageId};
use remittance::{Outcome, Reason, Reference, StatusReport};

use crate::make_payment_file::{hex, sha256};
use crate::model::{PaymentId, RefundId, RunId, TEXT_MAX_CHARS};
use crate::pay::{Payment, PaymentState, settle};
use crate::refund::{Refund, RefundState, reference, settle_refund};
use crate::room::{PassError, Passes, text};
use crate::store;

/// The kind of the facts that say what the bank answered: their fields are `run`, `sha256`, `paid` and `refused`.
pub const ANSWER_KIND: &str = "pass-bank-answer";
/// The kind of the facts that say which payments came back: their fields are `payment` and `reason`.
pub const RETURN_KIND: &str = "pass-payment-returned";
/// Answers about one file that are shown.
const ANSWERS_SHOWN: i64 = 50;

/// A payment of a file: to a place, or a refund to a funder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilePayment {
    /// To a place, for its claims.
    Place(Payment),
    /// To a funder.
    Funder(Refund),
}

impl FilePayment {
    /// Whose account it goes to.
    pub fn name(&self) -> &str {
        match self {
            Self::Place(payment) => &payment.name,
            Self::Funder(refund) => &refund.name,
        }
    }

    /// The account.
    pub fn iban(&self) -> &str {
        match self {
            Self::Place(payment) => &payment.iban,
            Self::Funder(refund) => &refund.iban,
        }
    }

    /// Which one, of its kind.
    pub const fn uuid(&self) -> uuid::Uuid {
        match self {
            Self::Place(payment) => payment.id.uuid(),
            Self::Funder(refund) => refund.id.uuid(),
        }
    }

    /// Whether it is in a file, and nobody has said what became of it.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Place(payment) => payment.state == PaymentState::Sent,
            Self::Funder(refund) => refund.state == RefundState::Sent,
        }
    }

    /// Who noted by hand what became of it; nobody when the bank said so.
    pub const fn settled_by(&self) -> Option<PersonId> {
        match self {
            Self::Place(payment) => payment.settled_by,
            Self::Funder(refund) => refund.settled_by,
        }
    }

    /// Why it was not paid; empty where it was.
    pub fn reason(&self) -> &str {
        match self {
            Self::Place(payment) => &payment.reason,
            Self::Funder(refund) => &refund.reason,
        }
    }

    /// How much.
    pub const fn cents(&self) -> i64 {
        match self {
            Self::Place(payment) => payment.cents,
            Self::Funder(refund) => refund.cents,
        }
    }

    /// The reference that it has in files and answers.
    pub(crate) fn reference(&self) -> Result<Reference, PassError> {
        match self {
            Self::Place(payment) => reference(payment.id),
            Self::Funder(refund) => reference(refund.id),
        }
    }
}

/// What the bank says of one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// Of which one, as it stands now.
    pub payment: FilePayment,
    /// What it says.
    pub outcome: Outcome,
}

/// What the bank answered about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAnswer {
    /// About which file.
    pub run: RunId,
    /// When it was brought; none before.
    pub brought_at: Option<Timestamp>,
    /// What it says of each payment, in the order of the file.
    pub lines: Vec<AnswerLine>,
    /// What it names and the file does not have: somebody must look.
    pub strangers: Vec<String>,
}

impl BankAnswer {
    /// The payments to places that the bank refuses and that stood otherwise until now.
    pub fn newly_refused(&self) -> impl Iterator<Item = (&Payment, String)> {
        self.lines.iter().filter_map(|line| match (&line.payment, &line.outcome) {
            (FilePayment::Place(payment), Outcome::Rejected(reasons)) if payment.state != PaymentState::Refused => {
                Some((payment, reason_of(reasons)))
            }
            _ => None,
        })
    }

    fn count(&self, is_so: impl Fn(&Outcome) -> bool) -> usize {
        self.lines.iter().filter(|line| is_so(&line.outcome)).count()
    }
}

/// A letter to somebody who acts for the place of a payment.
#[derive(Debug, Clone)]
pub struct RefusalLetter {
    /// About which payment.
    pub payment: PaymentId,
    /// What keeps it from being sent twice.
    pub id: MessageId,
    /// What it says.
    pub message: Message,
}

/// The first reason, in one line: its code and what the bank adds.
fn reason_of(reasons: &[Reason]) -> String {
    let told = reasons.first().map(|reason| format!("{} {}", reason.code, reason.text)).unwrap_or_default();
    let told: String = told.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(TEXT_MAX_CHARS).collect();
    if told.is_empty() { "?".to_owned() } else { told }
}

impl Passes {
    /// What an answer of the bank (pain.002) says of each payment of the file that it is about. Nothing is changed.
    ///
    /// # Errors
    /// [`PassError::Answer`] when it is no answer, or about none of our files.
    pub async fn read_answer(&self, content: &[u8]) -> Result<BankAnswer, PassError> {
        let report = StatusReport::read(content)?;
        let run = uuid::Uuid::try_parse(report.file()).ok().map(RunId::from_uuid);
        let stranger = || remittance::BadReport::OtherFile { found: report.file().to_owned() };
        let run = run.ok_or_else(stranger)?;
        let payments = self.payments_in(run).await?;
        if payments.is_empty() {
            return Err(stranger().into());
        }
        answer(run, &report, payments)
    }

    /// Books an answer of the bank: what it accepts is paid; what it refuses is owed again, and paid by the next file; of
    /// what it does not decide, nothing changes. A payment that was accepted before and is refused now came back. The same
    /// answer again changes nothing. Each letter goes with the refusal that it tells of. Recorded in the evidence log.
    ///
    /// # Errors
    /// [`PassError::Answer`] when it is no answer, or about none of our files.
    pub async fn bring_answer(
        &self,
        officer: PersonId,
        content: &[u8],
        letters: Vec<RefusalLetter>,
    ) -> Result<BankAnswer, PassError> {
        let answer = self.read_answer(content).await?;
        let (now, hash, run) = (self.clock.now(), sha256(content), answer.run);
        let paid = answer.count(|outcome| *outcome == Outcome::Accepted);
        let refused = answer.count(|outcome| matches!(outcome, Outcome::Rejected(_)));
        let fields = BTreeMap::from([
            ("run", run.to_string()),
            ("sha256", hex(&hash)),
            ("paid", paid.to_string()),
            ("refused", refused.to_string()),
        ]);
        let (content, lines) = (content.to_vec(), answer.lines.clone());
        self.record_change(Fact { kind: ANSWER_KIND, fields }, move |tx, position| {
            if !store::insert_answer(tx, (&hash, run, position), &content, (officer, now))? {
                return Ok(false);
            }
            let mut refused = BTreeSet::new();
            for line in &lines {
                refused.extend(book(tx, line, now)?);
            }
            for letter in letters.iter().filter(|letter| refused.contains(&letter.payment.uuid())) {
                mail::enqueue(tx, letter.id, &letter.message, now)?;
            }
            Ok(true)
        })
        .await?;
        Ok(BankAnswer { brought_at: Some(now), ..answer })
    }

    /// Notes that a payment that was paid came back (its account was closed since, or is another's): it is owed again. The
    /// same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::Settled`] when the bank has not paid it.
    pub async fn return_payment(
        &self,
        id: PaymentId,
        reason: &str,
        letters: Vec<RefusalLetter>,
    ) -> Result<(), PassError> {
        let (reason, now) = (text("reason", reason)?, self.clock.now());
        // Not the reason: an entry is kept for ever, and what is typed may be personal.
        let fields = BTreeMap::from([("payment", id.to_string())]);
        self.record_change(Fact { kind: RETURN_KIND, fields }, move |tx, _| {
            let payment = store::payment(tx, id)?.ok_or(PassError::NotFound)?;
            match payment.state {
                PaymentState::Refused => return Ok(false),
                PaymentState::Sent => return Err(PassError::Settled),
                PaymentState::Paid => settle(tx, &payment, (PaymentState::Refused, &reason), (None, now))?,
            }
            for letter in &letters {
                mail::enqueue(tx, letter.id, &letter.message, now)?;
            }
            Ok(true)
        })
        .await
    }

    /// The payments of a file, in its order.
    ///
    /// # Errors
    /// The database's.
    pub async fn payments_in(&self, run: RunId) -> Result<Vec<FilePayment>, PassError> {
        self.db
            .read(move |tx| {
                let mut all: Vec<_> = store::payments_of_run(tx, run)?.into_iter().map(FilePayment::Place).collect();
                all.extend(store::refunds_of_run(tx, run)?.into_iter().map(FilePayment::Funder));
                Ok(all)
            })
            .await
    }

    /// The answers that were brought about a file, the newest first.
    pub async fn answers_about(&self, run: RunId) -> Result<Vec<BankAnswer>, PassError> {
        let payments = self.payments_in(run).await?;
        let brought = self.db.read(move |tx| Ok::<_, PassError>(store::answers_of(tx, run, ANSWERS_SHOWN)?)).await?;
        let read = |one: &store::Brought| {
            let answer = answer(run, &StatusReport::read(&one.content)?, payments.clone())?;
            Ok(BankAnswer { brought_at: Some(one.at), ..answer })
        };
        brought.iter().map(read).collect()
    }
}

fn answer(run: RunId, report: &StatusReport, payments: Vec<FilePayment>) -> Result<BankAnswer, PassError> {
    let references = payments.iter().map(FilePayment::reference).collect::<Result<Vec<_>, _>>()?;
    let settled = report.settle_references(&reference(run)?, &references)?;
    let lines = payments.into_iter().zip(settled.payments);
    let lines = lines.map(|(payment, said)| AnswerLine { payment, outcome: said.outcome }).collect();
    Ok(BankAnswer { run, brought_at: None, lines, strangers: settled.strangers })
}

/// Books a line on the payment as it stands now; gives the payment to a place that it refuses.
fn book(tx: &mut Tx<'_>, line: &AnswerLine, now: Timestamp) -> Result<Option<uuid::Uuid>, PassError> {
    let is_paid = match &line.outcome {
        Outcome::Accepted => true,
        Outcome::Rejected(_) => false,
        // The money may have gone, or may yet go: nothing is concluded.
        Outcome::Open | Outcome::HadBefore(_) => return Ok(None),
    };
    let reason = match &line.outcome {
        Outcome::Rejected(reasons) => reason_of(reasons),
        _ => String::new(),
    };
    match &line.payment {
        FilePayment::Place(payment) => book_payment(tx, payment.id, is_paid, &reason, now),
        FilePayment::Funder(refund) => book_refund(tx, refund.id, is_paid, &reason, now).map(|()| None),
    }
}

fn book_payment(
    tx: &mut Tx<'_>,
    id: PaymentId,
    is_paid: bool,
    reason: &str,
    now: Timestamp,
) -> Result<Option<uuid::Uuid>, PassError> {
    let payment = store::payment(tx, id)?.ok_or(PassError::NotFound)?;
    match (payment.state, is_paid) {
        (PaymentState::Sent, true) => settle(tx, &payment, (PaymentState::Paid, ""), (None, now))?,
        (PaymentState::Sent | PaymentState::Paid, false) => {
            settle(tx, &payment, (PaymentState::Refused, reason), (None, now))?;
            return Ok(Some(id.uuid()));
        }
        // It was booked so before; or refused, and is in another file by now: the page says that the bank contradicts
        // itself, and an officer asks it.
        (PaymentState::Paid, true) | (PaymentState::Refused, _) => {}
    }
    Ok(None)
}

fn book_refund(tx: &mut Tx<'_>, id: RefundId, is_paid: bool, reason: &str, now: Timestamp) -> Result<(), PassError> {
    let refund = store::refund(tx, id)?.ok_or(PassError::NotFound)?;
    match (refund.state, is_paid) {
        (RefundState::Sent, true) => settle_refund(tx, refund, (RefundState::Paid, ""), (None, now)),
        (RefundState::Sent | RefundState::Paid, false) => {
            settle_refund(tx, refund, (RefundState::Refused, reason), (None, now))
        }
        _ => Ok(()),
    }
}
