//! The tables of this room, and every statement that touches them.

use base::{PersonId, Timestamp};
use identity::ClientId;
use serde::{Serialize, de::DeserializeOwned};
use store::{Row, StoreError, Tx, params, sql};

use crate::model::{About, Change, Proposal, Review, ReviewId, State, What};

/// Services that are listed.
const MAX_LISTED: i64 = 200;
/// Changes that are listed.
const MAX_CHANGES: i64 = 50;

fn json(value: &impl Serialize) -> String {
    serde_json::to_value(value).unwrap_or_default().to_string()
}

/// A document of an earlier version reads as far as it can: every member has a default.
fn parsed<T: DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

fn id(text: &str) -> Result<ClientId, StoreError> {
    text.parse().map_err(|_| StoreError::NotFound)
}

pub fn add_service(
    tx: &mut Tx<'_>,
    client: &ClientId,
    owner: PersonId,
    about: &About,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO partners_services (client_id, owner_id, about, created_at) VALUES ($1, $2, $3, $4)"),
        params![client.as_str(), owner, json(about), now],
    )?;
    Ok(())
}

pub fn put_about(tx: &mut Tx<'_>, client: &ClientId, about: &About) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE partners_services SET about = $1 WHERE client_id = $2"),
        params![json(about), client.as_str()],
    )?;
    Ok(())
}

pub fn service(tx: &mut Tx<'_>, client: &ClientId) -> Result<Option<(PersonId, About)>, StoreError> {
    tx.first(
        sql!("SELECT owner_id, about FROM partners_services WHERE client_id = $1"),
        params![client.as_str()],
        |row| Ok((row.get(0)?, parsed(&row.get::<String>(1)?))),
    )
}

pub fn services_of(tx: &mut Tx<'_>, owner: PersonId) -> Result<Vec<ClientId>, StoreError> {
    tx.all(
        sql!("SELECT client_id FROM partners_services WHERE owner_id = $1 ORDER BY created_at, client_id LIMIT $2"),
        params![owner, MAX_LISTED],
        |row| id(&row.get::<String>(0)?),
    )
}

pub fn add_change(tx: &mut Tx<'_>, key: base::Id<Change>, change: &Change) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO partners_changes (id, client_id, person_id, what, detail, at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![key, change.client.as_str(), change.person, change.what.name(), change.detail, change.at],
    )?;
    Ok(())
}

/// What was done to a service, the newest first.
pub fn changes(tx: &mut Tx<'_>, client: &ClientId) -> Result<Vec<Change>, StoreError> {
    tx.all(
        sql!(
            "SELECT client_id, person_id, what, detail, at FROM partners_changes
             WHERE client_id = $1 ORDER BY at DESC, id DESC LIMIT $2"
        ),
        params![client.as_str(), MAX_CHANGES],
        |row| {
            Ok(Change {
                client: id(&row.get::<String>(0)?)?,
                person: row.get(1)?,
                what: What::from_name(&row.get::<String>(2)?).ok_or(StoreError::NotFound)?,
                detail: row.get(3)?,
                at: row.get(4)?,
            })
        },
    )
}

/// Keeps a review. Whether there was no open one yet.
pub fn add_review(tx: &mut Tx<'_>, review: &Review) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO partners_reviews (id, client_id, state, proposal, asked_by, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"
        ),
        params![
            review.id,
            review.client.as_str(),
            review.state.name(),
            json(&review.proposal),
            review.asked_by,
            review.asked_at
        ],
    )?;
    Ok(added == 1)
}

fn read_review(row: &Row<'_>) -> Result<Review, StoreError> {
    Ok(Review {
        id: row.get(0)?,
        client: id(&row.get::<String>(1)?)?,
        state: State::from_name(&row.get::<String>(2)?).ok_or(StoreError::NotFound)?,
        proposal: parsed::<Proposal>(&row.get::<String>(3)?),
        asked_by: row.get(4)?,
        asked_at: row.get(5)?,
        reason: row.get(6)?,
    })
}

pub fn review(tx: &mut Tx<'_>, review: ReviewId) -> Result<Option<Review>, StoreError> {
    tx.first(
        sql!("SELECT id, client_id, state, proposal, asked_by, asked_at, reason FROM partners_reviews WHERE id = $1"),
        params![review],
        read_review,
    )
}

/// The reviews that wait, the oldest first.
pub fn open_reviews(tx: &mut Tx<'_>) -> Result<Vec<Review>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, client_id, state, proposal, asked_by, asked_at, reason FROM partners_reviews
             WHERE state = 'open' ORDER BY asked_at, id LIMIT $1"
        ),
        params![MAX_LISTED],
        read_review,
    )
}

/// The open review of a service, or else the newest.
pub fn last_review(tx: &mut Tx<'_>, client: &ClientId) -> Result<Option<Review>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, client_id, state, proposal, asked_by, asked_at, reason FROM partners_reviews
             WHERE client_id = $1 ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, asked_at DESC, id DESC LIMIT 1"
        ),
        params![client.as_str()],
        read_review,
    )
}

/// Ends a review. Whether it was open.
pub fn decide_review(
    tx: &mut Tx<'_>,
    review: ReviewId,
    state: State,
    by: PersonId,
    at: Timestamp,
    reason: Option<&str>,
) -> Result<bool, StoreError> {
    let decided = tx.execute(
        sql!(
            "UPDATE partners_reviews SET state = $1, decided_by = $2, decided_at = $3, reason = $4
             WHERE id = $5 AND state = 'open'"
        ),
        params![state.name(), by, at, reason.map(str::to_owned), review],
    )?;
    Ok(decided == 1)
}
/// What is kept of a trial, when there is one: its run and its content.
pub fn trial_of(tx: &mut Tx<'_>, client: &ClientId) -> Result<Option<(String, String)>, StoreError> {
    tx.first(sql!("SELECT run, content FROM partners_trials WHERE client_id = $1"), params![client.as_str()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The service and the content of a run.
pub fn trial(tx: &mut Tx<'_>, run: &str) -> Result<Option<(ClientId, String)>, StoreError> {
    tx.first(sql!("SELECT client_id, content FROM partners_trials WHERE run = $1"), params![run.to_owned()], |row| {
        Ok((id(&row.get::<String>(0)?)?, row.get(1)?))
    })
}

pub fn add_trial(
    tx: &mut Tx<'_>,
    run: &str,
    client: &ClientId,
    content: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO partners_trials (run, client_id, content, changed_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING"
        ),
        params![run.to_owned(), client.as_str(), content.to_owned(), now],
    )?;
    Ok(())
}

pub fn put_trial(tx: &mut Tx<'_>, run: &str, content: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE partners_trials SET content = $1, changed_at = $2 WHERE run = $3"),
        params![content.to_owned(), now, run.to_owned()],
    )?;
    Ok(())
}
