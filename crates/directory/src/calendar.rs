//! Events as iCalendar (RFC 5545), for calendars that people keep on their telephone.

use std::sync::Arc;

use base::{Lang, Timestamp};

use crate::index::Vocabulary;
use crate::model::{Event, Standing, Venue};

/// Who made the calendar (RFC 5545 §3.7.3).
const PRODUCT: &str = "-//Passerelle//Directory//EN";
/// How often a subscribed calendar is read again (RFC 7986 §5.7).
const READ_AGAIN: &str = "PT12H";
/// Sessions that are told in an entry.
const SESSIONS_TOLD: usize = 60;
/// A line is at most so long, without its end (RFC 5545 §3.1).
const LINE_MAX_BYTES: usize = 75;

/// What a calendar is written with.
#[derive(Debug, Clone, Copy)]
pub struct CalendarHead<'a> {
    /// What it is called, when people subscribe to it.
    pub name: Option<&'a str>,
    /// The language of its texts.
    pub lang: Lang,
    /// The public address of the platform, without a slash at the end.
    pub origin: &'a str,
    /// The words of the pack.
    pub vocabulary: &'a Vocabulary,
}

/// A calendar of these events. Times are in UTC: every calendar shows them in its reader's zone.
pub fn calendar<'a>(events: impl IntoIterator<Item = &'a Arc<Event>>, head: CalendarHead<'_>) -> String {
    let mut lines = Lines { text: String::new(), lang: head.lang };
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", PRODUCT);
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    if let Some(name) = head.name {
        lines.say("NAME", name);
        // The spelling that came before RFC 7986, which most calendars read.
        lines.add("X-WR-CALNAME", &escaped(name));
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", READ_AGAIN);
        lines.add("X-PUBLISHED-TTL", READ_AGAIN);
    }
    for event in events {
        entry(&mut lines, event, head);
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

fn entry(lines: &mut Lines, event: &Event, head: CalendarHead<'_>) {
    let CalendarHead { lang, origin, vocabulary, .. } = head;
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &event.id.to_string());
    lines.add("DTSTAMP", &utc(event.changed_at));
    lines.add("LAST-MODIFIED", &utc(event.changed_at));
    lines.add("DTSTART", &utc(event.time.starts()));
    lines.add("DTEND", &utc(event.time.ends()));
    lines.add("SEQUENCE", &event.sequence.to_string());
    lines.add("STATUS", status(event.standing));
    lines.say("SUMMARY", event.title.get(lang));
    let programme = programme(event, lang);
    let mut parts = vec![event.description.get(lang)];
    parts.extend(Some(programme.trim_start()).filter(|text| !text.is_empty()));
    parts.push(&event.organiser);
    lines.say("DESCRIPTION", &parts.join("\n\n"));
    if let Some(location) = location(event, vocabulary) {
        lines.say("LOCATION", &location);
    }
    if let Some(link) = event.online() {
        lines.add("CONFERENCE;VALUE=URI", link.as_str());
    }
    lines.say("CATEGORIES", vocabulary.catalogue.theme_label(&event.theme, lang));
    lines.add("URL", &format!("{origin}/events/{}", event.id));
    lines.add("END", "VEVENT");
}

/// What is postponed may take place (RFC 5545 §3.8.1.11).
const fn status(standing: Standing) -> &'static str {
    match standing {
        Standing::Cancelled => "CANCELLED",
        Standing::Postponed => "TENTATIVE",
        Standing::Scheduled | Standing::Rescheduled | Standing::MovedOnline | Standing::Full => "CONFIRMED",
    }
}

/// The building, street and commune; for what is online only, the address of the meeting.
fn location(event: &Event, vocabulary: &Vocabulary) -> Option<String> {
    match &event.venue {
        Venue::OnSite { commune, address, .. } => {
            let commune = vocabulary.territories.commune(commune.as_str()).map(|commune| &*commune.name);
            let parts: Vec<&str> = address.as_deref().into_iter().chain(commune).collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        Venue::Online { link, .. } => Some(link.to_string()),
    }
}

/// The programme as lines of text: hours where the event is, the title, the room, who speaks.
fn programme(event: &Event, lang: Lang) -> String {
    let zone = event.time.zone();
    let mut text = String::new();
    for session in event.sessions.iter().take(SESSIONS_TOLD) {
        let time = |at: Timestamp| zone.to_datetime(at.jiff()).strftime("%H:%M").to_string();
        let speakers = session.speakers.iter().map(|speaker| speaker.name.as_str());
        let parts: Vec<&str> = [session.title.get(lang), session.room.get(lang)].into_iter().chain(speakers).collect();
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        text.push_str(&format!("\n{}–{} {}", time(session.starts), time(session.ends), parts.join(" · ")));
    }
    text
}

/// `20261124T140000Z` (RFC 5545 §3.3.5, form 2).
fn utc(at: Timestamp) -> String {
    at.jiff().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value (RFC 5545 §3.3.11). Control characters other than line ends cannot stand in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

struct Lines {
    text: String,
    lang: Lang,
}

impl Lines {
    /// A text in the calendar's language (RFC 5545 §3.2.10).
    fn say(&mut self, name: &str, text: &str) {
        let lang = self.lang.tag();
        self.add(&format!("{name};LANGUAGE={lang}"), &escaped(text));
    }

    /// A line, folded where it is too long: what continues it begins with a space (RFC 5545 §3.1).
    fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut room = LINE_MAX_BYTES;
        while rest.len() > room {
            let (start, after) = rest.split_at(rest.floor_char_boundary(room));
            self.text.push_str(start);
            self.text.push_str("\r\n ");
            rest = after;
            room = LINE_MAX_BYTES - 1;
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }
}
