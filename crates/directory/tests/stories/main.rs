//! What the directory promises, on both databases and in the browser's place.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod accreditation;
mod agenda;
mod demonstration;
mod feeds;
mod listings;
mod offers;
mod organising;
mod pages;
mod places;
mod regions;
mod search;
mod tables;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use base::activity::Activities;
use base::territory::{Point, Territories};
use base::{Clock, FixedClock, Id, Localized, SeededRandom, Timestamp};
use directory::{
    Accreditation, Adviser, Catalogue, Directory, Event, EventTime, Modes, Place, Reach, Sector, Standing, Venue,
    Vocabulary,
};
use jiff::civil::date;

/// When the stories happen: 2026-11-24, 10:00 UTC.
const NOW: Timestamp = ui::testing::NOW;

fn pack(file: &str) -> String {
    std::fs::read_to_string(format!("{}/../../packs/france/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

static FRANCE: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary {
    territories: Arc::new(
        Territories::parse(&pack("communes.csv"), &pack("departments.csv"), &pack("regions.csv")).unwrap(),
    ),
    activities: Arc::new(Activities::parse(&pack("naf.csv")).unwrap()),
    catalogue: Arc::new(catalogue()),
});

fn catalogue() -> Catalogue {
    Catalogue::parse(&pack("specialities.csv"), &pack("event_themes.csv"), &pack("adviser_types.csv")).unwrap()
}

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at(NOW))
}

async fn open(db: store::Db, clock: &Arc<FixedClock>) -> Directory {
    let clock = Arc::clone(clock) as Arc<dyn Clock>;
    Directory::open(db, Arc::clone(&FRANCE.territories), Arc::clone(&FRANCE.activities), catalogue(), clock)
        .await
        .unwrap()
}

/// An adviser in the making: a private consultancy in Rennes, both ways of working, until a story says otherwise.
struct AdviserBuilder(Adviser);

impl AdviserBuilder {
    fn new(number: u64, organisation: &str) -> Self {
        let rennes = FRANCE.territories.commune("35238").unwrap();
        Self(Adviser {
            id: Id::new(&FixedClock::at(NOW), &SeededRandom::new(number)),
            source_key: None,
            organisation: organisation.to_owned(),
            person_name: None,
            kind: FRANCE.catalogue.kind("consultancy").unwrap().code.clone(),
            sector: Sector::Private,
            size: None,
            specialities: BTreeSet::new(),
            languages: BTreeSet::from(["fr".parse().unwrap()]),
            place: Place {
                address: None,
                postcode: Some("35000".to_owned()),
                commune: Some(rennes.code.clone()),
                town: Some("Rennes".to_owned()),
                region: Some(rennes.region.clone()),
                point: rennes.point,
            },
            reach: Reach::km(50),
            modes: Modes::Both,
            presentation: Localized::of("fr", "Nous aidons les petites entreprises."),
            web_site: None,
            reference_page: None,
            activities: BTreeSet::new(),
            fictional: false,
            account: None,
            accreditation: Accreditation::new(date(2026, 1, 1), None),
            service: directory::Service::default(),
            changed_at: NOW,
        })
    }

    fn with(mut self, change: impl FnOnce(&mut Adviser)) -> Self {
        change(&mut self.0);
        self
    }

    fn in_commune(self, code: &str) -> Self {
        let commune = FRANCE.territories.commune(code).unwrap();
        self.with(|adviser| {
            adviser.place.commune = Some(commune.code.clone());
            adviser.place.town = Some(commune.name.to_string());
            adviser.place.postcode = commune.postcodes.first().map(ToString::to_string);
            adviser.place.region = Some(commune.region.clone());
            adviser.place.point = FRANCE.territories.point_of(commune);
        })
    }

    fn at(self, lat: f64, lon: f64) -> Self {
        self.with(|adviser| adviser.place.point = Point::new(lat, lon))
    }

    fn knowing(self, codes: &[&str]) -> Self {
        self.with(|adviser| {
            adviser.specialities =
                codes.iter().map(|code| FRANCE.catalogue.speciality(code).unwrap().code.clone()).collect();
        })
    }

    fn build(self) -> Adviser {
        self.0
    }
}

/// A workshop in Rennes on a day and an hour of Paris, for two hours.
fn event(number: u64, title: &str, starts: &str) -> Event {
    let rennes = FRANCE.territories.commune("35238").unwrap();
    let starts: Timestamp = starts.parse::<jiff::Timestamp>().unwrap().into();
    let ends = starts.plus(jiff::SignedDuration::from_hours(2));
    Event {
        id: Id::new(&FixedClock::at(NOW), &SeededRandom::new(number)),
        source_key: None,
        title: Localized::of("fr", title),
        description: Localized::of("fr", "Un atelier."),
        theme: FRANCE.catalogue.theme("cybersecurity").unwrap().code.clone(),
        venue: Venue::OnSite {
            commune: rennes.code.clone(),
            region: rennes.region.clone(),
            address: Some("Salle Alizé".to_owned()),
            online: None,
        },
        time: EventTime::new(starts, ends, "Europe/Paris").unwrap(),
        sessions: Vec::new(),
        organiser: "CCI fictive".to_owned(),
        registration: None,
        registers_here: false,
        price_cents: Some(0),
        standing: Standing::Scheduled,
        previous_starts: None,
        sequence: 0,
        sources: Vec::new(),
        fictional: true,
        changed_at: NOW,
    }
}

fn online(mut event: Event, region: Option<&str>) -> Event {
    let region = region.map(|code| FRANCE.territories.region(code).unwrap().code.clone());
    event.venue = Venue::Online { link: "https://meet.example/a".parse().unwrap(), region };
    event
}
