//! A firm's plan: its steps, each to be ticked off, put aside or noted.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Field, Link, NoticeKind, TagKind, button, button_about, button_link, button_named, buttons,
    error_summary, form, inset, notice, tag, textarea, warning,
};
use ui::{CsrfForm, Failure, LocalPath, PageHead, Visit, page};

use super::recommendations::{add_form, begin_form, first_step, source, tags};
use super::share_plan::shares_part;
use crate::catalogue::Recommendation;
use crate::plan::{KnownStep, MAX_STEPS, MAX_WORDS_CHARS, Plan, Refused, Standing, State as StepState, StepChange};
use crate::roles::Right;
use crate::room::Business;

/// Recommendations that a plan proposes at a time.
const PROPOSED: usize = 5;
/// Lines of a note.
const NOTE_LINES: u8 = 4;
/// Lines of a reason.
const REASON_LINES: u8 = 2;

/// What a plan's page says besides the plan.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Told {
    full: String,
}

/// `GET /firms/{id}/plan`
pub async fn show(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Markup, Failure> {
    let plan = business.read_plan(visit.person()?.person, firm_id(&id)?).await?;
    Ok(plan_page(&business, &visit, &plan, !told.full.is_empty()))
}

/// `GET /firms/{id}/plan/print`
pub async fn print(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let plan = business.read_plan(visit.person()?.person, firm_id(&id)?).await?;
    Ok(pdf(business.print_plan(&visit, &plan)?))
}

/// A plan on paper.
pub fn pdf(bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, "inline; filename=\"plan.pdf\"".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// What is to be added, and where the person goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Added {
    /// Their names, with blanks between.
    recommendation: String,
    back: String,
}

/// `POST /firms/{id}/plan/steps`
pub async fn add(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Added>,
) -> Result<Redirect, Failure> {
    let firm = firm_id(&id)?;
    let person = visit.person()?.person;
    business.firm_with(person, firm, Right::Diagnose).await?;
    for name in posted.value.recommendation.split_whitespace().take(MAX_STEPS) {
        if !business.add_step(person, firm, name).await? {
            return Ok(Redirect::to(&format!("/firms/{firm}/plan?full=1")));
        }
    }
    let back =
        LocalPath::parse(&posted.value.back).map_or_else(|| format!("/firms/{firm}/plan"), |back| back.to_string());
    Ok(Redirect::to(&back))
}

/// `GET /firms/{id}/plan/steps/{name}`
pub async fn step(
    State(business): State<Business>,
    visit: Visit,
    Path((id, name)): Path<(String, String)>,
) -> Result<Markup, Failure> {
    let plan = business.read_plan(visit.person()?.person, firm_id(&id)?).await?;
    step_page(&business, &visit, &plan, &name, None)
}

/// What a firm does with a step.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    /// `done`, `todo`, `aside`, `note`, or `move-` and the place from 0.
    to: String,
    reason: String,
    note: String,
}

/// `POST /firms/{id}/plan/steps/{name}`
pub async fn change(
    State(business): State<Business>,
    visit: Visit,
    Path((id, name)): Path<(String, String)>,
    posted: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let firm = firm_id(&id)?;
    let person = visit.person()?.person;
    let typed = posted.value;
    let Some(change) = change_of(&typed) else {
        business.firm_with(person, firm, Right::Diagnose).await?;
        return Ok(Redirect::to(&format!("/firms/{firm}/plan")).into_response());
    };
    match business.change_step(person, firm, &name, change).await? {
        None => Ok(Redirect::to(&format!("/firms/{firm}/plan#{name}")).into_response()),
        Some(fault) => {
            let plan = business.read_plan(person, firm).await?;
            let page = step_page(&business, &visit, &plan, &name, Some((&typed, fault)))?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

fn change_of(typed: &Typed) -> Option<StepChange> {
    match typed.to.as_str() {
        "done" => Some(StepChange::Done),
        "todo" => Some(StepChange::Todo),
        "aside" => Some(StepChange::Aside { reason: typed.reason.clone() }),
        "note" => Some(StepChange::Note { note: typed.note.clone() }),
        other => other.strip_prefix("move-")?.parse().ok().map(|to| StepChange::Move { to }),
    }
}

fn plan_page(business: &Business, visit: &Visit, plan: &Plan, is_full: bool) -> Markup {
    let firm = &plan.firm;
    let address = format!("/firms/{}/plan", firm.id);
    let title = visit.t_with("business-plan-of", &[("firm", firm.facts.name.as_str().into())]);
    let head = PageHead::new(&title).back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()));
    page(
        visit,
        head,
        html! {
            @if is_full {
                (notice(visit, NoticeKind::Trouble, html! {
                    p { (visit.t_with("business-plan-full", &[("max", MAX_STEPS.into())])) }
                }))
            }
            h1 { (title) }
            (steps_part(business, visit, plan, Some(&address)))
            (proposed_part(business, visit, plan, &address))
            @if !plan.steps.is_empty() {
                (buttons(html! {
                    (button_link(&Link::new(format!("{address}/print"), visit.t("business-plan-print")), ButtonKind::Secondary))
                    (button_link(&Link::new(format!("{address}/share"), visit.t("business-plan-share")), ButtonKind::Secondary))
                }))
            }
            (shares_part(business, visit, plan))
        },
    )
}

/// The steps by their states; with the address of the plan, they can be changed.
pub fn steps_part(business: &Business, visit: &Visit, plan: &Plan, address: Option<&str>) -> Markup {
    let done = plan.steps.iter().filter(|step| step.state == StepState::Done).count();
    let wanted = plan.steps.iter().filter(|step| step.state != StepState::Aside).count();
    let view = Steps { business, visit, plan, address };
    html! {
        @if plan.steps.is_empty() { p.lead { (visit.t("business-plan-empty")) } }
        @else { p.lead { (visit.t_with("business-plan-progress", &[("done", done.into()), ("of", wanted.into())])) } }
        @for state in [StepState::Todo, StepState::Done, StepState::Aside] {
            (view.part(state))
        }
    }
}

/// The steps of a plan on a page.
struct Steps<'a> {
    business: &'a Business,
    visit: &'a Visit,
    plan: &'a Plan,
    address: Option<&'a str>,
}

impl Steps<'_> {
    fn part(&self, state: StepState) -> Markup {
        let steps = self.plan.known_steps(&self.business.content.recommendations, state);
        let count = steps.len();
        html! {
            @if count > 0 {
                h2 { (self.visit.t(&format!("business-plan-{}", state.word()))) }
                ol.advice {
                    @for (at, step) in steps.iter().enumerate() { li { (self.step(step, at, count)) } }
                }
            }
        }
    }

    fn step(&self, known: &KnownStep<'_>, at: usize, of: usize) -> Markup {
        let visit = self.visit;
        let step = known.step;
        let title = step.title.get(visit.lang);
        let date = visit.date(self.business.day(step.changed_at));
        html! {
            h3 #(step.recommendation) {
                @match self.address {
                    Some(address) => { a href={ (address) "/steps/" (step.recommendation) } { (title) } }
                    None => { (title) }
                }
            }
            @match step.state {
                StepState::Done => { p { (tag(TagKind::Success, &visit.t_with("business-plan-done-at", &[("date", date.into())]))) } }
                StepState::Aside => { p { strong { (visit.t("business-plan-reason")) } " " (step.reason) } }
                StepState::Todo => {
                    @if let Some(recommendation) = known.recommendation {
                        (tags(visit, recommendation))
                        (first_step(visit, recommendation))
                    }
                    (self.standing(known))
                }
            }
            @if !step.note.is_empty() { p.typed { strong { (visit.t("business-plan-note")) } " " (step.note) } }
            @if let Some(address) = self.address { (self.buttons(address, known, at, of)) }
        }
    }

    /// What the newest diagnosis says against a step.
    fn standing(&self, known: &KnownStep<'_>) -> Markup {
        let visit = self.visit;
        match &known.standing {
            Standing::Meant => html! {},
            Standing::Unknown if known.recommendation.is_none() => {
                inset(html! { p { (visit.t("business-plan-gone")) } })
            }
            Standing::Unknown => html! {},
            Standing::NotMeant(judged) => {
                let Some(knowledge) = self.plan.knowledge_of(judged.recommendation) else { return html! {} };
                let meaning = self.business.meaning(visit.lang);
                let reasons = self.business.speaker(visit, knowledge, &meaning).reasons(judged);
                inset(html! {
                    p { (visit.t("business-plan-not-meant")) }
                    ul { @for told in &reasons { li { (told.sentence) } } }
                })
            }
        }
    }

    fn buttons(&self, address: &str, known: &KnownStep<'_>, at: usize, of: usize) -> Markup {
        let visit = self.visit;
        let title = known.step.title.get(visit.lang);
        let send = |text: &str, to: &str| button_about(&visit.t(text), title, ButtonKind::Secondary, "to", to);
        form(
            visit,
            &format!("{address}/steps/{}", known.step.recommendation),
            buttons(html! {
                @if known.step.state == StepState::Todo {
                    (send("business-plan-tick", "done"))
                    @if at > 0 { (send("business-plan-earlier", &format!("move-{}", at - 1))) }
                    @if at + 1 < of { (send("business-plan-later", &format!("move-{}", at + 1))) }
                } @else {
                    (send("business-plan-untick", "todo"))
                }
            }),
        )
    }
}

/// What the newest diagnosis means besides.
fn proposed_part(business: &Business, visit: &Visit, plan: &Plan, address: &str) -> Markup {
    let Some(newest) = plan.diagnoses.first() else {
        return html! {
            p { (visit.t("business-plan-no-diagnosis")) }
            p { (button_link(&Link::new(format!("/firms/{}", plan.firm.id), visit.t("business-firm-diagnosis")), ButtonKind::Primary)) }
        };
    };
    let proposed: Vec<&Recommendation> =
        plan.proposed(&business.content.recommendations).iter().map(|one| one.recommendation).collect();
    let first: Vec<&Recommendation> = proposed.iter().take(PROPOSED).copied().collect();
    html! {
        @if !first.is_empty() {
            h2 #proposed { (visit.t("business-plan-proposed")) }
            @if plan.steps.is_empty() {
                (begin_form(visit, address, &first))
            }
            ul.advice {
                @for recommendation in &first {
                    li {
                        h3 { (recommendation.label.get(visit.lang)) }
                        (tags(visit, recommendation))
                        (add_form(visit, address, recommendation, &format!("{address}#proposed")))
                    }
                }
            }
        }
        p {
            a href={ "/diagnoses/" (newest.id) "/recommendations" } {
                (visit.t_with("business-plan-all", &[("count", proposed.len().into())]))
            }
        }
    }
}

/// One step with everything that can be done with it; with what was typed and refused.
fn step_page(
    business: &Business,
    visit: &Visit,
    plan: &Plan,
    name: &str,
    refused: Option<(&Typed, Refused)>,
) -> Result<Markup, Failure> {
    let state = plan.steps.iter().find(|step| step.recommendation == name).map(|step| step.state);
    let steps = plan.known_steps(&business.content.recommendations, state.ok_or(Failure::NotFound)?);
    let known = steps.iter().find(|known| known.step.recommendation == name).ok_or(Failure::NotFound)?;
    let address = format!("/firms/{}/plan", plan.firm.id);
    let step = known.step;
    let title = step.title.get(visit.lang);
    let words = |fault: Refused| match fault {
        Refused::NoReason => visit.t("business-plan-reason-missing"),
        Refused::TooLong => visit.t_with("business-ask-message-long", &[("max", MAX_WORDS_CHARS.into())]),
    };
    let fault_at = |field: &str| refused.filter(|(typed, _)| field_of(typed) == field).map(|(_, fault)| words(fault));
    let errors: Vec<(String, String)> =
        refused.iter().map(|(typed, fault)| (field_of(typed).to_owned(), words(*fault))).collect();
    let (note, reason) =
        refused.map_or((step.note.as_str(), step.reason.as_str()), |(typed, _)| (&typed.note, &typed.reason));
    let plan_title = visit.t_with("business-plan-of", &[("firm", plan.firm.facts.name.as_str().into())]);
    let head = PageHead::new(title).back(Link::new(&address, plan_title)).errors(!errors.is_empty());
    let view = Steps { business, visit, plan, address: Some(&address) };
    let max = [("max", MAX_WORDS_CHARS.into())];
    Ok(page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p { (tag(TagKind::Neutral, &visit.t(&format!("business-plan-state-{}", step.state.word())))) }
            @if let Some(recommendation) = known.recommendation {
                (tags(visit, recommendation))
                p { (recommendation.text.get(visit.lang)) }
                (first_step(visit, recommendation))
                (source(visit, recommendation))
            }
            (view.standing(known))
            (form(visit, &format!("{address}/steps/{name}"), html! {
                @if step.state == StepState::Todo {
                    (button_named(&visit.t("business-plan-tick"), ButtonKind::Primary, "to", "done"))
                } @else {
                    (button_named(&visit.t("business-plan-untick"), ButtonKind::Primary, "to", "todo"))
                }
            }))
            h2 { (visit.t("business-plan-note")) }
            (form(visit, &format!("{address}/steps/{name}"), html! {
                input type="hidden" name="to" value="note";
                (textarea(
                    visit,
                    &Field::new("note", visit.t("business-plan-note-label"))
                        .hint(visit.t_with("business-plan-note-hint", &max))
                        .error(fault_at("note"))
                        .value(note),
                    NOTE_LINES,
                ))
                (button(&visit.t("business-plan-note-keep"), ButtonKind::Secondary))
            }))
            @if step.state != StepState::Aside {
                h2 { (visit.t("business-plan-put-aside")) }
                (warning(visit, html! { (visit.t("business-plan-put-aside-hint")) }))
                (form(visit, &format!("{address}/steps/{name}"), html! {
                    input type="hidden" name="to" value="aside";
                    (textarea(
                        visit,
                        &Field::new("reason", visit.t("business-plan-reason-label")).error(fault_at("reason")).value(reason),
                        REASON_LINES,
                    ))
                    (button(&visit.t("business-plan-put-aside"), ButtonKind::Secondary))
                }))
            }
        },
    ))
}

fn field_of(typed: &Typed) -> &'static str {
    if typed.to == "aside" { "reason" } else { "note" }
}

/// The firm of an address.
pub fn firm_id(id: &str) -> Result<FirmId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
