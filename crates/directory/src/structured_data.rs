//! Events as schema.org tells them, for search engines and other programs: JSON-LD in the page.

use base::{Lang, Timestamp};
use jiff::tz::TimeZone;
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use crate::index::Vocabulary;
use crate::model::{Event, Session, SessionKind, Standing, Venue};

/// The event as a `script` of data. Browsers do not run it, so the content security policy has nothing against it; no
/// text can end it, since whatever could is written as JSON escapes.
pub fn structured_data(event: &Event, origin: &str, lang: Lang, vocabulary: &Vocabulary) -> Markup {
    let text = inert(&described(event, origin, lang, vocabulary).to_string());
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}

/// schema.org/Event (version 29), with sessions as `subEvent`.
fn described(event: &Event, origin: &str, lang: Lang, vocabulary: &Vocabulary) -> Value {
    let zone = event.time.zone();
    let page = format!("{origin}/events/{}", event.id);
    let mut described = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": page,
        "url": page,
        "name": event.title.get(lang),
        "description": event.description.get(lang),
        "inLanguage": lang.tag(),
        "startDate": local(event.time.starts(), zone),
        "endDate": local(event.time.ends(), zone),
        "eventStatus": format!("https://schema.org/{}", status(event.standing)),
        "eventAttendanceMode": format!("https://schema.org/{}", attendance_mode(event)),
        "location": locations(event, vocabulary),
        "organizer": { "@type": "Organization", "name": event.organiser },
        "about": vocabulary.catalogue.theme_label(&event.theme, lang),
    });
    if let Some(before) = event.previous_starts {
        described["previousStartDate"] = json!(local(before, zone));
    }
    if let Some(cents) = event.price_cents {
        described["isAccessibleForFree"] = json!(cents == 0);
    }
    if event.price_cents.is_some() || event.registers_here || event.registration.is_some() {
        described["offers"] = offer(event, &page);
    }
    let sessions: Vec<Value> = event.sessions.iter().map(|session| part(session, zone, lang)).collect();
    if !sessions.is_empty() {
        described["subEvent"] = Value::Array(sessions);
    }
    described
}

const fn status(standing: Standing) -> &'static str {
    match standing {
        // schema.org has no word for a full event: what it offers says so.
        Standing::Scheduled | Standing::Full => "EventScheduled",
        Standing::Rescheduled => "EventRescheduled",
        Standing::MovedOnline => "EventMovedOnline",
        Standing::Postponed => "EventPostponed",
        Standing::Cancelled => "EventCancelled",
    }
}

fn attendance_mode(event: &Event) -> &'static str {
    match (&event.venue, event.online()) {
        (Venue::OnSite { .. }, None) => "OfflineEventAttendanceMode",
        (Venue::OnSite { .. }, Some(_)) => "MixedEventAttendanceMode",
        (Venue::Online { .. }, _) => "OnlineEventAttendanceMode",
    }
}

fn locations(event: &Event, vocabulary: &Vocabulary) -> Vec<Value> {
    let on_site = match &event.venue {
        Venue::Online { .. } => None,
        Venue::OnSite { commune, region, address, .. } => {
            let territories = &vocabulary.territories;
            let commune = territories.commune(commune.as_str());
            let name = commune.map_or("", |commune| &commune.name);
            let region = territories.region(region.as_str()).map(|region| region.name.as_str());
            Some(json!({
                "@type": "Place",
                "name": address.as_deref().unwrap_or(name),
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": address,
                    "addressLocality": name,
                    "postalCode": commune.and_then(|commune| commune.postcodes.first()).map(ToString::to_string),
                    "addressRegion": region,
                },
            }))
        }
    };
    let online = event.online().map(|link| json!({ "@type": "VirtualLocation", "url": link.as_str() }));
    on_site.into_iter().chain(online).collect()
}

fn offer(event: &Event, page: &str) -> Value {
    let url = match &event.registration {
        Some(elsewhere) => elsewhere.to_string(),
        None if event.registers_here => format!("{page}/register"),
        None => page.to_owned(),
    };
    let availability = if event.standing == Standing::Full { "SoldOut" } else { "InStock" };
    let mut offer = json!({
        "@type": "Offer",
        "url": url,
        "availability": format!("https://schema.org/{availability}"),
    });
    if let Some(cents) = event.price_cents {
        offer["price"] = json!(format!("{}.{:02}", cents / 100, cents % 100));
        offer["priceCurrency"] = json!("EUR");
    }
    offer
}

fn part(session: &Session, zone: &TimeZone, lang: Lang) -> Value {
    let mut part = json!({
        "@type": "Event",
        "name": session.title.get(lang),
        "startDate": local(session.starts, zone),
        "endDate": local(session.ends, zone),
    });
    if session.kind == SessionKind::Workshop {
        part["@type"] = json!("EducationEvent");
    }
    if !session.room.is_empty() {
        part["location"] = json!({ "@type": "Place", "name": session.room.get(lang) });
    }
    let speakers: Vec<Value> = session
        .speakers
        .iter()
        .map(|speaker| {
            let mut person = json!({ "@type": "Person", "name": speaker.name });
            if !speaker.role.is_empty() {
                person["jobTitle"] = json!(speaker.role.get(lang));
            }
            if let Some(organisation) = &speaker.organisation {
                person["affiliation"] = json!({ "@type": "Organization", "name": organisation });
            }
            person
        })
        .collect();
    if !speakers.is_empty() {
        part["performer"] = Value::Array(speakers);
    }
    part
}

/// `2027-01-12T09:00:00+01:00`
fn local(at: Timestamp, zone: &TimeZone) -> String {
    let offset = zone.to_offset(at.jiff());
    at.jiff().display_with_offset(offset).to_string()
}

/// JSON in which nothing means anything to HTML: `<`, `>` and `&` occur in strings only, where they may be escaped.
pub(crate) fn inert(json: &str) -> String {
    let mut inert = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' => inert.push_str("\\u003c"),
            '>' => inert.push_str("\\u003e"),
            '&' => inert.push_str("\\u0026"),
            '\u{2028}' => inert.push_str("\\u2028"),
            '\u{2029}' => inert.push_str("\\u2029"),
            letter => inert.push(letter),
        }
    }
    inert
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_ends_the_script_and_every_text_is_read_back(text in "([<>/&!-]|script|\\PC|\u{2028}){0,60}") {
            let written = inert(&json!({ "name": text }).to_string());
            prop_assert!(!written.contains(['<', '>', '&']));
            let read: Value = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(&read["name"], &json!(text));
        }
    }
}
