//! The page that tries the service's own client, and says what it got wrong.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Kind, Link, TagKind, button, button_link, button_named, buttons, details, form, inset, tag,
    text_input,
};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::{address, error_of, see_other, under};
use crate::model::{Mistake, Service, is_web_page};
use crate::room::Partners;
use crate::trial::Trial;
use crate::trial::judge::{Said, Verdict, judge};
use crate::trial::provider::answer;
use crate::trial::scenario::Scenario;

/// `GET /partners/{client}/try`
pub async fn show(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let (run, trial) = partners.trial_of(&service).await?;
    Ok(try_page(&visit, &service, &partners.trial_issuer(&run), &trial, &[]))
}

/// `POST /partners/{client}/try`: where the client's sign-in begins, or what the owner saw in it.
pub async fn tell(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let fields = &form.fields;
    let said = match fields.first("said") {
        "accepted" => Some(Said::Accepted),
        "refused" => Some(Said::Refused),
        _ => None,
    };
    let here = format!("{}/try", address(&service));
    if let Some(said) = said {
        let scenario = Scenario::from_name(fields.first("scenario")).ok_or(Failure::NotFound)?;
        partners.say(&service, scenario, said).await?;
        return Ok(see_other(&format!("{here}#{}", scenario.name())));
    }
    let login = fields.first("login").trim().to_owned();
    let (run, mut trial) = partners.trial_of(&service).await?;
    if !login.is_empty() && !is_web_page(&login) {
        let mistake = Mistake::new("login", "partners-mistake-web-address", login.clone());
        trial.login = login;
        return Ok(try_page(&visit, &service, &partners.trial_issuer(&run), &trial, &[mistake]));
    }
    partners.change_trial(&run, move |trial, _, _| trial.login.clone_from(&login)).await?;
    Ok(see_other(&here))
}

/// `GET /partners/{client}/try/{scenario}`: begins a scenario, and sends the browser to the client.
///
/// A link, not a form: it changes nothing but what was tried last, and browsers hold what follows a form
/// against the policy of the page.
pub async fn start(
    State(partners): State<Partners>,
    visit: Visit,
    Path((client, scenario)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let here = format!("{}/try", address(&service));
    if scenario == "again" {
        let (run, trial) = partners.trial_of(&service).await?;
        let issuer = partners.trial_issuer(&run);
        let to = trial
            .attempt(Scenario::ReplayedCode)
            .filter(|attempt| attempt.answered && trial.scenario() == Scenario::ReplayedCode);
        let Some(attempt) = to else { return Ok(see_other(&here)) };
        let to =
            answer(Scenario::ReplayedCode, &attempt.redirect_uri, &attempt.code, attempt.state.as_deref(), &issuer);
        partners.change_trial(&run, |trial, _, now| trial.going_on(now).replayed = true).await?;
        return Ok(see_other(&to));
    }
    let scenario = Scenario::from_name(&scenario).ok_or(Failure::NotFound)?;
    let login = partners.start_trial(&service, scenario).await?;
    Ok(see_other(if login.is_empty() { &here } else { &login }))
}

fn try_page(visit: &Visit, service: &Service, issuer: &str, trial: &Trial, mistakes: &[Mistake]) -> Response {
    let here = format!("{}/try", address(service));
    let login = Field::new("login", visit.t("partners-try-login"))
        .hint(visit.t("partners-try-login-hint"))
        .kind(Kind::Url)
        .value(trial.login.as_str())
        .error(error_of(visit, mistakes, "login"))
        .optional();
    let verdicts: Vec<(Scenario, Verdict)> = Scenario::ALL
        .map(|scenario| (scenario, judge(scenario, trial.attempt(scenario), trial.uses_userinfo())))
        .to_vec();
    let right = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Right).count();
    let content = html! {
        p.lead { (visit.t("partners-try-lead")) }
        p { (visit.t("partners-try-issuer")) }
        (inset(html! { p { code { (issuer) } } }))
        (details(&visit.t("partners-try-endpoints"), html! {
            pre tabindex="0" { code { (issuer) "/authorize\n" (issuer) "/token\n" (issuer) "/userinfo\n" (issuer) "/jwks" } }
        }))
        (form(visit, &here, html! {
            (text_input(visit, &login))
            (button(&visit.t("partners-save"), ButtonKind::Secondary))
        }))
        h2 { (visit.t("partners-try-scenarios")) }
        p { (visit.t_with("partners-try-count", &[("right", right.into()), ("all", verdicts.len().into())])) }
        p { a href=(here) { (visit.t("partners-try-reload")) } }
        ol {
            @for (scenario, verdict) in &verdicts { li #(scenario.name()) { (entry(visit, &here, trial, *scenario, *verdict)) } }
        }
    };
    under(visit, service, &visit.t("partners-try-title"), mistakes, content)
}

fn entry(visit: &Visit, here: &str, trial: &Trial, scenario: Scenario, verdict: Verdict) -> Markup {
    let (kind, word) = match verdict {
        Verdict::NotTried => (TagKind::Neutral, "partners-verdict-not-tried"),
        Verdict::Waiting => (TagKind::Neutral, "partners-verdict-waiting"),
        Verdict::SendAgain => (TagKind::Warm, "partners-verdict-again"),
        Verdict::Ask => (TagKind::Warm, "partners-verdict-ask"),
        Verdict::TooSoon => (TagKind::Warm, "partners-verdict-soon"),
        Verdict::Right => (TagKind::Success, "partners-verdict-right"),
        Verdict::Careless => (TagKind::Warm, "partners-verdict-careless"),
        Verdict::Wrong => (TagKind::Error, "partners-verdict-wrong"),
    };
    let title = visit.t(scenario.title());
    let remarks = trial.attempt(scenario).map(|attempt| attempt.remarks.as_slice()).unwrap_or_default();
    html! {
        h3 { (title) }
        p { (tag(kind, &visit.t(word))) }
        @if matches!(verdict, Verdict::Wrong | Verdict::Careless) { p { (visit.t(scenario.remedy())) } }
        @if verdict == Verdict::Waiting { p { (visit.t("partners-try-waiting")) } }
        @if verdict == Verdict::TooSoon { p { (visit.t("partners-try-soon")) } }
        @if !remarks.is_empty() { ul { @for remark in remarks { li { (visit.t(remark)) } } } }
        (buttons(html! {
            @if verdict == Verdict::SendAgain {
                (button_link(&Link::new(format!("{here}/again"), visit.t("partners-try-again")), ButtonKind::Primary))
            }
            a.button.secondary href={ (here) "/" (scenario.name()) } { (visit.t("partners-try-start")) span.sr { " " (title) } }
        }))
        @if verdict == Verdict::Ask {
            p { (visit.t("partners-try-saw")) }
            (form(visit, here, html! {
                input type="hidden" name="scenario" value=(scenario.name());
                (buttons(html! {
                    (button_named(&visit.t("partners-try-saw-in"), ButtonKind::Secondary, "said", "accepted"))
                    (button_named(&visit.t("partners-try-saw-error"), ButtonKind::Secondary, "said", "refused"))
                }))
            }))
        }
    }
}
