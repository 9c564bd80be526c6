//! What is known beforehand: the firm's file and its plan, told by whoever keeps them.

use std::future::Future;
use std::pin::Pin;

use base::headcount::HeadcountBand;
use base::{FirmId, Lang, PersonId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is told later.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Whoever keeps it cannot tell now.
#[derive(Debug, thiserror::Error)]
#[error("what is known of the firm cannot be had: {0}")]
pub struct Away(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// What is known of a firm. It goes to banks as it stands here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirmFile {
    /// Its name.
    pub name: String,
    /// Its number, as people write it.
    pub number: Option<String>,
    /// Whose aid counts together with it (Regulation (EU) 2023/2831, article 2(2)): the SIREN, the register's number, or
    /// what stands for the firm here.
    pub undertaking: String,
    /// Its activity: code and label.
    pub activity: Option<(String, String)>,
    /// Its commune, in words.
    pub commune: Option<String>,
    /// How many it employs.
    pub headcount: Option<HeadcountBand>,
    /// Since when it exists.
    pub founded_on: Option<Date>,
    /// Who said so; nobody but the person where there is none.
    pub source: Option<String>,
}

/// Keeps the files of firms; the room of firms is one.
pub trait Firms: Send + Sync {
    /// The firms that a person looks after, to be chosen among: identifier and name.
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<(FirmId, String)>, Away>>;

    /// The name of a firm that this person looks after; none when it is somebody else's.
    fn name(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<String>, Away>>;

    /// The file of a firm that this person looks after; none when it is somebody else's. The reading is recorded.
    fn file(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<FirmFile>, Away>>;

    /// Who is written to about what this person asked for in a firm's name: they, while they may; else its owners.
    fn written_to(&self, applicant: PersonId, firm: FirmId) -> Pending<'_, Result<Vec<PersonId>, Away>>;
}

/// What a firm means to do, in the order of its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The day of the plan.
    pub made_on: Date,
    /// Its steps.
    pub steps: Vec<PlanStep>,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// What is to be done.
    pub title: String,
    /// Why.
    pub why: String,
}

/// Keeps the plans of firms.
pub trait Plans: Send + Sync {
    /// The plan of a firm that this person looks after, in a language; none where there is none. The reading is recorded.
    fn plan(&self, person: PersonId, firm: FirmId, lang: Lang) -> Pending<'_, Result<Option<Plan>, Away>>;
}
