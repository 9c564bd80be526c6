//! A person answers a firm's diagnosis.

use business::BusinessError;
use forms::Origin;

use crate::answers::Sheet;
use crate::house::House;
use crate::person::led_on;
use crate::register::FakeRegister;

#[tokio::test]
async fn what_the_register_told_is_filled_in_with_its_source() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.begins_a_diagnosis(firm).await;
        let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
        for (question, value) in [
            ("firm_name", "BOULANGERIE DU CANAL"),
            ("firm_activity", "10.71C"),
            ("firm_commune", "35238"),
            ("headcount_band", "6_to_9"),
        ] {
            let answer = diagnosis.answers.get(question).unwrap();
            assert_eq!(answer.value, value, "{}", house.engine);
            assert_eq!(answer.provenance.source, Origin::Register(FakeRegister::NAME.to_owned()));
            assert!(!answer.confirmed, "the person has not seen it yet");
            let page = leo.reads(&format!("/diagnoses/{id}/q/{question}")).await;
            assert!(page.contains(FakeRegister::NAME), "{question} says where its answer comes from: {page}");
        }
        let page = leo.reads(&format!("/diagnoses/{id}/q/firm_commune")).await;
        assert!(page.contains("Rennes"), "nobody knows codes by heart: {page}");

        leo.answers(id, "firm_name", &["BOULANGERIE DU CANAL"]).await;
        leo.answers(id, "headcount_band", &["10_to_19"]).await;
        let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
        let source = |question| diagnosis.answers.get(question).unwrap().provenance.source.clone();
        assert_eq!(source("firm_name"), Origin::Register(FakeRegister::NAME.to_owned()), "it was left as it was");
        assert_eq!(source("headcount_band"), Origin::Person);
    }
}

#[tokio::test]
async fn it_is_answered_page_after_page_left_and_resumed() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.begins_a_diagnosis(firm).await;
        let sheet = Sheet::of_a_bakery();
        for question in ["firm_name", "firm_activity", "firm_commune", "headcount_band", "internet_share"] {
            leo.answers(id, question, &sheet.of(question)).await;
        }
        let page = leo.reads(&format!("/firms/{firm}")).await;
        assert!(page.contains(&house.says("business-firm-diagnosis-resume")), "{page}");
        assert_eq!(leo.begins_a_diagnosis(firm).await, id, "the one that was begun goes on");
        assert_eq!(led_on(&leo.sees(&format!("/diagnoses/{id}")).await), format!("/diagnoses/{id}/q/line_speed"));
        assert_eq!(
            led_on(&leo.sees(&format!("/diagnoses/{id}/check")).await),
            format!("/diagnoses/{id}/q/line_speed"),
            "there is something left to answer"
        );
        assert_eq!(leo.sees(&format!("/diagnoses/{id}/result")).await.status, 409, "there is no result yet");
        assert_eq!(
            leo.sends_well(&format!("/diagnoses/{id}/check"), &[]).await,
            format!("/diagnoses/{id}/q/line_speed"),
            "it cannot be completed yet"
        );

        leo.answers_all(id, &sheet).await;
        let check = leo.reads(&format!("/diagnoses/{id}/check")).await;
        for shown in ["Boulangerie et boulangerie-pâtisserie", "Rennes", &format!("/diagnoses/{id}/q/sells_online")] {
            assert!(check.contains(shown), "{shown} is not on {check}");
        }
        assert!(!check.contains("/q/online_share"), "what is not asked is not shown");
    }
}

#[tokio::test]
async fn an_answer_that_cannot_be_is_refused_and_shown_again() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let id = leo.begins_a_diagnosis(firm).await;
    let both = [("security_measures", "none"), ("security_measures", "vpn")];
    let refused = leo.sends(&format!("/diagnoses/{id}/q/security_measures"), &both).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("href=\"#security_measures\""), "the summary leads to the field: {}", refused.body);
    assert_eq!(refused.body.matches("checked").count(), 2, "what was ticked stays ticked");
    assert_eq!(leo.sends(&format!("/diagnoses/{id}/q/internet_share"), &[]).await.status, 400);
    assert_eq!(leo.sees(&format!("/diagnoses/{id}/q/no_such_question")).await.status, 404);
    assert_eq!(leo.sends(&format!("/diagnoses/{id}/q/no_such_question"), &[]).await.status, 404);
    let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
    assert!(diagnosis.answers.get("security_measures").is_none() && diagnosis.revision == 0, "nothing was kept");
}

#[tokio::test]
async fn two_clicks_begin_one_diagnosis() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let (one, two) = tokio::join!(leo.begins_a_diagnosis(firm), leo.begins_a_diagnosis(firm));
        assert_eq!(one, two, "{}", house.engine);
        let (_, diagnoses) = house.business.read_firm(leo.who.person, firm).await.unwrap();
        assert_eq!(diagnoses.len(), 1, "{}", house.engine);
    }
}

#[tokio::test]
async fn answers_from_two_devices_both_stay() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.begins_a_diagnosis(firm).await;
        for _ in 0..5 {
            tokio::join!(
                leo.answers(id, "robots", &["no"]),
                leo.answers(id, "goals", &["skills"]),
                leo.answers(id, "ict_training", &["yes"]),
            );
        }
        let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
        let value = |question: &str| diagnosis.answers.get(question).map(|answer| answer.value.clone());
        assert_eq!(value("robots").as_deref(), Some("no"), "{}", house.engine);
        assert_eq!(value("goals").as_deref(), Some("skills"), "{}", house.engine);
        assert_eq!(value("ict_training").as_deref(), Some("yes"), "{}", house.engine);
        assert_eq!(diagnosis.revision, 15, "{}: each was kept once", house.engine);
    }
}

#[tokio::test]
async fn a_completed_diagnosis_cannot_be_changed() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let (_, before) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
        let result = format!("/diagnoses/{id}/result");
        assert_eq!(leo.answers(id, "robots", &["yes"]).await, result);
        assert_eq!(leo.sends_well(&format!("/diagnoses/{id}/check"), &[]).await, result);
        for page in ["", "/check", "/q/robots"] {
            assert_eq!(led_on(&leo.sees(&format!("/diagnoses/{id}{page}")).await), result);
        }
        let (_, after) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
        assert_eq!(after.answers, before.answers, "{}", house.engine);
        assert_eq!((after.completed_at, after.revision), (before.completed_at, before.revision));
        let again = leo.begins_a_diagnosis(firm).await;
        assert_ne!(again, id, "a new one is begun beside it");
        let page = leo.reads(&result).await;
        assert!(page.contains(&house.says("business-result-title")), "the old result stays");
    }
}

#[tokio::test]
async fn a_founder_without_a_register_answers_too() {
    let house = House::one().await;
    let mia = house.mia();
    let facts = business::model::FirmFacts { name: "Atelier Lune".to_owned(), ..Default::default() };
    let firm = house.business.add_by_hand(mia.who.person, None, facts, "key".to_owned()).await.unwrap();
    let id = mia.completes_a_diagnosis(firm, &Sheet::of_a_bakery().with("headcount_band", &["none"])).await;
    let page = mia.reads(&format!("/diagnoses/{id}/result")).await;
    assert!(page.contains("Atelier Lune"));
    let nobodys = base::Id::from_uuid(firm.uuid());
    let error = house.business.read_diagnosis(mia.who.person, nobodys).await.unwrap_err();
    assert!(matches!(error, BusinessError::NotFound));
}
