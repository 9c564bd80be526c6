//! What is over is taken away; before it is, and before a deadline, whoever it concerns is told.
//!
//! A letter and the note that it is written stand in one transaction: however often the program stops, and however
//! many nodes sweep, each is written once.

use ::store::{StoreError, Tx};
use base::Timestamp;
use jiff::SignedDuration;

use crate::files;
use crate::letters::{self, Letter};
use crate::model::{Case, CaseId, Correction};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

/// Rows taken away, or told of, in one round.
const AT_ONCE: i64 = 200;

/// What a sweep did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Drafts and cases that were taken away.
    pub gone: usize,
    /// Letters that were written.
    pub told: usize,
}

impl Procedures {
    /// Tells people of drafts that will be deleted and of answers that are expected, and offices of decisions that are
    /// due; takes away drafts that nobody touched for [`Case::DRAFT_LASTS`], and cases that were kept for as long as
    /// their procedure says, with their files and with what is known from them; and corrections that were answered.
    pub async fn sweep(&self) -> Result<Swept, ProceduresError> {
        let told = self.tell_of_drafts().await? + self.remind_people().await? + self.remind_offices().await?;
        let now = self.clock.now();
        let (before, told_until) = (now.minus(Case::DRAFT_LASTS), now.minus(Case::DRAFT_NOTICE));
        let mut gone = self.forget(move |tx| tables::drafts_before(tx, before, told_until, AT_ONCE)).await?;
        for version in self.catalogue.all() {
            let (procedure, before) = (version.about.id.clone(), kept_since(now, version.about.keeps_months));
            gone += self.forget(move |tx| tables::over_before(tx, &procedure, before, AT_ONCE)).await?;
        }
        let answered_before = now.minus(Correction::ANSWER_LASTS);
        let change =
            move |tx: &mut Tx<'_>| Ok::<_, ProceduresError>(tables::drop_answered_corrections(tx, answered_before)?);
        self.db.write(change).await?;
        Ok(Swept { gone, told })
    }

    async fn tell_of_drafts(&self) -> Result<usize, ProceduresError> {
        let now = self.clock.now();
        let before = now.minus(Case::DRAFT_LASTS - Case::DRAFT_TOLD_BEFORE);
        let mut told = 0;
        for draft in self.some(move |tx| tables::drafts_to_tell(tx, before, AT_ONCE)).await? {
            let ends = self.day(draft.changed_at.plus(Case::DRAFT_LASTS).max(now.plus(Case::DRAFT_NOTICE)));
            let letter = letters::on_draft_ending(self, &draft, ends).await;
            told += self.tell_once(letter, move |tx| tables::tell_draft(tx, &draft, now)).await?;
        }
        Ok(told)
    }

    async fn remind_people(&self) -> Result<usize, ProceduresError> {
        let before = self.clock.now().plus(Case::REMINDED_BEFORE);
        let mut told = 0;
        for case in self.some(move |tx| tables::replies_to_remind(tx, before, AT_ONCE)).await? {
            let letter = letters::on_reply_due(self, &case).await;
            told += self.tell_once(letter, move |tx| tables::remind_of_reply(tx, &case)).await?;
        }
        Ok(told)
    }

    async fn remind_offices(&self) -> Result<usize, ProceduresError> {
        let before = self.clock.now().plus(Case::REMINDED_BEFORE);
        let mut told = 0;
        for case in self.some(move |tx| tables::decisions_to_remind(tx, before, AT_ONCE)).await? {
            let letter = letters::on_decision_due(self, &case);
            told += self.tell_once(letter, move |tx| tables::remind_of_decision(tx, &case)).await?;
        }
        Ok(told)
    }

    async fn some(
        &self,
        which: impl Fn(&mut Tx<'_>) -> Result<Vec<Case>, StoreError> + Send + Sync + 'static,
    ) -> Result<Vec<Case>, ProceduresError> {
        self.db.read(move |tx| Ok(which(tx)?)).await
    }

    /// Notes that something is told, and writes the letter with the note. Who has no mailbox is noted all the same; a
    /// letter that cannot be written keeps nobody else waiting, and is tried again.
    async fn tell_once(
        &self,
        letter: Result<Option<Letter>, ProceduresError>,
        note: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<usize, ProceduresError> {
        let letter = match letter {
            Ok(letter) => letter,
            Err(error) => {
                tracing::warn!(%error, "a reminder could not be written");
                return Ok(0);
            }
        };
        let now = self.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            let is_first = note(tx)?;
            if is_first {
                letters::post_all(tx, letter.as_slice(), now)?;
            }
            Ok::<_, ProceduresError>(usize::from(is_first && letter.is_some()))
        };
        self.db.write(change).await
    }

    async fn forget(
        &self,
        which: impl Fn(&mut Tx<'_>) -> Result<Vec<CaseId>, StoreError> + Send + Sync + 'static,
    ) -> Result<usize, ProceduresError> {
        let change = move |tx: &mut Tx<'_>| {
            let cases = which(tx)?;
            for case in &cases {
                files::forget(tx, *case)?;
                tables::delete_case(tx, *case)?;
            }
            Ok::<_, ProceduresError>(cases.len())
        };
        self.db.write(change).await
    }
}

/// Cases that were over before this moment are not kept any longer; a month has 31 days here, never too few.
fn kept_since(now: Timestamp, months: u16) -> Timestamp {
    now.minus(SignedDuration::from_hours(24 * 31 * i64::from(months)))
}
