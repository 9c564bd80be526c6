//! Checking: the scanner looks at files, at once or later.

use std::time::Duration;

use jiff::SignedDuration;

use crate::draft::Step;
use crate::model::{AttachmentError, AttachmentId, Kept, State};
use crate::refusal::Refusal;
use crate::room::{Attachments, Away, Scanning};
use crate::scan::{NoVerdict, SCAN_TIMEOUT, Verdict};
use crate::store as tables;

/// A file that could not be scanned is tried again after this time.
pub const TRY_AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(1);
/// Files that are tried in one round.
const ROUND: u32 = 50;

/// What became of the files that waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checked {
    /// The scanner found nothing.
    pub clean: u64,
    /// The scanner found something.
    pub infected: u64,
    /// They wait on.
    pub waiting: u64,
}

impl Attachments {
    /// Looks at a file that was just kept. What is infected is not kept at all. A scanner that takes long is away: whoever
    /// sent the file waits for the answer.
    pub(crate) async fn check_now(&self, kept: Kept, owner: &str) -> Result<Kept, AttachmentError> {
        let Some(scanning) = self.scanning() else { return Ok(kept) };
        let undecided = (scanning.away == Away::Refuse).then(|| Undecided::of(self, kept.id, owner));
        let scanned = self.scan(scanning, kept.id, self.limits().check_lasts).await?;
        if let Some(undecided) = undecided {
            undecided.decide();
        }
        match scanned {
            Ok(Verdict::Clean) => Ok(Kept { state: State::Clean, ..kept }),
            Ok(Verdict::Infected(finding)) => {
                self.delete(kept.id, owner).await?;
                Err(Refusal::Infected(finding).into())
            }
            Err(_) if scanning.away == Away::Hold => Ok(kept),
            Err(_) => {
                self.delete(kept.id, owner).await?;
                Err(Refusal::NotCheckable.into())
            }
        }
    }

    /// Looks at the files that wait for the scanner, the oldest first. To be called every minute or so, until it
    /// says that nothing was decided.
    pub async fn check_waiting(&self) -> Result<Checked, AttachmentError> {
        let mut checked = Checked::default();
        let Some(scanning) = self.scanning() else { return Ok(checked) };
        let now = self.clock().now();
        for (id, _) in self.db().read(move |tx| tables::due(tx, now, ROUND)).await? {
            match self.scan(scanning, id, SCAN_TIMEOUT).await {
                Ok(Ok(Verdict::Clean)) => checked.clean += 1,
                Ok(Ok(Verdict::Infected(finding))) => {
                    self.db().write(move |tx| tables::found_infected(tx, id, &finding)).await?;
                    self.at(Step::RowRemoved);
                    self.remove_leftover(id.uuid()).await?;
                    checked.infected += 1;
                }
                Ok(Err(no_verdict)) => {
                    self.later(id).await?;
                    checked.waiting += 1;
                    if !matches!(no_verdict, NoVerdict::Declined(_)) {
                        // It is away: the others would wait for nothing.
                        break;
                    }
                }
                // Another has taken it away meanwhile.
                Err(AttachmentError::NotFound) => {}
                Err(AttachmentError::Disk(error)) => {
                    tracing::error!(%id, %error, "a file cannot be read");
                    self.later(id).await?;
                    checked.waiting += 1;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(checked)
    }

    async fn later(&self, id: AttachmentId) -> Result<(), AttachmentError> {
        let due_at = self.clock().now().plus(TRY_AGAIN_AFTER);
        Ok(self.db().write(move |tx| tables::scan_later(tx, id, due_at)).await?)
    }

    /// What the scanner says within this time; a clean file is open from now on.
    async fn scan(
        &self,
        scanning: &Scanning,
        id: AttachmentId,
        within: Duration,
    ) -> Result<Result<Verdict, NoVerdict>, AttachmentError> {
        let scan = scanning.scanner.scan(self.reading(id).await?.chunks());
        let verdict = tokio::time::timeout(within, scan).await.unwrap_or(Err(NoVerdict::TooSlow));
        self.at(Step::Scanned);
        match &verdict {
            Ok(Verdict::Clean) => self.db().write(move |tx| tables::found_clean(tx, id)).await?,
            Ok(Verdict::Infected(finding)) => tracing::warn!(%id, finding, "the scanner found something"),
            Err(error) => tracing::warn!(%id, %error, "a file waits for the scanner"),
        }
        Ok(verdict)
    }
}

/// A file that is not kept unchecked, while the scanner looks at it. It goes also when nobody waits for the scanner any
/// more: a request that took too long is dropped where it stands.
struct Undecided {
    room: Attachments,
    file: Option<(AttachmentId, String)>,
}

impl Undecided {
    fn of(room: &Attachments, id: AttachmentId, owner: &str) -> Self {
        Self { room: room.clone(), file: Some((id, owner.to_owned())) }
    }

    fn decide(mut self) {
        self.file = None;
    }
}

impl Drop for Undecided {
    fn drop(&mut self) {
        let Some((id, owner)) = self.file.take() else { return };
        let room = self.room.clone();
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move { room.take_back(id, &owner).await });
    }
}
