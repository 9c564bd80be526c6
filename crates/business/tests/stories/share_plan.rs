//! A plan is shared with one adviser, for a time, until the firm ends it; every reading is recorded first.

use base::FirmId;
use evidence::{Action, Actor};
use jiff::SignedDuration;

use crate::answers::Sheet;
use crate::house::House;
use crate::person::{Person, id_in};

const NOTE: &str = "Voir avec le comptable";

async fn with_a_plan(leo: &Person<'_>) -> FirmId {
    let firm = leo.adds_the_bakery().await;
    leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
    leo.sends_well(&format!("/firms/{firm}/plan/steps"), &[("recommendation", "two_factor")]).await;
    leo.sends_well(&format!("/firms/{firm}/plan/steps/two_factor"), &[("to", "note"), ("note", NOTE)]).await;
    firm
}

async fn shares(house: &House, firm: FirmId, days: &str, key: &str) -> String {
    let adviser = house.nora_advises.to_string();
    let fields = [("adviser", adviser.as_str()), ("days", days), ("key", key)];
    house.leo().sends_well(&format!("/firms/{firm}/plan/share"), &fields).await;
    let list = house.nora().reads("/shared-plans").await;
    list.split("href=\"/shared-plans/").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_adviser_gets_one_letter_reads_the_plan_and_each_reading_is_recorded() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = with_a_plan(&leo).await;
        let share = shares(&house, firm, "30", "one").await;
        assert_eq!(shares(&house, firm, "30", "one").await, share, "{}: twice is once", house.engine);
        let letters = house.letters().await;
        assert_eq!(letters.len(), 1, "{}", house.engine);
        assert_eq!(shares(&house, firm, "180", "two").await, share, "longer, and the letter's link still leads there");
        assert_eq!(house.letters().await.len(), 1, "{}: who may read it already gets no other letter", house.engine);
        assert!(letters[0].contains(&format!("/shared-plans/{share}")) && letters[0].contains("nora@example.org"));
        let readings = || async {
            let accesses = house.accesses_to(leo).await;
            let nora = Actor::Person(nora.who.person);
            accesses.iter().filter(|access| access.actor == nora && access.action == Action::ReadPlan).count()
        };
        let before = readings().await;
        let page = nora.reads(&format!("/shared-plans/{share}")).await;
        assert!(page.contains(NOTE) && page.contains("BOULANGERIE DU CANAL"), "{page}");
        assert!(!page.contains("<form method=\"post\" action=\"/firms/"), "an adviser changes nothing: {page}");
        assert_eq!(readings().await, before + 1, "{}", house.engine);
        let printed = nora.sees(&format!("/shared-plans/{share}/print")).await;
        assert!(printed.body.starts_with("%PDF-1.7"));
        assert_eq!(readings().await, before + 2);
        for stranger in [house.ugo(), house.mia()] {
            assert!([403, 404].contains(&stranger.sees(&format!("/shared-plans/{share}")).await.status));
        }
    }
}

#[tokio::test]
async fn it_ends_when_the_firm_says_so_and_when_its_time_is_over() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = with_a_plan(&leo).await;
        let share = shares(&house, firm, "30", "one").await;
        for _ in 0..2 {
            let stop = format!("/firms/{firm}/plan/shares/{share}");
            assert_eq!(leo.sends_well(&stop, &[]).await, format!("/firms/{firm}/plan#shares"));
        }
        assert_eq!(nora.sees(&format!("/shared-plans/{share}")).await.status, 404, "{}", house.engine);
        assert!(nora.reads("/shared-plans").await.contains(&house.says("business-shared-plans-none")));

        let again = shares(&house, firm, "90", "two").await;
        assert_ne!(again, share);
        house.clock.advance(SignedDuration::from_hours(24 * 90 - 1));
        nora.reads(&format!("/shared-plans/{again}")).await;
        house.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(nora.sees(&format!("/shared-plans/{again}")).await.status, 404, "{}", house.engine);
        assert!(!leo.reads(&format!("/firms/{firm}/plan")).await.contains(&house.says("business-plan-shares")));
    }
}

#[tokio::test]
async fn nobody_shares_without_naming_an_adviser_and_a_time() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = with_a_plan(&leo).await;
    let share = format!("/firms/{firm}/plan/share");
    assert!(leo.reads(&share).await.contains(&house.says("business-plan-share-nobody")), "nobody was asked yet");
    let (nora, silent) = (house.nora_advises.to_string(), house.silent.to_string());
    for (adviser, days, told) in [
        ("", "30", "business-plan-share-adviser-missing"),
        (silent.as_str(), "30", "business-plan-share-adviser-missing"),
        (nora.as_str(), "3000", "business-plan-share-days-missing"),
    ] {
        let refused = leo.sends(&share, &[("adviser", adviser), ("days", days), ("key", "k")]).await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains(&house.says(told)), "{told}: {}", refused.body);
    }
    assert!(house.letters().await.is_empty());
    leo.asks_nora(firm, "Bonjour", None).await;
    assert!(leo.reads(&share).await.contains("Cabinet Alizé (fictif)"), "who was asked is offered");
}

#[tokio::test]
async fn who_asked_a_contact_point_before_still_chooses_an_adviser() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = with_a_plan(&leo).await;
        // Nobody advises on this: the contact point of the region gets the question.
        leo.asks_the_platform(firm, "cybersecurity", "Qui peut nous aider ?").await;
        let share = format!("/firms/{firm}/plan/share");
        assert!(leo.reads(&share).await.contains(&house.says("business-plan-share-nobody")), "{}", house.engine);
        leo.asks_nora(firm, "Bonjour", None).await;
        assert!(leo.reads(&share).await.contains("Cabinet Alizé (fictif)"), "{}", house.engine);
    }
}

#[tokio::test]
async fn a_plan_goes_with_a_request_and_stands_beside_it() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = with_a_plan(&leo).await;
        let ask = format!("/advisers/{}/ask", house.nora_advises);
        let page = leo.reads(&ask).await;
        assert!(page.contains("name=\"plan\"") && !page.contains(&format!("value=\"{firm}\" checked name=\"plan\"")));
        let firm_is = firm.to_string();
        let request = [("firm", firm_is.as_str()), ("subject", "website"), ("message", "Bonjour"), ("key", "k")];
        let other = house.mia().adds_the_bakery().await.to_string();
        let refused = leo.sends(&ask, &[&request[..], &[("plan", other.as_str())]].concat()).await;
        assert!(refused.body.contains(&house.says("business-ask-plan-other-firm")), "{}", refused.body);
        let sent = leo.sends_well(&ask, &[&request[..], &[("plan", firm_is.as_str())]].concat()).await;
        let id: business::model::AdviceRequestId = id_in(sent.strip_suffix("?sent=1").unwrap(), "/requests/");
        let inbox = nora.reads(&format!("/inbox/{id}")).await;
        let link =
            inbox.split("href=\"/shared-plans/").nth(1).unwrap_or_else(|| panic!("{inbox}")).split('"').next().unwrap();
        assert!(nora.reads(&format!("/shared-plans/{link}")).await.contains(NOTE));
        leo.sends_well(&format!("/firms/{firm}/plan/shares/{link}"), &[]).await;
        assert!(!nora.reads(&format!("/inbox/{id}")).await.contains("/shared-plans/"), "{}", house.engine);
    }
}
