//! A person adds a firm: from the register, or by hand.

use base::headcount::HeadcountBand;
use base::{FirmId, FirmNumberKind};
use business::model::{FirmFacts, MAX_FIRMS, Origin};
use evidence::Action;
use exchange::{RegisterRefusal, Standing};
use jiff::civil::date;

use crate::house::{House, later};
use crate::person::{Person, id_in};
use crate::register::{FakeRegister, bakery, read_at};

const SIRET: &str = "73282932000074";
const OTHER_SIRET: &str = "55204944776279";

fn a_project(name: &str) -> FirmFacts {
    FirmFacts { name: name.to_owned(), ..FirmFacts::default() }
}

async fn describes<'a>(person: Person<'_>, changed: &[(&'a str, &'a str)]) -> ui::testing::Answer {
    let mut fields = vec![
        ("siret", ""),
        ("name", "Atelier Lune"),
        ("commune", "Rennes"),
        ("activity", "10.71C"),
        ("headcount", "00"),
        ("key", "one command"),
    ];
    fields.retain(|(name, _)| changed.iter().all(|(other, _)| other != name));
    fields.extend(changed);
    person.sends("/firms/add/by-hand", &fields).await
}

#[tokio::test]
async fn an_owner_types_a_number_and_the_register_tells_the_rest() {
    for house in House::each().await {
        let leo = house.leo();
        house.register.knows(bakery(SIRET));
        let next = leo.sends_well("/firms/add", &[("siret", " 732 829 320 00074 ")]).await;
        assert_eq!(next, format!("/firms/add/{SIRET}"));
        let confirm = leo.reads(&next).await;
        for told in ["BOULANGERIE DU CANAL", "732 829 320 00074", "10.71C", "Rennes (35)", FakeRegister::NAME] {
            assert!(confirm.contains(told), "{told} is not on {confirm}");
        }
        let firm = leo.adds_from_register(SIRET).await;
        let page = leo.reads(&format!("/firms/{firm}")).await;
        for told in ["BOULANGERIE DU CANAL", "Rennes (35)", FakeRegister::NAME] {
            assert!(page.contains(told), "{told} is not on {page}");
        }
        let (stored, diagnoses) = house.business.read_firm(leo.who.person, firm).await.unwrap();
        assert_eq!(stored.origin, Origin::Register(FakeRegister::NAME.to_owned()));
        assert_eq!(stored.facts.headcount, HeadcountBand::from_code("03"));
        assert!(diagnoses.is_empty());
    }
}

#[tokio::test]
async fn who_listens_to_another_language_hears_french_activities_in_french() {
    let house = House::one().await;
    let (leo, nora) = (house.leo(), house.nora());
    let firm = leo.adds_the_bakery().await;
    let id = leo.asks_nora(firm, "Comment vendre en ligne ?", None).await;
    let in_german = async |person: Person<'_>, path: &str| {
        house.site.get(path).as_person(person.who).header("accept-language", "de").send().await.body
    };
    let (activity, confirm) = ("<span lang=\"fr\">Boulangerie", format!("/firms/add/{SIRET}"));
    for path in ["/firms", &format!("/firms/{firm}"), &confirm] {
        let page = in_german(leo, path).await;
        assert!(page.contains("<html lang=\"de\"") && page.contains(activity), "{path}: {page}");
        assert!(!leo.reads(path).await.contains(activity), "{path} is in French itself");
    }
    assert!(in_german(nora, &format!("/inbox/{id}")).await.contains(activity));
}

#[tokio::test]
async fn in_luxembourg_a_firm_is_known_by_its_number_in_the_trade_register() {
    for house in House::each_with(FirmNumberKind::Rcs).await {
        let leo = house.leo();
        let page = leo.reads("/firms/add").await;
        assert!(page.contains("name=\"rcs\"") && page.contains("RCS") && !page.contains("SIRET"), "{page}");
        for (typed, told) in [("", "Indiquez le numéro RCS."), ("73282932000074", "B123456"), ("B12345678", "B123456")]
        {
            let refused = leo.sends("/firms/add", &[("rcs", typed)]).await;
            assert_eq!(refused.status, 400, "{typed}");
            assert!(refused.body.contains(told), "{typed}");
            assert!(typed.is_empty() || refused.body.contains(&format!("value=\"{typed}\"")), "{typed} is kept");
        }
        let next = leo.sends_well("/firms/add", &[("rcs", "b 123 456")]).await;
        assert_eq!(next, "/firms/add/by-hand?rcs=B123456");
        assert!(leo.reads(&next).await.contains("name=\"rcs\" value=\"B123456\""));
        let added = describes(leo, &[("rcs", "B123456")]).await;
        let firm: FirmId = id_in(added.header("location"), "/firms/");
        let page = leo.reads(&format!("/firms/{firm}")).await;
        assert!(page.contains("B123456") && page.contains("Numéro RCS") && !page.contains("SIRET"), "{page}");
        let again = describes(leo, &[("rcs", "B 123456"), ("key", "another command")]).await;
        assert_eq!(id_in::<base::Firm>(again.header("location"), "/firms/"), firm, "the same number is the same firm");
        let known = &house.business.firms_of(leo.who.person).await.unwrap()[0];
        assert_eq!(known.number, FirmNumberKind::Rcs.read("B123456").ok());
        // No register of SIRETs is asked here.
        assert_eq!(leo.sees(&format!("/firms/add/{SIRET}")).await.status, 404);
        let without = describes(leo, &[("key", "a third command")]).await;
        let page = leo.reads(without.header("location")).await;
        assert!(page.contains("Pas encore de numéro RCS"), "{page}");
    }
}

#[tokio::test]
async fn what_is_no_number_is_said_with_what_to_do() {
    let house = House::one().await;
    for (typed, key) in [
        ("", "business-add-empty"),
        ("not a number", "business-add-not-digits"),
        ("73282932000075", "business-add-key"),
    ] {
        let answer = house.leo().sends("/firms/add", &[("siret", typed)]).await;
        assert_eq!(answer.status, 400);
        assert!(answer.body.contains(&house.says(key)), "{typed}: {}", answer.body);
        assert!(typed.is_empty() || answer.body.contains(&format!("value=\"{typed}\"")), "what was typed stays");
    }
    let answer = house.leo().sends("/firms/add", &[("siret", "7328")]).await;
    assert!(answer.body.contains(&house.says_with("business-add-length", &[("found", 4.into())])));
}

#[tokio::test]
async fn a_register_that_does_not_tell_leaves_a_way_on() {
    let house = House::one().await;
    let leo = house.leo();
    let number = [("siret", "732 829 320 00074".into())];
    let refusals = [
        (RegisterRefusal::Unknown, house.says_with("business-register-unknown", &number), false),
        (RegisterRefusal::Down, house.says("business-register-down"), true),
        (RegisterRefusal::TooSlow, house.says("business-register-down"), true),
        (RegisterRefusal::Unreadable, house.says("business-register-down"), true),
        (RegisterRefusal::NotAllowed, house.says("business-register-down"), true),
        (
            RegisterRefusal::RateLimited { retry_after_s: 42 },
            house.says_with("business-register-busy", &[("seconds", 42.into())]),
            true,
        ),
    ];
    for (refusal, sentence, again) in refusals {
        house.register.refuses(SIRET, refusal);
        let asked = leo.reads(&format!("/firms/add/{SIRET}")).await;
        let confirmed = leo.sends(&format!("/firms/add/{SIRET}"), &[]).await.body;
        for page in [asked, confirmed] {
            assert!(page.contains(&sentence), "{refusal:?}: {page}");
            assert!(page.contains(&format!("/firms/add/by-hand?siret={SIRET}")), "{refusal:?} leaves a way by hand");
            assert_eq!(page.contains(&format!("href=\"/firms/add/{SIRET}\"")), again, "{refusal:?}: try again");
        }
    }
    assert!(leo.reads("/firms").await.contains(&house.says("business-firms-none")), "nothing was added");
    assert!(house.accesses_to(leo).await.is_empty(), "nothing was read");
}

#[tokio::test]
async fn a_closed_establishment_is_not_added() {
    for house in House::each().await {
        let leo = house.leo();
        let mut closed = bakery(SIRET);
        closed.standing = Standing::Closed { on: Some(date(2024, 3, 31)) };
        house.register.knows(closed);
        let page = leo.reads(&format!("/firms/add/{SIRET}")).await;
        assert!(page.contains(&house.says("business-register-closed-title")), "{page}");
        assert!(page.contains("31 mars 2024"), "{page}");
        assert!(page.contains("/firms/add/by-hand"));
        assert_eq!(leo.sends(&format!("/firms/add/{SIRET}"), &[]).await.status, 404);
        assert!(house.business.read_firms(leo.who.person).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_name_that_must_not_be_spread_is_not_shown() {
    let house = House::one().await;
    let leo = house.leo();
    let mut hidden = bakery(SIRET);
    (hidden.name, hidden.diffusible) = (None, false);
    house.register.knows(hidden);
    let page = leo.reads(&format!("/firms/add/{SIRET}")).await;
    assert!(page.contains(&house.says("business-confirm-hidden")), "{page}");
    let firm = leo.adds_from_register(SIRET).await;
    assert!(leo.reads(&format!("/firms/{firm}")).await.contains("<h1>732 829 320 00074</h1>"));
}

#[tokio::test]
async fn the_same_number_twice_gives_one_firm_with_what_is_newest() {
    for house in House::each().await {
        let leo = house.leo();
        let first = leo.adds_the_bakery().await;
        let mut grown = read_at(bakery(SIRET), later(3_600));
        grown.name = Some("BOULANGERIE DES DEUX CANAUX".to_owned());
        grown.headcount = HeadcountBand::from_code("11");
        house.register.knows(grown);
        assert_eq!(leo.adds_from_register(SIRET).await, first, "{}", house.engine);
        let firms = house.business.read_firms(leo.who.person).await.unwrap();
        assert_eq!(firms.len(), 1);
        assert_eq!(firms[0].facts.name, "BOULANGERIE DES DEUX CANAUX");
        assert_eq!((firms[0].facts.headcount, firms[0].known_at), (HeadcountBand::from_code("11"), later(3_600)));

        let of_mia = house.mia().adds_from_register(SIRET).await;
        assert_ne!(of_mia, first, "two people may look after the same establishment, each for themselves");
    }
}

#[tokio::test]
async fn two_clicks_add_one_firm() {
    for house in House::each().await {
        let leo = house.leo();
        house.register.knows(bakery(SIRET));
        let (one, two) = tokio::join!(leo.adds_from_register(SIRET), leo.adds_from_register(SIRET));
        assert_eq!(one, two, "{}", house.engine);
        let by_hand = || house.business.add_by_hand(leo.who.person, None, a_project("Lune"), "a key".to_owned());
        let (one, two) = tokio::join!(by_hand(), by_hand());
        assert_eq!(one.unwrap(), two.unwrap(), "{}", house.engine);
        assert_eq!(house.business.read_firms(leo.who.person).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_commune_that_may_be_several_is_asked_about_and_then_kept() {
    for house in House::each().await {
        let leo = house.leo();
        let asked = describes(leo, &[("commune", "Saint-Denis")]).await;
        assert_eq!(asked.status, 400);
        assert!(asked.body.contains(&house.says("business-by-hand-commune-several")), "{}", asked.body);
        for offered in ["value=\"93066\"", "value=\"97411\"", "value=\"Saint-Denis\"", "value=\"Atelier Lune\""] {
            assert!(asked.body.contains(offered), "{offered} is not on the page");
        }
        let chosen = describes(leo, &[("commune", "Saint-Denis"), ("commune_code", "97411")]).await;
        let firm = id_in(chosen.header("location"), "/firms/");
        let (firm, _) = house.business.read_firm(leo.who.person, firm).await.unwrap();
        assert_eq!(firm.facts.commune.as_deref(), Some("97411"));
        assert_eq!(firm.facts.activity.as_deref(), Some("10.71C"));
        assert_eq!((firm.origin, firm.number), (Origin::Person, None));
    }
}

#[tokio::test]
async fn a_choice_no_longer_counts_when_the_words_were_changed() {
    let house = House::one().await;
    let leo = house.leo();
    let chosen = describes(leo, &[("commune", "Rennes"), ("commune_code", "97411")]).await;
    let firm = id_in(chosen.header("location"), "/firms/");
    let (firm, _) = house.business.read_firm(leo.who.person, firm).await.unwrap();
    assert_eq!(firm.facts.commune.as_deref(), Some("35238"), "Rennes was typed last");

    let asked =
        describes(leo, &[("activity", "commerce de détail"), ("activity_code", "10.71C"), ("key", "another")]).await;
    assert_eq!(asked.status, 400, "a bakery is no answer to that");
    assert!(asked.body.contains(&house.says("business-by-hand-activity-several")), "{}", asked.body);
    let offered = asked.body.matches("name=\"activity_code\"").count();
    assert!(offered >= 3 && !asked.body.contains("value=\"10.71C\""), "{}", asked.body);
}

#[tokio::test]
async fn everything_that_is_missing_is_named_at_once() {
    let house = House::one().await;
    let answer = describes(house.leo(), &[("name", " "), ("commune", ""), ("activity", ""), ("headcount", "")]).await;
    assert_eq!(answer.status, 400);
    for field in ["name", "commune", "activity", "headcount"] {
        let sentence = house.says(&format!("business-by-hand-{field}-missing"));
        assert_eq!(answer.body.matches(&sentence).count(), 2, "{field}: in the summary and at the field");
    }
    let answer = describes(house.leo(), &[("commune", "Trifouillis"), ("activity", "zzzz")]).await;
    for field in ["commune", "activity"] {
        assert!(answer.body.contains(&house.says(&format!("business-by-hand-{field}-unknown"))), "{field}");
    }
    let long = "x".repeat(201);
    let answer = describes(house.leo(), &[("name", &long)]).await;
    assert!(answer.body.contains(&house.says_with("business-by-hand-name-long", &[("max", 200.into())])));
    let answer = describes(house.leo(), &[("name", "Atelier\u{1}Lune")]).await;
    assert!(answer.body.contains(&house.says("business-by-hand-name-unseen")), "{}", answer.body);
    let answer = describes(house.leo(), &[("name", "Compte bloqué : https://evil.example")]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains(&house.says("business-by-hand-name-address")), "{}", answer.body);
}

#[tokio::test]
async fn the_fifty_first_firm_is_refused_and_a_known_one_still_kept_up_to_date() {
    for house in House::each().await {
        let leo = house.leo();
        let bakery = leo.adds_the_bakery().await;
        for number in 1..MAX_FIRMS {
            let facts = a_project(&format!("Projet {number}"));
            house.business.add_by_hand(leo.who.person, None, facts, number.to_string()).await.unwrap();
        }
        assert_eq!(leo.adds_the_bakery().await, bakery, "{}", house.engine);
        house.register.knows(crate::register::bakery(OTHER_SIRET));
        let refused = leo.sends(&format!("/firms/add/{OTHER_SIRET}"), &[]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains(&house.says("business-too-many-firms")), "{}", refused.body);
        assert_eq!(describes(leo, &[]).await.status, 409);
        let list = leo.reads("/firms").await;
        assert!(!list.contains("href=\"/firms/add\""), "the page does not offer what is refused");
        assert_eq!(describes(house.mia(), &[]).await.status, 303, "others are not concerned");
    }
}

#[tokio::test]
async fn reading_from_the_register_is_recorded_each_time() {
    for house in House::each().await {
        let leo = house.leo();
        house.register.knows(bakery(SIRET));
        leo.reads(&format!("/firms/add/{SIRET}")).await;
        leo.adds_from_register(SIRET).await;
        let actions: Vec<Action> = house.accesses_to(leo).await.iter().map(|access| access.action).collect();
        assert_eq!(actions, [Action::ReadFirmFromRegister, Action::ReadFirmFromRegister], "{}", house.engine);
    }
}
