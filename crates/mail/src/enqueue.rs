//! Writing a letter, in the transaction of the change that causes it.

use base::Timestamp;
use store::{StoreError, Tx};

use crate::model::{Message, MessageId};
use crate::store as outbox;

/// Puts a letter into the outbox: it leaves if the transaction is committed, and only then. The same
/// identifier again changes nothing, so that a command can be repeated.
pub fn enqueue(tx: &mut Tx<'_>, id: MessageId, message: &Message, now: Timestamp) -> Result<(), StoreError> {
    outbox::insert(tx, id, message, now)
}
