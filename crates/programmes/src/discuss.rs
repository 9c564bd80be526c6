//! The jury talks about what its readers differ on: who was there, what was said, what was agreed and why.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use base::PersonId;
use evidence::Action;
use selection::Score;

use crate::bounded_text::{TooLong, bounded};
use crate::model::jury::{Declared, Discussion, MINUTES_MAX, Marks, REASON_MAX, highest_of};
use crate::model::{ApplicationId, Call, CallId};
use crate::read_for_jury::jury_access;
use crate::room::{Programmes, ProgrammesError};
use crate::score::Standing;
use crate::store as tables;

/// Why a discussion was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// Nobody was there, or somebody who is no member or has a conflict.
    #[error("who was there")]
    Present,
    /// There are no minutes.
    #[error("minutes are missing")]
    Minutes,
    /// The score is none of the sheet.
    #[error("the agreed score is none of the sheet")]
    Agreed,
    /// An agreed score needs a reason.
    #[error("a reason is missing")]
    Reason,
    /// The minutes are too long.
    #[error(transparent)]
    LongMinutes(TooLong),
    /// The reason is too long.
    #[error("the reason: {0}")]
    LongReason(TooLong),
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// An application that is discussed, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discussed {
    /// Which.
    pub application: ApplicationId,
    /// Its number.
    pub number: String,
    /// The totals of its sheets.
    pub totals: Vec<u64>,
    /// Where it stands.
    pub standing: Standing,
    /// What was said.
    pub discussion: Option<Discussion>,
}

/// A sheet with the name of who sent it, for the officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSheet {
    /// Who.
    pub name: String,
    /// Marks.
    pub marks: Marks,
    /// The total.
    pub total: u64,
}

/// An application on the table.
#[derive(Debug, Clone)]
pub struct Table {
    /// The call.
    pub call: Call,
    /// What is discussed.
    pub discussed: Discussed,
    /// The sheets.
    pub sheets: Vec<NamedSheet>,
    /// Who may be there, with their names: members without a conflict about it.
    pub may_be_there: Vec<(PersonId, String)>,
    /// Who changed their sheet, and why.
    pub changes: Vec<(String, String)>,
    /// Whether a list is signed.
    pub is_signed: bool,
}

impl Programmes {
    /// The applications of an own call on which readers differ, and those that were discussed.
    pub async fn to_discuss(&self, officer: PersonId, id: CallId) -> Result<(Call, Vec<Discussed>), ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        let sheets = self.sheets(&call).await?;
        let discussed = sheets
            .judged()
            .map(|brief| Discussed {
                application: brief.id,
                number: brief.number.clone(),
                totals: sheets.totals(&call, brief.id),
                standing: sheets.standing(&call, brief.id),
                discussion: sheets.discussions.get(&brief.id).cloned(),
            })
            .filter(|one| {
                one.discussion.is_some()
                    || matches!(one.standing, Standing::Differs { .. } | Standing::WantsThird { .. })
            })
            .collect();
        Ok((call, discussed))
    }

    /// An application that is discussed, with its sheets; recorded before.
    pub async fn on_the_table(&self, officer: PersonId, id: ApplicationId) -> Result<Table, ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::application(tx, id)?)).await?;
        let application = found.ok_or(ProgrammesError::NotFound)?;
        let (call, all) = self.to_discuss(officer, application.call).await?;
        let discussed = all.into_iter().find(|one| one.application == id).ok_or(ProgrammesError::NotFound)?;
        self.evidence.record(jury_access(officer, &call, &application, Action::ReadCase, "score sheets")).await?;
        let sheets = self.sheets(&call).await?;
        let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
        for person in sheets.members.iter().copied().chain(sheets.readers(id).map(|reading| reading.reviewer)) {
            if let Entry::Vacant(entry) = names.entry(person) {
                entry.insert(self.member_name(officer, &call, person).await?);
            }
        }
        let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
        let changes = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::sheet_changes(tx, id)?)).await?;
        Ok(Table {
            discussed,
            sheets: sheets
                .readers(id)
                .filter_map(|reading| {
                    let total = reading.total(&call)?;
                    Some(NamedSheet { name: name(&reading.reviewer), marks: reading.marks.clone(), total })
                })
                .collect(),
            may_be_there: free_members(&sheets, id).into_iter().map(|person| (person, name(&person))).collect(),
            changes: changes.into_iter().map(|(person, reason, _)| (name(&person), reason)).collect(),
            is_signed: self.is_signed(call.id).await?,
            call,
        })
    }

    /// Keeps what was said of an application, and what was agreed.
    ///
    /// # Errors
    /// What is missing, too long or cannot be; [`ProgrammesError::GoneOn`] once a list is signed.
    pub async fn keep_discussion(
        &self,
        officer: PersonId,
        id: ApplicationId,
        present: Vec<PersonId>,
        minutes: &str,
        agreed: Option<&str>,
        reason: &str,
    ) -> Result<(), NotKept> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::application(tx, id)?)).await?;
        let application = found.ok_or(ProgrammesError::NotFound)?;
        let (call, all) = self.to_discuss(officer, application.call).await?;
        if !all.iter().any(|one| one.application == id) {
            return Err(ProgrammesError::NotFound.into());
        }
        self.still_open(call.id).await?;
        let free = free_members(&self.sheets(&call).await?, id);
        if present.is_empty() || !present.iter().all(|person| free.contains(person)) {
            return Err(NotKept::Present);
        }
        let minutes = bounded(minutes, MINUTES_MAX).map_err(NotKept::LongMinutes)?;
        if minutes.is_empty() {
            return Err(NotKept::Minutes);
        }
        let agreed = agreed.map(str::trim).filter(|text| !text.is_empty());
        let agreed = agreed.map(|text| agreed_score(&call, text).ok_or(NotKept::Agreed)).transpose()?;
        let reason = bounded(reason, REASON_MAX).map_err(NotKept::LongReason)?;
        if agreed.is_some() && reason.is_empty() {
            return Err(NotKept::Reason);
        }
        let kept = Discussion { application: id, present, minutes, agreed, reason, at: self.clock.now() };
        let entry = jury_access(officer, &call, &application, Action::TakeUpCase, "discussed by the jury");
        let own = call.id;
        let keep = move |tx: &mut ::store::Tx<'_>| tables::put_discussion(tx, own, officer, &kept).map(|()| true);
        self.evidence.record_with(entry, keep).await.map_err(ProgrammesError::from)?;
        Ok(())
    }
}

/// The members who have declared no conflict about an application.
fn free_members(sheets: &crate::assess::Sheets, id: ApplicationId) -> Vec<PersonId> {
    let all = sheets.readings.get(&id).map(Vec::as_slice).unwrap_or_default();
    let barred = |person: &PersonId| {
        all.iter().any(|reading| reading.reviewer == *person && matches!(reading.declared, Declared::In(_)))
    };
    sheets.members.iter().copied().filter(|person| !barred(person)).collect()
}

/// A score as it is typed, in ten-thousandths; none beyond the sheet.
fn agreed_score(call: &Call, typed: &str) -> Option<i64> {
    let score: Score = typed.parse().ok()?;
    let highest = i64::try_from(highest_of(call)).ok()?.checked_mul(10_000)?;
    (0..=highest).contains(&score.ten_thousandths()).then(|| score.ten_thousandths())
}
