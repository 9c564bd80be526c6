//! The outbox.

use base::{Lang, PersonId, Timestamp};
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};

use crate::model::{Letter, Message, MessageId, State};

impl ToParam for State {
    fn to_param(&self) -> Param<'_> {
        Param::Text(match self {
            Self::Waiting => "waiting".into(),
            Self::Sent => "sent".into(),
            Self::Failed => "failed".into(),
        })
    }
}

impl FromColumn for State {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a state of a letter";
        match column.text(expected)? {
            "waiting" => Ok(Self::Waiting),
            "sent" => Ok(Self::Sent),
            "failed" => Ok(Self::Failed),
            _ => Err(Mismatch { expected }),
        }
    }
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: MessageId, message: &Message, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO mail_outbox
                 (id, recipient, subject, body_text, body_html, lang, state, attempts, created_at, due_at)
             VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $7)
             ON CONFLICT (id) DO NOTHING"
        ),
        params![
            id,
            message.to().to_string(),
            message.subject().as_str(),
            message.text(),
            message.html(),
            message.lang().tag(),
            now
        ],
    )?;
    Ok(())
}

/// A letter as its row has it, before its parts are looked at.
pub(crate) struct KeptLetter {
    pub(crate) id: MessageId,
    pub(crate) attempts: u32,
    created_at: Timestamp,
    state: State,
    recipient: String,
    subject: String,
    text: String,
    html: Option<String>,
    lang: String,
}

impl KeptLetter {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            attempts: row.get(1)?,
            created_at: row.get(2)?,
            state: row.get(3)?,
            recipient: row.get(4)?,
            subject: row.get(5)?,
            text: row.get(6)?,
            html: row.get(7)?,
            lang: row.get(8)?,
        })
    }

    /// The letter; `None` when somebody put in the row what no [`Message`] can be.
    pub(crate) fn letter(self) -> Option<Letter> {
        let lang: Lang = self.lang.parse().ok()?;
        let message = Message::new(self.recipient.parse().ok()?, self.subject.parse().ok()?, self.text, lang).ok()?;
        let message = match self.html {
            Some(html) => message.with_html(html).ok()?,
            None => message,
        };
        Some(Letter { id: self.id, message, state: self.state, attempts: self.attempts, created_at: self.created_at })
    }
}

/// Whether a letter is due.
pub(crate) fn is_any_due(tx: &mut Tx<'_>, now: Timestamp) -> Result<bool, StoreError> {
    let due: Option<i64> = tx.first(
        sql!("SELECT due_at FROM mail_outbox WHERE state = 'waiting' AND due_at <= $1 LIMIT 1"),
        params![now],
        |row| row.get(0),
    )?;
    Ok(due.is_some())
}

/// Takes the letter that is due for the longest time; nobody else gets it until `until`.
pub(crate) fn take(tx: &mut Tx<'_>, now: Timestamp, until: Timestamp) -> Result<Option<KeptLetter>, StoreError> {
    tx.first(
        sql!(
            "UPDATE mail_outbox SET due_at = $1, attempts = attempts + 1
             WHERE id = (SELECT id FROM mail_outbox
                         WHERE state = 'waiting' AND due_at <= $2 ORDER BY due_at, id LIMIT 1)
               AND state = 'waiting' AND due_at <= $2
             RETURNING id, attempts, created_at, state, recipient, subject, body_text, body_html, lang"
        ),
        params![until, now],
        KeptLetter::read,
    )
}

/// Closes a letter. False when another took it since, who has the say now.
pub(crate) fn close(
    tx: &mut Tx<'_>,
    id: MessageId,
    attempts: u32,
    state: State,
    now: Timestamp,
    problem: Option<&str>,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE mail_outbox SET state = $1, ended_at = $2, problem = $3
             WHERE id = $4 AND attempts = $5 AND state = 'waiting'"
        ),
        params![state, now, problem, id, attempts],
    )?;
    Ok(changed > 0)
}

/// Puts a letter back until `due_at`. False when another took it since.
pub(crate) fn put_back(
    tx: &mut Tx<'_>,
    id: MessageId,
    attempts: u32,
    due_at: Timestamp,
    problem: &str,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE mail_outbox SET due_at = $1, problem = $2
             WHERE id = $3 AND attempts = $4 AND state = 'waiting'"
        ),
        params![due_at, problem, id, attempts],
    )?;
    Ok(changed > 0)
}

/// How many letters are in a state.
pub(crate) fn count(tx: &mut Tx<'_>, state: State) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM mail_outbox WHERE state = $1"), params![state], |row| row.get(0))
}

/// Forgets letters that were sent or given up before.
pub(crate) fn forget(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    tx.execute(sql!("DELETE FROM mail_outbox WHERE state <> 'waiting' AND ended_at < $1"), params![before])
}

/// Counts that a person caused letters of a kind, and gives how often since the count began: at `now`, when it began at
/// `over` or before.
pub(crate) fn count_caused(
    tx: &mut Tx<'_>,
    person: PersonId,
    kind: &str,
    now: Timestamp,
    over: Timestamp,
) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "INSERT INTO mail_caused (person, kind, since, times) VALUES ($1, $2, $3, 1)
             ON CONFLICT (person, kind) DO UPDATE SET
                 since = CASE WHEN mail_caused.since <= $4 THEN excluded.since ELSE mail_caused.since END,
                 times = CASE WHEN mail_caused.since <= $5 THEN 1 ELSE mail_caused.times + 1 END
             RETURNING times"
        ),
        params![person, kind, now, over, over],
        |row| row.get(0),
    )
}

/// Forgets counts that began before.
pub(crate) fn forget_caused(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    tx.execute(sql!("DELETE FROM mail_caused WHERE since < $1"), params![before])
}

/// A page of letters, the newest first.
pub(crate) fn newest(tx: &mut Tx<'_>, limit: u32, offset: u32) -> Result<Vec<KeptLetter>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, attempts, created_at, state, recipient, subject, body_text, body_html, lang
             FROM mail_outbox ORDER BY created_at DESC, id DESC LIMIT $1 OFFSET $2"
        ),
        params![limit, offset],
        KeptLetter::read,
    )
}

pub(crate) fn count_all(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM mail_outbox"), params![], |row| row.get(0))
}

pub(crate) fn one(tx: &mut Tx<'_>, id: MessageId) -> Result<Option<KeptLetter>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, attempts, created_at, state, recipient, subject, body_text, body_html, lang
             FROM mail_outbox WHERE id = $1"
        ),
        params![id],
        KeptLetter::read,
    )
}
