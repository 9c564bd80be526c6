//! Events as iCalendar (RFC 5545), for calendars that people keep on their telephone.

use std::sync::Arc;

use base::{Lang, Timestamp};
use icalendar::{Calendar, Component as _, Event as Entry, EventStatus, Property};

use crate::index::Vocabulary;
use crate::model::{Event, Venue};

/// Who made the calendar (RFC 5545 §3.7.3).
const PRODUCT: &str = "-//Passerelle//Directory//EN";
/// How often a subscribed calendar is read again (RFC 7986 §5.7).
const READ_AGAIN: &str = "PT12H";

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
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    if let Some(name) = head.name {
        calendar.append_property(text("NAME", name, head.lang));
        calendar.append_property(Property::new("X-WR-CALNAME", one_line(name)));
        calendar
            .append_property(Property::new("REFRESH-INTERVAL", READ_AGAIN).add_parameter("VALUE", "DURATION").done());
        calendar.append_property(Property::new("X-PUBLISHED-TTL", READ_AGAIN));
    }
    for event in events {
        calendar.push(entry(event, head));
    }
    calendar.to_string()
}

fn entry(event: &Event, head: CalendarHead<'_>) -> Entry {
    let CalendarHead { lang, origin, vocabulary, .. } = head;
    let mut entry = Entry::new();
    entry.uid(&event.id.to_string()).status(EventStatus::Confirmed);
    for (key, at) in [
        ("DTSTAMP", event.changed_at),
        ("LAST-MODIFIED", event.changed_at),
        ("DTSTART", event.time.starts()),
        ("DTEND", event.time.ends()),
    ] {
        entry.add_property(key, utc(at));
    }
    entry.append_property(text("SUMMARY", event.title.get(lang), lang));
    let description = [event.description.get(lang), event.organiser.as_str()].join("\n\n");
    entry.append_property(text("DESCRIPTION", &description, lang));
    if let Some(location) = location(event, vocabulary) {
        entry.append_property(text("LOCATION", &location, lang));
    }
    if let Some(link) = event.online() {
        entry.append_property(Property::new("CONFERENCE", link.as_str()).add_parameter("VALUE", "URI").done());
    }
    entry.append_property(text("CATEGORIES", vocabulary.catalogue.theme_label(&event.theme, lang), lang));
    entry.url(&format!("{origin}/events/{}", event.id));
    entry
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

/// A text in a language (RFC 5545 §3.2.10). The library escapes it and folds its line.
fn text(key: &str, value: &str, lang: Lang) -> Property {
    let value: String =
        value.replace("\r\n", "\n").chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    let mut property = Property::new(key, value);
    property.add_parameter("LANGUAGE", lang.tag());
    if key == "NAME" {
        // The library knows the older properties' types only.
        property.add_parameter("VALUE", "TEXT");
    }
    property
}

fn one_line(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// `20261124T140000Z` (RFC 5545 §3.3.5, form 2).
fn utc(at: Timestamp) -> String {
    at.jiff().strftime("%Y%m%dT%H%M%SZ").to_string()
}
