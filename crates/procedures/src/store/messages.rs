//! What is said about cases.

use ::store::{StoreError, Tx, params, sql};

use super::{Document, ROWS_MAX};
use crate::model::{CaseId, Message};

pub(crate) fn add_message(tx: &mut Tx<'_>, message: &Message) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_messages (id, case_id, kind, from_office, author_id, author_name, state, content,
                 files, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING"
        ),
        params![
            message.id,
            message.case,
            message.kind,
            message.from_office,
            message.author,
            message.author_name,
            message.state,
            message.text,
            Document(&message.files),
            message.at
        ],
    )?;
    Ok(())
}

/// What was said about a case, the oldest first; where it is too much for one page, the newest of it.
pub(crate) fn messages_of(tx: &mut Tx<'_>, case: CaseId) -> Result<Vec<Message>, StoreError> {
    let mut newest_first = tx.all(
        sql!(
            "SELECT id, case_id, kind, from_office, author_id, author_name, state, content, files, at
             FROM procedures_messages WHERE case_id = $1 ORDER BY at DESC, id DESC LIMIT $2"
        ),
        params![case, ROWS_MAX],
        |row| {
            Ok(Message {
                id: row.get(0)?,
                case: row.get(1)?,
                kind: row.get(2)?,
                from_office: row.get(3)?,
                author: row.get(4)?,
                author_name: row.get(5)?,
                state: row.get(6)?,
                text: row.get(7)?,
                files: row.get::<Document<_>>(8)?.0,
                at: row.get(9)?,
            })
        },
    )?;
    newest_first.reverse();
    Ok(newest_first)
}
