//! The tables of places.

use std::collections::HashSet;

use base::{PersonId, Timestamp};
use store::{StoreError, Tx, params, sql};

use super::{Json, named_columns};
pub use super::{raise_version, version};
use crate::listings::ListingId;
use crate::places::{PairDecision, Place, PlaceId, Record, Spelling};

named_columns! { PairDecision: "a decision about two places" }

/// A place as it is kept.
pub struct KeptPlace {
    /// Its identifier.
    pub id: PlaceId,
    /// The standard's texts.
    pub record: Record,
    /// The place that it is the same as.
    pub same_as: Option<PlaceId>,
    /// The listing whose people keep it.
    pub listing: Option<ListingId>,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// Every place.
pub fn places(tx: &mut Tx<'_>) -> Result<Vec<KeptPlace>, StoreError> {
    let mut places = Vec::new();
    tx.each(sql!("SELECT id, record, same_as, listing, changed_at FROM directory_places"), params![], |row| {
        places.push(KeptPlace {
            id: row.get(0)?,
            record: row.get::<Json<Record>>(1)?.0,
            same_as: row.get(2)?,
            listing: row.get(3)?,
            changed_at: row.get(4)?,
        });
        Ok(true)
    })?;
    Ok(places)
}

/// Puts a place in, or in the place of what its list had under its key, of which the identifier and what an officer found
/// stay. `commune` is the name of its commune. An entry that its own people keep stays as it is.
pub fn put_place(tx: &mut Tx<'_>, place: &Place, commune: &str) -> Result<(), StoreError> {
    let profile = &place.profile;
    let record = Json(profile.record(commune, Spelling::Schema));
    let changed = tx.execute(
        sql!(
            "UPDATE directory_places SET record = $1, changed_at = $2 WHERE source = $3 AND source_key = $4 \
             AND listing IS NULL"
        ),
        params![record, place.changed_at, profile.source, profile.key],
    )?;
    if changed == 0 {
        tx.execute(
            sql!(
                "INSERT INTO directory_places (id, source, source_key, record, same_as, changed_at) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (source, source_key) DO NOTHING"
            ),
            params![place.id, profile.source, profile.key, record, place.same_as, place.changed_at],
        )?;
    }
    Ok(())
}

/// The decisions about pairs that are two places.
pub fn different_pairs(tx: &mut Tx<'_>) -> Result<Vec<(PlaceId, PlaceId)>, StoreError> {
    tx.all(
        sql!("SELECT one, other FROM directory_place_pairs WHERE decision = 'different' LIMIT 100000"),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether two entries are there, and neither is another one's.
pub fn both_stand(tx: &mut Tx<'_>, (one, other): (PlaceId, PlaceId)) -> Result<bool, StoreError> {
    let standing: i64 = tx.one(
        sql!("SELECT COUNT(*) FROM directory_places WHERE id IN ($1, $2) AND same_as IS NULL"),
        params![one, other],
        |row| row.get(0),
    )?;
    Ok(standing == 2)
}

/// Keeps what an officer decided of two entries; a later decision replaces an earlier one.
pub fn decide_pair(
    tx: &mut Tx<'_>,
    (one, other): (PlaceId, PlaceId),
    decision: PairDecision,
    officer: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_place_pairs (one, other, decision, decided_by, decided_at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (one, other) DO UPDATE SET decision = excluded.decision, \
             decided_by = excluded.decided_by, decided_at = excluded.decided_at"
        ),
        params![one, other, decision, officer, now],
    )?;
    if decision == PairDecision::Same {
        // What was the same as the one that goes is the same as the one that stays.
        tx.execute(
            sql!("UPDATE directory_places SET same_as = $1 WHERE id = $2 OR same_as = $3"),
            params![one, other, other],
        )?;
    }
    Ok(())
}

/// What officers decided last of two entries each, the newest first.
pub fn decided_pairs(
    tx: &mut Tx<'_>,
    most: i64,
) -> Result<Vec<(PlaceId, PlaceId, PairDecision, Timestamp)>, StoreError> {
    tx.all(
        sql!(
            "SELECT one, other, decision, decided_at FROM directory_place_pairs \
             ORDER BY decided_at DESC, one, other LIMIT $1"
        ),
        params![most],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

/// Forgets what was decided of two entries: the second stands by itself again, with what had been found to be the same as
/// it. Says whether something was decided.
pub fn take_pair_back(tx: &mut Tx<'_>, (one, other): (PlaceId, PlaceId)) -> Result<bool, StoreError> {
    let decided: Option<PairDecision> = tx.first(
        sql!("SELECT decision FROM directory_place_pairs WHERE one = $1 AND other = $2"),
        params![one, other],
        |row| row.get(0),
    )?;
    tx.execute(sql!("DELETE FROM directory_place_pairs WHERE one = $1 AND other = $2"), params![one, other])?;
    if decided == Some(PairDecision::Same) {
        tx.execute(sql!("UPDATE directory_places SET same_as = NULL WHERE id = $1"), params![other])?;
        let (mut with_it, mut next) = (HashSet::from([other]), vec![other]);
        while let Some(of) = next.pop() {
            let same: Vec<PlaceId> = tx.all(
                sql!("SELECT other FROM directory_place_pairs WHERE one = $1 AND decision = 'same'"),
                params![of],
                |row| row.get(0),
            )?;
            for id in same.into_iter().filter(|id| with_it.insert(*id)) {
                tx.execute(
                    sql!("UPDATE directory_places SET same_as = $1 WHERE id = $2 AND same_as IS NOT NULL"),
                    params![other, id],
                )?;
                next.push(id);
            }
        }
    }
    Ok(decided.is_some())
}

/// Whether a place is there that does not belong to this listing.
pub fn is_of_another(tx: &mut Tx<'_>, id: PlaceId, listing: ListingId) -> Result<bool, StoreError> {
    let others: i64 = tx.one(
        sql!("SELECT COUNT(*) FROM directory_places WHERE id = $1 AND (listing IS NULL OR listing <> $2)"),
        params![id, listing],
        |row| row.get(0),
    )?;
    Ok(others > 0)
}
