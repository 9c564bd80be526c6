//! A firm's plan: taken from recommendations, ticked off, put aside, kept in order, and beyond a new diagnosis.

use base::FirmId;
use business::plan::{MAX_WORDS_CHARS, State};
use evidence::Action;

use crate::answers::Sheet;
use crate::house::House;
use crate::person::Person;

/// What the stories add.
const UPDATES: &str = "updates";
const TWO_FACTOR: &str = "two_factor";

async fn with_a_plan(leo: &Person<'_>) -> FirmId {
    let firm = leo.adds_the_bakery().await;
    leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
    for name in [UPDATES, TWO_FACTOR, "incident_sheet"] {
        leo.sends_well(&format!("/firms/{firm}/plan/steps"), &[("recommendation", name)]).await;
    }
    firm
}

async fn states(house: &House, firm: FirmId) -> Vec<State> {
    let steps = house.business.plan_of(house.leo().who.person, firm).await.unwrap();
    steps.iter().map(|step| step.state).collect()
}

fn places(page: &str, names: &[&str]) -> Vec<usize> {
    names
        .iter()
        .map(|name| page.find(&format!("<h3 id=\"{name}\">")).unwrap_or_else(|| panic!("{name}: {page}")))
        .collect()
}

#[tokio::test]
async fn an_empty_plan_proposes_how_to_begin_and_one_click_begins_it() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let plan = format!("/firms/{firm}/plan");
        assert!(leo.reads(&plan).await.contains(&house.says("business-plan-no-diagnosis")));
        leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let page = leo.reads(&plan).await;
        assert!(page.contains(&house.says("business-plan-empty")), "{page}");
        let begin =
            page.split("type=\"hidden\" name=\"recommendation\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let proposed: Vec<&str> = begin.split(' ').collect();
        assert_eq!(proposed.len(), 5);
        let back = [("recommendation", begin), ("back", plan.as_str())];
        assert_eq!(leo.sends_well(&format!("{plan}/steps"), &back).await, plan);
        assert_eq!(states(&house, firm).await, [State::Todo; 5], "{}", house.engine);
        let page = leo.reads(&plan).await;
        let in_order = places(&page, &proposed);
        assert!(in_order.is_sorted(), "in the order of worth");
        assert!(!page.contains(&house.says("business-plan-empty")));
    }
}

#[tokio::test]
async fn a_step_is_added_once_ticked_off_and_taken_up_again() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = with_a_plan(&leo).await;
        leo.sends_well(&format!("/firms/{firm}/plan/steps"), &[("recommendation", UPDATES)]).await;
        assert_eq!(states(&house, firm).await.len(), 3, "{}: twice is once", house.engine);
        let step = format!("/firms/{firm}/plan/steps/{UPDATES}");
        for _ in 0..2 {
            assert_eq!(leo.sends_well(&step, &[("to", "done")]).await, format!("/firms/{firm}/plan#{UPDATES}"));
        }
        let page = leo.reads(&format!("/firms/{firm}/plan")).await;
        let progress = house.says_with("business-plan-progress", &[("done", 1.into()), ("of", 3.into())]);
        assert!(page.contains(&progress), "{page}");
        assert!(states(&house, firm).await.contains(&State::Done));
        leo.sends_well(&step, &[("to", "todo")]).await;
        assert!(!states(&house, firm).await.contains(&State::Done));
        assert_eq!(leo.sends(&format!("/firms/{firm}/plan/steps/nonsense"), &[("to", "done")]).await.status, 404);
        let unknown = leo.sends(&format!("/firms/{firm}/plan/steps"), &[("recommendation", "nonsense")]).await;
        assert_eq!(unknown.status, 404);
        let actions: Vec<Action> = house.accesses_to(leo).await.iter().map(|access| access.action).collect();
        assert!(actions.contains(&Action::ReadPlan) && actions.contains(&Action::ChangePlan), "{actions:?}");
    }
}

#[tokio::test]
async fn to_put_a_step_aside_takes_a_reason_and_nothing_typed_is_lost() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = with_a_plan(&leo).await;
        let step = format!("/firms/{firm}/plan/steps/{TWO_FACTOR}");
        let refused = leo.sends(&step, &[("to", "aside"), ("reason", "  ")]).await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains(&house.says("business-plan-reason-missing")), "{}", refused.body);
        let long = "x".repeat(MAX_WORDS_CHARS + 1);
        let refused = leo.sends(&step, &[("to", "note"), ("note", &long)]).await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains(&long), "what was typed stays");
        assert_eq!(states(&house, firm).await, [State::Todo; 3]);

        leo.sends_well(&step, &[("to", "aside"), ("reason", "Notre banque <b>ne veut pas</b>")]).await;
        leo.sends_well(&step, &[("to", "note"), ("note", "Redemander en mars")]).await;
        let page = leo.reads(&format!("/firms/{firm}/plan")).await;
        for words in ["Notre banque &lt;b&gt;ne veut pas", "Redemander en mars", &house.says("business-plan-aside")] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let of_two = house.says_with("business-plan-progress", &[("done", 0.into()), ("of", 2.into())]);
        assert!(page.contains(&of_two), "what is put aside is not counted: {page}");
        assert!(states(&house, firm).await.contains(&State::Aside));
    }
}

#[tokio::test]
async fn the_firm_keeps_its_own_order() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = with_a_plan(&leo).await;
        let plan = format!("/firms/{firm}/plan");
        let before = places(&leo.reads(&plan).await, &[UPDATES, TWO_FACTOR, "incident_sheet"]);
        assert!(before[1] < before[0], "the most useful for the least effort first");
        for _ in 0..2 {
            leo.sends_well(&format!("{plan}/steps/{UPDATES}"), &[("to", "move-0")]).await;
        }
        let after = places(&leo.reads(&plan).await, &[UPDATES, TWO_FACTOR, "incident_sheet"]);
        assert!(after[0] < after[1] && after[0] < after[2], "{}", house.engine);
        leo.sends_well(&format!("{plan}/steps"), &[("recommendation", "gdpr_register")]).await;
        let with_more = places(&leo.reads(&plan).await, &[UPDATES, TWO_FACTOR, "incident_sheet", "gdpr_register"]);
        assert!(with_more[..3].iter().all(|place| *place < with_more[3]), "what is new comes last");
    }
}

#[tokio::test]
async fn a_plan_outlives_a_new_diagnosis_which_says_what_is_new_and_what_is_meant_no_more() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = with_a_plan(&leo).await;
        let plan = format!("/firms/{firm}/plan");
        leo.sends_well(&format!("{plan}/steps/{UPDATES}"), &[("to", "done")]).await;
        house.clock.advance(jiff::SignedDuration::from_hours(24));
        let later = Sheet::of_a_bakery()
            .with("security_measures", &["strong_passwords", "backups", "vpn", "two_factor", "updates"])
            .with("goals", &["funding"]);
        leo.completes_a_diagnosis(firm, &later).await;
        let page = leo.reads(&plan).await;
        let gone = house.says("business-plan-not-meant");
        assert_eq!(page.matches(&gone).count(), 1, "of the step that is still to do: {page}");
        assert!(page.contains("Une double vérification"), "and why: {page}");
        assert!(page.contains("value=\"aid_finder\""), "what is new is proposed: {page}");
        assert_eq!(states(&house, firm).await.iter().filter(|state| **state == State::Done).count(), 1);
    }
}

#[tokio::test]
async fn a_plan_is_printed_for_who_owns_it() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = with_a_plan(&leo).await;
        for lang in ["fr", "de", "lb", "en"] {
            let printed = leo.sees(&format!("/firms/{firm}/plan/print?lang={lang}")).await;
            assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
            assert!(printed.body.starts_with("%PDF-1.7"), "{lang}");
        }
        assert_eq!(house.mia().sees(&format!("/firms/{firm}/plan/print")).await.status, 404);
    }
}
