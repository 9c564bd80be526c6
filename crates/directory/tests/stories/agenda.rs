//! Events are found by region, theme, month and attendance, and their calendars can be read by others.

use std::sync::Arc;

use base::{Lang, Localized, Timestamp};
use directory::{CalendarHead, Event, EventQuery, Month, Session, SessionKind, Speaker, calendar};
use icalendar::{Calendar, CalendarComponent, Component, EventLike};
use jiff::SignedDuration;
use proptest::prelude::*;

use crate::{FRANCE, NOW, clock, event, online, open};

fn head(name: Option<&str>) -> CalendarHead<'_> {
    CalendarHead { name, lang: Lang::Fr, origin: "https://passerelle.example", vocabulary: &FRANCE }
}

#[tokio::test]
async fn events_are_found_by_region_theme_month_and_attendance() {
    let region = |code: &str| FRANCE.territories.region(code).unwrap().code.clone();
    for db in store::testing::databases().await {
        let directory = open(db.db(), &clock()).await;
        let mut both = event(1, "À Rennes et en ligne", "2026-12-01T09:00:00Z");
        if let directory::Venue::OnSite { online, .. } = &mut both.venue {
            *online = Some("https://meet.example/b".parse().unwrap());
        }
        let mut about_ai = event(2, "À Rennes, plus tard", "2027-01-31T23:30:00Z");
        about_ai.theme = FRANCE.catalogue.theme("ai").unwrap().code.clone();
        let events = vec![
            about_ai,
            both,
            event(3, "Hier", "2026-11-23T09:00:00Z"),
            event(4, "En ce moment", "2026-11-24T09:00:00Z"),
            online(event(5, "En ligne pour tous", "2026-12-02T09:00:00Z"), None),
            online(event(6, "En ligne en Corse", "2026-12-03T09:00:00Z"), Some("94")),
        ];
        directory.put(Vec::new(), events.clone()).await.unwrap();
        assert_eq!(*directory.event(events[0].id).unwrap(), events[0], "{}", db.engine());
        let titles = |change: &dyn Fn(&mut EventQuery)| {
            let mut query = EventQuery::after(NOW);
            change(&mut query);
            let found = directory.events(&query).events;
            found.iter().map(|event| event.title.get(Lang::Fr).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            titles(&|_| {}),
            ["En ce moment", "À Rennes et en ligne", "En ligne pour tous", "En ligne en Corse", "À Rennes, plus tard"],
            "in the order of time, without what is over: {}",
            db.engine()
        );
        assert_eq!(
            titles(&|query| query.region = Some(region("94"))),
            ["À Rennes et en ligne", "En ligne pour tous", "En ligne en Corse"],
            "what is online is in every region"
        );
        assert_eq!(titles(&|query| query.region = Some(region("53"))).len(), 5);
        assert_eq!(titles(&|query| query.online = Some(false)).len(), 3);
        assert_eq!(titles(&|query| query.online = Some(true)).len(), 3);
        assert_eq!(
            titles(&|query| query.month = Month::parse("2027-02")),
            ["À Rennes, plus tard"],
            "the month is that of the place, where it is past midnight already"
        );
        let ai = FRANCE.catalogue.theme("ai").unwrap().code.clone();
        assert_eq!(titles(&|query| query.theme = Some(ai.clone())), ["À Rennes, plus tard"]);
        assert_eq!(titles(&|query| query.page = 7), titles(&|_| {}), "a page too far is the last one");
    }
}

#[test]
fn a_calendar_says_what_when_and_where() {
    let mut event = event(1, "Sauvegarder, c’est simple; vraiment\\", "2026-12-01T08:00:00Z");
    event.description = Localized::of("fr", format!("Première ligne\r\nSeconde ligne {}", "très longue ".repeat(30)));
    let text = calendar([&Arc::new(event.clone())], head(Some("Événements, Bretagne")));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n') && !line.contains('\r'), "{line:?}");
    }
    let read: Calendar = text.parse().unwrap();
    assert_eq!(read.property_value("VERSION"), Some("2.0"));
    assert_eq!(read.property_value("METHOD"), Some("PUBLISH"));
    assert_eq!(read.property_value("X-WR-CALNAME"), Some("Événements, Bretagne"));
    assert!(text.contains("\r\nNAME;LANGUAGE=fr:Événements\\, Bretagne\r\n"));
    let CalendarComponent::Event(entry) = &read.components[0] else { panic!("an event is expected") };
    assert_eq!(entry.get_uid(), Some(event.id.to_string().as_str()));
    assert_eq!(entry.get_summary(), Some("Sauvegarder, c’est simple; vraiment\\"));
    let description = entry.get_description().unwrap();
    assert!(
        description.starts_with("Première ligne\nSeconde ligne très longue") && description.ends_with("CCI fictive")
    );
    assert_eq!(entry.get_location(), Some("Salle Alizé, Rennes"));
    assert_eq!(entry.property_value("DTSTART"), Some("20261201T080000Z"));
    assert_eq!(entry.property_value("DTEND"), Some("20261201T100000Z"));
    assert_eq!(entry.property_value("DTSTAMP"), Some("20261124T100000Z"));
    assert_eq!(entry.get_url(), Some(format!("https://passerelle.example/events/{}", event.id).as_str()));
    assert!(text.contains("SUMMARY;LANGUAGE=fr:"));
}

#[test]
fn an_online_event_says_where_to_join() {
    let event = online(event(1, "En ligne", "2026-12-01T08:00:00Z"), None);
    let text = calendar([&Arc::new(event)], head(None));
    assert!(text.contains("CONFERENCE;VALUE=URI:https://meet.example/a\r\n"));
    assert!(!text.contains("X-WR-CALNAME"), "one event is no calendar to subscribe to");
}

fn any_event() -> impl Strategy<Value = Event> {
    let texts = ("\\PC{1,80}", "[\\PC\n]{0,300}", "\\PC{1,40}", "\\PC{0,60}");
    (texts, 0..400_000_000i64, 1..2_000_000i64).prop_map(|((title, description, organiser, address), starts, lasts)| {
        let starts = Timestamp::from_seconds(1_700_000_000 + starts);
        let mut event = event(1, &title, "2026-12-01T08:00:00Z");
        event.time =
            directory::EventTime::new(starts, starts.plus(SignedDuration::from_secs(lasts)), "Europe/Paris").unwrap();
        event.description = Localized::of("fr", description);
        event.organiser = organiser;
        if let directory::Venue::OnSite { address: place, .. } = &mut event.venue {
            *place = Some(address);
        }
        event
    })
}

/// What a text may lose on its way: control characters.
fn kept(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

proptest! {
    #[test]
    fn any_event_survives_its_calendar(event in any_event()) {
        let text = calendar([&Arc::new(event.clone())], head(None));
        for line in text.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{:?}", line);
        }
        let read: Calendar = text.parse().map_err(TestCaseError::fail)?;
        prop_assert_eq!(read.components.len(), 1);
        let CalendarComponent::Event(entry) = &read.components[0] else { panic!("an event is expected") };
        prop_assert_eq!(entry.get_summary().unwrap_or(""), kept(event.title.get(Lang::Fr)));
        let description = format!("{}\n\n{}", event.description.get(Lang::Fr), event.organiser);
        prop_assert_eq!(entry.get_description().unwrap_or(""), kept(&description));
    }
}

#[tokio::test]
async fn a_programme_is_kept_with_its_speakers() {
    for db in store::testing::databases().await {
        let directory = open(db.db(), &clock()).await;
        let mut conference = event(1, "Journée", "2026-12-01T08:00:00Z");
        let mut role = Localized::of("fr", "tient une boulangerie");
        role.insert("en", "runs a bakery");
        conference.sessions = vec![Session {
            starts: conference.time.starts(),
            ends: conference.time.starts().plus(SignedDuration::from_mins(45)),
            title: Localized::of("fr", "Ouverture"),
            kind: SessionKind::Keynote,
            room: Localized::of("fr", "Grande salle"),
            speakers: vec![Speaker {
                name: "Adèle Aloueteau".to_owned(),
                role,
                organisation: Some("Université fictive".to_owned()),
            }],
        }];
        directory.put(Vec::new(), vec![conference.clone()]).await.unwrap();
        let reopened = open(db.db(), &clock()).await;
        assert_eq!(*reopened.event(conference.id).unwrap(), conference, "{}", db.engine());
    }
}
