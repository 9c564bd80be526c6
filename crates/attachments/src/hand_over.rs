//! Files change hands, or go.

use store::{StoreError, Tx};
use uuid::Uuid;

use crate::draft::Step;
use crate::model::{AttachmentError, AttachmentId};
use crate::room::Attachments;
use crate::store as tables;

impl Attachments {
    /// All files of an owner become another's, uploads that are still coming as well; says how many files. The
    /// limits of the new owner are not asked: a change of the caller shall not fail for a file that was taken.
    pub fn hand_over(tx: &mut Tx<'_>, from_owner: &str, to_owner: &str) -> Result<u64, StoreError> {
        tables::hand_over(tx, from_owner, to_owner)
    }

    /// One file of an owner becomes another's; whether it was there. The limits of the new owner are not asked.
    pub fn hand_over_one(
        tx: &mut Tx<'_>,
        id: AttachmentId,
        from_owner: &str,
        to_owner: &str,
    ) -> Result<bool, StoreError> {
        tables::hand_over_one(tx, id, from_owner, to_owner)
    }

    /// Whether an owner may have more files than they have.
    ///
    /// # Errors
    /// [`AttachmentError::Refused`] when there are as many already, or as many bytes, as the limits allow.
    pub async fn has_room(&self, owner: &str) -> Result<(), AttachmentError> {
        let (owner, none) = (owner.to_owned(), AttachmentId::from_uuid(Uuid::nil()));
        let (files, bytes) = self.db().read(move |tx| tables::usage(tx, &owner, none)).await?;
        Ok(self.limits().check_owner(files, bytes, 1)?)
    }

    /// Forgets all files of an owner, in the caller's transaction; says how many. Bytes in the folder go with the
    /// next [`sweep`](Self::sweep).
    pub fn delete_owner(tx: &mut Tx<'_>, owner: &str) -> Result<u64, StoreError> {
        tables::delete_owner(tx, owner)
    }

    /// Forgets a file, and removes its bytes.
    pub async fn delete(&self, id: AttachmentId, owner: &str) -> Result<(), AttachmentError> {
        let owner = owner.to_owned();
        if !self.db().write(move |tx| tables::delete(tx, id, &owner)).await? {
            return Err(AttachmentError::NotFound);
        }
        self.at(Step::RowRemoved);
        self.remove_leftover(id.uuid()).await
    }
}
