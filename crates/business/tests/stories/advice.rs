//! A firm asks an adviser for help, and the adviser answers.

use base::Lang;
use business::model::MAX_MESSAGE_CHARS;
use evidence::{Action, Actor};

use crate::answers::Sheet;
use crate::house::House;

/// What a form is filled in with.
type Fields<'a> = &'a [(&'a str, &'a str)];

const MESSAGE: &str = "Nous voulons <b>un site</b> pour prendre les commandes.";
const ANSWER: &str = "Commençons par une fiche locale & un rendez-vous.";

#[tokio::test]
async fn everything_that_is_to_be_mended_is_named_and_nothing_is_sent() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let of_mia = house.mia().adds_the_bakery().await.to_string();
        let open = leo.begins_a_diagnosis(firm).await.to_string();
        let firm = firm.to_string();
        let path = format!("/advisers/{}/ask", house.nora_advises);
        let long = "x".repeat(MAX_MESSAGE_CHARS + 1);
        let says = |key: &str| house.says(key);
        let too_long = house.says_with("business-ask-message-long", &[("max", MAX_MESSAGE_CHARS.into())]);
        let faults: [(Fields<'_>, Vec<String>); 5] = [
            (&[], ["firm", "subject", "message"].map(|field| says(&format!("business-ask-{field}-missing"))).to_vec()),
            (
                &[("firm", &firm), ("subject", "astrology"), ("message", " \n ")],
                vec![says("business-ask-subject-missing"), says("business-ask-message-missing")],
            ),
            (&[("firm", &firm), ("subject", "website"), ("message", &long)], vec![too_long]),
            (
                &[("firm", &of_mia), ("subject", "website"), ("message", MESSAGE)],
                vec![says("business-ask-firm-missing")],
            ),
            (
                &[("firm", &firm), ("subject", "website"), ("message", MESSAGE), ("diagnosis", &open)],
                vec![says("business-ask-diagnosis-other-firm")],
            ),
        ];
        for (fields, sentences) in faults {
            let answer = leo.sends(&path, fields).await;
            assert_eq!(answer.status, 400, "{}: {fields:?}", house.engine);
            for sentence in sentences {
                assert!(answer.body.contains(&sentence), "{sentence} is not on {}", answer.body);
            }
        }
        assert!(house.letters().await.is_empty(), "{}", house.engine);
        assert!(leo.reads("/requests").await.contains(&house.says("business-requests-none")));
        let actions: Vec<Action> = house.accesses_to(leo).await.iter().map(|access| access.action).collect();
        assert!(!actions.contains(&Action::SendRequest), "what was not sent is not told");
    }
}

#[tokio::test]
async fn an_adviser_whom_nobody_answers_for_is_not_asked() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await.to_string();
    let path = format!("/advisers/{}/ask", house.silent);
    assert_eq!(leo.sees(&path).await.status, 404);
    let fields = [("firm", firm.as_str()), ("subject", "website"), ("message", MESSAGE)];
    assert_eq!(leo.sends(&path, &fields).await.status, 404);
    assert!(house.letters().await.is_empty());
}

#[tokio::test]
async fn who_has_no_firm_yet_is_led_to_add_one() {
    let house = House::one().await;
    let page = house.leo().reads(&format!("/advisers/{}/ask", house.nora_advises)).await;
    assert!(page.contains(&house.says("business-ask-no-firm")) && page.contains("href=\"/firms/add\""), "{page}");
}

#[tokio::test]
async fn the_form_offers_the_firms_and_the_diagnoses_that_are_complete() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let path = format!("/advisers/{}/ask", house.nora_advises);
    assert!(!leo.reads(&path).await.contains(&house.says("business-ask-share")), "there is nothing to share yet");
    let diagnosis = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
    let page = leo.reads(&path).await;
    assert!(page.contains(&format!("value=\"{firm}\"")), "{page}");
    assert!(page.contains(&format!("value=\"{diagnosis}\"")), "{page}");
    assert!(page.contains("3 sur 12"), "the score that would be shared is told: {page}");
    assert!(!page.contains(&format!("value=\"{diagnosis}\" checked")), "nobody shares without wanting to");
}

#[tokio::test]
async fn the_same_command_twice_sends_one_request_and_two_letters() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let (one, two) = tokio::join!(leo.asks_nora(firm, MESSAGE, None), leo.asks_nora(firm, MESSAGE, None));
        assert_eq!(one, two, "{}", house.engine);
        assert_eq!(leo.asks_nora(firm, MESSAGE, None).await, one);
        let letters = house.letters().await;
        assert_eq!(letters.len(), 2, "{}", house.engine);
        let letter_to =
            |address: &str| letters.iter().find(|letter| letter.contains(&format!("{address}@example.org"))).unwrap();
        let texts = &house.business.texts;
        let to_nora = letters.iter().find(|letter| letter.contains(&format!("/inbox/{one}"))).unwrap();
        let subject = texts.say(Lang::De, "business-mail-asked-subject", &[("firm", "BOULANGERIE DU CANAL".into())]);
        for told in
            [subject.as_str(), "nora@example.org", "leo Muster", "leo@example.org", "Deutsch", "&lt;b&gt;un site"]
        {
            assert!(to_nora.contains(told), "{told} is not in {to_nora}");
        }
        let copy = letters.iter().find(|letter| letter.contains(&format!("/requests/{one}"))).unwrap();
        let subject =
            texts.say(Lang::Lb, "business-mail-copy-subject", &[("adviser", "Cabinet Alizé (fictif)".into())]);
        for told in [subject.as_str(), "leo@example.org", "Lëtzebuergesch", "&lt;b&gt;un site"] {
            assert!(copy.contains(told), "{told} is not in {copy}");
        }
        assert!(!copy.contains("nora@example.org"), "an adviser's own mailbox is not given away: {copy}");
        assert!(std::ptr::eq(letter_to("nora"), to_nora));
    }
}

#[tokio::test]
async fn an_adviser_reads_the_request_and_the_shared_diagnosis() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        assert!(nora.reads("/inbox").await.contains(&house.says("business-inbox-none")));
        let diagnosis = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let with = leo.asks_nora(firm, MESSAGE, Some(diagnosis)).await;
        house.clock.advance(jiff::SignedDuration::from_secs(60));
        let without = leo.asks_nora(firm, "Autre chose.", None).await;
        let inbox = nora.reads("/inbox").await;
        let places = [with, without].map(|id| inbox.find(&format!("/inbox/{id}")).unwrap());
        assert!(places[0] < places[1], "who has waited longest comes first");
        let page = nora.reads(&format!("/inbox/{with}")).await;
        for told in ["BOULANGERIE DU CANAL", "leo Muster", "&lt;b&gt;un site", &format!("/inbox/{with}/diagnosis")] {
            assert!(page.contains(told), "{told} is not on {page}");
        }
        let shared = nora.reads(&format!("/inbox/{with}/diagnosis")).await;
        assert!(shared.contains("3 sur 12") && shared.contains("Boulangerie et boulangerie-pâtisserie"), "{shared}");
        assert!(!shared.contains("/q/"), "an adviser changes nothing: {shared}");

        let page = nora.reads(&format!("/inbox/{without}")).await;
        assert!(!page.contains("/diagnosis\""), "what was not shared is not offered");
        assert_eq!(nora.sees(&format!("/inbox/{without}/diagnosis")).await.status, 404);

        let by_nora: Vec<Action> = house
            .accesses_to(leo)
            .await
            .into_iter()
            .filter(|access| access.actor == Actor::Person(nora.who.person))
            .map(|access| access.action)
            .collect();
        assert!(by_nora.contains(&Action::ReadRequest) && by_nora.contains(&Action::ReadDiagnosis), "{by_nora:?}");
    }
}

#[tokio::test]
async fn an_adviser_answers_and_both_get_a_letter() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        let path = format!("/inbox/{id}");
        let empty = nora.sends(&path, &[("answer", "  ")]).await;
        assert_eq!(empty.status, 400);
        assert!(empty.body.contains(&house.says("business-inbox-answer-missing")));
        let long = "x".repeat(MAX_MESSAGE_CHARS + 1);
        let refused = nora.sends(&path, &[("answer", &long)]).await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains(&long), "what was typed stays");

        assert_eq!(nora.sends_well(&path, &[("answer", ANSWER), ("key", "a")]).await, format!("{path}?sent=1"));
        assert!(nora.reads(&format!("{path}?sent=1")).await.contains(&house.says("business-inbox-sent")));
        let page = leo.reads(&format!("/requests/{id}")).await;
        assert!(page.contains("fiche locale &amp; un rendez-vous"), "{page}");
        assert!(leo.reads("/requests").await.contains(&house.says("business-request-answered")));

        let letters = house.letters().await;
        assert_eq!(letters.len(), 4, "{}", house.engine);
        let texts = &house.business.texts;
        let to_leo =
            texts.say(Lang::Lb, "business-mail-answer-subject", &[("adviser", "Cabinet Alizé (fictif)".into())]);
        let to_nora =
            texts.say(Lang::De, "business-mail-answer-copy-subject", &[("firm", "BOULANGERIE DU CANAL".into())]);
        for (subject, address) in [(to_leo, "leo@example.org"), (to_nora, "nora@example.org")] {
            let letter = letters.iter().find(|letter| letter.contains(&subject)).unwrap();
            assert!(letter.contains(address) && letter.contains("fiche locale &amp; un rendez-vous"), "{letter}");
        }
    }
}

#[tokio::test]
async fn a_conversation_goes_on_until_it_is_over_and_can_begin_again() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        let (inbox, own) = (format!("/inbox/{id}"), format!("/requests/{id}"));
        nora.sends_well(&inbox, &[("do", "take")]).await;
        assert!(leo.reads(&own).await.contains(&house.says("business-request-taken-up")));
        nora.sends_well(&inbox, &[("do", "answer"), ("answer", ANSWER), ("key", "a")]).await;
        house.clock.advance(jiff::SignedDuration::from_secs(60));
        leo.sends_well(&own, &[("more", "Et le <prix> ?"), ("key", "b")]).await;
        let page = nora.reads(&inbox).await;
        assert!(page.contains("Et le &lt;prix&gt; ?"), "{page}");
        assert!(page.contains(&house.says("business-request-taken-up")), "nora has to answer again: {page}");
        house.clock.advance(jiff::SignedDuration::from_secs(60));
        nora.sends_well(&inbox, &[("do", "answer"), ("answer", "Gratuit."), ("key", "c")]).await;
        nora.sends_well(&inbox, &[("do", "done")]).await;
        let again = nora.sends(&inbox, &[("do", "no_help")]).await;
        assert_eq!(again.status, 409, "what is over is not ended again");
        let page = leo.reads(&own).await;
        let places = ["fiche locale", "Et le", "Gratuit."].map(|text| page.find(text).unwrap());
        assert!(places.is_sorted(), "in the order of time");
        assert!(page.contains(&house.says("business-request-done")));
        leo.sends_well(&own, &[("more", "Encore une chose."), ("key", "d")]).await;
        assert!(leo.reads(&own).await.contains(&house.says("business-request-taken-up")), "it is open again");
        let empty = leo.sends(&own, &[("more", " "), ("key", "e")]).await;
        assert_eq!(empty.status, 400);
        assert_eq!(house.letters().await.len(), 2 + 2 + 1 + 2 + 1, "{}", house.engine);
    }
}

#[tokio::test]
async fn two_clicks_answer_once() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        let path = format!("/inbox/{id}");
        let fields = [("answer", "Oui."), ("key", "the same form")];
        let (one, two) = tokio::join!(nora.sends(&path, &fields), nora.sends(&path, &fields));
        assert_eq!([one.status, two.status], [303, 303], "{}", house.engine);
        assert_eq!(leo.reads(&format!("/requests/{id}")).await.matches("Oui.").count(), 1, "{}", house.engine);
        assert_eq!(house.letters().await.len(), 4, "{}", house.engine);
    }
}

#[tokio::test]
async fn nobody_writes_to_the_whole_directory_in_a_day() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await.to_string();
    let path = format!("/advisers/{}/ask", house.nora_advises);
    for number in 0..business::model::MAX_REQUESTS_A_DAY {
        let key = number.to_string();
        let fields = [("firm", firm.as_str()), ("subject", "website"), ("message", MESSAGE), ("key", key.as_str())];
        leo.sends_well(&path, &fields).await;
    }
    let fields = [("firm", firm.as_str()), ("subject", "website"), ("message", MESSAGE), ("key", "one more")];
    let refused = leo.sends(&path, &fields).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains(&house.says("business-too-many-requests")), "{}", refused.body);
    house.clock.advance(jiff::SignedDuration::from_hours(25));
    leo.sends_well(&path, &fields).await;
}

#[tokio::test]
async fn nobody_writes_to_an_adviser_without_an_end() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, "Comment vendre en ligne ?", None).await;
        let path = format!("/requests/{id}");
        for number in 1..business::model::LETTERS_TO_ADVISERS.times_a_day {
            let key = number.to_string();
            leo.sends_well(&path, &[("more", "Et encore ?"), ("key", key.as_str())]).await;
        }
        let sent = house.recipients().await.len();
        let refused = leo.sends(&path, &[("more", "Et enfin ?"), ("key", "last")]).await;
        assert_eq!(refused.status, 429, "{}", house.engine);
        assert!(refused.body.contains(&house.says("business-too-many-letters")), "{}", refused.body);
        assert!(refused.body.contains("Et enfin ?"), "what was typed stays: {}", refused.body);
        let adviser = house.nora_advises.to_string();
        leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        leo.sends_well(&format!("/firms/{firm}/plan/steps"), &[("recommendation", "two_factor")]).await;
        let share = [("adviser", adviser.as_str()), ("days", "30"), ("key", "one")];
        let shared = leo.sends(&format!("/firms/{firm}/plan/share"), &share).await;
        assert_eq!(shared.status, 429, "{}", house.engine);
        assert!(shared.body.contains(&house.says("business-too-many-letters")), "{}", shared.body);
        assert_eq!(house.recipients().await.len(), sent, "{}", house.engine);
    }
}
