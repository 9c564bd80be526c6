//! An establishment, the register that knows it, and why the register may not tell.

use std::future::Future;
use std::pin::Pin;

use base::activity::ActivityCode;
use base::headcount::HeadcountBand;
use base::{Siret, Timestamp};
use jiff::civil::Date;

/// What a register tells of one establishment. Every field but the number may be missing there.
#[derive(Debug, Clone, PartialEq)]
pub struct Establishment {
    /// Its number. The register may give another one than was asked for, when two were merged.
    pub siret: Siret,
    /// The firm's name: a company's name, or the name of the person who trades. `None` where the person
    /// asked that it not be spread (`diffusible` is then false), or where there is none.
    pub name: Option<String>,
    /// What stands above the door (enseigne); `None` like the name.
    pub trade_name: Option<String>,
    /// The main activity, when the register gives it in the nomenclature of the pack.
    pub activity: Option<ActivityCode>,
    /// How the register calls that activity.
    pub activity_label: Option<String>,
    /// The employees of this establishment; of the whole firm where the register tells only that.
    pub headcount: Option<HeadcountBand>,
    /// The employees of the whole firm; of this establishment where the register tells only that.
    pub firm_headcount: Option<HeadcountBand>,
    /// The commune's code, a municipal district's in Paris, Lyon and Marseille. `None` abroad.
    pub commune: Option<String>,
    /// How the register calls the commune.
    pub commune_name: Option<String>,
    /// Since when it exists.
    pub created_on: Option<Date>,
    /// Whether it still works.
    pub standing: Standing,
    /// Whether the firm lets its name and address be spread. Where not, the name is left out above.
    pub diffusible: bool,
    /// When the register was asked.
    pub read_at: Timestamp,
    /// The register's name, to show beside what it told.
    pub source_label: String,
}

/// Whether an establishment still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It works, or the register does not say otherwise.
    Open,
    /// It has closed.
    Closed {
        /// On this day, where the register knows it.
        on: Option<Date>,
    },
}

impl Establishment {
    /// Whether it has closed.
    pub fn is_closed(&self) -> bool {
        matches!(self.standing, Standing::Closed { .. })
    }

    /// The day it closed, where it has and the register knows the day.
    pub fn closed_on(&self) -> Option<Date> {
        match self.standing {
            Standing::Open => None,
            Standing::Closed { on } => on,
        }
    }
}

/// Why a register did not tell. Each calls for another sentence, and for a way on by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegisterRefusal {
    /// There is no establishment of this number, or none that the register may tell of.
    #[error("the register does not know this number")]
    Unknown,
    /// It cannot be reached, or says that it is out of order.
    #[error("the register is out of order")]
    Down,
    /// It did not answer in time.
    #[error("the register did not answer in time")]
    TooSlow,
    /// It was asked too often.
    #[error("the register was asked too often: again in {retry_after_s} s")]
    RateLimited {
        /// When to ask again, in seconds from now.
        retry_after_s: u32,
    },
    /// It answered something that cannot be read as an answer to the question.
    #[error("the register's answer cannot be read")]
    Unreadable,
    /// It does not accept our credentials or our stated purpose: the operator must mend the settings.
    #[error("the register does not let us ask: check the token and the purpose")]
    NotAllowed,
}

/// Why the register is asked, and for whom: API Entreprise keeps it with each call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// The frame of the request (parameter `context`), such as the name of the programme.
    pub context: String,
    /// The object of the request (parameter `object`), such as the name of the procedure.
    pub object: String,
    /// The public body that asks (parameter `recipient`).
    pub recipient: Siret,
}

/// A future that may be sent to another thread.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A register of establishments.
pub trait Register: Send + Sync {
    /// What the register tells of the establishment of this number.
    ///
    /// # Errors
    /// A refusal; the person then goes on by hand.
    fn establishment<'a>(&'a self, siret: &'a Siret) -> BoxFuture<'a, Result<Establishment, RegisterRefusal>>;
}
