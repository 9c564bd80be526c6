//! Whoever knows answers beforehand, and how they are asked.

use std::future::Future;
use std::pin::Pin;

use base::{FirmId, Lang, PersonId};

use crate::prefill::Proposal;

/// What a source promises.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// About whom a source is asked, and what for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'a> {
    /// The person whose procedure it is.
    pub person: PersonId,
    /// The firm, when it is a firm's.
    pub firm: Option<FirmId>,
    /// The procedure.
    pub procedure: &'a str,
}

/// Why a source said nothing, or not all that it might.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Silence {
    /// It did not answer, or not in time.
    Down,
    /// Part of it did not answer; this is what the rest told.
    PartlyDown(Vec<Proposal>),
    /// It did not answer; this is what it said before, each with its day.
    Remembered(Vec<Proposal>),
    /// It does not know the person or the firm.
    Unknown,
}

/// Whoever knows answers beforehand: the signed-in identity, a register, earlier answers, a table.
///
/// It is asked for concepts, never for questions. A source that is silent keeps nobody waiting: the
/// questions are asked, and the page says why.
pub trait AnswerSource: Send + Sync {
    /// What a pack's `concepts.csv` calls it: `identity`, `answers`, `insee`.
    fn id(&self) -> &str;

    /// Its name for people, as in "from …": `the INSEE register`.
    fn name(&self, lang: Lang) -> String;

    /// By which law its answers are fetched, in words for people, where there is one.
    fn basis(&self, _lang: Lang) -> Option<String> {
        None
    }

    /// What it knows of these concepts.
    ///
    /// # Errors
    /// Why it knows nothing, when that is worth telling.
    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>>;

    /// What it knows of these concepts by what is answered already: a table tells the canton of a commune. It waits
    /// for nobody. Whoever knows nothing by other answers leaves it as it is.
    fn derive(&self, _known: &[Proposal], _concepts: &[String], _lang: Lang) -> Vec<Proposal> {
        Vec::new()
    }
}
