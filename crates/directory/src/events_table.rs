//! Events as a table: a row for each, and a row below it for each further session of its programme.

use std::sync::Arc;

use base::{Clock, Id, Lang, Localized, Random, Timestamp};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::index::Vocabulary;
use crate::model::{Event, EventTime, Session, SessionKind, Speaker, Standing, Venue, WebAddress};
use crate::sheet::{Mistake, Row, Sheet};

/// The column that says which event a row is about.
pub const KEY: &str = "uid";

const COLUMNS: [&str; 14] = [
    KEY,
    "theme",
    "commune",
    "region",
    "address",
    "online",
    "starts",
    "ends",
    "zone",
    "organiser",
    "registration",
    "price",
    "standing",
    "fictional",
];
const SESSION_COLUMNS: [&str; 3] = ["session_starts", "session_ends", "session_kind"];
/// Columns that there is one of for each language.
const TEXTS: [&str; 2] = ["title", "description"];
const SESSION_TEXTS: [&str; 3] = ["session_title", "session_room", "session_speakers"];

/// Between speakers, and between a name, what the person does and for whom.
const NEXT_SPEAKER: char = ';';
const ROLE: char = '|';

/// A title or another short text, at most.
const TEXT_MAX_CHARS: usize = 300;
/// A description in one language, at most.
const DESCRIPTION_MAX_CHARS: usize = 5_000;
/// Sessions of an event, at most.
const SESSIONS_MAX: usize = 200;

/// What a row about an event says in its key: the identifier in the list it comes from, or else ours.
pub fn key_of(event: &Event) -> String {
    event.source_key.clone().unwrap_or_else(|| event.id.to_string())
}

/// Writes events.
pub fn write(events: &[Arc<Event>]) -> String {
    let in_languages = |names: &[&str]| -> Vec<String> {
        names.iter().flat_map(|name| Lang::ALL.map(|lang| format!("{name}_{}", lang.tag()))).collect()
    };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let heads = [owned(&COLUMNS), in_languages(&TEXTS), owned(&SESSION_COLUMNS), in_languages(&SESSION_TEXTS)].concat();
    let mut table = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and every row has as many cells as there are heads.
    let _ = table.write_record(&heads);
    for event in events {
        for place in 0..event.sessions.len().max(1) {
            let own = if place == 0 { own_cells(event) } else { further_cells(event) };
            let _ = table.write_record(own.into_iter().chain(session_cells(event, event.sessions.get(place))));
        }
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn own_cells(event: &Event) -> Vec<String> {
    let zone = event.time.zone();
    let address = match &event.venue {
        Venue::OnSite { address, .. } => address.clone().unwrap_or_default(),
        Venue::Online { .. } => String::new(),
    };
    let mut cells = vec![
        key_of(event),
        event.theme.to_string(),
        event.commune().map_or_else(String::new, ToString::to_string),
        event.region().map_or_else(String::new, ToString::to_string),
        address,
        event.online().map_or_else(String::new, ToString::to_string),
        local(event.time.starts(), zone),
        local(event.time.ends(), zone),
        event.time.zone_name().to_owned(),
        event.organiser.clone(),
        event.registration.as_ref().map_or_else(String::new, ToString::to_string),
        event.price_cents.map_or_else(String::new, price),
        event.standing.name().to_owned(),
        if event.fictional { "yes" } else { "no" }.to_owned(),
    ];
    for text in [&event.title, &event.description] {
        cells.extend(Lang::ALL.map(|lang| text.exact(lang.tag()).unwrap_or("").to_owned()));
    }
    cells
}

/// `12.50`
fn price(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// The cells of a row that only adds a session.
fn further_cells(event: &Event) -> Vec<String> {
    let mut cells = vec![String::new(); COLUMNS.len() + TEXTS.len() * Lang::ALL.len()];
    if let Some(key) = cells.first_mut() {
        *key = key_of(event);
    }
    cells
}

fn session_cells(event: &Event, session: Option<&Session>) -> Vec<String> {
    let Some(session) = session else {
        return vec![String::new(); SESSION_COLUMNS.len() + SESSION_TEXTS.len() * Lang::ALL.len()];
    };
    let zone = event.time.zone();
    let mut cells = vec![local(session.starts, zone), local(session.ends, zone), session.kind.name().to_owned()];
    for text in [&session.title, &session.room] {
        cells.extend(Lang::ALL.map(|lang| text.exact(lang.tag()).unwrap_or("").to_owned()));
    }
    cells.extend(Lang::ALL.map(|lang| speakers_cell(&session.speakers, lang)));
    cells
}

fn speakers_cell(speakers: &[Speaker], lang: Lang) -> String {
    let plain = |text: &str| text.replace([NEXT_SPEAKER, ROLE], ",");
    let one = |speaker: &Speaker| {
        let (name, role) = (plain(&speaker.name), plain(speaker.role.exact(lang.tag()).unwrap_or("")));
        match &speaker.organisation {
            Some(organisation) => format!("{name} {ROLE} {role} {ROLE} {}", plain(organisation)),
            None if role.is_empty() => name,
            None => format!("{name} {ROLE} {role}"),
        }
    };
    speakers.iter().map(one).collect::<Vec<_>>().join(&format!("{NEXT_SPEAKER} "))
}

/// `2027-01-12T09:00:00+01:00`
fn local(at: Timestamp, zone: &TimeZone) -> String {
    let offset = zone.to_offset(at.jiff());
    at.jiff().display_with_offset(offset).to_string()
}

/// The rows of each event together: the first, and those below it with the same key.
pub fn groups(sheet: &Sheet) -> Result<Vec<Vec<Row<'_>>>, Mistake> {
    let mut groups: Vec<Vec<Row<'_>>> = Vec::new();
    for row in sheet.rows() {
        let key = row.required(KEY)?;
        match groups.last_mut() {
            Some(rows) if rows[0].get(KEY) == key => rows.push(row),
            _ => groups.push(vec![row]),
        }
    }
    Ok(groups)
}

/// Reads events from the rows of a table.
pub struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    clock: &'a dyn Clock,
    random: &'a dyn Random,
    now: Timestamp,
}

impl<'a> Reader<'a> {
    /// A reader of a table that has the columns that are needed.
    pub fn new(
        sheet: &Sheet,
        vocabulary: &'a Vocabulary,
        clock: &'a dyn Clock,
        random: &'a dyn Random,
    ) -> Result<Self, Mistake> {
        for column in [KEY, "theme", "starts", "ends", "zone", "organiser"] {
            if !sheet.has(column) {
                return Err(sheet.mistake(column, "this column is needed"));
            }
        }
        Ok(Self { vocabulary, clock, random, now: clock.now() })
    }

    /// The event of a group of rows.
    pub fn event(&self, rows: &[Row<'_>], before: Option<&Event>) -> Result<Event, Mistake> {
        let row = rows[0];
        let theme = row.required("theme")?;
        let theme = self.vocabulary.catalogue.theme(theme);
        let theme = theme.ok_or_else(|| row.mistake("theme", "a code of event_themes.csv is expected"))?;
        let zone = row.required("zone")?;
        let zone_known = TimeZone::get(zone).map_err(|_| row.mistake("zone", "a zone is written as Europe/Paris"))?;
        let (starts, ends) = (instant(row, "starts", &zone_known)?, instant(row, "ends", &zone_known)?);
        let time = EventTime::new(starts, ends, zone).map_err(|error| row.mistake("ends", error.to_string()))?;
        if rows.len() > SESSIONS_MAX {
            return Err(row.mistake("session_starts", format!("more than {SESSIONS_MAX} sessions")));
        }
        let sessions = rows.iter().filter_map(|row| session(*row, &zone_known).transpose());
        let mut sessions: Vec<Session> = sessions.collect::<Result<_, _>>()?;
        sessions.sort_by_key(|session| session.starts);
        let key = row.required(KEY)?;
        let (id, source_key) = match (before, key.parse().ok()) {
            (Some(before), _) => (before.id, before.source_key.clone()),
            (None, Some(id)) => (id, None),
            (None, None) => (Id::new(self.clock, self.random), Some(key.to_owned())),
        };
        let title = row.localized_within("title", TEXT_MAX_CHARS)?;
        if title.is_empty() {
            return Err(row.mistake("title_fr", "a title in one language at least is expected"));
        }
        let standing = match row.filled("standing") {
            Some(name) => Standing::from_name(name)
                .ok_or_else(|| row.mistake("standing", "a word such as scheduled or cancelled is expected"))?,
            None => before.map_or(Standing::Scheduled, |before| before.standing),
        };
        let was_on = before.is_some_and(|before| before.registers_here && before.standing != Standing::Cancelled);
        if was_on && standing == Standing::Cancelled {
            let message = "people register here for it: its organiser cancels it on its page, and they get a letter";
            return Err(row.mistake("standing", message));
        }
        Ok(Event {
            id,
            source_key,
            title,
            description: row.localized_within("description", DESCRIPTION_MAX_CHARS)?,
            theme: theme.code.clone(),
            venue: self.venue(row)?,
            time,
            sessions,
            organiser: row
                .within("organiser", TEXT_MAX_CHARS)?
                .ok_or_else(|| row.mistake("organiser", "this must be filled in"))?,
            registration: site(row, "registration")?,
            registers_here: before.is_some_and(|before| before.registers_here),
            price_cents: cents(row, "price")?,
            standing,
            previous_starts: before.and_then(|before| before.previous_starts),
            sequence: before.map_or(0, |before| before.sequence),
            sources: before.map_or_else(Vec::new, |before| before.sources.clone()),
            fictional: match row.get("fictional") {
                "yes" => true,
                "no" | "" => false,
                _ => return Err(row.mistake("fictional", "yes or no is expected")),
            },
            changed_at: self.now,
        })
    }

    fn venue(&self, row: Row<'_>) -> Result<Venue, Mistake> {
        let online = site(row, "online")?;
        let territories = &self.vocabulary.territories;
        if let Some(code) = row.filled("commune") {
            let commune = territories.commune(code);
            let commune = commune.ok_or_else(|| row.mistake("commune", format!("{code:?} is no commune's code")))?;
            let (commune, region) = (commune.code.clone(), commune.region.clone());
            return Ok(Venue::OnSite { commune, region, address: row.within("address", TEXT_MAX_CHARS)?, online });
        }
        let link =
            online.ok_or_else(|| row.mistake("commune", "a commune's code or an address in online is expected"))?;
        let region = row.filled("region").map(|code| {
            let region = territories.region(code).map(|region| region.code.clone());
            region.ok_or_else(|| row.mistake("region", format!("{code:?} is no region's code")))
        });
        Ok(Venue::Online { link, region: region.transpose()? })
    }
}

fn session(row: Row<'_>, zone: &TimeZone) -> Result<Option<Session>, Mistake> {
    if row.filled("session_starts").is_none() {
        return Ok(None);
    }
    let (starts, ends) = (instant(row, "session_starts", zone)?, instant(row, "session_ends", zone)?);
    if ends < starts {
        return Err(row.mistake("session_ends", "a session ends after it begins"));
    }
    let title = row.localized_within("session_title", TEXT_MAX_CHARS)?;
    let room = row.localized_within("session_room", TEXT_MAX_CHARS)?;
    let kind = match row.filled("session_kind") {
        Some(name) => SessionKind::from_name(name)
            .ok_or_else(|| row.mistake("session_kind", "keynote, talk, workshop, panel or break is expected"))?,
        None => SessionKind::default(),
    };
    Ok(Some(Session { starts, ends, title, kind, room, speakers: speakers(row)? }))
}

/// The speakers, whose roles stand in one cell for each language, in the same order.
fn speakers(row: Row<'_>) -> Result<Vec<Speaker>, Mistake> {
    let mut speakers: Vec<Speaker> = Vec::new();
    for (lang, cell) in row.localized_within("session_speakers", DESCRIPTION_MAX_CHARS)?.iter() {
        let column = format!("session_speakers_{lang}");
        let named: Vec<(&str, &str, &str)> = cell.split(NEXT_SPEAKER).map(parts).collect();
        if speakers.is_empty() {
            speakers = named.iter().map(|(name, _, organisation)| speaker(name, organisation)).collect();
        }
        if !speakers.iter().map(|speaker| speaker.name.as_str()).eq(named.iter().map(|(name, ..)| *name)) {
            return Err(row.mistake(&column, "the same names are expected in every language, in the same order"));
        }
        for (speaker, (_, role, _)) in speakers.iter_mut().zip(named).filter(|(_, (_, role, _))| !role.is_empty()) {
            speaker.role.insert(lang, role);
        }
    }
    Ok(speakers)
}

/// A name, what the person does, and for whom.
fn parts(speaker: &str) -> (&str, &str, &str) {
    let mut parts = speaker.splitn(3, ROLE).map(str::trim);
    let mut next = || parts.next().unwrap_or("");
    (next(), next(), next())
}

fn speaker(name: &str, organisation: &str) -> Speaker {
    let organisation = (!organisation.is_empty()).then(|| organisation.to_owned());
    Speaker { name: name.to_owned(), role: Localized::new(), organisation }
}

/// An amount in euros, such as `12.50`.
fn cents(row: Row<'_>, column: &str) -> Result<Option<u32>, Mistake> {
    let Some(text) = row.filled(column) else { return Ok(None) };
    let (euros, cents) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let read = || {
        let cents: u32 = (cents.len() == 2 && digits(cents) && digits(euros)).then(|| cents.parse().ok())??;
        euros.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)
    };
    read().map(Some).ok_or_else(|| row.mistake(column, "an amount in euros such as 12.50 is expected"))
}

/// A time with its offset, or as the clocks of the zone show it.
fn instant(row: Row<'_>, column: &str, zone: &TimeZone) -> Result<Timestamp, Mistake> {
    let text = row.required(column)?;
    let exact = text.parse::<jiff::Timestamp>().ok();
    let shown = || zone.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    let at = exact.or_else(shown);
    at.map(Timestamp::from).ok_or_else(|| row.mistake(column, "a time such as 2027-01-12T09:00 is expected"))
}

fn site(row: Row<'_>, column: &str) -> Result<Option<WebAddress>, Mistake> {
    row.filled(column).map(|text| text.parse().map_err(|error| row.mistake(column, format!("{error}")))).transpose()
}
