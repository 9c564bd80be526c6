//! What people do, each in one verb.

use base::FirmId;
use base::territory::Commune;
use business::model::{AdviceRequestId, DiagnosisId};
use ui::SignedIn;
use ui::testing::Answer;

use crate::answers::Sheet;
use crate::house::House;
use crate::register::bakery;

/// A page with a form and nothing personal, for the token of forms.
const BLANK_PAGE: &str = "/firms/add";

#[derive(Clone, Copy)]
pub struct Person<'h> {
    pub house: &'h House,
    pub who: &'h SignedIn,
}

impl Person<'_> {
    pub async fn sees(&self, path: &str) -> Answer {
        let answer = self.house.site.get(path).as_person(self.who).send().await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        assert!(!answer.body.contains(" style="), "no style in the page: {path}");
        answer
    }

    /// A page that is there.
    pub async fn reads(&self, path: &str) -> String {
        let answer = self.sees(path).await;
        assert_eq!(answer.status, 200, "{} {path}: {}", self.house.engine, answer.body);
        answer.body
    }

    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.house.site.fill_in(BLANK_PAGE, path, fields, Some(self.who)).await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    /// Sends a form that is taken, and gives the address that follows.
    pub async fn sends_well(&self, path: &str, fields: &[(&str, &str)]) -> String {
        led_on(&self.sends(path, fields).await)
    }

    pub async fn adds_from_register(&self, siret: &str) -> FirmId {
        id_in(&self.sends_well(&format!("/firms/add/{siret}"), &[]).await, "/firms/")
    }

    /// Adds the bakery of Rennes, which the register knows.
    pub async fn adds_the_bakery(&self) -> FirmId {
        self.house.register.knows(bakery("73282932000074"));
        self.adds_from_register("73282932000074").await
    }

    /// Adds a firm without a number, of this commune.
    pub async fn adds_by_hand(&self, name: &str, commune: &Commune) -> FirmId {
        let fields = [
            ("siret", ""),
            ("name", name),
            ("commune", &*commune.name),
            ("commune_code", commune.code.as_str()),
            ("activity", "10.71C"),
            ("headcount", "00"),
            ("key", name),
        ];
        id_in(&self.sends_well("/firms/add/by-hand", &fields).await, "/firms/")
    }

    pub async fn begins_a_diagnosis(&self, firm: FirmId) -> DiagnosisId {
        id_in(&self.sends_well(&format!("/firms/{firm}/diagnosis"), &[]).await, "/diagnoses/")
    }

    /// Answers one page, and gives the address of the next.
    pub async fn answers(&self, diagnosis: DiagnosisId, question: &str, choices: &[&str]) -> String {
        let fields: Vec<(&str, &str)> = choices.iter().map(|choice| (question, *choice)).collect();
        self.sends_well(&format!("/diagnoses/{diagnosis}/q/{question}"), &fields).await
    }

    /// Answers whatever is asked, page after page, until there is nothing left.
    pub async fn answers_all(&self, diagnosis: DiagnosisId, sheet: &Sheet) {
        let mut at = led_on(&self.sees(&format!("/diagnoses/{diagnosis}")).await);
        for _ in 0..30 {
            let Some((_, question)) = at.split_once("/q/") else { break };
            let choices = sheet.of(question);
            at = self.answers(diagnosis, question, &choices).await;
        }
        assert_eq!(at, format!("/diagnoses/{diagnosis}/check"));
    }

    /// Answers a diagnosis of a firm from the first page to the result.
    pub async fn completes_a_diagnosis(&self, firm: FirmId, sheet: &Sheet) -> DiagnosisId {
        let diagnosis = self.begins_a_diagnosis(firm).await;
        self.answers_all(diagnosis, sheet).await;
        let next = self.sends_well(&format!("/diagnoses/{diagnosis}/check"), &[]).await;
        assert_eq!(next, format!("/diagnoses/{diagnosis}/result"));
        diagnosis
    }

    /// Asks whoever the platform proposes, and gives the page of the proposal and the request.
    pub async fn asks_the_platform(&self, firm: FirmId, subject: &str, message: &str) -> (String, AdviceRequestId) {
        let path = format!("/firms/{firm}/ask");
        let fields = [("subject", subject), ("message", message), ("key", message)];
        let proposal = self.sends(&path, &fields).await;
        assert_eq!(proposal.status, 200, "{}", proposal.body);
        let checked =
            proposal.body.split("<input").find(|input| input.contains("name=\"to\"") && input.contains("checked"));
        let to = checked.unwrap().split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let fields = [("subject", subject), ("message", message), ("key", message), ("to", to.as_str())];
        let next = self.sends_well(&path, &fields).await;
        (proposal.body, id_in(next.strip_suffix("?sent=1").unwrap(), "/requests/"))
    }

    /// Asks Nora for help and shares a diagnosis, if there is one.
    pub async fn asks_nora(&self, firm: FirmId, message: &str, shared: Option<DiagnosisId>) -> AdviceRequestId {
        let (firm, shared) = (firm.to_string(), shared.map(|shared| shared.to_string()));
        let mut fields = vec![("firm", firm.as_str()), ("subject", "website"), ("message", message), ("key", message)];
        fields.extend(shared.as_deref().map(|shared| ("diagnosis", shared)));
        let next = self.sends_well(&format!("/advisers/{}/ask", self.house.nora_advises), &fields).await;
        id_in(next.strip_suffix("?sent=1").unwrap(), "/requests/")
    }
}

/// Where an answer leads.
#[track_caller]
pub fn led_on(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.header("location").to_owned()
}

#[track_caller]
pub fn id_in<T>(address: &str, before: &str) -> base::Id<T> {
    let id = address.strip_prefix(before).unwrap_or_else(|| panic!("{address} does not begin with {before}"));
    id.parse().unwrap_or_else(|_| panic!("{id} is no identifier"))
}
