//! Who may see what, and that every sight of it is recorded first. The stories walk the table of
//! routes: a new page is part of them without being written down here, or they say how to visit it.

use axum::http::Method;
use base::Id;
use business::model::{AdviceRequestId, DiagnosisId};
use evidence::{Action, Actor};
use ui::{Access, Role, RouteEntry};

use crate::answers::Sheet;
use crate::firm_people::invites;
use crate::house::House;
use crate::person::Person;

const MESSAGE: &str = "Nous cherchons un terminal de paiement.";
const ANSWER: &str = "Venez au marché numérique de jeudi.";
/// What no one else may read.
const PERSONAL: [&str; 4] = ["BOULANGERIE DU CANAL", MESSAGE, ANSWER, "leo@example.org"];

/// Pages that show personal data without any of these words: whom one asked and about what, and
/// which answers made a piece of advice true.
const ALSO_PERSONAL: [&str; 4] =
    ["/requests", "/diagnoses/{id}/advice", "/firms/{id}/plan/print", "/shared-plans/{id}/print"];
/// A step of Leo's plan.
const STEP: &str = "two_factor";

/// What Leo's first visit left behind.
struct Traces {
    firm: base::FirmId,
    complete: DiagnosisId,
    /// All is answered, nothing confirmed.
    open: DiagnosisId,
    request: AdviceRequestId,
    /// The link of an invitation to look after the firm.
    invitation: String,
    /// That Nora may look at the plan.
    share: String,
}

impl Traces {
    async fn of_a_whole_visit(house: &House) -> Self {
        let (leo, nora) = (house.leo(), house.nora());
        let firm = leo.adds_the_bakery().await;
        let complete = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let request = leo.asks_nora(firm, MESSAGE, Some(complete)).await;
        nora.sends_well(&format!("/inbox/{request}"), &[("answer", ANSWER)]).await;
        leo.sends_well(&format!("/firms/{firm}/plan/steps"), &[("recommendation", STEP)]).await;
        let nora_advises = house.nora_advises.to_string();
        let sharing = [("adviser", nora_advises.as_str()), ("days", "30"), ("key", "plan")];
        leo.sends_well(&format!("/firms/{firm}/plan/share"), &sharing).await;
        let plan = leo.reads(&format!("/firms/{firm}/plan")).await;
        let share = plan.split("/plan/shares/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let open = leo.begins_a_diagnosis(firm).await;
        leo.answers_all(open, &Sheet::of_a_bakery()).await;
        let invitation = invites(house, leo, firm, "somebody@example.org", "employee").await;
        Self { firm, complete, open, request, invitation, share }
    }

    /// The address of a route, for what belongs to Leo.
    fn address(&self, house: &House, template: &str) -> String {
        if template == "/firms/join/{token}" {
            return self.invitation.clone();
        }
        let id = match template.split('/').nth(1).unwrap() {
            "firms" => self.firm.to_string(),
            "diagnoses" if template.ends_with("/result") || template.ends_with("/advice") => self.complete.to_string(),
            "diagnoses" => self.open.to_string(),
            "advisers" => house.nora_advises.to_string(),
            "shared-plans" if template.contains("{id}") => self.share.clone(),
            "shared-plans" => String::new(),
            "requests" | "inbox" | "office" => self.request.to_string(),
            // The link of a letter: whoever has it learns nothing but the day.
            "feedback" => "nonsense".to_owned(),
            _ => panic!("say here which of Leo's data {template} is about"),
        };
        let address = template.replace("{id}", &id).replace("{siret}", "73282932000074");
        let name = if template.contains("/plan/") { STEP } else { "firm_name" };
        let address = address.replace("{name}", name).replace("{share}", &self.share).replace("{token}", "nonsense");
        assert!(!address.contains('{'), "say here what stands in {template}");
        address
    }
}

fn routes(house: &House, method: &Method) -> Vec<RouteEntry> {
    let all = house.business.routes();
    all.table().iter().filter(|route| route.method.as_ref() == Some(method)).cloned().collect()
}

/// Who opens a page by right.
fn who<'h>(house: &'h House, route: &RouteEntry) -> Person<'h> {
    match route.access {
        Access::Role(Role::Adviser) => house.nora(),
        Access::Role(_) => house.omar(),
        _ => house.leo(),
    }
}

fn is_personal(page: &str) -> bool {
    PERSONAL.iter().any(|word| page.contains(word))
}

#[tokio::test]
async fn whoever_is_not_signed_in_sees_nothing() {
    let house = House::one().await;
    let answers = house.site.anonymous_answers().await;
    assert!(answers.len() > 20, "{answers:?}");
    for (route, status) in answers {
        // The link of a letter needs no account, and this is none.
        let expected: &[u16] = if route.path == "/feedback/{token}" { &[403, 404] } else { &[303, 401, 403] };
        assert!(expected.contains(&status), "{route:?} is answered with {status}");
    }
}

#[tokio::test]
async fn what_is_somebody_elses_is_not_there() {
    for house in House::each().await {
        let traces = Traces::of_a_whole_visit(&house).await;
        let before = house.accesses_to(house.leo()).await.len();
        let mut visited = 0;
        for route in [routes(&house, &Method::GET), routes(&house, &Method::POST)].concat() {
            if !route.path.contains("{id}") || route.path.starts_with("/advisers") {
                continue;
            }
            let address = traces.address(&house, &route.path);
            let strangers = match route.access {
                Access::Role(Role::Adviser) => vec![(house.ugo(), 404), (house.mia(), 403), (house.leo(), 403)],
                Access::Role(_) => vec![(house.ugo(), 403), (house.mia(), 403), (house.nora(), 403)],
                _ => vec![(house.mia(), 404), (house.nora(), 404), (house.ugo(), 404)],
            };
            for (stranger, status) in strangers {
                let answer = match route.method {
                    Some(Method::GET) => stranger.sees(&address).await,
                    _ => stranger.sends(&address, &[("answer", "x"), ("more", "x"), ("firm_name", "x")]).await,
                };
                let name = &stranger.who.name;
                assert_eq!(answer.status, status, "{}: {name} at {address}: {}", house.engine, answer.body);
                assert!(!is_personal(&answer.body), "{name} reads at {address}: {}", answer.body);
                visited += 1;
            }
            let unknown: DiagnosisId = Id::new(&*house.clock, &base::SystemRandom);
            for id in [unknown.to_string().as_str(), "nonsense"] {
                let address = route.path.replace("{id}", id).replace("{name}", "firm_name").replace("{share}", id);
                let person = who(&house, &route);
                let answer = match route.method {
                    Some(Method::GET) => person.sees(&address).await,
                    _ => person.sends(&address, &[("answer", "x"), ("more", "x"), ("do", "answer")]).await,
                };
                assert_eq!(answer.status, 404, "{}: {address}", house.engine);
            }
        }
        assert!(visited >= 36, "{visited}");
        assert_eq!(house.accesses_to(house.leo()).await.len(), before, "{}: nothing was disclosed", house.engine);
    }
}

#[tokio::test]
async fn every_page_that_shows_personal_data_is_recorded_and_no_other() {
    for house in House::each().await {
        let traces = Traces::of_a_whole_visit(&house).await;
        let mut shown = Vec::new();
        for route in routes(&house, &Method::GET) {
            let reader = who(&house, &route);
            let address = traces.address(&house, &route.path);
            let before = house.accesses_to(house.leo()).await.len();
            let answer = reader.sees(&address).await;
            let is_no_letter = route.path == "/feedback/{token}" && answer.status == 404;
            assert!([200, 303].contains(&answer.status) || is_no_letter, "{address}: {}", answer.body);
            let after = house.accesses_to(house.leo()).await;
            let by_reader = |actor: &Actor| *actor == Actor::Person(reader.who.person);
            let added = after[before..].iter().filter(|access| by_reader(&access.actor)).count();
            if is_personal(&answer.body) {
                assert!(added > 0, "{}: {} shows personal data and is not recorded", house.engine, route.path);
                shown.push(route.path);
            } else if answer.status == 200 {
                let expected = usize::from(ALSO_PERSONAL.contains(&route.path.as_str()));
                assert_eq!(added, expected, "{}: entries for {}", house.engine, route.path);
            }
        }
        for path in
            ["/firms", "/firms/{id}", "/diagnoses/{id}/result", "/requests/{id}", "/inbox", "/inbox/{id}/diagnosis"]
        {
            assert!(shown.iter().any(|known| known == path), "{path} shows nothing: the story proves nothing");
        }
        let verified = house.evidence.verify().await.unwrap();
        assert!(verified.size >= shown.len() as u64, "{}", house.engine);
    }
}

#[tokio::test]
async fn what_cannot_be_recorded_is_not_shown() {
    for mut house in House::each().await {
        let traces = Traces::of_a_whole_visit(&house).await;
        let mut personal = Vec::new();
        for route in routes(&house, &Method::GET) {
            let answer = who(&house, &route).sees(&traces.address(&house, &route.path)).await;
            personal.extend(is_personal(&answer.body).then_some(route));
        }
        assert!(personal.len() >= 10, "{personal:?}");
        let letters = house.letters().await.len();
        house.lose_the_log();
        for route in personal {
            let address = traces.address(&house, &route.path);
            let answer = who(&house, &route).sees(&address).await;
            assert!(answer.status >= 500, "{}: {address} answers {}", house.engine, answer.status);
            assert!(!is_personal(&answer.body), "{}: {address} shows {}", house.engine, answer.body);
        }
        let firm = traces.firm.to_string();
        let fields = [("firm", firm.as_str()), ("subject", "website"), ("message", "Encore"), ("key", "another")];
        let answer = house.leo().sends(&format!("/advisers/{}/ask", house.nora_advises), &fields).await;
        assert!(answer.status >= 500, "{}: {}", house.engine, answer.status);
        assert_eq!(house.letters().await.len(), letters, "{}: nothing is sent", house.engine);
    }
}

#[tokio::test]
async fn a_whole_visit_leaves_its_trail_and_the_log_is_whole() {
    for house in House::each().await {
        let (leo, nora) = (house.leo(), house.nora());
        let traces = Traces::of_a_whole_visit(&house).await;
        leo.reads(&format!("/diagnoses/{}/result", traces.complete)).await;
        nora.reads(&format!("/inbox/{}/diagnosis", traces.request)).await;
        let accesses = house.accesses_to(leo).await;
        for (person, actions) in [
            (
                leo,
                &[
                    Action::ReadFirmFromRegister,
                    Action::ReadFirm,
                    Action::AnswerDiagnosis,
                    Action::ReadDiagnosis,
                    Action::SendRequest,
                    Action::ShareDiagnosis,
                ][..],
            ),
            (nora, &[Action::ReadRequest, Action::AnswerRequest, Action::ReadDiagnosis][..]),
        ] {
            for action in actions {
                let actor = Actor::Person(person.who.person);
                let told = accesses.iter().any(|access| access.actor == actor && access.action == *action);
                assert!(told, "{}: {action:?} by {}", house.engine, person.who.name);
            }
        }
        for access in &accesses {
            assert!(!is_personal(&access.detail), "the log holds no values: {}", access.detail);
            assert!(!house.says(&access.basis).contains('⟦'), "{} is a text", access.basis);
        }
        assert!(house.accesses_to(nora).await.is_empty(), "an adviser's own data were not read");
        let verified = house.evidence.verify().await.unwrap();
        assert_eq!(verified.size, accesses.len() as u64, "{}", house.engine);
    }
}
