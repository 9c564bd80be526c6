//! Sweeping: what was left behind goes.

use jiff::SignedDuration;
use store::StoreError;
use uuid::Uuid;

use crate::draft::Step;
use crate::folder::Folder;
use crate::model::AttachmentError;
use crate::room::Attachments;
use crate::store as tables;

/// A file without a row may be one that is being kept just now; after this time it is not.
pub const ORPHAN_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Leftovers and files that are looked at in one transaction.
const AT_ONCE: u32 = 500;

/// What was swept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Uploads that did not go on.
    pub expired: u64,
    /// Files whose rows are gone.
    pub leftovers: u64,
    /// Files that never had a row, because of a crash.
    pub orphans: u64,
}

impl Attachments {
    /// Removes what nobody owns: uploads that did not go on, files whose rows are gone, and what a crash left
    /// behind. To be called now and then; twice at once does no harm.
    pub async fn sweep(&self) -> Result<Swept, AttachmentError> {
        let now = self.clock().now();
        let mut swept =
            Swept { expired: self.db().write(move |tx| tables::drop_expired(tx, now)).await?, ..Swept::default() };
        loop {
            let leftovers = self.db().read(|tx| tables::leftovers(tx, AT_ONCE)).await?;
            if leftovers.is_empty() {
                break;
            }
            for id in leftovers {
                self.remove_leftover(id).await?;
                swept.leftovers += 1;
            }
        }
        if self.in_folder(Folder::spared_until).await?.is_some_and(|until| now < until) {
            return Ok(swept);
        }
        let oldest = now.minus(ORPHAN_AFTER);
        let files = self.in_folder(Folder::ids).await?;
        let old: Vec<Uuid> = files.into_iter().filter(|id| made_at(*id).is_some_and(|at| at < oldest)).collect();
        for some in old.chunks(AT_ONCE as usize) {
            let asked = some.to_vec();
            let orphans = self
                .db()
                .read_long(move |tx| {
                    let mut orphans = Vec::new();
                    for id in &asked {
                        if !tables::is_known(tx, *id)? {
                            orphans.push(*id);
                        }
                    }
                    Ok::<_, StoreError>(orphans)
                })
                .await?;
            for id in orphans {
                self.in_folder(move |folder| folder.remove(id)).await?;
                swept.orphans += 1;
            }
        }
        Ok(swept)
    }

    /// Removes the bytes of a file whose row is gone, and then the note that says so.
    pub(crate) async fn remove_leftover(&self, id: Uuid) -> Result<(), AttachmentError> {
        self.in_folder(move |folder| folder.remove(id)).await?;
        self.at(Step::FileRemoved);
        Ok(self.db().write(move |tx| tables::removed(tx, id)).await?)
    }
}

/// When an id was made (RFC 9562 §5.7).
fn made_at(id: Uuid) -> Option<base::Timestamp> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    let micros = i64::try_from(seconds).ok()?.checked_mul(1_000_000)? + i64::from(nanos / 1000);
    Some(base::Timestamp::from_micros(micros))
}
