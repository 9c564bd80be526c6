//! Advisers are found by what they are, the nearest and fittest first, and the index agrees with reading them all.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::territory::Point;
use base::{Lang, PersonId, SeededRandom, fold};
use directory::{
    Accreditation, ActivityPrefix, Adviser, AdviserQuery, Directory, Index, Mode, Modes, Near, PAGE, PAGES_MAX, Reach,
    Reason, Sector, UNMET_WISH_KM,
};
use jiff::SignedDuration;
use jiff::civil::date;
use proptest::prelude::*;

use crate::{AdviserBuilder, FRANCE, NOW, clock, open};

const TODAY: jiff::civil::Date = date(2026, 11, 24);

fn index(advisers: &[Adviser]) -> Index {
    Index::new(advisers.to_vec(), &FRANCE, TODAY)
}

fn names(index: &Index, query: &AdviserQuery) -> Vec<String> {
    let results = index.find(query, &FRANCE.catalogue);
    results.hits.iter().map(|hit| hit.adviser.organisation.clone()).collect()
}

fn near(code: &str) -> Option<Near> {
    Near::commune(FRANCE.territories.commune(code).unwrap(), &FRANCE.territories)
}

fn text(text: &str) -> AdviserQuery {
    AdviserQuery { text: text.to_owned(), ..AdviserQuery::default() }
}

#[test]
fn words_are_found_however_they_are_accented_and_by_their_beginning() {
    let index = index(&[
        AdviserBuilder::new(1, "Atelier Épicéa").build(),
        AdviserBuilder::new(2, "Cabinet Ondine")
            .with(|adviser| adviser.presentation.insert("fr", "Spécialiste de l’e-commerce."))
            .build(),
        AdviserBuilder::new(3, "Studio Merle").in_commune("29232").knowing(&["ecommerce"]).build(),
    ]);
    assert_eq!(names(&index, &text("EPICEA")), ["Atelier Épicéa"]);
    assert_eq!(names(&index, &text("epi")), ["Atelier Épicéa"]);
    assert_eq!(names(&index, &text("e-commerce")), ["Cabinet Ondine"]);
    assert_eq!(names(&index, &text("quimper")), ["Studio Merle"], "by its commune");
    assert_eq!(names(&index, &text("finistere")), ["Studio Merle"], "by its department");
    assert_eq!(names(&index, &text("Marktplätze")), ["Studio Merle"], "by the label of a speciality, in any language");
    assert_eq!(names(&index, &text("studio ondine")), Vec::<String>::new(), "every word is needed");
    assert_eq!(names(&index, &text(" - ")).len(), 3, "nothing was said");
}

#[test]
fn the_nearest_come_first_with_their_distance() {
    let index = index(&[
        AdviserBuilder::new(1, "Loin").in_commune("44109").build(),
        AdviserBuilder::new(2, "Ici").build(),
        AdviserBuilder::new(3, "Nulle part").with(|adviser| adviser.place.point = None).build(),
    ]);
    let query = AdviserQuery { near: near("35238"), ..AdviserQuery::default() };
    let results = index.find(&query, &FRANCE.catalogue);
    let hits: Vec<_> = results.hits.iter().map(|hit| (hit.adviser.organisation.as_str(), hit.distance_km)).collect();
    assert_eq!(hits[0].0, "Ici");
    assert!(hits[0].1.unwrap() < 1.0);
    assert_eq!(hits[1].0, "Loin");
    assert!((hits[1].1.unwrap() - 100.0).abs() < 10.0, "Nantes is about 100 km from Rennes: {hits:?}");
    assert_eq!(hits[2], ("Nulle part", None));
    let within = AdviserQuery { within_km: Some(50), ..query };
    assert_eq!(names(&index, &within), ["Ici"]);
}

#[test]
fn each_hit_says_why() {
    let bakeries = ActivityPrefix::parse("10.71", &FRANCE.activities).unwrap();
    let adviser = AdviserBuilder::new(1, "Atelier")
        .knowing(&["website", "ecommerce"])
        .with(|adviser| {
            adviser.presentation.insert("fr", "Caisse et « click-and-collect » pour les boutiques.");
            adviser.activities.insert(bakeries.clone());
            adviser.activities.insert(ActivityPrefix::parse("10", &FRANCE.activities).unwrap());
        })
        .build();
    let website = FRANCE.catalogue.speciality("website").unwrap().code.clone();
    let shops = FRANCE.catalogue.speciality("ecommerce").unwrap().code.clone();
    let query = AdviserQuery {
        text: "collect vente".to_owned(),
        near: near("35238"),
        specialities: vec![website.clone()],
        activity: Some(FRANCE.activities.get("10.71C").unwrap().code.clone()),
        lang: Lang::Fr,
        ..AdviserQuery::default()
    };
    let results = index(&[adviser]).find(&query, &FRANCE.catalogue);
    assert_eq!(
        results.hits[0].reasons,
        [
            Reason::Speciality(website),
            Reason::Mentions("click-and-collect".to_owned()),
            Reason::Speciality(shops),
            Reason::Activity(bakeries),
            Reason::ComesToYou,
        ]
    );
}

#[test]
fn who_fits_better_may_be_a_little_farther() {
    let [lat, lon] = [48.11, -1.68];
    let wanted: Vec<_> = ["website", "crm"].map(|code| FRANCE.catalogue.speciality(code).unwrap().code.clone()).into();
    let index = index(&[
        AdviserBuilder::new(1, "Près, un des deux").at(lat + 0.05, lon).knowing(&["website"]).build(),
        AdviserBuilder::new(2, "À quinze kilomètres, les deux")
            .at(lat + 0.15, lon)
            .knowing(&["website", "crm"])
            .build(),
        AdviserBuilder::new(3, "À quarante kilomètres, les deux")
            .at(lat + 0.4, lon)
            .knowing(&["website", "crm"])
            .build(),
    ]);
    let point = Point::new(lat, lon).unwrap();
    let query =
        AdviserQuery { near: Some(Near { point, region: None }), specialities: wanted, ..AdviserQuery::default() };
    assert_eq!(
        names(&index, &query),
        ["À quinze kilomètres, les deux", "Près, un des deux", "À quarante kilomètres, les deux"]
    );
}

#[test]
fn who_can_be_asked_here_comes_before_a_neighbour_who_cannot() {
    let person = PersonId::new(&*clock(), &SeededRandom::new(9));
    let index = index(&[
        AdviserBuilder::new(1, "Sans compte").build(),
        AdviserBuilder::new(2, "Avec compte").at(48.2, -1.68).with(|adviser| adviser.account = Some(person)).build(),
    ]);
    let query = AdviserQuery { near: near("35238"), ..AdviserQuery::default() };
    assert_eq!(names(&index, &query), ["Avec compte", "Sans compte"]);
}

#[test]
fn on_site_near_a_firm_means_that_the_adviser_comes_that_far() {
    let brittany = FRANCE.territories.region("53").unwrap().code.clone();
    let index = index(&[
        AdviserBuilder::new(1, "Ne vient pas").at(48.4, -1.68).with(|adviser| adviser.reach = Reach::km(10)).build(),
        AdviserBuilder::new(2, "Vient").at(48.4, -1.68).with(|adviser| adviser.reach = Reach::km(50)).build(),
        AdviserBuilder::new(3, "Vient dans toute la région")
            .in_commune("29019")
            .with(|adviser| adviser.reach = Reach::regions(BTreeSet::from([brittany])).unwrap())
            .build(),
        AdviserBuilder::new(4, "À distance").with(|adviser| adviser.modes = Modes::Remote).build(),
    ]);
    let on_site = AdviserQuery { near: near("35238"), mode: Some(Mode::OnSite), ..AdviserQuery::default() };
    assert_eq!(names(&index, &on_site), ["Vient", "Vient dans toute la région"]);
    let anywhere = AdviserQuery { mode: Some(Mode::OnSite), ..AdviserQuery::default() };
    assert_eq!(names(&index, &anywhere).len(), 3);
    let remote = AdviserQuery { mode: Some(Mode::Remote), near: near("35238"), ..AdviserQuery::default() };
    assert_eq!(names(&index, &remote)[0], "À distance");
}

#[test]
fn an_adviser_works_with_the_activities_it_names_or_with_all() {
    let prefix = |code: &str| ActivityPrefix::parse(code, &FRANCE.activities).unwrap();
    let index = index(&[
        AdviserBuilder::new(1, "Boulangeries").with(|adviser| _ = adviser.activities.insert(prefix("10.71"))).build(),
        AdviserBuilder::new(2, "Coiffeurs").with(|adviser| _ = adviser.activities.insert(prefix("96.02"))).build(),
        AdviserBuilder::new(3, "Toutes").build(),
    ]);
    let activity = Some(FRANCE.activities.get("10.71C").unwrap().code.clone());
    let query = AdviserQuery { activity, near: near("35238"), ..AdviserQuery::default() };
    assert_eq!(names(&index, &query), ["Boulangeries", "Toutes"]);
}

#[test]
fn who_is_not_accredited_today_is_not_found_but_still_has_a_page() {
    let past = AdviserBuilder::new(1, "Hier")
        .with(|adviser| {
            adviser.accreditation = Accreditation::new(date(2025, 1, 1), Some(date(2026, 11, 23)));
        })
        .build();
    let index = index(std::slice::from_ref(&past));
    assert_eq!(names(&index, &AdviserQuery::default()), Vec::<String>::new());
    assert_eq!(index.adviser(past.id).unwrap().organisation, "Hier");
}

#[test]
fn pages_hold_twenty_and_end() {
    let advisers: Vec<Adviser> =
        (0..45).map(|number| AdviserBuilder::new(number, &format!("Conseil {number:02}")).build()).collect();
    let index = index(&advisers);
    let page = |page: usize| index.find(&AdviserQuery { page, ..AdviserQuery::default() }, &FRANCE.catalogue);
    assert_eq!((page(1).total, page(1).pages, page(1).hits.len()), (45, 3, PAGE));
    assert_eq!(page(3).hits[0].adviser.organisation, "Conseil 40", "in the order of the alphabet");
    assert_eq!((page(3).hits.len(), page(9).page, page(9).hits.len()), (5, 3, 5), "a page too far is the last one");
    assert_eq!(page(usize::MAX).page, 3);
    assert_eq!(page(0).page, 1);
}

#[tokio::test]
async fn an_accreditation_that_ends_leaves_the_searches_at_midnight() {
    for db in store::testing::databases().await {
        let clock = clock();
        let directory = open(db.db(), &clock).await;
        let until = Some(date(2026, 11, 24));
        let adviser = AdviserBuilder::new(1, "Jusqu’à ce soir")
            .with(|adviser| adviser.accreditation = Accreditation::new(date(2026, 1, 1), until))
            .build();
        directory.put(vec![adviser], Vec::new()).await.unwrap();
        assert_eq!(directory.advisers(&AdviserQuery::default()).total, 1, "{}", db.engine());
        clock.advance(SignedDuration::from_hours(24));
        directory.refresh().await.unwrap();
        assert_eq!(directory.advisers(&AdviserQuery::default()).total, 0, "{}", db.engine());
        assert!(directory.listed_advisers().is_empty());
    }
}

#[tokio::test]
async fn another_node_sees_a_change() {
    for db in store::testing::databases().await {
        let clock = clock();
        let (one, other): (Directory, Directory) = (open(db.db(), &clock).await, open(db.db(), &clock).await);
        let person = PersonId::new(&*clock, &SeededRandom::new(5));
        let adviser = AdviserBuilder::new(1, "Nouveau").with(|adviser| adviser.account = Some(person)).build();
        one.put(vec![adviser.clone()], Vec::new()).await.unwrap();
        assert_eq!(*one.adviser(adviser.id).unwrap(), adviser, "{}", db.engine());
        assert!(other.adviser(adviser.id).is_none());
        other.refresh().await.unwrap();
        assert_eq!(*other.adviser_of(person).unwrap(), adviser, "{}", db.engine());

        let renamed = Adviser { organisation: "Renommé".to_owned(), account: None, ..adviser.clone() };
        other.put(vec![renamed], Vec::new()).await.unwrap();
        one.refresh().await.unwrap();
        assert_eq!(one.adviser(adviser.id).unwrap().organisation, "Renommé", "{}", db.engine());
        assert!(one.adviser_of(person).is_none());
    }
}

#[tokio::test]
async fn a_node_that_follows_changes_needs_no_telling_and_stops_when_told() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let clock = clock();
    let (one, other) = (open(db.db(), &clock).await, open(db.db(), &clock).await);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let following = tokio::spawn(other.clone().follow_changes(async move { drop(stopped.await) }));
    let adviser = AdviserBuilder::new(1, "Nouveau").build();
    one.put(vec![adviser.clone()], Vec::new()).await.unwrap();
    for _ in 0..100 {
        if other.adviser(adviser.id).is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(other.adviser(adviser.id).is_some());
    stop.send(()).unwrap();
    following.await.unwrap();
}

#[tokio::test]
async fn every_text_of_the_room_is_known_to_both_engines() {
    for db in store::testing::databases().await {
        assert!(db.db().prepare_all().await.unwrap() >= 5, "{}", db.engine());
    }
}

// The index against reading every adviser.

/// What is found without any index: total, and the identifiers of the page in order.
fn read_all(advisers: &[Adviser], query: &AdviserQuery) -> (usize, Vec<directory::AdviserId>) {
    let words: Vec<String> =
        fold(&query.text).split(' ').filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect();
    let mut found: Vec<(f64, f64, String, directory::AdviserId)> = advisers
        .iter()
        .filter(|adviser| adviser.accreditation.holds_on(TODAY))
        .filter(|adviser| {
            let known = said_by(adviser);
            words.iter().all(|word| known.split(' ').any(|own| own.starts_with(word.as_str())))
        })
        .filter(|adviser| {
            query.specialities.is_empty() || query.specialities.iter().any(|code| adviser.specialities.contains(code))
        })
        .filter(|adviser| query.sector.is_none_or(|sector| adviser.sector == sector))
        .filter(|adviser| query.mode.is_none_or(|mode| adviser.modes.offers(mode)))
        .filter(|adviser| {
            query.activity.as_ref().is_none_or(|activity| {
                adviser.activities.is_empty() || adviser.activities.iter().any(|prefix| prefix.includes(activity))
            })
        })
        .filter_map(|adviser| {
            let distance = query
                .near
                .as_ref()
                .map(|near| adviser.place.point.map_or(f64::INFINITY, |point| near.point.distance_km(point)));
            if let (Some(km), Some(distance)) = (query.within_km, distance)
                && distance > f64::from(km)
            {
                return None;
            }
            let mut unmet = query.specialities.iter().filter(|code| !adviser.specialities.contains(code)).count();
            if let Some(activity) = &query.activity {
                unmet += usize::from(!adviser.activities.iter().any(|prefix| prefix.includes(activity)));
            }
            unmet += usize::from(adviser.account.is_none());
            if let (Some(near), Some(distance)) = (&query.near, distance) {
                let comes = adviser.modes.offers(Mode::OnSite)
                    && match &adviser.reach {
                        Reach::Km(km) => distance <= f64::from(*km),
                        Reach::Regions(regions) => near.region.as_ref().is_some_and(|region| regions.contains(region)),
                    };
                if query.mode == Some(Mode::OnSite) && !comes {
                    return None;
                }
                unmet += usize::from(!comes && !adviser.modes.offers(Mode::Remote));
            }
            let distance = distance.unwrap_or(0.0);
            let unmet = f64::from(u32::try_from(unmet).unwrap()) * UNMET_WISH_KM;
            Some((distance + unmet, distance, fold(&adviser.organisation), adviser.id))
        })
        .collect();
    // A millimetre is no difference: the two ways of measuring may round the last digit otherwise.
    let millimetres = |km: f64| (km * 1e6).round();
    found.sort_by(|one, other| {
        millimetres(one.0)
            .total_cmp(&millimetres(other.0))
            .then(millimetres(one.1).total_cmp(&millimetres(other.1)))
            .then_with(|| (&one.2, one.3).cmp(&(&other.2, other.3)))
    });
    let total = found.len();
    let page = query.page.clamp(1, PAGES_MAX).min(total.div_ceil(PAGE).max(1));
    (total, found.into_iter().skip((page - 1) * PAGE).take(PAGE).map(|(.., id)| id).collect())
}

/// The words of an adviser that the generated questions may hit.
fn said_by(adviser: &Adviser) -> String {
    let labels = adviser.specialities.iter().map(|code| &FRANCE.catalogue.speciality(code.as_str()).unwrap().label);
    let kind = &FRANCE.catalogue.kind(adviser.kind.as_str()).unwrap().label;
    let texts = labels.chain([kind, &adviser.presentation]).flat_map(|text| text.iter().map(|(_, text)| text));
    let mut all: Vec<String> = texts.map(fold).collect();
    all.push(fold(&adviser.organisation));
    all.extend(adviser.place.town.as_deref().map(fold));
    all.extend(adviser.place.postcode.clone());
    if let Some(commune) = adviser.place.commune.as_ref().and_then(|code| FRANCE.territories.commune(code.as_str())) {
        all.push(fold(&commune.name));
        all.push(fold(&FRANCE.territories.department(commune.department.as_str()).unwrap().name));
    }
    all.extend(adviser.place.region.as_ref().map(|code| fold(&FRANCE.territories.region(code.as_str()).unwrap().name)));
    all.extend(adviser.activities.iter().map(|prefix| fold(&FRANCE.activities.get(prefix.as_str()).unwrap().label)));
    all.join(" ")
}

const SPECIALITIES: [&str; 4] = ["website", "crm", "ecommerce", "strategy"];
const COMMUNES: [&str; 6] = ["35238", "44109", "29232", "75056", "97411", "13055"];

fn speciality_set() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(SPECIALITIES.to_vec(), 0..=3)
}

fn adviser() -> impl Strategy<Value = Adviser> {
    let what = (0..1_000_000u64, "[A-C]tel[a-c]{1,2}( [M-O]erle)?", speciality_set(), any::<(bool, bool, bool)>());
    let place = (proptest::sample::select(COMMUNES.to_vec()), -0.5..0.5f64, -0.5..0.5f64, 0..10u8);
    let how = (0..3u8, 0..4u8, proptest::sample::select(vec!["", "10", "10.71", "47", "56"]), any::<bool>());
    (what, place, how).prop_map(|((number, name, specialities, (private, account, listed)), place, how)| {
        let (commune, lat, lon, nowhere) = place;
        let (modes, reach, activity, second) = how;
        AdviserBuilder::new(number, &name)
            .in_commune(commune)
            .knowing(&specialities)
            .with(|adviser| {
                adviser.sector = if private { Sector::Private } else { Sector::Public };
                adviser.account = account.then(|| PersonId::new(&*clock(), &SeededRandom::new(number)));
                if !listed && number % 5 == 0 {
                    adviser.accreditation.until = Some(date(2026, 6, 1));
                }
                adviser.place.point = adviser
                    .place
                    .point
                    .and_then(|point| if nowhere == 0 { None } else { Point::new(point.lat + lat, point.lon + lon) });
                adviser.modes = [Modes::OnSite, Modes::Remote, Modes::Both][usize::from(modes)];
                adviser.reach = match (reach, &adviser.place.region) {
                    (0, Some(region)) => Reach::regions(BTreeSet::from([region.clone()])).unwrap(),
                    (reach, _) => Reach::km(u16::from(reach) * 30),
                };
                if !activity.is_empty() {
                    adviser.activities.insert(ActivityPrefix::parse(activity, &FRANCE.activities).unwrap());
                }
                if second && !activity.is_empty() {
                    adviser.activities.insert(ActivityPrefix::parse("43", &FRANCE.activities).unwrap());
                }
            })
            .build()
    })
}

fn query() -> impl Strategy<Value = AdviserQuery> {
    let words =
        proptest::sample::select(vec!["", "", "atel", "btelb", "merle", "b m", "site", "nous aidons", "xyz", "é"]);
    let place = proptest::option::of(proptest::sample::select(COMMUNES.to_vec()));
    let activity = proptest::option::of(proptest::sample::select(vec!["10.71C", "47.11B", "96.02A"]));
    let modes = proptest::option::of(any::<bool>());
    (
        words,
        place,
        proptest::option::of(1..200u16),
        speciality_set(),
        modes,
        proptest::option::of(any::<bool>()),
        activity,
        0..3usize,
    )
        .prop_map(|(text, place, within_km, specialities, mode, private, activity, page)| AdviserQuery {
            text: text.to_owned(),
            near: place.and_then(near),
            within_km,
            specialities: specialities
                .iter()
                .map(|code| FRANCE.catalogue.speciality(code).unwrap().code.clone())
                .collect(),
            sector: private.map(|private| if private { Sector::Private } else { Sector::Public }),
            mode: mode.map(|on_site| if on_site { Mode::OnSite } else { Mode::Remote }),
            activity: activity.map(|code| FRANCE.activities.get(code).unwrap().code.clone()),
            region: None,
            lang: Lang::Fr,
            page,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_index_finds_what_reading_every_adviser_finds(
        advisers in proptest::collection::vec(adviser(), 0..120),
        queries in proptest::collection::vec(query(), 8),
    ) {
        let mut seen = BTreeSet::new();
        let advisers: Vec<Adviser> = advisers.into_iter().filter(|adviser| seen.insert(adviser.id)).collect();
        let index = index(&advisers);
        for query in queries {
            let results = index.find(&query, &FRANCE.catalogue);
            let (total, page) = read_all(&advisers, &query);
            prop_assert_eq!(results.total, total, "{:?}", query);
            let found: Vec<_> = results.hits.iter().map(|hit| hit.adviser.id).collect();
            prop_assert_eq!(found, page, "{:?}", query);
        }
    }

    #[test]
    fn no_question_makes_it_panic(text in "\\PC{0,60}", km in any::<u16>(), page in any::<usize>()) {
        let index = index(&[AdviserBuilder::new(1, "Seul").build()]);
        let query = AdviserQuery { text, within_km: Some(km), near: near("35238"), page, ..AdviserQuery::default() };
        let results = index.find(&query, &FRANCE.catalogue);
        prop_assert!(results.total <= 1 && results.hits.len() == results.total);
    }
}

#[test]
fn advisers_are_shared_and_not_copied_for_each_search() {
    let index = index(&[AdviserBuilder::new(1, "Seul").build()]);
    let hit = index.find(&AdviserQuery::default(), &FRANCE.catalogue).hits.remove(0);
    assert!(Arc::ptr_eq(&hit.adviser, index.adviser(hit.adviser.id).unwrap()));
    assert_eq!(hit.adviser.changed_at, NOW);
}

#[test]
fn advisers_in_my_region_are_right_for_all_eighteen_regions() {
    let regions =
        ["01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"];
    let mut advisers = Vec::new();
    for (number, region) in (0u64..).zip(regions) {
        let commune = FRANCE.territories.communes().iter().find(|commune| commune.region.as_str() == region).unwrap();
        let here = AdviserBuilder::new(number * 2, &format!("Ici {region}")).in_commune(commune.code.as_str());
        advisers.push(here.build());
        // One from elsewhere who serves this region and the next as a whole.
        let next = regions[(usize::try_from(number).unwrap() + 1) % regions.len()];
        let served = [region, next].map(|code| FRANCE.territories.region(code).unwrap().code.clone());
        let serving = AdviserBuilder::new(number * 2 + 1, &format!("Sert {region} {next}")).in_commune("98735");
        advisers.push(serving.with(|adviser| adviser.reach = Reach::regions(served.into()).unwrap()).build());
    }
    let index = Index::new(advisers, &FRANCE, date(2026, 11, 24));
    for region in regions {
        let code = FRANCE.territories.region(region).unwrap().code.clone();
        let found = index.find(&AdviserQuery { region: Some(code), ..AdviserQuery::default() }, &FRANCE.catalogue);
        let mut names: Vec<&str> = found.hits.iter().map(|hit| hit.adviser.organisation.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names.len(), 3, "{region}: {names:?}");
        assert_eq!(names[0], format!("Ici {region}"));
        assert!(names[1..].iter().all(|name| name.contains(region)), "{region}: {names:?}");
    }
}
