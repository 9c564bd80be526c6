//! The tables of listings.

use std::collections::HashMap;

use base::{PersonId, Timestamp};
use jiff::civil::Date;
use store::{Row, StoreError, Tx, params, sql};

use super::{Json, named_columns};
use crate::listings::{Listing, ListingId, ListingState, ListingStep, ListingStepKept};
use crate::model::Accreditation;
use crate::places::{Place, PlaceId, Spelling};

named_columns! {
    ListingState: "a state of a listing",
    ListingStep: "a step of a listing"
}

/// Listings that a list shows.
pub const LIST_MAX: i64 = 200;
/// Steps of one listing that are shown.
const STEPS_MAX: i64 = 100;

/// What officers look for. Empty texts and days say nothing.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The name of a state.
    pub state: &'static str,
    /// Folded words that stand in the name or a commune.
    pub words: String,
    /// Its last day is this one or a later one.
    pub until_from: Option<Date>,
    /// Its last day is before this one.
    pub until_before: Option<Date>,
    /// Whether it is suspended.
    pub suspended: Option<bool>,
}

/// Writes a new listing down.
pub fn insert(tx: &mut Tx<'_>, listing: &Listing, key: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_listings (id, person, state, name, search, draft, published, charter, signed_at, \
             made_at, sent_at, note, listed_from, listed_until, suspended_since, reminded_until, lapsed_until, revision, \
             creation_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
        ),
        params![
            listing.id,
            listing.person,
            listing.state,
            listing.name(),
            searched(listing),
            Json(&listing.draft),
            listing.published.as_ref().map(Json),
            listing.charter,
            listing.signed_at,
            listing.made_at,
            listing.sent_at,
            listing.note,
            listing.term.map(|term| term.since),
            listing.term.and_then(|term| term.until),
            listing.term.and_then(|term| term.suspended_since),
            listing.reminded_until,
            listing.lapsed_until,
            listing.revision,
            key
        ],
    )?;
    Ok(())
}

/// Changes a listing, unless somebody else did since its revision: then nothing is written.
pub fn change(tx: &mut Tx<'_>, listing: &Listing) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_listings SET person = $1, state = $2, name = $3, search = $4, draft = $5, published = $6, \
             charter = $7, signed_at = $8, sent_at = $9, note = $10, listed_from = $11, listed_until = $12, \
             suspended_since = $13, reminded_until = $14, lapsed_until = $15, revision = revision + 1 \
             WHERE id = $16 AND revision = $17"
        ),
        params![
            listing.person,
            listing.state,
            listing.name(),
            searched(listing),
            Json(&listing.draft),
            listing.published.as_ref().map(Json),
            listing.charter,
            listing.signed_at,
            listing.sent_at,
            listing.note,
            listing.term.map(|term| term.since),
            listing.term.and_then(|term| term.until),
            listing.term.and_then(|term| term.suspended_since),
            listing.reminded_until,
            listing.lapsed_until,
            listing.id,
            listing.revision
        ],
    )?;
    Ok(changed == 1)
}

/// Deletes a listing that was never published.
pub fn delete(tx: &mut Tx<'_>, id: ListingId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM directory_listing_steps WHERE listing = $1"), params![id])?;
    tx.execute(sql!("DELETE FROM directory_listings WHERE id = $1 AND published IS NULL"), params![id])?;
    Ok(())
}

/// The words by which an officer finds it.
fn searched(listing: &Listing) -> String {
    let sites = listing.draft.sites.iter();
    let places = sites.flat_map(|site| [site.name.as_str(), site.commune.as_str(), site.postcode.as_str()]);
    let words: Vec<&str> = [listing.name(), listing.draft.identity.pivot.as_str()].into_iter().chain(places).collect();
    base::fold(&words.join(" "))
}

/// A listing, whoever's it is.
pub fn listing(tx: &mut Tx<'_>, id: ListingId) -> Result<Option<Listing>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, person, state, draft, published, charter, signed_at, made_at, sent_at, note, listed_from, \
             listed_until, suspended_since, reminded_until, lapsed_until, revision FROM directory_listings WHERE id = $1"
        ),
        params![id],
        read,
    )
}

/// The listing that a form was begun as.
pub fn listing_of_key(tx: &mut Tx<'_>, person: PersonId, key: &str) -> Result<Option<ListingId>, StoreError> {
    tx.first(
        sql!("SELECT id FROM directory_listings WHERE person = $1 AND creation_key = $2"),
        params![person, key],
        |row| row.get(0),
    )
}

/// The listings that a person keeps, the newest first.
pub fn listings_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Listing>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, state, draft, published, charter, signed_at, made_at, sent_at, note, listed_from, \
             listed_until, suspended_since, reminded_until, lapsed_until, revision FROM directory_listings \
             WHERE person = $1 ORDER BY made_at DESC, id DESC LIMIT $2"
        ),
        params![person, LIST_MAX],
        read,
    )
}

/// What officers look for: those first that wait longest. Drafts that were never sent are their people's own.
pub fn wanted(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<Vec<Listing>, StoreError> {
    let (from, before) = (wanted.until_from.unwrap_or(Date::MIN), wanted.until_before.unwrap_or(Date::MAX));
    let by_days = wanted.until_from.is_some() || wanted.until_before.is_some();
    let suspended = wanted.suspended.map_or(-1_i64, i64::from);
    tx.all(
        sql!(
            "SELECT id, person, state, draft, published, charter, signed_at, made_at, sent_at, note, listed_from, \
             listed_until, suspended_since, reminded_until, lapsed_until, revision FROM directory_listings \
             WHERE (sent_at IS NOT NULL OR published IS NOT NULL) AND ($1 = '' OR state = $2) \
             AND search LIKE $3 \
             AND ($4 = 0 OR (listed_until IS NOT NULL AND listed_until >= $5 AND listed_until < $6)) \
             AND ($7 = -1 OR (suspended_since IS NOT NULL AND $8 = 1) OR (suspended_since IS NULL AND $9 = 0)) \
             ORDER BY CASE WHEN state = 'sent' THEN 0 ELSE 1 END, sent_at, id LIMIT $10"
        ),
        params![
            wanted.state,
            wanted.state,
            format!("%{}%", wanted.words),
            i64::from(by_days),
            from,
            before,
            suspended,
            suspended,
            suspended,
            LIST_MAX
        ],
        read,
    )
}

/// Listings whose last day is this one or an earlier one and whose end was not told yet, a few at a time.
pub fn ending(tx: &mut Tx<'_>, before: Date, most: i64) -> Result<Vec<Listing>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, state, draft, published, charter, signed_at, made_at, sent_at, note, listed_from, \
             listed_until, suspended_since, reminded_until, lapsed_until, revision FROM directory_listings \
             WHERE listed_until IS NOT NULL AND listed_until <= $1 \
             AND (lapsed_until IS NULL OR lapsed_until <> listed_until) ORDER BY listed_until, id LIMIT $2"
        ),
        params![before, most],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Listing, StoreError> {
    let (since, until): (Option<Date>, Option<Date>) = (row.get(10)?, row.get(11)?);
    let suspended_since = row.get(12)?;
    Ok(Listing {
        id: row.get(0)?,
        person: row.get(1)?,
        state: row.get(2)?,
        draft: row.get::<Json<_>>(3)?.0,
        published: row.get::<Option<Json<_>>>(4)?.map(|published| published.0),
        charter: row.get(5)?,
        signed_at: row.get(6)?,
        made_at: row.get(7)?,
        sent_at: row.get(8)?,
        note: row.get(9)?,
        term: since.map(|since| Accreditation { since, until, suspended_since }),
        reminded_until: row.get(13)?,
        lapsed_until: row.get(14)?,
        revision: row.get(15)?,
    })
}

/// The days of every listing that has some.
pub fn terms(tx: &mut Tx<'_>) -> Result<HashMap<ListingId, Accreditation>, StoreError> {
    let mut terms = HashMap::new();
    tx.each(
        sql!(
            "SELECT id, listed_from, listed_until, suspended_since FROM directory_listings WHERE listed_from IS NOT NULL"
        ),
        params![],
        |row| {
            let term =
                Accreditation { since: row.get(1)?, until: row.get(2)?, suspended_since: row.get(3)? };
            terms.insert(row.get(0)?, term);
            Ok(true)
        },
    )?;
    Ok(terms)
}

/// Whether no site of a listing is somebody else's place.
pub fn may_publish(tx: &mut Tx<'_>, listing: ListingId, sites: &[(Place, String)]) -> Result<bool, StoreError> {
    for (site, _) in sites {
        if super::places::is_of_another(tx, site.id, listing)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes the sites of a listing the places that are given, each with the name of its commune.
pub fn publish(tx: &mut Tx<'_>, listing: ListingId, sites: &[(Place, String)]) -> Result<(), StoreError> {
    let known: Vec<PlaceId> =
        tx.all(sql!("SELECT id FROM directory_places WHERE listing = $1"), params![listing], |row| row.get(0))?;
    for gone in known.iter().filter(|id| !sites.iter().any(|(site, _)| site.id == **id)) {
        // What was found to be the same place stands by itself again.
        tx.execute(sql!("UPDATE directory_places SET same_as = NULL WHERE same_as = $1"), params![gone])?;
        tx.execute(sql!("DELETE FROM directory_places WHERE id = $1"), params![gone])?;
    }
    for (site, commune) in sites {
        let profile = &site.profile;
        let record = Json(profile.record(commune, Spelling::Schema));
        let changed = tx.execute(
            sql!("UPDATE directory_places SET record = $1, changed_at = $2 WHERE id = $3 AND listing = $4"),
            params![record, site.changed_at, site.id, listing],
        )?;
        if changed == 0 {
            tx.execute(
                sql!(
                    "INSERT INTO directory_places (id, source, source_key, record, same_as, listing, changed_at) \
                     VALUES ($1, $2, $3, $4, NULL, $5, $6)"
                ),
                params![site.id, profile.source, profile.key, record, listing, site.changed_at],
            )?;
        }
    }
    Ok(())
}

/// Keeps a step.
pub fn add_step(tx: &mut Tx<'_>, listing: ListingId, step: &ListingStepKept) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_listing_steps (listing, position, at, officer, what, until, reason) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![
            listing,
            i64::try_from(step.position).unwrap_or(i64::MAX),
            step.at,
            step.officer,
            step.what,
            step.until,
            step.reason
        ],
    )?;
    Ok(())
}

/// What became of a listing, the newest first.
pub fn steps(tx: &mut Tx<'_>, listing: ListingId) -> Result<Vec<ListingStepKept>, StoreError> {
    tx.all(
        sql!(
            "SELECT position, at, officer, what, until, reason FROM directory_listing_steps \
             WHERE listing = $1 ORDER BY position DESC LIMIT $2"
        ),
        params![listing, STEPS_MAX],
        |row| {
            Ok(ListingStepKept {
                position: u64::try_from(row.get::<i64>(0)?).unwrap_or(0),
                at: row.get(1)?,
                officer: row.get(2)?,
                what: row.get(3)?,
                until: row.get(4)?,
                reason: row.get(5)?,
            })
        },
    )
}

/// When an officer last accepted what was sent.
pub fn accepted_at(tx: &mut Tx<'_>, listing: ListingId) -> Result<Option<Timestamp>, StoreError> {
    tx.one(
        sql!(
            "SELECT MAX(at) FROM directory_listing_steps \
             WHERE listing = $1 AND officer IS NOT NULL AND what IN ('listed', 'changed', 'renewed')"
        ),
        params![listing],
        |row| row.get(0),
    )
}

/// Says that files which a listing is about to have are kept until a moment, where nothing is said of its files yet.
pub fn keep_files_at_least(tx: &mut Tx<'_>, listing: ListingId, until: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO directory_listing_files (listing, until) VALUES ($1, $2) ON CONFLICT (listing) DO NOTHING"),
        params![listing, until],
    )?;
    Ok(())
}

/// Says until when the files of a listing are kept; nothing while an officer has to decide, and when there are none.
pub fn keep_files(tx: &mut Tx<'_>, listing: ListingId, until: Option<Timestamp>) -> Result<(), StoreError> {
    match until {
        None => tx.execute(sql!("DELETE FROM directory_listing_files WHERE listing = $1"), params![listing])?,
        Some(until) => tx.execute(
            sql!(
                "INSERT INTO directory_listing_files (listing, until) VALUES ($1, $2) \
                 ON CONFLICT (listing) DO UPDATE SET until = excluded.until"
            ),
            params![listing, until],
        )?,
    };
    Ok(())
}

/// Listings whose files are to be deleted at a moment, a few at a time.
pub fn files_due(tx: &mut Tx<'_>, now: Timestamp, most: i64) -> Result<Vec<ListingId>, StoreError> {
    tx.all(
        sql!("SELECT listing FROM directory_listing_files WHERE until <= $1 ORDER BY until, listing LIMIT $2"),
        params![now, most],
        |row| row.get(0),
    )
}

/// Deletes what a person asked and was never published; nobody keeps the others any more.
pub fn forget_person(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM directory_listing_steps WHERE listing IN \
             (SELECT id FROM directory_listings WHERE person = $1 AND published IS NULL)"
        ),
        params![person],
    )?;
    tx.execute(sql!("DELETE FROM directory_listings WHERE person = $1 AND published IS NULL"), params![person])?;
    tx.execute(
        sql!(
            "UPDATE directory_listings SET person = NULL, draft = published, state = 'settled', note = '', \
             revision = revision + 1 WHERE person = $1"
        ),
        params![person],
    )?;
    Ok(())
}
