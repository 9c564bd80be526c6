//! Advisers and events come in and go out as tables, and nothing is lost on the way.

use base::{FixedClock, Lang, PersonId, SeededRandom};
use directory::demo::{Words, generate};
use directory::{Directory, ImportError, Imported, Mode, Reach, Sector};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::{FRANCE, NOW, clock, open, pack};

/// The open data set's own columns, with semicolons as its server writes them.
const OPEN_DATA: &str = "\
identifiant_de_la_structure;nom_de_la_structure;categorie;type;adresse;code_postal;ville;region;size;lien_url_site_france_num
A-1;Atelier fictif;Privée;Agence de communication, marketing;1 rue du Grain;35000;RENNES;Bretagne;1 à 9;https://www.francenum.example/a-1
A-2;Chambre fictive;Publique;Chambre de métiers et de l'artisanat (CMA);;87000;Limoges Cedex 1;Nouvelle-Aquitaine;;
A-3;Conseil sans commune;Privée;indépendant;;;;BRETAGNE;;
";

fn random() -> SeededRandom {
    SeededRandom::new(11)
}

async fn import(directory: &Directory, table: &str) -> Result<Imported, Vec<String>> {
    match directory.import_advisers("advisers.csv", table, &random()).await {
        Ok(imported) => Ok(imported),
        Err(ImportError::Mistakes(mistakes)) => Err(mistakes.iter().map(ToString::to_string).collect()),
        Err(error) => panic!("{error}"),
    }
}

async fn furnished(db: store::Db) -> Directory {
    let directory = open(db, &clock()).await;
    let words = Words::read(|file| Ok::<_, String>(pack(&format!("demo/{file}")))).unwrap();
    let drawn = generate(&words, &FRANCE, &SeededRandom::new(1), &FixedClock::at(NOW), "Europe/Paris", None);
    directory.put(drawn.advisers, drawn.events).await.unwrap();
    directory
}

#[tokio::test]
async fn the_open_data_set_is_read_as_it_is_published() {
    for db in store::testing::databases().await {
        let directory = open(db.db(), &clock()).await;
        let imported = import(&directory, OPEN_DATA).await.unwrap();
        assert_eq!(imported.to_string(), "3 added, 0 changed, 0 unchanged", "{}", db.engine());
        let all = directory.all_advisers();
        let [workshop, chamber, alone] = all.as_slice() else { panic!("three are expected") };
        assert_eq!(workshop.source_key.as_deref(), Some("A-1"));
        assert_eq!((workshop.sector, workshop.kind.as_str()), (Sector::Private, "communication_agency"));
        assert_eq!(workshop.place.commune.as_ref().unwrap().as_str(), "35238");
        assert!(workshop.place.point.is_some());
        assert_eq!(workshop.size.as_deref(), Some("1 à 9"));
        assert_eq!(workshop.reference_page.as_ref().unwrap().as_str(), "https://www.francenum.example/a-1");
        assert_eq!(workshop.accreditation.since, date(2026, 11, 24));
        assert!(!workshop.fictional && workshop.modes.offers(Mode::OnSite) && workshop.modes.offers(Mode::Remote));
        assert_eq!((chamber.sector, chamber.kind.as_str()), (Sector::Public, "chamber_crafts"));
        assert_eq!(chamber.place.commune.as_ref().unwrap().as_str(), "87085", "CEDEX names a sorting office");
        assert!(matches!(&chamber.reach, Reach::Regions(regions) if regions.iter().any(|code| code.as_str() == "75")));
        assert_eq!(alone.place.region.as_ref().unwrap().as_str(), "53");
        assert_eq!((alone.place.commune.as_ref(), alone.place.point), (None, None));
    }
}

#[tokio::test]
async fn the_same_table_again_changes_nothing_even_on_another_day() {
    for db in store::testing::databases().await {
        let clock = clock();
        let directory = open(db.db(), &clock).await;
        import(&directory, OPEN_DATA).await.unwrap();
        let before = directory.all_advisers();
        clock.advance(SignedDuration::from_hours(48));
        let again = import(&directory, OPEN_DATA).await.unwrap();
        assert_eq!(again, Imported { added: 0, changed: 0, unchanged: 3 }, "{}", db.engine());
        assert_eq!(directory.all_advisers(), before);
        let renamed = import(&directory, &OPEN_DATA.replace("Atelier fictif", "Atelier renommé")).await.unwrap();
        assert_eq!(renamed, Imported { added: 0, changed: 1, unchanged: 2 });
    }
}

#[tokio::test]
async fn what_a_table_does_not_speak_of_stays_as_it_was() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    import(&directory, OPEN_DATA).await.unwrap();
    let mut own = (*directory.all_advisers()[0]).clone();
    own.account = Some(PersonId::new(&*clock(), &random()));
    own.presentation.insert("fr", "Ma présentation.");
    own.specialities.insert(FRANCE.catalogue.speciality("website").unwrap().code.clone());
    own.reach = Reach::km(30);
    own.accreditation.until = Some(date(2027, 6, 30));
    directory.put(vec![own.clone()], Vec::new()).await.unwrap();
    let again = import(&directory, OPEN_DATA).await.unwrap();
    assert_eq!(again.unchanged, 3);
    assert_eq!(*directory.adviser(own.id).unwrap(), own);
}

#[tokio::test]
async fn everything_that_goes_out_comes_in_again() {
    for db in store::testing::databases().await {
        let directory = furnished(db.db()).await;
        let (advisers, events) = (directory.export_advisers(), directory.export_events());
        let same = import(&directory, &advisers).await.unwrap();
        assert_eq!(same, Imported { added: 0, changed: 0, unchanged: 900 }, "{}", db.engine());
        let same = directory.import_events("events.csv", &events, &random()).await.unwrap();
        assert_eq!(same, Imported { added: 0, changed: 0, unchanged: 200 }, "{}", db.engine());
    }
    // Into an empty directory, too, and under the same addresses.
    let [from, to] = [
        store::testing::sqlite(store::Migrations::embedded()).await,
        store::testing::sqlite(store::Migrations::embedded()).await,
    ];
    let (from, to) = (furnished(from.db()).await, open(to.db(), &clock()).await);
    assert_eq!(import(&to, &from.export_advisers()).await.unwrap().added, 900);
    assert_eq!(to.import_events("events.csv", &from.export_events(), &random()).await.unwrap().added, 200);
    let morning = from.all_advisers()[0].changed_at;
    for adviser in from.all_advisers() {
        let copy = directory::Adviser { changed_at: morning, ..(*to.adviser(adviser.id).unwrap()).clone() };
        assert_eq!(copy, *adviser);
    }
    for event in from.all_events() {
        assert_eq!(to.event(event.id).unwrap().sessions, event.sessions);
    }
    assert_eq!(to.export_events(), from.export_events());
}

#[tokio::test]
async fn a_mistake_is_named_by_file_row_and_column_and_nothing_is_imported() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    let mistakes = import(
        &directory,
        &OPEN_DATA.replace("Privée;indépendant", "Mixte;indépendant").replace("Publique;Chambre", "Publique;Chenil"),
    )
    .await
    .unwrap_err();
    assert_eq!(mistakes.len(), 2, "{mistakes:?}");
    assert!(mistakes[0].starts_with("advisers.csv, row 3, column type: \"Chenil"), "{mistakes:?}");
    assert_eq!(mistakes[1], "advisers.csv, row 4, column categorie: Publique or Privée is expected");
    assert_eq!(directory.counts().advisers, 0);
    let twice = format!("{OPEN_DATA}A-1;Encore;Privée;Indépendant;;;;;;\n");
    assert_eq!(
        import(&directory, &twice).await.unwrap_err(),
        ["advisers.csv, row 5, column identifiant_de_la_structure: A-1 is in row 2 already"]
    );
    assert_eq!(
        import(&directory, "nom_de_la_structure;type\n").await.unwrap_err(),
        ["advisers.csv, row 1, column identifiant_de_la_structure: this column is needed"]
    );
    let wrong = |column: &str, value: &str| {
        format!("identifiant_de_la_structure,nom_de_la_structure,type,{column}\nA,B,Indépendant,{value}\n")
    };
    for (column, value) in [
        ("specialities", "website magic"),
        ("languages", "français"),
        ("commune", "00000"),
        ("region", "Atlantide"),
        ("latitude", "91"),
        ("reach_km", "9000"),
        ("reach_regions", "ZZ"),
        ("modes", "sometimes"),
        ("modes", ""),
        ("web_site", "javascript:alert(1)"),
        ("activities", "10 9Z"),
        ("fictional", "maybe"),
        ("accredited_since", "24/11/2026"),
        ("presentation_fr", &"long ".repeat(2_000)),
    ] {
        let mistakes = import(&directory, &wrong(column, value)).await.unwrap_err();
        assert!(mistakes[0].starts_with(&format!("advisers.csv, row 2, column {column}:")), "{mistakes:?}");
    }
    assert_eq!(directory.counts().advisers, 0);
}

#[tokio::test]
async fn mistakes_of_events_are_named_too() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    let good = "uid,title_fr,theme,commune,starts,ends,zone,organiser,session_starts,session_ends,session_title_fr,session_speakers_fr,session_speakers_en\n\
        E-1,Atelier,ai,35238,2027-01-12T09:00,2027-01-12T12:00,Europe/Paris,CCI,2027-01-12T09:00,2027-01-12T10:00,Ouverture,Ana | dirige; Bo,Ana | leads; Bo\n\
        E-1,,,,,,,,2027-01-12T10:00,2027-01-12T12:00,Suite,,\n";
    let read = async |table: &str| match directory.import_events("events.csv", table, &random()).await {
        Err(ImportError::Mistakes(mistakes)) => mistakes[0].to_string(),
        other => format!("{other:?}"),
    };
    for (from, to, expected) in [
        (",ai,", ",xyz,", "row 2, column theme"),
        ("35238", "99999", "row 2, column commune"),
        ("Europe/Paris", "Paris", "row 2, column zone"),
        ("2027-01-12T12:00,Europe", "2027-01-12T08:00,Europe", "row 2, column ends"),
        ("2027-01-12T09:00,2027-01-12T12:00", "soon,2027-01-12T12:00", "row 2, column starts"),
        ("10:00,2027-01-12T12:00,Suite", "10:00,2027-01-12T09:00,Suite", "row 3, column session_ends"),
        ("Ana | leads", "Eva | leads", "row 2, column session_speakers_"),
        ("Atelier", "", "row 2, column title_fr"),
    ] {
        let said = read(&good.replacen(from, to, 1)).await;
        assert!(said.starts_with(&format!("events.csv, {expected}")), "{said}");
    }
    assert_eq!(directory.counts().events, 0);
    let imported = directory.import_events("events.csv", good, &random()).await.unwrap();
    assert_eq!(imported.added, 1);
    let event = directory.all_events().remove(0);
    assert_eq!(event.time.starts().to_string(), "2027-01-12T08:00:00Z", "nine o’clock in Paris");
    assert_eq!(event.sessions.len(), 2);
    assert_eq!(event.sessions[0].speakers[0].role.get(Lang::En), "leads");
}

#[tokio::test]
async fn what_everybody_may_download_names_no_person() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = furnished(db.db()).await;
    assert!(directory.all_advisers().iter().any(|adviser| adviser.person_name.is_some()));
    let open_data = directory.open_data_of_advisers();
    assert!(!open_data.lines().next().unwrap().contains("person"));
    // Who trades under their own name has it in the organisation's.
    let all = directory.all_advisers();
    let hidden = all
        .iter()
        .filter_map(|adviser| adviser.person_name.as_ref())
        .filter(|name| !all.iter().any(|adviser| adviser.organisation.contains(name.as_str())));
    assert!(hidden.clone().count() > 100);
    for name in hidden {
        assert!(!open_data.contains(name.as_str()), "{name}");
    }
    assert_eq!(open_data.lines().count(), 901);
}

#[tokio::test]
async fn the_columns_of_the_open_data_set_go_both_ways_and_no_other_is_written() {
    for db in store::testing::databases().await {
        let directory = open(db.db(), &clock()).await;
        import(&directory, OPEN_DATA).await.unwrap();
        let table = directory.export_as_data_set();
        let heads = "identifiant_de_la_structure,nom_de_la_structure,categorie,type,adresse,code_postal,ville,region,size,\
                     lien_url_site_france_num";
        assert_eq!(table.lines().next(), Some(heads));
        assert!(
            table.contains("A-1,Atelier fictif,Privée,\"Agence de communication, marketing\",1 rue du Grain,35000,")
        );
        let again = import(&directory, &table).await.unwrap();
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 3), "{}: {table}", db.engine());
    }
}

#[tokio::test]
async fn a_suspension_is_neither_lost_nor_lifted_by_a_table() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    import(&directory, OPEN_DATA).await.unwrap();
    let mut adviser = (*directory.all_advisers()[0]).clone();
    adviser.accreditation.suspended_since = Some(date(2026, 11, 1));
    adviser.service.capacity = Some(7);
    adviser.service.employees = Some((0, 49));
    directory.put(vec![adviser.clone()], Vec::new()).await.unwrap();
    import(&directory, OPEN_DATA).await.unwrap();
    assert_eq!(*directory.adviser(adviser.id).unwrap(), adviser, "the data set says nothing of it");
    let whole = directory.export_advisers();
    let other = store::testing::sqlite(store::Migrations::embedded()).await;
    let elsewhere = open(other.db(), &clock()).await;
    import(&elsewhere, &whole).await.unwrap();
    let there = elsewhere.all_advisers().into_iter().find(|known| known.organisation == adviser.organisation).unwrap();
    assert_eq!((there.accreditation, there.service.clone()), (adviser.accreditation, adviser.service));
    let wrong = whole.replace("0-49", "49-0");
    assert!(import(&elsewhere, &wrong).await.unwrap_err()[0].contains("column employees"), "told by line and column");
}
