//! Fictional advisers and events, drawn from a pack's word lists; each says that it is fictional.

mod draw;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use base::territory::{Commune, Point, RegionCode, Territories};
use base::{Clock, FixedClock, Id, Localized, PersonId, Random, Timestamp};
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};

pub use words::{Words, WordsError};

use crate::directory::{Directory, DirectoryError};
use crate::index::Vocabulary;
use crate::model::{
    Accreditation, ActivityPrefix, Adviser, Event, EventTime, LanguageTag, Modes, Place, Reach, Sector, Service,
    Session, Speaker, Standing, Venue, WebAddress,
};
use draw::Draw;
use words::{Attendance, EventPattern, SessionPattern};

/// No more advisers than this are drawn of one name.
const ADVISERS_MAX: usize = 10_000;
/// So many events are drawn.
pub const EVENTS: usize = 200;
/// They begin within so many days.
const DAYS: u32 = 365;
/// What advisers speak beside the pack's first language.
const LANGUAGES: [&str; 7] = ["en", "de", "lb", "es", "it", "pt", "ar"];
/// Activities that some advisers name, by their first digits (the first four are those of NACE rev. 2).
const ACTIVITIES: [&str; 14] =
    ["01", "10.71", "10", "25", "41", "43", "45.2", "47", "49.3", "55", "56", "62", "86", "96.02"];
/// How far advisers go, km.
const REACHES_KM: [u16; 6] = [10, 20, 30, 50, 80, 120];
/// Where online events take place: the top-level domain leads nowhere by design (RFC 2606).
const MEETING_PLACE: &str = "https://meet.example/";

/// What was drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The advisers.
    pub advisers: Vec<Adviser>,
    /// The events, within a year of the day of drawing.
    pub events: Vec<Event>,
}

/// Who answers the requests to one of the advisers, and the commune (code) where that one is.
pub type Answerer<'a> = (PersonId, &'a str);

/// Draws advisers, as many as the word lists say, and [`EVENTS`] events: the same for the same numbers and day.
///
/// Communes are drawn by their inhabitants, after each region has had one adviser and one event. `zone` is
/// the one of the pack; where the sun stands far from it, the nearest whole hour is taken.
pub fn generate(
    words: &Words,
    vocabulary: &Vocabulary,
    random: &dyn Random,
    clock: &dyn Clock,
    zone: &str,
    answerer: Option<Answerer<'_>>,
) -> Drawn {
    let today = TimeZone::UTC.to_datetime(clock.now().jiff()).date();
    // The time of day must not change what is drawn.
    let morning = today.to_zoned_datetime(TimeZone::UTC).map_or(clock.now(), |day| day.timestamp().into());
    let mut drawing = Drawing {
        words,
        vocabulary,
        draw: Draw::new(random),
        morning: FixedClock::at(morning),
        today,
        zone,
        names: BTreeSet::new(),
        communes: Communes::of(&vocabulary.territories),
    };
    let advisers = drawing.advisers(answerer);
    let events = drawing.events(&advisers);
    Drawn { advisers, events }
}

impl Directory {
    /// Puts fictional advisers and events in, one of the advisers answered for by a person.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn furnish(
        &self,
        words: &Words,
        random: &dyn Random,
        zone: &str,
        answerer: Option<Answerer<'_>>,
    ) -> Result<(), DirectoryError> {
        let Drawn { advisers, events } = generate(words, self.vocabulary(), random, self.clock(), zone, answerer);
        self.put(advisers, events).await
    }
}

/// The communes that may be drawn, each with the inhabitants of all before it and its own.
struct Communes<'a> {
    all: Vec<(u64, &'a Commune)>,
    /// One commune for each region, drawn first.
    of_region: BTreeMap<&'a RegionCode, Vec<&'a Commune>>,
}

impl<'a> Communes<'a> {
    fn of(territories: &'a Territories) -> Self {
        let mut communes = Self { all: Vec::new(), of_region: BTreeMap::new() };
        let mut inhabitants = 0;
        for commune in territories.communes().iter().filter(|commune| commune.population > 0) {
            inhabitants += u64::from(commune.population);
            communes.all.push((inhabitants, commune));
            communes.of_region.entry(&commune.region).or_default().push(commune);
        }
        communes
    }

    fn any(&self, draw: &Draw<'_>) -> Option<&'a Commune> {
        let inhabitants = self.all.last()?.0;
        let place = draw.below_wide(inhabitants);
        let found = self.all.partition_point(|(until, _)| *until <= place);
        self.all.get(found).map(|(_, commune)| *commune)
    }

    /// One commune of each region, then any.
    fn nth(&self, number: usize, draw: &Draw<'_>) -> Option<&'a Commune> {
        match self.of_region.values().nth(number) {
            Some(communes) => draw.one_of(communes).copied(),
            None => self.any(draw),
        }
    }
}

struct Drawing<'a> {
    words: &'a Words,
    vocabulary: &'a Vocabulary,
    draw: Draw<'a>,
    morning: FixedClock,
    today: Date,
    zone: &'a str,
    names: BTreeSet<String>,
    communes: Communes<'a>,
}

impl Drawing<'_> {
    fn advisers(&mut self, answerer: Option<Answerer<'_>>) -> Vec<Adviser> {
        let mut kinds: Vec<usize> =
            self.words.mix.iter().enumerate().flat_map(|(row, mix)| std::iter::repeat_n(row, mix.count)).collect();
        self.draw.shuffle(&mut kinds);
        let own = answerer.and_then(|(person, code)| self.answered_for(person, code));
        // It takes the place of one of its kind.
        let instead = own.as_ref().and_then(|(row, _)| kinds.iter().position(|kind| kind == row));
        if let Some(place) = instead {
            kinds.remove(place);
        }
        let mut advisers = Vec::with_capacity(kinds.len() + 1);
        for (number, row) in kinds.into_iter().enumerate() {
            let Some(commune) = self.communes.nth(number, &self.draw) else { break };
            advisers.extend(self.adviser(row, commune).map(|(adviser, _)| adviser));
        }
        advisers.extend(own.map(|(_, adviser)| adviser));
        advisers
    }

    /// The adviser that a person answers for, and its row of the mix: a private one that knows the most, in this
    /// commune, for every activity, and not named after somebody else.
    fn answered_for(&mut self, person: PersonId, code: &str) -> Option<(usize, Adviser)> {
        const TRIES: usize = 20;
        let commune = self.vocabulary.territories.commune(code)?;
        let private = |mix: &words::Mix| {
            self.vocabulary.catalogue.kind(&mix.kind).is_some_and(|kind| kind.sector == Sector::Private)
        };
        let impersonal = |mix: &words::Mix| mix.names.iter().any(|name| !name.contains("{first}"));
        let rows = self.words.mix.iter().enumerate().filter(|(_, mix)| private(mix) && impersonal(mix));
        let (row, mix) = rows.max_by_key(|(_, mix)| mix.specialities.len())?;
        let drawn = (0..TRIES).find_map(|_| self.adviser(row, commune).filter(|(_, after_a_person)| !after_a_person));
        let (mut own, _) = drawn?;
        own.account = Some(person);
        own.modes = Modes::Both;
        own.activities.clear();
        own.person_name = None;
        let specialities = mix.specialities.iter().filter_map(|code| self.vocabulary.catalogue.speciality(code));
        own.specialities = specialities.map(|speciality| speciality.code.clone()).collect();
        // Whoever looks around this commune finds it first.
        own.place.point = self.vocabulary.territories.point_of(commune);
        Some((row, own))
    }

    /// An adviser of a row of the mix, and whether it bears a person's name.
    fn adviser(&mut self, row: usize, commune: &Commune) -> Option<(Adviser, bool)> {
        let mix = &self.words.mix[row];
        let kind = self.vocabulary.catalogue.kind(&mix.kind)?;
        let region = commune.region.clone();
        let (organisation, named_after_a_person) = self.name(row, commune)?;
        let draw = &self.draw;
        let on_site = draw.chance(80);
        let modes = Modes::of(on_site, !on_site || draw.chance(65)).unwrap_or(Modes::Both);
        let whole_region = kind.sector == Sector::Public && draw.chance(60);
        let reach = if whole_region { Reach::regions(BTreeSet::from([region.clone()])) } else { None };
        let reach = reach.unwrap_or_else(|| Reach::km(draw.one_of(&REACHES_KM).copied().unwrap_or(50)));
        let many = 2 + draw.below(3) as usize;
        let speaks = LANGUAGES.iter().filter(|_| draw.chance(12)).chain(["fr"].iter());
        let accepts = if draw.chance(40) { 1 + draw.below(3) } else { 0 };
        let person = (!named_after_a_person && draw.chance(60)).then(|| self.person()).flatten();
        let adviser = Adviser {
            id: Id::new(&self.morning, draw.random()),
            source_key: None,
            organisation,
            person_name: person,
            kind: kind.code.clone(),
            sector: kind.sector,
            size: None,
            specialities: draw
                .some_of(&mix.specialities, many)
                .into_iter()
                .filter_map(|code| self.vocabulary.catalogue.speciality(code))
                .map(|speciality| speciality.code.clone())
                .collect(),
            languages: speaks.filter_map(|tag| tag.parse::<LanguageTag>().ok()).collect(),
            place: Place {
                address: self.street(),
                postcode: commune.postcodes.first().map(ToString::to_string),
                commune: Some(commune.code.clone()),
                town: Some(commune.name.to_string()),
                region: Some(region),
                point: self.vocabulary.territories.point_of(commune).and_then(|point| draw.around(point)),
            },
            reach,
            modes,
            presentation: said_fictional(&mix.text, &self.words.adviser_notice),
            web_site: None,
            reference_page: None,
            activities: (0..accepts)
                .filter_map(|_| draw.one_of(&ACTIVITIES))
                .filter_map(|code| ActivityPrefix::parse(code, &self.vocabulary.activities).ok())
                .collect(),
            fictional: true,
            account: None,
            accreditation: self.accreditation(),
            service: Service::default(),
            changed_at: self.morning.now(),
        };
        Some((adviser, named_after_a_person))
    }

    /// Since some day of the last five years, until a day of the next two.
    fn accreditation(&self) -> Accreditation {
        let since = self.today - i64::from(self.draw.below(5 * DAYS)).days();
        let until = self.today + i64::from(30 + self.draw.below(2 * DAYS)).days();
        Accreditation::new(since, Some(until))
    }

    /// A name that no other adviser bears.
    fn name(&mut self, row: usize, commune: &Commune) -> Option<(String, bool)> {
        const TRIES: usize = 12;
        let territories = &self.vocabulary.territories;
        let department = territories.department(commune.department.as_str()).map_or("", |known| known.name.as_str());
        let region = territories.region(commune.region.as_str()).map_or("", |known| known.name.as_str());
        let mut last = None;
        for _ in 0..TRIES {
            let pattern = self.draw.one_of(&self.words.mix[row].names)?;
            let name = self.fill(pattern).replace("{commune}", &commune.name);
            let name = name.replace("{department}", department).replace("{region}", region);
            let named_after_a_person = pattern.contains("{first}");
            if self.names.insert(name.clone()) {
                return Some((name, named_after_a_person));
            }
            last = Some((name, named_after_a_person));
        }
        let (name, named_after_a_person) = last?;
        let name =
            (2..=ADVISERS_MAX).map(|number| format!("{name} {number}")).find(|name| self.names.insert(name.clone()))?;
        Some((name, named_after_a_person))
    }

    /// Fills in the words and names of a pattern.
    fn fill(&self, pattern: &str) -> String {
        let lists = [
            ("{first}", &self.words.first_names),
            ("{family}", &self.words.family_names),
            ("{family2}", &self.words.family_names),
            ("{word}", &self.words.nouns),
            ("{word2}", &self.words.nouns),
        ];
        lists
            .into_iter()
            .filter(|(place, _)| pattern.contains(place))
            .fold(pattern.to_owned(), |text, (place, list)| {
                text.replace(place, self.draw.one_of(list).map_or("", String::as_str))
            })
    }

    fn person(&self) -> Option<String> {
        let (first, family) = (self.draw.one_of(&self.words.first_names)?, self.draw.one_of(&self.words.family_names)?);
        Some(format!("{first} {family}"))
    }

    fn street(&self) -> Option<String> {
        Some(format!("{} {}", 1 + self.draw.below(120), self.draw.one_of(&self.words.streets)?))
    }

    fn events(&mut self, advisers: &[Adviser]) -> Vec<Event> {
        let mut patterns: Vec<&EventPattern> = self.words.events.iter().cycle().take(EVENTS).collect();
        self.draw.shuffle(&mut patterns);
        // Those on site come first, so that each region has one.
        patterns.sort_by_key(|pattern| pattern.attendance == Attendance::Online);
        let organisers: Vec<&Adviser> = advisers.iter().filter(|adviser| adviser.sector == Sector::Public).collect();
        let drawn = patterns.into_iter().enumerate();
        drawn.filter_map(|(number, pattern)| self.event(number, pattern, &organisers)).collect()
    }

    fn event(&self, number: usize, pattern: &EventPattern, organisers: &[&Adviser]) -> Option<Event> {
        let draw = &self.draw;
        let theme = self.vocabulary.catalogue.theme(&pattern.theme)?;
        let commune = self.communes.nth(number, draw)?;
        let link = || format!("{MEETING_PLACE}{}-{number}", pattern.code.replace('_', "-")).parse::<WebAddress>().ok();
        let online_only = pattern.attendance == Attendance::Online;
        let venue = if online_only {
            // A third of the online events are meant for one region.
            Venue::Online { link: link()?, region: draw.chance(33).then(|| commune.region.clone()) }
        } else {
            let building = self.fill(draw.one_of(&self.words.venues)?).replace("{commune}", &commune.name);
            let street = self.street().unwrap_or_default();
            let online = if pattern.attendance == Attendance::Both { link() } else { None };
            Venue::OnSite {
                commune: commune.code.clone(),
                region: commune.region.clone(),
                address: Some(format!("{building}, {street}")),
                online,
            }
        };
        let zone = if online_only { self.zone.to_owned() } else { self.zone_at(commune) };
        let starts = self.starts(pattern, &zone)?;
        let sessions = self.sessions(pattern, starts);
        let ends = sessions.last()?.ends;
        let here = organisers.iter().filter(|adviser| adviser.place.region.as_ref() == Some(&commune.region));
        let here: Vec<&&Adviser> = here.collect();
        let organiser = draw.one_of(&here).copied().or_else(|| draw.one_of(organisers))?;
        Some(Event {
            id: Id::new(&self.morning, draw.random()),
            source_key: None,
            title: pattern.title.clone(),
            description: said_fictional(&pattern.summary, &self.words.event_notice),
            theme: theme.code.clone(),
            venue,
            time: EventTime::new(starts, ends, &zone).ok()?,
            sessions,
            organiser: organiser.organisation.clone(),
            registration: None,
            registers_here: false,
            price_cents: Some(0),
            standing: Standing::Scheduled,
            previous_starts: None,
            sequence: 0,
            sources: Vec::new(),
            fictional: true,
            changed_at: self.morning.now(),
        })
    }

    /// A time of a working day, as the pattern's code suggests.
    fn starts(&self, pattern: &EventPattern, zone: &str) -> Option<Timestamp> {
        let named = [
            ("breakfast", time(8, 0, 0, 0)),
            ("morning", time(9, 0, 0, 0)),
            ("month", time(9, 0, 0, 0)),
            ("afternoon", time(14, 0, 0, 0)),
            ("evening", time(18, 30, 0, 0)),
        ];
        let times: [Time; 4] = match pattern.attendance {
            Attendance::Online => [time(11, 0, 0, 0), time(12, 30, 0, 0), time(14, 0, 0, 0), time(18, 0, 0, 0)],
            _ => [time(9, 0, 0, 0), time(10, 0, 0, 0), time(14, 0, 0, 0), time(17, 30, 0, 0)],
        };
        let of_name = named.into_iter().find(|(word, _)| pattern.code.contains(word)).map(|(_, time)| time);
        let at = of_name.or_else(|| self.draw.one_of(&times).copied())?;
        let mut day = self.today + i64::from(1 + self.draw.below(DAYS)).days();
        while day.weekday().to_monday_zero_offset() > 4 {
            day -= 1.day();
        }
        // On a Saturday or Sunday evening, the Friday before may be over already.
        if day <= self.today {
            day += 3.days();
        }
        let zone = TimeZone::get(zone).ok()?;
        Some(day.to_datetime(at).to_zoned_datetime(zone).ok()?.timestamp().into())
    }

    fn sessions(&self, pattern: &EventPattern, starts: Timestamp) -> Vec<Session> {
        let mut from = starts;
        let rooms = if pattern.attendance == Attendance::Online { &self.words.rooms_online } else { &self.words.rooms };
        let main = self.draw.one_of(rooms).cloned().unwrap_or_default();
        let mut sessions = Vec::new();
        for session in pattern.sessions.iter().filter_map(|code| self.words.sessions.get(code)) {
            let until = from.plus(SignedDuration::from_mins(session.minutes));
            let speakers = self.speakers(session, &pattern.theme);
            sessions.push(Session {
                starts: from,
                ends: until,
                title: session.title.clone(),
                kind: session.kind,
                room: main.clone(),
                speakers,
            });
            from = until;
        }
        sessions
    }

    /// Who speaks: of the session's theme, or, where three sit at one table, of any.
    fn speakers(&self, session: &SessionPattern, theme: &str) -> Vec<Speaker> {
        let about = if session.theme == words::ANY_THEME { theme } else { &session.theme };
        let roles = self.words.roles.iter().filter(|(of, _)| session.speakers > 1 || of == about);
        let roles: Vec<&Localized> = roles.map(|(_, label)| label).collect();
        let mut roles = self.draw.some_of(&roles, session.speakers).into_iter();
        let speaker = |_| {
            let role = roles.next().map(|role| (*role).clone()).unwrap_or_default();
            Some(Speaker { name: self.person()?, role, organisation: None })
        };
        (0..session.speakers).filter_map(speaker).collect()
    }

    /// The pack's zone, or the hour of the sun where it is more than three hours away.
    fn zone_at(&self, commune: &Commune) -> String {
        let Some(Point { lon, .. }) = self.vocabulary.territories.point_of(commune) else {
            return self.zone.to_owned();
        };
        #[expect(clippy::cast_possible_truncation, reason = "a longitude is between -180 and 180")]
        let hours = (lon / 15.0).round() as i8;
        // In these names, by POSIX, the west is positive.
        match hours {
            -2..=3 => self.zone.to_owned(),
            west if west < 0 => format!("Etc/GMT+{}", -west),
            east => format!("Etc/GMT-{east}"),
        }
    }
}

/// A text, and the sentence that says that it is about something fictional, in each language.
fn said_fictional(text: &Localized, notice: &Localized) -> Localized {
    let mut said = Localized::new();
    for (lang, text) in text.iter() {
        let notice = notice.exact(lang).or_else(|| notice.iter().map(|(_, text)| text).next()).unwrap_or_default();
        said.insert(lang, format!("{text} {notice}"));
    }
    said
}
