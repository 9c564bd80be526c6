//! What an office sees: its procedures, and the cases that were sent to it.

use std::sync::Arc;

use base::{PersonId, Timestamp};

use crate::catalogue::Version;
use crate::hand::Hand;
use crate::model::{Case, CaseId, Duty, Reference, State};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

/// Cases that a list or an export holds, at most.
pub const CASES_MAX: i64 = 10_000;

/// Lines of one page of a list.
pub const PAGE_LINES: i64 = 50;
/// More pages than this are not asked for.
const PAGES_MAX: i64 = 10_000;

/// A case in a list, without its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its identifier.
    pub id: CaseId,
    /// What people call it.
    pub reference: Option<Reference>,
    /// Where it stands.
    pub state: State,
    /// When it was sent.
    pub submitted_at: Option<Timestamp>,
    /// When the person is owed a decision.
    pub due_at: Option<Timestamp>,
}

/// What a list is narrowed to, and its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Narrowed {
    /// Cases in this state only.
    pub state: Option<State>,
    /// Cases that this officer has in hand only.
    pub officer: Option<PersonId>,
    /// In which order.
    pub order: ListOrder,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListOrder {
    /// As they were sent, the oldest first.
    #[default]
    Sent,
    /// Open cases, those that are due first.
    Due,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its lines.
    pub lines: Vec<Line>,
    /// Lines on all pages.
    pub count: u64,
}

/// A procedure as its office sees it.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The version that new cases begin with.
    pub version: Arc<Version>,
    /// What the officer may do.
    pub duty: Duty,
    /// Cases by state.
    pub counts: Vec<(State, u64)>,
    /// Cases that are not decided although they are due.
    pub overdue: u64,
}

impl Desk {
    /// Cases in a state.
    pub fn count(&self, state: State) -> u64 {
        self.counts.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count)
    }
}

impl Procedures {
    /// The procedures of the authorities that somebody works for.
    pub async fn desks(&self, person: PersonId) -> Result<Vec<Desk>, ProceduresError> {
        let duties = self.duties_of(person).await?;
        let mut desks = Vec::new();
        for version in self.catalogue.all() {
            let own = duties.iter().find(|(authority, _)| *authority == version.about.authority);
            let Some((_, duty)) = own else { continue };
            let (procedure, now) = (version.about.id.clone(), self.clock.now());
            let (counts, overdue) = self
                .db
                .read(move |tx| {
                    let counts = tables::counts_at(tx, &procedure)?;
                    Ok::<_, ProceduresError>((counts, tables::overdue_at(tx, &procedure, now)?))
                })
                .await?;
            desks.push(Desk { version, duty: *duty, counts, overdue });
        }
        Ok(desks)
    }

    /// A procedure and what somebody may do there.
    ///
    /// # Errors
    /// [`ProceduresError::NotFound`] when it is none of theirs.
    pub async fn desk(&self, person: PersonId, procedure: &str) -> Result<(Arc<Version>, Duty), ProceduresError> {
        let version = self.catalogue.newest(procedure).ok_or(ProceduresError::NotFound)?;
        let duties = self.duties_of(person).await?;
        let own = duties.into_iter().find(|(authority, _)| *authority == version.about.authority);
        own.map(|(_, duty)| (version, duty)).ok_or(ProceduresError::NotFound)
    }

    /// The cases of a procedure that were sent since, the oldest first, without their answers being shown.
    pub async fn cases_at(
        &self,
        hand: &Hand,
        procedure: &str,
        since: Timestamp,
        limit: i64,
    ) -> Result<Vec<Case>, ProceduresError> {
        match hand {
            Hand::Tool { procedure: own, .. } if own == procedure => {}
            Hand::Account { person, .. } => {
                self.desk(*person, procedure).await?;
            }
            _ => return Err(ProceduresError::NotFound),
        }
        let (procedure, limit) = (procedure.to_owned(), limit.clamp(1, CASES_MAX));
        self.db.read(move |tx| Ok(tables::cases_sent_to(tx, &procedure, since, limit)?)).await
    }

    /// A page of the cases of a procedure, counted from 1, without their answers.
    pub async fn list(
        &self,
        person: PersonId,
        procedure: &str,
        wanted: Narrowed,
        page: i64,
    ) -> Result<Page, ProceduresError> {
        self.desk(person, procedure).await?;
        let (procedure, page) = (procedure.to_owned(), page.clamp(1, PAGES_MAX) - 1);
        let read = move |tx: &mut ::store::Tx<'_>| tables::page_of(tx, &procedure, wanted, page);
        let (lines, count) = self.db.read(move |tx| Ok::<_, ProceduresError>(read(tx)?)).await?;
        Ok(Page { lines, count })
    }

    /// Opens a procedure to new cases, or closes it.
    pub async fn set_open(&self, person: PersonId, procedure: &str, is_open: bool) -> Result<(), ProceduresError> {
        let (version, _) = self.desk(person, procedure).await?;
        self.need_duty(person, &version.about.authority, Duty::Manager).await?;
        let (id, now) = (procedure.to_owned(), self.clock.now());
        let change = move |tx: &mut ::store::Tx<'_>| {
            if is_open {
                tables::reopen(tx, &id)?;
            } else {
                tables::close(tx, &id, person, now)?;
            }
            Ok::<_, ProceduresError>(())
        };
        self.db.write(change).await?;
        self.catalogue.set_closed(procedure, !is_open);
        Ok(())
    }
}
