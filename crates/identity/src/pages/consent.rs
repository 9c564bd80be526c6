//! The consent page: which data go to which service, with their values.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::{Map, Value};
use ui::components::{ButtonKind, Choice, Field, Row, button, checkboxes, details, form, inset, summary_list};
use ui::{AllowFormTo, CsrfForm, Failure, PageHead, Visit};

use super::claims::{self, Around};
use super::{authorize, capitalised, mistake};
use crate::Identity;
use crate::authorize::Question;
use crate::model::{Claim, Claims, DataCatalogue, Scope};
use crate::ticket::ConsentTicket;

#[derive(serde::Deserialize)]
pub(super) struct Answer {
    request: String,
    decision: Decision,
    /// What was chosen of what the service would like to know.
    #[serde(default)]
    claim: Vec<String>,
}

#[derive(serde::Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Decision {
    Allow,
    Refuse,
}

/// The page that asks.
pub(super) fn page(visit: &Visit, around: Around<'_>, catalogue: &DataCatalogue, question: &Question) -> Response {
    let name = question.client.name.get(visit.lang);
    let says = Says { visit, question };
    let title = says.t("identity-consent-title", "identity-acting-consent-title");
    let rows = rows(visit, around, question);
    let is_anonymous = rows.is_empty() && question.request.optional.is_empty() && !question.request.scopes.opens_data();
    let optional = optional(visit, around, question);
    let main = html! {
        h1 { (title) }
        @if is_anonymous {
            p.lead { (says.t("identity-consent-anonymous", "identity-acting-consent-anonymous")) }
        } @else {
            p.lead { (says.t("identity-consent-lead", "identity-acting-consent-lead")) }
        }
        @if let Some(used) = &question.acting {
            @let until = visit.date_time(used.until, around.zone);
            (inset(html! { p { (visit.t_with("identity-acting-consent", &[("person", used.person_name.as_str().into()), ("until", until.into())])) } }))
        }
        (behind(visit, question))
        @if rows.is_empty() {
            p { (says.t("identity-consent-only-identifier", "identity-acting-consent-only-identifier")) }
        } @else {
            (summary_list(visit, &rows))
        }
        (elsewhere(visit, catalogue, question))
        (details(&visit.t("identity-consent-identifier-title"), html! {
            p { (says.t("identity-consent-identifier", "identity-acting-consent-identifier")) }
        }))
        @if question.acting.is_none() && question.request.scopes.has(Scope::OfflineAccess) {
            (inset(html! { p { (visit.t_with("identity-consent-offline", &[("service", name.into())])) } }))
        }
        @if question.acting.is_none() { p { (visit.t("identity-consent-withdraw")) } }
        (choice(visit, question, "allow", &visit.t("identity-consent-allow"), ButtonKind::Primary, &html! { (optional) }))
        (choice(visit, question, "refuse", &visit.t("identity-consent-refuse"), ButtonKind::Secondary, &html! {}))
    };
    let back = AllowFormTo::of(question.request.redirect_uri.as_str());
    let tab = says.t("identity-consent-tab", "identity-acting-consent-tab");
    (back, ui::page(visit, PageHead::new(tab), main)).into_response()
}

/// What the page says to a person about their own data, or to a helper about another's.
struct Says<'a> {
    visit: &'a Visit,
    question: &'a Question,
}

impl Says<'_> {
    fn t(&self, own: &str, of_another: &str) -> String {
        let service = ("service", self.question.client.name.get(self.visit.lang).into());
        match &self.question.acting {
            Some(used) => self.visit.t_with(of_another, &[service, ("person", used.person_name.as_str().into())]),
            None => self.visit.t_with(own, &[service]),
        }
    }
}

/// Who is behind the service: who answers for it, and the site that the person goes back to.
fn behind(visit: &Visit, question: &Question) -> Markup {
    let address = &question.request.redirect_uri;
    let site = address.host().unwrap_or(address.as_str());
    html! {
        @match &question.client.settings.organisation {
            Some(organisation) => p { (visit.t_with("identity-consent-behind", &[
                ("organisation", organisation.as_str().into()),
                ("site", site.into()),
            ])) },
            None => p { (visit.t_with("identity-consent-site", &[("site", site.into())])) },
        }
    }
}

/// One answer, as a form of its own: the first one of the page is the way forward.
fn choice(visit: &Visit, question: &Question, decision: &str, text: &str, kind: ButtonKind, fields: &Markup) -> Markup {
    form(
        visit,
        "/authorize/consent",
        html! {
            input type="hidden" name="request" value=(question.ticket);
            input type="hidden" name="decision" value=(decision);
            (fields)
            (button(text, kind))
        },
    )
}

/// The data that other administrations keep: what each may tell the service from now on. A helper opens none of it.
fn elsewhere(visit: &Visit, catalogue: &DataCatalogue, question: &Question) -> Markup {
    let described: Vec<_> = question.request.scopes.data().filter_map(|scope| catalogue.get(scope)).collect();
    if described.is_empty() || question.acting.is_some() {
        return html! {};
    }
    let service = ("service", question.client.name.get(visit.lang).into());
    let rows: Vec<Row> = described
        .iter()
        .map(|words| {
            Row::text(words.label.get(visit.lang), words.owner.get(visit.lang))
                .source(Some(words.sentence.get(visit.lang).to_owned()))
        })
        .collect();
    html! {
        h2 { (visit.t("identity-consent-data-title")) }
        p { (visit.t_with("identity-consent-data", &[service])) }
        (summary_list(visit, &rows))
    }
}

fn rows(visit: &Visit, around: Around<'_>, question: &Question) -> Vec<Row> {
    let row = |claim: Claim| {
        let value = shown(visit, around, claim, question);
        // The sentences speak of the reader's own data.
        let sentence = question.acting.is_none().then(|| sentence(visit, claim, question));
        Row::text(name(visit, claim, question), &value).source(sentence)
    };
    let required = &question.request.required;
    let told = required.iter().filter(|claim| !is_said_already(*claim, required, &question.values));
    told.map(row).collect()
}

/// Whether another line says the same value, such as that of the names one by one. A register may have corrected what
/// a provider said: then both are sent, and both are shown.
fn is_said_already(claim: Claim, required: &Claims, values: &Map<String, Value>) -> bool {
    let Some(other) = claim.repeats().filter(|other| required.has(*other)) else { return false };
    let words = |claim: Claim| match values.get(claim.name()) {
        Some(Value::Array(list)) => Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")),
        Some(Value::String(text)) => Some(text.clone()),
        Some(other) => Some(other.to_string()),
        None => None,
    };
    words(claim).is_none_or(|said| words(other).is_some_and(|known| known == said))
}

/// What the service calls the datum, in plain words.
fn name(visit: &Visit, claim: Claim, question: &Question) -> String {
    capitalised(&visit.t(claim.text_under(question.client.settings.conventions())))
}

/// What is sent, in one sentence.
fn sentence(visit: &Visit, claim: Claim, question: &Question) -> String {
    visit.t(claim.sentence_under(question.client.settings.conventions()))
}

/// What the service would like to know besides: nothing is chosen that the person did not tick.
fn optional(visit: &Visit, around: Around<'_>, question: &Question) -> Markup {
    let is_ticked = |claim| question.before.as_ref().is_some_and(|before| before.claims.has(claim));
    let choice = |claim: Claim| {
        let label = format!("{} : {}", name(visit, claim, question), shown(visit, around, claim, question));
        let choice = Choice::new(claim.name(), label, is_ticked(claim));
        if question.acting.is_none() { choice.hint(sentence(visit, claim, question)) } else { choice }
    };
    let says = Says { visit, question };
    let asks = says.t("identity-consent-optional", "identity-acting-consent-optional");
    let choices: Vec<Choice> = question.request.optional.iter().map(choice).collect();
    html! {
        @if !choices.is_empty() {
            (checkboxes(visit, &Field::new("claim", asks), &choices))
        }
    }
}

/// The value of a claim as a person reads it.
fn shown(visit: &Visit, around: Around<'_>, claim: Claim, question: &Question) -> String {
    match question.values.get(claim.name()) {
        Some(value) => claims::shown(visit, around, claim, value),
        None => visit.t("identity-unknown"),
    }
}

/// `POST /authorize/consent`
pub(super) async fn answer(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    form: CsrfForm<Answer>,
) -> Result<Response, Failure> {
    let Some(ticket) = identity.open_ticket::<ConsentTicket>(&form.value.request) else {
        return Ok(mistake(&visit, "identity-mistake-too-late", "the sealed request is too old or was changed"));
    };
    let chosen: Claims = form.value.claim.iter().filter_map(|name| Claim::from_name(name)).collect();
    let agreed = (form.value.decision == Decision::Allow).then_some(&chosen);
    let next = identity.answer_consent(&ticket, agreed, visit.session()).await?;
    Ok(authorize::show(&identity, visit, &headers, next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_is_hidden_only_where_another_line_shows_the_same() {
        let required = Claims::known("given_name given_name_array rnipp_given_name birthdate idp_birthdate");
        let values = json!({
            "given_name": "Ana Maria", "given_name_array": ["Ana", "Maria"], "rnipp_given_name": "Anna Maria",
            "birthdate": "1990-05-04", "idp_birthdate": "1990-05-04",
        });
        let Value::Object(values) = values else { unreachable!() };
        let is_hidden = |claim, values: &_| is_said_already(claim, &required, values);
        assert!(is_hidden(Claim::GivenNameArray, &values) && is_hidden(Claim::IdpBirthdate, &values));
        assert!(!is_hidden(Claim::RnippGivenName, &values), "the register corrected it: both are sent");
        assert!(!is_hidden(Claim::GivenName, &values) && !is_hidden(Claim::Birthdate, &values));
        let mut other = values.clone();
        other.insert("birthdate".to_owned(), json!("1990-05-14"));
        assert!(!is_hidden(Claim::IdpBirthdate, &other));
        other.remove("birthdate");
        assert!(!is_hidden(Claim::IdpBirthdate, &other), "nothing else says it");
        let alone = Claims::known("idp_birthdate");
        assert!(!is_said_already(Claim::IdpBirthdate, &alone, &values));
    }
}
