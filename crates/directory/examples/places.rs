//! For the oracles: lists of places, as they come in and go out.
//!
//! `places export FORMATS_FOLDER SPELLING FILE…` brings the lists in and writes them out: a table for the schema
//! (`schema`), a list for the national map's library (`anct`). `places hours` reads lines of opening hours and writes,
//! for each, whether it is open at each half hour of a week from Monday on, or what is wrong. `places listed FORMATS_FOLDER
//! SPELLING` writes a structure's sites out as they are listed, with every value of the standard that a form can tick.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::io::BufRead;
use std::sync::Arc;

use base::territory::Territories;
use base::{FixedClock, Id, SeededRandom, Timestamp};
use directory::listings::{IdentityForm, ListingForm, ServicesForm, SiteForm};
use directory::places::{
    Approach, Audience, Care, Fee, Formats, Help, OpeningHours, Place, Places, PlacesParts, Programme, Reader,
    Spelling, StandardValue, Support,
};
use jiff::civil::date;
use jiff::tz::TimeZone;

const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);
const HALF_HOURS: i64 = 7 * 48;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("export") => export(&arguments[1], &arguments[2], &arguments[3..]).await,
        Some("hours") => hours(),
        Some("listed") => listed(&arguments[1], &arguments[2]).await,
        _ => println!("places export FOLDER schema|anct FILE… | places listed FOLDER schema|anct | places hours"),
    }
}

async fn open(folder: &str) -> (store::testing::TestDb, Places) {
    let sheet = |name: &str| std::fs::read_to_string(format!("{folder}/{name}.csv")).unwrap();
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let parts = PlacesParts {
        db: db.db(),
        territories: Arc::new(
            Territories::parse(&sheet("communes"), &sheet("departments"), &sheet("regions")).unwrap(),
        ),
        formats: Formats::parse(
            &sheet("places/formats"),
            &sheet("places/columns"),
            &sheet("places/values"),
            &sheet("places/zones"),
        )
        .unwrap(),
        zone: TimeZone::get("Europe/Paris").unwrap(),
        clock: Arc::new(FixedClock::at(NOW)),
        random: Arc::new(SeededRandom::new(7)),
    };
    let places = Places::open(parts).await.unwrap();
    (db, places)
}

async fn export(folder: &str, spelling: &str, files: &[String]) {
    let (_db, places) = open(folder).await;
    for file in files {
        let told = places.import(file, &std::fs::read_to_string(file).unwrap()).await.unwrap();
        eprintln!("{told}");
    }
    written(&places, &places.shown(), spelling);
}

fn written(places: &Places, all: &[Arc<Place>], spelling: &str) {
    print!(
        "{}",
        if spelling == "anct" { places.list(all, Spelling::Anct) } else { places.table(all, Spelling::Schema) }
    );
}

/// Every name of a list of the standard, as a form sends them.
fn all<V: StandardValue>() -> Vec<String> {
    V::ALL.iter().map(|value| value.name().to_owned()).collect()
}

async fn listed(folder: &str, spelling: &str) {
    let (_db, places) = open(folder).await;
    let site = |name: &str, address: &str| SiteForm {
        name: name.to_owned(),
        address: address.to_owned(),
        address_more: "Bâtiment C".to_owned(),
        postcode: "87000".to_owned(),
        commune: "limoges".to_owned(),
        latitude: "45,8336".to_owned(),
        longitude: "1,2611".to_owned(),
        mo: "9h-12h, 14h-17h30".to_owned(),
        sa: "10:00-12:00".to_owned(),
        approaches: all::<Approach>(),
        accessibility: "acceslibre.example/lieu".to_owned(),
        telephone: "01 99 00 12 34".to_owned(),
        mail: "contact@lieu.example".to_owned(),
        web_site: "https://lieu.example".to_owned(),
        booking: "https://rdv.example/lieu".to_owned(),
        ..SiteForm::default()
    };
    let form = ListingForm {
        identity: IdentityForm {
            name: "Le Fictif | l’atelier".to_owned(),
            pivot: "999 900 012 00017".to_owned(),
            kind: "ASSO".to_owned(),
            summary: "Un lieu inventé.".to_owned(),
            detail: "Un lieu inventé, en plus de mots.".to_owned(),
        },
        services: ServicesForm {
            helps: all::<Help>(),
            supports: all::<Support>(),
            fees: all::<Fee>(),
            audiences: all::<Audience>(),
            cares: all::<Care>(),
            programmes: all::<Programme>(),
            pass: "yes".to_owned(),
        },
        ..ListingForm::default()
    };
    let reader = Reader { territories: places.territories(), today: places.today() };
    let sites = [site("", "12 bis, rue de l’Été"), site("L’annexe (fictive)", "3 place Inventée")];
    let listed: Vec<Arc<Place>> = (1..)
        .zip(sites)
        .map(|(number, site)| {
            let id = Id::new(&FixedClock::at(NOW), &SeededRandom::new(number));
            let (profile, findings) = form.read_site(&SiteForm { id: id.to_string(), ..site }, reader);
            for finding in &findings {
                eprintln!("{finding}");
            }
            Arc::new(Place { id, profile: profile.unwrap(), same_as: None, listed: None, changed_at: NOW })
        })
        .collect();
    written(&places, &listed, spelling);
}

fn hours() {
    let monday = date(2026, 11, 23).at(0, 0, 0, 0);
    for line in std::io::stdin().lock().lines() {
        match line.unwrap().parse::<OpeningHours>() {
            Ok(hours) => {
                let open = (0..HALF_HOURS).map(|step| {
                    let at = monday.checked_add(jiff::SignedDuration::from_mins(step * 30)).unwrap();
                    if hours.is_open_at(at) { '1' } else { '0' }
                });
                println!("{}", open.collect::<String>());
            }
            Err(error) => println!("{error}"),
        }
    }
}
