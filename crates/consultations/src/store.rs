//! Tables and queries of the room: the only SQL here.

pub(crate) mod statements;

use std::collections::HashSet;

use ::store::{Row, StoreError, Tx, params, sql};
use base::{Lang, PersonId, Timestamp};

use crate::model::{AnswerId, Consultation, ConsultationId};
use crate::themes::{Theme, ThemeId};

/// Batches of answers that are read from the database at once.
pub(crate) const PIECE: i64 = 5_000;

/// A consultation as it is made.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) id: ConsultationId,
    pub(crate) code: String,
    pub(crate) officer: PersonId,
    pub(crate) about: String,
    pub(crate) file_name: String,
    pub(crate) sheet: Vec<u8>,
    pub(crate) hash: String,
    pub(crate) creation_key: String,
    pub(crate) opens_at: Timestamp,
    pub(crate) closes_at: Timestamp,
    pub(crate) made_at: Timestamp,
}

/// A consultation, or what is wrong with how it is stored.
type Read = Result<Consultation, serde_json::Error>;

fn read(row: &Row<'_>) -> Result<Read, StoreError> {
    let about: String = row.get(3)?;
    let about = match serde_json::from_str(&about) {
        Ok(about) => about,
        Err(error) => return Ok(Err(error)),
    };
    Ok(Ok(Consultation {
        id: row.get(0)?,
        code: row.get(1)?,
        officer: row.get(2)?,
        about,
        hash: row.get(4)?,
        opens_at: row.get(5)?,
        closes_at: row.get(6)?,
        published_at: row.get(7)?,
        shows_results: row.get(8)?,
        batches: row.get(9)?,
        aparts: row.get(10)?,
        invitations: row.get(11)?,
    }))
}

/// Keeps a new consultation; the same creation key again changes nothing.
pub(crate) fn add(tx: &mut Tx<'_>, made: &Made) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations (id, code, officer, about, file_name, sheet, hash, creation_key, opens_at, closes_at,
                made_at, published_at, shows_results, batches, aparts, invitations)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, FALSE, 0, 0, 0)
             ON CONFLICT DO NOTHING"
        ),
        params![
            made.id,
            made.code,
            made.officer,
            made.about,
            made.file_name,
            made.sheet,
            made.hash,
            made.creation_key,
            made.opens_at,
            made.closes_at,
            made.made_at
        ],
    )?;
    Ok(())
}

/// Replaces a draft; `false` once it is published.
pub(crate) fn change_draft(tx: &mut Tx<'_>, made: &Made) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE consultations SET about = $1, file_name = $2, sheet = $3, hash = $4, opens_at = $5, closes_at = $6
             WHERE id = $7 AND published_at IS NULL"
        ),
        params![made.about, made.file_name, made.sheet, made.hash, made.opens_at, made.closes_at, made.id],
    )?;
    Ok(changed > 0)
}

pub(crate) fn by_id(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<Read>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, code, officer, about, hash, opens_at, closes_at, published_at, shows_results, batches, aparts,
                invitations
             FROM consultations WHERE id = $1"
        ),
        params![id],
        read,
    )
}

pub(crate) fn by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Read>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, code, officer, about, hash, opens_at, closes_at, published_at, shows_results, batches, aparts,
                invitations
             FROM consultations WHERE code = $1"
        ),
        params![code],
        read,
    )
}

pub(crate) fn by_creation_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<Read>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, code, officer, about, hash, opens_at, closes_at, published_at, shows_results, batches, aparts,
                invitations
             FROM consultations WHERE creation_key = $1"
        ),
        params![key],
        read,
    )
}

/// An officer's, the newest first.
pub(crate) fn of_officer(tx: &mut Tx<'_>, officer: PersonId, most: i64) -> Result<Vec<Read>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, code, officer, about, hash, opens_at, closes_at, published_at, shows_results, batches, aparts,
                invitations
             FROM consultations WHERE officer = $1 ORDER BY made_at DESC, id LIMIT $2"
        ),
        params![officer, most],
        read,
    )
}

/// The officers of what is published.
pub(crate) fn officers_of_published(tx: &mut Tx<'_>) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!("SELECT DISTINCT officer FROM consultations WHERE published_at IS NOT NULL ORDER BY officer"),
        params![],
        |row| row.get(0),
    )
}

/// Gives a consultation from one officer to another; `false` when it is not theirs any more.
pub(crate) fn hand_over(tx: &mut Tx<'_>, id: ConsultationId, from: PersonId, to: PersonId) -> Result<bool, StoreError> {
    let changed = tx
        .execute(sql!("UPDATE consultations SET officer = $1 WHERE id = $2 AND officer = $3"), params![to, id, from])?;
    Ok(changed > 0)
}

/// Those that are published, those that close last first.
pub(crate) fn all_published(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Read>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, code, officer, about, hash, opens_at, closes_at, published_at, shows_results, batches, aparts,
                invitations
             FROM consultations WHERE published_at IS NOT NULL ORDER BY closes_at DESC, id LIMIT $1"
        ),
        params![most],
        read,
    )
}

/// The file's name and the sheet.
pub(crate) fn sheet(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    tx.first(sql!("SELECT file_name, sheet FROM consultations WHERE id = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Publishes the draft of which the hash is; `false`, and nothing, when it is another one, or published already.
pub(crate) fn publish(tx: &mut Tx<'_>, id: ConsultationId, hash: &str, now: Timestamp) -> Result<bool, StoreError> {
    let published = tx.execute(
        sql!("UPDATE consultations SET published_at = $1 WHERE id = $2 AND hash = $3 AND published_at IS NULL"),
        params![now, id, hash],
    )?;
    Ok(published > 0)
}

pub(crate) fn show_results(tx: &mut Tx<'_>, id: ConsultationId, shown: bool) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE consultations SET shows_results = $1 WHERE id = $2"), params![shown, id])?;
    Ok(())
}

pub(crate) fn count_invitations(tx: &mut Tx<'_>, id: ConsultationId, more: u32) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE consultations SET invitations = invitations + $1 WHERE id = $2"), params![more, id])?;
    Ok(())
}

/// Marks who took a ticket; `false` when they took one before.
pub(crate) fn put_mark(tx: &mut Tx<'_>, id: ConsultationId, mark: &[u8]) -> Result<bool, StoreError> {
    let put = tx.execute(
        sql!("INSERT INTO consultations_marks (consultation, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        params![id, mark],
    )?;
    Ok(put > 0)
}

/// Spends a ticket; `false` when it was spent before.
pub(crate) fn spend(tx: &mut Tx<'_>, id: ConsultationId, ticket: &[u8]) -> Result<bool, StoreError> {
    let spent = tx.execute(
        sql!("INSERT INTO consultations_spent (consultation, ticket) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        params![id, ticket],
    )?;
    Ok(spent > 0)
}

pub(crate) fn is_spent(tx: &mut Tx<'_>, id: ConsultationId, ticket: &[u8]) -> Result<bool, StoreError> {
    let found = tx.first(
        sql!("SELECT 1 FROM consultations_spent WHERE consultation = $1 AND ticket = $2"),
        params![id, ticket],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// The draft of a ticket: its answers and how often it changed.
pub(crate) fn draft(tx: &mut Tx<'_>, ticket: &[u8]) -> Result<Option<(String, i64)>, StoreError> {
    tx.first(sql!("SELECT answers, revision FROM consultations_drafts WHERE ticket = $1"), params![ticket], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Keeps a draft at a revision; `false` when another page was kept meanwhile.
pub(crate) fn put_draft(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    ticket: &[u8],
    answers: &str,
    known: i64,
    today: i64,
) -> Result<bool, StoreError> {
    let put = if known == 0 {
        tx.execute(
            sql!(
                "INSERT INTO consultations_drafts (ticket, consultation, answers, revision, touched_on)
                 VALUES ($1, $2, $3, 1, $4) ON CONFLICT DO NOTHING"
            ),
            params![ticket, id, answers, today],
        )?
    } else {
        tx.execute(
            sql!(
                "UPDATE consultations_drafts SET answers = $1, revision = revision + 1, touched_on = $2
                 WHERE ticket = $3 AND revision = $4"
            ),
            params![answers, today, ticket, known],
        )?
    };
    Ok(put > 0)
}

pub(crate) fn count_drafts(tx: &mut Tx<'_>, id: ConsultationId) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM consultations_drafts WHERE consultation = $1"), params![id], |row| row.get(0))
}

/// Drops a draft as it was at a revision, 0 where there was none; `false` when it is another one now.
pub(crate) fn drop_draft_at(tx: &mut Tx<'_>, ticket: &[u8], known: i64) -> Result<bool, StoreError> {
    let dropped = tx.execute(
        sql!("DELETE FROM consultations_drafts WHERE ticket = $1 AND revision = $2"),
        params![ticket, known],
    )?;
    Ok(dropped > 0 || (known == 0 && draft(tx, ticket)?.is_none()))
}

/// Drafts that nobody touched since a day.
pub(crate) fn drop_untouched_drafts(tx: &mut Tx<'_>, since: i64) -> Result<u64, StoreError> {
    tx.execute(sql!("DELETE FROM consultations_drafts WHERE touched_on > 0 AND touched_on < $1"), params![since])
}

pub(crate) fn drop_draft(tx: &mut Tx<'_>, ticket: &[u8]) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_drafts WHERE ticket = $1"), params![ticket])?;
    Ok(())
}

/// An account keeps a draft; `false` when nothing is kept of it yet.
pub(crate) fn keep_draft(tx: &mut Tx<'_>, ticket: &[u8], by: PersonId, sealed: &[u8]) -> Result<bool, StoreError> {
    let kept = tx.execute(
        sql!("UPDATE consultations_drafts SET keeper = $1, sealed = $2 WHERE ticket = $3"),
        params![by, sealed, ticket],
    )?;
    Ok(kept > 0)
}

/// The sealed ticket of the draft that an account keeps.
pub(crate) fn kept_draft(tx: &mut Tx<'_>, id: ConsultationId, by: PersonId) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(
        sql!("SELECT sealed FROM consultations_drafts WHERE keeper = $1 AND consultation = $2 ORDER BY ticket LIMIT 1"),
        params![by, id],
        |row| row.get(0),
    )
}

/// Every draft that an account keeps: the name of its consultation, and its answers.
pub(crate) fn all_kept_by(tx: &mut Tx<'_>, by: PersonId) -> Result<Vec<(String, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT consultations.code, consultations_drafts.answers FROM consultations_drafts
             JOIN consultations ON consultations.id = consultations_drafts.consultation
             WHERE consultations_drafts.keeper = $1 ORDER BY consultations.code"
        ),
        params![by],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn drop_all_kept_by(tx: &mut Tx<'_>, by: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_drafts WHERE keeper = $1"), params![by])?;
    Ok(())
}

/// Drafts of consultations that closed.
pub(crate) fn drop_late_drafts(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM consultations_drafts
             WHERE consultation IN (SELECT id FROM consultations WHERE published_at IS NOT NULL AND closes_at <= $1)"
        ),
        params![now],
    )
}

/// Puts an answer into the box.
pub(crate) fn put_into_box(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    answer: &AnswerId,
    content: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO consultations_box (id, consultation, content) VALUES ($1, $2, $3)"),
        params![answer.as_slice(), id, content],
    )?;
    Ok(())
}

/// Lays what is in the box in the order of the random identifiers: where it lies tells not what came last.
pub(crate) fn mix_box(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    for (answer, content) in in_box(tx, id)? {
        take_out_of_box(tx, &answer)?;
        put_into_box(tx, id, &answer, &content)?;
    }
    Ok(())
}

/// What is in the box, in the order of the random identifiers.
pub(crate) fn in_box(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Vec<(AnswerId, String)>, StoreError> {
    tx.all(sql!("SELECT id, content FROM consultations_box WHERE consultation = $1 ORDER BY id"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn count_in_box(tx: &mut Tx<'_>, id: ConsultationId) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM consultations_box WHERE consultation = $1"), params![id], |row| row.get(0))
}

pub(crate) fn take_out_of_box(tx: &mut Tx<'_>, answer: &AnswerId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_box WHERE id = $1"), params![answer.as_slice()])?;
    Ok(())
}

/// Consultations that closed before a moment, and in whose box there are at least so many.
pub(crate) fn late_boxes(
    tx: &mut Tx<'_>,
    closed_by: Timestamp,
    least: usize,
) -> Result<Vec<ConsultationId>, StoreError> {
    tx.all(
        sql!(
            "SELECT consultations_box.consultation FROM consultations_box
             JOIN consultations ON consultations.id = consultations_box.consultation
             WHERE consultations.closes_at <= $1
             GROUP BY consultations_box.consultation HAVING COUNT(*) >= $2"
        ),
        params![closed_by, i64::try_from(least).unwrap_or(i64::MAX)],
        |row| row.get(0),
    )
}

/// The number of the next answers that come in together.
pub(crate) fn next_batch(tx: &mut Tx<'_>, id: ConsultationId) -> Result<i64, StoreError> {
    tx.execute(sql!("UPDATE consultations SET batches = batches + 1 WHERE id = $1"), params![id])?;
    tx.one(sql!("SELECT batches FROM consultations WHERE id = $1"), params![id], |row| row.get(0))
}

/// Counts an answer.
pub(crate) fn put_answer(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    answer: &AnswerId,
    batch: i64,
    day: Option<i64>,
    content: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO consultations_answers (id, consultation, batch, day, content) VALUES ($1, $2, $3, $4, $5)"),
        params![answer.as_slice(), id, batch, day, content],
    )?;
    Ok(())
}

/// An answer as it is stored.
pub(crate) struct StoredAnswer {
    pub(crate) id: AnswerId,
    pub(crate) batch: i64,
    pub(crate) day: Option<i64>,
    pub(crate) content: String,
}

/// Answers of the batches behind one, up to another.
pub(crate) fn answers_after(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    after: i64,
    until: i64,
) -> Result<Vec<StoredAnswer>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, batch, day, content FROM consultations_answers
             WHERE consultation = $1 AND batch > $2 AND batch <= $3 ORDER BY batch"
        ),
        params![id, after, until],
        |row| Ok(StoredAnswer { id: row.get(0)?, batch: row.get(1)?, day: row.get(2)?, content: row.get(3)? }),
    )
}

/// What everybody was last shown of something.
pub(crate) struct LastShown {
    pub(crate) step: i64,
    pub(crate) until: i64,
    pub(crate) figures: String,
    pub(crate) apart: HashSet<AnswerId>,
}

pub(crate) fn last_shown(tx: &mut Tx<'_>, id: ConsultationId, what: &str) -> Result<Option<LastShown>, StoreError> {
    let kept = tx.first(
        sql!("SELECT step, until, figures FROM consultations_shown WHERE consultation = $1 AND what = $2"),
        params![id, what],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let Some((step, until, figures)) = kept else { return Ok(None) };
    let apart = tx.all(
        sql!("SELECT answer FROM consultations_shown_apart WHERE consultation = $1 AND what = $2"),
        params![id, what],
        |row| row.get(0),
    )?;
    Ok(Some(LastShown { step, until, figures, apart: apart.into_iter().collect() }))
}

/// Shows the next step; `false` when somebody else did meanwhile.
pub(crate) fn show_next(tx: &mut Tx<'_>, id: ConsultationId, what: &str, next: &LastShown) -> Result<bool, StoreError> {
    let put = if next.step == 1 {
        tx.execute(
            sql!(
                "INSERT INTO consultations_shown (consultation, what, step, until, figures) VALUES ($1, $2, 1, $3, $4)
                 ON CONFLICT DO NOTHING"
            ),
            params![id, what, next.until, next.figures],
        )?
    } else {
        tx.execute(
            sql!(
                "UPDATE consultations_shown SET step = step + 1, until = $1, figures = $2
                 WHERE consultation = $3 AND what = $4 AND step = $5"
            ),
            params![next.until, next.figures, id, what, next.step - 1],
        )?
    };
    if put == 0 {
        return Ok(false);
    }
    tx.execute(sql!("DELETE FROM consultations_shown_apart WHERE consultation = $1 AND what = $2"), params![id, what])?;
    for answer in &next.apart {
        tx.execute(
            sql!("INSERT INTO consultations_shown_apart (consultation, what, answer) VALUES ($1, $2, $3)"),
            params![id, what, answer.as_slice()],
        )?;
    }
    Ok(true)
}

/// The question by which everybody may split the results.
pub(crate) fn split(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<String>, StoreError> {
    tx.first(sql!("SELECT question FROM consultations_split WHERE consultation = $1"), params![id], |row| row.get(0))
}

/// Chooses it, once.
pub(crate) fn put_split(tx: &mut Tx<'_>, id: ConsultationId, question: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO consultations_split (consultation, question) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        params![id, question],
    )?;
    Ok(())
}

/// The identifiers that are set apart, and why.
pub(crate) fn apart(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Vec<(AnswerId, String)>, StoreError> {
    tx.all(sql!("SELECT answer, reason FROM consultations_apart WHERE consultation = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Sets an answer of this consultation apart, once.
pub(crate) fn set_apart(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    answer: &AnswerId,
    reason: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let own = tx.first(
        sql!("SELECT 1 FROM consultations_answers WHERE id = $1 AND consultation = $2"),
        params![answer.as_slice(), id],
        |row| row.get::<i64>(0),
    )?;
    if own.is_some() {
        tx.execute(
            sql!(
                "INSERT INTO consultations_apart (answer, consultation, reason, officer, at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT DO NOTHING"
            ),
            params![answer.as_slice(), id, reason, by, now],
        )?;
    }
    Ok(())
}

pub(crate) fn put_back(tx: &mut Tx<'_>, id: ConsultationId, answer: &AnswerId) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM consultations_apart WHERE consultation = $1 AND answer = $2"),
        params![id, answer.as_slice()],
    )?;
    Ok(())
}

pub(crate) fn count_aparts(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE consultations SET aparts = aparts + 1 WHERE id = $1"), params![id])?;
    Ok(())
}

pub(crate) fn put_theme(tx: &mut Tx<'_>, theme: &Theme, words: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_themes (id, consultation, question, name, words, officer, signer, signed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
        ),
        params![
            theme.id,
            theme.consultation,
            theme.question,
            theme.name,
            words,
            theme.officer,
            theme.signer,
            theme.signed_at
        ],
    )?;
    Ok(())
}

/// Every theme, the oldest first, with its words as they are stored.
pub(crate) fn themes(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Vec<(Theme, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, consultation, question, name, words, officer, signer, signed_at, reply, replied_at
             FROM consultations_themes WHERE consultation = $1 ORDER BY signed_at, id"
        ),
        params![id],
        |row| {
            let theme = Theme {
                id: row.get(0)?,
                consultation: row.get(1)?,
                question: row.get(2)?,
                name: row.get(3)?,
                words: Vec::new(),
                officer: row.get(5)?,
                signer: row.get(6)?,
                signed_at: row.get(7)?,
                reply: row.get(8)?,
                replied_at: row.get(9)?,
            };
            Ok((theme, row.get(4)?))
        },
    )
}

/// Answers a theme, once; `false` when it was answered before.
pub(crate) fn reply(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    theme: ThemeId,
    reply: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE consultations_themes SET reply = $1, replied_at = $2
             WHERE id = $3 AND consultation = $4 AND reply IS NULL"
        ),
        params![reply, now, theme, id],
    )?;
    Ok(done > 0)
}

/// Keeps an address; `false` when there are as many as are kept. Kept already, nothing changes.
pub(crate) fn put_contact(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    email: &str,
    lang: Lang,
    most: u64,
) -> Result<bool, StoreError> {
    if !has_contact(tx, id, email)? && count_contacts(tx, id)? >= most {
        return Ok(false);
    }
    tx.execute(
        sql!(
            "INSERT INTO consultations_contacts (consultation, email, lang) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING"
        ),
        params![id, email, lang.tag()],
    )?;
    Ok(true)
}

pub(crate) fn has_contact(tx: &mut Tx<'_>, id: ConsultationId, email: &str) -> Result<bool, StoreError> {
    let found = tx.first(
        sql!("SELECT 1 FROM consultations_contacts WHERE consultation = $1 AND email = $2"),
        params![id, email],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn drop_contact(tx: &mut Tx<'_>, id: ConsultationId, email: &str) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_contacts WHERE consultation = $1 AND email = $2"), params![id, email])?;
    Ok(())
}

/// Drops the addresses of consultations that closed long ago, and of those that closed, and whose themes were all answered a
/// while ago.
pub(crate) fn drop_told_contacts(
    tx: &mut Tx<'_>,
    long_closed: Timestamp,
    now: Timestamp,
    long_answered: Timestamp,
) -> Result<u64, StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM consultations_contacts WHERE consultation IN (
                SELECT id FROM consultations WHERE closes_at <= $1
                UNION ALL
                SELECT id FROM consultations WHERE closes_at <= $2
                    AND EXISTS (SELECT 1 FROM consultations_themes WHERE consultation = consultations.id)
                    AND NOT EXISTS (SELECT 1 FROM consultations_themes
                        WHERE consultation = consultations.id AND (replied_at IS NULL OR replied_at > $3)))"
        ),
        params![long_closed, now, long_answered],
    )
}

/// Who wants to hear what became of it, by address.
pub(crate) fn contacts(tx: &mut Tx<'_>, id: ConsultationId, most: i64) -> Result<Vec<(String, String)>, StoreError> {
    tx.all(
        sql!("SELECT email, lang FROM consultations_contacts WHERE consultation = $1 ORDER BY email LIMIT $2"),
        params![id, most],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn count_contacts(tx: &mut Tx<'_>, id: ConsultationId) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM consultations_contacts WHERE consultation = $1"), params![id], |row| row.get(0))
}
