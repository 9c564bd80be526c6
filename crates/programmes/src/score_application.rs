//! A member of the jury fills in a score sheet, sends it once, and changes it in the discussion only, with a reason.

use base::PersonId;
use evidence::Action;

use crate::assess::is_sent;
use crate::bounded_text::{TooLong, bounded};
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
    /// The comment of a criterion is too long; by its name.
    #[error("{0}: {1}")]
    LongComment(String, TooLong),
    /// The reason is too long.
    #[error(transparent)]
    LongReason(TooLong),
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
/// What is no number of the scale, and a comment that is too long; what is missing is none yet.
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
        let comment = bounded(&comment, COMMENT_MAX);
        let comment = comment.map_err(|too_long| NotScored::LongComment(criterion.name.clone(), too_long))?;
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
    /// What is missing of a sheet that is to be sent; [`ProgrammesError::ChangedElsewhere`] when it changed since `revision`,
    /// and is another one now.
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
        // What is kept already may be sent by a page that does not know it: the second of two clicks.
        let revision = if reading.marks == marks { reading.revision } else { revision };
        let (known, same) = (Reading { revision, ..reading }, marks.clone());
        let kept =
            self.share_and_write(&call, move |tx, now| tables::put_sheet(tx, &known, &marks, sends.then_some(now)));
        if kept.await?.is_some() || self.stands_so(person, id, &same, sends).await? {
            return Ok(());
        }
        Err(ProgrammesError::ChangedElsewhere.into())
    }

    /// Whether a sheet stands as it was typed, and is sent when it should be: the other one of two clicks did it.
    async fn stands_so(
        &self,
        person: PersonId,
        id: ApplicationId,
        marks: &Marks,
        sends: bool,
    ) -> Result<bool, ProgrammesError> {
        let (.., reading) = self.own_reading(person, id).await?;
        Ok(reading.marks == *marks && (reading.submitted_at.is_some() || !sends))
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
        let (call, application, reading) = self.own_reading(person, id).await?;
        if reading.submitted_at.is_none() || !self.may_change(&call, id).await? {
            return Err(ProgrammesError::GoneOn.into());
        }
        complete(&call, &marks)?;
        let reason = bounded(reason, REASON_MAX).map_err(NotScored::LongReason)?;
        if reason.is_empty() {
            return Err(NotScored::Reason);
        }
        if reading.marks == marks {
            return Ok(());
        }
        let (known, same) = (Reading { revision, ..reading }, marks.clone());
        let now = self.clock.now();
        let entry = jury_access(person, &call, &application, Action::TakeUpCase, "sheet changed in the discussion");
        let change = move |tx: &mut ::store::Tx<'_>| tables::change_sheet(tx, &known, &marks, &reason, now);
        let changed = self.evidence.record_with(entry, change).await.map_err(ProgrammesError::from)?;
        if changed.is_some() || self.stands_so(person, id, &same, true).await? {
            return Ok(());
        }
        Err(ProgrammesError::ChangedElsewhere.into())
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
