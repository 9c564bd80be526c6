//! Advisers and events.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use base::activity::{Activities, ActivityCode};
use base::territory::{CommuneCode, Point, RegionCode};
use base::{Id, Localized, PersonId, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::catalogue::{KindCode, SpecialityCode, ThemeCode};

/// The identifier of an [`Adviser`].
pub type AdviserId = Id<Adviser>;
/// The identifier of an [`Event`].
pub type EventId = Id<Event>;

/// Who helps small firms: a person of an organisation, or an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Adviser {
    /// Its identifier.
    pub id: AdviserId,
    /// The identifier in the list it was imported from.
    pub source_key: Option<String>,
    /// The organisation's name.
    pub organisation: String,
    /// The name that the person shows.
    pub person_name: Option<String>,
    /// The kind of organisation.
    pub kind: KindCode,
    /// Whether the organisation is public or private.
    pub sector: Sector,
    /// The organisation's size, as the list it was imported from says it.
    pub size: Option<String>,
    /// What it knows about.
    pub specialities: BTreeSet<SpecialityCode>,
    /// The languages spoken (BCP 47).
    pub languages: BTreeSet<LanguageTag>,
    /// Where it is.
    pub place: Place,
    /// How far it goes to a firm.
    pub reach: Reach,
    /// How it works.
    pub modes: Modes,
    /// How it presents itself.
    pub presentation: Localized,
    /// Its site.
    pub web_site: Option<WebAddress>,
    /// Its page in the list it was imported from.
    pub reference_page: Option<WebAddress>,
    /// The activities of the firms that it works with; empty for all of them.
    pub activities: BTreeSet<ActivityPrefix>,
    /// Whether it is invented, for a demonstration.
    pub fictional: bool,
    /// The account that answers requests.
    pub account: Option<PersonId>,
    /// Since when, and until when, the public body vouches for it.
    pub accreditation: Accreditation,
    /// How it takes requests.
    pub service: Service,
    /// When the entry was last changed.
    pub changed_at: Timestamp,
}

/// Where an adviser is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// Number and street.
    pub address: Option<String>,
    /// The postcode.
    pub postcode: Option<String>,
    /// The commune, when it is one of the pack.
    pub commune: Option<CommuneCode>,
    /// The name of the town, as it was written.
    pub town: Option<String>,
    /// The region.
    pub region: Option<RegionCode>,
    /// The point on the map.
    pub point: Option<Point>,
}

/// Whether an organisation is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// A public body, or a chamber.
    Public,
    /// A private firm or association.
    Private,
}

/// One way of working.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// The adviser comes to the firm.
    OnSite,
    /// By telephone or video.
    Remote,
}

/// The ways of working that an adviser offers: at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modes {
    /// On site only.
    OnSite,
    /// Remotely only.
    Remote,
    /// Both.
    Both,
}

/// How far an adviser goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Reach {
    /// So many kilometres around its place.
    Km(u16),
    /// These regions, at least one.
    Regions(BTreeSet<RegionCode>),
}

/// Since when, and until when, the public body vouches for an adviser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accreditation {
    /// The first day.
    pub since: Date,
    /// The last day, when there is one.
    pub until: Option<Date>,
    /// The day from which it is suspended, until that is lifted.
    pub suspended_since: Option<Date>,
}

/// What an accreditation is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdviserStanding {
    /// It begins later.
    ToCome,
    /// The public body vouches for the adviser.
    Held,
    /// It is suspended.
    Suspended,
    /// Its last day is over.
    Ended,
}

/// How an adviser takes requests; what is not said is the usual.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Service {
    /// Requests that it takes in thirty days, at most [`CAPACITY_MAX`].
    pub capacity: Option<u16>,
    /// Employees of the firms that it works with, from and up to; none for all sizes.
    pub employees: Option<(u32, u32)>,
    /// Whether it takes no request for now.
    pub paused: bool,
    /// The first and the last day of its absence.
    pub away: Option<(Date, Date)>,
}

/// The beginning of activity codes, such as `10.71`: every activity that begins so is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityPrefix(Box<str>);

/// The tag of a language that people speak, such as `fr`: two or three small letters (BCP 47, primary subtag).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Box<str>);

/// An address of the web that may be put behind a link: `https://` or `http://` and a host.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebAddress(Box<str>);

/// A text that is not what it was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unsuitable(pub &'static str);

/// Something to attend.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its identifier.
    pub id: EventId,
    /// The identifier in the list it was imported from.
    pub source_key: Option<String>,
    /// What it is called.
    pub title: Localized,
    /// What it is about, in a few sentences.
    pub description: Localized,
    /// Its theme.
    pub theme: ThemeCode,
    /// Where it takes place.
    pub venue: Venue,
    /// When it begins and ends.
    pub time: EventTime,
    /// Its programme, in the order of time.
    pub sessions: Vec<Session>,
    /// Who organises it.
    pub organiser: String,
    /// Where one registers, when it is elsewhere.
    pub registration: Option<WebAddress>,
    /// Whether one registers on this platform.
    pub registers_here: bool,
    /// What it costs, cents; 0 when it is free, nothing when that is not known.
    pub price_cents: Option<u32>,
    /// Whether it takes place, as planned.
    pub standing: Standing,
    /// When it was to begin, before it was moved to another time.
    pub previous_starts: Option<Timestamp>,
    /// How often it changed since it was published (RFC 5545 §3.8.7.4).
    pub sequence: u32,
    /// The lists that it was imported from.
    pub sources: Vec<EventSource>,
    /// Whether it is invented, for a demonstration.
    pub fictional: bool,
    /// When the entry was last changed.
    pub changed_at: Timestamp,
}

/// Whether an event takes place as planned: the six words of `OpenAgenda`, and of schema.org's `EventStatusType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// As planned.
    #[default]
    Scheduled,
    /// At another time.
    Rescheduled,
    /// Online instead of on site.
    MovedOnline,
    /// At a time that is not known yet.
    Postponed,
    /// As planned, and no place is left.
    Full,
    /// Not at all.
    Cancelled,
}

/// A list that an event was imported from, and what it is called there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct EventSource {
    /// The list: an agenda's title, or a calendar's name.
    pub list: String,
    /// The identifier in that list, with the kind of list before it: `openagenda:123`, `ics:a@b`.
    pub uid: String,
    /// Its page there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

/// Where an event takes place.
#[derive(Debug, Clone, PartialEq)]
pub enum Venue {
    /// In a commune.
    OnSite {
        /// The commune.
        commune: CommuneCode,
        /// The region that the commune belongs to.
        region: RegionCode,
        /// The building and the street.
        address: Option<String>,
        /// Where it can be followed from afar, when it can.
        online: Option<WebAddress>,
    },
    /// Online only.
    Online {
        /// Where.
        link: WebAddress,
        /// The region whose firms are meant, when it is one region's.
        region: Option<RegionCode>,
    },
}

/// When an event takes place: it ends after it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct EventTime {
    starts: Timestamp,
    ends: Timestamp,
    zone: TimeZone,
}

/// A part of an event's programme.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Session {
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// What it is about.
    pub title: Localized,
    /// What kind of part it is.
    #[serde(default)]
    pub kind: SessionKind,
    /// The room.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub room: Localized,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Speaker>,
}

/// Who speaks at a session.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// What the person does.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub role: Localized,
    /// The organisation that the person speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

/// What kind of part of a programme a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// For everybody, at the beginning or the end.
    Keynote,
    /// Somebody speaks.
    #[default]
    Talk,
    /// People do something.
    Workshop,
    /// Several speak with each other.
    Panel,
    /// Coffee, lunch.
    Break,
}

/// A longer address of the web is refused, bytes.
const WEB_ADDRESS_MAX_BYTES: usize = 1_000;
/// An event lasts at most so many days.
pub const EVENT_MAX_DAYS: i64 = 31;
/// An adviser goes at most so far, km: from one end of the country to the other.
pub const REACH_MAX_KM: u16 = 1_500;
/// Requests in thirty days that an adviser takes who does not say.
pub const CAPACITY_DEFAULT: u16 = 10;
/// Requests in thirty days, at most.
pub const CAPACITY_MAX: u16 = 500;

impl Standing {
    /// All, in the order of `OpenAgenda`'s numbers, which begin with 1.
    pub const ALL: [Self; 6] =
        [Self::Scheduled, Self::Rescheduled, Self::MovedOnline, Self::Postponed, Self::Full, Self::Cancelled];

    /// Its name in files and the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Rescheduled => "rescheduled",
            Self::MovedOnline => "moved_online",
            Self::Postponed => "postponed",
            Self::Full => "full",
            Self::Cancelled => "cancelled",
        }
    }

    /// The standing of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name)
    }

    /// Whether people can come at the time that is told.
    pub const fn takes_place(self) -> bool {
        !matches!(self, Self::Postponed | Self::Cancelled)
    }
}

impl SessionKind {
    /// All.
    pub const ALL: [Self; 5] = [Self::Keynote, Self::Talk, Self::Workshop, Self::Panel, Self::Break];

    /// Its name in files, forms and keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keynote => "keynote",
            Self::Talk => "talk",
            Self::Workshop => "workshop",
            Self::Panel => "panel",
            Self::Break => "break",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Sector {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Public, Self::Private];

    /// Its name in files, addresses and the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    /// The sector of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.name() == name)
    }
}

impl Mode {
    /// Both.
    pub const ALL: [Self; 2] = [Self::OnSite, Self::Remote];

    /// Its name in files, addresses and the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnSite => "on_site",
            Self::Remote => "remote",
        }
    }

    /// The mode of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

impl Modes {
    /// Those among them; `None` when there is none.
    pub const fn of(on_site: bool, remote: bool) -> Option<Self> {
        match (on_site, remote) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::OnSite),
            (false, true) => Some(Self::Remote),
            (false, false) => None,
        }
    }

    /// Whether the mode is among them.
    pub const fn offers(self, mode: Mode) -> bool {
        matches!((self, mode), (Self::Both, _) | (Self::OnSite, Mode::OnSite) | (Self::Remote, Mode::Remote))
    }
}

impl Reach {
    /// So many kilometres, at most [`REACH_MAX_KM`].
    pub fn km(km: u16) -> Self {
        Self::Km(km.min(REACH_MAX_KM))
    }

    /// These regions; `None` without any.
    pub fn regions(regions: BTreeSet<RegionCode>) -> Option<Self> {
        (!regions.is_empty()).then_some(Self::Regions(regions))
    }
}

impl Accreditation {
    /// From one day to another, not suspended.
    pub const fn new(since: Date, until: Option<Date>) -> Self {
        Self { since, until, suspended_since: None }
    }

    /// Whether the public body vouches for the adviser on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.standing_on(day) == AdviserStanding::Held
    }

    /// What it is worth on this day. What is over is not suspended any more.
    pub fn standing_on(&self, day: Date) -> AdviserStanding {
        if day < self.since {
            AdviserStanding::ToCome
        } else if self.until.is_some_and(|until| until < day) {
            AdviserStanding::Ended
        } else if self.suspended_since.is_some_and(|since| since <= day) {
            AdviserStanding::Suspended
        } else {
            AdviserStanding::Held
        }
    }
}

impl AdviserStanding {
    /// Its name in documents for programs, and in the keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::Held => "held",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }
}

impl Service {
    /// Requests that the adviser takes in thirty days.
    pub fn capacity(&self) -> u16 {
        self.capacity.unwrap_or(CAPACITY_DEFAULT)
    }

    /// The last day of its absence, when it is away on this one.
    pub fn away_on(&self, day: Date) -> Option<Date> {
        self.away.filter(|(from, until)| (*from..=*until).contains(&day)).map(|(_, until)| until)
    }
}

impl ActivityPrefix {
    /// The beginning of a code, when the nomenclature has an activity that begins so.
    ///
    /// # Errors
    /// When it has none.
    pub fn parse(text: &str, activities: &Activities) -> Result<Self, Unsuitable> {
        let known = activities.get(text.trim()).ok_or(Unsuitable("no activity has this code or begins with it"))?;
        Ok(Self(known.code.as_str().into()))
    }

    /// The prefix, with its point.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it means this activity too.
    pub fn includes(&self, activity: &ActivityCode) -> bool {
        activity.has_prefix(&self.0)
    }
}

impl LanguageTag {
    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LanguageTag {
    type Err = Unsuitable;

    fn from_str(text: &str) -> Result<Self, Unsuitable> {
        let text = text.trim();
        if matches!(text.len(), 2 | 3) && text.bytes().all(|letter| letter.is_ascii_lowercase()) {
            Ok(Self(text.into()))
        } else {
            Err(Unsuitable("a language is written as two or three small letters, such as fr"))
        }
    }
}

impl WebAddress {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebAddress {
    type Err = Unsuitable;

    fn from_str(text: &str) -> Result<Self, Unsuitable> {
        let text = text.trim();
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let host_is_sound = host.split(':').next().is_some_and(|name| !name.is_empty())
            && host.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".-:[]".contains(&letter));
        let letters_are_sound =
            text.bytes().all(|letter| letter.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&letter));
        if host_is_sound && letters_are_sound && text.len() <= WEB_ADDRESS_MAX_BYTES {
            Ok(Self(text.into()))
        } else {
            Err(Unsuitable("a web address begins with https:// or http:// and has no spaces"))
        }
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Adviser {
    /// The name to call it by: the organisation's.
    pub fn name(&self) -> &str {
        &self.organisation
    }
}

impl Event {
    /// Where it can be followed from afar, when it can.
    pub fn online(&self) -> Option<&WebAddress> {
        match &self.venue {
            Venue::OnSite { online, .. } => online.as_ref(),
            Venue::Online { link, .. } => Some(link),
        }
    }

    /// The region it is in, or is meant for.
    pub fn region(&self) -> Option<&RegionCode> {
        match &self.venue {
            Venue::OnSite { region, .. } => Some(region),
            Venue::Online { region, .. } => region.as_ref(),
        }
    }

    /// Every key by which lists know it.
    pub fn source_keys(&self) -> impl Iterator<Item = &str> {
        let own = self.source_key.as_deref();
        own.into_iter().chain(self.sources.iter().map(|source| source.uid.as_str()))
    }

    /// The commune it is in.
    pub fn commune(&self) -> Option<&CommuneCode> {
        match &self.venue {
            Venue::OnSite { commune, .. } => Some(commune),
            Venue::Online { .. } => None,
        }
    }
}

impl EventTime {
    /// From one time to another, in the zone (IANA name) of those who attend.
    ///
    /// # Errors
    /// When it does not end after it begins, or lasts more than a month, or nobody knows the zone.
    pub fn new(starts: Timestamp, ends: Timestamp, zone: &str) -> Result<Self, Unsuitable> {
        let zone = TimeZone::get(zone).map_err(|_| Unsuitable("the zone is a name such as Europe/Paris"))?;
        let lasts = ends.since(starts);
        if lasts.is_negative() || lasts.is_zero() {
            return Err(Unsuitable("it must end after it begins"));
        }
        if lasts > jiff::SignedDuration::from_hours(24 * EVENT_MAX_DAYS) {
            return Err(Unsuitable("it lasts more than a month"));
        }
        Ok(Self { starts, ends, zone })
    }

    /// When it begins.
    pub const fn starts(&self) -> Timestamp {
        self.starts
    }

    /// When it ends.
    pub const fn ends(&self) -> Timestamp {
        self.ends
    }

    /// The zone of those who attend.
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The zone's IANA name.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// The day it begins, where it takes place.
    pub fn first_day(&self) -> Date {
        self.zone.to_datetime(self.starts.jiff()).date()
    }

    /// The day it ends, where it takes place.
    pub fn last_day(&self) -> Date {
        self.zone.to_datetime(self.ends.jiff()).date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn an_accreditation_holds_on_its_first_and_last_day() {
        let until = Some(date(2027, 6, 30));
        let accreditation = Accreditation::new(date(2026, 7, 1), until);
        for (day, holds) in
            [(date(2026, 6, 30), false), (date(2026, 7, 1), true), (date(2027, 6, 30), true), (date(2027, 7, 1), false)]
        {
            assert_eq!(accreditation.holds_on(day), holds, "{day}");
        }
        assert!(Accreditation { until: None, ..accreditation }.holds_on(date(2099, 1, 1)));
    }

    #[test]
    fn a_suspension_begins_on_its_day_and_says_nothing_of_what_is_over() {
        let suspended_since = Some(date(2026, 11, 24));
        let accreditation = Accreditation { since: date(2026, 7, 1), until: Some(date(2026, 12, 31)), suspended_since };
        for (day, standing) in [
            (date(2026, 6, 30), AdviserStanding::ToCome),
            (date(2026, 11, 23), AdviserStanding::Held),
            (date(2026, 11, 24), AdviserStanding::Suspended),
            (date(2026, 12, 31), AdviserStanding::Suspended),
            (date(2027, 1, 1), AdviserStanding::Ended),
        ] {
            assert_eq!(accreditation.standing_on(day), standing, "{day}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_become_links() {
        for text in ["https://example.org", "http://example.org:8080/a?b=c#d", "https://[::1]/"] {
            assert_eq!(text.parse::<WebAddress>().unwrap().as_str(), text);
        }
        for text in [
            "javascript:alert(1)",
            "https://",
            "https:///path",
            "//example.org",
            "https://user@example.org",
            "https://example.org/a b",
            "https://example.org/\"onload",
            "ftp://example.org",
            "",
        ] {
            assert!(text.parse::<WebAddress>().is_err(), "{text}");
        }
        assert!(format!("https://example.org/{}", "a".repeat(1_000)).parse::<WebAddress>().is_err());
    }

    #[test]
    fn an_event_ends_after_it_begins() {
        let at = Timestamp::from_seconds;
        assert!(EventTime::new(at(100), at(100), "Europe/Paris").is_err());
        assert!(EventTime::new(at(100), at(99), "Europe/Paris").is_err());
        assert!(EventTime::new(at(0), at(32 * 86_400), "Europe/Paris").is_err());
        assert!(EventTime::new(at(0), at(60), "Paris").is_err());
    }

    #[test]
    fn the_day_of_an_event_is_the_day_where_it_is() {
        let starts: Timestamp = "2026-12-31T23:30:00Z".parse::<jiff::Timestamp>().unwrap().into();
        let day = |zone: &str| {
            EventTime::new(starts, starts.plus(jiff::SignedDuration::from_hours(1)), zone).unwrap().first_day()
        };
        assert_eq!(day("Europe/Paris"), date(2027, 1, 1));
        assert_eq!(day("America/Guadeloupe"), date(2026, 12, 31));
    }

    #[test]
    fn a_prefix_is_the_beginning_of_an_activity() {
        let activities = Activities::parse("code,label\n10.7,Pain\n10.71C,Boulangerie\n").unwrap();
        let bakeries = ActivityPrefix::parse("107", &activities).unwrap();
        assert_eq!(bakeries.as_str(), "10.7");
        assert!(bakeries.includes(&activities.get("10.71C").unwrap().code));
        assert!(ActivityPrefix::parse("99", &activities).is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_an_address_panic(text in "\\PC{0,30}") {
            let _ = text.parse::<WebAddress>();
            let _ = text.parse::<LanguageTag>();
        }
    }
}
