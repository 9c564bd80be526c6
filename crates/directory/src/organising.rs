//! Organisers, and the events that they write.

use base::territory::CommuneCode;
use base::{Id, Lang, Localized, PersonId, Timestamp};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};

use crate::fault::Fault;
use crate::index::Vocabulary;
use crate::model::{Event, EventId, EventTime, Session, SessionKind, Speaker, Standing, Venue, WebAddress};

/// The identifier of an [`Organiser`].
pub type OrganiserId = Id<Organiser>;

/// Organisations that one person may ask for.
pub const ORGANISERS_MAX: usize = 10;
/// Events of one organiser.
pub const ORGANISED_MAX: usize = 500;
/// Characters of a title, a name, an address.
pub const TEXT_MAX_CHARS: usize = 300;
/// Characters of a description.
pub const DESCRIPTION_MAX_CHARS: usize = 5_000;
/// Sessions of a programme.
pub const SESSIONS_MAX: usize = 200;
/// Speakers of a session.
pub const SPEAKERS_MAX: usize = 30;
/// Places that can be given away, on site or online.
pub const PLACES_MAX: u32 = 20_000;
/// The dearest event, cents.
pub const PRICE_MAX_CENTS: u32 = 1_000_000;

/// Somebody who may publish events in the name of an organisation, or asks to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    /// Its identifier.
    pub id: OrganiserId,
    /// Who.
    pub person: PersonId,
    /// The organisation.
    pub organisation: String,
    /// What the person does there.
    pub duty: String,
    /// The organisation's site.
    pub web_site: Option<WebAddress>,
    /// What will be organised, in the person's words.
    pub why: String,
    /// What became of it.
    pub state: OrganiserState,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Why it was refused or ended.
    pub reason: Option<String>,
}

/// What became of the question to be an organiser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganiserState {
    /// An officer has to decide.
    Asked,
    /// Events may be published.
    Agreed,
    /// They may not.
    Refused,
    /// They may no more.
    Ended,
}

/// How far an event of an organiser has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Only the organiser sees it.
    Draft,
    /// Everybody does.
    Published,
    /// Everybody sees that it does not take place.
    Cancelled,
}

/// An event as its organiser keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Organised {
    /// The event.
    pub event: EventId,
    /// Whose it is.
    pub organiser: OrganiserId,
    /// How far it has come.
    pub stage: Stage,
    /// What the organiser wrote last.
    pub draft: Draft,
    /// Raised by every change of the draft.
    pub revision: u32,
    /// When the draft was last changed.
    pub changed_at: Timestamp,
}

/// What an organiser writes of an event. Times are those of the clocks where it takes place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is called.
    pub title: Localized,
    /// What it is about.
    pub description: Localized,
    /// A theme of the pack.
    pub theme: String,
    /// When it begins.
    pub starts: DateTime,
    /// When it ends.
    pub ends: DateTime,
    /// The zone, such as `Europe/Paris`.
    pub zone: String,
    /// The commune's code; empty for what is online only.
    #[serde(default)]
    pub commune: String,
    /// Building and street.
    #[serde(default)]
    pub address: String,
    /// Where it can be followed from afar.
    #[serde(default)]
    pub online: String,
    /// The code of the region whose firms are meant, when it is online only.
    #[serde(default)]
    pub region: String,
    /// What it costs, cents.
    #[serde(default)]
    pub price_cents: Option<u32>,
    /// Where one registers, when it is elsewhere.
    #[serde(default)]
    pub registration: String,
    /// Whether one registers here.
    #[serde(default)]
    pub registers_here: bool,
    /// Places on site; nothing when there is no limit.
    #[serde(default)]
    pub places_on_site: Option<u32>,
    /// Places online.
    #[serde(default)]
    pub places_online: Option<u32>,
    /// The programme, in the order of time.
    #[serde(default)]
    pub sessions: Vec<DraftSession>,
    /// The number of the next session: numbers are never given again.
    #[serde(default)]
    pub next_session: u32,
}

/// A session as it is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftSession {
    /// Its number within the draft.
    pub number: u32,
    /// When it begins.
    pub starts: DateTime,
    /// When it ends.
    pub ends: DateTime,
    /// What kind of part it is.
    pub kind: SessionKind,
    /// What it is about.
    pub title: Localized,
    /// The room.
    #[serde(default)]
    pub room: Localized,
    /// Who speaks.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
}

/// A field of a published event that is otherwise than before, in the order in which people care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// When it takes place.
    Time,
    /// Where.
    Place,
    /// The address of the meeting.
    Online,
    /// What it costs.
    Price,
    /// What it is called.
    Title,
    /// What it is about.
    Description,
    /// The programme.
    Programme,
}

impl OrganiserState {
    /// All.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Agreed, Self::Refused, Self::Ended];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Ended => "ended",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl Stage {
    /// All.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Cancelled];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Cancelled => "cancelled",
        }
    }

    /// The stage of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Changed {
    /// The key of its word in texts.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Time => "directory-changed-time",
            Self::Place => "directory-changed-place",
            Self::Online => "directory-changed-online",
            Self::Price => "directory-changed-price",
            Self::Title => "directory-changed-title",
            Self::Description => "directory-changed-description",
            Self::Programme => "directory-changed-programme",
        }
    }

    /// What is otherwise between two events.
    pub fn between(before: &Event, after: &Event) -> Vec<Self> {
        let place = |event: &Event| match &event.venue {
            Venue::OnSite { commune, address, .. } => Some((commune.clone(), address.clone())),
            Venue::Online { .. } => None::<(CommuneCode, Option<String>)>,
        };
        [
            (Self::Time, before.time != after.time),
            (Self::Place, place(before) != place(after)),
            (Self::Online, before.online() != after.online()),
            (Self::Price, before.price_cents != after.price_cents),
            (Self::Title, before.title != after.title),
            (Self::Description, before.description != after.description || before.theme != after.theme),
            (Self::Programme, before.sessions != after.sessions),
        ]
        .into_iter()
        .filter_map(|(field, differs)| differs.then_some(field))
        .collect()
    }
}

impl Draft {
    /// The event that everybody will see, with `before` as everybody sees it now.
    ///
    /// # Errors
    /// Every fault, with the field of the form where it can be mended.
    pub fn event(
        &self,
        id: EventId,
        organisation: &str,
        vocabulary: &Vocabulary,
        now: Timestamp,
        before: Option<&Event>,
    ) -> Result<Event, Vec<Fault>> {
        let mut faults = Vec::new();
        self.check_texts(&mut faults);
        let theme = vocabulary.catalogue.theme(&self.theme);
        if theme.is_none() {
            faults.push(Fault::new("theme", "directory-fault-choose"));
        }
        let venue = self.venue(vocabulary, &mut faults);
        let registration = web_address("registration", &self.registration, &mut faults);
        let time = self.time(&mut faults);
        let sessions = self.programme(&mut faults);
        let (Some(theme), Some(venue), Some(time), true) = (theme, venue, time, faults.is_empty()) else {
            return Err(faults);
        };
        let (standing, previous_starts) = standing(before, &venue, &time);
        Ok(Event {
            id,
            source_key: before.and_then(|before| before.source_key.clone()),
            title: self.title.clone(),
            description: self.description.clone(),
            theme: theme.code.clone(),
            venue,
            time,
            sessions,
            organiser: organisation.to_owned(),
            registration: registration.filter(|_| !self.registers_here),
            registers_here: self.registers_here,
            price_cents: self.price_cents,
            standing,
            previous_starts,
            sequence: before.map_or(0, |before| before.sequence.saturating_add(1)),
            sources: before.map_or_else(Vec::new, |before| before.sources.clone()),
            fictional: before.is_some_and(|before| before.fictional),
            changed_at: now,
        })
    }

    fn check_texts(&self, faults: &mut Vec<Fault>) {
        if self.title.is_empty() {
            faults.push(Fault::new("title", "directory-fault-missing"));
        }
        if self.description.is_empty() {
            faults.push(Fault::new("description", "directory-fault-missing"));
        }
        let texts = [("title", &self.title, TEXT_MAX_CHARS), ("description", &self.description, DESCRIPTION_MAX_CHARS)];
        for (field, text, most) in texts {
            if text.iter().any(|(_, text)| text.chars().count() > most) {
                faults.push(Fault::new(field, "directory-fault-long").with(most));
            }
        }
        if self.address.chars().count() > TEXT_MAX_CHARS {
            faults.push(Fault::new("address", "directory-fault-long").with(TEXT_MAX_CHARS));
        }
        for (field, places) in [("places_on_site", self.places_on_site), ("places_online", self.places_online)] {
            if places.is_some_and(|places| places > PLACES_MAX) {
                faults.push(Fault::new(field, "directory-fault-places").with(PLACES_MAX));
            }
        }
        if self.price_cents.is_some_and(|cents| cents > PRICE_MAX_CENTS) {
            faults.push(Fault::new("price", "directory-fault-price"));
        }
    }

    fn venue(&self, Vocabulary { territories, .. }: &Vocabulary, faults: &mut Vec<Fault>) -> Option<Venue> {
        let online = web_address("online", &self.online, faults);
        if !self.commune.is_empty() {
            let Some(commune) = territories.commune(&self.commune) else {
                faults.push(Fault::new("commune", "directory-fault-commune"));
                return None;
            };
            let address = Some(self.address.trim()).filter(|address| !address.is_empty()).map(ToOwned::to_owned);
            return Some(Venue::OnSite {
                commune: commune.code.clone(),
                region: commune.region.clone(),
                address,
                online,
            });
        }
        let Some(link) = online else {
            if self.online.trim().is_empty() {
                faults.push(Fault::new("commune", "directory-fault-nowhere"));
            }
            return None;
        };
        let region = territories.region(&self.region).map(|region| region.code.clone());
        Some(Venue::Online { link, region })
    }

    fn time(&self, faults: &mut Vec<Fault>) -> Option<EventTime> {
        let Ok(zone) = TimeZone::get(&self.zone) else {
            faults.push(Fault::new("zone", "directory-fault-zone"));
            return None;
        };
        let starts = at(self.starts, &zone)?;
        let ends = at(self.ends, &zone)?;
        let time = EventTime::new(starts, ends, &self.zone);
        if time.is_err() {
            faults.push(Fault::new("ends", "directory-fault-ends"));
        }
        time.ok()
    }

    /// The sessions, all of them within the event.
    fn programme(&self, faults: &mut Vec<Fault>) -> Vec<Session> {
        let Ok(zone) = TimeZone::get(&self.zone) else { return Vec::new() };
        let mut sessions = Vec::with_capacity(self.sessions.len());
        for session in &self.sessions {
            if session.starts < self.starts || session.ends > self.ends {
                let title = session.title.get(Lang::Fr);
                faults.push(Fault::new("programme", "directory-fault-session-outside").with(title));
            }
            let (Some(starts), Some(ends)) = (at(session.starts, &zone), at(session.ends, &zone)) else { continue };
            sessions.push(Session {
                starts,
                ends,
                title: session.title.clone(),
                kind: session.kind,
                room: session.room.clone(),
                speakers: session.speakers.clone(),
            });
        }
        sessions.sort_by_key(|session| session.starts);
        sessions
    }

    /// The session of a number.
    pub fn session(&self, number: u32) -> Option<&DraftSession> {
        self.sessions.iter().find(|session| session.number == number)
    }

    /// Puts a session in the place of the one with its number, or adds it when it is the next. The same again changes
    /// nothing; a number that was taken away stays away.
    pub fn put_session(&mut self, session: DraftSession) {
        match self.sessions.iter_mut().find(|known| known.number == session.number) {
            Some(known) => *known = session,
            None if session.number == self.next_session => {
                self.next_session += 1;
                self.sessions.push(session);
            }
            None => {}
        }
        self.sessions.sort_by_key(|session| (session.starts, session.number));
    }

    /// Moves the programme along with the beginning of the event.
    pub fn move_programme(&mut self, from: DateTime) {
        let by = from.duration_until(self.starts);
        for session in &mut self.sessions {
            let moved = |at: DateTime| at.checked_add(by).unwrap_or(at);
            (session.starts, session.ends) = (moved(session.starts), moved(session.ends));
        }
    }

    /// The same for another time: as many weeks later as are needed for it to be ahead, on the same day of the week.
    #[must_use]
    pub fn for_another_time(&self, today: DateTime) -> Self {
        let mut copy = self.clone();
        let mut weeks = 0;
        while copy.starts <= today {
            weeks += 1;
            let Ok(later) = self.starts.checked_add(i64::from(weeks).weeks()) else { break };
            copy.starts = later;
        }
        let by = self.starts.duration_until(copy.starts);
        copy.ends = self.ends.checked_add(by).unwrap_or(self.ends);
        copy.move_programme(self.starts);
        copy
    }
}

/// What has to be told of an event that was published before.
fn standing(before: Option<&Event>, venue: &Venue, time: &EventTime) -> (Standing, Option<Timestamp>) {
    let Some(before) = before else { return (Standing::Scheduled, None) };
    let moved_online = matches!((&before.venue, venue), (Venue::OnSite { .. }, Venue::Online { .. }));
    if before.time.starts() != time.starts() {
        return (Standing::Rescheduled, Some(before.time.starts()));
    }
    if moved_online {
        return (Standing::MovedOnline, before.previous_starts);
    }
    (before.standing, before.previous_starts)
}

/// The moment that clocks show; where they were put forward, the one after.
fn at(shown: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_timestamp(shown).ok().map(Timestamp::from)
}

fn web_address(field: &str, typed: &str, faults: &mut Vec<Fault>) -> Option<WebAddress> {
    if typed.trim().is_empty() {
        return None;
    }
    let address = typed.parse().ok();
    if address.is_none() {
        faults.push(Fault::new(field, "directory-fault-web-address"));
    }
    address
}

/// How long a session is when nobody says so.
pub const USUAL_SESSION: SignedDuration = SignedDuration::from_mins(45);

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn session(number: u32, hour: i8) -> DraftSession {
        DraftSession {
            number,
            starts: date(2027, 3, 9).at(hour, 0, 0, 0),
            ends: date(2027, 3, 9).at(hour, 45, 0, 0),
            kind: SessionKind::Talk,
            title: Localized::of("fr", format!("À {hour} h")),
            room: Localized::new(),
            speakers: Vec::new(),
        }
    }

    fn draft() -> Draft {
        Draft {
            title: Localized::of("fr", "Journée"),
            description: Localized::of("fr", "Une journée."),
            theme: "ai".to_owned(),
            starts: date(2027, 3, 9).at(9, 0, 0, 0),
            ends: date(2027, 3, 9).at(17, 0, 0, 0),
            zone: "Europe/Paris".to_owned(),
            commune: "35238".to_owned(),
            address: String::new(),
            online: String::new(),
            region: String::new(),
            price_cents: None,
            registration: String::new(),
            registers_here: true,
            places_on_site: Some(10),
            places_online: None,
            sessions: Vec::new(),
            next_session: 0,
        }
    }

    #[test]
    fn a_session_that_is_sent_twice_is_there_once_and_one_that_was_taken_away_stays_away() {
        let mut draft = draft();
        draft.put_session(session(0, 14));
        draft.put_session(session(1, 9));
        draft.put_session(session(1, 9));
        let order: Vec<u32> = draft.sessions.iter().map(|session| session.number).collect();
        assert_eq!((order, draft.next_session), (vec![1, 0], 2));
        draft.sessions.retain(|session| session.number != 1);
        draft.put_session(session(1, 9));
        assert_eq!(draft.sessions.len(), 1);
    }

    #[test]
    fn the_programme_moves_with_the_event() {
        let mut draft = draft();
        draft.put_session(session(0, 14));
        let before = draft.starts;
        draft.starts = date(2027, 3, 11).at(10, 0, 0, 0);
        draft.move_programme(before);
        assert_eq!(draft.sessions[0].starts, date(2027, 3, 11).at(15, 0, 0, 0));
    }

    #[test]
    fn a_copy_is_ahead_on_the_same_day_of_the_week() {
        let mut draft = draft();
        draft.put_session(session(0, 14));
        let copy = draft.for_another_time(date(2027, 6, 1).at(0, 0, 0, 0));
        assert_eq!(copy.starts.date(), date(2027, 6, 1));
        assert_eq!(copy.starts.date().weekday(), draft.starts.date().weekday());
        assert_eq!(copy.sessions[0].starts.date(), copy.starts.date());
        let ahead = draft.for_another_time(date(2027, 1, 1).at(0, 0, 0, 0));
        assert_eq!(ahead.starts, draft.starts, "what is ahead already stays where it is");
    }
}
