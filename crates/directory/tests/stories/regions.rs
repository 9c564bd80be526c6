//! “In my region” is right for all 18 French regions: the region of the commune, or online.

use std::collections::{BTreeMap, BTreeSet};

use base::Lang;
use directory::EventQuery;
use jiff::civil::date;

use crate::{FRANCE, NOW, clock, event, online, open, pack};

/// Each commune's department and region, read from the sheet by hand: column 4 and 5.
fn places() -> BTreeMap<String, (String, String)> {
    let sheet = pack("communes.csv");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| (row[0].to_owned(), (row[3].to_owned(), row[4].to_owned()))).collect()
}

fn eighteen() -> Vec<String> {
    let sheet = pack("regions.csv");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let regions = reader.records().map(Result::unwrap).filter(|row| row[4] == *"metro" || row[4] == *"drom");
    regions.map(|row| row[0].to_owned()).collect()
}

#[tokio::test]
async fn the_events_of_my_region_are_those_of_its_communes_and_those_online_for_all_18_regions() {
    let (places, regions) = (places(), eighteen());
    assert_eq!(regions.len(), 18);
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    // Forty communes of each region, spread over its sheet, and three events online.
    let mut events = Vec::new();
    let mut expected: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut of_department: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut number = 0;
    for region in &regions {
        let communes: Vec<&String> = places
            .iter()
            .filter(|(code, (_, of))| of == region && FRANCE.territories.commune(code).is_some())
            .map(|(code, _)| code)
            .collect();
        assert!(!communes.is_empty(), "{region}");
        for code in communes.iter().step_by(communes.len().div_ceil(40)) {
            number += 1;
            let mut one = event(number, &format!("À {code}"), "2026-12-01T09:00:00Z");
            let commune = FRANCE.territories.commune(code).unwrap();
            one.venue = directory::Venue::OnSite {
                commune: commune.code.clone(),
                region: commune.region.clone(),
                address: None,
                online: None,
            };
            expected.entry(region).or_default().insert(one.title.get(Lang::Fr).to_owned());
            of_department.entry(places[*code].0.clone()).or_default().insert(one.title.get(Lang::Fr).to_owned());
            events.push(one);
        }
    }
    let online_for_all = ["94", "11", ""].map(|meant| {
        number += 1;
        let one = event(number, &format!("En ligne {meant}"), "2026-12-02T09:00:00Z");
        online(one, Some(meant).filter(|code| !code.is_empty()))
    });
    let titles_online: BTreeSet<String> = online_for_all.iter().map(|one| one.title.get(Lang::Fr).to_owned()).collect();
    events.extend(online_for_all);
    directory.put(Vec::new(), events).await.unwrap();
    let found = |query: &EventQuery| -> BTreeSet<String> {
        directory.first_events(query, 5_000).iter().map(|one| one.title.get(Lang::Fr).to_owned()).collect()
    };
    for region in &regions {
        let code = FRANCE.territories.region(region).unwrap().code.clone();
        let query = EventQuery { region: Some(code), ..EventQuery::after(NOW) };
        let right: BTreeSet<String> = expected[region.as_str()].union(&titles_online).cloned().collect();
        assert_eq!(found(&query), right, "region {region}");
    }
    for (department, own) in &of_department {
        let Some(known) = FRANCE.territories.department(department) else { continue };
        let query = EventQuery { department: Some(known.code.clone()), ..EventQuery::after(NOW) };
        assert_eq!(found(&query), own.union(&titles_online).cloned().collect(), "department {department}");
    }
}

#[tokio::test]
async fn events_are_found_around_a_commune_by_words_and_between_days() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    let at = |number, title: &str, code: &str, starts: &str| {
        let commune = FRANCE.territories.commune(code).unwrap();
        let mut one = event(number, title, starts);
        one.venue = directory::Venue::OnSite {
            commune: commune.code.clone(),
            region: commune.region.clone(),
            address: None,
            online: None,
        };
        one
    };
    let mut events = vec![
        at(1, "Sauvegarder à Rennes", "35238", "2026-12-01T09:00:00Z"),
        at(2, "Vendre à Brest", "29019", "2026-12-10T09:00:00Z"),
        at(3, "Sauvegarder à Saint-Malo", "35288", "2026-12-20T09:00:00Z"),
    ];
    events.push(online(event(4, "Sauvegarder en ligne", "2026-12-15T09:00:00Z"), None));
    directory.put(Vec::new(), events).await.unwrap();
    let titles = |change: &dyn Fn(&mut EventQuery)| {
        let mut query = EventQuery::after(NOW);
        change(&mut query);
        directory.first_events(&query, 10).iter().map(|one| one.title.get(Lang::Fr).to_owned()).collect::<Vec<_>>()
    };
    let rennes = FRANCE.territories.point_of(FRANCE.territories.commune("35238").unwrap()).unwrap();
    assert_eq!(titles(&|query| query.near = Some((rennes, 20.0))), ["Sauvegarder à Rennes", "Sauvegarder en ligne"]);
    assert_eq!(titles(&|query| query.near = Some((rennes, 100.0))).len(), 3);
    assert_eq!(titles(&|query| query.words = "SAUVEG rennes".to_owned()), ["Sauvegarder à Rennes"]);
    assert_eq!(titles(&|query| query.words = "vendre saint".to_owned()), Vec::<String>::new());
    assert_eq!(
        titles(&|query| (query.since, query.until) = (Some(date(2026, 12, 10)), Some(date(2026, 12, 15)))),
        ["Vendre à Brest", "Sauvegarder en ligne"]
    );
}
