//! What people see, with a browser that runs no script.

use base::{Lang, PersonId, SeededRandom};
use directory::demo::Words;
use directory::{AdviserQuery, Directory, Event, EventQuery, Mode, Standing, TEXTS};
use ui::testing::{ORIGIN, Site};

use crate::{FRANCE, NOW, clock, open, pack};

async fn furnished() -> (store::testing::TestDb, Directory, Site) {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let directory = open(db.db(), &clock()).await;
    let words = Words::read(|file| Ok::<_, String>(pack(&format!("demo/{file}")))).unwrap();
    let nora = PersonId::new(&*clock(), &SeededRandom::new(3));
    directory.furnish(&words, &SeededRandom::new(1), "Europe/Paris", Some((nora, "87085"))).await.unwrap();
    let site = Site::new(directory.routes(&ORIGIN.parse().unwrap()), &[TEXTS]);
    (db, directory, site)
}

async fn body(site: &Site, path: &str) -> String {
    let answer = site.get(path).send().await;
    assert_eq!(answer.status, 200, "{path}");
    assert!(!answer.body.contains('⟦'), "a text is missing on {path}");
    assert!(!answer.body.contains("style="), "no style in the page: {path}");
    answer.body
}

#[test]
fn the_texts_agree_in_every_language() {
    assert_eq!(ui::texts::disagreements(&[TEXTS]), Vec::<String>::new());
}

#[tokio::test]
async fn the_list_of_advisers_can_be_searched_without_a_script() {
    let (_db, directory, site) = furnished().await;
    let page = body(&site, "/advisers").await;
    assert!(page.contains("900 conseillers") && page.contains("name=\"near\""));
    assert_eq!(page.matches("<article").count(), 20);
    let page = body(&site, "/advisers?near=limoges&km=50&sector=private").await;
    let first = &directory.adviser_of(PersonId::new(&*clock(), &SeededRandom::new(3))).unwrap();
    assert!(page.contains("Autour de Limoges (87, Haute-Vienne)"));
    let place = page.find(&format!("/advisers/{}", first.id)).unwrap();
    assert_eq!(page.find("/advisers/0"), Some(place), "the one in Limoges comes first");
    assert!(page.contains("Moins de 1 km") && page.contains("répond ici"));
    assert!(page.contains("<option value=\"50\" selected>"), "what was asked stays in the form");
    assert!(page.contains("value=\"limoges\""));
}

#[tokio::test]
async fn every_language_has_its_pages() {
    let (_db, directory, site) = furnished().await;
    let adviser = directory.advisers(&AdviserQuery::default()).hits[0].adviser.id;
    let event = directory.events(&EventQuery::after(NOW)).events[0].id;
    for lang in Lang::ALL {
        for path in ["/advisers?near=35000", "/events", &format!("/advisers/{adviser}"), &format!("/events/{event}")] {
            let join = if path.contains('?') { '&' } else { '?' };
            let page = body(&site, &format!("{path}{join}lang={lang}")).await;
            assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{path} {lang}");
        }
    }
}

#[tokio::test]
async fn a_name_that_several_communes_bear_is_asked_about_and_the_list_is_still_there() {
    let (_db, _, site) = furnished().await;
    let page = body(&site, "/advisers?near=Saint-Denis&speciality=website").await;
    assert!(page.contains("Plusieurs communes s’appellent «\u{a0}Saint-Denis\u{a0}»"));
    assert!(page.contains("commune=93066") && page.contains("commune=97411"));
    assert!(page.contains("speciality=website"), "the choice keeps the other filters");
    assert!(page.matches("<article").count() > 0);
    let page = body(&site, "/advisers?near=Saint-Denis&commune=97411").await;
    assert!(page.contains("Autour de Saint-Denis (974, La Réunion)"));
}

#[tokio::test]
async fn an_unknown_place_is_said_and_the_list_is_still_there() {
    let (_db, _, site) = furnished().await;
    let page = body(&site, "/advisers?near=Trifouillis%3Cb%3E").await;
    assert!(page.contains("Nous ne connaissons pas de commune «\u{a0}Trifouillis&lt;b&gt;\u{a0}»"));
    assert_eq!(page.matches("<article").count(), 20);
}

#[tokio::test]
async fn nothing_found_says_what_to_do() {
    let (_db, _, site) = furnished().await;
    let page = body(&site, "/advisers?text=zzzz").await;
    assert!(page.contains("Aucun conseiller") && page.contains("Enlevez un filtre"));
    let page = body(&site, "/events?month=2019-01").await;
    assert!(page.contains("Aucun événement à venir"));
}

#[tokio::test]
async fn pages_keep_the_search() {
    let (_db, _, site) = furnished().await;
    let page = body(&site, "/advisers?near=Paris&speciality=website&speciality=crm&mode=remote").await;
    let next =
        "/advisers?near=Paris&amp;commune=75056&amp;mode=remote&amp;speciality=website&amp;speciality=crm&amp;page=2";
    assert!(page.contains(next), "{page}");
    assert!(body(&site, &next.replace("&amp;", "&")).await.contains("aria-current=\"page\""));
    assert!(page.contains("Spécialités\u{a0}: 2"));
}

#[tokio::test]
async fn nonsense_in_the_address_means_nothing() {
    let (_db, _, site) = furnished().await;
    for query in
        ["km=-3&near=Paris", "page=abc", "page=0", "page=99999999999999999999", "sector=x", "text=%00%ff", "a&&=b"]
    {
        body(&site, &format!("/advisers?{query}")).await;
        body(&site, &format!("/events?{query}")).await;
    }
    for path in [
        "/advisers/unknown",
        "/events/unknown",
        "/events/unknown.ics",
        "/advisers/01890000-0000-7000-8000-000000000000",
    ] {
        assert_eq!(site.get(path).send().await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn an_advisers_page_leads_to_asking_and_shows_no_contact() {
    let (_db, directory, site) = furnished().await;
    let own = directory.adviser_of(PersonId::new(&*clock(), &SeededRandom::new(3))).unwrap();
    let page = body(&site, &format!("/advisers/{}", own.id)).await;
    assert!(page.contains(&format!("href=\"/advisers/{}/ask\"", own.id)));
    assert!(page.contains("Conseiller fictif") && page.contains("87000 Limoges"));
    assert!(!page.contains("mailto:") && !page.contains("tel:"));
    let other = directory.all_advisers().into_iter().find(|adviser| adviser.account.is_none()).unwrap();
    let page = body(&site, &format!("/advisers/{}", other.id)).await;
    assert!(!page.contains("/ask\"") && page.contains("ne répond pas encore"));
}

#[tokio::test]
async fn events_are_listed_by_day_with_their_calendars() {
    let (_db, directory, site) = furnished().await;
    let page = body(&site, "/events?region=53").await;
    let brittany = FRANCE.territories.region("53").unwrap().code.clone();
    let query = EventQuery { region: Some(brittany), ..EventQuery::after(NOW) };
    let results = directory.events(&query);
    assert!(page.contains(&format!("{} événements à venir", results.total)));
    assert!(page.contains("<option value=\"53\" selected>Bretagne</option>"));
    assert!(page.contains(&format!("{ORIGIN}/events.ics?region=53&amp;lang=fr")), "to subscribe to");
    for event in &results.events {
        assert!(page.contains(&format!("href=\"/events/{}.ics\"", event.id)));
    }
}

#[tokio::test]
async fn an_events_page_has_its_programme() {
    let (_db, directory, site) = furnished().await;
    let event = directory
        .all_events()
        .into_iter()
        .find(|event| event.sessions.iter().any(|session| !session.speakers.is_empty()))
        .unwrap();
    let page = body(&site, &format!("/events/{}", event.id)).await;
    let session = event.sessions.iter().find(|session| !session.speakers.is_empty()).unwrap();
    assert!(
        page.contains("Programme") && page.contains(&session.speakers[0].name) && page.contains("Événement fictif")
    );
}

#[tokio::test]
async fn calendars_are_served_as_calendars() {
    let (_db, directory, site) = furnished().await;
    let event = directory.all_events().remove(0);
    let answer = site.get(&format!("/events/{}.ics", event.id)).send().await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert_eq!(answer.body.matches("BEGIN:VEVENT").count(), 1);
    assert!(answer.body.contains(&event.id.to_string()));

    let feed = site.get("/events.ics?attendance=online&lang=de").send().await;
    let query = EventQuery { online: Some(true), ..EventQuery::after(NOW) };
    assert_eq!(feed.body.matches("BEGIN:VEVENT").count(), directory.events(&query).total);
    assert!(feed.body.contains("X-WR-CALNAME:Digitale Veranstaltungen"));
    let read: icalendar::Calendar = feed.body.parse().unwrap();
    assert_eq!(read.components.len(), directory.events(&query).total);
}

#[tokio::test]
async fn a_subscribed_calendar_is_fetched_whole_only_when_something_changed_and_shows_what_is_cancelled() {
    let (_db, directory, site) = furnished().await;
    let path = "/events.ics?region=53&lang=fr";
    let first = site.get(path).send().await;
    let etag = first.header("etag").to_owned();
    assert!(first.body.contains("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"), "how often to look again");
    assert!(etag.starts_with('"') && etag.len() > 20, "{etag}");
    assert!(!first.header("cache-control").contains("no-store"), "who subscribes may keep it");
    let again = async |etag: &str| site.get(path).header("if-none-match", etag).send().await;
    let same = again(&etag).await;
    assert_eq!((same.status, same.body.as_str(), same.header("etag")), (304, "", etag.as_str()));
    // One of its events is cancelled: whoever subscribed is told, and still sees it.
    let brittany = FRANCE.territories.region("53").unwrap().code.clone();
    let query = EventQuery { region: Some(brittany), ..EventQuery::after(NOW) };
    let before = directory.events(&query);
    let event = before.events.iter().find(|event| event.standing == Standing::Scheduled).unwrap();
    let cancelled = Event { standing: Standing::Cancelled, sequence: event.sequence + 1, ..Event::clone(event) };
    directory.put(Vec::new(), vec![cancelled]).await.unwrap();
    let changed = again(&etag).await;
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), etag);
    let entry = changed.body.split("BEGIN:VEVENT").find(|entry| entry.contains(&event.id.to_string())).unwrap();
    assert!(entry.contains("STATUS:CANCELLED\r\n"), "{entry}");
    assert!(entry.contains(&format!("SEQUENCE:{}\r\n", event.sequence + 1)), "{entry}");
    assert_eq!(changed.body.matches("BEGIN:VEVENT").count(), before.total, "none is missing");
    assert_eq!(again(changed.header("etag")).await.status, 304);
}

#[tokio::test]
async fn the_directory_is_open_data() {
    let (_db, directory, site) = furnished().await;
    for (path, heads) in [("/advisers.csv", "identifiant_de_la_structure,"), ("/events.csv", "uid,")] {
        let answer = site.get(path).send().await;
        assert!(answer.header("content-type").starts_with("text/csv"), "{path}");
        assert!(answer.body.starts_with(heads), "{path}");
    }
    let table = site.get("/advisers.csv").send().await.body;
    let again = directory.import_advisers("advisers.csv", &table, &SeededRandom::new(1)).await.unwrap();
    assert_eq!(again.unchanged, 900);
}

#[tokio::test]
async fn on_site_shows_only_who_comes() {
    let (_db, directory, site) = furnished().await;
    let page = body(&site, "/advisers?near=Brest&mode=on_site&km=100").await;
    let brest = FRANCE.territories.commune("29019").unwrap();
    let query = AdviserQuery {
        near: directory::Near::commune(brest, &FRANCE.territories),
        within_km: Some(100),
        mode: Some(Mode::OnSite),
        ..AdviserQuery::default()
    };
    let total = directory.advisers(&query).total;
    assert!(total > 0 && page.contains(&format!("{total} conseillers")), "{total}");
}
