//! The tables of organisers, and of the events that they write.

use base::{PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use super::{Json, named_columns};
use crate::model::EventId;
use crate::organising::{Changed, Draft, Organised, Organiser, OrganiserId, OrganiserState, Stage};

/// Writes a question down; the same `creation_key` twice writes it once.
pub fn insert_organiser(tx: &mut Tx<'_>, organiser: &Organiser, creation_key: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_organisers (id, person, organisation, duty, web_site, why, state, asked_at, \
             creation_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (person, creation_key) DO NOTHING"
        ),
        params![
            organiser.id,
            organiser.person,
            organiser.organisation,
            organiser.duty,
            organiser.web_site,
            organiser.why,
            organiser.state,
            organiser.asked_at,
            creation_key,
        ],
    )?;
    Ok(())
}

/// What a person asked for, the newest first.
pub fn organisers_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Organiser>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, organisation, duty, web_site, why, state, asked_at, reason FROM directory_organisers \
             WHERE person = $1 ORDER BY asked_at DESC, id LIMIT 100"
        ),
        params![person],
        organiser,
    )
}

/// Those in a state, the oldest first.
pub fn organisers_in(tx: &mut Tx<'_>, state: OrganiserState, most: i64) -> Result<Vec<Organiser>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, organisation, duty, web_site, why, state, asked_at, reason FROM directory_organisers \
             WHERE state = $1 ORDER BY asked_at, id LIMIT $2"
        ),
        params![state, most],
        organiser,
    )
}

/// The organiser of an identifier.
pub fn organiser_of(tx: &mut Tx<'_>, id: OrganiserId) -> Result<Option<Organiser>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, person, organisation, duty, web_site, why, state, asked_at, reason FROM directory_organisers \
             WHERE id = $1"
        ),
        params![id],
        organiser,
    )
}

fn organiser(row: &Row<'_>) -> Result<Organiser, StoreError> {
    Ok(Organiser {
        id: row.get(0)?,
        person: row.get(1)?,
        organisation: row.get(2)?,
        duty: row.get(3)?,
        web_site: row.get(4)?,
        why: row.get(5)?,
        state: row.get(6)?,
        asked_at: row.get(7)?,
        reason: row.get(8)?,
    })
}

/// Writes a decision down, where the state is still the one that was seen.
pub fn decide_organiser(
    tx: &mut Tx<'_>,
    id: OrganiserId,
    seen: OrganiserState,
    state: OrganiserState,
    (officer, now, reason): (PersonId, Timestamp, Option<&str>),
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_organisers SET state = $1, decided_by = $2, decided_at = $3, reason = $4 \
             WHERE id = $5 AND state = $6"
        ),
        params![state, officer, now, reason, id, seen],
    )?;
    Ok(changed == 1)
}

/// Deletes the drafts of a person, and ends what they asked for and were allowed; refusals stay.
pub fn forget_organiser(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM directory_organised_events WHERE stage = 'draft' \
             AND organiser IN (SELECT id FROM directory_organisers WHERE person = $1)"
        ),
        params![person],
    )?;
    tx.execute(
        sql!(
            "UPDATE directory_organisers SET state = 'ended', duty = '', why = '', decided_at = $1 \
             WHERE person = $2 AND state IN ('asked', 'agreed')"
        ),
        params![now, person],
    )?;
    Ok(())
}

/// Writes a new draft down; the same `creation_key` twice writes it once. Gives the event that it became.
pub fn insert_organised(tx: &mut Tx<'_>, organised: &Organised, creation_key: &str) -> Result<EventId, StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_organised_events (event, organiser, stage, draft, revision, created_at, changed_at, \
             creation_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organiser, creation_key) DO NOTHING"
        ),
        params![
            organised.event,
            organised.organiser,
            organised.stage,
            Json(&organised.draft),
            organised.revision,
            organised.changed_at,
            organised.changed_at,
            creation_key,
        ],
    )?;
    tx.one(
        sql!("SELECT event FROM directory_organised_events WHERE organiser = $1 AND creation_key = $2"),
        params![organised.organiser, creation_key],
        |row| row.get(0),
    )
}

/// How many events an organiser has.
pub fn count_organised(tx: &mut Tx<'_>, organiser: OrganiserId) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM directory_organised_events WHERE organiser = $1"), params![organiser], |row| {
        row.get(0)
    })
}

/// The events of a person's organisations, those changed last first.
pub fn organised_by(tx: &mut Tx<'_>, person: PersonId, most: i64) -> Result<Vec<Organised>, StoreError> {
    tx.all(
        sql!(
            "SELECT e.event, e.organiser, e.stage, e.draft, e.revision, e.changed_at FROM directory_organised_events e \
             JOIN directory_organisers o ON o.id = e.organiser WHERE o.person = $1 \
             ORDER BY e.changed_at DESC, e.event LIMIT $2"
        ),
        params![person, most],
        organised,
    )
}

/// An event of an organiser.
pub fn organised_event(tx: &mut Tx<'_>, event: EventId) -> Result<Option<Organised>, StoreError> {
    tx.first(
        sql!(
            "SELECT event, organiser, stage, draft, revision, changed_at FROM directory_organised_events \
             WHERE event = $1"
        ),
        params![event],
        organised,
    )
}

fn organised(row: &Row<'_>) -> Result<Organised, StoreError> {
    Ok(Organised {
        event: row.get(0)?,
        organiser: row.get(1)?,
        stage: row.get(2)?,
        draft: row.get::<Json<Draft>>(3)?.0,
        revision: row.get(4)?,
        changed_at: row.get(5)?,
    })
}

/// Writes a draft down in the place of the revision that was seen.
pub fn put_draft(
    tx: &mut Tx<'_>,
    event: EventId,
    draft: &Draft,
    seen: u32,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_organised_events SET draft = $1, revision = $2, changed_at = $3 \
             WHERE event = $4 AND revision = $5"
        ),
        params![Json(draft), seen.saturating_add(1), now, event, seen],
    )?;
    Ok(changed == 1)
}

/// Takes a draft away that was never published.
pub fn delete_draft(tx: &mut Tx<'_>, event: EventId) -> Result<bool, StoreError> {
    let gone = tx
        .execute(sql!("DELETE FROM directory_organised_events WHERE event = $1 AND stage = 'draft'"), params![event])?;
    Ok(gone == 1)
}

/// Notes how far an event has come, with the places that are given away from now on.
pub fn put_stage(tx: &mut Tx<'_>, event: EventId, stage: Stage, draft: &Draft) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE directory_organised_events SET stage = $1, places_on_site = $2, places_online = $3 WHERE event = $4"
        ),
        params![stage, draft.places_on_site, draft.places_online, event],
    )?;
    Ok(())
}

/// The places on site and online; nothing where there is no limit.
pub type Places = (Option<u32>, Option<u32>);

/// The places that are given away.
pub fn places(tx: &mut Tx<'_>, event: EventId) -> Result<Option<Places>, StoreError> {
    tx.first(
        sql!("SELECT places_on_site, places_online FROM directory_organised_events WHERE event = $1"),
        params![event],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A change of a published event.
#[derive(Debug, Clone, PartialEq)]
pub struct EventChange {
    /// The event.
    pub event: EventId,
    /// Its sequence after the change.
    pub sequence: u32,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: PersonId,
    /// `published`, `changed` or `cancelled`.
    pub kind: ChangeKind,
    /// What was changed, and what was said of it.
    pub change: Change,
}

/// What happened to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Everybody saw it for the first time.
    Published,
    /// Something is otherwise.
    Changed,
    /// It does not take place.
    Cancelled,
}

/// What was changed, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// The fields that are otherwise.
    #[serde(default)]
    pub fields: Vec<Changed>,
    /// What the organiser said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// When it was to begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_before: Option<Timestamp>,
}

impl ChangeKind {
    /// All.
    pub const ALL: [Self; 3] = [Self::Published, Self::Changed, Self::Cancelled];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Keeps a change for the history.
pub fn insert_change(tx: &mut Tx<'_>, change: &EventChange) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_event_changes (event, sequence, at, by_person, kind, change) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![change.event, change.sequence, change.at, change.by, change.kind, Json(&change.change)],
    )?;
    Ok(())
}

/// The history of an event, the newest first.
pub fn changes_of(tx: &mut Tx<'_>, event: EventId, most: i64) -> Result<Vec<EventChange>, StoreError> {
    tx.all(
        sql!(
            "SELECT event, sequence, at, by_person, kind, change FROM directory_event_changes WHERE event = $1 \
             ORDER BY sequence DESC LIMIT $2"
        ),
        params![event, most],
        |row| {
            Ok(EventChange {
                event: row.get(0)?,
                sequence: row.get(1)?,
                at: row.get(2)?,
                by: row.get(3)?,
                kind: row.get(4)?,
                change: row.get::<Json<Change>>(5)?.0,
            })
        },
    )
}

named_columns! {
    OrganiserState: "a state of an organiser",
    Stage: "a stage of an event",
    ChangeKind: "a kind of change"
}
