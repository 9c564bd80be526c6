//! The nouns of the room: what a firm asks for, what a bank offers, what the fund stands for.

use base::{FirmId, Id, PersonId, Timestamp};
use credit::{Cents, Loan, LoanMistake, Percent};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::firm_file::{FirmFile, Plan};
use crate::fund::Figures;
use crate::state::{LineState, State};

/// What an [`ApplicationId`] identifies.
pub enum ApplicationKind {}
/// The identifier of an [`Application`].
pub type ApplicationId = Id<ApplicationKind>;
/// What a [`LineId`] identifies.
pub enum LineKind {}
/// The identifier of a [`Line`].
pub type LineId = Id<LineKind>;
/// What a [`GuaranteeId`] identifies.
pub enum GuaranteeKind {}
/// The identifier of a [`Guarantee`].
pub type GuaranteeId = Id<GuaranteeKind>;
/// What an [`EventId`] identifies.
pub enum EventKind {}
/// The identifier of an [`Event`].
pub type EventId = Id<EventKind>;

/// Applications of one firm, at most.
pub const APPLICATIONS_MAX: i64 = 50;
/// Aids that are declared, at most.
pub const AIDS_MAX: usize = 12;
/// Linked enterprises that are declared, at most.
pub const LINKED_MAX: usize = 20;
/// Most characters of what is told in words.
pub const TEXT_MAX_CHARS: usize = 4_000;

/// What a firm asks for, and what it declares.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// How much, in cents.
    pub amount: Cents,
    /// For how many months.
    pub months: u16,
    /// In how many of them only interest is paid.
    pub deferral: u16,
    /// A code of the pack's purposes.
    pub purpose: String,
    /// What it is for, in the firm's words.
    pub project: String,
    /// How many people it employs, where no register knows.
    pub employees: Option<u32>,
    /// Since when it exists, where no register knows.
    pub founded_on: Option<Date>,
    /// Whether it is in collective insolvency proceedings.
    pub insolvent: Option<bool>,
    /// Whether it, or an enterprise linked to it, got small aid elsewhere in the last three years.
    pub has_aids: Option<bool>,
    /// Those aids.
    pub aids: Vec<DeclaredAid>,
    /// Numbers of the enterprises that are one undertaking with it.
    pub linked: Vec<String>,
    /// Whether its plan goes with it.
    pub with_plan: bool,
}

/// An aid under a *de minimis* regulation, got elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredAid {
    /// The day on which the right to it arose.
    pub granted_on: Date,
    /// Its gross grant equivalent, in cents.
    pub cents: Cents,
    /// Who granted it, and to which enterprise.
    pub by: String,
}

/// What goes to the banks: the very document, which nothing is added to later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// What is known of the firm.
    pub firm: FirmFile,
    /// What it asks for and declares.
    pub asked: Asked,
    /// Its plan, where it chose to share it.
    pub plan: Option<Plan>,
    /// Who asks.
    pub person: String,
    /// Where to answer.
    pub email: String,
}

/// An application of a firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Which one.
    pub id: ApplicationId,
    /// Of which firm.
    pub firm: FirmId,
    /// Who asks for it.
    pub owner: PersonId,
    /// For which product.
    pub product: String,
    /// Where it stands.
    pub state: State,
    /// What is asked for.
    pub asked: Asked,
    /// What went to the banks, once it is sent.
    pub file: Option<File>,
    /// When it was begun.
    pub made_at: Timestamp,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// An application at one bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: LineId,
    /// Of which application.
    pub application: ApplicationId,
    /// A bank of the pack.
    pub bank: String,
    /// Where it stands.
    pub state: LineState,
    /// What the bank asked last.
    pub question: String,
    /// What the firm answered.
    pub answer: String,
    /// Why the bank refused.
    pub reason: String,
    /// What the bank offers.
    pub offer: Option<Offer>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// The terms that a bank offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How much, in cents.
    pub amount: Cents,
    /// The nominal rate a year, in percent: `3.5`.
    pub rate: String,
    /// For how many months.
    pub months: u16,
    /// In how many of them only interest is paid.
    pub deferral: u16,
    /// What is withheld when it is paid out, in percent of the amount.
    pub fee: String,
}

impl Offer {
    /// The loan that is offered.
    ///
    /// # Errors
    /// What cannot be agreed.
    pub fn loan(&self) -> Result<Loan, LoanMistake> {
        let percent = |text: &str| text.parse::<Percent>().map_err(|_| LoanMistake::Fee);
        Loan::new(self.amount, percent(&self.rate)?, self.months, self.deferral, percent(&self.fee)?)
    }

    /// The same, its percentages as they are kept: `3.5` for what a bank wrote as `3,50`.
    ///
    /// # Errors
    /// What is no percentage.
    pub fn written_plainly(self) -> Result<Self, LoanMistake> {
        let plain = |text: &str| text.parse::<Percent>().map(|it| it.to_string()).map_err(|_| LoanMistake::Fee);
        Ok(Self { rate: plain(&self.rate)?, fee: plain(&self.fee)?, ..self })
    }
}

/// A loan that the fund guarantees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guarantee {
    /// Which one.
    pub id: GuaranteeId,
    /// Of which application at which bank.
    pub line: LineId,
    /// Of which application.
    pub application: ApplicationId,
    /// Of which firm.
    pub firm: FirmId,
    /// Who looks after that firm.
    pub owner: PersonId,
    /// A bank of the pack.
    pub bank: String,
    /// A product of the pack.
    pub product: String,
    /// Whose aid it is.
    pub undertaking: String,
    /// The day on which the right arose.
    pub granted_on: Date,
    /// Its gross grant equivalent, in cents.
    pub aid: Cents,
    /// What became of it.
    pub figures: Figures,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// What happened to a guarantee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Which one.
    pub id: EventId,
    /// To which guarantee.
    pub guarantee: GuaranteeId,
    /// What.
    pub kind: Happened,
    /// How much, in cents.
    pub cents: Cents,
    /// When.
    pub at: Timestamp,
    /// In words, where there are some.
    pub note: String,
    /// The reservation of a call.
    pub transfer: Option<ledger::TransferId>,
    /// Whether a call waits for its payment.
    pub is_open: bool,
}

/// What can happen to a guarantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Happened {
    Granted,
    Repaid,
    Called,
    Paid,
    CallRefused,
    Recovered,
}

impl Happened {
    const ALL: [(&'static str, Self); 6] = [
        ("granted", Self::Granted),
        ("repaid", Self::Repaid),
        ("called", Self::Called),
        ("paid", Self::Paid),
        ("call-refused", Self::CallRefused),
        ("recovered", Self::Recovered),
    ];

    /// Its name in the tables, in the API and in the keys of texts.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, one)| *one == self).map_or("", |(name, _)| name)
    }

    /// From its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, one)| *one)
    }
}
