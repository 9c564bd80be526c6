//! An officer accredits organisations and takes accreditations back.

use evidence::Action;
use jiff::SignedDuration;
use mandates::{Ending, Helper, MandateBook, MandatesError, Standing};
use ui::testing::NOW;

use crate::house::{House, id_in, service};
use crate::using::names;

#[tokio::test]
async fn an_officer_accredits_names_helpers_and_ends_it() {
    for house in House::each().await {
        let wrong = house.sends(&house.olga, "/mandates/organisations", &[("name", " "), ("until-year", "2020")]).await;
        for key in ["mandates-organisation-name-wrong", "mandates-organisation-until-wrong"] {
            assert!(wrong.body.contains(&house.says(key)), "{key}: {}", wrong.body);
        }
        let until =
            [("name", "Centre social (fictif)"), ("until-day", "31"), ("until-month", "12"), ("until-year", "2027")];
        let place = house.sends_well(&house.olga, "/mandates/organisations", &until).await;
        let elsewhere = house.sends(&house.olga, &format!("{place}/helpers"), &[("login", "karim@example.org")]).await;
        assert!(elsewhere.body.contains(&house.says("mandates-helps-elsewhere")), "{}", elsewhere.body);
        let nobody = house.sends(&house.olga, &format!("{place}/helpers"), &[("login", "x@example.org")]).await;
        assert!(nobody.body.contains(&house.says("mandates-helper-unknown")));
        house.sends_well(&house.olga, &format!("{place}/helpers"), &[("login", "ana@example.org")]).await;
        assert!(house.reads(&house.ana, "/mandates").await.contains("Centre social (fictif)"));
        assert_eq!(house.sees(&house.karim, &place).await.status, 403, "for officers only");
    }
}

#[tokio::test]
async fn the_end_of_an_accreditation_ends_every_mandate() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[("may_use", "organisation")]).await;
        let place = format!("/mandates/organisations/{}", house.organisation);
        let page = house.reads(&house.olga, &place).await;
        assert!(page.contains(&id_in(&mandate).to_string()) && !page.contains("Rose"), "{page}");
        house.sends_well(&house.olga, &format!("{place}/end"), &[]).await;
        assert!(house.people.taken_back.lock().unwrap().contains(&id_in(&mandate).to_string()));
        let own = house
            .mandates
            .mandates_of(house.mandates.mandate_for(house.karim.person, id_in(&mandate)).await.unwrap().0.person);
        assert_eq!(own.await.unwrap()[0].0.state.name(), "ended");
        assert_eq!(house.actions(&mandate).await.last(), Some(&Action::EndMandate));
        assert!(house.reads(&house.karim, "/mandates").await.contains(&house.says("mandates-no-helper")));
        let again = house
            .sends(
                &house.olga,
                &format!("{place}/extend"),
                &[("until-day", "1"), ("until-month", "1"), ("until-year", "2028")],
            )
            .await;
        assert_eq!(again.status, 409, "what is over stays over");
    }
}

#[tokio::test]
async fn an_officer_ends_one_mandate_and_removes_a_helper() {
    for house in House::each().await {
        let (one, shared) = (house.rose_signs(&[]).await, house.rose_signs(&[("may_use", "organisation")]).await);
        let place = format!("/mandates/organisations/{}", house.organisation);
        let number = id_in(&one).to_string();
        house.sends_well(&house.olga, &format!("{place}/end-mandate"), &[("id", &number)]).await;
        assert!(house.reads(&house.karim, &one).await.contains(&house.says("mandates-ended-officer")));
        let own = house.rose_signs(&[]).await;
        let karim = house.karim.person.to_string();
        house.sends_well(&house.olga, &format!("{place}/helpers/remove"), &[("id", &karim)]).await;
        let town = service("town", &["papers"]);
        assert!(names(&house, &house.karim, &town).await.is_empty());
        assert_eq!(names(&house, &house.lena, &town).await.len(), 1, "{shared} goes on");
        assert!(house.people.taken_back.lock().unwrap().contains(&karim));
        assert!(house.mandates.mandate_for(house.karim.person, id_in(&own)).await.is_err());
    }
}

#[tokio::test]
async fn everybody_hears_that_an_accreditation_was_taken_back() {
    for house in House::each().await {
        house.rose_signs(&[]).await;
        let draft = house.drafts_well(&[("given_names", "Nora"), ("email", "nora@example.org")]).await;
        house.mandates.end_accreditation(house.organisation, house.olga.person).await.unwrap();
        let letter = house.newest_letter().await;
        assert!(letter.contains(&house.says("mandates-mail-ended-subject")), "{}: {letter}", house.engine);
        assert!(letter.contains("rose@example.org"), "{}: {letter}", house.engine);
        assert_eq!(house.actions(&draft).await.last(), Some(&Action::EndMandate), "a draft ends without a letter");
        let letters = house.letters().await.len();
        house.mandates.end_accreditation(house.organisation, house.olga.person).await.unwrap();
        assert_eq!(house.letters().await.len(), letters, "told once");
    }
}

#[tokio::test]
async fn what_was_over_before_an_officer_came_stays_as_it_was() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[]).await;
        house.wait(10 * 86_400);
        let (before, _) = house.mandates.mandate_for(house.karim.person, id_in(&mandate)).await.unwrap();
        let log = house.actions(&mandate).await;
        house.mandates.end_as_officer(house.olga.person, id_in(&mandate)).await.unwrap();
        let code = house.mandates.revocation_code(id_in(&mandate));
        house.mandates.end_by_code(&code, None).await.unwrap();
        house.mandates.end_accreditation(house.organisation, house.olga.person).await.unwrap();
        let (after, organisation) = house.mandates.mandate_for(house.karim.person, id_in(&mandate)).await.unwrap();
        assert_eq!(after, before, "{}", house.engine);
        let standing = after.standing(&organisation, NOW.plus(SignedDuration::from_hours(24 * 20)));
        assert!(matches!(standing, Standing::Over { why: Ending::Time, .. }), "{}: {standing:?}", house.engine);
        assert_eq!(house.actions(&mandate).await, log, "{}: nothing happened", house.engine);
    }
}

#[tokio::test]
async fn who_is_removed_late_keeps_what_they_do_for_the_next_organisation() {
    for house in House::each().await {
        let until = NOW.plus(SignedDuration::from_hours(24 * 400));
        let (first, town) = (house.organisation, service("town", &["papers"]));
        let next = house.mandates.accredit("Centre social (fictif)".parse().unwrap(), until, None).await.unwrap();
        let (karim, olga) = (house.karim.person, house.olga.person);
        let old = house.rose_signs(&[("may_use", "organisation")]).await;
        house.mandates.remove_helper(karim, first, olga).await.unwrap();
        house.mandates.add_helper(karim, next).await.unwrap();
        house.rose_signs(&[]).await;
        house.people.taken_back.lock().unwrap().clear();
        // A page of yesterday asks again.
        house.mandates.remove_helper(karim, first, olga).await.unwrap();
        assert_eq!(names(&house, &house.karim, &town).await.len(), 1, "{}", house.engine);
        assert!(house.people.taken_back.lock().unwrap().is_empty(), "{}", house.engine);

        // What they made for the first one is no longer theirs to read, to end or to make again.
        let helper = Helper { person: karim, name: house.karim.name.clone() };
        let old = id_in(&old);
        assert!(matches!(house.mandates.mandate_for(karim, old).await, Err(MandatesError::NotFound)));
        assert!(matches!(house.mandates.end_as_helper(karim, old).await, Err(MandatesError::NotFound)));
        assert!(matches!(house.mandates.renew(&helper, old).await, Err(MandatesError::NotFound)));
        assert_eq!(names(&house, &house.lena, &town).await.len(), 1, "{}: who stayed goes on", house.engine);
    }
}

#[tokio::test]
async fn nothing_outlives_the_accreditation() {
    let house = House::one().await;
    let end = NOW.plus(SignedDuration::from_hours(24 * 10));
    house.mandates.extend(house.organisation, end).await.unwrap();
    house.rose_signs(&[("lasts", "year")]).await;
    let town = service("town", &["papers"]);
    assert_eq!(house.mandates.fitting(house.karim.person, &town, "").await.unwrap().shown[0].until, end);
    house.wait(10 * 86_400);
    assert!(names(&house, &house.karim, &town).await.is_empty());
}
