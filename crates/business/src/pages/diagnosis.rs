//! The diagnosis: one idea a page, then the answers to check.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use forms::{Filling, Refusal, Step};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, error_summary, form, progress};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::answer_diagnosis::Taken;
use crate::model::{Diagnosis, DiagnosisId, Firm};
use crate::roles::Right;
use crate::room::Business;

/// `POST /firms/{id}/diagnosis`
pub async fn begin(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let firm: FirmId = id.parse().map_err(|_| Failure::NotFound)?;
    // A form that names none means the instrument that is proposed first.
    let main = business.content.instruments.main().name.as_str();
    let instrument = match posted.fields.first("instrument") {
        "" => main,
        named => named,
    };
    let diagnosis = business.begin_diagnosis(visit.person()?.person, firm, instrument, visit.lang).await?;
    Ok(Redirect::to(&format!("/diagnoses/{diagnosis}")))
}

/// `GET /diagnoses/{id}`: on to whatever comes next.
pub async fn resume(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let id = diagnosis_id(&id)?;
    let (_, diagnosis) = business.load_diagnosis(visit.person()?.person, id, Right::Diagnose).await?;
    if diagnosis.completed_at.is_some() {
        return Ok(Redirect::to(&format!("/diagnoses/{id}/result")));
    }
    Ok(on_to(id, business.filling(&diagnosis).next_step().map(|step| step.name).as_deref()))
}

/// The page of a question, or the answers to check when there is none left.
fn on_to(id: DiagnosisId, step: Option<&str>) -> Redirect {
    Redirect::to(&step.map_or_else(|| format!("/diagnoses/{id}/check"), |step| format!("/diagnoses/{id}/q/{step}")))
}

/// `GET /diagnoses/{id}/q/{name}`
pub async fn ask(
    State(business): State<Business>,
    visit: Visit,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let id = diagnosis_id(&id)?;
    let (firm, diagnosis) = business.read_diagnosis(visit.person()?.person, id).await?;
    if diagnosis.completed_at.is_some() {
        return Ok(Redirect::to(&format!("/diagnoses/{id}/result")).into_response());
    }
    let filling = business.filling(&diagnosis);
    let asked = Asked { visit: &visit, firm: &firm, diagnosis: &diagnosis, filling: &filling };
    Ok(asked.page(&name, &[])?.into_response())
}

/// `POST /diagnoses/{id}/q/{name}`
pub async fn take(
    State(business): State<Business>,
    visit: Visit,
    Path((id, name)): Path<(String, String)>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let id = diagnosis_id(&id)?;
    let person = visit.person()?.person;
    match business.answer_diagnosis(person, id, &name, &posted.fields).await? {
        Taken::Kept(next) => Ok(on_to(id, next.as_deref()).into_response()),
        Taken::Complete => Ok(Redirect::to(&format!("/diagnoses/{id}/result")).into_response()),
        Taken::Refused(refusals) => {
            let (firm, diagnosis) = business.read_diagnosis(person, id).await?;
            let filling = business.filling(&diagnosis);
            let asked = Asked { visit: &visit, firm: &firm, diagnosis: &diagnosis, filling: &filling };
            Ok((StatusCode::BAD_REQUEST, asked.page(&name, &refusals)?).into_response())
        }
    }
}

/// What a question's page is made from.
struct Asked<'a> {
    visit: &'a Visit,
    firm: &'a Firm,
    diagnosis: &'a Diagnosis,
    filling: &'a Filling,
}

impl Asked<'_> {
    fn page(&self, name: &str, refusals: &[Refusal]) -> Result<Markup, Failure> {
        let Self { visit, firm, diagnosis, filling, .. } = self;
        let (at, step, of) = step_named(filling, name).ok_or(Failure::NotFound)?;
        let before = at.checked_sub(1).and_then(|before| filling.steps().into_iter().nth(before));
        let back = before.map_or_else(
            || Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()),
            |before| {
                Link::new(format!("/diagnoses/{}/q/{}", diagnosis.id, before.name), visit.t("business-diagnosis-back"))
            },
        );
        let title = forms::pages::title(visit, filling, &step);
        let errors = forms::pages::errors(visit, filling, refusals);
        let head = PageHead::new(title).back(back).errors(!refusals.is_empty());
        Ok(page(
            visit,
            head,
            html! {
                (error_summary(visit, &errors))
                (progress(visit, at + 1, of))
                (form(visit, &format!("/diagnoses/{}/q/{}", diagnosis.id, step.name), html! {
                    (forms::pages::question(visit, filling, &step, refusals))
                    (buttons(html! {
                        (button(&visit.t("business-diagnosis-continue"), ButtonKind::Primary))
                        (button_link(
                            &Link::new(format!("/firms/{}", firm.id), visit.t("business-diagnosis-leave")),
                            ButtonKind::Secondary,
                        ))
                    }))
                }))
            },
        ))
    }
}

/// A page by its name: where it stands among those that are asked, the page, and how many there are.
fn step_named(filling: &Filling, name: &str) -> Option<(usize, Step, usize)> {
    let steps = filling.steps();
    let of = steps.len();
    steps.into_iter().enumerate().find(|(_, step)| step.name == name).map(|(at, step)| (at, step, of))
}

/// `GET /diagnoses/{id}/check`
pub async fn check(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = diagnosis_id(&id)?;
    let (firm, diagnosis) = business.read_diagnosis(visit.person()?.person, id).await?;
    if diagnosis.completed_at.is_some() {
        return Ok(Redirect::to(&format!("/diagnoses/{id}/result")).into_response());
    }
    let filling = business.filling(&diagnosis);
    if let Some(open) = filling.next_step() {
        return Ok(on_to(id, Some(&open.name)).into_response());
    }
    let head = PageHead::new(visit.t("business-diagnosis-check-title"))
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()));
    let answers = page(
        &visit,
        head,
        html! {
            h1 { (visit.t("business-diagnosis-check-title")) }
            p.lead { (visit.t("business-diagnosis-check-intro")) }
            (answers_part(&visit, &filling, Some(id)))
            (form(&visit, &format!("/diagnoses/{id}/check"), button(&visit.t("business-diagnosis-finish"), ButtonKind::Primary)))
        },
    );
    Ok(answers.into_response())
}

/// Every answer, with its source; each can be changed when the diagnosis is named.
pub fn answers_part(visit: &Visit, filling: &Filling, change: Option<DiagnosisId>) -> Markup {
    let link = |step: &str| change.map(|id| format!("/diagnoses/{id}/q/{step}"));
    forms::pages::check_answers(visit, filling, link)
}

/// `POST /diagnoses/{id}/check`
pub async fn complete(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let id = diagnosis_id(&id)?;
    let open = business.complete_diagnosis(visit.person()?.person, id).await?;
    Ok(open.map_or_else(|| Redirect::to(&format!("/diagnoses/{id}/result")), |open| on_to(id, Some(&open))))
}

fn diagnosis_id(id: &str) -> Result<DiagnosisId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
