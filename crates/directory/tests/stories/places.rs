//! Places of digital mediation: real lists come in, every fault is explained, and nothing is merged by itself.

use std::sync::Arc;

use base::{Clock, Lang, PersonId, SeededRandom};
use directory::TEXTS;
use directory::places::{
    Field, Finding, Formats, Help, Likeness, OpenWish, Outcome, PairDecision, Place, PlaceQuery, Places,
    PlacesImported, PlacesParts, Spelling,
};
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use ui::testing::{ORIGIN, Site, person};
use ui::{Role, Roles};

use crate::{FRANCE, clock, pack};

/// The standard's fields, in its order.
const HEADS: &str = "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,source,date_maj,services,autres_formations_labels";

pub fn list(file: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/places/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn formats() -> Formats {
    let sheet = |name: &str| pack(&format!("places/{name}.csv"));
    Formats::parse(&sheet("formats"), &sheet("columns"), &sheet("values"), &sheet("zones")).unwrap()
}

pub async fn open(db: store::Db) -> Places {
    open_at(db, clock() as Arc<dyn Clock>).await
}

/// The same by another clock.
pub async fn open_at(db: store::Db, clock: Arc<dyn Clock>) -> Places {
    let parts = PlacesParts {
        db,
        territories: Arc::clone(&FRANCE.territories),
        formats: formats(),
        zone: TimeZone::get("Europe/Paris").unwrap(),
        clock,
        random: Arc::new(SeededRandom::new(7)),
    };
    Places::open(parts).await.unwrap()
}

async fn sqlite() -> (store::testing::TestDb, Places) {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let places = open(db.db()).await;
    (db, places)
}

async fn import(places: &Places, text: &str) -> PlacesImported {
    places.import("list", text).await.unwrap()
}

fn counts(told: &PlacesImported) -> (usize, usize, usize, usize) {
    (told.added, told.changed, told.unchanged, told.refused)
}

fn about<'a>(told: &'a PlacesImported, id: &str, field: Field) -> &'a Finding {
    let found = told.findings.iter().find(|finding| finding.id == id && finding.field == field);
    found.unwrap_or_else(|| panic!("nothing is said of {} of {id}", field.name()))
}

fn named(places: &Places, name: &str) -> Arc<Place> {
    let found = places.shown().into_iter().find(|place| place.profile.name == name);
    found.unwrap_or_else(|| panic!("{name} is not there"))
}

#[tokio::test]
async fn the_real_lists_come_in_and_every_fault_is_explained() {
    for db in store::testing::databases().await {
        let places = open(db.db()).await;
        let services = import(&places, &pack("demo/places.csv")).await;
        assert_eq!(counts(&services), (2_657, 0, 0, 26), "{}", db.engine());
        let advisers = import(&places, &list("conseiller-numerique.json")).await;
        assert_eq!((advisers.added, advisers.refused, advisers.unchanged), (2_733, 0, 0));
        // Many advisers sit where a France Services is, which is another list: each pair is said at its line.
        assert!(services.alike.len() <= services.pairs && !advisers.alike.is_empty(), "{}", advisers.pairs);
        assert_eq!(
            services.alike.len() + advisers.alike.len(),
            advisers.pairs,
            "each pair once, at a line of one file"
        );
        assert!(advisers.alike.is_sorted_by_key(|one| one.line) && advisers.alike.iter().all(|one| one.line > 0));
        let told = advisers.to_string();
        for one in &advisers.alike {
            assert!(told.contains(&format!("line {} (id {}): may be the place", one.line, one.id)), "{one}");
        }
        let example = import(&places, &list("example.csv")).await;
        assert_eq!(counts(&example), (1, 0, 0, 0));
        for (file, text) in [
            ("france-services.csv", pack("demo/places.csv")),
            ("conseiller-numerique.json", list("conseiller-numerique.json")),
            ("example.csv", list("example.csv")),
        ] {
            let again = import(&places, &text).await;
            assert_eq!((again.added, again.changed), (0, 0), "{file} changes nothing the second time");
        }
        // Lines that say nothing but a number and a name are refused, each with its fields.
        let refused: Vec<&Finding> =
            services.findings.iter().filter(|finding| finding.outcome == Outcome::Refused).collect();
        assert!(refused.iter().all(|finding| matches!(finding.field, Field::Address | Field::Commune | Field::Name)));
        assert!(refused.iter().all(|finding| finding.line > 1 && !finding.remedy.is_empty()));
        // In the Alps, with a latitude in Picardy.
        let gap = advisers.findings.iter().find(|finding| finding.problem.contains("from Gap (05061)")).unwrap();
        assert!(gap.value.starts_with("49.654999 2.589356"), "{gap}");
        assert!(gap.problem.contains("km from") && gap.problem.contains("it lies in or near"), "{gap}");
        assert_eq!(gap.outcome, Outcome::LeftOut);
        let of_gap = places.shown().into_iter().find(|place| place.profile.key == gap.id).unwrap();
        assert_eq!(of_gap.profile.point, None, "the place is there all the same");
    }
}

#[tokio::test]
async fn what_is_written_out_comes_in_again_as_it_was() {
    let (_db, places) = sqlite().await;
    import(&places, &list("conseiller-numerique.json")).await;
    import(&places, &list("example.csv")).await;
    let all = places.shown();
    for (name, text) in [("table", places.table(&all, Spelling::Schema)), ("list", places.list(&all, Spelling::Anct))] {
        let again = import(&places, &text).await;
        if name == "table" {
            assert_eq!((counts(&again), again.findings.len()), ((0, 0, all.len(), 0), 0), "{name}");
        } else {
            assert_eq!((again.added, again.refused), (0, 0), "{name}");
        }
    }
}

/// A line of the standard's table with these fields.
fn line(id: &str, name: &str, point: &str, more: &str) -> String {
    let pivot = if more.contains("siret") { "73282932000074" } else { "" };
    format!("{id},{pivot},{name},Rennes,35000,35238,1 rue du Grain,{point},,fixture,2026-11-01,,\n")
}

#[tokio::test]
async fn a_fault_of_one_field_does_not_lose_the_place() {
    let (_db, places) = sqlite().await;
    let table = format!(
        "{HEADS}\n\
         1,73282932000075,Lieu un,Rennes,35000,35238,1 rue du Grain,48.11,-1.68,n importe quoi,fixture,2026-11-01,Jeux|Aide aux démarches administratives,\n\
         2,732829320,Lieu deux,Rennes,35400,35238,2 rue du Grain,-1.68,48.11,Mo 9:00-12:00,fixture,2026-11-01,utilisation securisee du numerique,Pass numérique\n\
         3,,Lieu trois,Trifouillis,99999,,3 rue du Grain,,,,fixture,2026-11-01,,\n\
         4,,,Rennes,35000,35238,4 rue du Grain,,,,fixture,2026-11-01,,\n\
         5,,Lieu cinq,Rennes,35000,35238,5 rue du Grain,,,,fixture,hier,,\n\
         1,,Lieu six,Rennes,35000,35238,6 rue du Grain,,,,fixture,2026-11-01,,\n"
    );
    let told = import(&places, &table).await;
    assert_eq!(counts(&told), (2, 0, 0, 4));
    for (id, field, outcome, problem) in [
        ("1", Field::Pivot, Outcome::LeftOut, "last digit"),
        ("1", Field::Hours, Outcome::LeftOut, "not understood"),
        ("1", Field::Helps, Outcome::LeftOut, "one of these is expected"),
        ("2", Field::Pivot, Outcome::LeftOut, "SIREN"),
        ("2", Field::Postcode, Outcome::Taken("35000".into()), "postcode of Saint-Malo"),
        ("2", Field::Latitude, Outcome::Taken("48.11 -1.68".into()), "each other's place"),
        ("2", Field::Helps, Outcome::Taken("Utilisation sécurisée du numérique".into()), "spelling"),
        ("3", Field::Commune, Outcome::Refused, "no commune is known"),
        ("4", Field::Name, Outcome::Refused, "filled in"),
        ("5", Field::UpdatedOn, Outcome::Refused, "a day"),
        ("1", Field::Id, Outcome::Refused, "line 2 has the same identifier"),
    ] {
        let finding = about(&told, id, field);
        assert!(finding.outcome == outcome && finding.problem.contains(problem), "{finding}");
    }
    let two = named(&places, "Lieu deux");
    assert!(two.profile.accepts_pass() && two.profile.helps.contains(&Help::Safety));
    assert_eq!(two.profile.postcode.as_str(), "35000");
    let text = told.to_string();
    assert!(
        text.contains("line 2 (id 1), horaires \"n importe quoi\": ") && text.contains("Kept without it. Write them"),
        "{text}"
    );
}

#[tokio::test]
async fn what_may_be_one_place_waits_for_an_officer() {
    for db in store::testing::databases().await {
        let places = open(db.db()).await;
        let table = format!(
            "{HEADS}\n{}{}{}{}",
            line("a", "Atelier du Grain", "48.11,-1.68", "siret"),
            line("b", "L’atelier du grain", "48.11,-1.68", ""),
            line("c", "Bibliothèque", "48.11,-1.68", ""),
            "d,,Atelier du Grain,Saint-Malo,35400,35288,1 rue du Grain,48.64,-2.0,,fixture,2026-11-01,,\n",
        );
        let told = import(&places, &table).await;
        assert_eq!((told.added, told.pairs), (4, 1), "{}", db.engine());
        let pairs = places.pairs().await.unwrap();
        assert_eq!(pairs[0].likeness, Likeness::Address);
        let (one, other) = (named(&places, "Atelier du Grain"), named(&places, "L’atelier du grain"));
        let one = if one.profile.key == "a" { one } else { pairs[0].one.clone() };
        let officer = PersonId::new(&*clock(), &SeededRandom::new(9));
        // What one entry does not say, the other fills in; both stay as their list says them.
        let richer =
            table.replace("48.11,-1.68,,fixture,2026-11-01,,\nc", "48.11,-1.68,Mo 09:00-12:00,fixture,2026-11-01,,\nc");
        import(&places, &richer).await;
        // Another node, where nobody has heard of the decision yet.
        let elsewhere = open(db.db()).await;
        places.decide_pair(officer, (one.id, other.id), PairDecision::Same).await.unwrap();
        let reversed = elsewhere.decide_pair(officer, (other.id, one.id), PairDecision::Same).await;
        assert!(reversed.is_err(), "or both would be gone");
        assert_eq!(places.count(), 3);
        assert!(places.pairs().await.unwrap().is_empty());
        assert!(places.place(other.id).is_some_and(|shown| shown.id == one.id && shown.profile.hours.is_some()));
        assert_eq!(counts(&import(&places, &richer).await), (0, 0, 4, 0), "merging changes nothing of the lists");
        assert!(places.decide_pair(officer, (one.id, other.id), PairDecision::Different).await.is_err());
    }
}

#[tokio::test]
async fn two_places_that_look_alike_are_not_asked_about_twice() {
    let (_db, places) = sqlite().await;
    let table = format!(
        "{HEADS}\n{}{}",
        line("a", "Atelier", "48.11,-1.68", "siret"),
        line("b", "Atelier bis", "48.11,-1.68", "siret")
    );
    assert_eq!(import(&places, &table).await.pairs, 1);
    let pair = places.pairs().await.unwrap().remove(0);
    assert_eq!(pair.likeness, Likeness::Number);
    let officer = PersonId::new(&*clock(), &SeededRandom::new(9));
    places.decide_pair(officer, (pair.other.id, pair.one.id), PairDecision::Different).await.unwrap();
    assert_eq!((places.count(), places.pairs().await.unwrap().len()), (2, 0));
}

#[tokio::test]
async fn places_are_found_by_distance_words_help_and_hours() {
    let (_db, places) = sqlite().await;
    let table = format!(
        "{HEADS}\n\
         1,,Atelier du Grain,Rennes,35000,35238,1 rue du Grain,48.11,-1.68,Tu 09:00-12:00,fixture,2026-11-01,Aide aux démarches administratives,Pass numérique\n\
         2,,Médiathèque,Saint-Malo,35400,35288,1 rue du Port,48.64,-2.0,Sa 14:00-18:00,fixture,2026-11-01,Aide aux démarches administratives,\n\
         3,,Cyber-base,Saint-Denis,97400,97411,1 rue du Lagon,-20.88,55.45,Tu 13:00-16:00,fixture,2026-11-01,,\n"
    );
    import(&places, &table).await;
    let found = |query: PlaceQuery| -> Vec<String> {
        places.find(&query).hits.iter().map(|hit| hit.place.profile.key.clone()).collect()
    };
    let rennes = FRANCE.territories.commune("35238").unwrap().point;
    assert_eq!(found(PlaceQuery { near: rennes, ..PlaceQuery::default() }), ["1", "2", "3"]);
    assert_eq!(found(PlaceQuery { near: rennes, within_km: Some(20), ..PlaceQuery::default() }), ["1"]);
    assert_eq!(found(PlaceQuery { text: "mediath port".into(), ..PlaceQuery::default() }), ["2"]);
    assert_eq!(found(PlaceQuery { helps: vec![Help::Procedures], ..PlaceQuery::default() }), ["1", "2"]);
    assert_eq!(found(PlaceQuery { accepts_pass: true, ..PlaceQuery::default() }), ["1"]);
    let day = |day| PlaceQuery { open: Some(OpenWish::On(day)), ..PlaceQuery::default() };
    assert_eq!(
        (found(day(Weekday::Tuesday)), found(day(Weekday::Saturday))),
        (vec!["1".into(), "3".into()], vec!["2".to_owned()])
    );
    // It is Tuesday, 10:00 in London: 11:00 in Rennes, 14:00 on La Réunion.
    let now = PlaceQuery { open: Some(OpenWish::At(crate::NOW)), ..PlaceQuery::default() };
    assert_eq!(found(now), ["1", "3"]);
    let department = FRANCE.territories.department("974").unwrap().code.clone();
    assert_eq!(found(PlaceQuery { department: Some(department), ..PlaceQuery::default() }), ["3"]);
}

/// Two that look alike, one of another department, and every field of the standard's example.
async fn furnished() -> (store::testing::TestDb, Places, Site) {
    let (db, places) = sqlite().await;
    let table = format!(
        "{HEADS}\n{}{}{}",
        line("a", "Atelier du Grain", "48.11,-1.68", "siret"),
        line("b", "Atelier <b>bis</b>", "48.112,-1.682", "siret"),
        "c,,Cyber-base,Saint-Denis,97400,97411,1 rue du Lagon,-20.88,55.45,Tu 13:00-16:00; PH off,fixture,2026-11-01,,Pass numérique\n",
    );
    import(&places, &table).await;
    import(&places, &list("example.csv")).await;
    let people = [person("Omar Exemple", Roles::NONE.with(Role::Officer)), person("Zoé Exemple", Roles::NONE)];
    let site = Site::with_people(places.routes(&ORIGIN.parse().unwrap(), None), &[TEXTS], &people);
    (db, places, site)
}

async fn body(site: &Site, path: &str) -> String {
    let answer = site.get(path).send().await;
    assert_eq!(answer.status, 200, "{path}");
    assert!(!answer.body.contains('⟦'), "a text is missing on {path}");
    assert!(!answer.body.contains("style="), "no style in the page: {path}");
    answer.body
}

#[tokio::test]
async fn the_pages_of_places_are_there_in_every_language() {
    let (_db, places, site) = furnished().await;
    let (example, cyber) = (named(&places, "Anonymal"), named(&places, "Cyber-base"));
    for lang in Lang::ALL {
        let list = body(&site, &format!("/places?near=35000&lang={lang}")).await;
        assert!(list.contains("<svg") && list.contains("role=\"img\"") && list.contains("Atelier &lt;b&gt;bis"));
        for place in [&example, &cyber] {
            body(&site, &format!("/places/{}?lang={lang}", place.id)).await;
        }
    }
    let page = body(&site, &format!("/places/{}", example.id)).await;
    assert!(
        page.contains("href=\"tel:+33180059880\"")
            && page.contains("Appeler\u{a0}le\u{a0}01\u{a0}80\u{a0}05\u{a0}98\u{a0}80"),
        "{page}"
    );
    assert!(page.contains("de 09:00 à 12:00, de 14:00 à 18:30") && page.contains("application/ld+json"));
    assert!(page.contains("Le point exact n’est pas connu"));
    let page = body(&site, &format!("/places/{}", cyber.id)).await;
    assert!(page.contains("Ouvert à cette heure") && page.contains("Jours fériés"), "it is 14:00 on La Réunion");
    let found = body(&site, "/places?pass=yes&open=now&department=974").await;
    assert!(found.contains("1 lieu") && found.contains("Cyber-base") && !found.contains("Anonymal"));
    assert!(body(&site, "/places?near=Saint-Denis").await.contains("commune=97411"), "which one is asked");
    assert_eq!(site.get("/places/nobody").send().await.status, 404);
}

#[tokio::test]
async fn what_is_found_can_be_downloaded_with_its_licence() {
    let (_db, _, site) = furnished().await;
    for (path, kind, holds) in [
        ("/places.csv?near=35000&km=5", "text/csv", "Atelier du Grain"),
        ("/places.json?department=974", "application/json", "\"nom\":\"Cyber-base\""),
        ("/places.geojson", "application/geo+json", "\"coordinates\":[55.45,-20.88]"),
    ] {
        let answer = site.get(path).send().await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(
            answer.header("content-type").starts_with(kind) && answer.body.contains(holds),
            "{path}: {}",
            answer.body
        );
        assert!(answer.header("link").contains("rel=\"license\""), "{path}");
    }
    assert!(!site.get("/places.csv?near=35000&km=5").send().await.body.contains("Cyber-base"));
}

#[tokio::test]
async fn an_officer_decides_of_two_that_look_alike_and_nobody_else_does() {
    let (_db, places, site) = furnished().await;
    let (omar, zoe) = (person("Omar Exemple", Roles::NONE.with(Role::Officer)), person("Zoé Exemple", Roles::NONE));
    assert_eq!(site.get("/office/places").as_person(&zoe).send().await.status, 403);
    let page = site.get("/office/places").as_person(&omar).send().await;
    assert!(page.status == 200 && page.body.contains("Même numéro (SIRET ou RNA), tout près"), "{}", page.body);
    let pair = places.pairs().await.unwrap().remove(0);
    let (one, other) = (pair.one.id.to_string(), pair.other.id.to_string());
    let fields = [("one", one.as_str()), ("other", other.as_str()), ("decision", "second")];
    for _twice in 0..2 {
        let answer = site.fill_in("/office/places", "/office/places", &fields, Some(&omar)).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/office/places"));
    }
    assert!(places.pairs().await.unwrap().is_empty() && places.count() == 3);
    let moved = site.get(&format!("/places/{one}")).send().await;
    assert_eq!((moved.status, moved.header("location")), (308, &*format!("/places/{other}")));

    // The officer was wrong: each stands by itself again, and they are asked about anew.
    let decided = site.get("/office/places").as_person(&omar).send().await.body;
    assert!(decided.contains("Décisions récentes") && decided.contains("un seul lieu"), "{decided}");
    let back = [("one", other.as_str()), ("other", one.as_str()), ("decision", "take-back")];
    for _twice in 0..2 {
        let answer = site.fill_in("/office/places", "/office/places", &back, Some(&omar)).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/office/places"));
    }
    assert_eq!((places.pairs().await.unwrap().len(), places.count()), (1, 4));
    assert_eq!(site.get(&format!("/places/{one}")).send().await.status, 200);
}

#[tokio::test]
async fn what_was_the_same_as_an_entry_goes_with_it_when_a_decision_is_taken_back() {
    let (_db, places, _) = furnished().await;
    let officer = PersonId::new(&*clock(), &SeededRandom::new(9));
    let all: Vec<_> = places.shown().iter().map(|place| place.id).collect();
    let [a, b, c, d] = all[..] else { panic!("four places, not {}", all.len()) };
    for pair in [(c, d), (b, c), (a, b)] {
        places.decide_pair(officer, pair, PairDecision::Same).await.unwrap();
    }
    let shown = |id| places.place(id).unwrap().id;
    assert_eq!([a, b, c, d].map(shown), [a, a, a, a]);
    places.take_pair_back((a, b)).await.unwrap();
    assert_eq!([a, b, c, d].map(shown), [a, b, b, b]);
    places.take_pair_back((b, c)).await.unwrap();
    assert_eq!([a, b, c, d].map(shown), [a, b, c, c]);
    places.take_pair_back((c, d)).await.unwrap();
    assert_eq!([a, b, c, d].map(shown), [a, b, c, d]);
}
