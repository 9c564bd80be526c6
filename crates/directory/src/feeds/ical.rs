//! Reading an iCalendar feed (RFC 5545): its events, each repetition of them, and what cannot be read.

use std::collections::BTreeMap;

use base::{Localized, Timestamp};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

use super::entry::{Entry, EntryPlace, Refused};
use super::lines::{LineFault, Property, properties};
use super::recurrence::{Rule, Until, day, moment};
use crate::model::{EventSource, Standing};

/// Repetitions of one event that are brought in.
const REPETITIONS_MAX: usize = 60;
/// Repetitions are brought in so many days ahead.
const AHEAD_DAYS: i64 = 400;
/// An event without an end lasts so long.
const USUAL_HOURS: i64 = 1;

/// What stands in the names of zones by Windows, in Unicode's CLDR (`windowsZones.xml`), for where this is used.
const WINDOWS_ZONES: [(&str, &str); 8] = [
    ("Romance Standard Time", "Europe/Paris"),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("UTC", "UTC"),
];

/// What a feed is read with.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The name of the file, for a feed that does not say its own.
    pub file: &'a str,
    /// The zone of times without one.
    pub zone: &'a TimeZone,
    /// When it is read: what is over is left out.
    pub now: Timestamp,
}

/// The entries of a feed, and those that cannot be read.
///
/// # Errors
/// When the file is no calendar.
pub fn read(text: &str, reading: Reading<'_>) -> Result<(Vec<Entry>, Vec<Refused>), LineFault> {
    let properties = properties(text)?;
    if properties.first().is_none_or(|first| first.name != "BEGIN" || !first.value.eq_ignore_ascii_case("VCALENDAR")) {
        return Err(LineFault { line: 1, message: "BEGIN:VCALENDAR is expected" });
    }
    let calendar = Calendar::of(&properties, reading);
    let (mut entries, mut refused) = (Vec::new(), Vec::new());
    for (_, components) in calendar.by_uid() {
        match calendar.occurrences(&components) {
            Ok(found) => entries.extend(found),
            Err((component, reason)) => refused.push(Refused {
                at: format!("line {}", component.line),
                title: component.text("SUMMARY").unwrap_or_default(),
                reason,
            }),
        }
    }
    Ok((entries, refused))
}

/// A `VEVENT`.
struct Component<'a> {
    line: usize,
    properties: Vec<&'a Property>,
}

struct Calendar<'a> {
    name: String,
    is_cancelling: bool,
    events: Vec<Component<'a>>,
    reading: Reading<'a>,
}

type Failed<'a, 'b> = (&'b Component<'a>, String);

impl<'a> Component<'a> {
    fn property(&self, name: &str) -> Option<&'a Property> {
        self.properties.iter().find(|property| property.name == name).copied()
    }

    fn all<'b>(&'b self, name: &'b str) -> impl Iterator<Item = &'a Property> + 'b {
        self.properties.iter().filter(move |property| property.name == name).copied()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.property(name).map(|property| property.text().trim().to_owned()).filter(|text| !text.is_empty())
    }
}

impl<'a> Calendar<'a> {
    fn of(properties: &'a [Property], reading: Reading<'a>) -> Self {
        let mut calendar = Self { name: String::new(), is_cancelling: false, events: Vec::new(), reading };
        let mut within: Vec<String> = Vec::new();
        for property in properties {
            let value = property.value.trim().to_ascii_uppercase();
            match property.name.as_str() {
                "BEGIN" => {
                    if value == "VEVENT" {
                        calendar.events.push(Component { line: property.line, properties: Vec::new() });
                    }
                    within.push(value);
                }
                "END" => {
                    within.pop();
                }
                name => match within.last().map(String::as_str) {
                    Some("VEVENT") => {
                        if let Some(event) = calendar.events.last_mut() {
                            event.properties.push(property);
                        }
                    }
                    Some("VCALENDAR") if name == "NAME" || (name == "X-WR-CALNAME" && calendar.name.is_empty()) => {
                        calendar.name = property.text();
                    }
                    Some("VCALENDAR") if name == "METHOD" => calendar.is_cancelling = value == "CANCEL",
                    // Alarms, zones and tasks are not ours.
                    _ => {}
                },
            }
        }
        if calendar.name.trim().is_empty() {
            reading.file.clone_into(&mut calendar.name);
        }
        calendar
    }

    /// The components of each identifier, in the order of the file; who has none stands alone.
    fn by_uid(&self) -> BTreeMap<(usize, String), Vec<&Component<'a>>> {
        let mut first_of: BTreeMap<String, usize> = BTreeMap::new();
        let mut groups: BTreeMap<(usize, String), Vec<&Component<'a>>> = BTreeMap::new();
        for event in &self.events {
            let uid = event.text("UID").unwrap_or_default();
            let line = if uid.is_empty() { event.line } else { *first_of.entry(uid.clone()).or_insert(event.line) };
            groups.entry((line, uid)).or_default().push(event);
        }
        groups
    }

    /// Every occurrence of an event that is not over; those that were changed one by one as they were changed.
    fn occurrences<'b>(&self, components: &[&'b Component<'a>]) -> Result<Vec<Entry>, Failed<'a, 'b>> {
        let changed: Vec<&&Component<'a>> =
            components.iter().filter(|component| component.property("RECURRENCE-ID").is_some()).collect();
        let master = components.iter().find(|component| component.property("RECURRENCE-ID").is_none());
        let mut entries = Vec::new();
        let mut instead = Vec::new();
        for component in changed {
            let fail = |reason: String| (*component, reason);
            let id = component.property("RECURRENCE-ID");
            let (at, zone) =
                id.map_or_else(|| Err("no RECURRENCE-ID".to_owned()), |id| self.moment_of(id)).map_err(fail)?;
            let key = utc(instant(at, &zone).map_err(fail)?);
            instead.push(key.clone());
            entries.extend(self.entry(component, None, Some(&key)).map_err(fail)?);
        }
        if let Some(master) = master {
            let fail = |reason: String| (*master, reason);
            entries.extend(self.repeated(master, &instead).map_err(fail)?);
        }
        Ok(entries)
    }

    fn repeated(&self, master: &Component<'a>, instead: &[String]) -> Result<Vec<Entry>, String> {
        let Some(rule) = master.property("RRULE") else {
            let mut entries: Vec<Entry> = self.entry(master, None, None)?.into_iter().collect();
            for property in master.all("RDATE") {
                for at in self.moments_of(property)? {
                    entries.extend(self.entry(master, Some(at), Some(&utc(at)))?);
                }
            }
            return Ok(entries);
        };
        let rule = Rule::parse(&rule.value).map_err(|fault| fault.to_string())?;
        let (first, zone) = self.moment_of(master.property("DTSTART").ok_or("DTSTART is missing")?)?;
        let last = match rule.until() {
            Some(Until::Day(day)) => Some(day.at(23, 59, 59, 0)),
            Some(Until::Local(at)) => Some(at),
            Some(Until::Utc(at)) => Some(zone.to_datetime(instant(at, &TimeZone::UTC)?.jiff())),
            None => None,
        };
        let here = zone.to_datetime(self.reading.now.jiff());
        let from = here.checked_sub(31.days()).unwrap_or(here);
        let end = here.checked_add(AHEAD_DAYS.days()).unwrap_or(here);
        let mut left_out = Vec::new();
        for property in master.all("EXDATE") {
            left_out.extend(self.moments_of(property)?);
        }
        let mut days: Vec<Timestamp> = Vec::new();
        for at in rule.occurrences(first, last, (from, end), REPETITIONS_MAX) {
            days.push(instant(at, &zone)?);
        }
        for property in master.all("RDATE") {
            days.extend(self.moments_of(property)?);
        }
        days.retain(|at| !left_out.contains(at) && !instead.contains(&utc(*at)));
        days.sort_unstable();
        days.dedup();
        let mut entries = Vec::new();
        for at in days.into_iter().take(REPETITIONS_MAX) {
            entries.extend(self.entry(master, Some(at), Some(&utc(at)))?);
        }
        Ok(entries)
    }

    /// What a component tells, at another time where it is a repetition; nothing where it is over.
    fn entry(
        &self,
        component: &Component<'a>,
        at: Option<Timestamp>,
        repetition: Option<&str>,
    ) -> Result<Option<Entry>, String> {
        let uid = component.text("UID").ok_or("it has no UID, by which it would be known again")?;
        let start = component.property("DTSTART").ok_or("DTSTART is missing")?;
        let (first, zone) = self.moment_of(start)?;
        let begins = instant(first, &zone)?;
        let ends = self.end(component, start, first, begins, &zone)?;
        let starts = at.unwrap_or(begins);
        let ends = starts.plus(ends.since(begins));
        if ends <= self.reading.now {
            return Ok(None);
        }
        let localized = |name: &str| {
            let mut text = Localized::new();
            for property in component.all(name) {
                let tag = property.parameter("LANGUAGE").unwrap_or("fr").split(['-', '_']).next().unwrap_or("fr");
                text.insert(tag.to_ascii_lowercase(), property.text().trim());
            }
            text
        };
        let title = localized("SUMMARY");
        if title.is_empty() {
            return Err("it has no SUMMARY".to_owned());
        }
        let location = component.text("LOCATION");
        let link = conference(component, location.as_deref());
        let is_cancelled = self.is_cancelling
            || component.property("STATUS").is_some_and(|status| status.value.eq_ignore_ascii_case("CANCELLED"));
        let key = repetition.map_or_else(|| format!("ics:{uid}"), |at| format!("ics:{uid}#{at}"));
        let page = component.property("URL").map(|property| property.value.trim().to_owned());
        Ok(Some(Entry {
            at: format!("line {}", component.line),
            source: EventSource { list: self.name.clone(), uid: key, page },
            list_uid: None,
            title,
            description: localized("DESCRIPTION"),
            keywords: component
                .all("CATEGORIES")
                .flat_map(|property| property.text().split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>())
                .collect(),
            starts,
            ends,
            zone: zone.iana_name().unwrap_or("UTC").to_owned(),
            place: EntryPlace { text: location.filter(|text| web(text).is_none()), ..EntryPlace::default() },
            is_on_site: None,
            is_online: link.is_some().then_some(true),
            link,
            registration: None,
            price_cents: None,
            standing: if is_cancelled { Standing::Cancelled } else { Standing::Scheduled },
            organiser: component
                .property("ORGANIZER")
                .and_then(|property| property.parameter("CN"))
                .map_or_else(|| self.name.clone(), ToOwned::to_owned),
        }))
    }

    fn end(
        &self,
        component: &Component<'a>,
        start: &Property,
        first: DateTime,
        begins: Timestamp,
        zone: &TimeZone,
    ) -> Result<Timestamp, String> {
        if let Some(end) = component.property("DTEND") {
            let (ends, zone) = self.moment_of(end)?;
            return instant(ends, &zone);
        }
        let span = match component.property("DURATION") {
            Some(lasts) => lasts.value.trim().parse::<Span>().map_err(|_| "its DURATION cannot be read".to_owned())?,
            None if is_day(start) => 1.days(),
            None => return Ok(begins.plus(jiff::SignedDuration::from_hours(USUAL_HOURS))),
        };
        instant(first.checked_add(span).map_err(|_| "its DURATION is too long".to_owned())?, zone)
    }

    /// The moment that clocks show, and the zone: that of `TZID`, universal time, or the territory's.
    fn moment_of(&self, property: &Property) -> Result<(DateTime, TimeZone), String> {
        let value = property.value.trim();
        let wrong = || format!("{} cannot be read: {}", property.name, value.chars().take(40).collect::<String>());
        let zone = match property.parameter("TZID") {
            Some(name) => zone_of(name).ok_or_else(|| format!("the zone “{name}” is not known"))?,
            None => self.reading.zone.clone(),
        };
        if let Some(utc) = value.strip_suffix('Z') {
            // Told in universal time, and shown as the territory's clocks do.
            let at = instant(moment(utc).ok_or_else(wrong)?, &TimeZone::UTC)?;
            return Ok((self.reading.zone.to_datetime(at.jiff()), self.reading.zone.clone()));
        }
        let at = if is_day(property) { day(value).map(|day| day.at(0, 0, 0, 0)) } else { moment(value) };
        Ok((at.or_else(|| day(value).map(|day| day.at(0, 0, 0, 0))).ok_or_else(wrong)?, zone))
    }

    /// The moments of a list, as in `EXDATE`.
    fn moments_of(&self, property: &Property) -> Result<Vec<Timestamp>, String> {
        let one = |value: &str| {
            let (at, zone) = self.moment_of(&Property { value: value.to_owned(), ..property.clone() })?;
            instant(at, &zone)
        };
        property.value.split(',').map(|value| one(value.split('/').next().unwrap_or(value))).collect()
    }
}

fn is_day(property: &Property) -> bool {
    property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"))
}

fn instant(at: DateTime, zone: &TimeZone) -> Result<Timestamp, String> {
    zone.to_timestamp(at).map(Timestamp::from).map_err(|_| "its time lies outside of the calendar".to_owned())
}

/// `20261124T140000Z`
fn utc(at: Timestamp) -> String {
    at.jiff().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The zone of a name: of IANA, also after somebody's own prefix, or of Windows.
fn zone_of(name: &str) -> Option<TimeZone> {
    let windows = WINDOWS_ZONES.iter().find(|(known, _)| *known == name).map(|(_, zone)| *zone);
    let name = windows.unwrap_or(name);
    let parts: Vec<&str> = name.trim_start_matches('/').split('/').collect();
    (0..parts.len()).find_map(|from| TimeZone::get(&parts.get(from..)?.join("/")).ok())
}

/// Where it can be followed from afar (RFC 7986 §5.11, or a link in place of the location).
fn conference(component: &Component<'_>, location: Option<&str>) -> Option<String> {
    let told = component.all("CONFERENCE").map(|property| property.value.trim().to_owned());
    let told = told.chain(component.text("X-GOOGLE-CONFERENCE"));
    let told: Vec<String> = told.chain(component.text("X-MICROSOFT-SKYPETEAMSMEETINGURL")).collect();
    told.into_iter().find_map(|text| web(&text)).or_else(|| location.and_then(web))
}

/// The text, when it is an address of the web.
fn web(text: &str) -> Option<String> {
    let text = text.trim();
    let is_web = (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace);
    is_web.then(|| text.to_owned())
}
