//! Reminders, the alarm, and the question a month later: the clock decides.

use base::Lang;
use business::Followed;

use crate::house::House;

const MESSAGE: &str = "Comment vendre en ligne ?";

#[tokio::test]
async fn who_does_not_answer_is_reminded_twice_and_then_officers_are_alarmed() {
    for house in House::each().await {
        let (leo, omar) = (house.leo(), house.omar());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        assert_eq!(house.days_pass(2).await, Followed::default(), "nothing before the third working day");
        assert_eq!(house.days_pass(1).await.reminded, 1, "{}", house.engine);
        assert_eq!(house.days_pass(0).await, Followed::default(), "once");
        assert_eq!(house.days_pass(6).await.reminded, 1, "the seventh working day is after nine days");
        assert_eq!(house.days_pass(5).await.alarmed, 1, "the tenth after fourteen");
        assert_eq!(house.days_pass(10).await, Followed::default(), "one alarm");

        let letters = house.letters().await;
        let subject = |lang, key: &str| house.business.texts.say(lang, key, &[("firm", "BOULANGERIE DU CANAL".into())]);
        let reminder = subject(Lang::De, "business-mail-reminder-subject");
        assert_eq!(letters.iter().filter(|letter| letter.contains(&reminder)).count(), 2);
        let alarm = subject(Lang::Fr, "business-mail-alarm-subject");
        let alarm = letters.iter().find(|letter| letter.contains(&alarm)).unwrap();
        assert!(alarm.contains("entreprises@bretagne.example") && alarm.contains("Cabinet Alizé"), "{alarm}");
        assert!(letters.iter().any(|letter| {
            letter.contains(&house.business.texts.say(Lang::Lb, "business-mail-nobody-subject", &[]))
        }));
        let list = omar.reads("/office/requests").await;
        assert!(list.contains(&house.says("business-office-alarm")), "{list}");
        assert!(leo.reads(&format!("/requests/{id}")).await.contains(&house.says("business-request-alarmed")));

        omar.sends_well(&format!("/office/requests/{id}"), &[("do", "take_over")]).await;
        let list = omar.reads("/office/requests").await;
        assert!(!list.contains(&house.says("business-office-alarm")), "somebody has it in hand: {list}");
    }
}

#[tokio::test]
async fn a_question_that_cannot_be_looked_after_keeps_no_other_one_waiting() {
    for house in House::each().await {
        let (leo, mia) = (house.leo(), house.mia());
        let lost = mia.adds_the_bakery().await;
        mia.asks_nora(lost, MESSAGE, None).await;
        let firm = leo.adds_the_bakery().await;
        leo.asks_nora(firm, MESSAGE, None).await;
        // Nobody has the account any more that asked, or that looks after the firm.
        let nobody: base::PersonId = base::Id::new(&*house.clock, &base::SystemRandom);
        let forget = move |tx: &mut store::Tx<'_>| {
            tx.execute(
                store::sql!("UPDATE business_requests SET owner = $1 WHERE firm = $2"),
                store::params![nobody, lost],
            )?;
            tx.execute(store::sql!("UPDATE business_firms SET owner = $1 WHERE id = $2"), store::params![nobody, lost])
        };
        house.db.db().write(forget).await.unwrap();
        let round = house.days_pass(3).await;
        assert_eq!((round.reminded, round.failed), (1, 1), "{}", house.engine);
        assert_eq!(house.days_pass(0).await, Followed::default(), "it is put off, not tried at each round");
        let round = house.days_pass(27).await;
        assert_eq!((round.reminded, round.followed_up, round.failed), (1, 1, 1), "{}", house.engine);
    }
}

#[tokio::test]
async fn a_name_that_no_subject_can_hold_is_written_about_without_what_is_unseen() {
    for house in House::each().await {
        let leo = house.leo();
        let facts = business::model::FirmFacts { name: "Atelier\u{1}Lune".to_owned(), ..Default::default() };
        let firm = house.business.add_by_hand(leo.who.person, None, facts, "k".to_owned()).await.unwrap();
        leo.asks_nora(firm, MESSAGE, None).await;
        assert_eq!(house.days_pass(3).await.reminded, 1, "{}", house.engine);
        let letters = house.letters().await;
        assert!(letters.iter().any(|letter| letter.contains("Atelier Lune")), "{letters:?}");
    }
}

#[tokio::test]
async fn an_answer_ends_the_reminders_and_a_new_message_begins_them_again() {
    let house = House::one().await;
    let (leo, nora) = (house.leo(), house.nora());
    let firm = leo.adds_the_bakery().await;
    let id = leo.asks_nora(firm, MESSAGE, None).await;
    house.days_pass(3).await;
    nora.sends_well(&format!("/inbox/{id}"), &[("answer", "Oui."), ("key", "a")]).await;
    assert_eq!(house.days_pass(20).await, Followed::default());
    leo.sends_well(&format!("/requests/{id}"), &[("more", "Et après ?"), ("key", "b")]).await;
    assert_eq!(house.days_pass(5).await.reminded, 1);
}

#[tokio::test]
async fn alarms_come_first_in_the_list() {
    let house = House::one().await;
    let (leo, omar) = (house.leo(), house.omar());
    let firm = leo.adds_the_bakery().await;
    let alarmed = leo.asks_nora(firm, MESSAGE, None).await;
    for days in [3, 6, 5] {
        house.days_pass(days).await;
    }
    let (_, later) = leo.asks_the_platform(firm, "cybersecurity", "Autre chose.").await;
    let list = omar.reads("/office/requests").await;
    let places = [alarmed, later].map(|id| list.find(&format!("/office/requests/{id}")).unwrap());
    assert!(places[0] < places[1], "{list}");
}

#[tokio::test]
async fn a_month_later_the_firm_is_asked_once_without_an_account() {
    for house in House::each().await {
        let (leo, nora, omar) = (house.leo(), house.nora(), house.omar());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        nora.sends_well(&format!("/inbox/{id}"), &[("answer", "Oui."), ("key", "a")]).await;
        assert_eq!(house.days_pass(29).await.followed_up, 0);
        assert_eq!(house.days_pass(1).await.followed_up, 1, "{}", house.engine);
        assert_eq!(house.days_pass(1).await.followed_up, 0);
        let letters = house.letters().await;
        let letter = letters.iter().find(|letter| letter.contains("/feedback/")).unwrap();
        let token = letter.split("/feedback/").nth(1).unwrap();
        let token: String =
            token.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign)).collect();
        let path = format!("/feedback/{token}");

        let page = house.site.get(&path).send().await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(!page.body.contains("BOULANGERIE") && !page.body.contains("Comment vendre"), "{}", page.body);
        let sends = |fields: &'static [(&str, &str)]| house.site.fill_in(&path, &path, fields, None);
        let some = sends(&[("helped", "yes")]).await;
        assert_eq!(some.status, 400);
        assert!(some.body.contains(&house.says("business-feedback-missing")));
        let all = sends(&[("helped", "yes"), ("result", "under_way"), ("satisfaction", "4")]).await;
        assert_eq!(all.status, 200, "{}", all.body);
        assert_eq!(house.site.get(&path).send().await.status, 404, "once");
        let list = omar.reads("/office/requests").await;
        let few = house.says_with("business-office-shares-few", &[("min", 5.into())]);
        assert!(list.contains(&few), "one answer is not shown: {list}");
    }
}

#[tokio::test]
async fn what_firms_say_is_told_in_whole_steps_and_a_step_goes_with_a_firm_that_is_closed() {
    for house in House::each().await {
        let (leo, mia, omar) = (house.leo(), house.mia(), house.omar());
        let (ours, theirs) = (leo.adds_the_bakery().await, mia.adds_the_bakery().await);
        for number in 0..4 {
            leo.asks_nora(ours, &format!("{MESSAGE} {number}"), None).await;
        }
        for number in 0..2 {
            mia.asks_nora(theirs, &format!("{MESSAGE} {number}"), None).await;
        }
        house.days_pass(30).await;
        let letters = house.letters().await;
        let links = letters.iter().filter_map(|letter| letter.split("/feedback/").nth(1));
        let is_in_token = |sign: &char| sign.is_ascii_alphanumeric() || "-_".contains(*sign);
        let tokens: Vec<String> = links.map(|rest| rest.chars().take_while(is_in_token).collect()).collect();
        assert_eq!(tokens.len(), 6, "{}", house.engine);
        let few = house.says_with("business-office-shares-few", &[("min", 5.into())]);
        let said = house.says_with("business-office-shares-answers", &[("count", 5.into()), ("step", 5.into())]);
        for (place, token) in tokens.iter().enumerate() {
            let list = omar.reads("/office/requests").await;
            assert_eq!((list.contains(&few), list.contains(&said)), (place < 5, place == 5), "{place}: {list}");
            let path = format!("/feedback/{token}");
            let fields = [("helped", "yes"), ("result", "done"), ("satisfaction", "4")];
            assert_eq!(house.site.fill_in(&path, &path, &fields, None).await.status, 200);
        }
        let list = omar.reads("/office/requests").await;
        assert!(list.contains(&said), "the sixth does not show: {list}");
        assert!(list.contains(&house.says("business-office-shares-small")), "all said the same: {list}");
        mia.sends_well(&format!("/firms/{theirs}/close"), &[("sure", "yes")]).await;
        assert!(omar.reads("/office/requests").await.contains(&few), "{}", house.engine);
    }
}
