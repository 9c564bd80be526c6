//! Whether one may apply is told before the first question: yes, no, or it depends.

use base::Lang;
use evidence::Action;
use programmes::Who;

use crate::house::House;

#[tokio::test]
async fn the_conditions_are_a_list_that_anybody_reads_and_what_one_does_not_know_is_no_refusal() {
    for house in House::each().await {
        let call = house.published().await;
        let page = format!("/programmes/{}/eligible", call.code);
        let shown = house.sees(None, &page).await;
        assert_eq!(shown.status, 200);
        for text in ["You are 18 or older.", "At least one of these conditions:", "You have or had a student grant."] {
            assert!(shown.body.contains(text), "{}: {text}", house.engine);
        }
        assert!(!shown.body.contains("From your answers"), "nothing is said before anything is answered");

        let told = |fields: &'static [(&'static str, &'static str)]| {
            let (house, page) = (&house, page.clone());
            async move {
                let fields = [fields, &[("deed", "see"), ("lang", "en")]].concat();
                house.site.fill_in(&page, &page, &fields, None).await
            }
        };
        let open = told(&[("age", "30")]).await;
        assert_eq!(open.status, 200);
        assert!(open.body.contains("dépend de réponses qui manquent"), "{}", open.body);
        let no = told(&[("age", "16")]).await.body;
        assert!(no.contains("il manque une condition") && no.contains("Cela changerait la réponse"), "{no}");
        assert!(no.contains("Vous pouvez candidater quand même"), "a no shuts no door");
        let any = told(&[("age", "30"), ("income", "no"), ("grant", "yes")]).await.body;
        assert!(any.contains("vous pouvez candidater"), "one of three is enough: {any}");
        let none = told(&[("age", "30"), ("income", "no"), ("grant", "no"), ("area", "no")]).await.body;
        assert!(none.contains("il manque une condition") && none.contains("quartier prioritaire"), "{none}");
        let wrong = told(&[("age", "thirty")]).await;
        assert_eq!(wrong.status, 400);
        assert!(wrong.body.contains("thirty"), "nothing typed is lost");
    }
}

#[tokio::test]
async fn what_a_register_knows_answers_with_its_name_after_it_is_in_the_log() {
    for house in House::each().await {
        let call = house.published().await;
        let page = house.sees(Some(&house.ana), &format!("/programmes/{}/eligible", call.code)).await;
        assert!(page.body.contains("the benefits"), "{}: {}", house.engine, page.body);
        let log = house.evidence.accesses_to(house.ana.person, 0).await.unwrap();
        assert!(log.iter().any(|entry| entry.action == Action::TellAnswers && entry.detail.contains("person.income")));
        let known =
            house.room.known_of(&call, Some(Who { person: house.ana.person, firm: None }), Lang::En).await.unwrap();
        assert_eq!(known.silent, ["the sleeping register"], "who is down keeps nobody waiting, and is named");
    }
}

#[tokio::test]
async fn what_is_known_of_one_firm_is_never_taken_for_another_one() {
    for house in House::each().await {
        let call = house.published().await;
        let page = format!("/programmes/{}/eligible", call.code);
        let (bakery, garage) = (house.firm.to_string(), house.garage.to_string());
        let sends = |deed: &'static str, firm: String, filled_for: String, area: &'static str| {
            let (house, page) = (&house, page.clone());
            async move {
                let fields = [
                    ("deed", deed),
                    ("firm", firm.as_str()),
                    ("filled_for", filled_for.as_str()),
                    ("age", "30"),
                    ("income", "no"),
                    ("grant", "no"),
                    ("area", area),
                ];
                house.site.fill_in(&page, &page, &fields, Some(&house.leo)).await
            }
        };
        let first = house.sees(Some(&house.leo), &page).await.body;
        assert!(first.contains(&format!("name=\"filled_for\" value=\"{bakery}\"")), "{}: {first}", house.engine);
        for deed in ["see", "apply"] {
            let shown = sends(deed, garage.clone(), bakery.clone(), "yes").await;
            assert_eq!(shown.status, 200, "{deed} on {}: {}", house.engine, shown.body);
            assert!(shown.body.contains("ce que nous savons de Garage"), "{deed}: {}", shown.body);
            assert!(shown.body.contains(&format!("name=\"filled_for\" value=\"{garage}\"")), "{}", shown.body);
        }
        let none = house.room.applications_of(house.leo.person).await.unwrap();
        assert!(none.is_empty(), "nothing is begun with what is known of the bakery");
        let seen = sends("see", garage.clone(), garage.clone(), "no").await.body;
        assert!(seen.contains("il manque une condition"), "{seen}");
        let begun = sends("apply", garage.clone(), garage.clone(), "no").await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        let (_, one) = house.room.applications_of(house.leo.person).await.unwrap().remove(0);
        assert_eq!(one.firm, Some(house.garage), "{}", house.engine);
        assert_eq!(one.answers.get("area").unwrap().value, "no");
        let bakery = house.begins_for(&call, &house.leo, house.firm).await.unwrap();
        assert_eq!(house.now(&house.leo, bakery).await.answers.get("area").unwrap().value, "yes");
    }
}
