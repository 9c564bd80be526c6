//! A member of the jury fills in a score sheet, sends it once, and changes it in the discussion only, with a reason.

use base::PersonId;
use evidence::Action;

use crate::assess::is_sent;
use crate::model::jury::{COMMENT_MAX, Mark, Marks, REASON_MAX, Reading, total_of};
use crate::model::{ApplicationId, Call};
use crate::read_for_jury::jury_access;
use crate::room::{Programmes, ProgrammesError};
use crate::score::Standing;
use crate::store as tables;

/// Why a sheet was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotScored {
    /// A criterion has no points, or none that its scale knows; by its name.
    #[error("{0}: points are missing, or are none of the scale")]
    Points(String),
    /// A criterion has no comment; by its name.
    #[error("{0}: a comment is missing")]
    Comment(String),
    /// A change needs a reason.
    #[error("a reason is missing")]
    Reason,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// A sheet of another reader, which is shown once all are sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSheet {
    /// Its marks.
    pub marks: Marks,
    /// Its total.
    pub total: u64,
}

/// A sheet as it was typed: points and comment by criterion.
///
/// # Errors
/// What is no number of the scale; what is missing is none yet.
pub fn read_marks(call: &Call, typed: impl Fn(&str) -> (String, String)) -> Result<Marks, NotScored> {
    let mut marks = Marks::new();
    for criterion in &call.criteria {
        let (points, comment) = typed(&criterion.name);
        let points = match points.trim() {
            "" => None,
            text => {
                let points = text.parse::<u32>().ok().filter(|points| *points <= criterion.maximum);
                Some(points.ok_or_else(|| NotScored::Points(criterion.name.clone()))?)
            }
        };
        let comment = comment.trim().replace("\r\n", "\n").chars().take(COMMENT_MAX).collect();
        marks.insert(criterion.name.clone(), Mark { points, comment });
    }
    Ok(marks)
}

/// Whether a sheet can be sent: every criterion has its points and its comment.
fn complete(call: &Call, marks: &Marks) -> Result<(), NotScored> {
    for criterion in &call.criteria {
        let mark = marks.get(&criterion.name);
        if mark.and_then(|mark| mark.points).is_none() {
            return Err(NotScored::Points(criterion.name.clone()));
        }
        if mark.is_none_or(|mark| mark.comment.is_empty()) {
            return Err(NotScored::Comment(criterion.name.clone()));
        }
    }
    total_of(call, marks).map(|_| ()).ok_or(NotScored::Failed(ProgrammesError::NotFound))
}

impl Programmes {
    /// Keeps a sheet as it is so far, or sends it. Once sent it is sent: the same again changes nothing.
    ///
    /// # Errors
    /// What is missing of a sheet that is to be sent; [`ProgrammesError::ChangedElsewhere`] when it changed since `revision`.
    pub async fn keep_sheet(
        &self,
        person: PersonId,
        id: ApplicationId,
        revision: i64,
        marks: Marks,
        sends: bool,
    ) -> Result<(), NotScored> {
        let (call, _, reading) = self.read_for_jury(person, id).await?;
        self.still_open(call.id).await?;
        if reading.submitted_at.is_some() {
            return if reading.marks == marks { Ok(()) } else { Err(ProgrammesError::GoneOn.into()) };
        }
        if sends {
            complete(&call, &marks)?;
        }
        let known = Reading { revision, ..reading };
        let kept =
            self.share_and_write(&call, move |tx, now| tables::put_sheet(tx, &known, &marks, sends.then_some(now)));
        kept.await?.map(|_| ()).ok_or(NotScored::Failed(ProgrammesError::ChangedElsewhere))
    }

    /// Whether a reader may change the sheet that they sent: while the application is to be discussed, or was.
    pub async fn may_change(&self, call: &Call, id: ApplicationId) -> Result<bool, ProgrammesError> {
        if self.is_signed(call.id).await? {
            return Ok(false);
        }
        let sheets = self.sheets(call).await?;
        let differs = matches!(sheets.standing(call, id), Standing::Differs { .. } | Standing::WantsThird { .. });
        Ok(differs || sheets.discussions.contains_key(&id))
    }

    /// Changes a sheet that was sent, in the discussion; as it was and why stay.
    ///
    /// # Errors
    /// What is missing; [`ProgrammesError::GoneOn`] when there is no discussion.
    pub async fn change_sheet(
        &self,
        person: PersonId,
        id: ApplicationId,
        revision: i64,
        marks: Marks,
        reason: &str,
    ) -> Result<(), NotScored> {
        let (call, application, reading) = {
            let (call, application, reading) = self.own_reading(person, id).await?;
            (call, application, reading)
        };
        if reading.submitted_at.is_none() || !self.may_change(&call, id).await? {
            return Err(ProgrammesError::GoneOn.into());
        }
        complete(&call, &marks)?;
        let reason: String = reason.trim().chars().take(REASON_MAX).collect();
        if reason.is_empty() {
            return Err(NotScored::Reason);
        }
        if reading.marks == marks {
            return Ok(());
        }
        let known = Reading { revision, ..reading };
        let now = self.clock.now();
        let entry = jury_access(person, &call, &application, Action::TakeUpCase, "sheet changed in the discussion");
        let change = move |tx: &mut ::store::Tx<'_>| tables::change_sheet(tx, &known, &marks, &reason, now);
        let changed = self.evidence.record_with(entry, change).await.map_err(ProgrammesError::from)?;
        changed.map(|_| ()).ok_or(NotScored::Failed(ProgrammesError::ChangedElsewhere))
    }

    /// What the others gave: nothing before all who read the application sent their sheets.
    pub async fn other_sheets(&self, person: PersonId, id: ApplicationId) -> Result<Vec<OtherSheet>, ProgrammesError> {
        let (call, ..) = self.own_reading(person, id).await?;
        let sheets = self.sheets(&call).await?;
        let readers: Vec<&Reading> = sheets.readers(id).collect();
        if readers.len() < sheets.jury.readers || !readers.iter().all(|reading| is_sent(reading)) {
            return Ok(Vec::new());
        }
        let others = readers.into_iter().filter(|reading| reading.reviewer != person);
        let told = |reading: &Reading| Some(OtherSheet { marks: reading.marks.clone(), total: reading.total(&call)? });
        Ok(others.filter_map(told).collect())
    }
}
