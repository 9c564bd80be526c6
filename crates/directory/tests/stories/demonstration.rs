//! The fictional directory: as many as promised, everywhere, always the same, and never taken for real.

use std::collections::BTreeSet;

use base::{FixedClock, Lang, PersonId, SeededRandom};
use directory::demo::{Drawn, EVENTS, Words, generate};
use directory::{Adviser, AdviserQuery, EventQuery, Near};
use jiff::SignedDuration;
use jiff::civil::{Weekday, date};

use crate::{FRANCE, NOW, clock, open, pack};

const ZONE: &str = "Europe/Paris";

fn words() -> Words {
    Words::read(|file| Ok::<_, String>(pack(&format!("demo/{file}")))).unwrap()
}

fn drawn(seed: u64) -> Drawn {
    generate(&words(), &FRANCE, &SeededRandom::new(seed), &FixedClock::at(NOW), ZONE, None)
}

fn regions(advisers: &[Adviser]) -> BTreeSet<&str> {
    advisers
        .iter()
        .filter_map(|adviser| adviser.place.region.as_ref())
        .map(base::territory::RegionCode::as_str)
        .collect()
}

#[test]
fn there_are_nine_hundred_advisers_in_every_region_that_has_inhabitants() {
    let drawn = drawn(1);
    assert_eq!(drawn.advisers.len(), 900);
    let inhabited: BTreeSet<&str> = FRANCE
        .territories
        .communes()
        .iter()
        .filter(|commune| commune.population > 0)
        .map(|commune| commune.region.as_str())
        .collect();
    assert_eq!(regions(&drawn.advisers), inhabited);
    assert!(inhabited.len() >= 18, "{inhabited:?}");
    let in_paris =
        drawn.advisers.iter().filter(|adviser| adviser.place.region.as_ref().unwrap().as_str() == "11").count();
    assert!((90..=300).contains(&in_paris), "people live in Paris and around: {in_paris}");
}

#[test]
fn everything_says_that_it_is_fictional() {
    let drawn = drawn(1);
    for adviser in &drawn.advisers {
        assert!(adviser.fictional && adviser.account.is_none());
        for lang in Lang::ALL {
            let text = adviser.presentation.exact(lang.tag()).unwrap().to_lowercase();
            assert!(text.contains("ficti") || text.contains("fikti"), "{text}");
        }
    }
    for event in &drawn.events {
        let text = event.description.exact("fr").unwrap();
        assert!(event.fictional && text.contains("fictif"), "{text}");
    }
    let names: BTreeSet<&str> = drawn.advisers.iter().map(|adviser| adviser.organisation.as_str()).collect();
    assert_eq!(names.len(), 900, "no two bear the same name");
    assert!(!names.iter().any(|name| name.contains(['{', '}'])));
}

#[test]
fn two_hundred_events_lie_within_the_coming_year_on_working_days() {
    let drawn = drawn(1);
    assert_eq!(drawn.events.len(), EVENTS);
    let today = date(2026, 11, 24);
    for event in &drawn.events {
        let day = event.time.first_day();
        assert!(day > today && day <= date(2027, 11, 27), "{day}");
        assert!(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday), "{day}");
        assert!(!event.sessions.is_empty() && event.sessions.last().unwrap().ends == event.time.ends());
        let hour = event.time.zone().to_datetime(event.time.starts().jiff()).hour();
        assert!((8..=19).contains(&hour), "{hour} h in {}", event.time.zone_name());
    }
    let with_speakers =
        drawn.events.iter().filter(|event| event.sessions.iter().any(|session| !session.speakers.is_empty()));
    assert!(with_speakers.count() > 150);
    for region in FRANCE.territories.regions().filter(|region| region.code.as_str().len() == 2) {
        let here =
            drawn.events.iter().filter(|event| event.commune().is_some() && event.region() == Some(&region.code));
        assert!(here.count() > 0, "{}", region.name);
    }
}

#[test]
fn the_same_seed_and_day_draw_the_same_and_another_seed_others() {
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1).advisers, drawn(2).advisers);
    let evening = FixedClock::at(NOW.plus(SignedDuration::from_hours(8)));
    assert_eq!(generate(&words(), &FRANCE, &SeededRandom::new(1), &evening, ZONE, None), drawn(1));
}

#[tokio::test]
async fn one_adviser_is_answered_for_and_is_the_first_around_its_commune() {
    for db in store::testing::databases().await {
        let clock = clock();
        let directory = open(db.db(), &clock).await;
        let nora = PersonId::new(&*clock, &SeededRandom::new(3));
        directory.furnish(&words(), &SeededRandom::new(1), ZONE, Some((nora, "87085"))).await.unwrap();
        let counts = directory.counts();
        assert_eq!((counts.advisers, counts.events), (900, EVENTS), "{}", db.engine());
        let own = directory.adviser_of(nora).unwrap();
        assert_eq!(own.place.commune.as_ref().unwrap().as_str(), "87085");
        let limoges = FRANCE.territories.commune("87085").unwrap();
        let query = AdviserQuery { near: Near::commune(limoges, &FRANCE.territories), ..AdviserQuery::default() };
        assert_eq!(directory.advisers(&query).hits[0].adviser.id, own.id, "{}", db.engine());
        assert_eq!(directory.advisers(&query).total, 900, "each is accredited");
        assert_eq!(directory.events(&EventQuery::after(NOW)).total, EVENTS);
        let drawn =
            generate(&words(), &FRANCE, &SeededRandom::new(1), &FixedClock::at(NOW), ZONE, Some((nora, "87085")));
        for adviser in &drawn.advisers {
            assert_eq!(*directory.adviser(adviser.id).unwrap(), *adviser, "kept as drawn: {}", db.engine());
        }
        for event in &drawn.events {
            assert_eq!(*directory.event(event.id).unwrap(), *event, "kept as drawn: {}", db.engine());
        }
    }
}

#[test]
fn a_mistake_in_the_word_lists_is_named() {
    let with = |file: &'static str, from: &'static str, to: &'static str| {
        let open = move |name: &str| {
            let text = pack(&format!("demo/{name}"));
            Ok::<_, String>(if name == file { text.replacen(from, to, 1) } else { text })
        };
        Words::read(open).unwrap_err().to_string()
    };
    assert!(with("adviser_mix.csv", ",70,", ",many,").starts_with("adviser_mix.csv, row 2, column count_of_900:"));
    assert!(with("events.csv", "on_site", "nowhere").contains("column attendance"));
    assert!(with("notices.csv", "adviser", "other").starts_with("notices.csv, row 1, column code:"));
    let missing =
        Words::read(
            |file| if file == "rooms.csv" { Err("it is not there") } else { Ok(pack(&format!("demo/{file}"))) },
        );
    assert_eq!(missing.unwrap_err().to_string(), "rooms.csv: it is not there");
}
