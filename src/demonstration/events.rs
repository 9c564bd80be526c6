//! An organiser with a day of conferences, and offers of partners; all of it invented.

use base::{Localized, PersonId};
use directory::{AskedToOrganise, Draft, DraftSession, OrganiserState, SessionKind, Speaker};
use jiff::ToSpan;
use jiff::civil::{Date, Time, time};

use super::AnyError;
use crate::house::House;

/// By which it is known that the demonstration is furnished already.
const KEY: &str = "demonstration";
/// The offer that a person of the demonstration answers for.
const OWN_OFFER: &str = "place-des-halles";
/// The day lies so far ahead, on the next Tuesday.
const AHEAD_DAYS: i64 = 40;

/// `organiser` publishes for an organisation, which `officer` agreed to; `vendor` answers for an offer.
pub async fn furnish(
    house: &House,
    organiser: PersonId,
    officer: PersonId,
    vendor: Option<PersonId>,
) -> Result<(), AnyError> {
    if house.events.organisers_of(organiser).await?.is_empty() {
        let asked = AskedToOrganise {
            organisation: "Réseau fictif du numérique".to_owned(),
            duty: "coordonne le réseau".to_owned(),
            web_site: String::new(),
            why: "Une journée par an, et des ateliers (fictif).".to_owned(),
            creation_key: KEY.to_owned(),
        };
        house.events.ask_to_organise(organiser, asked).await?;
        for known in house.events.organisers_of(organiser).await? {
            house.events.decide_organiser(officer, known.id, true, "").await?;
        }
        conference(house, organiser).await?;
    }
    if let (Ok(table), true) = (house.pack.text("offers.csv"), house.offers.all().await?.is_empty()) {
        house.offers.import("offers.csv", &table).await?;
        if let Some(vendor) = vendor {
            house.offers.give_to(OWN_OFFER, vendor).await?;
        }
    }
    Ok(())
}

async fn conference(house: &House, person: PersonId) -> Result<(), AnyError> {
    let organisers = house.events.organisers_of(person).await?;
    let Some(organiser) = organisers.into_iter().find(|known| known.state == OrganiserState::Agreed) else {
        return Ok(());
    };
    let Some(commune) = house.directory.vocabulary().territories.communes().iter().max_by_key(|known| known.population)
    else {
        return Ok(());
    };
    let today = house.events.zone.to_datetime(house.clock.now().jiff()).date();
    let day = next_tuesday(today.checked_add(AHEAD_DAYS.days())?)?;
    let draft = day_of_conferences(day, commune.code.as_str(), &house.zone_name);
    let event = house.events.begin_event(person, organiser.id, draft, KEY.to_owned()).await?;
    Ok(house.events.publish_event(person, event, "").await?)
}

fn next_tuesday(day: Date) -> Result<Date, jiff::Error> {
    let from_tuesday = i64::from(day.weekday().to_monday_zero_offset() + 6) % 7;
    day.checked_add(((7 - from_tuesday) % 7).days())
}

fn in_languages(fr: &str, de: &str, lb: &str, en: &str) -> Localized {
    let mut text = Localized::of("fr", fr);
    text.insert("de", de);
    text.insert("lb", lb);
    text.insert("en", en);
    text
}

fn day_of_conferences(day: Date, commune: &str, zone: &str) -> Draft {
    let at = |time: Time| day.to_datetime(time);
    let speaker = |name: &str, organisation: &str| Speaker {
        name: name.to_owned(),
        role: Localized::new(),
        organisation: Some(organisation.to_owned()),
    };
    let session = |number: u32, starts: Time, ends: Time, kind, title: Localized, room: &str, speakers| DraftSession {
        number,
        starts: at(starts),
        ends: at(ends),
        kind,
        title,
        room: Localized::of("fr", room),
        speakers,
    };
    let sessions = vec![
        session(
            0,
            time(9, 0, 0, 0),
            time(9, 45, 0, 0),
            SessionKind::Keynote,
            in_languages(
                "Ouvrir sa porte à internet",
                "Dem Internet die Tür öffnen",
                "Dem Internet d’Dier opmaachen",
                "Opening the door to the internet",
            ),
            "Grande salle",
            vec![speaker("Adèle Fictive", "Université fictive")],
        ),
        session(
            1,
            time(10, 0, 0, 0),
            time(11, 0, 0, 0),
            SessionKind::Workshop,
            in_languages("Ma première sauvegarde", "Meine erste Sicherung", "Meng éischt Sécherung", "My first backup"),
            "Salle A",
            vec![speaker("Bruno Fictif", "Atelier fictif")],
        ),
        session(
            2,
            time(10, 0, 0, 0),
            time(11, 0, 0, 0),
            SessionKind::Panel,
            in_languages(
                "Vendre en ligne, à trois",
                "Online verkaufen, zu dritt",
                "Online verkafen, zu dräi",
                "Selling online, three voices",
            ),
            "Salle B",
            vec![speaker("Chloé Fictive", "Boulangerie fictive"), speaker("Denis Fictif", "Garage fictif")],
        ),
    ];
    Draft {
        title: in_languages(
            "Journée du numérique des petites entreprises (fictive)",
            "Digitaltag der kleinen Unternehmen (fiktiv)",
            "Digitaalen Dag vun de klengen Entreprisen (fiktiv)",
            "Digital day of small firms (fictional)",
        ),
        description: in_languages(
            "Une conférence d’ouverture, deux salles, des réponses. Tout est inventé.",
            "Ein Hauptvortrag, zwei Räume, Antworten. Alles ist erfunden.",
            "E Haaptvirtrag, zwee Säll, Äntwerten. Alles ass erfonnt.",
            "A keynote, two rooms, answers. All of it is invented.",
        ),
        theme: "management".to_owned(),
        starts: at(time(9, 0, 0, 0)),
        ends: at(time(12, 0, 0, 0)),
        zone: zone.to_owned(),
        commune: commune.to_owned(),
        address: "Maison fictive du numérique, 1 rue Imaginaire".to_owned(),
        online: "https://meet.example/journee".to_owned(),
        region: String::new(),
        price_cents: Some(0),
        registration: String::new(),
        registers_here: true,
        places_on_site: Some(40),
        places_online: None,
        next_session: 3,
        sessions,
    }
}
