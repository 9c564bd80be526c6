//! Lists of other sites are brought in: once, only what belongs here, and what is cancelled is told.

use base::{Lang, SeededRandom};
use directory::feeds::{FeedImported, FeedKind, FeedRules};
use directory::{Directory, EventQuery, ImportError, Standing};
use jiff::tz::TimeZone;

use crate::{FRANCE, NOW, clock, open, pack};

fn rules(sources: &str) -> FeedRules {
    FeedRules::parse(sources, &pack("event_keywords.csv"), &FRANCE.catalogue).unwrap()
}

async fn import(directory: &Directory, text: &str, sources: &str) -> FeedImported {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    directory.import_feed("feed", text, &rules(sources), &zone, &SeededRandom::new(5)).await.unwrap()
}

fn titles(directory: &Directory) -> Vec<String> {
    let found = directory.first_events(&EventQuery::after(NOW), 500);
    found.iter().map(|event| event.title.get(Lang::Fr).to_owned()).collect()
}

const EVERY: &str = "uid,title\n";

/// Three records with the columns of the public data set; the names are invented.
const OPEN_AGENDA: &str = r#"[
  {"uid": "101", "title_fr": "Atelier cybersécurité", "description_fr": "Vos mots de passe.", "longdescription_fr": "<p>Long</p>",
   "conditions_fr": "Gratuit, sur inscription", "keywords_fr": ["cyber", "TPE"], "image": null, "thumbnail": null,
   "daterange_fr": "Mardi 12 janvier 2027", "firstdate_begin": "2027-01-12T09:00:00+01:00", "firstdate_end": "2027-01-12T11:00:00+01:00",
   "lastdate_begin": "2027-01-12T09:00:00+01:00", "lastdate_end": "2027-01-12T11:00:00+01:00",
   "timings": "[{\"begin\": \"2027-01-12T09:00:00+01:00\", \"end\": \"2027-01-12T11:00:00+01:00\"}]",
   "status": {"id": 1, "label": "Programmé"}, "attendancemode": {"id": 1, "label": "Sur place"}, "onlineaccesslink": null,
   "registration": "[{\"type\": \"link\", \"value\": \"https://inscription.example/101\"}]", "location_name": "Maison fictive",
   "location_address": "1 rue Imaginaire", "location_insee": "35238", "location_postalcode": "35000", "location_city": "Rennes",
   "location_region": "Bretagne", "originagenda_uid": "77", "originagenda_title": "Agenda fictif de Bretagne",
   "canonicalurl": "https://openagenda.example/101", "updatedat": "2026-11-01T00:00:00+00:00"},
  {"uid": "102", "title_fr": "Forum de l'emploi", "description_fr": "Recrutement.", "keywords_fr": [],
   "timings": [{"begin": "2027-01-13T09:00:00+01:00", "end": "2027-01-13T11:00:00+01:00"}],
   "status": {"id": 1, "label": "Programmé"}, "attendancemode": {"id": 1, "label": "Sur place"}, "location_insee": "35238",
   "originagenda_uid": "77", "originagenda_title": "Agenda fictif de Bretagne"},
  {"uid": "103", "title_fr": "Intelligence artificielle à La Réunion", "description_fr": "Des essais.", "keywords_fr": "IA;TPE",
   "firstdate_begin": "2027-02-01T09:00:00+04:00", "lastdate_end": "2027-02-01T12:00:00+04:00",
   "status": {"id": 5, "label": "Complet"}, "attendancemode": {"id": 3, "label": "Mixte"},
   "onlineaccesslink": "https://meet.example/ia", "location_insee": "97411", "location_city": "Saint-Denis",
   "originagenda_uid": "78", "originagenda_title": "Agenda fictif de La Réunion"}
]"#;

#[tokio::test]
async fn an_export_of_openagenda_comes_in_once_and_says_what_it_leaves_out() {
    for db in store::testing::databases().await {
        let directory = open(db.db(), &clock()).await;
        let first = import(&directory, OPEN_AGENDA, EVERY).await;
        assert_eq!((first.imported.added, first.refused.len()), (2, 1), "{first}");
        assert_eq!(first.refused[0].at, "entry 2");
        assert!(first.refused[0].reason.contains("something else"), "{first}");
        let again = import(&directory, OPEN_AGENDA, EVERY).await;
        assert_eq!((again.imported.added, again.imported.changed, again.imported.unchanged), (0, 0, 2), "{again}");
        let events = directory.all_events();
        let (rennes, reunion) = (&events[0], &events[1]);
        assert_eq!(rennes.theme.as_str(), "cybersecurity");
        assert_eq!(rennes.price_cents, Some(0));
        assert_eq!(rennes.registration.as_ref().unwrap().as_str(), "https://inscription.example/101");
        assert_eq!(rennes.region().unwrap().as_str(), "53");
        assert_eq!(rennes.sources[0].list, "Agenda fictif de Bretagne");
        assert_eq!((reunion.standing, reunion.theme.as_str()), (Standing::Full, "ai"));
        assert_eq!((reunion.region().unwrap().as_str(), reunion.time.zone_name()), ("04", "Etc/GMT-4"));
        assert!(reunion.online().is_some() && reunion.commune().is_some());
        // It is cancelled there: everybody sees it here.
        let cancelled =
            OPEN_AGENDA.replacen(r#"{"id": 1, "label": "Programmé"}"#, r#"{"id": 6, "label": "Annulé"}"#, 1);
        let told = import(&directory, &cancelled, EVERY).await;
        assert_eq!(told.imported.changed, 1);
        let rennes = directory.event(rennes.id).unwrap();
        assert_eq!((rennes.standing, rennes.sequence), (Standing::Cancelled, 1), "{}", db.engine());
        // At another time.
        let moved = OPEN_AGENDA.replace("2027-01-12T09", "2027-01-14T09").replace("2027-01-12T11", "2027-01-14T11");
        import(&directory, &moved, EVERY).await;
        let rennes = directory.event(rennes.id).unwrap();
        assert_eq!((rennes.standing, rennes.sequence), (Standing::Rescheduled, 2));
        assert_eq!(rennes.previous_starts.unwrap().to_string(), "2027-01-12T08:00:00Z");
    }
}

#[tokio::test]
async fn only_lists_that_are_believed_come_in() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    let told = import(&directory, OPEN_AGENDA, "uid,title\n78,\n").await;
    assert_eq!(titles(&directory), ["Intelligence artificielle à La Réunion"]);
    assert!(told.refused[0].reason.contains("“Agenda fictif de Bretagne” is not in event_sources.csv"), "{told}");
    let wrong = FeedRules::parse(EVERY, "theme,words\nxyz,a\n", &FRANCE.catalogue).unwrap_err();
    assert_eq!(wrong.to_string(), "event_keywords.csv, row 2, column theme: a code of event_themes.csv is expected");
}

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nX-WR-CALNAME:Calendrier fictif\r\n{events}END:VCALENDAR\r\n").replace('\n', "\r\n").replace("\r\r", "\r")
}

#[tokio::test]
async fn a_calendar_comes_in_with_its_repetitions_and_what_was_changed_of_them() {
    for db in store::testing::databases().await {
        let directory = open(db.db(), &clock()).await;
        let feed = calendar(
            "BEGIN:VTIMEZONE\nTZID:Romance Standard Time\nBEGIN:STANDARD\nDTSTART:16011028T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n\
             BEGIN:VEVENT\nUID:weekly@x\nDTSTART;TZID=Romance Standard Time:20270304T140000\nDTEND;TZID=Romance Standard Time:20270304T150000\n\
             RRULE:FREQ=WEEKLY;COUNT=6\nEXDATE;TZID=Romance Standard Time:20270311T140000\nSUMMARY:Permanence cyber\nLOCATION:Salle fictive\\, 35000 Rennes\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:weekly@x\nRECURRENCE-ID;TZID=Romance Standard Time:20270318T140000\nDTSTART;TZID=Romance Standard Time:20270319T100000\n\
             DTEND;TZID=Romance Standard Time:20270319T110000\nSUMMARY:Permanence cyber (vendredi)\nLOCATION:35000 Rennes\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:day@x\nDTSTART;VALUE=DATE:20270401\nSUMMARY:Journée du site internet\nLOCATION:Rennes-les-Bains\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:online@x\nDTSTART:20270402T080000Z\nDURATION:PT90M\nSUMMARY:Webinaire RGPD\nLOCATION:https://meet.example/rgpd\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:nowhere@x\nDTSTART:20270402T080000Z\nSUMMARY:Webinaire RGPD bis\nLOCATION:Trifouillis\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:hourly@x\nDTSTART:20270402T080000Z\nRRULE:FREQ=HOURLY\nSUMMARY:Cyber\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART:20270402T080000Z\nSUMMARY:Cyber sans nom\nEND:VEVENT\n",
        );
        assert_eq!(FeedKind::of(&feed), FeedKind::Calendar);
        let told = import(&directory, &feed, EVERY).await;
        let weekly = |title: &str| titles(&directory).iter().filter(|one| *one == title).count();
        assert_eq!(weekly("Permanence cyber"), 4, "six, without one that is left out and one that was moved: {told}");
        assert_eq!(weekly("Permanence cyber (vendredi)"), 1);
        let reasons: Vec<String> = told.refused.iter().map(ToString::to_string).collect();
        assert_eq!(reasons.len(), 3, "{told}");
        assert!(reasons.iter().any(|reason| reason.contains("FREQ=HOURLY")), "{told}");
        assert!(reasons.iter().any(|reason| reason.contains("no UID")), "{told}");
        assert!(reasons.iter().any(|reason| reason.contains("no commune is found")), "{told}");
        let events = directory.all_events();
        let starts: Vec<String> = events
            .iter()
            .filter(|one| one.title.get(Lang::Fr) == "Permanence cyber")
            .map(|one| one.time.starts().to_string())
            .collect();
        assert_eq!(
            starts,
            ["2027-03-04T13:00:00Z", "2027-03-25T13:00:00Z", "2027-04-01T12:00:00Z", "2027-04-08T12:00:00Z"],
            "the hour of the clocks stays, over the change to summer time"
        );
        let day = events.iter().find(|one| one.title.get(Lang::Fr).starts_with("Journée")).unwrap();
        assert_eq!(day.time.ends().since(day.time.starts()).as_hours(), 24);
        let online = events.iter().find(|one| one.title.get(Lang::Fr) == "Webinaire RGPD").unwrap();
        assert_eq!(online.time.ends().since(online.time.starts()).as_mins(), 90);
        let again = import(&directory, &feed, EVERY).await;
        assert_eq!((again.imported.added, again.imported.changed), (0, 0), "{}", db.engine());
    }
}

#[tokio::test]
async fn what_two_lists_tell_is_there_once_and_names_both() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    import(&directory, OPEN_AGENDA, EVERY).await;
    let feed = calendar(
        "BEGIN:VEVENT\nUID:same@x\nDTSTART:20270112T080000Z\nDTEND:20270112T100000Z\nSUMMARY:ATELIER  Cybersecurite\nLOCATION:35000 Rennes\nURL:https://autre.example\nEND:VEVENT\n",
    );
    let merged = import(&directory, &feed, EVERY).await;
    assert_eq!((merged.merged, merged.imported.added, merged.imported.changed), (1, 0, 1), "{merged}");
    let event = directory.all_events().remove(0);
    let lists: Vec<&str> = event.sources.iter().map(|source| source.list.as_str()).collect();
    assert_eq!(lists, ["Agenda fictif de Bretagne", "Calendrier fictif"]);
    assert_eq!(event.title.get(Lang::Fr), "Atelier cybersécurité", "the list that told it first decides");
    for text in [feed.as_str(), OPEN_AGENDA] {
        let again = import(&directory, text, EVERY).await;
        assert_eq!((again.merged, again.imported.added, again.imported.changed), (0, 0, 0), "{again}");
    }
    assert_eq!(directory.counts().events, 2);
}

/// A workshop that is repeated four times, and one that is not.
const WEEKLY_AND_ONCE: &str = "BEGIN:VEVENT\nUID:weekly@x\nDTSTART;TZID=Europe/Paris:20270304T140000\nDTEND;TZID=Europe/Paris:20270304T150000\n\
     RRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:Permanence cyber\nLOCATION:35000 Rennes\nEND:VEVENT\n\
     BEGIN:VEVENT\nUID:once@x\nDTSTART:20270402T080000Z\nDTEND:20270402T093000Z\nSUMMARY:Webinaire RGPD\nLOCATION:https://meet.example/rgpd\nEND:VEVENT\n";

/// The hour of the workshop's third time, as a part of the whole that stands for itself.
const THIRD_CANCELLED: &str = "BEGIN:VEVENT\nUID:weekly@x\nRECURRENCE-ID;TZID=Europe/Paris:20270318T140000\nDTSTART;TZID=Europe/Paris:20270318T140000\n\
     DTEND;TZID=Europe/Paris:20270318T150000\nSTATUS:CANCELLED\nSUMMARY:Permanence cyber\nLOCATION:35000 Rennes\nEND:VEVENT\n";

/// Each event that is cancelled: when it would begin, and how often it was changed.
fn cancelled(directory: &Directory) -> Vec<(String, u32)> {
    let events = directory.all_events();
    let over = events.iter().filter(|event| event.standing == Standing::Cancelled);
    over.map(|event| (event.time.starts().to_string(), event.sequence)).collect()
}

#[tokio::test]
async fn what_a_calendar_cancels_is_cancelled_here_and_nothing_else() {
    let once = ("2027-04-02T08:00:00Z".to_owned(), 1);
    let every = ["2027-03-04T13", "2027-03-11T13", "2027-03-18T13", "2027-03-25T13"];
    let weekly = |times: &[&str]| times.iter().map(|at| (format!("{at}:00:00Z"), 1)).collect::<Vec<_>>();
    let says = |from: &str, to: &str| calendar(&WEEKLY_AND_ONCE.replace(from, to));
    let all_cancelled = calendar(WEEKLY_AND_ONCE).replace("VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:CANCEL\r\n");
    for (how, feed, expected) in [
        ("STATUS of one", says("UID:once@x\n", "UID:once@x\nSTATUS:CANCELLED\n"), vec![once.clone()]),
        ("STATUS of all its times", says("UID:weekly@x\n", "UID:weekly@x\nSTATUS:CANCELLED\n"), weekly(&every)),
        ("one time", calendar(&format!("{WEEKLY_AND_ONCE}{THIRD_CANCELLED}")), weekly(&every[2..3])),
        ("METHOD", all_cancelled, [weekly(&every), vec![once.clone()]].concat()),
    ] {
        for db in store::testing::databases().await {
            let directory = open(db.db(), &clock()).await;
            assert_eq!(import(&directory, &calendar(WEEKLY_AND_ONCE), EVERY).await.imported.added, 5, "{how}");
            assert_eq!(cancelled(&directory), [], "{how}");
            let told = import(&directory, &feed, EVERY).await;
            assert_eq!((told.imported.added, told.imported.changed), (0, expected.len()), "{how}: {told}");
            assert_eq!(cancelled(&directory), expected, "{how}, {}", db.engine());
            let again = import(&directory, &feed, EVERY).await;
            assert_eq!((again.imported.changed, again.refused.len()), (0, 0), "{how}: {again}");
            assert_eq!(cancelled(&directory), expected, "{how}: the same again changes nothing");
            // It takes place after all.
            import(&directory, &calendar(WEEKLY_AND_ONCE), EVERY).await;
            assert_eq!(cancelled(&directory), [], "{how}");
        }
    }
}

#[tokio::test]
async fn what_another_list_calls_cancelled_is_named_and_the_first_list_decides() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    import(&directory, OPEN_AGENDA, EVERY).await;
    let same = "BEGIN:VEVENT\nUID:same@x\nDTSTART:20270112T080000Z\nDTEND:20270112T100000Z\nSUMMARY:Atelier cybersécurité\nLOCATION:35000 Rennes\nEND:VEVENT\n";
    assert_eq!(import(&directory, &calendar(same), EVERY).await.merged, 1);
    let feed = calendar(&same.replace("UID:same@x\n", "UID:same@x\nSTATUS:CANCELLED\n"));
    let event = directory.all_events().remove(0);
    let told = import(&directory, &feed, EVERY).await;
    assert_eq!((told.imported.changed, told.refused.len()), (0, 1), "{told}");
    let named = told.to_string();
    assert!(named.contains("“Calendrier fictif” says that it is cancelled"), "{named}");
    assert!(named.contains("“Agenda fictif de Bretagne” told it first") && named.contains(&event.id.to_string()));
    assert_eq!(directory.event(event.id).unwrap().standing, Standing::Scheduled);
    // Once the first list says so too, there is nothing left to ask.
    let first = OPEN_AGENDA.replacen(r#"{"id": 1, "label": "Programmé"}"#, r#"{"id": 6, "label": "Annulé"}"#, 1);
    import(&directory, &first, EVERY).await;
    assert_eq!(directory.event(event.id).unwrap().standing, Standing::Cancelled);
    assert_eq!(import(&directory, &feed, EVERY).await.refused.len(), 0);
}

#[tokio::test]
async fn a_file_that_is_no_list_is_named_with_its_line() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    let zone = TimeZone::UTC;
    for (text, expected) in
        [("BEGIN:VCALENDAR\nnonsense\n", "feed, row 2"), ("[{]", "feed, row 1"), ("uid,title\n", "feed, row 1")]
    {
        let told = directory.import_feed("feed", text, &rules(EVERY), &zone, &SeededRandom::new(5)).await;
        let Err(ImportError::Mistakes(mistakes)) = told else { panic!("{text}") };
        assert!(mistakes[0].to_string().starts_with(expected), "{mistakes:?}");
    }
}

#[tokio::test]
async fn our_own_calendar_can_be_read_by_our_own_reader() {
    let (from, to) = (
        store::testing::sqlite(store::Migrations::embedded()).await,
        store::testing::sqlite(store::Migrations::embedded()).await,
    );
    let (from, to) = (open(from.db(), &clock()).await, open(to.db(), &clock()).await);
    import(&from, OPEN_AGENDA, EVERY).await;
    let events = from.all_events();
    let head = directory::CalendarHead {
        name: Some("Le nôtre"),
        lang: Lang::Fr,
        origin: "https://passerelle.example",
        vocabulary: &FRANCE,
    };
    let told = import(&to, &directory::calendar(&events, head), EVERY).await;
    assert_eq!((told.imported.added, told.refused.len()), (2, 0), "{told}");
    assert_eq!(to.all_events()[0].time.starts(), events[0].time.starts());
}
