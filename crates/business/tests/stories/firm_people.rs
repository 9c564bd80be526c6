//! Several people look after a firm, each with a role.

use base::FirmId;
use business::{FirmRecords, SummaryLine, Told};
use evidence::Action;
use jiff::SignedDuration;

use crate::answers::Sheet;
use crate::house::House;
use crate::person::{Person, led_on};

/// Invites somebody and gives the path of the link in the letter.
pub async fn invites(house: &House, who: Person<'_>, firm: FirmId, email: &str, role: &str) -> String {
    who.sends_well(&format!("/firms/{firm}/people"), &[("email", email), ("role", role)]).await;
    let letters = house.letters().await;
    let letter = letters.iter().find(|letter| letter.contains(email)).unwrap();
    let (_, after) = letter.split_once("/firms/join/").unwrap();
    let token: String =
        after.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect();
    format!("/firms/join/{token}")
}

async fn joins(house: &House, firm: FirmId, whom: Person<'_>, email: &str, role: &str) {
    let link = invites(house, house.leo(), firm, email, role).await;
    whom.sends_well(&link, &[]).await;
}

#[tokio::test]
async fn an_owner_invites_an_employee_who_does_the_diagnosis_and_asks_for_advice() {
    for house in House::each().await {
        let (leo, mia) = (house.leo(), house.mia());
        let firm = leo.adds_the_bakery().await;
        assert_eq!(mia.sees(&format!("/firms/{firm}")).await.status, 404, "not hers yet");
        let link = invites(&house, leo, firm, "mia@example.org", "employee").await;
        let asked = mia.reads(&link).await;
        for told in ["BOULANGERIE DU CANAL", "leo Muster", &house.says("business-role-employee-hint")] {
            assert!(asked.contains(told), "{told} is not on {asked}");
        }
        assert_eq!(mia.sends_well(&link, &[]).await, format!("/firms/{firm}"));
        assert!(mia.reads("/firms").await.contains("BOULANGERIE DU CANAL"));
        let diagnosis = mia.completes_a_diagnosis(firm, &Sheet::of_a_beginner()).await;
        mia.asks_nora(firm, "How do we begin?", Some(diagnosis)).await;
        // The owner sees what she did, and that she did.
        assert_eq!(leo.sees(&format!("/diagnoses/{diagnosis}/result")).await.status, 200);
        let by_mia = house
            .accesses_to(leo)
            .await
            .into_iter()
            .filter(|access| access.actor == evidence::Actor::Person(mia.who.person));
        let actions: Vec<Action> = by_mia.map(|access| access.action).collect();
        assert!(
            actions.contains(&Action::ChangeFirmPeople) && actions.contains(&Action::ShareDiagnosis),
            "{actions:?}"
        );
        // The link is used up.
        assert_eq!(house.ugo().sees(&link).await.status, 404, "{}", house.engine);
    }
}

#[tokio::test]
async fn an_accountant_reads_but_neither_answers_nor_invites() {
    let house = House::one().await;
    let (leo, mia) = (house.leo(), house.mia());
    let firm = leo.adds_the_bakery().await;
    let diagnosis = leo.completes_a_diagnosis(firm, &Sheet::of_a_beginner()).await;
    joins(&house, firm, mia, "mia@example.org", "accountant").await;
    mia.reads(&format!("/diagnoses/{diagnosis}/result")).await;
    let page = mia.reads(&format!("/firms/{firm}")).await;
    assert!(!page.contains(&house.says("business-firm-diagnosis-again")) && !page.contains("/people\""), "{page}");
    for path in ["/people", "/data.json", "/close"] {
        assert_eq!(mia.sees(&format!("/firms/{firm}{path}")).await.status, 403, "{path}");
    }
    for path in ["/diagnosis", "/close", "/people/role", "/people/remove"] {
        let fields = [("person", leo.who.person.to_string()), ("role", "employee".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(mia.sends(&format!("/firms/{firm}{path}"), &fields).await.status, 403, "{path}");
    }
    let ask = mia.reads(&format!("/advisers/{}/ask", house.nora_advises)).await;
    assert!(!ask.contains("BOULANGERIE"), "she does not ask in its name");
}

#[tokio::test]
async fn a_firm_has_an_owner_always() {
    for house in House::each().await {
        let (leo, mia) = (house.leo(), house.mia());
        let firm = leo.adds_the_bakery().await;
        let (leo_id, mia_id) = (leo.who.person.to_string(), mia.who.person.to_string());
        joins(&house, firm, mia, "mia@example.org", "employee").await;
        let leave = format!("/firms/{firm}/leave");
        assert_eq!(leo.sends(&leave, &[]).await.status, 409, "the last owner stays");
        let role = format!("/firms/{firm}/people/role");
        assert_eq!(leo.sends(&role, &[("person", &leo_id), ("role", "employee")]).await.status, 409);
        leo.sends_well(&role, &[("person", &mia_id), ("role", "owner")]).await;
        leo.sends_well(&leave, &[]).await;
        assert_eq!(leo.sees(&format!("/firms/{firm}")).await.status, 404);
        let (stands, _) = house.business.read_firm(mia.who.person, firm).await.unwrap();
        assert_eq!(stands.owner, mia.who.person, "{}: it stands under her now", house.engine);
        // Who left may add a firm of that number again: another one.
        assert_ne!(leo.adds_the_bakery().await, firm);
        let changes = mia.reads(&format!("/firms/{firm}/people")).await;
        assert!(
            changes.contains("leo Muster") && changes.contains(&house.says("business-firm-change-left")),
            "{changes}"
        );
    }
}

#[tokio::test]
async fn who_is_taken_out_sees_nothing_more() {
    let house = House::one().await;
    let (leo, mia) = (house.leo(), house.mia());
    let firm = leo.adds_the_bakery().await;
    joins(&house, firm, mia, "mia@example.org", "employee").await;
    let request = mia.asks_nora(firm, "How do we begin?", None).await;
    assert!(
        leo.reads("/requests").await.contains(&format!("/requests/{request}")),
        "a colleague's question is the firm's"
    );
    let mia_id = mia.who.person.to_string();
    for _ in 0..2 {
        leo.sends_well(&format!("/firms/{firm}/people/remove"), &[("person", &mia_id)]).await;
    }
    assert_eq!(mia.sees(&format!("/firms/{firm}")).await.status, 404);
    assert!(mia.reads("/firms").await.contains(&house.says("business-firms-none")));
    // Nor the question that she asked: it is the firm's, and the answer goes to who is left.
    house
        .nora()
        .sends_well(&format!("/inbox/{request}"), &[("do", "answer"), ("answer", "Come by."), ("key", "k")])
        .await;
    assert_eq!(mia.sees(&format!("/requests/{request}")).await.status, 404);
    assert_eq!(mia.sends(&format!("/requests/{request}"), &[("more", "And then?"), ("key", "m")]).await.status, 404);
    assert!(!mia.reads("/requests").await.contains("/requests/"), "not in her list either");
    assert!(leo.reads(&format!("/requests/{request}")).await.contains("Come by."));
    let answer =
        house.letters().await.into_iter().find(|letter| letter.contains("Come by.") && letter.contains("/requests/"));
    assert!(answer.unwrap().contains("leo@example.org"), "the answer goes to an owner");
}

#[tokio::test]
async fn an_invitation_holds_for_a_week_and_can_be_taken_back() {
    for house in House::each().await {
        let (leo, mia) = (house.leo(), house.mia());
        let firm = leo.adds_the_bakery().await;
        let link = invites(&house, leo, firm, "mia@example.org", "employee").await;
        house.clock.advance(SignedDuration::from_hours(7 * 24));
        assert_eq!(mia.sees(&link).await.status, 404, "too late");
        assert_eq!(mia.sends(&link, &[]).await.status, 404, "too late");
        let again = invites(&house, leo, firm, "other@example.org", "owner").await;
        let page = leo.reads(&format!("/firms/{firm}/people")).await;
        assert!(page.contains("other@example.org") && !page.contains("mia@example.org"), "{page}");
        let (_, id) = page.split_once("name=\"invitation\" value=\"").unwrap();
        let id = id.split('"').next().unwrap();
        leo.sends_well(&format!("/firms/{firm}/people/uninvite"), &[("invitation", id)]).await;
        assert_eq!(mia.sees(&again).await.status, 404, "{}: taken back", house.engine);
    }
}

#[tokio::test]
async fn what_is_no_mailbox_and_no_role_is_said() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let people = format!("/firms/{firm}/people");
    let refused = leo.sends(&people, &[("email", "nobody"), ("role", "owner")]).await;
    assert_eq!(refused.status, 400);
    assert!(
        refused.body.contains(&house.says("business-people-email-wrong")) && refused.body.contains("value=\"nobody\"")
    );
    let refused = leo.sends(&people, &[("email", "a@example.org"), ("role", "boss")]).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains(&house.says("business-people-role-missing")));
    for number in 0..10 {
        leo.sends_well(&people, &[("email", &format!("a{number}@example.org")), ("role", "employee")]).await;
    }
    let refused = leo.sends(&people, &[("email", "one-more@example.org"), ("role", "employee")]).await;
    assert_eq!(refused.status, 400, "ten invitations wait already");
    leo.sends_well(&people, &[("email", "a3@example.org"), ("role", "owner")]).await;
}

/// Another room, which knows of seven trees.
struct Garden;

impl FirmRecords for Garden {
    fn name(&self) -> &'static str {
        "garden"
    }

    fn of(&self, _firm: FirmId) -> Told<'_, serde_json::Value> {
        Box::pin(async { Ok(serde_json::json!({ "trees": 7 })) })
    }

    fn summary(&self, _person: base::PersonId, _firm: FirmId) -> Told<'_, Vec<SummaryLine>> {
        Box::pin(async { Ok(vec![SummaryLine { key: "business-firm-questions-all", count: 7 }]) })
    }

    fn still_needs(&self, _firm: FirmId) -> Told<'_, Option<&'static str>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, _firm: FirmId) -> Told<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn the_page_of_a_firm_has_its_plan_its_questions_and_what_other_rooms_know() {
    for house in House::each().await {
        let (leo, mia) = (house.leo(), house.mia());
        let firm = leo.adds_the_bakery().await;
        let page = format!("/firms/{firm}");
        let empty = leo.reads(&page).await;
        assert!(empty.contains(&house.says("business-plan-empty")) && !empty.contains("/plan/steps/"), "{empty}");
        assert!(empty.contains(&house.says("business-requests-none")), "{empty}");
        let seven = house.says_with("business-firm-questions-all", &[("count", 7.into())]);
        assert!(!empty.contains(&seven), "no room tells anything yet");

        house.business.elsewhere.add(std::sync::Arc::new(Garden));
        let diagnosis = leo.completes_a_diagnosis(firm, &Sheet::of_a_beginner()).await;
        for step in ["website_create", "local_listing", "backups"] {
            leo.sends_well(&format!("{page}/plan/steps"), &[("recommendation", step)]).await;
        }
        leo.sends_well(&format!("{page}/plan/steps/website_create"), &[("to", "done")]).await;
        leo.sends_well(&format!("{page}/plan/steps/local_listing"), &[("to", "move-0")]).await;
        let mut asked = Vec::new();
        for number in 0..4 {
            house.clock.advance(SignedDuration::from_secs(60));
            asked.push(leo.asks_nora(firm, &format!("Question {number}"), Some(diagnosis)).await);
        }
        house.nora().sends_well(&format!("/inbox/{}", asked[3]), &[("answer", "Oui."), ("key", "a")]).await;
        let before = house.accesses_to(leo).await.len();
        let full = leo.reads(&page).await;
        assert!(full.contains(&house.says_with("business-plan-progress", &[("done", 1.into()), ("of", 3.into())])));
        let next = format!("{} <a href=\"{page}/plan/steps/local_listing\">", house.says("business-firm-plan-next"));
        assert!(full.contains(&next), "{next} is not on {full}");
        let shown: Vec<bool> = asked.iter().map(|id| full.contains(&format!("href=\"/requests/{id}\""))).collect();
        assert_eq!(shown, [false, true, true, true], "the three newest: {full}");
        assert_eq!(full.matches(" · Cabinet Alizé (fictif) ").count(), 3, "each with who has it");
        assert_eq!(full.matches(&house.says("business-request-answered")).count(), 1, "and how far it is");
        assert!(full.contains(&house.says_with("business-firm-questions-all", &[("count", 4.into())])));
        assert!(full.contains(&seven), "what the other room knows: {full}");
        let read: Vec<Action> = house.accesses_to(leo).await[before..].iter().map(|access| access.action).collect();
        assert_eq!(read, [Action::ReadFirm, Action::ReadPlan, Action::ReadRequest], "{}", house.engine);

        // An accountant has the plan and the other room, and no questions; an employee the other way round.
        joins(&house, firm, mia, "mia@example.org", "accountant").await;
        let hers = mia.reads(&page).await;
        assert!(hers.contains(&next) && hers.contains(&seven), "{hers}");
        let questions = house.says("business-firm-questions");
        assert!(full.contains(&questions) && !hers.contains(&questions) && !hers.contains("/requests/"), "{hers}");
        let id = mia.who.person.to_string();
        leo.sends_well(&format!("{page}/people/role"), &[("person", &id), ("role", "employee")]).await;
        let hers = mia.reads(&page).await;
        assert!(hers.contains(&questions) && hers.contains("/requests/") && !hers.contains(&seven), "{hers}");
    }
}

#[tokio::test]
async fn what_cannot_be_recorded_of_a_firm_is_not_shown() {
    let mut house = House::one().await;
    let firm = house.leo().adds_the_bakery().await;
    house.lose_the_log();
    let answer = house.leo().sees(&format!("/firms/{firm}")).await;
    assert!(answer.status >= 500 && !answer.body.contains("BOULANGERIE"), "{}", answer.body);
}

#[tokio::test]
async fn everything_that_is_kept_comes_in_one_file() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let diagnosis = leo.completes_a_diagnosis(firm, &Sheet::of_a_beginner()).await;
        let (_, id) = leo.asks_the_platform(firm, "website", "How do we begin?").await;
        let first = house.business.read_own_request(leo.who.person, id).await.unwrap().request.holder;
        let is_noras = first.adviser() == Some(house.nora_advises);
        let (helper, other) = if is_noras { (house.nora(), house.ugo()) } else { (house.ugo(), house.nora()) };
        helper.sends_well(&format!("/inbox/{id}"), &[("do", "not_for_me")]).await;
        other.sends_well(&format!("/inbox/{id}"), &[("answer", "Come by."), ("key", "a")]).await;
        leo.sends_well(&format!("/firms/{firm}/plan/steps"), &[("recommendation", "website_create")]).await;
        let share = [("adviser", house.nora_advises.to_string()), ("days", "30".to_owned()), ("key", "s".to_owned())];
        let share: Vec<(&str, &str)> = share.iter().map(|(name, value)| (*name, value.as_str())).collect();
        leo.sends_well(&format!("/firms/{firm}/plan/share"), &share).await;
        joins(&house, firm, house.mia(), "mia@example.org", "accountant").await;
        let file = leo.sees(&format!("/firms/{firm}/data.json")).await;
        assert_eq!((file.status, file.header("content-type")), (200, "application/json"));
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"firm-"));
        let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
        assert_eq!(data["firm"]["number"], "73282932000074");
        assert_eq!(data["people"]["members"][0]["role"], "owner");
        let request = &data["requests"][0];
        assert_eq!(
            (&request["message"], &request["said"][0]["text"]),
            (&"How do we begin?".into(), &"Come by.".into())
        );
        let turns = request["turns"].as_array().unwrap();
        assert_eq!(turns.len(), 2, "who had it: {request}");
        assert_eq!((&turns[0]["chosen_by"], &turns[1]["chosen_by"]), (&"firm".into(), &"platform".into()));
        assert_eq!(turns[0]["ended_because"], "not_for_me");
        assert!(turns[0]["with"].is_string() && turns[0]["with"] != turns[1]["with"], "{request}");
        assert!(turns[1]["ended_at"].is_null());
        let why = turns[1]["why"].as_str().unwrap();
        assert!(why.contains(&house.says("business-why-in-region")), "and why: {why}");
        let shared = &data["plan_shared_with"][0];
        assert_eq!((&shared["adviser"], &shared["by"]), (&"Cabinet Alizé (fictif)".into(), &"leo Muster".into()));
        let changes: Vec<&str> = data["people"]["changes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|change| change["what"].as_str().unwrap())
            .collect();
        assert!(changes.contains(&"invited") && changes.contains(&"joined"), "{changes:?}");
        let known = &data["diagnoses"][0];
        assert_eq!(known["id"], diagnosis.to_string());
        assert!(known["score"].is_string() && known["band_label"].is_string(), "{known}");
        let answers = data["diagnoses"][0]["answers"].as_array().unwrap();
        assert!(answers.len() > 10, "{}", answers.len());
        assert!(
            answers.iter().all(|answer| answer["question"].is_string() && answer["answer"].is_string()),
            "{answers:?}"
        );
        assert_eq!(house.accesses_to(leo).await.last().unwrap().action, Action::TakeFirmData, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_closed_firm_is_gone_for_everybody() {
    for house in House::each().await {
        let (leo, mia) = (house.leo(), house.mia());
        let firm = leo.adds_the_bakery().await;
        joins(&house, firm, mia, "mia@example.org", "employee").await;
        let diagnosis = leo.completes_a_diagnosis(firm, &Sheet::of_a_beginner()).await;
        let request = leo.asks_nora(firm, "How do we begin?", Some(diagnosis)).await;
        let close = format!("/firms/{firm}/close");
        let unsure = leo.sends(&close, &[]).await;
        assert_eq!(unsure.status, 400);
        assert!(unsure.body.contains(&house.says("business-close-not-sure")));
        assert_eq!(led_on(&leo.sends(&close, &[("sure", "yes")]).await), "/firms");
        for path in [format!("/firms/{firm}"), format!("/diagnoses/{diagnosis}/result"), format!("/requests/{request}")]
        {
            assert_eq!(leo.sees(&path).await.status, 404, "{path}");
            assert_eq!(mia.sees(&path).await.status, 404, "{path}");
        }
        assert_eq!(house.nora().sees(&format!("/inbox/{request}")).await.status, 404);
        assert_eq!(leo.sends(&close, &[("sure", "yes")]).await.status, 404, "{}: twice the same click", house.engine);
    }
}

#[tokio::test]
async fn nobody_has_invitations_sent_without_an_end() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let people = format!("/firms/{firm}/people");
        // Another one to the same mailbox takes the place of the first, so that there is never more than one.
        let again = [("email", "stranger@example.org"), ("role", "employee")];
        for _ in 0..business::model::INVITATIONS.times_a_day {
            leo.sends_well(&people, &again).await;
        }
        let sent = house.recipients().await.len();
        let refused = leo.sends(&people, &again).await;
        assert_eq!(refused.status, 429, "{}", house.engine);
        assert!(refused.body.contains(&house.says("business-too-many-letters")), "{}", refused.body);
        assert!(refused.body.contains("value=\"stranger@example.org\""), "what was typed stays: {}", refused.body);
        assert_eq!(house.recipients().await.len(), sent, "{}", house.engine);
        let mia = house.mia();
        let other = mia.adds_the_bakery().await;
        mia.sends_well(&format!("/firms/{other}/people"), &again).await;
        house.clock.advance(SignedDuration::from_hours(24));
        leo.sends_well(&people, &again).await;
    }
}
