//! A firm looks at itself again, by one instrument or another, and sees what changed and how others stand.

use base::FirmId;
use base::headcount::HeadcountBand;
use business::model::{DiagnosisId, FirmFacts};
use forms::Origin;
use jiff::SignedDuration;

use crate::answers::Sheet;
use crate::house::House;
use crate::person::{Person, id_in, led_on};

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn begins_by(person: Person<'_>, firm: FirmId, instrument: &str) -> DiagnosisId {
    id_in(&person.sends_well(&format!("/firms/{firm}/diagnosis"), &[("instrument", instrument)]).await, "/diagnoses/")
}

/// Keeps what is proposed on every page, but for the answers given here; unanswered questions get the first choice.
async fn keeps_all_but(person: Person<'_>, id: DiagnosisId, changed: &[(&str, &str)]) {
    let house = person.house;
    for _ in 0..60 {
        let at = led_on(&person.sees(&format!("/diagnoses/{id}")).await);
        let Some((_, step)) = at.split_once("/q/") else { break };
        let (_, diagnosis) = house.business.read_diagnosis(person.who.person, id).await.unwrap();
        let filling = house.business.filling(&diagnosis);
        let step = filling.steps().into_iter().find(|known| known.name == step).unwrap();
        let mut fields: Vec<(String, String)> = Vec::new();
        for question in step.questions {
            let given = changed.iter().find(|(name, _)| *name == question).map(|(_, value)| (*value).to_owned());
            let proposed = diagnosis.answers.get(&question).map(|answer| answer.value.clone());
            let choices = filling.choices(&question);
            let text =
                given.or(proposed).or_else(|| choices.first().map(|choice| choice.name.clone())).unwrap_or_default();
            let values: Vec<&str> = if choices.is_empty() { vec![&text] } else { text.split(' ').collect() };
            fields.extend(values.into_iter().map(|value| (question.clone(), value.to_owned())));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        person.sends_well(&format!("/diagnoses/{id}/q/{}", step.name), &fields).await;
    }
    let next = person.sends_well(&format!("/diagnoses/{id}/check"), &[]).await;
    assert_eq!(next, format!("/diagnoses/{id}/result"));
}

#[tokio::test]
async fn the_answers_of_last_time_are_proposed_with_their_date_and_what_changed_is_told() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let first = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        house.clock.advance(DAY * 200);
        let second = begins_by(leo, firm, "dii-4").await;
        assert_ne!(first, second, "{}", house.engine);
        let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, second).await.unwrap();
        let robots = diagnosis.answers.get("robots").unwrap();
        assert_eq!((robots.value.as_str(), robots.confirmed), ("no", false), "proposed, and not yet kept");
        assert!(matches!(robots.provenance.source, Origin::Earlier(_)));
        let name = diagnosis.answers.get("firm_name").unwrap();
        assert!(matches!(name.provenance.source, Origin::Register(_)), "the register counts more: {name:?}");
        let page = leo.reads(&format!("/diagnoses/{second}/q/robots")).await;
        let day = "24 novembre 2026";
        assert!(page.contains(day), "an earlier answer says of when it is: {page}");

        keeps_all_but(leo, second, &[("robots", "yes"), ("security_documents", "dont_know")]).await;
        let page = leo.reads(&format!("/diagnoses/{second}/result")).await;
        let say = |key: &str, values: &[(&str, ui::texts::Value<'_>)]| house.says_with(key, values);
        assert!(page.contains(&say("business-changes-title", &[])), "{page}");
        let up = [("date", day.into()), ("before", "3 sur 12".into()), ("now", "4 sur 12".into())];
        assert!(page.contains(&say("business-changes-score-up", &up)), "{page}");
        for (item, before, now) in
            [("Des robots", "Non", "Oui"), ("Des règles de sécurité écrites", "Non", "Non connu")]
        {
            let change =
                say("business-changes-item", &[("item", item.into()), ("before", before.into()), ("now", now.into())]);
            assert!(page.contains(&format!("<li>{change}</li>")), "{change} on {page}");
        }
        assert!(!page.contains("<li>Des réunions à distance :"), "what stayed the same is not among what changed");
        let first_page = leo.reads(&format!("/diagnoses/{first}/result")).await;
        assert!(!first_page.contains(&say("business-changes-title", &[])), "before the first there was none");

        let results = leo.reads(&format!("/firms/{firm}/results")).await;
        for id in [first, second] {
            assert!(results.contains(&format!("/diagnoses/{id}/result")), "{results}");
        }
        assert!(results.contains(&say("business-changes-score-up", &up)));
    }
}

#[tokio::test]
async fn two_versions_stand_in_one_history_and_are_not_compared() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let of_three = begins_by(leo, firm, "dii-3").await;
        keeps_all_but(leo, of_three, &[]).await;
        house.clock.advance(DAY);
        let of_four = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let refused = [("date", "24 novembre 2026".into()), ("before", "3".into()), ("now", "4".into())];
        let refused = house.says_with("business-changes-other-version", &refused);
        for page in [format!("/diagnoses/{of_four}/result"), format!("/firms/{firm}/results")] {
            let page = leo.reads(&page).await;
            assert!(page.contains(&refused), "{}: {page}", house.engine);
            assert!(!page.contains("business-changes-score"), "{page}");
            assert!(!page.contains(&house.says("business-changes-items")), "nothing is compared: {page}");
        }
        let own = leo.reads(&format!("/diagnoses/{of_three}/result")).await;
        assert!(
            own.contains(&house.says("business-compare-title")) && own.contains("2023"),
            "figures of version 3: {own}"
        );
        assert!(!own.contains("2024"), "none of version 4");
    }
}

#[tokio::test]
async fn each_instrument_is_told_with_what_it_is_for_its_time_and_its_source() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    for lang in base::Lang::ALL {
        let page = leo.reads(&format!("/firms/{firm}/diagnosis?lang={lang}")).await;
        for instrument in house.business.content.instruments.iter() {
            let label = instrument.label.get(lang);
            assert!(page.contains(label) && page.contains(instrument.about.get(lang)), "{label}: {page}");
            assert!(page.contains(&instrument.url) && page.contains(&instrument.minutes.to_string()), "{page}");
            assert!(page.contains(&format!("name=\"instrument\" value=\"{}\"", instrument.name)), "{page}");
        }
    }
    let check = begins_by(leo, firm, "cyber").await;
    let index = begins_by(leo, firm, "dii-4").await;
    assert_ne!(check, index, "two instruments go on beside one another");
    assert_eq!(begins_by(leo, firm, "cyber").await, check, "and each is taken up again");
    assert_eq!(leo.sends(&format!("/firms/{firm}/diagnosis"), &[("instrument", "none")]).await.status, 404);
}

#[tokio::test]
async fn the_check_and_the_assessment_have_their_result_with_a_radar_and_its_figures() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        for name in ["cyber", "dma"] {
            let id = begins_by(leo, firm, name).await;
            keeps_all_but(leo, id, &[]).await;
            let instrument = house.business.content.instruments.get(name).unwrap();
            for lang in base::Lang::ALL {
                let page = leo.reads(&format!("/diagnoses/{id}/result?lang={lang}")).await;
                assert!(page.contains("class=\"radar\"") && page.contains("class=\"chart\""), "{name}, {lang}");
                for dimension in &instrument.dimensions {
                    assert!(page.contains(dimension.label.get(lang)), "{} in {lang}: {page}", dimension.name);
                }
                assert!(
                    page.contains(&instrument.url) && page.contains(&instrument.licence),
                    "{name} cites its source"
                );
            }
            let page = leo.reads(&format!("/diagnoses/{id}/result")).await;
            assert!(page.contains(&house.says("business-compare-none")), "{name} has no published figures: {page}");
        }
    }
}

/// A firm completes the same diagnosis as another, with this result.
async fn completes_like(house: &House, other: DiagnosisId, firm: FirmId, band: &'static str) {
    let id: DiagnosisId = base::Id::new(&*house.clock, &base::SystemRandom);
    let db = house.db.db();
    let copied = db.write(move |tx| {
        tx.execute(
            store::sql!(
                "INSERT INTO business_diagnoses (id, firm, instrument, version, form, form_version, answers, revision, \
                 started_at, changed_at, completed_at, score, band) \
                 SELECT $1, $2, instrument, version, form, form_version, answers, revision, started_at, changed_at, \
                 completed_at, score, $3 FROM business_diagnoses WHERE id = $4"
            ),
            store::params![id, firm, band, other],
        )
    });
    assert_eq!(copied.await.unwrap(), 1);
}

#[tokio::test]
async fn own_figures_are_told_from_thirty_firms_on_and_counted_once_an_hour() {
    for house in House::each().await {
        let leo = house.leo();
        let bakery = leo.adds_the_bakery().await;
        let result = leo.completes_a_diagnosis(bakery, &Sheet::of_a_bakery()).await;
        let page = async || leo.reads(&format!("/diagnoses/{result}/result")).await;
        let too_few = house.says_with("business-own-too-few", &[("min", 30.into())]);
        let told = |page: &str| page.contains("id=\"own-figures-title\"");
        let baker = async |number: usize| {
            let facts = FirmFacts {
                name: format!("Boulangerie {number}"),
                activity: Some("10.71C".to_owned()),
                commune: Some("35238".to_owned()),
                headcount: HeadcountBand::from_code("02"),
            };
            // A person looks after fifty firms at most.
            let owner = if number.is_multiple_of(2) { house.mia() } else { leo };
            let firm =
                house.business.add_by_hand(owner.who.person, None, facts, format!("key {number}")).await.unwrap();
            let band = if number.is_multiple_of(3) { "very_high" } else { "very_low" };
            completes_like(&house, result, firm, band).await;
        };
        for number in 0..28 {
            baker(number).await;
        }
        house.business.count_answers().await.unwrap();
        let shown = page().await;
        assert!(shown.contains(&too_few) && !told(&shown), "29 firms, {}: {shown}", house.engine);
        baker(28).await;
        house.business.count_answers().await.unwrap();
        assert!(!told(&page().await), "it was counted less than an hour ago");
        house.clock.advance(SignedDuration::from_mins(61));
        house.business.count_answers().await.unwrap();
        let shown = page().await;
        assert!(told(&shown), "30 firms, {}: {shown}", house.engine);
        let counted = [("firms", 30.into()), ("date", "24 novembre 2026".into())];
        assert!(shown.contains(&house.says_with("business-own-counted", &counted)), "{shown}");
        let joined = house.says_with("business-own-joined", &[("from", "Faible".into()), ("to", "Très élevé".into())]);
        assert!(shown.contains(&joined), "no firm is in the bands between: {shown}");
        assert!(!shown.contains(&too_few));
    }
}

#[tokio::test]
async fn a_diagnosis_of_before_is_by_the_index_and_its_outcome_is_worked_out() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        house
            .db
            .db()
            .write(move |tx| {
                tx.execute(
                    store::sql!("UPDATE business_diagnoses SET score = NULL, band = NULL WHERE id = $1"),
                    store::params![id],
                )
            })
            .await
            .unwrap();
        let outcome = async || {
            let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
            diagnosis.outcome.map(|outcome| (outcome.score.map(|score| score.to_string()), outcome.band))
        };
        assert_eq!(outcome().await, None, "{}", house.engine);
        house.business.count_answers().await.unwrap();
        assert_eq!(outcome().await, Some((Some("3".to_owned()), "very_low".to_owned())), "{}", house.engine);
    }
}
