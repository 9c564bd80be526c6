//! The office looks whether everything is there: it finds an application complete, returns it with what lacks and until
//! when, or does not admit it, with a reason.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use base::PersonId;
use evidence::Action;
use jiff::{SignedDuration, ToSpan};

use crate::letters;
use crate::letters::Letter;
use crate::model::{Application, ApplicationId, Call, CallId, Decision, Deed, Outcome, State};
use crate::room::{Programmes, ProgrammesError, access};
use crate::store as tables;

/// Days that a candidate can be given to complete an application.
pub const COMPLETE_DAYS: RangeInclusive<u16> = 1..=60;
/// Most characters of what an officer writes to a candidate.
pub const TEXT_MAX: usize = 2_000;
/// Applications on one page of a list.
pub const PAGE_LINES: u32 = 50;

/// Why the office's word was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotSaid {
    /// There are no words, or too many.
    #[error("1 to {TEXT_MAX} characters are expected")]
    Words,
    /// That many days are not given.
    #[error("1 to 60 days are expected")]
    Days,
    /// The jury began to judge it: only the decision, whose reasons everybody reads, takes it out.
    #[error("the jury began to judge the application")]
    Judged,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// An officer at work: who, and under which name they sign.
#[derive(Debug, Clone, Copy)]
pub struct Officer<'a> {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
}

impl Programmes {
    /// How many applications to an own call stand in each state.
    pub async fn counts(&self, officer: PersonId, call: CallId) -> Result<BTreeMap<State, u64>, ProgrammesError> {
        self.own_call(officer, call).await?;
        self.db.read(move |tx| Ok(tables::counts_of(tx, call)?)).await
    }

    /// The applications to an own call in a state, by number, behind one: a page of them. What is shown of them in a list
    /// is the number, the state and the day; nothing that says whose they are.
    pub async fn applications_to(
        &self,
        officer: PersonId,
        call: CallId,
        state: Option<State>,
        after: &str,
    ) -> Result<Vec<Application>, ProgrammesError> {
        self.own_call(officer, call).await?;
        let after = after.to_owned();
        self.db.read(move |tx| Ok(tables::applications_to_call(tx, call, state, &after, i64::from(PAGE_LINES))?)).await
    }

    /// An application that was sent, to be shown to the officer of its call; the reading is recorded before.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] for what was withdrawn, too: nobody reads it any more.
    pub async fn read_application(
        &self,
        officer: PersonId,
        id: ApplicationId,
    ) -> Result<(Call, Application), ProgrammesError> {
        let (call, one) = self.application_of_office(officer, id).await?;
        if one.state == State::Withdrawn {
            return Err(ProgrammesError::NotFound);
        }
        self.evidence.record(access(officer, &call, &one, Action::ReadCase, "answers")).await?;
        Ok((call, one))
    }

    /// The numbers of the other applications that the same firm sent to the call.
    pub(crate) async fn others_of_firm(&self, one: &Application) -> Result<Vec<String>, ProgrammesError> {
        let one = one.clone();
        self.db.read(move |tx| Ok(tables::others_of_firm(tx, &one)?)).await
    }

    /// An application that was sent, for the officer of its call; nothing of it is shown yet.
    pub(crate) async fn application_of_office(
        &self,
        officer: PersonId,
        id: ApplicationId,
    ) -> Result<(Call, Application), ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::application(tx, id)?)).await?;
        let one = found.filter(|one| one.sent.is_some()).ok_or(ProgrammesError::NotFound)?;
        Ok((self.own_call(officer, one.call).await?, one))
    }

    /// Everything is there: the application can be judged, and the candidate hears of it.
    pub async fn find_complete(&self, officer: Officer<'_>, id: ApplicationId) -> Result<(), ProgrammesError> {
        let (call, mut one) = self.application_of_office(officer.person, id).await?;
        if one.state == State::Complete {
            return Ok(());
        }
        one.state = one.state.after(Deed::Complete).ok_or(ProgrammesError::GoneOn)?;
        (one.lacks, one.complete_by) = (None, None);
        let letter = letters::on_complete(self, &call, &one).await?;
        self.go_on(officer, &call, one, Action::TakeUpCase, "complete", letter).await
    }

    /// Something lacks: the candidate is told what, and has so many days; said again, the days count from now.
    ///
    /// # Errors
    /// [`NotSaid::Words`] and [`NotSaid::Days`] when they are not as expected.
    pub async fn return_to_candidate(
        &self,
        officer: Officer<'_>,
        id: ApplicationId,
        lacks: &str,
        days: u16,
    ) -> Result<(), NotSaid> {
        let lacks = checked(lacks)?;
        if !COMPLETE_DAYS.contains(&days) {
            return Err(NotSaid::Days);
        }
        let (call, mut one) = self.application_of_office(officer.person, id).await?;
        let now = self.clock.now();
        let behind = self.day(now).checked_add((i64::from(days) + 1).days()).ok().and_then(|day| self.start_of(day));
        let until = behind.unwrap_or_else(|| now.plus(SignedDuration::from_hours(24 * (i64::from(days) + 1))));
        if one.state == State::Returned && one.lacks.as_deref() == Some(&lacks) && one.complete_by == Some(until) {
            return Ok(());
        }
        one.state = one.state.after(Deed::Return).ok_or(ProgrammesError::GoneOn)?;
        (one.lacks, one.complete_by) = (Some(lacks), Some(until));
        let letter = letters::on_return(self, &call, &one).await?;
        Ok(self.go_on(officer, &call, one, Action::WriteMessage, "returned", letter).await?)
    }

    /// The application is not judged: whoever sent it is not eligible, or never completed it. The reason is told.
    ///
    /// # Errors
    /// [`NotSaid::Words`] when there is no reason; [`NotSaid::Judged`] once a sheet is sent or a list is signed.
    pub async fn refuse_admission(&self, officer: Officer<'_>, id: ApplicationId, reason: &str) -> Result<(), NotSaid> {
        let reason = checked(reason)?;
        let (call, one) = self.application_of_office(officer.person, id).await?;
        if one.state == State::Decided {
            return Ok(());
        }
        let is_judged = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::is_judged(tx, id)?)).await?;
        if is_judged || self.is_signed(call.id).await? {
            return Err(NotSaid::Judged);
        }
        let at = self.clock.now();
        let decision = Decision { outcome: Outcome::NotAdmitted, reason, by_name: officer.name.to_owned(), at };
        Ok(self.decide(officer, &call, one, decision).await?)
    }

    /// Writes a decision down, and tells the candidate.
    pub(crate) async fn decide(
        &self,
        officer: Officer<'_>,
        call: &Call,
        mut one: Application,
        decision: Decision,
    ) -> Result<(), ProgrammesError> {
        one.state = one.state.after(Deed::Decide).ok_or(ProgrammesError::GoneOn)?;
        one.over_at = Some(decision.at);
        one.kept_until = (decision.outcome != Outcome::Chosen).then(|| call.keeps_until(decision.at));
        (one.lacks, one.complete_by) = (None, None);
        one.decision = Some(decision);
        let letter = letters::on_decision(self, call, &one).await?;
        self.go_on(officer, call, one, Action::DecideCase, "decided", letter).await
    }

    async fn go_on(
        &self,
        officer: Officer<'_>,
        call: &Call,
        mut one: Application,
        action: Action,
        what: &str,
        letter: Option<Letter>,
    ) -> Result<(), ProgrammesError> {
        let now = self.clock.now();
        one.changed_at = now;
        let (id, state) = (one.id, one.state);
        let entry = access(officer.person, call, &one, action, what);
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::change_application(tx, &one)?;
            if kept {
                letters::post(tx, letter.as_ref(), now)?;
            }
            Ok(kept)
        };
        if self.evidence.record_with(entry, change).await?.is_some() {
            return Ok(());
        }
        // Two clicks at once: the other one did it.
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::application(tx, id)?)).await?;
        if found.is_some_and(|now| now.state == state) { Ok(()) } else { Err(ProgrammesError::ChangedElsewhere) }
    }
}

/// What an officer wrote, without white space around it.
fn checked(text: &str) -> Result<String, NotSaid> {
    let text = text.trim().replace("\r\n", "\n");
    if text.is_empty() || text.chars().count() > TEXT_MAX { Err(NotSaid::Words) } else { Ok(text) }
}
