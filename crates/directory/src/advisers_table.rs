//! Advisers as a table: the columns of the open data set `activateurs-france-num`, and our own.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::territory::{Commune, Point, RegionCode};
use base::{Clock, Id, Lang, Localized, Random, Timestamp, fold};
use jiff::civil::Date;

use crate::catalogue::SpecialityCode;
use crate::index::Vocabulary;
use crate::model::{
    Accreditation, ActivityPrefix, Adviser, CAPACITY_MAX, LanguageTag, Mode, Modes, Place, REACH_MAX_KM, Reach, Sector,
    Service, WebAddress,
};
use crate::sheet::{Mistake, Row, Sheet};

// The names of the open data set, which is French.
/// The column that says which adviser a row is about.
pub const KEY: &str = "identifiant_de_la_structure";
const ORGANISATION: &str = "nom_de_la_structure";
const SECTOR: &str = "categorie";
const KIND: &str = "type";
const ADDRESS: &str = "adresse";
const POSTCODE: &str = "code_postal";
const TOWN: &str = "ville";
const REGION: &str = "region";
const SIZE: &str = "size";
const REFERENCE: &str = "lien_url_site_france_num";
/// How the data set writes the sectors.
const SECTORS: [(Sector, &str); 2] = [(Sector::Public, "Publique"), (Sector::Private, "Privée")];

/// A name of an organisation, and other short texts, at most.
const TEXT_MAX_CHARS: usize = 300;
/// A presentation in one language, at most.
const PRESENTATION_MAX_CHARS: usize = 5_000;
/// How far an adviser goes of whom neither the reach nor the region is known, km.
const REACH_DEFAULT_KM: u16 = 50;

const COLUMNS: [&str; 27] = [
    KEY,
    ORGANISATION,
    SECTOR,
    KIND,
    ADDRESS,
    POSTCODE,
    TOWN,
    REGION,
    SIZE,
    REFERENCE,
    "specialities",
    "languages",
    "commune",
    "latitude",
    "longitude",
    "reach_km",
    "reach_regions",
    "modes",
    "web_site",
    "activities",
    "fictional",
    "accredited_since",
    "accredited_until",
    PERSON,
    SUSPENDED,
    CAPACITY,
    EMPLOYEES,
];
/// Left out of what everybody may download, as are the next.
const PERSON: &str = "person_name";
const SUSPENDED: &str = "suspended_since";
const CAPACITY: &str = "capacity";
/// From how many employees up to how many, such as `0-49`.
const EMPLOYEES: &str = "employees";
/// What is between the platform and the adviser.
const NOT_OPEN: [&str; 4] = [PERSON, SUSPENDED, CAPACITY, EMPLOYEES];
/// The columns of the open data set, as it names and orders them.
const DATA_SET: usize = 10;

/// Which columns are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// All of them.
    All,
    /// What everybody may download.
    Open,
    /// Those of the data set `activateurs-france-num`, and no other.
    DataSet,
}

/// What a row about an adviser says in its key: the identifier in the list it comes from, or else ours.
pub fn key_of(adviser: &Adviser) -> String {
    adviser.source_key.clone().unwrap_or_else(|| adviser.id.to_string())
}

/// Writes advisers.
pub fn write(advisers: &[Arc<Adviser>], vocabulary: &Vocabulary, which: Columns) -> String {
    let many = if which == Columns::DataSet { DATA_SET } else { COLUMNS.len() };
    let columns =
        || COLUMNS.into_iter().take(many).filter(|column| which == Columns::All || !NOT_OPEN.contains(column));
    let heads = columns().map(ToOwned::to_owned);
    let langs = if which == Columns::DataSet { &[][..] } else { &Lang::ALL };
    let presentations = || langs.iter().map(|lang| format!("presentation_{}", lang.tag()));
    let mut table = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and every row has as many cells as there are heads.
    let _ = table.write_record(heads.chain(presentations()));
    for adviser in advisers {
        let cells = columns().map(|column| cell(adviser, column, vocabulary));
        let texts = langs.iter().map(|lang| adviser.presentation.exact(lang.tag()).unwrap_or("").to_owned());
        let _ = table.write_record(cells.chain(texts));
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn cell(adviser: &Adviser, column: &str, vocabulary: &Vocabulary) -> String {
    let place = &adviser.place;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let list = |codes: &mut dyn Iterator<Item = &str>| codes.collect::<Vec<_>>().join(" ");
    match column {
        KEY => key_of(adviser),
        ORGANISATION => adviser.organisation.clone(),
        SECTOR => SECTORS.iter().find(|(sector, _)| *sector == adviser.sector).map_or("", |(_, name)| name).to_owned(),
        KIND => vocabulary.catalogue.kind_label(&adviser.kind, Lang::Fr).to_owned(),
        ADDRESS => text(&place.address),
        POSTCODE => text(&place.postcode),
        TOWN => text(&place.town),
        REGION => {
            let region = place.region.as_ref().and_then(|code| vocabulary.territories.region(code.as_str()));
            region.map_or_else(String::new, |region| region.name.clone())
        }
        SIZE => text(&adviser.size),
        REFERENCE => adviser.reference_page.as_ref().map_or_else(String::new, ToString::to_string),
        PERSON => text(&adviser.person_name),
        "specialities" => list(&mut adviser.specialities.iter().map(SpecialityCode::as_str)),
        "languages" => list(&mut adviser.languages.iter().map(LanguageTag::as_str)),
        "commune" => place.commune.as_ref().map_or_else(String::new, ToString::to_string),
        "latitude" => place.point.map_or_else(String::new, |point| point.lat.to_string()),
        "longitude" => place.point.map_or_else(String::new, |point| point.lon.to_string()),
        "reach_km" => match &adviser.reach {
            Reach::Km(km) => km.to_string(),
            Reach::Regions(_) => String::new(),
        },
        "reach_regions" => match &adviser.reach {
            Reach::Km(_) => String::new(),
            Reach::Regions(regions) => list(&mut regions.iter().map(RegionCode::as_str)),
        },
        "modes" => list(&mut Mode::ALL.into_iter().filter(|mode| adviser.modes.offers(*mode)).map(Mode::name)),
        "web_site" => adviser.web_site.as_ref().map_or_else(String::new, ToString::to_string),
        "activities" => list(&mut adviser.activities.iter().map(ActivityPrefix::as_str)),
        "fictional" => if adviser.fictional { "yes" } else { "no" }.to_owned(),
        "accredited_since" => adviser.accreditation.since.to_string(),
        "accredited_until" => adviser.accreditation.until.map_or_else(String::new, |until| until.to_string()),
        SUSPENDED => adviser.accreditation.suspended_since.map_or_else(String::new, |since| since.to_string()),
        CAPACITY => adviser.service.capacity.map_or_else(String::new, |capacity| capacity.to_string()),
        EMPLOYEES => adviser.service.employees.map_or_else(String::new, |(from, to)| format!("{from}-{to}")),
        _ => String::new(),
    }
}

/// Reads advisers from the rows of a table.
pub struct Reader<'a> {
    sheet: &'a Sheet,
    vocabulary: &'a Vocabulary,
    clock: &'a dyn Clock,
    random: &'a dyn Random,
    now: Timestamp,
}

impl<'a> Reader<'a> {
    /// A reader of a table that has the columns that are needed.
    pub fn new(
        sheet: &'a Sheet,
        vocabulary: &'a Vocabulary,
        clock: &'a dyn Clock,
        random: &'a dyn Random,
    ) -> Result<Self, Mistake> {
        for column in [KEY, ORGANISATION, KIND] {
            if !sheet.has(column) {
                return Err(sheet.mistake(column, "this column is needed"));
            }
        }
        Ok(Self { sheet, vocabulary, clock, random, now: clock.now() })
    }

    /// The adviser of a row: what was known before, and what the row says otherwise.
    pub fn adviser(&self, row: Row<'_>, before: Option<&Adviser>) -> Result<Adviser, Mistake> {
        let key = row.required(KEY)?;
        let kind_text = row.required(KIND)?;
        let catalogue = &self.vocabulary.catalogue;
        let kind = catalogue.kind(kind_text).or_else(|| catalogue.kind_called(kind_text)).ok_or_else(|| {
            let known: Vec<&str> = catalogue.kinds().iter().map(|kind| kind.label.get(Lang::Fr)).collect();
            row.mistake(KIND, format!("{kind_text:?} is none of: {}", known.join(" · ")))
        })?;
        let place = self.place(row, before)?;
        let reach = self.reach(row, before, &place)?;
        let (id, source_key) = match (before, key.parse().ok()) {
            (Some(before), _) => (before.id, before.source_key.clone()),
            // An identifier of ours, exported before: the adviser keeps it, and its address.
            (None, Some(id)) => (id, None),
            (None, None) => (Id::new(self.clock, self.random), Some(key.to_owned())),
        };
        let today = jiff::tz::TimeZone::UTC.to_datetime(self.now.jiff()).date();
        let known_accreditation = before.map(|before| before.accreditation);
        Ok(Adviser {
            id,
            source_key,
            organisation: row
                .within(ORGANISATION, TEXT_MAX_CHARS)?
                .ok_or_else(|| row.mistake(ORGANISATION, "this must be filled in"))?,
            person_name: self.text(row, PERSON, || before.and_then(|before| before.person_name.clone()))?,
            kind: kind.code.clone(),
            sector: sector(row)?.unwrap_or(kind.sector),
            size: self.text(row, SIZE, || before.and_then(|before| before.size.clone()))?,
            specialities: self.list(row, "specialities", before.map(|before| &before.specialities), |code| {
                let known = catalogue.speciality(code).map(|known| known.code.clone());
                known.ok_or_else(|| format!("{code:?} is no code of specialities.csv"))
            })?,
            languages: self.list(row, "languages", before.map(|before| &before.languages), |tag| {
                tag.parse::<LanguageTag>().map_err(|error| error.to_string())
            })?,
            place,
            reach,
            modes: self.modes(row, before)?,
            presentation: self.presentation(row, before)?,
            web_site: self.site(row, "web_site", || before.and_then(|before| before.web_site.clone()))?,
            reference_page: self.site(row, REFERENCE, || before.and_then(|before| before.reference_page.clone()))?,
            activities: self.list(row, "activities", before.map(|before| &before.activities), |code| {
                ActivityPrefix::parse(code, &self.vocabulary.activities).map_err(|error| error.to_string())
            })?,
            fictional: match (row.get("fictional"), before) {
                ("yes", _) => true,
                ("no", _) => false,
                ("", before) => before.is_some_and(|before| before.fictional),
                _ => return Err(row.mistake("fictional", "yes or no is expected")),
            },
            account: before.and_then(|before| before.account),
            accreditation: Accreditation {
                since: day(row, "accredited_since")?.or(known_accreditation.map(|known| known.since)).unwrap_or(today),
                until: if self.sheet.has("accredited_until") {
                    day(row, "accredited_until")?
                } else {
                    known_accreditation.and_then(|known| known.until)
                },
                suspended_since: if self.sheet.has(SUSPENDED) {
                    day(row, SUSPENDED)?
                } else {
                    known_accreditation.and_then(|known| known.suspended_since)
                },
            },
            service: self.service(row, before)?,
            changed_at: self.now,
        })
    }

    /// How the adviser takes requests; its absence is its own to say, and stays.
    fn service(&self, row: Row<'_>, before: Option<&Adviser>) -> Result<Service, Mistake> {
        let mut service = before.map(|before| before.service.clone()).unwrap_or_default();
        if self.sheet.has(CAPACITY) {
            let read = |text: &str| text.parse().ok().filter(|capacity| (1..=CAPACITY_MAX).contains(capacity));
            let wrong = || row.mistake(CAPACITY, format!("a whole number from 1 to {CAPACITY_MAX} is expected"));
            service.capacity = row.filled(CAPACITY).map(|text| read(text).ok_or_else(wrong)).transpose()?;
        }
        if self.sheet.has(EMPLOYEES) {
            let read = |text: &str| {
                let (from, to) = text.split_once('-')?;
                let range: (u32, u32) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
                (range.0 <= range.1).then_some(range)
            };
            let wrong = || row.mistake(EMPLOYEES, "two numbers such as 0-49 are expected");
            service.employees = row.filled(EMPLOYEES).map(|text| read(text).ok_or_else(wrong)).transpose()?;
        }
        Ok(service)
    }

    fn text(
        &self,
        row: Row<'_>,
        column: &str,
        before: impl FnOnce() -> Option<String>,
    ) -> Result<Option<String>, Mistake> {
        if self.sheet.has(column) { row.within(column, TEXT_MAX_CHARS) } else { Ok(before()) }
    }

    fn site(
        &self,
        row: Row<'_>,
        column: &str,
        before: impl FnOnce() -> Option<WebAddress>,
    ) -> Result<Option<WebAddress>, Mistake> {
        if !self.sheet.has(column) {
            return Ok(before());
        }
        row.filled(column).map(|text| text.parse().map_err(|error| row.mistake(column, format!("{error}")))).transpose()
    }

    /// A list of codes with spaces between them.
    fn list<C: Ord + Clone>(
        &self,
        row: Row<'_>,
        column: &str,
        before: Option<&BTreeSet<C>>,
        read: impl Fn(&str) -> Result<C, String>,
    ) -> Result<BTreeSet<C>, Mistake> {
        if !self.sheet.has(column) {
            return Ok(before.cloned().unwrap_or_default());
        }
        let codes = row.get(column).split_whitespace();
        codes.map(|code| read(code).map_err(|message| row.mistake(column, message))).collect()
    }

    fn modes(&self, row: Row<'_>, before: Option<&Adviser>) -> Result<Modes, Mistake> {
        if !self.sheet.has("modes") {
            return Ok(before.map_or(Modes::Both, |before| before.modes));
        }
        let mut modes = BTreeSet::new();
        for name in row.get("modes").split_whitespace() {
            modes.insert(Mode::from_name(name).ok_or_else(|| row.mistake("modes", "on_site or remote is expected"))?);
        }
        Modes::of(modes.contains(&Mode::OnSite), modes.contains(&Mode::Remote))
            .ok_or_else(|| row.mistake("modes", "on_site, remote or both are expected"))
    }

    fn presentation(&self, row: Row<'_>, before: Option<&Adviser>) -> Result<Localized, Mistake> {
        let given = self.sheet.heads().iter().any(|head| head.starts_with("presentation_"));
        if given {
            row.localized_within("presentation", PRESENTATION_MAX_CHARS)
        } else {
            Ok(before.map(|before| before.presentation.clone()).unwrap_or_default())
        }
    }

    fn place(&self, row: Row<'_>, before: Option<&Adviser>) -> Result<Place, Mistake> {
        if ![ADDRESS, POSTCODE, TOWN, REGION, "commune", "latitude", "longitude"]
            .iter()
            .any(|column| self.sheet.has(column))
        {
            return Ok(before.map(|before| before.place.clone()).unwrap_or_default());
        }
        let territories = &self.vocabulary.territories;
        let (postcode, town) = (row.within(POSTCODE, TEXT_MAX_CHARS)?, row.within(TOWN, TEXT_MAX_CHARS)?);
        let commune = match row.filled("commune") {
            Some(code) => Some(
                territories
                    .commune(code)
                    .ok_or_else(|| row.mistake("commune", format!("{code:?} is no commune's code")))?,
            ),
            None => self.commune_of(postcode.as_deref().unwrap_or(""), town.as_deref().unwrap_or("")),
        };
        let region = match (commune, row.filled(REGION)) {
            (Some(commune), _) => Some(commune.region.clone()),
            (None, Some(text)) => {
                let wanted = fold(text);
                let region = territories
                    .region(text)
                    .or_else(|| territories.regions().find(|region| fold(&region.name) == wanted));
                let region = region.ok_or_else(|| row.mistake(REGION, format!("{text:?} is no region")))?;
                Some(region.code.clone())
            }
            (None, None) => None,
        };
        let commune_code = commune.map(|commune| commune.code.clone());
        let known_point =
            before.filter(|before| before.place.commune == commune_code).and_then(|before| before.place.point);
        Ok(Place {
            address: row.within(ADDRESS, TEXT_MAX_CHARS)?,
            postcode,
            town,
            region,
            point: point(row)?.or(known_point).or_else(|| territories.point_of(commune?)),
            commune: commune_code,
        })
    }

    /// The commune of a postcode and a name; `None` where it is not clear.
    fn commune_of(&self, postcode: &str, town: &str) -> Option<&Commune> {
        let wanted = fold(town);
        // What follows CEDEX names a sorting office.
        let wanted = wanted.split(" cedex").next().unwrap_or_default();
        let here: Vec<&Commune> = self.vocabulary.territories.of_postcode(postcode).collect();
        let named = here.iter().find(|commune| fold(&commune.name) == wanted);
        let begun = || here.iter().find(|commune| !wanted.is_empty() && fold(&commune.name).starts_with(wanted));
        let only = || if let [only] = here.as_slice() { Some(only) } else { None };
        named.or_else(begun).or_else(only).copied()
    }

    fn reach(&self, row: Row<'_>, before: Option<&Adviser>, place: &Place) -> Result<Reach, Mistake> {
        let mut regions = BTreeSet::new();
        for code in row.get("reach_regions").split_whitespace() {
            let region = self.vocabulary.territories.region(code);
            let region = region.ok_or_else(|| row.mistake("reach_regions", format!("{code:?} is no region's code")))?;
            regions.insert(region.code.clone());
        }
        let km = row.filled("reach_km").map(|text| {
            let km = text.parse::<u16>().ok().filter(|km| *km <= REACH_MAX_KM);
            km.ok_or_else(|| row.mistake("reach_km", format!("a whole number up to {REACH_MAX_KM} is expected")))
        });
        match (km.transpose()?, Reach::regions(regions)) {
            (Some(_), Some(_)) => Err(row.mistake("reach_km", "either reach_km or reach_regions is expected")),
            (Some(km), None) => Ok(Reach::km(km)),
            (None, Some(regions)) => Ok(regions),
            (None, None) => Ok(before
                .map(|before| before.reach.clone())
                .or_else(|| Reach::regions(place.region.iter().cloned().collect()))
                .unwrap_or(Reach::Km(REACH_DEFAULT_KM))),
        }
    }
}

fn sector(row: Row<'_>) -> Result<Option<Sector>, Mistake> {
    let Some(text) = row.filled(SECTOR) else { return Ok(None) };
    // "Privé", "Privée", "private"…: the first letters decide.
    let wanted = fold(text);
    let known = [(Sector::Public, "publi"), (Sector::Private, "priv")];
    let found = known.into_iter().find(|(_, beginning)| wanted.starts_with(beginning)).map(|(sector, _)| sector);
    found.map(Some).ok_or_else(|| row.mistake(SECTOR, format!("{} or {} is expected", SECTORS[0].1, SECTORS[1].1)))
}

fn day(row: Row<'_>, column: &str) -> Result<Option<Date>, Mistake> {
    row.filled(column)
        .map(|text| text.parse().map_err(|_| row.mistake(column, "a day such as 2026-11-24 is expected")))
        .transpose()
}

fn point(row: Row<'_>) -> Result<Option<Point>, Mistake> {
    match (row.filled("latitude"), row.filled("longitude")) {
        (None, None) => Ok(None),
        (lat, lon) => {
            let degrees = lat.and_then(|lat| lat.parse().ok()).zip(lon.and_then(|lon| lon.parse().ok()));
            let point = degrees.and_then(|(lat, lon)| Point::new(lat, lon));
            point.map(Some).ok_or_else(|| row.mistake("latitude", "latitude and longitude are degrees, such as 48.11"))
        }
    }
}
