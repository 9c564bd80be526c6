//! Plans and who may look at them.

use base::{FirmId, Localized, PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use crate::plan::{MAX_SHARES, MAX_STEPS, Share, ShareId, State, Step};

/// Writes a step down, unless the plan has it already.
pub fn insert_step(tx: &mut Tx<'_>, firm: FirmId, step: &Step) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO business_plan_steps \
             (firm, recommendation, words, state, reason, note, place, added_at, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (firm, recommendation) DO NOTHING"
        ),
        params![
            firm,
            step.recommendation,
            serde_json::to_string(&step.title.iter().collect::<std::collections::BTreeMap<_, _>>()).unwrap_or_default(),
            step.state.word(),
            step.reason,
            step.note,
            step.place,
            step.added_at,
            step.changed_at
        ],
    )?;
    Ok(())
}

/// Keeps what a firm changed of a step.
pub fn update_step(tx: &mut Tx<'_>, firm: FirmId, step: &Step) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE business_plan_steps SET state = $1, reason = $2, note = $3, place = $4, changed_at = $5 \
             WHERE firm = $6 AND recommendation = $7"
        ),
        params![step.state.word(), step.reason, step.note, step.place, step.changed_at, firm, step.recommendation],
    )?;
    Ok(())
}

/// The steps of a firm's plan, the first added first.
pub fn steps_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<Step>, StoreError> {
    tx.all(
        sql!(
            "SELECT recommendation, words, state, reason, note, place, added_at, changed_at \
             FROM business_plan_steps WHERE firm = $1 ORDER BY added_at, recommendation LIMIT $2"
        ),
        params![firm, i64::try_from(MAX_STEPS).unwrap_or(i64::MAX)],
        read_step,
    )
}

fn read_step(row: &Row<'_>) -> Result<Step, StoreError> {
    let words: String = row.get(1)?;
    let words: std::collections::BTreeMap<String, String> = serde_json::from_str(&words).unwrap_or_default();
    let mut title = Localized::new();
    for (tag, text) in words {
        title.insert(tag, text);
    }
    let state: String = row.get(2)?;
    Ok(Step {
        recommendation: row.get(0)?,
        title,
        state: State::from_word(&state),
        reason: row.get(3)?,
        note: row.get(4)?,
        place: row.get(5)?,
        added_at: row.get(6)?,
        changed_at: row.get(7)?,
    })
}

/// Writes down that a plan is shared; the same `creation_key` twice writes it once. The answer is the share that is there,
/// and whether it is new.
pub fn insert_share(tx: &mut Tx<'_>, share: &Share, creation_key: &str) -> Result<(ShareId, bool), StoreError> {
    let known = tx.first(
        sql!("SELECT id FROM business_plan_shares WHERE person = $1 AND creation_key = $2"),
        params![share.person, creation_key],
        |row| row.get(0),
    )?;
    if let Some(known) = known {
        return Ok((known, false));
    }
    tx.execute(
        sql!(
            "INSERT INTO business_plan_shares (id, firm, person, adviser, request, shared_at, until_at, creation_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            share.id,
            share.firm,
            share.person,
            share.adviser,
            share.request,
            share.shared_at,
            share.until,
            creation_key
        ],
    )?;
    Ok((share.id, true))
}

/// Ends a share of this firm, now, if it goes on. Whether it did.
pub fn end_share(tx: &mut Tx<'_>, firm: FirmId, id: ShareId, now: Timestamp) -> Result<bool, StoreError> {
    let ended = tx.execute(
        sql!(
            "UPDATE business_plan_shares SET ended_at = $1 \
             WHERE id = $2 AND firm = $3 AND ended_at IS NULL AND until_at > $4"
        ),
        params![now, id, firm, now],
    )?;
    Ok(ended == 1)
}

/// By which share an adviser may look at a firm's plan now, if by one.
pub fn holding_share(
    tx: &mut Tx<'_>,
    firm: FirmId,
    adviser: directory::AdviserId,
    now: Timestamp,
) -> Result<Option<ShareId>, StoreError> {
    tx.first(
        sql!(
            "SELECT id FROM business_plan_shares WHERE firm = $1 AND adviser = $2 AND ended_at IS NULL AND until_at > $3"
        ),
        params![firm, adviser, now],
        |row| row.get(0),
    )
}

/// Gives a share another last day.
pub fn change_last_day(tx: &mut Tx<'_>, id: ShareId, until: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE business_plan_shares SET until_at = $1 WHERE id = $2"), params![until, id])?;
    Ok(())
}

/// One share, whoever's plan it is.
pub fn share(tx: &mut Tx<'_>, id: ShareId) -> Result<Option<Share>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, firm, person, adviser, request, shared_at, until_at, ended_at \
             FROM business_plan_shares WHERE id = $1"
        ),
        params![id],
        read_share,
    )
}

/// Who may look at a firm's plan now, the newest first.
pub fn shares_of(tx: &mut Tx<'_>, firm: FirmId, now: Timestamp) -> Result<Vec<Share>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, person, adviser, request, shared_at, until_at, ended_at FROM business_plan_shares \
             WHERE firm = $1 AND ended_at IS NULL AND until_at > $2 ORDER BY shared_at DESC, id DESC LIMIT $3"
        ),
        params![firm, now, MAX_SHARES],
        read_share,
    )
}

/// With whom a plan is or was shared, the newest first.
pub fn every_share_of(tx: &mut Tx<'_>, firm: FirmId, most: i64) -> Result<Vec<Share>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, person, adviser, request, shared_at, until_at, ended_at FROM business_plan_shares \
             WHERE firm = $1 ORDER BY shared_at DESC, id DESC LIMIT $2"
        ),
        params![firm, most],
        read_share,
    )
}

/// What an adviser may look at now, the newest first.
pub fn shares_with(tx: &mut Tx<'_>, adviser: directory::AdviserId, now: Timestamp) -> Result<Vec<Share>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, person, adviser, request, shared_at, until_at, ended_at FROM business_plan_shares \
             WHERE adviser = $1 AND ended_at IS NULL AND until_at > $2 ORDER BY shared_at DESC, id DESC LIMIT $3"
        ),
        params![adviser, now, MAX_SHARES],
        read_share,
    )
}

/// The advisers whom a person asked for a firm, the newest first. A contact point that was asked looks at no plan.
pub fn advisers_asked(tx: &mut Tx<'_>, owner: PersonId, firm: FirmId) -> Result<Vec<directory::AdviserId>, StoreError> {
    tx.all(
        sql!(
            "SELECT adviser FROM business_requests WHERE owner = $1 AND firm = $2 AND adviser IS NOT NULL \
             ORDER BY asked_at DESC, id DESC LIMIT $3"
        ),
        params![owner, firm, MAX_SHARES],
        |row| row.get(0),
    )
}

fn read_share(row: &Row<'_>) -> Result<Share, StoreError> {
    Ok(Share {
        id: row.get(0)?,
        firm: row.get(1)?,
        person: row.get(2)?,
        adviser: row.get(3)?,
        request: row.get(4)?,
        shared_at: row.get(5)?,
        until: row.get(6)?,
        ended_at: row.get(7)?,
    })
}
