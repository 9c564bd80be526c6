//! A firm's question finds somebody, goes on to somebody else, and never to nobody.

use evidence::Action;
use jiff::civil::date;

use crate::house::House;

const MESSAGE: &str = "Comment vendre en ligne ?";

#[tokio::test]
async fn the_platform_proposes_somebody_and_says_why() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let (proposal, id) = leo.asks_the_platform(firm, "website", MESSAGE).await;
        for told in ["Cabinet Alizé", "Cabinet Brise", &house.says("business-why-in-region"), "entreprises@bretagne"] {
            let is_there = proposal.contains(told);
            assert_eq!(is_there, told != "entreprises@bretagne", "{told}: {proposal}");
        }
        assert!(!proposal.contains("Cabinet Calme"), "nobody answers for it");
        let page = leo.reads(&format!("/requests/{id}")).await;
        let due = house.says_with("business-request-due", &[("date", "3 décembre 2026".into())]);
        assert!(page.contains(&due), "seven working days from 24 November: {page}");
        assert!(page.contains(&house.says("business-turn-firm")), "{page}");
    }
}

#[tokio::test]
async fn where_nobody_matches_the_contact_point_of_the_region_has_it_and_an_officer_answers() {
    for house in House::each().await {
        let (leo, omar) = (house.leo(), house.omar());
        let firm = leo.adds_the_bakery().await;
        let (proposal, id) = leo.asks_the_platform(firm, "cybersecurity", MESSAGE).await;
        assert!(proposal.contains("Point de contact de Bretagne (fictif)"), "{proposal}");
        assert!(proposal.contains(&house.says_with("business-excluded-subject", &[("count", 2.into())])), "{proposal}");
        let own = format!("/requests/{id}");
        assert!(leo.reads(&own).await.contains("Point de contact de Bretagne (fictif)"));
        let letters = house.letters().await;
        assert!(letters.iter().any(|letter| letter.contains("entreprises@bretagne.example")), "{letters:?}");

        assert!(omar.reads("/office/requests").await.contains(&format!("/office/requests/{id}")));
        let office = format!("/office/requests/{id}");
        assert!(omar.reads(&office).await.contains("Comment vendre en ligne"));
        let long = "x".repeat(business::model::MAX_MESSAGE_CHARS + 1);
        let refused = omar.sends(&office, &[("do", "answer"), ("answer", long.as_str()), ("key", "a")]).await;
        let max = [("max", business::model::MAX_MESSAGE_CHARS.into())];
        assert!(refused.body.contains(&house.says_with("business-ask-message-long", &max)), "{}", refused.body);
        omar.sends_well(&office, &[("do", "answer"), ("answer", "Venez jeudi."), ("key", "a")]).await;
        assert!(leo.reads(&own).await.contains("Venez jeudi."));
        let actions: Vec<Action> = house.accesses_to(leo).await.iter().map(|access| access.action).collect();
        assert!(actions.contains(&Action::AnswerRequest));
        assert!(!omar.reads("/office/requests").await.contains(&format!("/office/requests/{id}")), "nobody waits");
    }
}

#[tokio::test]
async fn what_is_not_for_one_goes_to_another_and_never_back() {
    for house in House::each().await {
        let (leo, nora, ugo) = (house.leo(), house.nora(), house.ugo());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        let inbox = format!("/inbox/{id}");
        assert_eq!(ugo.sees(&inbox).await.status, 404);
        assert_eq!(nora.sends_well(&inbox, &[("do", "not_for_me")]).await, "/inbox?passed=1");
        assert_eq!(nora.sees(&inbox).await.status, 404, "who passed it on sees it no more");
        assert!(ugo.reads(&inbox).await.contains("Comment vendre en ligne"));
        let own = leo.reads(&format!("/requests/{id}")).await;
        assert!(own.contains("Cabinet Brise (fictif)") && own.contains("Cabinet Alizé (fictif)"), "{own}");
        ugo.sends_well(&inbox, &[("do", "not_for_me")]).await;
        let own = leo.reads(&format!("/requests/{id}")).await;
        assert!(own.contains("Point de contact de Bretagne (fictif)"), "nobody is left: the contact point has it");
        assert_eq!(house.letters().await.len(), 2 + 2 + 2, "{}", house.engine);
    }
}

#[tokio::test]
async fn an_officer_takes_over_and_gives_to_whom_they_choose() {
    for house in House::each().await {
        let (leo, nora, ugo, omar) = (house.leo(), house.nora(), house.ugo(), house.omar());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        let office = format!("/office/requests/{id}");
        let early = omar.sends(&office, &[("do", "answer"), ("answer", "x"), ("key", "a")]).await;
        assert_eq!(early.status, 409, "what an adviser has is taken over first");
        omar.sends_well(&office, &[("do", "take_over")]).await;
        assert_eq!(nora.sees(&format!("/inbox/{id}")).await.status, 404);
        let wrong = omar.sends(&office, &[("do", "assign"), ("to", "nonsense")]).await;
        assert_eq!(wrong.status, 400);
        let typed = format!("https://passerelle.example/advisers/{}", house.ugo_advises);
        omar.sends_well(&office, &[("do", "assign"), ("other", &typed)]).await;
        assert!(ugo.reads(&format!("/inbox/{id}")).await.contains("Comment vendre en ligne"));
        assert!(leo.reads(&format!("/requests/{id}")).await.contains(&house.says("business-turn-officer")));
    }
}

#[tokio::test]
async fn two_hands_at_once_do_not_both_pass_it_on() {
    for house in House::each().await {
        let (leo, nora, omar) = (house.leo(), house.nora(), house.omar());
        let firm = leo.adds_the_bakery().await;
        let id = leo.asks_nora(firm, MESSAGE, None).await;
        let (inbox, office) = (format!("/inbox/{id}"), format!("/office/requests/{id}"));
        let (one, two) =
            tokio::join!(nora.sends(&inbox, &[("do", "not_for_me")]), omar.sends(&office, &[("do", "take_over")]));
        let taken = [one.status, two.status].into_iter().filter(|status| *status == 303).count();
        assert!(taken >= 1, "{}: {} {}", house.engine, one.status, two.status);
        // One after the other is fine; what is sent is sent once for each turn.
        assert_eq!(house.letters().await.len(), 2 + 2 * taken, "{}", house.engine);
    }
}

#[tokio::test]
async fn an_adviser_who_is_suspended_is_asked_no_more_and_what_was_matched_stays() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        let answered = leo.asks_nora(firm, "Première.", None).await;
        nora.sends_well(&format!("/inbox/{answered}"), &[("answer", "Oui."), ("key", "a")]).await;
        let taken_up = leo.asks_nora(firm, "Entre-temps.", None).await;
        nora.sends_well(&format!("/inbox/{taken_up}"), &[("do", "take")]).await;
        let waiting = leo.asks_nora(firm, MESSAGE, None).await;
        house
            .changes(house.nora_advises, |adviser| {
                adviser.accreditation.suspended_since = Some(date(2026, 11, 24));
            })
            .await;
        assert_eq!(leo.sees(&format!("/advisers/{}/ask", house.nora_advises)).await.status, 404);
        let (proposal, next) = leo.asks_the_platform(firm, "website", "Deuxième.").await;
        assert!(!proposal.contains("Cabinet Alizé"), "{proposal}");
        assert!(leo.reads(&format!("/requests/{next}")).await.contains("Cabinet Brise"));

        assert_eq!(house.business.follow_requests().await.unwrap().handed_over, 1, "{}", house.engine);
        let own = leo.reads(&format!("/requests/{waiting}")).await;
        assert!(own.contains("Cabinet Brise") && own.contains("Cabinet Alizé"), "{own}");
        for matched in [answered, taken_up] {
            let before = leo.reads(&format!("/requests/{matched}")).await;
            assert!(
                before.contains("Cabinet Alizé") && !before.contains("Cabinet Brise"),
                "what was matched stays: {before}"
            );
        }
        assert_eq!(house.business.follow_requests().await.unwrap().handed_over, 0);
    }
}

#[tokio::test]
async fn an_adviser_whose_account_is_closed_is_asked_no_more_and_all_that_waits_for_them_goes_on() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        let answered = leo.asks_nora(firm, "Première.", None).await;
        nora.sends_well(&format!("/inbox/{answered}"), &[("answer", "Oui."), ("key", "a")]).await;
        let taken_up = leo.asks_nora(firm, "Deuxième.", None).await;
        nora.sends_well(&format!("/inbox/{taken_up}"), &[("do", "take")]).await;
        let sent = leo.asks_nora(firm, MESSAGE, None).await;
        house.changes(house.nora_advises, |adviser| adviser.account = None).await;
        let to_nora = async || house.recipients().await.iter().filter(|to| *to == "nora@example.org").count();
        let before = to_nora().await;

        assert_eq!(leo.sees(&format!("/advisers/{}/ask", house.nora_advises)).await.status, 404);
        let (proposal, _) = leo.asks_the_platform(firm, "website", "Troisième.").await;
        assert!(!proposal.contains("Cabinet Alizé"), "{proposal}");
        assert_eq!(house.business.follow_requests().await.unwrap().handed_over, 2, "{}", house.engine);
        for waiting in [taken_up, sent] {
            let own = leo.reads(&format!("/requests/{waiting}")).await;
            assert!(own.contains("<strong>Cabinet Brise (fictif)</strong>"), "{own}");
            let gone = house.says_with("business-turn-ended-no-longer-listed", &[("date", "24 novembre 2026".into())]);
            assert!(own.contains(&gone), "{own}");
        }
        let own = format!("/requests/{answered}");
        assert!(leo.reads(&own).await.contains("<strong>Cabinet Alizé (fictif)</strong>"), "what was answered stays");
        leo.sends_well(&own, &[("more", "Et le prix ?"), ("key", "b")]).await;
        assert_eq!(house.business.follow_requests().await.unwrap().handed_over, 1, "until the firm asks again");
        assert!(leo.reads(&own).await.contains("<strong>Cabinet Brise (fictif)</strong>"));
        assert_eq!(house.days_pass(15).await.handed_over, 0);
        assert_eq!(to_nora().await, before, "and nobody writes to who is gone");
    }
}

#[tokio::test]
async fn absence_capacity_size_and_activity_decide_who_is_proposed() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let path = format!("/firms/{firm}/ask");
    let asks = async || {
        let fields = [("subject", "website"), ("message", MESSAGE), ("key", "k")];
        leo.sends(&path, &fields).await.body
    };
    let (nora, ugo) = (house.nora_advises, house.ugo_advises);
    house.changes(nora, |adviser| adviser.service.paused = true).await;
    assert!(!asks().await.contains("Cabinet Alizé"));
    house
        .changes(nora, |adviser| {
            adviser.service.paused = false;
            adviser.service.away = Some((date(2026, 11, 20), date(2026, 11, 24)));
        })
        .await;
    assert!(!asks().await.contains("Cabinet Alizé"));
    house.changes(nora, |adviser| adviser.service = directory::Service::default()).await;
    house.changes(ugo, |adviser| adviser.service.employees = Some((250, u32::MAX))).await;
    let page = asks().await;
    assert!(page.contains("Cabinet Alizé") && !page.contains("Cabinet Brise"), "{page}");
    let sheep = directory::ActivityPrefix::parse("01.45", &crate::france::ACTIVITIES).unwrap();
    house
        .changes(ugo, |adviser| {
            adviser.service.employees = None;
            adviser.activities = std::iter::once(sheep.clone()).collect();
        })
        .await;
    assert!(!asks().await.contains("Cabinet Brise"));
    let food = directory::ActivityPrefix::parse("10.7", &crate::france::ACTIVITIES).unwrap();
    house.changes(ugo, |adviser| adviser.activities = std::iter::once(food).collect()).await;
    assert!(asks().await.contains("Cabinet Brise"), "10.7 is the beginning of the bakery's 10.71C");
    house.changes(ugo, |adviser| adviser.activities = std::iter::once(sheep).collect()).await;
    house.changes(nora, |adviser| adviser.service.capacity = Some(1)).await;
    leo.asks_nora(firm, "Une.", None).await;
    let page = asks().await;
    assert!(page.contains(&house.says_with("business-excluded-full", &[("count", 1.into())])), "{page}");
    assert!(page.contains(&house.says_with("business-excluded-activity", &[("count", 1.into())])), "{page}");
    let corsica = crate::france::TERRITORIES.region("94").unwrap().code.clone();
    house
        .changes(ugo, |adviser| {
            adviser.activities.clear();
            adviser.reach = directory::Reach::regions(std::iter::once(corsica).collect()).unwrap();
            adviser.modes = directory::Modes::OnSite;
        })
        .await;
    let page = asks().await;
    assert!(page.contains(&house.says_with("business-excluded-territory", &[("count", 1.into())])), "{page}");
    assert!(!page.contains("Cabinet Brise"), "{page}");
}

#[tokio::test]
async fn what_was_typed_is_not_lost_and_a_choice_is_needed() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let path = format!("/firms/{firm}/ask");
    assert!(leo.reads(&path).await.contains("name=\"subject\""));
    let empty = leo.sends(&path, &[("message", MESSAGE)]).await;
    assert_eq!(empty.status, 400);
    assert!(empty.body.contains("Comment vendre en ligne"), "what was typed stays");
    let fields = [("subject", "website"), ("message", MESSAGE), ("key", "k"), ("proposed", "yes")];
    let none = leo.sends(&path, &fields).await;
    assert_eq!(none.status, 400);
    assert!(none.body.contains(&house.says("business-propose-missing")));
    assert_eq!(house.mia().sees(&path).await.status, 404);
}
