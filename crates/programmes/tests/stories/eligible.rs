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
