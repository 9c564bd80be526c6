//! What time asks for: candidates are reminded of drafts before a call closes; what is over goes.

use base::Timestamp;
use jiff::SignedDuration;

use crate::attach_file;
use crate::letters;
use crate::room::{Programmes, ProgrammesError};
use crate::store as tables;

/// How long before the closing a candidate is reminded of a draft.
const REMINDED_BEFORE: SignedDuration = SignedDuration::from_hours(3 * 24);
/// For how long a draft is kept when the call is closed: its candidate can still copy from it.
pub(crate) const DRAFT_KEPT_DAYS: i64 = 30;
/// Rows that are taken away, or told of, at once.
const AT_ONCE: i64 = 200;

/// What a sweep did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Drafts and applications that were taken away.
    pub gone: u64,
    /// Letters that were written.
    pub told: u64,
}

impl Programmes {
    /// Reminds of drafts three days before a call closes; takes away drafts thirty days after it closed, and applications
    /// that were withdrawn or not chosen after as many months as the call says, and the whole file of the list with them. Those that were chosen are kept for as long
    /// as their season is followed.
    pub async fn sweep(&self) -> Result<Swept, ProgrammesError> {
        let now = self.clock.now();
        let mut swept = Swept { told: self.remind_of_drafts(now).await?, gone: 0 };
        let closed_before = now.minus(SignedDuration::from_hours(24 * DRAFT_KEPT_DAYS));
        let over = move |tx: &mut ::store::Tx<'_>| {
            let mut gone = 0;
            for id in
                tables::late_drafts(tx, closed_before, AT_ONCE)?.into_iter().chain(tables::over(tx, now, AT_ONCE)?)
            {
                attach_file::forget(tx, id)?;
                gone += tables::forget(tx, id)?;
            }
            Ok::<_, ProgrammesError>(gone)
        };
        swept.gone += self.db.write(over).await?;
        let lists = move |tx: &mut ::store::Tx<'_>| Ok::<_, ProgrammesError>(tables::forget_lists(tx, now)?);
        self.db.write(lists).await?;
        Ok(swept)
    }

    async fn remind_of_drafts(&self, now: Timestamp) -> Result<u64, ProgrammesError> {
        let before = now.plus(REMINDED_BEFORE);
        let drafts =
            self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::drafts_to_remind(tx, now, before, AT_ONCE)?));
        let mut told = 0;
        for draft in drafts.await? {
            let call = self.call(draft.call).await?;
            // A letter that cannot be written keeps nobody else waiting, and is tried again.
            let letter = match letters::on_closing(self, &call, &draft).await {
                Ok(letter) => letter,
                Err(error) => {
                    tracing::warn!(%error, "a reminder could not be written");
                    continue;
                }
            };
            let note = move |tx: &mut ::store::Tx<'_>| {
                let is_first = tables::remind(tx, draft.id, now)?;
                if is_first {
                    letters::post(tx, letter.as_ref(), now)?;
                }
                Ok::<_, ProgrammesError>(is_first && letter.is_some())
            };
            told += u64::from(self.db.write(note).await?);
        }
        Ok(told)
    }
}
