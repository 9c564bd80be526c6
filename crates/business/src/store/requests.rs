//! Questions of firms: who has them, what was said, what is due, what came of them.

use base::{FirmId, PersonId, Timestamp};
use directory::AdviserId;
use store::{Row, StoreError, Tx, params, sql};

use crate::feedback::{Answers, Helped, Outcome};
use crate::model::{AdviceRequest, AdviceRequestId, ChosenBy, Holder, Said, Turn, TurnEnd};
use crate::request_state::RequestState;
use crate::route::{Load, Loads, Reason};

/// The most requests that a page lists.
const MAX_REQUESTS: i64 = 200;
/// Messages of one request that a page shows.
const MAX_MESSAGES: i64 = 500;
/// Requests that wait for advisers, of which a round looks whether their adviser is there.
const WAITING_MAX: i64 = 10_000;
/// Requests that one round of reminders, of follow-ups or of hand-overs takes.
const ROUND_MAX: i64 = 200;

/// The request that a person sent with this key.
pub fn sent_with(tx: &mut Tx<'_>, owner: PersonId, creation_key: &str) -> Result<Option<AdviceRequestId>, StoreError> {
    tx.first(
        sql!("SELECT id FROM business_requests WHERE owner = $1 AND creation_key = $2"),
        params![owner, creation_key],
        |row| row.get(0),
    )
}

/// Writes a request down with its first turn; the same `creation_key` twice writes it once. The answer is the request
/// that is there, and whether it is new.
pub fn insert(
    tx: &mut Tx<'_>,
    request: &AdviceRequest,
    turn: &Turn,
    times: Times,
    creation_key: &str,
) -> Result<(AdviceRequestId, bool), StoreError> {
    if let Some(known) = sent_with(tx, request.owner, creation_key)? {
        return Ok((known, false));
    }
    let (adviser, contact_point) = parts(&request.holder);
    tx.execute(
        sql!(
            "INSERT INTO business_requests (id, owner, firm, diagnosis, subject, message, asked_at, creation_key, state, \
             adviser, contact_point, turn, turn_since, waiting_since, next_step_at, reminders, follow_up_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        ),
        params![
            request.id,
            request.owner,
            request.firm,
            request.diagnosis,
            request.subject,
            request.message,
            request.asked_at,
            creation_key,
            request.state.name(),
            adviser,
            contact_point,
            request.turn,
            request.turn_since,
            request.waiting_since,
            times.next_step_at,
            count(request.reminders),
            times.follow_up_at
        ],
    )?;
    add_turn(tx, request.id, turn)?;
    Ok((request.id, true))
}

/// When something is due.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    /// The next reminder or the alarm.
    pub next_step_at: Option<Timestamp>,
    /// The letter that asks what came of it.
    pub follow_up_at: Timestamp,
}

/// Keeps what became of a request, unless something else became of it since: then nothing is written, and the answer is
/// `false`.
pub fn change(
    tx: &mut Tx<'_>,
    before: &AdviceRequest,
    after: &AdviceRequest,
    next_step_at: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let (adviser, contact_point) = parts(&after.holder);
    let changed = tx.execute(
        sql!(
            "UPDATE business_requests SET state = $1, adviser = $2, contact_point = $3, turn = $4, turn_since = $5, \
             waiting_since = $6, next_step_at = $7, reminders = $8, alarm_at = $9 \
             WHERE id = $10 AND turn = $11 AND state = $12 AND reminders = $13"
        ),
        params![
            after.state.name(),
            adviser,
            contact_point,
            after.turn,
            after.turn_since,
            after.waiting_since,
            next_step_at,
            count(after.reminders),
            after.alarm_at,
            before.id,
            before.turn,
            before.state.name(),
            count(before.reminders)
        ],
    )?;
    Ok(changed == 1)
}

/// Begins a turn.
pub fn add_turn(tx: &mut Tx<'_>, request: AdviceRequestId, turn: &Turn) -> Result<(), StoreError> {
    let (adviser, contact_point) = parts(&turn.holder);
    // Texts and numbers always have a JSON form.
    let reasons = serde_json::to_string(&turn.reasons).unwrap_or_else(|_| "[]".to_owned());
    tx.execute(
        sql!(
            "INSERT INTO business_request_turns (request, turn, adviser, contact_point, since, chosen, reasons) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![request, turn.number, adviser, contact_point, turn.since, turn.chosen.name(), reasons],
    )?;
    Ok(())
}

/// Ends a turn.
pub fn end_turn(
    tx: &mut Tx<'_>,
    request: AdviceRequestId,
    turn: i64,
    at: Timestamp,
    why: TurnEnd,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE business_request_turns SET ended_at = $1, ended = $2 \
             WHERE request = $3 AND turn = $4 AND ended_at IS NULL"
        ),
        params![at, why.name(), request, turn],
    )?;
    Ok(())
}

/// Who had a request, the first one first.
pub fn turns(tx: &mut Tx<'_>, request: AdviceRequestId) -> Result<Vec<Turn>, StoreError> {
    tx.all(
        sql!(
            "SELECT turn, adviser, contact_point, since, chosen, reasons, ended_at, ended FROM business_request_turns \
             WHERE request = $1 ORDER BY turn LIMIT $2"
        ),
        params![request, MAX_MESSAGES],
        |row| {
            let chosen: String = row.get(4)?;
            let reasons: String = row.get(5)?;
            let (ended_at, ended): (Option<Timestamp>, Option<String>) = (row.get(6)?, row.get(7)?);
            Ok(Turn {
                number: row.get(0)?,
                holder: holder(row.get(1)?, row.get(2)?),
                since: row.get(3)?,
                chosen: ChosenBy::from_name(&chosen),
                // What an older program wrote is left out, not guessed.
                reasons: serde_json::from_str::<Vec<Reason>>(&reasons).unwrap_or_default(),
                ended: ended_at.zip(ended).map(|(at, ended)| (at, TurnEnd::from_name(&ended))),
            })
        },
    )
}

/// Keeps a message; `false` when the same form was sent before.
pub fn add_message(
    tx: &mut Tx<'_>,
    request: AdviceRequestId,
    said: &Said,
    creation_key: &str,
) -> Result<bool, StoreError> {
    let written = tx.execute(
        sql!(
            "INSERT INTO business_request_messages (id, request, side, name, text, at, creation_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (request, creation_key) DO NOTHING"
        ),
        params![
            said.id,
            request,
            if said.by_firm { "firm" } else { "helper" },
            said.name,
            said.text,
            said.at,
            creation_key
        ],
    )?;
    Ok(written == 1)
}

/// What was said after a question, the oldest first.
pub fn messages(tx: &mut Tx<'_>, request: AdviceRequestId) -> Result<Vec<Said>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, side, name, text, at FROM business_request_messages WHERE request = $1 ORDER BY at, id LIMIT $2"
        ),
        params![request, MAX_MESSAGES],
        |row| {
            let side: String = row.get(1)?;
            Ok(Said { id: row.get(0)?, by_firm: side == "firm", name: row.get(2)?, text: row.get(3)?, at: row.get(4)? })
        },
    )
}

/// A request, whoever's it is.
pub fn request(tx: &mut Tx<'_>, id: AdviceRequestId) -> Result<Option<AdviceRequest>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, owner, firm, diagnosis, subject, message, asked_at, state, adviser, contact_point, turn, turn_since, \
             waiting_since, reminders, alarm_at FROM business_requests WHERE id = $1"
        ),
        params![id],
        read,
    )
}

/// The requests for a firm, whoever asked, the newest first.
pub fn of_firm(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<AdviceRequest>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner, firm, diagnosis, subject, message, asked_at, state, adviser, contact_point, turn, turn_since, \
             waiting_since, reminders, alarm_at FROM business_requests WHERE firm = $1 \
             ORDER BY asked_at DESC, id DESC LIMIT $2"
        ),
        params![firm, MAX_REQUESTS],
        read,
    )
}

/// How many requests a person sent since a time.
pub fn asked_since(tx: &mut Tx<'_>, owner: PersonId, since: Timestamp) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM business_requests WHERE owner = $1 AND asked_at > $2"),
        params![owner, since],
        |row| row.get(0),
    )
}

/// The requests that an adviser has: those that wait for an answer first, the oldest of them on top.
pub fn with_adviser(tx: &mut Tx<'_>, adviser: AdviserId) -> Result<Vec<AdviceRequest>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner, firm, diagnosis, subject, message, asked_at, state, adviser, contact_point, turn, turn_since, \
             waiting_since, reminders, alarm_at FROM business_requests WHERE adviser = $1 \
             ORDER BY CASE WHEN waiting_since IS NULL THEN 1 ELSE 0 END, COALESCE(waiting_since, -asked_at), id LIMIT $2"
        ),
        params![adviser, MAX_REQUESTS],
        read,
    )
}

/// What officers look at: alarms first, then what contact points have, then what waits longest.
pub fn waiting(tx: &mut Tx<'_>) -> Result<Vec<AdviceRequest>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner, firm, diagnosis, subject, message, asked_at, state, adviser, contact_point, turn, turn_since, \
             waiting_since, reminders, alarm_at FROM business_requests WHERE waiting_since IS NOT NULL \
             ORDER BY CASE WHEN alarm_at IS NULL THEN 1 ELSE 0 END, CASE WHEN adviser IS NULL THEN 0 ELSE 1 END, \
             waiting_since, id LIMIT $1"
        ),
        params![MAX_REQUESTS],
        read,
    )
}

/// The requests whose next reminder or alarm is due.
pub fn due(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<AdviceRequest>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner, firm, diagnosis, subject, message, asked_at, state, adviser, contact_point, turn, turn_since, \
             waiting_since, reminders, alarm_at FROM business_requests \
             WHERE next_step_at IS NOT NULL AND next_step_at <= $1 ORDER BY next_step_at, id LIMIT $2"
        ),
        params![now, ROUND_MAX],
        read,
    )
}

/// Puts what is due of a request off until `later`.
pub fn put_off(tx: &mut Tx<'_>, id: AdviceRequestId, now: Timestamp, later: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE business_requests SET \
             next_step_at = CASE WHEN next_step_at <= $1 THEN $2 ELSE next_step_at END, \
             follow_up_at = CASE WHEN follow_up_at <= $3 THEN $4 ELSE follow_up_at END WHERE id = $5"
        ),
        params![now, later, now, later, id],
    )?;
    Ok(())
}

/// The requests that wait for an adviser, each with whether it was taken up: the oldest first.
pub fn with_advisers(tx: &mut Tx<'_>) -> Result<Vec<(AdviceRequestId, AdviserId, bool)>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, adviser, state FROM business_requests \
             WHERE state IN ('sent', 'taken_up') AND adviser IS NOT NULL ORDER BY waiting_since, id LIMIT $1"
        ),
        params![WAITING_MAX],
        |row| {
            let state: String = row.get(2)?;
            Ok((row.get(0)?, row.get(1)?, state == RequestState::TakenUp.name()))
        },
    )
}

fn read(row: &Row<'_>) -> Result<AdviceRequest, StoreError> {
    let state: String = row.get(7)?;
    Ok(AdviceRequest {
        id: row.get(0)?,
        owner: row.get(1)?,
        firm: row.get(2)?,
        diagnosis: row.get(3)?,
        subject: row.get(4)?,
        message: row.get(5)?,
        asked_at: row.get(6)?,
        // The table holds no other.
        state: RequestState::from_name(&state).unwrap_or(RequestState::Sent),
        holder: holder(row.get(8)?, row.get(9)?),
        turn: row.get(10)?,
        turn_since: row.get(11)?,
        waiting_since: row.get(12)?,
        reminders: usize::try_from(row.get::<i64>(13)?).unwrap_or(0),
        alarm_at: row.get(14)?,
    })
}

/// What each adviser was asked lately.
pub fn loads(tx: &mut Tx<'_>, month: Timestamp, year: Timestamp) -> Result<Loads, StoreError> {
    let mut loads = Loads::new();
    tx.each(
        sql!(
            "SELECT adviser, COUNT(*), SUM(CASE WHEN since > $1 THEN 1 ELSE 0 END) FROM business_request_turns \
             WHERE adviser IS NOT NULL AND since > $2 GROUP BY adviser"
        ),
        params![month, year],
        |row| {
            let load = Load { open: 0, year: few(row.get(1)?), month: few(row.get(2)?) };
            loads.insert(row.get(0)?, load);
            Ok(true)
        },
    )?;
    tx.each(
        sql!(
            "SELECT adviser, COUNT(*) FROM business_requests WHERE adviser IS NOT NULL AND state IN ('sent', 'taken_up') \
             GROUP BY adviser"
        ),
        params![],
        |row| {
            loads.entry(row.get(0)?).or_default().open = few(row.get(1)?);
            Ok(true)
        },
    )?;
    Ok(loads)
}

// What came of it.

/// The requests whose firm is to be asked what came of them.
pub fn follow_ups(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<AdviceRequest>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner, firm, diagnosis, subject, message, asked_at, state, adviser, contact_point, turn, turn_since, \
             waiting_since, reminders, alarm_at FROM business_requests \
             WHERE follow_up_at IS NOT NULL AND follow_up_at <= $1 ORDER BY follow_up_at, id LIMIT $2"
        ),
        params![now, ROUND_MAX],
        read,
    )
}

/// Notes that the firm is asked, by a letter with this token; `false` when it was before.
pub fn begin_follow_up(tx: &mut Tx<'_>, id: AdviceRequestId, token: &str) -> Result<bool, StoreError> {
    let noted = tx.execute(
        sql!(
            "UPDATE business_requests SET follow_up_at = NULL, follow_up_token = $1 \
             WHERE id = $2 AND follow_up_at IS NOT NULL"
        ),
        params![token, id],
    )?;
    Ok(noted == 1)
}

/// The request of a letter's token, and when it was asked.
pub fn of_token(tx: &mut Tx<'_>, token: &str) -> Result<Option<(AdviceRequestId, Timestamp)>, StoreError> {
    tx.first(sql!("SELECT id, asked_at FROM business_requests WHERE follow_up_token = $1"), params![token], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Keeps what the firm said, once: the token is of no use any more. `false` when it was used before.
pub fn add_feedback(
    tx: &mut Tx<'_>,
    id: AdviceRequestId,
    token: &str,
    answers: Answers,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let used = tx.execute(
        sql!("UPDATE business_requests SET follow_up_token = NULL WHERE id = $1 AND follow_up_token = $2"),
        params![id, token],
    )?;
    if used == 0 {
        return Ok(false);
    }
    tx.execute(
        sql!(
            "INSERT INTO business_request_feedback (request, at, helped, result, satisfaction, place) \
             VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(MAX(place), 0) + 1 FROM business_request_feedback)) \
             ON CONFLICT (request) DO NOTHING"
        ),
        params![id, at, answers.helped.name(), answers.result.name(), i64::from(answers.satisfaction)],
    )?;
    Ok(true)
}

/// What the firm said of a request, and when.
pub fn feedback_of(tx: &mut Tx<'_>, id: AdviceRequestId) -> Result<Option<(Answers, Timestamp)>, StoreError> {
    let row = tx.first(
        sql!("SELECT helped, result, satisfaction, at FROM business_request_feedback WHERE request = $1"),
        params![id],
        |row| {
            let (helped, result): (String, String) = (row.get(0)?, row.get(1)?);
            let satisfaction = u8::try_from(row.get::<i64>(2)?).unwrap_or(1);
            Ok((Helped::from_name(&helped), Outcome::from_name(&result), satisfaction, row.get(3)?))
        },
    )?;
    Ok(row.and_then(|(helped, result, satisfaction, at)| {
        Some((Answers { helped: helped?, result: result?, satisfaction }, at))
    }))
}

/// What firms said since a time, each with which answer it was.
pub fn feedback(tx: &mut Tx<'_>, since: Timestamp) -> Result<Vec<(i64, Answers)>, StoreError> {
    let mut said = Vec::new();
    tx.each(
        sql!("SELECT place, helped, result, satisfaction FROM business_request_feedback WHERE at > $1 ORDER BY place"),
        params![since],
        |row| {
            let (helped, result): (String, String) = (row.get(1)?, row.get(2)?);
            let satisfaction = u8::try_from(row.get::<i64>(3)?).unwrap_or(1);
            if let (Some(helped), Some(result)) = (Helped::from_name(&helped), Outcome::from_name(&result)) {
                said.push((row.get(0)?, Answers { helped, result, satisfaction }));
            }
            Ok(true)
        },
    )?;
    Ok(said)
}

fn parts(holder: &Holder) -> (Option<AdviserId>, Option<&str>) {
    match holder {
        Holder::Adviser(id) => (Some(*id), None),
        Holder::ContactPoint(region) => (None, Some(region)),
    }
}

fn holder(adviser: Option<AdviserId>, contact_point: Option<String>) -> Holder {
    match adviser {
        Some(id) => Holder::Adviser(id),
        None => Holder::ContactPoint(contact_point.unwrap_or_default()),
    }
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

fn few(many: i64) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
