//! The tables of the directory.

pub mod accreditation;
pub mod complaints;
pub mod listings;
pub mod offers;
pub mod organisers;
pub mod places;
pub mod registrations;

use std::collections::BTreeSet;

use base::territory::{CommuneCode, Point, RegionCode};
use base::{Localized, PersonId, Timestamp};
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};

use crate::catalogue::SpecialityCode;
use crate::index::Vocabulary;
use crate::model::{
    Accreditation, ActivityPrefix, Adviser, AdviserId, Event, EventId, EventSource, EventTime, LanguageTag, Mode,
    Modes, Place, Reach, Sector, Service, Session, Standing, Venue, WebAddress,
};

/// Columns that hold the name of a value.
macro_rules! named_columns {
    ($($type:ty: $expected:literal),+) => { $(
        impl ::store::ToParam for $type {
            fn to_param(&self) -> ::store::Param<'_> {
                ::store::Param::Text(self.name().into())
            }
        }

        impl ::store::FromColumn for $type {
            fn from_column(column: ::store::Column<'_>) -> Result<Self, ::store::Mismatch> {
                Self::from_name(column.text($expected)?).ok_or(::store::Mismatch { expected: $expected })
            }
        }
    )+ };
}

use named_columns;

/// The number that every change raises.
pub fn version(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    let version =
        tx.first(sql!("SELECT version FROM directory_version WHERE name = 'directory'"), params![], |row| row.get(0))?;
    Ok(version.unwrap_or(0))
}

/// Tells every node that something changed; gives the new number.
pub fn raise_version(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "INSERT INTO directory_version (name, version) VALUES ('directory', 1) \
             ON CONFLICT (name) DO UPDATE SET version = directory_version.version + 1 RETURNING version"
        ),
        params![],
        |row| row.get(0),
    )
}

/// Every adviser. One whose kind the pack no longer knows is left out, and said to be in the log.
pub fn advisers(tx: &mut Tx<'_>, vocabulary: &Vocabulary) -> Result<Vec<Adviser>, StoreError> {
    let mut advisers = Vec::new();
    tx.each(
        sql!(
            "SELECT id, source_key, organisation, person_name, kind, sector, size, specialities, languages, address, \
             postcode, commune, town, region, latitude, longitude, reach_km, reach_regions, on_site, remote, \
             presentation, web_site, reference_page, activities, fictional, account, accredited_since, \
             accredited_until, changed_at, suspended_since, service FROM directory_advisers"
        ),
        params![],
        |row| {
            if let Some(adviser) = adviser(row, vocabulary)? {
                advisers.push(adviser);
            } else {
                let id: AdviserId = row.get(0)?;
                tracing::warn!(%id, "the adviser does not fit the pack: its kind or its reach is unknown");
            }
            Ok(true)
        },
    )?;
    Ok(advisers)
}

fn adviser(row: &Row<'_>, vocabulary: &Vocabulary) -> Result<Option<Adviser>, StoreError> {
    let Vocabulary { territories, activities, catalogue } = vocabulary;
    let Some(kind) = catalogue.kind(&row.get::<String>(4)?) else { return Ok(None) };
    let commune: Option<String> = row.get(11)?;
    let region: Option<String> = row.get(13)?;
    let point = row.get::<Option<f64>>(14)?.zip(row.get::<Option<f64>>(15)?);
    let regions = row.get::<Option<Json<BTreeSet<String>>>>(17)?.map(|Json(codes)| {
        codes.iter().filter_map(|code| territories.region(code)).map(|region| region.code.clone()).collect()
    });
    let reach = match row.get::<Option<u16>>(16)? {
        Some(km) => Some(Reach::km(km)),
        None => regions.and_then(Reach::regions),
    };
    let (Some(reach), Some(modes)) = (reach, Modes::of(row.get(18)?, row.get(19)?)) else { return Ok(None) };
    let Json::<BTreeSet<String>>(specialities) = row.get(7)?;
    let Json::<BTreeSet<String>>(languages) = row.get(8)?;
    let Json::<BTreeSet<String>>(prefixes) = row.get(23)?;
    Ok(Some(Adviser {
        id: row.get(0)?,
        source_key: row.get(1)?,
        organisation: row.get(2)?,
        person_name: row.get(3)?,
        kind: kind.code.clone(),
        sector: row.get(5)?,
        size: row.get(6)?,
        specialities: specialities
            .iter()
            .filter_map(|code| catalogue.speciality(code))
            .map(|speciality| speciality.code.clone())
            .collect(),
        languages: languages.iter().filter_map(|tag| tag.parse().ok()).collect(),
        place: Place {
            address: row.get(9)?,
            postcode: row.get(10)?,
            commune: commune.and_then(|code| territories.commune(&code)).map(|commune| commune.code.clone()),
            town: row.get(12)?,
            region: region.and_then(|code| territories.region(&code)).map(|region| region.code.clone()),
            point: point.and_then(|(lat, lon)| Point::new(lat, lon)),
        },
        reach,
        modes,
        presentation: row.get::<Json<Localized>>(20)?.0,
        web_site: row.get(21)?,
        reference_page: row.get(22)?,
        activities: prefixes.iter().filter_map(|prefix| ActivityPrefix::parse(prefix, activities).ok()).collect(),
        fictional: row.get(24)?,
        account: row.get::<Option<PersonId>>(25)?,
        accreditation: Accreditation {
            since: row.get::<Date>(26)?,
            until: row.get(27)?,
            suspended_since: row.get(29)?,
        },
        service: row.get::<Json<Service>>(30)?.0,
        changed_at: row.get(28)?,
    }))
}

/// Puts an adviser in, or in the place of what was there under its identifier.
pub fn put_adviser(tx: &mut Tx<'_>, adviser: &Adviser) -> Result<(), StoreError> {
    let (reach_km, reach_regions) = match &adviser.reach {
        Reach::Km(km) => (Some(*km), None),
        Reach::Regions(regions) => (None, Some(list(regions.iter().map(RegionCode::as_str)))),
    };
    let place = &adviser.place;
    tx.execute(
        sql!(
            "INSERT INTO directory_advisers (id, source_key, organisation, person_name, kind, sector, size, \
             specialities, languages, address, postcode, commune, town, region, latitude, longitude, reach_km, \
             reach_regions, on_site, remote, presentation, web_site, reference_page, activities, fictional, account, \
             accredited_since, accredited_until, changed_at, suspended_since, service) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
             $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31) \
             ON CONFLICT (id) DO UPDATE SET source_key = excluded.source_key, organisation = excluded.organisation, \
             person_name = excluded.person_name, kind = excluded.kind, sector = excluded.sector, \
             size = excluded.size, specialities = excluded.specialities, languages = excluded.languages, \
             address = excluded.address, postcode = excluded.postcode, commune = excluded.commune, \
             town = excluded.town, region = excluded.region, latitude = excluded.latitude, \
             longitude = excluded.longitude, reach_km = excluded.reach_km, reach_regions = excluded.reach_regions, \
             on_site = excluded.on_site, remote = excluded.remote, presentation = excluded.presentation, \
             web_site = excluded.web_site, reference_page = excluded.reference_page, \
             activities = excluded.activities, fictional = excluded.fictional, account = excluded.account, \
             accredited_since = excluded.accredited_since, accredited_until = excluded.accredited_until, \
             changed_at = excluded.changed_at, suspended_since = excluded.suspended_since, \
             service = excluded.service"
        ),
        params![
            adviser.id,
            adviser.source_key,
            adviser.organisation,
            adviser.person_name,
            adviser.kind.as_str(),
            adviser.sector,
            adviser.size,
            list(adviser.specialities.iter().map(SpecialityCode::as_str)),
            list(adviser.languages.iter().map(LanguageTag::as_str)),
            place.address,
            place.postcode,
            place.commune.as_ref().map(CommuneCode::as_str),
            place.town,
            place.region.as_ref().map(RegionCode::as_str),
            place.point.map(|point| point.lat),
            place.point.map(|point| point.lon),
            reach_km,
            reach_regions,
            adviser.modes.offers(Mode::OnSite),
            adviser.modes.offers(Mode::Remote),
            Json(&adviser.presentation),
            adviser.web_site,
            adviser.reference_page,
            list(adviser.activities.iter().map(ActivityPrefix::as_str)),
            adviser.fictional,
            adviser.account,
            adviser.accreditation.since,
            adviser.accreditation.until,
            adviser.changed_at,
            adviser.accreditation.suspended_since,
            Json(&adviser.service),
        ],
    )?;
    Ok(())
}

/// The days of an adviser's accreditation, as they are kept.
pub fn accreditation(tx: &mut Tx<'_>, id: AdviserId) -> Result<Option<Accreditation>, StoreError> {
    tx.first(
        sql!("SELECT accredited_since, accredited_until, suspended_since FROM directory_advisers WHERE id = $1"),
        params![id],
        |row| Ok(Accreditation { since: row.get(0)?, until: row.get(1)?, suspended_since: row.get(2)? }),
    )
}

/// Changes the days of an adviser's accreditation, and nothing else of it.
pub fn put_accreditation(
    tx: &mut Tx<'_>,
    id: AdviserId,
    accreditation: Accreditation,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE directory_advisers SET accredited_since = $1, accredited_until = $2, suspended_since = $3, \
             changed_at = $4 WHERE id = $5"
        ),
        params![accreditation.since, accreditation.until, accreditation.suspended_since, now, id],
    )?;
    Ok(())
}

/// Every event. One whose theme or place the pack no longer knows is left out, and said to be in the log.
pub fn events(tx: &mut Tx<'_>, vocabulary: &Vocabulary) -> Result<Vec<Event>, StoreError> {
    let mut events = Vec::new();
    tx.each(
        sql!(
            "SELECT id, source_key, title, description, theme, commune, region, address, online, starts, ends, zone, \
             sessions, organiser, registration, fictional, changed_at, standing, sequence, sources, price_cents, \
             registers_here, previous_starts FROM directory_events"
        ),
        params![],
        |row| {
            if let Some(event) = event(row, vocabulary)? {
                events.push(event);
            } else {
                let id: EventId = row.get(0)?;
                tracing::warn!(%id, "the event does not fit the pack: its theme, place or zone is unknown");
            }
            Ok(true)
        },
    )?;
    Ok(events)
}

/// The event of an identifier, as everybody sees it.
pub fn event_of(tx: &mut Tx<'_>, id: EventId, vocabulary: &Vocabulary) -> Result<Option<Event>, StoreError> {
    let found = tx.first(
        sql!(
            "SELECT id, source_key, title, description, theme, commune, region, address, online, starts, ends, zone, \
             sessions, organiser, registration, fictional, changed_at, standing, sequence, sources, price_cents, \
             registers_here, previous_starts FROM directory_events WHERE id = $1"
        ),
        params![id],
        |row| event(row, vocabulary),
    )?;
    Ok(found.flatten())
}

fn event(row: &Row<'_>, vocabulary: &Vocabulary) -> Result<Option<Event>, StoreError> {
    let Vocabulary { territories, catalogue, .. } = vocabulary;
    let Some(theme) = catalogue.theme(&row.get::<String>(4)?) else { return Ok(None) };
    let commune: Option<String> = row.get(5)?;
    let region: Option<String> = row.get(6)?;
    let online: Option<WebAddress> = row.get(8)?;
    let venue = match (commune, online) {
        (Some(commune), online) => {
            let Some(commune) = territories.commune(&commune) else { return Ok(None) };
            let (commune, region) = (commune.code.clone(), commune.region.clone());
            Venue::OnSite { commune, region, address: row.get(7)?, online }
        }
        (None, Some(link)) => {
            let region = region.and_then(|code| territories.region(&code)).map(|region| region.code.clone());
            Venue::Online { link, region }
        }
        (None, None) => return Ok(None),
    };
    let (starts, ends): (Timestamp, Timestamp) = (row.get(9)?, row.get(10)?);
    let Ok(time) = EventTime::new(starts, ends, &row.get::<String>(11)?) else { return Ok(None) };
    Ok(Some(Event {
        id: row.get(0)?,
        source_key: row.get(1)?,
        title: row.get::<Json<Localized>>(2)?.0,
        description: row.get::<Json<Localized>>(3)?.0,
        theme: theme.code.clone(),
        venue,
        time,
        sessions: row.get::<Json<Vec<Session>>>(12)?.0,
        organiser: row.get(13)?,
        registration: row.get(14)?,
        fictional: row.get(15)?,
        changed_at: row.get(16)?,
        standing: row.get(17)?,
        sequence: row.get(18)?,
        sources: row.get::<Json<Vec<EventSource>>>(19)?.0,
        price_cents: row.get(20)?,
        registers_here: row.get(21)?,
        previous_starts: row.get(22)?,
    }))
}

/// Puts an event in, or in the place of what was there under its identifier.
pub fn put_event(tx: &mut Tx<'_>, event: &Event) -> Result<(), StoreError> {
    let address = match &event.venue {
        Venue::OnSite { address, .. } => address.as_deref(),
        Venue::Online { .. } => None,
    };
    tx.execute(
        sql!(
            "INSERT INTO directory_events (id, source_key, title, description, theme, commune, region, address, \
             online, starts, ends, zone, sessions, organiser, registration, fictional, changed_at, standing, sequence, \
             sources, price_cents, registers_here, previous_starts) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
             $22, $23) \
             ON CONFLICT (id) DO UPDATE SET source_key = excluded.source_key, title = excluded.title, \
             description = excluded.description, theme = excluded.theme, commune = excluded.commune, \
             region = excluded.region, address = excluded.address, online = excluded.online, \
             starts = excluded.starts, ends = excluded.ends, zone = excluded.zone, sessions = excluded.sessions, \
             organiser = excluded.organiser, registration = excluded.registration, \
             fictional = excluded.fictional, changed_at = excluded.changed_at, standing = excluded.standing, \
             sequence = excluded.sequence, sources = excluded.sources, price_cents = excluded.price_cents, \
             registers_here = excluded.registers_here, previous_starts = excluded.previous_starts"
        ),
        params![
            event.id,
            event.source_key,
            Json(&event.title),
            Json(&event.description),
            event.theme.as_str(),
            event.commune().map(CommuneCode::as_str),
            event.region().map(RegionCode::as_str),
            address,
            event.online(),
            event.time.starts(),
            event.time.ends(),
            event.time.zone_name(),
            Json(&event.sessions),
            event.organiser,
            event.registration,
            event.fictional,
            event.changed_at,
            event.standing,
            event.sequence,
            Json(&event.sources),
            event.price_cents,
            event.registers_here,
            event.previous_starts,
        ],
    )?;
    Ok(())
}

fn list<'a>(codes: impl Iterator<Item = &'a str>) -> Json<Vec<&'a str>> {
    Json(codes.collect())
}

/// A value that a column holds as a JSON text.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToParam for Json<T> {
    fn to_param(&self) -> Param<'_> {
        // Lists and maps of texts always serialise.
        serde_json::to_string(&self.0).map_or(Param::Null, |text| Param::Text(text.into()))
    }
}

impl<T: DeserializeOwned> FromColumn for Json<T> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a JSON text of the right shape";
        serde_json::from_str(column.text(expected)?).map(Self).map_err(|_| Mismatch { expected })
    }
}

named_columns! {
    Standing: "a standing",
    Sector: "a sector"
}

impl ToParam for WebAddress {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.as_str().into())
    }
}

impl FromColumn for WebAddress {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a web address";
        column.text(expected)?.parse().map_err(|_| Mismatch { expected })
    }
}
