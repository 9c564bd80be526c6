//! Tables and queries of statements and of votes on them.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use crate::model::{AnswerId, ConsultationId};
use crate::statements::{Checked, Origin, Reason, Rules, Standing, Statement};

/// Statements that are read: as many as there may ever be in a consultation.
const READ_MAX: i64 = 5_000;

/// A statement, or what is wrong with how it is stored.
type Read = Result<Statement, serde_json::Error>;

fn read(row: &Row<'_>) -> Result<Read, StoreError> {
    let texts: String = row.get(1)?;
    let texts = match serde_json::from_str(&texts) {
        Ok(texts) => texts,
        Err(error) => return Ok(Err(error)),
    };
    let (origin, standing): (String, String) = (row.get(2)?, row.get(3)?);
    let (reason, into): (Option<String>, Option<u32>) = (row.get(4)?, row.get(5)?);
    let judged_at: Option<Timestamp> = row.get(7)?;
    let origin = if origin == "seed" { Origin::Seed } else { Origin::Participant };
    let standing = match (standing.as_str(), into) {
        ("accepted", _) => Standing::Accepted,
        ("merged", Some(into)) => Standing::Merged(into),
        ("refused", _) => {
            Standing::Refused(reason.and_then(|reason| Reason::from_name(&reason)).unwrap_or(Reason::Unclear))
        }
        _ => Standing::Waiting,
    };
    let is_judged = judged_at.is_some() || origin == Origin::Seed;
    Ok(Ok(Statement {
        number: row.get(0)?,
        texts,
        origin,
        standing,
        is_judged,
        votes: row.get(6)?,
        again: row.get(8)?,
    }))
}

/// How statements are dealt with; none where a consultation asks for none.
pub(crate) fn rules(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<Rules>, StoreError> {
    tx.first(
        sql!("SELECT checked, own_max, changes FROM consultations_statement_rules WHERE consultation = $1"),
        params![id],
        |row| {
            let checked: String = row.get(0)?;
            let checked = Checked::from_name(&checked).unwrap_or(Checked::Before);
            Ok(Rules { checked, own_max: row.get(1)?, changes: row.get(2)? })
        },
    )
}

/// Whether a consultation is still a draft.
pub(crate) fn is_draft(tx: &mut Tx<'_>, id: ConsultationId) -> Result<bool, StoreError> {
    let found =
        tx.first(sql!("SELECT 1 FROM consultations WHERE id = $1 AND published_at IS NULL"), params![id], |row| {
            row.get::<i64>(0)
        })?;
    Ok(found.is_some())
}

/// Takes away the rules and statements of a draft.
pub(crate) fn drop_statements(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_statements WHERE consultation = $1"), params![id])?;
    tx.execute(sql!("DELETE FROM consultations_statement_rules WHERE consultation = $1"), params![id])?;
    Ok(())
}

pub(crate) fn put_rules(tx: &mut Tx<'_>, id: ConsultationId, rules: Rules) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_statement_rules (consultation, checked, own_max, changes) VALUES ($1, $2, $3, $4)"
        ),
        params![id, rules.checked.name(), rules.own_max, rules.changes],
    )?;
    Ok(())
}

/// Every statement, by number.
pub(crate) fn statements(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Vec<Read>, StoreError> {
    tx.all(
        sql!(
            "SELECT number, texts, origin, standing, reason, merged_into, votes, judged_at, again
             FROM consultations_statements WHERE consultation = $1 ORDER BY number LIMIT $2"
        ),
        params![id, READ_MAX],
        read,
    )
}

/// The number of the next statement.
pub(crate) fn next_number(tx: &mut Tx<'_>, id: ConsultationId) -> Result<u32, StoreError> {
    let last = tx.first(
        sql!("SELECT number FROM consultations_statements WHERE consultation = $1 ORDER BY number DESC LIMIT 1"),
        params![id],
        |row| row.get::<u32>(0),
    )?;
    Ok(last.unwrap_or(0) + 1)
}

/// Adds a statement that is asked, or waits.
pub(crate) fn add(tx: &mut Tx<'_>, id: ConsultationId, one: &Statement, texts: &str) -> Result<(), StoreError> {
    let origin = if one.origin == Origin::Seed { "seed" } else { "participant" };
    tx.execute(
        sql!(
            "INSERT INTO consultations_statements (consultation, number, texts, origin, standing, reason, merged_into, votes,
                officer, judged_at)
             VALUES ($1, $2, $3, $4, $5, NULL, NULL, 0, NULL, NULL)"
        ),
        params![id, one.number, texts, origin, name_of(one.standing)],
    )?;
    Ok(())
}

const fn name_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "waiting",
        Standing::Accepted => "accepted",
        Standing::Refused(_) => "refused",
        Standing::Merged(_) => "merged",
    }
}

/// What an officer judged; what was merged into a statement that is merged now follows it.
pub(crate) fn judge(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    number: u32,
    standing: Standing,
    by: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (reason, into) = match standing {
        Standing::Refused(reason) => (Some(reason.name()), None),
        Standing::Merged(into) => (None, Some(into)),
        Standing::Waiting | Standing::Accepted => (None, None),
    };
    tx.execute(
        sql!(
            "UPDATE consultations_statements SET standing = $1, reason = $2, merged_into = $3, officer = $4, judged_at = $5
             WHERE consultation = $6 AND number = $7"
        ),
        params![name_of(standing), reason, into, by, now, id, number],
    )?;
    if into.is_some() {
        tx.execute(
            sql!("UPDATE consultations_statements SET merged_into = $1 WHERE consultation = $2 AND merged_into = $3"),
            params![into, id, number],
        )?;
    }
    Ok(())
}

/// Takes away what a statement says.
pub(crate) fn clear_text(tx: &mut Tx<'_>, id: ConsultationId, number: u32) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE consultations_statements SET texts = '{}' WHERE consultation = $1 AND number = $2"),
        params![id, number],
    )?;
    Ok(())
}

/// Somebody voted on a statement for the first time.
pub(crate) fn count_vote(tx: &mut Tx<'_>, id: ConsultationId, number: u32) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE consultations_statements SET votes = votes + 1 WHERE consultation = $1 AND number = $2"),
        params![id, number],
    )?;
    Ok(())
}

/// Somebody sent the text of a statement once more.
pub(crate) fn count_again(tx: &mut Tx<'_>, id: ConsultationId, number: u32) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE consultations_statements SET again = again + 1 WHERE consultation = $1 AND number = $2"),
        params![id, number],
    )?;
    Ok(())
}

/// Results are others from now on.
pub(crate) fn count_change(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE consultations_statement_rules SET changes = changes + 1 WHERE consultation = $1"),
        params![id],
    )?;
    Ok(())
}

/// Votes as they are stored.
#[derive(Debug, Clone)]
pub(crate) struct StoredBallot {
    /// How they came.
    pub(crate) channel: String,
    /// The votes.
    pub(crate) votes: String,
    /// How many statements the participant added.
    pub(crate) added: u32,
}

/// What was voted with a ticket and can be changed.
pub(crate) fn ballot(tx: &mut Tx<'_>, key: &[u8]) -> Result<Option<StoredBallot>, StoreError> {
    tx.first(sql!("SELECT channel, votes, added FROM consultations_ballots WHERE ballot = $1"), params![key], |row| {
        Ok(StoredBallot { channel: row.get(0)?, votes: row.get(1)?, added: row.get(2)? })
    })
}

pub(crate) fn put_ballot(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    key: &[u8],
    ballot: &StoredBallot,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_ballots (ballot, consultation, channel, votes, added) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (ballot) DO UPDATE SET channel = excluded.channel, votes = excluded.votes, added = excluded.added"
        ),
        params![key, id, ballot.channel, ballot.votes, ballot.added],
    )?;
    Ok(())
}

pub(crate) fn drop_ballot(tx: &mut Tx<'_>, key: &[u8]) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_ballots WHERE ballot = $1"), params![key])?;
    Ok(())
}

pub(crate) fn drop_ballots(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM consultations_ballots WHERE consultation = $1"), params![id])?;
    Ok(())
}

/// Channel and votes of those that can still be changed.
pub(crate) fn open_ballots(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    most: i64,
) -> Result<Vec<(String, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT channel, votes FROM consultations_ballots WHERE consultation = $1 AND votes <> ''
             ORDER BY ballot LIMIT $2"
        ),
        params![id, most],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Spends a ticket for votes; `false` when it was spent before.
pub(crate) fn spend_ballot(tx: &mut Tx<'_>, id: ConsultationId, key: &[u8]) -> Result<bool, StoreError> {
    let spent = tx.execute(
        sql!("INSERT INTO consultations_ballots_spent (consultation, ballot) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        params![id, key],
    )?;
    Ok(spent > 0)
}

pub(crate) fn is_ballot_spent(tx: &mut Tx<'_>, id: ConsultationId, key: &[u8]) -> Result<bool, StoreError> {
    let found = tx.first(
        sql!("SELECT 1 FROM consultations_ballots_spent WHERE consultation = $1 AND ballot = $2"),
        params![id, key],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn put_into_ballot_box(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    own: &AnswerId,
    channel: &str,
    votes: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO consultations_ballots_box (id, consultation, channel, votes) VALUES ($1, $2, $3, $4)"),
        params![own.as_slice(), id, channel, votes],
    )?;
    Ok(())
}

/// Lays what is in the box in the order of the random identifiers: where it lies tells not what came last.
pub(crate) fn mix_ballot_box(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    let waiting: Vec<(AnswerId, String, String)> = tx.all(
        sql!("SELECT id, channel, votes FROM consultations_ballots_box WHERE consultation = $1 ORDER BY id"),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    for (own, channel, votes) in waiting {
        tx.execute(sql!("DELETE FROM consultations_ballots_box WHERE id = $1"), params![own.as_slice()])?;
        put_into_ballot_box(tx, id, &own, &channel, &votes)?;
    }
    Ok(())
}

/// What the ballots in the box are known by.
pub(crate) fn ballots_in_box(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Vec<Vec<u8>>, StoreError> {
    tx.all(sql!("SELECT id FROM consultations_ballots_box WHERE consultation = $1"), params![id], |row| row.get(0))
}

/// Counts one of the box.
pub(crate) fn count_ballot(tx: &mut Tx<'_>, ballot: &[u8]) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_ballots_counted (id, consultation, channel, votes)
             SELECT id, consultation, channel, votes FROM consultations_ballots_box WHERE id = $1"
        ),
        params![ballot],
    )?;
    tx.execute(sql!("DELETE FROM consultations_ballots_box WHERE id = $1"), params![ballot])?;
    Ok(())
}

/// Counts what is in the box, in the order of identifiers that were drawn at random, and empties it.
pub(crate) fn empty_ballot_box(tx: &mut Tx<'_>, id: ConsultationId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_ballots_counted (id, consultation, channel, votes)
             SELECT id, consultation, channel, votes FROM consultations_ballots_box WHERE consultation = $1 ORDER BY id"
        ),
        params![id],
    )?;
    tx.execute(sql!("DELETE FROM consultations_ballots_box WHERE consultation = $1"), params![id])?;
    count_change(tx, id)
}

/// Channel and votes of those that nothing changes any more.
pub(crate) fn counted_ballots(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    most: i64,
) -> Result<Vec<(String, String)>, StoreError> {
    tx.all(
        sql!("SELECT channel, votes FROM consultations_ballots_counted WHERE consultation = $1 ORDER BY id LIMIT $2"),
        params![id, most],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The lines of votes as they were first fetched.
pub(crate) fn released_votes(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<String>, StoreError> {
    tx.first(sql!("SELECT lines FROM consultations_votes_released WHERE consultation = $1"), params![id], |row| {
        row.get(0)
    })
}

/// Keeps the lines of votes, once.
pub(crate) fn put_released_votes(tx: &mut Tx<'_>, id: ConsultationId, lines: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO consultations_votes_released (consultation, lines) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        params![id, lines],
    )?;
    Ok(())
}

/// Closed consultations in which votes are left that can be changed, or wait in the box.
pub(crate) fn late_ballots(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<ConsultationId>, StoreError> {
    tx.all(
        sql!(
            "SELECT id FROM consultations WHERE published_at IS NOT NULL AND closes_at <= $1
                AND (EXISTS (SELECT 1 FROM consultations_ballots WHERE consultation = consultations.id)
                    OR EXISTS (SELECT 1 FROM consultations_ballots_box WHERE consultation = consultations.id))"
        ),
        params![now],
        |row| row.get(0),
    )
}
