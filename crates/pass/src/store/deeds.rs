//! What officers and prescribers did with places and ranges of booklets, and which signals were looked at.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use crate::deeds::{Deed, DeedKind, DoneDeed};
use crate::look_at_signals::{HeldPlace, Look, SeenSignal};
use crate::model::{LotId, PlaceNumber};
use crate::stock::StockRange;
use crate::watch::{Signal, SignalKind};

pub(crate) fn insert_deed(tx: &mut Tx<'_>, deed: &Deed, position: u64, booklets: u64) -> Result<(), StoreError> {
    let number = match deed.place {
        Some(place) => super::place_number(tx, place)?,
        None => None,
    };
    tx.execute(
        sql!(
            "INSERT INTO pass_deeds \
             (position, kind, person, at, first_booklet, last_booklet, booklets, prescriber, place, why) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            i64::try_from(position).unwrap_or(i64::MAX),
            deed.kind.name(),
            deed.person,
            deed.at,
            deed.range.map(|(first, _)| first),
            deed.range.map(|(_, last)| last),
            i64::try_from(booklets).unwrap_or(i64::MAX),
            deed.prescriber,
            number,
            deed.why
        ],
    )?;
    Ok(())
}

/// Deeds of a kind, the newest first.
pub(crate) fn deeds_of(tx: &mut Tx<'_>, kind: DeedKind, limit: i64) -> Result<Vec<DoneDeed>, StoreError> {
    tx.all(
        sql!(
            "SELECT d.kind, d.person, d.at, d.first_booklet, d.last_booklet, d.booklets, p.name, s.name, d.why \
             FROM pass_deeds d LEFT JOIN pass_parties p ON p.id = d.prescriber \
             LEFT JOIN pass_places s ON s.id = d.place WHERE d.kind = $1 ORDER BY d.position DESC LIMIT $2"
        ),
        params![kind.name(), limit],
        read_deed,
    )
}

fn read_deed(row: &Row<'_>) -> Result<DoneDeed, StoreError> {
    let kind: String = row.get(0)?;
    let (first, last) = (row.get::<Option<_>>(3)?, row.get::<Option<_>>(4)?);
    let (prescriber, place): (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
    Ok(DoneDeed {
        kind: DeedKind::from_name(&kind).ok_or_else(|| super::broken("a kind of deed"))?,
        person: row.get(1)?,
        at: row.get(2)?,
        range: first.zip(last),
        booklets: row.get(5)?,
        party: prescriber.or(place),
        why: row.get(8)?,
    })
}

/// Signals that wait to be looked at, or that were, the newest first.
pub(crate) fn seen_signals(tx: &mut Tx<'_>, are_looked_at: bool, limit: i64) -> Result<Vec<SeenSignal>, StoreError> {
    let read = |row: &Row<'_>| {
        let kind: String = row.get(3)?;
        let (at, by): (Option<Timestamp>, Option<PersonId>) = (row.get(8)?, row.get(9)?);
        let note: Option<String> = row.get(10)?;
        Ok(SeenSignal {
            place: row.get(0)?,
            place_name: row.get(1)?,
            signal: Signal {
                key: row.get(2)?,
                kind: SignalKind::from_name(&kind).ok_or_else(|| super::broken("a kind of signal"))?,
                booklet: row.get(4)?,
                at: row.get(5)?,
                measure: row.get(6)?,
                found_at: row.get(7)?,
            },
            looked: at.zip(by).map(|(at, by)| Look { at, by, note: note.unwrap_or_default() }),
            is_held: row.get::<Option<String>>(11)?.is_some(),
        })
    };
    if are_looked_at {
        return tx.all(
            sql!(
                "SELECT s.place, s.name, g.key, g.kind, g.booklet, g.at, g.measure, g.found_at, g.looked_at, \
                 g.looked_by, g.note, s.held FROM pass_signals g JOIN pass_places s ON s.id = g.place \
                 WHERE g.looked_at IS NOT NULL ORDER BY g.looked_at DESC, g.key LIMIT $1"
            ),
            params![limit],
            read,
        );
    }
    tx.all(
        sql!(
            "SELECT s.place, s.name, g.key, g.kind, g.booklet, g.at, g.measure, g.found_at, g.looked_at, \
             g.looked_by, g.note, s.held FROM pass_signals g JOIN pass_places s ON s.id = g.place \
             WHERE g.looked_at IS NULL ORDER BY g.found_at DESC, g.key LIMIT $1"
        ),
        params![limit],
        read,
    )
}

pub(crate) fn count_open_signals(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM pass_signals WHERE looked_at IS NULL"), params![], |row| row.get(0))
}

/// Takes note that a signal was looked at; `false` when it was before, or there is none.
pub(crate) fn note_look(tx: &mut Tx<'_>, key: &str, look: &Look) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE pass_signals SET looked_at = $1, looked_by = $2, note = $3 \
             WHERE key = $4 AND looked_at IS NULL"
        ),
        params![look.at, look.by, look.note, key],
    )?;
    Ok(done == 1)
}

/// Grave signals of which no officer was told yet, with the names of their places.
pub(crate) fn untold_signals(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(String, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT g.key, s.name FROM pass_signals g JOIN pass_places s ON s.id = g.place \
             WHERE g.told_at IS NULL AND g.looked_at IS NULL AND g.kind IN ('held', 'travel') \
             ORDER BY g.found_at, g.key LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Takes note that officers are told; `false` when they were before.
pub(crate) fn note_told(tx: &mut Tx<'_>, key: &str, at: Timestamp) -> Result<bool, StoreError> {
    let done =
        tx.execute(sql!("UPDATE pass_signals SET told_at = $1 WHERE key = $2 AND told_at IS NULL"), params![at, key])?;
    Ok(done == 1)
}

/// The places that are held, by name, each with the last officer who held it.
pub(crate) fn held_places(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<HeldPlace>, StoreError> {
    let places: Vec<(PlaceNumber, HeldPlace)> = tx.all(
        sql!("SELECT id, place, name, held FROM pass_places WHERE held IS NOT NULL ORDER BY name, id LIMIT $1"),
        params![limit],
        |row| Ok((row.get(0)?, HeldPlace { place: row.get(1)?, name: row.get(2)?, why: row.get(3)?, by: None })),
    )?;
    let mut all = Vec::with_capacity(places.len());
    for (number, place) in places {
        let last = tx.first(
            sql!("SELECT kind, person, at FROM pass_deeds WHERE place = $1 ORDER BY position DESC LIMIT 1"),
            params![number],
            |row| Ok((row.get::<String>(0)?, row.get(1)?, row.get(2)?)),
        )?;
        let by = last.filter(|(kind, ..)| kind == DeedKind::Hold.name()).map(|(_, person, at)| (person, at));
        all.push(HeldPlace { by, ..place });
    }
    Ok(all)
}

/// Where the booklets of a lot are, as ranges in their order.
pub(crate) fn stock_ranges(tx: &mut Tx<'_>, lot: LotId, limit: i64) -> Result<Vec<StockRange>, StoreError> {
    tx.all(
        sql!(
            "SELECT MIN(r.id), MAX(r.id), r.state, MIN(p.name) FROM \
             (SELECT id, state, prescriber, id - ROW_NUMBER() OVER (PARTITION BY state, prescriber ORDER BY id) AS run \
             FROM pass_booklets WHERE lot = $1) r LEFT JOIN pass_parties p ON p.id = r.prescriber \
             GROUP BY r.state, r.prescriber, r.run ORDER BY 1 LIMIT $2"
        ),
        params![lot, limit],
        |row| Ok(StockRange { first: row.get(0)?, last: row.get(1)?, state: row.get(2)?, prescriber: row.get(3)? }),
    )
}

/// The newest lots that can be used.
pub(crate) fn newest_lots(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<LotId>, StoreError> {
    tx.all(sql!("SELECT id FROM pass_lots WHERE expired_at IS NULL ORDER BY id DESC LIMIT $1"), params![limit], |row| {
        row.get(0)
    })
}
