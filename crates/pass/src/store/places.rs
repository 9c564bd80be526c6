//! Places, as the passes see them.

use ::store::{Row, StoreError, Tx, params, sql};
use base::territory::Point;
use base::{PersonId, Timestamp};

use crate::model::{Place, PlaceId, PlaceNumber};

/// Writes a place down, or writes it anew; why it is held, and since when it may redeem, stay as they are.
pub(crate) fn keep_place(tx: &mut Tx<'_>, place: &Place) -> Result<PlaceNumber, StoreError> {
    let (lat, lon) = (place.point.map(|point| point.lat), place.point.map(|point| point.lon));
    if let Some(number) = place_number(tx, place.id)? {
        tx.execute(
            sql!(
                "UPDATE pass_places SET name = $1, department = $2, region = $3, lat = $4, lon = $5, iban = $6, \
                 listed_until = $7, approximate = $8 WHERE id = $9"
            ),
            params![
                place.name,
                place.department,
                place.region,
                lat,
                lon,
                place.iban,
                place.listed_until,
                place.is_approximate,
                number
            ],
        )?;
        return Ok(number);
    }
    let number: PlaceNumber =
        tx.one(sql!("SELECT COALESCE(MAX(id), 0) + 1 FROM pass_places"), params![], |row| row.get(0))?;
    tx.execute(
        sql!(
            "INSERT INTO pass_places \
             (id, place, name, department, region, lat, lon, iban, listed_from, listed_until, held, approximate) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            number,
            place.id,
            place.name,
            place.department,
            place.region,
            lat,
            lon,
            place.iban,
            place.listed_from,
            place.listed_until,
            place.held,
            place.is_approximate
        ],
    )?;
    Ok(number)
}

/// Holds a place, since a moment or since it was held before; or lets it go on.
pub(crate) fn hold_place(
    tx: &mut Tx<'_>,
    number: PlaceNumber,
    why: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    match why {
        Some(why) => tx.execute(
            sql!("UPDATE pass_places SET held = $1, held_at = COALESCE(held_at, $2) WHERE id = $3"),
            params![why, at, number],
        )?,
        None => {
            tx.execute(sql!("UPDATE pass_places SET held = NULL, held_at = NULL WHERE id = $1"), params![number])?
        }
    };
    Ok(())
}

pub(crate) fn place_number(tx: &mut Tx<'_>, id: PlaceId) -> Result<Option<PlaceNumber>, StoreError> {
    tx.first(sql!("SELECT id FROM pass_places WHERE place = $1"), params![id], |row| row.get(0))
}

/// A place by its short number.
pub(crate) fn place(tx: &mut Tx<'_>, number: PlaceNumber) -> Result<Option<Place>, StoreError> {
    tx.first(
        sql!(
            "SELECT place, name, department, region, lat, lon, iban, listed_from, listed_until, held, \
             approximate FROM pass_places WHERE id = $1"
        ),
        params![number],
        read_place,
    )
}

fn read_place(row: &Row<'_>) -> Result<Place, StoreError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(4)?, row.get(5)?);
    Ok(Place {
        id: row.get(0)?,
        name: row.get(1)?,
        department: row.get(2)?,
        region: row.get(3)?,
        point: lat.zip(lon).and_then(|(lat, lon)| Point::new(lat, lon)),
        iban: row.get(6)?,
        listed_from: row.get(7)?,
        listed_until: row.get(8)?,
        held: row.get(9)?,
        is_approximate: row.get(10)?,
    })
}

/// Says about where a place lies that has no point yet; whether it had none.
pub(crate) fn locate_place(tx: &mut Tx<'_>, number: PlaceNumber, point: Point) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_places SET lat = $1, lon = $2, approximate = TRUE WHERE id = $3 AND lat IS NULL"),
        params![point.lat, point.lon, number],
    )?;
    Ok(done == 1)
}

/// Writes the account of a place anew, and who did so.
pub(crate) fn set_iban(
    tx: &mut Tx<'_>,
    number: PlaceNumber,
    (before, after): (Option<&str>, &str),
    (by, at): (PersonId, Timestamp),
) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_places SET iban = $1 WHERE id = $2"), params![after, number])?;
    tx.execute(
        sql!(
            "INSERT INTO pass_account_changes (place, at, iban_before, changed_by) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (place, at) DO NOTHING"
        ),
        params![number, at, before, by],
    )?;
    Ok(())
}
