//! A helper acts at a service.

use evidence::{Action, Actor};
use mandates::{FITTING_MAX, MandateBook, Service};

use crate::house::{House, id_in, service};

pub async fn names(house: &House, who: &ui::SignedIn, at: &Service) -> Vec<String> {
    let fitting = house.mandates.fitting(who.person, at, "").await.unwrap();
    fitting.shown.into_iter().map(|fitting| fitting.person_name).collect()
}

#[tokio::test]
async fn a_helper_acts_where_the_mandate_reaches_and_the_person_is_told() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[]).await;
        let (town, tax) = (service("town", &["papers"]), service("tax", &["money"]));
        let wider = service("wide", &["papers", "money"]);
        assert_eq!(names(&house, &house.karim, &town).await, ["Rose INVENTÉE"], "{}", house.engine);
        for beyond in [&tax, &wider, &service("none", &[])] {
            assert!(names(&house, &house.karim, beyond).await.is_empty(), "{}", beyond.id);
            let used = house.mandates.use_one(house.karim.person, id_in(&mandate), beyond).await.unwrap();
            assert_eq!(used, None, "never wider than the mandate");
        }
        assert!(names(&house, &house.lena, &town).await.is_empty(), "it is for Karim alone");
        assert!(names(&house, &house.ana, &town).await.is_empty());

        let used = house.mandates.use_one(house.karim.person, id_in(&mandate), &town).await.unwrap().unwrap();
        assert_eq!((used.organisation.as_str(), used.covers.as_str()), ("Espace Fictif", "papers"));
        let log = house.log_of(&mandate).await;
        let entry = log.last().unwrap();
        assert_eq!((entry.action, &entry.actor), (Action::UseMandate, &Actor::Person(house.karim.person)));
        assert_eq!(entry.detail, "town, papers");
        let letter = house.newest_letter().await;
        assert!(letter.contains("Service town") && letter.contains("rose@example.org"), "{letter}");
    }
}

#[tokio::test]
async fn a_mandate_of_the_organisation_is_for_every_helper() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[("may_use", "organisation"), ("family", ""), ("service", "tax")]).await;
        let tax = service("tax", &["money"]);
        assert_eq!(names(&house, &house.lena, &tax).await, ["Rose INVENTÉE"]);
        assert!(house.reads(&house.lena, &mandate).await.contains("Service tax"));
        assert!(names(&house, &house.lena, &service("town", &["papers"])).await.is_empty());
        let used = house.mandates.use_one(house.lena.person, id_in(&mandate), &tax).await.unwrap();
        assert_eq!(used.unwrap().covers, "tax");
        assert!(house.newest_letter().await.contains("Lena Muster"), "the letter names who acted");
    }
}

#[tokio::test]
async fn nobody_acts_before_the_signature_or_after_the_end() {
    for house in House::each().await {
        let town = service("town", &["papers"]);
        house.drafts_well(&[]).await;
        assert!(names(&house, &house.karim, &town).await.is_empty());
        let mandate = house.rose_signs(&[]).await;
        house.mandates.end_as_helper(house.karim.person, id_in(&mandate)).await.unwrap();
        assert!(names(&house, &house.karim, &town).await.is_empty());
        assert_eq!(house.mandates.use_one(house.karim.person, id_in(&mandate), &town).await.unwrap(), None);

        house.rose_signs(&[]).await;
        house.wait(24 * 3600 - 1);
        assert_eq!(names(&house, &house.karim, &town).await.len(), 1);
        house.wait(1);
        assert!(names(&house, &house.karim, &town).await.is_empty(), "a day is over");
    }
}

#[tokio::test]
async fn when_a_mandate_is_over_the_next_one_of_the_same_person_is_found() {
    for house in House::each().await {
        let (town, tax) = (service("town", &["papers"]), service("tax", &["money"]));
        let first = house.rose_signs(&[]).await;
        let fits = house.mandates.fits(house.karim.person, id_in(&first), &town).await.unwrap().unwrap();
        let found = async |helper: &ui::SignedIn, at: &Service| {
            let found = house.mandates.fitting_for(helper.person, fits.person, at).await.unwrap();
            found.map(|fitting| fitting.mandate)
        };
        assert_eq!(found(&house.karim, &town).await, Some(id_in(&first)), "{}", house.engine);
        assert_eq!((found(&house.lena, &town).await, found(&house.karim, &tax).await), (None, None));
        house.mandates.end_as_helper(house.karim.person, id_in(&first)).await.unwrap();
        assert_eq!(found(&house.karim, &town).await, None);
        let second = house.rose_signs(&[]).await;
        assert_eq!(found(&house.karim, &town).await, Some(id_in(&second)));
    }
}

#[tokio::test]
async fn a_mandate_of_a_year_is_found_whatever_was_written_since() {
    for house in House::each().await {
        let town = service("town", &["papers"]);
        let first = house.rose_signs(&[("lasts", "year")]).await;
        house.writes_many(600).await;
        assert_eq!(names(&house, &house.karim, &town).await.len(), FITTING_MAX);
        let all = house.mandates.fitting(house.karim.person, &town, "").await.unwrap();
        assert!(all.has_more, "{}", house.engine);
        let found = house.mandates.fitting(house.karim.person, &town, " inventee").await.unwrap();
        assert!(!found.has_more);
        assert_eq!(found.shown.iter().map(|one| one.mandate).collect::<Vec<_>>(), [id_in(&first)], "{}", house.engine);
        let used = house.mandates.use_one(house.karim.person, id_in(&first), &town).await.unwrap();
        assert_eq!(used.unwrap().person_name, "Rose INVENTÉE");
        let desk = house.reads(&house.karim, "/mandates").await;
        assert!(!desk.contains("Rose INVENTÉE") && desk.contains(&house.says("mandates-desk-search")), "{desk}");
        assert!(house.reads(&house.karim, "/mandates?name=rose").await.contains("Rose INVENTÉE"));
        let nobody = house.reads(&house.karim, "/mandates?name=nobody").await;
        assert!(nobody.contains(&house.says("mandates-desk-nobody")), "{nobody}");
        // A day later the others are over.
        house.wait(2 * 86_400);
        assert_eq!(names(&house, &house.karim, &town).await, ["Rose INVENTÉE"], "{}", house.engine);
    }
}
