//! For the oracles: lists of places, as they come in and go out.
//!
//! `places export FORMATS_FOLDER SPELLING FILE…` brings the lists in and writes them out: a table for the schema
//! (`schema`), a list for the national map's library (`anct`). `places hours` reads lines of opening hours and writes,
//! for each, whether it is open at each half hour of a week from Monday on, or what is wrong.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::io::BufRead;
use std::sync::Arc;

use base::territory::Territories;
use base::{FixedClock, SeededRandom, Timestamp};
use directory::places::{Formats, OpeningHours, Places, PlacesParts, Spelling};
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
        _ => println!("places export FOLDER schema|anct FILE… | places hours"),
    }
}

async fn export(folder: &str, spelling: &str, files: &[String]) {
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
    for file in files {
        let told = places.import(file, &std::fs::read_to_string(file).unwrap()).await.unwrap();
        eprintln!("{told}");
    }
    let all = places.shown();
    print!(
        "{}",
        if spelling == "anct" { places.list(&all, Spelling::Anct) } else { places.table(&all, Spelling::Schema) }
    );
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
