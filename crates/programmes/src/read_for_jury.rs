//! A member of the jury looks at what is theirs, declares whether they have a conflict, and only then reads.

use std::collections::BTreeSet;

use attachments::Kept;
use base::{Lang, PersonId};
use evidence::{Access, Action, Actor};
use forms::Answers;

use crate::bounded_text::{TooLong, bounded};
use crate::model::jury::{Conflict, Declared, REASON_MAX, Reading};
use crate::model::{Application, ApplicationId, Call, State};
use crate::room::{Programmes, ProgrammesError, subject};
use crate::store as tables;

/// Calls of one member that are listed, those of the last invitations.
const CALLS_MAX: i64 = 50;

/// What somebody reads of a call.
#[derive(Debug, Clone)]
pub struct ToRead {
    /// The call.
    pub call: Call,
    /// Each application with its number; those that were taken away too.
    pub readings: Vec<(Reading, String)>,
    /// Those of them that are decided, and so read no more.
    pub over: BTreeSet<ApplicationId>,
}

/// Why a declaration was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotDeclared {
    /// The words about the conflict are too long.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// Who applies: what a member must know to say whether they have a conflict, and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applying {
    /// The number of the application.
    pub number: String,
    /// The candidate's name.
    pub name: String,
    /// The firm for which they apply.
    pub firm: Option<String>,
}

/// An application as a member of the jury reads it. What the candidate said of themselves for the bounds (gender,
/// territory) has no place in it: it stands in another table, which nothing on the way here reads.
#[derive(Debug, Clone)]
pub struct ReadByJury {
    /// The number of the application.
    pub number: String,
    /// In which language it was filled in.
    pub lang: Lang,
    /// What was answered.
    pub answers: Answers,
    /// What was attached.
    pub files: Vec<Kept>,
}

impl ReadByJury {
    /// None of one that was never sent.
    fn of(application: Application, files: Vec<Kept>) -> Option<Self> {
        let Application { number, lang, sent, .. } = application;
        Some(Self { number: number?, lang, answers: sent?, files })
    }
}

impl Programmes {
    /// What somebody reads, call by call.
    pub async fn to_read(&self, person: PersonId) -> Result<Vec<ToRead>, ProgrammesError> {
        let read = move |tx: &mut ::store::Tx<'_>| {
            let mut all = Vec::new();
            for id in tables::calls_of_reviewer(tx, person, CALLS_MAX)? {
                let Some(call) = tables::by_id(tx, id)? else { continue };
                let found = tables::readings_of_reviewer(tx, id, person)?;
                let is_over = |(_, _, state): &&(Reading, String, State)| *state != State::Complete;
                let over = found.iter().filter(is_over).map(|(reading, ..)| reading.application).collect();
                let readings = found.into_iter().map(|(reading, number, _)| (reading, number)).collect();
                all.push(ToRead { call, readings, over });
            }
            Ok(all)
        };
        self.db.read(read).await
    }

    /// A reading of this person that is theirs, whatever they declared; nothing of the application is shown yet.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when there is none, when it was taken away, when the candidate withdrew, and when it is
    /// decided: nobody reads further than the judging goes.
    pub async fn own_reading(
        &self,
        person: PersonId,
        id: ApplicationId,
    ) -> Result<(Call, Application, Reading), ProgrammesError> {
        let read = move |tx: &mut ::store::Tx<'_>| {
            let reading = tables::reading(tx, id, person)?.filter(Reading::is_theirs);
            let Some(reading) = reading else { return Ok::<_, ProgrammesError>(None) };
            let is_member = tables::reviewers(tx, reading.call, i64::MAX)?.contains(&person);
            let judged = tables::application(tx, id)?.filter(|one| is_member && one.state == State::Complete);
            let Some(application) = judged else { return Ok(None) };
            let Some(call) = tables::by_id(tx, reading.call)? else { return Ok(None) };
            Ok(Some((call, application, reading)))
        };
        let found = self.db.read(read).await?.ok_or(ProgrammesError::NotFound)?;
        // Whoever applies to the call reads nothing of it any more.
        let own = found.0.id;
        let applicants = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::applicants(tx, own)?)).await?;
        if applicants.contains(&person) { Err(ProgrammesError::NotFound) } else { Ok(found) }
    }

    /// Who applies, to be shown before anything else is read; recorded before.
    pub async fn who_applies(&self, person: PersonId, id: ApplicationId) -> Result<(Call, Applying), ProgrammesError> {
        let (call, application, _) = self.own_reading(person, id).await?;
        self.evidence.record(jury_access(person, &call, &application, Action::ReadProfile, "name")).await?;
        let name = self.people.contact(application.person).await?.map(|contact| contact.name).unwrap_or_default();
        let firm = self.firm_of(&application).await?;
        Ok((call, Applying { number: application.number.unwrap_or_default(), name, firm }))
    }

    /// Declares that there is no conflict, or which one. A conflict takes the application away at once, and gives it to
    /// somebody else; a sheet that was sent before counts no more. The words are for the officer alone.
    ///
    /// # Errors
    /// [`NotDeclared::TooLong`] for the words; [`ProgrammesError::GoneOn`] once a list is signed.
    pub async fn declare(
        &self,
        person: PersonId,
        id: ApplicationId,
        conflict: Option<Conflict>,
        words: &str,
    ) -> Result<(), NotDeclared> {
        let (call, application, reading) = self.own_reading(person, id).await?;
        self.still_open(call.id).await?;
        if conflict.is_none() && reading.declared == Declared::Free {
            return Ok(());
        }
        let words = bounded(words, REASON_MAX)?;
        let what = if conflict.is_some() { "conflict declared" } else { "no conflict declared" };
        self.evidence
            .record(jury_access(person, &call, &application, Action::TakeUpCase, what))
            .await
            .map_err(ProgrammesError::from)?;
        let declared =
            self.share_and_write(&call, move |tx, now| tables::declare(tx, id, person, conflict, &words, now)).await?;
        declared.map(|_| ()).ok_or_else(|| ProgrammesError::GoneOn.into())
    }

    /// An application, to be shown to a member who declared that they have no conflict; recorded before.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] before they declared it.
    pub async fn read_for_jury(
        &self,
        person: PersonId,
        id: ApplicationId,
    ) -> Result<(Call, ReadByJury, Reading), ProgrammesError> {
        let (call, application, reading) = self.own_reading(person, id).await?;
        if reading.declared != Declared::Free {
            return Err(ProgrammesError::NotFound);
        }
        self.evidence.record(jury_access(person, &call, &application, Action::ReadCase, "answers")).await?;
        let files = self.sent_files(&application).await?;
        let read = ReadByJury::of(application, files).ok_or(ProgrammesError::NotFound)?;
        Ok((call, read, reading))
    }
}

/// An entry of the log about what a member of the jury does with an application.
pub(crate) fn jury_access(by: PersonId, call: &Call, one: &Application, action: Action, what: &str) -> Access {
    let title = call.short_title(Lang::Fr);
    Access {
        actor: Actor::Person(by),
        subject: subject(one.person, one.firm),
        action,
        detail: format!("{title}, {}, {what}", one.number.as_deref().unwrap_or_default()),
        basis: "programmes-basis-jury".to_owned(),
    }
}
